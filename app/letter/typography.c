/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Unicode gives “ ” ‘ ’ — … · to Chinese and Latin alike. In Chinese they are as wide as an
 * ideograph and a line may break before an opening and after a closing one; in Latin neither. Their
 * neighbours decide, so that a Chinese phrase quoted in an English sentence is set right as well.
 */

#include "typography.h"

static gboolean
is_ideograph (gunichar c)
{
  GUnicodeScript script = g_unichar_get_script (c);

  return script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA
         || script == G_UNICODE_SCRIPT_KATAKANA || script == G_UNICODE_SCRIPT_BOPOMOFO;
}

static gboolean
is_wide_punctuation (gunichar c)
{
  return (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF60);
}

static gboolean
is_opening (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_OPEN_PUNCTUATION || type == G_UNICODE_INITIAL_PUNCTUATION;
}

static gboolean
is_closing (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_CLOSE_PUNCTUATION || type == G_UNICODE_FINAL_PUNCTUATION
         || (type == G_UNICODE_OTHER_PUNCTUATION && is_wide_punctuation (c));
}

/* 0 at either end */
static gunichar
before (const char *text, const char *at)
{
  return at > text ? g_utf8_get_char (g_utf8_prev_char (at)) : 0;
}

static gunichar
after (const char *at)
{
  return *at != '\0' ? g_utf8_get_char (g_utf8_next_char (at)) : 0;
}

static gboolean
is_plainly_chinese (gunichar c)
{
  return is_ideograph (c) || is_wide_punctuation (c);
}

/**
 * yu_is_ambiguous:
 * @character: a character
 *
 * Returns: whether both Chinese and Latin text use this punctuation mark, in different widths
 */
gboolean
yu_is_ambiguous (gunichar character)
{
  return character == 0x2018 || character == 0x2019 || character == 0x201C || character == 0x201D
         || character == 0x2014 || character == 0x2026 || character == 0x00B7;
}

/**
 * yu_is_chinese:
 * @text: the text
 * @at: a character of it
 *
 * Returns: whether the character is to be set as Chinese
 */
gboolean
yu_is_chinese (const char *text, const char *at)
{
  gunichar c = g_utf8_get_char (at);
  const char *end = at;

  if (!yu_is_ambiguous (c))
    return is_plainly_chinese (c);
  /* A dash and an ellipsis are two characters, and a quotation may open with another: look past
   * them. */
  while (at > text && (yu_is_ambiguous (before (text, at)) || before (text, at) == YU_BREAK_HERE))
    at = g_utf8_prev_char (at);
  while (yu_is_ambiguous (after (end)) || after (end) == YU_BREAK_HERE)
    end = g_utf8_next_char (end);
  return is_plainly_chinese (before (text, at)) || is_plainly_chinese (after (end));
}

/**
 * yu_may_stretch:
 * @text: the text
 * @at: a place between two characters of it
 *
 * Where a line may be made wider: at spaces, and between two characters of which one is Chinese,
 * but not at the inner side of a punctuation mark, which has its own white.
 *
 * Returns: whether white may be added at this place
 */
gboolean
yu_may_stretch (const char *text, const char *at)
{
  const char *last;

  if (at == text || *at == '\0')
    return FALSE;
  last = g_utf8_prev_char (at);
  if (g_utf8_get_char (last) == ' ')
    return TRUE;
  if (g_utf8_get_char (at) == YU_BREAK_HERE || g_utf8_get_char (at) == ' ')
    return FALSE;
  if (is_opening (g_utf8_get_char (last)) || is_closing (g_utf8_get_char (at)))
    return FALSE;
  if (g_utf8_get_char (last) == g_utf8_get_char (at) && yu_is_ambiguous (g_utf8_get_char (at)))
    return FALSE; /* —— and …… are one mark each */
  return yu_is_chinese (text, last) || yu_is_chinese (text, at);
}

static gunichar
curled (gunichar c, gunichar last)
{
  gboolean opens = last == 0 || g_unichar_isspace (last) || is_opening (last);

  if (c == '"')
    return opens ? 0x201C : 0x201D;
  if (c == '\'')
    return opens ? 0x2018 : 0x2019;
  return c;
}

/**
 * yu_curl_quotes:
 * @text: text of the program's own
 *
 * Data files are typed with the straight marks of a keyboard; a printed page is not. Never for what
 * a person answered.
 *
 * Returns: (transfer full): @text with “ ” and ’
 */
char *
yu_curl_quotes (const char *text)
{
  GString *result = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    g_string_append_unichar (result, curled (g_utf8_get_char (p), before (text, p)));
  return g_string_free (result, FALSE);
}

/**
 * yu_append_breakable:
 * @to: the string to append to
 * @text: text for people
 *
 * Appends @text, marking where a line may break although the Unicode rules, which take “ and ” for
 * Latin, forbid it. Control characters become spaces.
 */
void
yu_append_breakable (GString *to, const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p), last = before (text, p), next = after (p);
      gboolean opens = c == 0x201C || c == 0x2018, closes = c == 0x201D || c == 0x2019;

      if (opens && (is_ideograph (last) || (is_wide_punctuation (last) && !is_opening (last)))
          && yu_is_chinese (text, p))
        g_string_append_unichar (to, YU_BREAK_HERE);
      g_string_append_unichar (to, c != '\n' && g_unichar_iscntrl (c) ? ' ' : c);
      if (closes && is_ideograph (next) && yu_is_chinese (text, p))
        g_string_append_unichar (to, YU_BREAK_HERE);
    }
}

/**
 * yu_append_plain:
 * @to: the string to append to
 * @text: text as it was laid out
 * @length: bytes of it
 *
 * Appends @text without the marks of yu_append_breakable().
 */
void
yu_append_plain (GString *to, const char *text, gsize length)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    if (g_utf8_get_char (p) != YU_BREAK_HERE)
      g_string_append_len (to, p, g_utf8_next_char (p) - p);
}
