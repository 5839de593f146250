/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>
#include "assess/timeline.h"

G_BEGIN_DECLS

/* The time line as a picture: the national points as steps, the marks 60 and 85, a band for the category, and a dot for each event. Takes the
 * focus: the arrow keys go from dot to dot, Enter opens one. Who cannot see it has the list of events beneath.
 *
 * Signals
 *  "opened" (guint event)  a dot was clicked, or Enter pressed on it
 */

#define YU_TYPE_TIME_CHART (yu_time_chart_get_type ())
G_DECLARE_FINAL_TYPE (YuTimeChart, yu_time_chart, YU, TIME_CHART, GtkWidget)

/* Borrows the time line until the next call; NULL: none. */
void yu_time_chart_set (YuTimeChart *self, const YuTimeline *timeline, const char *words);

G_END_DECLS
