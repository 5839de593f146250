/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables. A row is set once and drawn in pieces; each piece closes its own frame, so a row that
 * breaks looks whole on both pages. */

#include "table.h"

#define PADDING_X 5.0
/* White above and below, and line height; where only hairlines part the rows, less will do. */
#define PADDING_GRID 3.2
#define PADDING_RULES 2.2
#define LEADING_GRID 1.38
#define LEADING_RULES 1.32
#define STRONG 0.9
#define HAIRLINE 0.4
#define WHOLE_ROW 260.0 /* rows up to this height do not break */

typedef struct {
  YuBlock *block;
  double width;
  gboolean at_top;
  guint drawn; /* lines already on a page */
} YuSetCell;

struct _YuTable {
  YuSheet *sheet;
  YuTableStyle style;
  double padding, leading;
  GArray *header; /* of YuSetCell; NULL: none */
  YuPage *page;   /* the page it was begun on */
};

static void
clear_cell (gpointer data)
{
  yu_block_free (((YuSetCell *) data)->block);
}

static GArray *
set_cells (YuTable *self, const YuCell *cells, guint n)
{
  GArray *row = g_array_new (FALSE, FALSE, sizeof (YuSetCell));

  g_array_set_clear_func (row, clear_cell);
  for (guint i = 0; i < n; i++)
    {
      YuMeasure measure = { cells[i].width - 2 * PADDING_X, cells[i].align, self->leading };
      YuSetCell cell = { yu_block_new (&self->sheet->typesetter, cells[i].copy, measure),
                         cells[i].width, cells[i].at_top, 0 };

      yu_copy_free (cells[i].copy);
      g_array_append_val (row, cell);
    }
  return row;
}

static double
left_height (const YuTable *self, const GArray *row)
{
  double height = 0;

  for (guint i = 0; i < row->len; i++)
    {
      const YuSetCell *cell = &g_array_index (row, YuSetCell, i);

      height = MAX (height, yu_block_height (cell->block, cell->drawn, G_MAXUINT));
    }
  return height + 2 * self->padding;
}

static void
draw_borders (YuTable *self, const GArray *row, double height)
{
  YuSheet *sheet = self->sheet;
  double x = YU_SHEET_LEFT;

  if (self->style == YU_TABLE_RULES)
    {
      yu_page_add_rule (sheet->page, HAIRLINE, x, sheet->y + height, YU_SHEET_WIDTH);
      return;
    }
  for (guint i = 0; i < row->len; i++)
    {
      double width = g_array_index (row, YuSetCell, i).width;

      yu_page_add_frame (sheet->page, HAIRLINE, (YuBox){ x, sheet->y, width, height });
      x += width;
    }
}

/* Draws what fits into a height. Cells that are whole stand in the middle of the row. */
static void
draw_piece (YuTable *self, GArray *row, double height)
{
  YuSheet *sheet = self->sheet;
  double x = YU_SHEET_LEFT;

  for (guint i = 0; i < row->len; i++)
    {
      YuSetCell *cell = &g_array_index (row, YuSetCell, i);
      guint n = yu_block_fit (cell->block, cell->drawn, height - 2 * self->padding);
      double used = yu_block_height (cell->block, cell->drawn, n), white = 0;

      if (!cell->at_top && cell->drawn == 0 && n == yu_block_n_lines (cell->block))
        white = (height - 2 * self->padding - used) / 2;
      yu_block_draw (cell->block, cell->drawn, n, sheet->page, x + PADDING_X,
                     sheet->y + self->padding + white);
      cell->drawn += n;
      x += cell->width;
    }
  draw_borders (self, row, height);
  sheet->y += height;
}

static void
strong_line (YuTable *self)
{
  yu_page_add_rule (self->sheet->page, STRONG, YU_SHEET_LEFT, self->sheet->y, YU_SHEET_WIDTH);
}

static double
header_height (const YuTable *self)
{
  return self->header != NULL ? left_height (self, self->header) : 0;
}

