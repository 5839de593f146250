/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Text to be set, and what it asks of Pango: sizes, bold, and which punctuation is Chinese. */

#include "copy.h"

#include "fonts.h"
#include "typography.h"

/**
 * yu_copy_new:
 *
 * Returns: (transfer full): text to be set, empty so far
 */
YuCopy *
yu_copy_new (void)
{
  YuCopy *copy = g_new0 (YuCopy, 1);

  copy->text = g_string_new (NULL);
  copy->spans = g_array_new (FALSE, FALSE, sizeof (YuSpan));
  return copy;
}

/**
 * yu_copy_free:
 * @copy: (transfer full): text to be set
 *
 * Frees it.
 */
void
yu_copy_free (YuCopy *copy)
{
  g_string_free (copy->text, TRUE);
  g_array_unref (copy->spans);
  g_free (copy);
}

static void
end_span (YuCopy *copy, YuSpan span)
{
  span.end = (guint) copy->text->len;
  g_array_append_val (copy->spans, span);
}

/**
 * yu_copy_add:
 * @copy: text to be set
 * @style: how this piece looks
 * @question: (nullable): the question whose answer it is
 * @text: the piece; a newline begins a new paragraph
 *
 * Appends a piece.
 */
void
yu_copy_add (YuCopy *copy, const YuStyle *style, const char *question, const char *text)
{
  g_autofree char *own = question == NULL ? yu_curl_quotes (text) : NULL;

  yu_append_breakable (copy->text, own != NULL ? own : text);
  end_span (copy, (YuSpan){ .style = *style, .question = g_intern_string (question) });
}

/**
 * yu_copy_add_between:
 * @copy: text to be set
 * @style: how this piece looks
 * @text: white space
 *
 * Appends what stands between two languages that say the same. A pair that is too long for one line
 * is set on two or more, each language beginning its own: that reads better than a line that breaks
 * somewhere in the second.
 */
void
yu_copy_add_between (YuCopy *copy, const YuStyle *style, const char *text)
{
  g_string_append (copy->text, text);
  end_span (copy, (YuSpan){ .style = *style, .between = TRUE });
}

/**
 * yu_copy_is_empty:
 * @copy: text to be set
 *
 * Returns: whether nothing has been added yet
 */
gboolean
yu_copy_is_empty (const YuCopy *copy)
{
  return copy->text->len == 0;
}

/**
 * yu_copy_span_at:
 * @copy: text to be set
 * @byte: a place in it
 *
 * Returns: (transfer none) (nullable): the piece that holds the byte, the last one for the end of
 * the text
 */
const YuSpan *
yu_copy_span_at (const YuCopy *copy, guint byte)
{
  const YuSpan *span = NULL;

  for (guint i = 0; i < copy->spans->len; i++)
    {
      span = &g_array_index (copy->spans, YuSpan, i);
      if (byte < span->end)
        break;
    }
  return span;
}

static void
add_attribute (PangoAttrList *list, PangoAttribute *attribute, guint start, guint end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (list, attribute);
}

/* The colour is drawn from the span; the attribute is there to keep pieces of different colours in
 * runs of their own. */
static void
add_span (PangoAttrList *list, const YuSpan *span, guint start)
{
  guint16 red = (guint16) (span->style.color.red * 65535),
          green = (guint16) (span->style.color.green * 65535);
  guint16 blue = (guint16) (span->style.color.blue * 65535);

  add_attribute (list, pango_attr_size_new_absolute ((int) (span->style.size * PANGO_SCALE + 0.5)),
                 start, span->end);
  add_attribute (list, pango_attr_foreground_new (red, green, blue), start, span->end);
  if (span->style.bold)
    add_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, span->end);
}

static void
add_chinese_punctuation (PangoAttrList *list, const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (yu_is_ambiguous (g_utf8_get_char (p)) && yu_is_chinese (text, p))
      add_attribute (list, pango_attr_family_new (YU_FONT_CHINESE), (guint) (p - text),
                     (guint) (g_utf8_next_char (p) - text));
}

/**
 * yu_copy_attributes:
 * @copy: text to be set
 *
 * Returns: (transfer full): the same for Pango. No hyphens are ever added: a hyphen in a name is a
 * letter of the name
 */
PangoAttrList *
yu_copy_attributes (const YuCopy *copy)
{
  PangoAttrList *list = pango_attr_list_new ();
  guint start = 0;

  add_attribute (list, pango_attr_insert_hyphens_new (FALSE), 0, G_MAXUINT);
  for (guint i = 0; i < copy->spans->len; i++)
    {
      const YuSpan *span = &g_array_index (copy->spans, YuSpan, i);

      add_span (list, span, start);
      start = span->end;
    }
  add_chinese_punctuation (list, copy->text->str);
  return list;
}
