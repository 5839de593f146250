/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A file is read whole, by one descriptor that was looked at, and then written whole: what is
 * hashed is what is kept, whatever happens to the source meanwhile. The limit of size protects this
 * machine, since a file passes through memory; it is no office's. */

#include "attachments.h"

#include "base/file-lock.h"
#include "base/save.h"
#include "base/sealed-file.h"
#include "base/words.h"
#include "form/reading.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PATIENCE_MS                                                                                \
  2000 /* with another program's lock; what is not swept now is swept by the next save */

/**
 * yu_attachments_folder:
 * @document_path: a dossier, or a recovery file
 *
 * Returns: (transfer full): the folder of its attached files
 */
char *
yu_attachments_folder (const char *document_path)
{
  return g_strconcat (document_path, ".d", NULL);
}

/**
 * yu_taken_clear:
 * @taken: what was copied
 */
void
yu_taken_clear (YuTaken *taken)
{
  g_clear_pointer (&taken->sha256, g_free);
  g_clear_pointer (&taken->name, g_free);
  g_clear_pointer (&taken->kind, g_free);
}

/* --- places --- */

static void
free_place (gpointer data)
{
  YuPlace *place = data;

  g_free (place->folder);
  yu_seal_unref (place->seal);
  g_free (place);
}

/**
 * yu_places_new:
 *
 * Returns: (transfer full) (element-type YuPlace): no place
 */
GPtrArray *
yu_places_new (void)
{
  return g_ptr_array_new_with_free_func (free_place);
}

/**
 * yu_places_add:
 * @places: where to look, in this order
 * @folder: one more folder
 * @seal: (nullable): the seal of the files there; %NULL: they stand there as they are
 */
void
yu_places_add (GPtrArray *places, const char *folder, YuSeal *seal)
{
  YuPlace *place = g_new (YuPlace, 1);

  *place = (YuPlace){ g_strdup (folder), seal != NULL ? yu_seal_ref (seal) : NULL };
  g_ptr_array_add (places, place);
}

/* --- reading --- */

static gboolean
refuse (const char *path, const char *words, const char *reason, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *limit = g_format_size_full (YU_ATTACHMENT_MAX_SIZE, G_FORMAT_SIZE_IEC_UNITS);
  g_autofree char *text = yu_words_fill (words, yu_lang_current (), "name", name, "limit", limit,
                                         "reason", reason, NULL);

  g_set_error_literal (error, YU_ERROR, YU_ERROR_FILE, text);
  return FALSE;
}

/* What a user or an attacker put there may be anything: it is opened without following a link or
 * waiting for a pipe. */
static int
open_regular (const char *path, GError **error)
{
  int descriptor = g_open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0);
  struct stat status;

  if (descriptor < 0)
    {
      refuse (path, errno == ELOOP ? "attachment.link" : "attachment.unreadable",
              g_strerror (errno), error);
      return -1;
    }
  if (fstat (descriptor, &status) == 0 && S_ISREG (status.st_mode))
    return descriptor;
  close (descriptor);
  refuse (path, "attachment.no_file", "", error);
  return -1;
}

static GBytes *
read_whole (const char *path, gsize most, GError **error)
{
  int descriptor = open_regular (path, error);
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  g_autoptr (GBytes) bytes = NULL;

  if (descriptor < 0)
    return NULL;
  bytes = yu_descriptor_read (descriptor, most, faults);
  close (descriptor);
  if (bytes == NULL)
    refuse (path, "attachment.too_large", "", error);
  else if (g_bytes_get_size (bytes) == 0)
    {
      refuse (path, "attachment.empty", "", error);
      return NULL;
    }
  return g_steal_pointer (&bytes);
}

/* The kinds that offices take are told by their first bytes on every machine; for others its own
 * list is asked. */
static char *
kind_of (GBytes *bytes)
{
  static const struct {
    const char *begins, *kind;
  } kinds[] = { { "%PDF-", "application/pdf" },
                { "\xff\xd8\xff", "image/jpeg" },
                { "\x89PNG\r\n\x1a\n", "image/png" } };
  gsize length;
  const guchar *data = g_bytes_get_data (bytes, &length);
  g_autofree char *type = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (length >= strlen (kinds[i].begins)
        && memcmp (data, kinds[i].begins, strlen (kinds[i].begins)) == 0)
      return g_strdup (kinds[i].kind);
  type = g_content_type_guess (NULL, data, length, NULL);
  return type != NULL ? g_content_type_get_mime_type (type) : NULL;
}

/* --- folders --- */

