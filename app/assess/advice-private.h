/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "advice.h"
#include "work.h"

G_BEGIN_DECLS

/* The search for advice. A **stage** is a stretch of days on which everything that moves by itself stays as it is; a **lever** is a
 * question that can be changed, a **move** what one of its cells would change in what is known. */

#define YU_MOST_LEVERS 32
#define YU_MOST_GOALS 32

/* One value of a lever for all that no rule tells apart. */
typedef struct {
  gint64          rank;     /* how far: the number itself, or the place among the targets */
  const YuValue  *value;
  const YuTarget *target;
  guint           n;        /* facts that it changes */
  guint          *axes;
  YuCells        *cells;
} YuMove;

typedef struct {
  const YuChange *change;
  const YuValue  *from;     /* the answer that counts; NULL: none */
  guint          *axes;     /* the facts that it may change */
  guint           n_axes;
  GArray         *moves;    /* of YuMove, the nearest first */
} YuLever;

typedef struct {
  YuDate       on;
  const YuEra *era;
  gint64       years;       /* whole years since the date of assessment */
  YuAnswers   *answers;     /* all; numbers of years have grown */
  YuAnswers   *counted;
  YuCells     *sets;        /* by axis: what is known without any change */
  YuLever     *levers;      /* as many as there are changes; without moves where nothing can be changed */
} YuStage;

typedef struct {
  YuArena      *arena;
  YuAlmanac    *almanac;
  YuChanges    *changes;
  GPtrArray    *stages;     /* of YuStage, in order; the first begins on the date of assessment */
} YuStages;

/* advice-stages.c */
YuStages     yu_stages_new     (YuAlmanac *almanac, YuChanges *changes, YuAnswers *answers, YuArena *arena);
gboolean     yu_moves_by_itself (const YuAxis *axis); /* may be another on another day, with the same answers and rulebooks */
YuAnswers   *yu_years_grown    (const YuChanges *changes, const YuAnswers *answers, gint64 years) G_GNUC_WARN_UNUSED_RESULT;

/* advice-goals.c: what is not reached yet */
typedef struct {
  guint  n;
  YuGoal goals[YU_MOST_GOALS];
} YuGoals;

/* The nodes of a model that decide each goal: one of them suffices. None for points. */
typedef struct {
  const YuGoals *goals;
  const YuModel *model;
  guint          first[YU_MOST_GOALS + 1];
  GArray        *nodes;      /* of guint */
} YuAim;

YuGoals      yu_goals_new      (const YuAssessment *now, gint64 target);
YuAim        yu_aim_new        (const YuGoals *goals, const YuModel *model, YuArena *arena);
/* Of some goals, those that the lower ends reach (or, could: those that the upper ends do). */
guint32      yu_aim_reached    (const YuAim *aim, guint32 wanted, const YuWork *work, gboolean could);

/* advice-search.c: the minimal sets */
typedef struct {
  guint   n;                /* levers */
  guint   levers[YU_ADVICE_MOST_CHANGES];
  gint64  ranks[YU_ADVICE_MOST_CHANGES];
  guint   stage;            /* 0: without waiting */
  guint32 goals;            /* for which it is minimal */
} YuFound;

GArray      *yu_advice_search  (const YuStages *stages, const YuGoals *goals, guint most) G_GNUC_WARN_UNUSED_RESULT; /* of YuFound */
guint        yu_found_size     (const YuFound *found);
const YuMove *yu_stage_move    (const YuStage *stage, guint lever, gint64 rank); /* NULL: not possible on these days */

/* advice-rules.c: what the piece rests on, and whether any of it is assumed or judged */
void         yu_advice_find_rules (YuAdvicePiece *piece, const YuAssessment *now, YuArena *arena);

G_END_DECLS
