/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The days on which what is known changes by itself, and what can be changed on them. */

#include "advice-private.h"

#include "elapsed.h"
#include "facts.h"

static void
unref_answers (gpointer answers)
{
  yu_answers_unref (answers);
}

/* --- numbers of years --- */

static YuValue *
grown_number (const YuChange *change, const YuValue *number, gint64 years)
{
  return yu_value_new_integer (MIN (yu_value_integer (number) + years, change->question->max));
}

/* A bare number of years says nothing of the day on which it becomes one more: it does so a whole
 * year after the date of assessment, and every year from then on. */
YuAnswers *
yu_years_grown (const YuChanges *changes, const YuAnswers *answers, gint64 years)
{
  YuAnswers *grown = yu_answers_ref (answers);

  for (guint i = 0; years > 0 && i < changes->changes->len; i++)
    {
      const YuChange *change = g_ptr_array_index (changes->changes, i);
      const YuValue *number = yu_answers_get (answers, change->question_id);
      g_autoptr (YuAnswers) before = NULL;
      g_autoptr (YuValue) more = NULL;

      if (change->moves != YU_MOVES_TIME || !yu_value_is (number, YU_VALUE_NUMBER))
        continue;
      before = grown;
      more = grown_number (change, number, years);
      grown = yu_answers_with (before, change->question_id, more);
    }
  return grown;
}

/* --- days --- */

static gint
compare_dates (gconstpointer a, gconstpointer b)
{
  const YuDate *x = a;
  const YuDate *y = b;

  return (*x > *y) - (*x < *y);
}

static gboolean
grows (const YuChanges *changes, const YuAnswers *answers)
{
  for (guint i = 0; i < changes->changes->len; i++)
    {
      const YuChange *change = g_ptr_array_index (changes->changes, i);

      if (change->moves == YU_MOVES_TIME
          && yu_value_is (yu_answers_get (answers, change->question_id), YU_VALUE_NUMBER))
        return TRUE;
    }
  return FALSE;
}

/* Where whole years after the 29th of February are complete differs from where a calendar puts it.
 */
static void
add_anniversaries (GArray *dates, YuDate on, YuDate until)
{
  for (gint year = 1;; year++)
    {
      YuDate date = yu_date_add_months (on, year * 12);

      if (yu_date_whole_years (on, date) < year)
        date = yu_date_add_days (date, 1);
      if (date >= until)
        return;
      g_array_append_val (dates, date);
    }
}

/* Every day on which something may move, the first one included; some move nothing. */
static GArray *
days_of (const YuStages *stages, const YuAnswers *answers)
{
  YuDate on = stages->almanac->from;
  YuDate end = MIN (stages->almanac->until,
                    yu_date_add_months (on, (gint) stages->changes->most_years * 12));
  GArray *dates = g_array_new (FALSE, FALSE, sizeof (YuDate));

  g_array_append_val (dates, on);
  for (guint i = 0; i < stages->almanac->eras->len; i++)
    {
      const YuEra *era = g_ptr_array_index (stages->almanac->eras, i);
      YuDate after = MAX (on, yu_date_add_days (era->from, -1));

      if (era->from > on && era->from < end)
        g_array_append_val (dates, era->from);
      for (guint j = 0; era->model && era->from < end && j < era->model->axes->len; j++)
        yu_elapsed_turns (yu_model_axis (era->model, j), answers, after, MIN (era->until, end),
                          dates);
    }
  if (grows (stages->changes, answers))
    add_anniversaries (dates, on, end);
  g_array_sort (dates, compare_dates);
  return dates;
}

/* --- what can be changed --- */

static gboolean
may_start_from (const YuChange *change, const YuValue *answer)
{
  if (!change->from || !answer)
    return TRUE;
  for (guint i = 0; i < change->from->len; i++)
    if (yu_value_is (answer, YU_VALUE_TEXT)
        && g_str_equal (yu_value_text (answer), g_ptr_array_index (change->from, i)))
      return TRUE;
  return FALSE;
}

static gboolean
mentions (const YuCondition *condition, const char *question)
{
  if (condition->name && g_str_equal (condition->name, question))
    return TRUE;
  for (guint i = 0; i < condition->children->len; i++)
    if (mentions (g_ptr_array_index (condition->children, i), question))
      return TRUE;
  return FALSE;
}

/* The facts that an answer may change: its own, and those of questions that it makes relevant or
 * irrelevant. */
static gboolean
depends_on (const YuModel *model, const YuAxis *axis, const char *question)
{
  const YuAsked *asked
      = axis->group < model->asked->len ? g_ptr_array_index (model->asked, axis->group) : NULL;

  for (guint i = 0; asked && i < G_N_ELEMENTS (asked->questions) && asked->questions[i]; i++)
    {
      const YuQuestion *other
          = yu_form_question (yu_library_form (model->library), asked->questions[i]);

      if (g_str_equal (asked->questions[i], question)
          || (other && other->relevant && mentions (other->relevant, question)))
        return TRUE;
    }
  return FALSE;
}

