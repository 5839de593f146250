/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Two versions of one dossier: every question that differs is named once, in the form's order; what
 * is equal is not. */

#include "sample-form.h"

#include "dossier/differences.h"

#include <string.h>

static YuDossier *
parse (YuForm *form, const char *members)
{
  g_autofree char *text
      = g_strdup_printf ("{\"format\": \"yucai-dossier\", \"version\": 1, %s}", members);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (YuFaults) faults = yu_faults_new ("a.yucai");
  YuDossier *dossier = yu_dossier_parse (bytes, "a.yucai", form, faults);

  g_assert_nonnull (dossier);
  return dossier;
}

/* As lines "label: mine | theirs", with "-" where nothing stands. */
static void
assert_differ (const char *mine, const char *theirs, const char *expected)
{
  g_autoptr (YuForm) form = sample_form ();
  g_autoptr (YuDossier) left = parse (form, mine), right = parse (form, theirs);
  g_autoptr (GPtrArray) differences = yu_dossier_differences (left, right, form, YU_LANG_EN);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < differences->len; i++)
    {
      const YuDifference *each = g_ptr_array_index (differences, i);

      g_string_append_printf (found, "%s: %s | %s\n", each->label, each->mine ? each->mine : "-",
                              each->theirs ? each->theirs : "-");
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_answers (void)
{
  assert_differ (
      "\"answers\": {\"hsk_level\": 3, \"annual_salary_cny\": 300000, \"education\": \"master\"}",
      "\"answers\": {\"hsk_level\": 5, \"education\": \"master\", \"birth_date\": \"1991-03-14\"}",
      "Date of birth: - | 14 March 1991\n"
      "Yearly salary before tax: 300,000 yuan | -\n"
      "HSK level: 3 | 5\n");
}

static void
test_unread (void)
{
  assert_differ ("\"answers\": {}, \"typed\": {\"birth_date\": \"31.2.88\"}",
                 "\"answers\": {\"birth_date\": \"1988-03-01\"}",
                 "Date of birth: “31.2.88” (not understood yet) | 1 March 1988\n");
}

static void
test_rest (void)
{
  assert_differ (
      "\"case\": \"CQ-1\", \"answers\": {}, \"documents\": {\"degree\": {\"state\": \"have\"}}",
      "\"case\": \"CQ-2\", \"answers\": {}, \"scenarios\": [{\"name\": \"with HSK 5\", "
      "\"answers\": {\"hsk_level\": 5}}]",
      "Case number: CQ-1 | CQ-2\n"
      "What is noted of documents: noted of documents: 1 | -\n"
      "Scenarios: - | with HSK 5\n");
}

/* Equal in everything that somebody said, whenever it was said. */
static void
test_equal (void)
{
  assert_differ ("\"answered_on\": \"2026-11-24\", \"answers\": {\"hsk_level\": 3}",
                 "\"answers\": {\"hsk_level\": 3}", "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/differences/answers", test_answers);
  g_test_add_func ("/differences/unread", test_unread);
  g_test_add_func ("/differences/rest", test_rest);
  g_test_add_func ("/differences/equal", test_equal);

  return g_test_run ();
}
