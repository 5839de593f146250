/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/value.h"
#include "base/text.h"

G_BEGIN_DECLS

/* The machine-readable zone of a passport, ICAO Doc 9303 TD3: two lines of 44. Check digits make it "consistent", never "valid". */

typedef struct {
  char    *issuing_state;      /* as printed, without filler */
  char    *family_name;        /* primary identifier, filler as spaces */
  char    *given_names;        /* secondary identifier, may be "" */
  gboolean name_may_be_cut;
  char    *passport_number;
  char    *nationality;        /* alpha-3 or ICAO code, D → DEU, GBD/GBN/… → GBR */
  YuDate   birth_date;         /* 0 if a part is unknown */
  YuDate   passport_expiry;
  const char *sex;             /* "female", "male", "x" */
  gboolean consistent;         /* every check digit agrees */
  GPtrArray *disagreements;    /* of YuText*: what does not fit, in words: a field's check digit, a nationality that is no code */
} YuMrz;

gboolean  yu_mrz_looks_like  (const char *text);                       /* two lines of 44 of A-Z 0-9 < (spaces and case forgiven) */
YuMrz    *yu_mrz_read        (const char *text, YuDate today, GError **error) G_GNUC_WARN_UNUSED_RESULT; /* error in English; yu_mrz_problem() has both languages */
YuText    yu_mrz_problem     (const char *text);                       /* why it cannot be read; both NULL if it can */
void      yu_mrz_free        (YuMrz *mrz);
char      yu_mrz_check_digit (const char *field, gsize length);
/* The answers it fills (family_name, given_names, passport_number, nationality, birth_date, passport_expiry, sex), where they are unanswered, and where typed ones differ. */
YuValue   *yu_mrz_value (const YuMrz *mrz, const char *question) G_GNUC_WARN_UNUSED_RESULT; /* NULL if it says nothing about it */
YuAnswers *yu_mrz_fill       (const YuMrz *mrz, const YuAnswers *answers) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *yu_mrz_compare    (const YuMrz *mrz, const YuAnswers *answers) G_GNUC_WARN_UNUSED_RESULT; /* question ids (const char *) that disagree */
gboolean   yu_mrz_name_agrees (const char *zone_name, const char *typed_name, gboolean may_be_cut); /* by the transliteration table of part 3 */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuMrz, yu_mrz_free)

G_END_DECLS
