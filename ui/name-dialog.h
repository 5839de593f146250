/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks for a short name. */

typedef gboolean (*YuNameFits) (const char *name, gpointer data);  /* a name that would do */
typedef void     (*YuNamed)    (const char *name, gpointer data);  /* not called when the person thinks better of it */

void yu_ask_name (GtkWindow *parent, const char *heading, const char *body, const char *accept, const char *name /* NULL: none yet */,
                  YuNameFits fits, YuNamed named, gpointer data);  /* data outlives the dialog: it is the parent's */

G_END_DECLS
