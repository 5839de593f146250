/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is kept of documents: it comes back, to who has the document and to nobody else; and
 * whatever happens to the file, nothing breaks. */

#include "base/memo.h"
#include "base/paths.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>

#define TODAY yu_date_from_ymd (2026, 11, 24)

typedef struct {
  char *path;
  GBytes *document, *said;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->path = yu_path_memo ();
  g_remove (fixture->path);
  fixture->document = g_bytes_new_static ("{\"answers\": {\"family_name\": \"KANARIX\"}}", 39);
  fixture->said = g_bytes_new_static ("KANARIX QUERELA, 78 points", 26);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_remove (fixture->path);
  g_free (fixture->path);
  g_bytes_unref (fixture->document);
  g_bytes_unref (fixture->said);
}

static void
keep (Fixture *fixture)
{
  g_autoptr (YuMemo) memo = yu_memo_open (TODAY);

  yu_memo_keep (memo, fixture->document, fixture->said);
}

static gboolean
recalls (Fixture *fixture, YuDate today)
{
  g_autoptr (YuMemo) memo = yu_memo_open (today);
  g_autoptr (GBytes) said = yu_memo_recall (memo, fixture->document);

  g_assert_true (said == NULL || g_bytes_equal (said, fixture->said));
  return said != NULL;
}

static void
test_recalls (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) changed
      = g_bytes_new_static ("{\"answers\": {\"family_name\": \"KANARIY\"}}", 39),
      found = NULL;
  g_autoptr (YuMemo) memo = NULL;

  g_assert_false (recalls (fixture, TODAY));
  keep (fixture);
  g_assert_true (recalls (fixture, TODAY));
  memo = yu_memo_open (TODAY);
  found = yu_memo_recall (memo, changed);
  g_assert_null (found);
}

/* Of many at once the same as of each, whatever stands between them. */
static void
test_recalls_all (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) unknown = g_bytes_new_static ("{}", 2);
  GBytes *documents[] = { unknown, fixture->document, NULL, fixture->document },
         *said[G_N_ELEMENTS (documents)];
  g_autoptr (YuMemo) memo = NULL;

  keep (fixture);
  memo = yu_memo_open (TODAY);
  yu_memo_recall_all (memo, documents, said, G_N_ELEMENTS (documents));
  g_assert_true (said[0] == NULL && said[2] == NULL);
  g_assert_true (g_bytes_equal (said[1], fixture->said) && g_bytes_equal (said[3], fixture->said));
  g_bytes_unref (said[1]);
  g_bytes_unref (said[3]);
  yu_memo_recall_all (memo, documents, said, 0);
}

/* Nothing is held afterwards: another program can have it for itself, and what it deletes is gone
 * here too. */
static void
test_holds_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (YuMemo) memo = NULL;
  g_autoptr (GBytes) said = NULL, gone = NULL;

  keep (fixture);
  memo = yu_memo_open (TODAY);
  said = yu_memo_recall (memo, fixture->document);
  g_assert_nonnull (said);
  yu_memo_forget (fixture->document);
  gone = yu_memo_recall (memo, fixture->document);
  g_assert_null (gone);
}

/* Zeros are no end here. */
static gboolean
holds (const char *content, gsize length, const char *text)
{
  for (gsize i = 0; i + strlen (text) <= length; i++)
    if (memcmp (content + i, text, strlen (text)) == 0)
      return TRUE;
  return FALSE;
}

