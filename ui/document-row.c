/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "document-files.h"
#include "document-row.h"
#include "dossier/checklist-words.h"
#include "dossier/document.h"
#include "evidence-place.h"
#include "naming.h"
#include "question-row.h"
#include "result-row.h"
#include "result-words.h"

/* Of thirty documents a person opens a few, and the page is to come at once: the lines are made
 * when the row is first opened, and follow from then on. They are never made anew, so that the
 * caret stays where it is. */

enum {
  LINE_WHY,
  LINE_DETAIL,
  LINE_ISSUER,
  LINE_ORIGINAL,
  LINE_SEAL,
  LINE_WAY,
  LINE_TRANSLATION,
  LINE_VALIDITY,
  LINE_LATER,
  LINE_SOURCE,
  N_LINES
};

static const char *const line_titles[] = {
  [LINE_WHY] = N_ ("Why"),
  [LINE_DETAIL] = N_ ("What it must be"),
  [LINE_ISSUER] = N_ ("Who makes it out"),
  [LINE_ORIGINAL] = N_ ("Original or copy"),
  [LINE_SEAL] = N_ ("Seals and signatures"),
  [LINE_WAY] = N_ ("Authentication"),
  [LINE_TRANSLATION] = N_ ("Translation"),
  [LINE_VALIDITY] = N_ ("Validity"),
  [LINE_LATER] = N_ ("Later"),
  [LINE_SOURCE] = N_ ("Source"),
};

static const char *const entries[] = { "issued", "valid_until", "promised_for", "name",
                                       "salary", "checked_on",  "checked_by",   "checked_how" };

static const struct {
  const char *member, *label;
} ticks[] = {
  { "authenticated", N_ ("It is authenticated") },
  { "translated", N_ ("It is translated") },
  { "translation_sealed", N_ ("The translation bears its seal") },
  { "sealed", N_ ("It bears its seals and signatures") },
};

struct _YuDocumentRow {
  AdwExpanderRow parent_instance;
  YuSession *session;
  const char *document; /* interned */
  const YuChecklist *checklist;
  const YuChecklistItem *item;
  GSimpleAction *state; /* "document.state": the id in files, "" by the answers */
  GtkWidget *chip, *warning, *warning_word;

  gboolean made; /* the lines are there */
  GtkWidget *state_button;
  GtkWidget *entries[G_N_ELEMENTS (entries)], *ticks[G_N_ELEMENTS (ticks)], *files, *lines[N_LINES];
};

G_DEFINE_FINAL_TYPE (YuDocumentRow, yu_document_row, ADW_TYPE_EXPANDER_ROW)

static void
say (YuDocumentRow *self, YuValue *evidence /* transfer full, nullable */)
{
  g_autoptr (YuValue) next = evidence;
  YuDocument *document = yu_session_get_document (self->session);

  yu_document_break (document);
  yu_document_set_evidence (document, self->document, next);
}

/* How it stands */

static void
state_chosen_cb (GSimpleAction *action, GVariant *parameter, YuDocumentRow *self)
{
  const char *id = g_variant_get_string (parameter, NULL);
  g_autoptr (YuValue) state = *id != '\0' ? yu_value_new_text (id) : NULL;

  if (g_strcmp0 (yu_evidence_text (self->item->evidence, "state"), state ? id : NULL) != 0)
    say (self, yu_evidence_with (self->item->evidence, "state", state));
}

static void
add_state (GMenu *menu, YuEvidenceState state, const char *label)
{
  const char *id = yu_evidence_state_id (state);
  g_autoptr (GMenuItem) entry = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (entry, "document.state", "s", id ? id : "");
  g_menu_append_item (menu, entry);
}

/* What no rule lets come later is not offered as a promise. */
static GMenuModel *
state_menu (const YuChecklistItem *item)
{
  YuLang lang = yu_lang_current ();
  GMenu *menu = g_menu_new ();

  add_state (menu, YU_EVIDENCE_BY_ANSWERS, _ ("As the answers say"));
  add_state (menu, YU_EVIDENCE_NEEDED, _ ("The office asked for it"));
  add_state (menu, YU_EVIDENCE_NOT_NEEDED, _ ("The office does without it"));
  add_state (menu, YU_EVIDENCE_HAVE, yu_item_state_words (YU_ITEM_HAVE, lang));
  add_state (menu, YU_EVIDENCE_CHECKED, yu_item_state_words (YU_ITEM_CHECKED, lang));
  if (item->promise >= YU_PROMISE_OPEN || item->state == YU_ITEM_PROMISED)
    add_state (menu, YU_EVIDENCE_PROMISED, yu_item_state_words (YU_ITEM_PROMISED, lang));
  return G_MENU_MODEL (menu);
}

