/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/seal.h"
#include "dossier.h"
#include "draft-file.h"

G_BEGIN_DECLS

/* Keeps the recovery file of one open document up with its changes. Belongs to the main thread; only the writing does not. */

typedef struct _YuDraftKeeper YuDraftKeeper;

YuDraftKeeper *yu_draft_keeper_new          (YuDraftFile *file);                               /* refs */
void           yu_draft_keeper_close        (YuDraftKeeper *keeper, gboolean keep);            /* writes what is unwritten, or drops all; frees */
void           yu_draft_keeper_changed      (YuDraftKeeper *keeper, YuDossier *dossier);
void           yu_draft_keeper_set_original (YuDraftKeeper *keeper, const char *path, const char *digest);
void           yu_draft_keeper_set_seal     (YuDraftKeeper *keeper, YuSeal *seal);              /* of what is written from now on; NULL: none */
YuSeal        *yu_draft_keeper_ref_seal     (YuDraftKeeper *keeper) G_GNUC_WARN_UNUSED_RESULT; /* NULL: none */
guint64        yu_draft_keeper_revision     (YuDraftKeeper *keeper);
YuDraftFile   *yu_draft_keeper_file         (YuDraftKeeper *keeper);
void           yu_draft_keeper_flush        (YuDraftKeeper *keeper, GTask *task);              /* returns TRUE to the task when all is written; takes it */
void           yu_draft_keeper_saved        (YuDraftKeeper *keeper, guint64 revision);          /* the document's file holds this revision */
void           yu_draft_keeper_discard      (YuDraftKeeper *keeper);

/* The content of a draft file. */

G_END_DECLS
