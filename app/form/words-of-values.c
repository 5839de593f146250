/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Value → text, for an entry (which reading.h reads back as the same value) and for a review or
 * paper. */

#include "countries.h"
#include "reading-private.h"

#include "base/words.h"

#include <string.h>

/**
 * yu_date_to_words:
 * @date: a date, not 0
 * @lang: a language
 *
 * Returns: (transfer full): "14 March 1988", "1988年3月14日": no order of figures that could be
 * mistaken
 */
char *
yu_date_to_words (YuDate date, YuLang lang)
{
  guint year, month, day;

  yu_date_get_ymd (date, &year, &month, &day);
  if (lang == YU_LANG_ZH_CN)
    return g_strdup_printf ("%u年%u月%u日", year, month, day);

  g_autofree char *id = g_strdup_printf ("month.%u", month);
  return g_strdup_printf ("%u %s %u", day, yu_words (id, lang), year);
}

/**
 * yu_month_to_words:
 * @month: a month, not 0
 * @lang: a language
 *
 * Returns: (transfer full): "July 2019", "2019年7月"
 */
char *
yu_month_to_words (YuMonth month, YuLang lang)
{
  guint year = month / 12, number = month % 12 + 1;

  if (lang == YU_LANG_ZH_CN)
    return g_strdup_printf ("%u年%u月", year, number);

  g_autofree char *id = g_strdup_printf ("month.%u", number);
  return g_strdup_printf ("%s %u", yu_words (id, lang), year);
}

/**
 * yu_money_to_words:
 * @yuan: a whole amount
 * @lang: a language
 *
 * Returns: (transfer full): the figure with commas, "300,000", in both languages alike
 */
char *
yu_money_to_words (gint64 yuan, YuLang lang)
{
  g_autofree char *figures = g_strdup_printf ("%" G_GINT64_FORMAT, yuan);
  gsize length = strlen (figures);
  GString *grouped = g_string_new (NULL);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && figures[i - 1] != '-' && (length - i) % 3 == 0)
        g_string_append_c (grouped, ',');
      g_string_append_c (grouped, figures[i]);
    }
  return g_string_free (grouped, FALSE);
}

static const char *
option_label (const YuQuestion *question, const char *id, YuLang lang)
{
  const YuOption *option = yu_question_option (question, id);

  return option != NULL ? option->label.in[lang] : NULL;
}

/* A label is good for an entry if it leads back to its option alone. */
static char *
option_to_entry (const YuQuestion *question, const char *id, YuLang lang)
{
  const char *label = option_label (question, id, lang);

  if (label == NULL || strstr (label, ";") != NULL || strstr (label, "；") != NULL)
    return g_strdup (id);

  g_autoptr (YuReading) back = yu_read_choice (question, label);
  gboolean same
      = back->state == YU_READING_VALUE && g_strcmp0 (yu_value_text (back->value), id) == 0;
  return g_strdup (same ? label : id);
}

static char *
option_to_words (const YuQuestion *question, const char *id, YuLang lang)
{
  const char *label = option_label (question, id, lang);

  return label != NULL ? g_strdup (label)
                       : yu_words_fill ("value.not_listed", lang, "id", id, NULL);
}

typedef char *(*OptionText) (const YuQuestion *question, const char *id, YuLang lang);

static char *
join_options (const YuQuestion *question, const YuValue *list, YuLang lang, OptionText text)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  if (yu_value_length (list) == 0)
    return g_strdup (yu_words ("value.none_of_these", lang));

  for (gsize i = 0; i < yu_value_length (list); i++)
    g_ptr_array_add (names, text (question, yu_value_text (yu_value_item (list, i)), lang));
  g_ptr_array_add (names, NULL);
  return g_strjoinv (lang == YU_LANG_ZH_CN ? "；" : "; ", (char **) names->pdata);
}

static char *
as_json (const YuValue *value)
{
  g_autoptr (JsonNode) node = yu_value_to_json (value);

  return g_strchomp (yu_json_write (node));
}

/* The fields that were answered, "Label: value", one after the other. A member without a value is
 * "to this day". */
static char *
record_to_words (const YuQuestion *question, const YuValue *record, YuLang lang)
{
  GString *words = g_string_new (NULL);

  for (gsize i = 0; i < yu_value_length (record); i++)
    {
      const YuQuestion *field = yu_question_field (question, yu_value_name (record, i));
      const YuValue *member = yu_value_item (record, i);

      if (field == NULL || (member == NULL && field->kind != YU_KIND_MONTH))
        continue;
      g_autofree char *text = member != NULL ? yu_value_to_words (field, member, lang)
                                             : g_strdup (yu_words ("value.to_this_day", lang));
      if (words->len > 0)
        g_string_append (words, lang == YU_LANG_ZH_CN ? "；" : "; ");
      g_string_append_printf (words, "%s%s%s", field->label.in[lang],
                              lang == YU_LANG_ZH_CN ? "：" : ": ", text);
    }
  return g_string_free (words, FALSE);
}

static char *
rows_to_words (const YuQuestion *question, const YuValue *rows, YuLang lang)
{
  GString *words = g_string_new (NULL);

  if (yu_value_length (rows) == 0)
    g_string_append (words, yu_words ("value.no_rows", lang));
  for (gsize i = 0; i < yu_value_length (rows); i++)
    {
      g_autofree char *row = record_to_words (question, yu_value_item (rows, i), lang);
      g_string_append_printf (words, "%s%s", i > 0 ? "\n" : "", row);
    }
  return g_string_free (words, FALSE);
}

