/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "case-store.h"
#include "column-map.h"
#include "dossier/dossier.h"
#include "workbook.h"

G_BEGIN_DECLS

/* A sheet of people → a dossier a row. In steps, so that somebody can look before anything is taken in: open (sheets and columns are told),
 * change what columns hold, read (every cell is a value, or named with what is wrong and the remedy), save. A row with a wrong cell is left out
 * whole, for nothing in a dossier shows that a cell was missing; the others come in. */

typedef struct {
  const YuWorksheet  *sheet;
  guint               row, column;
  const YuSheetField *field;
  char               *found;
  char               *message[YU_N_LANGS];   /* what is wrong and the remedy */
} YuWrongCell;

typedef struct {
  guint      row;       /* of the people's sheet */
  char      *number;    /* case number: of the sheet, or given; NULL if that is what is wrong */
  YuDossier *dossier;   /* NULL: left out */
  GPtrArray *wrong;     /* of YuWrongCell */
} YuImportRow;

typedef struct {
  YuWorkbook  *workbook;
  YuForm      *form;
  GPtrArray   *people_fields, *post_fields;   /* of YuSheetField */
  YuWorksheet *people, *posts;                /* borrowed; posts: NULL if there is no such sheet */
  YuColumnMap *people_map, *posts_map;
  GPtrArray   *rows;                          /* of YuImportRow; NULL until read */
  GPtrArray   *adrift;                        /* of YuWrongCell: posts of nobody in the sheet */
} YuImport;

YuImport *yu_import_new      (YuWorkbook *workbook, YuForm *form) G_GNUC_WARN_UNUSED_RESULT;   /* takes the workbook */
void      yu_import_free     (YuImport *import);
void      yu_import_read     (YuImport *import, YuDate today, const char *last_case);          /* reads anew; rows without a case number are given those after last_case */
guint     yu_import_good     (const YuImport *import);                                         /* rows that can be taken in */
guint     yu_import_left_out (const YuImport *import);

/* Saves a row's dossier. What is there already is never replaced: with the same content it counts as saved, else the row is left out. */
gboolean  yu_import_save     (YuImport *import, YuImportRow *row, YuCaseStore *store, GError **error);
/* The rows that were left out, as a sheet with the reasons, to be mended and read again. NULL: there are none. */
YuWorkbook *yu_import_to_refused (const YuImport *import, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;
JsonObject *yu_import_to_json    (const YuImport *import) G_GNUC_WARN_UNUSED_RESULT;
char       *yu_wrong_cell_place  (const YuWrongCell *wrong, YuLang lang) G_GNUC_WARN_UNUSED_RESULT; /* "C12 (Date of birth)" */

/* import-cells.c: one cell */
void      yu_wrong_cell_free (YuWrongCell *wrong);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuImport, yu_import_free)

G_END_DECLS
