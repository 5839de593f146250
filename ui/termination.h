/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Ends the program when the system asks for it (logging out, shutting down, a closed terminal), as soon as the recovery files hold
 * what was typed last. */
void yu_termination_watch (GtkApplication *application);

G_END_DECLS
