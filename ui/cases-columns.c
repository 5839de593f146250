/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "cases-columns.h"
#include "cases/case-columns.h"
#include "cases/case-list.h"
#include "settings.h"

static const int widths[YU_N_CASE_COLUMNS] = { 120, 130, 160, 95, 75, 100, 150, 200, 90 };

static const YuCaseSummary *
summary_in (GtkListItem *item)
{
  return yu_case_row_get_summary (gtk_list_item_get_item (item));
}

/* The ticks */

/* The view's keys tick too (Control and Space), so the tick itself is passed over by the keyboard:
 * a row is one stop. */
static void
ticked_cb (GtkCheckButton *tick, GtkListItem *item)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (tick), GTK_TYPE_COLUMN_VIEW);
  GtkSelectionModel *model
      = view != NULL ? gtk_column_view_get_model (GTK_COLUMN_VIEW (view)) : NULL;
  gboolean active = gtk_check_button_get_active (tick);
  guint position = gtk_list_item_get_position (item);

  if (model == NULL || active == gtk_list_item_get_selected (item))
    return;
  if (active)
    gtk_selection_model_select_item (model, position, FALSE);
  else
    gtk_selection_model_unselect_item (model, position);
}

static void
setup_tick_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *tick = g_object_new (GTK_TYPE_CHECK_BUTTON, "focusable", FALSE, NULL);

  g_object_bind_property (item, "selected", tick, "active", G_BINDING_SYNC_CREATE);
  g_signal_connect (tick, "toggled", G_CALLBACK (ticked_cb), item);
  gtk_list_item_set_child (item, tick);
}

static void
bind_tick_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  const YuCaseSummary *summary = summary_in (item);
  g_autofree char *name
      = g_strdup_printf (_ ("Select %s"),
                         summary->number != NULL ? summary->number : summary->name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_list_item_get_child (item)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
add_ticks (GtkColumnView *view)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (NULL, factory);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_tick_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_tick_cb), NULL);
  gtk_column_view_append_column (view, column);
}

/* What a case is cut into */

static YuCaseColumn
column_of (gpointer object)
{
  return GPOINTER_TO_UINT (g_object_get_data (object, "yu-column"));
}

/* What a cell has no room for; made when it is asked for, since a search binds two hundred rows
 * anew. */
static gboolean
query_tooltip_cb (GtkLabel *label, int x, int y, gboolean by_keys, GtkTooltip *tooltip,
                  GtkListItem *item)
{
  const YuCaseSummary *summary = summary_in (item);

  if (summary->fault != NULL)
    gtk_tooltip_set_text (tooltip, summary->fault);
  else if (pango_layout_is_ellipsized (gtk_label_get_layout (label)))
    gtk_tooltip_set_text (tooltip, gtk_label_get_text (label));
  else
    return FALSE;
  return TRUE;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END,
                                   "has-tooltip", TRUE, NULL);

  g_signal_connect (label, "query-tooltip", G_CALLBACK (query_tooltip_cb), item);
  gtk_list_item_set_child (item, label);
}

