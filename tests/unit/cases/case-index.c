/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The index says what looking into the dossier says, on whatever day and by whatever rules; and
 * when the rules change, both. */

#include "base/json.h"
#include "base/memo.h"
#include "base/paths.h"
#include "base/seal.h"
#include "base/sealed-file.h"
#include "cases/case-change.h"
#include "cases/case-folder.h"
#include "cases/case-index.h"
#include "generator.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

#define TODAY yu_date_from_ymd (2026, 11, 24)
#define APPLICANTS 60

static YuLibrary *library, *stricter;
static Generator *generator;

typedef struct {
  char *path;
  YuCaseStore *store;
} Fixture;

static void
put (Fixture *fixture, const char *name, GBytes *bytes)
{
  g_autofree char *path = g_build_filename (fixture->path, name, NULL);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), NULL));
}

static char *
name_of (guint number)
{
  return g_strdup_printf ("%03u.yucai", number);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *memo = yu_path_memo ();

  g_remove (memo);
  fixture->path = g_dir_make_tmp ("yucai-index-XXXXXX", NULL);
  fixture->store = yu_case_folder_new (fixture->path);
  for (guint i = 0; i < APPLICANTS; i++)
    {
      g_autoptr (YuDossier) dossier = generator_applicant (generator, i + 1);
      g_autoptr (GBytes) bytes = yu_dossier_write (dossier);
      g_autofree char *name = name_of (i);

      put (fixture, name, bytes);
    }
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) names = yu_case_store_list (fixture->store, NULL);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (fixture->path, g_ptr_array_index (names, i), NULL);
      g_unlink (path);
    }
  g_assert_cmpint (g_rmdir (fixture->path), ==, 0);
  g_object_unref (fixture->store);
  g_free (fixture->path);
}

static YuCaseBasis *
basis_of (YuLibrary *rules, YuDate on)
{
  g_autoptr (GError) error = NULL;
  YuCaseBasis *basis = yu_case_basis_new (rules, on, &error);

  g_assert_no_error (error);
  return basis;
}

static char *
text_of (const YuCaseSummary *summary)
{
  g_autoptr (JsonNode) node
      = json_node_init_object (json_node_alloc (), yu_case_summary_to_json (summary));

  json_object_unref (json_node_get_object (node));
  return yu_json_write (node);
}

static YuCaseSummary *
load_one (YuCaseIndex *index, YuCaseStore *store, const char *name)
{
  g_autoptr (GPtrArray) summaries = yu_case_index_load (index, store, &name, 1);

  g_assert_cmpuint (summaries->len, ==, 1);
  return yu_case_summary_ref (g_ptr_array_index (summaries, 0));
}

/* What the index says is what looking says, of all at once. How many it knew is counted by what it
 * writes anew. */
static void
assert_says (Fixture *fixture, YuLibrary *rules, YuDate on)
{
  g_autoptr (YuCaseBasis) basis = basis_of (rules, on);
  g_autoptr (YuCaseIndex) index = yu_case_index_open (basis);
  g_autoptr (GPtrArray) names = yu_case_store_list (fixture->store, NULL);
  g_autoptr (GPtrArray) all
      = yu_case_index_load (index, fixture->store, (const char *const *) names->pdata, names->len);

  for (guint i = 0; i < names->len; i++)
    {
      const YuCaseSummary *known = g_ptr_array_index (all, i);
      g_autoptr (YuCaseSummary) fresh
          = yu_case_summary_load (fixture->store, g_ptr_array_index (names, i), basis);
      g_autofree char *said = NULL, *is = NULL;

      said = text_of (known);
      is = text_of (fresh);
      g_assert_cmpstr (said, ==, is);
      g_assert_cmpstr (known->sha256, ==, fresh->sha256);
    }
}

/* On every later day too, whether a line still holds or not: days near by, where most do, and far
 * ones. */
static void
test_days (Fixture *fixture, gconstpointer data)
{
  static const guint days[] = { 0, 0, 1, 2, 7, 8, 30, 37, 90, 91, 200, 365, 366, 700 };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    assert_says (fixture, library, TODAY + days[i]);
  assert_says (fixture, library, TODAY);
}

