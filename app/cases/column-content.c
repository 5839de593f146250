/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a column looks like by what stands in it. Only what one question alone can mean counts:
 * every date might be any date, but nothing else than an e-mail address has an @ in each of its
 * cells. */

#include "column-map.h"

#include "form/checks.h"
#include "form/reading.h"

#include <string.h>

#define LEAST_CELLS 2
#define MOST_CELLS 200

static gboolean
is_address (const char *text)
{
  const char *at = strchr (text, '@');

  return at != NULL && at > text && strchr (at, '.') != NULL && strpbrk (text, " \n") == NULL;
}

static gboolean
is_credit_code (const YuQuestion *question, const char *text)
{
  g_autoptr (YuReading) reading = yu_reading_new (question, text, 0);
  char expected;

  return reading->state == YU_READING_VALUE
         && yu_credit_code_check (yu_value_text (reading->value), &expected);
}

/* Whole names and ids alone: "no" is inside of many. */
static gboolean
is_option (const YuQuestion *question, const char *text)
{
  for (guint i = 0; i < question->options->len; i++)
    if (yu_option_is_named (g_ptr_array_index (question->options, i), text))
      return TRUE;
  return FALSE;
}

static gboolean
cell_fits (const YuQuestion *question, const char *text)
{
  if (g_strcmp0 (question->check, "email") == 0)
    return is_address (text);
  if (g_strcmp0 (question->check, "credit_code") == 0)
    return is_credit_code (question, text);
  return question->kind == YU_KIND_CHOICE && question->options != NULL
         && is_option (question, text);
}

static gboolean
column_fits (const YuWorksheet *sheet, guint header_row, guint column, const YuQuestion *question)
{
  guint cells = 0;

  for (guint row = header_row + 1; row < yu_worksheet_rows (sheet) && cells < MOST_CELLS; row++)
    {
      g_autofree char *text = g_strstrip (g_strdup (yu_worksheet_text (sheet, row, column)));

      if (*text == '\0')
        continue;
      if (!cell_fits (question, text))
        return FALSE;
      cells++;
    }
  return cells >= LEAST_CELLS;
}

/* The one field that the column can hold; NULL if there is none, or more than one. */
static const YuSheetField *
only_field (const YuColumnMap *map, const YuWorksheet *sheet, GPtrArray *fields, guint column)
{
  const YuSheetField *only = NULL;

  for (guint i = 0; i < fields->len; i++)
    {
      const YuSheetField *field = g_ptr_array_index (fields, i);

      if (field->role != YU_FIELD_QUESTION
          || !column_fits (sheet, map->header_row, column, field->question))
        continue;
      if (only != NULL)
        return NULL;
      only = field;
    }
  return only;
}

/**
 * yu_column_map_look:
 * @map: a map, matched by headers
 * @sheet: its sheet
 * @fields: (element-type YuSheetField): what the columns may hold
 *
 * Proposes what the columns hold whose headers say nothing.
 */
void
yu_column_map_look (YuColumnMap *map, const YuWorksheet *sheet, GPtrArray *fields)
{
  for (guint i = 0; i < map->columns->len; i++)
    {
      YuColumn *column = &g_array_index (map->columns, YuColumn, i);
      const YuSheetField *field
          = column->match == YU_MATCH_NONE ? only_field (map, sheet, fields, i) : NULL;

      if (field == NULL || yu_column_map_find (map, field) >= 0)
        continue;
      column->field = field;
      column->match = YU_MATCH_CONTENT;
    }
}
