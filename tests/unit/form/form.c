/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The form: loading with every fault named, answers held against kinds and domains, options that
 * come later. */

#include "sample-form.h"

#include "form/countries.h"

#include <string.h>

static void
test_shipped (void)
{
  g_autoptr (YuForm) form = sample_form_plain ();
  GPtrArray *questions = yu_form_questions (form);

  g_assert_cmpuint (questions->len, >, 40);
  for (guint i = 0; i < questions->len; i++)
    {
      const YuQuestion *question = questions->pdata[i];

      g_assert_cmpuint (question->place, ==, i);
      g_assert_true (yu_form_question (form, question->id) == question);
      g_assert_nonnull (question->why.in[YU_LANG_ZH_CN]);
    }
  g_assert_null (yu_form_question (form, "no_such_question"));
  g_assert_cmpuint (yu_form_steps (form)->len, >=, 8);
  g_assert_cmpuint (yu_form_quick_check (form)->len, >=, 10);
}

/* A fault of each sort, all named in one reading. */
static void
test_faults (void)
{
  g_autofree char *faults = NULL;
  g_autoptr (YuForm) form = form_of_text (
      "{\"format\": \"yucai-form\", \"version\": 1, \"id\": \"f\", \"edition\": \"2026-01-01\", "
      "\"title\": {\"en\": \"F\"},"
      " \"steps\": [{\"id\": \"s\", \"title\": {\"en\": \"S\", \"zh_CN\": \"步\"}, \"groups\": "
      "[{\"questions\": [\"aeg\", \"age\", \"age\"]}]}],"
      " \"questions\": ["
      "  {\"id\": \"age\", \"kind\": \"nubmer\", \"label\": {\"en\": \"Age\", \"zh_CN\": "
      "\"年龄\"}, \"why\": {\"en\": \"W\", \"zh_CN\": \"因\"}},"
      "  {\"id\": \"lost\", \"kind\": \"number\", \"min\": 5, \"max\": 1, \"label\": {\"en\": "
      "\"L\", \"zh_CN\": \"失\"}, \"why\": {\"en\": \"W\", \"zh_CN\": \"因\"},"
      "   \"relevant\": {\"fact\": \"nothing\", \"is\": \"true\"}, \"colour\": 1},"
      "  {\"id\": \"pick\", \"kind\": \"choice\", \"label\": {\"en\": \"P\", \"zh_CN\": \"选\"}, "
      "\"why\": {\"en\": \"W\", \"zh_CN\": \"因\"}}],"
      " \"quick_check\": [\"agee\"]}",
      &faults);
  static const char *const named[] = {
    "/title",
    "/steps/0/groups/0/questions/0",
    "did you mean \"age\"",
    "/steps/0/groups/0/questions/2",
    "/questions/0/kind",
    "did you mean \"number\"",
    "/questions/1",
    "min not above max",
    "/questions/1/relevant",
    "colour",
    "/questions/2",
    "/quick_check/0",
  };

  g_assert_null (form);
  for (gsize i = 0; i < G_N_ELEMENTS (named); i++)
    if (strstr (faults, named[i]) == NULL)
      {
        g_test_message ("not named: %s in\n%s", named[i], faults);
        g_test_fail ();
      }
}

static void
test_hostile (void)
{
  static const char *const texts[] = {
    "",
    "   ",
    "null",
    "[]",
    "{}",
    "{\"steps\": {}}",
    "{\"questions\": [1, null, {}], \"steps\": [null, {\"groups\": [3]}]}",
    "{\"format\": 1, \"version\": \"1\", \"questions\": [{\"id\": [], \"kind\": {}, \"options\": "
    "3, \"fields\": [{}]}]}",
    "{\"questions\": [{\"id\": \"a\", \"kind\": \"rows\", \"fields\": [{\"id\": \"b\", \"kind\": "
    "\"rows\", \"fields\": [{}]}]}]}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *faults = NULL;
      g_autoptr (YuForm) form = form_of_text (texts[i], &faults);
      g_assert_null (form);
    }
}

typedef struct {
  const char *question;
  const char *json;
  const char *pointer; /* of the fault; NULL: accepted */
} Answer;

