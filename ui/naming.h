/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Names for the parts of libadwaita's widgets that libadwaita 1.2 leaves nameless: a screen reader would read their classes. */

void yu_name_lists    (GtkWidget *widget, const char *name); /* those of libadwaita inside, such as the list of a group without a title */
void yu_name_expander (AdwExpanderRow *row);                 /* after its title, now and when that changes; to be called once */

G_END_DECLS
