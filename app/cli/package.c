/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* package: what an applicant hands over in one file, and whether such a file is whole. */

#include "dossiers.h"
#include "passphrase.h"

#include "base/save.h"
#include "base/words.h"
#include "cases/case-folder.h"
#include "cases/case-summary.h"
#include "cases/package.h"

#include <string.h>

static YuCliStatus
complain_error (const char *path, const GError *error)
{
  yu_cli_complain ("%s: %s", path, error->message);
  return YU_CLI_REFUSED;
}

/* --- making one --- */

static YuCliStatus
save_package (GPtrArray *entries, const YuSecret *passphrase, const char *output)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) archive = yu_zip_write (entries, passphrase, &error);

  if (archive == NULL || !yu_save (output, archive, &error))
    return complain_error (output, error);
  return YU_CLI_DONE;
}

static YuCliStatus
make (YuCli *cli, const char *path, const char *output, const YuSecret *passphrase)
{
  g_autofree char *folder = g_path_get_dirname (path), *name = g_path_get_basename (path);
  g_autoptr (YuLibrary) library = yu_cli_rulebooks ();
  g_autoptr (GError) error = NULL;
  g_autoptr (YuCaseBasis) basis
      = library != NULL ? yu_case_basis_new (library, cli->on, &error) : NULL;
  g_autoptr (YuCaseStore) store = yu_case_folder_new (folder);
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  g_autoptr (YuCase) from = basis != NULL ? yu_case_load (store, name, basis, NULL, faults) : NULL;
  g_autoptr (GPtrArray) entries = NULL;

  yu_cli_complain_faults (faults);
  if (from != NULL)
    entries = yu_package_entries (store, name, from, &error);
  if (error != NULL)
    return complain_error (path, error);
  return entries != NULL ? save_package (entries, passphrase, output) : YU_CLI_REFUSED;
}

/* --- checking one --- */

static void
say_good (const YuCli *cli, GPtrArray *entries)
{
  g_autofree char *count = g_strdup_printf ("%u", entries->len - 1);
  g_autofree char *line = yu_words_fill ("package.good", cli->lang, "count", count, NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const YuZipEntry *entry = g_ptr_array_index (entries, i);

      if (strcmp (entry->name, YU_PACKAGE_MANIFEST) == 0)
        continue;
      yu_cli_say (entry->name);
      yu_cli_say ("\n");
    }
  yu_cli_say (line);
  yu_cli_say ("\n");
}

static void
say_manifest (GPtrArray *entries)
{
  gsize length;
  const char *text = g_bytes_get_data (yu_zip_find (entries, YU_PACKAGE_MANIFEST), &length);
  g_autofree char *copy = g_strndup (text, length);

  yu_cli_say (copy);
}

static YuCliStatus
check (YuCli *cli, const char *path, const YuSecret *passphrase, gboolean json)
{
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  g_autoptr (GBytes) archive = yu_file_read (path, YU_ZIP_MOST_TOTAL, faults);
  g_autoptr (YuSecret) asked = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  gboolean good;

  if (archive != NULL && passphrase == NULL && yu_zip_is_encrypted (archive))
    {
      asked = yu_cli_ask (yu_words ("package.passphrase", cli->lang));
      if (asked == NULL)
        return YU_CLI_REFUSED;
    }
  if (archive != NULL)
    entries = yu_zip_read (archive, passphrase != NULL ? passphrase : asked, faults);
  good = entries != NULL && yu_package_check (entries, faults);
  yu_cli_complain_faults (faults);
  if (good && json)
    say_manifest (entries);
  else if (good)
    say_good (cli, entries);
  return good ? YU_CLI_DONE : YU_CLI_REFUSED;
}

/* --- the command --- */

/**
 * yu_cli_package:
 * @cli: the command line
 * @argc: number of arguments
 * @argv: `package DOSSIER -o FILE.zip`, or `package check FILE.zip`
 *
 * Makes a package, or checks one. A passphrase comes from a file or the terminal.
 *
 * Returns: the exit status
 */
YuCliStatus
yu_cli_package (YuCli *cli, int argc, char **argv)
{
  g_autofree char *output = NULL, *secret = NULL;
  gboolean json = FALSE;
  const GOptionEntry own[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "The ZIP file to write", "FILE.zip" },
    { "encrypt-with", 0, 0, G_OPTION_ARG_FILENAME, &secret,
      "A file whose first line is the passphrase of the package", "FILE" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, "The manifest of a good one instead of words", NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (YuSecret) passphrase = NULL;

  if (!yu_cli_options (cli, &argc, &argv, own))
    return YU_CLI_USAGE;
  if (secret != NULL)
    {
      passphrase = yu_cli_secret_of (secret);
      if (passphrase == NULL)
        return YU_CLI_REFUSED;
    }
  if (argc == 3 && strcmp (argv[1], "check") == 0)
    return check (cli, argv[2], passphrase, json);
  if (argc != 2)
    return yu_cli_usage (cli, "one dossier is expected, or check and one package");
  if (output == NULL)
    return yu_cli_usage (cli, "say where the package goes: -o FILE.zip");
  return make (cli, argv[1], output, passphrase);
}
