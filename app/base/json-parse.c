/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The strict reader: RFC 8259 to the letter, and our limits. One pass makes json-glib's nodes;
 * memory is bounded by YU_JSON_MAX_VALUES, recursion by YU_JSON_MAX_DEPTH.
 *
 * json-glib's own parser is no reader for strangers' files: it dies on deep nesting, takes
 * comments, leading zeros and a second document, keeps the last of two equal names, cuts texts at
 * U+0000 and wraps numbers around. A gate before it was tried: reading everything twice took longer
 * than all else that a start does. */

#include "json.h"

#include "words.h"

#include <math.h>
#include <string.h>

/* What one open object or array knows of itself */
typedef struct {
  JsonObject *object; /* borrowed; NULL in an array */
  JsonArray *array;   /* borrowed; NULL in an object */
  const char *name;   /* of the member being read */
  GString *name_text; /* where that stands; kept for the next object of this depth */
  guint index;        /* of the item being read */
} Level;

typedef struct {
  const char *start;
  const char *p;
  const char *end;
  YuFaults *faults;
  GString *text; /* the scalar just read */
  Level levels[YU_JSON_MAX_DEPTH];
  guint depth;
  guint values;
} Reader;

static JsonNode *read_value (Reader *reader);

static char *
reader_pointer (const Reader *reader)
{
  GString *pointer = g_string_new (NULL);

  for (guint i = 0; i < reader->depth; i++)
    {
      const Level *level = &reader->levels[i];

      if (level->array)
        g_string_append_printf (pointer, "/%u", level->index);
      else if (level->name)
        yu_json_pointer_append (pointer, level->name);
    }
  return g_string_free (pointer, FALSE);
}

/* Says no at @at. The place is given twice: as a pointer for those who know the document, as line
 * and column for an editor. */
static gboolean G_GNUC_PRINTF (5, 6) refuse (Reader *reader, const char *at, const char *found,
                                             const char *remedy, const char *expected_format, ...)
{
  g_autofree char *pointer = reader_pointer (reader);
  g_autofree char *expected = NULL;
  guint line = 1;
  const char *line_start = reader->start;
  va_list arguments;

  for (const char *p = reader->start; p < at; p++)
    if (*p == '\n')
      {
        line++;
        line_start = p + 1;
      }
  va_start (arguments, expected_format);
  expected = g_strdup_vprintf (yu_words_for (expected_format), arguments);
  va_end (arguments);
  yu_faults_add (reader->faults, pointer, found, remedy, "%s at line %u, column %ld", expected,
                 line, g_utf8_strlen (line_start, at - line_start) + 1);
  return FALSE;
}

/* Says no at the next character and names it. */
static gboolean
refuse_here (Reader *reader, const char *expected, const char *remedy)
{
  g_autofree char *found = NULL;
  gunichar c;

  if (reader->p >= reader->end)
    return refuse (reader, reader->p, "the end of the text",
                   remedy ? remedy : "the file may be cut off: get it anew", "%s",
                   yu_words_for (expected));
  c = g_utf8_get_char (reader->p);
  found = g_unichar_isgraph (c)
              ? g_strdup_printf ("“%.*s”", g_utf8_skip[(guchar) *reader->p], reader->p)
              : g_strdup_printf (yu_words_for ("the character U+%04X"), c);
  return refuse (reader, reader->p, found, remedy, "%s", yu_words_for (expected));
}

static void
skip_space (Reader *reader)
{
  while (reader->p < reader->end
         && (*reader->p == ' ' || *reader->p == '\t' || *reader->p == '\n' || *reader->p == '\r'))
    reader->p++;
}

static gboolean
take (Reader *reader, char c)
{
  if (reader->p >= reader->end || *reader->p != c)
    return FALSE;
  reader->p++;
  return TRUE;
}

/* Embeddings, overrides and isolates reorder what a reader sees: a name or a rule could read as
 * another. */
