/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "beside-layout.h"
#include "line-layout.h"
#include "form/reading.h"
#include "pile-layout.h"
#include "question-about.h"
#include "question-kinds.h"
#include "question-points.h"
#include "question-row.h"

/* A row holds no truth: it shows what its place says and writes what was typed. What it remembers
 * (the value and the text last seen) serves one end, to leave the editor alone when nothing of its
 * own has changed, so that the caret stays where it is.
 *
 * Words stand under the editor, in the same row (a label added to a preferences group would land
 * below the whole list). */

typedef struct {
  YuAnswerPlace *place;
  YuForm *form; /* keeps the question alive when the library changes */
  const YuQuestion *question;
  YuLang lang;
  YuValue *seen_value;
  char *seen_typed;
  const char *factor; /* the factor this question counts in; NULL none */
  YuSaying said;

  GtkBox *content;
  GtkWidget *face;
  GtkWidget *heading;
  GtkLabel *title;
  GtkLabel *points;
  GtkBox *suffixes;
  GtkMenuButton *about;
  GtkWidget *saying;
  GtkImage *saying_icon;
  GtkLabel *saying_text;
  GtkWidget *offers;
} YuQuestionRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (YuQuestionRow, yu_question_row, ADW_TYPE_PREFERENCES_ROW)

static YuQuestionRowPrivate *
get (YuQuestionRow *self)
{
  return yu_question_row_get_instance_private (self);
}

static GtkWidget *
control_of (YuQuestionRow *self)
{
  return YU_QUESTION_ROW_GET_CLASS (self)->get_control (self);
}

/* The points are those of the dossier: of a scenario's other answer they would tell nothing. */
static void
show_points (YuQuestionRow *self)
{
  YuQuestionRowPrivate *priv = get (self);
  YuSession *session = yu_answer_place_get_session (priv->place);
  const YuValue *value = yu_answer_place_get_value (priv->place, priv->question->id);
  const YuValue *counted
      = yu_answers_get (yu_document_get_answers (yu_session_get_document (session)),
                        priv->question->id);
  g_autofree char *text = NULL;

  if (priv->factor != NULL && value != NULL && yu_value_equal (value, counted))
    text = yu_question_points_text (session, priv->factor, priv->lang);
  if (text != NULL && !g_str_equal (text, gtk_label_get_text (priv->points)))
    gtk_label_set_text (priv->points, text);
  gtk_widget_set_visible (GTK_WIDGET (priv->points), text != NULL);
}

static gboolean
remember (YuQuestionRow *self)
{
  YuQuestionRowPrivate *priv = get (self);
  const YuValue *value = yu_question_row_get_value (self);
  const char *typed = yu_question_row_get_typed (self);

  if (yu_value_equal (priv->seen_value, value) && g_strcmp0 (priv->seen_typed, typed) == 0)
    return FALSE;
  yu_value_unref (priv->seen_value);
  priv->seen_value = value ? yu_value_ref (value) : NULL;
  g_free (priv->seen_typed);
  priv->seen_typed = g_strdup (typed);
  return TRUE;
}

static void
place_changed_cb (YuQuestionRow *self)
{
  if (remember (self))
    YU_QUESTION_ROW_GET_CLASS (self)->refresh (self);
  show_points (self);
}

/* The official term stands beside the label, quietly; a Chinese interface does not say it twice. */
static void
show_title (YuQuestionRow *self)
{
  YuQuestionRowPrivate *priv = get (self);
  const char *label = yu_question_row_get_label (self);
  g_autofree char *markup = NULL;

  if (priv->lang == YU_LANG_ZH_CN || priv->question->term == NULL)
    markup = g_markup_escape_text (label, -1);
  else
    markup = g_markup_printf_escaped (
        "%s <span alpha=\"75%%\" size=\"small\" lang=\"zh-cn\">%s</span>", label,
        priv->question->term);
  gtk_label_set_markup (priv->title, markup);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), label);
}

