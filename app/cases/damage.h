/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/date.h"
#include "form/form.h"
#include "worksheet.h"

G_BEGIN_DECLS

/* What spreadsheet programs do to cells: round long numbers, drop zeros at the front, make days of what looks like one and numbers of days.
 * It is recognised and said; what stood there before is never guessed. */

typedef struct {
  gboolean from_1904;   /* the file counts its days from 1904 */
  guint    figures;     /* how many figures the numbers of this column have; 0: no one number */
} YuDamageContext;

/* What was done to a cell that answers a question: a sentence with the remedy. FALSE: nothing that could be seen. */
gboolean yu_cell_damage         (const YuSheetCell *cell, const YuQuestion *question, YuDamageContext context, char **said);
guint    yu_column_figures      (const YuWorksheet *sheet, guint first_row, guint column);   /* how many figures most of its cells have */

G_END_DECLS
