/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Text → value in the ways people write, and back. */

#include "sample-form.h"

#include "form/countries.h"
#include "form/reading.h"

#include <string.h>

/* What is expected, in a line: "= 450000" (understood), "? 600000|60" (asked, offers in order), "?=
 * …" (asked, and the literal meaning is the value too), "! word" (refused; the message has that
 * word), "" (empty). Values as JSON. */
typedef struct {
  const char *question;
  const char *typed;
  const char *expected;
} Case;

static const Case cases[] = {
  { "annual_salary_cny", "", "" },
  { "annual_salary_cny", " \t\n", "" },
  { "annual_salary_cny", "450000", "= 450000" },
  { "annual_salary_cny", "450,000", "= 450000" },
  { "annual_salary_cny", "45,0000", "= 450000" },
  { "annual_salary_cny", "450 000", "= 450000" },
  { "annual_salary_cny", "450'000", "= 450000" },
  { "annual_salary_cny", "450’000", "= 450000" },
  { "annual_salary_cny", "450.000,00", "= 450000" },
  { "annual_salary_cny", "450,000.00", "= 450000" },
  { "annual_salary_cny", "1.450.000", "= 1450000" },
  { "annual_salary_cny", "45万", "= 450000" },
  { "annual_salary_cny", "45 万元", "= 450000" },
  { "annual_salary_cny", "30.5万", "= 305000" },
  { "annual_salary_cny", "30,5万", "= 305000" },
  { "annual_salary_cny", "30.125万", "= 301250" },
  { "annual_salary_cny", "１２３４５６", "= 123456" },
  { "annual_salary_cny", "４５．５万", "= 455000" },
  { "annual_salary_cny", "￥450,000", "= 450000" },
  { "annual_salary_cny", "RMB 450,000 per year", "= 450000" },
  { "annual_salary_cny", "450k", "= 450000" },
  { "annual_salary_cny", "0.6 million yuan", "= 600000" },
  { "annual_salary_cny", "1亿", "= 100000000" },
  { "annual_salary_cny", "六十万", "= 600000" },
  { "annual_salary_cny", "三百万元", "= 3000000" },
  { "annual_salary_cny", "年薪三十五万元", "= 350000" },
  { "annual_salary_cny", "30000*13", "= 390000" },
  { "annual_salary_cny", "30,000 × 12", "= 360000" },
  { "annual_salary_cny", "3万 x 12个月", "= 360000" },
  { "annual_salary_cny", "0", "= 0" },
  { "annual_salary_cny", "60", "?= 600000|60" },
  { "annual_salary_cny", "60 yuan", "?= 600000|60" },
  { "annual_salary_cny", "45.5", "! whole" },
  { "annual_salary_cny", "600.000", "? 600000|600" },
  { "annual_salary_cny", "30000 per month", "? 360000|390000" },
  { "annual_salary_cny", "月薪2.5万", "? 300000|325000" },
  { "annual_salary_cny", "30000/月", "? 360000|390000" },
  { "annual_salary_cny", "-5", "! from 0" },
  { "annual_salary_cny", "450000.50", "! whole" },
  { "annual_salary_cny", "60000 USD", "! yuan" },
  { "annual_salary_cny", "€60000", "! yuan" },
  { "annual_salary_cny", "a lot", "! figures" },
  { "annual_salary_cny", "450000 or so", "! figures" },
  { "annual_salary_cny", "45 46", "! figures" },
  { "annual_salary_cny", "99999999999999999999999999", "! figures" },
  { "annual_salary_cny", "9000000000000", "! from 0" },
  { "months_per_year", "12", "= 12" },
  { "months_per_year", "12 months", "= 12" },
  { "months_per_year", "12个月", "= 12" },
  { "months_per_year", "十二个月", "= 12" },
  { "months_per_year", "１２", "= 12" },
  { "months_per_year", "١٢", "= 12" },
  { "months_per_year", "012", "= 12" },
  { "months_per_year", "12.0", "= 12" },
  { "months_per_year", "13", "! months from 0 to 12" },
  { "months_per_year", "1.5", "! whole number" },
  { "months_per_year", "-1", "! from 0 to 12" },
  { "months_per_year", "9-10", "! from 0 to 12" },
  { "months_per_year", "all year", "! from 0 to 12" },
  { "hsk_level", "HSK 5", "= 5" },
  { "hsk_level", "HSK五级", "= 5" },
  { "hsk_level", "none", "= 0" },
  { "hsk_level", "无", "= 0" },
  { "birth_date", "1988-03-14", "= \"1988-03-14\"" },
  { "birth_date", "1988-3-14", "= \"1988-03-14\"" },
  { "birth_date", "14 Mar 1988", "= \"1988-03-14\"" },
  { "birth_date", "14 March 1988", "= \"1988-03-14\"" },
  { "birth_date", "14th of March, 1988", "= \"1988-03-14\"" },
  { "birth_date", "March 14, 1988", "= \"1988-03-14\"" },
  { "birth_date", "1988 Mar 14", "= \"1988-03-14\"" },
  { "birth_date", "14MAR1988", "= \"1988-03-14\"" },
  { "birth_date", "14-Sept-1988", "= \"1988-09-14\"" },
  { "birth_date", "1988年3月14日", "= \"1988-03-14\"" },
  { "birth_date", "１９８８年３月１４号", "= \"1988-03-14\"" },
  { "birth_date", "一九八八年三月十四日", "= \"1988-03-14\"" },
  { "birth_date", "1988/3/14", "= \"1988-03-14\"" },
  { "birth_date", "1988.03.14", "= \"1988-03-14\"" },
  { "birth_date", "1988。3。14", "= \"1988-03-14\"" },
  { "birth_date", "14.3.1988", "= \"1988-03-14\"" },
  { "birth_date", "3.4.1988", "= \"1988-04-03\"" },
  { "birth_date", "19880314", "= \"1988-03-14\"" },
  { "birth_date", "14031988", "= \"1988-03-14\"" },
  { "birth_date", "14/3/1988", "= \"1988-03-14\"" },
  { "birth_date", "3/14/1988", "= \"1988-03-14\"" },
  { "birth_date", "04/04/1988", "= \"1988-04-04\"" },
  { "birth_date", "03/04/1988", "? \"1988-04-03\"|\"1988-03-04\"" },
  { "birth_date", "03-04-1988", "? \"1988-04-03\"|\"1988-03-04\"" },
  { "birth_date", "14.3.88", "? \"1988-03-14\"" },
  { "birth_date", "14 Mar 88", "? \"1988-03-14\"" },
  { "birth_date", "14 Mar 25", "? \"1925-03-14\"|\"2025-03-14\"" },
  { "birth_date", "88-03-14", "? \"1988-03-14\"" },
  { "birth_date", "29 February 1988", "= \"1988-02-29\"" },
  { "birth_date", "29 February 1987", "! February 1987 has 28 days" },
  { "birth_date", "1900-02-29", "! February 1900 has 28 days" },
  { "birth_date", "31.4.1988", "! April 1988 has 30 days" },
  { "birth_date", "1988-13-01", "! no month 13" },
  { "birth_date", "32/13/1988", "! no month 13" },
  { "birth_date", "1888-03-14", "! from 1 January 1900" },
  { "birth_date", "March 1988", "! Part of the date is missing" },
  { "birth_date", "1988", "! day, month and year" },
  { "birth_date", "yesterday", "! day, month and year" },
  { "birth_date", "14 Marsh 1988", "! day, month and year" },
  { "birth_date", "1 2 3 4 5", "! day, month and year" },
  { "birth_date", "月月月", "! day, month and year" },
  { "china_work_since", "2019-07", "= \"2019-07\"" },
  { "china_work_since", "2019/7", "= \"2019-07\"" },
  { "china_work_since", "July 2019", "= \"2019-07\"" },
  { "china_work_since", "Jul. 2019", "= \"2019-07\"" },
  { "china_work_since", "since July 2019", "= \"2019-07\"" },
  { "china_work_since", "2019年7月", "= \"2019-07\"" },
  { "china_work_since", "07/2019", "= \"2019-07\"" },
  { "china_work_since", "201907", "= \"2019-07\"" },
  { "china_work_since", "2019-07-15", "= \"2019-07\"" },
  { "china_work_since", "07/19", "? \"2019-07\"" },
  { "china_work_since", "2019-13", "! no month 13" },
  { "china_work_since", "2019", "! month and year" },
  { "nationality", "DEU", "= \"DEU\"" },
  { "nationality", "d", "= \"DEU\"" },
  { "nationality", "de", "= \"DEU\"" },
  { "nationality", "germany", "= \"DEU\"" },
  { "nationality", "德国", "= \"DEU\"" },
  { "nationality", "Guinea", "= \"GIN\"" },
  { "nationality", "Congo", "? \"COG\"|\"COD\"" },
  { "nationality", "Atlantis", "! country" },
  { "sex", "female", "= \"female\"" },
  { "sex", "Female", "= \"female\"" },
  { "sex", "女", "= \"female\"" },
  { "sex", "other thing", "! list" },
  { "shortage_post", "Entry nev.rd", "= \"nev.rd\"" },
  { "shortage_post", "old.post", "= \"old.post\"" },
  { "district", "paris", "! list" },
  { "employer_kind", "none of these", "= []" },
  { "employer_kind", "large; university", "= [\"large\",\"university\"]" },
  { "employer_kind", "large; castle", "! list" },
  { "former_chinese_national", "yes", "= true" },
  { "former_chinese_national", "否", "= false" },
  { "former_chinese_national", "maybe", "! yes or no" },
  { "venture", "none", "= \"none\"" },
  { "venture", "{\"own_ip\": true}", "= {\"own_ip\":true}" },
  { "venture", "{\"own_ip\": 3}", "! one by one" },
  { "work_history", "[", "! one by one" },
  { "family_name", "  O'Brien ", "= \"O'Brien\"" },
  { "family_name", "𠮷野", "= \"𠮷野\"" },
  { "family_name", "a\nb", "= \"a b\"" },
  { "address", "a\nb", "= \"a\\nb\"" },
  { "passport_number", " c01x 00t47 ", "= \"C01X00T47\"" },
  { "employer_credit_code", "９１５０００００２０２８６３２０x6", "= \"9150000020286320X6\"" },
};

