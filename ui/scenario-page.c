/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "assess/compare.h"
#include "find-popover.h"
#include "result-row.h"
#include "scenario-page.h"
#include "scenario-place.h"

struct _YuScenarioPage {
  YuFormPage parent_instance;
  YuSession *session;
  YuForm *form; /* keeps the questions of the rows alive */
  YuLang lang;
  char *name;
  char *beside; /* the other scenario; NULL: the dossier as it is */
  YuScenarioPlace *place;
  GHashTable *asked; /* questions that have a row, for as long as the page is there */
  GtkWidget *beside_button, *change_button;
  GtkWidget *changes; /* AdwPreferencesGroup of question rows */
  GtkLabel *nothing, *summary;
  GtkWidget *groups[YU_N_COMPARED];
  GtkListBox *lists[YU_N_COMPARED];
};

G_DEFINE_FINAL_TYPE (YuScenarioPage, yu_scenario_page, YU_TYPE_FORM_PAGE)

/* The two sides */

static YuAssessment *
assess_under (YuScenarioPage *self, const char *name)
{
  const YuAssessment *now = yu_session_get_assessment (self->session);
  YuDossier *dossier = yu_document_get_dossier (yu_session_get_document (self->session));
  const YuScenario *scenario
      = name ? yu_scenarios_find (yu_dossier_scenarios (dossier), name) : NULL;
  g_autoptr (YuDossier) changed
      = scenario ? yu_dossier_under (dossier, scenario) : yu_dossier_ref (dossier);
  g_autoptr (YuAnswers) answers
      = yu_dossier_counted_answers (changed,
                                    yu_library_form (yu_session_get_library (self->session)));

  return yu_assess (now->model, answers);
}

static YuComparison *
compare (YuScenarioPage *self)
{
  g_autoptr (YuAssessment) before = assess_under (self, self->beside);
  g_autoptr (YuAssessment) after = assess_under (self, self->name);

  return yu_comparison_new (before, after);
}

/* The answers it changes */

/* Lists of posts are edited in windows of their own, which write into the dossier. */
static gboolean
can_change (const YuQuestion *question)
{
  return question && question->kind != YU_KIND_ROWS && question->kind != YU_KIND_RECORD;
}

static YuQuestionRow *
add_change (YuScenarioPage *self, const char *id)
{
  const YuQuestion *question = yu_form_question (self->form, id);
  GtkWidget *row = g_hash_table_lookup (self->asked, id);

  if (row || !can_change (question))
    return row ? YU_QUESTION_ROW (row) : NULL;
  row = yu_question_row_new (YU_ANSWER_PLACE (self->place), question);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->changes), row);
  g_hash_table_insert (self->asked, (gpointer) question->id, row);
  return YU_QUESTION_ROW (row);
}

static void
picked_cb (YuScenarioPage *self, const char *question)
{
  YuQuestionRow *row = add_change (self, question);

  if (row)
    {
      yu_question_row_grab (row);
      return;
    }
  gtk_label_set_text (self->nothing,
                      _ ("The work history and the venture can be changed in the dossier only."));
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), TRUE);
}

static void
show_changes (YuScenarioPage *self, const YuScenario *scenario)
{
  for (gsize i = 0; i < yu_scenario_length (scenario); i++)
    add_change (self, yu_scenario_question (scenario, i));
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), g_hash_table_size (self->asked) == 0);
}

/* What they come to */

static void
show_row (YuScenarioPage *self, const YuComparison *comparison, const YuCompared *compared,
          guint place)
{
  YuResultRow *row = yu_result_list_row (self->lists[compared->kind], place);
  g_autofree char *before = yu_compared_words (comparison, compared, YU_BEFORE, self->lang);
  g_autofree char *after = yu_compared_words (comparison, compared, YU_AFTER, self->lang);
  g_autofree char *both = g_strdup_printf ("%s → %s", before, after);
  g_autofree char *rise = yu_compared_rise (compared, self->lang);

  yu_result_row_set_text (row, yu_compared_label (comparison, compared, self->lang),
                          compared->differs ? both : after);
  yu_result_row_set_figure (row, rise);
}

/* Only what differs; but the points always, since who looks here looks for them. */
static void
show_differences (YuScenarioPage *self, const YuComparison *comparison)
{
  guint places[YU_N_COMPARED] = { 0 };

  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const YuCompared *row = g_ptr_array_index (comparison->rows, i);
      gboolean shown = row->differs || g_str_equal (row->id, "national");

      if (self->lists[row->kind] && shown)
        show_row (self, comparison, row, places[row->kind]++);
    }
  for (guint kind = 0; kind < YU_N_COMPARED; kind++)
    if (self->lists[kind])
      {
        yu_result_list_end (self->lists[kind], places[kind]);
        gtk_widget_set_visible (self->groups[kind], places[kind] > 0);
      }
}

static void
show_summary (YuScenarioPage *self, const YuComparison *comparison)
{
  guint n = yu_comparison_differences (comparison);
  g_autofree char *differences
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u difference in the result",
                                      "%u differences in the result", n),
                         n);

  gtk_label_set_text (self->summary, n == 0 ? _ ("The result is the same.") : differences);
}

