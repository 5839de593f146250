/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "case-summary.h"

G_BEGIN_DECLS

/* What was read of cases before, so that a workspace is there at once: kept in the cache folder, readable only with the dossier itself
 * (base/memo.h), and taken only as long as the very same program would say the very same by the very same rules on that day.
 * For any thread. */

typedef struct _YuCaseIndex YuCaseIndex;

YuCaseIndex   *yu_case_index_open  (YuCaseBasis *basis) G_GNUC_WARN_UNUSED_RESULT;   /* never NULL */
void           yu_case_index_close (YuCaseIndex *index);
void           yu_case_index_flush (YuCaseIndex *index);
GPtrArray     *yu_case_index_load  (YuCaseIndex *index, YuCaseStore *store, const char *const *names, guint n) G_GNUC_WARN_UNUSED_RESULT; /* of YuCaseSummary, never NULL; with how they read under the former rules */
YuCaseSummary *yu_case_index_settle (YuCaseIndex *index, YuCaseStore *store, const char *name) G_GNUC_WARN_UNUSED_RESULT; /* the same, and that is forgotten */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuCaseIndex, yu_case_index_close)

G_END_DECLS
