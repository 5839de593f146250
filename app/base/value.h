/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>
#include "date.h"
#include "number.h"

G_BEGIN_DECLS

/* An immutable, reference-counted value: an answer, a fact, an input or an output of a decision table.
 * "Unknown" (an absent answer, JSON null, DMN null) is the NULL pointer; every function accepts it. Thread-safe. */

typedef enum {
  YU_VALUE_BOOLEAN,
  YU_VALUE_NUMBER,
  YU_VALUE_TEXT,
  YU_VALUE_DATE,
  YU_VALUE_LIST,    /* of values */
  YU_VALUE_RECORD,  /* members in the order of the file */
} YuValueType;

typedef struct _YuValue YuValue;

YuValue       *yu_value_new_boolean  (gboolean truth) G_GNUC_WARN_UNUSED_RESULT;
YuValue       *yu_value_new_number   (YuNumber number) G_GNUC_WARN_UNUSED_RESULT;
YuValue       *yu_value_new_integer  (gint64 whole) G_GNUC_WARN_UNUSED_RESULT;
YuValue       *yu_value_new_text     (const char *text) G_GNUC_WARN_UNUSED_RESULT;
YuValue       *yu_value_new_date     (YuDate date) G_GNUC_WARN_UNUSED_RESULT;
YuValue       *yu_value_new_list     (YuValue *const *items, gsize n) G_GNUC_WARN_UNUSED_RESULT;            /* refs items */
YuValue       *yu_value_new_record   (const char *const *names, YuValue *const *members, gsize n) G_GNUC_WARN_UNUSED_RESULT; /* refs members */
YuValue       *yu_value_ref          (const YuValue *value);
void           yu_value_unref        (YuValue *value);
gboolean       yu_value_equal        (const YuValue *a, const YuValue *b);

YuValueType    yu_value_type         (const YuValue *value);
gboolean       yu_value_is           (const YuValue *value, YuValueType type);  /* FALSE for NULL */
gboolean       yu_value_boolean      (const YuValue *value);
YuNumber       yu_value_number       (const YuValue *value);
gint64         yu_value_integer      (const YuValue *value);                    /* of a whole number */
const char    *yu_value_text         (const YuValue *value);
YuDate         yu_value_date         (const YuValue *value);
gsize          yu_value_length       (const YuValue *value);                    /* list or record */
const YuValue *yu_value_item         (const YuValue *value, gsize i);           /* list or record member by place */
const char    *yu_value_name         (const YuValue *value, gsize i);           /* record member's name */
const YuValue *yu_value_member       (const YuValue *value, const char *name);  /* NULL if absent */
gboolean       yu_value_list_has     (const YuValue *value, const char *text);

YuValue       *yu_value_from_json    (JsonNode *node) G_GNUC_WARN_UNUSED_RESULT; /* ISO dates stay texts; null → NULL. Nodes come from the strict reader */
JsonNode      *yu_value_to_json      (const YuValue *value) G_GNUC_WARN_UNUSED_RESULT; /* dates as ISO text */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuValue, yu_value_unref)

/* Answers: an immutable map from question id to value, kept sorted. "With" copies: undo keeps the old one. */

typedef struct _YuAnswers YuAnswers;

YuAnswers     *yu_answers_new        (void) G_GNUC_WARN_UNUSED_RESULT;
YuAnswers     *yu_answers_ref        (const YuAnswers *answers);
void           yu_answers_unref      (YuAnswers *answers);
YuAnswers     *yu_answers_with       (const YuAnswers *answers, const char *question, const YuValue *value) G_GNUC_WARN_UNUSED_RESULT; /* NULL value removes */
YuAnswers     *yu_answers_and        (YuAnswers *answers, const char *question, const YuValue *value) G_GNUC_WARN_UNUSED_RESULT; /* takes the old ones: quick for many in a row */
const YuValue *yu_answers_get        (const YuAnswers *answers, const char *question);
gboolean       yu_answers_equal      (const YuAnswers *a, const YuAnswers *b);
gsize          yu_answers_length     (const YuAnswers *answers);
const char    *yu_answers_question   (const YuAnswers *answers, gsize i);
const YuValue *yu_answers_value      (const YuAnswers *answers, gsize i);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuAnswers, yu_answers_unref)

G_END_DECLS
