/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "assessment.h"

#include <string.h>

#include "missing.h"
#include "notes.h"
#include "reason.h"

/* From 85 points A, from 60 B: the bare thresholds of by_points (items A(六) and B(六) of the
 * classification standard; the routes a.6 and b.6 themselves are data). */
#define POINTS_FOR_A 85
#define POINTS_FOR_B 60

typedef struct {
  YuAssessment public;
  gatomicrefcount refs;
  YuArena *arena;
} Assessment;

/* What is at hand while an assessment is put together. */
typedef struct {
  YuAssessment *result;
  YuReasoning reasoning;
  YuSpread *spread;
  guint64 *influences;
  GPtrArray *nothing; /* shared by all statements that miss nothing */
} Builder;

static GPtrArray *
kept_array (Builder *builder, GPtrArray *array)
{
  yu_arena_keep (builder->reasoning.arena, array, (GDestroyNotify) g_ptr_array_unref);
  return array;
}

/* --- facts --- */

static YuKnown *
read_facts (const YuModel *model, const YuAnswers *answers, YuDate on, YuWork *work, YuArena *arena)
{
  YuKnown *known = yu_arena_new_array (arena, YuKnown, model->axes->len);

  for (guint i = 0; i < model->axes->len; i++)
    {
      known[i]
          = yu_fact_read (yu_model_axis (model, i), answers, on, yu_model_names (model), arena);
      work->sets[i] = known[i].cells;
    }
  return known;
}

/* --- factors --- */

static YuFactorResult *
factor_result (Builder *builder, const YuFactor *factor, const char *id)
{
  YuFactorResult *result = yu_arena_new_struct (builder->reasoning.arena, YuFactorResult);

  result->factor = factor;
  result->id = id;
  return result;
}

/* The last row of the table: the local points, as a sum. */
static void
add_local (Builder *builder)
{
  const YuModel *model = builder->result->model;
  YuFactorResult *local = factor_result (builder, model->local, "local");

  local->points = builder->result->incentive;
  local->cap = model->local ? model->local->cap : model->incentive_cap;
  g_ptr_array_add (builder->result->factors, local);
}

static void
add_factors (Builder *builder)
{
  const YuModel *model = builder->result->model;

  builder->result->factors = kept_array (builder, g_ptr_array_sized_new (model->grids->len + 1));
  for (guint i = 0; i < model->grids->len; i++)
    {
      const YuGrid *grid = g_ptr_array_index (model->grids, i);
      YuFactorResult *result = factor_result (builder, grid->factor, grid->factor->id);

      result->points = builder->spread->work->factors[i];
      result->cap = grid->factor->cap;
      result->why = yu_reason_of_factor (&builder->reasoning, i);
      g_ptr_array_add (builder->result->factors, result);
    }
  add_local (builder);
}

/* --- statements --- */

static GPtrArray *
missing_of (Builder *builder, guint node)
{
  guint64 groups = builder->influences[node];

  if (groups == 0)
    return builder->nothing;
  return kept_array (builder,
                     yu_questions_of (builder->result->model, groups, builder->result->answers));
}

static void
fill_statement (Builder *builder, YuStatement *statement, const YuRoot *root)
{
  statement->id = root->id;
  statement->route = root->subject;
  statement->verdict = builder->spread->work->values[root->node];
  statement->shown = yu_verdict_shown (statement->verdict);
  statement->why = yu_reason_of_node (&builder->reasoning, root->node, root->id);
  statement->missing = missing_of (builder, root->node);
}

static GPtrArray *
statements (Builder *builder, GArray *roots)
{
  GPtrArray *list = kept_array (builder, g_ptr_array_sized_new (roots->len));

  for (guint i = 0; i < roots->len; i++)
    {
      YuStatement *statement = yu_arena_new_struct (builder->reasoning.arena, YuStatement);

      fill_statement (builder, statement, &g_array_index (roots, YuRoot, i));
      g_ptr_array_add (list, statement);
    }
  return list;
}

static void
add_statements (Builder *builder)
{
  const YuModel *model = builder->result->model;
  builder->result->provisions = statements (builder, model->provisions);
  builder->result->routes = statements (builder, model->routes);
  builder->result->grounds = statements (builder, model->grounds);
  for (guint i = 0; i < builder->result->provisions->len; i++)
    ((YuStatement *) g_ptr_array_index (builder->result->provisions, i))->points
        = builder->spread->work->provisions[i];
  for (guint i = 0; i < model->categories->len; i++)
    {
      const YuRoot *root = &g_array_index (model->categories, YuRoot, i);

      if (strcmp (root->id, "A") == 0)
        fill_statement (builder, &builder->result->category_a, root);
      else if (strcmp (root->id, "B") == 0)
        fill_statement (builder, &builder->result->category_b, root);
    }
  builder->result->eligible = builder->spread->work->values[model->eligible];
}

