/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/date.h"
#include "sheet-fields.h"
#include "worksheet.h"

G_BEGIN_DECLS

/* Which column of a sheet holds what: by what stands over it (labels, official terms, ids, in both languages), by what stands in it,
 * or as a person says. A header that may be two things is none. */

typedef enum {
  YU_MATCH_NONE,
  YU_MATCH_HEADER,
  YU_MATCH_CONTENT,   /* looks like it: to be looked at before anything is taken in */
  YU_MATCH_PERSON,
  YU_MATCH_AGAIN,     /* an earlier column holds this already */
} YuColumnMatch;

typedef struct {
  char               *header;   /* as it stands there */
  const YuSheetField *field;    /* NULL: not taken in */
  YuColumnMatch       match;
} YuColumn;

typedef struct {
  guint   header_row;
  GArray *columns;   /* of YuColumn */
} YuColumnMap;

YuColumnMap    *yu_column_map_new     (const YuWorksheet *sheet, GPtrArray *fields) G_GNUC_WARN_UNUSED_RESULT;
void            yu_column_map_free    (YuColumnMap *map);
void            yu_column_map_look    (YuColumnMap *map, const YuWorksheet *sheet, GPtrArray *fields);    /* matches by content what is left */
const YuColumn *yu_column_map_column  (const YuColumnMap *map, guint column);
void            yu_column_map_set     (YuColumnMap *map, guint column, const YuSheetField *field);       /* as a person says; NULL: not taken in */
guint           yu_column_map_matched (const YuColumnMap *map);                                           /* how many columns hold something, results included */
int             yu_column_map_find    (const YuColumnMap *map, const YuSheetField *field);                /* -1: no column has it */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuColumnMap, yu_column_map_free)

G_END_DECLS
