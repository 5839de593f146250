/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/text.h"
#include "base/value.h"
#include "feel/condition.h"

G_BEGIN_DECLS

/* The form definition (data/forms/): what may be asked. Immutable after loading. */

typedef enum {
  YU_KIND_TEXT,
  YU_KIND_LONG_TEXT,
  YU_KIND_NUMBER,
  YU_KIND_MONEY,
  YU_KIND_DATE,
  YU_KIND_MONTH,
  YU_KIND_COUNTRY,
  YU_KIND_CHOICE,
  YU_KIND_CHOICES,   /* several of many */
  YU_KIND_YES_NO,
  YU_KIND_ROWS,      /* list of records: work history */
  YU_KIND_RECORD,    /* one record, or "none": venture */
} YuKind;

typedef struct {
  const char *id;
  YuText      label;
  YuText      detail;      /* both NULL if none */
  const char *also;        /* what people write for it besides, a name a line; or NULL */
  const char *code;        /* its number in a public list: looked for, not shown; or NULL */
  const char *group;       /* heading id or NULL */
  YuText      group_label;
  YuProvenance provenance;
  YuDate      from, until; /* 0: always; until is the first day it no longer holds */
  const char *successor;   /* id or NULL */
} YuOption;

typedef struct _YuQuestion YuQuestion;
struct _YuQuestion {
  const char  *id;
  YuKind       kind;
  YuText       label;
  const char  *term;        /* the official Chinese term */
  const char  *also;        /* what people write over a column of it besides, a name a line; or NULL */
  YuText       help, why;   /* help may be empty (both NULL); why never */
  YuText       unit;        /* number, money; both NULL if none */
  YuText       example;     /* both NULL if none */
  gint64       min, max;    /* number, money: the domain; text: length in characters */
  YuDate       date_min, date_max;
  const char  *check;       /* "credit_code", "passport", "email", "phone", … or NULL: finding, never a refusal */
  const char  *options_from;/* "countries", or the id of a rulebook list; NULL if the options stand here */
  GPtrArray   *options;     /* of YuOption; NULL for other kinds */
  GPtrArray   *fields;      /* rows, record: of YuQuestion */
  YuCondition *relevant;    /* NULL: always */
  gboolean     masked;      /* shown masked in lists, as it stands on request (yu_masked_words) */
  guint        place;       /* order in the form */
  gboolean     keeps_delisted; /* choice from a list: an id that the list no longer has may stay */
  GPtrArray   *own_options; /* of YuOption: those beside the list ("outside", "none"); NULL if none */
  gboolean     owns_relevant;/* private */
};

typedef struct {
  YuText     title;         /* both NULL: none */
  YuText     intro;
  GPtrArray *questions;     /* of const YuQuestion */
} YuGroup;

typedef struct {
  const char *id;
  YuText      title, intro;
  GPtrArray  *groups;       /* of YuGroup */
} YuStep;

typedef struct _YuForm YuForm;

YuForm           *yu_form_load         (const char *path, YuFaults *faults) G_GNUC_WARN_UNUSED_RESULT;
YuForm           *yu_form_with_options (YuForm *form, const char *list, GPtrArray *options) G_GNUC_WARN_UNUSED_RESULT; /* a new form in which that list's options are known */
YuForm           *yu_form_ref          (YuForm *form);
void              yu_form_unref        (YuForm *form);
const YuQuestion *yu_form_question     (const YuForm *form, const char *id);    /* NULL if it asks no such thing */
GPtrArray        *yu_form_questions    (const YuForm *form);                    /* of const YuQuestion, in form order; borrowed */
GPtrArray        *yu_form_steps        (const YuForm *form);                    /* of YuStep; borrowed */
GPtrArray        *yu_form_quick_check  (const YuForm *form);                    /* of const YuQuestion; borrowed */
YuAnswers        *yu_form_counted      (const YuForm *form, const YuAnswers *answers) G_GNUC_WARN_UNUSED_RESULT; /* without those of irrelevant questions */
gboolean          yu_question_relevant (const YuQuestion *question, const YuAnswers *answers); /* not definitely irrelevant */
const YuOption   *yu_question_option   (const YuQuestion *question, const char *id);
const YuQuestion *yu_question_field    (const YuQuestion *question, const char *id); /* of rows or record; NULL if none */
/* Checks a value of a file against kind and domain; adds a fault with pointer if it is wrong. Returns the value, dates and months as ISO texts. */
YuValue          *yu_question_read     (const YuQuestion *question, YuJson at) G_GNUC_WARN_UNUSED_RESULT;
gboolean          yu_question_accepts  (const YuQuestion *question, const YuValue *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuForm, yu_form_unref)

G_END_DECLS
