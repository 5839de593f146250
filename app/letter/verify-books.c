/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which editions a letter says it rests on, and which are in force here. The check code has one
 * digest for all of them; their names stand in the annex, "cn-points-2017 2017-04-01". */

#include "verify-private.h"

#include <string.h>

#define PATTERN "([a-z][a-z0-9]*(?:-[a-z0-9]+)*) (\\d{4}-\\d{2}-\\d{2})"

/* The text of all pages; an id may be broken after a hyphen. */
static char *
running_text (const YuLetterFile *file)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < file->pages->len; i++)
    {
      const YuLetterPage *page = g_ptr_array_index (file->pages, i);

      for (guint k = 0; k < page->lines->len; k++)
        {
          g_autofree char *line = g_strjoinv (" ", g_ptr_array_index (page->lines, k));

          g_string_append (text, line);
          if (!g_str_has_suffix (line, "-"))
            g_string_append_c (text, ' ');
        }
    }
  return g_string_free (text, FALSE);
}

/* id → edition */
static GHashTable *
printed_books (const YuLetterFile *file)
{
  GHashTable *books = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GRegex) pattern = g_regex_new (PATTERN, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *text = running_text (file);

  for (g_regex_match (pattern, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    g_hash_table_insert (books, g_match_info_fetch (match, 1), g_match_info_fetch (match, 2));
  return books;
}

/* Takes the book off the list of those that are printed. */
static gboolean
compare_book (YuVerification *self, GHashTable *printed, const YuRulebook *book)
{
  g_autofree char *here = yu_date_to_iso (book->edition);
  g_autofree char *id = NULL;
  g_autofree char *there = NULL;

  if (!g_hash_table_steal_extended (printed, book->id, (gpointer *) &id, (gpointer *) &there))
    there = NULL;
  if (g_strcmp0 (there, here) == 0)
    return FALSE;
  yu_verify_add (self, "verify.book", 0, book->id, there, here);
  return TRUE;
}

/**
 * yu_verify_books:
 * @self: where to say what differs
 * @printed: a letter whose digest of rulebooks is not that of the books here
 * @model: those here, of its date
 *
 * Names the editions that differ, or says that it is not the editions.
 */
void
yu_verify_books (YuVerification *self, const YuLetterFile *printed, YuModel *model)
{
  g_autoptr (GHashTable) books = printed_books (printed);
  GPtrArray *here = yu_model_books (model);
  gboolean any = FALSE;
  GHashTableIter iter;
  gpointer id, edition;

  yu_verify_add (self, "verify.rules_other", 0, NULL, NULL, NULL);
  for (guint i = 0; i < here->len; i++)
    any |= compare_book (self, books, g_ptr_array_index (here, i));
  for (g_hash_table_iter_init (&iter, books); g_hash_table_iter_next (&iter, &id, &edition);
       any = TRUE)
    yu_verify_add (self, "verify.book", 0, id, edition, NULL);
  if (!any)
    yu_verify_add (self, "verify.rules_text", 0, NULL, NULL, NULL);
}
