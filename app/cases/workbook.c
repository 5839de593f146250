/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "workbook-private.h"

#include "base/json.h"

#include <string.h>

/**
 * yu_workbook_new:
 *
 * Returns: (transfer full): a file without sheets
 */
YuWorkbook *
yu_workbook_new (void)
{
  YuWorkbook *workbook = g_new0 (YuWorkbook, 1);

  workbook->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_worksheet_free);
  return workbook;
}

/**
 * yu_workbook_free:
 * @workbook: (nullable): a file of sheets
 */
void
yu_workbook_free (YuWorkbook *workbook)
{
  if (workbook == NULL)
    return;
  g_ptr_array_unref (workbook->sheets);
  g_free (workbook);
}

gboolean
yu_workbook_put (YuWorksheet *sheet, guint row, guint column, YuCellKind kind, const char *text,
                 YuFaults *faults)
{
  g_autofree char *place = yu_cell_address (row, column);
  glong length = g_utf8_strlen (text, -1);

  if (length > YU_CELL_MAX_CHARACTERS)
    {
      g_autofree char *found = g_strdup_printf ("%ld", length);

      yu_faults_add (faults, place, found,
                     "look for a quotation mark that is opened and not closed",
                     "at most %d characters in a cell", YU_CELL_MAX_CHARACTERS);
      return FALSE;
    }
  if (!yu_worksheet_set (sheet, row, column, kind, text))
    {
      yu_faults_add (faults, place, NULL, "split the sheet into several files",
                     "at most %d rows, %d columns and %d cells", YU_WORKSHEET_MAX_ROWS,
                     YU_WORKSHEET_MAX_COLUMNS, YU_WORKSHEET_MAX_CELLS);
      return FALSE;
    }
  return TRUE;
}

/* The old format of Excel is a file system of its own. */
static gboolean
is_old_excel (const char *bytes, gsize length)
{
  return length >= 8 && memcmp (bytes, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) == 0;
}

static gboolean
read_content (YuWorkbook *workbook, GBytes *bytes, YuFaults *faults)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (length == 0)
    yu_faults_add (faults, "", NULL, "choose another file", "a sheet, but the file is empty");
  else if (is_old_excel (data, length))
    yu_faults_add (faults, "", NULL, "save it as XLSX or as CSV, without a password",
                   "an XLSX or CSV file");
  else if (length >= 4 && memcmp (data, "PK\3\4", 4) == 0)
    return yu_xlsx_read (workbook, bytes, faults);
  else
    return yu_csv_read (workbook, data, length, faults);
  return FALSE;
}

/**
 * yu_workbook_parse:
 * @bytes: a file's content
 * @options: how to read it if it is CSV
 * @faults: where to say what is wrong
 *
 * Returns: (transfer full) (nullable): its sheets, whole, or %NULL
 */
YuWorkbook *
yu_workbook_parse (GBytes *bytes, YuCsvOptions options, YuFaults *faults)
{
  g_autoptr (YuWorkbook) workbook = yu_workbook_new ();

  workbook->csv = options;
  return read_content (workbook, bytes, faults) ? g_steal_pointer (&workbook) : NULL;
}

/**
 * yu_workbook_read:
 * @path: a regular file
 * @options: how to read it if it is CSV
 * @faults: where to say what is wrong
 *
 * Returns: (transfer full) (nullable): its sheets, whole, or %NULL
 */
YuWorkbook *
yu_workbook_read (const char *path, YuCsvOptions options, YuFaults *faults)
{
  g_autoptr (GBytes) bytes = yu_file_read (path, YU_WORKBOOK_MAX_FILE, faults);

  return bytes != NULL ? yu_workbook_parse (bytes, options, faults) : NULL;
}
