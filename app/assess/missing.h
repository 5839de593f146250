/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "spread.h"

G_BEGIN_DECLS

/* Which open questions can change what, and by how much. */

/* Of every node: the groups of questions whose answer can change it. */
guint64   *yu_influences       (const YuSpread *spread, YuArena *arena) G_GNUC_WARN_UNUSED_RESULT;
/* The questions of some groups that are to be asked: all that give the fact when none is answered, else those that were answered
 * incompletely. In form order. */
GPtrArray *yu_questions_of     (const YuModel *model, guint64 groups, const YuAnswers *answers) G_GNUC_WARN_UNUSED_RESULT;
/* Of YuMissing, most decisive first; structs live in the arena. */
GPtrArray *yu_missing_list     (YuSpread *spread, const guint64 *influences, const YuAnswers *answers, YuArena *arena) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
