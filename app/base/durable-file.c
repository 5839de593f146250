/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* GLib's own (the full form, consistent and durable) was rejected: it ignores a folder that cannot
 * be synced, and a process killed in the middle leaves a file behind whose name nobody can tell
 * from another program's. */

#include "durable-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define MARK ".tmp-"
#define RANDOM_DIGITS 16

static char *
temporary_name (const char *base)
{
  return g_strdup_printf (".%s" MARK "%08x%08x", base, g_random_int (), g_random_int ());
}

/**
 * yu_durable_target:
 * @temporary: the name of a file, without its folder
 *
 * Returns: (transfer full) (nullable): the name of the file that it was going to be; %NULL if it is
 * no temporary file of ours
 */
char *
yu_durable_target (const char *temporary)
{
  const char *mark = g_strrstr (temporary, MARK);
  const char *random = mark ? mark + strlen (MARK) : NULL;

  if (*temporary != '.' || !random || mark <= temporary + 1 || strlen (random) != RANDOM_DIGITS
      || strspn (random, "0123456789abcdef") != RANDOM_DIGITS)
    return NULL;
  return g_strndup (temporary + 1, (gsize) (mark - temporary - 1));
}

static int
write_all (int fd, GBytes *bytes)
{
  gsize left;
  const char *at = g_bytes_get_data (bytes, &left);

  while (left > 0)
    {
      gssize written = write (fd, at, left);

      if (written < 0 && errno != EINTR)
        return errno;
      if (written > 0)
        {
          at += written;
          left -= (gsize) written;
        }
    }
  return 0;
}

static int
sync_all (int fd)
{
  int result;

  do
    result = fsync (fd);
  while (result != 0 && errno == EINTR);
  return result == 0 ? 0 : errno;
}

/* 0, or the errno of what failed first. An interrupted close has closed: Linux says so. */
static int
fill (int fd, GBytes *bytes)
{
  int code = write_all (fd, bytes);

  if (code == 0)
    code = sync_all (fd);
  if (close (fd) != 0 && errno != EINTR && code == 0)
    code = errno;
  return code;
}

/* Some file systems cannot sync a folder, which is no fault: there a renaming needs none, or
 * nothing helps. */
static YuDurable
sync_folder (int folder, int *code)
{
  *code = sync_all (folder);
  return *code == 0 || *code == EINVAL || *code == ENOTSUP ? YU_DURABLE : YU_DURABLE_UNCONFIRMED;
}

static YuDurable
replace (int folder, const char *base, GBytes *bytes, int mode, int *code)
{
  g_autofree char *temporary = temporary_name (base);
  int fd = openat (folder, temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);

  if (fd < 0)
    {
      *code = errno;
      return YU_DURABLE_FAILED;
    }
  *code = fill (fd, bytes);
  if (*code == 0 && renameat (folder, temporary, folder, base) == 0)
    return sync_folder (folder, code);
  if (*code == 0)
    *code = errno;
  unlinkat (folder, temporary, 0);
  return YU_DURABLE_FAILED;
}

/**
 * yu_durable_write:
 * @path: where to; a link of that name is replaced, not followed
 * @bytes: all of it
 * @mode: of the new file, less the umask
 * @code: (out): the errno of what failed
 *
 * Never writes in place, also where nothing else is possible. Blocks until the disk has it.
 *
 * Returns: what became of it
 */
YuDurable
yu_durable_write (const char *path, GBytes *bytes, int mode, int *code)
{
  g_autofree char *name = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  int folder = g_open (name, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  YuDurable result;

  if (folder < 0)
    {
      *code = errno;
      return YU_DURABLE_FAILED;
    }
  result = replace (folder, base, bytes, mode, code);
  close (folder);
  return result;
}
