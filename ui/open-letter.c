/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "letter/letter-file.h"
#include "letter/verify.h"
#include "open-letter.h"

typedef struct {
  char *path;
  YuForm *form;
} Reading;

static void
reading_free (Reading *reading)
{
  g_free (reading->path);
  yu_form_unref (reading->form);
  g_free (reading);
}

gboolean
yu_is_letter (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *plain = name ? g_ascii_strdown (name, -1) : NULL;

  return plain != NULL && g_str_has_suffix (plain, ".pdf");
}

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Reading *reading = data;
  g_autoptr (YuFaults) faults = yu_faults_new (reading->path);
  g_autoptr (GBytes) pdf = yu_file_read (reading->path, YU_LETTER_MOST_BYTES, faults);
  GError *error = NULL;
  YuDossier *dossier
      = pdf != NULL ? yu_dossier_from_paper (pdf, reading->path, reading->form, &error) : NULL;

  if (dossier != NULL)
    {
      g_task_return_pointer (task, dossier, (GDestroyNotify) yu_dossier_unref);
      return;
    }
  if (error == NULL)
    yu_faults_to_error (faults, YU_ERROR_FILE, &error);
  g_task_return_error (task, error);
}

void
yu_open_letter_async (GFile *file, YuForm *form, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (file, NULL, callback, data);
  Reading *reading = g_new0 (Reading, 1);

  reading->path = g_file_get_path (file);
  if (reading->path == NULL)
    reading->path = g_file_get_uri (file);
  reading->form = yu_form_ref (form);
  g_task_set_source_tag (task, yu_open_letter_async);
  g_task_set_task_data (task, reading, (GDestroyNotify) reading_free);
  g_task_run_in_thread (task, read_thread);
}

YuDocument *
yu_open_letter_finish (GAsyncResult *result, GError **error)
{
  Reading *reading = g_task_get_task_data (G_TASK (result));
  g_autoptr (YuDossier) dossier = g_task_propagate_pointer (G_TASK (result), error);

  return dossier != NULL ? yu_document_new (reading->form, dossier) : NULL;
}
