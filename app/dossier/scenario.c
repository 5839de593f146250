/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A scenario says what is different, not what is so: an answer that the dossier changes later, and
 * the scenario does not name, is changed in the scenario too. "Not known" is a difference like any
 * other (null in the file). */

#include "scenario.h"

#include "form/reading.h"
#include "kept.h"

#include <string.h>

typedef struct {
  const char *question; /* interned */
  YuValue *value;       /* NULL: not known */
} Change;

struct _YuScenario {
  gatomicrefcount references;
  char *name;
  GArray *changes; /* of Change, by question */
  YuKept *kept;
};

static void
clear_change (gpointer data)
{
  Change *change = data;

  yu_value_unref (change->value);
}

static YuScenario *
scenario_named (const char *name)
{
  YuScenario *scenario = g_new0 (YuScenario, 1);

  g_atomic_ref_count_init (&scenario->references);
  scenario->name = g_strdup (name);
  scenario->changes = g_array_new (FALSE, FALSE, sizeof (Change));
  g_array_set_clear_func (scenario->changes, clear_change);
  return scenario;
}

static const Change *
change_at (const YuScenario *scenario, gsize i)
{
  return &g_array_index (scenario->changes, Change, i);
}

static void
append (YuScenario *scenario, const char *question, const YuValue *value)
{
  Change change = { g_intern_string (question), value != NULL ? yu_value_ref (value) : NULL };

  g_array_append_val (scenario->changes, change);
}

/* The place of a question, or where it would stand. */
static guint
place_of (const YuScenario *scenario, const char *question, gboolean *found)
{
  guint place = 0;
  int order = 1;

  while (place < scenario->changes->len
         && (order = strcmp (change_at (scenario, place)->question, question)) < 0)
    place++;
  *found = place < scenario->changes->len && order == 0;
  return place;
}

static YuScenario *
copy_scenario (const YuScenario *from, const char *name)
{
  YuScenario *copy = scenario_named (name);

  for (guint i = 0; i < from->changes->len; i++)
    append (copy, change_at (from, i)->question, change_at (from, i)->value);
  copy->kept = yu_kept_ref (from->kept);
  return copy;
}

/**
 * yu_scenario_clean_name:
 * @typed: what a person typed
 *
 * Returns: (transfer full) (nullable): the name of a scenario: one line without blanks at its ends,
 * at most %YU_SCENARIO_LONGEST_NAME characters; %NULL if nothing is left
 */
char *
yu_scenario_clean_name (const char *typed)
{
  g_autofree char *line = yu_typed_clean (typed, FALSE);

  g_strstrip (line);
  if (*line == '\0')
    return NULL;
  g_autofree char *name
      = g_utf8_substring (line, 0, MIN (g_utf8_strlen (line, -1), YU_SCENARIO_LONGEST_NAME));
  return g_strdup (g_strchomp (name));
}

/**
 * yu_scenario_new:
 * @name: its name, as yu_scenario_clean_name() gives it
 *
 * Returns: (transfer full): a scenario that changes nothing yet
 */
YuScenario *
yu_scenario_new (const char *name)
{
  g_return_val_if_fail (name != NULL && *name != '\0', NULL);

  return scenario_named (name);
}

/**
 * yu_scenario_between:
 * @name: its name, as yu_scenario_clean_name() gives it
 * @before: the answers of the dossier
 * @after: the answers that it would have
 *
 * Returns: (transfer full): the scenario that makes @after of @before
 */
YuScenario *
yu_scenario_between (const char *name, const YuAnswers *before, const YuAnswers *after)
{
  g_autoptr (YuScenario) scenario = yu_scenario_new (name);

  for (gsize i = 0; i < yu_answers_length (after); i++)
    {
      const char *question = yu_answers_question (after, i);
      const YuValue *value = yu_answers_value (after, i);

      if (yu_value_equal (yu_answers_get (before, question), value))
        continue;
      g_autoptr (YuScenario) so_far = g_steal_pointer (&scenario);
      scenario = yu_scenario_with (so_far, question, value);
    }
  for (gsize i = 0; i < yu_answers_length (before); i++)
    {
      const char *question = yu_answers_question (before, i);

      if (yu_answers_get (after, question) != NULL)
        continue;
      g_autoptr (YuScenario) so_far = g_steal_pointer (&scenario);
      scenario = yu_scenario_with (so_far, question, NULL);
    }
  return g_steal_pointer (&scenario);
}