/* Its file is for its owner alone, and tells no name. */
static void
test_tells_nobody (Fixture *fixture, gconstpointer data)
{
  g_autofree char *content = NULL;
  gsize length;
  struct stat status;

  keep (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &content, &length, NULL));
  g_assert_true (holds (content, length, "CREATE TABLE kept"));
  g_assert_false (holds (content, length, "KANARIX"));
  g_assert_false (holds (content, length, "78 points"));
  g_assert_cmpint (stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

static guint
count (const char *path, const char *question)
{
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

static void
test_forgets (Fixture *fixture, gconstpointer data)
{
  yu_memo_forget (fixture->document);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  keep (fixture);
  g_assert_cmpuint (count (fixture->path, "SELECT count(*) FROM kept"), ==, 1);
  yu_memo_forget (fixture->document);
  g_assert_cmpuint (count (fixture->path, "SELECT count(*) FROM kept"), ==, 0);
}

/* What is asked for stays; what nobody asks for any more goes. */
static void
test_ages (Fixture *fixture, gconstpointer data)
{
  keep (fixture);
  g_assert_true (recalls (fixture, TODAY + 60));
  g_assert_true (recalls (fixture, TODAY + 120));
  g_assert_false (recalls (fixture, TODAY + 240));
}

static void
test_replaces (Fixture *fixture, gconstpointer data)
{
  keep (fixture);
  g_bytes_unref (fixture->said);
  fixture->said = g_bytes_new_static ("62 points", 9);
  keep (fixture);
  g_assert_true (recalls (fixture, TODAY));
  g_assert_cmpuint (count (fixture->path, "SELECT count(*) FROM kept"), ==, 1);
}

/* Whatever stands there: it is made anew, and serves. */
static void
assert_serves (Fixture *fixture)
{
  recalls (fixture, TODAY);
  keep (fixture);
  recalls (fixture, TODAY);
  keep (fixture);
  g_assert_true (recalls (fixture, TODAY));
}

static void
test_broken (Fixture *fixture, gconstpointer data)
{
  static const char *const contents[] = { "", "no base at all", "SQLite format 3" };

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_assert_true (g_file_set_contents (fixture->path, contents[i], -1, NULL));
      assert_serves (fixture);
    }
}

/* Every page of it spoilt in turn, and the file cut off after every page. */
static void
test_spoilt (Fixture *fixture, gconstpointer data)
{
  g_autofree char *whole = NULL;
  gsize length;

  keep (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &whole, &length, NULL));
  for (gsize at = 0; at < length; at += 512)
    {
      g_autofree char *spoilt = g_memdup2 (whole, length);

      memset (spoilt + at, 0xa5, MIN (512, length - at));
      g_assert_true (g_file_set_contents (fixture->path, spoilt, (gssize) length, NULL));
      assert_serves (fixture);
      g_assert_true (g_file_set_contents (fixture->path, whole, (gssize) at, NULL));
      assert_serves (fixture);
    }
}

static void
in_base (const char *path, const char *statement, sqlite3 **base)
{
  g_assert_cmpint (sqlite3_open (path, base), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (*base, statement, NULL, NULL, NULL), ==, SQLITE_OK);
}

static void
test_another_version (Fixture *fixture, gconstpointer data)
{
  sqlite3 *base;

  keep (fixture);
  in_base (fixture->path, "PRAGMA user_version = 99", &base);
  sqlite3_close (base);
  assert_serves (fixture);
}

/* Somebody else has it for as long as they like: there is nothing to recall, and it stays theirs.
 */
static void
test_busy (Fixture *fixture, gconstpointer data)
{
  sqlite3 *base;

  keep (fixture);
  in_base (fixture->path, "BEGIN EXCLUSIVE", &base);
  g_assert_false (recalls (fixture, TODAY));
  keep (fixture);
  sqlite3_exec (base, "COMMIT", NULL, NULL, NULL);
  sqlite3_close (base);
  g_assert_true (recalls (fixture, TODAY));
}

static void
test_two_at_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (YuMemo) one = yu_memo_open (TODAY), other = yu_memo_open (TODAY);
  g_autoptr (GBytes) said = NULL;

  yu_memo_keep (one, fixture->document, fixture->said);
  yu_memo_close (g_steal_pointer (&one));
  said = yu_memo_recall (other, fixture->document);
  g_assert_nonnull (said);
}

static void
test_deleted_meanwhile (Fixture *fixture, gconstpointer data)
{
  g_autoptr (YuMemo) memo = yu_memo_open (TODAY);

  g_remove (fixture->path);
  yu_memo_keep (memo, fixture->document, fixture->said);
  yu_memo_close (g_steal_pointer (&memo));
  assert_serves (fixture);
}

static void
test_no_place (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  keep (fixture);
  g_assert_false (recalls (fixture, TODAY));
}

/* As on a full disk: no byte more. */
static void
test_full (Fixture *fixture, gconstpointer data)
{
  struct rlimit before, none;

  getrlimit (RLIMIT_FSIZE, &before);
  none = (struct rlimit){ 4096, before.rlim_max };
  signal (SIGXFSZ, SIG_IGN);
  setrlimit (RLIMIT_FSIZE, &none);
  keep (fixture);
  g_assert_false (recalls (fixture, TODAY));
  setrlimit (RLIMIT_FSIZE, &before);
  assert_serves (fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, test) g_test_add ("/memo/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("recalls", test_recalls);
  ADD ("recalls-all", test_recalls_all);
  ADD ("holds-nothing", test_holds_nothing);
  ADD ("tells-nobody", test_tells_nobody);
  ADD ("forgets", test_forgets);
  ADD ("ages", test_ages);
  ADD ("replaces", test_replaces);
  ADD ("broken", test_broken);
  ADD ("spoilt", test_spoilt);
  ADD ("another-version", test_another_version);
  ADD ("busy", test_busy);
  ADD ("two-at-once", test_two_at_once);
  ADD ("deleted-meanwhile", test_deleted_meanwhile);
  ADD ("no-place", test_no_place);
  ADD ("full", test_full);
#undef ADD

  return g_test_run ();
}