/* GTK gives a row no name of its own: it is read out as the case it shows. */
static void
name_row (GtkWidget *label, const YuCaseSummary *summary, gboolean masked)
{
  GtkWidget *cell = gtk_widget_get_parent (label),
            *row = cell != NULL ? gtk_widget_get_parent (cell) : NULL;
  g_autofree char *name = yu_case_row_words (summary, masked, yu_lang_current ());

  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Why a file cannot be read is too long for a cell: the row's name and its tooltips say it. */
static char *
words_in (const YuCaseSummary *summary, YuCaseColumn column, gboolean masked)
{
  if (summary->fault != NULL && column == YU_CASE_PERSON)
    return g_strdup (_ ("Cannot be read"));
  return yu_case_column_words (summary, column, masked, yu_lang_current ());
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, GtkToggleButton *mask)
{
  const YuCaseSummary *summary = summary_in (item);
  GtkWidget *label = gtk_list_item_get_child (item);
  gboolean masked = gtk_toggle_button_get_active (mask);
  g_autofree char *text = words_in (summary, column_of (factory), masked);

  gtk_label_set_text (GTK_LABEL (label), text);
  if (summary->fault != NULL)
    gtk_widget_add_css_class (label, "error");
  else
    gtk_widget_remove_css_class (label, "error");
  if (column_of (factory) == YU_CASE_NUMBER)
    name_row (label, summary, masked);
}

/* Which column a view is sorted by it does not tell before GTK 4.10. So each column's sorter leaves
 * its own in what all of a view's share, if nobody did before: after two rows were compared, the
 * one that decides is there. */
typedef struct {
  YuCaseColumn column;
  YuCaseColumn *asked; /* shared: the first that was asked; YU_N_CASE_COLUMNS: none */
} Sorting;

static void
sorting_free (gpointer data)
{
  Sorting *sorting = data;

  g_rc_box_release (sorting->asked);
  g_free (sorting);
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const Sorting *sorting = data;

  if (*sorting->asked == YU_N_CASE_COLUMNS)
    *sorting->asked = sorting->column;
  return yu_case_row_compare ((gpointer) a, (gpointer) b, sorting->column);
}

/* No two rows are the same in any column, so that one comparison tells the direction as well. */
static void
keep_sort (GtkColumnView *view)
{
  GListModel *rows = G_LIST_MODEL (gtk_column_view_get_model (view));
  g_autoptr (YuCaseRow) a = rows != NULL ? g_list_model_get_item (rows, 0) : NULL;
  g_autoptr (YuCaseRow) b = rows != NULL ? g_list_model_get_item (rows, 1) : NULL;
  YuCaseColumn *asked = g_object_get_data (G_OBJECT (view), "yu-asked");
  gboolean smaller;

  if (a == NULL || b == NULL)
    return;
  *asked = YU_N_CASE_COLUMNS;
  smaller = gtk_sorter_compare (gtk_column_view_get_sorter (view), a, b) == GTK_ORDERING_SMALLER;
  if (*asked != YU_N_CASE_COLUMNS) /* else it is sorted by nothing */
    g_settings_set (yu_settings (), "cases-sort", "(sb)", yu_case_column_id (*asked),
                    smaller != (yu_case_row_compare (a, b, *asked) < 0));
}

/* NULL: the ticks */
static const char *
id_of (GtkColumnViewColumn *column)
{
  return g_object_get_data (G_OBJECT (column), "yu-id");
}

/* A view that closes loses its columns one by one; by then it shows no rows. */
static void
keep_columns (GtkColumnView *view)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  if (gtk_column_view_get_model (view) == NULL)
    return;
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (id_of (column) != NULL && gtk_column_view_column_get_visible (column))
        g_ptr_array_add (ids, (gpointer) id_of (column));
    }
  g_ptr_array_add (ids, NULL);
  g_settings_set_strv (yu_settings (), "cases-columns", (const char *const *) ids->pdata);
}

static GtkSorter *
new_sorter (GtkColumnView *view, YuCaseColumn column)
{
  Sorting *sorting = g_new (Sorting, 1);

  *sorting
      = (Sorting){ column, g_rc_box_acquire (g_object_get_data (G_OBJECT (view), "yu-asked")) };
  return GTK_SORTER (gtk_custom_sorter_new (compare_cb, sorting, sorting_free));
}

static GtkColumnViewColumn *
new_column (GtkColumnView *view, YuCaseColumn column, GtkToggleButton *mask)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSorter) sorter = new_sorter (view, column);
  GtkColumnViewColumn *added
      = gtk_column_view_column_new (yu_case_column_title (column, yu_lang_current ()), factory);

  g_object_set_data (G_OBJECT (factory), "yu-column", GUINT_TO_POINTER (column));
  g_object_set_data (G_OBJECT (added), "yu-id", (gpointer) yu_case_column_id (column));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), mask, 0);
  gtk_column_view_column_set_sorter (added, sorter);
  gtk_column_view_column_set_resizable (added, TRUE);
  gtk_column_view_column_set_fixed_width (added, widths[column]);
  gtk_column_view_column_set_expand (added, column == YU_CASE_EMPLOYER || column == YU_CASE_NEXT);
  return added;
}

/* In the order that was kept, the hidden ones last; the case number is always there, for the rows
 * are named by it. */
static void
list_columns (YuCaseColumn *order, gboolean *shown)
{
  g_auto (GStrv) kept = g_settings_get_strv (yu_settings (), "cases-columns");
  guint n = 0;

  for (char **id = kept; *id != NULL; id++)
    {
      YuCaseColumn column;

      if (!yu_case_column_from_id (*id, &column) || shown[column])
        continue;
      order[n++] = column;
      shown[column] = TRUE;
    }
  for (YuCaseColumn column = 0; column < YU_N_CASE_COLUMNS; column++)
    if (!shown[column])
      order[n++] = column;
  shown[YU_CASE_NUMBER] = TRUE;
}

