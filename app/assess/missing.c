/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "missing.h"

#include <string.h>

static guint64
group_of (const YuOpen *open)
{
  return G_GUINT64_CONSTANT (1) << open->asked;
}

/* --- influence --- */

/* Exact: a question can change an output when two of its classes differ while everything else stays
 * the same. */
static gboolean
can_change (const YuSpread *spread, const YuOpen *open, guint output)
{
  const gint32 *column = spread->outputs + output;
  gsize width = spread->n_outputs;
  guint block = open->stride * open->n_classes;

  for (guint start = 0; start < spread->n_tuples; start += block)
    for (guint rest = start; rest < start + open->stride; rest++)
      for (guint class_ = 1; class_ < open->n_classes; class_++)
        if (column[(rest + class_ * open->stride) * width] != column[rest * width])
          return TRUE;
  return FALSE;
}

/* The groups that can change the factors and sums stand at the end of the array, after those of the
 * nodes. */
static void
compare_tuples (const YuSpread *spread, const YuOpen *open, guint64 *influences)
{
  for (guint output = 0; output < spread->n_outputs; output++)
    {
      guint node = spread->output_nodes[output];
      guint64 *mask = &influences[node == YU_NO_NODE ? spread->work->model->nodes->len : node];

      if (!(*mask & group_of (open)) && can_change (spread, open, output))
        *mask |= group_of (open);
    }
}

static guint64
points_live (const YuSpread *spread)
{
  const YuModel *model = spread->work->model;
  guint64 live = 0;

  for (guint i = 0; i < model->grids->len; i++)
    live |= spread->live_grids[i];
  for (guint i = 0; i < model->provisions->len; i++)
    live |= spread->live_nodes[g_array_index (model->provisions, YuRoot, i).node];
  return live;
}

/* Else: whatever the node is built from and is not certain yet. */
static void
follow_nodes (const YuSpread *spread, guint64 *influences)
{
  const YuModel *model = spread->work->model;
  guint64 points = points_live (spread);
  guint64 open = 0;

  for (guint i = 0; i < spread->n_open; i++)
    open |= group_of (&spread->open[i]);
  for (guint i = 0; i < spread->tasks.n_nodes; i++)
    {
      guint node = spread->tasks.nodes[i];
      guint64 live = spread->live_nodes[node];

      if (spread->work->values[node].lo == spread->work->values[node].hi)
        continue;
      if (live & YU_LIVE_POINTS)
        live |= points;
      influences[node] = live & open;
    }
  influences[model->nodes->len] = points & open;
}

guint64 *
yu_influences (const YuSpread *spread, YuArena *arena)
{
  guint64 *influences = yu_arena_new_array (arena, guint64, spread->work->model->nodes->len + 1);

  if (spread->n_open == 0)
    return influences;
  if (!spread->exact)
    {
      follow_nodes (spread, influences);
      return influences;
    }
  for (guint i = 0; i < spread->n_open; i++)
    compare_tuples (spread, &spread->open[i], influences);
  return influences;
}

/* --- questions --- */

typedef struct {
  const char *id;
  guint place;
} Placed;

static gint
compare_places (gconstpointer a, gconstpointer b)
{
  const Placed *x = a;
  const Placed *y = b;

  return x->place != y->place ? (x->place > y->place) - (x->place < y->place)
                              : strcmp (x->id, y->id);
}

static void
add_questions (GArray *placed, const YuModel *model, const YuAsked *asked, const YuAnswers *answers)
{
  gboolean touched = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (asked->questions) && asked->questions[i]; i++)
    touched |= yu_answers_get (answers, asked->questions[i]) != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (asked->questions) && asked->questions[i]; i++)
    {
      const YuQuestion *question
          = yu_form_question (yu_library_form (model->library), asked->questions[i]);
      Placed one = { asked->questions[i], question ? question->place : G_MAXUINT };

      if (!touched || yu_answers_get (answers, one.id))
        g_array_append_val (placed, one);
    }
}