static const YuDate today = 739944; /* 24 November 2026 */

static char *
as_json (const YuValue *value)
{
  g_autoptr (JsonNode) node = yu_value_to_json (value);

  return json_to_string (node, FALSE);
}

static char *
describe (const YuReading *reading)
{
  GString *text = g_string_new (NULL);

  if (reading->state == YU_READING_VALUE)
    {
      g_autofree char *json = as_json (reading->value);
      g_string_append_printf (text, "= %s", json);
    }
  else if (reading->state == YU_READING_ASK)
    {
      g_string_append (text, reading->value != NULL ? "?= " : "? ");
      for (guint i = 0; i < reading->offers->len; i++)
        {
          g_autofree char *json = as_json (((YuOffer *) reading->offers->pdata[i])->value);
          g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", json);
        }
    }
  else if (reading->state == YU_READING_ERROR)
    g_string_append_printf (text, "! %s", reading->message.in[YU_LANG_EN]);
  return g_string_free (text, FALSE);
}

static void
check_message (const YuReading *reading)
{
  if (reading->state != YU_READING_ASK && reading->state != YU_READING_ERROR)
    return;
  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    {
      g_assert_cmpuint (strlen (reading->message.in[lang]), >, 10);
      g_assert_null (strchr (reading->message.in[lang], '{'));
    }
  for (guint i = 0; i < reading->offers->len; i++)
    for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
      g_assert_cmpuint (strlen (((YuOffer *) reading->offers->pdata[i])->label.in[lang]), >, 0);
}

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (YuForm) form = sample_form ();
  const YuQuestion *question = sample_question (form, one->question);
  g_autoptr (YuReading) reading = yu_reading_new (question, one->typed, today);
  g_autofree char *got = describe (reading);

  check_message (reading);
  if (one->expected[0] == '!')
    {
      if (got[0] != '!' || strstr (got, one->expected + 2) == NULL)
        g_error ("%s: “%s” gave %s, not %s", one->question, one->typed, got, one->expected);
      return;
    }
  g_assert_cmpstr (got, ==, one->expected);
  g_assert_true (yu_question_accepts (question, reading->value));
}

