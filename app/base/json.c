/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Cursors: a node, where it is, and where to say what is wrong with it. After a wrong value the
 * reader goes on with a zero value, so that one run finds all faults; the caller looks at the
 * faults before it uses anything. */

#include "json.h"

#include "words.h"

#include <string.h>

/**
 * yu_json_pointer_append:
 * @pointer: a JSON pointer
 * @name: a member's name
 *
 * Appends @name to @pointer, escaped as RFC 6901 says.
 */
void
yu_json_pointer_append (GString *pointer, const char *name)
{
  g_string_append_c (pointer, '/');
  for (; *name; name++)
    {
      if (*name == '~')
        g_string_append (pointer, "~0");
      else if (*name == '/')
        g_string_append (pointer, "~1");
      else
        g_string_append_c (pointer, *name);
    }
}

static const char *
pointer_to_name (const char *pointer, const char *name)
{
  g_autoptr (GString) text = g_string_new (pointer);

  yu_json_pointer_append (text, name);
  return g_intern_string (text->str);
}

static char *
describe_text (const char *text)
{
  if (g_utf8_strlen (text, -1) > 60)
    {
      g_autofree char *start = g_utf8_substring (text, 0, 57);

      return g_strdup_printf ("\"%s…\"", start);
    }
  return g_strdup_printf ("\"%s\"", text);
}

/* What stands there, for a message; NULL if nothing */
static char *
describe (JsonNode *node)
{
  if (!node)
    return NULL;
  if (JSON_NODE_HOLDS_OBJECT (node))
    return g_strdup ("an object");
  if (JSON_NODE_HOLDS_ARRAY (node))
    return g_strdup ("a list");
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return describe_text (json_node_get_string (node));
  return yu_json_write_line (node);
}

/**
 * yu_json_root:
 * @node: a document from yu_json_parse()
 * @faults: where faults go
 *
 * Returns: the place of the whole document
 */
YuJson
yu_json_root (JsonNode *node, YuFaults *faults)
{
  return (YuJson){ node, g_intern_static_string (""), faults };
}

/**
 * yu_json_fault:
 * @at: a place
 * @remedy: (nullable): how to mend it
 * @expected_format: what should stand there
 * @...: its arguments
 *
 * Adds a fault of this place; what stands there is named by itself.
 */
void
yu_json_fault (YuJson at, const char *remedy, const char *expected_format, ...)
{
  g_autofree char *expected = NULL;
  g_autofree char *found = describe (at.node);
  va_list arguments;

  va_start (arguments, expected_format);
  expected = g_strdup_vprintf (yu_words_for (expected_format), arguments);
  va_end (arguments);
  yu_faults_add (at.faults, at.pointer, found, remedy, "%s", expected);
}

/**
 * yu_json_problem:
 * @at: the place of a text with a grammar of its own
 * @expected: what should stand there
 * @problem: what is wrong with it
 *
 * Adds a fault that names the text and its problem.
 */
void
yu_json_problem (YuJson at, const char *expected, const char *problem)
{
  g_autofree char *found = describe (at.node);

  yu_faults_add_problem (at.faults, at.pointer, found, expected, problem);
}

/**
 * yu_json_is_object:
 * @at: a place
 *
 * Returns: whether an object stands there; if not, a fault was added (none for a place already
 * known to be absent)
 */
gboolean
yu_json_is_object (YuJson at)
{
  if (at.node && JSON_NODE_HOLDS_OBJECT (at.node))
    return TRUE;
  if (at.node)
    yu_json_fault (at, NULL, "an object { … }");
  return FALSE;
}

/**
 * yu_json_is_array:
 * @at: a place
 *
 * Returns: whether a list stands there; if not, a fault was added (none for a place already known
 * to be absent)
 */
gboolean
yu_json_is_array (YuJson at)
{
  if (at.node && JSON_NODE_HOLDS_ARRAY (at.node))
    return TRUE;
  if (at.node)
    yu_json_fault (at, NULL, "a list [ … ]");
  return FALSE;
}

