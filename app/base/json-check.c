/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The gate before json-glib: RFC 8259 to the letter, and our limits. It builds nothing but the names of open objects, so it
 * cannot be made to use memory, and recursion ends at YU_JSON_MAX_DEPTH.
 *
 * json-glib 1.6 by itself is no reader for strangers' files: it dies on deep nesting, takes comments, leading zeros and
 * a second document, keeps the last of two equal names, cuts texts at U+0000 and wraps numbers around. */

#include "json.h"

#include "words.h"

#include <math.h>
#include <string.h>

/* What one open object or array knows of itself */
typedef struct {
  GHashTable *names; /* of an object: those seen, unescaped; kept for the next object of this depth */
  const char *name;  /* of an object: the member being read, owned by names */
  guint index;       /* of an array: the item being read */
  gboolean is_object;
} Level;

typedef struct {
  const char *start;
  const char *p;
  const char *end;
  YuFaults *faults;
  Level levels[YU_JSON_MAX_DEPTH];
  guint depth;
  guint values;
} Gate;

static gboolean check_value (Gate *gate);

static char *
gate_pointer (const Gate *gate)
{
  GString *pointer = g_string_new (NULL);

  for (guint i = 0; i < gate->depth; i++)
    {
      const Level *level = &gate->levels[i];

      if (!level->is_object)
        g_string_append_printf (pointer, "/%u", level->index);
      else if (level->name)
        yu_json_pointer_append (pointer, level->name);
    }
  return g_string_free (pointer, FALSE);
}

/* Says no at @at. The place is given twice: as a pointer for those who know the document, as line and column for an editor. */
static gboolean G_GNUC_PRINTF (5, 6)
refuse (Gate *gate, const char *at, const char *found, const char *remedy, const char *expected_format, ...)
{
  g_autofree char *pointer = gate_pointer (gate);
  g_autofree char *expected = NULL;
  guint line = 1;
  const char *line_start = gate->start;
  va_list arguments;

  for (const char *p = gate->start; p < at; p++)
    if (*p == '\n')
      {
        line++;
        line_start = p + 1;
      }
  va_start (arguments, expected_format);
  expected = g_strdup_vprintf (yu_words_for (expected_format), arguments);
  va_end (arguments);
  yu_faults_add (gate->faults, pointer, found, remedy, "%s at line %u, column %ld", expected, line,
                 g_utf8_strlen (line_start, at - line_start) + 1);
  return FALSE;
}

/* Says no at the next character and names it. */
static gboolean
refuse_here (Gate *gate, const char *expected, const char *remedy)
{
  g_autofree char *found = NULL;
  gunichar c;

  if (gate->p >= gate->end)
    return refuse (gate, gate->p, "the end of the text", remedy ? remedy : "the file may be cut off: get it anew",
                   "%s", yu_words_for (expected));
  c = g_utf8_get_char (gate->p);
  found = g_unichar_isgraph (c) ? g_strdup_printf ("“%.*s”", g_utf8_skip[(guchar) *gate->p], gate->p)
                                : g_strdup_printf (yu_words_for ("the character U+%04X"), c);
  return refuse (gate, gate->p, found, remedy, "%s", yu_words_for (expected));
}

static void
skip_space (Gate *gate)
{
  while (gate->p < gate->end && (*gate->p == ' ' || *gate->p == '\t' || *gate->p == '\n' || *gate->p == '\r'))
    gate->p++;
}

static gboolean
take (Gate *gate, char c)
{
  if (gate->p >= gate->end || *gate->p != c)
    return FALSE;
  gate->p++;
  return TRUE;
}

