/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "file-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* The holder removes the file when it is done, so what was locked may not be what is there now. */
static gboolean
is_still_there (const char *path,
                int         descriptor)
{
  struct stat here, locked;

  return stat (path, &here) == 0 && fstat (descriptor, &locked) == 0 &&
         here.st_ino == locked.st_ino && here.st_dev == locked.st_dev;
}

YuFileLock
yu_file_lock (const char *document_path)
{
  g_autofree char *folder = g_path_get_dirname (document_path);
  g_autofree char *base = g_path_get_basename (document_path);
  g_autofree char *name = g_strdup_printf (".%s.lock", base);
  YuFileLock lock = { g_build_filename (folder, name, NULL), -1 };

  while (TRUE)
    {
      int descriptor = g_open (lock.path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
      int result;

      if (descriptor < 0)
        return lock;
      do
        result = flock (descriptor, LOCK_EX);
      while (result != 0 && errno == EINTR);
      if (result != 0 || is_still_there (lock.path, descriptor))
        {
          lock.descriptor = descriptor;
          return lock;
        }
      close (descriptor);
    }
}

void
yu_file_unlock (YuFileLock *lock)
{
  if (lock->descriptor >= 0)
    {
      g_unlink (lock->path);
      close (lock->descriptor);
      lock->descriptor = -1;
    }
  g_clear_pointer (&lock->path, g_free);
}
