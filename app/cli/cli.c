/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Options, input and messages of all commands. */

#include "cli.h"

#include "assess/fit.h"
#include "base/paths.h"

#include <stdio.h>
#include <unistd.h>

/**
 * yu_cli_say:
 * @text: what a command prints
 *
 * g_print() would turn Chinese into question marks where the locale is not UTF-8; files and pipes
 * want the bytes.
 */
void
yu_cli_say (const char *text)
{
  fputs (text, stdout);
}

/**
 * yu_cli_complain:
 * @format: a sentence
 * @...: its arguments
 *
 * Says on standard error what is wrong.
 */
void
yu_cli_complain (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  fprintf (stderr, "yucai-cli: %s\n", text);
}

/**
 * yu_cli_complain_faults:
 * @faults: what is wrong with an input
 *
 * Says all of it, a line each, and how many more there are.
 */
void
yu_cli_complain_faults (const YuFaults *faults)
{
  gsize kept = yu_faults_count (faults), total = yu_faults_total (faults);

  for (gsize i = 0; i < kept; i++)
    {
      g_autofree char *line = yu_fault_to_text (yu_faults_get (faults, i));

      yu_cli_complain ("%s", line);
    }
  if (total > kept)
    yu_cli_complain ("… and %" G_GSIZE_FORMAT " more", total - kept);
}

/**
 * yu_cli_usage:
 * @cli: the command
 * @format: what is wrong
 * @...: its arguments
 *
 * Returns: %YU_CLI_USAGE, to be returned at once
 */
YuCliStatus
yu_cli_usage (YuCli *cli, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  yu_cli_complain ("%s", text);
  fprintf (stderr, "yucai-cli %s %s\n", cli->command, cli->usage);
  return YU_CLI_USAGE;
}

static gboolean
take_common (YuCli *cli, const char *on, const char *lang)
{
  if (on != NULL)
    cli->on = yu_date_from_iso (on);
  if (cli->on == 0)
    {
      yu_cli_usage (cli, "--on: “%s” is not a date; write it as 2026-03-14", on);
      return FALSE;
    }
  if (lang != NULL && !g_str_equal (lang, "en") && !g_str_equal (lang, "zh_CN"))
    {
      yu_cli_usage (cli, "--lang: “%s” is not known; write en or zh_CN", lang);
      return FALSE;
    }
  if (lang != NULL)
    cli->lang = yu_lang_from_tag (lang);
  yu_lang_use (cli->lang);
  return TRUE;
}

/**
 * yu_cli_options:
 * @cli: the command; its date and language are set
 * @argc: (inout): number of arguments
 * @argv: (inout): arguments; the options are taken out
 * @own: (nullable): options of this command alone
 *
 * Returns: %FALSE if the usage was wrong, which was said
 */
gboolean
yu_cli_options (YuCli *cli, int *argc, char ***argv, const GOptionEntry *own)
{
  g_autoptr (GOptionContext) context = g_option_context_new (cli->usage);
  g_autoptr (GError) error = NULL;
  g_autofree char *on = NULL, *lang = NULL, *program = NULL;
  const GOptionEntry common[] = {
    { "on", 0, 0, G_OPTION_ARG_STRING, &on, "The date that counts; today if absent", "DATE" },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &lang, "Language of the words", "en|zh_CN" },
    { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &cli->passphrase_file,
      "A file whose first line opens a sealed dossier; the terminal is asked if absent", "FILE" },
    G_OPTION_ENTRY_NULL,
  };

  program = g_strdup_printf ("yucai-cli %s", cli->command);
  g_set_prgname (program);
  g_option_context_add_main_entries (context, common, NULL);
  if (own != NULL)
    g_option_context_add_main_entries (context, own, NULL);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      yu_cli_usage (cli, "%s", error->message);
      return FALSE;
    }
  if (*argc > 1 && g_str_equal ((*argv)[1], "--"))
    {
      (*argc)--;
      (*argv)++;
    }

  return take_common (cli, on, lang);
}

/**
 * yu_cli_library:
 * @files: (nullable) (array zero-terminated=1): rulebooks to take instead of those in the user's
 * folder
 *
 * Returns: (transfer full) (nullable): the library, or %NULL if shipped data is broken, which was
 * said
 */
YuLibrary *
yu_cli_library (const char *const *files)
{
  g_autofree char *rulebooks = yu_path_data ("rulebooks", NULL);
  g_autofree char *data_folder = g_path_get_dirname (rulebooks);
  g_autofree char *user_folder = files == NULL ? yu_path_user_rulebooks () : NULL;
  g_autoptr (GError) error = NULL;
  YuLibrary *library = yu_library_load_files (data_folder, user_folder, files, &error);

  if (library != NULL)
    yu_library_fit (library);
  else
    yu_cli_complain ("%s", error->message);
  return library;
}

/**
 * yu_cli_file_name:
 * @path: an argument
 *
 * Returns: (transfer none): how messages call it
 */
const char *
yu_cli_file_name (const char *path)
{
  return g_str_equal (path, "-") ? "standard input" : path;
}

/**
 * yu_cli_read:
 * @path: a file, or `-` for standard input
 * @max_size: the most bytes it may have
 * @faults: where to say why not
 *
 * Returns: (transfer full) (nullable): all its bytes
 */
GBytes *
yu_cli_read (const char *path, gsize max_size, YuFaults *faults)
{
  if (g_str_equal (path, "-"))
    return yu_descriptor_read (STDIN_FILENO, max_size, faults);

  return yu_file_read (path, max_size, faults);
}
