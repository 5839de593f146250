/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Attached files: nothing is lost between attaching, saving, saving elsewhere, undoing and a crash;
 * nothing hostile is followed; nothing is left behind. */

#include "sample-form.h"

#include "base/paths.h"
#include "base/save.h"
#include "dossier/attachments.h"
#include "dossier/document.h"

#include <glib/gstdio.h>
#include <string.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct {
  YuForm *form;
  char *folder;
  YuDocument *document;
} Fixture;

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir
      = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);
      remove_all (child);
    }
  g_remove (path);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *recovery = yu_path_recovery ();
  g_autofree char *again = NULL;

  remove_all (recovery);
  again = yu_path_recovery ();
  fixture->form = sample_form ();
  fixture->folder = g_dir_make_tmp ("attachments-XXXXXX", NULL);
  fixture->document = yu_document_new (fixture->form, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->document);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  remove_all (fixture->folder);
  g_free (fixture->folder);
  yu_form_unref (fixture->form);
}

static char *
in_folder (Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static char *
source (Fixture *fixture, const char *name, const char *content)
{
  char *path = in_folder (fixture, name);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  return path;
}

static void
keep_result_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **kept)
{
  while (*kept == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *kept;
}

static gboolean
attach (Fixture *fixture, const char *document, const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  yu_document_attach_async (fixture->document, document, file, NULL, keep_result_cb, &result);
  return yu_document_attach_finish (fixture->document, wait_for (&result), error);
}

static void
save (Fixture *fixture, const char *name)
{
  g_autofree char *path = in_folder (fixture, name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  yu_document_save_async (fixture->document, file, NULL, keep_result_cb, &result);
  yu_document_save_finish (fixture->document, wait_for (&result), &error);
  g_assert_no_error (error);
}

static YuAttachment
attached (Fixture *fixture, const char *document, gsize i)
{
  return yu_evidence_attachment (yu_dossier_document (yu_document_get_dossier (fixture->document),
                                                      document),
                                 i);
}

/* What the copy holds, wherever it is; NULL if it is nowhere. */
static char *
content (Fixture *fixture, YuAttachment attachment)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GFile) file = NULL;
  char *text = NULL;

  yu_document_locate_async (fixture->document, attachment, NULL, keep_result_cb, &result);
  file = yu_document_locate_finish (fixture->document, wait_for (&result), NULL);
  if (file != NULL)
    g_assert_true (g_file_get_contents (g_file_peek_path (file), &text, NULL, NULL));
  return text;
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static guint
count_staged (void)
{
  g_autofree char *recovery = yu_path_recovery ();
  g_autoptr (GDir) dir = g_dir_open (recovery, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".d"))
      {
        g_autofree char *folder = g_build_filename (recovery, name, NULL);
        n += count_files (folder);
      }
  return n;
}

static void
test_attach_and_save (Fixture *fixture, gconstpointer data)
{
  g_autofree char *pdf = source (fixture, "degree.pdf", "%PDF-1.7 degree");
  g_autofree char *beside = in_folder (fixture, "a.yucai.d"),
                  *other = in_folder (fixture, "b.yucai.d");
  g_autofree char *before = NULL, *after = NULL, *elsewhere = NULL, *path = NULL;
  struct stat status;

  g_assert_true (attach (fixture, "degree", pdf, NULL));
  g_assert_cmpstr (attached (fixture, "degree", 0).name, ==, "degree.pdf");
  g_assert_cmpstr (attached (fixture, "degree", 0).kind, ==, "application/pdf");
  g_assert_cmpint (attached (fixture, "degree", 0).size, ==, 15);
  g_assert_true (yu_document_is_modified (fixture->document));
  g_remove (pdf); /* the copy is what counts */
  before = content (fixture, attached (fixture, "degree", 0));
  g_assert_cmpstr (before, ==, "%PDF-1.7 degree");

  save (fixture, "a.yucai");
  after = content (fixture, attached (fixture, "degree", 0));
  g_assert_cmpstr (after, ==, "%PDF-1.7 degree");
  g_assert_cmpuint (count_files (beside), ==, 1);
  g_assert_cmpuint (count_staged (), ==, 0);
  path = g_build_filename (beside, attached (fixture, "degree", 0).sha256, NULL);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (beside, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);

  save (fixture, "b.yucai"); /* under another name: brought along, and left where it was */
  g_assert_cmpuint (count_files (other), ==, 1);
  g_assert_cmpuint (count_files (beside), ==, 1);
  remove_all (beside);
  elsewhere = content (fixture, attached (fixture, "degree", 0));
  g_assert_cmpstr (elsewhere, ==, "%PDF-1.7 degree");
}

static void
detach (Fixture *fixture, const char *document)
{
  const YuValue *evidence
      = yu_dossier_document (yu_document_get_dossier (fixture->document), document);
  g_autoptr (YuValue) without
      = yu_evidence_detach (evidence, attached (fixture, document, 0).sha256);

  yu_document_set_evidence (fixture->document, document, without);
}

