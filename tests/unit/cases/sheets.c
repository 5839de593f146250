/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sheets out and in again: what goes out comes in as it was, the same sheets give the same bytes,
 * and nothing a spreadsheet would do to a cell is left to it. */

#include "cases/case-folder.h"
#include "cases/case-names.h"
#include "cases/cell-guard.h"
#include "cases/import.h"
#include "cases/sheet-export.h"
#include "form/reading.h"
#include "generator.h"

#include <glib/gstdio.h>
#include <string.h>

#define APPLICANTS 60
#define EDGES 90

static YuLibrary *library;
static Generator *generator;

static YuDate
today (void)
{
  return yu_date_from_iso (GENERATOR_TODAY);
}

static GBytes *
write_out (const YuWorkbook *workbook, gboolean csv)
{
  GError *error = NULL;
  GBytes *bytes = csv ? yu_workbook_to_csv (workbook) : yu_workbook_to_xlsx (workbook, &error);

  g_assert_no_error (error);
  return bytes;
}

static YuImport *
read_in (GBytes *bytes)
{
  YuFaults *faults = yu_faults_new ("sheet");
  YuWorkbook *workbook = yu_workbook_parse (bytes, (YuCsvOptions){ 0 }, faults);
  YuImport *import;

  g_assert_cmpuint (yu_faults_total (faults), ==, 0);
  import = yu_import_new (workbook, yu_library_form (library));
  yu_import_read (import, today (), "");
  yu_faults_free (faults);
  return import;
}

/* What a sheet cannot say by itself: the day of the last change, and in CSV the posts. */
static YuAnswers *
comparable (const YuDossier *dossier, gboolean csv)
{
  YuAnswers *answers = yu_dossier_answers (dossier);
  const YuValue *history = yu_answers_get (answers, "work_history");

  if (csv && history != NULL && yu_value_length (history) > 0)
    return yu_answers_with (answers, "work_history", NULL);
  return yu_answers_ref (answers);
}

static void
assert_same (const YuDossier *before, const YuImportRow *row, gboolean csv)
{
  g_autoptr (YuAnswers) sent = comparable (before, csv);

  for (guint i = 0; i < row->wrong->len; i++)
    g_test_message ("%s: %s", yu_dossier_case (before),
                    ((YuWrongCell *) g_ptr_array_index (row->wrong, i))->message[YU_LANG_EN]);
  g_assert_nonnull (row->dossier);
  for (gsize i = 0; i < yu_answers_length (sent); i++)
    if (!yu_value_equal (yu_answers_value (sent, i),
                         yu_answers_get (yu_dossier_answers (row->dossier),
                                         yu_answers_question (sent, i))))
      g_test_message ("%s: %s", yu_dossier_case (before), yu_answers_question (sent, i));
  g_assert_true (yu_answers_equal (sent, yu_dossier_answers (row->dossier)));
  g_assert_cmpstr (yu_dossier_case (before), ==, yu_dossier_case (row->dossier));
}

static void
there_and_back (GPtrArray *dossiers, gboolean csv, YuLang lang)
{
  g_autofree YuExportCase *cases = g_new0 (YuExportCase, dossiers->len);
  g_autoptr (YuWorkbook) workbook = NULL;
  g_autoptr (GBytes) bytes = NULL, again = NULL;
  g_autoptr (YuImport) import = NULL;

  for (guint i = 0; i < dossiers->len; i++)
    cases[i].dossier = g_ptr_array_index (dossiers, i);
  workbook = yu_sheet_export_new (yu_library_form (library), cases, dossiers->len, lang);
  bytes = write_out (workbook, csv);
  again = write_out (workbook, csv);
  g_assert_true (g_bytes_equal (bytes, again));
  import = read_in (bytes);
  g_assert_cmpuint (import->rows->len, ==, dossiers->len);
  for (guint i = 0; i < dossiers->len; i++)
    assert_same (g_ptr_array_index (dossiers, i), g_ptr_array_index (import->rows, i), csv);
}

static GPtrArray *
applicants (void)
{
  GPtrArray *dossiers = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_dossier_unref);

  for (guint32 seed = 1; seed <= APPLICANTS; seed++)
    g_ptr_array_add (dossiers, generator_applicant (generator, seed));
  return dossiers;
}

