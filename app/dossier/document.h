/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include "base/seal.h"
#include "history.h"

G_BEGIN_DECLS

/* The open document that a window binds to: dossier, history, file, draft. The only GObject of the core but for those of cases/.
 * Signal "changed" (question or NULL) after every change, undo, redo, load. Properties: title, modified, can-undo, can-redo, file, saving.
 * Every change is written to a recovery file by a worker thread: 300 ms after the last key, at latest 1 s after the first unsaved one. */

#define YU_TYPE_DOCUMENT (yu_document_get_type ())
G_DECLARE_FINAL_TYPE (YuDocument, yu_document, YU, DOCUMENT, GObject)

YuDocument *yu_document_new          (YuForm *form, YuDossier *start /* NULL: empty */);
YuDossier  *yu_document_get_dossier  (YuDocument *self);                                       /* borrowed */
YuAnswers  *yu_document_get_answers  (YuDocument *self);                                       /* borrowed */
YuForm     *yu_document_get_form     (YuDocument *self);
void        yu_document_set_form     (YuDocument *self, YuForm *form);
void        yu_document_set_today    (YuDocument *self, YuDate today);                         /* the day that changes are dated with from now on; 0: none */
GFile      *yu_document_get_file     (YuDocument *self);                                       /* NULL: never saved */
char       *yu_document_dup_title    (YuDocument *self);                                       /* case number or file's base name; never a person's name */
void        yu_document_set_answer   (YuDocument *self, const char *question, const YuValue *value);
void        yu_document_set_typed    (YuDocument *self, const char *question, const char *text);
void        yu_document_edit         (YuDocument *self, YuDossier *next);                      /* any other change, one step */
void        yu_document_edit_joining (YuDocument *self, YuDossier *next, const char *what);    /* the same while typing: joins with the edit of `what` before */
void        yu_document_reload       (YuDocument *self, YuDocument *theirs);                   /* what its file holds now, loaded anew; one undoable step */
void        yu_document_break        (YuDocument *self);
void        yu_document_undo         (YuDocument *self);
void        yu_document_redo         (YuDocument *self);
gboolean    yu_document_is_modified  (YuDocument *self);
void        yu_document_load_async   (GFile *file, YuForm *form, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
YuDocument *yu_document_load_finish  (GAsyncResult *result, GError **error);
/* Loads one that is sealed (loading refuses it with YU_ERROR_SEALED); YU_ERROR_PASSPHRASE: it does not open it. Finish as loading. */
void        yu_document_unlock_async (GFile *file, YuForm *form, YuSecret *passphrase, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
void        yu_document_load_again_async (YuDocument *self, GAsyncReadyCallback callback, gpointer data); /* what its file holds now; finish as loading */
void        yu_document_save_async   (YuDocument *self, GFile *file /* NULL: where it is */, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
gboolean    yu_document_save_finish  (YuDocument *self, GAsyncResult *result, GError **error);
void        yu_document_stop_waiting (YuDocument *self); /* for a save whose disk does not answer: it ends with G_IO_ERROR_TIMED_OUT */
/* As saving, but over a file that somebody else changed since it was loaded (saving refuses that with G_IO_ERROR_WRONG_ETAG). */
void        yu_document_save_over_async (YuDocument *self, GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
/* Attached files (evidence.h). Attaching copies in a worker thread, then is one undoable step. */
void        yu_document_attach_async (YuDocument *self, const char *document, GFile *source, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
gboolean    yu_document_attach_finish (YuDocument *self, GAsyncResult *result, GError **error);
void        yu_document_locate_async (YuDocument *self, YuAttachment attachment, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
GFile      *yu_document_locate_finish (YuDocument *self, GAsyncResult *result, GError **error); /* the copy, looked at: whole and unchanged */
/* A copy that is not sealed, where the user wants it */
void        yu_document_copy_async   (YuDocument *self, YuAttachment attachment, GFile *to, GAsyncReadyCallback callback, gpointer data);
gboolean    yu_document_copy_finish  (YuDocument *self, GAsyncResult *result, GError **error);
void        yu_document_set_evidence (YuDocument *self, const char *document, const YuValue *evidence); /* NULL: nothing is said; one undoable step */
/* The passphrase: counts as a change until it is saved. */
gboolean    yu_document_is_sealed    (YuDocument *self);
char       *yu_document_dup_seal_id  (YuDocument *self);
void        yu_document_set_passphrase_async  (YuDocument *self, YuSecret *passphrase, YuSealCost cost, GAsyncReadyCallback callback, gpointer data);
gboolean    yu_document_set_passphrase_finish (YuDocument *self, GAsyncResult *result, GError **error);
void        yu_document_remove_passphrase     (YuDocument *self);
void        yu_document_flush        (YuDocument *self, GAsyncReadyCallback callback, gpointer data); /* writes the recovery file now */
gboolean    yu_document_flush_finish (YuDocument *self, GAsyncResult *result, GError **error);
char       *yu_document_dup_draft_path (YuDocument *self);                                     /* its recovery file, which need not be there */
void        yu_document_discard      (YuDocument *self);                                       /* removes the recovery file: the user said so */

/* Recovery files found at start: the evidence of a crash. Each describes itself; there is no index. */
typedef struct {
  char      *path;
  char      *original;     /* file it belonged to, NULL if never saved */
  char      *title;        /* case number or NULL */
  gint64     saved_at;     /* unix seconds */
  char      *original_sha256; /* of that file when it was loaded; NULL if never saved */
  char      *seal_id;      /* of a sealed one, of which nothing else but the time is known; else NULL */
} YuDraft;

GPtrArray  *yu_drafts_list           (void) G_GNUC_WARN_UNUSED_RESULT;                         /* of YuDraft, newest first, without those of a live process; unreadable ones are renamed .bad */
void        yu_draft_free            (YuDraft *draft);
YuDocument *yu_document_recover      (const YuDraft *draft, YuForm *form, GError **error) G_GNUC_WARN_UNUSED_RESULT; /* modified; the draft stays until saved or discarded */
/* The same with one that is sealed; YU_ERROR_PASSPHRASE: it does not open it. */
void        yu_document_recover_sealed_async  (const YuDraft *draft, YuForm *form, YuSecret *passphrase, GAsyncReadyCallback callback, gpointer data);
YuDocument *yu_document_recover_sealed_finish (GAsyncResult *result, GError **error);
gboolean    yu_draft_discard         (const YuDraft *draft, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuDraft, yu_draft_free)

G_END_DECLS
