/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier/document.h"

G_BEGIN_DECLS

/* A letter or form is opened by the dossier in it: a new document without a file. The PDF is read and never written. */

gboolean    yu_is_letter          (GFile *file);                         /* by its name */
void        yu_open_letter_async  (GFile *file, YuForm *form, GAsyncReadyCallback callback, gpointer data);
YuDocument *yu_open_letter_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
