/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Words, numbers, texts and names of an input entry.
 *
 * A name may be any text, as in DMN: "years of service", "R&D pay", "薪酬". Where the names in
 * scope are known (the inputs of the table) the longest of them that stands at a place is taken, as
 * FEEL does; elsewhere a name is one or more words of letters, digits, underscores and inner full
 * stops, so that an operator always ends it. */

#include "scanner.h"

#include "base/words.h"

#include <string.h>

/* What is typed for a character of the language by mistake: another alphabet's punctuation, habits
 * of other languages. */
static const struct {
  const char *found;
  const char *meant;
} lookalikes[] = {
  { "≥", ">=" }, { "≤", "<=" },  { "≠", "!=" }, { "==", "=" }, { "<>", "!=" }, { "“", "\"" },
  { "”", "\"" }, { "＂", "\"" }, { "'", "\"" }, { "‘", "\"" }, { "’", "\"" },  { "，", "," },
  { "、", "," }, { "（", "(" },  { "）", ")" }, { "［", "[" }, { "］", "]" },  { "＞", ">" },
  { "＜", "<" }, { "–", "-" },   { "—", "-" },  { "−", "-" },  { "…", ".." },  { "×", "*" },
  { "÷", "/" },  { ";", "," },
};

guint
yu_scanner_column (const YuScanner *self, const char *at)
{
  return (guint) g_utf8_strlen (self->text, at - self->text) + 1;
}

void
yu_scanner_fail (YuScanner *self, const char *at, const char *format, ...)
{
  va_list arguments;

  if (self->error != NULL)
    return;

  va_start (arguments, format);
  self->error = g_strdup_vprintf (yu_words_for (format), arguments);
  va_end (arguments);
  self->error_at = at;
}

