/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Menus of a window that are filled: the columns to show, and what to sort by. */
typedef struct {
  GMenu *columns, *sort;
} YuCasesMenus;

/* The columns of the list of cases (of YuCaseRow): a tick for each row, then what a summary is cut into. Names are hidden while `mask`
 * is pressed. Which columns there are, their order and what is sorted by is kept in the settings. The actions of the menus work inside
 * of `owner`. */
void yu_cases_columns_add (GtkColumnView *view, GtkToggleButton *mask, const YuCasesMenus *menus, GtkWidget *owner);

G_END_DECLS
