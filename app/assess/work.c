/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "work.h"

#include <string.h>

YuWork *
yu_work_new (const YuModel *model, YuArena *arena)
{
  YuWork *work = yu_arena_new_struct (arena, YuWork);

  work->model = model;
  work->sets = yu_arena_new_array (arena, YuCells, model->axes->len);
  work->values = yu_arena_new_array (arena, YuVerdict, model->nodes->len);
  work->factors = yu_arena_new_array (arena, YuRange, model->grids->len);
  work->provisions = yu_arena_new_array (arena, YuRange, model->provisions->len);
  return work;
}

YuTasks
yu_tasks_all (const YuModel *model, YuArena *arena)
{
  YuTasks tasks = { .n_grids = model->grids->len, .n_nodes = model->nodes->len };

  tasks.grids = yu_arena_new_array (arena, guint, tasks.n_grids);
  tasks.nodes = yu_arena_new_array (arena, guint, tasks.n_nodes);
  for (guint i = 0; i < tasks.n_grids; i++)
    tasks.grids[i] = i;
  for (guint i = 0; i < tasks.n_nodes; i++)
    tasks.nodes[i] = i;
  return tasks;
}

/* --- factors --- */

typedef void (*Visit) (const YuGrid *grid, guint place, gpointer data);

/* Goes through the places of a grid that the sets allow, input by input. */
static void
visit_places (const YuGrid *grid, const YuModel *model, const YuCells *sets, Visit visit,
              gpointer data)
{
  YuCells left[8];
  guint n = MIN (grid->axes->len, G_N_ELEMENTS (left));
  guint at[8];
  guint depth = 0;
  guint place[9] = { 0 };

  if (n == 0)
    {
      visit (grid, 0, data);
      return;
    }

  left[0] = sets[g_array_index (grid->axes, guint, 0)];
  while (TRUE)
    {
      if (left[depth] == 0)
        {
          if (depth == 0)
            return;
          depth--;
          continue;
        }

      at[depth] = (guint) __builtin_ctzll (left[depth]);
      left[depth] &= left[depth] - 1;
      place[depth + 1] = place[depth] + at[depth] * g_array_index (grid->strides, guint, depth);
      if (depth + 1 == n)
        {
          visit (grid, place[n], data);
          continue;
        }
      depth++;
      left[depth] = sets[g_array_index (grid->axes, guint, depth)];
    }
}

static void
widen (const YuGrid *grid, guint place, gpointer data)
{
  YuRange *range = data;

  range->min = MIN (range->min, grid->points[place]);
  range->max = MAX (range->max, grid->points[place]);
}

YuRange
yu_grid_range (const YuGrid *grid, const YuModel *model, const YuCells *sets)
{
  YuRange range = { G_MAXINT64, G_MININT64 };

  if (grid->opaque)
    return (YuRange){ 0, grid->factor->cap };
  visit_places (grid, model, sets, widen, &range);
  return range;
}

typedef struct {
  gboolean any;
  guint row;
} SameRow;

static void
compare_row (const YuGrid *grid, guint place, gpointer data)
{
  SameRow *same = data;

  if (!same->any)
    same->row = grid->rows[place];
  else if (same->row != grid->rows[place])
    same->row = G_MAXUINT;
  same->any = TRUE;
}

guint
yu_grid_row (const YuGrid *grid, const YuModel *model, const YuCells *sets)
{
  SameRow same = { FALSE, G_MAXUINT };

  if (!grid->opaque)
    visit_places (grid, model, sets, compare_row, &same);
  return same.row;
}

/* --- conditions --- */

static YuVerdict
leaf_verdict (const YuNode *node, YuCells set)
{
  YuVerdict verdict;

  verdict.lo = (set & ~node->met) == 0       ? YU_MET
               : (set & ~node->claimed) == 0 ? YU_CLAIMED
                                             : YU_NOT_MET;
  verdict.hi = (set & node->met) != 0       ? YU_MET
               : (set & node->claimed) != 0 ? YU_CLAIMED
                                            : YU_NOT_MET;
  return verdict;
}

static YuVerdict
children_verdict (const YuModel *model, const YuNode *node, const YuVerdict *values)
{
  gboolean all = node->kind == YU_NODE_ALL;
  YuLevel start = all ? YU_MET : YU_NOT_MET;
  YuVerdict verdict = { start, start };

  for (guint i = node->first; i < node->first + node->n; i++)
    {
      YuVerdict child = values[yu_model_link (model, i)];

      verdict.lo = all ? MIN (verdict.lo, child.lo) : MAX (verdict.lo, child.lo);
      verdict.hi = all ? MIN (verdict.hi, child.hi) : MAX (verdict.hi, child.hi);
    }
  return verdict;
}

