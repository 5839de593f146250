/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of a rulebook that decide: decisions, factors, categories, routes, grounds, provisions,
 * notes. */

#include "rulebook-private.h"

#include <string.h>

#define MAX_POINTS 1000

/* Decisions and factors */

static void
free_decision (gpointer part)
{
  YuDecision *decision = part;

  yu_table_free (decision->table);
  g_free (decision);
}

void
yu_rulebook_read_decision (YuRulebook *book, YuJson at)
{
  YuDecision *decision = g_new0 (YuDecision, 1);

  yu_json_only (at, "id", "label", "cap", "source", "hit_policy", "inputs", "outputs", "rules",
                "default", "output_values", NULL);
  decision->id = yu_rulebook_read_id (at, book->decisions);
  decision->label = yu_json_words (at, "label");
  decision->cap = yu_json_integer_or (at, "cap", 0, MAX_POINTS, 0);
  decision->table = yu_table_parse (at);
  decision->citation = yu_rulebook_read_citation (book, at);
  decision->pointer = at.pointer;
  g_ptr_array_add (book->decisions, decision);
}

static gboolean
gives_points (const YuValue *row)
{
  const YuValue *points = yu_value_item (row, 0);

  return yu_value_is (points, YU_VALUE_NUMBER) && yu_number_is_whole (yu_value_number (points))
         && yu_value_integer (points) >= 0 && yu_value_integer (points) <= MAX_POINTS;
}

/* A factor is a number of points for every applicant: one output of whole points, and one result.
 */
static void
check_factor_table (const YuTable *table, YuJson at)
{
  gboolean whole = yu_table_default (table) == NULL || gives_points (yu_table_default (table));
  gboolean list
      = strchr ("ROC", yu_table_hit_policy (table)[0]) != NULL && !yu_table_aggregates (table);

  for (guint i = 0; i < yu_table_n_rules (table); i++)
    whole = whole && gives_points (yu_table_row (table, i));
  if (list || !whole || yu_table_outputs (table)[1] != NULL)
    yu_json_fault (at, "use hit policy U, A, F, P, C+, C< or C> with the one output points",
                   "a decision that gives whole points from 0 to %d", MAX_POINTS);
}

void
yu_rulebook_read_factor (YuRulebook *book, YuJson at)
{
  YuFactor *factor = g_new0 (YuFactor, 1);

  yu_json_only (at, "id", "label", "cap", "decision", "source", NULL);
  factor->id = yu_rulebook_read_id (at, book->factors);
  factor->label = yu_json_words (at, "label");
  factor->cap = yu_json_integer (at, "cap", 0, MAX_POINTS);
  factor->citation = yu_rulebook_read_citation (book, at);
  factor->pointer = at.pointer;
  if (yu_json_has (at, "decision"))
    {
      factor->decision = yu_rulebook_find (book->decisions, yu_json_text (at, "decision"));
      if (factor->decision == NULL)
        yu_json_fault (yu_json_member (at, "decision"), NULL,
                       "the id of one of this file’s decisions");
      else if (factor->decision->table != NULL)
        check_factor_table (factor->decision->table, yu_json_member (at, "decision"));
    }
  g_ptr_array_add (book->factors, factor);
}

/* Categories, routes, grounds */

static YuCondition *
read_required_condition (YuJson at, const char *name)
{
  YuJson member = yu_json_member (at, name);

  return member.node != NULL ? yu_condition_parse (member) : NULL;
}

static void
free_category (gpointer part)
{
  yu_condition_free (((YuCategory *) part)->gate);
  g_free (part);
}

void
yu_rulebook_read_category (YuRulebook *book, YuJson at)
{
  YuCategory *category = g_new0 (YuCategory, 1);

  yu_json_only (at, "id", "label", "gate", "source", NULL);
  category->id = yu_rulebook_read_id (at, book->categories);
  category->label = yu_json_words (at, "label");
  category->gate = yu_rulebook_read_condition (at, "gate");
  category->citation = yu_rulebook_read_citation (book, at);
  g_ptr_array_add (book->categories, category);
}

static void
free_route (gpointer part)
{
  yu_condition_free (((YuRoute *) part)->when);
  g_free (part);
}

