/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* assess: the result of one or many dossiers, in words or as JSON. */

#include "inputs.h"

#include "assess/explain.h"

typedef struct {
  YuCli *cli;
  YuModel *model;
} Run;

static JsonObject *
to_json (const YuDossier *dossier, gpointer data)
{
  const Run *run = data;
  g_autoptr (YuAssessment) assessment = yu_cli_assess_dossier (run->model, dossier);
  g_autoptr (JsonNode) node = yu_assessment_to_json (assessment);

  return json_node_dup_object (node);
}

static char *
to_words (const YuDossier *dossier, gpointer data)
{
  const Run *run = data;
  g_autoptr (YuAssessment) assessment = yu_cli_assess_dossier (run->model, dossier);

  return yu_assessment_to_text (assessment, run->cli->lang);
}

/**
 * yu_cli_assess:
 * @cli: the command line
 * @argc: number of arguments
 * @argv: `assess DOSSIER…`
 *
 * Assesses dossiers and prints the results in the order of the inputs.
 *
 * Returns: the exit status
 */
YuCliStatus
yu_cli_assess (YuCli *cli, int argc, char **argv)
{
  Run run = { .cli = cli };
  YuCliCommand command = { .cli = cli, .to_json = to_json, .to_words = to_words, .data = &run };
  const GOptionEntry own[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &command.json, "One JSON object a line instead of words",
      NULL },
    { "ndjson", 0, 0, G_OPTION_ARG_NONE, &command.lines,
      "Read one dossier a line and write one JSON object a line", NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (YuLibrary) library = NULL;
  g_autoptr (YuModel) model = NULL;
  g_autoptr (GError) error = NULL;

  if (!yu_cli_options (cli, &argc, &argv, own))
    return YU_CLI_USAGE;
  if (argc < 2)
    return yu_cli_usage (cli, "at least one dossier is expected; - is standard input");

  library = yu_cli_rulebooks ();
  if (!library)
    return YU_CLI_REFUSED;

  run.model = model = yu_model_new (library, cli->on, &error);
  if (!model)
    yu_cli_complain ("%s", error->message);
  command.form = yu_library_form (library);
  command.why_not = error ? error->message : NULL;
  return yu_cli_inputs (&command, argc - 1, argv + 1);
}
