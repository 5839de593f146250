/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Scenarios: what they change and what they leave, their list in a dossier, their file. */

#include "sample-form.h"

#include "dossier/document.h"

#include <string.h>

static YuDossier *
parse (YuForm *form, const char *json, YuFaults *faults)
{
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));

  return yu_dossier_parse (bytes, "a.yucai", form, faults);
}

static char *
written (const YuDossier *dossier)
{
  g_autoptr (GBytes) bytes = yu_dossier_write (dossier);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

#define HEAD "{\"format\": \"yucai-dossier\", \"version\": 1, "
#define ANSWERS                                                                                    \
  "\"answers\": {\"hsk_level\": 3, \"china_work_years\": 4, \"education\": \"master\"}, "
#define SCENARIOS                                                                                  \
  "\"scenarios\": [{\"answers\": {\"zebra\": null, \"hsk_level\": 5, \"china_work_years\": null, " \
  "\"of_later\": {\"x\": 1}}, "                                                                    \
  "\"colour\": [1], \"name\": \"with HSK 5\"}, {\"name\": \"别的单位\", \"answers\": {}}]}"

static YuDossier *
sample (YuForm *form)
{
  g_autoptr (YuFaults) faults = yu_faults_new ("a.yucai");
  YuDossier *dossier = parse (form, HEAD ANSWERS SCENARIOS, faults);

  g_assert_nonnull (dossier);
  return dossier;
}

static const YuScenario *
find (const YuDossier *dossier, const char *name)
{
  return yu_scenarios_find (yu_dossier_scenarios (dossier), name);
}

static gint64
whole (const YuDossier *dossier, const char *question)
{
  return yu_value_integer (yu_answers_get (yu_dossier_answers (dossier), question));
}

static void
test_apply (void)
{
  g_autoptr (YuForm) form = sample_form ();
  g_autoptr (YuDossier) dossier = sample (form);
  const YuScenario *scenario = find (dossier, "with HSK 5");
  g_autoptr (YuDossier) changed = yu_dossier_under (dossier, scenario);

  g_assert_cmpuint (yu_scenario_length (scenario), ==, 2);
  g_assert_cmpstr (yu_scenario_question (scenario, 0), ==, "china_work_years");
  g_assert_cmpstr (yu_scenario_question (scenario, 1), ==, "hsk_level");
  g_assert_cmpint (whole (changed, "hsk_level"), ==, 5);
  g_assert_null (yu_answers_get (yu_dossier_answers (changed), "china_work_years"));
  g_assert_cmpstr (yu_value_text (yu_answers_get (yu_dossier_answers (changed), "education")), ==,
                   "master");
  g_assert_cmpint (whole (dossier, "hsk_level"), ==, 3);
}

/* The scenario that makes one set of answers of another does so, whatever both are. */
static void
test_between (void)
{
  g_autoptr (YuForm) form = sample_form ();
  g_autoptr (YuDossier) dossier = sample (form);
  g_autoptr (YuDossier) other = yu_dossier_under (dossier, find (dossier, "with HSK 5"));
  YuAnswers *one = yu_dossier_answers (dossier), *two = yu_dossier_answers (other);
  g_autoptr (YuScenario) there = yu_scenario_between ("there", one, two);
  g_autoptr (YuScenario) back = yu_scenario_between ("back", two, one);
  g_autoptr (YuScenario) nowhere = yu_scenario_between ("nowhere", one, one);
  g_autoptr (YuAnswers) changed = yu_scenario_apply (there, one);
  g_autoptr (YuAnswers) same = yu_scenario_apply (back, changed);

  g_assert_true (yu_answers_equal (changed, two));
  g_assert_true (yu_answers_equal (same, one));
  g_assert_cmpuint (yu_scenario_length (nowhere), ==, 0);
}

static void
test_changes (void)
{
  g_autoptr (YuScenario) empty = yu_scenario_new ("s");
  g_autoptr (YuValue) five = yu_value_new_integer (5), six = yu_value_new_integer (6);
  g_autoptr (YuScenario) one = yu_scenario_with (empty, "hsk_level", five);
  g_autoptr (YuScenario) two = yu_scenario_with (one, "age", NULL);
  g_autoptr (YuScenario) three = yu_scenario_with (two, "hsk_level", six);
  g_autoptr (YuScenario) four = yu_scenario_without (three, "age");
  g_autoptr (YuScenario) five_again = yu_scenario_with (four, "hsk_level", five);

  g_assert_cmpuint (yu_scenario_length (three), ==, 2);
  g_assert_cmpstr (yu_scenario_question (three, 0), ==, "age");
  g_assert_null (yu_scenario_value (three, 0));
  g_assert_true (yu_value_equal (yu_scenario_value (three, 1), six));
  g_assert_cmpuint (yu_scenario_length (four), ==, 1);
  g_assert_true (yu_scenario_equal (five_again, one));
  g_assert_false (yu_scenario_equal (one, two));
}

static void
test_names (void)
{
  g_autofree char *trimmed = yu_scenario_clean_name ("  with\nHSK 5 ");
  g_autofree char *none = yu_scenario_clean_name (" \t ");
  g_autofree char *many = g_strnfill (300, 'x');
  g_autofree char *cut = yu_scenario_clean_name (many);

  g_assert_cmpstr (trimmed, ==, "with HSK 5");
  g_assert_null (none);
  g_assert_cmpuint (strlen (cut), ==, YU_SCENARIO_LONGEST_NAME);
}

static void
test_lists (void)
{
  g_autoptr (YuForm) form = sample_form ();
  g_autoptr (YuDossier) dossier = sample (form);
  GPtrArray *list = yu_dossier_scenarios (dossier);
  g_autoptr (YuScenario) other = yu_scenario_new ("with HSK 5");
  g_autoptr (GPtrArray) replaced = yu_scenarios_with (list, other);
  g_autoptr (GPtrArray) renamed = yu_scenarios_renamed (list, "with HSK 5", "HSK");
  g_autoptr (GPtrArray) shorter = yu_scenarios_without (list, "with HSK 5");
  g_autoptr (GPtrArray) first = yu_scenarios_with (NULL, other);

  g_assert_cmpuint (replaced->len, ==, 2);
  g_assert_true (g_ptr_array_index (replaced, 0) == other);
  g_assert_cmpstr (yu_scenario_name (g_ptr_array_index (renamed, 0)), ==, "HSK");
  g_assert_cmpuint (yu_scenario_length (g_ptr_array_index (renamed, 0)), ==, 2);
  g_assert_cmpuint (shorter->len, ==, 1);
  g_assert_cmpuint (first->len, ==, 1);
  g_assert_false (yu_scenarios_equal (list, shorter));
  g_assert_true (yu_scenarios_equal (NULL, NULL));
}

/* What a later version wrote is kept, and the text of the file is canonical. */
static void
test_file (void)
{
  g_autoptr (YuForm) form = sample_form ();
  g_autoptr (YuFaults) faults = yu_faults_new ("a.yucai");
  g_autoptr (YuDossier) dossier = sample (form);
  g_autofree char *once = written (dossier);
  g_autoptr (YuDossier) back = parse (form, once, faults);
  g_autofree char *twice = written (back);

  g_assert_cmpstr (once, ==, twice);
  g_assert_true (yu_dossier_equal (dossier, back));
  g_assert_nonnull (strstr (once, "\"china_work_years\": null"));
  g_assert_nonnull (strstr (once, "\"of_later\": "));
  g_assert_nonnull (strstr (once, "\"zebra\": null"));
  g_assert_nonnull (strstr (once, "\"colour\": "));
  g_assert_true (strstr (once, "\"name\"") < strstr (once, "\"colour\""));

  g_autoptr (GPtrArray) none = yu_scenarios_without (yu_dossier_scenarios (dossier), "别的单位");
  g_autoptr (YuDossier) fewer = yu_dossier_with_scenarios (dossier, none);
  g_assert_false (yu_dossier_equal (dossier, fewer));
}

static void
test_refusals (void)
{
  static const struct {
    const char *scenarios;
    const char *pointer;
  } refusals[] = {
    { "{}", "/scenarios" },
    { "[7]", "/scenarios/0" },
    { "[{\"answers\": {}}]", "/scenarios/0" },
    { "[{\"name\": \"\", \"answers\": {}}]", "/scenarios/0/name" },
    { "[{\"name\": \" a\", \"answers\": {}}]", "/scenarios/0/name" },
    { "[{\"name\": \"a\"}]", "/scenarios/0" },
    { "[{\"name\": \"a\", \"answers\": []}]", "/scenarios/0/answers" },
    { "[{\"name\": \"a\", \"answers\": {}}, {\"name\": \"a\", \"answers\": {}}]",
      "/scenarios/1/name" },
    { "[{\"name\": \"a\", \"answers\": {\"hsk_level\": 12}}]", "/scenarios/0/answers/hsk_level" },
    { "[{\"name\": \"a\", \"answers\": {\"work_history\": [{\"from\": \"x\"}]}}]",
      "/scenarios/0/answers/work_history/0/from" },
  };
  g_autoptr (YuForm) form = sample_form ();

  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr (YuFaults) faults = yu_faults_new ("a.yucai");
      g_autofree char *json
          = g_strdup_printf (HEAD ANSWERS "\"scenarios\": %s}", refusals[i].scenarios);

      g_test_message ("%s", json);
      g_assert_null (parse (form, json, faults));
      g_assert_cmpuint (yu_faults_count (faults), ==, 1);
      g_assert_cmpstr (yu_faults_get (faults, 0)->pointer, ==, refusals[i].pointer);
    }
}

