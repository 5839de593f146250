/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Choices by name or id, in either language: the whole name, else the one option that begins with
 * it or has it inside; several such are asked. */

#include "countries.h"
#include "reading-private.h"

#include "base/words.h"

#define MOST_OFFERS 6

static gboolean
is_also_called (const YuOption *option, const char *wanted)
{
  g_auto (GStrv) names = g_strsplit (option->also != NULL ? option->also : "", "\n", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = yu_typed_normalise (names[i]);
      if (strcmp (name, wanted) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_named (const YuOption *option, const char *wanted)
{
  if (g_ascii_strcasecmp (option->id, wanted) == 0)
    return TRUE;
  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    {
      g_autofree char *name = yu_typed_normalise (option->label.in[lang]);
      if (strcmp (name, wanted) == 0)
        return TRUE;
    }
  return is_also_called (option, wanted);
}

/**
 * yu_option_is_named:
 * @option: an option
 * @typed: a text
 *
 * Returns: whether that is the whole id or name of the option in either language, or what people
 * write for it besides
 */
gboolean
yu_option_is_named (const YuOption *option, const char *typed)
{
  g_autofree char *wanted = yu_typed_normalise (typed);

  return is_named (option, wanted);
}

static gboolean
has_inside (const YuOption *option, const char *wanted)
{
  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    {
      g_autofree char *name = yu_typed_normalise (option->label.in[lang]);
      if (strstr (name, wanted) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
collect (GPtrArray *options, const char *wanted,
         gboolean (*fits) (const YuOption *option, const char *wanted), GPtrArray *found)
{
  for (guint i = 0; options != NULL && i < options->len; i++)
    if (fits (options->pdata[i], wanted))
      g_ptr_array_add (found, options->pdata[i]);
}

static YuReading *
offer_options (GPtrArray *found)
{
  YuReading *reading = yu_reading_ask ("reading.which_option", NULL);

  for (guint i = 0; i < found->len && i < MOST_OFFERS; i++)
    {
      const YuOption *option = found->pdata[i];
      yu_reading_offer (reading, yu_value_new_text (option->id),
                        g_strdup (option->label.in[YU_LANG_EN]),
                        g_strdup (option->label.in[YU_LANG_ZH_CN]));
    }
  return reading;
}

static YuReading *
read_option (const YuQuestion *question, GPtrArray *options, const char *typed, const char *phrase)
{
  g_autofree char *wanted = yu_typed_normalise (typed);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  collect (options, wanted, is_named, found);
  if (found->len == 0)
    collect (options, wanted, has_inside, found);
  if (found->len == 1)
    return yu_reading_take (yu_value_new_text (((const YuOption *) found->pdata[0])->id));
  if (found->len > 1)
    return offer_options (found);

  /* An id that its list no longer has stays what it is. */
  g_autoptr (YuValue) old = yu_value_new_text (wanted);
  if (question->kind == YU_KIND_CHOICE && yu_question_accepts (question, old))
    return yu_reading_take (g_steal_pointer (&old));
  return yu_reading_error (phrase, NULL);
}

YuReading *
yu_read_choice (const YuQuestion *question, const char *typed)
{
  return read_option (question, question->options, typed, "reading.choice");
}

/* Codes first: "DE" and "D" are Germany although many a country's name has these letters. */
YuReading *
yu_read_country (const YuQuestion *question, const char *typed)
{
  g_autofree char *wanted = yu_typed_normalise (typed);
  const char *code = yu_country_normalise (wanted);

  if (code != NULL)
    return yu_reading_take (yu_value_new_text (code));
  return read_option (question, yu_countries (), typed, "reading.country");
}

static gboolean
is_one_of (const char *text, const char *const *words)
{
  return g_strv_contains (words, text);
}

YuReading *
yu_read_yes_no (const YuQuestion *question, const char *typed)
{
  static const char *const yes[] = { "yes", "y", "true", "1", "是", "有", "对", "是的", NULL };
  static const char *const no[]
      = { "no", "n", "false", "0", "否", "不是", "没有", "无", "不", NULL };
  g_autofree char *word = yu_typed_normalise (typed);

  if (is_one_of (word, yes) || is_one_of (word, no))
    return yu_reading_take (yu_value_new_boolean (is_one_of (word, yes)));
  return yu_reading_error ("reading.yes_no", NULL);
}

static gboolean
says_none_of_these (const char *typed)
{
  g_autofree char *text = yu_typed_normalise (typed);

  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    {
      g_autofree char *none = yu_typed_normalise (yu_words ("value.none_of_these", lang));
      if (strcmp (text, none) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Set off by semicolons, since labels hold commas. */
YuReading *
yu_read_choices (const YuQuestion *question, const char *typed)
{
  g_autofree char *plain = yu_typed_normalise (typed);
  g_auto (GStrv) names = g_strsplit (plain, ";", -1);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_value_unref);

  if (says_none_of_these (typed))
    return yu_reading_take (yu_value_new_list (NULL, 0));

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (*g_strstrip (names[i]) == '\0')
        continue;
      g_autoptr (YuReading) one
          = read_option (question, question->options, names[i], "reading.choices");

      /* What is missing or doubtful in one item is so in the whole. */
      if (one->state == YU_READING_ERROR)
        return g_steal_pointer (&one);
      if (one->state != YU_READING_VALUE)
        return yu_reading_error ("reading.choices_doubtful", NULL);
      g_ptr_array_add (items, yu_value_ref (one->value));
    }
  return yu_reading_take (yu_value_new_list ((YuValue *const *) items->pdata, items->len));
}
