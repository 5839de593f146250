/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of a folder: it fills, it follows, the model that a view sees is always the one that it
 * was told of; and its columns. */

#include "cases/case-columns.h"
#include "cases/case-folder.h"
#include "cases/case-list.h"

#include <glib/gstdio.h>
#include <string.h>

#define DOSSIER "{\"format\": \"yucai-dossier\", \"version\": 1, \"case\": \"%s\", \"answers\": {}}"

static YuLibrary *library;

typedef struct {
  char *path;
  YuCaseStore *store;
  YuCaseList *list;
  GPtrArray *told; /* of YuCaseRow: what a view has by the signals alone */
} Fixture;

static char *
path_of (Fixture *fixture, guint number)
{
  g_autofree char *name = g_strdup_printf ("%02u.yucai", number);

  return g_build_filename (fixture->path, name, NULL);
}

static void
put (Fixture *fixture, guint number, const char *case_number)
{
  g_autofree char *path = path_of (fixture, number), *text = g_strdup_printf (DOSSIER, case_number);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, Fixture *fixture)
{
  g_assert_cmpuint (position + removed, <=, fixture->told->len);
  if (removed > 0)
    g_ptr_array_remove_range (fixture->told, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (fixture->told, (gint) (position + i),
                        g_list_model_get_item (model, position + i));
}

static void
assert_told (Fixture *fixture)
{
  g_assert_cmpuint (fixture->told->len, ==,
                    g_list_model_get_n_items (G_LIST_MODEL (fixture->list)));
  for (guint i = 0; i < fixture->told->len; i++)
    {
      g_autoptr (YuCaseRow) row = g_list_model_get_item (G_LIST_MODEL (fixture->list), i);

      g_assert_true (row == g_ptr_array_index (fixture->told, i));
    }
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->path = g_dir_make_tmp ("yucai-list-XXXXXX", NULL);
  for (guint i = 0; i < 20; i++)
    put (fixture, i, "CQ-1");
  fixture->store = yu_case_folder_new (fixture->path);
  fixture->told = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->list = yu_case_list_new (fixture->store, library, yu_date_from_ymd (2026, 11, 24));
  g_signal_connect (fixture->list, "items-changed", G_CALLBACK (items_changed_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *path = path_of (fixture, i);
      g_unlink (path);
    }
  g_assert_finalize_object (fixture->list);
  g_ptr_array_unref (fixture->told);
  g_object_unref (fixture->store);
  g_rmdir (fixture->path);
  g_free (fixture->path);
}

static const YuCaseSummary *
find (Fixture *fixture, const char *name)
{
  for (guint i = 0; i < fixture->told->len; i++)
    {
      const YuCaseSummary *summary = yu_case_row_get_summary (g_ptr_array_index (fixture->told, i));

      if (strcmp (summary->name, name) == 0)
        return summary;
    }
  return NULL;
}

static void
test_fills (Fixture *fixture, gconstpointer data)
{
  double progress;

  while (fixture->told->len < 20)
    g_main_context_iteration (NULL, TRUE);
  assert_told (fixture);
  g_object_get (fixture->list, "progress", &progress, NULL);
  g_assert_cmpfloat (progress, ==, 1);
}

/* Some go, some come, some change, all at once. */
static void
test_follows (Fixture *fixture, gconstpointer data)
{
  while (fixture->told->len < 20)
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *path = path_of (fixture, i * 2);

      g_unlink (path);
      put (fixture, 20 + i, "CQ-2");
      put (fixture, i * 2 + 1, "CQ-3");
    }
  while (find (fixture, "18.yucai") != NULL || find (fixture, "29.yucai") == NULL
         || find (fixture, "19.yucai") == NULL || fixture->told->len != 20
         || strcmp (find (fixture, "19.yucai")->number, "CQ-3") != 0)
    g_main_context_iteration (NULL, TRUE);
  assert_told (fixture);
}

/* The quick comparison and search say what the columns do. */
static void
test_sorted_and_searched (Fixture *fixture, gconstpointer data)
{
  while (fixture->told->len < 20)
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < 20; i++)
    for (YuCaseColumn column = 0; column < YU_N_CASE_COLUMNS; column++)
      {
        YuCaseRow *a = g_ptr_array_index (fixture->told, i),
                  *b = g_ptr_array_index (fixture->told, (i * 7 + 3) % 20);
        int order = yu_case_column_compare (yu_case_row_get_summary (a),
                                            yu_case_row_get_summary (b), column);

        g_assert_cmpint (yu_case_row_compare (a, b, column) < 0, ==, order < 0);
        g_assert_cmpint (yu_case_row_compare (b, a, column) > 0, ==, order < 0);
        g_assert_true (yu_case_row_has_text (a, "cq-1") && yu_case_row_has_text (a, ".yucai")
                       && yu_case_row_has_text (a, ""));
        g_assert_false (yu_case_row_has_text (a, "cq-2"));
      }
}

/* A window may be closed while everything is still being looked into. */
static void
test_given_up (Fixture *fixture, gconstpointer data)
{
  g_main_context_iteration (NULL, FALSE);
}

static void
test_columns (void)
{
  g_autoptr (YuFaults) faults = yu_faults_new ("z.yucai");
  g_autoptr (YuCaseSummary) bad = NULL;
  g_autofree char *first = NULL, *second = NULL, *third = NULL, *row = NULL;

  yu_faults_add (faults, "", NULL, NULL, "a dossier");
  bad = yu_case_summary_fault ("z.yucai", faults);
  first = yu_case_column_words (bad, YU_CASE_NUMBER, FALSE, YU_LANG_EN);
  second = yu_case_column_words (bad, YU_CASE_PERSON, FALSE, YU_LANG_EN);
  third = yu_case_column_words (bad, YU_CASE_STAGE, FALSE, YU_LANG_EN);
  row = yu_case_row_words (bad, FALSE, YU_LANG_EN);
  g_assert_cmpstr (first, ==, "z.yucai");
  g_assert_nonnull (strstr (second, "a dossier"));
  g_assert_cmpstr (third, ==, "");
  g_assert_true (g_str_has_prefix (row, "z.yucai; "));
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  library = yu_library_load_default (&error);
  g_assert_no_error (error);

  g_test_add ("/case-list/fills", Fixture, NULL, set_up, test_fills, tear_down);
  g_test_add ("/case-list/follows", Fixture, NULL, set_up, test_follows, tear_down);
  g_test_add ("/case-list/sorted-and-searched", Fixture, NULL, set_up, test_sorted_and_searched,
              tear_down);
  g_test_add ("/case-list/given-up", Fixture, NULL, set_up, test_given_up, tear_down);
  g_test_add_func ("/case-list/columns", test_columns);

  status = g_test_run ();
  yu_library_unref (library);
  return status;
}