/* Adopting is one step, and its undo brings the scenario back. Text that could not be read makes
 * room for the answer. */
static void
test_adopt (void)
{
  g_autoptr (YuForm) form = sample_form ();
  g_autoptr (YuDossier) start = sample (form);
  g_autoptr (YuDossier) typed = yu_dossier_with_typed (start, "hsk_level", "fünf");
  g_autoptr (YuDocument) document = yu_document_new (form, typed);
  g_autoptr (YuDossier) adopted
      = yu_dossier_adopting (yu_document_get_dossier (document), "with HSK 5");

  yu_document_edit (document, adopted);
  g_assert_cmpint (whole (yu_document_get_dossier (document), "hsk_level"), ==, 5);
  g_assert_null (yu_dossier_typed (yu_document_get_dossier (document), "hsk_level"));
  g_assert_null (find (yu_document_get_dossier (document), "with HSK 5"));
  g_assert_nonnull (find (yu_document_get_dossier (document), "别的单位"));

  yu_document_undo (document);
  g_assert_true (yu_dossier_equal (yu_document_get_dossier (document), typed));
  yu_document_redo (document);
  g_assert_true (yu_dossier_equal (yu_document_get_dossier (document), adopted));
  yu_document_discard (document);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scenario/apply", test_apply);
  g_test_add_func ("/scenario/between", test_between);
  g_test_add_func ("/scenario/changes", test_changes);
  g_test_add_func ("/scenario/names", test_names);
  g_test_add_func ("/scenario/lists", test_lists);
  g_test_add_func ("/scenario/file", test_file);
  g_test_add_func ("/scenario/refusals", test_refusals);
  g_test_add_func ("/scenario/adopt", test_adopt);

  return g_test_run ();
}
