/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "form/countries.h"
#include "form/checks.h"
#include "option-picker.h"
#include "question-kinds.h"

/* One or several of a list, and one of the countries: picked, not typed. */

struct _YuQuestionChoiceRow {
  YuQuestionRow parent_instance;
  YuOptionPicker *picker;
};

G_DEFINE_FINAL_TYPE (YuQuestionChoiceRow, yu_question_choice_row, YU_TYPE_QUESTION_ROW)

static void
picked_cb (YuQuestionRow *row, YuOptionPicker *picker)
{
  g_autoptr (YuValue) value = yu_option_picker_get_value (picker)
                                  ? yu_value_ref (yu_option_picker_get_value (picker))
                                  : NULL;

  yu_question_row_answer (row, value);
}

static void
yu_question_choice_row_refresh (YuQuestionRow *row)
{
  const YuValue *value = yu_question_row_get_value (row);
  YuText finding = { { NULL } };

  yu_option_picker_set_value (YU_QUESTION_CHOICE_ROW (row)->picker, value);
  if (value
      && yu_question_finding (yu_question_row_get_question (row), value,
                              yu_question_row_get_on (row), &finding))
    yu_question_row_say (row, YU_SAYING_FINDING,
                         yu_text_get (&finding, yu_question_row_get_lang (row)));
  else
    yu_question_row_say (row, YU_SAYING_NOTHING, NULL);
}

static void
yu_question_choice_row_bind (YuQuestionRow *row)
{
  YuQuestionChoiceRow *self = YU_QUESTION_CHOICE_ROW (row);
  const YuQuestion *question = yu_question_row_get_question (row);
  YuOptionPickerSetup setup
      = { .options = question->kind == YU_KIND_COUNTRY ? yu_countries () : question->options,
          .several = question->kind == YU_KIND_CHOICES,
          .on = yu_question_row_get_on (row),
          .lang = yu_question_row_get_lang (row),
          .name = yu_question_row_get_label (row) };
  GtkWidget *picker = yu_option_picker_new (&setup);

  self->picker = YU_OPTION_PICKER (picker);
  gtk_widget_set_valign (picker, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (picker, "picked", G_CALLBACK (picked_cb), self);
  yu_question_row_set_editor (row, picker, TRUE);
}

static GtkWidget *
yu_question_choice_row_get_control (YuQuestionRow *row)
{
  return yu_option_picker_get_button (YU_QUESTION_CHOICE_ROW (row)->picker);
}

static void
yu_question_choice_row_class_init (YuQuestionChoiceRowClass *klass)
{
  YuQuestionRowClass *row_class = YU_QUESTION_ROW_CLASS (klass);

  row_class->bind = yu_question_choice_row_bind;
  row_class->refresh = yu_question_choice_row_refresh;
  row_class->get_control = yu_question_choice_row_get_control;
}

static void
yu_question_choice_row_init (YuQuestionChoiceRow *self)
{
}