/**
 * yu_scenario_ref:
 * @scenario: a scenario
 *
 * Returns: (transfer full): the same; may be called from any thread
 */
YuScenario *
yu_scenario_ref (const YuScenario *scenario)
{
  YuScenario *self = (YuScenario *) scenario;

  g_return_val_if_fail (scenario != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * yu_scenario_unref:
 * @scenario: (nullable) (transfer full): a scenario
 */
void
yu_scenario_unref (YuScenario *scenario)
{
  if (scenario == NULL || !g_atomic_ref_count_dec (&scenario->references))
    return;
  g_free (scenario->name);
  g_array_unref (scenario->changes);
  yu_kept_unref (scenario->kept);
  g_free (scenario);
}

/**
 * yu_scenario_equal:
 * @a: a scenario
 * @b: another
 *
 * Returns: whether both have the same name and say the same, kept unknown members included
 */
gboolean
yu_scenario_equal (const YuScenario *a, const YuScenario *b)
{
  if (a == b)
    return TRUE;
  if (strcmp (a->name, b->name) != 0 || a->changes->len != b->changes->len
      || !yu_kept_equal (a->kept, b->kept))
    return FALSE;
  for (guint i = 0; i < a->changes->len; i++)
    if (change_at (a, i)->question != change_at (b, i)->question
        || !yu_value_equal (change_at (a, i)->value, change_at (b, i)->value))
      return FALSE;
  return TRUE;
}

/**
 * yu_scenario_name:
 * @scenario: a scenario
 *
 * Returns: (transfer none): its name
 */
const char *
yu_scenario_name (const YuScenario *scenario)
{
  return scenario->name;
}

/**
 * yu_scenario_length:
 * @scenario: a scenario
 *
 * Returns: how many answers it changes
 */
gsize
yu_scenario_length (const YuScenario *scenario)
{
  return scenario->changes->len;
}

/**
 * yu_scenario_question:
 * @scenario: a scenario
 * @i: a place below yu_scenario_length()
 *
 * Returns: (transfer none): the question that is answered otherwise; they stand by id
 */
const char *
yu_scenario_question (const YuScenario *scenario, gsize i)
{
  return change_at (scenario, i)->question;
}

/**
 * yu_scenario_value:
 * @scenario: a scenario
 * @i: a place below yu_scenario_length()
 *
 * Returns: (transfer none) (nullable): the answer in the scenario; %NULL if it is not known there
 */
const YuValue *
yu_scenario_value (const YuScenario *scenario, gsize i)
{
  return change_at (scenario, i)->value;
}

/**
 * yu_scenario_with:
 * @scenario: a scenario
 * @question: a question's id
 * @value: (nullable): its answer in the scenario; %NULL: not known
 *
 * Returns: (transfer full): a scenario with that change
 */
YuScenario *
yu_scenario_with (const YuScenario *scenario, const char *question, const YuValue *value)
{
  YuScenario *next = yu_scenario_without (scenario, question);
  Change change = { g_intern_string (question), value != NULL ? yu_value_ref (value) : NULL };
  gboolean found;

  g_array_insert_val (next->changes, place_of (next, question, &found), change);
  return next;
}

/**
 * yu_scenario_without:
 * @scenario: a scenario
 * @question: a question's id
 *
 * Returns: (transfer full): a scenario in which the question is answered as in the dossier
 */
YuScenario *
yu_scenario_without (const YuScenario *scenario, const char *question)
{
  YuScenario *next = copy_scenario (scenario, scenario->name);
  gboolean found;
  guint place = place_of (next, question, &found);

  if (found)
    g_array_remove_index (next->changes, place);
  return next;
}

static YuScenario *
renamed_as (const YuScenario *scenario, const char *name)
{
  g_return_val_if_fail (name != NULL && *name != '\0', NULL);

  return copy_scenario (scenario, name);
}

/**
 * yu_scenario_apply:
 * @scenario: a scenario
 * @answers: the answers of the dossier
 *
 * Returns: (transfer full): the answers in the scenario
 */
YuAnswers *
yu_scenario_apply (const YuScenario *scenario, const YuAnswers *answers)
{
  YuAnswers *changed = yu_answers_ref (answers);

  for (guint i = 0; i < scenario->changes->len; i++)
    {
      g_autoptr (YuAnswers) before = changed;
      changed = yu_answers_with (before, change_at (scenario, i)->question,
                                 change_at (scenario, i)->value);
    }
  return changed;
}

/* Lists */

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) yu_scenario_unref);
}

