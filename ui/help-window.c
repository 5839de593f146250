/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The handbook: its index and, in the order in which the index names them, its pages; the chosen
 * one beside the list. */

#include <adwaita.h>
#include <glib/gi18n.h>
#include "base/fault.h"
#include "base/json.h"
#include "base/paths.h"
#include "base/text.h"
#include "columns.h"
#include "compat.h"
#include "help-page.h"
#include "help-window.h"

#define PAGE_MAX_SIZE (256 * 1024)
#define INDEX "index.md"

typedef struct {
  GtkWidget *window, *columns, *list, *place, *scroller;
} Help;

typedef struct {
  char *name, *text;
} HelpFile;

static void
help_file_free (HelpFile *file)
{
  g_free (file->name);
  g_free (file->text);
  g_free (file);
}

static const char *
add_file (GPtrArray *files, const char *name)
{
  g_autofree char *path = yu_path_data ("help", yu_lang_tag (yu_lang_current ()), name, NULL);
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  g_autoptr (GBytes) bytes = yu_file_read (path, PAGE_MAX_SIZE, faults);
  HelpFile *file;

  if (bytes == NULL)
    return NULL;
  file = g_new (HelpFile, 1);
  file->name = g_strdup (name);
  file->text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_ptr_array_add (files, file);
  return file->text;
}

/* In a thread: it reads files. */
static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GPtrArray *files = g_ptr_array_new_with_free_func ((GDestroyNotify) help_file_free);
  const char *index = add_file (files, INDEX);
  g_autoptr (GPtrArray) links = yu_help_links (index ? index : "");

  for (guint i = 0; i < links->len; i++)
    if (strchr (links->pdata[i], '/') == NULL)
      add_file (files, links->pdata[i]);
  g_task_return_pointer (task, files, (GDestroyNotify) g_ptr_array_unref);
}

static GtkListBoxRow *
row_of_page (Help *help, const char *name)
{
  for (GtkWidget *row = gtk_widget_get_first_child (help->list); row;
       row = gtk_widget_get_next_sibling (row))
    if (g_strcmp0 (g_object_get_data (G_OBJECT (row), "yu-name"), name) == 0)
      return GTK_LIST_BOX_ROW (row);
  return NULL;
}

static void show_page (Help *help, GtkListBoxRow *row);

static gboolean
link_cb (GtkLabel *label, const char *address, Help *help)
{
  GtkListBoxRow *row = row_of_page (help, address);

  if (row)
    show_page (help, row);
  else
    yu_show_address (GTK_WINDOW (help->window), address);
  return TRUE;
}

static void
show_page (Help *help, GtkListBoxRow *row)
{
  adw_bin_set_child (ADW_BIN (help->place),
                     yu_help_page_new (g_object_get_data (G_OBJECT (row), "yu-text"),
                                       G_CALLBACK (link_cb), help));
  gtk_list_box_select_row (GTK_LIST_BOX (help->list), row);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (
                                GTK_SCROLLED_WINDOW (help->scroller)),
                            0);
  yu_columns_set_steps_shown (YU_COLUMNS (help->columns), FALSE);
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, Help *help)
{
  show_page (help, row);
}

static void
add_row (Help *help, const HelpFile *file)
{
  g_autofree char *title = yu_help_title (file->text);
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0f, "wrap", TRUE, NULL);
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", label, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data_full (G_OBJECT (row), "yu-name", g_strdup (file->name), g_free);
  g_object_set_data_full (G_OBJECT (row), "yu-text", g_strdup (file->text), g_free);
  gtk_list_box_append (GTK_LIST_BOX (help->list), row);
}

static void
read_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  Help *help = g_object_get_data (object, "yu-help");
  g_autoptr (GPtrArray) files = g_task_propagate_pointer (G_TASK (result), NULL);

  for (guint i = 0; i < files->len; i++)
    add_row (help, files->pdata[i]);
  if (files->len > 0)
    show_page (help, gtk_list_box_get_row_at_index (GTK_LIST_BOX (help->list), 0));
  gtk_widget_child_focus (help->list, GTK_DIR_TAB_FORWARD);
}

static void
build (Help *help, GtkBuilder *builder)
{
  help->window = GTK_WIDGET (gtk_builder_get_object (builder, "help"));
  help->columns = GTK_WIDGET (gtk_builder_get_object (builder, "columns"));
  help->list = GTK_WIDGET (gtk_builder_get_object (builder, "list"));
  help->place = GTK_WIDGET (gtk_builder_get_object (builder, "place"));
  help->scroller = GTK_WIDGET (gtk_builder_get_object (builder, "scroller"));
  g_object_bind_property (help->columns, "steps-shown",
                          gtk_builder_get_object (builder, "pages_button"), "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_signal_connect (help->list, "row-activated", G_CALLBACK (row_activated_cb), help);
  g_object_set_data_full (G_OBJECT (help->window), "yu-help", help, g_free);
}

void
yu_help_window_present (GtkApplication *application)
{
  g_autoptr (GtkBuilder) builder = NULL;
  g_autoptr (GTask) task = NULL;
  Help *help;

  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (GList *l = gtk_application_get_windows (application); l; l = l->next)
    if (g_object_get_data (l->data, "yu-help"))
      {
        gtk_window_present (l->data);
        return;
      }
  g_type_ensure (YU_TYPE_COLUMNS);
  help = g_new0 (Help, 1);
  builder = gtk_builder_new_from_resource ("/io/github/yucai/Yucai/ui/help-window.ui");
  build (help, builder);
  gtk_window_set_application (GTK_WINDOW (help->window), application);
  task = g_task_new (help->window, NULL, read_cb, NULL);
  g_task_set_source_tag (task, yu_help_window_present);
  g_task_run_in_thread (task, read_thread);
  gtk_window_present (GTK_WINDOW (help->window));
}
