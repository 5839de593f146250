/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>
#include "answer-place.h"

G_BEGIN_DECLS

/* The row of one question: label with the official term, the editor of its kind, words under it, help behind a button. One subclass a kind. */

typedef enum {
  YU_SAYING_NOTHING,
  YU_SAYING_ASK,       /* two meanings: the offers below choose */
  YU_SAYING_FINDING,   /* understood, yet worth a second look */
  YU_SAYING_ERROR,     /* not understood */
} YuSaying;

#define YU_TYPE_QUESTION_ROW (yu_question_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (YuQuestionRow, yu_question_row, YU, QUESTION_ROW, AdwPreferencesRow)

struct _YuQuestionRowClass {
  AdwPreferencesRowClass parent_class;

  void       (*bind)        (YuQuestionRow *self);   /* the question is known: make the editor */
  void       (*refresh)     (YuQuestionRow *self);   /* value or typed text in the place has changed */
  GtkWidget *(*get_control) (YuQuestionRow *self);   /* what takes the focus and carries name and state; NULL: none yet */
};

GtkWidget        *yu_question_row_new          (YuAnswerPlace *place, const YuQuestion *question);
const YuQuestion *yu_question_row_get_question (YuQuestionRow *self);
gboolean          yu_question_row_grab         (YuQuestionRow *self);

/* For the kinds */
YuAnswerPlace    *yu_question_row_get_place    (YuQuestionRow *self);
YuLang            yu_question_row_get_lang     (YuQuestionRow *self);
YuDate            yu_question_row_get_on       (YuQuestionRow *self);
const YuValue    *yu_question_row_get_value    (YuQuestionRow *self);
const char       *yu_question_row_get_typed    (YuQuestionRow *self);
const char       *yu_question_row_get_label    (YuQuestionRow *self);
void              yu_question_row_set_editor   (YuQuestionRow *self, GtkWidget *editor, gboolean beside);
void              yu_question_row_add_suffix   (YuQuestionRow *self, GtkWidget *widget);
void              yu_question_row_add_below    (YuQuestionRow *self, GtkWidget *widget);
void              yu_question_row_answer       (YuQuestionRow *self, const YuValue *value); /* NULL with an answer before: toast with undo */
void              yu_question_row_say          (YuQuestionRow *self, YuSaying saying, const char *text);
void              yu_question_row_offer        (YuQuestionRow *self, GPtrArray *offers /* of YuOffer, borrowed; NULL none */);

G_END_DECLS
