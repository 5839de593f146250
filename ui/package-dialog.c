/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "base/words.h"
#include "cases/package.h"
#include "compat.h"
#include "package-dialog.h"
#include "passphrase-dialog.h"

struct _YuPackageDialog {
  AdwWindow parent_instance;
  GFile *file; /* NULL: closed */

  GtkWidget *stack, *spinner, *result, *lines;
  GtkImage *icon;
  GtkLabel *headline, *sentence;
};

G_DEFINE_FINAL_TYPE (YuPackageDialog, yu_package_dialog, ADW_TYPE_WINDOW)

/* The work, in a thread */

typedef struct {
  char *path;
  YuSecret *passphrase; /* NULL: none was given */
  GPtrArray *entries;   /* NULL: it was not read */
  YuFaults *faults;
  gboolean sealed; /* and cannot be read without a passphrase */
} Work;

static void
free_work (Work *work)
{
  g_free (work->path);
  g_clear_pointer (&work->passphrase, yu_secret_unref);
  g_clear_pointer (&work->entries, g_ptr_array_unref);
  yu_faults_free (work->faults);
  g_free (work);
}

static void
check_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  g_autoptr (GBytes) archive = yu_file_read (work->path, YU_ZIP_MOST_TOTAL, work->faults);

  work->sealed = archive != NULL && work->passphrase == NULL && yu_zip_is_encrypted (archive);
  if (archive != NULL && !work->sealed)
    work->entries = yu_zip_read (archive, work->passphrase, work->faults);
  if (work->entries != NULL)
    yu_package_check (work->entries, work->faults);
  g_task_return_boolean (task, TRUE);
}

/* What was found */

static void
add_line (YuPackageDialog *self, const char *words)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", words,
                                 "title-lines", 0, "title-selectable", TRUE, NULL);

  gtk_list_box_append (GTK_LIST_BOX (self->lines), row);
}

static void
show_good (YuPackageDialog *self, GPtrArray *entries)
{
  g_autofree char *count = g_strdup_printf ("%u", entries->len - 1);
  g_autofree char *sentence
      = yu_words_fill ("package.good", yu_lang_current (), "count", count, NULL);

  gtk_label_set_text (self->headline, _ ("This Package Is Whole"));
  gtk_label_set_text (self->sentence, sentence);
  for (guint i = 0; i < entries->len; i++)
    {
      const char *name = ((const YuZipEntry *) g_ptr_array_index (entries, i))->name;

      if (!g_str_equal (name, YU_PACKAGE_MANIFEST))
        add_line (self, name);
    }
}

static void
show_faults (YuPackageDialog *self, const YuFaults *faults)
{
  gtk_label_set_text (self->headline, _ ("Do Not Rely on This Package"));
  gtk_label_set_text (
      self->sentence,
      _ ("It is not as it was packed, or is no package of Yucai. This is what is wrong:"));
  for (guint i = 0; i < yu_faults_count (faults); i++)
    {
      g_autofree char *words = yu_fault_to_text (yu_faults_get (faults, i));

      add_line (self, words);
    }
}

static void
show_found (YuPackageDialog *self, const Work *work)
{
  gboolean good = yu_faults_total (work->faults) == 0;

  gtk_image_set_from_icon_name (self->icon,
                                good ? "emblem-ok-symbolic" : "dialog-warning-symbolic");
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), good ? "success" : "error");
  if (good)
    show_good (self, work->entries);
  else
    show_faults (self, work->faults);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->result);
  yu_announce (GTK_WIDGET (self), gtk_label_get_text (self->headline));
}

static void start (YuPackageDialog *self, YuSecret *passphrase);

static void
passphrase_cb (YuSecret *passphrase, gpointer data)
{
  YuPackageDialog *self = data;

  if (self->file != NULL)
    start (self, passphrase);
}

static void
checked_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  YuPackageDialog *self = YU_PACKAGE_DIALOG (object);
  const Work *work = g_task_get_task_data (G_TASK (result));

  if (self->file == NULL)
    return;
  gtk_spinner_stop (GTK_SPINNER (self->spinner));
  if (work->sealed)
    yu_ask_passphrase (GTK_WINDOW (self), _ ("Passphrase of the Package"),
                       _ ("Who made it has told it to you, or can."), _ ("_Check"), passphrase_cb,
                       g_object_ref (self), g_object_unref);
  else
    show_found (self, work);
}

static void
start (YuPackageDialog *self, YuSecret *passphrase)
{
  Work *work = g_new0 (Work, 1);
  g_autoptr (GTask) task = g_task_new (self, NULL, checked_cb, NULL);
  g_autofree char *name = g_file_get_basename (self->file);

  work->path = g_file_get_path (self->file);
  work->passphrase = passphrase != NULL ? yu_secret_ref (passphrase) : NULL;
  work->faults = yu_faults_new (name);
  gtk_spinner_start (GTK_SPINNER (self->spinner));
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, work, (GDestroyNotify) free_work);
  g_task_run_in_thread (task, check_thread);
}

static void
yu_package_dialog_dispose (GObject *object)
{
  g_clear_object (&YU_PACKAGE_DIALOG (object)->file);
  G_OBJECT_CLASS (yu_package_dialog_parent_class)->dispose (object);
}

static void
yu_package_dialog_class_init (YuPackageDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yu_package_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/yucai/Yucai/ui/package-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, YuPackageDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, YuPackageDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, YuPackageDialog, result);
  gtk_widget_class_bind_template_child (widget_class, YuPackageDialog, icon);
  gtk_widget_class_bind_template_child (widget_class, YuPackageDialog, headline);
  gtk_widget_class_bind_template_child (widget_class, YuPackageDialog, sentence);
  gtk_widget_class_bind_template_child (widget_class, YuPackageDialog, lines);
}

static void
yu_package_dialog_init (YuPackageDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
chosen_cb (GFile *file, gpointer data)
{
  YuPackageDialog *self;

  if (g_file_peek_path (file) == NULL)
    {
      yu_tell (data, _ ("The Package Was Not Read"),
               _ ("This place is not a folder of this computer. Copy the file there first."), NULL);
      return;
    }
  self = g_object_new (YU_TYPE_PACKAGE_DIALOG, "transient-for", data, NULL);
  self->file = g_object_ref (file);
  gtk_window_present (GTK_WINDOW (self));
  start (self, NULL);
}

void
yu_package_dialog_choose (GtkWindow *parent)
{
  YuFileRequest request = { _ ("Check a Package"), _ ("_Check"), NULL, _ ("Packages"), "*.zip" };

  yu_choose_file (parent, &request, chosen_cb, g_object_ref (parent), g_object_unref);
}
