/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Conditions that stand beside the verdicts: which documents are needed. They are tested on the answers and on what the assessment has found;
 * unlike the rules themselves they are not compiled, since no point and no ground hangs on them. */

#include "model-private.h"

static YuVerdict
test_entry (const YuAssessment *assessment,
            const YuCondition  *condition)
{
  GHashTable *entries = g_hash_table_lookup (assessment->model->lists, condition->list);
  const YuValue *answer = yu_answers_get (assessment->answers, condition->name);
  YuLevel level;

  if (!entries || !yu_value_is (answer, YU_VALUE_TEXT))
    return (YuVerdict) { YU_NOT_MET, YU_MET };
  level = GPOINTER_TO_UINT (g_hash_table_lookup (entries, yu_value_text (answer)));
  return (YuVerdict) { level, level };
}

static YuVerdict
test_category (const YuAssessment *assessment,
               const YuCondition  *condition)
{
  if (assessment->category_a.id && g_str_equal (assessment->category_a.id, condition->name))
    return assessment->category_a.verdict;
  if (assessment->category_b.id && g_str_equal (assessment->category_b.id, condition->name))
    return assessment->category_b.verdict;
  return (YuVerdict) { YU_NOT_MET, YU_MET };
}

static YuVerdict
combine (const YuAssessment *assessment,
         const YuCondition  *condition)
{
  gboolean all = condition->kind == YU_CONDITION_ALL;
  YuVerdict result = all ? (YuVerdict) { YU_MET, YU_MET } : (YuVerdict) { YU_NOT_MET, YU_NOT_MET };

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
 * Tests a condition on the answers, the lists in force and the verdicts on the categories. What is not answered gives the whole interval.
 * Each part is taken by itself: two parts that exclude each other may both stay open.
 *
 * Returns: the verdict
 */
YuVerdict
yu_assessment_test (const YuAssessment *assessment,
                    const YuCondition  *condition)
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
      return (YuVerdict) { YU_MET - child.hi, YU_MET - child.lo };
    case YU_CONDITION_CLAIMED:
      child = yu_assessment_test (assessment, g_ptr_array_index (condition->children, 0));
      return (YuVerdict) { MIN (child.lo, YU_CLAIMED), MIN (child.hi, YU_CLAIMED) };
    case YU_CONDITION_TEST:
    default:
      return yu_condition_over_answers (condition, assessment->answers);
    }
}
