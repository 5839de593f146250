/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The watermark is drawn as outlines, not as text: slanted letters would be scattered through
 * whatever a person copies out of the page or a screen reader speaks. That the paper is a draft is
 * also said in words on every page. It is a plain light grey drawn first, so what stands on it
 * stays legible, and no transparency is needed. */

#include "watermark.h"

#include <hb.h>
#include <math.h>

typedef struct {
  GArray *path; /* of YuPathStep */
  double scale; /* font units to points */
  double x, y;  /* the glyph's origin */
  double cos, sin;
  double center_x, center_y;
} YuPen;

/* Finer than anybody sees in a letter as tall as a hand, and a third of the size in the file. */
static double
tenth (double place)
{
  return round (place * 10) / 10;
}

static void
add_step (YuPen *pen, YuStepKind kind, guint n, const float *x, const float *y)
{
  YuPathStep step = { kind };

  for (guint i = 0; i < n; i++)
    {
      double px = pen->x + x[i] * pen->scale, py = pen->y - y[i] * pen->scale;

      step.x[i] = tenth (pen->center_x + px * pen->cos - py * pen->sin);
      step.y[i] = tenth (pen->center_y + px * pen->sin + py * pen->cos);
    }
  g_array_append_val (pen->path, step);
}

static void
move_to (hb_draw_funcs_t *funcs, void *pen, hb_draw_state_t *state, float x, float y, void *data)
{
  add_step (pen, YU_STEP_MOVE, 1, &x, &y);
}

static void
line_to (hb_draw_funcs_t *funcs, void *pen, hb_draw_state_t *state, float x, float y, void *data)
{
  add_step (pen, YU_STEP_LINE, 1, &x, &y);
}

static void
curve_to (hb_draw_funcs_t *funcs, void *pen, hb_draw_state_t *state, float x1, float y1, float x2,
          float y2, float x3, float y3, void *data)
{
  add_step (pen, YU_STEP_CURVE, 3, (float[]){ x1, x2, x3 }, (float[]){ y1, y2, y3 });
}

static void
close_path (hb_draw_funcs_t *funcs, void *pen, hb_draw_state_t *state, void *data)
{
  add_step (pen, YU_STEP_CLOSE, 0, NULL, NULL);
}

/* Without a function for quadratic curves HarfBuzz gives them as cubic ones. */
static hb_draw_funcs_t *
pen_functions (void)
{
  static hb_draw_funcs_t *functions;

  if (g_once_init_enter (&functions))
    {
      hb_draw_funcs_t *created = hb_draw_funcs_create ();

      hb_draw_funcs_set_move_to_func (created, move_to, NULL, NULL);
      hb_draw_funcs_set_line_to_func (created, line_to, NULL, NULL);
      hb_draw_funcs_set_cubic_to_func (created, curve_to, NULL, NULL);
      hb_draw_funcs_set_close_path_func (created, close_path, NULL, NULL);
      hb_draw_funcs_make_immutable (created);
      g_once_init_leave (&functions, created);
    }
  return functions;
}

static void
draw_glyph (const YuFace *face, hb_codepoint_t glyph, YuPen *pen)
{
#if HB_VERSION_ATLEAST(7, 0, 0)
  hb_font_draw_glyph (face->font, glyph, pen_functions (), pen);
#else
  hb_font_get_glyph_shape (face->font, glyph, pen_functions (), pen);
#endif
}

/**
 * yu_watermark_draw:
 * @block: what to draw
 * @path: (element-type YuPathStep): where to
 * @x: where the middle of the block goes
 * @y: and how far down
 * @angle: radians, clockwise
 *
 * Appends the outlines of a block's letters.
 */
void
yu_watermark_draw (const YuBlock *block, GArray *path, double x, double y, double angle)
{
  YuPage *sketch = yu_page_new ();
  YuPen pen
      = { .path = path, .cos = cos (angle), .sin = sin (angle), .center_x = x, .center_y = y };

  yu_block_draw (block, 0, G_MAXUINT, sketch, -yu_block_width (block) / 2,
                 -yu_block_height (block, 0, G_MAXUINT) / 2);
  for (guint i = 0; i < sketch->marks->len; i++)
    {
      const YuRun *run = &((const YuMark *) g_ptr_array_index (sketch->marks, i))->run;

      for (guint k = 0; k < run->glyphs->len; k++)
        {
          const YuGlyph *glyph = &g_array_index (run->glyphs, YuGlyph, k);

          pen.scale = run->size / run->face->upem;
          pen.x = glyph->x;
          pen.y = glyph->y;
          draw_glyph (run->face, glyph->glyph, &pen);
        }
    }
  yu_page_free (sketch);
}
