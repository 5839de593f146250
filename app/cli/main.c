/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* yucai-cli: which command, and whether what it printed arrived. */

#include "cli.h"

#include "base/words.h"
#include "config.h"

#include <errno.h>
#include <locale.h>
#include <stdio.h>

/* summary: the phrase "cli.NAME" of data/words/cli.json */
static const struct
{
  const char *name;
  const char *usage;
  YuCliRun run;
} commands[] = {
  { "assess", "DOSSIER… [--on DATE] [--json] [--ndjson]", yu_cli_assess },
  { "advise", "DOSSIER… [--on DATE] [--target POINTS] [--all] [--json] [--ndjson]", yu_cli_advise },
  { "explain", "DOSSIER WHAT [--on DATE]", yu_cli_explain },
  { "compare", "DOSSIER --scenario NAME [--scenario NAME] | DOSSIER DOSSIER [--on DATE] [--json]", yu_cli_compare },
  { "check", "DOSSIER… [--on DATE] [--json]", yu_cli_check },
  { "ready", "DOSSIER [--on DATE] [--json]", yu_cli_ready },
  { "timeline", "DOSSIER… [--on DATE] [--json] [--ndjson]", yu_cli_timeline },
  { "letter", "DOSSIER -o FILE.pdf [--on DATE] [--without-dossier] [--pdf-passphrase-file FILE]", yu_cli_letter },
  { "form", "DOSSIER -o FILE.pdf [--on DATE] [--without-dossier] [--pdf-passphrase-file FILE]", yu_cli_form },
  { "checklist", "DOSSIER -o FILE.pdf [--on DATE] | DOSSIER --json [--on DATE]", yu_cli_checklist },
  { "commitment", "DOSSIER -o FILE.pdf [--on DATE]", yu_cli_commitment },
  { "anonymous", "DOSSIER -o FILE.yucai [--on DATE]", yu_cli_anonymous },
  { "cases", "FOLDER [--on DATE] [--json | --ndjson] [--masked]", yu_cli_cases },
  { "dates", "FOLDER [--days N] [--on DATE] [--json | --ics FILE.ics]", yu_cli_dates },
  { "batch", "FOLDER [--letters] [--forms] [--checklists] [--package [--encrypt-with FILE]] -o FOLDER [--on DATE]", yu_cli_batch },
  { "package", "DOSSIER -o FILE.zip [--encrypt-with FILE] [--on DATE] | check FILE.zip [--encrypt-with FILE] [--json]", yu_cli_package },
  { "stage", "DOSSIER STAGE [--who NAME] [--note TEXT] [--changed DATE] [--permit-until DATE] [--on DATE]", yu_cli_stage },
  { "verify", "FILE.pdf [--dossier DOSSIER] [--on DATE] [--json]", yu_cli_verify },
  { "seal", "DOSSIER [-o FILE] [--new-passphrase-file FILE]", yu_cli_seal },
  { "unseal", "DOSSIER [-o FILE]", yu_cli_unseal },
  { "import",
    "SHEET -o FOLDER [--map COLUMN=QUESTION]… [--encoding NAME] [--separator SIGN] [--refused FILE.xlsx] [--dry-run] [--json]", yu_cli_import },
  { "export", "FOLDER|DOSSIER… -o FILE.xlsx|FILE.csv [--on DATE]", yu_cli_export },
  { "template", "-o FILE.xlsx", yu_cli_template },
  { "rules", "check [FILE…] | list", yu_cli_rules },
  { "decide", "TABLE.json < INPUTS.json", yu_cli_decide },
};

static void
print_help (YuLang lang)
{
  yu_cli_say (yu_words ("cli.about", lang));
  yu_cli_say ("\n\n");
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *phrase = g_strdup_printf ("cli.%s", commands[i].name);
      g_autofree char *line = g_strdup_printf ("  yucai-cli %s %s\n      %s\n", commands[i].name, commands[i].usage,
                                               yu_words (phrase, lang));

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
                   near != NULL ? ": did you mean " : "", near != NULL ? near : "", near != NULL ? "?" : "");
  return YU_CLI_USAGE;
}

static YuCliStatus
run_command (YuCli *cli, int argc, char **argv)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, argv[0]))
      {
        cli->command = commands[i].name;
        cli->usage = commands[i].usage;
        return commands[i].run (cli, argc, argv);
      }

  return refuse_command (argv[0]);
}

static YuCliStatus
run (YuCli *cli, int argc, char **argv)
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

  return run_command (cli, argc - 1, argv + 1);
}

int
main (int argc, char **argv)
{
  YuCli cli = { .lang = yu_lang_current (), .on = yu_date_today () };
  YuCliStatus status;

  setlocale (LC_ALL, "");
  setlocale (LC_NUMERIC, "C");
  status = run (&cli, argc, argv);
  g_free (cli.passphrase_file);

  /* A full disk or a closed pipe must not look like success. */
  if (fflush (stdout) != 0 || ferror (stdout))
    {
      yu_cli_complain ("the output could not be written: %s", g_strerror (errno));
      return YU_CLI_REFUSED;
    }
  return status;
}
