/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Money in whole units of one currency: "450000", "45万", "¥450,000", "60" (which asks), "30000 ×
 * 13", "2.5万 per month". */

#include "form-private.h"
#include "reading-private.h"

#include "base/words.h"

/* A bare figure below this may have been meant in 万, as pay is spoken of in Chinese; above it
 * nobody earns that much. */
#define MAYBE_TEN_THOUSANDS 1000

typedef enum {
  NOTE_NEUTRAL = 0,
  NOTE_YUAN = 1 << 0,
  NOTE_DOLLAR = 1 << 1,
  NOTE_MONTHLY = 1 << 2,
  NOTE_OTHER_CURRENCY = 1 << 3,
} Note;

typedef struct {
  const char *word;
  Note note;
} Term;

/* Longer terms before those that begin them. */
static const Term terms[] = {
  { "per month", NOTE_MONTHLY },
  { "a month", NOTE_MONTHLY },
  { "each month", NOTE_MONTHLY },
  { "every month", NOTE_MONTHLY },
  { "monthly", NOTE_MONTHLY },
  { "/ month", NOTE_MONTHLY },
  { "/month", NOTE_MONTHLY },
  { "/mo", NOTE_MONTHLY },
  { "每个月", NOTE_MONTHLY },
  { "每月", NOTE_MONTHLY },
  { "/月", NOTE_MONTHLY },
  { "月薪", NOTE_MONTHLY },
  { "一个月", NOTE_MONTHLY },
  { "months", NOTE_NEUTRAL },
  { "个月", NOTE_NEUTRAL },
  { "per year", NOTE_NEUTRAL },
  { "a year", NOTE_NEUTRAL },
  { "per annum", NOTE_NEUTRAL },
  { "p.a.", NOTE_NEUTRAL },
  { "annually", NOTE_NEUTRAL },
  { "yearly", NOTE_NEUTRAL },
  { "/ year", NOTE_NEUTRAL },
  { "/year", NOTE_NEUTRAL },
  { "/yr", NOTE_NEUTRAL },
  { "每年", NOTE_NEUTRAL },
  { "/年", NOTE_NEUTRAL },
  { "年薪", NOTE_NEUTRAL },
  { "一年", NOTE_NEUTRAL },
  { "before tax", NOTE_NEUTRAL },
  { "税前", NOTE_NEUTRAL },
  { "us dollars", NOTE_DOLLAR },
  { "dollars", NOTE_DOLLAR },
  { "dollar", NOTE_DOLLAR },
  { "us$", NOTE_DOLLAR },
  { "usd", NOTE_DOLLAR },
  { "$", NOTE_DOLLAR },
  { "美元", NOTE_DOLLAR },
  { "美金", NOTE_DOLLAR },
  { "euros", NOTE_OTHER_CURRENCY },
  { "euro", NOTE_OTHER_CURRENCY },
  { "eur", NOTE_OTHER_CURRENCY },
  { "€", NOTE_OTHER_CURRENCY },
  { "欧元", NOTE_OTHER_CURRENCY },
  { "gbp", NOTE_OTHER_CURRENCY },
  { "£", NOTE_OTHER_CURRENCY },
  { "英镑", NOTE_OTHER_CURRENCY },
  { "jpy", NOTE_OTHER_CURRENCY },
  { "日元", NOTE_OTHER_CURRENCY },
  { "hkd", NOTE_OTHER_CURRENCY },
  { "港币", NOTE_OTHER_CURRENCY },
  { "港元", NOTE_OTHER_CURRENCY },
  { "人民币", NOTE_YUAN },
  { "yuan", NOTE_YUAN },
  { "renminbi", NOTE_YUAN },
  { "rmb", NOTE_YUAN },
  { "cny", NOTE_YUAN },
  { "¥", NOTE_YUAN },
  { "元", NOTE_YUAN },
  { "块", NOTE_YUAN },
};

static char *
drop_terms (const char *typed, guint *notes)
{
  GString *text = g_string_new (typed);

  *notes = 0;
  for (gsize i = 0; i < G_N_ELEMENTS (terms); i++)
    for (const char *at; (at = strstr (text->str, terms[i].word)) != NULL;)
      {
        g_string_erase (text, at - text->str, (gssize) strlen (terms[i].word));
        *notes |= terms[i].note;
      }
  return g_strstrip (g_string_free (text, FALSE));
}

static gboolean
asks_dollars (const YuQuestion *question)
{
  g_autofree char *unit = yu_typed_normalise (
      question->unit.in[YU_LANG_EN] != NULL ? question->unit.in[YU_LANG_EN] : "");

  return strstr (unit, "usd") != NULL || strstr (unit, "dollar") != NULL
         || strchr (unit, '$') != NULL;
}

static gboolean
is_other_currency (const YuQuestion *question, guint notes)
{
  guint own = asks_dollars (question) ? NOTE_DOLLAR : NOTE_YUAN;

  return (notes & (NOTE_YUAN | NOTE_DOLLAR | NOTE_OTHER_CURRENCY) & ~own) != 0;
}

static YuText
amount_text (gint64 amount)
{
  g_autofree char *text = yu_money_to_words (amount, YU_LANG_EN);

  return yu_text_same (text);
}