/* Answers at the limits of the rules, and texts that a spreadsheet would run, round or shorten. */
static GPtrArray *
edges (void)
{
  static const char *const texts[] = { "=1+1",
                                       "+86 138 1234 5678",
                                       "-",
                                       "@here",
                                       "＝1",
                                       "007",
                                       "915001010000000012",
                                       "5E10",
                                       "'quoted",
                                       "''",
                                       "'=1",
                                       "'5",
                                       " a, \"b\"; c",
                                       "x\ty",
                                       "_x0041_",
                                       "李 明",
                                       "𠮷",
                                       "O'Brien" };
  GPtrArray *dossiers = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_dossier_unref);
  GRand *rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < EDGES; i++)
    {
      g_autoptr (YuAnswers) at_edges = generator_at_edges (generator, rand);
      g_autofree char *clean = g_strstrip (yu_typed_clean (texts[i % G_N_ELEMENTS (texts)], FALSE));
      g_autoptr (YuValue) text = yu_value_new_text (clean);
      g_autoptr (YuAnswers) answers = yu_answers_with (at_edges, "employer_name", text);
      g_autofree char *number = g_strdup_printf ("EDGE-%u", i);
      g_autoptr (YuDossier) blank = yu_dossier_new ();
      g_autoptr (YuDossier) numbered = yu_dossier_with_case (blank, number);

      g_ptr_array_add (dossiers, yu_dossier_with_answers (numbered, answers));
    }
  g_rand_free (rand);
  return dossiers;
}

static void
test_round_trip (void)
{
  g_autoptr (GPtrArray) people = applicants (), limits = edges ();

  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    for (int csv = 0; csv < 2; csv++)
      {
        there_and_back (people, csv, lang);
        there_and_back (limits, csv, lang);
      }
}

static void
test_guard (void)
{
  static const char *const texts[]
      = { "",  "'",  "''",           "'=",  "'a",         "=a",  "+86", "007",
          "0", "12", "123456789012", "1E5", "2026-11-24", "－1", "\ta" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    for (int has_types = 0; has_types < 2; has_types++)
      {
        g_autofree char *out = yu_cell_guard (texts[i], has_types);
        gboolean guarded;

        g_assert_cmpstr (yu_cell_unguard (out, &guarded), ==, texts[i]);
        g_assert_true (has_types || strchr ("=+-@\t\r\n", *out) == NULL || *out == '\0');
      }
}

/* Nothing in the folder is ever replaced; what is there already as it would be written counts as
 * saved. */
static void
test_saving (void)
{
  static const char sheet[] = "Case,Family name\nA-1,Li\nA-2,Tan\n";
  g_autofree char *path = g_dir_make_tmp ("yucai-import-XXXXXX", NULL);
  g_autofree char *kept = g_build_filename (path, "A-2.yucai", NULL), *text = NULL;
  g_autoptr (YuCaseStore) store = yu_case_folder_new (path);
  g_autoptr (GBytes) bytes = g_bytes_new_static (sheet, strlen (sheet));
  GError *error = NULL;

  g_assert_true (g_file_set_contents (kept, "mine", -1, NULL));
  for (int time = 0; time < 2; time++)
    {
      g_autoptr (YuImport) import = read_in (bytes);
      g_autoptr (YuWorkbook) refused = NULL;

      for (guint i = 0; i < import->rows->len; i++)
        g_assert_true (yu_import_save (import, g_ptr_array_index (import->rows, i), store, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (yu_import_good (import), ==, 1);
      refused = yu_import_to_refused (import, YU_LANG_EN);
      g_assert_cmpstr (yu_worksheet_text (g_ptr_array_index (refused->sheets, 0), 1, 3), ==, "Tan");
    }
  g_assert_true (g_file_get_contents (kept, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "mine");
}

static void
test_numbers (void)
{
  static const char sheet[] = "Case,Family name\n,Li\nCQ-2026-0009,Tan\n,Wu\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (sheet, strlen (sheet));
  g_autoptr (YuImport) import = read_in (bytes);

  g_assert_cmpstr (((YuImportRow *) g_ptr_array_index (import->rows, 0))->number, ==,
                   "CQ-2026-0010");
  g_assert_cmpstr (((YuImportRow *) g_ptr_array_index (import->rows, 1))->number, ==,
                   "CQ-2026-0009");
  g_assert_cmpstr (((YuImportRow *) g_ptr_array_index (import->rows, 2))->number, ==,
                   "CQ-2026-0011");
}

static void
test_file_names (void)
{
  static const char *const bad[] = { "", ".x", "../x", "a/b", "a\\b", "a:b", "a\nb", " a", "a*" };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_null (yu_case_file_name (bad[i]));
  g_autofree char *good = yu_case_file_name ("渝-2026 (3)");
  g_assert_cmpstr (good, ==, "渝-2026 (3).yucai");
}

int
main (int argc, char **argv)
{
  GError *error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  library = yu_library_load_default (&error);
  g_assert_no_error (error);
  generator = generator_new (library);
  g_test_add_func ("/cases/sheets/round-trip", test_round_trip);
  g_test_add_func ("/cases/sheets/guard", test_guard);
  g_test_add_func ("/cases/sheets/saving", test_saving);
  g_test_add_func ("/cases/sheets/numbers", test_numbers);
  g_test_add_func ("/cases/sheets/file-names", test_file_names);
  status = g_test_run ();
  generator_free (generator);
  yu_library_unref (library);
  return status;
}
