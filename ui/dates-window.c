/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "application.h"
#include "cases/case-folder.h"
#include "compat.h"
#include "dates-window.h"
#include "due-item.h"
#include "due-list.h"
#include "form/reading.h"
#include "month-grid.h"

#define REST_MS 500 /* several dossiers may change at once */

struct _YuDatesWindow {
  AdwWindow parent_instance;
  YuCasesPick *pick;         /* NULL: closed */
  GCancellable *cancellable; /* of what is being read */
  guint rest;                /* source: waits until the folder rests */
  GPtrArray *agenda;         /* of YuDue; NULL: not read yet */
  GPtrArray *left_out;       /* of char *: why dossiers are refused */
  YuDate today;

  GtkWidget *title, *stack, *nothing, *flap, *month, *heading, *show_all, *list, *left_out_bar,
      *left_out_label;
};

G_DEFINE_FINAL_TYPE (YuDatesWindow, yu_dates_window, ADW_TYPE_WINDOW)

/* What is shown */

static GListModel *
items_on (YuDatesWindow *self, YuDate day) /* 0: any */
{
  GListStore *items = g_list_store_new (YU_TYPE_DUE_ITEM);

  for (guint i = 0; i < self->agenda->len; i++)
    {
      const YuDue *due = g_ptr_array_index (self->agenda, i);
      g_autoptr (YuDueItem) item
          = day == 0 || due->date->on == day ? yu_due_item_new (self->agenda, i) : NULL;

      if (item != NULL)
        g_list_store_append (items, item);
    }
  return G_LIST_MODEL (items);
}

static void
show_list (YuDatesWindow *self)
{
  YuDate day = yu_month_grid_chosen (YU_MONTH_GRID (self->month));
  GListModel *items = items_on (self, day);
  g_autofree char *words
      = day != 0 ? yu_date_to_words (day, yu_lang_current ()) : g_strdup (_ ("Next Dates"));
  g_autoptr (GtkNoSelection) model = gtk_no_selection_new (items);
  gboolean any = g_list_model_get_n_items (items) > 0;

  gtk_label_set_text (GTK_LABEL (self->heading), words);
  gtk_widget_set_visible (self->show_all, day != 0);
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), GTK_SELECTION_MODEL (model));
  adw_status_page_set_title (ADW_STATUS_PAGE (self->nothing),
                             day != 0 ? _ ("Nothing Is Due on This Day") : _ ("Nothing Is Due"));
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), any ? "list" : "nothing");
}

static void
show_month (YuDatesWindow *self)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->agenda->len; i++)
    {
      gpointer day
          = GUINT_TO_POINTER (((const YuDue *) g_ptr_array_index (self->agenda, i))->date->on);

      g_hash_table_insert (counts, day,
                           GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, day))
                                             + 1));
    }
  yu_month_grid_set (YU_MONTH_GRID (self->month), counts, yu_date_rules_shipped (NULL));
}

static void
show_left_out (YuDatesWindow *self)
{
  guint n = self->left_out->len;
  g_autofree char *words
      = g_strdup_printf (ngettext ("%u dossier cannot be read: its dates are not here.",
                                   "%u dossiers cannot be read: their dates are not here.", n),
                         n);

  gtk_label_set_text (GTK_LABEL (self->left_out_label), words);
  gtk_widget_set_visible (self->left_out_bar, n > 0);
}

static void
why_cb (YuDatesWindow *self)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;
  g_autofree char *details = NULL;

  for (guint i = 0; i < self->left_out->len; i++)
    g_strv_builder_add (lines, g_ptr_array_index (self->left_out, i));
  texts = g_strv_builder_end (lines);
  details = g_strjoinv ("\n", texts);
  yu_tell (GTK_WINDOW (self), _ ("Dossiers Without Dates"), _ ("This is what is wrong:"), details);
}

/* Reading, in a thread */

typedef struct {
  YuCasesPick *pick;
  YuDate today;
  GPtrArray *left_out;
} Reading;

static void
free_reading (gpointer data)
{
  Reading *reading = data;

  yu_cases_pick_unref (reading->pick);
  g_clear_pointer (&reading->left_out, g_ptr_array_unref);
  g_free (reading);
}

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Reading *reading = data;
  GError *error = NULL;
  g_autoptr (YuCaseBasis) basis
      = yu_case_basis_new (reading->pick->library, reading->today, &error);
  GPtrArray *agenda;

  if (basis == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  agenda = yu_agenda_read (reading->pick->store, reading->pick->names, basis, G_MAXUINT32,
                           cancellable, reading->left_out);
  g_task_return_pointer (task, agenda, (GDestroyNotify) g_ptr_array_unref);
}

