/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Dossiers opened lately, in the program's own settings: what all programs share must not tell who applies for a permit. */

GPtrArray *yu_recent_list         (void) G_GNUC_WARN_UNUSED_RESULT; /* of GFile, newest first */
void       yu_recent_add          (GFile *file);
void       yu_recent_remove       (GFile *file);
char      *yu_recent_name         (GFile *file) G_GNUC_WARN_UNUSED_RESULT; /* case number or base name, without the ending */
void       yu_recent_keep_private (GFile *file); /* takes a file that a dialog has chosen out of the shared list again */

G_END_DECLS
