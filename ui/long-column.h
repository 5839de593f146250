/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A box in a scrolled window that draws only those of its children that are in view. */

#define YU_TYPE_LONG_COLUMN (yu_long_column_get_type ())
G_DECLARE_FINAL_TYPE (YuLongColumn, yu_long_column, YU, LONG_COLUMN, GtkBox)

G_END_DECLS