static void
test_offer_labels (void)
{
  g_autoptr (YuForm) form = sample_form ();
  g_autoptr (YuReading) money
      = yu_reading_new (sample_question (form, "annual_salary_cny"), "60", today);
  g_autoptr (YuReading) date
      = yu_reading_new (sample_question (form, "birth_date"), "03/04/1988", today);
  YuOffer *amount = money->offers->pdata[0], *day = date->offers->pdata[0];

  g_assert_cmpstr (amount->label.in[YU_LANG_EN], ==, "600,000 yuan");
  g_assert_cmpstr (day->label.in[YU_LANG_EN], ==, "3 April 1988");
  g_assert_cmpstr (day->label.in[YU_LANG_ZH_CN], ==, "1988年4月3日");
}

/* An amount in dollars asks for dollars. */
static void
test_dollars (void)
{
  g_autoptr (YuForm) form = sample_form ();
  const YuQuestion *invested
      = yu_question_field (sample_question (form, "venture"), "investment_usd");
  g_autoptr (YuReading) good = yu_reading_new (invested, "$500,000", today);
  g_autoptr (YuReading) wrong = yu_reading_new (invested, "500万元", today);

  g_assert_cmpint (good->state, ==, YU_READING_VALUE);
  g_assert_cmpint (yu_value_integer (good->value), ==, 500000);
  g_assert_cmpint (wrong->state, ==, YU_READING_ERROR);
}