static const Answer answers[] = {
  { "filed_by", "\"person\"", NULL },
  { "filed_by", "\"boss\"", "" },
  { "filed_by", "true", "" },
  { "family_name", "\"\"", NULL },
  { "family_name", "7", "" },
  { "birth_date", "\"1988-03-14\"", NULL },
  { "birth_date", "\"1988-02-30\"", "" },
  { "birth_date", "\"14.3.1988\"", "" },
  { "birth_date", "\"1788-03-14\"", "" },
  { "nationality", "\"DEU\"", NULL },
  { "nationality", "\"D\"", NULL },
  { "nationality", "\"XXA\"", NULL },
  { "nationality", "\"UNO\"", NULL },
  { "nationality", "\"CHN\"", NULL },
  { "nationality", "\"XYZ\"", "" },
  { "nationality", "\"DE\"", "" },
  { "nationality", "\"Germany\"", "" },
  { "annual_salary_cny", "450000", NULL },
  { "annual_salary_cny", "-1", "" },
  { "annual_salary_cny", "\"450000\"", "" },
  { "annual_salary_cny", "450000.5", "" },
  { "months_per_year", "12", NULL },
  { "months_per_year", "0", NULL },
  { "months_per_year", "13", "" },
  { "months_per_year", "true", "" },
  { "hsk_level", "9", NULL },
  { "hsk_level", "10", "" },
  { "employer_kind", "[]", NULL },
  { "employer_kind", "[\"large\", \"soe_central\"]", NULL },
  { "employer_kind", "\"large\"", "" },
  { "employer_kind", "[\"large\", \"huge\"]", "/1" },
  { "employer_kind", "[null]", "/0" },
  { "district", "\"yuzhong\"", NULL },
  { "district", "\"jiangbei\"", NULL },
  { "district", "\"outside\"", NULL },
  { "district", "\"paris\"", "" },
  { "shortage_post", "\"nev.rd\"", NULL },
  { "shortage_post", "\"none\"", NULL },
  { "shortage_post", "\"old.post\"", NULL },
  { "shortage_post", "\"Not an id\"", "" },
  { "shortage_post", "5", "" },
  { "achievements", "[\"a2.1\", \"a2.16\"]", NULL },
  { "achievements", "[\"a2.99\"]", "/0" },
  { "china_work_since", "\"2019-07\"", NULL },
  { "china_work_since", "\"2019-13\"", "" },
  { "china_work_since", "\"2019-07-01\"", "" },
  { "former_chinese_national", "false", NULL },
  { "former_chinese_national", "\"yes\"", "" },
  { "former_chinese_national", "0", "" },
  { "work_history", "[]", NULL },
  { "work_history", "[{}]", NULL },
  { "work_history", "[{\"from\": \"2019-07\", \"to\": null, \"related\": true, \"later\": [1]}]",
    NULL },
  { "work_history", "[{\"from\": \"2019-07\", \"to\": \"2018-01\"}]", NULL },
  { "work_history", "[{\"from\": \"2019-7\"}]", "/0/from" },
  { "work_history", "[{}, {\"related\": \"yes\"}]", "/1/related" },
  { "work_history", "[3]", "/0" },
  { "work_history", "{}", "" },
  { "venture", "\"none\"", NULL },
  { "venture", "\"some\"", "" },
  { "venture", "{}", NULL },
  { "venture", "{\"own_ip\": true, \"share_percent\": null}", NULL },
  { "venture", "{\"share_percent\": 101}", "/share_percent" },
  { "venture", "{\"own_ip\": 1}", "/own_ip" },
  { "venture", "[]", "" },
};

static void
test_answers (gconstpointer data)
{
  const Answer *answer = data;
  g_autoptr (YuForm) form = sample_form ();
  g_autoptr (YuFaults) faults = yu_faults_new ("answer");
  g_autoptr (JsonNode) node = yu_json_parse (answer->json, strlen (answer->json), 10000, faults);
  const YuQuestion *question = sample_question (form, answer->question);
  g_autoptr (YuValue) value = yu_question_read (question, yu_json_root (node, faults));

  if (answer->pointer == NULL)
    {
      g_assert_cmpuint (yu_faults_count (faults), ==, 0);
      g_assert_nonnull (value);
      g_assert_true (yu_question_accepts (question, value));
      return;
    }
  g_assert_cmpuint (yu_faults_count (faults), ==, 1);
  g_assert_cmpstr (yu_faults_get (faults, 0)->pointer, ==, answer->pointer);
  g_assert_nonnull (yu_faults_get (faults, 0)->remedy);
}

static void
test_null_is_unknown (void)
{
  g_autoptr (YuForm) form = sample_form ();

  for (guint i = 0; i < yu_form_questions (form)->len; i++)
    {
      g_autoptr (YuFaults) faults = yu_faults_new ("answer");
      g_autoptr (JsonNode) node = yu_json_parse ("null", 4, 10, faults);
      g_autoptr (YuValue) value
          = yu_question_read (yu_form_questions (form)->pdata[i], yu_json_root (node, faults));

      g_assert_null (value);
      g_assert_cmpuint (yu_faults_count (faults), ==, 0);
      g_assert_true (yu_question_accepts (yu_form_questions (form)->pdata[i], NULL));
    }
}

/* `to: null` says "to this day" and must not become an absent member. */
static void
test_open_end_is_kept (void)
{
  g_autoptr (YuForm) form = sample_form ();
  const char *json = "[{\"from\": \"2019-07\", \"to\": null}]";
  g_autoptr (YuFaults) faults = yu_faults_new ("answer");
  g_autoptr (JsonNode) node = yu_json_parse (json, strlen (json), 1000, faults);
  g_autoptr (YuValue) value
      = yu_question_read (sample_question (form, "work_history"), yu_json_root (node, faults));
  const YuValue *row = yu_value_item (value, 0);

  g_assert_cmpuint (yu_value_length (row), ==, 2);
  g_assert_cmpstr (yu_value_name (row, 1), ==, "to");
  g_assert_null (yu_value_item (row, 1));
}

