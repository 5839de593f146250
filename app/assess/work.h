/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "arena.h"
#include "model-private.h"

G_BEGIN_DECLS

/* One pass over the model: from sets of cells to the intervals of everything. Exact for each table and each condition by
 * itself; for the whole when no unknown fact is read twice (spread.h sees to that). */

typedef struct {
  const YuModel *model;
  YuCells       *sets;        /* by axis: what the fact may be */
  YuVerdict     *values;      /* by node */
  YuRange       *factors;     /* by grid */
  YuRange       *provisions;  /* points, by provision */
  YuRange        national, incentive, points;
} YuWork;

/* What a pass has to do anew; the rest keeps its values from the pass before. */
typedef struct {
  guint *grids;
  guint *nodes;               /* ascending: children before parents */
  guint  n_grids, n_nodes;
} YuTasks;

YuWork  *yu_work_new      (const YuModel *model, YuArena *arena) G_GNUC_WARN_UNUSED_RESULT;
YuTasks  yu_tasks_all     (const YuModel *model, YuArena *arena);
void     yu_work_run      (YuWork *work, const YuTasks *tasks);
void     yu_work_copy_result (YuWork *into, const YuWork *work); /* all but the sets */
YuRange  yu_grid_range    (const YuGrid *grid, const YuModel *model, const YuCells *sets);
guint    yu_grid_row      (const YuGrid *grid, const YuModel *model, const YuCells *sets); /* G_MAXUINT: default, or several */
YuVerdict yu_node_verdict (const YuModel *model, const YuNode *node, const YuCells *sets, const YuVerdict *values);

G_END_DECLS
