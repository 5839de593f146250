/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An input entry of a decision table: what can be read can be matched against any value, and its
 * edges are values. */

#include "fuzz.h"

#include "feel/unary-tests.h"

static const YuValue *
scope (const char *name, gpointer data)
{
  return g_str_equal (name, "average_wage") ? data : NULL;
}

static void
match_all (const YuTests *tests, YuValue *wage)
{
  g_autoptr (YuValue) text = yu_value_new_text ("master"), number = yu_value_new_integer (-3),
                      truth = yu_value_new_boolean (TRUE);
  g_autoptr (YuValue) date = yu_value_new_date (yu_date_from_iso ("2026-02-28"));
  YuValue *values[] = { NULL, text, number, truth, date };
  g_autoptr (YuValue) list = yu_value_new_list (values + 1, 4);

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    yu_tests_match (tests, values[i], scope, wage);
  yu_tests_match (tests, list, scope, wage);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static const char *const names[] = { "average_wage", "last day of stay", NULL };
  g_autofree char *text = fuzz_text (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (YuTests) tests = yu_tests_parse_with (text, names, &error);

  g_assert_true ((tests == NULL) == (error != NULL));
  if (tests != NULL)
    {
      g_autoptr (YuValue) wage = yu_value_new_integer (117546);
      g_autoptr (GPtrArray) edges = yu_tests_edges (tests, scope, wage);

      g_assert_cmpstr (yu_tests_text (tests), ==, text);
      match_all (tests, wage);
      for (guint i = 0; i < edges->len; i++)
        yu_tests_match (tests, edges->pdata[i], scope, wage);
    }
  return 0;
}