static gboolean
is_bidi_control (gunichar c)
{
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

static gboolean
take_hex (Reader *reader, gunichar *unit)
{
  *unit = 0;
  for (guint i = 0; i < 4; i++, reader->p++)
    {
      gint digit = reader->p < reader->end ? g_ascii_xdigit_value (*reader->p) : -1;

      if (digit < 0)
        return refuse_here (reader, "four hexadecimal digits after \\u", NULL);
      *unit = *unit << 4 | (guint) digit;
    }
  return TRUE;
}

static gboolean
take_unicode_escape (Reader *reader, const char *start, gunichar *c)
{
  gunichar low;

  if (!take_hex (reader, c))
    return FALSE;
  if (*c == 0)
    return refuse (reader, start, "U+0000", "remove it", "no U+0000 in a text");
  if (*c >= 0xDC00 && *c <= 0xDFFF)
    return refuse (reader, start, "the second half alone", "write the character itself",
                   "a whole surrogate pair");
  if (*c < 0xD800 || *c > 0xDBFF)
    return TRUE;
  if (!take (reader, '\\') || !take (reader, 'u'))
    return refuse (reader, start, "the first half alone", "write the character itself",
                   "a whole surrogate pair");
  if (!take_hex (reader, &low))
    return FALSE;
  if (low < 0xDC00 || low > 0xDFFF)
    return refuse (reader, start, "the first half alone", "write the character itself",
                   "a whole surrogate pair");
  *c = 0x10000 + ((*c - 0xD800) << 10) + (low - 0xDC00);
  return TRUE;
}

static gboolean
take_escape (Reader *reader, gunichar *c)
{
  static const char letters[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  const char *start = reader->p - 1;
  const char *letter;

  if (take (reader, 'u'))
    return take_unicode_escape (reader, start, c);
  letter = reader->p < reader->end && *reader->p ? strchr (letters, *reader->p) : NULL;
  if (!letter)
    return refuse_here (reader, "one of \" \\ / b f n r t u after a backslash",
                        "write \\\\ for a backslash");
  reader->p++;
  *c = (gunichar) meanings[letter - letters];
  return TRUE;
}

static gboolean
take_character (Reader *reader, gunichar *c)
{
  const char *start = reader->p;

  if ((guchar) *reader->p < 0x20)
    return refuse_here (reader, "no raw control character in a text",
                        "write it with a backslash: \\n, \\t, \\u001b");
  if (take (reader, '\\'))
    {
      if (!take_escape (reader, c))
        return FALSE;
    }
  else
    {
      *c = g_utf8_get_char (reader->p);
      reader->p = g_utf8_next_char (reader->p);
    }
  if (is_bidi_control (*c))
    {
      g_autofree char *found = g_strdup_printf ("U+%04X", *c);

      return refuse (reader, start, found, "remove it",
                     "no character that hides the direction of writing");
    }
  return TRUE;
}

/* All that stands for itself. E2 begins the controls that is_bidi_control() knows, and harmless
 * punctuation. */
static gboolean
is_plain (char c)
{
  return (guchar) c >= 0x20 && c != '"' && c != '\\' && (guchar) c != 0xE2;
}

/* Reads a text, unescaped, into @text. */
static gboolean
take_text (Reader *reader, GString *text)
{
  g_string_truncate (text, 0);
  reader->p++;
  while (reader->p < reader->end && *reader->p != '"')
    {
      const char *plain = reader->p;
      gunichar c;

      while (reader->p < reader->end && is_plain (*reader->p))
        reader->p++;
      g_string_append_len (text, plain, reader->p - plain);
      if (reader->p == reader->end || *reader->p == '"')
        break;
      if (!take_character (reader, &c))
        return FALSE;
      g_string_append_unichar (text, c);
    }
  return take (reader, '"')
         || refuse_here (reader, "a quotation mark at the end of the text", NULL);
}

static JsonNode *
read_text (Reader *reader)
{
  return take_text (reader, reader->text)
             ? json_node_init_string (json_node_alloc (), reader->text->str)
             : NULL;
}

/* Decimals stay exact through a double up to 15 significant digits (DBL_DIG); more are refused, not
 * rounded. */
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

/* NULL if it cannot be kept exactly */
static JsonNode *
number_node (const char *text, gsize length, gboolean whole)
{
  double value;
  YuNumber number;

  if (whole)
    return yu_number_parse (text, length, &number) && number.scale == 0
                   && ABS (number.coefficient) <= YU_NUMBER_MOST_WHOLE
               ? json_node_init_int (json_node_alloc (), number.coefficient)
               : NULL;
  value = g_ascii_strtod (text, NULL);
  return digits_fit (text, length) && isfinite (value)
                 && (isnormal (value) || is_zero (text, length))
             ? json_node_init_double (json_node_alloc (), value)
             : NULL;
}

static gboolean
take_digits (Reader *reader, const char *expected)
{
  if (reader->p >= reader->end || !g_ascii_isdigit (*reader->p))
    return refuse_here (reader, expected, NULL);
  while (reader->p < reader->end && g_ascii_isdigit (*reader->p))
    reader->p++;
  return TRUE;
}

static gboolean
take_fraction_and_exponent (Reader *reader)
{
  if (take (reader, '.') && !take_digits (reader, "a digit after the decimal point"))
    return FALSE;
  if (!take (reader, 'e') && !take (reader, 'E'))
    return TRUE;
  if (!take (reader, '+'))
    take (reader, '-');
  return take_digits (reader, "a digit in the exponent");
}

static gboolean
take_number (Reader *reader, gboolean *whole)
{
  const char *whole_end;

  take (reader, '-');
  if (take (reader, '0'))
    {
      if (reader->p < reader->end && g_ascii_isdigit (*reader->p))
        return refuse_here (reader, "no further digit after a leading 0", "remove the leading 0");
    }
  else if (!take_digits (reader, "a digit after the minus sign"))
    return FALSE;
  whole_end = reader->p;
  if (!take_fraction_and_exponent (reader))
    return FALSE;
  *whole = reader->p == whole_end;
  return TRUE;
}

static JsonNode *
read_number (Reader *reader)
{
  const char *start = reader->p;
  gboolean whole = FALSE;
  JsonNode *node;

  if (!take_number (reader, &whole))
    return NULL;
  g_string_truncate (reader->text, 0);
  g_string_append_len (reader->text, start, reader->p - start);
  node = number_node (reader->text->str, reader->text->len, whole);
  if (node)
    return node;
  if (reader->text->len > 40)
    g_string_append (g_string_truncate (reader->text, 37), "…");
  refuse (reader, start, reader->text->str, "write a smaller or shorter number",
          "a whole number within ±9007199254740991, or a decimal of at most 15 digits");
  return NULL;
}

static gboolean
take_word (Reader *reader, const char *word)
{
  gsize length = strlen (word);

  if ((gsize) (reader->end - reader->p) < length || strncmp (reader->p, word, length) != 0)
    return refuse_here (reader, "a value",
                        "texts need quotation marks; the only bare words are true, false and null");
  reader->p += length;
  return TRUE;
}

static gboolean
take_name (Reader *reader, Level *level)
{
  const char *start = reader->p;

  level->name = NULL;
  if (reader->p >= reader->end || *reader->p != '"')
    return refuse_here (reader, "a member’s name in quotation marks", NULL);
  if (!take_text (reader, level->name_text))
    return FALSE;
  level->name = level->name_text->str;
  if (json_object_has_member (level->object, level->name))
    return refuse (reader, start, "it twice", "remove one of the two",
                   "each name only once in an object");
  if (json_object_get_size (level->object) == YU_JSON_MAX_MEMBERS)
    return refuse (reader, start, "more", NULL, "at most %d members in an object",
                   YU_JSON_MAX_MEMBERS);
  return TRUE;
}

static gboolean
take_member (Reader *reader, Level *level)
{
  JsonNode *value;

  skip_space (reader);
  if (!take_name (reader, level))
    return FALSE;
  skip_space (reader);
  if (!take (reader, ':'))
    return refuse_here (reader, "a colon after the member’s name", NULL);
  value = read_value (reader);
  if (value)
    json_object_set_member (level->object, level->name, value);
  return value != NULL;
}

static gboolean
take_item (Reader *reader, Level *level)
{
  JsonNode *value = read_value (reader);

  if (value)
    json_array_add_element (level->array, value);
  return value != NULL;
}

static Level *
open_level (Reader *reader, JsonObject *object, JsonArray *array)
{
  Level *level;

  if (reader->depth == YU_JSON_MAX_DEPTH)
    {
      refuse_here (reader, "no more than 64 levels of nesting",
                   "no file of this program is nested so deep: get it anew");
      return NULL;
    }
  level = &reader->levels[reader->depth++];
  *level = (Level){ object, array, NULL, level->name_text ? level->name_text : g_string_new (NULL),
                    0 };
  reader->p++;
  return level;
}

/* From after the opening bracket to after the closing one */
static gboolean
take_content (Reader *reader, Level *level)
{
  char close = level->object ? '}' : ']';

  skip_space (reader);
  if (!take (reader, close))
    {
      do
        if (!(level->object ? take_member (reader, level) : take_item (reader, level)))
          return FALSE;
      while (take (reader, ',') && ++level->index);
      if (!take (reader, close))
        return refuse_here (reader, level->object ? "a comma or }" : "a comma or ]", NULL);
    }
  reader->depth--;
  return TRUE;
}

static JsonNode *
read_object (Reader *reader)
{
  g_autoptr (JsonObject) object = json_object_new ();
  Level *level = open_level (reader, object, NULL);

  return level && take_content (reader, level) ? json_node_init_object (json_node_alloc (), object)
                                               : NULL;
}

static JsonNode *
read_array (Reader *reader)
{
  g_autoptr (JsonArray) array = json_array_new ();
  Level *level = open_level (reader, NULL, array);

  return level && take_content (reader, level) ? json_node_init_array (json_node_alloc (), array)
                                               : NULL;
}

static JsonNode *
read_value_here (Reader *reader)
{
  if (reader->p >= reader->end)
    {
      refuse_here (reader, "a value", NULL);
      return NULL;
    }
  switch (*reader->p)
    {
    case '{':
      return read_object (reader);
    case '[':
      return read_array (reader);
    case '"':
      return read_text (reader);
    case 't':
      return take_word (reader, "true") ? json_node_init_boolean (json_node_alloc (), TRUE) : NULL;
    case 'f':
      return take_word (reader, "false") ? json_node_init_boolean (json_node_alloc (), FALSE)
                                         : NULL;
    case 'n':
      return take_word (reader, "null") ? json_node_init_null (json_node_alloc ()) : NULL;
    default:
      if (*reader->p == '-' || g_ascii_isdigit (*reader->p))
        return read_number (reader);
      refuse_here (reader, "a value", NULL);
      return NULL;
    }
}

static JsonNode *
read_value (Reader *reader)
{
  JsonNode *node;

  skip_space (reader);
  if (++reader->values > YU_JSON_MAX_VALUES)
    {
      refuse (reader, reader->p, "more", NULL, "at most %d values in a file", YU_JSON_MAX_VALUES);
      return NULL;
    }
  node = read_value_here (reader);
  skip_space (reader);
  return node;
}

static gboolean
check_encoding (Reader *reader, gsize length, gsize max_size)
{
  const char *bad;

  if (length > max_size)
    {
      g_autofree char *limit = g_format_size_full (max_size, G_FORMAT_SIZE_IEC_UNITS);

      yu_faults_add (reader->faults, "", "more", NULL, "a file of at most %s", limit);
      return FALSE;
    }
  if (length >= 3 && memcmp (reader->start, "\xEF\xBB\xBF", 3) == 0)
    return refuse (reader, reader->start, "a byte order mark",
                   "save the file as UTF-8 without a byte order mark", "JSON");
  if (!g_utf8_validate_len (reader->start, length, &bad))
    {
      g_autofree char *found
          = g_strdup_printf (yu_words_for ("the byte %02X"), (guint) (guchar) *bad);

      return refuse (reader, bad, found, "save the file as UTF-8", "UTF-8 text");
    }
  return TRUE;
}

static JsonNode *
read_document (Reader *reader)
{
  g_autoptr (JsonNode) root = NULL;

  skip_space (reader);
  if (reader->p >= reader->end)
    {
      refuse (reader, reader->p, "nothing", "the file is empty: get it anew", "JSON");
      return NULL;
    }
  root = read_value (reader);
  if (root && reader->p < reader->end)
    {
      refuse_here (reader, "nothing after the document", "remove what follows");
      return NULL;
    }
  return g_steal_pointer (&root);
}

/**
 * yu_json_parse:
 * @bytes: a text that claims to be JSON
 * @length: its length in bytes
 * @max_size: the most it may have
 * @faults: where to say why not, with line and column
 *
 * Refuses, beyond what RFC 8259 forbids: more than @max_size bytes, %YU_JSON_MAX_DEPTH levels,
 * %YU_JSON_MAX_MEMBERS members of one object or %YU_JSON_MAX_VALUES values; a byte order mark; the
 * same name twice (after unescaping); whole numbers outside ±(2^53 − 1), decimals of more than 15
 * significant digits or outside the range of doubles; U+0000, halves of surrogate pairs and
 * directional overrides.
 *
 * Returns: (transfer full) (nullable): the document, which nobody may change; %NULL if it was
 * refused and one fault was added
 */
JsonNode *
yu_json_parse (const char *bytes, gsize length, gsize max_size, YuFaults *faults)
{
  Reader reader = { .start = bytes, .p = bytes, .end = bytes + length, .faults = faults };
  JsonNode *root = NULL;

  if (!check_encoding (&reader, length, max_size))
    return NULL;
  reader.text = g_string_new (NULL);
  root = read_document (&reader);
  g_string_free (reader.text, TRUE);
  for (guint i = 0; i < YU_JSON_MAX_DEPTH && reader.levels[i].name_text; i++)
    g_string_free (reader.levels[i].name_text, TRUE);
  return root;
}