YuVerdict
yu_node_verdict (const YuModel *model, const YuNode *node, const YuCells *sets,
                 const YuVerdict *values)
{
  YuVerdict child;

  switch (node->kind)
    {
    case YU_NODE_LEAF:
      return leaf_verdict (node, sets[node->axis]);
    case YU_NODE_ALL:
    case YU_NODE_ANY:
      return children_verdict (model, node, values);
    case YU_NODE_NOT:
      child = values[yu_model_link (model, node->first)];
      return (YuVerdict){ YU_MET - child.hi, YU_MET - child.lo };
    case YU_NODE_CLAIMED:
      child = values[yu_model_link (model, node->first)];
      return (YuVerdict){ MIN (child.lo, YU_CLAIMED), MIN (child.hi, YU_CLAIMED) };
    case YU_NODE_UNKNOWABLE:
      return (YuVerdict){ YU_NOT_MET, YU_MET };
    default:
      g_assert_not_reached ();
    }
}

/* --- provisions and totals --- */

/* The greatest grant that surely holds, and the greatest that may: grants stand in falling order.
 */
static YuRange
provision_range (const YuWork *work, const YuRoot *root)
{
  const YuProvision *provision = root->subject;
  const YuNode *node = yu_model_node (work->model, root->node);
  YuRange range = { 0, 0 };

  for (guint i = node->n; i-- > 0;)
    {
      YuVerdict holds = work->values[yu_model_link (work->model, node->first + i)];
      gint64 points = ((const YuGrant *) g_ptr_array_index (provision->grants, i))->points;

      if (holds.lo >= YU_CLAIMED)
        range.min = MAX (range.min, points);
      if (holds.hi >= YU_CLAIMED)
        range.max = MAX (range.max, points);
    }
  return range;
}

static void
sum_up (YuWork *work)
{
  const YuModel *model = work->model;
  YuRange national = { 0, 0 };
  YuRange incentive = { 0, 0 };

  for (guint i = 0; i < model->grids->len; i++)
    {
      national.min += work->factors[i].min;
      national.max += work->factors[i].max;
    }
  for (guint i = 0; i < model->provisions->len; i++)
    {
      work->provisions[i] = provision_range (work, &g_array_index (model->provisions, YuRoot, i));
      incentive.min += work->provisions[i].min;
      incentive.max += work->provisions[i].max;
    }

  work->national = national;
  work->incentive.min = MIN (incentive.min, model->incentive_cap);
  work->incentive.max = MIN (incentive.max, model->incentive_cap);
  work->points.min = work->national.min + work->incentive.min;
  work->points.max = work->national.max + work->incentive.max;
  if (model->national_axis != G_MAXUINT)
    work->sets[model->national_axis] = yu_axis_between (yu_model_axis (model, model->national_axis),
                                                        work->national.min, work->national.max);
  if (model->points_axis != G_MAXUINT)
    work->sets[model->points_axis] = yu_axis_between (yu_model_axis (model, model->points_axis),
                                                      work->points.min, work->points.max);
}

void
yu_work_run (YuWork *work, const YuTasks *tasks)
{
  const YuModel *model = work->model;
  guint next = 0;

  for (guint i = 0; i < tasks->n_grids; i++)
    {
      guint grid = tasks->grids[i];

      work->factors[grid]
          = yu_grid_range (g_ptr_array_index (model->grids, grid), model, work->sets);
    }

  for (; next < tasks->n_nodes && tasks->nodes[next] < model->points_from; next++)
    work->values[tasks->nodes[next]]
        = yu_node_verdict (model, yu_model_node (model, tasks->nodes[next]), work->sets,
                           work->values);
  sum_up (work);
  for (; next < tasks->n_nodes; next++)
    work->values[tasks->nodes[next]]
        = yu_node_verdict (model, yu_model_node (model, tasks->nodes[next]), work->sets,
                           work->values);
}

void
yu_work_copy_result (YuWork *into, const YuWork *work)
{
  const YuModel *model = work->model;

  memcpy (into->values, work->values, model->nodes->len * sizeof (YuVerdict));
  memcpy (into->factors, work->factors, model->grids->len * sizeof (YuRange));
  memcpy (into->provisions, work->provisions, model->provisions->len * sizeof (YuRange));
  into->national = work->national;
  into->incentive = work->incentive;
  into->points = work->points;
}
