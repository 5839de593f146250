/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* checklist: what to hand in, as a PDF or as JSON. */

#include "papers.h"

#include "dossier/checklist-words.h"
#include "dossiers.h"

#include <string.h>

static YuCliStatus
say_json (YuCli *cli, const char *path)
{
  g_autoptr (YuLibrary) library = yu_cli_rulebooks ();
  g_autoptr (YuModel) model = library != NULL ? yu_cli_model (cli, library) : NULL;
  g_autoptr (YuDossier) dossier
      = model != NULL ? yu_cli_dossier (cli, path, yu_library_form (library)) : NULL;
  g_autoptr (YuAssessment) assessment
      = dossier != NULL ? yu_cli_assess_dossier (model, dossier) : NULL;
  g_autoptr (YuChecklist) checklist
      = assessment != NULL ? yu_checklist_new (assessment, dossier) : NULL;
  g_autoptr (JsonNode) node = checklist != NULL ? yu_checklist_to_json (checklist) : NULL;
  g_autofree char *line = NULL;

  if (node == NULL)
    return YU_CLI_REFUSED;
  line = yu_json_write_line (node);
  yu_cli_say (line);
  yu_cli_say ("\n");
  return YU_CLI_DONE;
}

static gboolean
wants_json (int argc, char **argv)
{
  for (int i = 1; i < argc; i++)
    if (strcmp (argv[i], "--json") == 0)
      return TRUE;
  return FALSE;
}

/**
 * yu_cli_checklist:
 * @cli: the command line
 * @argc: number of arguments
 * @argv: `checklist DOSSIER -o FILE.pdf`, or `checklist DOSSIER --json`
 *
 * Makes the checklist as a paper, or says it as JSON.
 *
 * Returns: the exit status
 */
YuCliStatus
yu_cli_checklist (YuCli *cli, int argc, char **argv)
{
  gboolean json = FALSE;
  const GOptionEntry own[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, "Say it as JSON", NULL },
    G_OPTION_ENTRY_NULL,
  };

  if (!wants_json (argc, argv))
    return yu_cli_paper (cli, argc, argv, YU_PAPER_CHECKLIST);
  if (!yu_cli_options (cli, &argc, &argv, own))
    return YU_CLI_USAGE;
  if (argc != 2)
    return yu_cli_usage (cli, "one dossier is expected");
  return say_json (cli, argv[1]);
}
