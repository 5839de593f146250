/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "form/checks.h"
#include "form/reading.h"
#include "question-kinds.h"

/* What is typed on one line: text, numbers, months, and with additions money and dates.
 *
 * Every key goes to the place: as an answer when it can be read, else as typed text. Nothing is
 * said while the first value is being typed; when the focus leaves, and from then on with every
 * key. The entry is rewritten only when the place holds something else than the entry says, or,
 * once the focus has left, to show how it was understood. */

typedef struct {
  GtkWidget *entry;
  gboolean touched; /* the focus has left once, or it came with text */
  gboolean writing; /* the entry is being set by the program */
} YuQuestionTextRowPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (YuQuestionTextRow, yu_question_text_row, YU_TYPE_QUESTION_ROW)

static YuQuestionTextRowPrivate *
get (YuQuestionTextRow *self)
{
  return yu_question_text_row_get_instance_private (self);
}

static YuReading *
read_entry (YuQuestionTextRow *self)
{
  YuQuestionRow *row = YU_QUESTION_ROW (self);

  return yu_reading_new (yu_question_row_get_question (row),
                         gtk_editable_get_text (GTK_EDITABLE (get (self)->entry)),
                         yu_question_row_get_on (row));
}

static char *
text_of_place (YuQuestionRow *row)
{
  const YuValue *value = yu_question_row_get_value (row);

  if (value != NULL)
    return yu_value_to_entry (yu_question_row_get_question (row), value,
                              yu_question_row_get_lang (row));
  return g_strdup (yu_question_row_get_typed (row) ? yu_question_row_get_typed (row) : "");
}

static void
write_entry (YuQuestionTextRow *self, const char *text)
{
  GtkEditable *editable = GTK_EDITABLE (get (self)->entry);
  int caret = gtk_editable_get_position (editable);

  if (g_str_equal (gtk_editable_get_text (editable), text))
    return;
  get (self)->writing = TRUE;
  gtk_editable_set_text (editable, text);
  gtk_editable_set_position (editable, MIN (caret, (int) g_utf8_strlen (text, -1)));
  get (self)->writing = FALSE;
}

static void
say_finding (YuQuestionRow *row, const YuValue *value)
{
  YuText finding = { { NULL } };

  if (value != NULL
      && yu_question_finding (yu_question_row_get_question (row), value,
                              yu_question_row_get_on (row), &finding))
    yu_question_row_say (row, YU_SAYING_FINDING,
                         yu_text_get (&finding, yu_question_row_get_lang (row)));
  else
    yu_question_row_say (row, YU_SAYING_NOTHING, NULL);
  yu_question_row_offer (row, NULL);
}

/* An answer that was chosen from two meanings is not asked about again, though its text would be.
 */
static gboolean
settled (YuQuestionTextRow *self)
{
  YuQuestionRow *row = YU_QUESTION_ROW (self);
  g_autofree char *text = text_of_place (row);

  return yu_question_row_get_value (row) != NULL
         && g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (get (self)->entry)));
}

static void
comment (YuQuestionTextRow *self)
{
  YuQuestionRow *row = YU_QUESTION_ROW (self);
  g_autoptr (YuReading) reading = read_entry (self);
  const char *message = reading->message.in[yu_question_row_get_lang (row)];

  if (reading->state == YU_READING_ERROR)
    {
      yu_question_row_say (row, YU_SAYING_ERROR, message);
      yu_question_row_offer (row, NULL);
    }
  else if (reading->state == YU_READING_ASK && !settled (self))
    {
      yu_question_row_say (row, YU_SAYING_ASK, message);
      yu_question_row_offer (row, reading->offers);
    }
  else
    say_finding (row, yu_question_row_get_value (row));
}

/* What has two meanings stays typed text until one is chosen: it counts as unanswered, never as a
 * guess. */
static void
take_entry (YuQuestionTextRow *self)
{
  YuQuestionRow *row = YU_QUESTION_ROW (self);
  const char *question = yu_question_row_get_question (row)->id;
  YuAnswerPlace *place = yu_question_row_get_place (row);
  g_autoptr (YuReading) reading = read_entry (self);

  if (reading->state == YU_READING_ERROR || reading->state == YU_READING_ASK)
    {
      g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (get (self)->entry)));

      yu_answer_place_set_typed (place, question, text);
    }
  else
    yu_answer_place_set_value (place, question,
                               reading->state == YU_READING_VALUE ? reading->value : NULL);
}

static void
changed_cb (YuQuestionTextRow *self)
{
  if (get (self)->writing)
    return;
  take_entry (self);
  if (get (self)->touched)
    comment (self);
}

