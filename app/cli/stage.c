/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* stage: how far a case is, with an entry in its log. */

#include "dossiers.h"
#include "passphrase.h"

#include "base/save.h"
#include "base/sealed-file.h"
#include "cases/case-stage.h"

/* Saved over what was read alone. */
static YuCliStatus
change_file (YuCli *cli, const char *path, YuLogEntry entry, YuDate permit)
{
  g_autoptr (YuLibrary) library = yu_cli_rulebooks ();
  g_autoptr (GError) error = NULL;
  g_autoptr (YuCaseBasis) basis
      = library != NULL ? yu_case_basis_new (library, cli->on, &error) : NULL;
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  g_autoptr (GBytes) before
      = basis != NULL ? yu_file_read (path, YU_SEALED_MAX_DOCUMENT, faults) : NULL;
  g_autoptr (YuSeal) seal = NULL;
  g_autoptr (GBytes) content
      = before != NULL ? yu_cli_open_sealed (cli, before, path, &seal, faults) : NULL;
  g_autoptr (YuDossier) dossier
      = content != NULL ? yu_dossier_parse (content, path, yu_library_form (library), faults)
                        : NULL;

  yu_cli_complain_faults (faults);
  if (dossier != NULL)
    {
      g_autoptr (YuDossier) changed = yu_dossier_with_stage (dossier, basis, entry, permit);
      g_autoptr (GBytes) told = yu_dossier_write (changed);
      g_autoptr (GBytes) after = seal != NULL ? yu_sealed_write (seal, told) : g_bytes_ref (told);
      g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, before);

      if (yu_save_if (path, after, digest, &error))
        return YU_CLI_DONE;
    }
  if (error != NULL)
    yu_cli_complain ("%s", error->message);
  return YU_CLI_REFUSED;
}

static gboolean
take_day (YuCli *cli, const char *option, const char *text, YuDate *day)
{
  *day = text != NULL ? yu_date_from_iso (text) : 0;
  if (text == NULL || *day != 0)
    return TRUE;
  yu_cli_usage (cli, "%s: “%s” is not a date; write it as 2026-03-14", option, text);
  return FALSE;
}

/**
 * yu_cli_stage:
 * @cli: the command line
 * @argc: number of arguments
 * @argv: `stage DOSSIER STAGE`
 *
 * Puts a case into a stage.
 *
 * Returns: the exit status
 */
YuCliStatus
yu_cli_stage (YuCli *cli, int argc, char **argv)
{
  g_autofree char *who = NULL, *note = NULL, *changed = NULL, *permit = NULL;
  const GOptionEntry own[] = {
    { "who", 0, 0, G_OPTION_ARG_STRING, &who, "Who says so", "NAME" },
    { "note", 0, 0, G_OPTION_ARG_STRING, &note, "What else the log is to say", "TEXT" },
    { "changed", 0, 0, G_OPTION_ARG_STRING, &changed, "The day of a change that has to be reported",
      "DATE" },
    { "permit-until", 0, 0, G_OPTION_ARG_STRING, &permit, "The last day of the work permit",
      "DATE" },
    G_OPTION_ENTRY_NULL,
  };
  YuDate until = 0;
  YuStage stage;

  if (!yu_cli_options (cli, &argc, &argv, own))
    return YU_CLI_USAGE;
  if (argc != 3)
    return yu_cli_usage (cli, "a dossier and a stage are expected");
  if (!yu_stage_from_id (argv[2], &stage))
    return yu_cli_usage (cli, "“%s” is no stage", argv[2]);

  YuLogEntry entry = { .on = cli->on, .who = who, .stage = yu_stage_id (stage), .note = note };
  if (!take_day (cli, "--changed", changed, &entry.changed)
      || !take_day (cli, "--permit-until", permit, &until))
    return YU_CLI_USAGE;
  return change_file (cli, argv[1], entry, until);
}
