/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fault.h"
#include "json.h"
#include "seal.h"

G_BEGIN_DECLS

/* Bytes ↔ a sealed file. Any change of it is noticed: a bit, an end cut off, blocks swapped, removed or added. */

#define YU_SEAL_BLOCK (64 * 1024)

/* What sealing adds at most to a document of `size` bytes, and the largest file that a document is read from */
#define YU_SEALED_SIZE(size) ((size) + YU_SEAL_HEAD + 24 + 17 * ((size) / YU_SEAL_BLOCK + 1))
#define YU_SEALED_MAX_DOCUMENT YU_SEALED_SIZE (YU_JSON_MAX_DOCUMENT)

GBytes *yu_sealed_write (const YuSeal *seal, GBytes *content) G_GNUC_WARN_UNUSED_RESULT;
GBytes *yu_sealed_read  (const YuSeal *seal, GBytes *file, YuFaults *faults) G_GNUC_WARN_UNUSED_RESULT; /* of a file that this seal was opened from, or seals */

/* A file that stands beside one with the head, and has none: it is bound to what it is called inside (its digest). */
GBytes *yu_sealed_write_part (const YuSeal *seal, const char *bound_to, GBytes *content) G_GNUC_WARN_UNUSED_RESULT;
GBytes *yu_sealed_read_part  (const YuSeal *seal, const char *bound_to, GBytes *file, YuFaults *faults) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
