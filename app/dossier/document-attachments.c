/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Attached files of the open document.
 *
 * The rule. A file is first copied beside the recovery file, so that nothing is lost with a dossier
 * that was never saved and nothing is left beside one whose change is thrown away. Saving, also
 * under another name, brings along every file that any step of the history names, since undo may
 * bring it back, and only then writes the dossier; then it sweeps the files that no step names.
 * Closing a saved document sweeps those that only its history named. A draft that is discarded
 * takes its files along.
 *
 * Setting or removing a passphrase changes what the files are called on the disk, so the old ones
 * are not written over: they are swept with those that nobody names any more, after the dossier. */

#include "attachments.h"
#include "document-private.h"

#include "base/save.h"
#include "base/words.h"

#include <glib/gstdio.h>

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
yu_document_set_evidence (YuDocument *self, const char *document, const YuValue *evidence)
{
  g_autoptr (YuDossier) next
      = yu_dossier_with_document (yu_document_get_dossier (self), document, evidence);

  yu_document_edit (self, next);
}

/* --- attaching --- */

typedef struct {
  char *document;
  char *source;
  YuDraftFile *draft;
  YuSeal *seal;
  YuTaken taken;
} Attach;

static void
free_attach (gpointer data)
{
  Attach *attach = data;

  g_free (attach->document);
  g_free (attach->source);
  yu_draft_file_unref (attach->draft);
  yu_seal_unref (attach->seal);
  yu_taken_clear (&attach->taken);
  g_free (attach);
}

static void
attach_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Attach *attach = data;
  g_autofree char *folder = yu_attachments_folder (yu_draft_file_path (attach->draft));
  const YuPlace beside = { folder, attach->seal };
  GError *error = NULL;

  yu_draft_file_claim (attach->draft);
  if (yu_attachments_take (attach->source, &beside, &attach->taken, &error))
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
yu_document_attach_async (YuDocument *self, const char *document, GFile *source,
                          GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);
  Attach *attach;

  g_task_set_source_tag (task, yu_document_attach_async);
  if (yu_document_refuse_without_path (task, source))
    return;
  attach = g_new0 (Attach, 1);
  attach->document = g_strdup (document);
  attach->source = g_file_get_path (source);
  attach->draft = yu_draft_file_ref (yu_draft_keeper_file (self->keeper));
  attach->seal = yu_draft_keeper_ref_seal (self->keeper);
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
yu_document_attach_finish (YuDocument *self, GAsyncResult *result, GError **error)
{
  const Attach *attach = g_task_get_task_data (G_TASK (result));
  const YuValue *before;
  g_autoptr (YuValue) after = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  before = yu_dossier_document (yu_document_get_dossier (self), attach->document);
  after = yu_evidence_attach (before,
                              (YuAttachment){ attach->taken.sha256, attach->taken.name,
                                              attach->taken.kind != NULL ? attach->taken.kind : "",
                                              attach->taken.size });
  yu_document_set_evidence (self, attach->document, after);
  return TRUE;
}

/* --- finding --- */

typedef struct {
  char *sha256, *name;
  GPtrArray *places;
  char *copy; /* where a copy is to go; NULL: none is wanted */
} Locate;

static void
free_locate (gpointer data)
{
  Locate *locate = data;

  g_free (locate->sha256);
  g_free (locate->name);
  g_free (locate->copy);
  g_ptr_array_unref (locate->places);
  g_free (locate);
}

/* A folder may hold files under every seal that the document has had since it was opened. */
static void
add_places (YuDocument *self, const char *folder, GPtrArray *places)
{
  for (guint i = self->seals->len; i > 0; i--)
    yu_places_add (places, folder, self->seals->pdata[i - 1]);
}

/* The draft's folder first: it is always there. */
static GPtrArray *
places_of (YuDocument *self)
{
  GPtrArray *places = yu_places_new ();
  g_autofree char *draft = folder_of_draft (self), *file = folder_of_file (self);

  add_places (self, draft, places);
  if (file != NULL)
    add_places (self, file, places);
  return places;
}

static Locate *
new_locate (YuDocument *self, YuAttachment attachment)
{
  Locate *locate = g_new0 (Locate, 1);

  locate->sha256 = g_strdup (attachment.sha256);
  locate->name = g_strdup (attachment.name);
  locate->places = places_of (self);
  return locate;
}

static const YuPlace *
find (const Locate *locate, GBytes **bytes, GError **error)
{
  const YuPlace *place = yu_attachments_find (locate->places, locate->sha256, bytes);

  if (place == NULL)
    {
      g_autofree char *text
          = yu_words_fill ("attachment.gone", yu_lang_current (), "name", locate->name, NULL);

      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, text);
    }
  return place;
}

static void
locate_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Locate *locate = data;
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;
  const YuPlace *place = find (locate, &bytes, &error);

  if (place == NULL)
    g_task_return_error (task, error);
  else if (place->seal != NULL)
    g_task_return_new_error (task, YU_ERROR, YU_ERROR_SEALED, "%s",
                             yu_words ("attachment.sealed", yu_lang_current ()));
  else
    {
      g_autofree char *path = yu_attachments_path (place, locate->sha256);

      g_task_return_pointer (task, g_file_new_for_path (path), g_object_unref);
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
 * Looks in a worker thread where the copy of an attached file is, and whether it still is what was
 * attached.
 */
void
yu_document_locate_async (YuDocument *self, YuAttachment attachment, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);

  g_task_set_source_tag (task, yu_document_locate_async);
  g_task_set_task_data (task, new_locate (self, attachment), free_locate);
  g_task_run_in_thread (task, locate_in_thread);
}