static void
show_state (YuDocumentRow *self)
{
  const char *words = yu_item_state_words (self->item->state, yu_lang_current ());
  /* Translators: the name of a button; %s is how a document stands, such as "Needed" */
  g_autofree char *name = g_strdup_printf (_ ("How it stands: %s"), words);
  g_autoptr (GMenuModel) menu = state_menu (self->item);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->state_button), words);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->state_button), menu);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->state_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static const char *const chip_looks[] = {
  [YU_ITEM_OPEN] = "open",
  [YU_ITEM_PROMISED] = "claimed",
  [YU_ITEM_HAVE] = "met",
  [YU_ITEM_CHECKED] = "met",
};

static void
show_chip (YuDocumentRow *self)
{
  YuItemState state = self->item->state;
  const char *look = (gsize) state < G_N_ELEMENTS (chip_looks) ? chip_looks[state] : NULL;
  const char *classes[] = { "chip", look, NULL };
  gboolean warns = yu_item_validity_warns (self->item);

  gtk_widget_set_css_classes (self->chip, classes);
  gtk_label_set_text (GTK_LABEL (self->chip), yu_item_state_words (state, yu_lang_current ()));
  gtk_widget_set_visible (self->warning, warns);
  if (warns)
    gtk_label_set_text (GTK_LABEL (self->warning_word),
                        yu_item_validity_short (self->item, yu_lang_current ()));
}

/* What the applicant says */

/* What is said once stays in sight. */
static gboolean
asks_entry (const YuChecklistItem *item, const char *member)
{
  if (yu_evidence_value (item->evidence, member) != NULL)
    return TRUE;
  if (g_str_equal (member, "promised_for"))
    return item->state == YU_ITEM_PROMISED;
  if (g_str_has_prefix (member, "checked_"))
    return item->state == YU_ITEM_CHECKED;
  if (g_str_equal (member, "name"))
    return item->paper->names_person && yu_checklist_item_is_there (item);
  if (g_str_equal (member, "salary"))
    return item->paper->states_pay && yu_checklist_item_is_there (item);
  if (item->state == YU_ITEM_PROMISED)
    return FALSE;
  return g_str_equal (member, "issued") || item->paper->validity_months > 0;
}

static gboolean
asks_tick (const YuChecklistItem *item, const char *member)
{
  if (yu_evidence_ticked (item->evidence, member))
    return TRUE;
  if (g_str_equal (member, "sealed"))
    return item->paper->seal.in[0] != NULL;
  if (g_str_equal (member, "authenticated"))
    return (item->way != NULL && !item->way->none)
           || (item->way == NULL && item->paper->authentication.in[0] != NULL);
  return item->paper->translation.in[0] != NULL;
}

static void
ticked_cb (GtkCheckButton *check, YuDocumentRow *self)
{
  const char *member = g_object_get_data (G_OBJECT (check), "yu-member");
  gboolean active = gtk_check_button_get_active (check);
  g_autoptr (YuValue) value = active ? yu_value_new_boolean (TRUE) : NULL;

  if (yu_evidence_ticked (self->item->evidence, member) != active)
    say (self, yu_evidence_with (self->item->evidence, member, value));
}

static void
show_said (YuDocumentRow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    gtk_widget_set_visible (self->entries[i],
                            asks_entry (self->item, entries[i])
                                || yu_question_row_get_typed (YU_QUESTION_ROW (self->entries[i]))
                                       != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (ticks); i++)
    {
      GtkWidget *check = g_object_get_data (G_OBJECT (self->ticks[i]), "yu-check");

      gtk_widget_set_visible (self->ticks[i], asks_tick (self->item, ticks[i].member));
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                                   yu_evidence_ticked (self->item->evidence, ticks[i].member));
    }
}

/* What it must be */

static char *
line_text (const YuChecklist *checklist, const YuChecklistItem *item, guint line, YuLang lang)
{
  switch (line)
    {
    case LINE_WHY:
      return yu_item_why_words (checklist, item, lang);
    case LINE_DETAIL:
      return g_strdup (item->paper->detail.in[lang]);
    case LINE_ISSUER:
      return g_strdup (item->paper->issuer.in[lang]);
    case LINE_ORIGINAL:
      return g_strdup (item->paper->original.in[lang]);
    case LINE_SEAL:
      return g_strdup (item->paper->seal.in[lang]);
    case LINE_WAY:
      return yu_item_way_words (item, lang);
    case LINE_TRANSLATION:
      return g_strdup (item->paper->translation.in[lang]);
    case LINE_VALIDITY:
      return yu_item_validity_words (checklist, item, lang);
    case LINE_LATER:
      return yu_item_promise_words (checklist, item, lang);
    case LINE_SOURCE:
    default:
      return yu_result_source (&item->paper->citation, lang);
    }
}

static void
show_lines (YuDocumentRow *self)
{
  for (guint i = 0; i < N_LINES; i++)
    {
      g_autofree char *text = line_text (self->checklist, self->item, i, yu_lang_current ());

      gtk_widget_set_visible (self->lines[i], text != NULL);
      if (text != NULL)
        yu_result_row_set_text (YU_RESULT_ROW (self->lines[i]), _ (line_titles[i]), text);
    }
}

