/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The display list on the screen. Glyphs go through cairo_show_glyphs(), which is what viewers
 * built on Cairo do with the file, so the preview and the file agree to the pixel; filling outlines
 * would be seven times slower. */

#include "paint-cairo.h"

static void
paint_run (const YuRun *run, cairo_t *cr)
{
  g_autofree cairo_glyph_t *glyphs = g_new (cairo_glyph_t, run->glyphs->len);

  for (guint i = 0; i < run->glyphs->len; i++)
    {
      const YuGlyph *glyph = &g_array_index (run->glyphs, YuGlyph, i);

      glyphs[i] = (cairo_glyph_t){ glyph->glyph, glyph->x, glyph->y };
    }
  cairo_set_font_face (cr, run->face->cairo);
  cairo_set_font_size (cr, run->size);
  cairo_show_glyphs (cr, glyphs, (int) run->glyphs->len);
}

static void
paint_boxes (GArray *boxes, cairo_t *cr)
{
  for (guint i = 0; i < boxes->len; i++)
    {
      const YuBox *box = &g_array_index (boxes, YuBox, i);

      cairo_rectangle (cr, box->x, box->y, box->width, box->height);
    }
  cairo_fill (cr);
}

static void
paint_path (GArray *path, cairo_t *cr)
{
  for (guint i = 0; i < path->len; i++)
    {
      const YuPathStep *step = &g_array_index (path, YuPathStep, i);

      if (step->kind == YU_STEP_MOVE)
        cairo_move_to (cr, step->x[0], step->y[0]);
      else if (step->kind == YU_STEP_LINE)
        cairo_line_to (cr, step->x[0], step->y[0]);
      else if (step->kind == YU_STEP_CURVE)
        cairo_curve_to (cr, step->x[0], step->y[0], step->x[1], step->y[1], step->x[2], step->y[2]);
      else
        cairo_close_path (cr);
    }
  cairo_fill (cr);
}

static void
paint_mark (const YuMark *mark, cairo_t *cr)
{
  cairo_set_source_rgb (cr, mark->color.red, mark->color.green, mark->color.blue);
  switch (mark->kind)
    {
    case YU_MARK_RUN:
      paint_run (&mark->run, cr);
      break;
    case YU_MARK_BOXES:
      paint_boxes (mark->boxes, cr);
      break;
    case YU_MARK_WATERMARK:
      paint_path (mark->path, cr);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * yu_paint_page:
 * @page: a page
 * @cr: where to; one unit is one point
 *
 * Paints a page as it is printed. The paper itself is the caller's.
 */
void
yu_paint_page (const YuPage *page, cairo_t *cr)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_save (cr);
  cairo_set_font_options (cr, options);
  cairo_font_options_destroy (options);
  for (guint i = 0; i < page->marks->len; i++)
    paint_mark (g_ptr_array_index (page->marks, i), cr);
  cairo_restore (cr);
}
