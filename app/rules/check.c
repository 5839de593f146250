/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The checker: everything about a book that can be wrong although it can be read. It knows the
 * declared domains of all facts, so that what it says is exact: a gap is a case that an applicant
 * can be in, with no row for it. */

#include "check-private.h"

#include "rulebook-private.h"

static void
check_leaves (const YuCondition *condition, void (*each) (const YuCondition *leaf, gpointer data),
              gpointer data)
{
  if (condition != NULL)
    yu_condition_foreach_fact (condition, each, data);
}

/**
 * yu_rulebook_foreach_leaf:
 * @book: a rulebook
 * @each: called for every leaf of every condition of the book, in the order of its parts
 * @data: for @each
 */
void
yu_rulebook_foreach_leaf (const YuRulebook *book,
                          void (*each) (const YuCondition *leaf, gpointer data), gpointer data)
{
  check_leaves (book->applies, each, data);
  check_leaves (book->gate, each, data);
  for (guint i = 0; i < book->categories->len; i++)
    check_leaves (((YuCategory *) book->categories->pdata[i])->gate, each, data);
  for (guint i = 0; i < book->routes->len; i++)
    check_leaves (((YuRoute *) book->routes->pdata[i])->when, each, data);
  for (guint i = 0; i < book->grounds->len; i++)
    check_leaves (((YuGround *) book->grounds->pdata[i])->when, each, data);
  for (guint i = 0; i < book->provisions->len; i++)
    {
      GPtrArray *grants = ((YuProvision *) book->provisions->pdata[i])->grants;

      for (guint j = 0; j < grants->len; j++)
        check_leaves (((YuGrant *) grants->pdata[j])->when, each, data);
    }
  for (guint i = 0; i < book->paperwork->len; i++)
    {
      check_leaves (((YuPaperwork *) book->paperwork->pdata[i])->when, each, data);
      check_leaves (((YuPaperwork *) book->paperwork->pdata[i])->promise, each, data);
    }
  for (guint i = 0; i < book->notes->len; i++)
    check_leaves (((YuNote *) book->notes->pdata[i])->when, each, data);
}

const YuValue *
yu_check_parameter (const char *name, gpointer data)
{
  const YuCheck *check = data;

  return g_hash_table_lookup (check->parameters, name);
}

gconstpointer
yu_check_find (const YuCheck *check, gsize list, const char *id)
{
  GPtrArray *books = yu_library_books (check->library);
  gconstpointer found = yu_rulebook_find (G_STRUCT_MEMBER (GPtrArray *, check->book, list), id);

  for (guint i = 0; i < books->len && found == NULL; i++)
    found = yu_rulebook_find (G_STRUCT_MEMBER (GPtrArray *, books->pdata[i], list), id);
  return found;
}

static void
add_parameters (GHashTable *parameters, const YuRulebook *book)
{
  for (guint i = 0; i < book->parameters->len; i++)
    {
      const YuParameter *parameter = g_ptr_array_index (book->parameters, i);
      const YuFigure *newest = g_ptr_array_index (parameter->figures, parameter->figures->len - 1);

      g_hash_table_replace (parameters, (gpointer) parameter->id,
                            yu_value_new_integer (newest->value));
    }
}

/**
 * yu_rulebook_check:
 * @book: a book, of @library or beside it
 * @library: the other books and the form
 * @faults: every finding is added to it
 *
 * Finds, inside the declared domains, what is wrong with a book: unknown facts, values, lists,
 * categories, parameters and grounds; references in a circle; gaps, overlaps under U,
 * contradictions under A, rows that never count, outputs that never come out, sums past a cap;
 * overlapping editions and missing sources. The book's examples are run by app/assess.
 */
void
yu_rulebook_check (const YuRulebook *book, const YuLibrary *library, YuFaults *faults)
{
  g_autoptr (GHashTable) parameters
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) yu_value_unref);
  const YuCheck check = { book, library, yu_library_vocabulary (library), parameters, faults };
  gsize before = yu_faults_total (faults);

  for (guint i = 0; i < yu_library_books (library)->len; i++)
    add_parameters (parameters, yu_library_books (library)->pdata[i]);
  add_parameters (parameters, book);

  yu_check_names (&check);
  yu_check_cycles (&check);
  yu_check_editions (&check);
  /* Going through all cases makes sense only where every name is known. */
  if (yu_faults_total (faults) == before)
    yu_check_tables (&check);
}
