/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "name-dialog.h"
#include "question-points.h"
#include "scenario-page.h"
#include "scenarios-window.h"

struct _YuScenariosWindow {
  AdwWindow parent_instance;
  YuSession *session;
  YuLang lang;
  YuScenarioPage *page; /* NULL: the list is shown */

  GtkStack *stack;
  GtkWidget *back, *new_button, *adopt, *more;
  GtkListBox *list;
  GtkWidget *empty;
  AdwBin *page_place;
};

G_DEFINE_FINAL_TYPE (YuScenariosWindow, yu_scenarios_window, ADW_TYPE_WINDOW)

static YuDocument *
document_of (YuScenariosWindow *self)
{
  return yu_session_get_document (self->session);
}

static GPtrArray *
scenarios_of (YuScenariosWindow *self)
{
  return yu_dossier_scenarios (yu_document_get_dossier (document_of (self)));
}

static void
edit (YuScenariosWindow *self, GPtrArray *scenarios)
{
  g_autoptr (YuDossier) next
      = yu_dossier_with_scenarios (yu_document_get_dossier (document_of (self)), scenarios);

  yu_document_edit (document_of (self), next);
}

/* The list */

static char *
points_under (YuScenariosWindow *self, const YuScenario *scenario)
{
  const YuAssessment *now = yu_session_get_assessment (self->session);
  YuDossier *dossier = yu_document_get_dossier (document_of (self));
  g_autoptr (YuDossier) changed = yu_dossier_under (dossier, scenario);
  g_autoptr (YuAnswers) answers
      = yu_dossier_counted_answers (changed, yu_document_get_form (document_of (self)));
  g_autoptr (YuAssessment) assessment = now ? yu_assess (now->model, answers) : NULL;

  return assessment ? yu_range_text (assessment->national) : NULL;
}

static char *
changes_of (YuScenariosWindow *self, const YuScenario *scenario)
{
  YuForm *form = yu_document_get_form (document_of (self));
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  for (gsize i = 0; i < yu_scenario_length (scenario); i++)
    {
      const YuQuestion *question = yu_form_question (form, yu_scenario_question (scenario, i));

      g_ptr_array_add (labels, (gpointer) yu_text_get (&question->label, self->lang));
    }
  g_ptr_array_add (labels, NULL);
  return labels->len > 1 ? g_strjoinv (" · ", (char **) labels->pdata)
                         : g_strdup (_ ("Nothing is different yet"));
}

static GtkWidget *
row_for (YuScenariosWindow *self, const YuScenario *scenario)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *changes = changes_of (self, scenario), *points = points_under (self, scenario);
  g_autofree char *words = g_strdup_printf (_ ("%s national points"), points ? points : "–");
  GtkWidget *figure = gtk_label_new (points);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), yu_scenario_name (scenario));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), changes);
  gtk_widget_add_css_class (figure, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), figure);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
  return row;
}

static void
fill_list (YuScenariosWindow *self)
{
  GPtrArray *scenarios = scenarios_of (self);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))))
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; scenarios && i < scenarios->len; i++)
    gtk_list_box_append (self->list, row_for (self, g_ptr_array_index (scenarios, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->list), scenarios && scenarios->len > 0);
  gtk_widget_set_visible (self->empty, scenarios == NULL || scenarios->len == 0);
}

/* One of them */

static void
show_header (YuScenariosWindow *self)
{
  gboolean one = self->page != NULL;

  gtk_widget_set_visible (self->back, one);
  gtk_widget_set_visible (self->adopt, one);
  gtk_widget_set_visible (self->more, one);
  gtk_widget_set_visible (self->new_button, !one);
}

static void
show_list (YuScenariosWindow *self)
{
  self->page = NULL;
  fill_list (self);
  gtk_stack_set_visible_child_name (self->stack, "list");
  adw_bin_set_child (self->page_place, NULL);
  show_header (self);
}

static void
show_one (YuScenariosWindow *self, const char *name)
{
  self->page = YU_SCENARIO_PAGE (yu_scenario_page_new (self->session, name));
  adw_bin_set_child (self->page_place, GTK_WIDGET (self->page));
  gtk_stack_set_visible_child_name (self->stack, "one");
  show_header (self);
}

static void
back_cb (YuScenariosWindow *self)
{
  show_list (self);
}

