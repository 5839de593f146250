/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A recovery file and the lock beside it.
 *
 * The lock (flock) says that the draft belongs to a process that runs; the kernel drops it with the
 * process, however that ends. It is a file of its own, since every writing replaces the draft by
 * another inode. A process id in the draft was rejected as evidence: numbers are used again. */

#include "draft-file.h"

#include "base/paths.h"
#include "base/save.h"
#include "base/words.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

struct _YuDraftFile {
  gatomicrefcount references;
  GMutex mutex; /* one writer at a time, and none while it is dropped */
  char *path;
  int lock; /* descriptor, -1: not held */
  gboolean exists;
  guint64 written;
  guint64 dropped;
};

static char *
lock_path_of (const char *path)
{
  return g_strconcat (path, ".lock", NULL);
}

static YuDraftFile *
new_file (char *path) /* transfer full */
{
  YuDraftFile *file = g_new0 (YuDraftFile, 1);

  g_atomic_ref_count_init (&file->references);
  g_mutex_init (&file->mutex);
  file->path = path;
  file->lock = -1;
  return file;
}

YuDraftFile *
yu_draft_file_new (void)
{
  g_autofree char *folder = yu_path_recovery ();
  g_autofree char *name = g_uuid_string_random ();

  return new_file (g_build_filename (folder, name, NULL));
}

YuDraftFile *
yu_draft_file_ref (YuDraftFile *file)
{
  g_atomic_ref_count_inc (&file->references);
  return file;
}

static void
release_lock (YuDraftFile *file)
{
  if (file->lock >= 0)
    close (file->lock);
  file->lock = -1;
}

void
yu_draft_file_unref (YuDraftFile *file)
{
  if (file == NULL || !g_atomic_ref_count_dec (&file->references))
    return;
  release_lock (file);
  g_mutex_clear (&file->mutex);
  g_free (file->path);
  g_free (file);
}

/* FALSE only if another process holds it. Where locks do not work at all (some network shares)
 * drafts are still written. */
static gboolean
take_lock (YuDraftFile *file)
{
  g_autofree char *path = lock_path_of (file->path);
  int descriptor;

  if (file->lock >= 0)
    return TRUE;
  descriptor = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (descriptor < 0)
    return TRUE;
  if (flock (descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
    {
      close (descriptor);
      return FALSE;
    }
  file->lock = descriptor;
  return TRUE;
}

YuDraftFile *
yu_draft_file_adopt (const char *path, GError **error)
{
  g_autoptr (YuDraftFile) file = new_file (g_strdup (path));

  if (!take_lock (file))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_BUSY,
                           yu_words ("document.draft_open", yu_lang_current ()));
      return NULL;
    }
  file->exists = TRUE;
  return g_steal_pointer (&file);
}

void
yu_draft_file_claim (YuDraftFile *file)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&file->mutex);

  take_lock (file);
}

const char *
yu_draft_file_path (YuDraftFile *file)
{
  return file->path;
}

/* A revision that is written, saved or dropped already is not written again. */
gboolean
yu_draft_file_write (YuDraftFile *file, GBytes *bytes, guint64 revision, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&file->mutex);

  if (revision <= file->written || revision <= file->dropped)
    return TRUE;
  take_lock (file);
  if (!yu_save (file->path, bytes, error))
    return FALSE;
  file->written = revision;
  file->exists = TRUE;
  return TRUE;
}

void
yu_draft_file_drop (YuDraftFile *file, guint64 revision)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&file->mutex);

  file->dropped = MAX (file->dropped, revision);
  if (!file->exists || file->written > revision)
    return;
  yu_draft_path_remove (file->path);
  release_lock (file);
  file->exists = FALSE;
}

gboolean
yu_draft_path_is_live (const char *path)
{
  g_autofree char *lock_path = lock_path_of (path);
  int descriptor = g_open (lock_path, O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0);
  gboolean live;

  if (descriptor < 0)
    return FALSE;
  live = flock (descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
  close (descriptor);
  return live;
}

void
yu_draft_path_remove (const char *path)
{
  g_autofree char *lock_path = lock_path_of (path);

  g_unlink (path);
  g_unlink (lock_path);
}
