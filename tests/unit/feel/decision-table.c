/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading decision tables, and their hit policies. More cases, readable without C, are in
 * tests/conformance/decide. */

#include "feel/decision-table.h"

#include <string.h>

static YuTable *
parse (const char *text, YuFaults *faults)
{
  g_autoptr (JsonNode) node = yu_json_parse (text, strlen (text), YU_JSON_MAX_RULEBOOK, faults);

  g_assert_nonnull (node);
  return yu_table_parse (yu_json_root (node, faults));
}

/* A table over x: three rows that hold for x ≥ 1, x ≥ 2, x ≥ 3, and a default. */
static YuTable *
ladder (const char *policy, gboolean with_default)
{
  g_autoptr (YuFaults) faults = yu_faults_new ("ladder");
  g_autofree char *text
      = g_strdup_printf ("{\"hit_policy\": \"%s\", \"inputs\": [\"x\"], \"outputs\": [\"points\"], "
                         "\"output_values\": {\"points\": [2, 5, 3]}, %s"
                         " \"rules\": [{\"if\": [\">= 1\"], \"points\": 3}, {\"if\": [\">= 2\"], "
                         "\"points\": 5}, {\"if\": [\">= 3\"], \"points\": 2}]}",
                         policy, with_default ? "\"default\": {\"points\": 9}," : "");
  YuTable *table = parse (text, faults);

  g_assert_cmpuint (yu_faults_total (faults), ==, 0);
  return table;
}

static void
check_ladder (const char *policy, gboolean with_default, gint64 x, const char *expected)
{
  g_autoptr (YuTable) table = ladder (policy, with_default);
  g_autoptr (YuValue) number = yu_value_new_integer (x);
  g_autoptr (YuValue) inputs
      = yu_value_new_record ((const char *[]){ "x" }, (YuValue *[]){ number }, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (YuValue) result = yu_table_decide (table, inputs, NULL, NULL, NULL, &error);
  g_autoptr (JsonNode) node = yu_value_to_json (result);
  g_autofree char *found = error != NULL ? g_strdup (error->message) : yu_json_write_line (node);
  g_autoptr (GString) dense = g_string_new (found);

  if (error == NULL)
    g_string_replace (dense, " ", "", 0);
  if (strstr (dense->str, expected) == NULL
      || (error == NULL && !g_str_equal (dense->str, expected)))
    g_error ("%s, x = %d: expected %s, got %s", policy, (int) x, expected, dense->str);
}

static void
test_policies (void)
{
  check_ladder ("U", FALSE, 1, "{\"points\":3}");
  check_ladder ("U", FALSE, 2, "rows 1 and 2 (/rules/0, /rules/1)");
  check_ladder ("U", FALSE, 3, "rows 1, 2 and 3 (/rules/0, /rules/1, /rules/2)");
  check_ladder ("A", FALSE, 1, "{\"points\":3}");
  check_ladder ("A", FALSE, 3, "rows 1, 2 and 3");
  check_ladder ("F", FALSE, 3, "{\"points\":3}");
  check_ladder ("P", FALSE, 3, "{\"points\":2}");
  check_ladder ("P", FALSE, 2, "{\"points\":5}");
  check_ladder ("R", FALSE, 3, "[{\"points\":3},{\"points\":5},{\"points\":2}]");
  check_ladder ("O", FALSE, 3, "[{\"points\":2},{\"points\":5},{\"points\":3}]");
  check_ladder ("C", FALSE, 2, "[{\"points\":3},{\"points\":5}]");
  check_ladder ("C+", FALSE, 3, "10");
  check_ladder ("C<", FALSE, 3, "2");
  check_ladder ("C>", FALSE, 3, "5");
  check_ladder ("C#", FALSE, 3, "3");
}

static void
test_no_row_holds (void)
{
  const char *const records[] = { "U", "A", "F", "P" }, *const lists[] = { "R", "O", "C" },
                    *const numbers[] = { "C+", "C<", "C>" };

  for (gsize i = 0; i < G_N_ELEMENTS (records); i++)
    {
      check_ladder (records[i], FALSE, 0, "null");
      check_ladder (records[i], TRUE, 0, "{\"points\":9}");
    }
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      check_ladder (lists[i], FALSE, 0, "[]");
      check_ladder (lists[i], TRUE, 0, "[{\"points\":9}]");
    }
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      check_ladder (numbers[i], FALSE, 0, "null");
      check_ladder (numbers[i], TRUE, 0, "9");
    }
  check_ladder ("C#", FALSE, 0, "0");
  check_ladder ("C#", TRUE, 0, "9");
}

