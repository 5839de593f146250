/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Files are unlinked, not overwritten: on today's drives and file systems overwriting reaches the
 * old content no more surely, and would only look as if it did. What that means is said to whoever
 * deletes. */

#include "erase.h"

#include "attachments.h"
#include "document.h"

#include "base/json.h"
#include "base/memo.h"
#include "base/save.h"

#include <errno.h>
#include <glib/gstdio.h>

static void
erase_file (const char *path, GPtrArray *left)
{
  if (g_unlink (path) != 0 && errno != ENOENT)
    g_ptr_array_add (left, g_strdup_printf ("%s: %s", path, g_strerror (errno)));
}

/* Only with the dossier can be found what was kept of it. */
static void
erase_memo (const char *dossier)
{
  g_autoptr (YuFaults) faults = yu_faults_new (dossier);
  g_autoptr (GBytes) bytes = yu_file_read (dossier, YU_JSON_MAX_DOCUMENT, faults);

  if (bytes != NULL)
    yu_memo_forget (bytes);
}

/* What crashes left of this dossier. */
static void
erase_drafts (const char *dossier, GPtrArray *left)
{
  g_autoptr (GPtrArray) drafts = yu_drafts_list ();

  for (guint i = 0; i < drafts->len; i++)
    {
      const YuDraft *draft = g_ptr_array_index (drafts, i);
      g_autoptr (GError) error = NULL;

      if (g_strcmp0 (draft->original, dossier) == 0 && !yu_draft_discard (draft, &error))
        g_ptr_array_add (left, g_strdup_printf ("%s: %s", draft->path, error->message));
    }
}

static void
erase_attachments (const char *dossier, GPtrArray *left)
{
  g_autofree char *folder = yu_attachments_folder (dossier);

  yu_attachments_sweep (&(YuPlace){ folder, NULL }, NULL);
  if (g_file_test (folder, G_FILE_TEST_EXISTS))
    g_ptr_array_add (left, g_strdup (folder));
}

/**
 * yu_erase:
 * @dossier: path of a dossier that no window holds any more
 * @exports: (array zero-terminated=1): paths of the papers that were made of it
 *
 * Removes the dossier, its attached files, what crashes and killed saves left of it, what the cache
 * keeps of it, and these papers. Blocks: for worker threads.
 *
 * Returns: (transfer full) (element-type utf8): what could not be removed, with the reason; empty
 * if all is gone
 */
GPtrArray *
yu_erase (const char *dossier, const char *const *exports)
{
  GPtrArray *left = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folder = g_path_get_dirname (dossier);

  erase_memo (dossier);
  erase_file (dossier, left);
  erase_attachments (dossier, left);
  erase_drafts (dossier, left);
  yu_save_sweep (folder);
  for (gsize i = 0; exports[i] != NULL; i++)
    erase_file (exports[i], left);
  return left;
}

typedef struct {
  char *dossier;
  char **exports;
} Erasure;

static void
free_erasure (gpointer data)
{
  Erasure *erasure = data;

  g_free (erasure->dossier);
  g_strfreev (erasure->exports);
  g_free (erasure);
}

static void
erase_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Erasure *erasure = data;

  g_task_return_pointer (task, yu_erase (erasure->dossier, (const char *const *) erasure->exports),
                         (GDestroyNotify) g_ptr_array_unref);
}

/**
 * yu_erase_async:
 * @dossier: path of a dossier that no window holds any more
 * @exports: (array zero-terminated=1): paths of the papers that were made of it
 * @callback: called with the result for yu_erase_finish()
 * @data: for @callback
 *
 * yu_erase() in a worker thread.
 */
void
yu_erase_async (const char *dossier, const char *const *exports, GAsyncReadyCallback callback,
                gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, data);
  Erasure *erasure = g_new (Erasure, 1);

  *erasure = (Erasure){ g_strdup (dossier), g_strdupv ((char **) exports) };
  g_task_set_source_tag (task, yu_erase_async);
  g_task_set_task_data (task, erasure, free_erasure);
  g_task_run_in_thread (task, erase_in_thread);
}

/**
 * yu_erase_finish:
 * @result: what the callback got
 *
 * Returns: (transfer full) (element-type utf8): what could not be removed, with the reason; empty
 * if all is gone
 */
GPtrArray *
yu_erase_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
