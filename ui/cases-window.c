/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "cases-window.h"
#include "case-log-dialog.h"
#include "case-stage-dialog.h"
#include "cases-batch-dialog.h"
#include "cases-changes.h"
#include "cases-columns.h"
#include "cases-export.h"
#include "cases-filter-popover.h"
#include "cases/case-folder.h"
#include "cases/case-list.h"
#include "compat.h"
#include "dates-window.h"
#include "import-dialog.h"
#include "package-dialog.h"

#define MOST_OPENED 10 /* at once: each has a window of its own */

struct _YuCasesWindow {
  AdwWindow parent_instance;
  GFile *folder;
  YuLibrary *library;
  YuCaseStore *store;
  YuCaseList *cases;
  YuCasesFilter *filter;
  GListModel *shown; /* filtered and sorted */
  GtkSelectionModel *selection;
  GHashTable *chosen; /* names of what is selected: a row that is replaced stays so */
  gboolean restoring;
  YuDate today;
  GtkWidget *toasts, *title, *mask, *filters, *filter_popover, *search, *progress, *stack, *view,
      *nothing, *show_all, *count;
  GtkWidget *changes, *all, *actions;
  YuCasesMenus menus;
};

G_DEFINE_FINAL_TYPE (YuCasesWindow, yu_cases_window, ADW_TYPE_WINDOW)

static const YuCaseSummary *
summary_of (gpointer row)
{
  return yu_case_row_get_summary (row);
}

/* What is shown */

static char *
count_words (guint all, guint shown, guint selected)
{
  g_autofree char *text = shown == all
                              ? g_strdup_printf (ngettext ("%u dossier", "%u dossiers", all), all)
                              : g_strdup_printf (_ ("%u of %u dossiers"), shown, all);

  return selected == 0 ? g_steal_pointer (&text)
                       : g_strdup_printf (_ ("%s, %u selected"), text, selected);
}

static void
show_count (YuCasesWindow *self)
{
  guint all = g_list_model_get_n_items (G_LIST_MODEL (self->cases)),
        shown = g_list_model_get_n_items (self->shown);
  guint selected = g_hash_table_size (self->chosen);
  g_autofree char *text = count_words (all, shown, selected);

  gtk_label_set_text (GTK_LABEL (self->count), text);
  gtk_widget_set_visible (self->all, shown > 0);
  gtk_button_set_label (GTK_BUTTON (self->all),
                        selected < shown ? _ ("Select All") : _ ("Select None"));
  gtk_action_bar_set_revealed (GTK_ACTION_BAR (self->actions), selected > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cases.open",
                                 selected > 0 && selected <= MOST_OPENED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cases.stage", selected > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cases.log", selected == 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cases.papers", selected > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cases.packages", selected > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cases.papers-of-all", shown > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cases.dates", shown > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cases.export", shown > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cases.export-dates", shown > 0);
}

static void
show_nothing (YuCasesWindow *self, const char *title, gboolean filtered)
{
  adw_status_page_set_title (ADW_STATUS_PAGE (self->nothing), title);
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (self->nothing),
                                 filtered ? "edit-find-symbolic" : "folder-symbolic");
  gtk_widget_set_visible (self->show_all, filtered);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "nothing");
}

static void
show_shown (YuCasesWindow *self)
{
  guint all = g_list_model_get_n_items (G_LIST_MODEL (self->cases));
  double progress;

  g_object_get (self->cases, "progress", &progress, NULL);
  if (all == 0 && progress == 1)
    show_nothing (self, _ ("No Dossiers in This Folder"), FALSE);
  else if (all > 0 && g_list_model_get_n_items (self->shown) == 0)
    show_nothing (self, _ ("No Dossier Fits"), TRUE);
  else
    gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "cases");
  show_count (self);
}

static void
show_progress (YuCasesWindow *self)
{
  double progress;

  g_object_get (self->cases, "progress", &progress, NULL);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), progress);
  gtk_widget_set_visible (self->progress, progress < 1);
  show_shown (self);
}

static void
search_changed_cb (YuCasesWindow *self)
{
  yu_cases_filter_set_text (self->filter, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
show_all_cb (YuCasesWindow *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  yu_cases_filter_popover_clear (YU_CASES_FILTER_POPOVER (self->filter_popover));
  gtk_widget_grab_focus (self->search);
}

static void
filtered_cb (YuCasesWindow *self)
{
  guint n = yu_cases_filter_n_wanted (self->filter);
  g_autofree char *label
      = n > 0 ? g_strdup_printf (_ ("Show Only (%u)"), n) : g_strdup (_ ("Show Only"));

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->filters), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->filters), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  show_shown (self);
}