static void
find_facts (const YuStages *stages, const YuModel *model, YuLever *lever)
{
  guint n = 0;

  for (guint i = 0; i < model->axes->len; i++)
    n += depends_on (model, yu_model_axis (model, i), lever->change->question_id) ? 1 : 0;
  lever->axes = yu_arena_new_array (stages->arena, guint, n);
  for (guint i = 0; i < model->axes->len; i++)
    if (depends_on (model, yu_model_axis (model, i), lever->change->question_id))
      lever->axes[lever->n_axes++] = i;
}

static gboolean
same_move (const YuMove *a, const YuMove *b)
{
  if (a->n != b->n)
    return FALSE;
  for (guint i = 0; i < a->n; i++)
    if (a->axes[i] != b->axes[i] || a->cells[i] != b->cells[i])
      return FALSE;
  return TRUE;
}

/* Adds a move unless it changes nothing, or nothing but what a nearer one changes as well. */
static void
add_move (const YuStages *stages, const YuStage *stage, YuLever *lever, gint64 rank,
          YuValue *value /* taken */, const YuTarget *target)
{
  const YuModel *model = stage->era->model;
  g_autoptr (YuAnswers) changed
      = yu_answers_with (stage->answers, lever->change->question_id, value);
  g_autoptr (YuAnswers) counted = yu_form_counted (yu_library_form (model->library), changed);
  YuMove move = { .rank = rank, .value = value, .target = target };

  yu_arena_keep (stages->arena, value, (GDestroyNotify) yu_value_unref);
  move.axes = yu_arena_new_array (stages->arena, guint, lever->n_axes);
  move.cells = yu_arena_new_array (stages->arena, YuCells, lever->n_axes);
  for (guint i = 0; i < lever->n_axes; i++)
    {
      guint axis = lever->axes[i];
      YuCells cells = yu_fact_read (yu_model_axis (model, axis), counted, stage->on,
                                    yu_model_names (model), stages->arena)
                          .cells;

      if (cells == stage->sets[axis])
        continue;
      move.axes[move.n] = axis;
      move.cells[move.n++] = cells;
    }

  for (guint i = 0; i < lever->moves->len; i++)
    if (same_move (&g_array_index (lever->moves, YuMove, i), &move))
      return;
  if (move.n > 0)
    g_array_append_val (lever->moves, move);
}

static void
add_numbers (const YuStages *stages, const YuStage *stage, YuLever *lever, const YuAxis *axis)
{
  const YuQuestion *question = lever->change->question;
  gint64 least = yu_value_is (lever->from, YU_VALUE_NUMBER) ? yu_value_integer (lever->from) + 1
                                                            : question->min;

  for (guint i = 0; i < axis->stairs->len; i++)
    {
      gint64 next = i + 1 < axis->stairs->len ? g_array_index (axis->stairs, YuStair, i + 1).from
                                              : G_MAXINT64;
      gint64 number = MAX (g_array_index (axis->stairs, YuStair, i).from, least);

      if (number < next && number <= question->max)
        add_move (stages, stage, lever, number, yu_value_new_integer (number), NULL);
    }
}

static void
add_targets (const YuStages *stages, const YuStage *stage, YuLever *lever)
{
  GPtrArray *targets = lever->change->targets;
  guint first = 0;

  for (guint i = 0; yu_value_is (lever->from, YU_VALUE_TEXT) && i < targets->len; i++)
    if (g_str_equal (((YuTarget *) g_ptr_array_index (targets, i))->value,
                     yu_value_text (lever->from)))
      first = i + 1;
  for (guint i = first; i < targets->len; i++)
    {
      const YuTarget *target = g_ptr_array_index (targets, i);

      add_move (stages, stage, lever, i, yu_value_new_text (target->value), target);
    }
}

static void
find_moves (const YuStages *stages, const YuStage *stage, YuLever *lever)
{
  const YuChange *change = lever->change;
  const YuAxis *axis = g_hash_table_lookup (stage->era->model->axis_of, change->question_id);

  if (!axis || change->moves != YU_MOVES_UP
      || !yu_question_relevant (change->question, stage->answers))
    return;
  lever->from = yu_answers_get (stage->answers, change->question_id);
  if (!may_start_from (change, lever->from))
    return;
  find_facts (stages, stage->era->model, lever);
  if (change->targets)
    add_targets (stages, stage, lever);
  else if (change->question->kind != YU_KIND_YES_NO)
    add_numbers (stages, stage, lever, axis);
  else if (!yu_value_is (lever->from, YU_VALUE_BOOLEAN) || !yu_value_boolean (lever->from))
    add_move (stages, stage, lever, 1, yu_value_new_boolean (TRUE), NULL);
}

