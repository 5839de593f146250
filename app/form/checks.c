/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Findings: what looks wrong in an answer that is in the domain. Said under the row, never a
 * refusal: documents hold what they hold, and the authority reads the document. */

#include "checks.h"
#include "reading.h"

#include "base/words.h"

#define CREDIT_CODE_LENGTH 18

/* GB 32100-2015: figures and capital letters without I, O, S, V, Z. A character's value is its
 * place. */
static const char credit_alphabet[] = "0123456789ABCDEFGHJKLMNPQRTUWXY";

static gboolean
has_credit_alphabet (const char *code)
{
  return strspn (code, credit_alphabet) == strlen (code);
}

/**
 * yu_credit_code_check:
 * @code: a unified social credit code
 * @expected_check_character: (out) (nullable): the check character that fits the first 17; '\0' if
 * they cannot have one
 *
 * GB 32100-2015: the weight of place i is 3^(i-1) modulo 31; the check value is 31 minus the
 * weighted sum modulo 31, and 31 itself is 0.
 *
 * Returns: whether @code is well formed and its last character fits
 */
gboolean
yu_credit_code_check (const char *code, char *expected_check_character)
{
  guint sum = 0, weight = 1;
  char expected;

  g_return_val_if_fail (code != NULL, FALSE);

  if (expected_check_character != NULL)
    *expected_check_character = '\0';
  if (strlen (code) < CREDIT_CODE_LENGTH - 1
      || strspn (code, credit_alphabet) < CREDIT_CODE_LENGTH - 1)
    return FALSE;

  for (guint i = 0; i < CREDIT_CODE_LENGTH - 1; i++)
    {
      sum += (guint) (strchr (credit_alphabet, code[i]) - credit_alphabet) * weight;
      weight = weight * 3 % 31;
    }
  expected = credit_alphabet[(31 - sum % 31) % 31];
  if (expected_check_character != NULL)
    *expected_check_character = expected;
  return strlen (code) == CREDIT_CODE_LENGTH && code[CREDIT_CODE_LENGTH - 1] == expected;
}

/**
 * yu_credit_code_body:
 * @code: a unified social credit code
 *
 * The organisation code inside (places 9 to 17) has a check character of its own by GB 11714. A
 * code issued without it is possible, so a mismatch is a warning only.
 *
 * Returns: whether place 17 fits places 9 to 16
 */
gboolean
yu_credit_code_body (const char *code)
{
  static const guint weights[] = { 3, 7, 9, 10, 5, 8, 4, 2 };
  guint sum = 0;

  g_return_val_if_fail (code != NULL, FALSE);

  if (strlen (code) != CREDIT_CODE_LENGTH || !has_credit_alphabet (code))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    {
      char c = code[8 + i];
      sum += weights[i] * (guint) (g_ascii_isdigit (c) ? c - '0' : c - 'A' + 10);
    }
  return code[16] == "0123456789X0"[11 - sum % 11];
}

/* The id of what is said, with the words. Findings hold no part of an answer but numbers, so
 * interning is bounded. */
static const char *
say (YuText *finding, const char *id, const char *name, YuText value)
{
  g_autofree char *phrase = g_strconcat ("check.", id, NULL);

  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    {
      g_autofree char *words
          = yu_words_fill (phrase, lang, name, value.in[lang] != NULL ? value.in[lang] : "", NULL);
      finding->in[lang] = g_intern_string (words);
    }
  return id;
}

static const char *
say_plainly (YuText *finding, const char *id)
{
  return say (finding, id, "", (YuText){ { "", "" } });
}

static const char *
say_with (YuText *finding, const char *id, const char *name, const char *value)
{
  return say (finding, id, name, (YuText){ { value, value } });
}

static const char *
say_with_date (YuText *finding, const char *id, YuDate date)
{
  g_autofree char *en = yu_date_to_words (date, YU_LANG_EN);
  g_autofree char *zh = yu_date_to_words (date, YU_LANG_ZH_CN);

  return say (finding, id, "date", (YuText){ { en, zh } });
}

static const char *
check_credit_code (const char *code, YuText *finding)
{
  glong length = g_utf8_strlen (code, -1);
  char expected[2] = { 0 };

  if (!has_credit_alphabet (code))
    return say_plainly (finding, "credit_code_letter");
  if (length != CREDIT_CODE_LENGTH)
    {
      g_autofree char *found = g_strdup_printf ("%ld", length);
      return say_with (finding, "credit_code_length", "length", found);
    }
  if (!yu_credit_code_check (code, &expected[0]))
    return say_with (finding, "credit_code_check", "expected", expected);
  return yu_credit_code_body (code) ? NULL : say_plainly (finding, "credit_code_body");
}

static const char *
check_passport (const char *number, YuText *finding)
{
  gsize length = strlen (number);

  if (length == 0)
    return NULL;
  for (const char *p = number; *p != '\0'; p++)
    if (!g_ascii_isupper (*p) && !g_ascii_isdigit (*p))
      return say_plainly (finding, "passport_letters");
  return length < 5 || length > 12 ? say_plainly (finding, "passport_length") : NULL;
}

/* One sign @ between two parts, a dot inside the second; more than this only the mail server knows.
 */
