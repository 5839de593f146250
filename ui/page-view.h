/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>
#include "letter/paper.h"

G_BEGIN_DECLS

/* One page of a paper on the screen: white in light and dark alike, as crisp as the screen, with its text for the screen reader. */

#define YU_TYPE_PAGE_VIEW (yu_page_view_get_type ())
G_DECLARE_FINAL_TYPE (YuPageView, yu_page_view, YU, PAGE_VIEW, GtkWidget)

GtkWidget *yu_page_view_new       (YuPages *pages, guint page);
void       yu_page_view_set_zoom  (YuPageView *self, double zoom); /* 1: as large as on paper; 0: as wide as its place */

G_END_DECLS
