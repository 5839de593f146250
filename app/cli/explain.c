/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* explain: why a factor, route, ground, provision or the whole is as it is, with sources. */

#include "dossiers.h"

#include "assess/explain.h"
#include "base/words.h"

static void
say_indented (guint depth, const char *text)
{
  for (guint i = 0; i < depth; i++)
    yu_cli_say ("  ");
  yu_cli_say (text);
}

static void
say_line (const YuLine *line, YuLang lang)
{
  g_autofree char *judged
      = line->has_verdict ? yu_words_fill ("explain.statement", lang, "label", line->text,
                                           "verdict", yu_shown_words (line->shown, lang), NULL)
                          : NULL;

  say_indented (line->depth, judged ? judged : line->text);
  if (line->question)
    {
      yu_cli_say ("  → ");
      yu_cli_say (line->question);
    }
  yu_cli_say ("\n");

  if (!line->source)
    return;
  say_indented (line->depth + 2, line->source);
  if (line->address)
    {
      yu_cli_say (" · ");
      yu_cli_say (line->address);
    }
  yu_cli_say ("\n");
}

static YuCliStatus
explain (YuCli *cli, YuModel *model, const char *path, const char *what)
{
  g_autoptr (YuDossier) dossier
      = yu_cli_dossier (cli, path, yu_library_form (yu_model_library (model)));
  g_autoptr (YuAssessment) assessment = dossier ? yu_cli_assess_dossier (model, dossier) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines
      = assessment ? yu_explain (assessment, what, cli->lang, &error) : NULL;

  if (!assessment)
    return YU_CLI_REFUSED;
  if (!lines)
    return yu_cli_usage (cli, "%s", error->message);

  for (guint i = 0; i < lines->len; i++)
    say_line (g_ptr_array_index (lines, i), cli->lang);
  return YU_CLI_DONE;
}

/**
 * yu_cli_explain:
 * @cli: the command line
 * @argc: number of arguments
 * @argv: `explain DOSSIER WHAT`
 *
 * Explains one thing of one dossier's result.
 *
 * Returns: the exit status
 */
YuCliStatus
yu_cli_explain (YuCli *cli, int argc, char **argv)
{
  g_autoptr (YuLibrary) library = NULL;
  g_autoptr (YuModel) model = NULL;

  if (!yu_cli_options (cli, &argc, &argv, NULL))
    return YU_CLI_USAGE;
  if (argc != 3)
    return yu_cli_usage (cli,
                         "one dossier and what to explain are expected, such as: a.yucai eligible");

  library = yu_cli_rulebooks ();
  model = library ? yu_cli_model (cli, library) : NULL;
  return model ? explain (cli, model, argv[1], argv[2]) : YU_CLI_REFUSED;
}
