/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "assess/advice.h"
#include <gio/gio.h>

G_BEGIN_DECLS

/* Advice in a worker thread. The rulebooks of the years ahead are compiled there too, once for a library and a date, and kept for the
 * searches that follow. */

typedef struct _YuAdviceWorker YuAdviceWorker;

YuAdviceWorker *yu_advice_worker_new  (YuLibrary *library, YuDate on) G_GNUC_WARN_UNUSED_RESULT;
void            yu_advice_worker_unref (YuAdviceWorker *worker);
YuLibrary      *yu_advice_worker_library (YuAdviceWorker *worker);
void            yu_advice_worker_async  (YuAdviceWorker *worker, YuAnswers *answers, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
YuAdvice       *yu_advice_worker_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuAdviceWorker, yu_advice_worker_unref)

G_END_DECLS
