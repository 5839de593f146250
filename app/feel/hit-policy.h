/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "decision-table.h"

G_BEGIN_DECLS

/* Private to feel: what comes out of the rows that hold. */

typedef enum {
  YU_OUTCOME_RECORD,      /* one record or null */
  YU_OUTCOME_LIST,        /* a list of records */
  YU_OUTCOME_AGGREGATE,   /* one bare value */
} YuOutcome;

typedef struct _YuHitPolicy YuHitPolicy;
struct _YuHitPolicy {
  const char *id;
  YuOutcome   outcome;
  gboolean    ordered;    /* reads the order of output_values */
  gboolean    compares;   /* C< C>: outputs must be comparable */
  gboolean    adds;       /* C+: outputs must be numbers */
  /* rows: at least one, ascending */
  YuValue   *(*resolve) (const YuTable *table, const guint *rows, guint n_rows, GError **error);
};

const YuHitPolicy *yu_hit_policy_find (const char *id);    /* NULL if there is none */

/* The place of a row's output in its order of output values, 0 the highest; 0 for an output without an order. */
guint              yu_table_rank      (const YuTable *table, guint rule, guint output);
/* "rows 2 and 4", "/rules/1, /rules/3" */
char              *yu_table_name_rows (const YuTable *table, const guint *rows, guint n_rows) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