/* What is selected */

static const char *
name_at (YuCasesWindow *self, guint position)
{
  g_autoptr (YuCaseRow) row = g_list_model_get_item (self->shown, position);

  return summary_of (row)->name; /* the model keeps the row */
}

static void
selected_cb (YuCasesWindow *self)
{
  g_autoptr (GtkBitset) selected = NULL;
  GtkBitsetIter iter;
  guint position;

  if (self->restoring)
    return;
  selected = gtk_selection_model_get_selection (self->selection);
  g_hash_table_remove_all (self->chosen);
  if (gtk_bitset_iter_init_first (&iter, selected, &position))
    do
      g_hash_table_add (self->chosen, g_strdup (name_at (self, position)));
    while (gtk_bitset_iter_next (&iter, &position));
  show_count (self);
}

/* Another summary is another row: what was selected before it changed stays selected. What went out
 * of sight does not. */
static void
rows_changed_cb (YuCasesWindow *self, guint position, guint removed, guint added)
{
  self->restoring = TRUE;
  for (guint i = position; g_hash_table_size (self->chosen) > 0 && i < position + added; i++)
    if (!gtk_selection_model_is_selected (self->selection, i)
        && g_hash_table_contains (self->chosen, name_at (self, i)))
      gtk_selection_model_select_item (self->selection, i, FALSE);
  self->restoring = FALSE;
  selected_cb (self);
}

/* In the order of the list */
static YuCasesPick *
pick_selected (YuCasesWindow *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (self->selection);
  GtkBitsetIter iter;
  guint position;

  if (gtk_bitset_iter_init_first (&iter, selected, &position))
    do
      g_ptr_array_add (names, g_strdup (name_at (self, position)));
    while (gtk_bitset_iter_next (&iter, &position));
  return yu_cases_pick_new (self->store, self->library, names);
}

/* What the filters leave, whatever is selected. */
static YuCasesPick *
pick_shown (YuCasesWindow *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (self->shown); i++)
    g_ptr_array_add (names, g_strdup (name_at (self, i)));
  return yu_cases_pick_new (self->store, self->library, names);
}

static void
all_cb (YuCasesWindow *self)
{
  if (g_hash_table_size (self->chosen) < g_list_model_get_n_items (self->shown))
    gtk_selection_model_select_all (self->selection);
  else
    gtk_selection_model_unselect_all (self->selection);
}

/* What a person does */

static void
mask_toggled_cb (YuCasesWindow *self)
{
  guint n = self->cases != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->cases)) : 0;

  /* Every row is bound anew. */
  if (n > 0)
    g_list_model_items_changed (G_LIST_MODEL (self->cases), 0, n, n);
}

/* A file that is refused says why; one that is sealed asks for its passphrase. */
static void
open_case (YuCasesWindow *self, const char *name)
{
  g_autoptr (GFile) file = g_file_get_child (self->folder, name);

  yu_application_open_file (YU_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), file,
                            NULL);
}

static void
activate_cb (YuCasesWindow *self, guint position)
{
  open_case (self, name_at (self, position));
}

static void
open_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (YuCasesPick) pick = pick_selected (YU_CASES_WINDOW (widget));

  for (guint i = 0; i < pick->names->len; i++)
    open_case (YU_CASES_WINDOW (widget), g_ptr_array_index (pick->names, i));
}

/* The stage of the first one is offered. */
static void
stage_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  YuCasesWindow *self = YU_CASES_WINDOW (widget);
  g_autoptr (YuCasesPick) pick = pick_selected (self);
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (self->selection);
  g_autoptr (YuCaseRow) first
      = g_list_model_get_item (self->shown, gtk_bitset_get_minimum (selected));

  yu_case_stage_dialog_present (GTK_WINDOW (self), pick, summary_of (first)->stage);
}

static void
log_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (YuCasesPick) pick = pick_selected (YU_CASES_WINDOW (widget));

  yu_case_log_dialog_present (GTK_WINDOW (widget), pick);
}

static gboolean
is_any_sealed (YuCasesWindow *self, gboolean of_selected)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->shown); i++)
    {
      g_autoptr (YuCaseRow) row = g_list_model_get_item (self->shown, i);

      if (summary_of (row)->sealed
          && (!of_selected || g_hash_table_contains (self->chosen, summary_of (row)->name)))
        return TRUE;
    }
  return FALSE;
}

