/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* decide: one decision table on one object of inputs. DMN's null rules: an absent input is null.
 * What is probably a slip of the pen (an input that the table does not know, a name that nobody
 * gave) is null too, but said on standard error. */

#include "cli.h"

#include "feel/decision-table.h"

static JsonNode *
read_json (const char *path, YuFaults *faults)
{
  g_autoptr (GBytes) bytes = yu_cli_read (path, YU_JSON_MAX_RULEBOOK, faults);
  gsize size;
  const char *text;

  if (bytes == NULL)
    return NULL;

  text = g_bytes_get_data (bytes, &size);
  return yu_json_parse (text != NULL ? text : "", size, YU_JSON_MAX_RULEBOOK, faults);
}

static YuTable *
read_table (const char *path)
{
  g_autoptr (YuFaults) faults = yu_faults_new (yu_cli_file_name (path));
  g_autoptr (JsonNode) node = read_json (path, faults);
  g_autoptr (YuTable) table = NULL;

  if (node != NULL && yu_json_is_object (yu_json_root (node, faults)))
    {
      yu_json_only (yu_json_root (node, faults), "$schema", "id", "label", "cap", "source",
                    "hit_policy", "inputs", "outputs", "rules", "default", "output_values", NULL);
      table = yu_table_parse (yu_json_root (node, faults));
    }

  yu_cli_complain_faults (faults);
  return yu_faults_total (faults) == 0 ? g_steal_pointer (&table) : NULL;
}

static YuValue *
read_inputs (void)
{
  g_autoptr (YuFaults) faults = yu_faults_new (yu_cli_file_name ("-"));
  g_autoptr (JsonNode) node = read_json ("-", faults);
  g_autoptr (YuValue) inputs = NULL;

  if (node != NULL && !JSON_NODE_HOLDS_OBJECT (node))
    yu_json_fault (yu_json_root (node, faults), NULL, "one object of inputs, {\"name\": value}");
  else if (node != NULL)
    inputs = yu_json_value (yu_json_root (node, faults));

  yu_cli_complain_faults (faults);
  return yu_faults_total (faults) == 0 ? g_steal_pointer (&inputs) : NULL;
}

/* All names that the table reads: its inputs, and what its entries mention. */
static GPtrArray *
names_of_table (const YuTable *table)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; yu_table_inputs (table)[i] != NULL; i++)
    g_ptr_array_add (names, (gpointer) yu_table_inputs (table)[i]);
  for (guint rule = 0; rule < yu_table_n_rules (table); rule++)
    for (guint i = 0; yu_table_inputs (table)[i] != NULL; i++)
      {
        const char *const *mentioned = yu_tests_names (yu_table_entry (table, rule, i));

        for (; *mentioned != NULL; mentioned++)
          if (!g_ptr_array_find (names, *mentioned, NULL))
            g_ptr_array_add (names, (gpointer) *mentioned);
      }

  g_ptr_array_add (names, NULL);
  return names;
}

static gboolean
knows (const char *const *names, const char *name)
{
  return g_strv_contains (names, name);
}

static void
name_slips (const YuTable *table, const YuValue *inputs)
{
  g_autoptr (GPtrArray) names = names_of_table (table);
  const char *const *known = (const char *const *) names->pdata;

  for (gsize i = 0; i < yu_value_length (inputs); i++)
    if (!knows (known, yu_value_name (inputs, i)))
      {
        const char *near = yu_nearest_word (yu_value_name (inputs, i), known);

        yu_cli_complain ("note: the table does not read “%s”%s%s%s", yu_value_name (inputs, i),
                         near != NULL ? "; did you mean “" : "", near != NULL ? near : "",
                         near != NULL ? "”?" : "");
      }
  for (; *known != NULL; known++)
    if (!knows (yu_table_inputs (table), *known) && yu_value_member (inputs, *known) == NULL)
      yu_cli_complain (
          "note: nothing is called “%s”: it counts as null; a text is written in quotation marks",
          *known);
}

static YuCliStatus
decide (const char *path, const YuTable *table, const YuValue *inputs)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (YuValue) result = yu_table_decide (table, inputs, NULL, NULL, NULL, &error);
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *line = NULL;

  if (error != NULL)
    {
      yu_cli_complain ("%s: %s", path, error->message);
      return YU_CLI_REFUSED;
    }

  node = yu_value_to_json (result);
  line = yu_json_write_line (node);
  yu_cli_say (line);
  yu_cli_say ("\n");
  return YU_CLI_DONE;
}

/**
 * yu_cli_decide:
 * @cli: the command line
 * @argc: number of arguments
 * @argv: `decide TABLE.json`
 *
 * Decides one table on the inputs of standard input and prints the outputs as one line of JSON.
 *
 * Returns: the exit status
 */
YuCliStatus
yu_cli_decide (YuCli *cli, int argc, char **argv)
{
  g_autoptr (YuTable) table = NULL;
  g_autoptr (YuValue) inputs = NULL;

  if (!yu_cli_options (cli, &argc, &argv, NULL))
    return YU_CLI_USAGE;
  if (argc != 2 || g_str_equal (argv[1], "-"))
    return yu_cli_usage (cli,
                         "one file with a table is expected; the inputs come from standard input");

  table = read_table (argv[1]);
  if (table == NULL)
    return YU_CLI_REFUSED;
  inputs = read_inputs ();
  if (inputs == NULL)
    return YU_CLI_REFUSED;

  name_slips (table, inputs);
  return decide (argv[1], table, inputs);
}
