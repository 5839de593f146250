/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Dossiers opened lately, in the program's own settings: what all programs share must not tell who applies for a permit. They are called
 * by their case numbers; a file may be called after a person, and somebody may look over a shoulder. */

typedef struct {
  GFile *file;
  char  *number;   /* "": it has none */
} YuRecent;

GPtrArray *yu_recent_list         (void) G_GNUC_WARN_UNUSED_RESULT; /* of YuRecent, newest first */
void       yu_recent_add          (GFile *file, const char *number); /* number: NULL if it has none */
void       yu_recent_remove       (GFile *file);
char      *yu_recent_title        (const YuRecent *recent) G_GNUC_WARN_UNUSED_RESULT; /* the case number, else the file's name */
void       yu_recent_keep_private (GFile *file); /* takes a file that a dialog has chosen out of the shared list again */
char      *yu_file_name           (GFile *file) G_GNUC_WARN_UNUSED_RESULT; /* without folder and ending */

G_END_DECLS