/* Making */

static void
make_state (YuDocumentRow *self)
{
  GtkWidget *row = adw_action_row_new ();

  self->state_button = gtk_menu_button_new ();
  gtk_widget_set_valign (self->state_button, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("How it stands"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), self->state_button);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static GtkWidget *
new_tick (YuDocumentRow *self, const char *member, const char *label)
{
  GtkWidget *row = adw_action_row_new (), *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data (G_OBJECT (check), "yu-member", (gpointer) member);
  g_object_set_data (G_OBJECT (row), "yu-check", check);
  g_signal_connect_object (check, "toggled", G_CALLBACK (ticked_cb), self, 0);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  return row;
}

static void
make_lines (YuDocumentRow *self)
{
  AdwExpanderRow *expander = ADW_EXPANDER_ROW (self);
  g_autoptr (GObject) place = G_OBJECT (yu_evidence_place_new (self->session, self->document));

  make_state (self);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      self->entries[i]
          = yu_question_row_new (YU_ANSWER_PLACE (place), yu_evidence_question (entries[i]));
      adw_expander_row_add_row (expander, self->entries[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (ticks); i++)
    {
      self->ticks[i] = new_tick (self, ticks[i].member, _ (ticks[i].label));
      adw_expander_row_add_row (expander, self->ticks[i]);
    }
  self->files = yu_document_files_new (self->session, self->item->paper);
  adw_expander_row_add_row (expander, self->files);
  for (guint i = 0; i < N_LINES; i++)
    {
      self->lines[i] = yu_result_row_new ();
      adw_expander_row_add_row (expander, self->lines[i]);
    }
  self->made = TRUE;
}

static void
show_open (YuDocumentRow *self)
{
  if (self->item == NULL
      || (!self->made && !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self))))
    return;
  if (!self->made)
    make_lines (self);
  show_state (self);
  show_said (self);
  yu_document_files_show (YU_DOCUMENT_FILES (self->files), self->item);
  show_lines (self);
}

void
yu_document_row_show (YuDocumentRow *self, const YuChecklist *checklist,
                      const YuChecklistItem *item)
{
  const char *id = yu_evidence_text (item->evidence, "state");

  self->checklist = checklist;
  self->item = item;
  /* One that the office does without stays in sight, as what somebody said. */
  gtk_widget_set_visible (GTK_WIDGET (self),
                          item->state != YU_ITEM_NOT_NEEDED || item->evidence != NULL);
  g_simple_action_set_state (self->state, g_variant_new_string (id ? id : ""));
  show_chip (self);
  show_open (self);
}

void
yu_document_row_open (YuDocumentRow *self)
{
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

const char *
yu_document_row_get_document (YuDocumentRow *self)
{
  return self->document;
}

static void
yu_document_row_dispose (GObject *object)
{
  YuDocumentRow *self = YU_DOCUMENT_ROW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (yu_document_row_parent_class)->dispose (object);
}

static void
yu_document_row_class_init (YuDocumentRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yu_document_row_dispose;
}

/* One below the other: side by side they would starve the title. */
static void
make_marks (YuDocumentRow *self)
{
  GtkWidget *marks = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->chip = gtk_label_new (NULL);
  gtk_widget_set_halign (self->chip, GTK_ALIGN_END);
  self->warning = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  self->warning_word = gtk_label_new (NULL);
  gtk_widget_set_halign (self->warning, GTK_ALIGN_END);
  gtk_widget_add_css_class (self->warning, "warning");
  gtk_widget_add_css_class (self->warning, "caption");
  gtk_box_append (GTK_BOX (self->warning),
                  g_object_new (GTK_TYPE_IMAGE, "icon-name", "dialog-warning-symbolic",
                                "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (self->warning), self->warning_word);
  gtk_box_append (GTK_BOX (marks), self->chip);
  gtk_box_append (GTK_BOX (marks), self->warning);
  gtk_widget_set_valign (marks, GTK_ALIGN_CENTER);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), marks);
}

static void
yu_document_row_init (YuDocumentRow *self)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  self->state
      = g_simple_action_new_stateful ("state", G_VARIANT_TYPE_STRING, g_variant_new_string (""));
  g_signal_connect_object (self->state, "change-state", G_CALLBACK (state_chosen_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (self->state));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "document", G_ACTION_GROUP (actions));
  make_marks (self);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (show_open), NULL);
}

GtkWidget *
yu_document_row_new (YuSession *session, const YuPaperwork *paper)
{
  YuDocumentRow *self = g_object_new (YU_TYPE_DOCUMENT_ROW, NULL);
  YuLang lang = yu_lang_current ();

  self->session = g_object_ref (session);
  self->document = g_intern_string (paper->id);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), yu_text_get (&paper->label, lang));
  yu_name_expander (ADW_EXPANDER_ROW (self));
  if (lang != YU_LANG_ZH_CN && paper->term)
    adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), paper->term);
  return GTK_WIDGET (self);
}
