/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spread.h"

#include <string.h>

/* All combinations of up to three open questions are always evaluated (with the rules shipped some
 * 2,000 at worst); with more, only while they are few, so that an empty dossier costs no more than
 * a nearly full one. */
#define ALWAYS_EXACT 3
#define MOST_TUPLES 65536
#define MANY_OPEN_TUPLES 512
#define MOST_SPLIT_TUPLES 128
#define MOST_JOINT 4096

static gboolean
single (guint64 set)
{
  return (set & (set - 1)) == 0;
}

/* --- what depends on what --- */

static guint64
grid_live (const YuSpread *spread, guint i)
{
  const YuWork *work = spread->work;
  const YuGrid *grid = g_ptr_array_index (work->model->grids, i);
  guint64 live = 0;

  if (work->factors[i].min == work->factors[i].max)
    return 0;
  for (guint j = 0; j < grid->axes->len; j++)
    {
      const YuAxis *axis = yu_model_axis (work->model, g_array_index (grid->axes, guint, j));

      if (!single (work->sets[axis->index]))
        live |= G_GUINT64_CONSTANT (1) << axis->group;
    }
  return live;
}

/* A node that is certain already depends on nothing, whatever stands below it. */
static guint64
node_live (const YuSpread *spread, guint i)
{
  const YuModel *model = spread->work->model;
  const YuNode *node = yu_model_node (model, i);
  guint64 live = 0;

  if (spread->work->values[i].lo == spread->work->values[i].hi)
    return 0;
  if (node->kind == YU_NODE_LEAF)
    return G_GUINT64_CONSTANT (1) << yu_model_axis (model, node->axis)->group;
  for (guint j = node->first; j < node->first + node->n; j++)
    live |= spread->live_nodes[yu_model_link (model, j)];
  return live;
}

static gboolean
is_root (const YuSpread *spread, guint node)
{
  const YuModel *model = spread->work->model;
  GArray *roots[] = { model->provisions, model->routes, model->categories, model->grounds };

  for (guint i = 0; i < G_N_ELEMENTS (roots); i++)
    for (guint j = 0; j < roots[i]->len; j++)
      if (g_array_index (roots[i], YuRoot, j).node == node)
        return TRUE;
  return node == model->eligible;
}

/* Of all that depends on open questions, what something uncertain is built from: what stands below
 * a node that is certain already can be left as it is. Notes are no roots: a question that only a
 * note reads must not take the place of one that decides. Goes from parents to children. Grants
 * count even where their provision is certain: each has points of its own. */
static void
list_tasks (YuSpread *spread, YuArena *arena)
{
  const YuModel *model = spread->work->model;
  gboolean *needed = yu_arena_new_array (arena, gboolean, model->nodes->len);
  guint first;

  for (guint i = model->nodes->len; i-- > 0;)
    {
      const YuNode *node = yu_model_node (model, i);

      needed[i] = spread->live_nodes[i]
                  && (needed[i] || is_root (spread, i) || (i < model->points_from && !node->about));
      for (guint j = node->first; needed[i] && j < node->first + node->n; j++)
        needed[yu_model_link (model, j)] = TRUE;
      spread->tasks.n_nodes += needed[i] ? 1 : 0;
    }

  spread->tasks.nodes = yu_arena_new_array (arena, guint, spread->tasks.n_nodes);
  first = 0;
  for (guint i = 0; i < model->nodes->len; i++)
    if (needed[i])
      spread->tasks.nodes[first++] = i;
}

static void
find_live (YuSpread *spread, YuArena *arena)
{
  const YuModel *model = spread->work->model;
  YuTasks *tasks = &spread->tasks;

  spread->live_grids = yu_arena_new_array (arena, guint64, model->grids->len);
  spread->live_nodes = yu_arena_new_array (arena, guint64, model->nodes->len);
  tasks->grids = yu_arena_new_array (arena, guint, model->grids->len);

  for (guint i = 0; i < model->grids->len; i++)
    if ((spread->live_grids[i] = grid_live (spread, i)))
      tasks->grids[tasks->n_grids++] = i;
  for (guint i = 0; i < model->nodes->len; i++)
    spread->live_nodes[i] = node_live (spread, i);
  list_tasks (spread, arena);
}

