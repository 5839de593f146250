/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A sheet that rises from the bottom over its neighbours in a GtkOverlay. */

#define YU_TYPE_SHEET (yu_sheet_get_type ())
G_DECLARE_FINAL_TYPE (YuSheet, yu_sheet, YU, SHEET, GtkWidget)

void     yu_sheet_set_child (YuSheet *self, const char *title, GtkWidget *child);   /* child NULL: takes it away */
void     yu_sheet_open      (YuSheet *self);
void     yu_sheet_close     (YuSheet *self);
gboolean yu_sheet_is_open   (YuSheet *self);

G_END_DECLS
