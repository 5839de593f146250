/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* ISO 32000-1, 9.7 and 9.10: W and ToUnicode. Fonts of other programs are read as far as they are
 * built alike; where they are not, their text shows as replacement characters, and differs. */

#include "page-font.h"

#include <stdlib.h>
#include <string.h>

#include "pdf-tokens.h"

#define MOST_CODE 0xFFFF
#define REPLACEMENT "\xEF\xBF\xBD"

struct _YuPageFont {
  guint step;
  double usual;         /* advance of codes that are not named */
  GHashTable *advances; /* code → thousandths */
  GHashTable *texts;    /* code → UTF-8 */
};

/**
 * yu_page_stream:
 * @pdf: a file
 * @stream: one of its streams
 *
 * Returns: (transfer full) (nullable): what it holds, %NULL if it is none or cannot be decoded
 */
GBytes *
yu_page_stream (qpdf_data pdf, qpdf_oh stream)
{
  unsigned char *data = NULL;
  gsize length = 0;
  QPDF_BOOL decoded = QPDF_FALSE;

  if (!qpdf_oh_is_stream (pdf, stream))
    return NULL;
  if ((qpdf_oh_get_stream_data (pdf, stream, qpdf_dl_generalized, &decoded, &data, &length)
       & QPDF_ERRORS)
          != 0
      || data == NULL)
    return NULL;
  return g_bytes_new_with_free_func (data, length, free, data);
}

/* ------------------------------------------------------------------ ToUnicode */

static guint
code_of (const guint8 *bytes, gsize length)
{
  guint code = 0;

  for (gsize i = 0; i < length && i < 4; i++)
    code = code << 8 | bytes[i];
  return code;
}

static char *
utf8_of (const guint8 *bytes, gsize length, guint offset)
{
  gsize n = MIN (length / 2, 64);
  gunichar2 units[64];
  char *text;

  for (gsize i = 0; i < n; i++)
    units[i] = (gunichar2) (bytes[2 * i] << 8 | bytes[2 * i + 1]);
  if (n > 0)
    units[n - 1] = (gunichar2) (units[n - 1] + offset);
  text = g_utf16_to_utf8 (units, (glong) n, NULL, NULL, NULL);
  return text != NULL ? text : g_strdup (REPLACEMENT);
}

static void
put_text (YuPageFont *font, guint code, const guint8 *bytes, gsize length, guint offset)
{
  if (code <= MOST_CODE)
    g_hash_table_insert (font->texts, GUINT_TO_POINTER (code), utf8_of (bytes, length, offset));
}

static void
read_characters (YuPageFont *font, const YuOperation *operation)
{
  for (guint i = 0; i + 1 < operation->operands->len; i += 2)
    {
      gsize n_code, n_text;
      const guint8 *code = yu_operand_bytes (operation, i, &n_code);
      const guint8 *text = yu_operand_bytes (operation, i + 1, &n_text);

      if (code != NULL && text != NULL)
        put_text (font, code_of (code, n_code), text, n_text, 0);
    }
}

static void
read_ranges (YuPageFont *font, const YuOperation *operation)
{
  for (guint i = 0; i + 2 < operation->operands->len; i += 3)
    {
      gsize n_first, n_last, n_text;
      const guint8 *first = yu_operand_bytes (operation, i, &n_first);
      const guint8 *last = yu_operand_bytes (operation, i + 1, &n_last);
      const guint8 *text = yu_operand_bytes (operation, i + 2, &n_text);

      if (first == NULL || last == NULL || text == NULL)
        return;
      for (guint code = code_of (first, n_first), k = 0;
           code <= MIN (code_of (last, n_last), MOST_CODE); code++, k++)
        put_text (font, code, text, n_text, k);
    }
}

static void
read_texts (YuPageFont *font, GBytes *map)
{
  gsize length;
  const guint8 *bytes = g_bytes_get_data (map, &length);
  g_autoptr (YuPdfTokens) tokens = yu_pdf_tokens_new (bytes, length);
  const YuOperation *operation;

  while ((operation = yu_pdf_tokens_next (tokens)) != NULL)
    if (g_str_equal (operation->name, "endbfchar"))
      read_characters (font, operation);
    else if (g_str_equal (operation->name, "endbfrange"))
      read_ranges (font, operation);
}