/* A value of the question's kind, drawn at random. */
static YuValue *
random_value (const YuQuestion *question)
{
  static const char *const texts[]
      = { "plain", "Nguyễn Thị Ánh", "𠮷野家", "O'Brien", "שלום", "3", "no" };
  const YuOption *option
      = question->options != NULL && question->options->len > 0
            ? question->options->pdata[g_test_rand_int_range (0, (gint32) question->options->len)]
            : NULL;
  g_autoptr (YuValue) item = option != NULL ? yu_value_new_text (option->id) : NULL;
  g_autofree char *iso = NULL;

  switch (question->kind)
    {
    case YU_KIND_TEXT:
    case YU_KIND_LONG_TEXT:
      if (question->check != NULL)
        return yu_value_new_text ("C01X00T47");
      return yu_value_new_text (texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))]);
    case YU_KIND_NUMBER:
    case YU_KIND_MONEY:
      return yu_value_new_integer (
          question->min
          + g_test_rand_int_range (0, (gint32) MIN (question->max - question->min, 2000000) + 1));
    case YU_KIND_DATE:
      iso = yu_date_to_iso (
          question->date_min
          + (guint) g_test_rand_int_range (0, (gint32) (question->date_max - question->date_min)));
      return yu_value_new_text (iso);
    case YU_KIND_MONTH:
      iso = yu_month_to_iso (yu_month_of_date (question->date_min)
                             + (guint) g_test_rand_int_range (0, 900));
      return yu_value_new_text (iso);
    case YU_KIND_COUNTRY:
    case YU_KIND_CHOICE:
      return g_steal_pointer (&item);
    case YU_KIND_CHOICES:
      return yu_value_new_list (&item, g_test_rand_bit () ? 1 : 0);
    case YU_KIND_YES_NO:
      return yu_value_new_boolean (g_test_rand_bit ());
    case YU_KIND_RECORD:
    case YU_KIND_ROWS:
    default:
      return NULL;
    }
}

