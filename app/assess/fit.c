/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether the user's rulebooks work with the others. A model has limits (cells of a fact, cases of
 * a table) that no book need break alone, so the models themselves are tried, for every date at
 * which they can change. To blame is the user's book that asks most of what is too much; the others
 * go on. Then every example in a book of the user's has to come out as the book says. Shipped books
 * cost nothing here: the tests have seen them. */

#include "fit.h"

#include "almanac.h"
#include "examples.h"
#include "model-private.h"

/* Every date costs some milliseconds at each start: thirty years of monthly figures are allowed, a
 * file of thousands of dates is not. */
#define MOST_DATES 366

/* --- who is to blame --- */

typedef struct {
  const YuMisfit *misfit;
  guint n;     /* how often a book asks for what is too much */
  char *first; /* where it does so first */
} Share;

static gboolean
is_about (const YuMisfit *misfit, const char *fact)
{
  if (misfit->axis)
    return g_str_equal (misfit->axis->fact->id, fact);
  if (misfit->factor)
    return g_strv_contains (yu_table_inputs (misfit->factor->decision->table), fact);
  return TRUE;
}

static void
add_share (Share *share, guint n, const char *pointer)
{
  if (share->n == 0 && n > 0)
    share->first = g_strdup (pointer);
  share->n += n;
}

static void
add_leaf (const YuCondition *leaf, gpointer data)
{
  Share *share = data;

  if (is_about (share->misfit, leaf->name))
    add_share (share, 1, leaf->pointer);
}

static void
add_table (Share *share, const YuDecision *decision)
{
  const char *const *inputs = yu_table_inputs (decision->table);

  for (guint i = 0; inputs[i]; i++)
    {
      g_autofree char *pointer = g_strdup_printf ("%s/inputs/%u", decision->pointer, i);

      if (is_about (share->misfit, inputs[i]))
        add_share (share, yu_table_n_rules (decision->table), pointer);
    }
}

static void
measure_share (Share *share, const YuRulebook *book)
{
  for (guint i = 0; i < book->factors->len; i++)
    {
      const YuFactor *factor = g_ptr_array_index (book->factors, i);

      /* The table itself, before what cuts its inputs. */
      if (factor == share->misfit->factor)
        {
          g_clear_pointer (&share->first, g_free);
          share->first = g_strdup (factor->decision->pointer);
          share->n = G_MAXUINT;
          return;
        }
      if (factor->decision)
        add_table (share, factor->decision);
    }
  yu_rulebook_foreach_leaf (book, add_leaf, share);
}

static gboolean
is_greater (const YuRulebook *book, const Share *share, const YuRulebook *than, const Share *other)
{
  if (!than || book->from_user != than->from_user)
    return !than || book->from_user;
  return share->n > other->n;
}

/* The book that asks most of what is too much, the user's before the shipped ones; *faults says it
 * of its file. */
const YuRulebook *
yu_model_blame (const YuModel *model, const YuMisfit *misfit, YuFaults **faults)
{
  const YuFault *fault = yu_faults_get (misfit->faults, 0);
  const YuRulebook *most = NULL;
  Share greatest = { .misfit = misfit };

  for (guint i = 0; i < model->books->len; i++)
    {
      const YuRulebook *book = g_ptr_array_index (model->books, i);
      Share share = { .misfit = misfit };

      measure_share (&share, book);
      if (is_greater (book, &share, most, &greatest))
        {
          g_free (greatest.first);
          greatest = share;
          most = book;
        }
      else
        g_free (share.first);
    }

  *faults = yu_faults_new (most->file);
  yu_faults_add (*faults, greatest.first ? greatest.first : "", fault->found, fault->remedy, "%s",
                 fault->expected);
  g_free (greatest.first);
  return most;
}

static gboolean
has_users_books (GPtrArray *books)
{
  for (guint i = 0; i < books->len; i++)
    if (((const YuRulebook *) g_ptr_array_index (books, i))->from_user)
      return TRUE;
  return FALSE;
}

/* --- books that are refused by themselves --- */

typedef gboolean (*RefuseOne) (YuLibrary *library, const YuRulebook *book);

static gboolean
refuse_restless (YuLibrary *library, const YuRulebook *book)
{
  g_autoptr (GHashTable) dates = g_hash_table_new (NULL, NULL);
  YuFaults *faults;

  yu_rulebook_dates (book, dates);
  if (g_hash_table_size (dates) <= MOST_DATES)
    return FALSE;
  faults = yu_faults_new (book->file);
  yu_faults_add (faults, "", "more", "leave out what is long over",
                 "a rulebook that changes on at most %d days", MOST_DATES);
  yu_library_refuse (library, book, faults);
  return TRUE;
}

static gboolean
refuse_by_examples (YuLibrary *library, const YuRulebook *book)
{
  g_autoptr (YuFaults) faults = yu_faults_new (book->file);

  if (yu_examples_check (book, library, faults))
    return FALSE;
  yu_library_refuse (library, book, g_steal_pointer (&faults));
  return TRUE;
}

/* From the first again after each: a refused book may have been what another one needs. */
static void
refuse_all (YuLibrary *library, RefuseOne refuse)
{
  GPtrArray *books = yu_library_books (library);

  for (guint i = 0; i < books->len;)
    {
      const YuRulebook *book = g_ptr_array_index (books, i);

      i = book->from_user && refuse (library, book) ? 0 : i + 1;
    }
}

/* --- books that are refused for what they are together --- */

/* A date without editions is no misfit, and what shipped books do together the tests have seen. */
static void
fit_date (YuLibrary *library, YuDate on)
{
  for (;;)
    {
      g_autoptr (GPtrArray) books = yu_library_in_force (library, on, NULL, NULL);
      g_autoptr (YuFaults) faults = NULL;
      const YuRulebook *book;
      YuModel *model;

      if (!books || !has_users_books (books))
        return;
      model = yu_model_try (library, books, on, &book, &faults);
      if (model)
        yu_model_unref (model);
      if (model || !book->from_user)
        return;
      yu_library_refuse (library, book, g_steal_pointer (&faults));
    }
}

static void
fit_all_dates (YuLibrary *library)
{
  g_autoptr (GHashTable) dates = g_hash_table_new (NULL, NULL);
  GPtrArray *books = yu_library_books (library);
  GHashTableIter iter;
  gpointer date;

  for (guint i = 0; i < books->len; i++)
    yu_rulebook_dates (g_ptr_array_index (books, i), dates);
  g_hash_table_iter_init (&iter, dates);
  while (g_hash_table_iter_next (&iter, &date, NULL))
    fit_date (library, GPOINTER_TO_UINT (date));
}

/**
 * yu_library_fit:
 * @library: a library that nobody else has yet
 *
 * Refuses the user's books that do not work with the others: too many classes of values of one
 * fact, too many cases of a table, a table that contradicts itself with the figures of a date, an
 * example that comes out otherwise. Shipped books are left alone: the tests compile them and run
 * their examples.
 */
void
yu_library_fit (YuLibrary *library)
{
  if (!has_users_books (yu_library_books (library)))
    return;

  refuse_all (library, refuse_restless);
  fit_all_dates (library);
  refuse_all (library, refuse_by_examples);
}
