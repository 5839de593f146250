/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "advice-private.h"

#include <string.h>

#include "facts.h"

typedef struct {
  YuAdvice public;
  YuArena *arena;
} Advice;

/* What is at hand while the pieces are put together. */
typedef struct {
  YuAdvice *advice;
  YuArena *arena;
  const YuStages *stages;
  const YuGoals *goals;
} Builder;

/* --- the smallest first --- */

static const YuChange *
change_of (const Builder *builder, guint lever)
{
  return g_ptr_array_index (builder->stages->changes->changes, lever);
}

static void
efforts_of (const Builder *builder, const YuFound *found, guint *greatest, guint *together)
{
  *greatest = *together = 0;
  for (guint i = 0; i < found->n; i++)
    {
      guint effort = change_of (builder, found->levers[i])->effort;

      *greatest = MAX (*greatest, effort);
      *together += effort;
    }
}

static gint
compare (gint64 a, gint64 b)
{
  return (a > b) - (a < b);
}

/* Whether something is met then, whatever is assumed or judged: no rule of that kind lifts a
 * verdict so far. */
static gboolean
certain (const Builder *builder, const YuFound *found)
{
  for (guint i = 0; i < builder->goals->n; i++)
    if (found->goals & (1u << i) && builder->goals->goals[i].level == YU_MET)
      return TRUE;
  return FALSE;
}

/* By size, then what is certain before what is judged, then by effort, then by day, then the one
 * that reaches more, then in the order of the file. */
static gint
compare_found (gconstpointer a, gconstpointer b, gpointer data)
{
  const YuFound *x = a;
  const YuFound *y = b;
  guint greatest[2], together[2];
  gint order;

  efforts_of (data, x, &greatest[0], &together[0]);
  efforts_of (data, y, &greatest[1], &together[1]);
  if ((order = compare (yu_found_size (x), yu_found_size (y)))
      || (order = compare (certain (data, y), certain (data, x)))
      || (order = compare (greatest[0], greatest[1]))
      || (order = compare (together[0], together[1])) || (order = compare (x->stage, y->stage))
      || (order = compare (__builtin_popcount (y->goals), __builtin_popcount (x->goals))))
    return order;
  for (guint i = 0; i < x->n; i++)
    if ((order = compare (x->levers[i], y->levers[i]))
        || (order = compare (x->ranks[i], y->ranks[i])))
      return order;
  return 0;
}

/* --- steps --- */

static GPtrArray *
kept_array (const Builder *builder)
{
  GPtrArray *array = g_ptr_array_new ();

  yu_arena_keep (builder->arena, array, (GDestroyNotify) g_ptr_array_unref);
  return array;
}

/* The facts that are others after waiting, and known as whole years before and after. */
static GPtrArray *
moved_between (const Builder *builder, const YuStage *first, const YuStage *then)
{
  GPtrArray *list = kept_array (builder);

  for (guint i = 0; i < then->era->model->axes->len; i++)
    {
      const YuAxis *axis = yu_model_axis (then->era->model, i);
      YuKnown before, after;
      YuMoved *moved;

      if (axis->fact->kind != YU_DOMAIN_INTEGER || axis->origin.kind == YU_FROM_POINTS)
        continue;
      before = yu_fact_read (axis, first->counted, first->on, yu_model_names (then->era->model),
                             builder->arena);
      after = yu_fact_read (axis, then->counted, then->on, yu_model_names (then->era->model),
                            builder->arena);
      if (before.cells == after.cells || !before.value || !after.value)
        continue;
      moved = yu_arena_new_struct (builder->arena, YuMoved);
      *moved = (YuMoved){ axis->fact->id, before.value, after.value };
      g_ptr_array_add (list, moved);
    }
  return list;
}

static YuAdviceStep *
add_step (const Builder *builder, YuAdvicePiece *piece, YuWork *work)
{
  YuTasks all = yu_tasks_all (work->model, builder->arena);
  YuAdviceStep *step = yu_arena_new_struct (builder->arena, YuAdviceStep);

  yu_work_run (work, &all);
  step->national = work->national.min;
  g_ptr_array_add (piece->steps, step);
  return step;
}

