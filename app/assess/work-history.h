/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/value.h"

G_BEGIN_DECLS

/* The months that the rows of a work history cover: whole years of related work at a month, and when the next is complete. */

typedef struct _YuWorkHistory YuWorkHistory;

YuWorkHistory *yu_work_history_new   (const YuValue *rows) G_GNUC_WARN_UNUSED_RESULT;
void           yu_work_history_free  (YuWorkHistory *history);
/* Counted through a month: least (rows that surely count) and most (those too that do not say). */
void           yu_work_history_years (const YuWorkHistory *history, YuMonth through, gint64 *least, gint64 *most);
/* Appends the first days of the months after one month and up to another in which a further year becomes complete. */
void           yu_work_history_turns (const YuWorkHistory *history, YuMonth after, YuMonth through, GArray *dates);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuWorkHistory, yu_work_history_free)

G_END_DECLS
