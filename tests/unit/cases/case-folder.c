/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A folder as a store: what is listed, who is faster, what is wrong with a file, and that it tells
 * of changes. */

#include "cases/case-folder.h"
#include "cases/case-names.h"
#include "cases/case-summary.h"

#include <glib/gstdio.h>
#include <string.h>

#define DOSSIER                                                                                    \
  "{\"format\": \"yucai-dossier\", \"version\": 1, \"case\": \"CQ-7\", \"answers\": "              \
  "{\"family_name\": \"KOVAC\"}}"

typedef struct {
  char *path;
  YuCaseStore *store;
} Fixture;

static void
put (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->path, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->path = g_dir_make_tmp ("yucai-cases-XXXXXX", NULL);
  fixture->store = yu_case_folder_new (fixture->path);
  put (fixture, "b.yucai", DOSSIER);
  put (fixture, "a.yucai", "{");
  put (fixture, "notes.txt", "no dossier");
  put (fixture, ".c.yucai", DOSSIER);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->path, name, NULL);
      g_unlink (path);
    }
  g_rmdir (fixture->path);
  g_assert_finalize_object (fixture->store);
  g_free (fixture->path);
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) names = yu_case_store_list (fixture->store, &error);
  g_autoptr (YuCaseStore) nowhere = yu_case_folder_new ("/nonexistent/folder");
  g_autoptr (GPtrArray) none = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (names->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (names, 0), ==, "a.yucai");
  g_assert_cmpstr (g_ptr_array_index (names, 1), ==, "b.yucai");
  none = yu_case_store_list (nowhere, &error);
  g_assert_null (none);
  g_assert_nonnull (error);
}

static void
test_save (Fixture *fixture, gconstpointer data)
{
  g_autoptr (YuFaults) faults = yu_faults_new ("b.yucai");
  g_autoptr (GBytes) before = yu_case_store_load (fixture->store, "b.yucai", faults);
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, before);
  g_autoptr (GBytes) mine = g_bytes_new_static ("mine", 4),
                     theirs = g_bytes_new_static ("theirs", 6);
  g_autoptr (GBytes) now = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (yu_case_store_save (fixture->store, "b.yucai", theirs, digest, &error));
  g_assert_false (yu_case_store_save (fixture->store, "b.yucai", mine, digest, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  now = yu_case_store_load (fixture->store, "b.yucai", faults);
  g_assert_true (g_bytes_equal (now, theirs));
}

static void
test_summaries (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (YuLibrary) library = yu_library_load_default (&error);
  g_autoptr (YuCaseBasis) basis
      = yu_case_basis_new (library, yu_date_from_ymd (2026, 11, 24), &error);
  g_autoptr (YuCaseSummary) bad = yu_case_summary_load (fixture->store, "a.yucai", basis);
  g_autoptr (YuCaseSummary) good = yu_case_summary_load (fixture->store, "b.yucai", basis);
  g_autoptr (YuCaseSummary) gone = yu_case_summary_load (fixture->store, "z.yucai", basis);
  g_autofree char *masked = yu_case_masked (good->person);

  g_assert_nonnull (strstr (bad->fault, "a.yucai"));
  g_assert_nonnull (strstr (gone->fault, "z.yucai"));
  g_assert_null (good->fault);
  g_assert_cmpstr (good->number, ==, "CQ-7");
  g_assert_cmpstr (good->person, ==, "KOVAC");
  g_assert_cmpstr (masked, ==, "K•••");
  g_assert_cmpint (good->category, ==, YU_CASE_CATEGORY_OPEN);
  g_assert_cmpuint (strlen (good->sha256), ==, 64);
}

static void
changed_cb (YuCaseStore *store, const char *name, GMainLoop *loop)
{
  if (g_strcmp0 (name, "new.yucai") == 0)
    g_main_loop_quit (loop);
}

static void
test_watch (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GError) error = NULL;
  gulong handler = g_signal_connect (fixture->store, "changed", G_CALLBACK (changed_cb), loop);

  g_assert_true (yu_case_store_watch (fixture->store, &error));
  put (fixture, "new.yucai", DOSSIER);
  g_main_loop_run (loop);
  g_signal_handler_disconnect (fixture->store, handler);
}

static void
test_case_numbers (void)
{
  g_autofree char *first = yu_case_number_after ("", 2026);
  g_autofree char *next = yu_case_number_after ("CQ-2026-0041", 2026);
  g_autofree char *new_year = yu_case_number_after ("CQ-2026-0041", 2027);
  g_autofree char *many = yu_case_number_after ("CQ-2026-9999", 2026);

  g_assert_cmpstr (first, ==, "CQ-2026-0001");
  g_assert_cmpstr (next, ==, "CQ-2026-0042");
  g_assert_cmpstr (new_year, ==, "CQ-2027-0001");
  g_assert_cmpstr (many, ==, "CQ-2026-10000");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/case-folder/list", Fixture, NULL, set_up, test_list, tear_down);
  g_test_add ("/case-folder/save", Fixture, NULL, set_up, test_save, tear_down);
  g_test_add ("/case-folder/summaries", Fixture, NULL, set_up, test_summaries, tear_down);
  g_test_add ("/case-folder/watch", Fixture, NULL, set_up, test_watch, tear_down);
  g_test_add_func ("/case-folder/numbers", test_case_numbers);

  return g_test_run ();
}
