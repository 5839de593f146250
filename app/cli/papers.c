/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A paper of one dossier, as a PDF file. */

#include "papers.h"

#include "base/save.h"
#include "base/words.h"
#include "dossiers.h"

static YuCliStatus
complain_error (const char *path, const GError *error)
{
  yu_cli_complain ("%s: %s", yu_cli_file_name (path), error->message);
  return YU_CLI_REFUSED;
}

static YuCliStatus
save (const YuPages *pages, const char *path, const char *output)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = yu_pages_to_pdf (pages, &error);

  if (pdf == NULL)
    return complain_error (path, error);
  if (!yu_save (output, pdf, &error))
    {
      yu_cli_complain ("%s: %s", output, error->message);
      return YU_CLI_REFUSED;
    }
  return YU_CLI_DONE;
}

static YuCliStatus
refuse (YuCli *cli, YuPaperKind kind, const char *path, const GError *error)
{
  complain_error (path, error);
  if (kind == YU_PAPER_LETTER && g_error_matches (error, YU_ERROR, YU_ERROR_REFUSED))
    yu_cli_complain ("%s", yu_words ("letter.try_form", cli->lang));
  return YU_CLI_REFUSED;
}

static YuCliStatus
make (YuCli *cli, YuPaperKind kind, const char *path, const char *output, const YuPaperOptions *options)
{
  g_autoptr (YuLibrary) library = yu_cli_rulebooks ();
  g_autoptr (YuModel) model = library != NULL ? yu_cli_model (cli, library) : NULL;
  g_autoptr (YuDossier) dossier = model != NULL ? yu_cli_dossier (cli, path, yu_library_form (library)) : NULL;
  g_autoptr (YuAssessment) assessment = dossier != NULL ? yu_cli_assess_dossier (model, dossier) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (YuPages) pages = NULL;

  if (assessment == NULL)
    return YU_CLI_REFUSED;
  pages = yu_paper_compose (kind, assessment, dossier, options, &error);
  return pages != NULL ? save (pages, path, output) : refuse (cli, kind, path, error);
}

static gpointer
warm_up (gpointer data)
{
  yu_paper_warm_up ();
  return NULL;
}

/* A program that makes one paper spends most of its time on fonts that it sees for the first time; they load while the
 * rulebooks do. */
static YuCliStatus
make_with_fonts (YuCli *cli, YuPaperKind kind, const char *path, const char *output, const YuPaperOptions *options)
{
  GThread *fonts = g_thread_new ("fonts", warm_up, NULL);
  YuCliStatus status = make (cli, kind, path, output, options);

  g_thread_join (fonts);
  return status;
}

/**
 * yu_cli_paper:
 * @cli: the command line
 * @argc: number of arguments
 * @argv: `letter DOSSIER -o FILE.pdf`
 * @kind: which paper
 *
 * Makes a paper and saves it.
 *
 * Returns: the exit status
 */
YuCliStatus
yu_cli_paper (YuCli *cli, int argc, char **argv, YuPaperKind kind)
{
  g_autofree char *output = NULL;
  YuPaperOptions options = { FALSE };
  const GOptionEntry own[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "The PDF file to write", "FILE.pdf" },
    { "without-dossier", 0, 0, G_OPTION_ARG_NONE, &options.without_dossier, "Leave the attached dossier out", NULL },
    G_OPTION_ENTRY_NULL,
  };

  if (!yu_cli_options (cli, &argc, &argv, own))
    return YU_CLI_USAGE;
  if (argc != 2)
    return yu_cli_usage (cli, "one dossier is expected");
  if (output == NULL)
    return yu_cli_usage (cli, "say where the PDF goes: -o FILE.pdf");
  return make_with_fonts (cli, kind, argv[1], output, &options);
}
