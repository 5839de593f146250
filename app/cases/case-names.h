/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Case numbers of our own and the names of files by them. They mean nothing to the authority. */

char *yu_case_number_after (const char *last, guint year) G_GNUC_WARN_UNUSED_RESULT;      /* "CQ-2026-0002": the one that follows `last`; the first of the year if it is of another */
char *yu_case_number_last  (GPtrArray *names, guint year) G_GNUC_WARN_UNUSED_RESULT;      /* the highest of that year among names (of char *, with or without ending); "": none */
char *yu_case_file_name    (const char *number) G_GNUC_WARN_UNUSED_RESULT;                /* "CQ-2026-0002.yucai"; NULL: no name for a file on every system */

G_END_DECLS
