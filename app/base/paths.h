/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where things are. From the build tree the programs find the data of the source tree by themselves. */

char *yu_path_data          (const char *first, ...) G_GNUC_NULL_TERMINATED G_GNUC_WARN_UNUSED_RESULT; /* shipped data: "rulebooks", NULL; YUCAI_DATADIR overrides */
char *yu_path_user_rulebooks(void) G_GNUC_WARN_UNUSED_RESULT; /* $XDG_DATA_HOME/yucai/rulebooks */
char *yu_path_recovery      (void) G_GNUC_WARN_UNUSED_RESULT; /* $XDG_STATE_HOME/yucai/recovery, created 0700 */
char *yu_path_memo          (void) G_GNUC_WARN_UNUSED_RESULT; /* $XDG_CACHE_HOME/yucai/memo.sqlite, its folder created 0700 */
char *yu_path_pdf_reader    (void) G_GNUC_WARN_UNUSED_RESULT; /* the program that reads PDF files */
char *yu_path_desk          (void) G_GNUC_WARN_UNUSED_RESULT; /* the program of the command line that lays out papers and packs them */
const char *yu_path_locale  (void);

G_END_DECLS
