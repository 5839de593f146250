/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>
#include "cases/date-rules.h"

G_BEGIN_DECLS

/* A month with its days, those marked on which something is due. One stop for the keyboard: arrows go from day to day, Page Up and Page
 * Down from month to month, Home to today. GtkCalendar was rejected: a screen reader hears nothing of its days.
 *
 * Property "chosen": the day that a person chose, a YuDate; 0: none. */

#define YU_TYPE_MONTH_GRID (yu_month_grid_get_type ())
G_DECLARE_FINAL_TYPE (YuMonthGrid, yu_month_grid, YU, MONTH_GRID, AdwBin)

void   yu_month_grid_set    (YuMonthGrid *self, GHashTable *counts, const YuDateRules *rules); /* counts: YuDate → how much is due then */
YuDate yu_month_grid_chosen (YuMonthGrid *self);
void   yu_month_grid_choose (YuMonthGrid *self, YuDate day);                                   /* 0: none */

G_END_DECLS
