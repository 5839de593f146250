/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include "date.h"

G_BEGIN_DECLS

/* What was worked out of a document, kept in the cache folder for the next time: found, and read, only by who has the document. A cache:
 * it may be deleted, broken, locked or full at any time, and then there is nothing to recall. For any thread; what it does blocks. */

typedef struct _YuMemo YuMemo;

YuMemo *yu_memo_open   (YuDate today) G_GNUC_WARN_UNUSED_RESULT;                       /* never NULL */
void    yu_memo_close  (YuMemo *memo);                                                 /* what was kept is on the disk then */
GBytes *yu_memo_recall (YuMemo *memo, GBytes *document) G_GNUC_WARN_UNUSED_RESULT;     /* NULL: nothing is known of it */
void    yu_memo_recall_all (YuMemo *memo, GBytes *const *documents, GBytes **said, guint n);   /* the same of many, sooner */
void    yu_memo_keep   (YuMemo *memo, GBytes *document, GBytes *said);                 /* instead of what was kept of it before */
void    yu_memo_flush  (YuMemo *memo);
void    yu_memo_forget (GBytes *document);                                             /* at once */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuMemo, yu_memo_close)

G_END_DECLS
