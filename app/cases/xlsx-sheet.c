/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One sheet of an XLSX file. What the file claims of its size is not read: rows and columns are
 * those that are there. Of a formula the result counts that was saved with it. */

#include "workbook-private.h"

#include "cell-guard.h"

#include "base/date.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  const YuXlsxContext *context;
  YuWorksheet *sheet;
  YuFaults *faults;
  guint row, column; /* of the cell that is read; columns count on where the file names none */
  gboolean has_row, has_column;
  char type[16];
  guint style;
  gboolean in_cell, in_value, in_text, has_formula, failed;
  guint phonetic;
  GString *value;
} Cells;

/* "AB12" → 11, 27. What is no address, or lies beyond every sheet, is beyond ours too. */
static void
read_address (const char *address, guint *row, guint *column)
{
  guint letters = 0;
  guint64 number;

  while (g_ascii_isalpha (*address) && letters < YU_WORKSHEET_MAX_COLUMNS * 26)
    letters = letters * 26 + (guint) (g_ascii_toupper (*address++) - 'A') + 1;
  number = g_ascii_isdigit (*address) ? g_ascii_strtoull (address, NULL, 10) : 0;
  *column = letters - 1;
  *row = number > 0 && number <= YU_WORKSHEET_MAX_ROWS ? (guint) number - 1 : YU_WORKSHEET_MAX_ROWS;
}

static void
begin_row (Cells *cells, const char *number)
{
  guint64 row = number != NULL ? g_ascii_strtoull (number, NULL, 10) : 0;

  if (row > 0)
    cells->row = (guint) MIN (row - 1, YU_WORKSHEET_MAX_ROWS);
  else
    cells->row = cells->has_row ? cells->row + 1 : 0;
  cells->has_row = TRUE;
  cells->has_column = FALSE;
}

static void
begin_cell (Cells *cells, const char **attributes, const char **values)
{
  const char *address = yu_xml_attribute (attributes, values, "r");
  const char *type = yu_xml_attribute (attributes, values, "t");
  const char *style = yu_xml_attribute (attributes, values, "s");

  if (address != NULL)
    read_address (address, &cells->row, &cells->column);
  else
    cells->column = cells->has_column ? cells->column + 1 : 0;
  cells->has_column = TRUE;
  g_strlcpy (cells->type, type != NULL ? type : "n", sizeof cells->type);
  cells->style = style != NULL ? (guint) g_ascii_strtoull (style, NULL, 10) : 0;
  cells->in_cell = TRUE;
  cells->has_formula = FALSE;
  g_string_truncate (cells->value, 0);
}

static void
begin (gpointer data, const char *name, const char **attributes, const char **values)
{
  Cells *cells = data;

  if (g_str_equal (name, "row"))
    begin_row (cells, yu_xml_attribute (attributes, values, "r"));
  else if (g_str_equal (name, "c"))
    begin_cell (cells, attributes, values);
  else if (!cells->in_cell)
    return;
  else if (g_str_equal (name, "f"))
    cells->has_formula = TRUE;
  else if (g_str_equal (name, "rPh"))
    cells->phonetic++;
  else if (g_str_equal (name, "v"))
    cells->in_value = TRUE;
  else if (g_str_equal (name, "t"))
    cells->in_text = cells->phonetic == 0;
}

static void
add (gpointer data, const char *text, gsize length)
{
  Cells *cells = data;

  if (cells->in_value || cells->in_text)
    g_string_append_len (cells->value, text, (gssize) length);
}

static void
put (Cells *cells, YuCellKind kind, const char *text)
{
  if (!cells->failed)
    cells->failed
        = !yu_workbook_put (cells->sheet, cells->row, cells->column, kind, text, cells->faults);
}

/* A guard is there if the sheet was CSV before, or the text looks like one. */
static void
put_plain (Cells *cells, const char *text)
{
  gboolean guarded;

  put (cells, YU_CELL_TEXT, yu_cell_unguard (text, &guarded));
}

