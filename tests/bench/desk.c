/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What an officer does with many at once: a thousand letters, and a sheet of ten thousand people
 * looked at. */

#include "cases/batch.h"
#include "cases/case-folder.h"
#include "cases/import.h"
#include "cases/sheet-export.h"
#include "measure.h"
#include "workspace.h"

#include <stdio.h>

#define LETTERS 1000
#define ROWS 10000

static double
milliseconds_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1e3;
}

static void
report_cb (const YuBatchStep *step, gpointer data)
{
  guint *failed = data;

  *failed += step->failed != NULL;
}

static void
print_letters (YuLibrary *library)
{
  g_autoptr (GError) error = NULL;
  char *folder = workspace_new (library, LETTERS),
       *out = g_dir_make_tmp ("yucai-bench-out-XXXXXX", NULL);
  g_autoptr (YuCaseStore) store = yu_case_folder_new (folder);
  g_autoptr (YuCaseBasis) basis
      = yu_case_basis_new (library, yu_date_from_iso (GENERATOR_TODAY), &error);
  g_autoptr (GPtrArray) names = yu_case_store_list (store, NULL);
  guint failed = 0;
  YuBatch batch = { store, basis, names, YU_BATCH_LETTERS, out, NULL, report_cb, &failed };
  gint64 start = g_get_monotonic_time ();

  if (!yu_batch_run (&batch, NULL, &error) && error != NULL)
    g_error ("%s", error->message);
  report ("1,000 letters, two workers", milliseconds_since (start), 15000, "ms");
  printf ("%-52s %9u\n", "  refused, since there is nothing to confirm", failed);
  workspace_remove (out);
  workspace_remove (folder);
}

static GBytes *
write_sheet (YuLibrary *library)
{
  g_autoptr (Generator) generator = generator_new (library);
  g_autoptr (GPtrArray) dossiers
      = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_dossier_unref);
  g_autofree YuExportCase *cases = g_new0 (YuExportCase, ROWS);
  g_autoptr (YuWorkbook) workbook = NULL;

  for (guint i = 0; i < ROWS; i++)
    {
      g_ptr_array_add (dossiers, generator_applicant (generator, i + 1));
      cases[i].dossier = g_ptr_array_index (dossiers, i);
    }
  workbook = yu_sheet_export_new (yu_library_form (library), cases, ROWS, YU_LANG_EN);
  return yu_workbook_to_csv (workbook);
}

/* Preview: the sheet is read, its columns are matched and can be looked at. Then every cell is read
 * by its question. */
static void
print_sheet (YuLibrary *library)
{
  g_autoptr (GBytes) bytes = write_sheet (library);
  g_autoptr (YuFaults) faults = yu_faults_new ("people.csv");
  g_autoptr (YuImport) import = NULL;
  gint64 start = g_get_monotonic_time ();
  YuWorkbook *workbook = yu_workbook_parse (bytes, (YuCsvOptions){ 0 }, faults);

  if (workbook == NULL)
    g_error ("the sheet is refused: %s", yu_faults_get (faults, 0)->expected);
  import = yu_import_new (workbook, yu_library_form (library));
  report ("CSV of 10,000 rows, previewed", milliseconds_since (start), 1000, "ms");
  printf ("%-52s %9.1f MB\n", "  of a size of", (double) g_bytes_get_size (bytes) / 1e6);
  start = g_get_monotonic_time ();
  yu_import_read (import, yu_date_from_iso (GENERATOR_TODAY), "GEN-0");
  printf ("%-52s %9.1f ms\n", "  then every cell of it, read", milliseconds_since (start));
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (YuLibrary) library = yu_library_load_default (&error);

  if (library == NULL)
    g_error ("%s", error->message);
  print_letters (library);
  print_sheet (library);
  return 0;
}
