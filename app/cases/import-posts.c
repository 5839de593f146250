/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheet of posts: a row a post, of whom by the case number. */

#include "import-private.h"

static void
free_posts (gpointer data)
{
  YuPosts *posts = data;

  yu_value_unref (posts->list);
  g_ptr_array_unref (posts->wrong);
  g_free (posts);
}

/* In the month a post ends "to this day" is a value too: none. */
static gboolean
is_to_this_day (const YuQuestion *member, const char *text)
{
  return member->kind == YU_KIND_MONTH && yu_says (text, "value.to_this_day");
}

/* FALSE: nothing is said of it */
static gboolean
read_member (YuCellReader *reader, const YuSheetField *field, guint row, GPtrArray *wrong,
             YuValue **value)
{
  int column = yu_column_map_find (reader->map, field);
  g_autofree char *text
      = column >= 0 ? yu_worksheet_trimmed (reader->sheet, row, (guint) column) : g_strdup ("");

  *value = NULL;
  if (is_to_this_day (field->member, text))
    return TRUE;
  if (column >= 0)
    *value = yu_cell_reader_value (reader, field->member, row, (guint) column, wrong);
  return *value != NULL;
}

static YuValue *
read_post (YuCellReader *reader, guint row, GPtrArray *wrong)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_value_unref);
  GPtrArray *fields = reader->import->post_fields;

  for (guint i = 0; i < fields->len; i++)
    {
      const YuSheetField *field = g_ptr_array_index (fields, i);
      YuValue *value;

      if (field->role != YU_FIELD_POST || !read_member (reader, field, row, wrong, &value))
        continue;
      g_ptr_array_add (names, (gpointer) field->member->id);
      g_ptr_array_add (values, value);
    }
  return yu_value_new_record ((const char *const *) names->pdata, (YuValue *const *) values->pdata,
                              names->len);
}

static YuPosts *
posts_of (GHashTable *all, const char *number, guint row)
{
  YuPosts *posts = g_hash_table_lookup (all, number);

  if (posts != NULL)
    return posts;
  posts = g_new0 (YuPosts, 1);
  posts->list = yu_value_new_list (NULL, 0);
  posts->wrong = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_wrong_cell_free);
  posts->first_row = row;
  g_hash_table_insert (all, g_strdup (number), posts);
  return posts;
}

static void
append (YuPosts *posts, YuValue *post)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  YuValue *longer;

  for (gsize i = 0; i < yu_value_length (posts->list); i++)
    g_ptr_array_add (items, (gpointer) yu_value_item (posts->list, i));
  g_ptr_array_add (items, post);
  longer = yu_value_new_list ((YuValue *const *) items->pdata, items->len);
  yu_value_unref (posts->list);
  posts->list = longer;
}

/**
 * yu_import_read_posts:
 * @import: an import
 * @today: the day of reading
 *
 * Returns: (transfer full) (element-type utf8 YuPosts): the posts by case number
 */
GHashTable *
yu_import_read_posts (YuImport *import, YuDate today)
{
  GHashTable *all = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_posts);
  YuCellReader reader;
  int case_column;

  if (import->posts == NULL)
    return all;
  yu_cell_reader_init (&reader, import, import->posts, import->posts_map, today);
  case_column
      = yu_column_map_find (import->posts_map, yu_sheet_field (import->post_fields, "case"));
  for (guint row = import->posts_map->header_row + 1; row < yu_worksheet_rows (import->posts);
       row++)
    {
      g_autofree char *number = yu_worksheet_trimmed (import->posts, row, (guint) case_column);
      YuPosts *posts;

      if (yu_worksheet_row_is_empty (import->posts, row))
        continue;
      posts = posts_of (all, number, row);
      g_autoptr (YuValue) post = read_post (&reader, row, posts->wrong);
      append (posts, post);
    }
  yu_cell_reader_clear (&reader);
  return all;
}