static void
put_shared (Cells *cells)
{
  guint64 number = g_ascii_strtoull (cells->value->str, NULL, 10);

  if (number < cells->context->strings->len && g_ascii_isdigit (*cells->value->str))
    {
      put_plain (cells, g_ptr_array_index (cells->context->strings, number));
      return;
    }
  g_autofree char *place = yu_cell_address (cells->row, cells->column);
  yu_faults_add (cells->faults, place, cells->value->str,
                 "save the file anew with a spreadsheet program",
                 "the number of one of %u shared texts", cells->context->strings->len);
  cells->failed = TRUE;
}

/* Serial numbers count days; 1900 is taken for a leap year, so that below 61 two programs may mean
 * different days. */
static YuDate
day_of_serial (double serial, gboolean from_1904)
{
  if (!(serial >= (from_1904 ? 0 : 61)) || serial > 2958465)
    return 0;
  return (from_1904 ? yu_date_from_ymd (1904, 1, 1) : yu_date_from_ymd (1899, 12, 30))
         + (YuDate) floor (serial);
}

/* As a spreadsheet shows it: fifteen figures, and no exponent as long as there is room. */
static void
put_number (Cells *cells)
{
  char *rest, shown[64];
  double number = g_ascii_strtod (cells->value->str, &rest);
  GArray *days = cells->context->day_formats;
  YuDate day;

  if (*rest != '\0' || !isfinite (number))
    {
      put (cells, YU_CELL_ERROR, cells->value->str);
      return;
    }
  day = cells->style < days->len && g_array_index (days, gboolean, cells->style)
            ? day_of_serial (number, cells->context->from_1904)
            : 0;
  if (day != 0)
    {
      g_autofree char *iso = yu_date_to_iso (day);
      put (cells, YU_CELL_DATE, iso);
      return;
    }
  g_ascii_formatd (shown, sizeof shown, "%.15g", number);
  put (cells, YU_CELL_NUMBER, shown);
}

static void
put_text (Cells *cells)
{
  g_autofree char *text = yu_xlsx_unescape (cells->value->str);

  put_plain (cells, text);
}

static void
put_day (Cells *cells)
{
  g_autofree char *day = g_strndup (cells->value->str, strlen ("2026-11-24"));

  put (cells, YU_CELL_DATE, day);
}

static void
end_cell (Cells *cells)
{
  const char *type = cells->type;

  cells->in_cell = FALSE;
  if (cells->value->len == 0)
    {
      if (cells->has_formula)
        put (cells, YU_CELL_FORMULA, "");
    }
  else if (g_str_equal (type, "s"))
    put_shared (cells);
  else if (g_str_equal (type, "b"))
    put (cells, YU_CELL_BOOLEAN, g_str_equal (cells->value->str, "0") ? "false" : "true");
  else if (g_str_equal (type, "e"))
    put (cells, YU_CELL_ERROR, cells->value->str);
  else if (g_str_equal (type, "d"))
    put_day (cells);
  else if (g_str_equal (type, "str") || g_str_equal (type, "inlineStr"))
    put_text (cells);
  else
    put_number (cells);
}

static void
end (gpointer data, const char *name)
{
  Cells *cells = data;

  if (g_str_equal (name, "c") && cells->in_cell)
    end_cell (cells);
  else if (g_str_equal (name, "rPh") && cells->phonetic > 0)
    cells->phonetic--;
  else if (g_str_equal (name, "v"))
    cells->in_value = FALSE;
  else if (g_str_equal (name, "t"))
    cells->in_text = FALSE;
}

/**
 * yu_xlsx_read_sheet:
 * @sheet: an empty sheet
 * @archive: an XLSX file
 * @part: which part it is
 * @context: what the sheets of a file share
 * @faults: where to say what is wrong
 *
 * Returns: whether all of it was read
 */
gboolean
yu_xlsx_read_sheet (YuWorksheet *sheet, GBytes *archive, const char *part,
                    const YuXlsxContext *context, YuFaults *faults)
{
  static const YuXmlReader reader = { begin, end, add };
  gsize length;
  g_autofree char *xml = yu_xlsx_part (archive, part, &length, faults);
  g_autoptr (GString) value = g_string_new (NULL);
  Cells cells = { .context = context, .sheet = sheet, .faults = faults, .value = value };

  if (xml == NULL)
    return FALSE;
  return yu_xml_read (xml, length, &reader, &cells, part, faults) && !cells.failed;
}
