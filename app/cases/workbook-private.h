/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "workbook.h"

G_BEGIN_DECLS

/* What the readers of both formats share with workbook.c. */

gboolean     yu_csv_read  (YuWorkbook *workbook, const char *bytes, gsize length, YuFaults *faults);
gboolean     yu_xlsx_read (YuWorkbook *workbook, GBytes *bytes, YuFaults *faults);
/* Puts a cell; FALSE and a fault if the sheet would be larger than any list of people. */
gboolean     yu_workbook_put (YuWorksheet *sheet, guint row, guint column, YuCellKind kind, const char *text, YuFaults *faults);

/* xlsx-parts.c: one entry of the archive, and never more than fits */
char        *yu_xlsx_part   (GBytes *archive, const char *name, gsize *length, YuFaults *faults) G_GNUC_WARN_UNUSED_RESULT;

/* xlsx-xml.c: elements and texts, names without their prefix */
typedef struct {
  void (*begin) (gpointer data, const char *name, const char **attributes, const char **values);
  void (*end)   (gpointer data, const char *name);
  void (*text)  (gpointer data, const char *text, gsize length);
} YuXmlReader;

gboolean     yu_xml_read      (const char *text, gsize length, const YuXmlReader *reader, gpointer data, const char *place, YuFaults *faults);
const char  *yu_xml_attribute (const char **attributes, const char **values, const char *name);  /* NULL: not there */

/* xlsx-styles.c: which formats of cells are those of days */
GArray      *yu_xlsx_day_formats (GBytes *archive, YuFaults *faults) G_GNUC_WARN_UNUSED_RESULT;  /* of gboolean, by the cell's style */
/* xlsx-strings.c */
GPtrArray   *yu_xlsx_strings  (GBytes *archive, YuFaults *faults) G_GNUC_WARN_UNUSED_RESULT;     /* of char * */
char        *yu_xlsx_unescape (const char *text) G_GNUC_WARN_UNUSED_RESULT;                      /* _x000A_ → a line's end */
/* xlsx-sheet.c */
typedef struct {
  GPtrArray *strings;
  GArray    *day_formats;
  gboolean   from_1904;
} YuXlsxContext;

gboolean     yu_xlsx_read_sheet (YuWorksheet *sheet, GBytes *archive, const char *part, const YuXlsxContext *context, YuFaults *faults);

G_END_DECLS
