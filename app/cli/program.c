/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which command, and whether what it printed arrived: the same for both programs of the command
 * line. */

#include "program.h"

#include "base/words.h"
#include "config.h"

#include <errno.h>
#include <locale.h>
#include <stdio.h>

/* All commands, whichever program runs them. summary: the phrase "cli.NAME" of data/words/cli.json
 */
static const struct {
  const char *name;
  const char *usage;
} commands[] = {
  { "assess", "DOSSIER… [--on DATE] [--json] [--ndjson]" },
  { "advise", "DOSSIER… [--on DATE] [--target POINTS] [--all] [--json] [--ndjson]" },
  { "explain", "DOSSIER WHAT [--on DATE]" },
  { "compare", "DOSSIER --scenario NAME [--scenario NAME] | DOSSIER DOSSIER [--on DATE] [--json]" },
  { "check", "DOSSIER… [--on DATE] [--json]" },
  { "ready", "DOSSIER [--on DATE] [--json]" },
  { "timeline", "DOSSIER… [--on DATE] [--json] [--ndjson]" },
  { "letter", "DOSSIER -o FILE.pdf [--on DATE] [--without-dossier] [--pdf-passphrase-file FILE]" },
  { "form", "DOSSIER -o FILE.pdf [--on DATE] [--without-dossier] [--pdf-passphrase-file FILE]" },
  { "checklist", "DOSSIER -o FILE.pdf [--on DATE] | DOSSIER --json [--on DATE]" },
  { "commitment", "DOSSIER -o FILE.pdf [--on DATE]" },
  { "anonymous", "DOSSIER -o FILE.yucai [--on DATE]" },
  { "cases", "FOLDER [--on DATE] [--json | --ndjson] [--masked]" },
  { "dates", "FOLDER [--days N] [--on DATE] [--json | --ics FILE.ics]" },
  { "batch", "FOLDER|DOSSIER… [--letters] [--forms] [--checklists] [--package [--encrypt-with "
             "FILE]] -o FOLDER [--on DATE]" },
  { "package", "DOSSIER -o FILE.zip [--encrypt-with FILE] [--on DATE] | check FILE.zip "
               "[--encrypt-with FILE] [--json]" },
  { "stage",
    "DOSSIER STAGE [--who NAME] [--note TEXT] [--changed DATE] [--permit-until DATE] [--on DATE]" },
  { "verify", "FILE.pdf [--dossier DOSSIER] [--on DATE] [--json]" },
  { "seal", "DOSSIER [-o FILE] [--new-passphrase-file FILE]" },
  { "unseal", "DOSSIER [-o FILE]" },
  { "import", "SHEET -o FOLDER [--map COLUMN=QUESTION]… [--encoding NAME] [--separator SIGN] "
              "[--refused FILE.xlsx] [--dry-run] [--json]" },
  { "export", "FOLDER|DOSSIER… -o FILE.xlsx|FILE.csv [--on DATE]" },
  { "template", "-o FILE.xlsx" },
  { "rules", "check [FILE…] | list" },
  { "decide", "TABLE.json < INPUTS.json" },
};

static void
print_help (YuLang lang)
{
  yu_cli_say (yu_words ("cli.about", lang));
  yu_cli_say ("\n\n");
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *phrase = g_strdup_printf ("cli.%s", commands[i].name);
      g_autofree char *line = g_strdup_printf ("  yucai-cli %s %s\n      %s\n", commands[i].name,
                                               commands[i].usage, yu_words (phrase, lang));

      yu_cli_say (line);
    }
  yu_cli_say ("\n");
  yu_cli_say (yu_words ("cli.options", lang));
  yu_cli_say ("\n");
}

static YuCliStatus
refuse_command (const char *name)
{
  const char *names[G_N_ELEMENTS (commands) + 1] = { NULL };
  const char *near;

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    names[i] = commands[i].name;
  near = yu_nearest_word (name, names);
  yu_cli_complain ("there is no command “%s”%s%s%s; yucai-cli --help names all", name,
                   near != NULL ? ": did you mean " : "", near != NULL ? near : "",
                   near != NULL ? "?" : "");
  return YU_CLI_USAGE;
}

static gboolean
take_command (YuCli *cli, const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      {
        cli->command = commands[i].name;
        cli->usage = commands[i].usage;
        return TRUE;
      }

  return FALSE;
}

static YuCliStatus
run_command (YuCli *cli, const YuCliProgram *program, int argc, char **argv)
{
  if (!take_command (cli, argv[1]))
    return refuse_command (argv[1]);

  for (const YuCliRunner *runner = program->runners; runner->name != NULL; runner++)
    if (g_str_equal (runner->name, cli->command))
      return runner->run (cli, argc - 1, argv + 1);

  return program->others (argv);
}

static YuCliStatus
run (YuCli *cli, const YuCliProgram *program, int argc, char **argv)
{
  const char *word = argc > 1 ? argv[1] : "";

  if (g_str_equal (word, "--version"))
    {
      yu_cli_say ("yucai-cli " YU_VERSION "\n");
      return YU_CLI_DONE;
    }
  if (g_str_equal (word, "--help") || g_str_equal (word, "-h") || g_str_equal (word, "help"))
    {
      print_help (cli->lang);
      return YU_CLI_DONE;
    }
  if (*word == '\0' || *word == '-')
    {
      yu_cli_complain ("the first word is a command; yucai-cli --help names all");
      return YU_CLI_USAGE;
    }

  return run_command (cli, program, argc, argv);
}

/**
 * yu_cli_main:
 * @program: what this program runs itself, and who runs the rest
 * @argc: number of arguments
 * @argv: the program and its arguments
 *
 * Returns: the exit status
 */
int
yu_cli_main (const YuCliProgram *program, int argc, char **argv)
{
  YuCli cli = { .lang = yu_lang_current (), .on = yu_date_today () };
  YuCliStatus status;

  setlocale (LC_ALL, "");
  setlocale (LC_NUMERIC, "C");
  status = run (&cli, program, argc, argv);
  g_free (cli.passphrase_file);

  /* A full disk or a closed pipe must not look like success. */
  if (fflush (stdout) != 0 || ferror (stdout))
    {
      yu_cli_complain ("the output could not be written: %s", g_strerror (errno));
      return YU_CLI_REFUSED;
    }
  return status;
}
