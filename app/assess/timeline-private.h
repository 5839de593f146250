/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "timeline.h"

G_BEGIN_DECLS

/* The parts of a time line that follow from its stretches. */

void yu_timeline_find_events (YuTimeline *timeline);
void yu_timeline_find_window (YuTimeline *timeline);
void yu_timeline_find_fixed  (YuTimeline *timeline);

G_END_DECLS
