/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A rulebook of the user's beside the shipped ones: refused by name, or a library with which every
 * sample is assessed. Slow, and so only for books that the reader and the checker have let through.
 */

#include "fuzz.h"

#include "assess/explain.h"
#include "assess/fit.h"
#include "base/paths.h"
#include "dossier/dossier.h"

static gboolean
may_be_taken (const guint8 *data, gsize size)
{
  g_autoptr (YuFaults) faults = yu_faults_new ("fuzz");
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (YuRulebook) book = yu_rulebook_parse (bytes, "fuzz", TRUE, faults);

  if (book != NULL)
    yu_rulebook_check (book, fuzz_library (), faults);
  return yu_faults_total (faults) == 0;
}

static YuAnswers *
answers_of (const char *sample, YuForm *form)
{
  g_autofree char *path = yu_path_data ("samples", sample, NULL);
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  g_autoptr (YuDossier) dossier = yu_dossier_read (path, form, faults);

  g_assert_nonnull (dossier);
  return yu_dossier_counted_answers (dossier, form);
}

static void
assess (YuLibrary *library, const char *sample)
{
  g_autoptr (YuModel) model = yu_model_new (library, yu_date_from_iso ("2026-11-24"), NULL);
  g_autoptr (YuAnswers) answers = answers_of (sample, yu_library_form (library));
  g_autoptr (YuAssessment) assessment = model != NULL ? yu_assess (model, answers) : NULL;

  if (assessment != NULL)
    {
      g_autofree char *text = yu_assessment_to_text (assessment, YU_LANG_EN);

      g_assert_true (g_utf8_validate (text, -1, NULL));
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *rulebooks = yu_path_data ("rulebooks", NULL);
  g_autofree char *data_folder = g_path_get_dirname (rulebooks);
  const char *const files[] = { fuzz_file (data, size), NULL };
  g_autoptr (YuLibrary) library = NULL;

  if (!may_be_taken (data, size))
    return 0;
  library = yu_library_load_files (data_folder, NULL, files, NULL);
  g_assert_nonnull (library);
  yu_library_fit (library);
  assess (library, "sample-full.yucai");
  assess (library, "sample-over-60.yucai");
  return 0;
}
