/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "question-row.h"

G_BEGIN_DECLS

/* One class a kind of question; the factory in question-row.c picks. */

#define YU_TYPE_QUESTION_TEXT_ROW (yu_question_text_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (YuQuestionTextRow, yu_question_text_row, YU, QUESTION_TEXT_ROW, YuQuestionRow)

struct _YuQuestionTextRowClass {
  YuQuestionRowClass parent_class;
};

/* Text, number and month; money and dates add to it. */
void yu_question_text_row_check (YuQuestionTextRow *self); /* as if the focus had left */

#define YU_TYPE_QUESTION_MONEY_ROW (yu_question_money_row_get_type ())
G_DECLARE_FINAL_TYPE (YuQuestionMoneyRow, yu_question_money_row, YU, QUESTION_MONEY_ROW, YuQuestionTextRow)

#define YU_TYPE_QUESTION_DATE_ROW (yu_question_date_row_get_type ())
G_DECLARE_FINAL_TYPE (YuQuestionDateRow, yu_question_date_row, YU, QUESTION_DATE_ROW, YuQuestionTextRow)

#define YU_TYPE_QUESTION_LONG_TEXT_ROW (yu_question_long_text_row_get_type ())
G_DECLARE_FINAL_TYPE (YuQuestionLongTextRow, yu_question_long_text_row, YU, QUESTION_LONG_TEXT_ROW, YuQuestionRow)

/* One or several of a list, and countries. */
#define YU_TYPE_QUESTION_CHOICE_ROW (yu_question_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (YuQuestionChoiceRow, yu_question_choice_row, YU, QUESTION_CHOICE_ROW, YuQuestionRow)

#define YU_TYPE_QUESTION_YES_NO_ROW (yu_question_yes_no_row_get_type ())
G_DECLARE_FINAL_TYPE (YuQuestionYesNoRow, yu_question_yes_no_row, YU, QUESTION_YES_NO_ROW, YuQuestionRow)

#define YU_TYPE_QUESTION_ROWS_ROW (yu_question_rows_row_get_type ())
G_DECLARE_FINAL_TYPE (YuQuestionRowsRow, yu_question_rows_row, YU, QUESTION_ROWS_ROW, YuQuestionRow)

#define YU_TYPE_QUESTION_RECORD_ROW (yu_question_record_row_get_type ())
G_DECLARE_FINAL_TYPE (YuQuestionRecordRow, yu_question_record_row, YU, QUESTION_RECORD_ROW, YuQuestionRow)

G_END_DECLS
