/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/json.h"
#include "unary-tests.h"

G_BEGIN_DECLS

/* Verdicts and conditions: the algebra of app/DESIGN.md. */

typedef enum {
  YU_NOT_MET,
  YU_CLAIMED,
  YU_MET,
} YuLevel;

/* An interval; shown as `open` unless both ends are met, both not_met, or the lower end is claimed. */
typedef struct {
  YuLevel lo;
  YuLevel hi;
} YuVerdict;

typedef enum {
  YU_SHOWN_NOT_MET,
  YU_SHOWN_OPEN,
  YU_SHOWN_CLAIMED,
  YU_SHOWN_MET,
} YuShown;

YuShown     yu_verdict_shown (YuVerdict verdict);
const char *yu_shown_id      (YuShown shown); /* "not_met", "open", "claimed", "met" */

typedef enum {
  YU_PROVENANCE_OFFICIAL,
  YU_PROVENANCE_SECONDARY,
  YU_PROVENANCE_REPORTED,
  YU_PROVENANCE_ASSUMED,
} YuProvenance;

const char *yu_provenance_id (YuProvenance provenance);
gboolean    yu_provenance_from_id (const char *id, YuProvenance *provenance);

typedef enum {
  YU_CONDITION_TEST,      /* {"fact": "age", "is": ">= 18"} */
  YU_CONDITION_IN_LIST,   /* {"fact": "shortage_post", "in_list": "shortage"}: an entry in force at the date; an assumed entry is claimed */
  YU_CONDITION_CATEGORY,  /* {"category": "A"}: the verdict of the category */
  YU_CONDITION_ALL,       /* {"all": [...]}  least of each end */
  YU_CONDITION_ANY,       /* {"any": [...]}  greatest of each end */
  YU_CONDITION_NOT,       /* {"not": …}      reversed */
  YU_CONDITION_CLAIMED,   /* {"claimed": …}  true only if the authority agrees: never above claimed */
} YuConditionKind;

/* Each node may carry a "label" in words. Read-only after parsing. */
typedef struct _YuCondition YuCondition;
struct _YuCondition {
  YuConditionKind  kind;
  const char      *name;       /* fact, or category letter; interned */
  const char      *list;       /* in_list: the list's id; interned */
  YuTests         *tests;      /* test */
  GPtrArray       *children;   /* all, any: of YuCondition, at least one; not, claimed: one; empty for leaves, never NULL */
  YuText           label;      /* both NULL if none */
  const char      *pointer;    /* where it stands in its file; interned */
};

YuCondition *yu_condition_parse (YuJson at) G_GNUC_WARN_UNUSED_RESULT; /* NULL when faults were added */
void         yu_condition_free  (YuCondition *condition);
/* For the form: relevance over answers alone (TEST, ALL, ANY, NOT). Unknown facts give an interval. */
YuVerdict    yu_condition_over_answers (const YuCondition *condition, const YuAnswers *answers);
void         yu_condition_foreach_fact (const YuCondition *condition, void (*each) (const YuCondition *leaf, gpointer data), gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuCondition, yu_condition_free)

G_END_DECLS
