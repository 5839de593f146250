/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whole numbers with a unit: "12", "12 months", "12个月", "十二", "HSK 5级". */

#include "form-private.h"
#include "reading-private.h"

#include "base/words.h"

/* Units that people write although the field has its own. They may be left in: dropping them cannot
 * change the meaning. */
static const char *const units[] = {
  "months", "month", "个月",    "月", "years",  "year",  "yrs", "yr", "周岁",  "岁", "年", "level",
  "hsk",    "级",    "percent", "%",  "points", "point", "分",  "个", "times", "次", "人",
};

static void
drop_word (GString *text, const char *word)
{
  const char *at = *word != '\0' ? strstr (text->str, word) : NULL;

  if (at != NULL)
    g_string_erase (text, at - text->str, (gssize) strlen (word));
}

static char *
drop_units (const YuQuestion *question, const char *typed)
{
  g_autoptr (GString) text = g_string_new (typed);

  for (YuLang lang = 0; lang < YU_N_LANGS && question->unit.in[lang] != NULL; lang++)
    {
      g_autofree char *own = yu_typed_normalise (question->unit.in[lang]);
      drop_word (text, own);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    drop_word (text, units[i]);
  return g_strstrip (g_string_free (g_steal_pointer (&text), FALSE));
}

static YuText
number_text (gint64 number)
{
  g_autofree char *text = yu_money_to_words (number, YU_LANG_EN);

  return yu_text_same (text);
}

/* "Enter a whole number of months from 0 to 12." */
static YuReading *
refuse (const YuQuestion *question)
{
  const YuBlank blanks[] = {
    { "min", number_text (question->min) },
    { "max", number_text (question->max) },
    { "unit", question->unit },
    { NULL },
  };

  return yu_reading_error (question->unit.in[YU_LANG_EN] != NULL ? "reading.number_with_unit"
                                                                 : "reading.number",
                           blanks);
}

/* "No" and "none" say 0 where 0 is an answer: no HSK, no years of work. */
static gboolean
says_none (const YuQuestion *question, const char *text)
{
  static const char *const none[] = { "none", "no", "nil", "无", "没有", "未", NULL };

  return question->min <= 0 && question->max >= 0 && g_strv_contains (none, text);
}

/* 1.234: one or 1,234 — but rarely are both in the domain. */
static YuReading *
choose_meaning (const YuQuestion *question, const YuAmount *amount)
{
  gint64 good[2];
  guint n = 0;

  for (guint i = 0; i < amount->n; i++)
    if (yu_question_holds (question, amount->meanings[i]))
      good[n++] = amount->meanings[i].coefficient;
  if (n == 0)
    return refuse (question);
  if (n == 1)
    return yu_reading_take (yu_value_new_integer (good[0]));

  YuReading *reading = yu_reading_ask ("reading.which_number", NULL);
  for (guint i = 0; i < n; i++)
    yu_reading_offer (reading, yu_value_new_integer (good[i]),
                      yu_money_to_words (good[i], YU_LANG_EN),
                      yu_money_to_words (good[i], YU_LANG_ZH_CN));
  return reading;
}

YuReading *
yu_read_number (const YuQuestion *question, const char *typed)
{
  g_autofree char *plain = yu_typed_normalise (typed);
  g_autofree char *arabic = yu_typed_arabic (plain);
  g_autofree char *bare = drop_units (question, arabic);
  gboolean negative = *bare == '-';
  const char *rest = bare + (negative ? 1 : 0);
  YuAmount amount;

  if (says_none (question, bare))
    return yu_reading_take (yu_value_new_integer (0));
  if (!yu_amount_scan (&rest, &amount) || *rest != '\0')
    return refuse (question);

  for (guint i = 0; negative && i < amount.n; i++)
    amount.meanings[i].coefficient = -amount.meanings[i].coefficient;
  return choose_meaning (question, &amount);
}
