/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Findings: worth saying, never a refusal. Codes of employers are public ones. */

#include "sample-form.h"

#include "form/checks.h"

#include <string.h>

static const YuDate today = 739944; /* 24 November 2026 */

static void
test_good_codes (void)
{
  static const char *const codes[] = {
    "914403001922038216", "91100000100003962T", "9150000020286320X6",
    "91350100M000100Y43", "91330100799655058B", "91440300192317458F",
    "91110000710925462X", "911100001000044477", "91310000132260250X",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      char expected;

      g_assert_true (yu_credit_code_check (codes[i], &expected));
      g_assert_cmpint (expected, ==, codes[i][17]);
      g_assert_true (yu_credit_code_body (codes[i]));
    }
}

static void
test_bad_codes (void)
{
  static const struct {
    const char *code;
    char expected;
  } codes[] = {
    { "91350100M000100Y4Z", '3' },
    { "91310115MA1H8R7C6D", '7' },
    { "91350100M000100Y4", '3' },
    { "91350100M000100Y433", '3' },
    { "91350100M000100Y42", '3' },
    { "91350100I000100Y43", '\0' },
    { "91350100m000100y43", '\0' },
    { "", '\0' },
    { "重庆", '\0' },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      char expected;

      g_test_message ("%s", codes[i].code);
      g_assert_false (yu_credit_code_check (codes[i].code, &expected));
      g_assert_cmpint (expected, ==, codes[i].expected);
      g_assert_false (yu_credit_code_check (codes[i].code, NULL));
    }
}

/* Every single wrong character of a good code is noticed: weights and modulus are prime to each
 * other. */
static void
test_single_errors (void)
{
  static const char alphabet[] = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  char code[] = "91350100M000100Y43";

  for (guint place = 0; place < 18; place++)
    {
      char right = code[place];

      for (const char *c = alphabet; *c != '\0'; c++)
        {
          code[place] = *c;
          g_assert_cmpint (yu_credit_code_check (code, NULL), ==, *c == right);
        }
      code[place] = right;
    }
}

typedef struct {
  const char *question;
  const char *text;
  const char *said; /* a part of the finding; NULL: nothing to say */
} Finding;

static const Finding findings[] = {
  { "employer_credit_code", "9150000020286320X6", NULL },
  { "employer_credit_code", "9150000020286320X7", "would be 6" },
  { "employer_credit_code", "9150000020286320O6", "no letters I, O" },
  { "employer_credit_code", "9150000020286320", "18 characters; this one has 16" },
  { "passport_number", "C01X00T47", NULL },
  { "passport_number", "C01X-0047", "letters A to Z" },
  { "passport_number", "AB", "5 to 12" },
  { "email", "a@example.org", NULL },
  { "email", "a@example", "e-mail" },
  { "email", "a@@example.org", "e-mail" },
  { "email", "a.example.org", "e-mail" },
  { "email", "@example.org", "e-mail" },
  { "phone", "+49 (30) 901820", NULL },
  { "phone", "138-0000-0000", NULL },
  { "phone", "call me", "telephone" },
  { "phone", "12", "telephone" },
  { "family_name", "O'Brien-Ångström", NULL },
  { "given_names", "J0HN", "no figures" },
  { "family_name", "نام\xE2\x80\x8Cها", NULL },
  { "family_name", "Er\xE2\x80\xAEik", "U+202E" },
  { "family_name", "Er\xC2\xADik", "U+00AD" },
  { "family_name", "Er\x07ik", "U+0007" },
  { "passport_expiry", "2026-11-23", "expired" },
  { "passport_expiry", "2026-11-24", "less than six months" },
  { "passport_expiry", "2027-05-23", "less than six months" },
  { "passport_expiry", "2027-05-24", NULL },
  { "birth_date", "2026-11-24", NULL },
  { "birth_date", "2026-11-25", "future" },
};

static void
test_finding (gconstpointer data)
{
  const Finding *one = data;
  g_autoptr (YuForm) form = sample_form ();
  g_autoptr (YuValue) value = yu_value_new_text (one->text);
  YuText finding;
  gboolean found
      = yu_question_finding (sample_question (form, one->question), value, today, &finding) != NULL;

  g_assert_cmpint (found, ==, one->said != NULL);
  g_assert_true (yu_question_accepts (sample_question (form, one->question), value));
  if (!found)
    return;
  g_assert_nonnull (strstr (finding.in[YU_LANG_EN], one->said));
  g_assert_null (strchr (finding.in[YU_LANG_EN], '{'));
  g_assert_null (strchr (finding.in[YU_LANG_ZH_CN], '{'));
}

static void
test_rows (void)
{
  static const struct {
    const char *json;
    const char *said;
  } rows[] = {
    { "[{\"from\": \"2019-07\", \"to\": null}, {}]", NULL },
    { "[{}, {\"from\": \"2019-07\", \"to\": \"2019-06\"}]", "Row 2: the end" },
    { "[{\"from\": \"2026-12\"}]", "Row 1: it begins" },
    { "[{\"from\": \"2026-11\", \"to\": \"2026-11\"}]", NULL },
  };
  g_autoptr (YuForm) form = sample_form ();
  const YuQuestion *question = sample_question (form, "work_history");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (YuFaults) faults = yu_faults_new ("rows");
      g_autoptr (JsonNode) node = yu_json_parse (rows[i].json, strlen (rows[i].json), 1000, faults);
      g_autoptr (YuValue) value = yu_question_read (question, yu_json_root (node, faults));
      YuText finding;

      g_assert_nonnull (value);
      g_assert_cmpint (yu_question_finding (question, value, today, &finding) != NULL, ==,
                       rows[i].said != NULL);
      if (rows[i].said != NULL)
        g_assert_nonnull (strstr (finding.in[YU_LANG_EN], rows[i].said));
    }
}

static void
test_unknown (void)
{
  g_autoptr (YuForm) form = sample_form ();
  YuText finding;

  for (guint i = 0; i < yu_form_questions (form)->len; i++)
    g_assert_null (yu_question_finding (yu_form_questions (form)->pdata[i], NULL, today, &finding));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/checks/good-codes", test_good_codes);
  g_test_add_func ("/checks/bad-codes", test_bad_codes);
  g_test_add_func ("/checks/single-errors", test_single_errors);
  for (gsize i = 0; i < G_N_ELEMENTS (findings); i++)
    {
      g_autofree char *name
          = g_strdup_printf ("/checks/finding/%" G_GSIZE_FORMAT "-%s", i, findings[i].question);
      g_test_add_data_func (name, &findings[i], test_finding);
    }
  g_test_add_func ("/checks/rows", test_rows);
  g_test_add_func ("/checks/unknown", test_unknown);

  return g_test_run ();
}
