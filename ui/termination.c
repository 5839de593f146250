/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib-unix.h>
#include <signal.h>
#include "termination.h"
#include "window.h"

typedef struct {
  GApplication *application;
  guint writing; /* documents whose recovery file is being written */
} Ending;

static void
release (Ending *ending)
{
  if (--ending->writing > 0)
    return;
  g_application_quit (ending->application);
  g_object_unref (ending->application);
  g_free (ending);
}

static void
flushed_cb (GObject *document, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!yu_document_flush_finish (YU_DOCUMENT (document), result, &error))
    g_warning ("The recovery file was not written: %s", error->message);
  release (data);
}

static gboolean
asked_to_end_cb (gpointer data)
{
  Ending *ending = g_new (Ending, 1);

  *ending = (Ending){ g_object_ref (data), 1 };
  for (GList *l = gtk_application_get_windows (data); l; l = l->next)
    {
      YuSession *session = YU_IS_WINDOW (l->data) ? yu_window_get_session (l->data) : NULL;

      if (session == NULL)
        continue;
      ending->writing++;
      yu_document_flush (yu_session_get_document (session), flushed_cb, ending);
    }
  release (ending);
  return G_SOURCE_CONTINUE;
}

void
yu_termination_watch (GtkApplication *application)
{
  static const int asks[] = { SIGTERM, SIGINT, SIGHUP };

  for (gsize i = 0; i < G_N_ELEMENTS (asks); i++)
    g_unix_signal_add (asks[i], asked_to_end_cb, application);
}
