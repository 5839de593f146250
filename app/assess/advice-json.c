/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The object of `advise --json`. Others rely on it: extend it, do not change it. */

#include "advice.h"

static void
set_date (JsonObject *object, const char *name, YuDate date)
{
  g_autofree char *iso = date ? yu_date_to_iso (date) : NULL;

  if (iso)
    json_object_set_string_member (object, name, iso);
  else
    json_object_set_null_member (object, name);
}

static void
set_value (JsonObject *object, const char *name, const YuValue *value)
{
  if (value)
    json_object_set_member (object, name, yu_value_to_json (value));
  else
    json_object_set_null_member (object, name);
}

static const char *
level_id (YuLevel level)
{
  return yu_shown_id (yu_verdict_shown ((YuVerdict){ level, level }));
}

static JsonObject *
waiting_json (const YuAdvicePiece *piece, const YuAdviceStep *step)
{
  JsonObject *object = json_object_new ();
  JsonArray *facts = json_array_new ();

  set_date (object, "wait_until", piece->date);
  for (guint i = 0; i < step->moved->len; i++)
    {
      const YuMoved *moved = g_ptr_array_index (step->moved, i);
      JsonObject *fact = json_object_new ();

      json_object_set_string_member (fact, "fact", moved->fact);
      set_value (fact, "from", moved->from);
      set_value (fact, "to", moved->to);
      json_array_add_object_element (facts, fact);
    }
  json_object_set_array_member (object, "facts", facts);
  json_object_set_int_member (object, "national", step->national);
  return object;
}

static JsonObject *
step_json (const YuAdvicePiece *piece, const YuAdviceStep *step)
{
  JsonObject *object;

  if (!step->change)
    return waiting_json (piece, step);
  object = json_object_new ();
  json_object_set_string_member (object, "question", step->change->question_id);
  set_value (object, "from", step->from);
  set_value (object, "to", step->to);
  json_object_set_string_member (object, "by", yu_by_id (step->change->by));
  json_object_set_string_member (object, "effort", yu_effort_id (step->change->effort));
  json_object_set_int_member (object, "national", step->national);
  return object;
}

static JsonObject *
goal_json (const YuGoal *goal)
{
  JsonObject *object = json_object_new ();

  if (goal->kind == YU_GOAL_NATIONAL)
    {
      json_object_set_int_member (object, "national", goal->points);
      return object;
    }
  json_object_set_string_member (object, goal->kind == YU_GOAL_CATEGORY ? "category" : "ground",
                                 goal->id);
  json_object_set_string_member (object, "verdict", level_id (goal->level));
  return object;
}

static JsonObject *
rule_json (const YuAdviceRule *rule)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", rule->id);
  if (rule->points)
    {
      json_object_set_int_member (object, "before", rule->before);
      json_object_set_int_member (object, "after", rule->after);
    }
  else
    {
      json_object_set_string_member (object, "before", level_id ((YuLevel) rule->before));
      json_object_set_string_member (object, "after", level_id ((YuLevel) rule->after));
    }
  json_object_set_string_member (object, "source", rule->citation->source->id);
  json_object_set_string_member (object, "provenance",
                                 yu_provenance_id (rule->citation->provenance));
  return object;
}

/* Of what the assessment would say, the sums and verdicts; all else can be had by assessing the
 * changed dossier. */
static JsonObject *
then_json (const YuAssessment *then)
{
  static const char *const kept[] = { "on", "points", "category", "grounds", "eligible" };
  g_autoptr (JsonNode) node = yu_assessment_to_json (then);
  JsonObject *all = json_node_get_object (node);
  JsonObject *object = json_object_new ();

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    json_object_set_member (object, kept[i],
                            json_node_copy (json_object_get_member (all, kept[i])));
  return object;
}

typedef JsonObject *(*ToJson) (gconstpointer one);

static JsonArray *
array_of (GPtrArray *list, ToJson to_json)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < list->len; i++)
    json_array_add_object_element (array, to_json (g_ptr_array_index (list, i)));
  return array;
}

static JsonObject *
piece_json (const YuAdvicePiece *piece)
{
  JsonObject *object = json_object_new ();
  JsonArray *steps = json_array_new ();

  for (guint i = 0; i < piece->steps->len; i++)
    json_array_add_object_element (steps, step_json (piece, g_ptr_array_index (piece->steps, i)));
  json_object_set_array_member (object, "changes", steps);
  json_object_set_array_member (object, "reaches", array_of (piece->goals, (ToJson) goal_json));
  set_date (object, "date", piece->date);
  set_date (object, "until", piece->until);
  json_object_set_string_member (object, "effort", yu_effort_id (piece->effort));
  json_object_set_boolean_member (object, "assumed", piece->assumed);
  json_object_set_boolean_member (object, "authority", piece->authority);
  json_object_set_array_member (object, "rules", array_of (piece->rules, (ToJson) rule_json));
  json_object_set_object_member (object, "then", then_json (piece->then));
  return object;
}

/**
 * yu_advice_to_json:
 * @advice: advice
 *
 * Returns: (transfer full): the object of `advise --json`, without "dossier"
 */
JsonObject *
yu_advice_to_json (const YuAdvice *advice)
{
  JsonObject *object = json_object_new ();

  set_date (object, "on", advice->now->on);
  json_object_set_int_member (object, "national", advice->now->national.min);
  json_object_set_array_member (object, "advice", array_of (advice->pieces, (ToJson) piece_json));
  return object;
}