static void
activated_cb (YuScenariosWindow *self, GtkListBoxRow *row)
{
  show_one (self, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
}

/* Undone elsewhere, a scenario may be gone. */
static void
assessed_cb (YuScenariosWindow *self)
{
  if (self->page
      && yu_scenarios_find (scenarios_of (self), yu_scenario_page_get_name (self->page)) == NULL)
    show_list (self);
  else if (self->page == NULL)
    fill_list (self);
}

/* Names */

static gboolean
is_free_cb (const char *typed, gpointer data)
{
  YuScenariosWindow *self = YU_SCENARIOS_WINDOW (data);
  g_autofree char *name = yu_scenario_clean_name (typed);

  return name && yu_scenarios_find (scenarios_of (self), name) == NULL;
}

static void
new_cb (const char *typed, gpointer data)
{
  YuScenariosWindow *self = YU_SCENARIOS_WINDOW (data);
  g_autofree char *name = yu_scenario_clean_name (typed);
  g_autoptr (YuScenario) scenario = yu_scenario_new (name);
  g_autoptr (GPtrArray) list = yu_scenarios_with (scenarios_of (self), scenario);

  edit (self, list);
  show_one (self, name);
  yu_scenario_page_pick (self->page);
}

static void
renamed_cb (const char *typed, gpointer data)
{
  YuScenariosWindow *self = YU_SCENARIOS_WINDOW (data);
  g_autofree char *name = yu_scenario_clean_name (typed);
  g_autofree char *before = g_strdup (yu_scenario_page_get_name (self->page));
  g_autoptr (GPtrArray) list = yu_scenarios_renamed (scenarios_of (self), before, name);

  yu_scenario_page_set_name (self->page, name);
  edit (self, list);
}

/* Actions */

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  yu_ask_name (GTK_WINDOW (widget), _ ("New Scenario"),
               _ ("A name for what would be different, such as “with HSK 5”."), _ ("_Create"), NULL,
               is_free_cb, new_cb, widget);
}

static void
rename_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  YuScenariosWindow *self = YU_SCENARIOS_WINDOW (widget);

  if (self->page)
    yu_ask_name (GTK_WINDOW (self), _ ("Rename the Scenario"), NULL, _ ("_Rename"),
                 yu_scenario_page_get_name (self->page), is_free_cb, renamed_cb, self);
}

/* The toast stands in the window behind, which is the one that can undo. */
static void
say_undoable (YuScenariosWindow *self, const char *text)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (parent)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.toast-undo", "s", text);
}

static void
remove_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  YuScenariosWindow *self = YU_SCENARIOS_WINDOW (widget);
  g_autofree char *name = self->page ? g_strdup (yu_scenario_page_get_name (self->page)) : NULL;
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) list = NULL;

  if (name == NULL)
    return;
  text = g_strdup_printf (_ ("Scenario “%s” removed"), name);
  list = yu_scenarios_without (scenarios_of (self), name);
  show_list (self);
  edit (self, list);
  say_undoable (self, text);
}

static void
adopt_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  YuScenariosWindow *self = YU_SCENARIOS_WINDOW (widget);
  g_autofree char *name = self->page ? g_strdup (yu_scenario_page_get_name (self->page)) : NULL;
  g_autofree char *text = NULL;
  g_autoptr (YuDossier) next = NULL;
  GtkWindow *parent;

  if (name == NULL)
    return;
  text = g_strdup_printf (_ ("The dossier is now as in “%s”"), name);
  next = yu_dossier_adopting (yu_document_get_dossier (document_of (self)), name);
  self->page = NULL; /* it is about to go */
  yu_document_edit (document_of (self), next);
  say_undoable (self, text);
  parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  gtk_window_destroy (GTK_WINDOW (self));
  if (parent)
    gtk_window_present (parent); /* where the undo is */
}

/* GObject */

static void
yu_scenarios_window_dispose (GObject *object)
{
  g_clear_object (&YU_SCENARIOS_WINDOW (object)->session);
  G_OBJECT_CLASS (yu_scenarios_window_parent_class)->dispose (object);
}

static void
yu_scenarios_window_class_init (YuScenariosWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yu_scenarios_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/yucai/Yucai/ui/scenarios-window.ui");
  gtk_widget_class_bind_template_child (widget_class, YuScenariosWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, YuScenariosWindow, back);
  gtk_widget_class_bind_template_child (widget_class, YuScenariosWindow, new_button);
  gtk_widget_class_bind_template_child (widget_class, YuScenariosWindow, adopt);
  gtk_widget_class_bind_template_child (widget_class, YuScenariosWindow, more);
  gtk_widget_class_bind_template_child (widget_class, YuScenariosWindow, list);
  gtk_widget_class_bind_template_child (widget_class, YuScenariosWindow, empty);
  gtk_widget_class_bind_template_child (widget_class, YuScenariosWindow, page_place);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_install_action (widget_class, "scenarios.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "scenarios.rename", NULL, rename_action);
  gtk_widget_class_install_action (widget_class, "scenarios.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "scenarios.adopt", NULL, adopt_action);
}

static void
yu_scenarios_window_init (YuScenariosWindow *self)
{
  self->lang = yu_lang_current ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* parent may be NULL. The window belongs to itself: it goes when it is closed. */
void
yu_scenarios_window_present (GtkWindow *parent, YuSession *session, const char *name)
{
  YuScenariosWindow *self = g_object_new (YU_TYPE_SCENARIOS_WINDOW, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "assessed", G_CALLBACK (assessed_cb), self, G_CONNECT_SWAPPED);
  if (name && yu_scenarios_find (scenarios_of (self), name))
    show_one (self, name);
  else
    show_list (self);
  gtk_window_present (GTK_WINDOW (self));
}