static void
show_beside (YuScenarioPage *self)
{
  const char *other = self->beside ? self->beside : _ ("The dossier as it is");
  /* Translators: %s is what the scenario is compared with */
  g_autofree char *label = g_strdup_printf (_ ("Compared with: %s"), other);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->beside_button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->beside_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
update (YuScenarioPage *self)
{
  const YuScenario *scenario = yu_scenario_place_get_scenario (self->place);
  g_autoptr (YuComparison) comparison = NULL;

  if (scenario == NULL || yu_session_get_assessment (self->session) == NULL)
    return;
  if (self->beside
      && yu_scenarios_find (yu_dossier_scenarios (
                                yu_document_get_dossier (yu_session_get_document (self->session))),
                            self->beside)
             == NULL)
    g_clear_pointer (&self->beside, g_free);
  comparison = compare (self);
  show_beside (self);
  show_changes (self, scenario);
  show_summary (self, comparison);
  show_differences (self, comparison);
}

/* What it is compared with */

static void
beside_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  YuScenarioPage *self = YU_SCENARIO_PAGE (widget);
  const char *other = g_variant_get_string (parameter, NULL);
  char *before = self->beside;

  self->beside = *other != '\0' ? g_strdup (other) : NULL;
  g_free (before);
  update (self);
}

static void
fill_beside_cb (GtkMenuButton *button, gpointer data)
{
  YuScenarioPage *self = YU_SCENARIO_PAGE (data);
  GPtrArray *scenarios
      = yu_dossier_scenarios (yu_document_get_dossier (yu_session_get_document (self->session)));
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("The dossier as it is"), "scenario.beside::");
  for (guint i = 0; scenarios && i < scenarios->len; i++)
    {
      const char *name = yu_scenario_name (g_ptr_array_index (scenarios, i));
      g_autoptr (GMenuItem) item = g_menu_item_new (name, NULL);

      if (g_str_equal (name, self->name))
        continue;
      g_menu_item_set_action_and_target (item, "scenario.beside", "s", name);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

/* GObject */

static void
yu_scenario_page_dispose (GObject *object)
{
  YuScenarioPage *self = YU_SCENARIO_PAGE (object);

  g_clear_object (&self->session);
  g_clear_object (&self->place);
  g_clear_pointer (&self->form, yu_form_unref);
  g_clear_pointer (&self->asked, g_hash_table_unref);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->beside, g_free);
  G_OBJECT_CLASS (yu_scenario_page_parent_class)->dispose (object);
}

static void
yu_scenario_page_class_init (YuScenarioPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yu_scenario_page_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "scenario.beside", "s", beside_action);
}

static void
yu_scenario_page_init (YuScenarioPage *self)
{
  self->lang = yu_lang_current ();
  self->asked = g_hash_table_new (g_str_hash, g_str_equal);
}

static GtkLabel *
add_label (YuScenarioPage *self, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, css_class);
  yu_form_page_add (YU_FORM_PAGE (self), label);
  return GTK_LABEL (label);
}

static void
add_changes (YuScenarioPage *self)
{
  GtkWidget *popover = yu_find_popover_new (self->session);

  self->change_button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->change_button), _ ("Change an Answer"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->change_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Change an Answer"), -1);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->change_button), popover);
  gtk_widget_set_valign (self->change_button, GTK_ALIGN_CENTER);
  g_signal_connect_object (popover, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);

  self->changes = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->changes), _ ("What is different"));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self->changes),
                                           self->change_button);
  yu_form_page_add (YU_FORM_PAGE (self), self->changes);
  self->nothing = add_label (self, "dim-label");
  gtk_label_set_text (
      self->nothing,
      _ ("Nothing yet. Choose an answer and say what it would be; the dossier stays as it is."));
}

static void
add_beside (YuScenarioPage *self)
{
  self->beside_button = gtk_menu_button_new ();
  gtk_widget_set_halign (self->beside_button, GTK_ALIGN_START);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->beside_button), fill_beside_cb,
                                         self, NULL);
  yu_form_page_add (YU_FORM_PAGE (self), self->beside_button);
}

static void
add_lists (YuScenarioPage *self)
{
  for (YuComparedKind kind = YU_COMPARED_SUM; kind < YU_N_COMPARED; kind++)
    {
      const char *title = yu_compared_kind_words (kind, self->lang);
      GtkWidget *list = gtk_list_box_new ();

      self->groups[kind] = adw_preferences_group_new ();
      self->lists[kind] = GTK_LIST_BOX (list);
      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->groups[kind]), title);
      gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
      gtk_widget_add_css_class (list, "boxed-list");
      gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                      -1);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->groups[kind]), list);
      yu_form_page_add (YU_FORM_PAGE (self), self->groups[kind]);
    }
}

GtkWidget *
yu_scenario_page_new (YuSession *session, const char *name)
{
  YuScenarioPage *self = g_object_new (YU_TYPE_SCENARIO_PAGE, NULL);

  self->session = g_object_ref (session);
  self->form = yu_form_ref (yu_document_get_form (yu_session_get_document (session)));
  self->name = g_strdup (name);
  self->place = yu_scenario_place_new (session, name);
  yu_form_page_set_heading (YU_FORM_PAGE (self), name, NULL);
  add_changes (self);
  add_beside (self);
  self->summary = add_label (self, "heading");
  add_lists (self);
  g_signal_connect_object (session, "assessed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

const char *
yu_scenario_page_get_name (YuScenarioPage *self)
{
  return self->name;
}

void
yu_scenario_page_set_name (YuScenarioPage *self, const char *name)
{
  char *before = self->name;

  self->name = g_strdup (name);
  g_free (before);
  yu_scenario_place_set_name (self->place, name);
  yu_form_page_set_heading (YU_FORM_PAGE (self), name, NULL);
}

void
yu_scenario_page_pick (YuScenarioPage *self)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->change_button));
}
