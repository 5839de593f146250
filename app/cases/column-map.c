/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "column-map.h"

#include "base/words.h"

/* A title and a note may stand above the headers. */
#define HEADER_ROWS 10

typedef struct {
  GHashTable *names; /* normalised → YuSheetField, or NULL where it may be two things */
  GHashTable *terms; /* official terms, after the names: a label counts more than a term of another
                        question */
  GHashTable *also;  /* what people write besides, after both */
} Dictionary;

/* Letters and figures alone, in one form and one case: "Date of Birth:" is "date of birth". */
static char *
normalise (const char *text)
{
  g_autofree char *folded = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  g_autofree char *small = folded != NULL ? g_utf8_casefold (folded, -1) : g_strdup ("");
  GString *plain = g_string_new (NULL);

  for (const char *p = small; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (plain, g_utf8_get_char (p));
  return g_string_free (plain, FALSE);
}

static void
add_name (GHashTable *names, const char *name, const YuSheetField *field)
{
  g_autofree char *plain = name != NULL ? normalise (name) : g_strdup ("");
  gpointer known;

  if (*plain == '\0')
    return;
  if (g_hash_table_lookup_extended (names, plain, NULL, &known) && known != field)
    field = NULL;
  g_hash_table_insert (names, g_steal_pointer (&plain), (gpointer) field);
}

static void
add_question (Dictionary *dictionary, const YuSheetField *field)
{
  g_auto (GStrv) names
      = g_strsplit (field->question->also != NULL ? field->question->also : "", "\n", -1);

  add_name (dictionary->terms, field->question->term, field);
  for (guint i = 0; names[i] != NULL; i++)
    add_name (dictionary->also, names[i], field);
}

/* Whoever keeps people by number has a column of it, by whatever name. */
static void
add_case (Dictionary *dictionary, const YuSheetField *field)
{
  static const char *const between[YU_N_LANGS] = { [YU_LANG_EN] = ";", [YU_LANG_ZH_CN] = "；" };

  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    {
      g_auto (GStrv) names = g_strsplit (yu_words ("sheet.case.also", lang), between[lang], -1);

      for (guint i = 0; names[i] != NULL; i++)
        add_name (dictionary->also, names[i], field);
    }
}

static void
open_dictionary (Dictionary *dictionary, GPtrArray *fields)
{
  dictionary->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  dictionary->terms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  dictionary->also = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < fields->len; i++)
    {
      const YuSheetField *field = g_ptr_array_index (fields, i);

      add_name (dictionary->names, field->id, field);
      for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
        add_name (dictionary->names, field->header.in[lang], field);
      if (field->role == YU_FIELD_CASE)
        add_case (dictionary, field);
      if (field->role == YU_FIELD_QUESTION)
        add_question (dictionary, field);
      if (field->role == YU_FIELD_POST)
        add_name (dictionary->terms, field->member->id, field);
    }
}

static void
close_dictionary (Dictionary *dictionary)
{
  g_hash_table_unref (dictionary->names);
  g_hash_table_unref (dictionary->terms);
  g_hash_table_unref (dictionary->also);
}

static const YuSheetField *
look_up_own (const Dictionary *dictionary, const char *header)
{
  g_autofree char *plain = normalise (header);
  gpointer field;

  if (g_hash_table_lookup_extended (dictionary->names, plain, NULL, &field)
      || g_hash_table_lookup_extended (dictionary->terms, plain, NULL, &field))
    return field;
  return NULL;
}

static const YuSheetField *
look_up_also (const Dictionary *dictionary, const char *header)
{
  g_autofree char *plain = normalise (header);

  /* A name that may be two things stays so, whatever else is called by it. */
  if (g_hash_table_contains (dictionary->names, plain)
      || g_hash_table_contains (dictionary->terms, plain))
    return NULL;
  return g_hash_table_lookup (dictionary->also, plain);
}

/* The row with most headers that are known; the first one if there are none. */
static guint
find_header_row (const YuWorksheet *sheet, const Dictionary *dictionary)
{
  guint best = 0, most = 0;

  for (guint row = 0; row < MIN (HEADER_ROWS, yu_worksheet_rows (sheet)); row++)
    {
      guint known = 0;

      for (guint column = 0; column < yu_worksheet_columns (sheet); column++)
        {
          const char *header = yu_worksheet_text (sheet, row, column);

          known += look_up_own (dictionary, header) != NULL
                   || look_up_also (dictionary, header) != NULL;
        }
      if (known > most)
        {
          most = known;
          best = row;
        }
    }
  return best;
}

