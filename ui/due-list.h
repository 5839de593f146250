/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>
#include "base/date.h"

G_BEGIN_DECLS

/* Makes a view show days (YuDueItem): when, which case, what is due, where sources differ and what they are. What was due before
 * `today` is said to be overdue. */
void yu_due_list_fill (GtkListView *view, YuDate today);

G_END_DECLS