static void
papers_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (YuCasesPick) pick = pick_selected (YU_CASES_WINDOW (widget));
  YuBatchParts parts
      = g_str_equal (action, "cases.packages") ? YU_BATCH_PACKAGES : YU_BATCH_LETTERS;

  yu_cases_batch_dialog_present (GTK_WINDOW (widget), pick, parts,
                                 is_any_sealed (YU_CASES_WINDOW (widget), TRUE));
}

static void
papers_of_all_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (YuCasesPick) pick = pick_shown (YU_CASES_WINDOW (widget));

  yu_cases_batch_dialog_present (GTK_WINDOW (widget), pick, YU_BATCH_LETTERS,
                                 is_any_sealed (YU_CASES_WINDOW (widget), FALSE));
}

static void
check_package_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  yu_package_dialog_choose (GTK_WINDOW (widget));
}

/* What is selected, or all that are shown */
static YuCasesPick *
pick_meant (YuCasesWindow *self)
{
  return g_hash_table_size (self->chosen) > 0 ? pick_selected (self) : pick_shown (self);
}

static void
dates_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (YuCasesPick) pick = pick_meant (YU_CASES_WINDOW (widget));

  yu_dates_window_present (GTK_WINDOW (widget), pick);
}

static void
export_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  YuCasesWindow *self = YU_CASES_WINDOW (widget);
  g_autoptr (YuCasesPick) pick = pick_meant (self);

  if (g_str_equal (action, "cases.export"))
    yu_cases_export_sheet (GTK_WINDOW (self), pick);
  else if (g_str_equal (action, "cases.export-dates"))
    yu_cases_export_dates (GTK_WINDOW (self), pick);
  else
    yu_cases_export_template (GTK_WINDOW (self), pick);
}

static void
import_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  yu_import_dialog_choose (GTK_WINDOW (widget));
}

static void
toast_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AdwToast *toast = adw_toast_new (g_variant_get_string (parameter, NULL));

  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (YU_CASES_WINDOW (widget)->toasts), toast);
}

static void
find_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_grab_focus (YU_CASES_WINDOW (widget)->search);
}

static void
failed_cb (YuCasesWindow *self, const char *message)
{
  show_nothing (self, _ ("The Folder Cannot Be Read"), FALSE);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->nothing), message);
}

/* The window */

static void
yu_cases_window_dispose (GObject *object)
{
  YuCasesWindow *self = YU_CASES_WINDOW (object);

  if (self->cases != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->cases, self);
      gtk_column_view_set_model (GTK_COLUMN_VIEW (self->view), NULL);
    }
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  if (self->filter != NULL)
    g_signal_handlers_disconnect_by_data (self->filter, self);
  g_clear_object (&self->selection);
  g_clear_object (&self->shown);
  if (self->filter != NULL)
    g_signal_handlers_disconnect_by_data (self->filter, self);
  g_clear_object (&self->filter);
  g_clear_object (&self->cases);
  g_clear_object (&self->store);
  g_clear_object (&self->folder);
  g_clear_pointer (&self->library, yu_library_unref);
  g_clear_pointer (&self->chosen, g_hash_table_unref);
  G_OBJECT_CLASS (yu_cases_window_parent_class)->dispose (object);
}

static void
yu_cases_window_class_init (YuCasesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yu_cases_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/yucai/Yucai/ui/cases-window.ui");
  gtk_widget_class_bind_template_child (widget_class, YuCasesWindow, title);
  gtk_widget_class_bind_template_child (widget_class, YuCasesWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, YuCasesWindow, changes);
  gtk_widget_class_bind_template_child (widget_class, YuCasesWindow, all);
  gtk_widget_class_bind_template_child (widget_class, YuCasesWindow, actions);
  gtk_widget_class_bind_template_child (widget_class, YuCasesWindow, mask);
  gtk_widget_class_bind_template_child (widget_class, YuCasesWindow, filters);
  gtk_widget_class_bind_template_child (widget_class, YuCasesWindow, filter_popover);
  gtk_widget_class_bind_template_child_full (widget_class, "columns_menu", FALSE,
                                             G_STRUCT_OFFSET (YuCasesWindow, menus.columns));
  gtk_widget_class_bind_template_child_full (widget_class, "sort_menu", FALSE,
                                             G_STRUCT_OFFSET (YuCasesWindow, menus.sort));
  gtk_widget_class_bind_template_child (widget_class, YuCasesWindow, search);
  gtk_widget_class_bind_template_child (widget_class, YuCasesWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, YuCasesWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, YuCasesWindow, view);
  gtk_widget_class_bind_template_child (widget_class, YuCasesWindow, nothing);
  gtk_widget_class_bind_template_child (widget_class, YuCasesWindow, show_all);
  gtk_widget_class_bind_template_child (widget_class, YuCasesWindow, count);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, mask_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_cb);
  gtk_widget_class_install_action (widget_class, "cases.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "cases.stage", NULL, stage_action);
  gtk_widget_class_install_action (widget_class, "cases.log", NULL, log_action);
  gtk_widget_class_install_action (widget_class, "cases.papers", NULL, papers_action);
  gtk_widget_class_install_action (widget_class, "cases.packages", NULL, papers_action);
  gtk_widget_class_install_action (widget_class, "cases.papers-of-all", NULL, papers_of_all_action);
  gtk_widget_class_install_action (widget_class, "cases.check-package", NULL, check_package_action);
  gtk_widget_class_install_action (widget_class, "cases.dates", NULL, dates_action);
  gtk_widget_class_install_action (widget_class, "cases.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "cases.export-dates", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "cases.template", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "cases.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "win.toast", "s", toast_action);
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find_action);
}

