/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Attached files of the open document.
 *
 * The rule. A file is first copied beside the recovery file, so that nothing is lost with a dossier that was never saved and nothing
 * is left beside one whose change is thrown away. Saving, also under another name, brings along every file that any step of the
 * history names, since undo may bring it back, and only then writes the dossier; then it sweeps the files that no step names.
 * Closing a saved document sweeps those that only its history named. A draft that is discarded takes its files along. */

#include "attachments.h"
#include "document-private.h"

#include "base/file-lock.h"
#include "base/words.h"

#include <glib/gstdio.h>

#define PATIENCE_MS 2000 /* with another program's lock; what is not swept now is swept by the next save */

static char *
folder_of_draft (YuDocument *self)
{
  return yu_attachments_folder (yu_draft_file_path (yu_draft_keeper_file (self->keeper)));
}

static char *
folder_of_file (YuDocument *self)
{
  const char *path = self->file != NULL ? g_file_peek_path (self->file) : NULL;

  return path != NULL ? yu_attachments_folder (path) : NULL;
}

/**
 * yu_document_set_evidence:
 * @self: a document
 * @document: a document's id in a rulebook
 * @evidence: (nullable): what is known of it; %NULL: nothing
 *
 * Says what is known of one document to hand in, as one undoable step.
 */
void
yu_document_set_evidence (YuDocument    *self,
                          const char    *document,
                          const YuValue *evidence)
{
  g_autoptr(YuDossier) next = yu_dossier_with_document (yu_document_get_dossier (self), document, evidence);

  yu_document_edit (self, next);
}

/* --- attaching --- */

typedef struct {
  char        *document;
  char        *source;
  YuDraftFile *draft;
  YuTaken      taken;
} Attach;

static void
free_attach (gpointer data)
{
  Attach *attach = data;

  g_free (attach->document);
  g_free (attach->source);
  yu_draft_file_unref (attach->draft);
  yu_taken_clear (&attach->taken);
  g_free (attach);
}

static void
attach_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      data,
                  GCancellable *cancellable)
{
  Attach *attach = data;
  g_autofree char *folder = yu_attachments_folder (yu_draft_file_path (attach->draft));
  GError *error = NULL;

  yu_draft_file_claim (attach->draft);
  if (yu_attachments_take (attach->source, folder, &attach->taken, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * yu_document_attach_async:
 * @self: a document
 * @document: the id of the document to hand in
 * @source: a file on this computer
 * @cancellable: (nullable): stops it
 * @callback: called when the copy is on the disk, or was refused
 * @data: for @callback
 *
 * Copies a file in a worker thread; yu_document_attach_finish() attaches it.
 */
void
yu_document_attach_async (YuDocument         *self,
                          const char         *document,
                          GFile              *source,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, data);
  Attach *attach;

  g_task_set_source_tag (task, yu_document_attach_async);
  if (g_file_peek_path (source) == NULL)
    {
      g_autofree char *uri = g_file_get_uri (source);
      g_autofree char *text = yu_words_fill ("document.not_local", yu_lang_current (), "place", uri, NULL);

      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "%s", text);
      return;
    }
  attach = g_new0 (Attach, 1);
  attach->document = g_strdup (document);
  attach->source = g_file_get_path (source);
  attach->draft = yu_draft_file_ref (yu_draft_keeper_file (self->keeper));
  g_task_set_task_data (task, attach, free_attach);
  g_task_run_in_thread (task, attach_in_thread);
}

/**
 * yu_document_attach_finish:
 * @self: the document
 * @result: what the callback got
 * @error: why not, and what to do
 *
 * Attaches the file that was copied, as one undoable step.
 *
 * Returns: whether it is attached
 */
gboolean
yu_document_attach_finish (YuDocument   *self,
                           GAsyncResult *result,
                           GError      **error)
{
  const Attach *attach = g_task_get_task_data (G_TASK (result));
  const YuValue *before;
  g_autoptr(YuValue) after = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  before = yu_dossier_document (yu_document_get_dossier (self), attach->document);
  after = yu_evidence_attach (before, (YuAttachment) { attach->taken.sha256, attach->taken.name,
                                                      attach->taken.kind != NULL ? attach->taken.kind : "", attach->taken.size });
  yu_document_set_evidence (self, attach->document, after);
  return TRUE;
}

/* --- finding --- */

typedef struct {
  char *sha256, *name;
  char *folders[3];
} Locate;

static void
free_locate (gpointer data)
{
  Locate *locate = data;

  g_free (locate->sha256);
  g_free (locate->name);
  for (gsize i = 0; i < G_N_ELEMENTS (locate->folders); i++)
    g_free (locate->folders[i]);
  g_free (locate);
}

/* The draft's folder first: it is always there. */
static void
put_folders (YuDocument *self,
             char       *folders[3])
{
  folders[0] = folder_of_draft (self);
  folders[1] = folder_of_file (self);
}

static void
locate_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      data,
                  GCancellable *cancellable)
{
  const Locate *locate = data;
  g_autofree char *path = yu_attachments_find ((const char *const *) locate->folders, locate->sha256);

  if (path != NULL)
    g_task_return_pointer (task, g_file_new_for_path (path), g_object_unref);
  else
    {
      g_autofree char *text = yu_words_fill ("attachment.gone", yu_lang_current (), "name", locate->name, NULL);

      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "%s", text);
    }
}

