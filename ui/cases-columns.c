/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "cases-columns.h"
#include "cases/case-columns.h"
#include "cases/case-list.h"

static const int widths[YU_N_CASE_COLUMNS] = { 120, 130, 170, 95, 75, 100, 150, 230, 90 };

static const YuCaseSummary *
summary_in (GtkListItem *item)
{
  return yu_case_row_get_summary (gtk_list_item_get_item (item));
}

/* The ticks */

/* The view's keys tick too (Control and Space), so the tick itself is passed over by the keyboard: a row is one stop. */
static void
ticked_cb (GtkCheckButton *tick, GtkListItem *item)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (tick), GTK_TYPE_COLUMN_VIEW);
  GtkSelectionModel *model = view != NULL ? gtk_column_view_get_model (GTK_COLUMN_VIEW (view)) : NULL;
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
  g_autofree char *name = g_strdup_printf (_("Select %s"), summary->number != NULL ? summary->number : summary->name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_list_item_get_child (item)), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
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

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
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
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, GtkToggleButton *mask)
{
  const YuCaseSummary *summary = summary_in (item);
  GtkWidget *label = gtk_list_item_get_child (item);
  gboolean masked = gtk_toggle_button_get_active (mask);
  g_autofree char *text = yu_case_column_words (summary, column_of (factory), masked, yu_lang_current ());

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, *text != '\0' ? text : NULL);
  if (summary->fault != NULL)
    gtk_widget_add_css_class (label, "error");
  else
    gtk_widget_remove_css_class (label, "error");
  if (column_of (factory) == YU_CASE_NUMBER)
    name_row (label, summary, masked);
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer column)
{
  return yu_case_row_compare ((gpointer) a, (gpointer) b, GPOINTER_TO_UINT (column));
}

static void
add_column (GtkColumnView *view, YuCaseColumn column, GtkToggleButton *mask)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, GUINT_TO_POINTER (column), NULL));
  g_autoptr (GtkColumnViewColumn) added = NULL;

  g_object_set_data (G_OBJECT (factory), "yu-column", GUINT_TO_POINTER (column));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), mask, 0);
  added = gtk_column_view_column_new (yu_case_column_title (column, yu_lang_current ()), factory);
  gtk_column_view_column_set_sorter (added, sorter);
  gtk_column_view_column_set_resizable (added, TRUE);
  gtk_column_view_column_set_fixed_width (added, widths[column]);
  gtk_column_view_append_column (view, added);
  /* What presses comes first. */
  if (column == YU_CASE_NEXT)
    gtk_column_view_sort_by_column (view, added, GTK_SORT_ASCENDING);
}

void
yu_cases_columns_add (GtkColumnView *view, GtkToggleButton *mask)
{
  add_ticks (view);
  for (YuCaseColumn column = 0; column < YU_N_CASE_COLUMNS; column++)
    add_column (view, column, mask);
}
