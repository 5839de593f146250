/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include "fault.h"
#include "secret.h"

G_BEGIN_DECLS

/* The key of a sealed dossier, and the head of the file that holds it, wrapped by a passphrase. Immutable, may be shared by threads; the key
 * is wiped with the last reference. The bytes are specified in data/help/en/sealed.md. */

#define YU_SEAL_HEAD 104          /* bytes */
#define YU_SEAL_KEY 32
#define YU_SEAL_MOST_PASSES 10
#define YU_SEAL_LEAST_KIB 8
#define YU_SEAL_MOST_KIB (1024 * 1024)

typedef struct {
  guint32 passes;
  guint32 kib;   /* of memory */
} YuSealCost;

/* libsodium's "moderate": 256 MiB and about a second */
#define YU_SEAL_USUAL_COST ((YuSealCost) { 3, 256 * 1024 })

typedef struct _YuSeal YuSeal;

gboolean  yu_is_sealed   (GBytes *file);
char     *yu_sealed_id   (GBytes *file) G_GNUC_WARN_UNUSED_RESULT;  /* the salt, in hexadecimal digits: tells one passphrase from another; NULL: not sealed */

/* These block for as long as the cost says: for worker threads. */
YuSeal   *yu_seal_new    (const YuSecret *passphrase, YuSealCost cost, GError **error) G_GNUC_WARN_UNUSED_RESULT; /* with a key of its own */
YuSeal   *yu_seal_open   (GBytes *file, const YuSecret *passphrase, YuFaults *faults, YuError *code) G_GNUC_WARN_UNUSED_RESULT;
YuSeal   *yu_seal_change (const YuSeal *seal, const YuSecret *passphrase, YuSealCost cost, GError **error) G_GNUC_WARN_UNUSED_RESULT; /* the same key under another passphrase */

YuSeal   *yu_seal_ref    (YuSeal *seal);
void      yu_seal_unref  (YuSeal *seal);
char     *yu_seal_id     (const YuSeal *seal) G_GNUC_WARN_UNUSED_RESULT;
char     *yu_seal_name   (const YuSeal *seal, const char *sha256) G_GNUC_WARN_UNUSED_RESULT; /* what a file of this digest is called: tells nobody else what it is */
gboolean  yu_seal_same_key (const YuSeal *a, const YuSeal *b);

/* For sealed-file.c alone */
const guint8 *yu_seal_head         (const YuSeal *seal);
void          yu_seal_contents_key (const YuSeal *seal, guint8 key[YU_SEAL_KEY]); /* the caller wipes it */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuSeal, yu_seal_unref)

G_END_DECLS
