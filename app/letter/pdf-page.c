/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The display list as PDF operators. Every glyph stands exactly where the list says, and every
 * piece of text can be copied out as it was typed: where several glyphs stand for several
 * characters in no simple order (Thai, Indic scripts, Khmer), the run says its text with
 * ActualText. Right-to-left runs are written in logical order, piece by piece, since viewers turn
 * the ActualText of a whole run around. */

#include "pdf-page.h"

#include <math.h>
#include <string.h>

typedef struct {
  GString *out;
  YuPdfFonts *fonts;
  double height; /* of the sheet */
  /* what the viewer has been told and goes on with */
  gboolean colored;
  YuColor color;
  const YuPdfFont *shown_font;
  double shown_size;
  /* the run being written */
  const YuRun *run;
  YuPdfFont *font;
  gboolean spanned; /* one ActualText for the whole run */
  gboolean open;    /* inside of a TJ array */
  gboolean in_code; /* and there inside of a string */
  double x, y;      /* where the viewer's pen is then */
} YuWriter;

static void
number (YuWriter *writer, double value)
{
  yu_pdf_append_number (writer->out, value);
}

static void
operator(YuWriter *writer, const char *name)
{
  g_string_append (writer->out, name);
  g_string_append_c (writer->out, '\n');
}

static void
fill_color (YuWriter *writer, YuColor color)
{
  if (writer->colored && color.red == writer->color.red && color.green == writer->color.green
      && color.blue == writer->color.blue)
    return;
  writer->colored = TRUE;
  writer->color = color;
  number (writer, color.red);
  number (writer, color.green);
  number (writer, color.blue);
  operator(writer, "rg");
}

/* ------------------------------------------------------------------ text */

static void
set_font (YuWriter *writer, const YuRun *run)
{
  writer->font = yu_pdf_fonts_get (writer->fonts, run->face);
  if (writer->font == writer->shown_font && run->size == writer->shown_size)
    return;
  writer->shown_font = writer->font;
  writer->shown_size = run->size;
  g_string_append_printf (writer->out, "/%s ", yu_pdf_font_name (writer->font));
  number (writer, run->size);
  operator(writer, "Tf");
}

static void
close_code (YuWriter *writer)
{
  if (writer->in_code)
    g_string_append_c (writer->out, '>');
  writer->in_code = FALSE;
}

static void
close_array (YuWriter *writer)
{
  close_code (writer);
  if (writer->open)
    operator(writer, "] TJ");
  writer->open = FALSE;
}

static void
begin_actual_text (YuWriter *writer, const char *text, gsize length)
{
  close_array (writer);
  g_string_append (writer->out, "/Span <</ActualText <FEFF");
  yu_pdf_append_utf16 (writer->out, text, length);
  operator(writer, ">>> BDC");
}

static void
end_actual_text (YuWriter *writer)
{
  close_array (writer);
  operator(writer, "EMC");
}

static void
append_code (YuWriter *writer, guint code)
{
  if (!writer->in_code)
    g_string_append_c (writer->out, '<');
  writer->in_code = TRUE;
  yu_pdf_append_code (writer->out, code);
}

static void
show_glyph (YuWriter *writer, const YuGlyph *glyph, guint code)
{
  double thousandth = writer->run->size / 1000, adjust;

  if (writer->open && fabs (glyph->y - writer->y) > 1e-4)
    close_array (writer);
  if (!writer->open)
    {
      g_string_append (writer->out, "1 0 0 1 ");
      number (writer, glyph->x);
      number (writer, writer->height - glyph->y);
      g_string_append (writer->out, "Tm [");
      writer->open = TRUE;
      writer->x = glyph->x;
      writer->y = glyph->y;
    }
  adjust = round ((writer->x - glyph->x) / thousandth * 100) / 100;
  if (fabs (adjust) >= 0.01)
    {
      close_code (writer);
      number (writer, adjust);
      writer->x -= adjust * thousandth;
    }
  append_code (writer, code);
  writer->x += yu_face_advance (writer->run->face, glyph->glyph) * thousandth;
}

/* Whether each glyph of a cluster stands for one character, and these make up the text: a base and
 * its accents. */
static gboolean
is_spelled (const YuRun *run, const YuCluster *cluster)
{
  const char *text = run->text + cluster->first_byte, *end = text + cluster->n_bytes;

  for (guint i = 0; i < cluster->n_glyphs; i++)
    {
      const YuGlyph *glyph = &g_array_index (run->glyphs, YuGlyph, cluster->first_glyph + i);

      if (text >= end || yu_face_nominal (run->face, glyph->glyph) != g_utf8_get_char (text))
        return FALSE;
      text = g_utf8_next_char (text);
    }
  return text == end;
}

static gboolean
is_complex (const YuRun *run, const YuCluster *cluster)
{
  return cluster->n_glyphs > 1 && !is_spelled (run, cluster);
}

static void
show_cluster (YuWriter *writer, const YuCluster *cluster)
{
  const YuRun *run = writer->run;
  const char *text = run->text + cluster->first_byte;
  gboolean complex = is_complex (run, cluster), spelled = cluster->n_glyphs > 1 && !complex,
           exact = !complex;
  g_autofree guint *codes = g_new (guint, cluster->n_glyphs);

  for (guint i = 0; i < cluster->n_glyphs; i++)
    {
      const YuGlyph *glyph = &g_array_index (run->glyphs, YuGlyph, cluster->first_glyph + i);
      gsize length = spelled  ? (gsize) (g_utf8_next_char (text) - text)
                     : i == 0 ? cluster->n_bytes
                              : 0;
      gboolean says_so;

      codes[i] = yu_pdf_font_code (writer->font, glyph->glyph, text, length, &says_so);
      exact = exact && says_so;
      text += length;
    }
  if (!exact && !writer->spanned)
    begin_actual_text (writer, run->text + cluster->first_byte, cluster->n_bytes);
  for (guint i = 0; i < cluster->n_glyphs; i++)
    show_glyph (writer, &g_array_index (run->glyphs, YuGlyph, cluster->first_glyph + i), codes[i]);
  if (!exact && !writer->spanned)
    end_actual_text (writer);
}

