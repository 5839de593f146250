/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* advise: what would change the result of one or many dossiers, in words or as JSON. */

#include "inputs.h"

#include "assess/advice.h"

typedef struct {
  YuCli *cli;
  YuAlmanac *almanac;
  YuChanges *changes;
  gint64 target;
  guint most;
} Run;

static YuAdvice *
advise (const Run *run, const YuDossier *dossier)
{
  return yu_advise (run->almanac, run->changes, yu_dossier_answers (dossier), run->target,
                    run->most);
}

static JsonObject *
to_json (const YuDossier *dossier, gpointer data)
{
  g_autoptr (YuAdvice) advice = advise (data, dossier);

  return yu_advice_to_json (advice);
}

static char *
to_words (const YuDossier *dossier, gpointer data)
{
  const Run *run = data;
  g_autoptr (YuAdvice) advice = advise (run, dossier);

  return yu_advice_to_text (advice, run->cli->lang);
}

/* Rulebooks and changes; FALSE if shipped data is broken, and that was said. */
static gboolean
load (Run *run, YuLibrary *library)
{
  g_autoptr (GError) error = NULL;

  run->changes = yu_changes_load_default (library, &error);
  if (!run->changes)
    {
      yu_cli_complain ("%s", error->message);
      return FALSE;
    }
  run->almanac = yu_advice_almanac (run->changes, run->cli->on);
  return TRUE;
}

static YuCliStatus
go_through (Run *run, YuCliCommand *command, int n, char **inputs)
{
  const YuEra *era;
  g_autoptr (YuLibrary) library = yu_cli_rulebooks ();
  YuCliStatus status;

  if (!library || !load (run, library))
    return YU_CLI_REFUSED;
  era = g_ptr_array_index (run->almanac->eras, 0);
  if (!era->model)
    yu_cli_complain ("%s", era->why_not->message);
  command->form = yu_library_form (library);
  command->why_not = era->model ? NULL : era->why_not->message;
  status = yu_cli_inputs (command, n, inputs);
  yu_almanac_unref (run->almanac);
  yu_changes_unref (run->changes);
  return status;
}

/**
 * yu_cli_advise:
 * @cli: the command line
 * @argc: number of arguments
 * @argv: `advise DOSSIER…`
 *
 * Prints the smallest sets of changes that reach something more, in the order of the inputs.
 *
 * Returns: the exit status
 */
YuCliStatus
yu_cli_advise (YuCli *cli, int argc, char **argv)
{
  Run run = { .cli = cli, .most = YU_ADVICE_MOST_PIECES };
  YuCliCommand command = { .cli = cli, .to_json = to_json, .to_words = to_words, .data = &run };
  gboolean all = FALSE;
  const GOptionEntry own[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &command.json, "One JSON object a line instead of words",
      NULL },
    { "ndjson", 0, 0, G_OPTION_ARG_NONE, &command.lines,
      "Read one dossier a line and write one JSON object a line", NULL },
    { "target", 0, 0, G_OPTION_ARG_INT64, &run.target,
      "Also how so many national points are reached", "POINTS" },
    { "all", 0, 0, G_OPTION_ARG_NONE, &all,
      "Every set of up to three changes, not only the first ten", NULL },
    G_OPTION_ENTRY_NULL,
  };

  if (!yu_cli_options (cli, &argc, &argv, own))
    return YU_CLI_USAGE;
  if (argc < 2)
    return yu_cli_usage (cli, "at least one dossier is expected; - is standard input");
  if (run.target < 0)
    return yu_cli_usage (cli, "--target takes a number of points, such as 85");
  if (all)
    run.most = 0;
  return go_through (&run, &command, argc - 1, argv + 1);
}