/* --- classes: values of one question that nothing tells apart, given what is known --- */

/* What tells the values of one group of questions apart: nodes that depend on it alone and are used
 * by something that does not (atoms), factors that depend on it alone, and its cells in tables that
 * also have other open inputs. */
typedef struct {
  YuSpread *spread;
  YuTasks tasks; /* nodes and grids that depend on this group alone */
  guint *atoms;
  guint n_atoms;
  guint *axes; /* axes whose very cell matters */
  guint n_axes;
} Tells;

/* Marks the nodes that depend on one group only and are read by a node that depends on more, or
 * stand for themselves. */
static gboolean *
find_atoms (const YuSpread *spread, YuArena *arena)
{
  const YuModel *model = spread->work->model;
  gboolean *atoms = yu_arena_new_array (arena, gboolean, model->nodes->len);

  for (guint i = 0; i < spread->tasks.n_nodes; i++)
    {
      guint parent = spread->tasks.nodes[i];
      const YuNode *node = yu_model_node (model, parent);

      if (single (spread->live_nodes[parent]))
        {
          atoms[parent] |= is_root (spread, parent);
          continue;
        }
      for (guint j = node->first; j < node->first + node->n; j++)
        atoms[yu_model_link (model, j)] = TRUE;
    }
  /* Grants decide points even where their provision, as an "any", does not ask for them one by one.
   */
  for (guint i = 0; i < model->provisions->len; i++)
    {
      const YuNode *node = yu_model_node (model, g_array_index (model->provisions, YuRoot, i).node);

      for (guint j = node->first; j < node->first + node->n; j++)
        atoms[yu_model_link (model, j)] = TRUE;
    }
  return atoms;
}

static void
add_axes (Tells *tells, guint grid, guint64 group)
{
  const YuModel *model = tells->spread->work->model;
  const YuGrid *table = g_ptr_array_index (model->grids, grid);

  for (guint i = 0; i < table->axes->len; i++)
    {
      guint axis = g_array_index (table->axes, guint, i);

      if (G_GUINT64_CONSTANT (1) << yu_model_axis (model, axis)->group == group)
        tells->axes[tells->n_axes++] = axis;
    }
}

/* A table may have any number of inputs, the same one twice among them. */
static guint
count_axes (const YuSpread *spread)
{
  guint n = 0;

  for (guint i = 0; i < spread->tasks.n_grids; i++)
    n += ((const YuGrid *) g_ptr_array_index (spread->work->model->grids, spread->tasks.grids[i]))
             ->axes->len;
  return n;
}

static Tells
tells_of (YuSpread *spread, guint asked, const gboolean *atoms, YuArena *arena)
{
  guint64 group = G_GUINT64_CONSTANT (1) << asked;
  Tells tells = { .spread = spread };
  const YuTasks *all = &spread->tasks;

  tells.tasks.grids = yu_arena_new_array (arena, guint, all->n_grids);
  tells.tasks.nodes = yu_arena_new_array (arena, guint, all->n_nodes);
  tells.atoms = yu_arena_new_array (arena, guint, all->n_nodes);
  tells.axes = yu_arena_new_array (arena, guint, count_axes (spread));
  for (guint i = 0; i < all->n_grids; i++)
    {
      if (spread->live_grids[all->grids[i]] == group)
        tells.tasks.grids[tells.tasks.n_grids++] = all->grids[i];
      else if (spread->live_grids[all->grids[i]] & group)
        add_axes (&tells, all->grids[i], group);
    }
  for (guint i = 0; i < all->n_nodes; i++)
    if (spread->live_nodes[all->nodes[i]] == group)
      {
        tells.tasks.nodes[tells.tasks.n_nodes++] = all->nodes[i];
        if (atoms[all->nodes[i]])
          tells.atoms[tells.n_atoms++] = all->nodes[i];
      }
  return tells;
}

