/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* When the recovery file is written: 300 ms after the last change, at the latest one second after
 * the first that is not written yet; never by two writers at once; and a change counts as written
 * only when its own revision is (a flag would be cleared by a writer that started before the
 * change). */

#include "draft-keeper.h"

#include "base/sealed-file.h"

#include <unistd.h>

#define PAUSE_MS 300
#define LATEST_MS 1000
#define RETRY_MS 5000

struct _YuDraftKeeper {
  YuDraftFile *file;
  YuDossier *dossier; /* as it is now; NULL before the first change */
  char *original;
  char *digest;
  YuSeal *seal;     /* NULL: none */
  guint64 revision; /* of `dossier` */
  guint64 written;  /* the last revision that is on the disk or need not be */
  gint64 first_us;  /* when the first unwritten change came; 0: none */
  guint timer;
  gboolean writing;
  gboolean closed;
  GQueue waiting; /* of GTask */
};

typedef struct {
  YuDraftFile *file;
  YuDossier *dossier;
  char *original;
  char *digest;
  YuSeal *seal;
  guint64 revision;
} Job;

static void start_writing (YuDraftKeeper *keeper);

static void
free_job (gpointer data)
{
  Job *job = data;

  yu_draft_file_unref (job->file);
  yu_dossier_unref (job->dossier);
  g_free (job->original);
  g_free (job->digest);
  yu_seal_unref (job->seal);
  g_free (job);
}

YuDraftKeeper *
yu_draft_keeper_new (YuDraftFile *file)
{
  YuDraftKeeper *keeper = g_rc_box_new0 (YuDraftKeeper);

  keeper->file = yu_draft_file_ref (file);
  g_queue_init (&keeper->waiting);
  return keeper;
}

static void
clear_keeper (gpointer data)
{
  YuDraftKeeper *keeper = data;

  yu_draft_file_unref (keeper->file);
  g_clear_pointer (&keeper->dossier, yu_dossier_unref);
  g_free (keeper->original);
  g_free (keeper->digest);
  yu_seal_unref (keeper->seal);
}

static void
release_keeper (gpointer data)
{
  g_rc_box_release_full (data, clear_keeper);
}

