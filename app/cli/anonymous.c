/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* anonymous: a copy that may be shown to a stranger who is to find a mistake. */

#include "dossiers.h"

#include "base/save.h"
#include "dossier/anonymous.h"

static YuCliStatus
make_copy (YuCli *cli, const char *path, const char *output)
{
  g_autoptr (YuLibrary) library = yu_cli_rulebooks ();
  g_autoptr (YuDossier) dossier
      = library != NULL ? yu_cli_dossier (cli, path, yu_library_form (library)) : NULL;
  g_autoptr (YuDossier) copy
      = dossier != NULL ? yu_dossier_anonymous (dossier, yu_library_form (library), cli->on) : NULL;
  g_autoptr (GBytes) bytes = copy != NULL ? yu_dossier_write (copy) : NULL;
  g_autoptr (GError) error = NULL;

  if (bytes == NULL)
    return YU_CLI_REFUSED;
  if (yu_save (output, bytes, &error))
    return YU_CLI_DONE;
  yu_cli_complain ("%s: %s", output, error->message);
  return YU_CLI_REFUSED;
}

/**
 * yu_cli_anonymous:
 * @cli: the command line
 * @argc: number of arguments
 * @argv: `anonymous DOSSIER -o FILE.yucai`
 *
 * Writes an anonymous copy of a dossier.
 *
 * Returns: the exit status
 */
YuCliStatus
yu_cli_anonymous (YuCli *cli, int argc, char **argv)
{
  g_autofree char *output = NULL;
  const GOptionEntry own[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "The copy to be written", "FILE.yucai" },
    G_OPTION_ENTRY_NULL,
  };

  if (!yu_cli_options (cli, &argc, &argv, own))
    return YU_CLI_USAGE;
  if (argc != 2 || output == NULL)
    return yu_cli_usage (cli, "one dossier and -o FILE.yucai are expected");
  return make_copy (cli, argv[1], output);
}
