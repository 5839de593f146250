/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/fault.h"

G_BEGIN_DECLS

/* In what bytes a text file is written: told by a mark at its beginning, else by what the bytes allow. */

typedef enum {
  YU_ENCODING_UNKNOWN,
  YU_ENCODING_UTF_8,
  YU_ENCODING_GB18030,
  YU_ENCODING_UTF_16LE,
  YU_ENCODING_UTF_16BE,
  YU_N_ENCODINGS,
} YuEncoding;

const char *yu_encoding_name      (YuEncoding encoding);        /* "GB18030" */
YuEncoding  yu_encoding_from_name (const char *name);           /* UNKNOWN: none of ours */
YuEncoding  yu_encoding_detect    (const char *bytes, gsize length, YuFaults *faults); /* UNKNOWN: said why */
/* As UTF-8 with \n between lines, without a byte order mark. NULL: said why. */
char       *yu_encoding_decode    (YuEncoding encoding, const char *bytes, gsize length, YuFaults *faults) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
