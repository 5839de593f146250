/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "sheet.h"

G_BEGIN_DECLS

/* Tables that run over pages: rows that fit on a page stay whole, taller ones break between lines, and the header comes
 * again on every page. Rows may have cells of their own widths. */

typedef struct {
  YuCopy  *copy;       /* taken */
  double   width;      /* points */
  YuAlign  align;
  gboolean at_top;     /* else in the middle of the row */
} YuCell;

typedef enum {
  YU_TABLE_RULES,      /* a strong line above and below, hairlines between */
  YU_TABLE_GRID,       /* every cell in a frame */
} YuTableStyle;

typedef struct _YuTable YuTable;

YuTable *yu_table_new        (YuSheet *sheet, YuTableStyle style) G_GNUC_WARN_UNUSED_RESULT;
void     yu_table_set_header (YuTable *table, const YuCell *cells, guint n);
void     yu_table_add_row    (YuTable *table, const YuCell *cells, guint n, double least_height);
void     yu_table_end        (YuTable *table);   /* closes and frees it */

G_END_DECLS