static const char *
check_email (const char *address, YuText *finding)
{
  const char *at = strchr (address, '@');
  const char *dot = at != NULL ? strrchr (at, '.') : NULL;
  gboolean one_at = at != NULL && at != address && strchr (at + 1, '@') == NULL;
  gboolean good
      = one_at && dot != NULL && dot > at + 1 && dot[1] != '\0' && strpbrk (address, " ,;") == NULL;

  return good || *address == '\0' ? NULL : say_plainly (finding, "email");
}

static const char *
check_phone (const char *number, YuText *finding)
{
  guint figures = 0;
  gboolean good = TRUE;

  for (const char *p = number; *p != '\0'; p++)
    {
      figures += g_ascii_isdigit (*p);
      good = good && (g_ascii_isdigit (*p) || strchr ("+-() ./,x", *p) != NULL);
    }
  return (good && figures >= 5 && figures <= 20) || *number == '\0'
             ? NULL
             : say_plainly (finding, "phone");
}

static const char *
check_name (const char *name, YuText *finding)
{
  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isdigit (g_utf8_get_char (p)))
      return say_plainly (finding, "name_digits");
  return NULL;
}

/* Joiners stay: Persian and Indic scripts need them. */
static gboolean
is_hidden (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);
  gboolean joiner = c == 0x200C || c == 0x200D;
  gboolean line = c == '\n' || c == '\t';

  return !joiner && !line
         && (type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT
             || type == G_UNICODE_PRIVATE_USE);
}

static const char *
check_hidden (const char *text, YuText *finding)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (is_hidden (g_utf8_get_char (p)))
      {
        g_autofree char *code = g_strdup_printf ("%04X", g_utf8_get_char (p));
        return say_with (finding, "hidden", "code", code);
      }
  return NULL;
}

static const struct {
  const char *id;
  const char *(*check) (const char *text, YuText *finding);
} text_checks[] = {
  { "credit_code", check_credit_code },
  { "passport", check_passport },
  { "email", check_email },
  { "phone", check_phone },
  { "name", check_name },
};

static const char *
check_text (const YuQuestion *question, const char *text, YuText *finding)
{
  const char *hidden = check_hidden (text, finding);

  if (hidden != NULL)
    return hidden;
  for (gsize i = 0; i < G_N_ELEMENTS (text_checks); i++)
    if (g_strcmp0 (question->check, text_checks[i].id) == 0)
      return text_checks[i].check (text, finding);
  return NULL;
}

/* Six months is what border and visa offices commonly ask for. */
static const char *
check_expiry (YuDate expiry, YuDate today, YuText *finding)
{
  if (expiry < today)
    return say_with_date (finding, "passport_expired", expiry);
  if (expiry < yu_date_add_months (today, 6))
    return say_with_date (finding, "passport_expires_soon", expiry);
  return NULL;
}

static const char *
check_date (const YuQuestion *question, YuDate date, YuDate today, YuText *finding)
{
  if (g_strcmp0 (question->check, "expiry") == 0 || strcmp (question->id, "passport_expiry") == 0)
    return check_expiry (date, today, finding);
  if (strcmp (question->id, "birth_date") == 0 && date > today)
    return say_plainly (finding, "birth_future");
  return NULL;
}

static YuMonth
month_of (const YuValue *row, const char *name)
{
  const YuValue *month = yu_value_is (row, YU_VALUE_RECORD) ? yu_value_member (row, name) : NULL;

  return yu_value_is (month, YU_VALUE_TEXT) ? yu_month_from_iso (yu_value_text (month)) : 0;
}

static const char *
check_rows (const YuValue *rows, YuDate today, YuText *finding)
{
  for (gsize i = 0; i < yu_value_length (rows); i++)
    {
      YuMonth from = month_of (yu_value_item (rows, i), "from"),
              to = month_of (yu_value_item (rows, i), "to");
      g_autofree char *row = g_strdup_printf ("%" G_GSIZE_FORMAT, i + 1);

      if (from != 0 && to != 0 && to < from)
        return say_with (finding, "rows_reversed", "row", row);
      if (from != 0 && from > yu_month_of_date (today))
        return say_with (finding, "rows_future", "row", row);
    }
  return NULL;
}

/**
 * yu_question_finding:
 * @question: a question
 * @value: (nullable): its answer
 * @today: the day for which expiry and future are judged
 * @finding: (out): one sentence in both languages, interned
 *
 * Returns: (nullable): what is worth saying about the answer, by id; %NULL if nothing is. It is
 * never a reason to refuse it.
 */
const char *
yu_question_finding (const YuQuestion *question, const YuValue *value, YuDate today,
                     YuText *finding)
{
  g_return_val_if_fail (question != NULL && finding != NULL, NULL);

  *finding = (YuText){ 0 };
  if (value == NULL || !yu_question_accepts (question, value))
    return NULL;

  switch ((guint) question->kind)
    {
    case YU_KIND_TEXT:
    case YU_KIND_LONG_TEXT:
      return check_text (question, yu_value_text (value), finding);
    case YU_KIND_DATE:
      return check_date (question, yu_date_from_iso (yu_value_text (value)), today, finding);
    case YU_KIND_ROWS:
      return check_rows (value, today, finding);
    default:
      return NULL;
    }
}
