/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* As saving an open document: first the attached files are where they are to be, then the dossier,
 * and then goes what it no longer names. */

#include "resealing.h"

#include "attachments.h"

#include "base/save.h"
#include "base/sealed-file.h"

#include <string.h>

static gboolean
bring (YuSealedPlace from, GHashTable *digests, YuSealedPlace to, GError **error)
{
  g_autoptr (GPtrArray) places = yu_places_new ();
  g_autofree char *source = yu_attachments_folder (from.path);
  g_autofree char *folder = yu_attachments_folder (to.path);

  yu_places_add (places, source, from.seal);
  return yu_attachments_bring (digests, places, &(YuPlace){ folder, to.seal }, error);
}

/**
 * yu_reseal:
 * @from: where it is, and its seal
 * @content: the dossier's bytes as they are without a seal
 * @dossier: the same, read
 * @digest: the SHA-256 of the file at @from
 * @to: where it goes, and the seal it gets; may be the same place
 * @error: what, where and what to do
 *
 * Writes the dossier and its attached files. In the same place, a file that was changed meanwhile
 * is left alone.
 *
 * Returns: whether the disk has it
 */
gboolean
yu_reseal (YuSealedPlace from, GBytes *content, const YuDossier *dossier, const char *digest,
           YuSealedPlace to, GError **error)
{
  g_autoptr (GHashTable) digests = yu_attachments_digests_new ();
  g_autoptr (GBytes) file
      = to.seal != NULL ? yu_sealed_write (to.seal, content) : g_bytes_ref (content);
  g_autofree char *written = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, file);
  gboolean same = strcmp (from.path, to.path) == 0;

  yu_attachments_add_digests (digests, dossier);
  if (!bring (from, digests, to, error) || !yu_save_if (to.path, file, same ? digest : NULL, error))
    return FALSE;
  yu_attachments_sweep_beside (to.path, written, to.seal, digests);
  return TRUE;
}
