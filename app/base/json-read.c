/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From a file to a checked document. What a user names may be anything: a pipe that never ends, a
 * disk, a file that grows. */

#include "json.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static GBytes *
fault_of_errno (YuFaults *faults, gint code)
{
  const char *remedy = code == ENOENT   ? "look whether the name is right"
                       : code == EACCES ? "ask its owner for the right to read it"
                                        : NULL;

  yu_faults_add (faults, "", g_strerror (code), remedy, "a file that can be read");
  return NULL;
}

/* Reads until the end, but never past limit + 1 bytes: the one more tells that there is more. */
static GByteArray *
read_up_to (gint fd, gsize limit, gint *code)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gssize got = 1;

  while (got > 0 && bytes->len <= limit)
    {
      guint8 block[64 * 1024];

      got = read (fd, block, MIN (sizeof block, limit + 1 - bytes->len));
      if (got < 0 && errno == EINTR)
        got = 1;
      else if (got < 0)
        {
          *code = errno;
          return NULL;
        }
      else
        g_byte_array_append (bytes, block, (guint) got);
    }
  return g_steal_pointer (&bytes);
}

static GBytes *
fault_of_size (YuFaults *faults, gsize max_size)
{
  g_autofree char *limit = g_format_size_full (max_size, G_FORMAT_SIZE_IEC_UNITS);

  yu_faults_add (faults, "", "more",
                 "no file of this program is so big: look whether it is the right one",
                 "a file of at most %s", limit);
  return NULL;
}

/**
 * yu_descriptor_read:
 * @fd: an open descriptor: standard input, say
 * @max_size: the most bytes it may give
 * @faults: where to say why not
 *
 * Returns: (transfer full) (nullable): all bytes up to its end
 */
GBytes *
yu_descriptor_read (gint fd, gsize max_size, YuFaults *faults)
{
  gint code = 0;
  GByteArray *bytes = read_up_to (fd, max_size, &code);

  if (!bytes)
    return fault_of_errno (faults, code);
  if (bytes->len > max_size)
    {
      g_byte_array_unref (bytes);
      return fault_of_size (faults, max_size);
    }
  return g_byte_array_free_to_bytes (bytes);
}

static gboolean
is_regular (gint fd, struct stat *status, YuFaults *faults)
{
  if (fstat (fd, status) != 0)
    fault_of_errno (faults, errno);
  else if (!S_ISREG (status->st_mode))
    yu_faults_add (faults, "", S_ISDIR (status->st_mode) ? "a folder" : "a pipe or device",
                   "name a file", "a file");
  else
    return TRUE;
  return FALSE;
}

static int
open_regular (const char *path, struct stat *status, YuFaults *faults)
{
  gint fd = open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);

  if (fd < 0)
    {
      fault_of_errno (faults, errno);
      return -1;
    }
  if (is_regular (fd, status, faults))
    return fd;
  close (fd);
  return -1;
}

/**
 * yu_file_open:
 * @path: a file
 * @faults: where to say why not
 *
 * Never waits for a pipe and never opens a device to read from it.
 *
 * Returns: a descriptor, for close(); -1 if it is no regular file
 */
int
yu_file_open (const char *path, YuFaults *faults)
{
  struct stat status;

  return open_regular (path, &status, faults);
}

static GBytes *
read_at_rest (gint fd, gsize size, gsize max_size, YuFaults *faults)
{
  g_autoptr (GBytes) bytes = NULL;

  if (size > max_size)
    return fault_of_size (faults, max_size);
  bytes = yu_descriptor_read (fd, max_size, faults);
  if (bytes && g_bytes_get_size (bytes) != size)
    {
      yu_faults_add (faults, "", "one that changes while it is read",
                     "wait until the other program is done", "a file at rest");
      return NULL;
    }
  return g_steal_pointer (&bytes);
}

/**
 * yu_file_read:
 * @path: a file
 * @max_size: the most bytes it may have
 * @faults: where to say why not
 *
 * Never waits for a pipe and never reads from a device; a file that changes its size meanwhile is
 * refused.
 *
 * Returns: (transfer full) (nullable): its bytes
 */
GBytes *
yu_file_read (const char *path, gsize max_size, YuFaults *faults)
{
  struct stat status;
  gint fd = open_regular (path, &status, faults);
  GBytes *bytes;

  if (fd < 0)
    return NULL;
  bytes = read_at_rest (fd, (gsize) status.st_size, max_size, faults);
  close (fd);
  return bytes;
}

/**
 * yu_json_read:
 * @path: a file
 * @max_size: the most bytes it may have
 * @faults: where to say why not
 *
 * Returns: (transfer full) (nullable): its document, which nobody may change; %NULL if it was
 * refused
 */
JsonNode *
yu_json_read (const char *path, gsize max_size, YuFaults *faults)
{
  g_autoptr (GBytes) bytes = yu_file_read (path, max_size, faults);
  gsize length;
  const char *text;

  if (!bytes)
    return NULL;
  text = g_bytes_get_data (bytes, &length);
  return yu_json_parse (text ? text : "", length, max_size, faults);
}
