/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "base/fault.h"
#include "text-encoding.h"
#include "worksheet.h"

G_BEGIN_DECLS

/* A file of sheets, CSV or XLSX, told apart by its content. Any bytes give sheets or faults; nothing in them is run, fetched or written.
 * A place in a fault is a cell's address. */

#define YU_WORKBOOK_MAX_FILE (32 * 1024 * 1024)

typedef struct {
  YuEncoding encoding;    /* UNKNOWN: told by the content */
  char       separator;   /* 0: told by the first line */
} YuCsvOptions;

typedef struct {
  GPtrArray   *sheets;     /* of YuWorksheet, in the file's order; those that are hidden are left out */
  gboolean     is_xlsx;
  YuCsvOptions csv;        /* how a CSV file was read */
  gboolean     from_1904;  /* an XLSX file that counts its days from 1904 */
} YuWorkbook;

YuWorkbook *yu_workbook_read  (const char *path, YuCsvOptions options, YuFaults *faults) G_GNUC_WARN_UNUSED_RESULT;
YuWorkbook *yu_workbook_parse (GBytes *bytes, YuCsvOptions options, YuFaults *faults) G_GNUC_WARN_UNUSED_RESULT;
YuWorkbook *yu_workbook_new   (void) G_GNUC_WARN_UNUSED_RESULT;
void        yu_workbook_free  (YuWorkbook *workbook);
/* The same sheets give the same bytes. XLSX has them all, with colours and lists; CSV has the first. */
GBytes     *yu_workbook_to_xlsx (const YuWorkbook *workbook, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes     *yu_workbook_to_csv  (const YuWorkbook *workbook) G_GNUC_WARN_UNUSED_RESULT;

const char *yu_separator_name (char separator, const char *tabulator);   /* ",", or @tabulator */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuWorkbook, yu_workbook_free)

G_END_DECLS
