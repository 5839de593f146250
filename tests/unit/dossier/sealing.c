/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A document with a passphrase: what is written from then on tells nothing, whatever is typed,
 * attached, saved, crashed and recovered; and nothing is lost on the way in, out, or to another
 * passphrase. */

#define _GNU_SOURCE /* memmem */

#include "sample-form.h"

#include "base/paths.h"
#include "base/seal.h"
#include "dossier/attachments.h"
#include "dossier/document.h"

#include <glib/gstdio.h>
#include <string.h>

#define CHEAP ((YuSealCost){ 1, YU_SEAL_LEAST_KIB })
#define MARK "ZEBRA-7731"
#define MARKED_PDF "%PDF-1.7 " MARK

typedef struct {
  YuForm *form;
  char *folder;
  GFile *file;
  YuDocument *document;
} Fixture;

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
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
  g_autofree char *path = NULL, *again = NULL;

  remove_all (recovery);
  again = yu_path_recovery ();
  fixture->form = sample_form ();
  fixture->folder = g_dir_make_tmp ("sealing-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "a.yucai", NULL);
  fixture->file = g_file_new_for_path (path);
  fixture->document = yu_document_new (fixture->form, NULL);
}

static void
let_threads_end (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->document);
  let_threads_end ();
  remove_all (fixture->folder);
  g_free (fixture->folder);
  g_object_unref (fixture->file);
  yu_form_unref (fixture->form);
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

static YuSecret *
secret (const char *text)
{
  return yu_secret_new (text, strlen (text));
}

static void
set_passphrase (Fixture *fixture, const char *text)
{
  g_autoptr (YuSecret) typed = secret (text);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  yu_document_set_passphrase_async (fixture->document, typed, CHEAP, keep_result_cb, &result);
  yu_document_set_passphrase_finish (fixture->document, wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_true (yu_document_is_sealed (fixture->document));
  g_assert_true (yu_document_is_modified (fixture->document));
}

static void
save (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  yu_document_save_async (fixture->document, fixture->file, NULL, keep_result_cb, &result);
  yu_document_save_finish (fixture->document, wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_false (yu_document_is_modified (fixture->document));
}

static void
flush (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;

  yu_document_flush (fixture->document, keep_result_cb, &result);
  g_assert_true (yu_document_flush_finish (fixture->document, wait_for (&result), NULL));
}

static YuDocument *
load (Fixture *fixture, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  yu_document_load_async (fixture->file, fixture->form, NULL, keep_result_cb, &result);
  return yu_document_load_finish (wait_for (&result), error);
}

static YuDocument *
unlock (Fixture *fixture, const char *passphrase, GError **error)
{
  g_autoptr (YuSecret) typed = secret (passphrase);
  g_autoptr (GAsyncResult) result = NULL;

  yu_document_unlock_async (fixture->file, fixture->form, typed, NULL, keep_result_cb, &result);
  return yu_document_load_finish (wait_for (&result), error);
}

static YuDocument *
recover (Fixture *fixture, const char *passphrase, GError **error)
{
  g_autoptr (GPtrArray) drafts = yu_drafts_list ();
  g_autoptr (YuSecret) typed = secret (passphrase);
  g_autoptr (GAsyncResult) result = NULL;

  g_assert_cmpuint (drafts->len, ==, 1);
  g_assert_nonnull (((YuDraft *) drafts->pdata[0])->seal_id);
  g_assert_null (((YuDraft *) drafts->pdata[0])->title);
  g_assert_null (((YuDraft *) drafts->pdata[0])->original);
  yu_document_recover_sealed_async (drafts->pdata[0], fixture->form, typed, keep_result_cb,
                                    &result);
  return yu_document_recover_sealed_finish (wait_for (&result), error);
}

static guint
count_drafts (void)
{
  g_autoptr (GPtrArray) drafts = yu_drafts_list ();

  return drafts->len;
}

/* As when the program is killed: nothing is discarded, and nobody holds the draft any more, as soon
 * as the thread that wrote it is done. */
static void
crash (Fixture *fixture)
{
  flush (fixture);
  g_assert_finalize_object (g_steal_pointer (&fixture->document));
  while (count_drafts () == 0)
    g_usleep (1000);
}

static void
type (Fixture *fixture, const char *name)
{
  g_autoptr (YuValue) value = yu_value_new_text (name);

  yu_document_set_answer (fixture->document, "family_name", value);
}

static const char *
typed (YuDocument *document)
{
  const YuValue *value = yu_answers_get (yu_document_get_answers (document), "family_name");

  return value != NULL ? yu_value_text (value) : NULL;
}

static void
attach (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "sealing-source.pdf", NULL);
  g_autoptr (GFile) source = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  g_assert_true (g_file_set_contents (path, MARKED_PDF, -1, NULL));
  yu_document_attach_async (fixture->document, "degree", source, NULL, keep_result_cb, &result);
  g_assert_true (yu_document_attach_finish (fixture->document, wait_for (&result), NULL));
  g_remove (path);
}

static YuAttachment
attached (Fixture *fixture)
{
  return yu_evidence_attachment (yu_dossier_document (yu_document_get_dossier (fixture->document),
                                                      "degree"),
                                 0);
}

/* What a copy of the attached file holds. */
static void
assert_attached (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "sealing-copy.pdf", NULL);
  g_autoptr (GFile) copy = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  yu_document_copy_async (fixture->document, attached (fixture), copy, keep_result_cb, &result);
  yu_document_copy_finish (fixture->document, wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, MARKED_PDF);
  g_remove (path);
}

