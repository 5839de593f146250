/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Conditions: reading them, and the algebra of verdicts over answers. */

#include "feel/condition.h"

#include <string.h>

static YuCondition *
parse (const char *text, YuFaults *faults)
{
  g_autoptr (JsonNode) node = yu_json_parse (text, strlen (text), YU_JSON_MAX_RULEBOOK, faults);

  g_assert_nonnull (node);
  return yu_condition_parse (yu_json_root (node, faults));
}

/* age is 30, degree is "master"; `open` is not answered. */
static YuShown
shown (const char *text)
{
  g_autoptr (YuFaults) faults = yu_faults_new ("condition");
  g_autoptr (YuCondition) condition = parse (text, faults);
  g_autoptr (YuAnswers) none = yu_answers_new ();
  g_autoptr (YuValue) age = yu_value_new_integer (30), degree = yu_value_new_text ("master");
  g_autoptr (YuAnswers) with_age = yu_answers_with (none, "age", age);
  g_autoptr (YuAnswers) answers = yu_answers_with (with_age, "degree", degree);

  g_assert_cmpuint (yu_faults_total (faults), ==, 0);
  return yu_verdict_shown (yu_condition_over_answers (condition, answers));
}

#define TRUE_TEST "{\"fact\": \"age\", \"is\": \">= 18\"}"
#define FALSE_TEST "{\"fact\": \"degree\", \"is\": \"\\\"none\\\"\"}"
#define OPEN_TEST "{\"fact\": \"open\", \"is\": \"1\"}"

static void
test_algebra (void)
{
  g_assert_cmpint (shown (TRUE_TEST), ==, YU_SHOWN_MET);
  g_assert_cmpint (shown (FALSE_TEST), ==, YU_SHOWN_NOT_MET);
  g_assert_cmpint (shown (OPEN_TEST), ==, YU_SHOWN_OPEN);
  g_assert_cmpint (shown ("{\"fact\": \"open\", \"is\": \"-\"}"), ==, YU_SHOWN_MET);
  g_assert_cmpint (shown ("{\"all\": [" TRUE_TEST ", " OPEN_TEST "]}"), ==, YU_SHOWN_OPEN);
  g_assert_cmpint (shown ("{\"all\": [" FALSE_TEST ", " OPEN_TEST "]}"), ==, YU_SHOWN_NOT_MET);
  g_assert_cmpint (shown ("{\"any\": [" TRUE_TEST ", " OPEN_TEST "]}"), ==, YU_SHOWN_MET);
  g_assert_cmpint (shown ("{\"any\": [" FALSE_TEST ", " OPEN_TEST "]}"), ==, YU_SHOWN_OPEN);
  g_assert_cmpint (shown ("{\"not\": " TRUE_TEST "}"), ==, YU_SHOWN_NOT_MET);
  g_assert_cmpint (shown ("{\"not\": " OPEN_TEST "}"), ==, YU_SHOWN_OPEN);
  g_assert_cmpint (shown ("{\"claimed\": " TRUE_TEST "}"), ==, YU_SHOWN_CLAIMED);
  g_assert_cmpint (shown ("{\"claimed\": " FALSE_TEST "}"), ==, YU_SHOWN_NOT_MET);
  g_assert_cmpint (shown ("{\"any\": [{\"claimed\": " TRUE_TEST "}, " OPEN_TEST "]}"), ==,
                   YU_SHOWN_CLAIMED);
  g_assert_cmpint (shown ("{\"category\": \"A\"}"), ==, YU_SHOWN_OPEN);
}

static void
test_shown (void)
{
  for (YuLevel lo = YU_NOT_MET; lo <= YU_MET; lo++)
    for (YuLevel hi = lo; hi <= YU_MET; hi++)
      {
        YuShown expected = lo == YU_MET       ? YU_SHOWN_MET
                           : lo == YU_CLAIMED ? YU_SHOWN_CLAIMED
                           : hi == YU_NOT_MET ? YU_SHOWN_NOT_MET
                                              : YU_SHOWN_OPEN;

        g_assert_cmpint (yu_verdict_shown ((YuVerdict){ lo, hi }), ==, expected);
      }
  g_assert_cmpstr (yu_shown_id (YU_SHOWN_CLAIMED), ==, "claimed");
}

static void
test_provenance (void)
{
  YuProvenance provenance = YU_PROVENANCE_OFFICIAL;

  g_assert_true (yu_provenance_from_id ("assumed", &provenance));
  g_assert_cmpint (provenance, ==, YU_PROVENANCE_ASSUMED);
  g_assert_cmpstr (yu_provenance_id (provenance), ==, "assumed");
  g_assert_false (yu_provenance_from_id ("rumoured", &provenance));
}

static void
test_refusals (void)
{
  const struct {
    const char *condition;
    const char *pointer;
    const char *says;
  } refusals[] = {
    { "{\"fact\": \"age\", \"is\": \"[26..\"}", "/is: ", "\"[26..\": interval not closed" },
    { "{\"fact\": \"age\", \"is\": 5}", "/is: ", "a text" },
    { "{\"is\": \"5\"}", "", "\"fact\"" },
    { "{\"all\": []}", "/all: ", "at least one" },
    { "{\"all\": {\"fact\": \"age\", \"is\": \"5\"}}", "/all: ", "a list" },
    { "{}", "", "one test or combination" },
    { "{\"all\": [" TRUE_TEST "], \"any\": [" TRUE_TEST "]}", "", "one test or combination" },
    { "{\"not\": {\"fact\": \"age\", \"is\": \"5\", \"labell\": 1}}", "/not/labell: ", "label" },
    { "[]", "", "an object" },
    { "{\"any\": [" TRUE_TEST ", {\"fact\": \"age\", \"is\": \"\"}]}", "/any/1/is: ", "empty" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr (YuFaults) faults = yu_faults_new ("file");
      g_autofree char *line = NULL, *prefix = g_strdup_printf ("file: %s", refusals[i].pointer);

      g_assert_null (parse (refusals[i].condition, faults));
      g_assert_cmpuint (yu_faults_total (faults), ==, 1);
      line = yu_fault_to_text (yu_faults_get (faults, 0));
      if (!g_str_has_prefix (line, prefix) || strstr (line, refusals[i].says) == NULL)
        g_error ("%s gives %s", refusals[i].condition, line);
    }
}

static void
count (const YuCondition *leaf, gpointer data)
{
  (*(guint *) data)++;
}

static void
test_leaves (void)
{
  g_autoptr (YuFaults) faults = yu_faults_new ("file");
  g_autoptr (YuCondition) condition
      = parse ("{\"all\": [" TRUE_TEST ", {\"not\": {\"any\": [" OPEN_TEST
               ", {\"category\": \"A\"}]}}, "
               "{\"fact\": \"post\", \"in_list\": \"shortage\"}]}",
               faults);
  guint n = 0;

  yu_condition_foreach_fact (condition, count, &n);
  g_assert_cmpuint (n, ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/feel/condition/algebra", test_algebra);
  g_test_add_func ("/feel/condition/shown", test_shown);
  g_test_add_func ("/feel/condition/provenance", test_provenance);
  g_test_add_func ("/feel/condition/refusals", test_refusals);
  g_test_add_func ("/feel/condition/leaves", test_leaves);
  return g_test_run ();
}