/* Says what stands where something else was expected, and what to write if it is a known slip. */
void
yu_scanner_fail_here (YuScanner *self, const char *expected)
{
  const char *end;
  g_autofree char *word = NULL;

  yu_scanner_skip_space (self);
  if (*self->at == '\0')
    {
      yu_scanner_fail (self, self->at, "%s is missing at the end", yu_words_for (expected));
      return;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (lookalikes); i++)
    if (g_str_has_prefix (self->at, lookalikes[i].found))
      {
        yu_scanner_fail (self, self->at, "“%s” is not understood: write %s", lookalikes[i].found,
                         lookalikes[i].meant);
        return;
      }

  end = g_utf8_next_char (self->at);
  while (*end != '\0' && g_unichar_isalnum (g_utf8_get_char (self->at))
         && g_unichar_isalnum (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  word = g_strndup (self->at, (gsize) (end - self->at));

  if (g_str_equal (word, "and") || g_str_equal (word, "or"))
    yu_scanner_fail (
        self, self->at,
        "“%s” is not understood: write an interval such as [18..25], or a comma for “or”", word);
  else
    yu_scanner_fail (self, self->at, "%s expected, “%s” found", yu_words_for (expected), word);
}

void
yu_scanner_skip_space (YuScanner *self)
{
  while (*self->at != '\0' && g_unichar_isspace (g_utf8_get_char (self->at)))
    self->at = g_utf8_next_char (self->at);
}

gboolean
yu_scanner_at_end (YuScanner *self)
{
  yu_scanner_skip_space (self);
  return *self->at == '\0';
}

gboolean
yu_scanner_take (YuScanner *self, const char *token)
{
  yu_scanner_skip_space (self);
  if (!g_str_has_prefix (self->at, token))
    return FALSE;

  self->at += strlen (token);
  return TRUE;
}

static gboolean
is_name_start (const char *at)
{
  gunichar c = g_utf8_get_char (at);

  return g_unichar_isalpha (c) || c == '_';
}

static gboolean
is_name_part (const char *at)
{
  gunichar c = g_utf8_get_char (at);

  return g_unichar_isalnum (c) || g_unichar_ismark (c) || c == '_';
}

gboolean
yu_scanner_take_word (YuScanner *self, const char *word)
{
  const char *start;

  yu_scanner_skip_space (self);
  start = self->at;
  if (yu_scanner_take (self, word) && !is_name_part (self->at))
    return TRUE;

  self->at = start;
  return FALSE;
}

/* The length of the longest known name that stands here as whole words; 0 if none does. */
static gsize
longest_known (const YuScanner *self, const char **name)
{
  gsize longest = 0;

  for (gsize i = 0; self->known != NULL && self->known[i] != NULL; i++)
    {
      gsize length = strlen (self->known[i]);

      if (length <= longest || strncmp (self->at, self->known[i], length) != 0)
        continue;
      if (is_name_part (g_utf8_find_prev_char (self->at, self->at + length))
          && is_name_part (self->at + length))
        continue;
      longest = length;
      *name = self->known[i];
    }

  return longest;
}

/* The end of one word with its inner full stops: "venture.own_ip", but not the dots of an interval.
 */
static const char *
word_end (const char *at)
{
  while (is_name_part (at) || (*at == '.' && is_name_start (at + 1)))
    at = g_utf8_next_char (at);

  return at;
}

static const char *
spaced_name_end (const char *at)
{
  const char *end = word_end (at);

  for (;;)
    {
      const char *next = end;

      while (*next == ' ')
        next++;
      if (next == end || !is_name_start (next))
        return end;
      end = word_end (next);
    }
}

const char *
yu_scanner_take_name (YuScanner *self)
{
  const char *known = NULL, *end;
  gsize length;
  g_autofree char *name = NULL;

  yu_scanner_skip_space (self);
  length = longest_known (self, &known);
  end = is_name_start (self->at) ? spaced_name_end (self->at) : self->at;

  if (length > 0)
    {
      self->at += length;
      return g_intern_string (known);
    }
  if (end == self->at)
    return NULL;

  name = g_strndup (self->at, (gsize) (end - self->at));
  self->at = end;
  return g_intern_string (name);
}

/* FEEL's numbers: 12, 12.5, .5; the sign is an operator. A known name that begins with digits goes
 * before. */
gboolean
yu_scanner_take_number (YuScanner *self, YuNumber *number)
{
  const char *known = NULL, *end;
  g_autofree char *literal = NULL;

  yu_scanner_skip_space (self);
  end = self->at;
  while (g_ascii_isdigit (*end))
    end++;
  if (*end == '.' && g_ascii_isdigit (end[1]))
    for (end++; g_ascii_isdigit (*end); end++)
      ;
  if (end == self->at || longest_known (self, &known) > (gsize) (end - self->at))
    return FALSE;

  /* "450,000" would otherwise be read as the list 450, 0: the leading zeros give it away. */
  if (self->at[0] == '0' && g_ascii_isdigit (self->at[1]))
    {
      yu_scanner_fail (self, self->at,
                       "a number does not begin with 0: write 450000 without separators");
      return FALSE;
    }

  literal
      = g_strdup_printf ("%s%.*s", self->at[0] == '.' ? "0" : "", (int) (end - self->at), self->at);
  if (!yu_number_parse (literal, strlen (literal), number))
    {
      yu_scanner_fail (self, self->at, "the number has too many digits");
      return FALSE;
    }
  self->at = end;
  return TRUE;
}

/* One \u or \U escape, after its letter. FALSE if it names no character that a text may hold. */
static gboolean
take_code_point (YuScanner *self, guint digits, GString *text)
{
  gunichar c = 0;

  for (guint i = 0; i < digits; i++, self->at++)
    {
      if (!g_ascii_isxdigit (*self->at))
        return FALSE;
      c = c * 16 + (gunichar) g_ascii_xdigit_value (*self->at);
    }
  if (c == 0 || !g_unichar_validate (c))
    return FALSE;

  g_string_append_unichar (text, c);
  return TRUE;
}

static gboolean
take_escape (YuScanner *self, GString *text)
{
  static const char letters[] = "\"\\'nrt", meant[] = "\"\\'\n\r\t";
  const char *start = self->at - 1;
  const char *letter;
  gboolean understood;

  if (*self->at == 'u' || *self->at == 'U')
    {
      guint digits = *self->at == 'u' ? 4 : 6;

      self->at++;
      understood = take_code_point (self, digits, text);
    }
  else
    {
      letter = *self->at != '\0' ? strchr (letters, *self->at) : NULL;
      understood = letter != NULL;
      if (understood)
        {
          g_string_append_c (text, meant[letter - letters]);
          self->at++;
        }
    }

  if (!understood)
    yu_scanner_fail (self, start,
                     "this escape is not understood: \\\" \\\\ \\n \\r \\t \\u0041 \\U01F600 are");
  return understood;
}

const char *
yu_scanner_take_text (YuScanner *self)
{
  g_autoptr (GString) text = NULL;
  const char *start;

  yu_scanner_skip_space (self);
  start = self->at;
  if (*self->at != '"')
    return NULL;

  text = g_string_new (NULL);
  for (self->at++; *self->at != '"';)
    {
      if (*self->at == '\0')
        {
          yu_scanner_fail (self, start, "text not closed: a \" is missing");
          return NULL;
        }
      if (*self->at == '\\')
        {
          self->at++;
          if (!take_escape (self, text))
            return NULL;
          continue;
        }
      g_string_append_c (text, *self->at++);
    }
  self->at++;

  return g_intern_string (text->str);
}