/* --- sums --- */

static guint
by_points (YuRange points)
{
  return (points.max >= POINTS_FOR_A ? YU_BY_POINTS_A : 0u)
         | (points.max >= POINTS_FOR_B && points.min < POINTS_FOR_A ? YU_BY_POINTS_B : 0u)
         | (points.min < POINTS_FOR_B ? YU_BY_POINTS_NONE : 0u);
}

static void
add_sums (Builder *builder)
{
  YuAssessment *result = builder->result;
  const YuWork *work = builder->spread->work;

  result->points = work->points;
  result->national = work->national;
  result->incentive = work->incentive;
  result->national_cap = work->model->national_cap;
  result->incentive_cap = work->model->incentive_cap;
  result->cap = result->national_cap + result->incentive_cap;
  result->incentive_provenance = work->model->incentive_provenance;
  result->by_points = by_points (result->points);
  result->by_national_points = by_points (result->national);
}

static void
add_possible (YuAssessment *result)
{
  YuShown a = result->category_a.shown;
  YuShown b = result->category_b.shown;

  result->possible_a = result->applies && a != YU_SHOWN_NOT_MET;
  result->possible_b = result->applies && a != YU_SHOWN_MET && b != YU_SHOWN_NOT_MET;
  result->possible_none = result->applies && a != YU_SHOWN_MET && b != YU_SHOWN_MET;
}

static void
build (Builder *builder, YuWork *work)
{
  YuAssessment *result = builder->result;
  YuArena *arena = builder->reasoning.arena;
  const YuKnown *known = builder->reasoning.known;

  builder->spread = yu_spread_new (work, arena);
  builder->influences = yu_influences (builder->spread, arena);
  builder->nothing = kept_array (builder, g_ptr_array_new ());
  result->applies = builder->spread->applies;
  add_sums (builder);
  add_factors (builder);
  add_statements (builder);
  add_possible (result);
  result->notes = kept_array (builder, yu_notes_list (work, known, result->applies, arena));
  result->missing
      = result->applies
            ? kept_array (builder, yu_missing_list (builder->spread, builder->influences,
                                                    result->answers, arena))
            : builder->nothing;
}

/**
 * yu_assess_on:
 * @model: rulebooks that hold on the date
 * @answers: the answers that count (those of relevant questions)
 * @on: the date asked for
 *
 * As yu_assess(), on a later day than the model was made for, as long as no edition, figure or list
 * entry has changed since: yu_almanac_new() knows until when. Only the note on an old average wage
 * stays as it was on that day.
 *
 * Returns: (transfer full): the assessment
 */
YuAssessment *
yu_assess_on (YuModel *model, YuAnswers *answers, YuDate on)
{
  Assessment *self = g_new0 (Assessment, 1);
  Builder builder = { .result = &self->public };
  YuWork *work;

  g_atomic_ref_count_init (&self->refs);
  self->arena = yu_arena_new ();
  self->public.on = on;
  self->public.model = yu_model_ref (model);
  self->public.answers = yu_answers_ref (answers);

  work = yu_work_new (model, self->arena);
  builder.reasoning.work = work;
  builder.reasoning.arena = self->arena;
  builder.reasoning.known = read_facts (model, answers, on, work, self->arena);
  build (&builder, work);
  return &self->public;
}

/**
 * yu_assess:
 * @model: the rulebooks of the date asked for
 * @answers: the answers that count (those of relevant questions)
 *
 * Assesses. Pure: the same model and answers give the same assessment, in any thread. What is
 * missing never decides: every verdict and every number is an interval that is right for every
 * completion of the answers and, with up to three answers missing, reached by some completion at
 * both ends. When the rules do not speak of this person, `applies` is %FALSE and no verdict means
 * anything.
 *
 * Returns: (transfer full): the assessment
 */
YuAssessment *
yu_assess (YuModel *model, YuAnswers *answers)
{
  return yu_assess_on (model, answers, yu_model_on (model));
}

/**
 * yu_assessment_ref:
 * @assessment: an assessment
 *
 * Returns: (transfer full): the same assessment, which lives one reference longer
 */
YuAssessment *
yu_assessment_ref (YuAssessment *assessment)
{
  g_atomic_ref_count_inc (&((Assessment *) assessment)->refs);
  return assessment;
}

/**
 * yu_assessment_unref:
 * @assessment: (transfer full): an assessment
 *
 * Gives a reference back.
 */
void
yu_assessment_unref (YuAssessment *assessment)
{
  Assessment *self = (Assessment *) assessment;

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  yu_arena_free (self->arena);
  yu_model_unref (self->public.model);
  yu_answers_unref (self->public.answers);
  g_free (self);
}
