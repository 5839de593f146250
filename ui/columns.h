/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Three columns that give way as the window narrows: steps, form, result. */

typedef enum {
  YU_COLUMNS_WIDE,    /* all three */
  YU_COLUMNS_MEDIUM,  /* steps are a page of their own */
  YU_COLUMNS_NARROW,  /* the result is away too: a bar elsewhere stands for it */
} YuColumnsMode;

#define YU_TYPE_COLUMNS (yu_columns_get_type ())
G_DECLARE_FINAL_TYPE (YuColumns, yu_columns, YU, COLUMNS, GtkWidget)

YuColumnsMode yu_columns_get_mode     (YuColumns *self);
gboolean      yu_columns_get_steps_shown (YuColumns *self);
void          yu_columns_set_steps_shown (YuColumns *self, gboolean shown); /* matters when not wide */

G_END_DECLS