void
yu_rulebook_read_route (YuRulebook *book, YuJson at)
{
  YuRoute *route = g_new0 (YuRoute, 1);

  yu_json_only (at, "id", "category", "label", "detail", "when", "source", NULL);
  route->id = yu_rulebook_read_id (at, book->routes);
  route->category = yu_json_text (at, "category");
  route->label = yu_json_words (at, "label");
  route->detail = yu_json_words_or (at, "detail");
  route->when = read_required_condition (at, "when");
  route->citation = yu_rulebook_read_citation (book, at);
  route->pointer = at.pointer;
  g_ptr_array_add (book->routes, route);
}

static void
free_ground (gpointer part)
{
  yu_condition_free (((YuGround *) part)->when);
  g_free (part);
}

void
yu_rulebook_read_ground (YuRulebook *book, YuJson at)
{
  YuGround *ground = g_new0 (YuGround, 1);

  yu_json_only (at, "id", "label", "detail", "when", "source", NULL);
  ground->id = yu_rulebook_read_id (at, book->grounds);
  ground->label = yu_json_words (at, "label");
  ground->detail = yu_json_words_or (at, "detail");
  ground->when = read_required_condition (at, "when");
  ground->citation = yu_rulebook_read_citation (book, at);
  g_ptr_array_add (book->grounds, ground);
}

/* Provisions */

static void
free_grant (gpointer part)
{
  yu_condition_free (((YuGrant *) part)->when);
  g_free (part);
}

static void
free_provision (gpointer part)
{
  g_ptr_array_unref (((YuProvision *) part)->grants);
  g_free (part);
}

static gint
compare_grants (gconstpointer a, gconstpointer b)
{
  const YuGrant *left = *(const YuGrant *const *) a, *right = *(const YuGrant *const *) b;

  return left->points > right->points ? -1 : left->points < right->points;
}

static GPtrArray *
read_grants (YuJson list)
{
  GPtrArray *grants = yu_rulebook_new_parts (free_grant);

  if (list.node == NULL || !yu_json_is_array (list))
    return grants;

  if (yu_json_length (list) == 0)
    yu_json_fault (list, NULL, "at least one grant");
  for (guint i = 0; i < yu_json_length (list); i++)
    {
      YuJson at = yu_json_item (list, i);
      YuGrant *grant;

      if (!yu_json_is_object (at))
        continue;
      yu_json_only (at, "when", "points", NULL);
      grant = g_new0 (YuGrant, 1);
      grant->when = read_required_condition (at, "when");
      grant->points = yu_json_integer (at, "points", 0, MAX_POINTS);
      g_ptr_array_add (grants, grant);
    }

  g_ptr_array_sort (grants, compare_grants);
  return grants;
}

void
yu_rulebook_read_provision (YuRulebook *book, YuJson at)
{
  YuProvision *provision = g_new0 (YuProvision, 1);

  yu_json_only (at, "id", "label", "grants", "source", NULL);
  provision->id = yu_rulebook_read_id (at, book->provisions);
  provision->label = yu_json_words (at, "label");
  provision->grants = read_grants (yu_json_member (at, "grants"));
  provision->citation = yu_rulebook_read_citation (book, at);
  g_ptr_array_add (book->provisions, provision);
}

/* Notes */

static void
free_note (gpointer part)
{
  yu_condition_free (((YuNote *) part)->when);
  g_free (part);
}

void
yu_rulebook_read_note (YuRulebook *book, YuJson at)
{
  YuNote *note = g_new0 (YuNote, 1);

  yu_json_only (at, "id", "when", "text", "source", NULL);
  note->id = yu_rulebook_read_id (at, book->notes);
  note->when = read_required_condition (at, "when");
  note->text = yu_json_words (at, "text");
  note->citation = yu_rulebook_read_citation (book, at);
  g_ptr_array_add (book->notes, note);
}

void
yu_rulebook_init_decisions (YuRulebook *book)
{
  book->decisions = yu_rulebook_new_parts (free_decision);
  book->factors = yu_rulebook_new_parts (g_free);
  book->categories = yu_rulebook_new_parts (free_category);
  book->routes = yu_rulebook_new_parts (free_route);
  book->grounds = yu_rulebook_new_parts (free_ground);
  book->provisions = yu_rulebook_new_parts (free_provision);
  book->notes = yu_rulebook_new_parts (free_note);
}
