/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include "base/secret.h"

G_BEGIN_DECLS

/* Passphrases in the desktop's keyring, for who asks for it: never the only copy, and never needed. An entry bears the id of the seal it
 * opens, which names neither a file nor a person. A desktop without a keyring is no fault: nothing is found, and nothing offered. */

typedef struct {
  gboolean  there;   /* a keyring answers */
  YuSecret *secret;  /* what it remembers of the file's seal; NULL: nothing */
} YuRemembered;

void          yu_keyring_look_async  (const char *path, GAsyncReadyCallback callback, gpointer data); /* of a sealed file */
YuRemembered *yu_keyring_look_finish (GAsyncResult *result) G_GNUC_WARN_UNUSED_RESULT;
void          yu_remembered_free     (YuRemembered *remembered);

void          yu_keyring_remember    (const char *seal_id, YuSecret *secret);
void          yu_keyring_forget      (const char *seal_id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuRemembered, yu_remembered_free)

G_END_DECLS
