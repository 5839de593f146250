/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossiers.h"

#include "passphrase.h"

/**
 * yu_cli_rulebooks:
 *
 * Loads the shipped rulebooks and the user's. A user's file that is refused is named with its
 * faults, and the others serve.
 *
 * Returns: (transfer full) (nullable): the library
 */
YuLibrary *
yu_cli_rulebooks (void)
{
  YuLibrary *library = yu_cli_library (NULL);

  for (guint i = 0; library && i < yu_library_refused (library)->len; i++)
    yu_cli_complain_faults (
        ((const YuRefused *) g_ptr_array_index (yu_library_refused (library), i))->faults);
  return library;
}

/**
 * yu_cli_model:
 * @cli: the command line, with its date
 * @library: the rulebooks
 *
 * Returns: (transfer full) (nullable): the rulebooks of the date
 */
YuModel *
yu_cli_model (YuCli *cli, YuLibrary *library)
{
  g_autoptr (GError) error = NULL;
  YuModel *model = yu_model_new (library, cli->on, &error);

  if (!model)
    yu_cli_complain ("%s", error->message);
  return model;
}

/**
 * yu_cli_dossier:
 * @cli: the command line, which says where a passphrase is
 * @path: a file, or `-`
 * @form: what may be answered
 *
 * Returns: (transfer full) (nullable): the dossier
 */
YuDossier *
yu_cli_dossier (YuCli *cli, const char *path, const YuForm *form)
{
  const char *name = yu_cli_file_name (path);
  g_autoptr (YuFaults) faults = yu_faults_new (name);
  g_autoptr (GBytes) bytes = yu_cli_read_dossier (cli, path, faults);
  g_autoptr (YuDossier) dossier = bytes ? yu_dossier_parse (bytes, name, form, faults) : NULL;

  yu_cli_complain_faults (faults);
  return yu_faults_total (faults) == 0 ? g_steal_pointer (&dossier) : NULL;
}

/**
 * yu_cli_assess_dossier:
 * @model: the rulebooks of a date
 * @dossier: a dossier
 *
 * Returns: (transfer full): the assessment of the answers to questions that are asked
 */
YuAssessment *
yu_cli_assess_dossier (YuModel *model, const YuDossier *dossier)
{
  YuForm *form = yu_library_form (yu_model_library (model));
  g_autoptr (YuAnswers) answers = yu_dossier_counted_answers (dossier, form);

  return yu_assess (model, answers);
}