static char *
sorted_by (gboolean *descending)
{
  g_autoptr (GVariant) kept = g_settings_get_value (yu_settings (), "cases-sort");
  char *id;

  g_variant_get (kept, "(sb)", &id, descending);
  return id;
}

static void
sort_as_kept (GtkColumnView *view)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  gboolean descending;
  g_autofree char *id = sorted_by (&descending);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_strcmp0 (id_of (column), id) == 0)
        gtk_column_view_sort_by_column (view, column,
                                        descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
    }
}

/* For the keyboard, which does not come to the heads of columns: as a click on one, the same again
 * turns the order round. */
static void
sort_cb (GSimpleAction *action, GVariant *id, GtkColumnView *view)
{
  gboolean descending;
  g_autofree char *before = sorted_by (&descending);
  gboolean again = g_str_equal (before, g_variant_get_string (id, NULL));

  g_settings_set (yu_settings (), "cases-sort", "(sb)", g_variant_get_string (id, NULL),
                  again && !descending);
  sort_as_kept (view);
}

static void
show_sort (GSimpleAction *action)
{
  gboolean descending;
  g_autofree char *id = sorted_by (&descending);

  g_simple_action_set_state (action, g_variant_new_string (id));
}

static GActionMap *
new_actions (GtkColumnView *view)
{
  GSimpleActionGroup *actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) sort
      = g_simple_action_new_stateful ("sort", G_VARIANT_TYPE_STRING, g_variant_new_string (""));

  g_signal_connect_object (sort, "activate", G_CALLBACK (sort_cb), view, 0);
  g_signal_connect_object (yu_settings (), "changed::cases-sort", G_CALLBACK (show_sort), sort,
                           G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (sort));
  show_sort (sort);
  return G_ACTION_MAP (actions);
}

/* The case number is not among those that can be hidden. */
static void
offer_column (const YuCasesMenus *menus, GActionMap *actions, GtkColumnViewColumn *column)
{
  g_autofree char *show = g_strconcat ("column.", id_of (column), NULL),
                  *sort = g_strconcat ("column.sort::", id_of (column), NULL);
  g_autoptr (GPropertyAction) action = g_property_action_new (id_of (column), column, "visible");

  g_menu_append (menus->sort, gtk_column_view_column_get_title (column), sort);
  gtk_column_view_column_set_header_menu (column, G_MENU_MODEL (menus->columns));
  if (g_str_equal (id_of (column), yu_case_column_id (YU_CASE_NUMBER)))
    return;
  g_action_map_add_action (actions, G_ACTION (action));
  g_menu_append (menus->columns, gtk_column_view_column_get_title (column), show);
}

void
yu_cases_columns_add (GtkColumnView *view, GtkToggleButton *mask, const YuCasesMenus *menus,
                      GtkWidget *owner)
{
  g_autoptr (GActionMap) actions = new_actions (view);
  YuCaseColumn order[YU_N_CASE_COLUMNS];
  gboolean shown[YU_N_CASE_COLUMNS] = { FALSE };

  g_object_set_data_full (G_OBJECT (view), "yu-asked", g_rc_box_new0 (YuCaseColumn),
                          g_rc_box_release);
  add_ticks (view);
  list_columns (order, shown);
  for (guint i = 0; i < YU_N_CASE_COLUMNS; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = new_column (view, order[i], mask);

      gtk_column_view_column_set_visible (column, shown[order[i]]);
      gtk_column_view_append_column (view, column);
      offer_column (menus, actions, column);
      g_signal_connect_object (column, "notify::visible", G_CALLBACK (keep_columns), view,
                               G_CONNECT_SWAPPED);
    }
  gtk_widget_insert_action_group (owner, "column", G_ACTION_GROUP (actions));
  sort_as_kept (view);
  g_signal_connect_object (gtk_column_view_get_columns (view), "items-changed",
                           G_CALLBACK (keep_columns), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_sorter (view), "changed", G_CALLBACK (keep_sort),
                           view, G_CONNECT_SWAPPED);
}
