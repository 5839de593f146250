/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "question-row.h"

G_BEGIN_DECLS

/* Questions under a heading. Those that other answers make irrelevant are out of sight; a group without any is too. */

#define YU_TYPE_QUESTION_GROUP (yu_question_group_get_type ())
G_DECLARE_FINAL_TYPE (YuQuestionGroup, yu_question_group, YU, QUESTION_GROUP, AdwPreferencesGroup)

GtkWidget     *yu_question_group_new  (YuAnswerPlace *place, const YuGroup *group);
YuQuestionRow *yu_question_group_find (YuQuestionGroup *self, const char *question); /* NULL if it is not here */
gboolean       yu_question_group_grab (YuQuestionGroup *self);                       /* focus on its first question; FALSE: it asks none */

G_END_DECLS