/* In how many files below the folder, their names included, the mark or the digest of the marked
 * file stands */
static guint
count_marks (const char *path, guint *files)
{
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, MARKED_PDF, -1);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autofree char *text = NULL;
  const char *name;
  gsize length;
  guint n = strstr (path, digest) != NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      n += count_marks (child, files);
    }
  if (dir == NULL && g_file_get_contents (path, &text, &length, NULL))
    {
      (*files)++;
      n += memmem (text, length, MARK, strlen (MARK)) != NULL
           || memmem (text, length, digest, strlen (digest)) != NULL;
    }
  return n;
}

/* Everything that was written: the folder of the dossier and that of the recovery files */
static guint
marks (Fixture *fixture, guint expected_files)
{
  g_autofree char *recovery = yu_path_recovery ();
  guint files = 0, n = count_marks (fixture->folder, &files) + count_marks (recovery, &files);

  g_assert_cmpuint (files, >=, expected_files);
  return n;
}

static void
test_save_and_open (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) sealed = NULL, wrong = NULL, none = NULL;
  g_autoptr (YuDocument) back = NULL;

  type (fixture, MARK);
  set_passphrase (fixture, "the first passphrase");
  save (fixture);
  g_assert_cmpuint (marks (fixture, 1), ==, 0);
  g_assert_null (load (fixture, &sealed));
  g_assert_error (sealed, YU_ERROR, YU_ERROR_SEALED);
  g_assert_null (unlock (fixture, "another passphrase", &wrong));
  g_assert_error (wrong, YU_ERROR, YU_ERROR_PASSPHRASE);
  back = unlock (fixture, "the first passphrase", &none);
  g_assert_no_error (none);
  g_assert_true (yu_dossier_equal (yu_document_get_dossier (back),
                                   yu_document_get_dossier (fixture->document)));
  g_assert_true (yu_document_is_sealed (back));
  g_assert_false (yu_document_is_modified (back));
}

static void
test_every_save_seals (Fixture *fixture, gconstpointer data)
{
  g_autoptr (YuDocument) back = NULL;

  set_passphrase (fixture, "the first passphrase");
  save (fixture);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *name = g_strdup_printf (MARK "-%u", i);

      type (fixture, name);
      flush (fixture);
      g_assert_cmpuint (marks (fixture, 2), ==, 0);
      save (fixture);
      g_assert_cmpuint (marks (fixture, 1), ==, 0);
    }
  back = unlock (fixture, "the first passphrase", NULL);
  g_assert_cmpstr (typed (back), ==, MARK "-2");
}

static void
test_draft (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) wrong = NULL, none = NULL;

  set_passphrase (fixture, "the first passphrase");
  save (fixture);
  type (fixture, MARK);
  crash (fixture);
  g_assert_cmpuint (marks (fixture, 2), ==, 0);
  g_assert_null (recover (fixture, "another passphrase", &wrong));
  g_assert_error (wrong, YU_ERROR, YU_ERROR_PASSPHRASE);
  fixture->document = recover (fixture, "the first passphrase", &none);
  g_assert_no_error (none);
  g_assert_cmpstr (typed (fixture->document), ==, MARK);
  g_assert_true (yu_document_is_modified (fixture->document));
  g_assert_true (g_file_equal (yu_document_get_file (fixture->document), fixture->file));
  save (fixture);
  g_assert_cmpuint (marks (fixture, 1), ==, 0);
}