/* Embeddings, overrides and isolates reorder what a reader sees: a name or a rule could read as another. */
static gboolean
is_bidi_control (gunichar c)
{
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

static gboolean
take_hex (Gate *gate, gunichar *unit)
{
  *unit = 0;
  for (guint i = 0; i < 4; i++, gate->p++)
    {
      gint digit = gate->p < gate->end ? g_ascii_xdigit_value (*gate->p) : -1;

      if (digit < 0)
        return refuse_here (gate, "four hexadecimal digits after \\u", NULL);
      *unit = *unit << 4 | (guint) digit;
    }
  return TRUE;
}

static gboolean
take_unicode_escape (Gate *gate, const char *start, gunichar *c)
{
  gunichar low;

  if (!take_hex (gate, c))
    return FALSE;
  if (*c == 0)
    return refuse (gate, start, "U+0000", "remove it", "no U+0000 in a text");
  if (*c >= 0xDC00 && *c <= 0xDFFF)
    return refuse (gate, start, "the second half alone", "write the character itself", "a whole surrogate pair");
  if (*c < 0xD800 || *c > 0xDBFF)
    return TRUE;
  if (!take (gate, '\\') || !take (gate, 'u'))
    return refuse (gate, start, "the first half alone", "write the character itself", "a whole surrogate pair");
  if (!take_hex (gate, &low))
    return FALSE;
  if (low < 0xDC00 || low > 0xDFFF)
    return refuse (gate, start, "the first half alone", "write the character itself", "a whole surrogate pair");
  *c = 0x10000 + ((*c - 0xD800) << 10) + (low - 0xDC00);
  return TRUE;
}

static gboolean
take_escape (Gate *gate, gunichar *c)
{
  static const char letters[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  const char *start = gate->p - 1;
  const char *letter;

  if (take (gate, 'u'))
    return take_unicode_escape (gate, start, c);
  letter = gate->p < gate->end && *gate->p ? strchr (letters, *gate->p) : NULL;
  if (!letter)
    return refuse_here (gate, "one of \" \\ / b f n r t u after a backslash", "write \\\\ for a backslash");
  gate->p++;
  *c = (gunichar) meanings[letter - letters];
  return TRUE;
}

static gboolean
take_character (Gate *gate, gunichar *c)
{
  const char *start = gate->p;

  if ((guchar) *gate->p < 0x20)
    return refuse_here (gate, "no raw control character in a text", "write it with a backslash: \\n, \\t, \\u001b");
  if (take (gate, '\\'))
    {
      if (!take_escape (gate, c))
        return FALSE;
    }
  else
    {
      *c = g_utf8_get_char (gate->p);
      gate->p = g_utf8_next_char (gate->p);
    }
  if (is_bidi_control (*c))
    {
      g_autofree char *found = g_strdup_printf ("U+%04X", *c);

      return refuse (gate, start, found, "remove it", "no character that hides the direction of writing");
    }
  return TRUE;
}

/* Reads a text; unescapes it into @decoded if that is wanted. */
static gboolean
check_text (Gate *gate, GString *decoded)
{
  gate->p++;
  while (gate->p < gate->end && *gate->p != '"')
    {
      gunichar c;

      if (!take_character (gate, &c))
        return FALSE;
      if (decoded)
        g_string_append_unichar (decoded, c);
    }
  return take (gate, '"') || refuse_here (gate, "a quotation mark at the end of the text", NULL);
}

/* Decimals stay exact through a double up to 15 significant digits (DBL_DIG); more are refused, not rounded. */
static gboolean
digits_fit (const char *text, gsize length)
{
  guint significant = 0, zeros = 0;

  for (gsize i = 0; i < length && text[i] != 'e' && text[i] != 'E'; i++)
    {
      if (!g_ascii_isdigit (text[i]) || (text[i] == '0' && significant == 0))
        continue;
      zeros = text[i] == '0' ? zeros + 1 : 0;
      significant++;
    }
  return significant - zeros <= 15;
}

static gboolean
is_zero (const char *text, gsize length)
{
  for (gsize i = 0; i < length && text[i] != 'e' && text[i] != 'E'; i++)
    if (text[i] >= '1' && text[i] <= '9')
      return FALSE;
  return TRUE;
}

static gboolean
number_fits (const char *text, gsize length, gboolean whole)
{
  static const gint64 most = G_GINT64_CONSTANT (9007199254740991);
  double value;
  YuNumber number;

  if (whole)
    return yu_number_parse (text, length, &number) && number.scale == 0 && number.coefficient <= most
           && number.coefficient >= -most;
  value = g_ascii_strtod (text, NULL);
  return digits_fit (text, length) && isfinite (value) && (isnormal (value) || is_zero (text, length));
}

static gboolean
take_digits (Gate *gate, const char *expected)
{
  if (gate->p >= gate->end || !g_ascii_isdigit (*gate->p))
    return refuse_here (gate, expected, NULL);
  while (gate->p < gate->end && g_ascii_isdigit (*gate->p))
    gate->p++;
  return TRUE;
}

static gboolean
take_fraction_and_exponent (Gate *gate)
{
  if (take (gate, '.') && !take_digits (gate, "a digit after the decimal point"))
    return FALSE;
  if (!take (gate, 'e') && !take (gate, 'E'))
    return TRUE;
  if (!take (gate, '+'))
    take (gate, '-');
  return take_digits (gate, "a digit in the exponent");
}

static gboolean
check_number (Gate *gate)
{
  const char *start = gate->p, *whole_end;
  g_autofree char *text = NULL;

  take (gate, '-');
  if (take (gate, '0'))
    {
      if (gate->p < gate->end && g_ascii_isdigit (*gate->p))
        return refuse_here (gate, "no further digit after a leading 0", "remove the leading 0");
    }
  else if (!take_digits (gate, "a digit after the minus sign"))
    return FALSE;
  whole_end = gate->p;
  if (!take_fraction_and_exponent (gate))
    return FALSE;
  text = g_strndup (start, (gsize) (gate->p - start));
  if (number_fits (text, strlen (text), gate->p == whole_end))
    return TRUE;
  if (strlen (text) > 40)
    strcpy (text + 37, "…");
  return refuse (gate, start, text, "write a smaller or shorter number",
                 "a whole number within ±9007199254740991, or a decimal of at most 15 digits");
}

static gboolean
check_word (Gate *gate, const char *word)
{
  gsize length = strlen (word);

  if ((gsize) (gate->end - gate->p) < length || strncmp (gate->p, word, length) != 0)
    return refuse_here (gate, "a value", "texts need quotation marks; the only bare words are true, false and null");
  gate->p += length;
  return TRUE;
}

static gboolean
check_name (Gate *gate, Level *level)
{
  const char *start = gate->p;
  g_autoptr (GString) name = g_string_new (NULL);
  char *key;

  if (gate->p >= gate->end || *gate->p != '"')
    return refuse_here (gate, "a member's name in quotation marks", NULL);
  level->name = NULL;
  if (!check_text (gate, name))
    return FALSE;
  key = g_strdup (name->str);
  level->name = key;
  if (!g_hash_table_add (level->names, key))
    return refuse (gate, start, "it twice", "remove one of the two", "each name only once in an object");
  if (g_hash_table_size (level->names) > YU_JSON_MAX_MEMBERS)
    return refuse (gate, start, "more", NULL, "at most %d members in an object", YU_JSON_MAX_MEMBERS);
  return TRUE;
}

static gboolean
check_member (Gate *gate, Level *level)
{
  skip_space (gate);
  if (!check_name (gate, level))
    return FALSE;
  skip_space (gate);
  if (!take (gate, ':'))
    return refuse_here (gate, "a colon after the member's name", NULL);
  return check_value (gate);
}

static Level *
open_level (Gate *gate, gboolean is_object)
{
  Level *level;

  if (gate->depth == YU_JSON_MAX_DEPTH)
    {
      refuse_here (gate, "no more than 64 levels of nesting", "no file of this program is nested so deep: get it anew");
      return NULL;
    }
  level = &gate->levels[gate->depth++];
  level->is_object = is_object;
  level->index = 0;
  level->name = NULL;
  if (is_object && !level->names)
    level->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (is_object)
    g_hash_table_remove_all (level->names);
  gate->p++;
  return level;
}

static gboolean
check_container (Gate *gate, char close)
{
  gboolean is_object = close == '}';
  Level *level = open_level (gate, is_object);

  if (!level)
    return FALSE;
  skip_space (gate);
  if (!take (gate, close))
    {
      do
        if (!(is_object ? check_member (gate, level) : check_value (gate)))
          return FALSE;
      while (take (gate, ',') && ++level->index);
      if (!take (gate, close))
        return refuse_here (gate, is_object ? "a comma or }" : "a comma or ]", NULL);
    }
  gate->depth--;
  return TRUE;
}

static gboolean
check_value_here (Gate *gate)
{
  if (gate->p >= gate->end)
    return refuse_here (gate, "a value", NULL);
  switch (*gate->p)
    {
    case '{':
      return check_container (gate, '}');
    case '[':
      return check_container (gate, ']');
    case '"':
      return check_text (gate, NULL);
    case 't':
      return check_word (gate, "true");
    case 'f':
      return check_word (gate, "false");
    case 'n':
      return check_word (gate, "null");
    default:
      if (*gate->p == '-' || g_ascii_isdigit (*gate->p))
        return check_number (gate);
      return refuse_here (gate, "a value", NULL);
    }
}

static gboolean
check_value (Gate *gate)
{
  skip_space (gate);
  if (++gate->values > YU_JSON_MAX_VALUES)
    return refuse (gate, gate->p, "more", NULL, "at most %d values in a file", YU_JSON_MAX_VALUES);
  if (!check_value_here (gate))
    return FALSE;
  skip_space (gate);
  return TRUE;
}

static gboolean
check_encoding (Gate *gate, gsize length, gsize max_size)
{
  const char *bad;

  if (length > max_size)
    {
      g_autofree char *limit = g_format_size_full (max_size, G_FORMAT_SIZE_IEC_UNITS);

      yu_faults_add (gate->faults, "", "more", NULL, "a file of at most %s", limit);
      return FALSE;
    }
  if (length >= 3 && memcmp (gate->start, "\xEF\xBB\xBF", 3) == 0)
    return refuse (gate, gate->start, "a byte order mark", "save the file as UTF-8 without a byte order mark", "JSON");
  if (!g_utf8_validate_len (gate->start, length, &bad))
    {
      g_autofree char *found = g_strdup_printf (yu_words_for ("the byte %02X"), (guint) (guchar) *bad);

      return refuse (gate, bad, found, "save the file as UTF-8", "UTF-8 text");
    }
  return TRUE;
}

static gboolean
check_document (Gate *gate)
{
  skip_space (gate);
  if (gate->p >= gate->end)
    return refuse (gate, gate->p, "nothing", "the file is empty: get it anew", "JSON");
  if (!check_value (gate))
    return FALSE;
  return gate->p == gate->end || refuse_here (gate, "nothing after the document", "remove what follows");
}

/**
 * yu_json_check:
 * @bytes: a text that claims to be JSON
 * @length: its length in bytes
 * @max_size: the most it may have
 * @faults: where to say why not
 *
 * Refuses, beyond what RFC 8259 forbids: more than @max_size bytes, %YU_JSON_MAX_DEPTH levels, %YU_JSON_MAX_MEMBERS members
 * of one object or %YU_JSON_MAX_VALUES values; a byte order mark; the same name twice (after unescaping); whole numbers outside
 * ±(2^53 − 1), decimals of more than 15 significant digits or outside the range of doubles; U+0000, halves of surrogate
 * pairs and directional overrides.
 *
 * Returns: whether @bytes may go on to json-glib; if not, one fault was added
 */
gboolean
yu_json_check (const char *bytes, gsize length, gsize max_size, YuFaults *faults)
{
  Gate gate = { .start = bytes, .p = bytes, .end = bytes + length, .faults = faults };
  gboolean good = check_encoding (&gate, length, max_size) && check_document (&gate);

  for (guint i = 0; i < YU_JSON_MAX_DEPTH; i++)
    g_clear_pointer (&gate.levels[i].names, g_hash_table_unref);
  return good;
}
