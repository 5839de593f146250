/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "facts.h"
#include "work.h"

G_BEGIN_DECLS

/* What has to be said besides the result: the rulebooks' notes that surely hold, and the program's own. */
GPtrArray *yu_notes_list (const YuWork *work, const YuKnown *known, gboolean applies, YuArena *arena) G_GNUC_WARN_UNUSED_RESULT; /* of YuNoteResult */

G_END_DECLS
