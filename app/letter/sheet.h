/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "layout.h"
#include "pages.h"

G_BEGIN_DECLS

/* Fills pages from top to bottom and begins a new one when there is no room: nothing is cut, nothing overlaps.
 * What stands on every page (watermark, the line that says what the paper is, page numbers) is given once. */

typedef struct {
  const char *watermark;
  const char *notice;      /* at the head of every page; a newline between its languages */
  const char *page_number; /* with {page} and {pages} */
} YuFurniture;

typedef struct {
  YuTypesetter       typesetter;
  YuPages           *pages;        /* being filled */
  YuPage            *page;         /* the current one */
  double             y;            /* where the next thing goes */
  const YuFurniture *furniture;
  YuBlock           *watermark, *notice;
} YuSheet;

#define YU_SHEET_LEFT 68.03
#define YU_SHEET_RIGHT 527.25
#define YU_SHEET_WIDTH (YU_SHEET_RIGHT - YU_SHEET_LEFT)
#define YU_SHEET_TOP 75.0
#define YU_SHEET_BOTTOM 784.0

YuSheet *yu_sheet_new      (YuPages *pages, PangoContext *context, const YuFurniture *furniture) G_GNUC_WARN_UNUSED_RESULT;
void     yu_sheet_free     (YuSheet *sheet);
void     yu_sheet_finish   (YuSheet *sheet);                                    /* page numbers, when all pages are there */
void     yu_sheet_new_page (YuSheet *sheet);
double   yu_sheet_room     (const YuSheet *sheet);                              /* left on this page */
gboolean yu_sheet_need     (YuSheet *sheet, double height);                     /* TRUE if a new page was begun for it */
void     yu_sheet_space    (YuSheet *sheet, double height);                     /* white; none at the top of a page */
void     yu_sheet_text     (YuSheet *sheet, const YuCopy *copy, YuAlign align, double leading);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuSheet, yu_sheet_free)

G_END_DECLS
