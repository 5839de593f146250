/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/library.h"

G_BEGIN_DECLS

/* assess (rulebooks, answers, date) → assessment. Pure: no clock, no file, no locale, no error path. */

/* The rulebooks in force at a date, compiled: every fact's domain cut into the cells that the rules can tell apart. Immutable, thread-safe. */
typedef struct _YuModel YuModel;

YuModel          *yu_model_new     (YuLibrary *library, YuDate on, GError **error) G_GNUC_WARN_UNUSED_RESULT; /* YU_ERROR_NO_EDITION */
YuModel          *yu_model_ref     (YuModel *model);
void              yu_model_unref   (YuModel *model);
YuDate            yu_model_on      (const YuModel *model);
GPtrArray        *yu_model_books   (const YuModel *model);   /* of const YuRulebook, by id; borrowed */
YuLibrary        *yu_model_library (const YuModel *model);   /* borrowed */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuModel, yu_model_unref)

typedef struct {
  gint64 min, max;
} YuRange;

/* Why something is so: a minimal tree. A leaf names a fact with its value, or what is missing. */
typedef struct _YuReason YuReason;
struct _YuReason {
  YuVerdict          verdict;
  const YuCondition *condition;   /* what was tested; NULL for a decision table's row */
  const YuDecision  *decision;    /* the table, for points */
  guint              row;         /* the table's row; G_MAXUINT: default or several possible */
  const char        *fact;        /* leaf: fact id; NULL inside */
  const YuValue     *value;       /* leaf: its value; NULL unknown; owned by the assessment */
  const char        *about;       /* "a.6", "A", "salary": the statement this refers to; NULL if none */
  gboolean           any;         /* inside: one of the children suffices; else all are needed (or the one child is turned round) */
  GPtrArray         *children;    /* of YuReason; NULL for leaves */
};

typedef struct {
  const YuFactor *factor;    /* NULL for "local" */
  const char     *id;
  YuRange         points;
  gint64          cap;
  YuReason       *why;
} YuFactorResult;

typedef struct {
  const char       *id;
  YuVerdict         verdict;
  YuShown           shown;
  YuReason         *why;
  GPtrArray        *missing;    /* of const char *: questions whose answer can change it, form order */
  union {
    const YuRoute     *route;
    const YuGround    *ground;
    const YuProvision *provision;
    const YuCategory  *category;
  };
  YuRange           points;     /* provisions */
} YuStatement;

typedef struct {
  const char *question;
  YuRange     gain;             /* rise of points.min when this one is answered and the others stay open */
  guint       settles;          /* how many verdicts (grounds, category) it can settle */
} YuMissing;

typedef struct {
  const YuNote *note;           /* of a rulebook; NULL for one of the program's own */
  const char   *id;
  const char   *text[YU_N_LANGS];
} YuNoteResult;

/* What the bare sum of points would give. */
typedef enum {
  YU_BY_POINTS_A = 1 << 0,    /* 85 and more */
  YU_BY_POINTS_B = 1 << 1,    /* 60 to 84 */
  YU_BY_POINTS_NONE = 1 << 2, /* less: nobody becomes C by points */
} YuByPoints;

typedef struct _YuAssessment YuAssessment;
struct _YuAssessment {
  YuDate      on;
  YuModel    *model;
  YuAnswers  *answers;
  gboolean    applies;          /* FALSE: not for this person (Chinese nationals): no verdict anywhere */
  YuRange     points, national, incentive;
  gint64      cap, national_cap, incentive_cap;
  YuProvenance incentive_provenance;
  GPtrArray  *factors;          /* of YuFactorResult, nine, in the order of the contract */
  GPtrArray  *routes;           /* of YuStatement, twelve */
  GPtrArray  *provisions;       /* of YuStatement, eight */
  GPtrArray  *grounds;          /* of YuStatement, five */
  YuStatement category_a, category_b;
  gboolean    possible_a, possible_b, possible_none;
  guint       by_points, by_national_points; /* of YuByPoints: the bare thresholds that min..max reaches */
  YuVerdict   eligible;
  GPtrArray  *missing;          /* of YuMissing, most decisive first */
  GPtrArray  *notes;            /* of YuNoteResult */
};

YuAssessment *yu_assess            (YuModel *model, YuAnswers *answers) G_GNUC_WARN_UNUSED_RESULT;
YuAssessment *yu_assess_on         (YuModel *model, YuAnswers *answers, YuDate on) G_GNUC_WARN_UNUSED_RESULT;
YuAssessment *yu_assessment_ref    (YuAssessment *assessment);
void          yu_assessment_unref  (YuAssessment *assessment);
/* A condition that stands beside the verdicts (documents), on answers, lists in force and categories. */
YuVerdict     yu_assessment_test   (const YuAssessment *assessment, const YuCondition *condition);
GPtrArray    *yu_assessment_open_questions (const YuAssessment *assessment, const YuCondition *condition) G_GNUC_WARN_UNUSED_RESULT; /* of const char * */
/* The object of `assess --json` without "dossier". */
JsonNode     *yu_assessment_to_json (const YuAssessment *assessment) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuAssessment, yu_assessment_unref)

G_END_DECLS
