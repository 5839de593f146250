/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What advice looks for: whatever is not reached yet. */

#include "advice-private.h"

#include <string.h>

static void
add_goal (YuGoals *goals, YuGoalKind kind, const char *id, YuLevel level, gint64 points)
{
  if (goals->n < YU_MOST_GOALS)
    goals->goals[goals->n++] = (YuGoal){ kind, id, level, points };
}

/* Claimed, if not even that is reached; and met. */
static void
add_levels (YuGoals *goals, YuGoalKind kind, const char *id, YuLevel reached)
{
  for (YuLevel level = reached + 1; level <= YU_MET; level++)
    add_goal (goals, kind, id, level, 0);
}

/* Which verdicts there are is said by the model; what they are, by the assessment, which is exact
 * for more than the search. */
YuGoals
yu_goals_new (const YuAssessment *now, gint64 target)
{
  YuGoals goals = { 0 };
  YuLevel a = now->category_a.verdict.lo;

  if (target > now->national.min)
    add_goal (&goals, YU_GOAL_NATIONAL, NULL, YU_MET, target);
  if (now->category_a.id)
    add_levels (&goals, YU_GOAL_CATEGORY, now->category_a.id, a);
  if (now->category_b.id)
    add_levels (&goals, YU_GOAL_CATEGORY, now->category_b.id, MAX (a, now->category_b.verdict.lo));
  for (guint i = 0; i < now->grounds->len; i++)
    {
      const YuStatement *ground = g_ptr_array_index (now->grounds, i);

      add_levels (&goals, YU_GOAL_GROUND, ground->id, ground->verdict.lo);
    }
  return goals;
}

static void
add_nodes (YuAim *aim, const YuGoal *goal)
{
  const YuModel *model = aim->model;
  GArray *roots = goal->kind == YU_GOAL_CATEGORY ? model->categories : model->grounds;

  for (guint i = 0; goal->kind != YU_GOAL_NATIONAL && i < roots->len; i++)
    {
      const YuRoot *root = &g_array_index (roots, YuRoot, i);
      gboolean itself = strcmp (root->id, goal->id) == 0;

      /* Categories stand in falling order: one above serves as well. */
      if (itself || goal->kind == YU_GOAL_CATEGORY)
        g_array_append_val (aim->nodes, root->node);
      if (itself)
        return;
    }
}

YuAim
yu_aim_new (const YuGoals *goals, const YuModel *model, YuArena *arena)
{
  YuAim aim
      = { .goals = goals, .model = model, .nodes = g_array_new (FALSE, FALSE, sizeof (guint)) };

  yu_arena_keep (arena, aim.nodes, (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < goals->n; i++)
    {
      aim.first[i] = aim.nodes->len;
      add_nodes (&aim, &goals->goals[i]);
    }
  aim.first[goals->n] = aim.nodes->len;
  return aim;
}

static gboolean
applies (const YuModel *model, const YuWork *work)
{
  for (guint i = 0; i < model->applies->len; i++)
    if (work->values[g_array_index (model->applies, guint, i)].hi == YU_NOT_MET)
      return FALSE;
  return TRUE;
}

static gboolean
reaches (const YuAim *aim, guint i, const YuWork *work, gboolean could)
{
  const YuGoal *goal = &aim->goals->goals[i];

  if (goal->kind == YU_GOAL_NATIONAL)
    return (could ? work->national.max : work->national.min) >= goal->points;
  for (guint j = aim->first[i]; j < aim->first[i + 1]; j++)
    {
      YuVerdict verdict = work->values[g_array_index (aim->nodes, guint, j)];

      if ((could ? verdict.hi : verdict.lo) >= goal->level)
        return TRUE;
    }
  return FALSE;
}

guint32
yu_aim_reached (const YuAim *aim, guint32 wanted, const YuWork *work, gboolean could)
{
  guint32 reached = 0;

  if (!applies (aim->model, work))
    return 0;
  for (guint i = 0; i < aim->goals->n; i++)
    if (wanted & (1u << i) && reaches (aim, i, work, could))
      reached |= 1u << i;
  return reached;
}