static guint
length_of (GPtrArray *scenarios)
{
  return scenarios != NULL ? scenarios->len : 0;
}

/**
 * yu_scenarios_find:
 * @scenarios: (nullable): a list
 * @name: a name
 *
 * Returns: (transfer none) (nullable): the scenario of that name
 */
const YuScenario *
yu_scenarios_find (GPtrArray *scenarios, const char *name)
{
  for (guint i = 0; i < length_of (scenarios); i++)
    if (strcmp (yu_scenario_name (g_ptr_array_index (scenarios, i)), name) == 0)
      return g_ptr_array_index (scenarios, i);
  return NULL;
}

/* The list with something else, or nothing, in the place of the scenario of a name. */
static GPtrArray *
with_instead (GPtrArray *scenarios, const char *name, const YuScenario *other) /* nullable */
{
  GPtrArray *list = new_list ();

  for (guint i = 0; i < length_of (scenarios); i++)
    {
      const YuScenario *scenario = g_ptr_array_index (scenarios, i);
      gboolean is_it = strcmp (scenario->name, name) == 0;

      if (!is_it || other != NULL)
        g_ptr_array_add (list, yu_scenario_ref (is_it ? other : scenario));
    }
  return list;
}

/**
 * yu_scenarios_with:
 * @scenarios: (nullable): a list
 * @scenario: a scenario
 *
 * Returns: (transfer full): a list in which @scenario stands where the one of its name stood, or at
 * the end
 */
GPtrArray *
yu_scenarios_with (GPtrArray *scenarios, const YuScenario *scenario)
{
  GPtrArray *list = with_instead (scenarios, scenario->name, scenario);

  if (yu_scenarios_find (scenarios, scenario->name) == NULL)
    g_ptr_array_add (list, yu_scenario_ref (scenario));
  return list;
}

/**
 * yu_scenarios_without:
 * @scenarios: (nullable): a list
 * @name: a name
 *
 * Returns: (transfer full): a list without the scenario of that name
 */
GPtrArray *
yu_scenarios_without (GPtrArray *scenarios, const char *name)
{
  return with_instead (scenarios, name, NULL);
}

/**
 * yu_scenarios_renamed:
 * @scenarios: (nullable): a list
 * @name: the name of a scenario
 * @other: a name that no other scenario of the list has
 *
 * Returns: (transfer full): a list in which the scenario has the other name
 */
GPtrArray *
yu_scenarios_renamed (GPtrArray *scenarios, const char *name, const char *other)
{
  const YuScenario *scenario = yu_scenarios_find (scenarios, name);
  g_autoptr (YuScenario) renamed = NULL;

  g_return_val_if_fail (scenario != NULL, NULL);
  g_return_val_if_fail (strcmp (name, other) == 0 || yu_scenarios_find (scenarios, other) == NULL,
                        NULL);

  renamed = renamed_as (scenario, other);
  return with_instead (scenarios, name, renamed);
}

/**
 * yu_scenarios_equal:
 * @a: (nullable): a list
 * @b: (nullable): another
 *
 * Returns: whether both hold the same scenarios in the same order
 */