static void
sign (const Tells *tells, gint32 *signature)
{
  YuWork *work = tells->spread->work;

  for (guint i = 0; i < tells->tasks.n_grids; i++)
    {
      guint grid = tells->tasks.grids[i];

      *signature++ = (gint32) yu_grid_range (g_ptr_array_index (work->model->grids, grid),
                                             work->model, work->sets)
                         .min;
    }
  for (guint i = 0; i < tells->tasks.n_nodes; i++)
    {
      guint node = tells->tasks.nodes[i];

      work->values[node] = yu_node_verdict (work->model, yu_model_node (work->model, node),
                                            work->sets, work->values);
    }
  for (guint i = 0; i < tells->n_atoms; i++)
    *signature++
        = (gint32) (work->values[tells->atoms[i]].lo * 3 + work->values[tells->atoms[i]].hi);
  for (guint i = 0; i < tells->n_axes; i++)
    *signature++ = __builtin_ctzll (work->sets[tells->axes[i]]);
}

/* The next combination of single cells of the group's axes out of what is possible; FALSE after the
 * last. */
static gboolean
next_joint (const YuAsked *asked, const YuCells *possible, YuCells *sets)
{
  for (guint i = 0; i < asked->axes->len; i++)
    {
      guint axis = g_array_index (asked->axes, guint, i);
      YuCells above = possible[i] & ~(sets[axis] | (sets[axis] - 1));

      if (above)
        {
          sets[axis] = above & -above;
          return TRUE;
        }
      sets[axis] = possible[i] & -possible[i];
    }
  return FALSE;
}

typedef struct {
  GArray *classes;    /* of YuCells */
  GArray *signatures; /* of gint32 */
  guint n;
} Classes;

static void
take_class (Classes *classes, const YuAsked *asked, const YuCells *sets, const gint32 *signature,
            guint size)
{
  for (guint i = 0; i < classes->n; i++)
    if (size == 0
        || memcmp (&g_array_index (classes->signatures, gint32, i * size), signature,
                   size * sizeof (gint32))
               == 0)
      return;

  g_array_append_vals (classes->signatures, signature, size);
  for (guint i = 0; i < asked->axes->len; i++)
    g_array_append_val (classes->classes, sets[g_array_index (asked->axes, guint, i)]);
  classes->n++;
}

static void
go_through_cells (const Tells *tells, const YuAsked *asked, Classes *classes, YuArena *arena)
{
  YuCells *sets = tells->spread->work->sets;
  YuCells *possible = yu_arena_new_array (arena, YuCells, asked->axes->len);
  guint size = tells->tasks.n_grids + tells->n_atoms + tells->n_axes;
  gint32 *signature = yu_arena_new_array (arena, gint32, size + 1);

  for (guint i = 0; i < asked->axes->len; i++)
    {
      guint axis = g_array_index (asked->axes, guint, i);

      possible[i] = sets[axis];
      sets[axis] &= -sets[axis];
    }

  do
    {
      sign (tells, signature);
      take_class (classes, asked, sets, signature, size);
    }
  while (classes->n < MOST_JOINT && next_joint (asked, possible, sets));

  /* One class: whatever the answer is, it changes nothing; its first cell may stand for all of
   * them. */
  for (guint i = 0; i < asked->axes->len && classes->n > 1; i++)
    sets[g_array_index (asked->axes, guint, i)] = possible[i];
}

static gboolean
is_open (const YuWork *work, const YuAsked *asked)
{
  for (guint i = 0; i < asked->axes->len; i++)
    if (!single (work->sets[g_array_index (asked->axes, guint, i)]))
      return TRUE;
  return FALSE;
}

static void
open_question (YuSpread *spread, guint i, const gboolean *atoms, YuArena *arena)
{
  const YuAsked *asked = g_ptr_array_index (spread->work->model->asked, i);
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (YuCells));
  g_autoptr (GArray) signatures = g_array_new (FALSE, FALSE, sizeof (gint32));
  Classes classes = { cells, signatures, 0 };
  Tells tells = tells_of (spread, i, atoms, arena);
  YuOpen *open = &spread->open[spread->n_open];

  go_through_cells (&tells, asked, &classes, arena);
  if (classes.n < 2)
    return;

  open->asked = i;
  open->n_axes = asked->axes->len;
  open->n_classes = classes.n;
  open->classes = yu_arena_new_array (arena, YuCells, cells->len);
  memcpy (open->classes, cells->data, cells->len * sizeof (YuCells));
  spread->n_open++;
}

