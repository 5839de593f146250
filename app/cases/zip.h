/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "base/fault.h"
#include "base/secret.h"

G_BEGIN_DECLS

/* Files in one ZIP, side by side. What is read may come from anybody: only plain files with plain names, each once, never more than
 * these bounds, and only if every program sees the same in it. */

#define YU_ZIP_MOST_ENTRIES 500
#define YU_ZIP_MOST_ENTRY (50 * 1024 * 1024)   /* bytes, as an attached file */
#define YU_ZIP_MOST_TOTAL (200 * 1024 * 1024)
#define YU_ZIP_MOST_RATIO 100                  /* times the bytes of the archive */

typedef struct {
  char   *name;
  GBytes *bytes;
} YuZipEntry;

GPtrArray *yu_zip_entries_new (void) G_GNUC_WARN_UNUSED_RESULT;                                   /* of YuZipEntry, owned */
void       yu_zip_add         (GPtrArray *entries, const char *name, GBytes *bytes);
GBytes    *yu_zip_find        (GPtrArray *entries, const char *name);                             /* NULL: there is none; borrowed */
gboolean   yu_zip_name_is_plain (const char *name);
/* The same entries give the same bytes, unless there is a passphrase: then each entry is sealed by AES-256. */
GBytes    *yu_zip_write       (GPtrArray *entries, const YuSecret *passphrase, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *yu_zip_read        (GBytes *archive, const YuSecret *passphrase, YuFaults *faults) G_GNUC_WARN_UNUSED_RESULT; /* NULL: faults say why */
gboolean   yu_zip_is_encrypted (GBytes *archive);

G_END_DECLS
