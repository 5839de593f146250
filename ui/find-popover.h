/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>
#include "session.h"

G_BEGIN_DECLS

/* Finds a question by words of its label in either language, its official term or its help. */

#define YU_TYPE_FIND_POPOVER (yu_find_popover_get_type ())
G_DECLARE_FINAL_TYPE (YuFindPopover, yu_find_popover, YU, FIND_POPOVER, GtkPopover)

GtkWidget *yu_find_popover_new (YuSession *session);

G_END_DECLS
