/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier.h"

G_BEGIN_DECLS

/* The files attached to documents. Each is a copy under its SHA-256 in the folder beside the dossier (`NAME.yucai.d`) or, until the
 * dossier is saved, beside its recovery file (`UUID.d`). No name from outside ever becomes part of a path, no link is followed.
 * All of this blocks on the disk: for worker threads. */

typedef struct {
  char  *sha256, *name, *kind;
  gint64 size;
} YuTaken;

char       *yu_attachments_folder (const char *document_path) G_GNUC_WARN_UNUSED_RESULT;        /* dossier or draft */
gboolean    yu_attachments_take   (const char *source, const char *folder, YuTaken *taken, GError **error); /* copies it into the folder */
void        yu_taken_clear        (YuTaken *taken);
GBytes     *yu_attachments_read   (const char *folder, const char *sha256) G_GNUC_WARN_UNUSED_RESULT; /* whole and as it was attached; NULL if not */
char       *yu_attachments_find   (const char *const *folders, const char *sha256) G_GNUC_WARN_UNUSED_RESULT; /* its path; NULL if it is in none */
gboolean    yu_attachments_bring  (GHashTable *digests, const char *const *from, const char *to, GError **error);
void        yu_attachments_sweep  (const char *folder, GHashTable *needed);                        /* all but these; the folder too when nothing is left */
void        yu_attachments_add_digests (GHashTable *digests, const YuDossier *dossier);            /* of owned text */
GHashTable *yu_attachments_digests_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (YuTaken, yu_taken_clear)

G_END_DECLS
