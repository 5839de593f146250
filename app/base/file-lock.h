/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The lock beside a file (`.NAME.lock`) that is held while the file is compared and replaced, so that two programs never
 * overwrite each other unseen. The kernel drops it with the process, however that ends. */

typedef enum {
  YU_LOCKED,
  YU_LOCK_BUSY, /* another program holds it */
  YU_LOCK_NONE, /* no lock can be had here (read-only folder, some shares): a comparison still protects */
} YuLockState;

typedef struct {
  char       *path;
  int         descriptor; /* -1: not held */
  YuLockState state;
} YuFileLock;

YuFileLock yu_file_lock     (const char *path, guint patience_ms);
YuFileLock yu_file_lock_old (const char *path);
void       yu_file_unlock   (YuFileLock *lock);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (YuFileLock, yu_file_unlock)

G_END_DECLS
