/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/json.h"

G_BEGIN_DECLS

/* A file or standard input, a line at a time: however long it is, no more is held than one line may have. */

typedef struct _YuLines YuLines;

YuLines *yu_lines_open   (const char *path, YuFaults *faults) G_GNUC_WARN_UNUSED_RESULT; /* "-": standard input */
void     yu_lines_free   (YuLines *lines);
GBytes  *yu_lines_next   (YuLines *lines, gsize most, YuFaults *faults) G_GNUC_WARN_UNUSED_RESULT; /* NULL at the end, or when a fault was added */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuLines, yu_lines_free)

G_END_DECLS
