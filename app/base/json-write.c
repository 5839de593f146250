/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The canonical text of a document: equal documents have equal bytes. json-glib's own generator was
 * rejected: it writes 0.1 as 0.10000000000000001 and spreads empty lists over lines. */

#include "json.h"

#include <math.h>
#include <string.h>

typedef struct {
  GString *text;
  gboolean one_line;
} Writer;

static void write_node (const Writer *writer, JsonNode *node, guint indent);

/* A hundred of them stand in an assessment: printf() would be a tenth of what answering a line
 * costs. */
static void
write_break (const Writer *writer, guint indent, gboolean after_comma)
{
  if (writer->one_line)
    {
      if (after_comma)
        g_string_append_c (writer->text, ' ');
      return;
    }
  g_string_append_c (writer->text, '\n');
  for (guint i = 0; i < indent; i++)
    g_string_append (writer->text, "  ");
}

static gboolean
is_plain (char c)
{
  return (guchar) c >= 0x20 && (guchar) c < 0x80 && c != '"' && c != '\\';
}

static void
write_character (GString *text, gunichar c)
{
  switch (c)
    {
    case '"':
      g_string_append (text, "\\\"");
      break;
    case '\\':
      g_string_append (text, "\\\\");
      break;
    case '\n':
      g_string_append (text, "\\n");
      break;
    case '\r':
      g_string_append (text, "\\r");
      break;
    case '\t':
      g_string_append (text, "\\t");
      break;
    default:
      if (c < 0x20)
        g_string_append_printf (text, "\\u%04x", c);
      /* The reader refuses directional overrides; a person who pasted one with a name must be able
       * to open the file again. */
      else if (!((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)))
        g_string_append_unichar (text, c);
    }
}

static void
write_text (GString *text, const char *string)
{
  const char *p = string;

  g_string_append_c (text, '"');
  while (*p)
    {
      const char *run = p;

      while (is_plain (*p))
        p++;
      g_string_append_len (text, run, p - run);
      if (!*p)
        break;
      write_character (text, g_utf8_get_char (p));
      p = g_utf8_next_char (p);
    }
  g_string_append_c (text, '"');
}

static void
write_double (GString *text, double value)
{
  char decimal[G_ASCII_DTOSTR_BUF_SIZE];
  YuNumber number;

  g_return_if_fail (isfinite (value));
  /* 5e17 is a decimal that the reader takes; the same as digits is a whole number that it refuses.
   */
  if (yu_number_from_double (value, &number) && ABS (number.coefficient) <= YU_NUMBER_MOST_WHOLE)
    {
      g_autofree char *exact = yu_number_to_text (number);

      g_string_append (text, exact);
      return;
    }
  yu_double_to_text (value, decimal);
  g_string_append (text, decimal);
}

static void
write_value (GString *text, JsonNode *node)
{
  switch (json_node_get_value_type (node))
    {
    case G_TYPE_BOOLEAN:
      g_string_append (text, json_node_get_boolean (node) ? "true" : "false");
      break;
    case G_TYPE_INT64:
      g_string_append_printf (text, "%" G_GINT64_FORMAT, json_node_get_int (node));
      break;
    case G_TYPE_DOUBLE:
      write_double (text, json_node_get_double (node));
      break;
    default:
      write_text (text, json_node_get_string (node));
    }
}

static void
write_array (const Writer *writer, JsonArray *array, guint indent)
{
  guint n = json_array_get_length (array);

  g_string_append_c (writer->text, '[');
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (writer->text, ',');
      write_break (writer, indent + 1, i > 0);
      write_node (writer, json_array_get_element (array, i), indent + 1);
    }
  if (n > 0)
    write_break (writer, indent, FALSE);
  g_string_append_c (writer->text, ']');
}

static void
write_object (const Writer *writer, JsonObject *object, guint indent)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;
  gboolean first = TRUE;

  g_string_append_c (writer->text, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      if (!first)
        g_string_append_c (writer->text, ',');
      write_break (writer, indent + 1, !first);
      write_text (writer->text, name);
      g_string_append (writer->text, ": ");
      write_node (writer, member, indent + 1);
      first = FALSE;
    }
  if (!first)
    write_break (writer, indent, FALSE);
  g_string_append_c (writer->text, '}');
}

static void
write_node (const Writer *writer, JsonNode *node, guint indent)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      write_object (writer, json_node_get_object (node), indent);
      break;
    case JSON_NODE_ARRAY:
      write_array (writer, json_node_get_array (node), indent);
      break;
    case JSON_NODE_VALUE:
      write_value (writer->text, node);
      break;
    case JSON_NODE_NULL:
    default:
      g_string_append (writer->text, "null");
    }
}

/**
 * yu_json_write:
 * @node: a document
 *
 * Returns: (transfer full): its canonical text: members in their order, two spaces, numbers exact,
 * a newline at the end. The strict reader reads it back as the same document
 */
char *
yu_json_write (JsonNode *node)
{
  Writer writer = { g_string_new (NULL), FALSE };

  write_node (&writer, node, 0);
  g_string_append_c (writer.text, '\n');
  return g_string_free (writer.text, FALSE);
}

/**
 * yu_json_write_line:
 * @node: a document
 *
 * For output that others read line by line.
 *
 * Returns: (transfer full): its text on one line, without a newline
 */
char *
yu_json_write_line (JsonNode *node)
{
  Writer writer = { g_string_new (NULL), TRUE };

  write_node (&writer, node, 0);
  return g_string_free (writer.text, FALSE);
}