static GBytes *
write_draft (YuDossier *dossier, const char *original, const char *digest, YuSeal *seal)
{
  JsonObject *draft = json_object_new ();
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  const char *case_id = yu_dossier_case (dossier);
  g_autoptr (GBytes) bytes = NULL;
  char *text;

  json_node_take_object (root, draft);
  json_object_set_string_member (draft, "format", "yucai-draft");
  json_object_set_int_member (draft, "version", 1);
  if (original != NULL)
    json_object_set_string_member (draft, "original", original);
  if (digest != NULL)
    json_object_set_string_member (draft, "original_sha256", digest);
  if (case_id != NULL)
    json_object_set_string_member (draft, "case", case_id);
  json_object_set_int_member (draft, "saved_at", g_get_real_time () / G_USEC_PER_SEC);
  json_object_set_int_member (draft, "pid", getpid ());
  json_object_set_member (draft, "dossier", yu_dossier_to_json (dossier));

  text = yu_json_write (root);
  bytes = g_bytes_new_take (text, strlen (text));
  return seal != NULL ? yu_sealed_write (seal, bytes) : g_steal_pointer (&bytes);
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (GBytes) bytes = write_draft (job->dossier, job->original, job->digest, job->seal);
  GError *error = NULL;

  if (yu_draft_file_write (job->file, bytes, job->revision, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
answer_waiting (YuDraftKeeper *keeper, const GError *error)
{
  GTask *task;

  while ((task = g_queue_pop_head (&keeper->waiting)) != NULL)
    {
      if (error != NULL)
        g_task_return_error (task, g_error_copy (error));
      else
        g_task_return_boolean (task, TRUE);
      g_object_unref (task);
    }
}

static gboolean
timer_cb (gpointer data)
{
  YuDraftKeeper *keeper = data;

  keeper->timer = 0;
  if (!keeper->writing)
    start_writing (keeper);
  return G_SOURCE_REMOVE;
}

static void
wait_for (YuDraftKeeper *keeper, gint64 ms)
{
  g_clear_handle_id (&keeper->timer, g_source_remove);
  keeper->timer = g_timeout_add ((guint) MAX (ms, 0), timer_cb, keeper);
}

static void
schedule (YuDraftKeeper *keeper)
{
  gint64 now = g_get_monotonic_time ();

  if (keeper->first_us == 0)
    keeper->first_us = now;
  wait_for (keeper, MIN (PAUSE_MS, LATEST_MS - (now - keeper->first_us) / 1000));
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  YuDraftKeeper *keeper = data;
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  keeper->writing = FALSE;
  if (g_task_propagate_boolean (G_TASK (result), &error))
    keeper->written = MAX (keeper->written, job->revision);
  else
    g_warning ("The recovery file was not written: %s", error->message);

  if (keeper->revision == keeper->written || error != NULL)
    answer_waiting (keeper, error);
  if (!keeper->closed && error != NULL)
    wait_for (keeper, RETRY_MS);
  else if (!keeper->closed && keeper->revision > keeper->written)
    {
      if (!g_queue_is_empty (&keeper->waiting))
        start_writing (keeper);
      else if (keeper->timer == 0)
        schedule (keeper);
    }
  release_keeper (keeper);
}

static void
start_writing (YuDraftKeeper *keeper)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_clear_handle_id (&keeper->timer, g_source_remove);
  if (keeper->revision == keeper->written)
    return;

  job = g_new0 (Job, 1);
  job->file = yu_draft_file_ref (keeper->file);
  job->dossier = yu_dossier_ref (keeper->dossier);
  job->original = g_strdup (keeper->original);
  job->digest = g_strdup (keeper->digest);
  job->seal = yu_draft_keeper_ref_seal (keeper);
  job->revision = keeper->revision;
  keeper->first_us = 0;
  keeper->writing = TRUE;
  task = g_task_new (NULL, NULL, written_cb, g_rc_box_acquire (keeper));
  g_task_set_source_tag (task, start_writing);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, write_in_thread);
}

void
yu_draft_keeper_changed (YuDraftKeeper *keeper, YuDossier *dossier)
{
  YuDossier *before = keeper->dossier;

  keeper->dossier = yu_dossier_ref (dossier);
  g_clear_pointer (&before, yu_dossier_unref);
  keeper->revision++;
  schedule (keeper);
}

void
yu_draft_keeper_set_original (YuDraftKeeper *keeper, const char *path, const char *digest)
{
  g_free (keeper->original);
  g_free (keeper->digest);
  keeper->original = g_strdup (path);
  keeper->digest = g_strdup (digest);
}

void
yu_draft_keeper_set_seal (YuDraftKeeper *keeper, YuSeal *seal)
{
  YuSeal *before = keeper->seal;

  keeper->seal = seal != NULL ? yu_seal_ref (seal) : NULL;
  yu_seal_unref (before);
}

YuSeal *
yu_draft_keeper_ref_seal (YuDraftKeeper *keeper)
{
  return keeper->seal != NULL ? yu_seal_ref (keeper->seal) : NULL;
}

guint64
yu_draft_keeper_revision (YuDraftKeeper *keeper)
{
  return keeper->revision;
}

YuDraftFile *
yu_draft_keeper_file (YuDraftKeeper *keeper)
{
  return keeper->file;
}

void
yu_draft_keeper_flush (YuDraftKeeper *keeper, GTask *task)
{
  if (keeper->revision == keeper->written)
    {
      g_task_return_boolean (task, TRUE);
      g_object_unref (task);
      return;
    }
  g_queue_push_tail (&keeper->waiting, task);
  if (!keeper->writing)
    start_writing (keeper);
}

/* The file has been dropped by whoever saved; here only the clock stops, unless something changed
 * while it was saved. */
void
yu_draft_keeper_saved (YuDraftKeeper *keeper, guint64 revision)
{
  keeper->written = MAX (keeper->written, revision);
  if (keeper->revision > keeper->written)
    return;
  g_clear_handle_id (&keeper->timer, g_source_remove);
  keeper->first_us = 0;
}

/* Waits for a writer that is at work: after this the file is gone and stays gone. */
void
yu_draft_keeper_discard (YuDraftKeeper *keeper)
{
  g_clear_handle_id (&keeper->timer, g_source_remove);
  yu_draft_file_drop (keeper->file, keeper->revision);
  keeper->written = keeper->revision;
  keeper->first_us = 0;
}

void
yu_draft_keeper_close (YuDraftKeeper *keeper, gboolean keep)
{
  g_clear_handle_id (&keeper->timer, g_source_remove);
  keeper->closed = TRUE;
  if (!keep)
    yu_draft_file_drop (keeper->file, keeper->revision);
  else if (keeper->revision > keeper->written)
    {
      g_autoptr (GBytes) bytes
          = write_draft (keeper->dossier, keeper->original, keeper->digest, keeper->seal);
      g_autoptr (GError) error = NULL;
      if (!yu_draft_file_write (keeper->file, bytes, keeper->revision, &error))
        g_warning ("The recovery file was not written: %s", error->message);
    }
  release_keeper (keeper);
}