static void
yu_cases_window_init (YuCasesWindow *self)
{
  g_type_ensure (YU_TYPE_CASES_FILTER_POPOVER);
  self->today = yu_date_today ();
  g_type_ensure (YU_TYPE_CASES_CHANGES);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->chosen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  yu_cases_columns_add (GTK_COLUMN_VIEW (self->view), GTK_TOGGLE_BUTTON (self->mask), &self->menus,
                        GTK_WIDGET (self));
}

static void
show_cases (YuCasesWindow *self)
{
  g_autofree char *path = g_file_get_path (self->folder);
  GtkSorter *sorter = gtk_column_view_get_sorter (GTK_COLUMN_VIEW (self->view));
  GtkFilterListModel *filtered;

  self->store = yu_case_folder_new (path);
  self->cases = yu_case_list_new (self->store, self->library, self->today);
  self->filter = yu_cases_filter_new ();
  filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->cases)),
                                        GTK_FILTER (g_object_ref (self->filter)));
  yu_cases_filter_popover_use (YU_CASES_FILTER_POPOVER (self->filter_popover), self->filter,
                               G_LIST_MODEL (self->cases));
  self->shown
      = G_LIST_MODEL (gtk_sort_list_model_new (G_LIST_MODEL (filtered), g_object_ref (sorter)));
  g_signal_connect_swapped (self->cases, "notify::progress", G_CALLBACK (show_progress), self);
  yu_cases_changes_set_list (YU_CASES_CHANGES (self->changes), self->cases);
  g_signal_connect_swapped (self->cases, "failed", G_CALLBACK (failed_cb), self);
  self->selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (g_object_ref (self->shown)));
  g_signal_connect_swapped (self->selection, "selection-changed", G_CALLBACK (selected_cb), self);
  g_signal_connect_swapped (self->selection, "items-changed", G_CALLBACK (rows_changed_cb), self);
  g_signal_connect_swapped (self->filter, "changed", G_CALLBACK (filtered_cb), self);
  gtk_column_view_set_model (GTK_COLUMN_VIEW (self->view), self->selection);
  show_progress (self);
}

static YuCasesWindow *
window_of (YuApplication *application, GFile *folder)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l; l = l->next)
    if (YU_IS_CASES_WINDOW (l->data) && g_file_equal (YU_CASES_WINDOW (l->data)->folder, folder))
      return l->data;
  return NULL;
}

void
yu_cases_window_present (YuApplication *application, GFile *folder)
{
  YuCasesWindow *self = window_of (application, folder);
  g_autoptr (GError) error = NULL;
  YuLibrary *library = yu_application_get_library (application, &error);
  g_autofree char *name = g_file_get_basename (folder);

  if (self == NULL && library != NULL)
    {
      self = g_object_new (YU_TYPE_CASES_WINDOW, "application", application, NULL);
      self->folder = g_object_ref (folder);
      self->library = yu_library_ref (library);
      adw_window_title_set_subtitle (ADW_WINDOW_TITLE (self->title), name);
      show_cases (self);
    }
  if (self != NULL)
    gtk_window_present (GTK_WINDOW (self));
}

static void
chosen_cb (GFile *folder, gpointer data)
{
  yu_cases_window_present (data, folder);
}

void
yu_cases_window_choose (GtkWindow *parent)
{
  GtkApplication *application = gtk_window_get_application (parent);

  yu_choose_folder (parent, _ ("Open a Folder of Dossiers"), chosen_cb, g_object_ref (application),
                    g_object_unref);
}