/* An absent member is spoken of at its object. */
static YuJson
quiet_member (YuJson at, const char *name)
{
  JsonNode *node = NULL;

  if (at.node && JSON_NODE_HOLDS_OBJECT (at.node))
    node = json_object_get_member (json_node_get_object (at.node), name);
  if (node && JSON_NODE_HOLDS_NULL (node))
    node = NULL;
  return (YuJson){ node, node ? pointer_to_name (at.pointer, name) : at.pointer, at.faults };
}

/**
 * yu_json_has:
 * @at: a place
 * @name: a member's name
 *
 * Returns: whether an object with this member stands there; null counts as absent
 */
gboolean
yu_json_has (YuJson at, const char *name)
{
  JsonNode *node;

  if (!at.node || !JSON_NODE_HOLDS_OBJECT (at.node))
    return FALSE;
  node = json_object_get_member (json_node_get_object (at.node), name);
  return node && !JSON_NODE_HOLDS_NULL (node);
}

/**
 * yu_json_member:
 * @at: a place
 * @name: a required member's name
 *
 * Returns: the member's place; without a node, and with a fault, if it is absent
 */
YuJson
yu_json_member (YuJson at, const char *name)
{
  YuJson member = quiet_member (at, name);

  if (!member.node && yu_json_is_object (at))
    yu_faults_add (at.faults, at.pointer, "none", "add it", "a member \"%s\"", name);
  return member;
}

/**
 * yu_json_item:
 * @at: the place of a list
 * @i: an index below yu_json_length()
 *
 * Returns: the item's place
 */
YuJson
yu_json_item (YuJson at, guint i)
{
  g_autofree char *pointer = g_strdup_printf ("%s/%u", at.pointer, i);

  g_return_val_if_fail (i < yu_json_length (at), at);
  return (YuJson){ json_array_get_element (json_node_get_array (at.node), i),
                   g_intern_string (pointer), at.faults };
}

/**
 * yu_json_length:
 * @at: a place
 *
 * Returns: how many items or members stand there; 0 for all else
 */
guint
yu_json_length (YuJson at)
{
  if (at.node && JSON_NODE_HOLDS_ARRAY (at.node))
    return json_array_get_length (json_node_get_array (at.node));
  if (at.node && JSON_NODE_HOLDS_OBJECT (at.node))
    return json_object_get_size (json_node_get_object (at.node));
  return 0;
}

/**
 * yu_json_entry:
 * @at: the place of an object
 * @i: an index below yu_json_length()
 * @name: (out): the member's name, interned
 *
 * Returns: the place of the member, in the order of the file
 */
YuJson
yu_json_entry (YuJson at, guint i, const char **name)
{
  JsonObjectIter iter;
  const char *found = NULL;

  /* Without asking for nodes a step costs next to nothing; a copied list of names would cost an
   * allocation a member. */
  json_object_iter_init_ordered (&iter, json_node_get_object (at.node));
  for (guint step = 0; step <= i; step++)
    if (!json_object_iter_next_ordered (&iter, &found, NULL))
      found = NULL;
  g_return_val_if_fail (found, at);
  *name = g_intern_string (found);
  return (YuJson){ json_object_get_member (json_node_get_object (at.node), found),
                   pointer_to_name (at.pointer, found), at.faults };
}

static gboolean
holds (YuJson at, GType type)
{
  return JSON_NODE_HOLDS_VALUE (at.node) && json_node_get_value_type (at.node) == type;
}

static const char *
read_text (YuJson at, const char *otherwise)
{
  if (!at.node)
    return otherwise;
  if (holds (at, G_TYPE_STRING))
    return g_intern_string (json_node_get_string (at.node));
  yu_json_fault (at, "write it in quotation marks", "a text");
  return otherwise;
}

static gint64
read_integer (YuJson at, gint64 min, gint64 max, gint64 otherwise)
{
  g_autoptr (YuValue) value = NULL;
  const char *remedy = NULL;

  if (!at.node)
    return otherwise;
  value = JSON_NODE_HOLDS_VALUE (at.node) ? yu_value_from_json (at.node) : NULL;
  if (yu_value_is (value, YU_VALUE_NUMBER) && yu_number_is_whole (yu_value_number (value))
      && yu_value_integer (value) >= min && yu_value_integer (value) <= max)
    return yu_value_integer (value);
  if (yu_value_is (value, YU_VALUE_TEXT))
    remedy = "write a number without quotation marks";
  yu_json_fault (at, remedy, "a whole number from %lld to %lld", (long long) min, (long long) max);
  return otherwise;
}

