/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What was left out: as a sheet that can be mended and read again, and as JSON. */

#include "import.h"

#include "base/words.h"

#define ROW_COLUMN 0
#define REASONS_COLUMN 1
#define FIRST_COLUMN 2 /* of the sheet as it was */

/* A header by which the column is found again, also where a person had to say what it holds. */
static const char *
header_of (const YuColumn *column, YuLang lang)
{
  return column->field != NULL && column->match != YU_MATCH_HEADER ? column->field->header.in[lang]
                                                                   : column->header;
}

/* Columns of an earlier such sheet stand at the front already. */
static gboolean
is_reason (const YuColumn *column)
{
  return column->field != NULL
         && (g_str_equal (column->field->id, "result.row")
             || g_str_equal (column->field->id, "result.reasons"));
}

typedef struct {
  YuWorksheet *to;
  const YuWorksheet *from;
  const YuColumnMap *map;
  YuLang lang;
  guint next; /* row */
} Copying;

static void
copy_row (Copying *copying, guint row, GPtrArray *wrong)
{
  g_autofree char *number = g_strdup_printf ("%u", row + 1);
  GString *reasons = g_string_new (NULL);
  guint to = FIRST_COLUMN;

  yu_worksheet_set (copying->to, copying->next, ROW_COLUMN, YU_CELL_TEXT, number);
  for (guint i = 0; wrong != NULL && i < wrong->len; i++)
    {
      const YuWrongCell *cell = g_ptr_array_index (wrong, i);
      g_autofree char *place = yu_wrong_cell_place (cell, copying->lang);

      g_string_append_printf (reasons, "%s%s%s%s", i > 0 ? "\n" : "", place,
                              copying->lang == YU_LANG_ZH_CN ? "：" : ": ",
                              cell->message[copying->lang]);
    }
  yu_worksheet_set (copying->to, copying->next, REASONS_COLUMN, YU_CELL_TEXT, reasons->str);
  for (guint column = 0; column < copying->map->columns->len; column++)
    {
      if (is_reason (yu_column_map_column (copying->map, column)))
        continue;
      yu_worksheet_set (copying->to, copying->next, to, YU_CELL_TEXT,
                        yu_worksheet_text (copying->from, row, column));
      for (guint i = 0; wrong != NULL && i < wrong->len; i++)
        {
          const YuWrongCell *cell = g_ptr_array_index (wrong, i);

          if (cell->sheet == copying->from && cell->row == row && cell->column == column)
            yu_worksheet_set_tone (copying->to, copying->next, to, YU_TONE_BAD);
        }
      to++;
    }
  copying->next++;
  g_string_free (reasons, TRUE);
}

static Copying
begin_copy (YuWorksheet *to, const YuWorksheet *from, const YuColumnMap *map, YuLang lang)
{
  Copying copying = { to, from, map, lang, 1 };
  guint column_to = FIRST_COLUMN;

  yu_worksheet_set (to, 0, ROW_COLUMN, YU_CELL_TEXT, yu_words ("sheet.row", lang));
  yu_worksheet_set (to, 0, REASONS_COLUMN, YU_CELL_TEXT, yu_words ("sheet.reasons", lang));
  for (guint column = 0; column < map->columns->len; column++)
    if (!is_reason (yu_column_map_column (map, column)))
      yu_worksheet_set (to, 0, column_to++, YU_CELL_TEXT,
                        header_of (yu_column_map_column (map, column), lang));
  return copying;
}

/* The posts of those that were left out go with them; so do the posts of nobody. */
static void
copy_posts (const YuImport *import, GHashTable *numbers, YuWorksheet *to, YuLang lang)
{
  Copying copying = begin_copy (to, import->posts, import->posts_map, lang);
  int column = yu_column_map_find (import->posts_map, yu_sheet_field (import->post_fields, "case"));

  for (guint row = import->posts_map->header_row + 1; row < yu_worksheet_rows (import->posts);
       row++)
    {
      g_autofree char *number
          = g_strstrip (g_strdup (yu_worksheet_text (import->posts, row, (guint) column)));
      gpointer wrong;

      if (g_hash_table_lookup_extended (numbers, number, NULL, &wrong))
        copy_row (&copying, row, wrong);
    }
}

/* Case numbers that were left out, each with its wrong cells */
static GHashTable *
left_out_numbers (const YuImport *import)
{
  GHashTable *numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < import->rows->len; i++)
    {
      const YuImportRow *row = g_ptr_array_index (import->rows, i);

      if (row->dossier == NULL)
        g_hash_table_insert (numbers, g_strdup (row->number), row->wrong);
    }
  for (guint i = 0; i < import->adrift->len; i++)
    {
      const YuWrongCell *cell = g_ptr_array_index (import->adrift, i);

      g_hash_table_insert (numbers, g_strstrip (g_strdup (cell->found)), import->adrift);
    }
  return numbers;
}

