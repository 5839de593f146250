/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "question-kinds.h"
#include "record-place.h"
#include "three-state.h"

/* One record or none (a venture): yes, none, or not known yet, and with yes its fields below. */

struct _YuQuestionRecordRow {
  YuQuestionRow parent_instance;
  YuThreeState *state;
  GtkWidget *fields;
};

G_DEFINE_FINAL_TYPE (YuQuestionRecordRow, yu_question_record_row, YU_TYPE_QUESTION_ROW)

static void
picked_cb (YuQuestionRecordRow *self)
{
  g_autoptr (YuValue) value = NULL;

  switch (yu_three_state_get (self->state))
    {
    case YU_STATE_YES:
      value = yu_value_new_record (NULL, NULL, 0);
      break;
    case YU_STATE_NO:
      value = yu_value_new_text ("none");
      break;
    case YU_STATE_UNKNOWN:
    default:
      break;
    }
  yu_question_row_answer (YU_QUESTION_ROW (self), value);
}

/* The fields are made when they are first needed: most people have no venture. */
static void
ensure_fields (YuQuestionRecordRow *self)
{
  YuQuestionRow *row = YU_QUESTION_ROW (self);
  const YuQuestion *question = yu_question_row_get_question (row);
  g_autoptr (GObject) place = NULL;

  if (gtk_widget_get_first_child (self->fields))
    return;
  place = G_OBJECT (
      yu_record_place_new (yu_answer_place_get_session (yu_question_row_get_place (row)),
                           question->id, -1));
  for (guint i = 0; i < question->fields->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->fields),
                         yu_question_row_new (YU_ANSWER_PLACE (place),
                                              g_ptr_array_index (question->fields, i)));
}

static void
yu_question_record_row_refresh (YuQuestionRow *row)
{
  YuQuestionRecordRow *self = YU_QUESTION_RECORD_ROW (row);
  const YuValue *value = yu_question_row_get_value (row);
  YuState state = value == NULL                          ? YU_STATE_UNKNOWN
                  : yu_value_is (value, YU_VALUE_RECORD) ? YU_STATE_YES
                                                         : YU_STATE_NO;

  yu_three_state_set (self->state, state);
  if (state == YU_STATE_YES)
    ensure_fields (self);
  gtk_widget_set_visible (self->fields, state == YU_STATE_YES);
}

static void
yu_question_record_row_bind (YuQuestionRow *row)
{
  YuQuestionRecordRow *self = YU_QUESTION_RECORD_ROW (row);
  GtkWidget *state = yu_three_state_new (yu_question_row_get_label (row), _ ("Yes"), _ ("None"));

  self->state = YU_THREE_STATE (state);
  self->fields = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->fields), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->fields, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->fields), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  yu_question_row_get_label (row), -1);
  g_signal_connect_swapped (state, "picked", G_CALLBACK (picked_cb), self);
  yu_question_row_set_editor (row, state, TRUE);
  yu_question_row_add_below (row, self->fields);
}

static GtkWidget *
yu_question_record_row_get_control (YuQuestionRow *row)
{
  return yu_three_state_get_button (YU_QUESTION_RECORD_ROW (row)->state);
}

static void
yu_question_record_row_class_init (YuQuestionRecordRowClass *klass)
{
  YuQuestionRowClass *row_class = YU_QUESTION_ROW_CLASS (klass);

  row_class->bind = yu_question_record_row_bind;
  row_class->refresh = yu_question_record_row_refresh;
  row_class->get_control = yu_question_record_row_get_control;
}

static void
yu_question_record_row_init (YuQuestionRecordRow *self)
{
}
