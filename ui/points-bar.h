/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>
#include "assess/assessment.h"

G_BEGIN_DECLS

/* National points from least to most, with the marks of the categories: B from 60, A from 85. */

#define YU_TYPE_POINTS_BAR (yu_points_bar_get_type ())
G_DECLARE_FINAL_TYPE (YuPointsBar, yu_points_bar, YU, POINTS_BAR, GtkWidget)

void       yu_points_bar_set (YuPointsBar *self, YuRange points, gint64 cap, const char *words); /* words: the same for who does not see it */

G_END_DECLS
