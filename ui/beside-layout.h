/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define YU_TYPE_BESIDE_LAYOUT (yu_beside_layout_get_type ())
G_DECLARE_FINAL_TYPE (YuBesideLayout, yu_beside_layout, YU, BESIDE_LAYOUT, GtkLayoutManager)

GtkLayoutManager *yu_beside_layout_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
