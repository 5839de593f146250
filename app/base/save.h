/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The only code that writes documents. Whole or not at all, on disk before it says so, 0600. */

gboolean yu_save        (const char *path, GBytes *bytes, GError **error);
gboolean yu_save_if     (const char *path, GBytes *bytes, const char *expected_sha256, GError **error); /* if it still is what was loaded */
void     yu_save_async  (const char *path, GBytes *bytes, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data); /* in a worker thread */
gboolean yu_save_finish (GAsyncResult *result, GError **error);
void     yu_save_sweep  (const char *folder); /* what a killed save left there */

G_END_DECLS
