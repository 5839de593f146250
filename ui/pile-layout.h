/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define YU_TYPE_PILE_LAYOUT (yu_pile_layout_get_type ())
G_DECLARE_FINAL_TYPE (YuPileLayout, yu_pile_layout, YU, PILE_LAYOUT, GtkLayoutManager)

G_END_DECLS
