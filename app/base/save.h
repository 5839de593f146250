/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The only code that writes documents. Whole or not at all, on disk before it says so, 0600. */

gboolean yu_save        (const char *path, GBytes *bytes, GError **error);
void     yu_save_async  (const char *path, GBytes *bytes, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data); /* in a worker thread */
gboolean yu_save_finish (GAsyncResult *result, GError **error);

G_END_DECLS