static void
read_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  YuDatesWindow *self = YU_DATES_WINDOW (object);
  Reading *reading = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) agenda = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (agenda == NULL)
    {
      yu_tell (GTK_WINDOW (self), _ ("The Dates Were Not Read"), _ ("This is what is wrong:"),
               error->message);
      return;
    }
  g_clear_pointer (&self->agenda, g_ptr_array_unref);
  g_clear_pointer (&self->left_out, g_ptr_array_unref);
  self->agenda = g_steal_pointer (&agenda);
  self->left_out = g_steal_pointer (&reading->left_out);
  show_month (self);
  show_list (self);
  show_left_out (self);
}

static void
stop_reading (YuDatesWindow *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
read_dates (YuDatesWindow *self)
{
  Reading *reading = g_new (Reading, 1);
  g_autoptr (GTask) task = NULL;

  stop_reading (self);
  self->cancellable = g_cancellable_new ();
  *reading = (Reading){ yu_cases_pick_ref (self->pick), self->today,
                        g_ptr_array_new_with_free_func (g_free) };
  task = g_task_new (self, self->cancellable, read_cb, NULL);
  g_task_set_source_tag (task, read_dates);
  g_task_set_task_data (task, reading, free_reading);
  g_task_run_in_thread (task, read_thread);
}

static gboolean
rested_cb (gpointer data)
{
  YuDatesWindow *self = data;

  self->rest = 0;
  read_dates (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (YuDatesWindow *self)
{
  g_clear_handle_id (&self->rest, g_source_remove);
  self->rest = g_timeout_add (REST_MS, rested_cb, self);
}

/* What a person does */

static void
chosen_cb (YuDatesWindow *self)
{
  if (self->agenda == NULL)
    return;
  show_list (self);
  if (adw_flap_get_folded (ADW_FLAP (self->flap)))
    adw_flap_set_reveal_flap (ADW_FLAP (self->flap), FALSE);
}

static void
show_all_cb (YuDatesWindow *self)
{
  yu_month_grid_choose (YU_MONTH_GRID (self->month), 0);
}

static void
activate_cb (YuDatesWindow *self, guint position)
{
  GListModel *items = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (self->list)));
  g_autoptr (YuDueItem) item = g_list_model_get_item (items, position);
  g_autofree char *path
      = yu_case_folder_dup_path (YU_CASE_FOLDER (self->pick->store), yu_due_item_get (item)->name);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  yu_application_open_file (YU_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), file,
                            NULL);
}

/* The window */

static void
yu_dates_window_dispose (GObject *object)
{
  YuDatesWindow *self = YU_DATES_WINDOW (object);

  stop_reading (self);
  g_clear_handle_id (&self->rest, g_source_remove);
  g_clear_pointer (&self->agenda, g_ptr_array_unref);
  g_clear_pointer (&self->left_out, g_ptr_array_unref);
  g_clear_pointer (&self->pick, yu_cases_pick_unref);
  G_OBJECT_CLASS (yu_dates_window_parent_class)->dispose (object);
}

static void
yu_dates_window_class_init (YuDatesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yu_dates_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/yucai/Yucai/ui/dates-window.ui");
  gtk_widget_class_bind_template_child (widget_class, YuDatesWindow, title);
  gtk_widget_class_bind_template_child (widget_class, YuDatesWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, YuDatesWindow, nothing);
  gtk_widget_class_bind_template_child (widget_class, YuDatesWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, YuDatesWindow, month);
  gtk_widget_class_bind_template_child (widget_class, YuDatesWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, YuDatesWindow, show_all);
  gtk_widget_class_bind_template_child (widget_class, YuDatesWindow, list);
  gtk_widget_class_bind_template_child (widget_class, YuDatesWindow, left_out_bar);
  gtk_widget_class_bind_template_child (widget_class, YuDatesWindow, left_out_label);
  gtk_widget_class_bind_template_callback (widget_class, why_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
yu_dates_window_init (YuDatesWindow *self)
{
  g_type_ensure (YU_TYPE_MONTH_GRID);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->today = yu_date_today ();
  yu_due_list_fill (GTK_LIST_VIEW (self->list), self->today);
}

void
yu_dates_window_present (GtkWindow *parent, YuCasesPick *pick)
{
  YuDatesWindow *self
      = g_object_new (YU_TYPE_DATES_WINDOW, "application", gtk_window_get_application (parent),
                      "transient-for", parent, NULL);
  guint n = pick->names->len;
  g_autofree char *about = g_strdup_printf (ngettext ("%u case", "%u cases", n), n);

  self->pick = yu_cases_pick_ref (pick);
  adw_window_title_set_subtitle (ADW_WINDOW_TITLE (self->title), about);
  g_signal_connect_object (pick->store, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  read_dates (self);
  gtk_window_present (GTK_WINDOW (self));
}
