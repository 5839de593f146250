/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* An apostrophe in front says "text, whatever it looks like": spreadsheet programs run =1+1 as a formula, make 5.1E+17 of a long number
 * and drop zeros at the front. What is added on the way out is exactly what is taken off on the way in. */

char       *yu_cell_guard   (const char *text, gboolean has_types) G_GNUC_WARN_UNUSED_RESULT; /* for a file whose cells have types, or have none */
const char *yu_cell_unguard (const char *text, gboolean *was_guarded);                        /* borrowed from @text */

G_END_DECLS
