/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "almanac.h"
#include "explain.h"
#include "rules/changes.h"

G_BEGIN_DECLS

/* What would change the result: the smallest sets of changes that reach something which is not reached yet. What is looked for,
 * what reaching means and which sets are left out is said in app/DESIGN.md. Immutable once made; may be made in any thread. */

#define YU_ADVICE_MOST_CHANGES 3
#define YU_ADVICE_MOST_PIECES 10

typedef enum {
  YU_GOAL_NATIONAL,   /* at least so many national points */
  YU_GOAL_CATEGORY,   /* this category, or one above it */
  YU_GOAL_GROUND,
} YuGoalKind;

typedef struct {
  YuGoalKind  kind;
  const char *id;       /* "A", "award"; NULL for points */
  YuLevel     level;    /* claimed: at least claimed; met */
  gint64      points;
} YuGoal;

/* A fact that moves while one waits. */
typedef struct {
  const char    *fact;
  const YuValue *from, *to; /* whole years */
} YuMoved;

/* One change of a set, or waiting, which always comes first. */
typedef struct {
  const YuChange *change;   /* NULL: waiting */
  const YuTarget *target;   /* of a choice */
  const YuValue  *from;     /* NULL: not answered */
  const YuValue  *to;
  GPtrArray      *moved;    /* waiting: of YuMoved; else NULL */
  gint64          years;    /* waiting: whole years, by which bare numbers grow */
  gint64          national; /* least national points with this and all that stands before it */
} YuAdviceStep;

/* A rule that the piece rests on, with what it gives now and then. */
typedef struct {
  const char       *id;        /* "chinese", "a.6", "award" */
  const YuText     *label;
  const YuCitation *citation;
  gboolean          points;    /* a row of the table or a provision; else a route or a ground */
  gint64            before, after; /* least points, or YuLevel */
} YuAdviceRule;

typedef struct {
  GPtrArray    *steps;      /* of YuAdviceStep, one to three */
  GPtrArray    *goals;      /* of YuGoal: what it reaches and nothing smaller does */
  YuDate        date;       /* the first day on which all of it can be true */
  YuDate        until;      /* the first day on which it no longer reaches all its goals, the rest left to itself; 0: none within sight */
  YuEffort      effort;     /* the greatest of its steps' */
  YuAssessment *then;       /* what it says then */
  GPtrArray    *rules;      /* of YuAdviceRule */
  gboolean      assumed;    /* leans on a rule, list entry or points that are assumed */
  gboolean      authority;  /* an authority decides */
  const YuChanges *changes; /* those of its advice */
} YuAdvicePiece;

typedef struct {
  YuChanges    *changes;
  YuAnswers    *answers;    /* all, as they were given */
  YuAssessment *now;
  GPtrArray    *pieces;     /* of YuAdvicePiece, the smallest first */
} YuAdvice;

/* answers: all of the dossier, also those that are not counted. target: national points to reach; 0: none asked for. most: how
 * many pieces; 0: all there are. */
YuAdvice   *yu_advise          (YuAlmanac *almanac, YuChanges *changes, YuAnswers *answers, gint64 target, guint most) G_GNUC_WARN_UNUSED_RESULT;
/* The almanac that advice from a date needs. */
YuAlmanac  *yu_advice_almanac  (YuChanges *changes, YuDate on) G_GNUC_WARN_UNUSED_RESULT;
void        yu_advice_free     (YuAdvice *advice);
/* The answers with a piece's changes; bare numbers of years have grown if it waits. What is counted from a month or a history grows
 * by itself: the piece is true on its date. */
YuAnswers  *yu_advice_apply    (const YuAdvicePiece *piece, const YuAnswers *answers) G_GNUC_WARN_UNUSED_RESULT;

/* In words */
char       *yu_advice_sentence (const YuAdvice *advice, const YuAdvicePiece *piece, YuLang lang) G_GNUC_WARN_UNUSED_RESULT; /* "HSK level 4 brings you to 82 national points; with a patent you reach 87: category A met" */
char       *yu_advice_changes  (const YuAdvice *advice, const YuAdvicePiece *piece, YuLang lang) G_GNUC_WARN_UNUSED_RESULT; /* "HSK level 4 and a patent" */
char       *yu_advice_marks    (const YuAdvice *advice, const YuAdvicePiece *piece, YuLang lang) G_GNUC_WARN_UNUSED_RESULT; /* "as soon as it is true · some effort · the authority decides" */
GPtrArray  *yu_advice_lines    (const YuAdvice *advice, const YuAdvicePiece *piece, YuLang lang) G_GNUC_WARN_UNUSED_RESULT; /* of YuLine: what and how, the rules, what it would then say */
char       *yu_advice_to_text  (const YuAdvice *advice, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;     /* what `yucai-cli advise` prints */
JsonObject *yu_advice_to_json  (const YuAdvice *advice) G_GNUC_WARN_UNUSED_RESULT;                  /* of `advise --json`, without "dossier" */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuAdvice, yu_advice_free)

G_END_DECLS
