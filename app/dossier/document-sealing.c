/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The passphrase of the open document.
 *
 * Setting, changing or removing it is a change that the file does not hold yet: the document counts
 * as modified, and the next save brings it to the disk. The recovery file is sealed as soon as one
 * of the two is, and for as long: it must never tell what the file does not, and must open what
 * lies beside the file. */

#include "document-private.h"

static YuSeal *
current (YuDocument *self)
{
  return self->seals->pdata[self->seals->len - 1];
}

static void
add_seal (YuDocument *self, YuSeal *seal)
{
  g_ptr_array_add (self->seals, seal != NULL ? yu_seal_ref (seal) : NULL);
}

YuSeal *
yu_document_ref_seal (YuDocument *self)
{
  YuSeal *seal = current (self);

  return seal != NULL ? yu_seal_ref (seal) : NULL;
}

/**
 * yu_document_is_sealed:
 * @self: a document
 *
 * Returns: whether the next save seals it
 */
gboolean
yu_document_is_sealed (YuDocument *self)
{
  g_return_val_if_fail (YU_IS_DOCUMENT (self), FALSE);

  return current (self) != NULL;
}

/**
 * yu_document_dup_seal_id:
 * @self: a document
 *
 * Returns: (transfer full) (nullable): what tells its passphrase from others (yu_seal_id()); %NULL
 * if it is not sealed
 */
char *
yu_document_dup_seal_id (YuDocument *self)
{
  g_return_val_if_fail (YU_IS_DOCUMENT (self), NULL);

  return current (self) != NULL ? yu_seal_id (current (self)) : NULL;
}

/* The file, or the draft, was opened with it. */
void
yu_document_opened_with (YuDocument *self, YuSeal *seal)
{
  add_seal (self, seal);
  yu_draft_keeper_set_seal (self->keeper, seal);
}

/* The disk has the file sealed so. What was set meanwhile is still to be saved. */
void
yu_document_sealed_with (YuDocument *self, YuSeal *seal)
{
  if (seal != current (self))
    yu_history_mark_saved (self->history, NULL);
  yu_draft_keeper_set_seal (self->keeper, current (self) != NULL ? current (self) : seal);
}

static void
set_seal (YuDocument *self, YuSeal *seal)
{
  YuDocumentLook before = yu_document_look (self);

  add_seal (self, seal);
  if (seal != NULL)
    yu_draft_keeper_set_seal (self->keeper, seal);
  yu_history_mark_saved (self->history, NULL);
  yu_draft_keeper_changed (self->keeper, yu_history_current (self->history));
  yu_document_notify (self, before);
}

/**
 * yu_document_remove_passphrase:
 * @self: a document
 *
 * From the next save on it is not sealed.
 */
void
yu_document_remove_passphrase (YuDocument *self)
{
  g_return_if_fail (YU_IS_DOCUMENT (self));

  if (current (self) != NULL)
    set_seal (self, NULL);
}

typedef struct {
  YuSeal *before; /* whose key stays; NULL: a new one */
  YuSecret *passphrase;
  YuSealCost cost;
} Sealing;

static void
free_sealing (gpointer data)
{
  Sealing *sealing = data;

  yu_seal_unref (sealing->before);
  yu_secret_unref (sealing->passphrase);
  g_free (sealing);
}

static void
seal_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Sealing *sealing = data;
  GError *error = NULL;
  YuSeal *seal = sealing->before != NULL
                     ? yu_seal_change (sealing->before, sealing->passphrase, sealing->cost, &error)
                     : yu_seal_new (sealing->passphrase, sealing->cost, &error);

  if (seal != NULL)
    g_task_return_pointer (task, seal, (GDestroyNotify) yu_seal_unref);
  else
    g_task_return_error (task, error);
}

/**
 * yu_document_set_passphrase_async:
 * @self: a document
 * @passphrase: what is to open it
 * @cost: how hard guessing is to be made: %YU_SEAL_USUAL_COST
 * @callback: called with the result for yu_document_set_passphrase_finish()
 * @data: for @callback
 *
 * Works out the key in a worker thread, which at the usual cost takes about a second and 256 MiB.
 */
void
yu_document_set_passphrase_async (YuDocument *self, YuSecret *passphrase, YuSealCost cost,
                                  GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, data);
  Sealing *sealing = g_new (Sealing, 1);

  g_return_if_fail (YU_IS_DOCUMENT (self));

  *sealing = (Sealing){ yu_document_ref_seal (self), yu_secret_ref (passphrase), cost };
  g_task_set_source_tag (task, yu_document_set_passphrase_async);
  g_task_set_task_data (task, sealing, free_sealing);
  g_task_run_in_thread (task, seal_in_thread);
}

/**
 * yu_document_set_passphrase_finish:
 * @self: the document
 * @result: what the callback got
 * @error: that there is not enough memory
 *
 * From the next save on the document is sealed with it; its recovery file is so at once.
 *
 * Returns: whether the passphrase is set
 */
gboolean
yu_document_set_passphrase_finish (YuDocument *self, GAsyncResult *result, GError **error)
{
  g_autoptr (YuSeal) seal = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  seal = g_task_propagate_pointer (G_TASK (result), error);
  if (seal != NULL)
    set_seal (self, seal);
  return seal != NULL;
}