/**
 * yu_document_locate_finish:
 * @self: the document
 * @result: what the callback got
 * @error: that it is gone; %YU_ERROR_SEALED: it is there, but sealed, so that no other program can
 * open it
 *
 * Returns: (nullable) (transfer full): the copy
 */
GFile *
yu_document_locate_finish (YuDocument *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
copy_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Locate *locate = data;
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  if (find (locate, &bytes, &error) != NULL && yu_save (locate->copy, bytes, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * yu_document_copy_async:
 * @self: a document
 * @attachment: one of its attached files
 * @to: where the user wants it: a file on this computer
 * @callback: called with the result for yu_document_copy_finish()
 * @data: for @callback
 *
 * Saves an attached file in a worker thread as it was before it was attached, not sealed.
 */
void
yu_document_copy_async (YuDocument *self, YuAttachment attachment, GFile *to,
                        GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, data);
  Locate *locate;

  g_task_set_source_tag (task, yu_document_copy_async);
  if (yu_document_refuse_without_path (task, to))
    return;
  locate = new_locate (self, attachment);
  locate->copy = g_file_get_path (to);
  g_task_set_task_data (task, locate, free_locate);
  g_task_run_in_thread (task, copy_in_thread);
}

/**
 * yu_document_copy_finish:
 * @self: the document
 * @result: what the callback got
 * @error: why not, and what to do
 *
 * Returns: whether the disk has it
 */
gboolean
yu_document_copy_finish (YuDocument *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* --- saving --- */

static void
add_digests (const YuDossier *dossier, gpointer digests)
{
  yu_attachments_add_digests (digests, dossier);
}

YuBaggage *
yu_document_baggage (YuDocument *self)
{
  YuBaggage *baggage = g_new0 (YuBaggage, 1);

  baggage->digests = yu_attachments_digests_new ();
  yu_history_foreach (self->history, add_digests, baggage->digests);
  baggage->places = places_of (self);
  baggage->draft = folder_of_draft (self);
  return baggage;
}

void
yu_baggage_free (YuBaggage *baggage)
{
  g_hash_table_unref (baggage->digests);
  g_ptr_array_unref (baggage->places);
  g_free (baggage->draft);
  g_free (baggage);
}

gboolean
yu_baggage_bring (const YuBaggage *baggage, const char *path, YuSeal *seal, GError **error)
{
  g_autofree char *folder = yu_attachments_folder (path);
  const YuPlace to = { folder, seal };

  return yu_attachments_bring (baggage->digests, baggage->places, &to, error);
}

static void
leave_place (const YuPlace *place, GHashTable *digests)
{
  GHashTableIter iter;
  gpointer sha256;

  g_hash_table_iter_init (&iter, digests);
  while (g_hash_table_iter_next (&iter, &sha256, NULL))
    {
      g_autofree char *path = yu_attachments_path (place, sha256);

      g_remove (path);
    }
}

/* What is beside the dossier now need not be beside the draft as well; what was attached meanwhile
 * stays there. */
static void
leave_draft (const YuBaggage *baggage)
{
  for (guint i = 0; i < baggage->places->len; i++)
    {
      const YuPlace *place = baggage->places->pdata[i];

      if (g_str_equal (place->folder, baggage->draft))
        leave_place (place, baggage->digests);
    }
  g_rmdir (baggage->draft);
}

void
yu_baggage_leave (const YuBaggage *baggage, const char *path, YuSeal *seal, const char *digest)
{
  leave_draft (baggage);
  yu_attachments_sweep_beside (path, digest, seal, baggage->digests);
}

/* --- closing --- */

typedef struct {
  char *path;
  char *digest; /* of the dossier, so that another program's is left alone */
  YuSeal *seal;
  GHashTable *needed;
} Tidy;

static void
free_tidy (gpointer data)
{
  Tidy *tidy = data;

  g_free (tidy->path);
  g_free (tidy->digest);
  yu_seal_unref (tidy->seal);
  g_hash_table_unref (tidy->needed);
  g_free (tidy);
}

static void
tidy_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Tidy *tidy = data;

  yu_attachments_sweep_beside (tidy->path, tidy->digest, tidy->seal, tidy->needed);
  g_task_return_boolean (task, TRUE);
}

/* A program that ends at once may end this too: then the next save sweeps. */
void
yu_document_tidy (YuDocument *self)
{
  g_autoptr (GHashTable) all = yu_attachments_digests_new ();
  g_autoptr (GTask) task = NULL;
  Tidy *tidy;

  if (self->file == NULL || self->digest == NULL || yu_history_modified (self->history))
    return;
  tidy = g_new0 (Tidy, 1);
  tidy->needed = yu_attachments_digests_new ();
  tidy->path = g_file_get_path (self->file);
  tidy->digest = g_strdup (self->digest);
  tidy->seal = yu_document_ref_seal (self);
  yu_attachments_add_digests (tidy->needed, yu_history_current (self->history));
  yu_history_foreach (self->history, add_digests, all);
  task = g_task_new (NULL, NULL, NULL, NULL);
  g_task_set_task_data (task, tidy, free_tidy);
  if (g_hash_table_size (all) > g_hash_table_size (tidy->needed))
    g_task_run_in_thread (task, tidy_in_thread);
  else
    g_task_return_boolean (task, TRUE);
}
