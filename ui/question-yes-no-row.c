/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "question-kinds.h"
#include "three-state.h"

struct _YuQuestionYesNoRow {
  YuQuestionRow parent_instance;
  YuThreeState *state;
};

G_DEFINE_FINAL_TYPE (YuQuestionYesNoRow, yu_question_yes_no_row, YU_TYPE_QUESTION_ROW)

static void
picked_cb (YuQuestionYesNoRow *self)
{
  YuState state = yu_three_state_get (self->state);
  g_autoptr (YuValue) value
      = state == YU_STATE_UNKNOWN ? NULL : yu_value_new_boolean (state == YU_STATE_YES);

  yu_question_row_answer (YU_QUESTION_ROW (self), value);
}

static void
yu_question_yes_no_row_refresh (YuQuestionRow *row)
{
  const YuValue *value = yu_question_row_get_value (row);
  YuState state = YU_STATE_UNKNOWN;

  if (yu_value_is (value, YU_VALUE_BOOLEAN))
    state = yu_value_boolean (value) ? YU_STATE_YES : YU_STATE_NO;
  yu_three_state_set (YU_QUESTION_YES_NO_ROW (row)->state, state);
}

static void
yu_question_yes_no_row_bind (YuQuestionRow *row)
{
  YuQuestionYesNoRow *self = YU_QUESTION_YES_NO_ROW (row);
  GtkWidget *state = yu_three_state_new (yu_question_row_get_label (row), _ ("Yes"), _ ("No"));

  self->state = YU_THREE_STATE (state);
  g_signal_connect_swapped (state, "picked", G_CALLBACK (picked_cb), self);
  yu_question_row_set_editor (row, state, TRUE);
}

static GtkWidget *
yu_question_yes_no_row_get_control (YuQuestionRow *row)
{
  return yu_three_state_get_button (YU_QUESTION_YES_NO_ROW (row)->state);
}

static void
yu_question_yes_no_row_class_init (YuQuestionYesNoRowClass *klass)
{
  YuQuestionRowClass *row_class = YU_QUESTION_ROW_CLASS (klass);

  row_class->bind = yu_question_yes_no_row_bind;
  row_class->refresh = yu_question_yes_no_row_refresh;
  row_class->get_control = yu_question_yes_no_row_get_control;
}

static void
yu_question_yes_no_row_init (YuQuestionYesNoRow *self)
{
}
