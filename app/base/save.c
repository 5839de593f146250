/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The only code that writes documents.
 *
 * g_file_replace_contents() was rejected: on a full disk it leaves the old document overwritten by
 * half of the new one, and a new file is not synced at all. */

#include "save.h"

#include "durable-file.h"
#include "fault.h"
#include "file-lock.h"
#include "sealed-file.h"
#include "words.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Two programs on one share: the other is done in a moment, or hangs. */
#define PATIENCE_MS 5000

/* What went wrong → the id of the sentence that says what to do */
static const char *
words_of_code (gint code)
{
  switch (code)
    {
    case ENOSPC:
      return "save.no_space";
    case EDQUOT:
      return "save.no_quota";
    case EROFS:
      return "save.read_only";
    case EACCES:
    case EPERM:
      return "save.not_allowed";
    case ENOENT:
    case ENOTDIR:
      return "save.no_folder";
    case ENAMETOOLONG:
      return "save.long_name";
    case EIO:
      return "save.device";
    case ENOTCONN:
    case ESTALE:
    case ETIMEDOUT:
    case EHOSTDOWN:
      return "save.share_gone";
    default:
      return "save.other";
    }
}

static gboolean
fail_with (const char *path, GQuark domain, int error_code, const char *words, const char *reason,
           GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *shown = g_filename_display_name (folder);
  g_autofree char *text = yu_words_fill (words, yu_lang_current (), "name", name, "folder", shown,
                                         "reason", reason, NULL);

  g_set_error_literal (error, domain, error_code, text);
  return FALSE;
}

static gboolean
fail (const char *path, const char *words, const char *reason, GError **error)
{
  return fail_with (path, YU_ERROR, YU_ERROR_FILE, words, reason, error);
}

/* A link stays a link: the file it names is what is saved. NULL if @path is not there yet. */
static char *
follow_links (const char *path)
{
  char *resolved = realpath (path, NULL);
  char *copy = g_strdup (resolved);

  free (resolved);
  return copy;
}

/* A file that is gone is no conflict: saving puts it back. What cannot be read cannot be compared,
 * so it is one. The content alone decides: another inode or time with the same bytes takes nothing
 * from anybody. */
static gboolean
is_as_loaded (const char *path, const char *expected)
{
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *digest = NULL;
  struct stat status;

  if (!expected || (lstat (path, &status) != 0 && errno == ENOENT))
    return TRUE;
  bytes = yu_file_read (path, YU_SEALED_MAX_DOCUMENT, faults);
  if (!bytes)
    return FALSE;
  digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  return g_str_equal (digest, expected);
}

static gboolean
write_locked (const char *path, const char *target, GBytes *bytes, int mode, GError **error)
{
  int code = 0;

  switch (yu_durable_write (target, bytes, mode, &code))
    {
    case YU_DURABLE:
      return TRUE;
    case YU_DURABLE_UNCONFIRMED:
      return fail (path, "save.unconfirmed", g_strerror (code), error);
    case YU_DURABLE_FAILED:
    default:
      return fail (path, words_of_code (code), g_strerror (code), error);
    }
}

/**
 * yu_save_if:
 * @path: where to
 * @bytes: the whole document
 * @expected: (nullable): the SHA-256 of what was loaded, in hexadecimal digits; %NULL: whatever is
 * there
 * @error: what, where, and what to do, in the current language
 *
 * Saves whole or not at all, never in place; blocks until the disk has it. The file can be read and
 * written by its owner alone. If it holds something else than expected, it is left alone and the
 * error is %G_IO_ERROR_WRONG_ETAG. What was there before stays untouched if this fails, except when
 * only the disk's last word is missing; the error says so.
 *
 * Returns: whether it is saved
 */
gboolean
yu_save_if (const char *path, GBytes *bytes, const char *expected, GError **error)
{
  g_autofree char *existing = follow_links (path);
  const char *target = existing ? existing : path;
  struct stat status = { .st_mode = 0600 };
  gboolean there = g_stat (target, &status) == 0;

  if (there && !S_ISREG (status.st_mode))
    return fail (path, S_ISDIR (status.st_mode) ? "save.is_folder" : "save.is_device", "", error);
  /* The file is replaced, which a folder allows even for a file that is not to be written. Its mode
   * is a wish: keep it. */
  if (there && g_access (target, W_OK) != 0)
    return fail (path, errno == EROFS ? "save.read_only" : "save.not_allowed", g_strerror (errno),
                 error);

  g_auto (YuFileLock) lock = yu_file_lock (target, PATIENCE_MS);
  if (lock.state == YU_LOCK_BUSY)
    return fail (path, "save.busy", "", error);
  if (!is_as_loaded (target, expected))
    return fail_with (path, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG, "save.changed", "", error);
  return write_locked (path, target, bytes, status.st_mode & 0600, error);
}

