/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An XLSX file is an archive. Entries are asked for by name and read into memory; none is ever
 * written anywhere, so no name in the archive can lead out of a folder. */

#include "workbook-private.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#define MAX_ENTRIES 1000
#define MAX_END (22 + 65535) /* with a comment */
#define MAX_PART (96 * 1024 * 1024)
/* Sheets of empty cells shrink to a thirtieth; a bomb to a thousandth. */
#define MAX_RATIO 200
#define RATIO_COUNTS_FROM (1024 * 1024)

/* The directory at the end is the last thing to be written: without it the archive is cut off, even
 * if entries can be found. */
static gboolean
is_whole (const char *data, gsize length)
{
  for (gsize i = 22; i <= MIN (length, MAX_END); i++)
    if (memcmp (data + length - i, "PK\5\6", 4) == 0)
      return TRUE;
  return FALSE;
}

static struct archive *
open_archive (GBytes *bytes)
{
  struct archive *archive;
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);

  if (!is_whole (data, length))
    return NULL;
  archive = archive_read_new ();

  archive_read_support_format_zip (archive);
  if (archive_read_open_memory (archive, data, length) == ARCHIVE_OK)
    return archive;
  archive_read_free (archive);
  return NULL;
}

static gboolean
is_part (struct archive_entry *entry, const char *name)
{
  const char *path = archive_entry_pathname_utf8 (entry);

  return path != NULL && archive_entry_filetype (entry) == AE_IFREG
         && g_ascii_strcasecmp (path, name) == 0;
}

/* Reads to the end of the entry or to the limit. NULL: it is broken, or too large. */
static GByteArray *
read_entry (struct archive *archive, gsize limit)
{
  g_autoptr (GByteArray) part = g_byte_array_new ();
  char block[65536];
  la_ssize_t n;

  while ((n = archive_read_data (archive, block, sizeof block)) > 0)
    {
      if (part->len + (gsize) n > limit)
        return NULL;
      g_byte_array_append (part, (const guint8 *) block, (guint) n);
    }
  return n == 0 ? g_steal_pointer (&part) : NULL;
}

static gsize
part_limit (GBytes *archive)
{
  return MIN (MAX_PART, MAX (RATIO_COUNTS_FROM, g_bytes_get_size (archive) * MAX_RATIO));
}

/* The one entry of that name. With two of them, programs differ in which they read. */
static GByteArray *
find_entry (struct archive *archive, const char *name, gsize limit, YuFaults *faults)
{
  g_autoptr (GByteArray) part = NULL;
  struct archive_entry *entry;
  guint entries = 0;
  int status;

  while ((status = archive_read_next_header (archive, &entry)) == ARCHIVE_OK
         && ++entries <= MAX_ENTRIES)
    {
      if (!is_part (entry, name))
        continue;
      if (part != NULL)
        {
          yu_faults_add (faults, "", name, "save the file anew with a spreadsheet program",
                         "each part of the file once");
          return NULL;
        }
      if (archive_entry_is_encrypted (entry))
        {
          yu_faults_add (faults, "", NULL, "save it without a password",
                         "an XLSX file without a password");
          return NULL;
        }
      part = read_entry (archive, limit);
      if (part == NULL)
        {
          yu_faults_add (
              faults, "", name,
              "save the file anew with a spreadsheet program; split it if it is very large",
              "a whole part of at most %d MiB", MAX_PART / 1024 / 1024);
          return NULL;
        }
    }
  if (status != ARCHIVE_EOF)
    {
      yu_faults_add (faults, "", NULL, "save the file anew with a spreadsheet program",
                     "a whole XLSX file of at most %d parts", MAX_ENTRIES);
      return NULL;
    }
  return g_steal_pointer (&part);
}

/**
 * yu_xlsx_part:
 * @bytes: an XLSX file
 * @name: the name of a part
 * @length: (out): its length
 * @faults: where to say what is wrong with it; nothing is said of a part that is not there
 *
 * Returns: (transfer full) (nullable): the part, with a zero after it
 */
char *
yu_xlsx_part (GBytes *bytes, const char *name, gsize *length, YuFaults *faults)
{
  struct archive *archive = open_archive (bytes);
  GByteArray *part = NULL;

  *length = 0;
  if (archive != NULL)
    {
      part = find_entry (archive, name, part_limit (bytes), faults);
      archive_read_free (archive);
    }
  if (part == NULL)
    return NULL;
  *length = part->len;
  g_byte_array_append (part, (const guint8 *) "", 1);
  return (char *) g_byte_array_free (part, FALSE);
}
