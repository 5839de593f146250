/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>
#include "base/save.h"
#include "compat.h"
#include "export.h"
#include "exports.h"
#include "letter/letter-file.h"

typedef struct {
  GtkWindow *parent;
  YuPages *pages;
  GFile *dossier; /* NULL: it was never saved */
  GFile *file;
  YuSecret *password; /* NULL: it opens without one */
} Export;

static void
export_free (Export *export)
{
  g_clear_object (&export->file);
  g_clear_object (&export->dossier);
  yu_pages_unref (export->pages);
  yu_secret_unref (export->password);
  g_object_unref (export->parent);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
say_failed (Export *export, const GError *error)
{
  yu_tell (export->parent, _ ("The PDF Was Not Saved"),
           _ ("Choose another place and export again. Your answers are not affected."),
           error->message);
}

static void
saved_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (Export) export = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (export->file);
  g_autofree char *words = g_strdup_printf (_ ("Exported as %s"), name);

  if (yu_save_finish (result, &error))
    {
      if (export->dossier)
        yu_exports_add (export->dossier, export->file);
      gtk_widget_activate_action (GTK_WIDGET (export->parent), "win.toast", "s", words);
    }
  else
    say_failed (export, error);
}

static GBytes *
make (const Export *export, GError **error)
{
  g_autoptr (GBytes) pdf = yu_pages_to_pdf (export->pages, error);

  if (pdf == NULL || export->password == NULL)
    return g_steal_pointer (&pdf);
  return yu_letter_file_encrypt (pdf, export->password, error);
}

static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Export *export = data;
  GError *error = NULL;
  GBytes *bytes = make (export, &error);

  if (bytes)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (Export) export = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *path = g_file_get_path (export->file);

  if (bytes == NULL)
    {
      say_failed (export, error);
      return;
    }
  yu_save_async (path, bytes, NULL, saved_cb, g_steal_pointer (&export));
}

static void
chosen_cb (GFile *file, gpointer data)
{
  Export *chosen = data, *export;
  g_autoptr (GTask) task = NULL;

  if (g_file_peek_path (file) == NULL)
    {
      yu_tell (chosen->parent, _ ("The PDF Was Not Saved"),
               _ ("This place is not a folder of this computer. Choose one that is."), NULL);
      return;
    }
  export = g_new0 (Export, 1);
  export->parent = g_object_ref (chosen->parent);
  export->pages = yu_pages_ref (chosen->pages);
  g_set_object (&export->dossier, chosen->dossier);
  export->file = g_object_ref (file);
  export->password = chosen->password ? yu_secret_ref (chosen->password) : NULL;
  task = g_task_new (NULL, NULL, written_cb, export);
  g_task_set_source_tag (task, yu_export_pages);
  g_task_set_task_data (task, export, NULL);
  g_task_run_in_thread (task, write_thread);
}

void
yu_export_pages (GtkWindow *parent, YuPages *pages, GFile *dossier, const char *name,
                 YuSecret *password)
{
  YuFileRequest request
      = { _ ("Export as PDF"), _ ("_Export"), name, _ ("PDF documents"), "*.pdf" };
  Export *export;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (pages != NULL && name != NULL);

  export = g_new0 (Export, 1);
  export->parent = g_object_ref (parent);
  export->pages = yu_pages_ref (pages);
  g_set_object (&export->dossier, dossier);
  export->password = password ? yu_secret_ref (password) : NULL;
  yu_choose_file (parent, &request, chosen_cb, export, (GDestroyNotify) export_free);
}
