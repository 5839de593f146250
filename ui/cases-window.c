/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>
#include "cases-window.h"
#include "base/words.h"
#include "cases/case-columns.h"
#include "cases/case-folder.h"
#include "cases/case-list.h"
#include "compat.h"

#define SOON_DAYS 90

struct _YuCasesWindow {
  AdwWindow      parent_instance;
  GFile         *folder;
  YuCaseStore   *store;
  YuCaseList    *cases;
  GtkFilter     *filter;
  GListModel    *shown;       /* filtered and sorted */
  YuDate         today;
  GtkWidget     *title, *mask, *filters, *search, *category, *ground, *stage, *soon, *progress, *stack, *view, *nothing, *count;
};

G_DEFINE_FINAL_TYPE (YuCasesWindow, yu_cases_window, ADW_TYPE_WINDOW)

static const YuCaseSummary *
summary_of (gpointer row)
{
  return yu_case_row_get_summary (row);
}

/* Columns */

static const int widths[YU_N_CASE_COLUMNS] = { 120, 130, 170, 95, 75, 100, 150, 230, 90 };

static YuCaseColumn
column_of (gpointer object)
{
  return GPOINTER_TO_UINT (g_object_get_data (object, "yu-column"));
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, YuCasesWindow *self)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL);

  gtk_list_item_set_child (item, label);
}

/* GTK gives a row no name of its own: it is read out as the case it shows. */
static void
name_row (GtkWidget *label, const YuCaseSummary *summary, gboolean masked)
{
  GtkWidget *cell = gtk_widget_get_parent (label), *row = cell != NULL ? gtk_widget_get_parent (cell) : NULL;
  g_autofree char *name = yu_case_row_words (summary, masked, yu_lang_current ());

  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, YuCasesWindow *self)
{
  const YuCaseSummary *summary = summary_of (gtk_list_item_get_item (item));
  GtkWidget *label = gtk_list_item_get_child (item);
  gboolean masked = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->mask));
  g_autofree char *text = yu_case_column_words (summary, column_of (factory), masked, yu_lang_current ());

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, *text != '\0' ? text : NULL);
  if (summary->fault != NULL)
    gtk_widget_add_css_class (label, "error");
  else
    gtk_widget_remove_css_class (label, "error");
  if (column_of (factory) == 0)
    name_row (label, summary, masked);
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer column)
{
  return yu_case_column_compare (summary_of ((gpointer) a), summary_of ((gpointer) b), GPOINTER_TO_UINT (column));
}

static void
add_column (YuCasesWindow *self, YuCaseColumn column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSorter *sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, GUINT_TO_POINTER (column), NULL));
  g_autoptr (GtkColumnViewColumn) added = NULL;

  g_object_set_data (G_OBJECT (factory), "yu-column", GUINT_TO_POINTER (column));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  added = gtk_column_view_column_new (yu_case_column_title (column, yu_lang_current ()), factory);
  gtk_column_view_column_set_sorter (added, sorter);
  gtk_column_view_column_set_resizable (added, TRUE);
  gtk_column_view_column_set_fixed_width (added, widths[column]);
  gtk_column_view_append_column (GTK_COLUMN_VIEW (self->view), added);
  /* What presses comes first. */
  if (column == YU_CASE_NEXT)
    gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (self->view), added, GTK_SORT_ASCENDING);
  g_object_unref (sorter);
}

/* Filters */

static gboolean
has_text (const char *text, const char *part)
{
  g_autofree char *folded = text != NULL ? g_utf8_casefold (text, -1) : NULL;

  return folded != NULL && strstr (folded, part) != NULL;
}

static gboolean
is_found (YuCasesWindow *self, const YuCaseSummary *summary)
{
  g_autofree char *part = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);

  return *part == '\0' || has_text (summary->number, part) || has_text (summary->person, part) || has_text (summary->employer, part)
         || has_text (summary->name, part);
}

/* The first choice of every list is "all". */
static gboolean
is_chosen (GtkWidget *list, guint value)
{
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (list));

  return chosen == 0 || chosen == GTK_INVALID_LIST_POSITION || chosen - 1 == value;
}

static gboolean
is_soon (YuCasesWindow *self, const YuCaseSummary *summary)
{
  return !gtk_check_button_get_active (GTK_CHECK_BUTTON (self->soon))
         || (summary->next != NULL && summary->next->on <= yu_date_add_days (self->today, SOON_DAYS));
}

/* What is wrong is never filtered away by what it cannot say. */
static gboolean
match_cb (gpointer row, gpointer data)
{
  YuCasesWindow *self = data;
  const YuCaseSummary *summary = summary_of (row);

  if (!is_found (self, summary))
    return FALSE;
  return summary->fault != NULL
         || (is_chosen (self->category, summary->category) && is_chosen (self->ground, summary->ground)
             && is_chosen (self->stage, summary->stage) && is_soon (self, summary));
}

static void
show_count (YuCasesWindow *self)
{
  guint all = g_list_model_get_n_items (G_LIST_MODEL (self->cases)), shown = g_list_model_get_n_items (self->shown);
  g_autofree char *text = shown == all ? g_strdup_printf (ngettext ("%u dossier", "%u dossiers", all), all)
                                       : g_strdup_printf (_("%u of %u dossiers"), shown, all);
  double progress;

  g_object_get (self->cases, "progress", &progress, NULL);
  gtk_label_set_text (GTK_LABEL (self->count), text);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), progress);
  gtk_widget_set_visible (self->progress, progress < 1);
  if (progress == 1 && all == 0)
    adw_status_page_set_title (ADW_STATUS_PAGE (self->nothing), _("No Dossiers in This Folder"));
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), progress == 1 && all == 0 ? "nothing" : "cases");
}

