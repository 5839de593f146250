/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/seal.h"
#include "dossier.h"

G_BEGIN_DECLS

/* The files attached to documents. Each is a copy under its SHA-256 in the folder beside the dossier (`NAME.yucai.d`) or, until the
 * dossier is saved, beside its recovery file (`UUID.d`). A sealed dossier's are sealed too, under names that only its key gives.
 * No name from outside ever becomes part of a path, no link is followed. All of this blocks on the disk: for worker threads. */

typedef struct {
  char   *folder;
  YuSeal *seal;      /* NULL: the files stand there as they are */
} YuPlace;

GPtrArray  *yu_places_new (void) G_GNUC_WARN_UNUSED_RESULT;
void        yu_places_add (GPtrArray *places, const char *folder, YuSeal *seal);

typedef struct {
  char  *sha256, *name, *kind;
  gint64 size;
} YuTaken;

char       *yu_attachments_folder (const char *document_path) G_GNUC_WARN_UNUSED_RESULT;        /* dossier or draft */
gboolean    yu_attachments_take   (const char *source, const YuPlace *to, YuTaken *taken, GError **error); /* copies it there */
void        yu_taken_clear        (YuTaken *taken);
GBytes     *yu_attachments_read   (const YuPlace *place, const char *sha256) G_GNUC_WARN_UNUSED_RESULT; /* whole and as it was attached; NULL if not */
char       *yu_attachments_path   (const YuPlace *place, const char *sha256) G_GNUC_WARN_UNUSED_RESULT; /* where it would be */
const YuPlace *yu_attachments_find (GPtrArray *places, const char *sha256, GBytes **bytes);        /* NULL if it is in none */
gboolean    yu_attachments_bring  (GHashTable *digests, GPtrArray *places, const YuPlace *to, GError **error);
void        yu_attachments_sweep  (const YuPlace *place, GHashTable *needed);                      /* all but these; the folder too when nothing is left */
void        yu_attachments_sweep_beside (const char *path, const char *digest, YuSeal *seal, GHashTable *needed); /* only while the dossier still is this one */
void        yu_attachments_add_digests (GHashTable *digests, const YuDossier *dossier);            /* of owned text */
GHashTable *yu_attachments_digests_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (YuTaken, yu_taken_clear)

G_END_DECLS
