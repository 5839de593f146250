/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session.h"

G_BEGIN_DECLS

/* Where a question's row reads its answer and writes it: the open document, or one record inside an answer (a post of the work history).
 * Rows know places only, so the same row serves both. Signal "changed" after anything in the place may have changed. */

#define YU_TYPE_ANSWER_PLACE (yu_answer_place_get_type ())
G_DECLARE_INTERFACE (YuAnswerPlace, yu_answer_place, YU, ANSWER_PLACE, GObject)

struct _YuAnswerPlaceInterface {
  GTypeInterface parent;

  const YuValue *(*get_value) (YuAnswerPlace *self, const char *question);
  const char    *(*get_typed) (YuAnswerPlace *self, const char *question);
  void           (*set_value) (YuAnswerPlace *self, const char *question, const YuValue *value);
  void           (*set_typed) (YuAnswerPlace *self, const char *question, const char *text);
  YuSession     *(*get_session) (YuAnswerPlace *self);
};

const YuValue *yu_answer_place_get_value (YuAnswerPlace *self, const char *question);
const char    *yu_answer_place_get_typed (YuAnswerPlace *self, const char *question);
void           yu_answer_place_set_value (YuAnswerPlace *self, const char *question, const YuValue *value);
void           yu_answer_place_set_typed (YuAnswerPlace *self, const char *question, const char *text);
YuSession     *yu_answer_place_get_session (YuAnswerPlace *self);

/* The document that a session shows. */
#define YU_TYPE_DOCUMENT_PLACE (yu_document_place_get_type ())
G_DECLARE_FINAL_TYPE (YuDocumentPlace, yu_document_place, YU, DOCUMENT_PLACE, GObject)

YuAnswerPlace *yu_document_place_new (YuSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