/**
 * yu_document_locate_async:
 * @self: a document
 * @attachment: one of its attached files
 * @cancellable: (nullable): stops it
 * @callback: called with the result for yu_document_locate_finish()
 * @data: for @callback
 *
 * Looks in a worker thread where the copy of an attached file is, and whether it still is what was attached.
 */
void
yu_document_locate_async (YuDocument         *self,
                          YuAttachment        attachment,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, data);
  Locate *locate = g_new0 (Locate, 1);

  g_task_set_source_tag (task, yu_document_locate_async);
  locate->sha256 = g_strdup (attachment.sha256);
  locate->name = g_strdup (attachment.name);
  put_folders (self, locate->folders);
  g_task_set_task_data (task, locate, free_locate);
  g_task_run_in_thread (task, locate_in_thread);
}

/**
 * yu_document_locate_finish:
 * @self: the document
 * @result: what the callback got
 * @error: that it is gone
 *
 * Returns: (nullable) (transfer full): the copy
 */
GFile *
yu_document_locate_finish (YuDocument   *self,
                           GAsyncResult *result,
                           GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- saving --- */

static void
add_digests (const YuDossier *dossier,
             gpointer         digests)
{
  yu_attachments_add_digests (digests, dossier);
}

YuBaggage *
yu_document_baggage (YuDocument *self)
{
  YuBaggage *baggage = g_new0 (YuBaggage, 1);

  baggage->digests = yu_attachments_digests_new ();
  yu_history_foreach (self->history, add_digests, baggage->digests);
  put_folders (self, baggage->folders);
  return baggage;
}

void
yu_baggage_free (YuBaggage *baggage)
{
  g_hash_table_unref (baggage->digests);
  for (gsize i = 0; i < G_N_ELEMENTS (baggage->folders); i++)
    g_free (baggage->folders[i]);
  g_free (baggage);
}

gboolean
yu_baggage_bring (const YuBaggage *baggage,
                  const char      *path,
                  GError         **error)
{
  g_autofree char *to = yu_attachments_folder (path);

  return yu_attachments_bring (baggage->digests, (const char *const *) baggage->folders, to, error);
}

/* What is beside the dossier now need not be beside the draft as well; what was attached meanwhile stays there. */
static void
leave_draft (const YuBaggage *baggage)
{
  GHashTableIter iter;
  gpointer sha256;

  g_hash_table_iter_init (&iter, baggage->digests);
  while (g_hash_table_iter_next (&iter, &sha256, NULL))
    {
      g_autofree char *path = g_build_filename (baggage->folders[0], sha256, NULL);

      g_remove (path);
    }
  g_rmdir (baggage->folders[0]);
}

/* Only while the dossier still is what this program wrote: another program's may name other files. */
static void
sweep_beside (const char *path,
              const char *digest,
              GHashTable *needed)
{
  g_autofree char *folder = yu_attachments_folder (path);

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    return;

  g_auto(YuFileLock) lock = yu_file_lock (path, PATIENCE_MS);
  g_autoptr(YuFaults) faults = yu_faults_new (path);
  g_autoptr(GBytes) bytes = lock.state != YU_LOCK_BUSY ? yu_file_read (path, YU_JSON_MAX_DOCUMENT, faults) : NULL;
  g_autofree char *now = bytes != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes) : NULL;

  if (g_strcmp0 (now, digest) == 0)
    yu_attachments_sweep (folder, needed);
}

void
yu_baggage_leave (const YuBaggage *baggage,
                  const char      *path,
                  const char      *digest)
{
  leave_draft (baggage);
  sweep_beside (path, digest, baggage->digests);
}

/* --- closing --- */

typedef struct {
  char       *path;
  char       *digest;  /* of the dossier, so that another program's is left alone */
  GHashTable *needed;
} Tidy;

static void
free_tidy (gpointer data)
{
  Tidy *tidy = data;

  g_free (tidy->path);
  g_free (tidy->digest);
  g_hash_table_unref (tidy->needed);
  g_free (tidy);
}

static void
tidy_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  const Tidy *tidy = data;

  sweep_beside (tidy->path, tidy->digest, tidy->needed);
  g_task_return_boolean (task, TRUE);
}

/* A program that ends at once may end this too: then the next save sweeps. */
void
yu_document_tidy (YuDocument *self)
{
  g_autoptr(GHashTable) all = yu_attachments_digests_new ();
  g_autoptr(GTask) task = NULL;
  Tidy *tidy;

  if (self->file == NULL || self->digest == NULL || yu_history_modified (self->history))
    return;
  tidy = g_new0 (Tidy, 1);
  tidy->needed = yu_attachments_digests_new ();
  tidy->path = g_file_get_path (self->file);
  tidy->digest = g_strdup (self->digest);
  yu_attachments_add_digests (tidy->needed, yu_history_current (self->history));
  yu_history_foreach (self->history, add_digests, all);
  task = g_task_new (NULL, NULL, NULL, NULL);
  g_task_set_task_data (task, tidy, free_tidy);
  if (g_hash_table_size (all) > g_hash_table_size (tidy->needed))
    g_task_run_in_thread (task, tidy_in_thread);
  else
    g_task_return_boolean (task, TRUE);
}
