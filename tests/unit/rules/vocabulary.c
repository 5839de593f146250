/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The facts of the shipped form: what rules may name, with which domain, and what to ask for it. */

#include "rules/library.h"

static YuLibrary *library;

static const YuFact *
fact (const char *id)
{
  const YuFact *found = yu_vocabulary_fact (yu_library_vocabulary (library), id);

  g_assert_nonnull (found);
  g_assert_cmpstr (found->id, ==, id);
  return found;
}

static void
test_kinds (void)
{
  g_assert_cmpint (fact ("annual_salary_cny")->kind, ==, YU_DOMAIN_INTEGER);
  g_assert_cmpint (fact ("education")->kind, ==, YU_DOMAIN_CHOICE);
  g_assert_cmpint (fact ("employer_kind")->kind, ==, YU_DOMAIN_SUBSET);
  g_assert_cmpint (fact ("city_need")->kind, ==, YU_DOMAIN_BOOLEAN);
  g_assert_cmpint (fact ("passport_expiry")->kind, ==, YU_DOMAIN_DATE);
  g_assert_cmpint (fact ("family_name")->kind, ==, YU_DOMAIN_TEXT);
  g_assert_cmpint (fact ("months_per_year")->hi, ==, 12);
  g_assert_cmpstr (fact ("education")->questions[0], ==, "education");
  g_assert_null (fact ("education")->questions[1]);
  g_assert_null (yu_vocabulary_fact (yu_library_vocabulary (library), "salery"));
}

static void
test_derived (void)
{
  g_assert_cmpstr (fact ("age")->questions[0], ==, "birth_date");
  g_assert_cmpint (fact ("age")->kind, ==, YU_DOMAIN_INTEGER);
  g_assert_cmpstr (fact ("work_years")->questions[1], ==, "work_history");
  g_assert_cmpstr (fact ("china_work_years")->questions[1], ==, "china_work_since");
  g_assert_cmpint (fact ("venture.own_ip")->kind, ==, YU_DOMAIN_BOOLEAN);
  g_assert_cmpint (fact ("venture.share_percent")->kind, ==, YU_DOMAIN_INTEGER);
  g_assert_cmpstr (fact ("venture.share_percent")->questions[0], ==, "venture");
  g_assert_true (fact ("points")->computed);
  g_assert_null (fact ("points")->questions[0]);
  g_assert_false (fact ("age")->computed);
}

/* The options of lists come from the rulebooks. */
static void
test_lists (void)
{
  g_assert_cmpstr (fact ("shortage_post")->list, ==, "shortage");
  g_assert_cmpuint (fact ("shortage_post")->options->len, >, 10);
  g_assert_cmpuint (fact ("nationality")->options->len, >, 200);
}

static void
test_labels (void)
{
  GPtrArray *facts = yu_vocabulary_facts (yu_library_vocabulary (library));

  for (guint i = 0; i < facts->len; i++)
    for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
      g_assert_nonnull (((YuFact *) facts->pdata[i])->label.in[lang]);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  library = yu_library_load_default (&error);
  g_assert_no_error (error);
  g_test_add_func ("/rules/vocabulary/kinds", test_kinds);
  g_test_add_func ("/rules/vocabulary/derived", test_derived);
  g_test_add_func ("/rules/vocabulary/lists", test_lists);
  g_test_add_func ("/rules/vocabulary/labels", test_labels);
  status = g_test_run ();
  yu_library_unref (library);
  return status;
}
