/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "reading.h"

G_BEGIN_DECLS

/* What the readers of the single kinds share. A reading owns its words. */

typedef struct {
  const char *name;  /* of a {placeholder} */
  YuText      text;  /* borrowed */
} YuBlank;

YuReading *yu_reading_take       (YuValue *value);                           /* understood; takes @value */
YuReading *yu_reading_error      (const char *phrase, const YuBlank *blanks); /* blanks end with a NULL name; NULL: none */
YuReading *yu_reading_ask        (const char *phrase, const YuBlank *blanks);
void       yu_reading_offer      (YuReading *reading, YuValue *value, char *en, char *zh_CN); /* takes all three */

YuText     yu_text_same          (const char *text);                         /* one text for both languages; interned */

/* text-cleaning.c */
char      *yu_typed_normalise    (const char *typed);  /* NFKC, ASCII digits and dashes, lower case, single spaces */
char      *yu_typed_arabic       (const char *text);   /* Chinese numerals become figures: 三十 → 30 */

/* scan-amount.c: a figure as people write it. Two meanings if the one point may be a decimal one or set off thousands. */
typedef struct {
  YuNumber meanings[2];
  guint    n;
  gboolean has_multiplier; /* 万, 亿, k … */
} YuAmount;

gboolean   yu_amount_scan        (const char **text, YuAmount *amount);      /* moves *text past it */

YuReading *yu_read_text          (const YuQuestion *question, const char *typed);
YuReading *yu_read_number        (const YuQuestion *question, const char *typed);
YuReading *yu_read_money         (const YuQuestion *question, const char *typed);
YuReading *yu_read_date          (const YuQuestion *question, const char *typed, YuDate today);
YuReading *yu_read_month         (const YuQuestion *question, const char *typed, YuDate today);
YuReading *yu_read_choice        (const YuQuestion *question, const char *typed);
YuReading *yu_read_choices       (const YuQuestion *question, const char *typed);
YuReading *yu_read_country       (const YuQuestion *question, const char *typed);
YuReading *yu_read_yes_no        (const YuQuestion *question, const char *typed);
YuReading *yu_read_structure     (const YuQuestion *question, const char *typed);

G_END_DECLS
