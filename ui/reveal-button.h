/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows what a list keeps masked, for as long as it is pressed in. */
GtkWidget *yu_reveal_button_new (const char *label); /* of what is masked */

G_END_DECLS