static void
test_options (void)
{
  g_autoptr (YuForm) plain = sample_form_plain ();
  g_autoptr (YuForm) full = sample_form ();
  const YuQuestion *before = sample_question (plain, "district"),
                   *after = sample_question (full, "district");

  g_assert_null (before->options);
  g_assert_nonnull (yu_question_option (after, "yuzhong"));
  g_assert_nonnull (yu_question_option (after, "outside"));
  g_assert_null (yu_question_option (after, "paris"));
  g_assert_cmpuint (yu_form_questions (full)->len, ==, yu_form_questions (plain)->len);
  g_assert_true (yu_form_questions (full)->pdata[after->place] == after);
  g_assert_cmpuint (yu_form_steps (full)->len, ==, yu_form_steps (plain)->len);
}

/* A copy must outlive the form it was made from: they share conditions. */
static void
test_copy_keeps_conditions (void)
{
  g_autoptr (YuForm) form = sample_form ();
  const YuQuestion *question = sample_question (form, "work_region");
  g_autoptr (YuAnswers) none = yu_answers_new ();
  g_autoptr (YuValue) outside = yu_value_new_text ("outside");
  g_autoptr (YuValue) inside = yu_value_new_text ("yuzhong");
  g_autoptr (YuAnswers) far = yu_answers_with (none, "district", outside);
  g_autoptr (YuAnswers) near = yu_answers_with (none, "district", inside);

  g_assert_true (yu_question_relevant (question, none));
  g_assert_true (yu_question_relevant (question, far));
  g_assert_false (yu_question_relevant (question, near));
}

static void
test_countries (void)
{
  static const char *const same[][2] = {
    { "D", "DEU" },   { "D<<", "DEU" }, { "DEU", "DEU" }, { "deu", "DEU" }, { "de", "DEU" },
    { "GBD", "GBR" }, { "GBN", "GBR" }, { "GBO", "GBR" }, { "GBP", "GBR" }, { "GBS", "GBR" },
    { "RKS", "XKX" }, { "XXB", "XXB" }, { "UTO", "UTO" },
  };
  static const char *const unknown[] = { "", "X", "ZZ", "XYZ", "DEUT", "D1", "D<U", "ÄÖ", "<<<" };
  GPtrArray *all = yu_countries ();

  for (gsize i = 0; i < G_N_ELEMENTS (same); i++)
    g_assert_cmpstr (yu_country_normalise (same[i][0]), ==, same[i][1]);
  for (gsize i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_null (yu_country_normalise (unknown[i]));
  g_assert_null (yu_country_normalise (NULL));
  g_assert_cmpuint (all->len, >, 260);
  g_assert_cmpstr (yu_country_name ("DEU").in[YU_LANG_ZH_CN], ==, "德国");
  g_assert_cmpstr (yu_country_name ("KOR").in[YU_LANG_EN], ==, "South Korea");
  for (guint i = 0; i < all->len; i++)
    {
      const YuOption *country = all->pdata[i];
      g_assert_true (yu_country_normalise (country->id) == country->id);
      g_assert_true (g_utf8_validate (country->label.in[YU_LANG_ZH_CN], -1, NULL));
    }
}

/* A member that is missing is named once, whoever reads it. */
static void
test_faults_once (void)
{
  g_autofree char *faults = NULL;
  g_autoptr (YuForm) form = form_of_text (
      "{\"questions\": [{\"id\": \"a\"}, {\"kind\": \"text\"}, {\"id\": 1, \"kind\": 2}]}",
      &faults);
  g_auto (GStrv) lines = g_strsplit (faults, "\n", -1);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_null (form);
  for (guint i = 0; lines[i] != NULL; i++)
    if (!g_hash_table_add (seen, lines[i]))
      g_error ("named twice: %s", lines[i]);
  g_assert_null (strstr (faults, "\"yucai-form\""));
  g_assert_null (strstr (faults, "an id, found"));
  g_assert_null (strstr (faults, "a kind of question"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/form/faults-once", test_faults_once);
  g_test_add_func ("/form/shipped", test_shipped);
  g_test_add_func ("/form/faults", test_faults);
  g_test_add_func ("/form/hostile", test_hostile);
  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autofree char *name
          = g_strdup_printf ("/form/answer/%" G_GSIZE_FORMAT "-%s", i, answers[i].question);
      g_test_add_data_func (name, &answers[i], test_answers);
    }
  g_test_add_func ("/form/null-is-unknown", test_null_is_unknown);
  g_test_add_func ("/form/open-end-is-kept", test_open_end_is_kept);
  g_test_add_func ("/form/options", test_options);
  g_test_add_func ("/form/copy-keeps-conditions", test_copy_keeps_conditions);
  g_test_add_func ("/form/countries", test_countries);

  return g_test_run ();
}
