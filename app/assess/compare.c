/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The difference of two assessments. Comparing is "call it twice": nothing here computes a point or a verdict. */

#include "compare.h"

#include <string.h>

static YuCompared *
add (YuComparison  *self,
     YuComparedKind kind,
     const char    *id,
     const YuText  *label)
{
  YuCompared *row = g_new0 (YuCompared, 1);

  row->kind = kind;
  row->id = id;
  row->label = label;
  g_ptr_array_add (self->rows, row);
  return row;
}

static void
add_points (YuComparison  *self,
            YuComparedKind kind,
            const char    *id,
            const YuText  *label,
            YuRange        before,
            YuRange        after)
{
  YuCompared *row = add (self, kind, id, label);

  row->side[YU_BEFORE].points = before;
  row->side[YU_AFTER].points = after;
  row->differs = before.min != after.min || before.max != after.max;
}

static void
add_shown (YuComparison  *self,
           YuComparedKind kind,
           const char    *id,
           const YuText  *label,
           YuShown        before,
           YuShown        after)
{
  YuCompared *row = add (self, kind, id, label);

  row->side[YU_BEFORE].shown = before;
  row->side[YU_AFTER].shown = after;
  row->differs = before != after;
}

static void
add_answers (YuComparison *self)
{
  YuForm *form = yu_library_form (yu_model_library (self->assessment[YU_BEFORE]->model));
  GPtrArray *questions = yu_form_questions (form);

  for (guint i = 0; i < questions->len; i++)
    {
      const YuQuestion *question = g_ptr_array_index (questions, i);
      const YuValue *before = yu_answers_get (self->assessment[YU_BEFORE]->answers, question->id);
      const YuValue *after = yu_answers_get (self->assessment[YU_AFTER]->answers, question->id);
      YuCompared *row;

      if (yu_value_equal (before, after))
        continue;
      row = add (self, YU_COMPARED_ANSWER, question->id, &question->label);
      row->side[YU_BEFORE].value = before;
      row->side[YU_AFTER].value = after;
      row->differs = TRUE;
    }
}

static void
add_sums (YuComparison *self)
{
  const YuAssessment *before = self->assessment[YU_BEFORE];
  const YuAssessment *after = self->assessment[YU_AFTER];

  add_points (self, YU_COMPARED_SUM, "national", NULL, before->national, after->national);
  add_points (self, YU_COMPARED_SUM, "points", NULL, before->points, after->points);
}

static void
add_factors (YuComparison *self)
{
  for (guint i = 0; i < self->assessment[YU_BEFORE]->factors->len; i++)
    {
      const YuFactorResult *before = g_ptr_array_index (self->assessment[YU_BEFORE]->factors, i);
      const YuFactorResult *after = g_ptr_array_index (self->assessment[YU_AFTER]->factors, i);

      add_points (self, YU_COMPARED_FACTOR, before->id, before->factor != NULL ? &before->factor->label : NULL,
                  before->points, after->points);
    }
}

static void
add_categories (YuComparison *self)
{
  const YuStatement *before[] = { &self->assessment[YU_BEFORE]->category_a, &self->assessment[YU_BEFORE]->category_b };
  const YuStatement *after[] = { &self->assessment[YU_AFTER]->category_a, &self->assessment[YU_AFTER]->category_b };

  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    if (before[i]->id != NULL)
      add_shown (self, YU_COMPARED_CATEGORY, before[i]->id, &before[i]->category->label, before[i]->shown, after[i]->shown);
}

static void
add_routes (YuComparison *self)
{
  for (guint i = 0; i < self->assessment[YU_BEFORE]->routes->len; i++)
    {
      const YuStatement *before = g_ptr_array_index (self->assessment[YU_BEFORE]->routes, i);
      const YuStatement *after = g_ptr_array_index (self->assessment[YU_AFTER]->routes, i);

      add_shown (self, YU_COMPARED_ROUTE, before->id, &before->route->label, before->shown, after->shown);
    }
}

static void
add_grounds (YuComparison *self)
{
  for (guint i = 0; i < self->assessment[YU_BEFORE]->grounds->len; i++)
    {
      const YuStatement *before = g_ptr_array_index (self->assessment[YU_BEFORE]->grounds, i);
      const YuStatement *after = g_ptr_array_index (self->assessment[YU_AFTER]->grounds, i);

      add_shown (self, YU_COMPARED_GROUND, before->id, &before->ground->label, before->shown, after->shown);
    }
  add_shown (self, YU_COMPARED_ELIGIBLE, "eligible", NULL, yu_verdict_shown (self->assessment[YU_BEFORE]->eligible),
             yu_verdict_shown (self->assessment[YU_AFTER]->eligible));
}

static YuShown
needed (const YuAssessment *assessment,
        const YuPaperwork  *paper)
{
  return paper->when != NULL ? yu_verdict_shown (yu_assessment_test (assessment, paper->when)) : YU_SHOWN_MET;
}

/* Documents that neither side needs say nothing. */
static void
add_documents_of (YuComparison     *self,
                  const YuRulebook *book)
{
  for (guint i = 0; i < book->paperwork->len; i++)
    {
      const YuPaperwork *paper = g_ptr_array_index (book->paperwork, i);
      YuShown before = needed (self->assessment[YU_BEFORE], paper);
      YuShown after = needed (self->assessment[YU_AFTER], paper);

      if (before != YU_SHOWN_NOT_MET || after != YU_SHOWN_NOT_MET)
        add_shown (self, YU_COMPARED_DOCUMENT, paper->id, &paper->label, before, after);
    }
}

/**
 * yu_comparison_new:
 * @before: an assessment
 * @after: another, by the same model
 *
 * Where the rules do not speak of one of the two persons, only answers, sums and factors are compared.
 *
 * Returns: (transfer full): both, side by side
 */
YuComparison *
yu_comparison_new (YuAssessment *before,
                   YuAssessment *after)
{
  YuComparison *self;
  GPtrArray *books;

  g_return_val_if_fail (before->model == after->model, NULL);

  self = g_new0 (YuComparison, 1);
  self->assessment[YU_BEFORE] = yu_assessment_ref (before);
  self->assessment[YU_AFTER] = yu_assessment_ref (after);
  self->rows = g_ptr_array_new_with_free_func (g_free);
  add_answers (self);
  add_sums (self);
  add_factors (self);
  if (!before->applies || !after->applies)
    return self;

  add_categories (self);
  add_routes (self);
  add_grounds (self);
  books = yu_model_books (before->model);
  for (guint i = 0; i < books->len; i++)
    add_documents_of (self, g_ptr_array_index (books, i));
  return self;
}

/**
 * yu_comparison_free:
 * @comparison: (nullable): a comparison
 */
void
yu_comparison_free (YuComparison *comparison)
{
  if (comparison == NULL)
    return;
  g_ptr_array_unref (comparison->rows);
  yu_assessment_unref (comparison->assessment[YU_BEFORE]);
  yu_assessment_unref (comparison->assessment[YU_AFTER]);
  g_free (comparison);
}

/**
 * yu_comparison_differences:
 * @comparison: a comparison
 *
 * Returns: how many points, verdicts and documents differ; what was answered is not counted
 */
guint
yu_comparison_differences (const YuComparison *comparison)
{
  guint n = 0;

  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const YuCompared *row = g_ptr_array_index (comparison->rows, i);

      n += row->differs && row->kind != YU_COMPARED_ANSWER;
    }
  return n;
}
