/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier.h"

G_BEGIN_DECLS

/* Undo and redo over whole dossiers: "keep the old answers". Successive edits of one question join until a second passes or another is edited. */

typedef struct _YuHistory YuHistory;

YuHistory       *yu_history_new      (YuDossier *start) G_GNUC_WARN_UNUSED_RESULT;
void             yu_history_free     (YuHistory *history);
YuDossier       *yu_history_current  (const YuHistory *history);                              /* borrowed */
gboolean         yu_history_push     (YuHistory *history, YuDossier *next, const char *question, gint64 now_us); /* FALSE if equal to the current one; question NULL: never joins */
gboolean         yu_history_undo     (YuHistory *history);
gboolean         yu_history_redo     (YuHistory *history);
gboolean         yu_history_can_undo (const YuHistory *history);
gboolean         yu_history_can_redo (const YuHistory *history);
const char      *yu_history_undo_question (const YuHistory *history);                         /* what undo would change; NULL if several */
const char      *yu_history_redo_question (const YuHistory *history);
void             yu_history_break    (YuHistory *history);                                    /* the next edit starts a step of its own (focus left) */
void             yu_history_foreach  (const YuHistory *history, void (*each) (const YuDossier *dossier, gpointer data), gpointer data); /* every state, also those undone */
void             yu_history_mark_saved (YuHistory *history, YuDossier *saved);
gboolean         yu_history_modified (const YuHistory *history);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuHistory, yu_history_free)

G_END_DECLS