/* Units are written in the plural, as they stand beside an entry; English says 1 year. */
static char *
unit_of (const YuQuestion *question, gint64 amount, YuLang lang)
{
  const char *unit = question->unit.in[lang];

  if (lang == YU_LANG_EN && amount == 1 && g_str_has_suffix (unit, "s"))
    return g_strndup (unit, strlen (unit) - 1);
  return g_strdup (unit);
}

static char *
number_to_words (const YuQuestion *question, const YuValue *value, YuLang lang)
{
  g_autofree char *figure = yu_money_to_words (yu_value_integer (value), lang);
  g_autofree char *unit = NULL;

  /* Years of the calendar are no amounts. */
  if (question->kind == YU_KIND_NUMBER && question->min >= 1000)
    return g_strdup_printf ("%" G_GINT64_FORMAT, yu_value_integer (value));
  if (question->unit.in[lang] == NULL)
    return g_steal_pointer (&figure);
  unit = unit_of (question, yu_value_integer (value), lang);
  return yu_words_fill ("reading.amount", lang, "amount", figure, "unit", unit, NULL);
}

static char *
country_to_words (const YuValue *value, YuLang lang)
{
  const char *name = yu_country_name (yu_value_text (value)).in[lang];

  return g_strdup (name != NULL ? name : yu_value_text (value));
}

static char *
figure_to_entry (const YuQuestion *question, const YuValue *value)
{
  if (question->kind == YU_KIND_MONEY)
    return yu_money_to_words (yu_value_integer (value), YU_LANG_EN);
  return g_strdup_printf ("%" G_GINT64_FORMAT, yu_value_integer (value));
}

/**
 * yu_value_to_entry:
 * @question: a question
 * @value: (nullable): an answer that it accepts
 * @lang: a language
 *
 * Returns: (transfer full): text that yu_reading_new() reads as @value (asking back where a short
 * figure is doubtful even so); empty if @value is unknown
 */
char *
yu_value_to_entry (const YuQuestion *question, const YuValue *value, YuLang lang)
{
  g_return_val_if_fail (question != NULL, NULL);

  if (value == NULL)
    return g_strdup ("");

  switch (question->kind)
    {
    case YU_KIND_NUMBER:
    case YU_KIND_MONEY:
      return figure_to_entry (question, value);
    case YU_KIND_CHOICE:
      return option_to_entry (question, yu_value_text (value), lang);
    case YU_KIND_CHOICES:
      return join_options (question, value, lang, option_to_entry);
    case YU_KIND_ROWS:
    case YU_KIND_RECORD:
      return yu_value_is (value, YU_VALUE_TEXT) ? g_strdup (yu_value_text (value))
                                                : as_json (value);
    case YU_KIND_TEXT:
    case YU_KIND_LONG_TEXT:
    case YU_KIND_DATE:
    case YU_KIND_MONTH:
    case YU_KIND_COUNTRY:
    case YU_KIND_YES_NO:
    default:
      return yu_value_to_words (question, value, lang);
    }
}

/**
 * yu_value_to_words:
 * @question: a question
 * @value: (nullable): an answer that it accepts
 * @lang: a language
 *
 * Returns: (transfer full): the answer as one reads it; empty if it is unknown. Rows have a line
 * each.
 */
char *
yu_value_to_words (const YuQuestion *question, const YuValue *value, YuLang lang)
{
  g_return_val_if_fail (question != NULL, NULL);

  if (value == NULL)
    return g_strdup ("");

  switch (question->kind)
    {
    case YU_KIND_NUMBER:
    case YU_KIND_MONEY:
      return number_to_words (question, value, lang);
    case YU_KIND_DATE:
      return yu_date_to_words (yu_date_from_iso (yu_value_text (value)), lang);
    case YU_KIND_MONTH:
      return yu_month_to_words (yu_month_from_iso (yu_value_text (value)), lang);
    case YU_KIND_COUNTRY:
      return country_to_words (value, lang);
    case YU_KIND_CHOICE:
      return option_to_words (question, yu_value_text (value), lang);
    case YU_KIND_CHOICES:
      return join_options (question, value, lang, option_to_words);
    case YU_KIND_YES_NO:
      return g_strdup (yu_words (yu_value_boolean (value) ? "value.yes" : "value.no", lang));
    case YU_KIND_ROWS:
      return rows_to_words (question, value, lang);
    case YU_KIND_RECORD:
      return yu_value_is (value, YU_VALUE_TEXT) ? g_strdup (yu_words ("value.none", lang))
                                                : record_to_words (question, value, lang);
    case YU_KIND_TEXT:
    case YU_KIND_LONG_TEXT:
    default:
      return g_strdup (yu_value_text (value));
    }
}

/* What is left to be seen: enough to tell one passport from another in the same hands, too little
 * to use. */
#define MASK_FIRST 1
#define MASK_LAST 3

/**
 * yu_masked_words:
 * @words: what a masked question was answered
 *
 * Returns: (transfer full): the first and the last three characters with bullets between; bullets
 * alone where that would be most of it
 */
char *
yu_masked_words (const char *words)
{
  glong length = g_utf8_strlen (words, -1);
  gboolean ends = length >= 2 * (MASK_FIRST + MASK_LAST);
  const char *last = g_utf8_offset_to_pointer (words, length - MASK_LAST * ends);
  g_autoptr (GString) masked = g_string_new (NULL);

  g_string_append_len (masked, words, g_utf8_offset_to_pointer (words, MASK_FIRST * ends) - words);
  for (glong i = (MASK_FIRST + MASK_LAST) * ends; i < length; i++)
    g_string_append (masked, "•");
  g_string_append (masked, last);
  return g_strdup (masked->str);
}
