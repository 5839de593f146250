/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "reason.h"

static gboolean
certain (YuVerdict verdict)
{
  return verdict.lo == verdict.hi;
}

static YuReason *
reason_new (const YuReasoning *reasoning, YuVerdict verdict)
{
  YuReason *reason = yu_arena_new_struct (reasoning->arena, YuReason);

  reason->verdict = verdict;
  reason->row = G_MAXUINT;
  return reason;
}

static void
add_child (const YuReasoning *reasoning, YuReason *parent, YuReason *child)
{
  if (!parent->children)
    {
      parent->children = g_ptr_array_sized_new (4);
      yu_arena_keep (reasoning->arena, parent->children, (GDestroyNotify) g_ptr_array_unref);
    }
  g_ptr_array_add (parent->children, child);
}

/* --- which children say why --- */

/* An "any" is what its best child is, an "all" what its worst is: that one child is the reason. */
static gboolean
decides_alone (YuNodeKind kind, YuVerdict whole, YuVerdict child)
{
  if (kind == YU_NODE_ANY)
    return whole.lo >= YU_CLAIMED && child.lo >= whole.lo;
  return whole.hi == YU_NOT_MET && child.hi == YU_NOT_MET;
}

static gboolean
alone_suffices (YuNodeKind kind, YuVerdict whole)
{
  return kind == YU_NODE_ANY ? whole.lo >= YU_CLAIMED : whole.hi == YU_NOT_MET;
}

/* Where all children count together: those that are open, or all of them. What holds only if the
 * authority agrees needs every part of an "all" too, not only the part that it has to agree to. */
static gboolean
takes_part (YuVerdict whole, YuVerdict child)
{
  return yu_verdict_shown (whole) != YU_SHOWN_OPEN
         || (!certain (child) && yu_verdict_shown (child) == YU_SHOWN_OPEN);
}

static void
add_children (const YuReasoning *reasoning, YuReason *reason, const YuNode *node)
{
  const YuModel *model = reasoning->work->model;
  const YuVerdict *values = reasoning->work->values;
  guint n_taken = 0;

  for (guint i = node->first;
       i < node->first + node->n && alone_suffices (node->kind, reason->verdict); i++)
    {
      guint child = yu_model_link (model, i);

      if (!decides_alone (node->kind, reason->verdict, values[child]))
        continue;
      add_child (reasoning, reason, yu_reason_of_node (reasoning, child, NULL));
      return;
    }

  /* No child is it alone (whichever way an open one turns out, another takes its place): then all
   * that are not ruled out. */
  for (guint i = node->first; i < node->first + node->n; i++)
    {
      guint child = yu_model_link (model, i);

      if (!takes_part (reason->verdict, values[child]))
        continue;
      add_child (reasoning, reason, yu_reason_of_node (reasoning, child, NULL));
      n_taken++;
    }
  for (guint i = node->first; i < node->first + node->n && n_taken == 0; i++)
    add_child (reasoning, reason, yu_reason_of_node (reasoning, yu_model_link (model, i), NULL));
}

/* --- leaves --- */

static const YuValue *
points_value (const YuReasoning *reasoning, guint axis)
{
  const YuWork *work = reasoning->work;
  YuRange range = axis == work->model->national_axis ? work->national : work->points;
  YuValue *value;

  if (range.min != range.max)
    return NULL;
  value = yu_value_new_integer (range.min);
  yu_arena_keep (reasoning->arena, value, (GDestroyNotify) yu_value_unref);
  return value;
}

static void
name_fact (const YuReasoning *reasoning, YuReason *reason, guint axis)
{
  const YuFact *fact = yu_model_axis (reasoning->work->model, axis)->fact;

  reason->fact = fact->id;
  reason->value = fact->computed ? points_value (reasoning, axis) : reasoning->known[axis].value;
}

/* Nodes that the model put in between (a gate's "all", a cap) and that have one child say nothing
 * of their own. */
static guint
skip_silent (const YuModel *model, guint i)
{
  const YuNode *node = yu_model_node (model, i);

  while (node->n == 1 && !node->condition
         && (node->kind == YU_NODE_ALL || node->kind == YU_NODE_CLAIMED))
    {
      i = yu_model_link (model, node->first);
      node = yu_model_node (model, i);
    }
  return i;
}

YuReason *
yu_reason_of_node (const YuReasoning *reasoning, guint i, const char *about)
{
  const YuModel *model = reasoning->work->model;
  YuReason *reason = reason_new (reasoning, reasoning->work->values[i]);
  const YuNode *node = yu_model_node (model, i);

  reason->about = about ? about : node->about;
  /* Inside another statement a statement is only named: it has a reason of its own. */
  if (!about && node->about)
    {
      reason->condition = node->condition;
      return reason;
    }

  node = yu_model_node (model, skip_silent (model, i));
  reason->condition = node->condition;
  reason->any = node->kind == YU_NODE_ANY;
  if (node->condition && node->about)
    {
      YuReason *child = reason_new (reasoning, reason->verdict);

      child->condition = node->condition;
      child->about = node->about;
      add_child (reasoning, reason, child);
    }
  else if (node->kind == YU_NODE_LEAF)
    name_fact (reasoning, reason, node->axis);
  else
    add_children (reasoning, reason, node);
  return reason;
}

/* --- factors --- */

static gboolean
takes_all (const YuTable *table, guint row, guint n_inputs)
{
  for (guint input = 0; input < n_inputs; input++)
    if (!yu_tests_is_any (yu_table_entry (table, row, input)))
      return FALSE;
  return TRUE;
}

/* A row explains the points by the inputs that it tests; the default, a last row that takes what
 * the others left, and an open table, by all. */
static gboolean
row_tests (const YuGrid *grid, guint row, guint input)
{
  const YuTable *table = grid->factor->decision->table;

  return row == G_MAXUINT || takes_all (table, row, grid->axes->len)
         || !yu_tests_is_any (yu_table_entry (table, row, input));
}

YuReason *
yu_reason_of_factor (const YuReasoning *reasoning, guint i)
{
  const YuModel *model = reasoning->work->model;
  const YuGrid *grid = g_ptr_array_index (model->grids, i);
  YuReason *reason = reason_new (reasoning, (YuVerdict){ YU_MET, YU_MET });

  if (reasoning->work->factors[i].min != reasoning->work->factors[i].max)
    reason->verdict.lo = YU_NOT_MET;
  reason->decision = grid->factor->decision;
  reason->about = grid->factor->id;
  reason->row = yu_grid_row (grid, model, reasoning->work->sets);
  for (guint input = 0; input < grid->axes->len; input++)
    {
      guint axis = g_array_index (grid->axes, guint, input);
      gboolean known = reasoning->known[axis].value != NULL;
      YuReason *leaf;

      if (!row_tests (grid, reason->row, input))
        continue;
      leaf = reason_new (reasoning, (YuVerdict){ known ? YU_MET : YU_NOT_MET, YU_MET });
      name_fact (reasoning, leaf, axis);
      add_child (reasoning, reason, leaf);
    }
  return reason;
}
