/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The options that rulebooks give to questions. A dossier of last year may name an entry that this
 * year's edition dropped: it must stay readable, so the options are those of all editions, and a
 * dropped entry carries the day from which it no longer holds. */

#include "library-private.h"

gboolean
yu_rulebook_supersedes (const YuRulebook *a, const YuRulebook *b)
{
  if (a->from != b->from)
    return a->from > b->from;
  if (a->edition != b->edition)
    return a->edition > b->edition;

  return a->from_user && !b->from_user;
}

static gint
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const YuRulebook *left = *(const YuRulebook *const *) a, *right = *(const YuRulebook *const *) b;

  return yu_rulebook_supersedes (left, right) ? -1 : yu_rulebook_supersedes (right, left);
}

static const YuList *
find_list (const YuRulebook *book, const char *id)
{
  for (guint i = 0; i < book->lists->len; i++)
    {
      const YuList *list = g_ptr_array_index (book->lists, i);

      if (g_str_equal (list->id, id))
        return list;
    }

  return NULL;
}

static gboolean
has_option (const GPtrArray *options, const char *id)
{
  for (guint i = 0; i < options->len; i++)
    if (g_str_equal (((const YuOption *) g_ptr_array_index (options, i))->id, id))
      return TRUE;

  return FALSE;
}

static void
add_options (GPtrArray *options, const YuList *list, YuDate dropped)
{
  for (guint i = 0; i < list->options->len; i++)
    {
      const YuOption *option = g_ptr_array_index (list->options, i);
      YuOption *copy;

      if (has_option (options, option->id))
        continue;
      copy = g_memdup2 (option, sizeof *option);
      if (dropped != 0 && (copy->until == 0 || copy->until > dropped))
        copy->until = dropped;
      g_ptr_array_add (options, copy);
    }
}

GPtrArray *
yu_options_of_all_editions (GPtrArray *books, const char *list_id)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  GPtrArray *options = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) dropped
      = g_hash_table_new (g_str_hash,
                          g_str_equal); /* book id → first day of the edition seen last */

  g_ptr_array_extend (sorted, books, NULL, NULL);
  g_ptr_array_sort (sorted, compare_newest_first);
  for (guint i = 0; i < sorted->len; i++)
    {
      const YuRulebook *book = g_ptr_array_index (sorted, i);
      const YuList *list = find_list (book, list_id);

      if (list == NULL)
        continue;
      add_options (options, list, GPOINTER_TO_UINT (g_hash_table_lookup (dropped, book->id)));
      g_hash_table_insert (dropped, (gpointer) book->id, GUINT_TO_POINTER (book->from));
    }

  return options;
}