/* ------------------------------------------------------------------ W */

static void
put_advance (YuPageFont *font, guint code, double advance)
{
  double *kept = g_new (double, 1);

  *kept = advance;
  g_hash_table_insert (font->advances, GUINT_TO_POINTER (code), kept);
}

static double
number_at (qpdf_data pdf, qpdf_oh array, int i)
{
  return qpdf_oh_get_numeric_value (pdf, qpdf_oh_get_array_item (pdf, array, i));
}

/* Either a code and the list of advances from there on, or two codes and the advance of all
 * between. */
static void
read_advances (YuPageFont *font, qpdf_data pdf, qpdf_oh widths)
{
  int n = qpdf_oh_is_array (pdf, widths) ? qpdf_oh_get_array_n_items (pdf, widths) : 0;

  for (int i = 0; i + 1 < n;)
    {
      int first = (int) CLAMP (number_at (pdf, widths, i), 0, MOST_CODE);
      qpdf_oh next = qpdf_oh_get_array_item (pdf, widths, i + 1);

      if (qpdf_oh_is_array (pdf, next))
        {
          int listed = MIN (qpdf_oh_get_array_n_items (pdf, next), MOST_CODE - first + 1);

          for (int k = 0; k < listed; k++)
            put_advance (font, (guint) (first + k), number_at (pdf, next, k));
          i += 2;
          continue;
        }
      for (int code = first;
           i + 2 < n && code <= CLAMP (number_at (pdf, widths, i + 1), 0, MOST_CODE); code++)
        put_advance (font, (guint) code, number_at (pdf, widths, i + 2));
      i += 3;
    }
}

/**
 * yu_page_font_new:
 * @pdf: a file
 * @dictionary: a font of it
 *
 * Returns: (transfer full): what is needed of the font
 */
YuPageFont *
yu_page_font_new (qpdf_data pdf, qpdf_oh dictionary)
{
  YuPageFont *font = g_new0 (YuPageFont, 1);
  qpdf_oh descendants = qpdf_oh_get_key_if_dict (pdf, dictionary, "/DescendantFonts");
  g_autoptr (GBytes) map
      = yu_page_stream (pdf, qpdf_oh_get_key_if_dict (pdf, dictionary, "/ToUnicode"));

  font->step = 1;
  font->usual = 500;
  font->advances = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  font->texts = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  if (map != NULL)
    read_texts (font, map);
  if (qpdf_oh_is_array (pdf, descendants) && qpdf_oh_get_array_n_items (pdf, descendants) > 0)
    {
      qpdf_oh own = qpdf_oh_get_array_item (pdf, descendants, 0);
      qpdf_oh usual = qpdf_oh_get_key_if_dict (pdf, own, "/DW");

      font->step = 2;
      font->usual = qpdf_oh_is_number (pdf, usual) ? qpdf_oh_get_numeric_value (pdf, usual) : 1000;
      read_advances (font, pdf, qpdf_oh_get_key_if_dict (pdf, own, "/W"));
    }
  return font;
}

/**
 * yu_page_font_free:
 * @font: (transfer full): a font
 *
 * Frees it.
 */
void
yu_page_font_free (YuPageFont *font)
{
  g_hash_table_unref (font->advances);
  g_hash_table_unref (font->texts);
  g_free (font);
}

/**
 * yu_page_font_step:
 * @font: a font
 *
 * Returns: how many bytes a code has
 */
guint
yu_page_font_step (const YuPageFont *font)
{
  return font->step;
}

/**
 * yu_page_font_text:
 * @font: a font
 * @code: a code
 *
 * Returns: (transfer none): what it stands for
 */
const char *
yu_page_font_text (const YuPageFont *font, guint code)
{
  const char *text = g_hash_table_lookup (font->texts, GUINT_TO_POINTER (code));

  return text != NULL ? text : REPLACEMENT;
}

/**
 * yu_page_font_advance:
 * @font: a font
 * @code: a code
 *
 * Returns: how far it moves the pen, in thousandths of the size
 */
double
yu_page_font_advance (const YuPageFont *font, guint code)
{
  const double *advance = g_hash_table_lookup (font->advances, GUINT_TO_POINTER (code));

  return advance != NULL ? *advance : font->usual;
}