static YuReading *
refuse (const YuQuestion *question, const char *phrase)
{
  const YuBlank blanks[] = {
    { "min", amount_text (question->min) },
    { "max", amount_text (question->max) },
    { "unit", question->unit },
    { NULL },
  };

  return yu_reading_error (phrase, blanks);
}

static char *
label (const YuQuestion *question, gint64 amount, YuLang lang)
{
  g_autofree char *figure = yu_money_to_words (amount, lang);

  return yu_words_fill ("reading.amount", lang, "amount", figure, "unit",
                        question->unit.in[lang] != NULL ? question->unit.in[lang] : "", NULL);
}

static void
offer (const YuQuestion *question, YuReading *reading, gint64 amount)
{
  yu_reading_offer (reading, yu_value_new_integer (amount), label (question, amount, YU_LANG_EN),
                    label (question, amount, YU_LANG_ZH_CN));
}

/* A month's pay in a field for a year's: twelve and thirteen months are what contracts say. */
static YuReading *
ask_months (const YuQuestion *question, YuNumber monthly)
{
  YuReading *reading = yu_reading_ask ("reading.monthly", NULL);

  for (gint64 months = 12; months <= 13; months++)
    {
      g_autofree char *count = g_strdup_printf ("%" G_GINT64_FORMAT, months);
      YuNumber yearly;

      if (!yu_number_multiply (monthly, yu_number (months), &yearly)
          || !yu_question_holds (question, yearly))
        continue;
      g_autofree char *en = label (question, yearly.coefficient, YU_LANG_EN);
      g_autofree char *zh = label (question, yearly.coefficient, YU_LANG_ZH_CN);
      yu_reading_offer (reading, yu_value_new_integer (yearly.coefficient),
                        yu_words_fill ("reading.monthly_offer", YU_LANG_EN, "amount", en, "months",
                                       count, NULL),
                        yu_words_fill ("reading.monthly_offer", YU_LANG_ZH_CN, "amount", zh,
                                       "months", count, NULL));
    }
  if (reading->offers->len > 0)
    return reading;
  yu_reading_free (reading);
  return refuse (question, "reading.money_range");
}

/* "60" in a field of yuan: 60 as it stands, or 60万 as it is said. The literal one is also the
 * value. */
static YuReading *
ask_ten_thousands (const YuQuestion *question, gint64 literal)
{
  YuReading *reading = yu_reading_ask ("reading.ten_thousands", NULL);

  offer (question, reading, literal * 10000);
  offer (question, reading, literal);
  reading->value = yu_value_new_integer (literal);
  return reading;
}

static YuReading *
choose_meaning (const YuQuestion *question, const YuAmount *amount, gboolean bare)
{
  gint64 good[2];
  guint n = 0;
  gboolean any_whole = FALSE;

  for (guint i = 0; i < amount->n; i++)
    {
      any_whole |= yu_number_is_whole (amount->meanings[i]);
      if (yu_question_holds (question, amount->meanings[i]))
        good[n++] = amount->meanings[i].coefficient;
    }
  if (n == 0)
    return refuse (question, any_whole ? "reading.money_range" : "reading.money_whole");
  if (n == 1 && bare && good[0] >= 1 && good[0] < MAYBE_TEN_THOUSANDS
      && good[0] * 10000 <= question->max)
    return ask_ten_thousands (question, good[0]);
  if (n == 1)
    return yu_reading_take (yu_value_new_integer (good[0]));

  YuReading *reading = yu_reading_ask ("reading.which_amount", NULL);
  for (guint i = 0; i < n; i++)
    offer (question, reading, good[n - 1 - i]);
  return reading;
}

/* "30000 × 13": the pay of a month by the months paid. FALSE if what follows is no factor. */
static gboolean
multiply_by_rest (YuAmount *amount, const char **rest)
{
  YuAmount times;
  const char *sign = *rest;
  gsize length = *sign == '*' || *sign == 'x' ? 1 : g_str_has_prefix (sign, "×") ? strlen ("×") : 0;

  if (length == 0)
    return FALSE;
  *rest = sign + length;
  if (!yu_amount_scan (rest, &times) || times.n != 1)
    return FALSE;
  for (guint i = 0; i < amount->n; i++)
    if (!yu_number_multiply (amount->meanings[i], times.meanings[0], &amount->meanings[i]))
      return FALSE;
  return TRUE;
}

YuReading *
yu_read_money (const YuQuestion *question, const char *typed)
{
  guint notes;
  g_autofree char *plain = yu_typed_normalise (typed);
  g_autofree char *bare = drop_terms (plain, &notes);
  g_autofree char *figures = yu_typed_arabic (bare);
  const char *rest = figures;
  gboolean product = FALSE;
  YuAmount amount;

  if (is_other_currency (question, notes))
    return refuse (question, "reading.money_currency");
  if (*figures == '-')
    return refuse (question, "reading.money_range");
  if (!yu_amount_scan (&rest, &amount))
    return refuse (question, "reading.money");
  if (*rest != '\0' && !(product = multiply_by_rest (&amount, &rest)))
    return refuse (question, "reading.money");
  if (*rest != '\0')
    return refuse (question, "reading.money");
  if ((notes & NOTE_MONTHLY) != 0 && !product && amount.n == 1)
    return ask_months (question, amount.meanings[0]);

  return choose_meaning (question, &amount, !amount.has_multiplier && !product);
}
