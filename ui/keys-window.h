/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void yu_keys_window_present (GtkApplication *application, GtkWindow *parent);

G_END_DECLS
