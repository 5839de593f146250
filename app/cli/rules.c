/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* rules: the checker, and what is loaded. */

#include "cli.h"

#include "assess/examples.h"
#include "base/words.h"

/* The files that were refused, with everything that is wrong with them. */
static YuCliStatus
complain_refused (const YuLibrary *library)
{
  GPtrArray *refused = yu_library_refused (library);

  for (guint i = 0; i < refused->len; i++)
    yu_cli_complain_faults (((YuRefused *) refused->pdata[i])->faults);
  return refused->len == 0 ? YU_CLI_DONE : YU_CLI_REFUSED;
}

/* check */

static void
say_sound (const YuCli *cli, const YuRulebook *book)
{
  g_autofree char *edition = yu_date_to_iso (book->edition);
  g_autofree char *line
      = yu_words_fill ("cli.rules.sound", cli->lang, "id", book->id, "edition", edition, NULL);

  yu_cli_say (line);
  yu_cli_say ("\n");
}

static YuCliStatus
check_book (const YuCli *cli, const YuRulebook *book, YuLibrary *library)
{
  g_autoptr (YuFaults) faults = yu_faults_new (book->file);

  yu_rulebook_check (book, library, faults);
  if (yu_faults_total (faults) == 0)
    yu_examples_check (book, library, faults);
  yu_cli_complain_faults (faults);
  if (yu_faults_total (faults) > 0)
    return YU_CLI_REFUSED;

  say_sound (cli, book);
  return YU_CLI_DONE;
}

static YuCliStatus
check (YuCli *cli, int argc, char **argv)
{
  const char *const *files = argc > 1 ? (const char *const *) argv + 1 : NULL;
  g_autoptr (YuLibrary) library = yu_cli_library (files);
  YuCliStatus status;

  if (library == NULL)
    return YU_CLI_REFUSED;

  status = complain_refused (library);
  for (guint i = 0; i < yu_library_books (library)->len; i++)
    {
      const YuRulebook *book = yu_library_books (library)->pdata[i];

      if ((files == NULL || book->from_user) && check_book (cli, book, library) != YU_CLI_DONE)
        status = YU_CLI_REFUSED;
    }

  return status;
}

/* list */

static char *
effective_words (const YuCli *cli, const YuRulebook *book)
{
  g_autofree char *from = yu_date_to_iso (book->from), *until = NULL;

  if (book->until == 0)
    return yu_words_fill ("cli.rules.from", cli->lang, "from", from, NULL);

  until = yu_date_to_iso (book->until);
  return yu_words_fill ("cli.rules.from-until", cli->lang, "from", from, "until", until, NULL);
}

static void
say_book (const YuCli *cli, const YuRulebook *book)
{
  g_autofree char *edition = yu_date_to_iso (book->edition);
  g_autofree char *effective = effective_words (cli, book);
  g_autofree char *reviewed = book->reviewed_until != 0
                                  ? yu_date_to_iso (book->reviewed_until)
                                  : g_strdup (yu_words ("cli.rules.never", cli->lang));
  g_autofree char *origin
      = book->from_user ? yu_words_fill ("cli.rules.user", cli->lang, "file", book->file, NULL)
                        : g_strdup (yu_words ("cli.rules.shipped", cli->lang));
  g_autofree char *text
      = yu_words_fill ("cli.rules.book", cli->lang, "id", book->id, "edition", edition, "effective",
                       effective, "reviewed", reviewed, "origin", origin, "title",
                       yu_text_get (&book->title, cli->lang), NULL);

  yu_cli_say (text);
  yu_cli_say ("\n");
}

static YuCliStatus
list (YuCli *cli, int argc, char **argv)
{
  g_autoptr (YuLibrary) library = NULL;

  if (argc > 1)
    return yu_cli_usage (cli, "list takes no files");

  library = yu_cli_library (NULL);
  if (library == NULL)
    return YU_CLI_REFUSED;
  for (guint i = 0; i < yu_library_books (library)->len; i++)
    say_book (cli, yu_library_books (library)->pdata[i]);
  return complain_refused (library);
}

/**
 * yu_cli_rules:
 * @cli: the command line
 * @argc: number of arguments
 * @argv: `rules check [FILE…]` or `rules list`
 *
 * Checks rulebooks, each file beside the shipped ones, or lists what is loaded.
 *
 * Returns: the exit status
 */
YuCliStatus
yu_cli_rules (YuCli *cli, int argc, char **argv)
{
  if (!yu_cli_options (cli, &argc, &argv, NULL))
    return YU_CLI_USAGE;
  if (argc > 1 && g_str_equal (argv[1], "check"))
    return check (cli, argc - 1, argv + 1);
  if (argc > 1 && g_str_equal (argv[1], "list"))
    return list (cli, argc - 1, argv + 1);

  return yu_cli_usage (cli, "check or list is expected");
}
