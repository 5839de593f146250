/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Offers work that was not saved, when the program was started with a file and shows no start page. Does nothing when there is none. */
void yu_recovery_dialog_offer (GtkWindow *parent);

G_END_DECLS