static gboolean
read_boolean (YuJson at, gboolean otherwise)
{
  if (!at.node)
    return otherwise;
  if (holds (at, G_TYPE_BOOLEAN))
    return json_node_get_boolean (at.node);
  yu_json_fault (at, NULL, "true or false");
  return otherwise;
}

static guint32
read_date (YuJson at, guint32 otherwise)
{
  YuDate date;

  if (!at.node)
    return otherwise;
  date = holds (at, G_TYPE_STRING) ? yu_date_from_iso (json_node_get_string (at.node)) : 0;
  if (date != 0)
    return date;
  yu_json_fault (at, "write it as in \"2026-03-14\"",
                 "a date that exists, as YYYY-MM-DD in quotation marks");
  return otherwise;
}

static YuText
read_words (YuJson at)
{
  YuText words = { { NULL, NULL } };

  if (!at.node || !yu_json_is_object (at))
    return words;
  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    {
      YuJson member = yu_json_member (at, yu_lang_tag (lang));

      words.in[lang] = read_text (member, "");
      if (member.node && holds (member, G_TYPE_STRING) && !*words.in[lang])
        yu_json_fault (member, NULL, "a text that is not empty");
    }
  yu_json_only (at, "en", "zh_CN", NULL);
  return words;
}

/**
 * yu_json_text:
 * @at: the place of an object
 * @name: a required member's name
 *
 * Returns: the text, interned; "" with a fault if there is none
 */
const char *
yu_json_text (YuJson at, const char *name)
{
  return read_text (yu_json_member (at, name), "");
}

/**
 * yu_json_integer:
 * @at: the place of an object
 * @name: a required member's name
 * @min: the least it may be
 * @max: the most
 *
 * Returns: the number; 0 with a fault if there is none
 */
gint64
yu_json_integer (YuJson at, const char *name, gint64 min, gint64 max)
{
  return read_integer (yu_json_member (at, name), min, max, 0);
}

/**
 * yu_json_words:
 * @at: the place of an object
 * @name: a required member's name
 *
 * Returns: the text in both languages
 */
YuText
yu_json_words (YuJson at, const char *name)
{
  return read_words (yu_json_member (at, name));
}

/**
 * yu_json_date:
 * @at: the place of an object
 * @name: a required member's name
 *
 * Returns: the date; 0 with a fault if there is none
 */
guint32
yu_json_date (YuJson at, const char *name)
{
  return read_date (yu_json_member (at, name), 0);
}

/**
 * yu_json_text_or:
 * @at: the place of an object
 * @name: an optional member's name
 * @otherwise: (nullable): what counts if it is absent
 *
 * Returns: (nullable): the text, interned, or @otherwise
 */
const char *
yu_json_text_or (YuJson at, const char *name, const char *otherwise)
{
  return read_text (quiet_member (at, name), otherwise);
}

/**
 * yu_json_integer_or:
 * @at: the place of an object
 * @name: an optional member's name
 * @min: the least it may be
 * @max: the most
 * @otherwise: what counts if it is absent
 *
 * Returns: the number, or @otherwise
 */
gint64
yu_json_integer_or (YuJson at, const char *name, gint64 min, gint64 max, gint64 otherwise)
{
  return read_integer (quiet_member (at, name), min, max, otherwise);
}

/**
 * yu_json_boolean_or:
 * @at: the place of an object
 * @name: an optional member's name
 * @otherwise: what counts if it is absent
 *
 * Returns: its truth, or @otherwise
 */
gboolean
yu_json_boolean_or (YuJson at, const char *name, gboolean otherwise)
{
  return read_boolean (quiet_member (at, name), otherwise);
}

/**
 * yu_json_words_or:
 * @at: the place of an object
 * @name: an optional member's name
 *
 * Returns: the text in both languages; both %NULL if it is absent
 */
YuText
yu_json_words_or (YuJson at, const char *name)
{
  return read_words (quiet_member (at, name));
}