static void
add_steps (const Builder *builder, YuAdvicePiece *piece, const YuFound *found)
{
  const YuStage *first = g_ptr_array_index (builder->stages->stages, 0);
  const YuStage *stage = g_ptr_array_index (builder->stages->stages, found->stage);
  YuWork *work = yu_work_new (stage->era->model, builder->arena);

  memcpy (work->sets, stage->sets, stage->era->model->axes->len * sizeof (YuCells));
  piece->steps = kept_array (builder);
  if (found->stage > 0)
    {
      YuAdviceStep *waiting = add_step (builder, piece, work);

      waiting->moved = moved_between (builder, first, stage);
      waiting->years = stage->years;
    }
  for (guint i = 0; i < found->n; i++)
    {
      const YuMove *move = yu_stage_move (stage, found->levers[i], found->ranks[i]);
      YuAdviceStep *step;

      for (guint j = 0; j < move->n; j++)
        work->sets[move->axes[j]] = move->cells[j];
      step = add_step (builder, piece, work);
      step->change = change_of (builder, found->levers[i]);
      step->target = move->target;
      step->from = stage->levers[found->levers[i]].from;
      step->to = move->value;
      piece->effort = MAX (piece->effort, step->change->effort);
    }
}

static void
add_goals (const Builder *builder, YuAdvicePiece *piece, const YuFound *found)
{
  piece->goals = kept_array (builder);
  for (guint i = 0; i < builder->goals->n; i++)
    if (found->goals & (1u << i))
      {
        YuGoal *goal = yu_arena_new_struct (builder->arena, YuGoal);

        *goal = builder->goals->goals[i];
        g_ptr_array_add (piece->goals, goal);
      }
}

/* --- how long it holds --- */

static void
read_facts (const Builder *builder, const YuStage *stage, const YuAnswers *counted, YuWork *work,
            gboolean only_moving)
{
  const YuModel *model = stage->era->model;
  YuTasks all = yu_tasks_all (model, builder->arena);

  for (guint i = 0; i < model->axes->len; i++)
    if (!only_moving || yu_moves_by_itself (yu_model_axis (model, i)))
      work->sets[i] = yu_fact_read (yu_model_axis (model, i), counted, stage->on,
                                    yu_model_names (model), builder->arena)
                          .cells;
  yu_work_run (work, &all);
}

/* From its day on nothing else is done: only days go by. */
static YuDate
holds_until (const Builder *builder, const YuFound *found, const YuAnswers *counted)
{
  YuWork *work = NULL;

  for (guint i = found->stage + 1; i < builder->stages->stages->len; i++)
    {
      const YuStage *stage = g_ptr_array_index (builder->stages->stages, i);
      YuAim aim = yu_aim_new (builder->goals, stage->era->model, builder->arena);
      gboolean same_books = work && work->model == stage->era->model;

      if (!same_books)
        work = yu_work_new (stage->era->model, builder->arena);
      read_facts (builder, stage, counted, work, same_books);
      if (yu_aim_reached (&aim, found->goals, work, FALSE) != found->goals)
        return stage->on;
    }
  return 0;
}

/* --- pieces --- */

static void
add_piece (const Builder *builder, const YuFound *found)
{
  const YuStage *stage = g_ptr_array_index (builder->stages->stages, found->stage);
  YuAdvicePiece *piece = yu_arena_new_struct (builder->arena, YuAdvicePiece);
  g_autoptr (YuAnswers) answers = NULL;
  g_autoptr (YuAnswers) counted = NULL;

  piece->changes = builder->stages->changes;
  piece->date = stage->on;
  add_steps (builder, piece, found);
  add_goals (builder, piece, found);
  answers = yu_advice_apply (piece, builder->advice->answers);
  counted = yu_form_counted (yu_library_form (builder->stages->almanac->library), answers);
  piece->until = holds_until (builder, found, counted);
  piece->then = yu_assess_on (stage->era->model, counted, stage->on);
  yu_arena_keep (builder->arena, piece->then, (GDestroyNotify) yu_assessment_unref);
  yu_advice_find_rules (piece, builder->advice->now, builder->arena);
  g_ptr_array_add (builder->advice->pieces, piece);
}

