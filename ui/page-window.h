/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A dialog of one page that goes with Escape. AdwPreferencesWindow was rejected: even where it does not search, the entry of its search,
 * its tabs and its list are there for a screen reader, without names.
 * Returns: (transfer none): the window, not shown yet */
GtkWidget *yu_page_window_new (GtkWindow *parent, const char *title, GtkWidget *page);

G_END_DECLS
