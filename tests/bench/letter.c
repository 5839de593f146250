/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Papers, warm, in process: composing (layout) and writing apart, and a preview page at 150 dpi. */

#include "base/paths.h"
#include "letter/paper.h"
#include "measure.h"

typedef struct {
  YuAssessment *assessment;
  YuDossier *dossier;
  YuPages *pages;
  YuPaperKind kind;
} Bench;

static YuPages *
compose (const Bench *bench)
{
  g_autoptr (GError) error = NULL;
  YuPages *pages = yu_paper_compose (bench->kind, bench->assessment, bench->dossier, NULL, &error);

  g_assert_no_error (error);
  return pages;
}

static void
lay_out (gpointer data)
{
  yu_pages_unref (compose (data));
}

static GBytes *
write_pdf (const YuPages *pages)
{
  g_autoptr (GError) error = NULL;
  GBytes *pdf = yu_pages_to_pdf (pages, &error);

  g_assert_no_error (error);
  return pdf;
}

static void
whole (gpointer data)
{
  g_autoptr (YuPages) pages = compose (data);

  g_bytes_unref (write_pdf (pages));
}

static void
preview (gpointer data)
{
  const Bench *bench = data;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1241, 1754);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, 150 / 72.0, 150 / 72.0);
  yu_pages_paint (bench->pages, 0, cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
bench_paper (Bench *bench, YuPaperKind kind, const char *name, double target)
{
  g_autofree char *all = g_strdup_printf ("%s: layout and PDF", name);
  g_autofree char *layout = g_strdup_printf ("%s: layout", name);
  g_autofree char *size = g_strdup_printf ("%s: size", name);
  g_autoptr (GBytes) pdf = NULL;

  bench->kind = kind;
  bench->pages = compose (bench);
  pdf = write_pdf (bench->pages);
  measure (layout, 40, target / 2, lay_out, bench);
  measure (all, 40, target, whole, bench);
  report (size, (double) g_bytes_get_size (pdf) / 1000, kind == YU_PAPER_LETTER ? 120 : 250, "kB");
  if (kind == YU_PAPER_LETTER)
    measure ("preview of a page at 150 dpi", 40, 4000, preview, bench);
  yu_pages_unref (bench->pages);
}

int
main (void)
{
  g_autofree char *path = yu_path_data ("samples", "sample-full.yucai", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (YuLibrary) library = yu_library_load_default (&error);
  g_autoptr (YuModel) model = NULL;
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  g_autoptr (YuAnswers) answers = NULL;
  Bench bench = { 0 };

  g_assert_no_error (error);
  model = yu_model_new (library, yu_date_from_iso ("2026-11-24"), &error);
  g_assert_no_error (error);
  bench.dossier = yu_dossier_read (path, yu_library_form (library), faults);
  g_assert_cmpuint (yu_faults_count (faults), ==, 0);
  answers = yu_dossier_counted_answers (bench.dossier, yu_library_form (library));
  bench.assessment = yu_assess (model, answers);
  bench_paper (&bench, YU_PAPER_LETTER, "letter", 15000);
  bench_paper (&bench, YU_PAPER_FORM, "form", 45000);
  yu_assessment_unref (bench.assessment);
  yu_dossier_unref (bench.dossier);
  return 0;
}
