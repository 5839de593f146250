/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "almanac.h"
#include "compare.h"

G_BEGIN_DECLS

/* How the result changes by itself, from the date of assessment for five years: nobody answers anything, only days go by. */

#define YU_TIMELINE_MONTHS 60

/* Days on which everything stays the same. */
typedef struct {
  YuDate        from, until; /* until: the first day of the next */
  const YuEra  *era;
  YuAssessment *assessment;  /* NULL: no rulebooks for these days, see the era */
} YuStretch;

/* A document that is good for filing up to a day. Who knows the documents of a dossier says so (yu_dossier_timeline()). */
typedef struct {
  const YuPaperwork *paper;
  YuDate             last;   /* the last day on which it can be handed in */
} YuLapse;

/* Why something happens on a day. */
typedef enum {
  YU_CAUSE_FACT,             /* another year is complete: of age, of work */
  YU_CAUSE_EDITION,          /* another edition of a rulebook counts from this day; book NULL: none does */
  YU_CAUSE_FIGURE,           /* another figure counts from this day */
  YU_CAUSE_ENTRY,            /* what was answered joins or leaves a list */
  YU_CAUSE_LIST,             /* a list changes, in entries that were not answered */
  YU_CAUSE_DOCUMENT,         /* the first day on which a document can no longer be handed in */
  YU_CAUSE_REVIEW,           /* the first day for which nobody has checked a rulebook */
} YuCauseKind;

typedef struct {
  YuCauseKind       kind;
  const char       *id;      /* of the fact, rulebook, parameter, list or document; NULL: YU_CAUSE_LIST */
  const YuText     *label;   /* its name; NULL: YU_CAUSE_LIST */
  YuRange           before, after; /* fact: whole years; figure */
  const YuRulebook *book;    /* edition, review */
  const YuOption   *entry;
  gboolean          joins;   /* the entry; else it leaves */
  const YuLapse    *lapse;
  const YuCitation *citation; /* figure, document; NULL: the rule stands in what changes */
} YuCause;

typedef struct {
  YuDate           on;
  GPtrArray       *causes;     /* of YuCause; at least one */
  const YuStretch *before, *after;
  YuComparison    *difference; /* NULL: nothing of the result changes, or there is none on one side */
} YuEvent;

/* When to file: see app/DESIGN.md. */
typedef struct {
  YuDate         from, until; /* from 0: on no day a ground may be met; until: the first day after */
  const YuEvent *end;         /* what ends it; NULL: the five years do */
  GPtrArray     *renew;       /* of const YuLapse: run out before it begins */
  YuDate         again;       /* when the same holds again after that; 0: not within the five years */
} YuFilingWindow;

/* A number of years that stays what it is. */
typedef struct {
  const YuQuestion *question;
  const YuQuestion *instead;  /* what could be answered so that it grows; NULL: nothing */
} YuFixed;

typedef struct {
  YuDate         on, until;   /* until: the first day that is not looked at */
  YuAlmanac     *almanac;
  YuAnswers     *answers;
  YuLapse       *lapses;
  guint          n_lapses;
  GPtrArray     *stretches;   /* of YuStretch, in order, without gaps; at least one */
  GPtrArray     *events;      /* of YuEvent, by date */
  YuFilingWindow window;
  GPtrArray     *fixed;       /* of YuFixed, in form order */
} YuTimeline;

YuTimeline      *yu_timeline_new     (YuAlmanac *almanac, YuAnswers *answers, const YuLapse *lapses, guint n_lapses) G_GNUC_WARN_UNUSED_RESULT;
void             yu_timeline_free    (YuTimeline *timeline);
YuAlmanac       *yu_timeline_almanac (YuLibrary *library, YuDate on) G_GNUC_WARN_UNUSED_RESULT; /* the one that a time line from a date needs */
const YuStretch *yu_timeline_at      (const YuTimeline *timeline, YuDate on);

/* In words */
char       *yu_event_headline        (const YuEvent *event, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;         /* what changes most: "National points: 78 → 73 (-5)" */
GPtrArray  *yu_event_lines           (const YuEvent *event, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;         /* of char *: causes, changes, each with its source */
GPtrArray  *yu_window_sentences      (const YuTimeline *timeline, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;   /* of char *: when to file and why */
char       *yu_fixed_words           (const YuFixed *fixed, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;
char       *yu_timeline_to_text      (const YuTimeline *timeline, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;   /* what `yucai-cli timeline` prints */
JsonObject *yu_timeline_to_json       (const YuTimeline *timeline) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuTimeline, yu_timeline_free)

G_END_DECLS
