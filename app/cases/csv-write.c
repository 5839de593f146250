/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* CSV as spreadsheet programs read it without asking: a byte order mark, lines that end with CR LF,
 * and nothing that they would run as a formula or round. */

#include "cell-guard.h"
#include "workbook.h"

#include <csv.h>
#include <string.h>

static gboolean
needs_quotes (const char *text)
{
  gsize length = strlen (text);

  return strpbrk (text, ",;\t|\"\n\r") != NULL
         || (length > 0 && (text[0] == ' ' || text[length - 1] == ' '));
}

static void
append_cell (GString *csv, const char *text)
{
  g_autofree char *guarded = yu_cell_guard (text, FALSE);
  gsize length = strlen (guarded), size;

  if (!needs_quotes (guarded))
    {
      g_string_append (csv, guarded);
      return;
    }
  size = csv_write (NULL, 0, guarded, length);
  g_string_set_size (csv, csv->len + size);
  csv_write (csv->str + csv->len - size, size, guarded, length);
}

/**
 * yu_workbook_to_csv:
 * @workbook: sheets
 *
 * Returns: (transfer full): the first of them
 */
GBytes *
yu_workbook_to_csv (const YuWorkbook *workbook)
{
  const YuWorksheet *sheet = g_ptr_array_index (workbook->sheets, 0);
  GString *csv = g_string_new ("\xEF\xBB\xBF");

  for (guint row = 0; row < yu_worksheet_rows (sheet); row++)
    {
      for (guint column = 0; column < yu_worksheet_columns (sheet); column++)
        {
          if (column > 0)
            g_string_append_c (csv, ',');
          append_cell (csv, yu_worksheet_text (sheet, row, column));
        }
      g_string_append (csv, "\r\n");
    }
  return g_string_free_to_bytes (csv);
}
