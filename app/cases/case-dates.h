/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "assess/timeline.h"
#include "date-rules.h"
#include "dossier/checklist.h"

G_BEGIN_DECLS

/* The days on which something is due in a case, or changes in it by itself. Pure, like the assessment. */

typedef enum {
  YU_CASE_FILING,          /* planned */
  YU_CASE_CHANGE,          /* a change is to be reported by then */
  YU_CASE_RENEWAL_OPENS,
  YU_CASE_RENEWAL_CLOSES,
  YU_CASE_PERMIT,          /* its last day */
  YU_CASE_DOCUMENT,        /* the last day on which a document can be handed in */
  YU_CASE_PROMISE,         /* a document is promised for then */
  YU_CASE_CONTRACT,        /* its last day */
  YU_CASE_RESULT,          /* the result changes by itself */
} YuCaseDateKind;

typedef struct {
  YuDate         on;
  YuCaseDateKind kind;
  const char    *about;               /* the document's id; NULL: the kind says it */
  char          *text[YU_N_LANGS];
  char          *differs[YU_N_LANGS]; /* what the sources say where they differ; NULL: they do not */
  char          *source[YU_N_LANGS];  /* a line a source; NULL: the dossier says so itself */
} YuCaseDate;

GPtrArray  *yu_case_dates        (const YuChecklist *checklist, const YuTimeline *timeline, const YuDateRules *rules) G_GNUC_WARN_UNUSED_RESULT; /* of YuCaseDate, by day */
YuCaseDate *yu_case_date_copy    (const YuCaseDate *date) G_GNUC_WARN_UNUSED_RESULT;
void        yu_case_date_free    (YuCaseDate *date);
const YuCaseDate *yu_case_dates_next (GPtrArray *dates, YuDate on);                 /* the first that is not over; NULL: none */
const char *yu_case_date_kind_id (YuCaseDateKind kind);                              /* "renewal_opens" */
JsonObject *yu_case_date_to_json (const YuCaseDate *date) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuCaseDate, yu_case_date_free)

G_END_DECLS
