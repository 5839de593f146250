/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Loading and saving the open document, in worker threads. What is written was opened and read back
 * first; a file that somebody else changed since it was loaded is not overwritten unless that is
 * asked for. */

#include "document-private.h"

#include "base/save.h"
#include "base/sealed-file.h"
#include "base/words.h"

/* Loading */

typedef struct {
  char *path;
  YuForm *form;
  YuSecret *passphrase; /* NULL: none was given */
  YuDossier *dossier;
  YuSeal *seal; /* NULL: it is not sealed, or none is known yet */
  char *digest;
} Load;

static void
free_load (gpointer data)
{
  Load *load = data;

  g_free (load->path);
  yu_form_unref (load->form);
  yu_secret_unref (load->passphrase);
  g_clear_pointer (&load->dossier, yu_dossier_unref);
  yu_seal_unref (load->seal);
  g_free (load->digest);
  g_free (load);
}

/* What is in the file, opened if it is sealed. */
static GBytes *
content_of (Load *load, GBytes *file, YuFaults *faults, YuError *code)
{
  *code = YU_ERROR_CONTENT;
  if (!yu_is_sealed (file))
    return g_bytes_ref (file);
  if (load->seal != NULL)
    return yu_sealed_read (load->seal, file, faults);
  if (load->passphrase != NULL)
    load->seal = yu_seal_open (file, load->passphrase, faults, code);
  else
    {
      *code = YU_ERROR_SEALED;
      yu_faults_add (faults, "", "none", NULL, "the passphrase that it was sealed with");
    }
  return load->seal != NULL ? yu_sealed_read (load->seal, file, faults) : NULL;
}

static void
read_dossier (Load *load, YuFaults *faults, YuError *code)
{
  g_autoptr (GBytes) file = yu_file_read (load->path, YU_SEALED_MAX_DOCUMENT, faults);
  g_autoptr (GBytes) content = NULL;

  *code = YU_ERROR_FILE;
  if (file == NULL)
    return;
  content = content_of (load, file, faults, code);
  if (content == NULL)
    return;
  load->dossier = yu_dossier_parse (content, load->path, load->form, faults);
  load->digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, file);
}

static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Load *load = data;
  g_autoptr (YuFaults) faults = yu_faults_new (load->path);
  g_autofree char *folder = g_path_get_dirname (load->path);
  GError *error = NULL;
  YuError code;

  yu_save_sweep (folder);
  read_dossier (load, faults, &code);
  if (load->dossier != NULL)
    g_task_return_boolean (task, TRUE);
  else
    {
      yu_faults_to_error (faults, code, &error);
      g_task_return_error (task, error);
    }
}

gboolean
yu_document_refuse_without_path (GTask *task, GFile *file)
{
  if (g_file_peek_path (file) != NULL)
    return FALSE;

  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *message
      = yu_words_fill ("document.not_local", yu_lang_current (), "place", uri, NULL);
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "%s", message);
  return TRUE;
}