static guint
count_kept_on (YuDate day)
{
  g_autofree char *path = yu_path_memo (),
                  *question = g_strdup_printf ("SELECT count(*) FROM kept WHERE day = %u", day);
  sqlite3 *base;
  sqlite3_stmt *statement;
  guint n;

  g_assert_cmpint (sqlite3_open (path, &base), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (base, question, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  n = (guint) sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (base);
  return n;
}

/* It is of use on the next day: most lines are taken as they are. */
static void
test_taken (Fixture *fixture, gconstpointer data)
{
  assert_says (fixture, library, TODAY);
  g_assert_cmpuint (count_kept_on (TODAY), ==, APPLICANTS);
  assert_says (fixture, library, TODAY + 1);
  g_assert_cmpuint (count_kept_on (TODAY + 1), <, APPLICANTS / 4);
}

/* How many read otherwise than before; of each, that before and after are what the rules say. */
static guint
count_changed (Fixture *fixture, YuLibrary *before, YuLibrary *after, YuDate on, gboolean settle)
{
  g_autoptr (YuCaseBasis) was = basis_of (before, TODAY), is = basis_of (after, on);
  g_autoptr (YuCaseIndex) index = yu_case_index_open (is);
  guint n = 0;

  for (guint i = 0; i < APPLICANTS; i++)
    {
      g_autofree char *name = name_of (i);
      g_autoptr (YuCaseSummary) now = load_one (index, fixture->store, name);
      g_autoptr (YuCaseSummary) then = yu_case_summary_load (fixture->store, name, was),
                                settled = NULL;

      g_assert_true (now->former == NULL || yu_case_reads_same (now->former, then));
      g_assert_cmpint (now->former == NULL, ==, yu_case_reads_same (then, now) || before == after);
      n += now->former != NULL;
      if (settle)
        settled = yu_case_index_settle (index, fixture->store, name);
      g_assert_true (settled == NULL || settled->former == NULL);
    }
  return n;
}

static void
test_rules_change (Fixture *fixture, gconstpointer data)
{
  guint n;

  g_assert_cmpuint (count_changed (fixture, library, library, TODAY, FALSE), ==, 0);
  n = count_changed (fixture, library, stricter, TODAY, FALSE);
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (n, <, APPLICANTS);
  /* Nobody has looked yet. */
  g_assert_cmpuint (count_changed (fixture, library, stricter, TODAY, FALSE), ==, n);
  g_assert_cmpuint (count_changed (fixture, library, stricter, TODAY, TRUE), ==, n);
  g_assert_cmpuint (count_changed (fixture, stricter, stricter, TODAY, FALSE), ==, 0);
}

static void
test_rules_change_back (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (count_changed (fixture, library, library, TODAY, FALSE), ==, 0);
  g_assert_cmpuint (count_changed (fixture, library, stricter, TODAY, FALSE), >, 0);
  g_assert_cmpuint (count_changed (fixture, library, library, TODAY, FALSE), ==, 0);
}

static void
test_change_words (void)
{
  g_autoptr (YuCaseSummary) now = yu_case_summary_blank ("a.yucai");
  g_autofree char *words = NULL;

  now->national = (YuRange){ 78, 83 };
  now->on = TODAY;
  now->former = yu_case_reading (now);
  now->former->until = TODAY;
  now->category = YU_CASE_CATEGORY_B;
  now->documents = 2;
  words = yu_case_change_words (now, YU_LANG_EN);
  g_assert_nonnull (strstr (words, "Category: A → B"));
  g_assert_nonnull (strstr (words, "nothing → "));
  g_assert_null (strstr (words, "78"));
  g_assert_true (yu_case_change_by_days (now));
}

/* Of a sealed dossier it is told that it is, and nothing is kept; what is refused is not kept
 * either. */
static void
test_nothing_to_keep (Fixture *fixture, gconstpointer data)
{
  g_autoptr (YuSecret) passphrase = yu_secret_new ("correct horse", 13);
  g_autoptr (YuSeal) seal = yu_seal_new (passphrase, (YuSealCost){ 1, YU_SEAL_LEAST_KIB }, NULL);
  g_autoptr (GBytes) content = g_bytes_new_static ("{}", 2),
                     sealed = yu_sealed_write (seal, content);
  g_autoptr (YuCaseBasis) basis = basis_of (library, TODAY);
  g_autoptr (YuCaseIndex) index = yu_case_index_open (basis);
  g_autoptr (YuCaseSummary) locked = NULL, refused = NULL;

  put (fixture, "sealed.yucai", sealed);
  put (fixture, "refused.yucai", content);
  locked = load_one (index, fixture->store, "sealed.yucai");
  refused = load_one (index, fixture->store, "refused.yucai");
  g_assert_true (locked->sealed && locked->fault == NULL);
  g_assert_true (!refused->sealed && refused->fault != NULL);
  yu_case_index_close (g_steal_pointer (&index));
  g_assert_cmpuint (count_kept_on (TODAY), ==, 0);
}

static void
keep_line (GBytes *bytes, const char *line, gsize length)
{
  g_autoptr (YuMemo) memo = yu_memo_open (TODAY);
  g_autoptr (GBytes) said = g_bytes_new (line, length);

  yu_memo_keep (memo, bytes, said);
}

static GBytes *
kept_line (GBytes *bytes)
{
  g_autoptr (YuMemo) memo = yu_memo_open (TODAY);

  return yu_memo_recall (memo, bytes);
}

static void
assert_says_one (Fixture *fixture, YuCaseBasis *basis, const char *name, const char *expected)
{
  g_autoptr (YuCaseIndex) index = yu_case_index_open (basis);
  g_autoptr (YuCaseSummary) known = load_one (index, fixture->store, name);
  g_autofree char *said = text_of (known);

  g_assert_cmpstr (said, ==, expected);
}

/* A kept line that ends too soon, wherever that is, or that goes on, is none: the dossier is looked
 * into. */
static void
test_spoilt_line (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = name_of (0), *is = NULL, *longer = NULL;
  g_autoptr (YuCaseBasis) basis = basis_of (library, TODAY);
  g_autoptr (YuFaults) faults = yu_faults_new (name);
  g_autoptr (GBytes) bytes = yu_case_store_load (fixture->store, name, faults), line = NULL;
  g_autoptr (YuCaseSummary) fresh = yu_case_summary_load (fixture->store, name, basis);
  gsize size;

  is = text_of (fresh);
  assert_says_one (fixture, basis, name, is);
  line = kept_line (bytes);
  size = g_bytes_get_size (line);
  longer = g_malloc0 (size + 1);
  memcpy (longer, g_bytes_get_data (line, NULL), size);
  for (gsize length = 0; length <= size + 1; length += length < size - 3 ? 11 : 1)
    {
      keep_line (bytes, longer, length);
      assert_says_one (fixture, basis, name, is);
    }
}

/* The shipped data with another mark for category A */
static YuLibrary *
load_stricter (const char *place)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *rulebooks = yu_path_data ("rulebooks", NULL),
                  *form = yu_path_data ("forms", NULL);
  g_autofree char *to = g_build_filename (place, "rulebooks", NULL),
                  *form_to = g_build_filename (place, "forms", NULL);
  g_autoptr (GDir) folder = g_dir_open (rulebooks, 0, NULL);
  const char *name;
  YuLibrary *made;

  g_assert_cmpint (g_mkdir (to, 0700), ==, 0);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *from = g_build_filename (rulebooks, name, NULL),
                      *path = g_build_filename (to, name, NULL), *text = NULL;
      g_autoptr (GString) changed = NULL;

      g_assert_true (g_file_get_contents (from, &text, NULL, NULL));
      changed = g_string_new (text);
      g_string_replace (changed, "\">= 85\"", "\">= 95\"", 0);
      g_assert_true (g_file_set_contents (path, changed->str, -1, NULL));
    }
  g_assert_cmpint (symlink (form, form_to), ==, 0);
  made = yu_library_load (place, NULL, &error);
  g_assert_no_error (error);
  return made;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *place = NULL;
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  place = g_dir_make_tmp ("yucai-rules-XXXXXX", NULL);
  library = yu_library_load_default (&error);
  g_assert_no_error (error);
  stricter = load_stricter (place);
  generator = generator_new (library);

#define ADD(name, test) g_test_add ("/case-index/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("days", test_days);
  ADD ("taken", test_taken);
  ADD ("rules-change", test_rules_change);
  ADD ("rules-change-back", test_rules_change_back);
  ADD ("nothing-to-keep", test_nothing_to_keep);
  ADD ("spoilt-line", test_spoilt_line);
#undef ADD
  g_test_add_func ("/case-index/change-words", test_change_words);

  status = g_test_run ();
  generator_free (generator);
  yu_library_unref (stricter);
  yu_library_unref (library);
  return status;
}
