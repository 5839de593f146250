/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A ZIP says twice what is in it: before each entry, and in a directory at its end. Programs
 * believe one or the other, so an archive can show different files to different people. It is read
 * both ways here, and refused if they differ; libarchive takes names from the entries and forgives
 * odd kinds of files, so the directory is looked at besides. */

#include "zip.h"

#include "base/words.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#define LONGEST_NAME 100

/* --- entries --- */

static void
free_entry (gpointer data)
{
  YuZipEntry *entry = data;

  g_free (entry->name);
  g_bytes_unref (entry->bytes);
  g_free (entry);
}

/**
 * yu_zip_entries_new:
 *
 * Returns: (transfer full) (element-type YuZipEntry): no entries
 */
GPtrArray *
yu_zip_entries_new (void)
{
  return g_ptr_array_new_with_free_func (free_entry);
}

/**
 * yu_zip_add:
 * @entries: (element-type YuZipEntry): entries
 * @name: its name, a plain one
 * @bytes: what is in it
 */
void
yu_zip_add (GPtrArray *entries, const char *name, GBytes *bytes)
{
  YuZipEntry *entry = g_new (YuZipEntry, 1);

  *entry = (YuZipEntry){ g_strdup (name), g_bytes_ref (bytes) };
  g_ptr_array_add (entries, entry);
}

/**
 * yu_zip_find:
 * @entries: (element-type YuZipEntry): entries
 * @name: a name
 *
 * Returns: (transfer none) (nullable): what is in the entry of that name
 */
GBytes *
yu_zip_find (GPtrArray *entries, const char *name)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const YuZipEntry *entry = g_ptr_array_index (entries, i);

      if (strcmp (entry->name, name) == 0)
        return entry->bytes;
    }
  return NULL;
}

/* Names that old systems take for devices, whatever their ending. */
static gboolean
is_device (const char *name)
{
  static const char *const devices[]
      = { "con",  "prn",  "aux",  "nul",  "com1", "com2", "com3", "com4",
          "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2", "lpt3",
          "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", NULL };
  g_autofree char *base = g_strndup (name, strcspn (name, "."));
  g_autofree char *folded = g_ascii_strdown (base, -1);

  return g_strv_contains (devices, folded);
}

/**
 * yu_zip_name_is_plain:
 * @name: (nullable): a name
 *
 * Returns: whether it names a file beside the others on every system, and looks like what it is:
 * letters of ASCII, digits, full stops, hyphens, underscores; no folder, no hidden file, no device
 */
gboolean
yu_zip_name_is_plain (const char *name)
{
  gsize length = name != NULL ? strlen (name) : 0;

  if (length == 0 || length > LONGEST_NAME || !g_ascii_isalnum (name[0]) || name[length - 1] == '.'
      || is_device (name))
    return FALSE;
  for (const char *c = name; *c != '\0'; c++)
    if (!g_ascii_isalnum (*c) && strchr ("._-", *c) == NULL)
      return FALSE;
  return TRUE;
}

/* --- writing --- */

static la_ssize_t
append (struct archive *archive, void *data, const void *bytes, size_t length)
{
  g_byte_array_append (data, bytes, (guint) length);
  return (la_ssize_t) length;
}

/* No time is set: it would stand there in the local zone, and differ from place to place. */
static gboolean
write_entry (struct archive *archive, const YuZipEntry *entry)
{
  struct archive_entry *header = archive_entry_new ();
  gsize length;
  gconstpointer bytes = g_bytes_get_data (entry->bytes, &length);
  gboolean written;

  archive_entry_set_pathname (header, entry->name);
  archive_entry_set_filetype (header, AE_IFREG);
  archive_entry_set_perm (header, 0600);
  archive_entry_set_size (header, (la_int64_t) length);
  written = archive_write_header (archive, header) == ARCHIVE_OK
            && (length == 0 || archive_write_data (archive, bytes, length) == (la_ssize_t) length);
  archive_entry_free (header);
  return written;
}

static gboolean
write_all (struct archive *archive, GPtrArray *entries, const YuSecret *passphrase,
           GByteArray *bytes)
{
  archive_write_set_format_zip (archive);
  archive_write_set_bytes_per_block (archive, 0);
  if (archive_write_set_options (archive, "zip:compression=deflate") != ARCHIVE_OK)
    return FALSE;
  if (passphrase != NULL
      && (archive_write_set_options (archive, "zip:encryption=aes256") != ARCHIVE_OK
          || archive_write_set_passphrase (archive, yu_secret_text (passphrase)) != ARCHIVE_OK))
    return FALSE;
  if (archive_write_open2 (archive, bytes, NULL, append, NULL, NULL) != ARCHIVE_OK)
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    if (!write_entry (archive, g_ptr_array_index (entries, i)))
      return FALSE;
  return archive_write_close (archive) == ARCHIVE_OK;
}

