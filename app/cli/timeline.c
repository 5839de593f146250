/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* timeline: how the results of dossiers change by themselves within five years, and when to file.
 */

#include "inputs.h"

#include "dossier/lapses.h"

typedef struct {
  YuCli *cli;
  YuAlmanac *almanac;
} Run;

static JsonObject *
to_json (const YuDossier *dossier, gpointer data)
{
  g_autoptr (YuTimeline) timeline = yu_dossier_timeline (dossier, ((const Run *) data)->almanac);

  return yu_timeline_to_json (timeline);
}

static char *
to_words (const YuDossier *dossier, gpointer data)
{
  const Run *run = data;
  g_autoptr (YuTimeline) timeline = yu_dossier_timeline (dossier, run->almanac);

  return yu_timeline_to_text (timeline, run->cli->lang);
}

/* Without rulebooks on the first day there is nothing to begin with; that there are none later is
 * told in the time line. */
static const char *
why_not (const YuAlmanac *almanac)
{
  const YuEra *first = g_ptr_array_index (almanac->eras, 0);

  return first->model ? NULL : first->why_not->message;
}

/**
 * yu_cli_timeline:
 * @cli: the command line
 * @argc: number of arguments
 * @argv: `timeline DOSSIER…`
 *
 * Prints the time line of each dossier from the date on, in the order of the inputs. A bad input
 * does not stop the others.
 *
 * Returns: the exit status
 */
YuCliStatus
yu_cli_timeline (YuCli *cli, int argc, char **argv)
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
  g_autoptr (YuAlmanac) almanac = NULL;

  if (!yu_cli_options (cli, &argc, &argv, own))
    return YU_CLI_USAGE;
  if (argc < 2)
    return yu_cli_usage (cli, "at least one dossier is expected; - is standard input");
  library = yu_cli_rulebooks ();
  if (!library)
    return YU_CLI_REFUSED;

  run.almanac = almanac = yu_timeline_almanac (library, cli->on);
  command.form = yu_library_form (library);
  command.why_not = why_not (almanac);
  if (command.why_not)
    yu_cli_complain ("%s", command.why_not);
  return yu_cli_inputs (&command, argc - 1, argv + 1);
}
