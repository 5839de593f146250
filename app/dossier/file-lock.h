/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The lock beside a dossier (`.NAME.yucai.lock`) that is held while it is compared and replaced, so that two programs
 * never overwrite each other unseen. */

typedef struct {
  char *path;
  int   descriptor; /* -1: no lock could be had here (read-only folder, some shares); the comparison still protects */
} YuFileLock;

YuFileLock yu_file_lock    (const char *document_path); /* waits for the other writer */
void       yu_file_unlock  (YuFileLock *lock);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (YuFileLock, yu_file_unlock)

G_END_DECLS
