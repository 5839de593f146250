/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Conditions that stand beside the verdicts: which documents are needed. They are tested on what is
 * known of the facts and on what the assessment has found; unlike the rules themselves they are not
 * compiled, since no point and no ground hangs on them. */

#include "facts.h"
#include "model-private.h"

static const YuVerdict open_verdict = { YU_NOT_MET, YU_MET };

/* A fact that no rule reads has no axis: then the answer of its name is all there is to know. */
static YuVerdict
test_fact (const YuAssessment *assessment, const YuCondition *condition)
{
  const YuModel *model = assessment->model;
  const YuAxis *axis = g_hash_table_lookup (model->axis_of, condition->name);
  YuNames names = yu_model_names (model);
  g_autoptr (YuArena) arena = NULL;
  YuKnown known;
  YuLevel level;

  if (!axis)
    return yu_condition_over_answers (condition, assessment->answers);
  arena = yu_arena_new ();
  known = yu_fact_read (axis, assessment->answers, assessment->on, names, arena);
  if (!known.value || known.delisted)
    return open_verdict;
  level = yu_tests_match (condition->tests, known.value, names.look_up, names.data) ? YU_MET
                                                                                    : YU_NOT_MET;
  return (YuVerdict){ level, level };
}

static YuVerdict
test_entry (const YuAssessment *assessment, const YuCondition *condition)
{
  GHashTable *entries = g_hash_table_lookup (assessment->model->lists, condition->list);
  const YuValue *answer = yu_answers_get (assessment->answers, condition->name);
  YuLevel level;

  if (!entries || !yu_value_is (answer, YU_VALUE_TEXT))
    return open_verdict;
  level = GPOINTER_TO_UINT (g_hash_table_lookup (entries, yu_value_text (answer)));
  return (YuVerdict){ level, level };
}

static const YuStatement *
find_category (const YuAssessment *assessment, const YuCondition *condition)
{
  if (g_strcmp0 (assessment->category_a.id, condition->name) == 0)
    return &assessment->category_a;
  return g_strcmp0 (assessment->category_b.id, condition->name) == 0 ? &assessment->category_b
                                                                     : NULL;
}

static YuVerdict
test_category (const YuAssessment *assessment, const YuCondition *condition)
{
  const YuStatement *category = find_category (assessment, condition);

  return category ? category->verdict : open_verdict;
}

static YuVerdict
combine (const YuAssessment *assessment, const YuCondition *condition)
{
  gboolean all = condition->kind == YU_CONDITION_ALL;
  YuVerdict result = all ? (YuVerdict){ YU_MET, YU_MET } : (YuVerdict){ YU_NOT_MET, YU_NOT_MET };

  for (guint i = 0; i < condition->children->len; i++)
    {
      YuVerdict child = yu_assessment_test (assessment, g_ptr_array_index (condition->children, i));

      result.lo = all ? MIN (result.lo, child.lo) : MAX (result.lo, child.lo);
      result.hi = all ? MIN (result.hi, child.hi) : MAX (result.hi, child.hi);
    }
  return result;
}

/**
 * yu_assessment_test:
 * @assessment: an assessment
 * @condition: a condition of a rulebook in force
 *
 * Tests a condition on the facts, the lists in force and the verdicts on the categories. What is
 * not known as one value gives the whole interval. Each part is taken by itself: two parts that
 * exclude each other may both stay open.
 *
 * Returns: the verdict
 */
YuVerdict
yu_assessment_test (const YuAssessment *assessment, const YuCondition *condition)
{
  YuVerdict child;

  switch (condition->kind)
    {
    case YU_CONDITION_IN_LIST:
      return test_entry (assessment, condition);
    case YU_CONDITION_CATEGORY:
      return test_category (assessment, condition);
    case YU_CONDITION_ALL:
    case YU_CONDITION_ANY:
      return combine (assessment, condition);
    case YU_CONDITION_NOT:
      child = yu_assessment_test (assessment, g_ptr_array_index (condition->children, 0));
      return (YuVerdict){ YU_MET - child.hi, YU_MET - child.lo };
    case YU_CONDITION_CLAIMED:
      child = yu_assessment_test (assessment, g_ptr_array_index (condition->children, 0));
      return (YuVerdict){ MIN (child.lo, YU_CLAIMED), MIN (child.hi, YU_CLAIMED) };
    case YU_CONDITION_TEST:
    default:
      return test_fact (assessment, condition);
    }
}

/* --- which answers would tell --- */

static void
add_question (GPtrArray *questions, const char *question)
{
  if (!g_ptr_array_find_with_equal_func (questions, question, g_str_equal, NULL))
    g_ptr_array_add (questions, (gpointer) question);
}

/* The one to ask first of those that give a fact. */
static void
add_questions_of_fact (const YuAssessment *assessment, const char *fact, GPtrArray *questions)
{
  const YuModel *model = assessment->model;
  const YuAxis *axis = g_hash_table_lookup (model->axis_of, fact);
  const YuAsked *asked = axis && axis->group < model->asked->len
                             ? g_ptr_array_index (model->asked, axis->group)
                             : NULL;
  const char *question = asked ? asked->questions[0] : fact;

  if (yu_form_question (yu_library_form (model->library), question))
    add_question (questions, question);
}

static void
add_questions_of_category (const YuAssessment *assessment, const YuCondition *condition,
                           GPtrArray *questions)
{
  const YuStatement *category = find_category (assessment, condition);

  for (guint i = 0; category && category->missing && i < category->missing->len; i++)
    add_question (questions, g_ptr_array_index (category->missing, i));
}

static void
add_open (const YuAssessment *assessment, const YuCondition *condition, GPtrArray *questions)
{
  YuVerdict verdict = yu_assessment_test (assessment, condition);

  if (verdict.lo == verdict.hi)
    return;
  if (condition->kind == YU_CONDITION_CATEGORY)
    add_questions_of_category (assessment, condition, questions);
  else if (condition->children->len == 0)
    add_questions_of_fact (assessment, condition->name, questions);
  for (guint i = 0; i < condition->children->len; i++)
    add_open (assessment, g_ptr_array_index (condition->children, i), questions);
}

/**
 * yu_assessment_open_questions:
 * @assessment: an assessment
 * @condition: a condition of a rulebook in force
 *
 * Returns: (transfer container) (element-type utf8): the questions whose answers would tell whether
 * the condition holds, in the order in which it names them; empty if that is settled
 */
GPtrArray *
yu_assessment_open_questions (const YuAssessment *assessment, const YuCondition *condition)
{
  GPtrArray *questions = g_ptr_array_new ();

  add_open (assessment, condition, questions);
  return questions;
}
