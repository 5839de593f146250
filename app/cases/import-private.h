/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "import.h"

G_BEGIN_DECLS

/* What the parts of the import share. */

typedef struct {
  YuImport          *import;
  const YuWorksheet *sheet;
  const YuColumnMap *map;
  YuDate             today;
  GHashTable        *readings;   /* question and text → YuReading: the same few words stand in a thousand rows */
  GArray            *figures;    /* of guint, by column: see yu_column_figures() */
} YuCellReader;

void     yu_cell_reader_init  (YuCellReader *reader, YuImport *import, const YuWorksheet *sheet, const YuColumnMap *map, YuDate today);
void     yu_cell_reader_clear (YuCellReader *reader);
/* The value of a cell; NULL if it is empty, or wrong, which is then added to @wrong. */
YuValue *yu_cell_reader_value (YuCellReader *reader, const YuQuestion *question, guint row, guint column, GPtrArray *wrong) G_GNUC_WARN_UNUSED_RESULT;
void     yu_wrong_cell_add    (GPtrArray *wrong, const YuWorksheet *sheet, const YuColumnMap *map, guint row, guint column, const char *phrase, const char *what);
char    *yu_worksheet_trimmed (const YuWorksheet *sheet, guint row, guint column) G_GNUC_WARN_UNUSED_RESULT;
gboolean yu_says              (const char *text, const char *phrase);   /* whether it is that phrase, in either language */

/* import-posts.c: the posts of everybody, by case number; of YuValue lists, NULL where one is wrong */
typedef struct {
  YuValue   *list;    /* NULL: some cell is wrong */
  GPtrArray *wrong;   /* of YuWrongCell */
  gboolean   taken;   /* somebody has this case number */
  guint      first_row;
} YuPosts;

GHashTable *yu_import_read_posts (YuImport *import, YuDate today) G_GNUC_WARN_UNUSED_RESULT;   /* case number → YuPosts */

G_END_DECLS
