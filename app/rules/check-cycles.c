/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* References in a circle. What is computed from other verdicts is a few nodes: the national points
 * (from the factors), the points (from them and the provisions) and each category (from its
 * routes). None of them may depend on itself, through whatever books. */

#include "check-private.h"

#include <string.h>

typedef struct {
  const YuCheck *check;
  GPtrArray *path;   /* of char *: the nodes on the way here */
  GHashTable *clean; /* of char *: nodes that are known to lead into no circle, so that each is gone
                        through once */
  gboolean found;
} Walk;

static void visit (Walk *walk, const char *node);

static void
visit_leaf (const YuCondition *leaf, gpointer data)
{
  Walk *walk = data;
  g_autofree char *node = NULL;

  if (leaf->kind == YU_CONDITION_CATEGORY)
    {
      node = g_strdup_printf ("category %s", leaf->name);
      visit (walk, node);
    }
  else if (g_str_equal (leaf->name, "points") || g_str_equal (leaf->name, "national_points"))
    visit (walk, leaf->name);
}

static void
visit_condition (Walk *walk, const YuCondition *condition)
{
  if (condition != NULL)
    yu_condition_foreach_fact (condition, visit_leaf, walk);
}

static void
visit_category (Walk *walk, const YuRulebook *book, const char *id)
{
  for (guint i = 0; i < book->categories->len; i++)
    if (g_str_equal (((YuCategory *) book->categories->pdata[i])->id, id))
      visit_condition (walk, ((YuCategory *) book->categories->pdata[i])->gate);
  for (guint i = 0; i < book->routes->len; i++)
    if (g_str_equal (((YuRoute *) book->routes->pdata[i])->category, id))
      visit_condition (walk, ((YuRoute *) book->routes->pdata[i])->when);
}

static void
visit_provisions (Walk *walk, const YuRulebook *book)
{
  for (guint i = 0; i < book->provisions->len; i++)
    {
      GPtrArray *grants = ((YuProvision *) book->provisions->pdata[i])->grants;

      for (guint j = 0; j < grants->len; j++)
        visit_condition (walk, ((YuGrant *) grants->pdata[j])->when);
    }
  if (book->provisions->len > 0)
    visit_condition (walk, book->gate);
}

static void
visit_decisions (Walk *walk, const YuRulebook *book)
{
  for (guint i = 0; i < book->factors->len; i++)
    {
      const YuDecision *decision = ((YuFactor *) book->factors->pdata[i])->decision;

      for (const char *const *input = decision != NULL ? yu_table_inputs (decision->table) : NULL;
           input != NULL && *input != NULL; input++)
        if (g_str_equal (*input, "points") || g_str_equal (*input, "national_points"))
          visit (walk, *input);
    }
}

static void
visit_book (Walk *walk, const YuRulebook *book, const char *node)
{
  if (g_str_has_prefix (node, "category "))
    visit_category (walk, book, node + strlen ("category "));
  else if (g_str_equal (node, "national_points"))
    visit_decisions (walk, book);
  else
    visit_provisions (walk, book);
}

/* The book that is checked, and of the other ids every edition: an edition of this id may have
 * mended the circle. */
static void
visit_books (Walk *walk, const char *node)
{
  GPtrArray *books = yu_library_books (walk->check->library);

  visit_book (walk, walk->check->book, node);
  for (guint i = 0; i < books->len; i++)
    if (!g_str_equal (((YuRulebook *) books->pdata[i])->id, walk->check->book->id))
      visit_book (walk, books->pdata[i], node);
}

static void
report (Walk *walk, guint first, const char *node)
{
  g_autoptr (GString) circle = g_string_new (NULL);

  for (guint i = first; i < walk->path->len; i++)
    g_string_append_printf (circle, "%s → ", (char *) walk->path->pdata[i]);
  g_string_append (circle, node);
  yu_faults_add (walk->check->faults, "", circle->str, "take one of these references away",
                 "no reference in a circle");
  walk->found = TRUE;
}

static void
visit (Walk *walk, const char *node)
{
  if (walk->found || g_hash_table_contains (walk->clean, node))
    return;
  for (guint i = 0; i < walk->path->len; i++)
    if (g_str_equal (walk->path->pdata[i], node))
      {
        report (walk, i, node);
        return;
      }

  g_ptr_array_add (walk->path, g_strdup (node));
  visit_books (walk, node);
  if (g_str_equal (node, "points"))
    visit (walk, "national_points");
  g_ptr_array_set_size (walk->path, (gint) walk->path->len - 1);
  g_hash_table_add (walk->clean, g_strdup (node));
}

void
yu_check_cycles (const YuCheck *check)
{
  g_autoptr (GPtrArray) path = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) clean = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Walk walk = { check, path, clean, FALSE };

  visit (&walk, "points");
  for (guint i = 0; i < check->book->routes->len; i++)
    {
      g_autofree char *node
          = g_strdup_printf ("category %s", ((YuRoute *) check->book->routes->pdata[i])->category);

      visit (&walk, node);
    }
}