static void
test_setting_seals_the_draft (Fixture *fixture, gconstpointer data)
{
  type (fixture, MARK);
  attach (fixture);
  flush (fixture);
  g_assert_cmpuint (marks (fixture, 2), >, 0); /* so it is, before there is a passphrase */
  set_passphrase (fixture, "the first passphrase");
  crash (fixture);
  fixture->document = recover (fixture, "the first passphrase", NULL);
  assert_attached (fixture);
  save (fixture);
  g_assert_cmpuint (marks (fixture, 2), ==, 0);
  assert_attached (fixture);
}

static void
test_attachments_in_and_out (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  attach (fixture);
  save (fixture);
  g_assert_cmpuint (marks (fixture, 2), >, 0);
  set_passphrase (fixture, "the first passphrase");
  save (fixture);
  g_assert_cmpuint (marks (fixture, 2), ==, 0);
  assert_attached (fixture);
  yu_document_locate_async (fixture->document, attached (fixture), NULL, keep_result_cb, &result);
  g_assert_null (yu_document_locate_finish (fixture->document, wait_for (&result), &error));
  g_assert_error (error, YU_ERROR, YU_ERROR_SEALED);
  yu_document_remove_passphrase (fixture->document);
  g_assert_true (yu_document_is_modified (fixture->document));
  save (fixture);
  assert_attached (fixture);
  g_clear_object (&fixture->document);
  fixture->document = load (fixture, NULL);
  assert_attached (fixture);
}

static void
test_attach_while_sealed (Fixture *fixture, gconstpointer data)
{
  set_passphrase (fixture, "the first passphrase");
  attach (fixture);
  flush (fixture);
  g_assert_cmpuint (marks (fixture, 2), ==, 0);
  save (fixture);
  g_assert_cmpuint (marks (fixture, 2), ==, 0);
  assert_attached (fixture);
}

static void
test_change (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;

  attach (fixture);
  set_passphrase (fixture, "the first passphrase");
  before = yu_document_dup_seal_id (fixture->document);
  save (fixture);
  set_passphrase (fixture, "the second passphrase");
  after = yu_document_dup_seal_id (fixture->document);
  g_assert_cmpstr (before, !=, after);
  save (fixture);
  g_assert_null (unlock (fixture, "the first passphrase", &error));
  g_assert_error (error, YU_ERROR, YU_ERROR_PASSPHRASE);
  g_clear_object (&fixture->document);
  fixture->document = unlock (fixture, "the second passphrase", NULL);
  assert_attached (fixture);
}

/* The file on the disk still is sealed: a crash must not leave beside it what it does not tell. */
static void
test_removed_but_not_saved (Fixture *fixture, gconstpointer data)
{
  attach (fixture);
  set_passphrase (fixture, "the first passphrase");
  save (fixture);
  yu_document_remove_passphrase (fixture->document);
  type (fixture, MARK);
  crash (fixture);
  g_assert_cmpuint (marks (fixture, 3), ==, 0);
  fixture->document = recover (fixture, "the first passphrase", NULL);
  g_assert_true (yu_document_is_sealed (fixture->document));
  save (fixture);
  assert_attached (fixture);
}

static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  set_passphrase (fixture, "the first passphrase");
  save (fixture);
  g_assert_true (g_file_get_contents (g_file_peek_path (fixture->file), &bytes, &length, NULL));
  bytes[length - 1] ^= 1;
  g_assert_true (
      g_file_set_contents (g_file_peek_path (fixture->file), bytes, (gssize) length, NULL));
  g_assert_null (unlock (fixture, "the first passphrase", &error));
  g_assert_error (error, YU_ERROR, YU_ERROR_CONTENT);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/dossier/sealing/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("save-and-open", test_save_and_open);
  ADD ("every-save-seals", test_every_save_seals);
  ADD ("draft", test_draft);
  ADD ("setting-seals-the-draft", test_setting_seals_the_draft);
  ADD ("attachments-in-and-out", test_attachments_in_and_out);
  ADD ("attach-while-sealed", test_attach_while_sealed);
  ADD ("change", test_change);
  ADD ("removed-but-not-saved", test_removed_but_not_saved);
  ADD ("damaged", test_damaged);
  return g_test_run ();
}
