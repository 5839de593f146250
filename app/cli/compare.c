/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* compare: what differs between a dossier and one of its scenarios, two scenarios, or two dossiers.
 */

#include "dossiers.h"

#include "assess/compare.h"
#include "base/words.h"
#include "form/reading.h"

typedef struct {
  const char *path;
  const char *scenario; /* NULL: the dossier as it is */
  YuAssessment *assessment;
} Side;

static void
clear_side (Side *side)
{
  g_clear_pointer (&side->assessment, yu_assessment_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Side, clear_side)

static char *
names_of (GPtrArray *scenarios)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; scenarios != NULL && i < scenarios->len; i++)
    g_string_append_printf (names, "%s“%s”", i > 0 ? ", " : "",
                            yu_scenario_name (g_ptr_array_index (scenarios, i)));
  return g_string_free (names, names->len == 0);
}

static void
complain_scenario (const Side *side, GPtrArray *scenarios)
{
  g_autofree char *names = names_of (scenarios);

  yu_cli_complain ("%s: there is no scenario “%s”; it has %s", yu_cli_file_name (side->path),
                   side->scenario, names != NULL ? names : "none");
}

static gboolean
assess_side (Side *side, YuModel *model, const YuDossier *dossier)
{
  const YuScenario *scenario = NULL;
  g_autoptr (YuDossier) changed = NULL;

  if (side->scenario == NULL)
    {
      side->assessment = yu_cli_assess_dossier (model, dossier);
      return TRUE;
    }
  scenario = yu_scenarios_find (yu_dossier_scenarios (dossier), side->scenario);
  if (scenario == NULL)
    {
      complain_scenario (side, yu_dossier_scenarios (dossier));
      return FALSE;
    }
  changed = yu_dossier_under (dossier, scenario);
  side->assessment = yu_cli_assess_dossier (model, changed);
  return TRUE;
}

static JsonObject *
side_json (const Side *side)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "dossier", side->path);
  if (side->scenario != NULL)
    json_object_set_string_member (object, "scenario", side->scenario);
  else
    json_object_set_null_member (object, "scenario");
  return object;
}

static void
say_json (const Side *before, const Side *after, const YuComparison *comparison)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), object);
  g_autofree char *on = yu_date_to_iso (before->assessment->on);
  g_autofree char *line = NULL;

  json_object_set_object_member (object, "before", side_json (before));
  json_object_set_object_member (object, "after", side_json (after));
  json_object_set_string_member (object, "on", on);
  json_object_set_object_member (object, "differences", yu_comparison_to_json (comparison));
  line = yu_json_write_line (node);
  yu_cli_say (line);
  yu_cli_say ("\n");
}

static void
say_side (const char *phrase, const Side *side, YuLang lang)
{
  const char *file = yu_cli_file_name (side->path);
  g_autofree char *name = side->scenario == NULL
                              ? g_strdup (file)
                              : yu_words_fill ("compare.side_scenario", lang, "file", file,
                                               "scenario", side->scenario, NULL);
  g_autofree char *line = yu_words_fill (phrase, lang, "side", name, NULL);

  yu_cli_say (line);
  yu_cli_say ("\n");
}

static void
say_words (const Side *before, const Side *after, const YuComparison *comparison, YuLang lang)
{
  g_autofree char *date = yu_date_to_words (before->assessment->on, lang);
  g_autofree char *on = yu_words_fill ("report.on", lang, "date", date, NULL);
  g_autofree char *text = yu_comparison_to_text (comparison, lang);

  yu_cli_say (on);
  yu_cli_say ("\n");
  say_side ("compare.before", before, lang);
  say_side ("compare.after", after, lang);
  yu_cli_say ("\n");
  yu_cli_say (text);
}

static YuCliStatus
compare (YuCli *cli, Side *before, Side *after, gboolean json)
{
  g_autoptr (YuLibrary) library = yu_cli_rulebooks ();
  g_autoptr (YuModel) model = library != NULL ? yu_cli_model (cli, library) : NULL;
  g_autoptr (YuDossier) first
      = model != NULL ? yu_cli_dossier (cli, before->path, yu_library_form (library)) : NULL;
  g_autoptr (YuDossier) second = NULL;
  g_autoptr (YuComparison) comparison = NULL;

  if (first == NULL)
    return YU_CLI_REFUSED;
  second = after->path == before->path
               ? yu_dossier_ref (first)
               : yu_cli_dossier (cli, after->path, yu_library_form (library));
  if (second == NULL || !assess_side (before, model, first) || !assess_side (after, model, second))
    return YU_CLI_REFUSED;

  comparison = yu_comparison_new (before->assessment, after->assessment);
  if (json)
    say_json (before, after, comparison);
  else
    say_words (before, after, comparison, cli->lang);
  return YU_CLI_DONE;
}

/**
 * yu_cli_compare:
 * @cli: the command line
 * @argc: number of arguments
 * @argv: `compare DOSSIER --scenario NAME`, or `compare DOSSIER DOSSIER`
 *
 * Prints what differs. With two scenarios they are compared with each other.
 *
 * Returns: the exit status
 */
YuCliStatus
yu_cli_compare (YuCli *cli, int argc, char **argv)
{
  g_auto (GStrv) scenarios = NULL;
  gboolean json = FALSE;
  const GOptionEntry own[] = {
    { "scenario", 0, 0, G_OPTION_ARG_STRING_ARRAY, &scenarios,
      "A scenario of the dossier; a second one instead of the dossier itself", "NAME" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, "One JSON object instead of words", NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (Side) before = { NULL };
  g_auto (Side) after = { NULL };
  guint n;

  if (!yu_cli_options (cli, &argc, &argv, own))
    return YU_CLI_USAGE;
  n = scenarios != NULL ? g_strv_length (scenarios) : 0;
  if ((argc != 2 || n < 1 || n > 2) && (argc != 3 || n != 0))
    return yu_cli_usage (cli,
                         "one dossier with one or two --scenario, or two dossiers are expected");

  before.path = argv[1];
  after.path = argv[argc - 1];
  before.scenario = n == 2 ? scenarios[0] : NULL;
  after.scenario = n > 0 ? scenarios[n - 1] : NULL;
  return compare (cli, &before, &after, json);
}
