/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Deleting one applicant: everything of theirs that this program has written on this machine and knows of. */

GPtrArray *yu_erase        (const char *dossier, const char *const *exports) G_GNUC_WARN_UNUSED_RESULT; /* of char *: what could not be removed, and why */
void       yu_erase_async  (const char *dossier, const char *const *exports, GAsyncReadyCallback callback, gpointer data);
GPtrArray *yu_erase_finish (GAsyncResult *result);

G_END_DECLS
