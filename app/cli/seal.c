/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* seal, unseal: a dossier and its attached files, written with a passphrase, with another one, or
 * without. */

#include "dossiers.h"
#include "passphrase.h"

#include "base/sealed-file.h"
#include "base/words.h"
#include "dossier/resealing.h"

/* What is at the place named, opened. */
typedef struct {
  GBytes *file, *content;
  YuSeal *seal; /* NULL: it was not sealed */
  YuDossier *dossier;
} Opened;

static void
clear_opened (Opened *opened)
{
  g_clear_pointer (&opened->file, g_bytes_unref);
  g_clear_pointer (&opened->content, g_bytes_unref);
  g_clear_pointer (&opened->dossier, yu_dossier_unref);
  yu_seal_unref (opened->seal);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Opened, clear_opened)

static gboolean
open_dossier (YuCli *cli, const char *path, Opened *opened)
{
  g_autoptr (YuLibrary) library = yu_cli_rulebooks ();
  g_autoptr (YuFaults) faults = yu_faults_new (path);

  if (library == NULL)
    return FALSE;
  opened->file = yu_file_read (path, YU_SEALED_MAX_DOCUMENT, faults);
  opened->content = opened->file != NULL
                        ? yu_cli_open_sealed (cli, opened->file, path, &opened->seal, faults)
                        : NULL;
  if (opened->content != NULL)
    opened->dossier = yu_dossier_parse (opened->content, path, yu_library_form (library), faults);
  yu_cli_complain_faults (faults);
  return yu_faults_total (faults) == 0 && opened->dossier != NULL;
}

static gboolean
write_dossier (const char *path, const char *output, const Opened *opened, YuSeal *seal)
{
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, opened->file);
  const YuSealedPlace from = { path, opened->seal }, to = { output != NULL ? output : path, seal };
  g_autoptr (GError) error = NULL;

  if (yu_reseal (from, opened->content, opened->dossier, digest, to, &error))
    return TRUE;
  yu_cli_complain ("%s: %s", to.path, error->message);
  return FALSE;
}

/* --- the new passphrase --- */

static YuSecret *
ask_twice (YuCli *cli)
{
  g_autoptr (YuSecret) first = yu_cli_ask (yu_words ("cli.new_passphrase", cli->lang));
  g_autoptr (YuSecret) second
      = first != NULL ? yu_cli_ask (yu_words ("cli.again", cli->lang)) : NULL;

  if (second == NULL)
    return NULL;
  if (yu_secret_equal (first, second))
    return g_steal_pointer (&first);
  yu_cli_complain ("%s", yu_words ("cli.not_the_same", cli->lang));
  return NULL;
}

static YuSecret *
new_passphrase (YuCli *cli, const char *file)
{
  g_autoptr (YuSecret) secret = file != NULL ? yu_cli_secret_of (file) : ask_twice (cli);

  if (secret == NULL || !yu_secret_is_short (secret))
    return g_steal_pointer (&secret);
  yu_cli_complain ("%s", yu_words ("cli.short_passphrase", cli->lang));
  return NULL;
}

/* The key stays when only the passphrase changes. */
static YuSeal *
new_seal (const Opened *opened, const YuSecret *passphrase)
{
  g_autoptr (GError) error = NULL;
  YuSeal *seal = opened->seal != NULL
                     ? yu_seal_change (opened->seal, passphrase, YU_SEAL_USUAL_COST, &error)
                     : yu_seal_new (passphrase, YU_SEAL_USUAL_COST, &error);

  if (seal == NULL)
    yu_cli_complain ("%s", error->message);
  return seal;
}

/* --- the commands --- */

/**
 * yu_cli_seal:
 * @cli: the command line
 * @argc: number of arguments
 * @argv: `seal DOSSIER`
 *
 * Writes a dossier with a passphrase, or with another one.
 *
 * Returns: the exit status
 */
YuCliStatus
yu_cli_seal (YuCli *cli, int argc, char **argv)
{
  g_autofree char *output = NULL, *file = NULL;
  const GOptionEntry own[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "Where to write it; in place if absent",
      "FILE" },
    { "new-passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &file,
      "A file whose first line is the new passphrase; the terminal is asked if absent", "FILE" },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (Opened) opened = { NULL };
  g_autoptr (YuSecret) passphrase = NULL;
  g_autoptr (YuSeal) seal = NULL;

  if (!yu_cli_options (cli, &argc, &argv, own))
    return YU_CLI_USAGE;
  if (argc != 2)
    return yu_cli_usage (cli, "one dossier is expected");
  if (!open_dossier (cli, argv[1], &opened))
    return YU_CLI_REFUSED;
  passphrase = new_passphrase (cli, file);
  seal = passphrase != NULL ? new_seal (&opened, passphrase) : NULL;
  return seal != NULL && write_dossier (argv[1], output, &opened, seal) ? YU_CLI_DONE
                                                                        : YU_CLI_REFUSED;
}

/**
 * yu_cli_unseal:
 * @cli: the command line
 * @argc: number of arguments
 * @argv: `unseal DOSSIER`
 *
 * Writes a dossier without a passphrase.
 *
 * Returns: the exit status
 */
YuCliStatus
yu_cli_unseal (YuCli *cli, int argc, char **argv)
{
  g_autofree char *output = NULL;
  const GOptionEntry own[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "Where to write it; in place if absent",
      "FILE" },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (Opened) opened = { NULL };

  if (!yu_cli_options (cli, &argc, &argv, own))
    return YU_CLI_USAGE;
  if (argc != 2)
    return yu_cli_usage (cli, "one dossier is expected");
  return open_dossier (cli, argv[1], &opened) && write_dossier (argv[1], output, &opened, NULL)
             ? YU_CLI_DONE
             : YU_CLI_REFUSED;
}
