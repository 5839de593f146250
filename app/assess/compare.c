/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The difference of two assessments. Comparing is "call it twice": nothing here computes a point or
 * a verdict. */

#include "compare.h"

#include <string.h>

static YuCompared *
add (YuComparison *self, YuComparedKind kind, const char *id, const YuText *label)
{
  YuCompared *row = g_new0 (YuCompared, 1);

  row->kind = kind;
  row->id = id;
  row->label = label;
  g_ptr_array_add (self->rows, row);
  return row;
}

static void
add_points (YuComparison *self, YuComparedKind kind, const char *id, const YuText *label,
            YuRange before, YuRange after)
{
  YuCompared *row = add (self, kind, id, label);

  row->side[YU_BEFORE].points = before;
  row->side[YU_AFTER].points = after;
  row->differs = before.min != after.min || before.max != after.max;
}

static void
add_shown (YuComparison *self, YuComparedKind kind, const char *id, const YuText *label,
           YuShown before, YuShown after)
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

/* By two models a row may stand on one side only: where the rules do not have it, it gives no
 * points and is not met. */

static const YuFactorResult *
find_factor (const YuAssessment *assessment, const char *id)
{
  for (guint i = 0; i < assessment->factors->len; i++)
    {
      const YuFactorResult *factor = g_ptr_array_index (assessment->factors, i);

      if (strcmp (factor->id, id) == 0)
        return factor;
    }
  return NULL;
}

static void
add_factor (YuComparison *self, const char *id)
{
  const YuFactorResult *before = find_factor (self->assessment[YU_BEFORE], id);
  const YuFactorResult *after = find_factor (self->assessment[YU_AFTER], id);
  const YuFactor *factor = before ? before->factor : after->factor;

  add_points (self, YU_COMPARED_FACTOR, id, factor ? &factor->label : NULL,
              before ? before->points : (YuRange){ 0, 0 },
              after ? after->points : (YuRange){ 0, 0 });
}

static void
add_factors (YuComparison *self)
{
  const YuAssessment *before = self->assessment[YU_BEFORE];
  const YuAssessment *after = self->assessment[YU_AFTER];

  for (guint i = 0; i < before->factors->len; i++)
    add_factor (self, ((const YuFactorResult *) g_ptr_array_index (before->factors, i))->id);
  for (guint i = 0; i < after->factors->len; i++)
    {
      const char *id = ((const YuFactorResult *) g_ptr_array_index (after->factors, i))->id;

      if (!find_factor (before, id))
        add_factor (self, id);
    }
}

static const YuStatement *
find_statement (GPtrArray *statements, const char *id)
{
  for (guint i = 0; i < statements->len; i++)
    {
      const YuStatement *statement = g_ptr_array_index (statements, i);

      if (strcmp (statement->id, id) == 0)
        return statement;
    }
  return NULL;
}

static const YuText *
label_of (YuComparedKind kind, const YuStatement *statement)
{
  return kind == YU_COMPARED_ROUTE ? &statement->route->label : &statement->ground->label;
}

static void
add_statements (YuComparison *self, YuComparedKind kind, GPtrArray *before, GPtrArray *after)
{
  for (guint i = 0; i < before->len; i++)
    {
      const YuStatement *one = g_ptr_array_index (before, i);
      const YuStatement *other = find_statement (after, one->id);

      add_shown (self, kind, one->id, label_of (kind, one), one->shown,
                 other ? other->shown : YU_SHOWN_NOT_MET);
    }
  for (guint i = 0; i < after->len; i++)
    {
      const YuStatement *other = g_ptr_array_index (after, i);

      if (!find_statement (before, other->id))
        add_shown (self, kind, other->id, label_of (kind, other), YU_SHOWN_NOT_MET, other->shown);
    }
}