/**
 * yu_import_to_refused:
 * @import: an import that was read, and saved or not
 * @lang: a language
 *
 * Returns: (transfer full) (nullable): the rows that were left out, as they were, with the reasons
 * before them
 */
YuWorkbook *
yu_import_to_refused (const YuImport *import, YuLang lang)
{
  g_autoptr (YuWorkbook) workbook = NULL;
  g_autoptr (GHashTable) numbers = left_out_numbers (import);
  YuWorksheet *people;
  Copying copying;

  if (yu_import_left_out (import) == 0 && import->adrift->len == 0)
    return NULL;
  workbook = yu_workbook_new ();
  people = yu_worksheet_new (yu_words ("sheet.people", lang));
  g_ptr_array_add (workbook->sheets, people);
  copying = begin_copy (people, import->people, import->people_map, lang);
  for (guint i = 0; i < import->rows->len; i++)
    {
      const YuImportRow *row = g_ptr_array_index (import->rows, i);

      if (row->dossier == NULL)
        copy_row (&copying, row->row, row->wrong);
    }
  if (import->posts != NULL)
    {
      YuWorksheet *posts = yu_worksheet_new (yu_words ("sheet.posts", lang));

      g_ptr_array_add (workbook->sheets, posts);
      copy_posts (import, numbers, posts, lang);
    }
  return g_steal_pointer (&workbook);
}

/* --- JSON --- */

static const char *
match_id (YuColumnMatch match)
{
  static const char *const ids[] = { "none", "header", "content", "person", "again" };

  return ids[match];
}

static JsonArray *
columns_json (const YuColumnMap *map)
{
  JsonArray *columns = json_array_new ();

  for (guint i = 0; i < map->columns->len; i++)
    {
      const YuColumn *column = yu_column_map_column (map, i);
      g_autofree char *name = yu_column_name (i);
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "column", name);
      json_object_set_string_member (object, "header", column->header);
      if (column->field != NULL)
        json_object_set_string_member (object, "holds", column->field->id);
      else
        json_object_set_null_member (object, "holds");
      json_object_set_string_member (object, "by", match_id (column->match));
      json_array_add_object_element (columns, object);
    }
  return columns;
}

static JsonArray *
wrong_json (GPtrArray *wrong)
{
  JsonArray *cells = json_array_new ();

  for (guint i = 0; i < wrong->len; i++)
    {
      const YuWrongCell *cell = g_ptr_array_index (wrong, i);
      g_autofree char *address = yu_cell_address (cell->row, cell->column);
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "sheet", yu_worksheet_name (cell->sheet));
      json_object_set_string_member (object, "cell", address);
      if (cell->field != NULL)
        json_object_set_string_member (object, "holds", cell->field->id);
      else
        json_object_set_null_member (object, "holds");
      json_object_set_string_member (object, "found", cell->found);
      json_object_set_string_member (object, "message", cell->message[yu_lang_current ()]);
      json_array_add_object_element (cells, object);
    }
  return cells;
}

static JsonArray *
rows_json (const YuImport *import)
{
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < import->rows->len; i++)
    {
      const YuImportRow *row = g_ptr_array_index (import->rows, i);
      JsonObject *object = json_object_new ();

      json_object_set_int_member (object, "row", row->row + 1);
      json_object_set_string_member (object, "case", row->number);
      json_object_set_array_member (object, "wrong", wrong_json (row->wrong));
      json_array_add_object_element (rows, object);
    }
  return rows;
}

/**
 * yu_import_to_json:
 * @import: an import that was read
 *
 * Returns: (transfer full): how the file was read, what its columns hold, every row and what is
 * wrong with it
 */
JsonObject *
yu_import_to_json (const YuImport *import)
{
  const YuWorkbook *workbook = import->workbook;
  const char separator[] = { workbook->csv.separator, '\0' };
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "kind", workbook->is_xlsx ? "xlsx" : "csv");
  if (workbook->is_xlsx)
    json_object_set_boolean_member (object, "from_1904", workbook->from_1904);
  else
    {
      json_object_set_string_member (object, "encoding", yu_encoding_name (workbook->csv.encoding));
      json_object_set_string_member (object, "separator", separator);
    }
  json_object_set_string_member (object, "people", yu_worksheet_name (import->people));
  json_object_set_array_member (object, "columns", columns_json (import->people_map));
  if (import->posts != NULL)
    {
      json_object_set_string_member (object, "posts", yu_worksheet_name (import->posts));
      json_object_set_array_member (object, "post_columns", columns_json (import->posts_map));
    }
  json_object_set_array_member (object, "rows", rows_json (import));
  json_object_set_array_member (object, "adrift", wrong_json (import->adrift));
  json_object_set_int_member (object, "good", yu_import_good (import));
  json_object_set_int_member (object, "left_out", yu_import_left_out (import));
  return object;
}