static void
find_open (YuSpread *spread, YuArena *arena)
{
  const YuModel *model = spread->work->model;
  gboolean *atoms = find_atoms (spread, arena);

  spread->open = yu_arena_new_array (arena, YuOpen, model->asked->len);
  for (guint i = 0; i < model->asked->len; i++)
    if (is_open (spread->work, g_ptr_array_index (model->asked, i)))
      open_question (spread, i, atoms, arena);
}

/* --- which questions to go through --- */

static void
split (YuSpread *spread, YuOpen *open)
{
  open->split = TRUE;
  open->stride = spread->n_tuples;
  spread->n_tuples *= open->n_classes;
}

/* How often a question is read: the more, the more an interval gains from going through its
 * classes. */
static guint
times_read (const YuSpread *spread, const YuOpen *open)
{
  guint64 group = G_GUINT64_CONSTANT (1) << open->asked;
  guint times = 0;

  for (guint i = 0; i < spread->tasks.n_nodes; i++)
    times += yu_model_node (spread->work->model, spread->tasks.nodes[i])->kind == YU_NODE_LEAF
             && spread->live_nodes[spread->tasks.nodes[i]] == group;
  return times;
}

static void
split_most_read (YuSpread *spread)
{
  while (TRUE)
    {
      YuOpen *best = NULL;

      for (guint i = 0; i < spread->n_open; i++)
        {
          YuOpen *open = &spread->open[i];

          if (!open->split && spread->n_tuples * open->n_classes <= MOST_SPLIT_TUPLES
              && times_read (spread, open) > 1
              && (!best || times_read (spread, open) > times_read (spread, best)))
            best = open;
        }
      if (!best)
        return;
      split (spread, best);
    }
}

static void
choose_splits (YuSpread *spread)
{
  guint limit = spread->n_open <= ALWAYS_EXACT ? MOST_TUPLES : MANY_OPEN_TUPLES;
  guint64 product = 1;

  for (guint i = 0; i < spread->n_open && product <= limit; i++)
    product *= spread->open[i].n_classes;

  spread->n_tuples = 1;
  spread->exact = product <= limit;
  if (!spread->exact)
    {
      split_most_read (spread);
      return;
    }
  for (guint i = 0; i < spread->n_open; i++)
    split (spread, &spread->open[i]);
}

/* --- going through them --- */

static void
add_output (YuSpread *spread, guint node)
{
  if (node == YU_NO_NODE || spread->live_nodes[node])
    spread->output_nodes[spread->n_outputs++] = node;
}

static void
list_outputs (YuSpread *spread, YuArena *arena)
{
  const YuModel *model = spread->work->model;
  GArray *roots[] = { model->provisions, model->routes, model->categories, model->grounds };
  guint n_sums = spread->tasks.n_grids + model->provisions->len;

  spread->output_nodes = yu_arena_new_array (arena, guint, model->nodes->len + 2 + n_sums);
  add_output (spread, YU_NO_NODE);
  for (guint i = 0; i < G_N_ELEMENTS (roots); i++)
    for (guint j = 0; j < roots[i]->len; j++)
      add_output (spread, g_array_index (roots[i], YuRoot, j).node);
  add_output (spread, model->eligible);
  for (guint i = 0; i < n_sums; i++)
    add_output (spread, YU_NO_NODE);
}

static void
write_outputs (const YuSpread *spread, guint tuple)
{
  const YuWork *work = spread->work;
  guint n_extra = spread->tasks.n_grids + work->model->provisions->len;
  gint32 *row = spread->outputs + (gsize) tuple * spread->n_outputs;

  *row++ = (gint32) work->points.min;
  for (guint i = 1; i < spread->n_outputs - n_extra; i++)
    {
      YuVerdict verdict = work->values[spread->output_nodes[i]];

      *row++ = (gint32) (verdict.lo * 3 + verdict.hi);
    }
  for (guint i = 0; i < spread->tasks.n_grids; i++)
    *row++ = (gint32) work->factors[spread->tasks.grids[i]].min;
  for (guint i = 0; i < work->model->provisions->len; i++)
    *row++ = (gint32) work->provisions[i].min;
}

static void
join_range (YuRange *into, const YuRange *range)
{
  into->min = MIN (into->min, range->min);
  into->max = MAX (into->max, range->max);
}