static void
add_categories (YuComparison *self)
{
  const YuStatement *before[]
      = { &self->assessment[YU_BEFORE]->category_a, &self->assessment[YU_BEFORE]->category_b };
  const YuStatement *after[]
      = { &self->assessment[YU_AFTER]->category_a, &self->assessment[YU_AFTER]->category_b };

  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    if (before[i]->id != NULL)
      add_shown (self, YU_COMPARED_CATEGORY, before[i]->id, &before[i]->category->label,
                 before[i]->shown, after[i]->id != NULL ? after[i]->shown : YU_SHOWN_NOT_MET);
}

static YuShown
needed (const YuAssessment *assessment, const YuPaperwork *paper)
{
  return paper->when != NULL ? yu_verdict_shown (yu_assessment_test (assessment, paper->when))
                             : YU_SHOWN_MET;
}

static const YuPaperwork *
find_document (const YuAssessment *assessment, const char *id)
{
  GPtrArray *books = yu_model_books (assessment->model);

  for (guint i = 0; i < books->len; i++)
    {
      GPtrArray *paperwork = ((const YuRulebook *) g_ptr_array_index (books, i))->paperwork;

      for (guint j = 0; j < paperwork->len; j++)
        if (strcmp (((const YuPaperwork *) g_ptr_array_index (paperwork, j))->id, id) == 0)
          return g_ptr_array_index (paperwork, j);
    }
  return NULL;
}

/* Documents that neither side needs say nothing. */
static void
add_document (YuComparison *self, const YuPaperwork *paper)
{
  YuShown shown[2];

  for (YuSide side = YU_BEFORE; side <= YU_AFTER; side++)
    {
      const YuPaperwork *own = find_document (self->assessment[side], paper->id);

      shown[side] = own ? needed (self->assessment[side], own) : YU_SHOWN_NOT_MET;
    }
  if (shown[YU_BEFORE] != YU_SHOWN_NOT_MET || shown[YU_AFTER] != YU_SHOWN_NOT_MET)
    add_shown (self, YU_COMPARED_DOCUMENT, paper->id, &paper->label, shown[YU_BEFORE],
               shown[YU_AFTER]);
}

/* only_new: those that the side before does not have */
static void
add_documents_of (YuComparison *self, const YuRulebook *book, gboolean only_new)
{
  for (guint i = 0; i < book->paperwork->len; i++)
    {
      const YuPaperwork *paper = g_ptr_array_index (book->paperwork, i);

      if (!only_new || !find_document (self->assessment[YU_BEFORE], paper->id))
        add_document (self, paper);
    }
}

static void
add_documents (YuComparison *self)
{
  GPtrArray *before = yu_model_books (self->assessment[YU_BEFORE]->model);
  GPtrArray *after = yu_model_books (self->assessment[YU_AFTER]->model);

  for (guint i = 0; i < before->len; i++)
    add_documents_of (self, g_ptr_array_index (before, i), FALSE);
  for (guint i = 0; i < after->len; i++)
    add_documents_of (self, g_ptr_array_index (after, i), TRUE);
}

/**
 * yu_comparison_new:
 * @before: an assessment
 * @after: another, by the same rulebooks or by those of another day
 *
 * Where the rules do not speak of one of the two persons, only answers, sums and factors are
 * compared.
 *
 * Returns: (transfer full): both, side by side
 */
YuComparison *
yu_comparison_new (YuAssessment *before, YuAssessment *after)
{
  YuComparison *self = g_new0 (YuComparison, 1);

  self->assessment[YU_BEFORE] = yu_assessment_ref (before);
  self->assessment[YU_AFTER] = yu_assessment_ref (after);
  self->rows = g_ptr_array_new_with_free_func (g_free);
  add_answers (self);
  add_sums (self);
  add_factors (self);
  if (!before->applies || !after->applies)
    return self;

  add_categories (self);
  add_statements (self, YU_COMPARED_ROUTE, before->routes, after->routes);
  add_statements (self, YU_COMPARED_GROUND, before->grounds, after->grounds);
  add_shown (self, YU_COMPARED_ELIGIBLE, "eligible", NULL, yu_verdict_shown (before->eligible),
             yu_verdict_shown (after->eligible));
  add_documents (self);
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
