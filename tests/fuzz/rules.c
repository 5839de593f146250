/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Conditions and decision tables: refused with faults, or evaluated without any. */

#include "fuzz.h"

#include "feel/condition.h"
#include "feel/decision-table.h"

static YuAnswers *
some_answers (void)
{
  g_autoptr (YuAnswers) none = yu_answers_new (), one = NULL;
  g_autoptr (YuValue) number = yu_value_new_integer (7), text = yu_value_new_text ("master");

  one = yu_answers_with (none, "age", number);
  return yu_answers_with (one, "education", text);
}

static void
as_condition (JsonNode *node)
{
  g_autoptr (YuFaults) faults = yu_faults_new ("condition");
  g_autoptr (YuCondition) condition = yu_condition_parse (yu_json_root (node, faults));
  g_autoptr (YuAnswers) answers = some_answers ();

  g_assert_true ((condition != NULL) == (yu_faults_total (faults) == 0));
  if (condition != NULL)
    {
      YuVerdict verdict = yu_condition_over_answers (condition, answers);

      g_assert_cmpint (verdict.lo, <=, verdict.hi);
    }
}

static void
decide (const YuTable *table, gint64 each)
{
  const char *const *names = yu_table_inputs (table);
  gsize n = g_strv_length ((char **) names);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_value_unref);
  g_autoptr (YuValue) inputs = NULL, result = NULL;
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < n; i++)
    g_ptr_array_add (values,
                     each % 2 == 0 ? yu_value_new_integer (each) : yu_value_new_text ("master"));
  inputs = yu_value_new_record (names, (YuValue **) values->pdata, n);
  result = yu_table_decide (table, inputs, NULL, NULL, NULL, &error);
  g_assert_false (result != NULL && error != NULL);
}

static void
as_table (JsonNode *node)
{
  g_autoptr (YuFaults) faults = yu_faults_new ("table");
  g_autoptr (YuTable) table = yu_table_parse (yu_json_root (node, faults));

  g_assert_true ((table != NULL) == (yu_faults_total (faults) == 0));
  for (gint64 each = 0; table != NULL && each < 4; each++)
    decide (table, each);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (YuFaults) faults = yu_faults_new ("fuzz");
  g_autoptr (JsonNode) node = fuzz_json (data, size, faults);

  if (node == NULL)
    return 0;
  as_condition (node);
  as_table (node);
  return 0;
}
