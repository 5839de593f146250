/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* CSV by libcsv, strictly: a quotation mark in the wrong place moves everything after it, so it is
 * a fault and no guess. */

#include "workbook-private.h"

#include "cell-guard.h"

#include <csv.h>
#include <string.h>

/* Bytes by which the room for a cell grows. Left to itself libcsv takes 128, and a cell of 5 MB is
 * moved forty thousand times. */
#define CELL_GROWTH (64 * 1024)

typedef struct {
  YuWorksheet *sheet;
  guint row, column;
  gboolean failed;
  YuFaults *faults;
} Filling;

static void
add_cell (void *text, size_t length, void *data)
{
  Filling *filling = data;
  gboolean guarded;
  const char *meant = yu_cell_unguard (text, &guarded);
  YuCellKind kind = guarded ? YU_CELL_TEXT : *meant == '=' ? YU_CELL_FORMULA : YU_CELL_TYPED;

  if (!filling->failed && *meant != '\0')
    filling->failed = !yu_workbook_put (filling->sheet, filling->row, filling->column, kind, meant,
                                        filling->faults);
  filling->column++;
}

static void
end_row (int terminator, void *data)
{
  Filling *filling = data;

  filling->row++;
  filling->column = 0;
}

/* What stands most often in the first line, outside of quotes; a comma if nothing does. */
static char
detect_separator (const char *text)
{
  static const char candidates[] = ",;\t|";
  guint counts[G_N_ELEMENTS (candidates)] = { 0 }, best = 0;
  gboolean quoted = FALSE;

  for (const char *p = text; *p != '\0' && (quoted || *p != '\n'); p++)
    {
      const char *candidate = strchr (candidates, *p);

      quoted ^= *p == '"';
      if (!quoted && candidate != NULL)
        counts[candidate - candidates]++;
    }
  for (guint i = 1; candidates[i] != '\0'; i++)
    if (counts[i] > counts[best])
      best = i;
  return candidates[best];
}

/* Strict parsing stops at a quotation mark inside a text; the end finds one that was never closed.
 */
static gboolean
parse (struct csv_parser *parser, const char *text, Filling *filling)
{
  gsize length = strlen (text);
  gboolean whole = csv_parse (parser, text, length, add_cell, end_row, filling) == length;
  g_autofree char *place = NULL;

  if (filling->failed)
    return FALSE;
  if (whole && csv_fini (parser, add_cell, end_row, filling) == 0)
    return !filling->failed;
  place = yu_cell_address (filling->row, filling->column);
  if (csv_error (parser) == CSV_EPARSE)
    yu_faults_add (
        filling->faults, place, whole ? "one that is not closed" : "one inside the text",
        "write a text with \" in it between quotation marks, and each \" inside it twice",
        "quotation marks in pairs");
  else
    yu_faults_add (filling->faults, place, NULL, NULL, "a sheet that fits into memory");
  return FALSE;
}

static gboolean
parse_text (YuWorkbook *workbook, const char *text, YuFaults *faults)
{
  g_autoptr (YuWorksheet) sheet = yu_worksheet_new ("");
  Filling filling = { .sheet = sheet, .faults = faults };
  struct csv_parser parser;
  gboolean done;

  /* Empty lines are reported, so that rows are counted as a spreadsheet program counts them. */
  if (csv_init (&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL | CSV_REPALL_NL) != 0)
    return FALSE;
  csv_set_blk_size (&parser, CELL_GROWTH);
  csv_set_delim (&parser, (unsigned char) workbook->csv.separator);
  done = parse (&parser, text, &filling);
  csv_free (&parser);
  if (done)
    g_ptr_array_add (workbook->sheets, g_steal_pointer (&sheet));
  return done;
}

gboolean
yu_csv_read (YuWorkbook *workbook, const char *bytes, gsize length, YuFaults *faults)
{
  g_autofree char *text = NULL;

  if (workbook->csv.encoding == YU_ENCODING_UNKNOWN)
    workbook->csv.encoding = yu_encoding_detect (bytes, length, faults);
  if (workbook->csv.encoding == YU_ENCODING_UNKNOWN)
    return FALSE;
  text = yu_encoding_decode (workbook->csv.encoding, bytes, length, faults);
  if (text == NULL)
    return FALSE;
  if (workbook->csv.separator == 0)
    workbook->csv.separator = detect_separator (text);
  return parse_text (workbook, text, faults);
}

/**
 * yu_separator_name:
 * @separator: what stands between cells
 * @tabulator: how a tabulator is called
 *
 * Returns: (transfer none): how to show it
 */
const char *
yu_separator_name (char separator, const char *tabulator)
{
  switch (separator)
    {
    case ';':
      return ";";
    case '|':
      return "|";
    case '\t':
      return tabulator;
    case ',':
    default:
      return ",";
    }
}
