/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A table of text cells. What a cell was in its file stays with it: an amount or a day is another thing than the characters
 * it is shown as. Filled by one owner, then only read. Rows and columns count from 0; people see A1. */

#define YU_WORKSHEET_MAX_ROWS 100000
#define YU_WORKSHEET_MAX_COLUMNS 512
#define YU_WORKSHEET_MAX_CELLS 4000000
#define YU_CELL_MAX_CHARACTERS 32767   /* what a spreadsheet program keeps */

typedef enum {
  YU_CELL_EMPTY,
  YU_CELL_TYPED,    /* characters, in a file that has no types (CSV) */
  YU_CELL_TEXT,     /* text, and the file says so */
  YU_CELL_NUMBER,   /* an amount to its file: figures as a spreadsheet shows them */
  YU_CELL_DATE,     /* a day, as ISO date */
  YU_CELL_BOOLEAN,  /* "true", "false" */
  YU_CELL_ERROR,    /* "#N/A" */
  YU_CELL_FORMULA,  /* a formula without a result: none is ever computed */
} YuCellKind;

/* How a cell looks in a file that has colours. What it says is in its words. */
typedef enum {
  YU_TONE_PLAIN,
  YU_TONE_GOOD,
  YU_TONE_CLAIMED,
  YU_TONE_OPEN,
  YU_TONE_BAD,
  YU_N_TONES,
} YuTone;

typedef struct {
  const char *text;   /* "" if empty */
  guint8      kind;   /* YuCellKind */
  guint8      tone;   /* YuTone */
} YuSheetCell;

typedef struct _YuWorksheet YuWorksheet;

YuWorksheet       *yu_worksheet_new      (const char *name) G_GNUC_WARN_UNUSED_RESULT;
void               yu_worksheet_free     (YuWorksheet *sheet);
const char        *yu_worksheet_name     (const YuWorksheet *sheet);
guint              yu_worksheet_rows     (const YuWorksheet *sheet);
guint              yu_worksheet_columns  (const YuWorksheet *sheet);                          /* of the widest row */
const YuSheetCell *yu_worksheet_cell     (const YuWorksheet *sheet, guint row, guint column); /* never NULL */
const char        *yu_worksheet_text     (const YuWorksheet *sheet, guint row, guint column);
gboolean           yu_worksheet_row_is_empty (const YuWorksheet *sheet, guint row);
gboolean           yu_worksheet_set      (YuWorksheet *sheet, guint row, guint column, YuCellKind kind, const char *text); /* FALSE: beyond the limits */
void               yu_worksheet_set_tone (YuWorksheet *sheet, guint row, guint column, YuTone tone);
/* What may be chosen in a column, for a list to drop down. */
void               yu_worksheet_set_choices (YuWorksheet *sheet, guint column, GStrv choices);  /* taken */
GStrv              yu_worksheet_choices  (const YuWorksheet *sheet, guint column);            /* NULL: free text; borrowed */

char              *yu_column_name        (guint column) G_GNUC_WARN_UNUSED_RESULT;            /* "A", "AB" */
char              *yu_cell_address       (guint row, guint column) G_GNUC_WARN_UNUSED_RESULT; /* "AB12" */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuWorksheet, yu_worksheet_free)

G_END_DECLS
