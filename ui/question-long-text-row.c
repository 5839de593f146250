/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "form/reading.h"
#include "question-kinds.h"

/* Text of several lines. It is always readable; what can be wrong is its length or a character,
 * said when the focus leaves. */

struct _YuQuestionLongTextRow {
  YuQuestionRow parent_instance;
  GtkTextView *view;
  GtkTextBuffer *buffer;
  gboolean touched;
  gboolean writing;
};

G_DEFINE_FINAL_TYPE (YuQuestionLongTextRow, yu_question_long_text_row, YU_TYPE_QUESTION_ROW)

static char *
text_in_view (YuQuestionLongTextRow *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

static YuReading *
read_view (YuQuestionLongTextRow *self)
{
  YuQuestionRow *row = YU_QUESTION_ROW (self);
  g_autofree char *text = text_in_view (self);

  return yu_reading_new (yu_question_row_get_question (row), text, yu_question_row_get_on (row));
}

static void
comment (YuQuestionLongTextRow *self)
{
  YuQuestionRow *row = YU_QUESTION_ROW (self);
  g_autoptr (YuReading) reading = read_view (self);

  if (reading->state == YU_READING_ERROR)
    yu_question_row_say (row, YU_SAYING_ERROR,
                         yu_text_get (&reading->message, yu_question_row_get_lang (row)));
  else
    yu_question_row_say (row, YU_SAYING_NOTHING, NULL);
}

static void
changed_cb (YuQuestionLongTextRow *self)
{
  YuQuestionRow *row = YU_QUESTION_ROW (self);
  YuAnswerPlace *place = yu_question_row_get_place (row);
  g_autoptr (YuReading) reading = read_view (self);
  g_autofree char *text = text_in_view (self);

  if (self->writing)
    return;
  if (reading->state == YU_READING_ERROR)
    yu_answer_place_set_typed (place, yu_question_row_get_question (row)->id, text);
  else
    yu_answer_place_set_value (place, yu_question_row_get_question (row)->id, reading->value);
  if (self->touched)
    comment (self);
}

static void
left_cb (YuQuestionLongTextRow *self)
{
  YuSession *session
      = yu_answer_place_get_session (yu_question_row_get_place (YU_QUESTION_ROW (self)));

  gtk_widget_remove_css_class (GTK_WIDGET (self), "focused");
  self->touched = TRUE;
  comment (self);
  yu_document_break (yu_session_get_document (session));
}

static void
entered_cb (YuQuestionLongTextRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "focused");
}

static gboolean
measure_cb (gpointer view)
{
  gtk_widget_queue_resize (view);
  return G_SOURCE_REMOVE;
}

/* GTK 4.8 measures a text as its lines broke before: with another width it has another height, but
 * for the asking. */
static void
width_changed_cb (GtkTextView *view)
{
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, measure_cb, g_object_ref (view), g_object_unref);
}

static gboolean
view_agrees (YuQuestionLongTextRow *self)
{
  YuQuestionRow *row = YU_QUESTION_ROW (self);
  g_autofree char *text = text_in_view (self);
  g_autoptr (YuReading) reading = NULL;

  if (yu_question_row_get_typed (row) != NULL)
    return g_str_equal (yu_question_row_get_typed (row), text);
  reading = read_view (self);
  return reading->state != YU_READING_ERROR
         && yu_value_equal (reading->value, yu_question_row_get_value (row));
}

static void
yu_question_long_text_row_refresh (YuQuestionRow *row)
{
  YuQuestionLongTextRow *self = YU_QUESTION_LONG_TEXT_ROW (row);
  const YuValue *value = yu_question_row_get_value (row);
  const char *typed = yu_question_row_get_typed (row);

  if (view_agrees (self))
    return;
  self->writing = TRUE;
  gtk_text_buffer_set_text (self->buffer, value ? yu_value_text (value) : typed ? typed : "", -1);
  self->writing = FALSE;
  comment (self);
}

static void
yu_question_long_text_row_bind (YuQuestionRow *row)
{
  YuQuestionLongTextRow *self = YU_QUESTION_LONG_TEXT_ROW (row);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  yu_question_row_get_label (row), -1);
  yu_question_row_set_editor (row, GTK_WIDGET (self->view), FALSE);
}

static GtkWidget *
yu_question_long_text_row_get_control (YuQuestionRow *row)
{
  return GTK_WIDGET (YU_QUESTION_LONG_TEXT_ROW (row)->view);
}

static void
yu_question_long_text_row_class_init (YuQuestionLongTextRowClass *klass)
{
  YuQuestionRowClass *row_class = YU_QUESTION_ROW_CLASS (klass);

  row_class->bind = yu_question_long_text_row_bind;
  row_class->refresh = yu_question_long_text_row_refresh;
  row_class->get_control = yu_question_long_text_row_get_control;
}

static void
yu_question_long_text_row_init (YuQuestionLongTextRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  self->buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_set_enable_undo (self->buffer,
                                   FALSE); /* the window undoes, over the whole dossier */
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE); /* Tab leaves, as everywhere in the form */
  gtk_widget_set_size_request (GTK_WIDGET (self->view), -1, 66);
  gtk_widget_add_css_class (GTK_WIDGET (self), "entry");
  g_signal_connect_object (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->view)),
                           "notify::page-size", G_CALLBACK (width_changed_cb), self->view,
                           G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->buffer, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (entered_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), focus);
}
