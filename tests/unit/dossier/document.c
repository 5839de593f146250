/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The open document: what it tells, where it saves, and that nothing typed is lost. */

#include "sample-form.h"

#include "base/file-lock.h"
#include "base/paths.h"
#include "dossier/document.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct {
  YuForm *form;
  char *folder;
} Fixture;

static void
empty_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_unlink (path);
    }
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *recovery = yu_path_recovery ();

  fixture->form = sample_form ();
  fixture->folder = g_dir_make_tmp ("documents-XXXXXX", NULL);
  empty_folder (recovery);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  empty_folder (fixture->folder);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  yu_form_unref (fixture->form);
}

/* Files in the recovery folder whose name ends so; "" counts drafts only. */
static guint
count_recovery (const char *ending)
{
  g_autofree char *folder = yu_path_recovery ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    n += *ending != '\0' ? g_str_has_suffix (name, ending) : g_uuid_string_is_valid (name);
  return n;
}

static void
keep_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GAsyncResult **kept = data;

  *kept = g_object_ref (result);
}

static GAsyncResult *
wait_for_result (GAsyncResult **kept)
{
  while (*kept == NULL)
    g_main_context_iteration (NULL, TRUE);
  return g_steal_pointer (kept);
}

static gboolean
save (YuDocument *document, GFile *file, gboolean over, GError **error)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  if (over)
    yu_document_save_over_async (document, file, NULL, keep_result_cb, &kept);
  else
    yu_document_save_async (document, file, NULL, keep_result_cb, &kept);
  result = wait_for_result (&kept);
  return yu_document_save_finish (document, result, error);
}

static YuDocument *
load (Fixture *fixture, GFile *file, GError **error)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  yu_document_load_async (file, fixture->form, NULL, keep_result_cb, &kept);
  result = wait_for_result (&kept);
  return yu_document_load_finish (result, error);
}

static gboolean
flush (YuDocument *document)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  yu_document_flush (document, keep_result_cb, &kept);
  result = wait_for_result (&kept);
  return yu_document_flush_finish (document, result, NULL);
}

static void
answer (YuDocument *document, gint64 level)
{
  g_autoptr (YuValue) value = yu_value_new_integer (level);

  yu_document_set_answer (document, "hsk_level", value);
}

static gint64
level_of (YuDocument *document)
{
  const YuValue *value = yu_answers_get (yu_document_get_answers (document), "hsk_level");

  return value != NULL ? yu_value_integer (value) : -1;
}

static void
count_cb (gpointer counter)
{
  (*(guint *) counter)++;
}

static GFile *
file_in (Fixture *fixture, const char *name)
{
  return g_file_new_build_filename (fixture->folder, name, NULL);
}

static void
test_tells (Fixture *fixture, gconstpointer data)
{
  g_autoptr (YuDocument) document = yu_document_new (fixture->form, NULL);
  guint changes = 0, modified = 0, undoable = 0;

  g_signal_connect_swapped (document, "changed", G_CALLBACK (count_cb), &changes);
  g_signal_connect_swapped (document, "notify::modified", G_CALLBACK (count_cb), &modified);
  g_signal_connect_swapped (document, "notify::can-undo", G_CALLBACK (count_cb), &undoable);

  answer (document, 3);
  answer (document, 3);
  answer (document, 4);
  g_assert_cmpuint (changes, ==, 2);
  g_assert_cmpuint (modified, ==, 1);
  g_assert_cmpuint (undoable, ==, 1);

  yu_document_undo (document);
  g_assert_cmpint (level_of (document), ==, -1);
  g_assert_false (yu_document_is_modified (document));
  yu_document_undo (document);
  yu_document_redo (document);
  g_assert_cmpint (level_of (document), ==, 4);
  g_assert_cmpuint (changes, ==, 4);
  g_assert_cmpuint (modified, ==, 3);
  yu_document_discard (document);
}

