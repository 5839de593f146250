/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The object of `assess --json`. Others rely on it: extend it, do not change it. */

#include "assessment.h"

static void
set_text (JsonObject *object, const char *name, const char *text)
{
  json_object_set_string_member (object, name, text);
}

static void
set_range (JsonObject *object, YuRange range)
{
  json_object_set_int_member (object, "min", range.min);
  json_object_set_int_member (object, "max", range.max);
}

/* A verdict that nobody gives (the rules do not speak of this person) is null. */
static void
set_verdict (JsonObject *object, const char *name, const YuAssessment *assessment, YuShown shown)
{
  if (assessment->applies)
    set_text (object, name, yu_shown_id (shown));
  else
    json_object_set_null_member (object, name);
}

static JsonArray *
array_of_texts (GPtrArray *texts)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < texts->len; i++)
    json_array_add_string_element (array, g_ptr_array_index (texts, i));
  return array;
}

static JsonArray *
rulebooks_json (const YuAssessment *assessment)
{
  GPtrArray *books = yu_model_books (assessment->model);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < books->len; i++)
    {
      const YuRulebook *book = g_ptr_array_index (books, i);
      JsonObject *object = json_object_new ();
      g_autofree char *edition = yu_date_to_iso (book->edition);

      set_text (object, "id", book->id);
      set_text (object, "edition", edition);
      set_text (object, "sha256", yu_rulebook_sha256 (book));
      json_array_add_object_element (array, object);
    }
  return array;
}

static JsonArray *
provisions_json (const YuAssessment *assessment)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < assessment->provisions->len; i++)
    {
      const YuStatement *provision = g_ptr_array_index (assessment->provisions, i);
      JsonObject *object = json_object_new ();

      set_text (object, "id", provision->id);
      set_text (object, "verdict", yu_shown_id (provision->shown));
      set_range (object, provision->points);
      set_text (object, "provenance", yu_provenance_id (provision->provision->citation.provenance));
      json_array_add_object_element (array, object);
    }
  return array;
}

static JsonArray *
factors_json (const YuAssessment *assessment)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < assessment->factors->len; i++)
    {
      const YuFactorResult *factor = g_ptr_array_index (assessment->factors, i);
      JsonObject *object = json_object_new ();

      set_text (object, "id", factor->id);
      set_range (object, factor->points);
      json_object_set_int_member (object, "cap", factor->cap);
      json_array_add_object_element (array, object);
    }
  return array;
}

static JsonObject *
points_json (const YuAssessment *assessment)
{
  JsonObject *points = json_object_new ();
  JsonObject *national = json_object_new ();
  JsonObject *incentive = json_object_new ();

  set_range (points, assessment->points);
  json_object_set_int_member (points, "cap", assessment->cap);
  set_range (national, assessment->national);
  json_object_set_object_member (points, "national", national);
  set_range (incentive, assessment->incentive);
  json_object_set_int_member (incentive, "cap", assessment->incentive_cap);
  set_text (incentive, "provenance", yu_provenance_id (assessment->incentive_provenance));
  json_object_set_array_member (incentive, "provisions", provisions_json (assessment));
  json_object_set_object_member (points, "incentive", incentive);
  json_object_set_array_member (points, "factors", factors_json (assessment));
  return points;
}

static JsonArray *
letters_json (gboolean a, gboolean b, gboolean none)
{
  JsonArray *array = json_array_new ();

  if (a)
    json_array_add_string_element (array, "A");
  if (b)
    json_array_add_string_element (array, "B");
  if (none)
    json_array_add_string_element (array, "none");
  return array;
}

static JsonObject *
category_json (const YuAssessment *assessment)
{
  JsonObject *category = json_object_new ();
  JsonArray *routes = json_array_new ();
  guint all = assessment->by_points;
  guint national = assessment->by_national_points;

  for (guint i = 0; i < assessment->routes->len; i++)
    {
      const YuStatement *route = g_ptr_array_index (assessment->routes, i);
      JsonObject *object = json_object_new ();

      set_text (object, "id", route->id);
      set_verdict (object, "verdict", assessment, route->shown);
      json_array_add_object_element (routes, object);
    }

  json_object_set_array_member (category, "possible",
                                letters_json (assessment->possible_a, assessment->possible_b,
                                              assessment->possible_none));
  json_object_set_array_member (category, "by_points",
                                letters_json (all & YU_BY_POINTS_A, all & YU_BY_POINTS_B,
                                              all & YU_BY_POINTS_NONE));
  json_object_set_array_member (category, "by_national_points",
                                letters_json (national & YU_BY_POINTS_A, national & YU_BY_POINTS_B,
                                              national & YU_BY_POINTS_NONE));
  json_object_set_array_member (category, "routes", routes);
  return category;
}

static JsonArray *
grounds_json (const YuAssessment *assessment)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < assessment->grounds->len; i++)
    {
      const YuStatement *ground = g_ptr_array_index (assessment->grounds, i);
      JsonObject *object = json_object_new ();

      set_text (object, "id", ground->id);
      set_verdict (object, "verdict", assessment, ground->shown);
      json_object_set_array_member (object, "missing",
                                    assessment->applies ? array_of_texts (ground->missing)
                                                        : json_array_new ());
      json_array_add_object_element (array, object);
    }
  return array;
}

static JsonArray *
missing_json (const YuAssessment *assessment)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < assessment->missing->len; i++)
    {
      const YuMissing *missing = g_ptr_array_index (assessment->missing, i);
      JsonObject *object = json_object_new ();
      JsonArray *gain = json_array_new ();

      set_text (object, "question", missing->question);
      json_array_add_int_element (gain, missing->gain.min);
      json_array_add_int_element (gain, missing->gain.max);
      json_object_set_array_member (object, "gain", gain);
      json_array_add_object_element (array, object);
    }
  return array;
}

static JsonArray *
notes_json (const YuAssessment *assessment)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < assessment->notes->len; i++)
    json_array_add_string_element (
        array, ((const YuNoteResult *) g_ptr_array_index (assessment->notes, i))->id);
  return array;
}

/**
 * yu_assessment_to_json:
 * @assessment: an assessment
 *
 * Writes what `assess --json` prints, but for the name of the dossier. Where the rules do not speak
 * of the person, verdicts are null.
 *
 * Returns: (transfer full): an object
 */
JsonNode *
yu_assessment_to_json (const YuAssessment *assessment)
{
  JsonObject *object = json_object_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  g_autofree char *on = yu_date_to_iso (assessment->on);

  set_text (object, "on", on);
  json_object_set_array_member (object, "rulebooks", rulebooks_json (assessment));
  json_object_set_object_member (object, "points", points_json (assessment));
  json_object_set_object_member (object, "category", category_json (assessment));
  json_object_set_array_member (object, "grounds", grounds_json (assessment));
  set_verdict (object, "eligible", assessment, yu_verdict_shown (assessment->eligible));
  json_object_set_array_member (object, "missing", missing_json (assessment));
  json_object_set_array_member (object, "notes", notes_json (assessment));
  json_node_take_object (node, object);
  return node;
}