static void
test_rows_hit (void)
{
  g_autoptr (YuTable) table = ladder ("F", FALSE);
  g_autoptr (YuValue) number = yu_value_new_integer (2);
  g_autoptr (YuValue) inputs
      = yu_value_new_record ((const char *[]){ "x" }, (YuValue *[]){ number }, 1);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (YuValue) result = yu_table_decide (table, inputs, NULL, NULL, rows, NULL);

  g_assert_nonnull (result);
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpuint (g_array_index (rows, guint, 1), ==, 1);
}

typedef struct {
  const char *table;
  const char *pointer;
  const char *says;
} Refusal;

static void
test_refusals (void)
{
  const Refusal refusals[] = {
    { "{\"inputs\": [\"x\"], \"rules\": [{\"if\": [\"[26..\"], \"points\": 1}]}", "/rules/0/if/0",
      "\"[26..\": interval not closed" },
    { "{\"inputs\": [\"x\"], \"rules\": [{\"if\": [5], \"points\": 1}]}", "/rules/0/if/0",
      "an input entry as a text" },
    { "{\"inputs\": [\"x\"], \"rules\": [{\"if\": [\"-\", \"-\"], \"points\": 1}]}", "/rules/0/if",
      "1 entries" },
    { "{\"inputs\": [\"x\"], \"rules\": [{\"if\": [\"-\"], \"then\": {\"a\": 1}}, {\"if\": "
      "[\"-\"], \"then\": {\"a\": 1, \"b\": 1}}]}",
      "/rules/1/then/b", "an output" },
    { "{\"inputs\": [\"x\"], \"outputs\": [\"a\", \"b\"], \"rules\": [{\"if\": [\"-\"], \"then\": "
      "{\"a\": 1}}]}",
      "/rules/0/then", "the output “b”" },
    { "{\"inputs\": [\"x\"], \"outputs\": [\"a\", \"a\"], \"rules\": [{\"if\": [\"-\"], \"then\": "
      "{\"a\": 1}}]}",
      "/outputs/1", "once" },
    { "{\"inputs\": [\"x\"], \"outputs\": [\"a\"], \"rules\": [{\"if\": [\"-\"], \"points\": 1}]}",
      "/rules/0/points", "no such output" },
    { "{\"inputs\": [\"x\"], \"rules\": [{\"if\": [\"-\"], \"points\": 1, \"then\": {\"points\": "
      "2}}]}",
      "/rules/0/points", "points once" },
    { "{\"inputs\": [\"x\"], \"rules\": [{\"if\": [\"-\"], \"point\": 1}]}", "/rules/0/point",
      "did you mean" },
    { "{\"inputs\": [\"x\"], \"rules\": [{\"if\": [\"-\"]}]}", "/rules/0", "then" },
    { "{\"inputs\": [\"x\"], \"rules\": []}", "/rules", "at least one rule" },
    { "{\"inputs\": [\"x\"]}", "", "rules" },
    { "{\"rules\": [{\"if\": [], \"points\": 1}]}", "", "inputs" },
    { "{\"hit_policy\": \"X\", \"inputs\": [\"x\"], \"rules\": [{\"if\": [\"-\"], \"points\": 1}]}",
      "/hit_policy", "one of U, A" },
    { "{\"hit_policy\": \"C+\", \"inputs\": [\"x\"], \"rules\": [{\"if\": [\"-\"], \"points\": "
      "\"1\"}]}",
      "/rules/0", "a number" },
    { "{\"hit_policy\": \"C+\", \"inputs\": [\"x\"], \"outputs\": [\"a\", \"b\"], \"rules\": "
      "[{\"if\": [\"-\"], \"then\": {\"a\": 1, \"b\": 2}}]}",
      "/rules", "single output" },
    { "{\"hit_policy\": \"C<\", \"inputs\": [\"x\"], \"rules\": [{\"if\": [\"-\"], \"points\": 1}, "
      "{\"if\": [\"-\"], \"points\": \"a\"}]}",
      "/rules/1", "all numbers or all texts" },
    { "{\"hit_policy\": \"P\", \"inputs\": [\"x\"], \"output_values\": {\"points\": [1]}, "
      "\"rules\": [{\"if\": [\"-\"], \"points\": 2}]}",
      "/rules/0", "output_values" },
    { "{\"inputs\": [\"x\"], \"default\": {\"pionts\": 0}, \"rules\": [{\"if\": [\"-\"], "
      "\"points\": 2}]}",
      "/default/pionts", "did you mean" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr (YuFaults) faults = yu_faults_new ("table.json");
      g_autofree char *line = NULL,
                      *prefix = g_strdup_printf ("table.json: %s", refusals[i].pointer);

      g_assert_null (parse (refusals[i].table, faults));
      g_assert_cmpuint (yu_faults_count (faults), >=, 1);
      line = yu_fault_to_text (yu_faults_get (faults, 0));
      if (!g_str_has_prefix (line, prefix) || strstr (line, refusals[i].says) == NULL)
        g_error ("%s\n  gives %s\n  expected %s … %s", refusals[i].table, line, prefix,
                 refusals[i].says);
    }
}

/* One look finds all faults. */
static void
test_every_fault_is_named (void)
{
  g_autoptr (YuFaults) faults = yu_faults_new ("table.json");

  g_assert_null (parse (
      "{\"hit_policy\": \"X\", \"inputs\": [\"x\", \"y\"], \"outputs\": [\"a\"], \"rules\": ["
      "{\"if\": [\"[1..\", \"≥ 2\"], \"then\": {\"a\": 1}}, {\"if\": [\"-\"], \"then\": {\"b\": 1, "
      "\"a\": 2}}]}",
      faults));
  g_assert_cmpuint (yu_faults_total (faults), ==, 5);
}

/* Past the hundred faults that are kept, a table with faults is still refused. */
static void
test_very_many_faults (void)
{
  g_autoptr (YuFaults) faults = yu_faults_new ("table.json");
  g_autoptr (GString) text
      = g_string_new ("{\"inputs\": [\"x\"], \"outputs\": [\"points\"], \"rules\": [");

  for (guint i = 0; i < 300; i++)
    g_string_append_printf (text, "%s{\"if\": [\"[1..\"], \"points\": 1}", i == 0 ? "" : ", ");
  g_string_append (text, "]}");

  g_assert_null (parse (text->str, faults));
  g_assert_null (parse (text->str, faults));
  g_assert_cmpuint (yu_faults_count (faults), ==, 100);
  g_assert_cmpuint (yu_faults_total (faults), ==, 600);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/feel/decision-table/policies", test_policies);
  g_test_add_func ("/feel/decision-table/no-row-holds", test_no_row_holds);
  g_test_add_func ("/feel/decision-table/rows-hit", test_rows_hit);
  g_test_add_func ("/feel/decision-table/refusals", test_refusals);
  g_test_add_func ("/feel/decision-table/every-fault-is-named", test_every_fault_is_named);
  g_test_add_func ("/feel/decision-table/very-many-faults", test_very_many_faults);
  return g_test_run ();
}