static YuValue *
random_record (const YuQuestion *question)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_value_unref);

  for (guint i = 0; i < question->fields->len; i++)
    if (g_test_rand_bit ())
      {
        g_ptr_array_add (names, (gpointer) ((YuQuestion *) question->fields->pdata[i])->id);
        g_ptr_array_add (members, random_value (question->fields->pdata[i]));
      }
  YuValue *record = yu_value_new_record ((const char *const *) names->pdata,
                                         (YuValue *const *) members->pdata, names->len);
  if (question->kind == YU_KIND_RECORD)
    return record;

  g_autoptr (YuValue) row = record;
  return yu_value_new_list (&row, 1);
}

static void
check_entry (const YuQuestion *question, const YuValue *value, YuLang lang)
{
  g_autofree char *entry = yu_value_to_entry (question, value, lang);
  g_autofree char *words = yu_value_to_words (question, value, lang);
  g_autoptr (YuReading) back = yu_reading_new (question, entry, today);

  g_assert_true (g_utf8_validate (words, -1, NULL));
  if (!yu_value_equal (back->value, value))
    {
      g_autofree char *wanted = as_json (value);
      g_autofree char *got = describe (back);
      g_error ("%s: %s was shown as “%s”, which reads as %s", question->id, wanted, entry, got);
    }
}

static void
test_entries_read_back (void)
{
  g_autoptr (YuForm) form = sample_form ();
  GPtrArray *questions = yu_form_questions (form);

  for (guint round = 0; round < 60; round++)
    for (guint i = 0; i < questions->len; i++)
      {
        const YuQuestion *question = questions->pdata[i];
        g_autoptr (YuValue) value
            = question->fields != NULL ? random_record (question) : random_value (question);

        g_assert_true (yu_question_accepts (question, value));
        check_entry (question, value, YU_LANG_EN);
        check_entry (question, value, YU_LANG_ZH_CN);
      }
}

/* Every country by its shown name, in both languages. */
static void
test_country_names_read_back (void)
{
  g_autoptr (YuForm) form = sample_form ();

  for (guint i = 0; i < yu_countries ()->len; i++)
    {
      g_autoptr (YuValue) code = yu_value_new_text (((YuOption *) yu_countries ()->pdata[i])->id);

      check_entry (sample_question (form, "nationality"), code, YU_LANG_EN);
      check_entry (sample_question (form, "nationality"), code, YU_LANG_ZH_CN);
    }
}

/* Any bytes in any question: a state, and whatever it yields is an answer the question accepts. */
static void
test_any_bytes (void)
{
  static const char *const bits[] = {
    "0",
    "9",
    "1988",
    "万",
    "亿",
    ".",
    ",",
    "-",
    "/",
    " ",
    "月",
    "年",
    "日",
    "mar",
    "yuan",
    "x",
    "*",
    "\xFF",
    "\xE2\x80\xAE",
    "𠮷",
    "{",
    "[",
    "\"",
    "三",
    "十",
    "千",
    "k",
    "per month",
    ";",
    "\n",
    "'",
    "99999999999",
    "e",
  };
  g_autoptr (YuForm) form = sample_form ();
  GPtrArray *questions = yu_form_questions (form);

  for (guint round = 0; round < 4000; round++)
    {
      const YuQuestion *question
          = questions->pdata[g_test_rand_int_range (0, (gint32) questions->len)];
      g_autoptr (GString) typed = g_string_new (NULL);

      for (gint n = g_test_rand_int_range (0, 9); n > 0; n--)
        g_string_append (typed, bits[g_test_rand_int_range (0, G_N_ELEMENTS (bits))]);
      g_autoptr (YuReading) reading = yu_reading_new (question, typed->str, today);
      g_assert_true (yu_question_accepts (question, reading->value));
      g_assert_true ((reading->state == YU_READING_VALUE) <= (reading->value != NULL));
      check_message (reading);
      for (guint i = 0; i < reading->offers->len; i++)
        g_assert_true (
            yu_question_accepts (question, ((YuOffer *) reading->offers->pdata[i])->value));
    }
}