/* A folder of this user alone; a link in its place is refused. */
static gboolean
ensure_folder (const char *folder, GError **error)
{
  struct stat status;

  if (g_mkdir (folder, 0700) != 0 && errno != EEXIST)
    return refuse (folder, "attachment.no_folder", g_strerror (errno), error);
  if (g_lstat (folder, &status) == 0 && S_ISDIR (status.st_mode))
    return TRUE;
  return refuse (folder, "attachment.no_folder", g_strerror (ENOTDIR), error);
}

static gboolean
is_folder (const char *folder)
{
  struct stat status;

  return g_lstat (folder, &status) == 0 && S_ISDIR (status.st_mode);
}

static char *
name_at (const YuPlace *place, const char *sha256)
{
  return place->seal != NULL ? yu_seal_name (place->seal, sha256) : g_strdup (sha256);
}

/**
 * yu_attachments_path:
 * @place: where attached files are
 * @sha256: a digest
 *
 * Returns: (transfer full): where the file with this digest would be
 */
char *
yu_attachments_path (const YuPlace *place, const char *sha256)
{
  g_autofree char *name = name_at (place, sha256);

  return g_build_filename (place->folder, name, NULL);
}

static GBytes *
read_at (const YuPlace *place, const char *sha256)
{
  g_autofree char *path = yu_attachments_path (place, sha256);
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  g_autoptr (GBytes) bytes = NULL;

  if (place->seal == NULL)
    return read_whole (path, YU_ATTACHMENT_MAX_SIZE, NULL);
  bytes = read_whole (path, YU_SEALED_SIZE (YU_ATTACHMENT_MAX_SIZE), NULL);
  return bytes != NULL ? yu_sealed_read_part (place->seal, sha256, bytes, faults) : NULL;
}

/**
 * yu_attachments_read:
 * @place: where attached files are
 * @sha256: a digest
 *
 * Returns: (nullable) (transfer full): the file; %NULL if it is not there, or is not what was
 * attached
 */
GBytes *
yu_attachments_read (const YuPlace *place, const char *sha256)
{
  g_autofree char *digest = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!yu_sha256_is_valid (sha256) || !is_folder (place->folder))
    return NULL;
  bytes = read_at (place, sha256);
  digest = bytes != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes) : NULL;
  return g_strcmp0 (digest, sha256) == 0 ? g_steal_pointer (&bytes) : NULL;
}

/**
 * yu_attachments_find:
 * @places: (element-type YuPlace): where to look, in this order
 * @sha256: a digest
 * @bytes: (out) (transfer full): the file, whole and as it was attached
 *
 * Returns: (nullable) (transfer none): where it is
 */
const YuPlace *
yu_attachments_find (GPtrArray *places, const char *sha256, GBytes **bytes)
{
  for (guint i = 0; i < places->len; i++)
    if ((*bytes = yu_attachments_read (places->pdata[i], sha256)) != NULL)
      return places->pdata[i];
  return NULL;
}

/* What stands in the place of the file and is not it (a link, a device, half of it) goes first:
 * saving would follow a link. */
static gboolean
put (GBytes *bytes, const YuPlace *place, const char *sha256, GError **error)
{
  g_autofree char *path = yu_attachments_path (place, sha256);
  g_autoptr (GBytes) there = NULL;
  g_autoptr (GBytes) written = NULL;

  if (!ensure_folder (place->folder, error))
    return FALSE;
  there = yu_attachments_read (place, sha256);
  if (there != NULL)
    return TRUE;
  g_unlink (path);
  written = place->seal != NULL ? yu_sealed_write_part (place->seal, sha256, bytes)
                                : g_bytes_ref (bytes);
  return yu_save (path, written, error);
}

/**
 * yu_attachments_take:
 * @source: a file the user chose
 * @to: where the copy goes; the folder's parent exists
 * @taken: (out): what it is
 * @error: why not, and what to do
 *
 * Copies a file, whole and durable, readable by its owner alone. Refused: what is no file (folders,
 * pipes, devices), links, empty files and those of more than %YU_ATTACHMENT_MAX_SIZE bytes.
 *
 * Returns: whether the disk has it
 */
gboolean
yu_attachments_take (const char *source, const YuPlace *to, YuTaken *taken, GError **error)
{
  g_autoptr (GBytes) bytes = read_whole (source, YU_ATTACHMENT_MAX_SIZE, error);
  g_autofree char *digest = NULL;
  g_autofree char *name = NULL;

  if (bytes == NULL)
    return FALSE;
  digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (!put (bytes, to, digest, error))
    return FALSE;
  name = g_filename_display_basename (source);
  taken->sha256 = g_steal_pointer (&digest);
  taken->name = yu_typed_clean (name, FALSE);
  taken->kind = kind_of (bytes);
  taken->size = (gint64) g_bytes_get_size (bytes);
  return TRUE;
}

