/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "worksheet.h"

struct _YuWorksheet {
  char *name;
  GPtrArray *rows; /* of GArray of YuSheetCell; NULL: empty */
  GStringChunk *texts;
  GHashTable *choices; /* column → GStrv */
  guint columns, cells;
};

static void
free_row (gpointer row)
{
  if (row != NULL)
    g_array_unref (row);
}

/**
 * yu_worksheet_new:
 * @name: how the sheet is called
 *
 * Returns: (transfer full): an empty sheet
 */
YuWorksheet *
yu_worksheet_new (const char *name)
{
  YuWorksheet *sheet = g_new0 (YuWorksheet, 1);

  sheet->name = g_strdup (name);
  sheet->rows = g_ptr_array_new_with_free_func (free_row);
  sheet->texts = g_string_chunk_new (4096);
  sheet->choices = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_strfreev);
  return sheet;
}

/**
 * yu_worksheet_free:
 * @sheet: (nullable): a sheet
 */
void
yu_worksheet_free (YuWorksheet *sheet)
{
  if (sheet == NULL)
    return;
  g_free (sheet->name);
  g_ptr_array_unref (sheet->rows);
  g_string_chunk_free (sheet->texts);
  g_hash_table_unref (sheet->choices);
  g_free (sheet);
}

/**
 * yu_worksheet_name:
 * @sheet: a sheet
 *
 * Returns: (transfer none): how it is called
 */
const char *
yu_worksheet_name (const YuWorksheet *sheet)
{
  return sheet->name;
}

/**
 * yu_worksheet_rows:
 * @sheet: a sheet
 *
 * Returns: how many rows it has, empty ones between included
 */
guint
yu_worksheet_rows (const YuWorksheet *sheet)
{
  return sheet->rows->len;
}

/**
 * yu_worksheet_columns:
 * @sheet: a sheet
 *
 * Returns: how many columns the widest row has
 */
guint
yu_worksheet_columns (const YuWorksheet *sheet)
{
  return sheet->columns;
}

static GArray *
row_at (const YuWorksheet *sheet, guint row)
{
  return row < sheet->rows->len ? g_ptr_array_index (sheet->rows, row) : NULL;
}

/**
 * yu_worksheet_cell:
 * @sheet: a sheet
 * @row: any row
 * @column: any column
 *
 * Returns: (transfer none): what stands there
 */
const YuSheetCell *
yu_worksheet_cell (const YuWorksheet *sheet, guint row, guint column)
{
  static const YuSheetCell empty = { "", YU_CELL_EMPTY, YU_TONE_PLAIN };
  GArray *cells = row_at (sheet, row);

  return cells != NULL && column < cells->len ? &g_array_index (cells, YuSheetCell, column)
                                              : &empty;
}

/**
 * yu_worksheet_text:
 * @sheet: a sheet
 * @row: any row
 * @column: any column
 *
 * Returns: (transfer none): the characters that stand there
 */
const char *
yu_worksheet_text (const YuWorksheet *sheet, guint row, guint column)
{
  return yu_worksheet_cell (sheet, row, column)->text;
}

/**
 * yu_worksheet_row_is_empty:
 * @sheet: a sheet
 * @row: any row
 *
 * Returns: whether nothing but white stands in it
 */
gboolean
yu_worksheet_row_is_empty (const YuWorksheet *sheet, guint row)
{
  GArray *cells = row_at (sheet, row);

  for (guint i = 0; cells != NULL && i < cells->len; i++)
    for (const char *p = g_array_index (cells, YuSheetCell, i).text; *p != '\0';
         p = g_utf8_next_char (p))
      if (!g_unichar_isspace (g_utf8_get_char (p)))
        return FALSE;
  return TRUE;
}

/* The cell, made if it is not there; NULL beyond the limits. */
static YuSheetCell *
make_cell (YuWorksheet *sheet, guint row, guint column)
{
  static const YuSheetCell empty = { "", YU_CELL_EMPTY, YU_TONE_PLAIN };
  GArray *cells;

  if (row >= YU_WORKSHEET_MAX_ROWS || column >= YU_WORKSHEET_MAX_COLUMNS)
    return NULL;
  if (row >= sheet->rows->len)
    g_ptr_array_set_size (sheet->rows, (int) row + 1);
  cells = g_ptr_array_index (sheet->rows, row);
  if (cells == NULL)
    g_ptr_array_index (sheet->rows, row) = cells = g_array_new (FALSE, FALSE, sizeof (YuSheetCell));
  while (cells->len <= column)
    {
      if (sheet->cells == YU_WORKSHEET_MAX_CELLS)
        return NULL;
      sheet->cells++;
      g_array_append_val (cells, empty);
    }
  sheet->columns = MAX (sheet->columns, column + 1);
  return &g_array_index (cells, YuSheetCell, column);
}

/**
 * yu_worksheet_set:
 * @sheet: a sheet that is being filled
 * @row: where
 * @column: where
 * @kind: what it is in its file
 * @text: its characters, valid UTF-8
 *
 * Returns: %FALSE if the sheet may not become so large
 */
gboolean
yu_worksheet_set (YuWorksheet *sheet, guint row, guint column, YuCellKind kind, const char *text)
{
  YuSheetCell *cell = make_cell (sheet, row, column);

  if (cell == NULL)
    return FALSE;
  cell->kind = *text != '\0' || kind == YU_CELL_FORMULA ? (guint8) kind : YU_CELL_EMPTY;
  cell->text = g_string_chunk_insert_const (sheet->texts, text);
  return TRUE;
}

/**
 * yu_worksheet_set_tone:
 * @sheet: a sheet that is being filled
 * @row: where
 * @column: where
 * @tone: its colour
 */
void
yu_worksheet_set_tone (YuWorksheet *sheet, guint row, guint column, YuTone tone)
{
  YuSheetCell *cell = make_cell (sheet, row, column);

  if (cell != NULL)
    cell->tone = (guint8) tone;
}

/**
 * yu_worksheet_set_choices:
 * @sheet: a sheet that is being filled
 * @column: where
 * @choices: (transfer full): what may be chosen there
 */
void
yu_worksheet_set_choices (YuWorksheet *sheet, guint column, GStrv choices)
{
  g_hash_table_insert (sheet->choices, GUINT_TO_POINTER (column), choices);
}

/**
 * yu_worksheet_choices:
 * @sheet: a sheet
 * @column: where
 *
 * Returns: (transfer none) (nullable): what may be chosen there
 */
GStrv
yu_worksheet_choices (const YuWorksheet *sheet, guint column)
{
  return g_hash_table_lookup (sheet->choices, GUINT_TO_POINTER (column));
}

/**
 * yu_column_name:
 * @column: a column
 *
 * Returns: (transfer full): the letters over it
 */
char *
yu_column_name (guint column)
{
  GString *name = g_string_new (NULL);

  for (guint rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    g_string_prepend_c (name, (char) ('A' + (rest - 1) % 26));
  return g_string_free (name, FALSE);
}

/**
 * yu_cell_address:
 * @row: a row
 * @column: a column
 *
 * Returns: (transfer full): how people call the cell
 */
char *
yu_cell_address (guint row, guint column)
{
  g_autofree char *name = yu_column_name (column);

  return g_strdup_printf ("%s%u", name, row + 1);
}
