/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Text in both languages, and the filling of {placeholders}. */

#include "text.h"

#include <string.h>

static gint chosen = -1; /* set by yu_lang_use(), read by any thread */

/**
 * yu_text_get:
 * @text: a text of a data file
 * @lang: a language
 *
 * Returns: (nullable): the text in @lang; %NULL only for an optional text that is absent
 */
const char *
yu_text_get (const YuText *text, YuLang lang)
{
  g_return_val_if_fail (lang < YU_N_LANGS, NULL);
  return text->in[lang];
}

/**
 * yu_lang_from_tag:
 * @tag: (nullable): a language tag or locale name
 *
 * Returns: Chinese for every kind of Chinese, English for all else
 */
YuLang
yu_lang_from_tag (const char *tag)
{
  if (tag && g_ascii_strncasecmp (tag, "zh", 2) == 0 && !g_ascii_isalpha (tag[2]))
    return YU_LANG_ZH_CN;
  return YU_LANG_EN;
}

/**
 * yu_lang_use:
 * @lang: a language
 *
 * Makes @lang the current one whatever the environment says: `--lang`, or the language chosen in
 * the window.
 */
void
yu_lang_use (YuLang lang)
{
  g_atomic_int_set (&chosen, (gint) lang);
}

/**
 * yu_lang_current:
 *
 * Returns: the language given to yu_lang_use(), else that of LANGUAGE, LC_ALL, LC_MESSAGES or LANG,
 * the first that is set
 */
YuLang
yu_lang_current (void)
{
  static const char *const names[] = { "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG" };
  gint lang = g_atomic_int_get (&chosen);

  if (lang >= 0)
    return (YuLang) lang;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *tag = g_getenv (names[i]);

      if (tag && *tag)
        return yu_lang_from_tag (tag);
    }
  return YU_LANG_EN;
}

/**
 * yu_lang_tag:
 * @lang: a language
 *
 * Returns: its name in data files and on the command line
 */
const char *
yu_lang_tag (YuLang lang)
{
  return lang == YU_LANG_ZH_CN ? "zh_CN" : "en";
}

/**
 * yu_text_fold:
 * @text: a text, typed or to be looked through
 *
 * Texts of the program have the apostrophe of books, and keyboards that of typewriters.
 *
 * Returns: (transfer full): @text for comparison: without case, every apostrophe that of keyboards
 */
char *
yu_text_fold (const char *text)
{
  g_autofree char *small = g_utf8_casefold (text, -1);
  g_auto (GStrv) parts = g_strsplit (small, "’", -1);

  return g_strjoinv ("'", parts);
}

static const char *
value_of (const char *name, gsize length, const char *first, va_list pairs)
{
  for (const char *key = first; key; key = va_arg (pairs, const char *))
    {
      const char *value = va_arg (pairs, const char *);

      if (strlen (key) == length && strncmp (key, name, length) == 0)
        return value;
    }
  return NULL;
}

/**
 * yu_text_fill_valist:
 * @pattern: text with {placeholders}
 * @first: (nullable): the first name
 * @pairs: its value, then further names and values, then %NULL
 *
 * Returns: (transfer full): @pattern with every known {name} replaced; an unknown one stays as it
 * is
 */
char *
yu_text_fill_valist (const char *pattern, const char *first, va_list pairs)
{
  GString *filled = g_string_new (NULL);

  while (*pattern)
    {
      const char *close = *pattern == '{' ? strchr (pattern, '}') : NULL;
      const char *value = NULL;

      if (close)
        {
          va_list again;

          va_copy (again, pairs);
          value = value_of (pattern + 1, (gsize) (close - pattern - 1), first, again);
          va_end (again);
        }
      if (value)
        {
          g_string_append (filled, value);
          pattern = close + 1;
        }
      else
        g_string_append_c (filled, *pattern++);
    }
  return g_string_free (filled, FALSE);
}

/**
 * yu_text_fill:
 * @pattern: text with {placeholders}
 * @...: name, value, …, %NULL
 *
 * Returns: (transfer full): @pattern with every known {name} replaced; an unknown one stays as it
 * is
 */
char *
yu_text_fill (const char *pattern, ...)
{
  const char *first;
  char *filled;
  va_list pairs;

  va_start (pairs, pattern);
  first = va_arg (pairs, const char *);
  filled = yu_text_fill_valist (pattern, first, pairs);
  va_end (pairs);
  return filled;
}