static void
begin_span_of_run (YuWriter *writer)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < writer->run->clusters->len; i++)
    {
      const YuCluster *cluster = &g_array_index (writer->run->clusters, YuCluster, i);

      g_string_append_len (text, writer->run->text + cluster->first_byte, cluster->n_bytes);
    }
  begin_actual_text (writer, text->str, text->len);
}

static gboolean
needs_span (const YuRun *run)
{
  if (run->right_to_left)
    return FALSE;
  for (guint i = 0; i < run->clusters->len; i++)
    if (is_complex (run, &g_array_index (run->clusters, YuCluster, i)))
      return TRUE;
  return FALSE;
}

static void
show_run (YuWriter *writer, const YuRun *run, YuColor color)
{
  guint n = run->clusters->len;

  if (run->glyphs->len == 0)
    return;
  writer->run = run;
  writer->spanned = needs_span (run);
  g_string_append (writer->out, "BT ");
  fill_color (writer, color);
  set_font (writer, run);
  if (writer->spanned)
    begin_span_of_run (writer);
  for (guint i = 0; i < n; i++)
    show_cluster (writer,
                  &g_array_index (run->clusters, YuCluster, run->right_to_left ? n - 1 - i : i));
  close_array (writer);
  if (writer->spanned)
    end_actual_text (writer);
  operator(writer, "ET");
}

/* ------------------------------------------------------------------ shapes */

static void
show_boxes (YuWriter *writer, const YuMark *mark)
{
  fill_color (writer, mark->color);
  for (guint i = 0; i < mark->boxes->len; i++)
    {
      const YuBox *box = &g_array_index (mark->boxes, YuBox, i);

      number (writer, box->x);
      number (writer, writer->height - box->y - box->height);
      number (writer, box->width);
      number (writer, box->height);
      operator(writer, "re");
    }
  operator(writer, "f");
}

static void
show_watermark (YuWriter *writer, const YuMark *mark)
{
  static const char *const names[] = { "m", "l", "c", "h" };

  operator(writer, "/Artifact <</Type /Pagination /Subtype /Watermark>> BDC");
  fill_color (writer, mark->color);
  for (guint i = 0; i < mark->path->len; i++)
    {
      const YuPathStep *step = &g_array_index (mark->path, YuPathStep, i);
      guint n = step->kind == YU_STEP_CURVE ? 3 : step->kind == YU_STEP_CLOSE ? 0 : 1;

      for (guint k = 0; k < n; k++)
        {
          number (writer, step->x[k]);
          number (writer, writer->height - step->y[k]);
        }
      operator(writer, names[step->kind]);
    }
  operator(writer, "f");
  operator(writer, "EMC");
}

static void
show_mark (YuWriter *writer, const YuMark *mark)
{
  switch (mark->kind)
    {
    case YU_MARK_RUN:
      show_run (writer, &mark->run, mark->color);
      break;
    case YU_MARK_BOXES:
      show_boxes (writer, mark);
      break;
    case YU_MARK_WATERMARK:
      show_watermark (writer, mark);
      break;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
is_scaled (double scale)
{
  return fabs (scale - 1) > 1e-6;
}

/* Each stream saves and restores the graphics state for itself. */
static GString *
write_marks (const YuPage *page, YuWriter *writer, YuBox sheet, double scale, gboolean watermark)
{
  writer->out = g_string_new (NULL);
  writer->height = sheet.height;
  if (is_scaled (scale))
    {
      operator(writer, "q");
      number (writer, scale);
      g_string_append (writer->out, "0 0 ");
      number (writer, scale);
      number (writer, (sheet.width - sheet.width * scale) / 2);
      number (writer, sheet.height - sheet.height * scale);
      operator(writer, "cm");
    }
  for (guint i = 0; i < page->marks->len; i++)
    {
      const YuMark *mark = g_ptr_array_index (page->marks, i);

      if ((mark->kind == YU_MARK_WATERMARK) == watermark)
        show_mark (writer, mark);
    }
  if (is_scaled (scale))
    operator(writer, "Q");
  return writer->out;
}

/**
 * yu_pdf_page_watermark:
 * @page: a page
 * @sheet: the paper's size
 * @scale: 1 for the size it was laid out for
 *
 * Writes what lies under a page.
 *
 * Returns: (transfer full): a content stream
 */
GString *
yu_pdf_page_watermark (const YuPage *page, YuBox sheet, double scale)
{
  YuWriter writer = { 0 };

  return write_marks (page, &writer, sheet, scale, TRUE);
}

/**
 * yu_pdf_page_content:
 * @page: a page
 * @fonts: the fonts of the file it goes into
 * @sheet: the paper's size
 * @scale: 1 for the size it was laid out for
 *
 * Writes a page's operators, without its watermark. Glyphs get their codes here.
 *
 * Returns: (transfer full): a content stream
 */
GString *
yu_pdf_page_content (const YuPage *page, YuPdfFonts *fonts, YuBox sheet, double scale)
{
  YuWriter writer = { .fonts = fonts };

  return write_marks (page, &writer, sheet, scale, FALSE);
}