gboolean
yu_scenarios_equal (GPtrArray *a, GPtrArray *b)
{
  if (length_of (a) != length_of (b))
    return FALSE;
  for (guint i = 0; i < length_of (a); i++)
    if (!yu_scenario_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;
  return TRUE;
}

/* The file */

static void
read_change (YuScenario *scenario, const YuForm *form, const char *id, YuJson at)
{
  const YuQuestion *question = yu_form_question (form, id);
  gsize before = yu_faults_total (at.faults);
  g_autoptr (YuValue) value = NULL;

  if (question == NULL)
    {
      yu_kept_read_answer (&scenario->kept, id, at);
      return;
    }
  value = yu_question_read (question, at);
  if (yu_faults_total (at.faults) == before)
    append (scenario, id, value);
}

static int
compare_changes (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Change *) a)->question, ((const Change *) b)->question);
}

/* A name in a file is as a person could have typed it, and nobody else's. */
static gboolean
check_name (YuJson at, const char *name, GPtrArray *taken)
{
  g_autofree char *clean = yu_scenario_clean_name (name);

  if (g_strcmp0 (clean, name) != 0)
    yu_json_fault (yu_json_member (at, "name"), "give it a short name on one line",
                   "a name of 1 to %d characters without blanks at its ends",
                   YU_SCENARIO_LONGEST_NAME);
  else if (yu_scenarios_find (taken, name) != NULL)
    yu_json_fault (yu_json_member (at, "name"), "give it a name of its own",
                   "a name that no other scenario has");
  else
    return TRUE;
  return FALSE;
}

static YuScenario *
read_scenario (YuJson at, const YuForm *form, GPtrArray *taken)
{
  static const char *const known[] = { "name", "answers", NULL };
  gsize before = yu_faults_total (at.faults);
  const char *name = yu_json_text (at, "name");
  YuJson answers = yu_json_member (at, "answers");
  g_autoptr (YuScenario) scenario = NULL;

  if (yu_faults_total (at.faults) > before || !check_name (at, name, taken)
      || !yu_json_is_object (answers))
    return NULL;
  scenario = scenario_named (name);
  for (guint i = 0; i < yu_json_length (answers); i++)
    {
      const char *id;
      YuJson answer = yu_json_entry (answers, i, &id);

      read_change (scenario, form, id, answer);
    }
  g_array_sort (scenario->changes, compare_changes);
  yu_kept_read_members (&scenario->kept, at, known);
  return g_steal_pointer (&scenario);
}

/**
 * yu_scenarios_read:
 * @at: the member "scenarios" of a dossier
 * @form: the form that its answers are held against
 *
 * Returns: (transfer full): the scenarios; what has a fault is left out
 */
GPtrArray *
yu_scenarios_read (YuJson at, const YuForm *form)
{
  GPtrArray *scenarios = new_list ();

  for (guint i = 0; yu_json_is_array (at) && i < yu_json_length (at); i++)
    {
      YuJson item = yu_json_item (at, i);
      YuScenario *scenario
          = yu_json_is_object (item) ? read_scenario (item, form, scenarios) : NULL;

      if (scenario != NULL)
        g_ptr_array_add (scenarios, scenario);
    }
  return scenarios;
}

static JsonObject *
write_scenario (const YuScenario *scenario)
{
  g_autoptr (JsonObject) changes = json_object_new ();
  JsonObject *object = json_object_new ();

  for (guint i = 0; i < scenario->changes->len; i++)
    {
      const Change *change = change_at (scenario, i);

      json_object_set_member (changes, change->question,
                              change->value != NULL ? yu_value_to_json (change->value)
                                                    : json_node_new (JSON_NODE_NULL));
    }
  json_object_set_string_member (object, "name", scenario->name);
  json_object_set_object_member (object, "answers",
                                 yu_kept_write_answers (scenario->kept, changes));
  yu_kept_write_members (scenario->kept, object);
  return object;
}

/**
 * yu_scenarios_write:
 * @scenarios: (nullable): a list
 *
 * Returns: (transfer full): the member "scenarios" of a dossier
 */
JsonArray *
yu_scenarios_write (GPtrArray *scenarios)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < length_of (scenarios); i++)
    json_array_add_object_element (array, write_scenario (g_ptr_array_index (scenarios, i)));
  return array;
}