static void
join (YuWork *into, const YuWork *work, const YuTasks *tasks)
{
  for (guint i = 0; i < tasks->n_nodes; i++)
    {
      YuVerdict *verdict = &into->values[tasks->nodes[i]];

      verdict->lo = MIN (verdict->lo, work->values[tasks->nodes[i]].lo);
      verdict->hi = MAX (verdict->hi, work->values[tasks->nodes[i]].hi);
    }
  for (guint i = 0; i < tasks->n_grids; i++)
    join_range (&into->factors[tasks->grids[i]], &work->factors[tasks->grids[i]]);
  for (guint i = 0; i < work->model->provisions->len; i++)
    join_range (&into->provisions[i], &work->provisions[i]);
  join_range (&into->national, &work->national);
  join_range (&into->incentive, &work->incentive);
  join_range (&into->points, &work->points);
}

void
yu_open_enter (const YuOpen *open, guint class_, YuWork *work)
{
  const YuAsked *asked = g_ptr_array_index (work->model->asked, open->asked);

  for (guint i = 0; i < open->n_axes; i++)
    work->sets[g_array_index (asked->axes, guint, i)] = open->classes[class_ * open->n_axes + i];
}

static void
go_through_tuples (YuSpread *spread, YuWork *joined)
{
  for (guint tuple = 0; tuple < spread->n_tuples; tuple++)
    {
      for (guint i = 0; i < spread->n_open; i++)
        if (spread->open[i].split)
          yu_open_enter (&spread->open[i],
                         tuple / spread->open[i].stride % spread->open[i].n_classes, spread->work);

      yu_work_run (spread->work, &spread->tasks);
      if (tuple == 0)
        yu_work_copy_result (joined, spread->work);
      else
        join (joined, spread->work, &spread->tasks);
      if (spread->exact)
        write_outputs (spread, tuple);
    }
}

static YuCells *
copy_sets (const YuWork *work)
{
  return g_memdup2 (work->sets, work->model->axes->len * sizeof (YuCells));
}

/* Afterwards the sets are as they were before: the questions gone through are open again. */
static void
go_through (YuSpread *spread, YuArena *arena)
{
  YuWork *joined = yu_work_new (spread->work->model, arena);
  g_autofree YuCells *sets = copy_sets (spread->work);

  choose_splits (spread);
  list_outputs (spread, arena);
  if (spread->exact)
    spread->outputs
        = yu_arena_new_array (arena, gint32, (gsize) spread->n_tuples * spread->n_outputs);

  go_through_tuples (spread, joined);
  memcpy (spread->work->sets, sets, spread->work->model->axes->len * sizeof (YuCells));
  yu_work_copy_result (spread->work, joined);
}

/* Notes, with the sets as they were given and with what was found out about all that they refer to.
 */
static void
settle_notes (const YuSpread *spread, const YuCells *sets)
{
  YuWork *work = spread->work;
  guint task = 0;

  for (guint i = 0; i < work->model->nodes->len; i++)
    {
      if (task < spread->tasks.n_nodes && spread->tasks.nodes[task] == i)
        task++;
      else if (spread->live_nodes[i])
        work->values[i]
            = yu_node_verdict (work->model, yu_model_node (work->model, i), sets, work->values);
    }
}

static gboolean
may_apply (const YuWork *work)
{
  for (guint i = 0; i < work->model->applies->len; i++)
    if (work->values[g_array_index (work->model->applies, guint, i)].hi == YU_NOT_MET)
      return FALSE;
  return TRUE;
}

/**
 * yu_spread_new:
 * @work: with the sets of cells that the answers leave
 * @arena: owns the result
 *
 * Evaluates everything for every value that the open questions may have.
 *
 * Returns: the open questions, with @work holding the joined result
 */
YuSpread *
yu_spread_new (YuWork *work, YuArena *arena)
{
  YuSpread *spread = yu_arena_new_struct (arena, YuSpread);
  YuTasks all = yu_tasks_all (work->model, arena);
  g_autofree YuCells *given = NULL;

  spread->work = work;
  yu_work_run (work, &all);
  given = copy_sets (work);
  spread->applies = may_apply (work);
  find_live (spread, arena);
  find_open (spread, arena);
  if (spread->n_open == 0)
    yu_work_run (work, &spread->tasks);
  else
    go_through (spread, arena);
  settle_notes (spread, given);
  return spread;
}