/**
 * yu_save:
 * @path: where to
 * @bytes: the whole document
 * @error: as of yu_save_if()
 *
 * Saves, whatever is there.
 *
 * Returns: whether it is saved
 */
gboolean
yu_save (const char *path, GBytes *bytes, GError **error)
{
  return yu_save_if (path, bytes, NULL, error);
}

/* The names in a folder that begin with a dot */
static GPtrArray *
hidden_names (const char *folder)
{
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (files && (name = g_dir_read_name (files)))
    if (*name == '.')
      g_ptr_array_add (names, g_strdup (name));
  return names;
}

/* The name of the file that a lock is of, if it may be one of ours */
static char *
locked_name (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  struct stat status;

  if (!g_str_has_suffix (name, ".lock") || strlen (name) <= strlen ("..lock")
      || lstat (path, &status) != 0 || !S_ISREG (status.st_mode) || status.st_size != 0
      || status.st_uid != geteuid ())
    return NULL;
  return g_strndup (name + 1, strlen (name) - strlen ("..lock"));
}

static void
remove_temporaries (const char *folder, GPtrArray *names, const char *base)
{
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *target = yu_durable_target (g_ptr_array_index (names, i));
      g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);

      if (g_strcmp0 (target, base) == 0)
        g_unlink (path);
    }
}

/* A lock that nobody holds tells of a save that was killed. The temporary file goes first, then the
 * lock. */
static void
sweep_name (const char *folder, GPtrArray *names, const char *base)
{
  g_autofree char *target = g_build_filename (folder, base, NULL);
  g_auto (YuFileLock) lock = yu_file_lock_old (target);

  if (lock.state == YU_LOCKED)
    remove_temporaries (folder, names, base);
}

/* Other programs put locks beside files as well: ours is known by what it is of, or by the
 * temporary file. */
static gboolean
is_saved_by_us (GPtrArray *names, const char *base)
{
  static const char *const endings[]
      = { ".yucai", ".pdf", ".zip", ".xlsx", ".csv", ".ics", ".json" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (base, endings[i]))
      return TRUE;
  if (g_uuid_string_is_valid (base))
    return TRUE;
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *target = yu_durable_target (g_ptr_array_index (names, i));

      if (g_strcmp0 (target, base) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * yu_save_sweep:
 * @folder: a folder
 *
 * Removes what a save that was killed left there; what another program, or another user, is saving
 * now stays.
 */
void
yu_save_sweep (const char *folder)
{
  g_autoptr (GPtrArray) names = hidden_names (folder);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *base = locked_name (folder, g_ptr_array_index (names, i));

      if (base && is_saved_by_us (names, base))
        sweep_name (folder, names, base);
    }
}

typedef struct {
  char *path;
  GBytes *bytes;
} Save;

static void
save_free (gpointer data)
{
  Save *save = data;

  g_free (save->path);
  g_bytes_unref (save->bytes);
  g_free (save);
}

static void
save_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Save *save = data;
  GError *error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;
  if (yu_save (save->path, save->bytes, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * yu_save_async:
 * @path: where to
 * @bytes: the whole document
 * @cancellable: (nullable): stops it before it has begun, not later
 * @callback: called when it is done
 * @data: for @callback
 *
 * Saves in a worker thread: a disk or a share may take its time.
 */
void
yu_save_async (const char *path, GBytes *bytes, GCancellable *cancellable,
               GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Save *save = g_new (Save, 1);

  *save = (Save){ g_strdup (path), g_bytes_ref (bytes) };
  g_task_set_source_tag (task, yu_save_async);
  /* Once begun it ends by itself: a cancelled save that succeeded must not be reported as not
   * saved. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, save, save_free);
  g_task_run_in_thread (task, save_in_thread);
}

/**
 * yu_save_finish:
 * @result: what the callback was given
 * @error: as of yu_save()
 *
 * Returns: whether it is saved
 */
gboolean
yu_save_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}