static void
test_words (void)
{
  g_autoptr (YuForm) form = sample_form ();
  const char *json = "[{\"from\": \"2019-07\", \"to\": null, \"related\": true}]";
  g_autoptr (YuReading) rows = yu_reading_new (sample_question (form, "work_history"), json, today);
  g_autofree char *english
      = yu_value_to_words (sample_question (form, "work_history"), rows->value, YU_LANG_EN);
  g_autofree char *chinese
      = yu_value_to_words (sample_question (form, "work_history"), rows->value, YU_LANG_ZH_CN);
  g_autoptr (YuValue) salary = yu_value_new_integer (1234567);
  g_autofree char *money
      = yu_value_to_words (sample_question (form, "annual_salary_cny"), salary, YU_LANG_EN);
  g_autoptr (YuValue) year = yu_value_new_integer (2024);
  g_autofree char *award
      = yu_value_to_words (sample_question (form, "award_year"), year, YU_LANG_ZH_CN);
  g_autoptr (YuValue) old_post = yu_value_new_text ("old.post");
  g_autofree char *gone
      = yu_value_to_words (sample_question (form, "shortage_post"), old_post, YU_LANG_EN);

  g_assert_nonnull (strstr (english, "July 2019"));
  g_assert_nonnull (strstr (english, "to this day"));
  g_assert_nonnull (strstr (chinese, "至今"));
  g_assert_cmpstr (money, ==, "1,234,567 yuan");
  g_assert_null (strchr (award, ','));
  g_assert_nonnull (strstr (gone, "no longer on the list"));
}

/* English has a singular; Chinese needs none. */
static void
test_units (void)
{
  static const char *const expected[][2] = { { "1 year", "1年" }, { "2 years", "2年" } };
  g_autoptr (YuForm) form = sample_form ();

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (YuValue) years = yu_value_new_integer (i + 1);
      const YuQuestion *question = sample_question (form, "work_years");
      g_autofree char *english = yu_value_to_words (question, years, YU_LANG_EN);
      g_autofree char *chinese = yu_value_to_words (question, years, YU_LANG_ZH_CN);

      g_assert_cmpstr (english, ==, expected[i][0]);
      g_assert_cmpstr (chinese, ==, expected[i][1]);
    }
}

static void
assert_masked (const char *words, const char *expected)
{
  g_autofree char *masked = yu_masked_words (words);

  g_assert_cmpstr (masked, ==, expected);
}

static void
test_masked (void)
{
  assert_masked ("C1234567", "C••••567");
  assert_masked ("L898902C3", "L•••••2C3");
  assert_masked ("A12345", "••••••");
  assert_masked ("护照一二三四五六七", "护•••••五六七");
  assert_masked ("", "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name
          = g_strdup_printf ("/reading/%s/%" G_GSIZE_FORMAT, cases[i].question, i);
      g_test_add_data_func (name, &cases[i], test_case);
    }
  g_test_add_func ("/reading/units", test_units);
  g_test_add_func ("/reading/offer-labels", test_offer_labels);
  g_test_add_func ("/reading/dollars", test_dollars);
  g_test_add_func ("/reading/words", test_words);
  g_test_add_func ("/reading/entries-read-back", test_entries_read_back);
  g_test_add_func ("/reading/country-names-read-back", test_country_names_read_back);
  g_test_add_func ("/reading/any-bytes", test_any_bytes);
  g_test_add_func ("/reading/masked", test_masked);

  return g_test_run ();
}
