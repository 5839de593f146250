/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* check: what would get the applications of dossiers returned. */

#include "dossiers.h"

#include "base/words.h"
#include "dossier/check.h"
#include "form/reading.h"

typedef struct {
  YuCli *cli;
  YuModel *model;
  const YuFindingKinds *kinds;
  gboolean json;
} Run;

static void
say_json (const Run *run, const char *path, const YuAssessment *assessment, GPtrArray *findings)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), object);
  g_autofree char *on = yu_date_to_iso (assessment->on),
                  *filing = yu_date_to_iso (yu_check_filing_date (assessment));
  g_autofree char *line = NULL;

  json_object_set_string_member (object, "dossier", path);
  json_object_set_string_member (object, "on", on);
  json_object_set_string_member (object, "filing", filing);
  json_object_set_array_member (object, "findings", yu_findings_to_json (findings, run->cli->lang));
  line = yu_json_write_line (node);
  yu_cli_say (line);
  yu_cli_say ("\n");
}

static void
say_words (const Run *run, const char *path, const YuAssessment *assessment, GPtrArray *findings)
{
  YuLang lang = run->cli->lang;
  g_autofree char *date = yu_date_to_words (yu_check_filing_date (assessment), lang);
  g_autofree char *head
      = yu_words_fill ("check.head", lang, "file", yu_cli_file_name (path), "date", date, NULL);
  g_autofree char *text = yu_findings_to_text (findings, lang);

  yu_cli_say (head);
  yu_cli_say ("\n");
  yu_cli_say (text);
}

/* Whether the application could go in as it is. */
static gboolean
check_file (const Run *run, const char *path)
{
  g_autoptr (YuDossier) dossier
      = yu_cli_dossier (run->cli, path, yu_library_form (yu_model_library (run->model)));
  g_autoptr (YuAssessment) assessment
      = dossier != NULL ? yu_cli_assess_dossier (run->model, dossier) : NULL;
  g_autoptr (GPtrArray) findings
      = assessment != NULL ? yu_dossier_check (dossier, assessment, run->kinds) : NULL;

  if (findings == NULL)
    return FALSE;
  if (run->json)
    say_json (run, path, assessment, findings);
  else
    say_words (run, path, assessment, findings);
  return yu_findings_count (findings, YU_SEVERITY_RETURNED) == 0;
}

/**
 * yu_cli_check:
 * @cli: the command line
 * @argc: number of arguments
 * @argv: `check DOSSIER…`
 *
 * Prints what is found in each dossier, in the order of the inputs.
 *
 * Returns: the exit status; %YU_CLI_REFUSED if something was found that gets applications returned
 */
YuCliStatus
yu_cli_check (YuCli *cli, int argc, char **argv)
{
  Run run = { .cli = cli };
  const GOptionEntry own[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &run.json, "One JSON object a line instead of words", NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (YuLibrary) library = NULL;
  g_autoptr (YuModel) model = NULL;
  g_autoptr (GError) error = NULL;
  gboolean good = TRUE;

  if (!yu_cli_options (cli, &argc, &argv, own))
    return YU_CLI_USAGE;
  if (argc < 2)
    return yu_cli_usage (cli, "at least one dossier is expected; - is standard input");

  library = yu_cli_rulebooks ();
  model = library != NULL ? yu_cli_model (cli, library) : NULL;
  run.kinds = yu_finding_kinds_shipped (&error);
  if (run.kinds == NULL)
    yu_cli_complain ("%s", error->message);
  if (model == NULL || run.kinds == NULL)
    return YU_CLI_REFUSED;

  run.model = model;
  for (int i = 1; i < argc; i++)
    good &= check_file (&run, argv[i]);
  return good ? YU_CLI_DONE : YU_CLI_REFUSED;
}
