/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The flow of a paper over its pages. A heading that asks for room with yu_sheet_need() stays with
 * what follows; a paragraph breaks between lines, but leaves no single line behind or ahead when it
 * can. */

#include "sheet.h"

#include <math.h>

#include "base/text.h"
#include "watermark.h"

#define NOTICE_TOP 36.0
#define NUMBER_TOP 796.0

static const YuStyle watermark_style = { 88, TRUE, { 0, 0, 0 } };
static const YuStyle notice_style = { 8, FALSE, { 0.25, 0.25, 0.25 } };
static const YuColor watermark_color = { 0.925, 0.925, 0.925 };

static YuBlock *
set_centered (YuSheet *self, const char *text)
{
  g_autoptr (YuCopy) copy = yu_copy_new ();

  yu_copy_add (copy, &notice_style, NULL, text);
  return yu_block_new (&self->typesetter, copy,
                       (YuMeasure){ YU_SHEET_WIDTH, YU_ALIGN_CENTER, 1.4 });
}

static YuBlock *
set_watermark (YuSheet *self)
{
  g_autoptr (YuCopy) copy = yu_copy_new ();

  yu_copy_add (copy, &watermark_style, NULL, self->furniture->watermark);
  return yu_block_new (&self->typesetter, copy, (YuMeasure){ 0, YU_ALIGN_LEFT, 1.4 });
}

/**
 * yu_sheet_new:
 * @pages: (transfer none): the paper to fill; must outlive the sheet
 * @context: of yu_fonts_lock(), held as long as the sheet lives
 * @furniture: what stands on every page; must outlive the sheet
 *
 * Begins a paper with its first page.
 *
 * Returns: (transfer full): the flow
 */
YuSheet *
yu_sheet_new (YuPages *pages, PangoContext *context, const YuFurniture *furniture)
{
  YuSheet *self = g_new0 (YuSheet, 1);

  self->typesetter.context = context;
  self->typesetter.unknown = g_array_new (FALSE, FALSE, sizeof (YuUnknown));
  self->pages = pages;
  self->furniture = furniture;
  self->watermark = set_watermark (self);
  self->notice = set_centered (self, furniture->notice);
  yu_sheet_new_page (self);
  return self;
}

/**
 * yu_sheet_free:
 * @sheet: (transfer full): a flow
 *
 * Frees it; the paper stays.
 */
void
yu_sheet_free (YuSheet *sheet)
{
  g_array_unref (sheet->typesetter.unknown);
  yu_block_free (sheet->watermark);
  yu_block_free (sheet->notice);
  g_free (sheet);
}

/* All pages share one outline. */
static void
draw_watermark (YuSheet *self)
{
  YuMark *mark = yu_page_add (self->page, YU_MARK_WATERMARK, watermark_color);
  const YuPage *first = g_ptr_array_index (self->pages->pages, 0);

  if (self->page == first)
    {
      yu_watermark_draw (self->watermark, mark->path, YU_A4_WIDTH / 2, YU_A4_HEIGHT / 2, -0.93);
      return;
    }
  g_array_unref (mark->path);
  mark->path = g_array_ref (((const YuMark *) g_ptr_array_index (first->marks, 0))->path);
}

/**
 * yu_sheet_new_page:
 * @sheet: a flow
 *
 * Begins a page. The watermark lies under everything.
 */
void
yu_sheet_new_page (YuSheet *sheet)
{
  sheet->page = yu_page_new ();
  g_ptr_array_add (sheet->pages->pages, sheet->page);
  draw_watermark (sheet);
  yu_block_draw (sheet->notice, 0, G_MAXUINT, sheet->page, YU_SHEET_LEFT, NOTICE_TOP);
  sheet->y = YU_SHEET_TOP;
}

/**
 * yu_sheet_finish:
 * @sheet: a flow
 *
 * Puts the page numbers on all pages.
 */
void
yu_sheet_finish (YuSheet *sheet)
{
  GPtrArray *pages = sheet->pages->pages;
  g_autofree char *total = g_strdup_printf ("%u", pages->len);

  for (guint i = 0; i < pages->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *text
          = yu_text_fill (sheet->furniture->page_number, "page", number, "pages", total, NULL);
      g_autoptr (YuBlock) block = set_centered (sheet, text);

      yu_block_draw (block, 0, G_MAXUINT, g_ptr_array_index (pages, i), YU_SHEET_LEFT, NUMBER_TOP);
    }
}

/**
 * yu_sheet_room:
 * @sheet: a flow
 *
 * Returns: the height that is left on the current page
 */
double
yu_sheet_room (const YuSheet *sheet)
{
  return YU_SHEET_BOTTOM - sheet->y;
}

/**
 * yu_sheet_need:
 * @sheet: a flow
 * @height: points
 *
 * Begins a new page unless @height is left on this one.
 *
 * Returns: whether it did
 */
gboolean
yu_sheet_need (YuSheet *sheet, double height)
{
  if (height <= yu_sheet_room (sheet) || sheet->y <= YU_SHEET_TOP)
    return FALSE;
  yu_sheet_new_page (sheet);
  return TRUE;
}

/**
 * yu_sheet_space:
 * @sheet: a flow
 * @height: points
 *
 * Leaves white, but not at the top of a page.
 */
void
yu_sheet_space (YuSheet *sheet, double height)
{
  if (sheet->y > YU_SHEET_TOP)
    sheet->y += height;
}

/* How many lines to put on this page: as many as fit, without leaving one alone on either side. */
static guint
lines_for_page (const YuSheet *self, const YuBlock *block, guint first)
{
  guint left = yu_block_n_lines (block) - first;
  guint n = yu_block_fit (block, first, yu_sheet_room (self));
  gboolean at_top = self->y <= YU_SHEET_TOP;

  if (n >= left)
    return left;
  if (left - n == 1 && n > 2)
    n--;
  if (n == 1 && first == 0 && left > 1 && !at_top)
    n = 0;
  return at_top ? MAX (n, 1) : n;
}

static void
set_indented (YuSheet *sheet, const YuCopy *copy, double indent, YuMeasure measure)
{
  g_autoptr (YuBlock) block = yu_block_new (&sheet->typesetter, copy, measure);

  for (guint first = 0; first < yu_block_n_lines (block);)
    {
      guint n = lines_for_page (sheet, block, first);

      yu_block_draw (block, first, n, sheet->page, YU_SHEET_LEFT + indent, sheet->y);
      sheet->y += yu_block_height (block, first, n);
      first += n;
      if (first < yu_block_n_lines (block))
        yu_sheet_new_page (sheet);
    }
}

/**
 * yu_sheet_text:
 * @sheet: a flow
 * @copy: a paragraph
 * @align: how its lines stand
 * @leading: line height as a multiple of the size
 *
 * Sets a paragraph over the whole width.
 */
void
yu_sheet_text (YuSheet *sheet, const YuCopy *copy, YuAlign align, double leading)
{
  set_indented (sheet, copy, 0, (YuMeasure){ YU_SHEET_WIDTH, align, leading });
}