GPtrArray *
yu_questions_of (const YuModel *model, guint64 groups, const YuAnswers *answers)
{
  g_autoptr (GArray) placed = g_array_new (FALSE, FALSE, sizeof (Placed));
  GPtrArray *questions = g_ptr_array_new ();

  for (guint i = 0; i < model->asked->len; i++)
    if (groups & (G_GUINT64_CONSTANT (1) << i))
      add_questions (placed, model, g_ptr_array_index (model->asked, i), answers);

  g_array_sort (placed, compare_places);
  for (guint i = 0; i < placed->len; i++)
    g_ptr_array_add (questions, (gpointer) g_array_index (placed, Placed, i).id);
  return questions;
}

/* --- what one answer is worth --- */

/* The verdicts that count as settled: the categories and the grounds. */
static guint
verdict_node (const YuModel *model, guint i)
{
  return i < model->categories->len
             ? g_array_index (model->categories, YuRoot, i).node
             : g_array_index (model->grounds, YuRoot, i - model->categories->len).node;
}

static gboolean
shown_open (YuVerdict verdict)
{
  return yu_verdict_shown (verdict) == YU_SHOWN_OPEN;
}

#define MOST_VERDICTS 64

typedef struct {
  YuSpread *spread;
  YuWork *scratch; /* for passes that leave the result alone */
  guint n_verdicts;
  guint nodes[MOST_VERDICTS];      /* the verdicts that are open */
  guint columns[MOST_VERDICTS];    /* exact: their outputs */
  gboolean settled[MOST_VERDICTS]; /* by the question being weighed */
} Weigher;

static guint
column_of (const YuSpread *spread, guint node)
{
  for (guint i = 0; i < spread->n_outputs; i++)
    if (spread->output_nodes[i] == node)
      return i;
  return 0;
}

static void
list_open_verdicts (Weigher *weigher)
{
  const YuSpread *spread = weigher->spread;
  const YuModel *model = spread->work->model;
  guint n = MIN (model->categories->len + model->grounds->len, MOST_VERDICTS);

  for (guint i = 0; i < n; i++)
    {
      guint node = verdict_node (model, i);

      if (!shown_open (spread->work->values[node]))
        continue;
      weigher->columns[weigher->n_verdicts] = column_of (spread, node);
      weigher->nodes[weigher->n_verdicts++] = node;
    }
}

/* Exact: joins an output over the combinations that have this class. */
static void
join_column (const YuSpread *spread, const YuOpen *open, guint class_, guint column,
             YuVerdict *verdict, gint32 *least)
{
  guint block = open->stride * open->n_classes;

  *verdict = (YuVerdict){ YU_MET, YU_NOT_MET };
  *least = G_MAXINT32;
  for (guint start = class_ * open->stride; start < spread->n_tuples; start += block)
    for (guint tuple = start; tuple < start + open->stride; tuple++)
      {
        gint32 output = spread->outputs[(gsize) tuple * spread->n_outputs + column];

        *least = MIN (*least, output);
        verdict->lo = MIN (verdict->lo, (YuLevel) (output / 3));
        verdict->hi = MAX (verdict->hi, (YuLevel) (output % 3));
      }
}

/* Both return the least sum of points with this class, and mark the verdicts that it settles. */
static gint64
weigh_by_tuples (Weigher *weigher, const YuOpen *open, guint class_)
{
  YuVerdict verdict;
  gint32 least, unused;

  join_column (weigher->spread, open, class_, 0, &verdict, &least);
  for (guint i = 0; i < weigher->n_verdicts; i++)
    {
      join_column (weigher->spread, open, class_, weigher->columns[i], &verdict, &unused);
      weigher->settled[i] |= !shown_open (verdict);
    }
  return least;
}