static void
draw_header (YuTable *self)
{
  for (guint i = 0; i < self->header->len; i++)
    g_array_index (self->header, YuSetCell, i).drawn = 0;
  draw_piece (self, self->header, left_height (self, self->header));
  for (guint i = 0; i < self->header->len; i++)
    g_array_index (self->header, YuSetCell, i).drawn = 0;
}

/* The top of the table, the first time and again on every page. */
static void
begin_on_page (YuTable *self)
{
  if (self->page == self->sheet->page)
    return;
  self->page = self->sheet->page;
  if (self->style == YU_TABLE_RULES)
    strong_line (self);
  if (self->header != NULL)
    draw_header (self);
}

static void
break_page (YuTable *self)
{
  if (self->page == self->sheet->page && self->style == YU_TABLE_RULES)
    strong_line (self);
  yu_sheet_new_page (self->sheet);
}

/* Whether any line of the row can be drawn in a height. */
static gboolean
fits_a_line (const YuTable *self, const GArray *row, double height)
{
  for (guint i = 0; i < row->len; i++)
    {
      const YuSetCell *cell = &g_array_index (row, YuSetCell, i);

      if (cell->drawn < yu_block_n_lines (cell->block)
          && yu_block_fit (cell->block, cell->drawn, height - 2 * self->padding) == 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_drawn (const GArray *row)
{
  for (guint i = 0; i < row->len; i++)
    {
      const YuSetCell *cell = &g_array_index (row, YuSetCell, i);

      if (cell->drawn < yu_block_n_lines (cell->block))
        return FALSE;
    }
  return TRUE;
}

/**
 * yu_table_new:
 * @sheet: where it goes; must outlive the table
 * @style: its lines
 *
 * Returns: (transfer full): a table; yu_table_end() frees it
 */
YuTable *
yu_table_new (YuSheet *sheet, YuTableStyle style)
{
  YuTable *self = g_new0 (YuTable, 1);

  self->sheet = sheet;
  self->style = style;
  self->padding = style == YU_TABLE_GRID ? PADDING_GRID : PADDING_RULES;
  self->leading = style == YU_TABLE_GRID ? LEADING_GRID : LEADING_RULES;
  return self;
}

/**
 * yu_table_set_header:
 * @table: a table without rows
 * @cells: the header's cells; their copy is taken
 * @n: how many
 *
 * Sets the row that comes again on every page.
 */
void
yu_table_set_header (YuTable *table, const YuCell *cells, guint n)
{
  table->header = set_cells (table, cells, n);
}

/**
 * yu_table_add_row:
 * @table: a table
 * @cells: the cells; their copy is taken
 * @n: how many
 * @least_height: of the row, for places to be filled in by hand; 0: as much as the text takes
 *
 * Adds a row. It breaks over pages only when it is a large part of one.
 */
void
yu_table_add_row (YuTable *table, const YuCell *cells, guint n, double least_height)
{
  g_autoptr (GArray) row = set_cells (table, cells, n);
  YuSheet *sheet = table->sheet;
  double height = MAX (left_height (table, row), least_height);

  if (height > yu_sheet_room (sheet) - (table->page == sheet->page ? 0 : header_height (table))
      && (height <= WHOLE_ROW
          || !fits_a_line (table, row, yu_sheet_room (sheet) - header_height (table) - 40)))
    if (sheet->y > YU_SHEET_TOP)
      break_page (table);
  begin_on_page (table);
  while (left_height (table, row) > yu_sheet_room (sheet)
         && fits_a_line (table, row, yu_sheet_room (sheet)))
    {
      draw_piece (table, row, yu_sheet_room (sheet));
      break_page (table);
      begin_on_page (table);
      height = left_height (table, row);
    }
  if (!is_drawn (row))
    draw_piece (table, row, height);
}

/**
 * yu_table_end:
 * @table: (transfer full): a table
 *
 * Draws its last line.
 */
void
yu_table_end (YuTable *table)
{
  if (table->page == table->sheet->page && table->style == YU_TABLE_RULES)
    strong_line (table);
  g_clear_pointer (&table->header, g_array_unref);
  g_free (table);
}