static void
start_loading (GFile *file, YuForm *form, YuSecret *passphrase, YuSeal *seal, /* transfer full */
               GTask *given)                                                  /* transfer full */
{
  g_autoptr (GTask) task = given;
  g_autoptr (YuSeal) known = seal;
  Load *load;

  g_task_set_source_tag (task, yu_document_load_async);
  if (yu_document_refuse_without_path (task, file))
    return;
  load = g_new0 (Load, 1);
  load->path = g_file_get_path (file);
  load->form = yu_form_ref (form);
  load->passphrase = passphrase != NULL ? yu_secret_ref (passphrase) : NULL;
  load->seal = g_steal_pointer (&known);
  g_task_set_task_data (task, load, free_load);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * yu_document_load_async:
 * @file: a dossier
 * @form: the form
 * @cancellable: (nullable): stops it
 * @callback: called with the result for yu_document_load_finish()
 * @data: for @callback
 *
 * Loads a dossier in a worker thread. One that is sealed is refused with %YU_ERROR_SEALED.
 */
void
yu_document_load_async (GFile *file, YuForm *form, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer data)
{
  start_loading (file, form, NULL, NULL, g_task_new (file, cancellable, callback, data));
}

/**
 * yu_document_unlock_async:
 * @file: a dossier, sealed
 * @form: the form
 * @passphrase: what was typed
 * @cancellable: (nullable): stops it
 * @callback: called with the result for yu_document_load_finish()
 * @data: for @callback
 *
 * Loads a sealed dossier in a worker thread, which takes as long as its seal says: about a second.
 * A passphrase that does not open it is %YU_ERROR_PASSPHRASE.
 */
void
yu_document_unlock_async (GFile *file, YuForm *form, YuSecret *passphrase,
                          GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  start_loading (file, form, passphrase, NULL, g_task_new (file, cancellable, callback, data));
}

/**
 * yu_document_load_again_async:
 * @self: a document with a file
 * @callback: called with the result for yu_document_load_finish()
 * @data: for @callback
 *
 * Loads what the document's file holds now, as another document, with the key of this one if it is
 * sealed.
 */
void
yu_document_load_again_async (YuDocument *self, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (YU_IS_DOCUMENT (self) && self->file != NULL);

  start_loading (self->file, self->form, NULL, yu_document_ref_seal (self),
                 g_task_new (self->file, NULL, callback, data));
}

/**
 * yu_document_load_finish:
 * @result: what the callback got
 * @error: all faults of the file, a line each
 *
 * Returns: (nullable) (transfer full): the document, whole
 */
YuDocument *
yu_document_load_finish (GAsyncResult *result, GError **error)
{
  GTask *task = G_TASK (result);
  GFile *file = g_task_get_source_object (task);
  Load *load = g_task_get_task_data (task);
  YuDocument *self;

  if (!g_task_propagate_boolean (task, error))
    return NULL;
  self = yu_document_new (load->form, load->dossier);
  if (load->seal != NULL)
    yu_document_opened_with (self, load->seal);
  yu_document_set_file (self, file, load->digest);
  return self;
}

/* Saving */

typedef struct {
  GFile *file;
  YuDossier *dossier;
  YuForm *form;
  char *expected; /* sha256 that the file must still have; NULL: whatever is there */
  YuDraftFile *draft;
  guint64 revision;
  char *digest;       /* of what was written */
  YuBaggage *baggage; /* attached files */
  YuSeal *seal;       /* NULL: it is not sealed */
} Save;

static void
free_save (gpointer data)
{
  Save *save = data;

  g_object_unref (save->file);
  yu_dossier_unref (save->dossier);
  yu_form_unref (save->form);
  yu_draft_file_unref (save->draft);
  g_free (save->expected);
  g_free (save->digest);
  yu_baggage_free (save->baggage);
  yu_seal_unref (save->seal);
  g_free (save);
}

/* What cannot be opened again must not replace what can. */
static gboolean
reads_back (Save *save, GBytes *file, GError **error)
{
  const char *path = g_file_peek_path (save->file);
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  g_autoptr (GBytes) bytes
      = save->seal != NULL ? yu_sealed_read (save->seal, file, faults) : g_bytes_ref (file);
  g_autoptr (YuDossier) back
      = bytes != NULL ? yu_dossier_parse (bytes, path, save->form, faults) : NULL;

  if (back != NULL && yu_dossier_equal (back, save->dossier))
    return TRUE;
  if (back == NULL)
    return yu_faults_to_error (faults, YU_ERROR_CONTENT, error);
  g_set_error_literal (error, YU_ERROR, YU_ERROR_CONTENT,
                       yu_words ("document.not_equal", yu_lang_current ()));
  return FALSE;
}

static gboolean
write_document (Save *save, GError **error)
{
  const char *path = g_file_peek_path (save->file);
  g_autoptr (GBytes) bytes = yu_dossier_write (save->dossier);
  g_autoptr (GBytes) file
      = save->seal != NULL ? yu_sealed_write (save->seal, bytes) : g_bytes_ref (bytes);

  if (!reads_back (save, file, error))
    return FALSE;

  if (!yu_baggage_bring (save->baggage, path, save->seal, error)
      || !yu_save_if (path, file, save->expected, error))
    return FALSE;
  save->digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, file);
  yu_baggage_leave (save->baggage, path, save->seal, save->digest);
  return TRUE;
}

/* The draft goes in the same thread, so that a program that ends right after saving leaves none
 * behind. */
static void
save_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Save *save = data;
  GError *error = NULL;

  if (!write_document (save, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  yu_draft_file_drop (save->draft, save->revision);
  g_task_return_boolean (task, TRUE);
}

/* One that nobody waits for any more counts only where the document was not saved elsewhere since.
 */
static gboolean
still_counts (YuDocument *self, const Save *save, GTask *outer)
{
  return self->saving == outer || self->file == NULL || g_file_equal (self->file, save->file);
}

static void
adopt_saved (YuDocument *self, const Save *save)
{
  YuDocumentLook before = yu_document_look (self);

  yu_history_mark_saved (self->history, save->dossier);
  yu_draft_keeper_saved (self->keeper, save->revision);
  yu_document_sealed_with (self, save->seal);
  yu_document_notify (self, before);
  yu_document_set_file (self, save->file, save->digest);
}

/* Once begun it is not cancelled: the disk decides. What was typed meanwhile is not saved and stays
 * modified. */
static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  YuDocument *self = YU_DOCUMENT (source);
  g_autoptr (GTask) outer = data;
  Save *save = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean saved = g_task_propagate_boolean (G_TASK (result), &error);

  if (saved && still_counts (self, save, outer))
    adopt_saved (self, save);
  if (self->saving != outer)
    return;
  yu_document_set_saving (self, NULL);
  if (saved)
    g_task_return_boolean (outer, TRUE);
  else
    g_task_return_error (outer, g_steal_pointer (&error));
}

