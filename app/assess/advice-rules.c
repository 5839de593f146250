/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules that a piece of advice rests on: from the verdicts that it reaches down through their
 * reasons. Where a reason is the points, every row of the table that is another than before. */

#include "advice-private.h"

#include <string.h>

#include "lines.h"

typedef struct {
  YuAdvicePiece *piece;
  const YuAssessment *now;
  YuArena *arena;
  GHashTable *seen;  /* ids of statements */
  gboolean points;   /* with local points, or */
  gboolean national; /* national points, are among the reasons */
} Finder;

static void
add_rule (Finder *finder, const char *id, const YuText *label, const YuCitation *citation,
          gboolean points, gint64 before, gint64 after)
{
  YuAdviceRule *rule = yu_arena_new_struct (finder->arena, YuAdviceRule);

  *rule = (YuAdviceRule){ id, label, citation, points, before, after };
  g_ptr_array_add (finder->piece->rules, rule);
  finder->piece->assumed |= citation && citation->provenance == YU_PROVENANCE_ASSUMED;
}

static gboolean
is_assumed_entry (const Finder *finder, const YuReason *reason)
{
  const YuQuestion *question
      = yu_form_question (yu_library_form (yu_model_library (finder->now->model)), reason->fact);
  const YuOption *option = question && yu_value_is (reason->value, YU_VALUE_TEXT)
                               ? yu_question_option (question, yu_value_text (reason->value))
                               : NULL;

  return option && option->provenance == YU_PROVENANCE_ASSUMED;
}

static void
look_at_fact (Finder *finder, const YuReason *reason)
{
  if (strcmp (reason->fact, "points") == 0)
    finder->points = finder->national = TRUE;
  else if (strcmp (reason->fact, "national_points") == 0)
    finder->national = TRUE;
  else if (reason->condition && reason->condition->kind == YU_CONDITION_IN_LIST)
    finder->piece->assumed |= is_assumed_entry (finder, reason);
}

static void look_at_statement (Finder *finder, const char *id);

static void
look_at (Finder *finder, const YuReason *reason)
{
  if (reason->condition && reason->condition->kind == YU_CONDITION_CLAIMED)
    finder->piece->authority = TRUE;
  if (reason->fact)
    look_at_fact (finder, reason);
  if (reason->about)
    look_at_statement (finder, reason->about);
  for (guint i = 0; reason->children && i < reason->children->len; i++)
    look_at (finder, g_ptr_array_index (reason->children, i));
}

static void
look_at_statement (Finder *finder, const char *id)
{
  YuAbout about = yu_assessment_about (finder->piece->then, id);
  YuAbout before = yu_assessment_about (finder->now, id);

  if (!about.statement || !g_hash_table_add (finder->seen, (gpointer) id))
    return;
  add_rule (finder, id, yu_about_label (about), yu_about_citation (about), FALSE,
            before.statement ? before.statement->verdict.lo : YU_NOT_MET,
            about.statement->verdict.lo);
  look_at (finder, about.statement->why);
}

static void
add_factors (Finder *finder)
{
  for (guint i = 0; finder->national && i < finder->piece->then->factors->len; i++)
    {
      const YuFactorResult *factor = g_ptr_array_index (finder->piece->then->factors, i);
      YuAbout before = yu_assessment_about (finder->now, factor->id);
      gint64 least = before.factor ? before.factor->points.min : 0;

      if (factor->why && factor->points.min != least)
        add_rule (finder, factor->id, &factor->factor->label, &factor->why->decision->citation,
                  TRUE, least, factor->points.min);
    }
}

/* All that count: a sum that is reached by local points rests on every one of them. */
static void
add_provisions (Finder *finder)
{
  for (guint i = 0; finder->points && i < finder->piece->then->provisions->len; i++)
    {
      const YuStatement *provision = g_ptr_array_index (finder->piece->then->provisions, i);
      YuAbout before = yu_assessment_about (finder->now, provision->id);

      if (provision->points.min > 0)
        add_rule (finder, provision->id, &provision->provision->label,
                  &provision->provision->citation, TRUE,
                  before.statement ? before.statement->points.min : 0, provision->points.min);
    }
}

/* Of the categories the one that is reached: it may be above the goal. */
static const char *
category_reached (const YuAssessment *then, const YuGoal *goal)
{
  return then->category_a.id && then->category_a.verdict.lo >= goal->level ? then->category_a.id
                                                                           : goal->id;
}

void
yu_advice_find_rules (YuAdvicePiece *piece, const YuAssessment *now, YuArena *arena)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  Finder finder = { .piece = piece, .now = now, .arena = arena, .seen = seen };

  piece->rules = g_ptr_array_new ();
  yu_arena_keep (arena, piece->rules, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < piece->goals->len; i++)
    {
      const YuGoal *goal = g_ptr_array_index (piece->goals, i);

      if (goal->kind == YU_GOAL_NATIONAL)
        finder.national = TRUE;
      else
        look_at_statement (&finder, goal->kind == YU_GOAL_CATEGORY
                                        ? category_reached (piece->then, goal)
                                        : goal->id);
    }
  add_factors (&finder);
  add_provisions (&finder);
}
