/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "file-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define RETRY_MS 5

static char *
lock_path_of (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_strdup_printf (".%s.lock", base);

  return g_build_filename (folder, name, NULL);
}

/* The holder removes the file when it is done, so what was locked may not be what is there now. */
static gboolean
is_still_there (const char *path, int descriptor)
{
  struct stat here, locked;

  return stat (path, &here) == 0 && fstat (descriptor, &locked) == 0 && here.st_ino == locked.st_ino
         && here.st_dev == locked.st_dev;
}

static YuLockState
try_lock (YuFileLock *lock, int flags)
{
  int descriptor = g_open (lock->path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | flags, 0600);
  int result;

  if (descriptor < 0)
    return YU_LOCK_NONE;
  do
    result = flock (descriptor, LOCK_EX | LOCK_NB);
  while (result != 0 && errno == EINTR);
  if (result == 0 && is_still_there (lock->path, descriptor))
    {
      lock->descriptor = descriptor;
      return YU_LOCKED;
    }
  YuLockState state = result == 0 || errno == EWOULDBLOCK ? YU_LOCK_BUSY : YU_LOCK_NONE;
  close (descriptor);
  return state;
}

/**
 * yu_file_lock:
 * @path: the file that is to be replaced
 * @patience_ms: how many milliseconds to wait for another holder; blocks as long
 *
 * Returns: the lock, held or not
 */
YuFileLock
yu_file_lock (const char *path, guint patience_ms)
{
  YuFileLock lock = { lock_path_of (path), -1, YU_LOCK_NONE };

  for (guint waited = 0;; waited += RETRY_MS)
    {
      lock.state = try_lock (&lock, O_CREAT);
      if (lock.state != YU_LOCK_BUSY || waited >= patience_ms)
        return lock;
      g_usleep (RETRY_MS * 1000);
    }
}

/**
 * yu_file_lock_old:
 * @path: a file
 *
 * Takes a lock that is there although nobody holds it: its holder was killed.
 *
 * Returns: the lock, held or not
 */
YuFileLock
yu_file_lock_old (const char *path)
{
  YuFileLock lock = { lock_path_of (path), -1, YU_LOCK_NONE };

  lock.state = try_lock (&lock, 0);
  return lock;
}

/**
 * yu_file_unlock:
 * @lock: a lock, held or not
 *
 * Gives it up; its file goes too.
 */
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