void
yu_question_text_row_check (YuQuestionTextRow *self)
{
  YuQuestionRow *row = YU_QUESTION_ROW (self);

  get (self)->touched
      = get (self)->touched || gtk_editable_get_text (GTK_EDITABLE (get (self)->entry))[0] != '\0';
  if (yu_question_row_get_value (row) != NULL)
    {
      g_autofree char *text = text_of_place (row);

      write_entry (self, text);
    }
  if (get (self)->touched)
    comment (self);
}

static void
left_cb (YuQuestionTextRow *self)
{
  YuSession *session
      = yu_answer_place_get_session (yu_question_row_get_place (YU_QUESTION_ROW (self)));

  gtk_widget_remove_css_class (GTK_WIDGET (self), "focused");
  yu_question_text_row_check (self);
  yu_document_break (yu_session_get_document (session));
}

static void
entered_cb (YuQuestionTextRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "focused");
}

static void
activate_cb (YuQuestionTextRow *self)
{
  yu_question_text_row_check (self);
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                          GTK_DIR_TAB_FORWARD);
}

/* TRUE if the entry already says what the place holds, be it in other words ("30万" for 300,000).
 */
static gboolean
entry_agrees (YuQuestionTextRow *self)
{
  YuQuestionRow *row = YU_QUESTION_ROW (self);
  const char *typed = yu_question_row_get_typed (row);
  g_autoptr (YuReading) reading = NULL;

  if (typed != NULL)
    return g_str_equal (typed, gtk_editable_get_text (GTK_EDITABLE (get (self)->entry)));
  reading = read_entry (self);
  if (reading->state == YU_READING_EMPTY)
    return yu_question_row_get_value (row) == NULL;
  return reading->state == YU_READING_VALUE
         && yu_value_equal (reading->value, yu_question_row_get_value (row));
}

static void
yu_question_text_row_refresh (YuQuestionRow *row)
{
  YuQuestionTextRow *self = YU_QUESTION_TEXT_ROW (row);
  g_autofree char *text = NULL;

  if (entry_agrees (self))
    return;
  text = text_of_place (row);
  write_entry (self, text);
  get (self)->touched = get (self)->touched || text[0] != '\0';
  if (get (self)->touched)
    comment (self);
}

static GtkInputPurpose
purpose_of (const YuQuestion *question)
{
  if (g_strcmp0 (question->check, "email") == 0)
    return GTK_INPUT_PURPOSE_EMAIL;
  if (g_strcmp0 (question->check, "phone") == 0)
    return GTK_INPUT_PURPOSE_PHONE;
  return GTK_INPUT_PURPOSE_FREE_FORM; /* numbers too: 万 and full-width digits need an input method
                                       */
}

static GtkWidget *
unit_label (const char *unit)
{
  GtkWidget *label = gtk_label_new (unit);

  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

/* Marked as what it is: a bare name in a field looks like an answer. */
static void
show_example (GtkEntry *entry, const char *example)
{
  /* Translators: stands in an empty field; %s is what somebody might write there */
  g_autofree char *words = g_strdup_printf (_ ("e.g. %s"), example);

  gtk_entry_set_placeholder_text (entry, words);
}

static void
yu_question_text_row_bind (YuQuestionRow *row)
{
  YuQuestionTextRow *self = YU_QUESTION_TEXT_ROW (row);
  const YuQuestion *question = yu_question_row_get_question (row);
  YuLang lang = yu_question_row_get_lang (row);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), get (self)->entry);
  if (question->unit.in[lang])
    gtk_box_append (GTK_BOX (box), unit_label (question->unit.in[lang]));
  gtk_entry_set_input_purpose (GTK_ENTRY (get (self)->entry), purpose_of (question));
  if (question->example.in[lang])
    show_example (GTK_ENTRY (get (self)->entry), question->example.in[lang]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (get (self)->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  yu_question_row_get_label (row), -1);
  yu_question_row_set_editor (row, box, FALSE);
}

static GtkWidget *
yu_question_text_row_get_control (YuQuestionRow *row)
{
  return get (YU_QUESTION_TEXT_ROW (row))->entry;
}

static void
yu_question_text_row_class_init (YuQuestionTextRowClass *klass)
{
  YuQuestionRowClass *row_class = YU_QUESTION_ROW_CLASS (klass);

  row_class->bind = yu_question_text_row_bind;
  row_class->refresh = yu_question_text_row_refresh;
  row_class->get_control = yu_question_text_row_get_control;
}

static void
yu_question_text_row_init (YuQuestionTextRow *self)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_add_css_class (GTK_WIDGET (self), "entry");
  gtk_widget_add_css_class (entry, "answer");
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 8);
  gtk_editable_set_enable_undo (GTK_EDITABLE (entry),
                                FALSE); /* the window undoes, over the whole dossier */
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (entered_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (entry, focus);
  get (self)->entry = entry;
}
