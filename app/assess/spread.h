/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "work.h"

G_BEGIN_DECLS

/* What the open questions spread the result over. Each open question's values fall into a few classes that lead to the same
 * result, given everything that is known. When all combinations of classes are few, all are evaluated and joined: exact.
 * Else some are, the others stay sets of cells: right, though an interval may then be wider than the truth. */

typedef struct {
  guint    asked;       /* the model's group of questions */
  guint    n_axes;
  guint    n_classes;   /* ≥ 2 */
  YuCells *classes;     /* n_classes × n_axes */
  guint    stride;      /* split: its place among the combinations */
  gboolean split;
} YuOpen;

typedef struct {
  YuWork  *work;        /* afterwards: everything joined */
  YuTasks  tasks;       /* what the open questions can change */
  YuOpen  *open;
  guint    n_open;
  gboolean applies;     /* the rules speak of this person at all, for all that is known */
  gboolean exact;
  guint64 *live_nodes;  /* groups of questions on which a node depends */
  guint64 *live_grids;
  guint    n_tuples;
  guint    n_outputs;   /* exact: what each combination gave, n_tuples rows */
  gint32  *outputs;
  guint   *output_nodes; /* which node an output is of; YU_NO_NODE: factors and sums */
} YuSpread;

/* In an exact spread the first output is the sum of points. */
YuSpread *yu_spread_new   (YuWork *work, YuArena *arena) G_GNUC_WARN_UNUSED_RESULT;
/* Puts one class of an open question into the work. */
void      yu_open_enter   (const YuOpen *open, guint class_, YuWork *work);

G_END_DECLS
