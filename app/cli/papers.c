/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A paper of one dossier, as a PDF file. */

#include "papers.h"

#include "base/save.h"
#include "base/words.h"
#include "dossiers.h"
#include "letter/letter-file.h"
#include "passphrase.h"

static YuCliStatus
complain_error (const char *path, const GError *error)
{
  yu_cli_complain ("%s: %s", yu_cli_file_name (path), error->message);
  return YU_CLI_REFUSED;
}

typedef struct {
  YuPaperKind kind;
  const char *path, *output;
  YuPaperOptions options;
  YuSecret *password; /* that is to open the PDF; NULL: none */
} Order;

static GBytes *
make_pdf (const YuPages *pages, const Order *order, GError **error)
{
  g_autoptr (GBytes) pdf = yu_pages_to_pdf (pages, error);

  return pdf == NULL || order->password == NULL
             ? g_steal_pointer (&pdf)
             : yu_letter_file_encrypt (pdf, order->password, error);
}

static YuCliStatus
save (const YuPages *pages, const Order *order)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = make_pdf (pages, order, &error);

  if (pdf == NULL)
    return complain_error (order->path, error);
  if (!yu_save (order->output, pdf, &error))
    {
      yu_cli_complain ("%s: %s", order->output, error->message);
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

/* What is sealed must not be laid open by a paper that carries it along: only the letter and the
 * form do. */
static gboolean
lays_open (const YuCli *cli, const Order *order)
{
  return cli->sealed && !order->options.without_dossier && order->password == NULL
         && (order->kind == YU_PAPER_LETTER || order->kind == YU_PAPER_FORM);
}

static YuCliStatus
make (YuCli *cli, const Order *order)
{
  g_autoptr (YuLibrary) library = yu_cli_rulebooks ();
  g_autoptr (YuModel) model = library != NULL ? yu_cli_model (cli, library) : NULL;
  g_autoptr (YuDossier) dossier
      = model != NULL ? yu_cli_dossier (cli, order->path, yu_library_form (library)) : NULL;
  g_autoptr (YuAssessment) assessment
      = dossier != NULL ? yu_cli_assess_dossier (model, dossier) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (YuPages) pages = NULL;

  if (assessment == NULL)
    return YU_CLI_REFUSED;
  if (lays_open (cli, order))
    {
      yu_cli_complain ("%s: %s", yu_cli_file_name (order->path),
                       yu_words ("cli.lays_open", cli->lang));
      return YU_CLI_REFUSED;
    }
  pages = yu_paper_compose (order->kind, assessment, dossier, &order->options, &error);
  return pages != NULL ? save (pages, order) : refuse (cli, order->kind, order->path, error);
}

static gpointer
warm_up (gpointer data)
{
  yu_paper_warm_up ();
  return NULL;
}

/* A program that makes one paper spends most of its time on fonts that it sees for the first time;
 * they load while the rulebooks do. */
static YuCliStatus
make_with_fonts (YuCli *cli, const Order *order)
{
  GThread *fonts = g_thread_new ("fonts", warm_up, NULL);
  YuCliStatus status = make (cli, order);

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
  g_autofree char *output = NULL, *password_file = NULL;
  Order order = { .kind = kind };
  const GOptionEntry own[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "The PDF file to write", "FILE.pdf" },
    { "without-dossier", 0, 0, G_OPTION_ARG_NONE, &order.options.without_dossier,
      "Leave the attached dossier out", NULL },
    { "pdf-passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &password_file,
      "A file whose first line opens the PDF, which is encrypted", "FILE" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (YuSecret) password = NULL;

  if (!yu_cli_options (cli, &argc, &argv, own))
    return YU_CLI_USAGE;
  if (argc != 2)
    return yu_cli_usage (cli, "one dossier is expected");
  if (output == NULL)
    return yu_cli_usage (cli, "say where the PDF goes: -o FILE.pdf");
  if (password_file != NULL && (password = yu_cli_secret_of (password_file)) == NULL)
    return YU_CLI_REFUSED;
  order.path = argv[1];
  order.output = output;
  order.password = password;
  return make_with_fonts (cli, &order);
}
