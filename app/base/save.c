/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The only code that writes documents.
 *
 * g_file_replace_contents() was rejected: on a full disk it leaves the old document overwritten by half of the new one, and a new file is
 * not synced at all. g_file_set_contents_full() with both flags writes beside, syncs, renames and syncs the folder: after any fault or power
 * cut either the whole old or the whole new document is there. */

#include "save.h"

#include "fault.h"
#include "words.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>

/* What went wrong → the id of the sentence that says what to do */
static const char *
words_of_code (gint code)
{
  switch (code)
    {
    case G_FILE_ERROR_NOSPC:
      return "save.no_space";
    case G_FILE_ERROR_ROFS:
      return "save.read_only";
    case G_FILE_ERROR_ACCES:
    case G_FILE_ERROR_PERM:
      return "save.not_allowed";
    case G_FILE_ERROR_NOENT:
    case G_FILE_ERROR_NOTDIR:
      return "save.no_folder";
    case G_FILE_ERROR_NAMETOOLONG:
      return "save.long_name";
    case G_FILE_ERROR_IO:
      return "save.device";
    default:
      return "save.other";
    }
}

static gboolean
fail (const char *path, const char *words, const char *reason, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *shown = g_filename_display_name (folder);
  g_autofree char *text = yu_words_fill (words, yu_lang_current (), "name", name, "folder", shown, "reason", reason, NULL);

  g_set_error_literal (error, YU_ERROR, YU_ERROR_FILE, text);
  return FALSE;
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

/**
 * yu_save:
 * @path: where to
 * @bytes: the whole document
 * @error: what, where, and what to do, in the current language
 *
 * Saves whole or not at all; blocks until the disk has it. The file can be read and written by its owner alone.
 * What was there before stays untouched if this fails.
 *
 * Returns: whether it is saved
 */
gboolean
yu_save (const char *path, GBytes *bytes, GError **error)
{
  g_autofree char *existing = follow_links (path);
  const char *target = existing ? existing : path;
  g_autoptr (GError) failure = NULL;
  struct stat status;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (g_stat (target, &status) == 0 && !S_ISREG (status.st_mode))
    return fail (path, S_ISDIR (status.st_mode) ? "save.is_folder" : "save.is_device", "", error);
  /* The file is replaced, which a folder allows even for a file that is not to be written. Its mode is a wish: keep it. */
  if (existing && g_access (target, W_OK) != 0)
    return fail (path, errno == EROFS ? "save.read_only" : "save.not_allowed", g_strerror (errno), error);
  if (g_file_set_contents_full (target, data ? data : "", (gssize) length,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, &failure))
    return TRUE;
  return fail (path, words_of_code (failure->code), failure->message, error);
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
yu_save_async (const char *path, GBytes *bytes, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Save *save = g_new (Save, 1);

  *save = (Save) { g_strdup (path), g_bytes_ref (bytes) };
  g_task_set_source_tag (task, yu_save_async);
  /* Once begun it ends by itself: a cancelled save that succeeded must not be reported as not saved. */
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