static void
clear_column (gpointer data)
{
  g_free (((YuColumn *) data)->header);
}

static void
match (YuColumnMap *map, guint place, const YuSheetField *field) /* nullable */
{
  YuColumn *column = &g_array_index (map->columns, YuColumn, place);
  gboolean again = field != NULL && yu_column_map_find (map, field) >= 0;

  if (column->match != YU_MATCH_NONE || field == NULL)
    return;
  column->field = again ? NULL : field;
  column->match = again ? YU_MATCH_AGAIN : YU_MATCH_HEADER;
}

/* What people write besides counts only where no other column has the name itself: beside 案号,
 * 工号 is not the case number. */
static void
match_headers (YuColumnMap *map, const Dictionary *dictionary)
{
  for (guint i = 0; i < map->columns->len; i++)
    match (map, i, look_up_own (dictionary, yu_column_map_column (map, i)->header));
  for (guint i = 0; i < map->columns->len; i++)
    match (map, i, look_up_also (dictionary, yu_column_map_column (map, i)->header));
}

/**
 * yu_column_map_new:
 * @sheet: a sheet
 * @fields: (element-type YuSheetField): what its columns may hold; they outlive the map
 *
 * Returns: (transfer full): what its headers say
 */
YuColumnMap *
yu_column_map_new (const YuWorksheet *sheet, GPtrArray *fields)
{
  YuColumnMap *map = g_new0 (YuColumnMap, 1);
  Dictionary dictionary;

  open_dictionary (&dictionary, fields);
  map->columns = g_array_new (FALSE, FALSE, sizeof (YuColumn));
  g_array_set_clear_func (map->columns, clear_column);
  map->header_row = find_header_row (sheet, &dictionary);
  for (guint column = 0; column < yu_worksheet_columns (sheet); column++)
    {
      const char *header = yu_worksheet_text (sheet, map->header_row, column);
      YuColumn added = { .header = g_strstrip (g_strdup (header)) };

      g_array_append_val (map->columns, added);
    }
  match_headers (map, &dictionary);
  close_dictionary (&dictionary);
  return map;
}

/**
 * yu_column_map_free:
 * @map: (nullable): a map
 */
void
yu_column_map_free (YuColumnMap *map)
{
  if (map == NULL)
    return;
  g_array_unref (map->columns);
  g_free (map);
}

/**
 * yu_column_map_column:
 * @map: a map
 * @column: a column of its sheet
 *
 * Returns: (transfer none): what it holds
 */
const YuColumn *
yu_column_map_column (const YuColumnMap *map, guint column)
{
  return &g_array_index (map->columns, YuColumn, column);
}

/**
 * yu_column_map_find:
 * @map: a map
 * @field: a field
 *
 * Returns: the column that holds it, or -1
 */
int
yu_column_map_find (const YuColumnMap *map, const YuSheetField *field)
{
  for (guint i = 0; i < map->columns->len; i++)
    if (yu_column_map_column (map, i)->field == field)
      return (int) i;
  return -1;
}

/**
 * yu_column_map_set:
 * @map: a map
 * @column: a column of its sheet
 * @field: (nullable): what it holds; %NULL: nothing that is taken in
 *
 * What a person says holds: another column that was taken for the same is left out.
 */
void
yu_column_map_set (YuColumnMap *map, guint column, const YuSheetField *field)
{
  int other = field != NULL ? yu_column_map_find (map, field) : -1;
  YuColumn *changed = &g_array_index (map->columns, YuColumn, column);

  if (other >= 0 && (guint) other != column)
    {
      g_array_index (map->columns, YuColumn, (guint) other).field = NULL;
      g_array_index (map->columns, YuColumn, (guint) other).match = YU_MATCH_AGAIN;
    }
  changed->field = field;
  changed->match = field != NULL ? YU_MATCH_PERSON : YU_MATCH_NONE;
}

/**
 * yu_column_map_matched:
 * @map: a map
 *
 * Returns: how many columns hold something that is known
 */
guint
yu_column_map_matched (const YuColumnMap *map)
{
  guint matched = 0;

  for (guint i = 0; i < map->columns->len; i++)
    matched += yu_column_map_column (map, i)->field != NULL;
  return matched;
}