static guint64
total_of (GPtrArray *entries)
{
  guint64 total = 0;

  for (guint i = 0; i < entries->len; i++)
    total += g_bytes_get_size (((const YuZipEntry *) g_ptr_array_index (entries, i))->bytes);
  return total;
}

/**
 * yu_zip_write:
 * @entries: (element-type YuZipEntry): what is to be in it, in this order
 * @passphrase: (nullable): seals every entry; the names can still be read
 * @error: more than may be read again
 *
 * Returns: (transfer full) (nullable): the archive
 */
GBytes *
yu_zip_write (GPtrArray *entries, const YuSecret *passphrase, GError **error)
{
  struct archive *archive;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gboolean written;

  if (entries->len > YU_ZIP_MOST_ENTRIES || total_of (entries) > YU_ZIP_MOST_TOTAL)
    {
      g_set_error_literal (error, YU_ERROR, YU_ERROR_REFUSED,
                           yu_words ("package.too_large", yu_lang_current ()));
      return NULL;
    }
  archive = archive_write_new ();
  written = write_all (archive, entries, passphrase, bytes);
  if (!written)
    g_set_error_literal (error, YU_ERROR, YU_ERROR_FILE, archive_error_string (archive));
  archive_write_free (archive);
  return written ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

/* --- reading --- */

typedef int (*Format) (struct archive *archive);

typedef struct {
  GBytes *archive;
  YuFaults *faults;
  GPtrArray *entries;
  guint64 total;
  GHashTable *names; /* folded */
} Reading;

static gboolean
refuse (Reading *reading, const char *found, const char *remedy,
        const char *expected) /* one of the phrases of data/words */
{
  yu_faults_add (reading->faults, "", found, remedy, "%s", yu_words_for (expected));
  return FALSE;
}

static gboolean
take_name (Reading *reading, struct archive_entry *header)
{
  const char *name = archive_entry_pathname (header);

  if (archive_entry_filetype (header) != AE_IFREG || archive_entry_hardlink (header) != NULL
      || archive_entry_symlink (header) != NULL)
    return refuse (reading, "a link or folder", "do not open the archive", "plain files only");
  if (!yu_zip_name_is_plain (name))
    return refuse (reading, name, "do not open the archive",
                   "names of letters, digits, full stops, hyphens and underscores");
  if (!g_hash_table_add (reading->names, g_ascii_strdown (name, -1)))
    return refuse (reading, name, "do not open the archive", "every name once");
  if (g_hash_table_size (reading->names) > YU_ZIP_MOST_ENTRIES)
    return refuse (reading, "more", NULL, "at most 500 files");
  return TRUE;
}

static gboolean
is_within_bounds (Reading *reading, gsize of_entry)
{
  guint64 most = (guint64) g_bytes_get_size (reading->archive) * YU_ZIP_MOST_RATIO;

  if (of_entry > YU_ZIP_MOST_ENTRY || reading->total > YU_ZIP_MOST_TOTAL)
    return refuse (reading, "more", "do not open the archive",
                   "files of at most 50 MiB each and 200 MiB together");
  if (reading->total > most)
    return refuse (reading, "more", "do not open the archive",
                   "files of at most a hundred times the bytes of the archive");
  return TRUE;
}

static GBytes *
take_bytes (Reading *reading, struct archive *archive)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 block[64 * 1024];
  la_ssize_t got;

  while ((got = archive_read_data (archive, block, sizeof block)) > 0)
    {
      reading->total += (guint64) got;
      g_byte_array_append (bytes, block, (guint) got);
      if (!is_within_bounds (reading, bytes->len))
        return NULL;
    }
  if (got == 0)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  refuse (reading, archive_error_string (archive), "get it anew; a sealed one needs its passphrase",
          "a whole ZIP archive");
  return NULL;
}

static gboolean
read_entries (Reading *reading, struct archive *archive)
{
  struct archive_entry *header;
  int status;

  while ((status = archive_read_next_header (archive, &header)) == ARCHIVE_OK)
    {
      g_autoptr (GBytes) bytes = NULL;

      if (!take_name (reading, header))
        return FALSE;
      bytes = take_bytes (reading, archive);
      if (bytes == NULL)
        return FALSE;
      yu_zip_add (reading->entries, archive_entry_pathname (header), bytes);
    }
  if (status == ARCHIVE_EOF)
    return TRUE;
  return refuse (reading, archive_error_string (archive),
                 "get it anew; a sealed one needs its passphrase", "a whole ZIP archive");
}

