/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "form.h"

G_BEGIN_DECLS

/* Text ↔ value: what a person typed, understood generously, never guessed over. */

typedef enum {
  YU_READING_EMPTY,     /* nothing typed: no answer */
  YU_READING_VALUE,     /* understood */
  YU_READING_ASK,       /* two meanings: offers choose (03/04; 60 in a yuan field) */
  YU_READING_ERROR,     /* not understood: message says how to mend it */
} YuReadingState;

typedef struct {
  YuText   label;      /* "600,000 yuan", "3 April 1988" */
  YuValue *value;
} YuOffer;

typedef struct {
  YuReadingState state;
  YuValue       *value;      /* VALUE; also ASK when one meaning is literal */
  YuText         message;    /* ERROR, ASK: a full sentence */
  GPtrArray     *offers;     /* of YuOffer; ASK */
} YuReading;

YuReading *yu_reading_new       (const YuQuestion *question, const char *typed, YuDate today) G_GNUC_WARN_UNUSED_RESULT;
void       yu_reading_free      (YuReading *reading);
/* Leaves out what no file may hold: broken UTF-8, controls, invisible changes of direction. Lines are kept or joined; ends trimmed in neither case. */
char      *yu_typed_clean       (const char *typed, gboolean keep_lines) G_GNUC_WARN_UNUSED_RESULT;
/* The text to show in an entry for a value, and the words to show in a review or on paper. */
char      *yu_value_to_entry    (const YuQuestion *question, const YuValue *value, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;
char      *yu_value_to_words    (const YuQuestion *question, const YuValue *value, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;
gboolean   yu_option_is_named   (const YuOption *option, const char *typed);       /* its id, a whole name of it, or what people write for it */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuReading, yu_reading_free)

char      *yu_masked_words      (const char *words) G_GNUC_WARN_UNUSED_RESULT;              /* C•••••567 */
char      *yu_date_to_words     (YuDate date, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;   /* 14 March 1988, 1988年3月14日 */
char      *yu_month_to_words    (YuMonth month, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;
char      *yu_money_to_words    (gint64 yuan, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;   /* 300,000 */

G_END_DECLS
