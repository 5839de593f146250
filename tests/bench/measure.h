/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Times a piece of work again and again and prints the median and the 99th percentile beside its target, both in microseconds.
 * Figures are for people to look at: nothing fails here, since machines differ. */

typedef void (*Work) (gpointer data);

void measure (const char *what, guint times, double target, Work work, gpointer data);
void measure_both (const char *what, guint times, double target, double target_of_99, Work work, gpointer data);
void report  (const char *what, double figure, double target, const char *unit);

G_END_DECLS