static void
close_document (Fixture *fixture)
{
  g_autofree char *path = in_folder (fixture, "a.yucai");
  g_autofree char *folder = yu_attachments_folder (path);

  g_clear_object (&fixture->document);
  for (guint i = 0; i < 1000 && g_file_test (folder, G_FILE_TEST_EXISTS); i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (10000);
    }
}

/* A file that was taken away stays as long as undo may bring it back, also over a save; closing
 * sweeps it. */
static void
test_undo (Fixture *fixture, gconstpointer data)
{
  g_autofree char *pdf = source (fixture, "degree.pdf", "%PDF-1.7 degree");
  g_autofree char *beside = in_folder (fixture, "a.yucai.d");
  g_autofree char *back = NULL;

  g_assert_true (attach (fixture, "degree", pdf, NULL));
  save (fixture, "a.yucai");
  detach (fixture, "degree");
  save (fixture, "a.yucai");
  g_assert_cmpuint (count_files (beside), ==, 1);
  yu_document_undo (fixture->document);
  back = content (fixture, attached (fixture, "degree", 0));
  g_assert_cmpstr (back, ==, "%PDF-1.7 degree");
  yu_document_redo (fixture->document);
  g_assert_false (yu_document_is_modified (fixture->document));
  close_document (fixture);
  g_assert_false (g_file_test (beside, G_FILE_TEST_EXISTS));
}

static void
test_discard (Fixture *fixture, gconstpointer data)
{
  g_autofree char *pdf = source (fixture, "degree.pdf", "%PDF-1.7 degree");

  g_assert_true (attach (fixture, "degree", pdf, NULL));
  g_assert_cmpuint (count_staged (), ==, 1);
  yu_document_discard (fixture->document);
  g_assert_cmpuint (count_staged (), ==, 0);
}

/* What a crash left: with its draft it is recovered, without it nobody can use it. */
static void
test_crash (Fixture *fixture, gconstpointer data)
{
  g_autofree char *pdf = source (fixture, "degree.pdf", "%PDF-1.7 degree");
  g_autofree char *recovery = yu_path_recovery ();
  g_autofree char *name = g_uuid_string_random ();
  g_autofree char *stray = g_strdup_printf ("%s/%s.d", recovery, name);
  g_autoptr (GPtrArray) drafts = NULL;
  g_autofree char *text = NULL;
  YuTaken taken = { NULL };

  g_assert_true (attach (fixture, "degree", pdf, NULL));
  g_clear_object (&fixture->document); /* modified: the draft stays, as after a crash */
  for (guint i = 0; i < 1000 && (drafts == NULL || drafts->len == 0); i++)
    {
      g_clear_pointer (&drafts, g_ptr_array_unref);
      g_usleep (10000);
      drafts = yu_drafts_list ();
    }
  g_assert_cmpuint (drafts->len, ==, 1);
  g_assert_true (yu_attachments_take (pdf, &(YuPlace){ stray, NULL }, &taken, NULL));
  yu_taken_clear (&taken);
  g_ptr_array_unref (yu_drafts_list ());
  g_assert_false (g_file_test (stray, G_FILE_TEST_EXISTS));

  fixture->document = yu_document_recover (g_ptr_array_index (drafts, 0), fixture->form, NULL);
  g_assert_nonnull (fixture->document);
  text = content (fixture, attached (fixture, "degree", 0));
  g_assert_cmpstr (text, ==, "%PDF-1.7 degree");
  save (fixture, "a.yucai");
  g_assert_cmpuint (count_staged (), ==, 0);
}

static void
assert_refused (Fixture *fixture, const char *path)
{
  g_autoptr (GError) error = NULL;

  g_test_message ("%s", path);
  g_assert_false (attach (fixture, "degree", path, &error));
  g_assert_nonnull (error);
  g_assert_cmpstr (error->message, !=, "");
  g_assert_false (yu_document_is_modified (fixture->document));
}

static void
test_hostile_sources (Fixture *fixture, gconstpointer data)
{
  g_autofree char *file = source (fixture, "file", "content"),
                  *empty = source (fixture, "empty", "");
  g_autofree char *link = in_folder (fixture, "link"), *pipe = in_folder (fixture, "pipe"),
                  *large = in_folder (fixture, "large"), *none = in_folder (fixture, "none");
  int descriptor = g_open (large, O_CREAT | O_WRONLY, 0600);

  g_assert_cmpint (symlink (file, link), ==, 0);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_cmpint (ftruncate (descriptor, (off_t) YU_ATTACHMENT_MAX_SIZE + 1), ==, 0);
  close (descriptor);
  assert_refused (fixture, link);
  assert_refused (fixture, pipe);
  assert_refused (fixture, large);
  assert_refused (fixture, empty);
  assert_refused (fixture, none);
  assert_refused (fixture, fixture->folder);
  assert_refused (fixture, "/dev/null");
  g_assert_cmpuint (count_staged (), ==, 0);
}