static void
clear_cb (YuQuestionRow *self)
{
  yu_question_row_answer (self, NULL);
  gtk_menu_button_popdown (get (self)->about);
}

static void
fill_about_cb (GtkMenuButton *button, gpointer data)
{
  YuQuestionRow *self = YU_QUESTION_ROW (data);
  gboolean answered
      = yu_question_row_get_value (self) != NULL || yu_question_row_get_typed (self) != NULL;

  gtk_menu_button_set_popover (button,
                               yu_question_about_new (get (self)->question, get (self)->lang,
                                                      answered, G_CALLBACK (clear_cb), self));
}

static void
name_about (YuQuestionRow *self)
{
  YuQuestionRowPrivate *priv = get (self);
  /* Translators: the name of a button that opens help on a question */
  g_autofree char *about = g_strdup_printf (_ ("About: %s"), yu_question_row_get_label (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->about), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  about, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (priv->about), _ ("What this means and why we ask"));
}

/* Called once, by the factory. */
static void
bind (YuQuestionRow *self, YuAnswerPlace *place, const YuQuestion *question)
{
  YuQuestionRowPrivate *priv = get (self);
  YuSession *session = yu_answer_place_get_session (place);

  priv->place = g_object_ref (place);
  priv->form = yu_form_ref (yu_document_get_form (yu_session_get_document (session)));
  priv->question = question;
  priv->lang = yu_lang_current ();
  priv->factor = yu_question_factor (session, question->id);
  show_title (self);
  YU_QUESTION_ROW_GET_CLASS (self)->bind (self);
  name_about (self);
  remember (self);
  YU_QUESTION_ROW_GET_CLASS (self)->refresh (self);
  show_points (self);
  g_signal_connect_object (place, "changed", G_CALLBACK (place_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
yu_question_row_dispose (GObject *object)
{
  g_clear_object (&get (YU_QUESTION_ROW (object))->place);
  G_OBJECT_CLASS (yu_question_row_parent_class)->dispose (object);
}

static void
yu_question_row_finalize (GObject *object)
{
  YuQuestionRowPrivate *priv = get (YU_QUESTION_ROW (object));

  g_clear_pointer (&priv->form, yu_form_unref);
  g_clear_pointer (&priv->seen_value, yu_value_unref);
  g_clear_pointer (&priv->seen_typed, g_free);
  G_OBJECT_CLASS (yu_question_row_parent_class)->finalize (object);
}

static void
yu_question_row_class_init (YuQuestionRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = yu_question_row_dispose;
  object_class->finalize = yu_question_row_finalize;
  g_type_ensure (YU_TYPE_LINE_LAYOUT);
  g_type_ensure (YU_TYPE_PILE_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/yucai/Yucai/ui/question-row.ui");
  gtk_widget_class_bind_template_child_private (widget_class, YuQuestionRow, content);
  gtk_widget_class_bind_template_child_private (widget_class, YuQuestionRow, face);
  gtk_widget_class_bind_template_child_private (widget_class, YuQuestionRow, heading);
  gtk_widget_class_bind_template_child_private (widget_class, YuQuestionRow, title);
  gtk_widget_class_bind_template_child_private (widget_class, YuQuestionRow, points);
  gtk_widget_class_bind_template_child_private (widget_class, YuQuestionRow, suffixes);
  gtk_widget_class_bind_template_child_private (widget_class, YuQuestionRow, about);
  gtk_widget_class_bind_template_child_private (widget_class, YuQuestionRow, saying);
  gtk_widget_class_bind_template_child_private (widget_class, YuQuestionRow, saying_icon);
  gtk_widget_class_bind_template_child_private (widget_class, YuQuestionRow, saying_text);
  gtk_widget_class_bind_template_child_private (widget_class, YuQuestionRow, offers);
}

static void
yu_question_row_init (YuQuestionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (get (self)->about, fill_about_cb, self, NULL);
}

/* The class for a kind. */
static GType
type_for_kind (YuKind kind)
{
  switch (kind)
    {
    case YU_KIND_LONG_TEXT:
      return yu_question_long_text_row_get_type ();
    case YU_KIND_MONEY:
      return yu_question_money_row_get_type ();
    case YU_KIND_DATE:
      return yu_question_date_row_get_type ();
    case YU_KIND_COUNTRY:
    case YU_KIND_CHOICE:
    case YU_KIND_CHOICES:
      return yu_question_choice_row_get_type ();
    case YU_KIND_YES_NO:
      return yu_question_yes_no_row_get_type ();
    case YU_KIND_ROWS:
      return yu_question_rows_row_get_type ();
    case YU_KIND_RECORD:
      return yu_question_record_row_get_type ();
    case YU_KIND_TEXT:
    case YU_KIND_NUMBER:
    case YU_KIND_MONTH:
    default:
      return yu_question_text_row_get_type ();
    }
}

GtkWidget *
yu_question_row_new (YuAnswerPlace *place, const YuQuestion *question)
{
  YuQuestionRow *self = g_object_new (type_for_kind (question->kind), NULL);

  bind (self, place, question);
  return GTK_WIDGET (self);
}

const YuQuestion *
yu_question_row_get_question (YuQuestionRow *self)
{
  return get (self)->question;
}

YuAnswerPlace *
yu_question_row_get_place (YuQuestionRow *self)
{
  return get (self)->place;
}

YuLang
yu_question_row_get_lang (YuQuestionRow *self)
{
  return get (self)->lang;
}

YuDate
yu_question_row_get_on (YuQuestionRow *self)
{
  return yu_session_get_on (yu_answer_place_get_session (get (self)->place));
}

const YuValue *
yu_question_row_get_value (YuQuestionRow *self)
{
  return yu_answer_place_get_value (get (self)->place, get (self)->question->id);
}

const char *
yu_question_row_get_typed (YuQuestionRow *self)
{
  return yu_answer_place_get_typed (get (self)->place, get (self)->question->id);
}

const char *
yu_question_row_get_label (YuQuestionRow *self)
{
  return yu_text_get (&get (self)->question->label, get (self)->lang);
}

gboolean
yu_question_row_grab (YuQuestionRow *self)
{
  GtkWidget *control = control_of (self);

  return control != NULL && gtk_widget_grab_focus (control);
}

/* beside: next to the label while there is room; otherwise always below it, the label small, as in
 * an AdwEntryRow. */
void
yu_question_row_set_editor (YuQuestionRow *self, GtkWidget *editor, gboolean beside)
{
  YuQuestionRowPrivate *priv = get (self);

  if (beside)
    gtk_widget_set_layout_manager (priv->face, yu_beside_layout_new ());
  else
    {
      gtk_orientable_set_orientation (GTK_ORIENTABLE (priv->face), GTK_ORIENTATION_VERTICAL);
      gtk_widget_add_css_class (GTK_WIDGET (self), "stacked");
    }
  gtk_widget_insert_before (editor, priv->face, NULL);
}

/* Over the whole width, between the editor and the words. */
void
yu_question_row_add_below (YuQuestionRow *self, GtkWidget *widget)
{
  gtk_widget_insert_before (widget, GTK_WIDGET (get (self)->content), get (self)->saying);
}

void
yu_question_row_add_suffix (YuQuestionRow *self, GtkWidget *widget)
{
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  gtk_box_append (get (self)->suffixes, widget);
}

void
yu_question_row_answer (YuQuestionRow *self, const YuValue *value)
{
  YuQuestionRowPrivate *priv = get (self);
  gboolean cleared
      = value == NULL
        && (yu_question_row_get_value (self) != NULL || yu_question_row_get_typed (self) != NULL);

  yu_document_break (yu_session_get_document (
      yu_answer_place_get_session (priv->place))); /* what is picked undoes by itself */
  yu_answer_place_set_value (priv->place, priv->question->id, value);
  if (cleared)
    {
      /* Translators: %s is the label of a question */
      g_autofree char *text
          = g_strdup_printf (_ ("“%s” cleared"), yu_question_row_get_label (self));

      gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", text);
    }
}

static const struct {
  const char *icon, *css;
} sayings[] = {
  [YU_SAYING_NOTHING] = { NULL, NULL },
  [YU_SAYING_ASK] = { "dialog-question-symbolic", "accent" },
  [YU_SAYING_FINDING] = { "dialog-warning-symbolic", "warning" },
  [YU_SAYING_ERROR] = { "dialog-error-symbolic", "error" },
};

static void
tell_reader (YuQuestionRow *self, YuSaying saying, const char *text)
{
  GtkAccessible *control = GTK_ACCESSIBLE (control_of (self));

  if (control == NULL)
    return;
  if (saying == YU_SAYING_NOTHING)
    {
      gtk_accessible_reset_property (control, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
      gtk_accessible_reset_relation (control, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
    }
  else
    {
      gtk_accessible_update_property (control, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
      gtk_accessible_update_relation (control, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                      get (self)->saying_text, NULL, -1);
    }
  gtk_accessible_update_state (control, GTK_ACCESSIBLE_STATE_INVALID,
                               saying == YU_SAYING_ERROR ? GTK_ACCESSIBLE_INVALID_TRUE
                                                         : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

/* Words under the row. The same words again change nothing, so that a screen reader is not told
 * twice. */
void
yu_question_row_say (YuQuestionRow *self, YuSaying saying, const char *text)
{
  YuQuestionRowPrivate *priv = get (self);

  if (saying == priv->said
      && (saying == YU_SAYING_NOTHING
          || g_str_equal (text, gtk_label_get_text (priv->saying_text))))
    return;
  if (sayings[priv->said].css)
    gtk_widget_remove_css_class (priv->saying, sayings[priv->said].css);
  priv->said = saying;
  if (saying != YU_SAYING_NOTHING)
    {
      gtk_widget_add_css_class (priv->saying, sayings[saying].css);
      gtk_image_set_from_icon_name (priv->saying_icon, sayings[saying].icon);
    }
  gtk_label_set_text (priv->saying_text, saying == YU_SAYING_NOTHING ? "" : text);
  gtk_widget_set_visible (priv->saying, saying != YU_SAYING_NOTHING);
  if (saying == YU_SAYING_ERROR)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  tell_reader (self, saying, text);
}

static void
offer_clicked_cb (GtkWidget *button, YuQuestionRow *self)
{
  g_autoptr (YuValue) value = yu_value_ref (g_object_get_data (G_OBJECT (button), "value"));

  yu_question_row_say (self, YU_SAYING_NOTHING, NULL);
  yu_question_row_answer (self, value);
  yu_question_row_grab (self);
  yu_question_row_offer (self, NULL);
}

static GtkWidget *
offer_button (YuQuestionRow *self, const YuOffer *offer)
{
  GtkWidget *button = gtk_button_new_with_label (yu_text_get (&offer->label, get (self)->lang));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  g_object_set_data_full (G_OBJECT (button), "value", yu_value_ref (offer->value),
                          (GDestroyNotify) yu_value_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (offer_clicked_cb), self, 0);
  return button;
}

/* Buttons under the row, one a meaning. */
void
yu_question_row_offer (YuQuestionRow *self, GPtrArray *offers)
{
  GtkWidget *box = get (self)->offers;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)))
    gtk_box_remove (GTK_BOX (box), child);
  for (guint i = 0; offers && i < offers->len; i++)
    gtk_box_append (GTK_BOX (box), offer_button (self, g_ptr_array_index (offers, i)));
  gtk_widget_set_visible (box, offers && offers->len > 0);
}