static gint64
weigh_by_pass (Weigher *weigher, const YuOpen *open, guint class_)
{
  YuWork *work = weigher->scratch;

  memcpy (work->sets, weigher->spread->work->sets, work->model->axes->len * sizeof (YuCells));
  yu_open_enter (open, class_, work);
  yu_work_run (work, &weigher->spread->tasks);
  for (guint i = 0; i < weigher->n_verdicts; i++)
    weigher->settled[i] |= !shown_open (work->values[weigher->nodes[i]]);
  return work->points.min;
}

static YuMissing
weigh (Weigher *weigher, const YuOpen *open)
{
  YuMissing missing = { .gain = { G_MAXINT64, 0 } };

  memset (weigher->settled, 0, sizeof weigher->settled);
  for (guint class_ = 0; class_ < open->n_classes; class_++)
    {
      gint64 least = weigher->spread->exact ? weigh_by_tuples (weigher, open, class_)
                                            : weigh_by_pass (weigher, open, class_);
      gint64 rise = MAX (least - weigher->spread->work->points.min, 0);

      missing.gain.min = MIN (missing.gain.min, rise);
      missing.gain.max = MAX (missing.gain.max, rise);
    }
  for (guint i = 0; i < weigher->n_verdicts; i++)
    missing.settles += weigher->settled[i] ? 1 : 0;
  return missing;
}

static gint
compare_missing (gconstpointer a, gconstpointer b, gpointer form)
{
  const YuMissing *x = *(const YuMissing *const *) a;
  const YuMissing *y = *(const YuMissing *const *) b;
  const YuQuestion *p = yu_form_question (form, x->question);
  const YuQuestion *q = yu_form_question (form, y->question);
  guint place_x = p ? p->place : G_MAXUINT;
  guint place_y = q ? q->place : G_MAXUINT;

  if (x->settles != y->settles)
    return x->settles > y->settles ? -1 : 1;
  if (x->gain.max != y->gain.max)
    return x->gain.max > y->gain.max ? -1 : 1;
  return place_x != place_y ? (place_x > place_y) - (place_x < place_y)
                            : strcmp (x->question, y->question);
}

static void
add_missing (GPtrArray *list, const YuModel *model, const YuMissing *worth, guint64 group,
             const YuAnswers *answers, YuArena *arena)
{
  g_autoptr (GPtrArray) questions = yu_questions_of (model, group, answers);

  for (guint i = 0; i < questions->len; i++)
    {
      YuMissing *missing = yu_arena_new_struct (arena, YuMissing);

      *missing = *worth;
      missing->question = g_ptr_array_index (questions, i);
      g_ptr_array_add (list, missing);
    }
}

static guint64
any_influence (const YuModel *model, const guint64 *influences)
{
  GArray *roots[] = { model->provisions, model->routes, model->categories, model->grounds };
  guint64 groups = influences[model->nodes->len] | influences[model->eligible];

  for (guint i = 0; i < G_N_ELEMENTS (roots); i++)
    for (guint j = 0; j < roots[i]->len; j++)
      groups |= influences[g_array_index (roots[i], YuRoot, j).node];
  return groups;
}

static YuWork *
scratch_of (const YuSpread *spread, YuArena *arena)
{
  YuWork *scratch = yu_work_new (spread->work->model, arena);

  yu_work_copy_result (scratch, spread->work);
  return scratch;
}

GPtrArray *
yu_missing_list (YuSpread *spread, const guint64 *influences, const YuAnswers *answers,
                 YuArena *arena)
{
  const YuModel *model = spread->work->model;
  guint64 groups = any_influence (model, influences);
  GPtrArray *list = g_ptr_array_new ();
  Weigher weigher = { .spread = spread };

  if (groups == 0)
    return list;

  weigher.scratch = scratch_of (spread, arena);
  list_open_verdicts (&weigher);
  for (guint i = 0; i < spread->n_open; i++)
    if (groups & group_of (&spread->open[i]))
      {
        YuMissing worth = weigh (&weigher, &spread->open[i]);

        add_missing (list, model, &worth, group_of (&spread->open[i]), answers, arena);
      }
  g_ptr_array_sort_with_data (list, compare_missing, yu_library_form (model->library));
  return list;
}
