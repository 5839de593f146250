/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Bytes to the disk, whole or not at all: a temporary file (`.NAME.tmp-RANDOM`) beside, synced, renamed, the folder synced. */

typedef enum {
  YU_DURABLE,             /* the disk has it */
  YU_DURABLE_UNCONFIRMED, /* it is there, but the disk did not say that it keeps it */
  YU_DURABLE_FAILED,      /* what was there before is untouched */
} YuDurable;

YuDurable yu_durable_write   (const char *path, GBytes *bytes, int mode, int *code);
char     *yu_durable_target  (const char *temporary) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
