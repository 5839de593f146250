/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/library.h"

G_BEGIN_DECLS

/* What every target has in common. A target is one reader: it is given any bytes, and whatever they are it must come to its
 * end, refuse with a fault or give back something whole. A claim that does not hold is an assertion. */

/* The target; libFuzzer or replay.c calls it. Zero: done. */
int        LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

YuLibrary *fuzz_library (void);                                                    /* what is shipped; loaded once */
JsonNode  *fuzz_json    (const guint8 *data, gsize size, YuFaults *faults) G_GNUC_WARN_UNUSED_RESULT; /* NULL: no JSON */
char      *fuzz_text    (const guint8 *data, gsize size) G_GNUC_WARN_UNUSED_RESULT; /* up to the first zero byte */
/* Readers that take a path: the bytes as a file of this process alone. One at a time; nobody frees it. */
const char *fuzz_file   (const guint8 *data, gsize size);

G_END_DECLS
