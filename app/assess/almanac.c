/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "almanac.h"

/* --- the days on which models may differ --- */

static void
add_date (GHashTable *dates, YuDate date)
{
  if (date != 0)
    g_hash_table_add (dates, GUINT_TO_POINTER (date));
}

/**
 * yu_rulebook_dates:
 * @book: a rulebook
 * @dates: (element-type YuDate): receives the days, each once
 *
 * Adds every day on which a model that holds the book may differ from the model of the day before.
 */
void
yu_rulebook_dates (const YuRulebook *book, GHashTable *dates)
{
  add_date (dates, book->from);
  add_date (dates, book->until);
  for (guint i = 0; i < book->parameters->len; i++)
    {
      const YuParameter *parameter = g_ptr_array_index (book->parameters, i);

      for (guint j = 0; j < parameter->figures->len; j++)
        add_date (dates, ((const YuFigure *) g_ptr_array_index (parameter->figures, j))->from);
    }
  for (guint i = 0; i < book->lists->len; i++)
    {
      const YuList *list = g_ptr_array_index (book->lists, i);

      for (guint j = 0; j < list->options->len; j++)
        {
          const YuOption *option = g_ptr_array_index (list->options, j);

          add_date (dates, option->from);
          add_date (dates, option->until);
        }
    }
}

/* --- the almanac --- */

static void
free_era (gpointer data)
{
  YuEra *era = data;

  g_clear_pointer (&era->model, yu_model_unref);
  g_clear_error (&era->why_not);
  g_free (era);
}

static gint
compare_dates (gconstpointer a, gconstpointer b)
{
  YuDate x = GPOINTER_TO_UINT (a);
  YuDate y = GPOINTER_TO_UINT (b);

  return (x > y) - (x < y);
}

/* In order. */
static GList *
dates_of (const YuLibrary *library)
{
  g_autoptr (GHashTable) dates = g_hash_table_new (NULL, NULL);
  GPtrArray *books = yu_library_books (library);

  for (guint i = 0; i < books->len; i++)
    yu_rulebook_dates (g_ptr_array_index (books, i), dates);
  return g_list_sort (g_hash_table_get_keys (dates), compare_dates);
}

static void
add_era (YuAlmanac *almanac, YuDate from)
{
  YuEra *era = g_new0 (YuEra, 1);

  if (almanac->eras->len > 0)
    ((YuEra *) g_ptr_array_index (almanac->eras, almanac->eras->len - 1))->until = from;
  era->from = from;
  era->until = almanac->until;
  era->model = yu_model_new (almanac->library, from, &era->why_not);
  g_ptr_array_add (almanac->eras, era);
}

/**
 * yu_almanac_new:
 * @library: the loaded rulebooks
 * @from: the first day
 * @until: the day after the last, later than @from
 *
 * Compiles the rulebooks of a stretch of time. Costs as much as a model for each day on which
 * books, figures or lists change.
 *
 * Returns: (transfer full): the almanac
 */
YuAlmanac *
yu_almanac_new (YuLibrary *library, YuDate from, YuDate until)
{
  YuAlmanac *almanac;
  g_autoptr (GList) dates = NULL;

  g_return_val_if_fail (from != 0 && from < until, NULL);

  almanac = g_new0 (YuAlmanac, 1);
  g_atomic_ref_count_init (&almanac->refs);
  almanac->library = yu_library_ref (library);
  almanac->from = from;
  almanac->until = until;
  almanac->eras = g_ptr_array_new_with_free_func (free_era);
  dates = dates_of (library);

  add_era (almanac, from);
  for (GList *l = dates; l; l = l->next)
    {
      YuDate date = GPOINTER_TO_UINT (l->data);

      if (date > from && date < until)
        add_era (almanac, date);
    }
  return almanac;
}

/**
 * yu_almanac_ref:
 * @almanac: an almanac
 *
 * Returns: (transfer full): the same, which lives one reference longer
 */
YuAlmanac *
yu_almanac_ref (YuAlmanac *almanac)
{
  g_atomic_ref_count_inc (&almanac->refs);
  return almanac;
}

/**
 * yu_almanac_unref:
 * @almanac: (transfer full): an almanac
 *
 * Gives a reference back.
 */
void
yu_almanac_unref (YuAlmanac *almanac)
{
  if (!g_atomic_ref_count_dec (&almanac->refs))
    return;
  g_ptr_array_unref (almanac->eras);
  yu_library_unref (almanac->library);
  g_free (almanac);
}
