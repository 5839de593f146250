/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document.h"
#include "draft-keeper.h"

G_BEGIN_DECLS

struct _YuDocument {
  GObject        parent_instance;

  YuForm        *form;
  YuHistory     *history;
  GFile         *file;     /* NULL: never saved */
  char          *digest;   /* sha256 of the file as it was loaded or saved last; NULL: none */
  GTask         *saving;   /* the save that somebody waits for, not owned; NULL: none */
  YuDate         today;    /* 0: not known */
  YuDraftKeeper *keeper;
  GPtrArray     *seals;    /* of YuSeal or NULL: every one since it was opened, since files may still lie under it; the last one counts */
};

/* A document whose draft is `draft` and whose file, if it has one, held `digest`. */
YuDocument *yu_document_make     (YuForm *form, YuDossier *start, YuDraftFile *draft);
void        yu_document_set_file (YuDocument *self, GFile *file, const char *digest);

/* What a view may have to redraw, compared before and after. */
typedef struct {
  char    *title;
  gboolean modified, can_undo, can_redo;
} YuDocumentLook;

/* document-attachments.c: which files a save is to bring along, and where they may be. */
typedef struct {
  GHashTable *digests;   /* that any step of the history names */
  GPtrArray  *places;    /* of YuPlace */
  char       *draft;     /* the folder of the draft's */
} YuBaggage;

YuBaggage *yu_document_baggage (YuDocument *self) G_GNUC_WARN_UNUSED_RESULT;
void       yu_baggage_free     (YuBaggage *baggage);
gboolean   yu_baggage_bring    (const YuBaggage *baggage, const char *path, YuSeal *seal, GError **error);
void       yu_baggage_leave    (const YuBaggage *baggage, const char *path, YuSeal *seal, const char *digest); /* of the dossier just written */
void       yu_document_tidy    (YuDocument *self);

/* document-sealing.c */
YuSeal        *yu_document_ref_seal (YuDocument *self);             /* transfer full; what the next save seals with; NULL: nothing */
void           yu_document_opened_with (YuDocument *self, YuSeal *seal);
void           yu_document_sealed_with (YuDocument *self, YuSeal *seal); /* the file on the disk now is */

/* document-files.c: TRUE if the file is nowhere on this computer, which the task then says. */
gboolean       yu_document_refuse_without_path (GTask *task, GFile *file);

YuDocumentLook yu_document_look   (YuDocument *self);
void           yu_document_notify (YuDocument *self, YuDocumentLook before);
void           yu_document_set_saving (YuDocument *self, GTask *saving);

G_END_DECLS
