/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Printing without drawing twice: the writer of the PDF makes another one of the chosen pages,
 * order, copies and scale, and GtkPrintJob hands it on. GtkPrintOperation was rejected because it
 * would draw with cairo what the file draws with libharu. The job to the file printer ignores
 * range, copies and scale, so they are done here, and taken out of the settings lest a printer does
 * them again. The bytes go through a memfd: a personal document has no business in /tmp. */

#define _GNU_SOURCE
#include <errno.h>
#include <glib/gi18n.h>
#include <sys/mman.h>
#include <unistd.h>
#include "compat.h"
#include "print.h"

typedef struct {
  GtkWindow *parent;
  YuPages *pages;
  char *title;
  GtkPrinter *printer;
  GtkPrintSettings *settings;
  GtkPageSetup *setup;
} Printing;

static void
printing_free (Printing *printing)
{
  g_object_unref (printing->parent);
  yu_pages_unref (printing->pages);
  g_free (printing->title);
  g_clear_object (&printing->printer);
  g_clear_object (&printing->settings);
  g_clear_object (&printing->setup);
  g_free (printing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Printing, printing_free)

static gboolean
in_ranges (const GtkPageRange *ranges, int n, guint page)
{
  for (int i = 0; i < n; i++)
    if ((int) page >= ranges[i].start && ((int) page <= ranges[i].end || ranges[i].end < 0))
      return TRUE;
  return FALSE;
}

GArray *
yu_print_choose (GtkPrintSettings *settings, guint n_pages)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (guint));
  GtkPageSet set = gtk_print_settings_get_page_set (settings);
  gboolean all = gtk_print_settings_get_print_pages (settings) != GTK_PRINT_PAGES_RANGES;
  gboolean reverse = gtk_print_settings_get_reverse (settings);
  int n = 0;
  g_autofree GtkPageRange *ranges = gtk_print_settings_get_page_ranges (settings, &n);

  for (guint i = 0; i < n_pages; i++)
    {
      guint page = reverse ? n_pages - 1 - i : i;
      gboolean even = page % 2 == 1; /* pages are numbered from 1 on paper */

      if ((set == GTK_PAGE_SET_EVEN && !even) || (set == GTK_PAGE_SET_ODD && even))
        continue;
      if (all || in_ranges (ranges, n, page))
        g_array_append_val (chosen, page);
    }
  return chosen;
}

static void
say_failed (Printing *printing, const GError *error)
{
  yu_tell (printing->parent, _ ("The Paper Was Not Printed"),
           _ ("Nothing was sent to the printer. You can export a PDF and print that."),
           error->message);
}

static gboolean
write_all (int fd, GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  for (gsize done = 0; done < length;)
    {
      gssize n = write (fd, data + done, length - done);

      if (n < 0 && errno != EINTR)
        return FALSE;
      done += n > 0 ? (gsize) n : 0;
    }
  return lseek (fd, 0, SEEK_SET) == 0;
}

static int
memory_file (GBytes *bytes, GError **error)
{
  int fd = memfd_create ("yucai-print", MFD_CLOEXEC);

  if (fd >= 0 && write_all (fd, bytes))
    return fd;
  g_set_error (error, G_FILE_ERROR, (int) g_file_error_from_errno (errno),
               _ ("There is no memory for the pages: %s"), g_strerror (errno));
  if (fd >= 0)
    close (fd);
  return -1;
}

static void
sent_cb (GtkPrintJob *job, gpointer data, const GError *error)
{
  Printing *printing = data;

  if (error)
    say_failed (printing, error);
  else
    gtk_widget_activate_action (GTK_WIDGET (printing->parent), "win.toast", "s",
                                _ ("Sent to the printer"));
}

static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Printing *printing = data;
  g_autoptr (GArray) chosen
      = yu_print_choose (printing->settings, yu_pages_count (printing->pages));
  GError *error = NULL;
  GBytes *bytes
      = yu_pages_to_print (printing->pages, (const guint *) (gpointer) chosen->data, chosen->len,
                           (guint) MAX (gtk_print_settings_get_n_copies (printing->settings), 1),
                           gtk_print_settings_get_collate (printing->settings),
                           gtk_print_settings_get_scale (printing->settings) / 100.0, &error);

  if (bytes)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
forget_what_is_done (GtkPrintSettings *settings)
{
  gtk_print_settings_set_n_copies (settings, 1);
  gtk_print_settings_set_scale (settings, 100);
  gtk_print_settings_set_reverse (settings, FALSE);
  gtk_print_settings_set_page_set (settings, GTK_PAGE_SET_ALL);
  gtk_print_settings_set_print_pages (settings, GTK_PRINT_PAGES_ALL);
}

static void
written_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (Printing) printing = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr (GtkPrintJob) job = NULL;
  int fd = bytes ? memory_file (bytes, &error) : -1;

  if (fd < 0)
    {
      say_failed (printing, error);
      return;
    }
  forget_what_is_done (printing->settings);
  job = gtk_print_job_new (printing->title, printing->printer, printing->settings, printing->setup);
  if (gtk_print_job_set_source_fd (job, fd, &error))
    gtk_print_job_send (job, sent_cb, g_steal_pointer (&printing), (GDestroyNotify) printing_free);
  else
    say_failed (printing, error);
}

static void
response_cb (GtkPrintUnixDialog *dialog, int response, Printing *asked)
{
  g_autoptr (Printing) printing = asked;
  Printing *data = printing;
  g_autoptr (GTask) task = NULL;

  if (response == GTK_RESPONSE_OK)
    {
      g_set_object (&printing->printer, gtk_print_unix_dialog_get_selected_printer (dialog));
      printing->settings = gtk_print_unix_dialog_get_settings (dialog);
      g_set_object (&printing->setup, gtk_print_unix_dialog_get_page_setup (dialog));
      task = g_task_new (NULL, NULL, written_cb, g_steal_pointer (&printing));
      g_task_set_source_tag (task, yu_print_pages);
      g_task_set_task_data (task, data, NULL);
      g_task_run_in_thread (task, write_thread);
    }
  gtk_window_destroy (GTK_WINDOW (dialog));
}

void
yu_print_pages (GtkWindow *parent, YuPages *pages, const char *title)
{
  GtkPrintUnixDialog *dialog;
  g_autoptr (GtkPageSetup) setup = NULL;
  g_autoptr (GtkPaperSize) paper = NULL;
  Printing *printing;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (pages != NULL);

  dialog = GTK_PRINT_UNIX_DIALOG (gtk_print_unix_dialog_new (_ ("Print"), parent));
  setup = gtk_page_setup_new ();
  paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  gtk_page_setup_set_paper_size (setup, paper);
  gtk_print_unix_dialog_set_page_setup (dialog, setup);
  gtk_print_unix_dialog_set_manual_capabilities (dialog, GTK_PRINT_CAPABILITY_PAGE_SET
                                                             | GTK_PRINT_CAPABILITY_COPIES
                                                             | GTK_PRINT_CAPABILITY_COLLATE
                                                             | GTK_PRINT_CAPABILITY_REVERSE
                                                             | GTK_PRINT_CAPABILITY_SCALE
                                                             | GTK_PRINT_CAPABILITY_GENERATE_PDF);
  gtk_print_unix_dialog_set_embed_page_setup (dialog, FALSE);
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);

  printing = g_new0 (Printing, 1);
  printing->parent = g_object_ref (parent);
  printing->pages = yu_pages_ref (pages);
  printing->title = g_strdup (title);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), printing);
  gtk_window_present (GTK_WINDOW (dialog));
}
