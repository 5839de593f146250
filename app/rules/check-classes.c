/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Classes of a domain. Whole numbers and days are cut at the edges of the tests: the least, the
 * greatest, each edge and its neighbours stand for all between. Of a choice, every option that a
 * test names stands for itself and one other for the rest. Of several, what counts is which of the
 * named ones are among them. */

#include "check-private.h"

/* Named options of which all subsets are tried; beyond it each alone, none, and all. */
#define MAX_SUBSET 6

static void
add_value (GPtrArray *classes, YuValue *value)
{
  for (guint i = 0; i < classes->len; i++)
    if (yu_value_equal (classes->pdata[i], value))
      {
        yu_value_unref (value);
        return;
      }

  g_ptr_array_add (classes, value);
}

static GPtrArray *
edges_of (GPtrArray *tests, YuScope scope, gpointer data)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_value_unref);

  for (guint i = 0; i < tests->len; i++)
    {
      g_autoptr (GPtrArray) edges = yu_tests_edges (tests->pdata[i], scope, data);

      for (guint j = 0; j < edges->len; j++)
        add_value (all, yu_value_ref (edges->pdata[j]));
    }

  return all;
}

/* Numbers and days */

/* The greatest whole number that is not above an edge. */
static gint64
floor_of (YuNumber number)
{
  gint64 whole = number.coefficient;

  for (guint i = 0; i < number.scale; i++)
    whole = whole / 10 - (whole % 10 < 0 ? 1 : 0);
  return whole;
}

static gboolean
place_of_edge (const YuValue *edge, gint64 *place)
{
  if (yu_value_is (edge, YU_VALUE_NUMBER))
    *place = floor_of (yu_value_number (edge));
  else if (yu_value_is (edge, YU_VALUE_DATE))
    *place = yu_value_date (edge);
  else if (yu_value_is (edge, YU_VALUE_TEXT) && yu_date_from_iso (yu_value_text (edge)) != 0)
    *place = yu_date_from_iso (yu_value_text (edge));
  else
    return FALSE;

  return TRUE;
}

static void
add_place (GPtrArray *classes, const YuFact *fact, gint64 place)
{
  if (place < fact->lo || place > fact->hi)
    return;

  add_value (classes, fact->kind == YU_DOMAIN_DATE ? yu_value_new_date ((YuDate) place)
                                                   : yu_value_new_integer (place));
}

static gint
compare_places (gconstpointer a, gconstpointer b)
{
  gint64 left = 0, right = 0;

  place_of_edge (*(const YuValue *const *) a, &left);
  place_of_edge (*(const YuValue *const *) b, &right);
  return left < right ? -1 : left > right;
}

static void
add_ordered (GPtrArray *classes, const YuFact *fact, GPtrArray *edges)
{
  add_place (classes, fact, fact->lo);
  for (guint i = 0; i < edges->len; i++)
    {
      gint64 place;

      if (!place_of_edge (edges->pdata[i], &place))
        continue;
      for (gint64 near = place - 1; near <= place + 1; near++)
        add_place (classes, fact, near);
    }
  add_place (classes, fact, fact->hi);
  g_ptr_array_sort (classes, compare_places);
}

/* Choices */

static gboolean
is_named (GPtrArray *edges, const char *option)
{
  for (guint i = 0; i < edges->len; i++)
    if (yu_value_is (edges->pdata[i], YU_VALUE_TEXT)
        && g_str_equal (yu_value_text (edges->pdata[i]), option))
      return TRUE;

  return FALSE;
}

/* In the order of the options: those that are named, and the first that is not. */
static GPtrArray *
telling_options (const YuFact *fact, GPtrArray *edges)
{
  GPtrArray *options = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_value_unref);
  gboolean has_other = FALSE;

  for (guint i = 0; fact->options != NULL && i < fact->options->len; i++)
    {
      const char *id = ((YuOption *) fact->options->pdata[i])->id;

      if (!is_named (edges, id) && has_other)
        continue;
      has_other = has_other || !is_named (edges, id);
      g_ptr_array_add (options, yu_value_new_text (id));
    }

  return options;
}

static void
add_subset (GPtrArray *classes, GPtrArray *options, guint mask)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();

  for (guint i = 0; i < options->len && i < 32; i++)
    if ((mask & (1u << i)) != 0)
      g_ptr_array_add (chosen, options->pdata[i]);
  add_value (classes, yu_value_new_list ((YuValue *const *) chosen->pdata, chosen->len));
}

static void
add_subsets (GPtrArray *classes, GPtrArray *options)
{
  guint n = MIN (options->len, 31);

  if (options->len <= MAX_SUBSET)
    {
      for (guint mask = 0; mask < 1u << n; mask++)
        add_subset (classes, options, mask);
      return;
    }

  add_subset (classes, options, 0);
  for (guint i = 0; i < n; i++)
    add_subset (classes, options, 1u << i);
  add_subset (classes, options, G_MAXUINT);
}

GPtrArray *
yu_check_classes (const YuFact *fact, GPtrArray *tests, YuScope scope, gpointer data)
{
  GPtrArray *classes = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_value_unref);
  g_autoptr (GPtrArray) edges = edges_of (tests, scope, data);
  g_autoptr (GPtrArray) options = NULL;

  switch (fact->kind)
    {
    case YU_DOMAIN_INTEGER:
    case YU_DOMAIN_DATE:
      add_ordered (classes, fact, edges);
      break;
    case YU_DOMAIN_BOOLEAN:
      add_value (classes, yu_value_new_boolean (TRUE));
      add_value (classes, yu_value_new_boolean (FALSE));
      break;
    case YU_DOMAIN_CHOICE:
      options = telling_options (fact, edges);
      for (guint i = 0; i < options->len; i++)
        add_value (classes, yu_value_ref (options->pdata[i]));
      break;
    case YU_DOMAIN_SUBSET:
      options = telling_options (fact, edges);
      add_subsets (classes, options);
      break;
    case YU_DOMAIN_TEXT:
      for (guint i = 0; i < edges->len; i++)
        add_value (classes, yu_value_ref (edges->pdata[i]));
      add_value (classes, yu_value_new_text ("…"));
      break;
    }

  return classes;
}