/**
 * yu_json_date_or:
 * @at: the place of an object
 * @name: an optional member's name
 * @otherwise: what counts if it is absent
 *
 * Returns: the date, or @otherwise
 */
guint32
yu_json_date_or (YuJson at, const char *name, guint32 otherwise)
{
  return read_date (quiet_member (at, name), otherwise);
}

static void
check_numbers (YuJson at)
{
  const char *name;
  YuNumber number;

  if (!at.node)
    return;
  if (JSON_NODE_HOLDS_ARRAY (at.node))
    for (guint i = 0; i < yu_json_length (at); i++)
      check_numbers (yu_json_item (at, i));
  else if (JSON_NODE_HOLDS_OBJECT (at.node))
    for (guint i = 0; i < yu_json_length (at); i++)
      check_numbers (yu_json_entry (at, i, &name));
  else if (holds (at, G_TYPE_DOUBLE)
           && !yu_number_from_double (json_node_get_double (at.node), &number))
    yu_json_fault (at, "write a number nearer to 1",
                   "a number with at most 18 digits on either side of the point");
}

/**
 * yu_json_value:
 * @at: a place
 *
 * Returns: (transfer full) (nullable): what stands there as a value; a number that cannot be kept
 * exactly is a fault
 */
YuValue *
yu_json_value (YuJson at)
{
  check_numbers (at);
  return yu_value_from_json (at.node);
}

static gboolean
is_listed (const char *name, GPtrArray *names)
{
  for (guint i = 0; i + 1 < names->len; i++)
    if (strcmp (name, names->pdata[i]) == 0)
      return TRUE;
  return FALSE;
}

static void
refuse_name (YuJson at, const char *name, GPtrArray *names)
{
  const char *near = yu_nearest_word (name, (const char *const *) names->pdata);
  g_autofree char *quoted = describe_text (name);
  g_autofree char *remedy = near ? g_strdup_printf (yu_words_for ("did you mean \"%s\"?"), near)
                                 : g_strdup ("remove it");

  yu_faults_add (at.faults, pointer_to_name (at.pointer, name), quoted, remedy,
                 "a member that this format knows");
}

/**
 * yu_json_only:
 * @at: the place of an object
 * @...: the names that may stand there, then %NULL
 *
 * Adds a fault for every other member.
 */
void
yu_json_only (YuJson at, ...)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  JsonObjectIter iter;
  const char *name;
  va_list list;

  if (!at.node || !JSON_NODE_HOLDS_OBJECT (at.node))
    return;
  va_start (list, at);
  do
    g_ptr_array_add (names, va_arg (list, char *));
  while (names->pdata[names->len - 1]);
  va_end (list);
  json_object_iter_init_ordered (&iter, json_node_get_object (at.node));
  while (json_object_iter_next_ordered (&iter, &name, NULL))
    if (!is_listed (name, names))
      refuse_name (at, name, names);
}

/* Levenshtein's distance, in bytes: names in our files are ASCII. */
static guint
distance (const char *a, const char *b)
{
  gsize n = strlen (b);
  g_autofree guint *row = g_new (guint, n + 1);

  for (gsize j = 0; j <= n; j++)
    row[j] = (guint) j;
  for (; *a; a++)
    {
      guint diagonal = row[0]++;

      for (gsize j = 1; j <= n; j++)
        {
          guint changed = diagonal + (*a == b[j - 1] ? 0 : 1);

          diagonal = row[j];
          row[j] = MIN (changed, MIN (row[j], row[j - 1]) + 1);
        }
    }
  return row[n];
}

/**
 * yu_nearest_word:
 * @word: a word that is not known
 * @candidates: (array zero-terminated=1): those that are
 *
 * Returns: (nullable): the candidate that was probably meant: at most a third of its letters differ
 */
const char *
yu_nearest_word (const char *word, const char *const *candidates)
{
  const char *nearest = NULL;
  guint least = G_MAXUINT;

  if (strlen (word) > 100)
    return NULL;
  for (; *candidates; candidates++)
    {
      guint changes = distance (word, *candidates);

      if (changes < least && changes <= MAX (1, strlen (*candidates) / 3))
        {
          least = changes;
          nearest = *candidates;
        }
    }
  return nearest;
}
