/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The display list: plain data, built once by the layout, afterwards only read. It does not know
 * what draws it. */

#include "display-list.h"

static void
free_mark (gpointer data)
{
  YuMark *mark = data;

  g_free (mark->run.text);
  g_clear_pointer (&mark->run.glyphs, g_array_unref);
  g_clear_pointer (&mark->run.clusters, g_array_unref);
  g_clear_pointer (&mark->boxes, g_array_unref);
  g_clear_pointer (&mark->path, g_array_unref);
  g_free (mark);
}

/**
 * yu_page_new:
 *
 * Returns: (transfer full): an empty page
 */
YuPage *
yu_page_new (void)
{
  YuPage *page = g_new0 (YuPage, 1);

  page->marks = g_ptr_array_new_with_free_func (free_mark);
  page->text = g_string_new (NULL);
  return page;
}

/**
 * yu_page_free:
 * @page: (transfer full): a page
 *
 * Frees a page with all its marks.
 */
void
yu_page_free (YuPage *page)
{
  g_ptr_array_unref (page->marks);
  g_string_free (page->text, TRUE);
  g_free (page);
}

static void
prepare_run (YuRun *run)
{
  run->glyphs = g_array_new (FALSE, FALSE, sizeof (YuGlyph));
  run->clusters = g_array_new (FALSE, FALSE, sizeof (YuCluster));
}

/**
 * yu_mark_new:
 * @kind: what to draw
 * @color: in which colour
 *
 * Returns: (transfer full): a mark with empty arrays of its kind; a page that it is added to owns
 * it
 */
YuMark *
yu_mark_new (YuMarkKind kind, YuColor color)
{
  YuMark *mark = g_new0 (YuMark, 1);

  mark->kind = kind;
  mark->color = color;
  if (kind == YU_MARK_RUN)
    prepare_run (&mark->run);
  else if (kind == YU_MARK_BOXES)
    mark->boxes = g_array_new (FALSE, FALSE, sizeof (YuBox));
  else
    mark->path = g_array_new (FALSE, FALSE, sizeof (YuPathStep));
  return mark;
}

/**
 * yu_page_add:
 * @page: a page
 * @kind: what to draw
 * @color: in which colour
 *
 * Adds a mark on top of those that are there.
 *
 * Returns: (transfer none): the mark, to be filled in
 */
YuMark *
yu_page_add (YuPage *page, YuMarkKind kind, YuColor color)
{
  YuMark *mark = yu_mark_new (kind, color);

  g_ptr_array_add (page->marks, mark);
  return mark;
}

static void
add_box (GArray *boxes, double x, double y, double width, double height)
{
  YuBox box = { x, y, width, height };

  g_array_append_val (boxes, box);
}

/**
 * yu_page_add_rule:
 * @page: a page
 * @thickness: in points
 * @x: left end
 * @y: its middle
 * @width: in points
 *
 * Draws a black horizontal line.
 */
void
yu_page_add_rule (YuPage *page, double thickness, double x, double y, double width)
{
  add_box (yu_page_add (page, YU_MARK_BOXES, YU_BLACK)->boxes, x, y - thickness / 2, width,
           thickness);
}

/**
 * yu_page_add_frame:
 * @page: a page
 * @thickness: of its lines, in points
 * @box: the rectangle that the middle of the lines runs along
 *
 * Draws the four sides of a rectangle in black; the corners are closed.
 */
void
yu_page_add_frame (YuPage *page, double thickness, YuBox box)
{
  GArray *boxes = yu_page_add (page, YU_MARK_BOXES, YU_BLACK)->boxes;
  double half = thickness / 2;

  add_box (boxes, box.x - half, box.y - half, box.width + thickness, thickness);
  add_box (boxes, box.x - half, box.y + box.height - half, box.width + thickness, thickness);
  add_box (boxes, box.x - half, box.y + half, thickness, box.height - thickness);
  add_box (boxes, box.x + box.width - half, box.y + half, thickness, box.height - thickness);
}
