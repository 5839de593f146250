/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "folder.h"

#include "passphrase.h"

#include "base/seal.h"
#include "base/words.h"
#include "cases/case-folder.h"

static gboolean
is_any_sealed (YuCaseStore *store, GPtrArray *names)
{
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autoptr (YuFaults) faults = yu_faults_new (name);
      g_autoptr (GBytes) bytes = yu_case_store_load (store, name, faults);

      if (bytes != NULL && yu_is_sealed (bytes))
        return TRUE;
    }
  return FALSE;
}

/* Who gives none goes on without those that are sealed: each of them is refused by name. */
static YuSecret *
ask_if_sealed (YuCli *cli, YuCaseStore *store, const char *path, GPtrArray *names) /* nullable */
{
  g_autoptr (GPtrArray) all = names == NULL ? yu_case_store_list (store, NULL) : NULL;
  g_autofree char *prompt = NULL;

  if (names == NULL)
    names = all;
  if (names == NULL || !is_any_sealed (store, names))
    return NULL;
  prompt = yu_words_fill ("cli.passphrase_of", cli->lang, "file", path, NULL);
  return yu_cli_ask (prompt);
}

/**
 * yu_cli_folder:
 * @cli: the command line, which says where a passphrase is
 * @path: a folder
 * @names: (nullable) (element-type utf8): the dossiers that are meant; %NULL: all in it
 *
 * Asks on the terminal, once, if one of them is sealed and no file with the passphrase was named.
 *
 * Returns: (transfer full) (nullable): the dossiers, those opened that are sealed with it; %NULL if
 * the file that was named has none, which was said
 */
YuCaseStore *
yu_cli_folder (YuCli *cli, const char *path, GPtrArray *names)
{
  g_autoptr (YuCaseStore) store = yu_case_folder_new (path);
  g_autoptr (YuSecret) passphrase = cli->passphrase_file != NULL
                                        ? yu_cli_secret_of (cli->passphrase_file)
                                        : ask_if_sealed (cli, store, path, names);

  if (passphrase != NULL)
    return yu_case_folder_opened (YU_CASE_FOLDER (store), passphrase);
  return cli->passphrase_file == NULL ? g_steal_pointer (&store) : NULL;
}