static void
filter_changed_cb (YuCasesWindow *self)
{
  if (self->filter == NULL)
    return;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  show_count (self);
}

static void
fill (GtkWidget *list, const char *all, GPtrArray *names)
{
  g_autoptr (GtkStringList) strings = gtk_string_list_new (NULL);

  gtk_string_list_append (strings, all);
  for (guint i = 0; i < names->len; i++)
    gtk_string_list_append (strings, g_ptr_array_index (names, i));
  gtk_drop_down_set_model (GTK_DROP_DOWN (list), G_LIST_MODEL (strings));
}

static void
fill_filters (YuCasesWindow *self)
{
  YuLang lang = yu_lang_current ();
  g_autoptr (GPtrArray) categories = g_ptr_array_new (), grounds = g_ptr_array_new_with_free_func (g_free), stages = g_ptr_array_new ();

  for (YuCaseCategory category = 0; category < YU_N_CASE_CATEGORIES; category++)
    g_ptr_array_add (categories, (gpointer) yu_case_category_name (category, lang));
  g_ptr_array_add (grounds, g_strdup (_("No ground")));
  for (guint ground = 1; ground <= 5; ground++)
    g_ptr_array_add (grounds, g_strdup_printf (_("Ground %u"), ground));
  for (YuStage stage = 0; stage < YU_N_STAGES; stage++)
    g_ptr_array_add (stages, (gpointer) yu_stage_words (stage, lang));
  fill (self->category, _("All categories"), categories);
  fill (self->ground, _("All grounds"), grounds);
  fill (self->stage, _("All stages"), stages);
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

static void
activate_cb (YuCasesWindow *self, guint position)
{
  g_autoptr (YuCaseRow) row = g_list_model_get_item (self->shown, position);
  const YuCaseSummary *summary = summary_of (row);
  g_autoptr (GFile) file = g_file_get_child (self->folder, summary->name);

  if (summary->fault != NULL)
    yu_tell (GTK_WINDOW (self), _("This Dossier Is Refused"), summary->name, summary->fault);
  else
    yu_application_open_file (YU_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), file, NULL);
}

static void
failed_cb (YuCasesWindow *self, const char *message)
{
  adw_status_page_set_title (ADW_STATUS_PAGE (self->nothing), _("The Folder Cannot Be Read"));
  adw_status_page_set_description (ADW_STATUS_PAGE (self->nothing), message);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "nothing");
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
  g_clear_object (&self->shown);
  g_clear_object (&self->filter);
  g_clear_object (&self->cases);
  g_clear_object (&self->store);
  g_clear_object (&self->folder);
  G_OBJECT_CLASS (yu_cases_window_parent_class)->dispose (object);
}

static void
yu_cases_window_class_init (YuCasesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yu_cases_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yucai/Yucai/ui/cases-window.ui");
  gtk_widget_class_bind_template_child (widget_class, YuCasesWindow, title);
  gtk_widget_class_bind_template_child (widget_class, YuCasesWindow, mask);
  gtk_widget_class_bind_template_child (widget_class, YuCasesWindow, filters);
  gtk_widget_class_bind_template_child (widget_class, YuCasesWindow, search);
  gtk_widget_class_bind_template_child (widget_class, YuCasesWindow, category);
  gtk_widget_class_bind_template_child (widget_class, YuCasesWindow, ground);
  gtk_widget_class_bind_template_child (widget_class, YuCasesWindow, stage);
  gtk_widget_class_bind_template_child (widget_class, YuCasesWindow, soon);
  gtk_widget_class_bind_template_child (widget_class, YuCasesWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, YuCasesWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, YuCasesWindow, view);
  gtk_widget_class_bind_template_child (widget_class, YuCasesWindow, nothing);
  gtk_widget_class_bind_template_child (widget_class, YuCasesWindow, count);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, mask_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
yu_cases_window_init (YuCasesWindow *self)
{
  self->today = yu_date_today ();
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_filters (self);
  for (YuCaseColumn column = 0; column < YU_N_CASE_COLUMNS; column++)
    add_column (self, column);
}

static void
show_cases (YuCasesWindow *self, YuLibrary *library)
{
  g_autofree char *path = g_file_get_path (self->folder);
  GtkSorter *sorter = gtk_column_view_get_sorter (GTK_COLUMN_VIEW (self->view));
  GtkFilterListModel *filtered;
  g_autoptr (GtkSingleSelection) selection = NULL;

  self->store = yu_case_folder_new (path);
  self->cases = yu_case_list_new (self->store, library, self->today);
  self->filter = GTK_FILTER (gtk_custom_filter_new (match_cb, self, NULL));
  filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->cases)), g_object_ref (self->filter));
  self->shown = G_LIST_MODEL (gtk_sort_list_model_new (G_LIST_MODEL (filtered), g_object_ref (sorter)));
  g_signal_connect_swapped (self->cases, "notify::progress", G_CALLBACK (show_count), self);
  g_signal_connect_swapped (self->cases, "failed", G_CALLBACK (failed_cb), self);
  selection = gtk_single_selection_new (g_object_ref (self->shown));
  gtk_column_view_set_model (GTK_COLUMN_VIEW (self->view), GTK_SELECTION_MODEL (selection));
  show_count (self);
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
      adw_window_title_set_subtitle (ADW_WINDOW_TITLE (self->title), name);
      show_cases (self, library);
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

  yu_choose_folder (parent, _("Open a Folder of Dossiers"), chosen_cb, g_object_ref (application), g_object_unref);
}