/**
 * yu_attachments_digests_new:
 *
 * Returns: (transfer full): an empty set of digests
 */
GHashTable *
yu_attachments_digests_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * yu_attachments_add_digests:
 * @digests: a set
 * @dossier: a dossier whose attached files are added to it
 */
void
yu_attachments_add_digests (GHashTable *digests, const YuDossier *dossier)
{
  const YuAnswers *documents = yu_dossier_documents (dossier);

  for (gsize i = 0; i < yu_answers_length (documents); i++)
    {
      const YuValue *evidence = yu_answers_value (documents, i);

      for (gsize j = 0; j < yu_evidence_attachments (evidence); j++)
        g_hash_table_add (digests, g_strdup (yu_evidence_attachment (evidence, j).sha256));
    }
}

static gboolean
is_at (const YuPlace *place, const char *sha256)
{
  g_autofree char *path = yu_attachments_path (place, sha256);
  struct stat status;

  return is_folder (place->folder) && g_lstat (path, &status) == 0 && S_ISREG (status.st_mode);
}

/**
 * yu_attachments_bring:
 * @digests: the files wanted
 * @places: (element-type YuPlace): where to look, in this order
 * @to: where they are to be; the folder's parent exists
 * @error: what the disk said
 *
 * Copies attached files, and seals or opens them on the way. One that is nowhere is no error: it
 * was lost before, and what is left must still be saved; who opens it is told.
 *
 * Returns: whether all that are anywhere are there now
 */
gboolean
yu_attachments_bring (GHashTable *digests, GPtrArray *places, const YuPlace *to, GError **error)
{
  GHashTableIter iter;
  gpointer sha256;

  g_hash_table_iter_init (&iter, digests);
  while (g_hash_table_iter_next (&iter, &sha256, NULL))
    {
      g_autoptr (GBytes) bytes = NULL;

      if (is_at (to, sha256) || yu_attachments_find (places, sha256, &bytes) == NULL)
        continue;
      if (!put (bytes, to, sha256, error))
        return FALSE;
    }
  return TRUE;
}

/* What the needed files are called there. */
static GHashTable *
names_at (const YuPlace *place, GHashTable *digests)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer sha256;

  g_hash_table_iter_init (&iter, digests);
  while (g_hash_table_iter_next (&iter, &sha256, NULL))
    g_hash_table_add (names, name_at (place, sha256));
  return names;
}

/**
 * yu_attachments_sweep:
 * @place: where attached files are
 * @needed: (nullable): the digests of those that stay; %NULL: none
 *
 * Removes files that are named like ours and that nobody needs, half-written ones too, and the
 * folder if nothing is left in it. Anything else that somebody put there stays.
 */
void
yu_attachments_sweep (const YuPlace *place, GHashTable *needed)
{
  const char *folder = place->folder;
  g_autoptr (GDir) dir = is_folder (folder) ? g_dir_open (folder, 0, NULL) : NULL;
  g_autoptr (GHashTable) names = needed != NULL ? names_at (place, needed) : NULL;
  const char *name;

  if (dir == NULL)
    return;
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *digest = g_strndup (name, 64);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      gboolean half = strlen (name) == 64 + strlen (".XXXXXX") && name[64] == '.';

      if (!yu_sha256_is_valid (digest) || (name[64] != '\0' && !half))
        continue;
      if (half || names == NULL || !g_hash_table_contains (names, digest))
        g_unlink (path);
    }
  g_rmdir (folder);
}

/**
 * yu_attachments_sweep_beside:
 * @path: a dossier
 * @digest: the SHA-256 of its file
 * @seal: (nullable): its seal
 * @needed: the digests of the attached files that stay
 *
 * Sweeps only while the dossier still is what this program wrote or read: another program's may
 * name other files.
 */
void
yu_attachments_sweep_beside (const char *path, const char *digest, YuSeal *seal, GHashTable *needed)
{
  g_autofree char *folder = yu_attachments_folder (path);
  const YuPlace place = { folder, seal };

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    return;

  g_auto (YuFileLock) lock = yu_file_lock (path, PATIENCE_MS);
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  g_autoptr (GBytes) bytes
      = lock.state != YU_LOCK_BUSY ? yu_file_read (path, YU_SEALED_MAX_DOCUMENT, faults) : NULL;
  g_autofree char *now
      = bytes != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes) : NULL;

  if (g_strcmp0 (now, digest) == 0)
    yu_attachments_sweep (&place, needed);
}
