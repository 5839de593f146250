/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A letter and a form in a program that is already warm: composed, laid out, written as PDF. */

#include "base/paths.h"
#include "letter/paper.h"
#include "measure.h"

typedef struct {
  YuPaperKind kind;
  YuAssessment *assessment;
  YuDossier *dossier;
  gsize size;
} Paper;

static void
print (gpointer data)
{
  Paper *paper = data;
  YuPaperOptions options = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (YuPages) pages = yu_paper_compose (paper->kind, paper->assessment, paper->dossier, &options, &error);
  g_autoptr (GBytes) pdf = pages ? yu_pages_to_pdf (pages, &error) : NULL;

  if (!pdf)
    g_error ("%s", error->message);
  paper->size = g_bytes_get_size (pdf);
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = yu_path_data ("samples", "sample-78-points.yucai", NULL);
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  g_autoptr (YuLibrary) library = yu_library_load_default (&error);
  g_autoptr (YuModel) model = library ? yu_model_new (library, yu_date_from_iso ("2026-11-24"), &error) : NULL;
  Paper paper = { .kind = YU_PAPER_LETTER };

  if (!model)
    g_error ("%s", error->message);
  paper.dossier = yu_dossier_read (path, yu_library_form (library), faults);
  paper.assessment = yu_assess (model, yu_dossier_answers (paper.dossier));
  measure ("letter, composed and written", 40, 15000, print, &paper);
  report ("letter, size", (double) paper.size / 1000, 120, "KB");
  paper.kind = YU_PAPER_FORM;
  measure ("form, composed and written", 20, 60000, print, &paper);
  yu_assessment_unref (paper.assessment);
  yu_dossier_unref (paper.dossier);
  return 0;
}