static void
find_levers (const YuStages *stages, YuStage *stage)
{
  guint n = MIN (stages->changes->changes->len, YU_MOST_LEVERS);

  stage->levers = yu_arena_new_array (stages->arena, YuLever, n);
  for (guint i = 0; i < n; i++)
    {
      YuLever *lever = &stage->levers[i];

      lever->change = g_ptr_array_index (stages->changes->changes, i);
      lever->moves = g_array_new (FALSE, FALSE, sizeof (YuMove));
      yu_arena_keep (stages->arena, lever->moves, (GDestroyNotify) g_array_unref);
      find_moves (stages, stage, lever);
    }
}

/* --- stages --- */

static YuAnswers *
kept_answers (const YuStages *stages, YuAnswers *answers /* taken */)
{
  yu_arena_keep (stages->arena, answers, unref_answers);
  return answers;
}

static const YuEra *
era_of (YuAlmanac *almanac, YuDate on)
{
  for (guint i = almanac->eras->len; i-- > 0;)
    {
      const YuEra *era = g_ptr_array_index (almanac->eras, i);

      if (era->from <= on)
        return era;
    }
  return g_ptr_array_index (almanac->eras, 0);
}

gboolean
yu_moves_by_itself (const YuAxis *axis)
{
  return axis->origin.kind == YU_FROM_BIRTH_DATE || axis->origin.kind == YU_FROM_HISTORY
         || axis->origin.kind == YU_FROM_MONTH;
}

static void
read_sets (const YuStages *stages, YuStage *stage,
           const YuStage *before /* same answers and rulebooks, NULL: none */)
{
  const YuModel *model = stage->era->model;

  stage->sets = yu_arena_new_array (stages->arena, YuCells, model->axes->len);
  for (guint i = 0; i < model->axes->len; i++)
    {
      const YuAxis *axis = yu_model_axis (model, i);

      stage->sets[i] = before && !yu_moves_by_itself (axis)
                           ? before->sets[i]
                           : yu_fact_read (axis, stage->counted, stage->on, yu_model_names (model),
                                           stages->arena)
                                 .cells;
    }
}

static gboolean
same_sets (const YuStage *a, const YuStage *b)
{
  for (guint i = 0; i < a->era->model->axes->len; i++)
    if (a->sets[i] != b->sets[i])
      return FALSE;
  return TRUE;
}

static void
add_stage (YuStages *stages, YuAnswers *answers, YuDate on)
{
  YuForm *form = yu_library_form (stages->almanac->library);
  YuStage *stage = yu_arena_new_struct (stages->arena, YuStage);
  YuStage *last
      = stages->stages->len ? g_ptr_array_index (stages->stages, stages->stages->len - 1) : NULL;
  gboolean alike;

  stage->on = on;
  stage->era = era_of (stages->almanac, on);
  stage->years = yu_date_whole_years (stages->almanac->from, on);
  if (!stage->era->model)
    return;
  alike = last && last->era == stage->era && last->years == stage->years;
  stage->answers
      = alike ? last->answers
              : kept_answers (stages, yu_years_grown (stages->changes, answers, stage->years));
  stage->counted
      = alike ? last->counted : kept_answers (stages, yu_form_counted (form, stage->answers));
  read_sets (stages, stage, alike ? last : NULL);
  if (last && last->era == stage->era && same_sets (last, stage))
    return;
  find_levers (stages, stage);
  g_ptr_array_add (stages->stages, stage);
}

/* The date of assessment, and every later day on which the facts are others than on the days
 * before. */
YuStages
yu_stages_new (YuAlmanac *almanac, YuChanges *changes, YuAnswers *answers, YuArena *arena)
{
  YuStages stages
      = { .arena = arena, .almanac = almanac, .changes = changes, .stages = g_ptr_array_new () };
  g_autoptr (GArray) days = days_of (&stages, answers);
  YuDate last = 0;

  yu_arena_keep (arena, stages.stages, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < days->len; i++)
    {
      YuDate day = g_array_index (days, YuDate, i);

      if (day != last)
        add_stage (&stages, answers, day);
      last = day;
    }
  return stages;
}

const YuMove *
yu_stage_move (const YuStage *stage, guint lever, gint64 rank)
{
  GArray *moves = stage->levers[lever].moves;

  for (guint i = 0; i < moves->len; i++)
    if (g_array_index (moves, YuMove, i).rank == rank)
      return &g_array_index (moves, YuMove, i);
  return NULL;
}
