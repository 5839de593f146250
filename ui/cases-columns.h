/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The columns of the list of cases (of YuCaseRow): a tick for each row, then what a summary is cut into. Names are hidden while `mask`
 * is pressed. */
void yu_cases_columns_add (GtkColumnView *view, GtkToggleButton *mask);

G_END_DECLS
