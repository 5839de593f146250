/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A passphrase: kept in memory that is not swapped out and not dumped, wiped when nobody needs it any more. May be shared by threads. */

#define YU_SECRET_MOST_BYTES 1024
#define YU_SECRET_FEWEST_CHARACTERS 8 /* of a new one; an old one is as it is */

typedef struct _YuSecret YuSecret;

YuSecret     *yu_secret_new    (const char *text, gsize length) G_GNUC_WARN_UNUSED_RESULT; /* NULL: empty, too long, or no UTF-8 */
YuSecret     *yu_secret_ref    (YuSecret *secret);
void          yu_secret_unref  (YuSecret *secret);
const char   *yu_secret_bytes  (const YuSecret *secret, gsize *length);
const char   *yu_secret_text   (const YuSecret *secret);                                    /* the same, ended by a zero byte */
gboolean      yu_secret_equal  (const YuSecret *a, const YuSecret *b);
gboolean      yu_secret_is_short (const YuSecret *secret);                                  /* too short for a new one */
void          yu_wipe          (gpointer memory, gsize length);                             /* also where a compiler would leave it out */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuSecret, yu_secret_unref)

G_END_DECLS