/* A link in the place of the folder, or of a file in it, is not followed. */
static void
test_hostile_places (Fixture *fixture, gconstpointer data)
{
  g_autofree char *pdf = source (fixture, "degree.pdf", "%PDF-1.7 degree"),
                  *victim = source (fixture, "victim", "untouched");
  g_autofree char *outside = in_folder (fixture, "outside"), *folder = in_folder (fixture, "x.d"),
                  *real = in_folder (fixture, "y.d");
  g_autofree char *text = NULL, *place = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_auto (YuTaken) taken = { NULL }, again = { NULL };

  g_assert_cmpint (g_mkdir (outside, 0700), ==, 0);
  g_assert_cmpint (symlink (outside, folder), ==, 0);
  g_assert_false (yu_attachments_take (pdf, &(YuPlace){ folder, NULL }, &taken, &error));
  g_assert_error (error, YU_ERROR, YU_ERROR_FILE);
  g_assert_cmpuint (count_files (outside), ==, 0);

  g_assert_true (yu_attachments_take (pdf, &(YuPlace){ real, NULL }, &taken, NULL));
  place = g_build_filename (real, taken.sha256, NULL);
  g_remove (place);
  g_assert_cmpint (symlink (victim, place), ==, 0);
  g_assert_null (yu_attachments_read (&(YuPlace){ real, NULL }, taken.sha256));
  g_assert_true (yu_attachments_take (pdf, &(YuPlace){ real, NULL }, &again, NULL));
  g_assert_true (g_file_get_contents (victim, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "untouched");
  bytes = yu_attachments_read (&(YuPlace){ real, NULL }, taken.sha256);
  g_assert_nonnull (bytes);
  g_assert_null (yu_attachments_read (&(YuPlace){ real, NULL }, "../victim"));
}

/* A copy that was changed is not passed off as what was attached, and is put right when the
 * original is attached again. */
static void
test_changed_copy (Fixture *fixture, gconstpointer data)
{
  g_autofree char *pdf = source (fixture, "degree.pdf", "%PDF-1.7 degree");
  g_autofree char *folder = in_folder (fixture, "a.yucai.d");
  g_autofree char *path = NULL, *text = NULL;

  g_assert_true (attach (fixture, "degree", pdf, NULL));
  save (fixture, "a.yucai");
  path = g_build_filename (folder, attached (fixture, "degree", 0).sha256, NULL);
  g_assert_true (g_file_set_contents (path, "%PDF-1.7 forged", -1, NULL));
  g_assert_null (content (fixture, attached (fixture, "degree", 0)));
  g_assert_true (attach (fixture, "degree", pdf, NULL));
  text = content (fixture, attached (fixture, "degree", 0));
  g_assert_cmpstr (text, ==, "%PDF-1.7 degree");
}

/* What somebody else put into the folder stays; what is ours and not needed goes. */
static void
test_sweep (Fixture *fixture, gconstpointer data)
{
  g_autofree char *pdf = source (fixture, "degree.pdf", "%PDF-1.7 degree");
  g_autofree char *folder = in_folder (fixture, "x.d");
  g_autofree char *notes = g_build_filename (folder, "notes.txt", NULL);
  g_autofree char *half = NULL;
  g_autoptr (GHashTable) needed = yu_attachments_digests_new ();
  g_auto (YuTaken) taken = { NULL };

  g_assert_true (yu_attachments_take (pdf, &(YuPlace){ folder, NULL }, &taken, NULL));
  half = g_strdup_printf ("%s/%s.AbCdEf", folder, taken.sha256);
  g_assert_true (g_file_set_contents (notes, "mine", -1, NULL));
  g_assert_true (g_file_set_contents (half, "half", -1, NULL));
  g_hash_table_add (needed, g_strdup (taken.sha256));
  yu_attachments_sweep (&(YuPlace){ folder, NULL }, needed);
  g_assert_cmpuint (count_files (folder), ==, 2);
  yu_attachments_sweep (&(YuPlace){ folder, NULL }, NULL);
  g_assert_cmpuint (count_files (folder), ==, 1);
  g_assert_true (g_file_test (notes, G_FILE_TEST_EXISTS));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(name, function)                                                                        \
  g_test_add ("/attachments/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("attach-and-save", test_attach_and_save);
  ADD ("undo", test_undo);
  ADD ("discard", test_discard);
  ADD ("crash", test_crash);
  ADD ("hostile-sources", test_hostile_sources);
  ADD ("hostile-places", test_hostile_places);
  ADD ("changed-copy", test_changed_copy);
  ADD ("sweep", test_sweep);
#undef ADD
  return g_test_run ();
}
