/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "assessment.h"

G_BEGIN_DECLS

/* Two assessments side by side: the dossier and a scenario, two scenarios, two dossiers. */

typedef enum {
  YU_COMPARED_ANSWER,     /* only those that differ */
  YU_COMPARED_SUM,        /* "national", "points" (with local incentive points) */
  YU_COMPARED_FACTOR,
  YU_COMPARED_CATEGORY,   /* "A", "B" */
  YU_COMPARED_ROUTE,
  YU_COMPARED_GROUND,
  YU_COMPARED_ELIGIBLE,   /* any of the grounds */
  YU_COMPARED_DOCUMENT,   /* whether it is to be handed in: met, not_met, or else perhaps */
} YuComparedKind;

#define YU_N_COMPARED (YU_COMPARED_DOCUMENT + 1)

typedef enum {
  YU_BEFORE,
  YU_AFTER,
} YuSide;

typedef struct {
  YuComparedKind kind;
  const char    *id;         /* "hsk_level", "salary", "a.6", "category_a", "passport" */
  const YuText  *label;      /* NULL for sums and YU_COMPARED_ELIGIBLE: yu_compared_label() has words for all */
  gboolean       differs;
  union {
    const YuValue *value;    /* answers; NULL: not known */
    YuRange        points;   /* sums and factors */
    YuShown        shown;    /* all others */
  } side[2];
} YuCompared;

typedef struct {
  YuAssessment *assessment[2];
  GPtrArray    *rows;        /* of YuCompared, by kind, inside a kind as in the form or in the books */
} YuComparison;

YuComparison *yu_comparison_new  (YuAssessment *before, YuAssessment *after) G_GNUC_WARN_UNUSED_RESULT;
void          yu_comparison_free (YuComparison *comparison);
guint         yu_comparison_differences (const YuComparison *comparison); /* rows that differ, answers not counted */

/* In words */
const char   *yu_compared_kind_words (YuComparedKind kind, YuLang lang);                                   /* "Points table" */
const char   *yu_compared_label  (const YuComparison *comparison, const YuCompared *row, YuLang lang);
char         *yu_compared_words  (const YuComparison *comparison, const YuCompared *row, YuSide side, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;
char         *yu_compared_sentence (const YuComparison *comparison, const YuCompared *row, YuLang lang) G_GNUC_WARN_UNUSED_RESULT; /* "Age: 15 → 10 (-5)" */
char         *yu_compared_rise   (const YuCompared *row, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;          /* "+4", "+0 to +4"; NULL where no points rise or fall */
char         *yu_comparison_to_text (const YuComparison *comparison, YuLang lang) G_GNUC_WARN_UNUSED_RESULT; /* what differs, for a terminal */
JsonObject   *yu_comparison_to_json (const YuComparison *comparison) G_GNUC_WARN_UNUSED_RESULT;           /* what differs */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuComparison, yu_comparison_free)

G_END_DECLS
