/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "cases-filter-popover.h"
#include "cases/case-list.h"

#define SOON_DAYS 90
#define N_GROUNDS 5

struct _YuCasesFilterPopover {
  GtkPopover parent_instance;
  YuCasesFilter *filter;
  GListModel *cases;
  gboolean filling; /* rows are set, not changed by a person */

  AdwComboRow *category, *ground, *stage, *employer;
  GtkSwitch *soon;
};

G_DEFINE_FINAL_TYPE (YuCasesFilterPopover, yu_cases_filter_popover, GTK_TYPE_POPOVER)

/* The first choice of every list is "all". */
static int
chosen_in (AdwComboRow *row)
{
  guint chosen = adw_combo_row_get_selected (row);

  return chosen == 0 || chosen == GTK_INVALID_LIST_POSITION ? YU_CASES_ALL : (int) chosen - 1;
}

static void
changed_cb (YuCasesFilterPopover *self)
{
  GListModel *employers = adw_combo_row_get_model (self->employer);
  int employer = chosen_in (self->employer);
  YuCasesWanted wanted
      = { chosen_in (self->category), chosen_in (self->ground), chosen_in (self->stage), NULL, 0 };

  if (self->filling || self->filter == NULL)
    return;
  if (employer != YU_CASES_ALL)
    wanted.employer
        = gtk_string_list_get_string (GTK_STRING_LIST (employers), (guint) employer + 1);
  if (gtk_switch_get_active (self->soon))
    wanted.until = yu_date_add_days (yu_date_today (), SOON_DAYS);
  yu_cases_filter_set_wanted (self->filter, &wanted);
}

void
yu_cases_filter_popover_clear (YuCasesFilterPopover *self)
{
  self->filling = TRUE;
  adw_combo_row_set_selected (self->category, 0);
  adw_combo_row_set_selected (self->ground, 0);
  adw_combo_row_set_selected (self->stage, 0);
  adw_combo_row_set_selected (self->employer, 0);
  gtk_switch_set_active (self->soon, FALSE);
  self->filling = FALSE;
  changed_cb (self);
}

static void
fill (AdwComboRow *row, const char *all, GPtrArray *names)
{
  g_autoptr (GtkStringList) strings = gtk_string_list_new (NULL);

  gtk_string_list_append (strings, all);
  for (guint i = 0; i < names->len; i++)
    gtk_string_list_append (strings, g_ptr_array_index (names, i));
  adw_combo_row_set_model (row, G_LIST_MODEL (strings));
}

static void
fill_fixed (YuCasesFilterPopover *self)
{
  YuLang lang = yu_lang_current ();
  g_autoptr (GPtrArray) categories = g_ptr_array_new (),
                        grounds = g_ptr_array_new_with_free_func (g_free),
                        stages = g_ptr_array_new ();

  for (YuCaseCategory category = 0; category < YU_N_CASE_CATEGORIES; category++)
    g_ptr_array_add (categories, (gpointer) yu_case_category_name (category, lang));
  g_ptr_array_add (grounds, g_strdup (_ ("No ground")));
  for (guint ground = 1; ground <= N_GROUNDS; ground++)
    g_ptr_array_add (grounds, g_strdup_printf (_ ("Ground %u"), ground));
  for (YuStage stage = 0; stage < YU_N_STAGES; stage++)
    g_ptr_array_add (stages, (gpointer) yu_stage_words (stage, lang));
  fill (self->category, _ ("All categories"), categories);
  fill (self->ground, _ ("All grounds"), grounds);
  fill (self->stage, _ ("All stages"), stages);
}

static gint
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

/* Those that are there now; the one chosen stays chosen, also when nobody is there of it any more.
 */
static void
fill_employers (YuCasesFilterPopover *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GtkStringObject *item = adw_combo_row_get_selected_item (self->employer);
  g_autofree char *chosen = chosen_in (self->employer) != YU_CASES_ALL
                                ? g_strdup (gtk_string_object_get_string (item))
                                : NULL;
  guint place = 0;

  if (chosen != NULL && g_hash_table_add (seen, chosen))
    g_ptr_array_add (names, g_strdup (chosen));
  for (guint i = 0; self->cases != NULL && i < g_list_model_get_n_items (self->cases); i++)
    {
      g_autoptr (YuCaseRow) row = g_list_model_get_item (self->cases, i);
      const char *employer = yu_case_row_get_summary (row)->employer;

      if (employer == NULL || g_hash_table_contains (seen, employer))
        continue;
      g_ptr_array_add (names, g_strdup (employer));
      g_hash_table_add (seen, g_ptr_array_index (names, names->len - 1));
    }
  g_ptr_array_sort (names, compare_names);
  self->filling = TRUE;
  fill (self->employer, _ ("All employers"), names);
  if (chosen != NULL && g_ptr_array_find_with_equal_func (names, chosen, g_str_equal, &place))
    adw_combo_row_set_selected (self->employer, place + 1);
  self->filling = FALSE;
}

static void
yu_cases_filter_popover_dispose (GObject *object)
{
  YuCasesFilterPopover *self = YU_CASES_FILTER_POPOVER (object);

  g_clear_object (&self->filter);
  g_clear_object (&self->cases);
  G_OBJECT_CLASS (yu_cases_filter_popover_parent_class)->dispose (object);
}

static void
yu_cases_filter_popover_class_init (YuCasesFilterPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yu_cases_filter_popover_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/yucai/Yucai/ui/cases-filter-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, YuCasesFilterPopover, category);
  gtk_widget_class_bind_template_child (widget_class, YuCasesFilterPopover, ground);
  gtk_widget_class_bind_template_child (widget_class, YuCasesFilterPopover, stage);
  gtk_widget_class_bind_template_child (widget_class, YuCasesFilterPopover, employer);
  gtk_widget_class_bind_template_child (widget_class, YuCasesFilterPopover, soon);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, fill_employers);
  gtk_widget_class_bind_template_callback (widget_class, yu_cases_filter_popover_clear);
}

static void
yu_cases_filter_popover_init (YuCasesFilterPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_fixed (self);
  fill_employers (self);
}

void
yu_cases_filter_popover_use (YuCasesFilterPopover *self, YuCasesFilter *filter, GListModel *cases)
{
  g_set_object (&self->filter, filter);
  g_set_object (&self->cases, cases);
}