static void
test_title (Fixture *fixture, gconstpointer data)
{
  g_autoptr (YuDocument) document = yu_document_new (fixture->form, NULL);
  g_autoptr (GFile) file = file_in (fixture, "17.yucai");
  g_autoptr (YuValue) name = yu_value_new_text ("Secret");

  yu_document_set_answer (document, "family_name", name);
  g_autofree char *unsaved = yu_document_dup_title (document);
  g_assert_cmpstr (unsaved, ==, "New application");
  g_assert_true (save (document, file, FALSE, NULL));
  g_autofree char *saved = yu_document_dup_title (document);
  g_assert_cmpstr (saved, ==, "17");

  g_autoptr (YuDossier) numbered
      = yu_dossier_with_case (yu_document_get_dossier (document), "CQ-9");
  yu_document_edit (document, numbered);
  g_autofree char *title = NULL;
  g_object_get (document, "title", &title, NULL);
  g_assert_cmpstr (title, ==, "CQ-9");
  yu_document_discard (document);
}

static void
test_save_and_load (Fixture *fixture, gconstpointer data)
{
  g_autoptr (YuDocument) document = yu_document_new (fixture->form, NULL);
  g_autoptr (GFile) file = file_in (fixture, "a.yucai");
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  answer (document, 5);
  g_assert_false (save (document, NULL, FALSE, &error));
  g_clear_error (&error);
  g_assert_true (flush (document));
  g_assert_cmpuint (count_recovery (""), ==, 1);
  g_assert_true (save (document, file, FALSE, &error));
  g_assert_no_error (error);
  g_assert_false (yu_document_is_modified (document));
  g_assert_cmpuint (count_recovery (""), ==, 0);
  g_assert_cmpuint (count_recovery (".lock"), ==, 0);
  g_assert_cmpint (g_stat (g_file_peek_path (file), &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  g_autoptr (YuDocument) again = load (fixture, file, &error);
  g_assert_no_error (error);
  g_assert_true (
      yu_dossier_equal (yu_document_get_dossier (again), yu_document_get_dossier (document)));
  g_assert_false (yu_document_is_modified (again));
}

/* What is typed while the disk is busy is not called saved. */
static void
test_edit_while_saving (Fixture *fixture, gconstpointer data)
{
  g_autoptr (YuDocument) document = yu_document_new (fixture->form, NULL);
  g_autoptr (GFile) file = file_in (fixture, "a.yucai");
  GAsyncResult *kept = NULL, *second = NULL;
  gboolean saving;

  answer (document, 5);
  yu_document_save_async (document, file, NULL, keep_result_cb, &kept);
  g_object_get (document, "saving", &saving, NULL);
  g_assert_true (saving);
  answer (document, 6);
  yu_document_save_async (document, file, NULL, keep_result_cb, &second);

  g_autoptr (GAsyncResult) first_result = wait_for_result (&kept);
  g_autoptr (GAsyncResult) second_result = wait_for_result (&second);
  g_autoptr (GError) error = NULL;
  g_assert_true (yu_document_save_finish (document, first_result, NULL));
  g_assert_false (yu_document_save_finish (document, second_result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PENDING);
  g_assert_true (yu_document_is_modified (document));
  g_assert_true (flush (document));
  g_assert_cmpuint (count_recovery (""), ==, 1);

  g_autoptr (YuDocument) on_disk = load (fixture, file, NULL);
  g_assert_cmpint (level_of (on_disk), ==, 5);
  yu_document_discard (document);
  g_assert_cmpuint (count_recovery (""), ==, 0);
}

/* A disk that does not answer: as long as the test holds the lock, saving waits. */
static void
begin_slow_save (YuDocument *document, GFile *file, YuFileLock *lock, GAsyncResult **kept)
{
  g_assert_true (save (document, file, FALSE, NULL));
  *lock = yu_file_lock (g_file_peek_path (file), 0);
  g_assert_cmpint (lock->state, ==, YU_LOCKED);
  answer (document, 6);
  yu_document_save_async (document, NULL, NULL, keep_result_cb, kept);
}

static void
assert_given_up (YuDocument *document, GAsyncResult **kept)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gboolean saving;

  yu_document_stop_waiting (document);
  result = wait_for_result (kept);
  g_assert_false (yu_document_save_finish (document, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
  g_object_get (document, "saving", &saving, NULL);
  g_assert_false (saving);
  g_assert_true (yu_document_is_modified (document));
}

/* Nobody has to wait for a disk that does not answer; when it does after all, what it has counts as
 * saved. */
static void
test_slow_disk (Fixture *fixture, gconstpointer data)
{
  g_autoptr (YuDocument) document = yu_document_new (fixture->form, NULL);
  g_autoptr (GFile) file = file_in (fixture, "a.yucai");
  GAsyncResult *kept = NULL;
  YuFileLock lock;

  begin_slow_save (document, file, &lock, &kept);
  assert_given_up (document, &kept);
  yu_file_unlock (&lock);
  while (yu_document_is_modified (document))
    g_main_context_iteration (NULL, TRUE);
  answer (document, 5);
  g_assert_true (save (document, file, FALSE, NULL)); /* no conflict with oneself */
}

/* Saved elsewhere meanwhile, the other place is the document's; the one that was slow holds a whole
 * dossier, and changes nothing here. */
static void
test_slow_disk_left (Fixture *fixture, gconstpointer data)
{
  g_autoptr (YuDocument) document = yu_document_new (fixture->form, NULL), slow = NULL;
  g_autoptr (GFile) file = file_in (fixture, "a.yucai"), elsewhere = file_in (fixture, "b.yucai");
  GAsyncResult *kept = NULL;
  YuFileLock lock;

  begin_slow_save (document, file, &lock, &kept);
  assert_given_up (document, &kept);
  g_assert_true (save (document, elsewhere, FALSE, NULL));
  answer (document, 5);
  yu_file_unlock (&lock);
  while (G_OBJECT (document)->ref_count > 1) /* the save that was given up has one */
    g_main_context_iteration (NULL, TRUE);
  slow = load (fixture, file, NULL);
  g_assert_cmpint (level_of (slow), ==, 6);
  g_assert_true (g_file_equal (yu_document_get_file (document), elsewhere));
  g_assert_true (yu_document_is_modified (document));
  yu_document_discard (document);
}

/* Cancelled before it began, nothing is written; afterwards the disk decides, and what it has is
 * called saved. */
static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autoptr (YuDocument) document = yu_document_new (fixture->form, NULL);
  g_autoptr (GFile) file = file_in (fixture, "a.yucai");
  g_autoptr (GCancellable) early = g_cancellable_new (), late = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GAsyncResult *kept = NULL;

  answer (document, 5);
  g_cancellable_cancel (early);
  yu_document_save_async (document, file, early, keep_result_cb, &kept);
  g_autoptr (GAsyncResult) not_begun = wait_for_result (&kept);
  g_assert_false (yu_document_save_finish (document, not_begun, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_query_exists (file, NULL));
  g_assert_true (yu_document_is_modified (document));

  yu_document_save_async (document, file, late, keep_result_cb, &kept);
  g_cancellable_cancel (late);
  g_autoptr (GAsyncResult) done = wait_for_result (&kept);
  g_assert_true (yu_document_save_finish (document, done, NULL));
  g_assert_false (yu_document_is_modified (document));
}

static void
test_conflict (Fixture *fixture, gconstpointer data)
{
  g_autoptr (YuDocument) mine = yu_document_new (fixture->form, NULL);
  g_autoptr (GFile) file = file_in (fixture, "a.yucai");
  g_autoptr (GFile) copy = file_in (fixture, "b.yucai");
  g_autoptr (GError) error = NULL;

  answer (mine, 1);
  g_assert_true (save (mine, file, FALSE, NULL));
  g_autoptr (YuDocument) theirs = load (fixture, file, NULL);
  answer (theirs, 2);
  g_assert_true (save (theirs, NULL, FALSE, NULL));

  answer (mine, 3);
  g_assert_false (save (mine, NULL, FALSE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  g_assert_true (yu_document_is_modified (mine));
  g_autoptr (YuDocument) kept = load (fixture, file, NULL);
  g_assert_cmpint (level_of (kept), ==, 2);

  g_assert_true (save (mine, NULL, TRUE, NULL));
  answer (mine, 4);
  g_assert_true (save (mine, copy, FALSE, NULL));
  g_assert_true (g_file_equal (yu_document_get_file (mine), copy));
}

/* Reloading loses nothing: what stood here comes back with undo, and may then be saved, since the
 * warning has been seen. */
static void
test_reload (Fixture *fixture, gconstpointer data)
{
  g_autoptr (YuDocument) mine = yu_document_new (fixture->form, NULL);
  g_autoptr (GFile) file = file_in (fixture, "a.yucai");

  answer (mine, 1);
  g_assert_true (save (mine, file, FALSE, NULL));
  g_autoptr (YuDocument) theirs = load (fixture, file, NULL);
  answer (theirs, 2);
  g_assert_true (save (theirs, NULL, FALSE, NULL));
  answer (mine, 3);
  g_assert_false (save (mine, NULL, FALSE, NULL));

  g_autoptr (YuDocument) now = load (fixture, file, NULL);
  yu_document_reload (mine, now);
  g_assert_cmpint (level_of (mine), ==, 2);
  g_assert_false (yu_document_is_modified (mine));

  yu_document_undo (mine);
  g_assert_cmpint (level_of (mine), ==, 3);
  g_assert_true (yu_document_is_modified (mine));
  g_assert_true (save (mine, NULL, FALSE, NULL));
  g_autoptr (YuDocument) kept = load (fixture, file, NULL);
  g_assert_cmpint (level_of (kept), ==, 3);
}

static void
test_refused_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = file_in (fixture, "a.yucai");
  g_autoptr (GFile) absent = file_in (fixture, "none.yucai");
  g_autoptr (GFile) remote = g_file_new_for_uri ("sftp://example.org/a.yucai");
  g_autoptr (GError) content = NULL, missing = NULL, far_away = NULL;

  g_assert_true (g_file_set_contents (g_file_peek_path (file), "{\"format\": 1}", -1, NULL));
  g_assert_null (load (fixture, file, &content));
  g_assert_error (content, YU_ERROR, YU_ERROR_CONTENT);
  g_assert_null (load (fixture, absent, &missing));
  g_assert_error (missing, YU_ERROR, YU_ERROR_FILE);
  g_assert_null (load (fixture, remote, &far_away));
  g_assert_error (far_away, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
}

/* Nothing but the main loop runs: the draft must come by itself. */
static void
test_draft_comes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (YuDocument) document = yu_document_new (fixture->form, NULL);
  g_autofree char *folder = yu_path_recovery ();
  GStatBuf status;

  answer (document, 7);
  g_assert_cmpuint (count_recovery (""), ==, 0);
  while (count_recovery ("") == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);

  /* Its own process runs, so nobody is offered it. */
  g_autoptr (GPtrArray) drafts = yu_drafts_list ();
  g_assert_cmpuint (drafts->len, ==, 0);
  g_assert_true (flush (document));
  yu_document_discard (document);
  g_assert_cmpuint (count_recovery (""), ==, 0);
}

/* A process that types, sees its draft written and ends without a word. */
static void
crash (Fixture *fixture, GFile *file, gint64 level)
{
  pid_t child = fork ();
  int status;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      /* Programs seed themselves; children of one test process would all draw the same name. */
      g_random_set_seed ((guint32) level);
      YuDocument *document
          = file != NULL ? load (fixture, file, NULL) : yu_document_new (fixture->form, NULL);

      answer (document, level);
      _exit (flush (document) ? 0 : 1);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
}

/* Forking is only safe while no thread of this process has been started, so this runs in a process
 * of its own. */
static void
crash_and_recover (Fixture *fixture)
{
  g_autoptr (GFile) file = file_in (fixture, "a.yucai");
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (g_file_peek_path (file),
                                      "{\"format\": \"yucai-dossier\", \"version\": 1, \"case\": "
                                      "\"CQ-1\", \"answers\": {\"hsk_level\": 1}}",
                                      -1, NULL));
  crash (fixture, file, 8);
  crash (fixture, NULL, 9);

  g_autoptr (GPtrArray) drafts = yu_drafts_list ();
  g_assert_cmpuint (drafts->len, ==, 2);
  YuDraft *named = drafts->pdata[((YuDraft *) drafts->pdata[0])->title != NULL ? 0 : 1];
  YuDraft *unnamed = drafts->pdata[named == drafts->pdata[0] ? 1 : 0];
  g_assert_cmpstr (named->title, ==, "CQ-1");
  g_assert_cmpstr (named->original, ==, g_file_peek_path (file));
  g_assert_null (unnamed->original);
  g_assert_cmpint (named->saved_at, >, 0);

  g_autoptr (YuDocument) document = yu_document_recover (named, fixture->form, &error);
  g_assert_no_error (error);
  g_assert_cmpint (level_of (document), ==, 8);
  g_assert_true (yu_document_is_modified (document));
  g_assert_null (yu_document_recover (named, fixture->form, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_false (yu_draft_discard (named, NULL));
  g_assert_cmpuint (count_recovery (""), ==, 2);
  g_assert_true (save (document, NULL, FALSE, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_recovery (""), ==, 1);
  g_assert_true (yu_draft_discard (unnamed, NULL));
  g_assert_cmpuint (count_recovery (""), ==, 0);
  g_assert_cmpuint (count_recovery (".lock"), ==, 0);
}

static void
test_crash (Fixture *fixture, gconstpointer data)
{
  if (g_test_subprocess ())
    {
      crash_and_recover (fixture);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

static char *
put_draft (const char *content)
{
  g_autofree char *folder = yu_path_recovery ();
  g_autofree char *name = g_uuid_string_random ();
  char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  return path;
}

static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  g_autofree char *torn = put_draft ("{\"format\": \"yucai-dra");
  g_autofree char *alien = put_draft ("{\"format\": \"other\", \"version\": 1, \"dossier\": {}}");
  g_autofree char *newer
      = put_draft ("{\"format\": \"yucai-draft\", \"version\": 2, \"dossier\": 7}");
  g_autofree char *refused = put_draft (
      "{\"format\": \"yucai-draft\", \"version\": 1, \"saved_at\": 5, \"dossier\": {\"format\": "
      "\"yucai-dossier\", \"version\": 1, \"answers\": {\"hsk_level\": 99}}}");
  g_autofree char *aside = g_strconcat (torn, ".bad", NULL);
  g_autofree char *folder = yu_path_recovery ();
  g_autofree char *base = g_path_get_basename (refused);
  g_autofree char *half_name = g_strdup_printf (".%s.tmp-0123456789abcdef", base);
  g_autofree char *half = g_build_filename (folder, half_name, NULL);
  g_autofree char *half_lock_name = g_strdup_printf (".%s.lock", base);
  g_autofree char *half_lock = g_build_filename (folder, half_lock_name, NULL);
  g_autofree char *lock = g_strconcat (torn, ".lock", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (half, "half", -1, NULL));
  g_assert_true (g_file_set_contents (half_lock, "", -1, NULL));
  g_assert_true (g_file_set_contents (lock, "", -1, NULL));
  g_autoptr (GPtrArray) drafts = yu_drafts_list ();
  g_assert_cmpuint (drafts->len, ==, 1);
  g_assert_cmpstr (((YuDraft *) drafts->pdata[0])->path, ==, refused);
  g_assert_cmpuint (count_recovery (".bad"), ==, 2);
  g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (newer, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (half, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (half_lock, G_FILE_TEST_EXISTS));

  /* What the form refuses is named and stays. */
  g_assert_null (yu_document_recover (drafts->pdata[0], fixture->form, &error));
  g_assert_error (error, YU_ERROR, YU_ERROR_CONTENT);
  g_assert_nonnull (strstr (error->message, "/dossier/answers/hsk_level"));
  g_assert_true (g_file_test (refused, G_FILE_TEST_EXISTS));

  g_autoptr (GPtrArray) later = yu_drafts_list ();
  g_assert_cmpuint (later->len, ==, 1);
  g_assert_false (g_file_test (lock, G_FILE_TEST_EXISTS));
}

static void
test_two_documents (Fixture *fixture, gconstpointer data)
{
  g_autoptr (YuDocument) one = yu_document_new (fixture->form, NULL);
  g_autoptr (YuDocument) other = yu_document_new (fixture->form, NULL);

  answer (one, 1);
  answer (other, 2);
  g_assert_true (flush (one));
  g_assert_true (flush (other));
  g_assert_cmpuint (count_recovery (""), ==, 2);
  yu_document_discard (one);
  g_assert_cmpuint (count_recovery (""), ==, 1);
  g_assert_cmpint (level_of (other), ==, 2);

  /* A document that is let go unsaved leaves its draft; one without changes leaves nothing. */
  g_clear_object (&other);
  g_assert_cmpuint (count_recovery (""), ==, 1);
  g_autoptr (YuDocument) third = yu_document_new (fixture->form, NULL);
  answer (third, 3);
  g_assert_true (flush (third));
  yu_document_undo (third);
  g_clear_object (&third);
  g_assert_cmpuint (count_recovery (""), ==, 1);

  g_autoptr (GPtrArray) drafts = yu_drafts_list ();
  g_assert_cmpuint (drafts->len, ==, 1);
  g_assert_true (yu_draft_discard (drafts->pdata[0], NULL));
}

/* A change is dated with the day it is made on, and is undone with its date; where nothing changes,
 * no date does. */
static void
test_dated (Fixture *fixture, gconstpointer data)
{
  g_autoptr (YuDocument) document = yu_document_new (fixture->form, NULL);
  const YuDate first = yu_date_from_ymd (2026, 11, 24), second = yu_date_from_ymd (2026, 11, 25);

  answer (document, 1);
  g_assert_cmpuint (yu_dossier_answered_on (yu_document_get_dossier (document)), ==, 0);
  yu_document_set_today (document, first);
  answer (document, 1);
  g_assert_cmpuint (yu_dossier_answered_on (yu_document_get_dossier (document)), ==, 0);
  yu_document_break (document);
  answer (document, 2);
  g_assert_cmpuint (yu_dossier_answered_on (yu_document_get_dossier (document)), ==, first);
  yu_document_set_today (document, second);
  yu_document_break (document);
  answer (document, 3);
  g_assert_cmpuint (yu_dossier_answered_on (yu_document_get_dossier (document)), ==, second);
  answer (document, 2); /* typed and taken back: as if nothing had been typed */
  g_assert_cmpuint (yu_dossier_answered_on (yu_document_get_dossier (document)), ==, first);
  yu_document_undo (document);
  g_assert_cmpuint (yu_dossier_answered_on (yu_document_get_dossier (document)), ==, 0);
  yu_document_discard (document);
}

/* Letting go within the pause: what the timer has not written yet is written then. */
static void
test_let_go_at_once (Fixture *fixture, gconstpointer data)
{
  YuDocument *document = yu_document_new (fixture->form, NULL);

  yu_document_set_typed (document, "birth_date", "31.2.88");
  g_object_unref (document);

  g_autoptr (GPtrArray) drafts = yu_drafts_list ();
  g_assert_cmpuint (drafts->len, ==, 1);
  g_autoptr (YuDocument) back = yu_document_recover (drafts->pdata[0], fixture->form, NULL);
  g_assert_cmpstr (yu_dossier_typed (yu_document_get_dossier (back), "birth_date"), ==, "31.2.88");
  yu_document_discard (back);
  g_assert_cmpuint (count_recovery (""), ==, 0);
}

/* A dossier that was let go is freed: no timer, task or writer keeps it. */
static void
test_finalized (Fixture *fixture, gconstpointer data)
{
  YuDocument *document = yu_document_new (fixture->form, NULL);
  gpointer watched = document;

  g_object_add_weak_pointer (G_OBJECT (document), &watched);
  answer (document, 1);
  g_assert_true (flush (document));
  yu_document_discard (document);
  g_object_unref (document);
  g_assert_null (watched);
}

/* --- what is no file --- */

static void
assert_refused (Fixture *fixture, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_null (load (fixture, file, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (strlen (error->message), <, 10000);
}

/* Sanitizers keep a map of all memory. */
#if defined(__SANITIZE_ADDRESS__)
#define LIMIT RLIM_INFINITY
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define LIMIT RLIM_INFINITY
#endif
#endif
#ifndef LIMIT
#define LIMIT (256 * 1024 * 1024)
#endif

/* A pipe nobody writes to, a folder, devices, links to them, 2 GiB of nothing: all are answered,
 * with no more memory than a dossier may take. A test that waits here never ends. */
static void
test_no_files (Fixture *fixture, gconstpointer data)
{
  g_autofree char *pipe = g_build_filename (fixture->folder, "pipe.yucai", NULL);
  g_autofree char *link = g_build_filename (fixture->folder, "link.yucai", NULL);
  g_autofree char *sparse = g_build_filename (fixture->folder, "sparse.yucai", NULL);
  const struct rlimit memory = { LIMIT, RLIM_INFINITY };
  struct rlimit before;

  g_assert_no_errno (mkfifo (pipe, 0600));
  g_assert_no_errno (symlink (pipe, link));
  g_assert_true (g_file_set_contents (sparse, "", 0, NULL));
  g_assert_no_errno (truncate (sparse, G_GINT64_CONSTANT (2) * 1024 * 1024 * 1024));
  getrlimit (RLIMIT_DATA, &before);
  setrlimit (RLIMIT_DATA, &memory);
  assert_refused (fixture, pipe);
  assert_refused (fixture, link);
  assert_refused (fixture, sparse);
  assert_refused (fixture, fixture->folder);
  assert_refused (fixture, "/dev/zero");
  assert_refused (fixture, "/proc/self/mem");
  setrlimit (RLIMIT_DATA, &before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, function)                                                                        \
  g_test_add ("/document/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("tells", test_tells);
  ADD ("title", test_title);
  ADD ("save-and-load", test_save_and_load);
  ADD ("edit-while-saving", test_edit_while_saving);
  ADD ("slow-disk", test_slow_disk);
  ADD ("slow-disk-left", test_slow_disk_left);
  ADD ("cancel", test_cancel);
  ADD ("conflict", test_conflict);
  ADD ("reload", test_reload);
  ADD ("refused-file", test_refused_file);
  ADD ("draft-comes", test_draft_comes);
  ADD ("crash", test_crash);
  ADD ("unreadable", test_unreadable);
  ADD ("two-documents", test_two_documents);
  ADD ("dated", test_dated);
  ADD ("let-go-at-once", test_let_go_at_once);
  ADD ("finalized", test_finalized);
  ADD ("no-files", test_no_files);

  return g_test_run ();
}
