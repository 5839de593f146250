/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The examples inside a rulebook. They are run with the very edition that holds them, beside the
 * editions that count at their date; those of a shipped book beside shipped books alone, so that
 * what the user adds is never a fault of theirs. */

#include "examples.h"

#include "model-private.h"

static gboolean check_expected (JsonNode *expected, JsonNode *actual, const char *pointer,
                                YuFaults *faults);

static char *
node_text (JsonNode *node)
{
  return node ? json_to_string (node, FALSE) : g_strdup ("nothing");
}

static gboolean
differ (JsonNode *expected, JsonNode *actual, const char *pointer, YuFaults *faults)
{
  g_autofree char *wanted = node_text (expected);
  g_autofree char *found = node_text (actual);

  yu_faults_add (faults, pointer, found, "correct the rule or the example", "the rules to give %s",
                 wanted);
  return FALSE;
}

static gboolean
check_object (JsonNode *expected, JsonNode *actual, const char *pointer, YuFaults *faults)
{
  JsonObject *wanted = json_node_get_object (expected);
  JsonObject *found = json_node_get_object (actual);
  g_autoptr (GList) names = json_object_get_members (wanted);
  gboolean same = TRUE;

  for (GList *l = names; l; l = l->next)
    {
      g_autofree char *below = g_strdup_printf ("%s/%s", pointer, (const char *) l->data);

      same &= check_expected (json_object_get_member (wanted, l->data),
                              json_object_has_member (found, l->data)
                                  ? json_object_get_member (found, l->data)
                                  : NULL,
                              below, faults);
    }
  return same;
}

static const char *
id_of (JsonNode *node)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  JsonNode *id = object && json_object_has_member (object, "id")
                     ? json_object_get_member (object, "id")
                     : NULL;

  return id && JSON_NODE_HOLDS_VALUE (id) && json_node_get_value_type (id) == G_TYPE_STRING
             ? json_node_get_string (id)
             : NULL;
}

static JsonNode *
find_by_id (JsonArray *array, const char *id)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (g_strcmp0 (id_of (json_array_get_element (array, i)), id) == 0)
      return json_array_get_element (array, i);
  return NULL;
}

static gboolean
all_have_ids (JsonArray *array)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!id_of (json_array_get_element (array, i)))
      return FALSE;
  return json_array_get_length (array) > 0;
}

static gboolean
check_array (JsonNode *expected, JsonNode *actual, const char *pointer, YuFaults *faults)
{
  JsonArray *wanted = json_node_get_array (expected);
  JsonArray *found = json_node_get_array (actual);
  gboolean same = TRUE;

  if (!all_have_ids (wanted))
    return json_node_equal (expected, actual) || differ (expected, actual, pointer, faults);

  for (guint i = 0; i < json_array_get_length (wanted); i++)
    {
      JsonNode *one = json_array_get_element (wanted, i);
      g_autofree char *below = g_strdup_printf ("%s/%u", pointer, i);

      same &= check_expected (one, find_by_id (found, id_of (one)), below, faults);
    }
  return same;
}

/* Objects by the members that are expected, arrays of objects with `id` by id, everything else
 * exactly. */
static gboolean
check_expected (JsonNode *expected, JsonNode *actual, const char *pointer, YuFaults *faults)
{
  if (!actual || json_node_get_node_type (expected) != json_node_get_node_type (actual))
    return differ (expected, actual, pointer, faults);
  if (JSON_NODE_HOLDS_OBJECT (expected))
    return check_object (expected, actual, pointer, faults);
  if (JSON_NODE_HOLDS_ARRAY (expected))
    return check_array (expected, actual, pointer, faults);
  return json_node_equal (expected, actual) || differ (expected, actual, pointer, faults);
}

/* Every example has a date of its own; the model of the one before serves as long as it is the
 * same. */
static YuModel *
model_for (const YuRulebook *book, YuLibrary *library, YuDate on, YuModel *before, GError **error)
{
  if (before && yu_model_on (before) == on)
    return yu_model_ref (before);
  return yu_model_about (library, on, book, error);
}

static gboolean
check_example (const YuExample *example, YuModel *model, YuFaults *faults)
{
  g_autoptr (YuAssessment) assessment = yu_assess (model, example->answers);
  g_autoptr (JsonNode) actual = yu_assessment_to_json (assessment);
  g_autofree char *pointer = g_strconcat (example->pointer, "/expect", NULL);

  return check_expected (example->expect, actual, pointer, faults);
}

/**
 * yu_examples_check:
 * @book: a rulebook
 * @library: the library that holds it, with the books that it works with
 * @faults: takes what is otherwise than the book says
 *
 * Runs the examples of a rulebook.
 *
 * Returns: %TRUE if all hold
 */
gboolean
yu_examples_check (const YuRulebook *book, YuLibrary *library, YuFaults *faults)
{
  g_autoptr (YuModel) model = NULL;
  gboolean good = TRUE;

  for (guint i = 0; i < book->examples->len; i++)
    {
      const YuExample *example = g_ptr_array_index (book->examples, i);
      g_autoptr (GError) error = NULL;
      YuModel *next = model_for (book, library, example->on, model, &error);

      g_clear_pointer (&model, yu_model_unref);
      model = next;
      if (model)
        {
          good &= check_example (example, model, faults);
          continue;
        }
      yu_faults_add (faults, example->pointer, error->message,
                     "give a date on which all rulebooks are in force",
                     "rules for the example’s date");
      good = FALSE;
    }
  return good;
}