static GPtrArray *
read_as (GBytes *bytes, const YuSecret *passphrase, Format format, YuFaults *faults)
{
  struct archive *archive = archive_read_new ();
  Reading reading = { bytes, faults, yu_zip_entries_new (), 0,
                      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };
  gsize length;
  gconstpointer data = g_bytes_get_data (bytes, &length);
  gboolean read;

  format (archive);
  if (passphrase != NULL)
    archive_read_add_passphrase (archive, yu_secret_text (passphrase));
  if (archive_read_open_memory (archive, data, length) == ARCHIVE_OK)
    read = read_entries (&reading, archive);
  else
    read = refuse (&reading, archive_error_string (archive), "name a package made by Yucai",
                   "a whole ZIP archive");
  archive_read_free (archive);
  g_hash_table_unref (reading.names);
  if (read)
    return reading.entries;
  g_ptr_array_unref (reading.entries);
  return NULL;
}

/* Entries may stand in another order in the directory. */
static gboolean
are_alike (GPtrArray *one, GPtrArray *other)
{
  if (one->len != other->len)
    return FALSE;
  for (guint i = 0; i < one->len; i++)
    {
      const YuZipEntry *entry = g_ptr_array_index (one, i);
      GBytes *same = yu_zip_find (other, entry->name);

      if (same == NULL || !g_bytes_equal (same, entry->bytes))
        return FALSE;
    }
  return TRUE;
}

/* --- the directory --- */

#define END_SIZE 22
#define RECORD_SIZE 46

static guint
number_at (const guint8 *bytes, guint size)
{
  guint number = 0;

  for (guint i = size; i > 0; i--)
    number = number << 8 | bytes[i - 1];
  return number;
}

/* Where the file was made by a system with kinds of files, it is a plain one. */
static gboolean
is_plain_record (const guint8 *record)
{
  guint kind = number_at (record + 38, 4) >> 16 & 0170000;

  return kind == 0 || kind == 0100000;
}

static gboolean
directory_agrees (const guint8 *directory, gsize size, GPtrArray *entries)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  while (size >= RECORD_SIZE && memcmp (directory, "PK\x01\x02", 4) == 0)
    {
      gsize name_length = number_at (directory + 28, 2);
      gsize length = RECORD_SIZE + name_length + number_at (directory + 30, 2)
                     + number_at (directory + 32, 2);
      char *name;

      if (length > size || !is_plain_record (directory))
        return FALSE;
      name = g_strndup ((const char *) directory + RECORD_SIZE, name_length);
      if (!g_hash_table_add (names, name) || yu_zip_find (entries, name) == NULL)
        return FALSE;
      directory += length;
      size -= length;
    }
  return size == 0 && g_hash_table_size (names) == entries->len;
}

/* The directory stands right before the end, and the end is the end. */
static gboolean
end_agrees (GBytes *archive, GPtrArray *entries)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (archive, &length);
  const guint8 *end = data + length - END_SIZE;
  gsize size, offset;

  if (length < END_SIZE || memcmp (end, "PK\x05\x06", 4) != 0 || number_at (end + 20, 2) != 0)
    return FALSE;
  size = number_at (end + 12, 4);
  offset = number_at (end + 16, 4);
  return offset + size == length - END_SIZE && number_at (end + 10, 2) == entries->len
         && directory_agrees (data + offset, size, entries);
}

/**
 * yu_zip_read:
 * @archive: bytes from anybody
 * @passphrase: (nullable): what it was sealed with
 * @faults: takes why it is refused
 *
 * Nothing is written anywhere. Refused: what is no ZIP from its first byte, links, folders, names
 * that are not plain, names twice, more or larger files than the bounds, and archives that say two
 * things.
 *
 * Returns: (transfer full) (nullable) (element-type YuZipEntry): what is in it
 */
GPtrArray *
yu_zip_read (GBytes *archive, const YuSecret *passphrase, YuFaults *faults)
{
  gsize length;
  const char *data = g_bytes_get_data (archive, &length);
  g_autoptr (GPtrArray) by_directory = NULL, in_passing = NULL;

  if (length < 4 || memcmp (data, "PK\x03\x04", 4) != 0)
    {
      yu_faults_add (faults, "", NULL, "name a package made by Yucai", "a whole ZIP archive");
      return NULL;
    }
  by_directory = read_as (archive, passphrase, archive_read_support_format_zip_seekable, faults);
  if (by_directory != NULL)
    in_passing = read_as (archive, passphrase, archive_read_support_format_zip_streamable, faults);
  if (in_passing == NULL)
    return NULL;
  if (are_alike (by_directory, in_passing) && end_agrees (archive, by_directory))
    return g_steal_pointer (&by_directory);
  yu_faults_add (faults, "", "two different ones", "do not open the archive", "one list of files");
  return NULL;
}

/**
 * yu_zip_is_encrypted:
 * @archive: bytes from anybody
 *
 * Returns: whether a passphrase is needed, as far as its first entry says
 */
gboolean
yu_zip_is_encrypted (GBytes *archive)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (archive, &length);

  return length > 8 && memcmp (data, "PK\x03\x04", 4) == 0 && (data[6] & 1) != 0;
}