static void
add_pieces (Advice *self, YuAlmanac *almanac, gint64 target, guint most)
{
  YuGoals goals = yu_goals_new (self->public.now, target);
  YuStages stages
      = yu_stages_new (almanac, self->public.changes, self->public.answers, self->arena);
  Builder builder
      = { .advice = &self->public, .arena = self->arena, .stages = &stages, .goals = &goals };
  g_autoptr (GArray) found = yu_advice_search (&stages, &goals, most);

  g_array_sort_with_data (found, compare_found, &builder);
  for (guint i = 0; i < found->len && (most == 0 || i < most); i++)
    add_piece (&builder, &g_array_index (found, YuFound, i));
}

/**
 * yu_advice_almanac:
 * @changes: what can be changed
 * @on: the date of assessment
 *
 * Returns: (transfer full): the rulebooks of all days that advice from this date looks at
 */
YuAlmanac *
yu_advice_almanac (YuChanges *changes, YuDate on)
{
  return yu_almanac_new (changes->library, on,
                         yu_date_add_days (yu_date_add_months (on, (gint) changes->most_years * 12),
                                           1));
}

/**
 * yu_advise:
 * @almanac: the rulebooks from the date of assessment on; its first day must have a model
 * @changes: what can be changed, of the same library
 * @answers: all answers of a dossier, also those that are not counted
 * @target: a number of national points to reach; 0: none is asked for
 * @most: how many pieces are wanted; 0: all
 *
 * Finds the smallest sets of changes that reach something not reached yet: a category, a ground,
 * the target. Pure and exact: of all sets of up to three changes those are found for which no
 * lesser one does, the smallest first. An almanac that reaches further than the data looks ahead
 * may be given, as well as a shorter one.
 *
 * Returns: (transfer full): the advice; without pieces where the rules do not speak of this person
 */
YuAdvice *
yu_advise (YuAlmanac *almanac, YuChanges *changes, YuAnswers *answers, gint64 target, guint most)
{
  const YuEra *era = g_ptr_array_index (almanac->eras, 0);
  g_autoptr (YuAnswers) counted = yu_form_counted (yu_library_form (almanac->library), answers);
  Advice *self;

  g_return_val_if_fail (era->model != NULL, NULL);

  self = g_new0 (Advice, 1);
  self->arena = yu_arena_new ();
  self->public.changes = yu_changes_ref (changes);
  self->public.answers = yu_answers_ref (answers);
  self->public.now = yu_assess_on (era->model, counted, almanac->from);
  self->public.pieces = g_ptr_array_new ();
  if (self->public.now->applies)
    add_pieces (self, almanac, target, most);
  return &self->public;
}

/**
 * yu_advice_apply:
 * @piece: a piece of advice
 * @answers: answers of a dossier, best those that the advice was made for
 *
 * Returns: (transfer full): the answers with what the piece changes
 */
YuAnswers *
yu_advice_apply (const YuAdvicePiece *piece, const YuAnswers *answers)
{
  YuAnswers *changed = yu_answers_ref (answers);

  for (guint i = 0; i < piece->steps->len; i++)
    {
      const YuAdviceStep *step = g_ptr_array_index (piece->steps, i);
      g_autoptr (YuAnswers) before = changed;

      changed = step->change ? yu_answers_with (before, step->change->question_id, step->to)
                             : yu_years_grown (piece->changes, before, step->years);
    }
  return changed;
}

/**
 * yu_advice_free:
 * @advice: (transfer full): advice
 *
 * Frees it, and its pieces.
 */
void
yu_advice_free (YuAdvice *advice)
{
  Advice *self = (Advice *) advice;

  g_ptr_array_unref (advice->pieces);
  yu_assessment_unref (advice->now);
  yu_answers_unref (advice->answers);
  yu_changes_unref (advice->changes);
  yu_arena_free (self->arena);
  g_free (self);
}
