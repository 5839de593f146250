/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The XML of an XLSX file. GMarkup knows no entities but the five of XML and fetches nothing; a
 * document type is refused all the same. */

#include "workbook-private.h"

#include <string.h>

#define MAX_DEPTH 64

typedef struct {
  const YuXmlReader *reader;
  gpointer data;
  guint depth;
} Reading;

static const char *
local_name (const char *name)
{
  const char *colon = strchr (name, ':');

  return colon != NULL ? colon + 1 : name;
}

static void
begin_element (GMarkupParseContext *context, const char *name, const char **attributes,
               const char **values, gpointer data, GError **error)
{
  Reading *reading = data;

  if (++reading->depth > MAX_DEPTH)
    g_set_error_literal (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "too deep");
  else
    reading->reader->begin (reading->data, local_name (name), attributes, values);
}

static void
end_element (GMarkupParseContext *context, const char *name, gpointer data, GError **error)
{
  Reading *reading = data;

  reading->depth--;
  reading->reader->end (reading->data, local_name (name));
}

static void
add_text (GMarkupParseContext *context, const char *text, gsize length, gpointer data,
          GError **error)
{
  Reading *reading = data;

  reading->reader->text (reading->data, text, length);
}

static void
pass_through (GMarkupParseContext *context, const char *text, gsize length, gpointer data,
              GError **error)
{
  if (length >= 2 && text[0] == '<' && text[1] == '!' && !g_str_has_prefix (text, "<!--"))
    g_set_error_literal (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "a document type");
}

/**
 * yu_xml_read:
 * @text: a part
 * @length: its length
 * @reader: what to do with it
 * @data: for @reader
 * @place: the part's name
 * @faults: where to say what is wrong
 *
 * Returns: whether it is well-formed
 */
gboolean
yu_xml_read (const char *text, gsize length, const YuXmlReader *reader, gpointer data,
             const char *place, YuFaults *faults)
{
  const GMarkupParser parser = { begin_element, end_element, add_text, pass_through, NULL };
  Reading reading = { .reader = reader, .data = data };
  g_autoptr (GMarkupParseContext) context
      = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, &reading, NULL);

  if (length >= 3 && memcmp (text, "\xEF\xBB\xBF", 3) == 0)
    {
      text += 3;
      length -= 3;
    }
  if (g_markup_parse_context_parse (context, text, (gssize) length, NULL)
      && g_markup_parse_context_end_parse (context, NULL))
    return TRUE;
  yu_faults_add (faults, "", place, "save the file anew with a spreadsheet program",
                 "well-formed XML without a document type");
  return FALSE;
}

/**
 * yu_xml_attribute:
 * @attributes: names, with or without a prefix
 * @values: their values
 * @name: a name without a prefix
 *
 * Returns: (transfer none) (nullable): its value
 */
const char *
yu_xml_attribute (const char **attributes, const char **values, const char *name)
{
  for (guint i = 0; attributes[i] != NULL; i++)
    if (g_str_equal (local_name (attributes[i]), name))
      return values[i];
  return NULL;
}