/**
 * yu_document_stop_waiting:
 * @self: a document
 *
 * Gives up waiting for a save that is going on, because its disk or share does not answer, so that
 * another place can be tried: it ends with %G_IO_ERROR_TIMED_OUT. The thread cannot be called back.
 * If the disk takes the file later after all, and the document was not saved elsewhere meanwhile,
 * it counts as saved then. Does nothing when no save is going on.
 */
void
yu_document_stop_waiting (YuDocument *self)
{
  g_autoptr (GTask) waited = NULL;

  g_return_if_fail (YU_IS_DOCUMENT (self));

  if (self->saving == NULL)
    return;
  waited = g_object_ref (self->saving);
  yu_document_set_saving (self, NULL);
  g_task_return_new_error (waited, G_IO_ERROR, G_IO_ERROR_TIMED_OUT, "%s",
                           yu_words ("document.is_saving", yu_lang_current ()));
}

static Save *
new_save (YuDocument *self, GFile *file, gboolean over)
{
  Save *save = g_new0 (Save, 1);
  gboolean same = self->file != NULL && g_file_equal (self->file, file);

  save->file = g_object_ref (file);
  save->dossier = yu_dossier_ref (yu_history_current (self->history));
  save->form = yu_form_ref (self->form);
  save->expected = same && !over ? g_strdup (self->digest) : NULL;
  save->draft = yu_draft_file_ref (yu_draft_keeper_file (self->keeper));
  save->baggage = yu_document_baggage (self);
  save->seal = yu_document_ref_seal (self);
  save->revision = yu_draft_keeper_revision (self->keeper);
  return save;
}

static void
start_saving (YuDocument *self, GFile *file, gboolean over, GTask *outer) /* transfer full */
{
  g_autoptr (GTask) given = outer;
  g_autoptr (GTask) task = NULL;

  g_task_set_source_tag (given, yu_document_save_async);
  /* Cancelling later must not turn what the disk has into "not saved". */
  g_task_set_check_cancellable (given, FALSE);
  if (g_task_return_error_if_cancelled (given))
    return;
  if (file == NULL || self->saving != NULL)
    {
      g_task_return_new_error (
          given, G_IO_ERROR, file == NULL ? G_IO_ERROR_INVALID_FILENAME : G_IO_ERROR_PENDING, "%s",
          yu_words (file == NULL ? "document.no_file" : "document.is_saving", yu_lang_current ()));
      return;
    }
  if (yu_document_refuse_without_path (given, file))
    return;

  task = g_task_new (self, NULL, saved_cb, g_object_ref (given));
  g_task_set_source_tag (task, start_saving);
  g_task_set_task_data (task, new_save (self, file, over), free_save);
  yu_document_set_saving (self, given);
  g_task_run_in_thread (task, save_in_thread);
}

/**
 * yu_document_save_async:
 * @self: a document
 * @file: (nullable): where to; %NULL: where it was loaded from or saved last
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when the disk has it, or has refused it
 * @data: for @callback
 *
 * Saves in a worker thread. If the document's own file holds something else than what was loaded or
 * saved last, it is left alone and the error is %G_IO_ERROR_WRONG_ETAG: offer a copy, or
 * yu_document_save_over_async(). After success the recovery file is gone unless something was typed
 * meanwhile.
 */
void
yu_document_save_async (YuDocument *self, GFile *file, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (YU_IS_DOCUMENT (self));

  start_saving (self, file != NULL ? file : self->file, FALSE,
                g_task_new (self, cancellable, callback, data));
}

/**
 * yu_document_save_over_async:
 * @self: a document
 * @file: (nullable): where to; %NULL: where it was loaded from or saved last
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when the disk has it, or has refused it
 * @data: for @callback
 *
 * Saves whatever the file holds now: the user has seen the warning. Finish with
 * yu_document_save_finish().
 */
void
yu_document_save_over_async (YuDocument *self, GFile *file, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (YU_IS_DOCUMENT (self));

  start_saving (self, file != NULL ? file : self->file, TRUE,
                g_task_new (self, cancellable, callback, data));
}

/**
 * yu_document_save_finish:
 * @self: the document
 * @result: what the callback got
 * @error: what, where and what to do
 *
 * Returns: whether the disk has it
 */
gboolean
yu_document_save_finish (YuDocument *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
