/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "advice-worker.h"

struct _YuAdviceWorker {
  gatomicrefcount refs;
  YuLibrary *library;
  YuDate on;
  GMutex lock;        /* of what follows */
  YuChanges *changes; /* NULL: not loaded yet */
  YuAlmanac *almanac;
};

typedef struct {
  YuAdviceWorker *worker;
  YuAnswers *answers;
} Job;

static YuAdviceWorker *
ref (YuAdviceWorker *worker)
{
  g_atomic_ref_count_inc (&worker->refs);
  return worker;
}

YuAdviceWorker *
yu_advice_worker_new (YuLibrary *library, YuDate on)
{
  YuAdviceWorker *worker = g_new0 (YuAdviceWorker, 1);

  g_atomic_ref_count_init (&worker->refs);
  g_mutex_init (&worker->lock);
  worker->library = yu_library_ref (library);
  worker->on = on;
  return worker;
}

void
yu_advice_worker_unref (YuAdviceWorker *worker)
{
  if (!g_atomic_ref_count_dec (&worker->refs))
    return;
  g_clear_pointer (&worker->changes, yu_changes_unref);
  g_clear_pointer (&worker->almanac, yu_almanac_unref);
  yu_library_unref (worker->library);
  g_mutex_clear (&worker->lock);
  g_free (worker);
}

YuLibrary *
yu_advice_worker_library (YuAdviceWorker *worker)
{
  return worker->library;
}

static void
free_job (gpointer data)
{
  Job *job = data;

  yu_advice_worker_unref (job->worker);
  yu_answers_unref (job->answers);
  g_free (job);
}

/* The first search pays for the files and the rulebooks. */
static gboolean
prepare (YuAdviceWorker *worker, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&worker->lock);
  const YuEra *era;

  if (worker->changes == NULL)
    worker->changes = yu_changes_load_default (worker->library, error);
  if (worker->changes == NULL)
    return FALSE;
  if (worker->almanac == NULL)
    worker->almanac = yu_advice_almanac (worker->changes, worker->on);
  era = g_ptr_array_index (worker->almanac->eras, 0);
  if (era->model != NULL)
    return TRUE;
  g_propagate_error (error, g_error_copy (era->why_not));
  return FALSE;
}

static void
run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;
  if (!prepare (job->worker, &error))
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task,
                           yu_advise (job->worker->almanac, job->worker->changes, job->answers, 0,
                                      YU_ADVICE_MOST_PIECES),
                           (GDestroyNotify) yu_advice_free);
}

void
yu_advice_worker_async (YuAdviceWorker *worker, YuAnswers *answers, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Job *job = g_new (Job, 1);

  job->worker = ref (worker);
  job->answers = yu_answers_ref (answers);
  g_task_set_source_tag (task, yu_advice_worker_async);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, run);
}

YuAdvice *
yu_advice_worker_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
