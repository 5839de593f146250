/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Conditions: a small tree of tests on facts, read from JSON. Which facts, lists and categories
 * exist is not known here: who loads a file checks the names (app/rules) or allows answers alone
 * (app/form). */

#include "condition.h"

static const struct {
  const char *member;
  YuConditionKind kind;
} forms[] = {
  { "is", YU_CONDITION_TEST },           { "in_list", YU_CONDITION_IN_LIST },
  { "category", YU_CONDITION_CATEGORY }, { "all", YU_CONDITION_ALL },
  { "any", YU_CONDITION_ANY },           { "not", YU_CONDITION_NOT },
  { "claimed", YU_CONDITION_CLAIMED },
};

static YuCondition *
condition_new (YuConditionKind kind, YuJson at)
{
  YuCondition *self = g_new0 (YuCondition, 1);

  self->kind = kind;
  self->pointer = at.pointer;
  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_condition_free);
  return self;
}

/**
 * yu_condition_free:
 * @condition: (nullable): a condition, freed with its children
 */
void
yu_condition_free (YuCondition *condition)
{
  if (condition == NULL)
    return;

  g_clear_pointer (&condition->tests, yu_tests_free);
  g_ptr_array_unref (condition->children);
  g_free (condition);
}

static void
read_test (YuCondition *self, YuJson at)
{
  gsize before = yu_faults_total (at.faults);
  const char *text = yu_json_text (at, "is");
  g_autoptr (GError) error = NULL;

  if (yu_faults_total (at.faults) > before)
    return;

  self->tests = yu_tests_parse (text, &error);
  if (self->tests == NULL)
    yu_json_problem (yu_json_member (at, "is"), "a test", error->message);
}

static void
add_child (YuCondition *self, YuJson at)
{
  YuCondition *child = yu_condition_parse (at);

  if (child != NULL)
    g_ptr_array_add (self->children, child);
}

static void
read_children (YuCondition *self, YuJson at)
{
  if (!yu_json_is_array (at))
    return;

  /* An empty `all` would be true and an empty `any` false without saying so. */
  if (yu_json_length (at) == 0)
    yu_json_fault (at, NULL, "at least one condition");
  for (guint i = 0; i < yu_json_length (at); i++)
    add_child (self, yu_json_item (at, i));
}

static void
read_kind (YuCondition *self, YuJson at, const char *member)
{
  switch (self->kind)
    {
    case YU_CONDITION_TEST:
      yu_json_only (at, "fact", "is", "label", NULL);
      self->name = yu_json_text (at, "fact");
      read_test (self, at);
      break;
    case YU_CONDITION_IN_LIST:
      yu_json_only (at, "fact", "in_list", "label", NULL);
      self->name = yu_json_text (at, "fact");
      self->list = yu_json_text (at, "in_list");
      break;
    case YU_CONDITION_CATEGORY:
      yu_json_only (at, "category", "label", NULL);
      self->name = yu_json_text (at, "category");
      break;
    case YU_CONDITION_ALL:
    case YU_CONDITION_ANY:
      yu_json_only (at, member, "label", NULL);
      read_children (self, yu_json_member (at, member));
      break;
    case YU_CONDITION_NOT:
    case YU_CONDITION_CLAIMED:
      yu_json_only (at, member, "label", NULL);
      add_child (self, yu_json_member (at, member));
      break;
    }
}

/**
 * yu_condition_parse:
 * @at: a condition in a file
 *
 * Reads a condition with its children. Every fault is added to @at's faults.
 *
 * Returns: (transfer full) (nullable): the condition, or %NULL when faults were added
 */
YuCondition *
yu_condition_parse (YuJson at)
{
  g_autoptr (YuCondition) self = NULL;
  gsize before = yu_faults_total (at.faults), found = 0;

  if (!yu_json_is_object (at))
    return NULL;

  for (gsize i = 1; i <= G_N_ELEMENTS (forms); i++)
    if (yu_json_has (at, forms[i - 1].member))
      found = found == 0 ? i : G_MAXSIZE;
  if (found == 0 || found == G_MAXSIZE)
    {
      yu_json_fault (at, "write one of is, in_list, category, all, any, not, claimed",
                     "one test or combination");
      return NULL;
    }

  self = condition_new (forms[found - 1].kind, at);
  read_kind (self, at, forms[found - 1].member);
  self->label = yu_json_words_or (at, "label");
  return yu_faults_total (at.faults) == before ? g_steal_pointer (&self) : NULL;
}

/* Evaluating over answers */

static const YuValue *
look_up_answer (const char *name, gpointer data)
{
  return yu_answers_get (data, name);
}

static YuVerdict
test_answer (const YuCondition *condition, const YuAnswers *answers)
{
  const YuValue *value = yu_answers_get (answers, condition->name);
  YuLevel level;

  if (value == NULL && !yu_tests_is_any (condition->tests))
    return (YuVerdict){ YU_NOT_MET, YU_MET };

  level = yu_tests_match (condition->tests, value, look_up_answer, (gpointer) answers) ? YU_MET
                                                                                       : YU_NOT_MET;
  return (YuVerdict){ level, level };
}

static YuVerdict
combine_answers (const YuCondition *condition, const YuAnswers *answers)
{
  gboolean all = condition->kind == YU_CONDITION_ALL;
  YuVerdict result = { all ? YU_MET : YU_NOT_MET, all ? YU_MET : YU_NOT_MET };

  for (guint i = 0; i < condition->children->len; i++)
    {
      YuVerdict child
          = yu_condition_over_answers (g_ptr_array_index (condition->children, i), answers);

      result.lo = all ? MIN (result.lo, child.lo) : MAX (result.lo, child.lo);
      result.hi = all ? MIN (result.hi, child.hi) : MAX (result.hi, child.hi);
    }

  return result;
}

/**
 * yu_condition_over_answers:
 * @condition: a condition
 * @answers: answers
 *
 * Evaluates over answers alone, as the form does. An unanswered question, a list and a category are
 * unknown: they give the whole interval.
 *
 * Returns: the verdict
 */
YuVerdict
yu_condition_over_answers (const YuCondition *condition, const YuAnswers *answers)
{
  YuVerdict child;

  switch (condition->kind)
    {
    case YU_CONDITION_TEST:
      return test_answer (condition, answers);
    case YU_CONDITION_ALL:
    case YU_CONDITION_ANY:
      return combine_answers (condition, answers);
    case YU_CONDITION_NOT:
      child = yu_condition_over_answers (g_ptr_array_index (condition->children, 0), answers);
      return (YuVerdict){ YU_MET - child.hi, YU_MET - child.lo };
    case YU_CONDITION_CLAIMED:
      child = yu_condition_over_answers (g_ptr_array_index (condition->children, 0), answers);
      return (YuVerdict){ MIN (child.lo, YU_CLAIMED), MIN (child.hi, YU_CLAIMED) };
    case YU_CONDITION_IN_LIST:
    case YU_CONDITION_CATEGORY:
      break;
    }

  return (YuVerdict){ YU_NOT_MET, YU_MET };
}

/**
 * yu_condition_foreach_fact:
 * @condition: a condition
 * @each: (scope call): called with every leaf, from left to right: tests, list entries and
 * categories
 * @data: for @each
 */
void
yu_condition_foreach_fact (const YuCondition *condition,
                           void (*each) (const YuCondition *leaf, gpointer data), gpointer data)
{
  if (condition->children->len == 0)
    each (condition, data);
  for (guint i = 0; i < condition->children->len; i++)
    yu_condition_foreach_fact (g_ptr_array_index (condition->children, i), each, data);
}
