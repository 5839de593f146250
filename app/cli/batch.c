/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* batch: papers and packages of a folder of dossiers, or of some of them. */

#include "dossiers.h"
#include "folder.h"
#include "passphrase.h"

#include "base/words.h"
#include "cases/batch.h"

#include <errno.h>
#include <glib-unix.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

typedef struct {
  YuBatch batch;
  GCancellable *cancellable;
  GMainLoop *loop;
  gboolean good;
} Run;

static void
report (const YuBatchStep *step, gpointer data)
{
  if (step->failed != NULL)
    yu_cli_complain ("%s", step->failed);
  fprintf (stderr, "%u/%u %s%s\n", step->done, step->all, step->name,
           step->failed != NULL ? ""
           : step->kept         ? " ="
                                : " +");
}

static gpointer
work (gpointer data)
{
  Run *run = data;
  g_autoptr (GError) error = NULL;

  run->good = yu_batch_run (&run->batch, run->cancellable, &error);
  if (error != NULL)
    yu_cli_complain ("%s", error->message);
  g_main_loop_quit (run->loop);
  return NULL;
}

static gboolean
stop (gpointer data)
{
  g_cancellable_cancel (((Run *) data)->cancellable);
  return G_SOURCE_CONTINUE;
}

/* The main thread waits for a signal, the workers for nobody. */
static YuCliStatus
run_batch (Run *run)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  guint interrupt, terminate;
  GThread *thread;

  run->cancellable = cancellable;
  run->loop = loop;
  run->batch.report = report;
  interrupt = g_unix_signal_add (SIGINT, stop, run);
  terminate = g_unix_signal_add (SIGTERM, stop, run);
  thread = g_thread_new ("batch", work, run);
  g_main_loop_run (loop);
  g_thread_join (thread);
  g_source_remove (interrupt);
  g_source_remove (terminate);
  if (g_cancellable_is_cancelled (cancellable))
    yu_cli_complain ("%s", yu_words ("cli.batch.stopped", yu_lang_current ()));
  return run->good ? YU_CLI_DONE : YU_CLI_REFUSED;
}

static YuCliStatus
batch_names (YuCli *cli, const char *folder, GPtrArray *chosen, /* NULL: all that are in it */
             const char *output, YuBatchParts parts, const YuSecret *passphrase)
{
  g_autoptr (YuLibrary) library = yu_cli_rulebooks ();
  g_autoptr (GError) error = NULL;
  g_autoptr (YuCaseBasis) basis
      = library != NULL ? yu_case_basis_new (library, cli->on, &error) : NULL;
  g_autoptr (YuCaseStore) store = basis != NULL ? yu_cli_folder (cli, folder, chosen) : NULL;
  g_autoptr (GPtrArray) all
      = store != NULL && chosen == NULL ? yu_case_store_list (store, &error) : NULL;
  GPtrArray *names = chosen != NULL ? chosen : all;
  Run run = { .batch = { store, basis, names, parts, output, passphrase, NULL, NULL } };

  if (error != NULL)
    yu_cli_complain ("%s", error->message);
  if (store == NULL || names == NULL)
    return YU_CLI_REFUSED;
  if (g_mkdir_with_parents (output, 0700) != 0)
    {
      yu_cli_complain ("%s: %s", output, g_strerror (errno));
      return YU_CLI_REFUSED;
    }
  return run_batch (&run);
}

/* What is made is called after the dossiers, so all are of one folder: two of a name would take
 * each other's place. */
static YuCliStatus
batch (YuCli *cli, int n, char **inputs, const char *output, YuBatchParts parts,
       const YuSecret *passphrase)
{
  g_autoptr (GPtrArray) names = NULL;
  g_autofree char *folder = NULL;

  if (n == 1 && !g_str_has_suffix (inputs[0], ".yucai"))
    return batch_names (cli, inputs[0], NULL, output, parts, passphrase);
  names = g_ptr_array_new_with_free_func (g_free);
  folder = g_path_get_dirname (inputs[0]);
  for (int i = 0; i < n; i++)
    {
      g_autofree char *of = g_path_get_dirname (inputs[i]);

      if (strcmp (of, folder) != 0 || g_file_test (inputs[i], G_FILE_TEST_IS_DIR))
        return yu_cli_usage (cli, "one folder is expected, or dossiers of one folder");
      g_ptr_array_add (names, g_path_get_basename (inputs[i]));
    }
  return batch_names (cli, folder, names, output, parts, passphrase);
}

/**
 * yu_cli_batch:
 * @cli: the command line
 * @argc: number of arguments
 * @argv: `batch FOLDER|DOSSIER… --letters -o FOLDER`
 *
 * Makes papers of all dossiers of a folder, or of those named. Progress goes to standard error: +
 * was made, = was there.
 *
 * Returns: the exit status
 */
YuCliStatus
yu_cli_batch (YuCli *cli, int argc, char **argv)
{
  g_autofree char *output = NULL, *secret = NULL;
  gboolean letters = FALSE, forms = FALSE, checklists = FALSE, packages = FALSE;
  const GOptionEntry own[] = {
    { "letters", 0, 0, G_OPTION_ARG_NONE, &letters, "Draft letters, where a ground may be met",
      NULL },
    { "forms", 0, 0, G_OPTION_ARG_NONE, &forms, "Application forms", NULL },
    { "checklists", 0, 0, G_OPTION_ARG_NONE, &checklists, "Checklists", NULL },
    { "package", 0, 0, G_OPTION_ARG_NONE, &packages, "Packages", NULL },
    { "encrypt-with", 0, 0, G_OPTION_ARG_FILENAME, &secret,
      "A file whose first line is the passphrase of the packages", "FILE" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "The folder to write into", "FOLDER" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (YuSecret) passphrase = NULL;
  guint parts;

  if (!yu_cli_options (cli, &argc, &argv, own))
    return YU_CLI_USAGE;
  parts = (letters ? YU_BATCH_LETTERS : 0) | (forms ? YU_BATCH_FORMS : 0)
          | (checklists ? YU_BATCH_CHECKLISTS : 0) | (packages ? YU_BATCH_PACKAGES : 0);
  if (argc < 2)
    return yu_cli_usage (cli, "one folder is expected, or dossiers of one folder");
  if (parts == 0)
    return yu_cli_usage (cli,
                         "say what is to be made: --letters, --forms, --checklists, --package");
  if (output == NULL)
    return yu_cli_usage (cli, "say where it goes: -o FOLDER");
  if (secret != NULL && (passphrase = yu_cli_secret_of (secret)) == NULL)
    return YU_CLI_REFUSED;
  return batch (cli, argc - 1, argv + 1, output, parts, passphrase);
}
