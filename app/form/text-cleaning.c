/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What comes before reading: text without characters that no file may hold, and text in one form
 * whatever keyboard or input method it came from. */

#include "reading-private.h"

static gboolean
is_hidden (gunichar c)
{
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || (c >= 0x202A && c <= 0x202E)
         || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

/**
 * yu_typed_clean:
 * @typed: any bytes
 * @keep_lines: whether line breaks stay; else they become spaces
 *
 * Leaves out what no file may hold: controls and invisible changes of direction. Broken UTF-8
 * becomes U+FFFD. Joiners, combining marks and every script stay.
 *
 * Returns: (transfer full): the text that may be kept
 */
char *
yu_typed_clean (const char *typed, gboolean keep_lines)
{
  g_autofree char *valid = g_utf8_make_valid (typed, -1);
  GString *clean = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n' || c == '\t')
        g_string_append_c (clean, keep_lines ? (char) c : ' ');
      else if (!is_hidden (c))
        g_string_append_unichar (clean, c);
    }
  return g_string_free (clean, FALSE);
}

static gunichar
simplify (gunichar c)
{
  if (g_unichar_isdigit (c))
    return '0' + (gunichar) g_unichar_digit_value (c);
  if (c == 0x2212 || c == 0x30FC || g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION)
    return '-';
  if (c == 0x3002)
    return '.';
  if (c == 0x3001)
    return ',';
  if (c == 0x2019 || c == 0x2018)
    return '\'';
  return g_unichar_tolower (c);
}

/* NFKC turns full-width letters, figures and punctuation into plain ones. */
char *
yu_typed_normalise (const char *typed)
{
  g_autofree char *clean = yu_typed_clean (typed, FALSE);
  g_autofree char *folded = g_utf8_normalize (clean, -1, G_NORMALIZE_NFKC);
  GString *plain = g_string_sized_new (strlen (folded));

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c))
        g_string_append_unichar (plain, simplify (c));
      else if (plain->len > 0 && plain->str[plain->len - 1] != ' ')
        g_string_append_c (plain, ' ');
    }
  return g_strchomp (g_string_free (plain, FALSE));
}

/* The value of a Chinese numeral below ten thousand, 10, 100, 1000 for the units, -1 for anything
 * else. */
static gint64
numeral (gunichar c)
{
  static const struct {
    gunichar sign;
    gint64 value;
  } numerals[] = {
    { 0x96F6, 0 }, { 0x3007, 0 }, { 0x4E00, 1 },  { 0x4E8C, 2 },   { 0x4E24, 2 },
    { 0x4E09, 3 }, { 0x56DB, 4 }, { 0x4E94, 5 },  { 0x516D, 6 },   { 0x4E03, 7 },
    { 0x516B, 8 }, { 0x4E5D, 9 }, { 0x5341, 10 }, { 0x767E, 100 }, { 0x5343, 1000 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (numerals); i++)
    if (numerals[i].sign == c)
      return numerals[i].value;
  return -1;
}

/* One run of numerals: 三十二 by units, 一九八八 by places. */
static gint64
run_value (const char *p, const char *end)
{
  gint64 sum = 0, digit = 0, places = 0;
  gboolean has_unit = FALSE, has_digit = FALSE;

  for (; p < end; p = g_utf8_next_char (p))
    {
      gint64 value = numeral (g_utf8_get_char (p));

      if (value >= 10)
        {
          sum += (has_digit ? digit : 1) * value;
          digit = 0;
          has_unit = TRUE;
          has_digit = FALSE;
          continue;
        }
      digit = value;
      has_digit = TRUE;
      places = places * 10 + value;
    }
  return has_unit ? sum + digit : places;
}

/* 三百万 has both; after a figure 百 and 千 belong to it (5千), so a run that follows one is left
 * alone. */
char *
yu_typed_arabic (const char *text)
{
  GString *arabic = g_string_new (NULL);
  const char *p = text;

  while (*p != '\0')
    {
      const char *end = p;
      guint signs = 0;

      while (*end != '\0' && numeral (g_utf8_get_char (end)) >= 0)
        {
          end = g_utf8_next_char (end);
          signs++;
        }
      if (signs > 0 && signs <= 12
          && (arabic->len == 0 || !g_ascii_isdigit (arabic->str[arabic->len - 1])))
        g_string_append_printf (arabic, "%" G_GINT64_FORMAT, run_value (p, end));
      else
        {
          end = signs > 0 ? end : g_utf8_next_char (p);
          g_string_append_len (arabic, p, end - p);
        }
      p = end;
    }
  return g_string_free (arabic, FALSE);
}
