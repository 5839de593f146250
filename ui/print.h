/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>
#include <gtk/gtkunixprint.h>
#include "letter/paper.h"

G_BEGIN_DECLS

/* The print dialog, then the chosen pages as one PDF to the printer. */
void    yu_print_pages  (GtkWindow *parent, YuPages *pages, const char *title);

/* Which pages, in which order, the settings ask for: numbers from 0, all of one copy. For the tests. */
GArray *yu_print_choose (GtkPrintSettings *settings, guint n_pages) G_GNUC_WARN_UNUSED_RESULT; /* of guint */

G_END_DECLS
