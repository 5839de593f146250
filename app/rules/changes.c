/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be changed: read whole or refused whole, as a rulebook. */

#include "changes.h"

#include "base/paths.h"

static const char *const by_ids[] = { "document", "employer", "authority", NULL };
static const char *const effort_ids[] = { "waiting", "little", "some", "much", NULL };

const char *
yu_by_id (YuChangeBy by)
{
  return by_ids[by];
}

const char *
yu_effort_id (YuEffort effort)
{
  return effort_ids[effort];
}

static void
free_change (gpointer data)
{
  YuChange *change = data;

  g_clear_pointer (&change->targets, g_ptr_array_unref);
  g_clear_pointer (&change->from, g_ptr_array_unref);
  g_free (change);
}

/* --- one of a few words --- */

static guint
read_word (YuJson at, const char *name, const char *const *words, guint first, const char *expected)
{
  const char *word = yu_json_text (at, name);

  for (guint i = first; words[i]; i++)
    if (g_str_equal (words[i], word))
      return i;
  if (yu_json_has (at, name) && JSON_NODE_HOLDS_VALUE (yu_json_member (at, name).node))
    yu_json_fault (yu_json_member (at, name), NULL, "%s", expected);
  return first;
}

/* --- targets --- */

/* Whether the question has this option; a fault if not. */
static gboolean
is_option (const YuChange *change, YuJson at, const char *id)
{
  g_autoptr (YuValue) value = yu_value_new_text (id);

  if (yu_question_accepts (change->question, value))
    return TRUE;
  yu_json_fault (at, NULL, "an answer to the question “%s”", change->question_id);
  return FALSE;
}

static void
read_target (YuChange *change, YuJson at)
{
  YuTarget *target;
  gsize before = yu_faults_total (at.faults);
  const char *value;

  if (!yu_json_is_object (at))
    return;
  yu_json_only (at, "value", "does", NULL);
  value = yu_json_text (at, "value");
  if (yu_faults_total (at.faults) == before)
    is_option (change, yu_json_member (at, "value"), value);
  for (guint i = 0; i < change->targets->len; i++)
    if (g_str_equal (((YuTarget *) g_ptr_array_index (change->targets, i))->value, value))
      yu_json_fault (yu_json_member (at, "value"), NULL, "a value that no other target has");

  target = g_new0 (YuTarget, 1);
  target->value = value;
  target->does = yu_json_words (at, "does");
  g_ptr_array_add (change->targets, target);
}

static void
read_targets (YuChange *change, YuJson at)
{
  YuJson list = yu_json_member (at, "to");

  change->targets = g_ptr_array_new_with_free_func (g_free);
  if (list.node == NULL || !yu_json_is_array (list))
    return;
  if (yu_json_length (list) == 0)
    yu_json_fault (list, NULL, "at least one target");
  for (guint i = 0; i < yu_json_length (list); i++)
    read_target (change, yu_json_item (list, i));
}

static void
read_from (YuChange *change, YuJson at)
{
  YuJson list;

  if (!yu_json_has (at, "from"))
    return;
  list = yu_json_member (at, "from");
  if (!yu_json_is_array (list))
    return;
  change->from = g_ptr_array_new ();
  for (guint i = 0; i < yu_json_length (list); i++)
    {
      YuJson item = yu_json_item (list, i);
      gboolean text = JSON_NODE_HOLDS_VALUE (item.node)
                      && json_node_get_value_type (item.node) == G_TYPE_STRING;

      if (!text)
        yu_json_fault (item, NULL, "an answer to the question “%s”", change->question_id);
      else if (is_option (change, item, json_node_get_string (item.node)))
        g_ptr_array_add (change->from,
                         (gpointer) g_intern_string (json_node_get_string (item.node)));
    }
}

/* --- a change --- */

static void
read_up (YuChanges *self, YuChange *change, YuJson at)
{
  change->by = (YuChangeBy) read_word (at, "by", by_ids, 0, "document, employer or authority");
  change->effort
      = (YuEffort) read_word (at, "effort", effort_ids, YU_EFFORT_LITTLE, "little, some or much");
  change->how = yu_json_words (at, "how");
  change->citation = yu_citation_read (self->sources, yu_json_member (at, "source"));
  if (change->question->kind == YU_KIND_CHOICE)
    {
      yu_json_only (at, "question", "moves", "by", "effort", "to", "from", "how", "source", NULL);
      read_targets (change, at);
      read_from (change, at);
      return;
    }
  yu_json_only (at, "question", "moves", "by", "effort", "does", "how", "source", NULL);
  change->does = yu_json_words (at, "does");
  if (change->question->kind != YU_KIND_NUMBER && change->question->kind != YU_KIND_MONEY
      && change->question->kind != YU_KIND_YES_NO)
    yu_json_fault (yu_json_member (at, "question"), NULL,
                   "a question about a number, a choice, or yes and no");
}

static void
read_time (YuChange *change, YuJson at)
{
  yu_json_only (at, "question", "moves", NULL);
  change->effort = YU_EFFORT_WAITING;
  if (change->question->kind != YU_KIND_NUMBER)
    yu_json_fault (yu_json_member (at, "question"), NULL, "a question about a number of years");
}

static const YuChange *
find_change (const YuChanges *self, const char *question)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      const YuChange *change = g_ptr_array_index (self->changes, i);

      if (g_str_equal (change->question_id, question))
        return change;
    }
  return NULL;
}

static void
read_change (YuChanges *self, YuJson at)
{
  static const char *const moves[] = { "up", "time", NULL };
  gsize before = yu_faults_total (at.faults);
  const char *question = yu_json_text (at, "question");
  YuChange *change;

  if (yu_faults_total (at.faults) > before)
    return;
  if (find_change (self, question))
    yu_json_fault (yu_json_member (at, "question"), NULL, "a question that is named once");

  change = g_new0 (YuChange, 1);
  g_ptr_array_add (self->changes, change);
  change->question_id = question;
  change->question = yu_form_question (yu_library_form (self->library), question);
  change->moves = (YuMoves) read_word (at, "moves", moves, 0, "up or time");
  if (change->question == NULL)
    yu_json_fault (yu_json_member (at, "question"), NULL, "a question of the form");
  else if (change->moves == YU_MOVES_TIME)
    read_time (change, at);
  else
    read_up (self, change, at);
}

/* --- what changes may have to do with each other --- */

typedef struct {
  const YuChanges *changes;
  GHashTable *named; /* changeable questions that a condition names */
} Named;

static void
note_name (const YuCondition *leaf, gpointer data)
{
  Named *named = data;

  if (find_change (named->changes, leaf->name))
    g_hash_table_add (named->named, (gpointer) leaf->name);
}

/* Whether a question is asked may hang on one change at most, and on none if it can be changed
 * itself: then what several changes do together is what each of them does, and advice can be exact
 * without trying them all. */
static void
check_relevance (const YuChanges *self, YuJson root)
{
  GPtrArray *questions = yu_form_questions (yu_library_form (self->library));

  for (guint i = 0; i < questions->len; i++)
    {
      const YuQuestion *question = g_ptr_array_index (questions, i);
      g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
      Named named = { self, names };

      if (question->relevant == NULL)
        continue;
      yu_condition_foreach_fact (question->relevant, note_name, &named);
      if (g_hash_table_size (names) > (find_change (self, question->id) ? 0 : 1))
        yu_json_fault (yu_json_member (root, "changes"), NULL,
                       "changes of which at most one decides whether “%s” is asked", question->id);
    }
}

/* --- the file --- */

static YuChanges *
changes_new (YuLibrary *library)
{
  YuChanges *self = g_new0 (YuChanges, 1);

  g_atomic_ref_count_init (&self->refs);
  self->library = yu_library_ref (library);
  self->changes = g_ptr_array_new_with_free_func (free_change);
  return self;
}

static void
read_changes (YuChanges *self, YuJson root)
{
  YuJson list = yu_json_member (root, "changes");

  if (list.node == NULL || !yu_json_is_array (list))
    return;
  for (guint i = 0; i < yu_json_length (list); i++)
    if (yu_json_is_object (yu_json_item (list, i)))
      read_change (self, yu_json_item (list, i));
}

static void
read_waiting (YuChanges *self, YuJson root)
{
  YuJson waiting = yu_json_member (root, "waiting");

  if (waiting.node == NULL || !yu_json_is_object (waiting))
    return;
  yu_json_only (waiting, "most_years", "does", "how", NULL);
  self->most_years = yu_json_integer (waiting, "most_years", 0, 20);
  self->waiting_does = yu_json_words (waiting, "does");
  self->waiting_how = yu_json_words (waiting, "how");
}

static void
read_root (YuChanges *self, YuJson root)
{
  if (!yu_json_is_object (root))
    return;
  yu_json_only (root, "$schema", "format", "version", "id", "edition", "title", "waiting",
                "sources", "changes", NULL);
  if (!g_str_equal (yu_json_text (root, "format"), "yucai-changes") && yu_json_has (root, "format"))
    yu_json_fault (yu_json_member (root, "format"), NULL, "“yucai-changes”");
  yu_json_integer (root, "version", 1, 1);
  yu_json_text (root, "id");
  self->edition = yu_json_date (root, "edition");
  self->title = yu_json_words (root, "title");
  read_waiting (self, root);
  self->sources = yu_sources_read (root);
  read_changes (self, root);
  check_relevance (self, root);
}

/**
 * yu_changes_load:
 * @path: a file
 * @library: the rulebooks, whose form has the questions
 * @faults: collects everything that is wrong
 *
 * Returns: (transfer full) (nullable): what can be changed; %NULL if there were faults
 */
YuChanges *
yu_changes_load (const char *path, YuLibrary *library, YuFaults *faults)
{
  g_autoptr (JsonNode) node = yu_json_read (path, YU_JSON_MAX_RULEBOOK, faults);
  g_autoptr (YuChanges) self = NULL;
  gsize before = yu_faults_total (faults);

  if (node == NULL)
    return NULL;
  self = changes_new (library);
  read_root (self, yu_json_root (node, faults));
  return yu_faults_total (faults) == before ? g_steal_pointer (&self) : NULL;
}

/**
 * yu_changes_load_default:
 * @library: the rulebooks, whose form has the questions
 * @error: %YU_ERROR_CONTENT: the shipped file is broken
 *
 * Returns: (transfer full) (nullable): what the shipped file says
 */
YuChanges *
yu_changes_load_default (YuLibrary *library, GError **error)
{
  g_autofree char *path = yu_path_data ("forms", "changes.json", NULL);
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  YuChanges *changes = yu_changes_load (path, library, faults);

  yu_faults_to_error (faults, YU_ERROR_CONTENT, error);
  return changes;
}

/**
 * yu_changes_ref:
 * @changes: what can be changed
 *
 * Returns: (transfer full): the same, which lives one reference longer
 */
YuChanges *
yu_changes_ref (YuChanges *changes)
{
  g_atomic_ref_count_inc (&changes->refs);
  return changes;
}

/**
 * yu_changes_unref:
 * @changes: (transfer full): what can be changed
 *
 * Gives a reference back.
 */
void
yu_changes_unref (YuChanges *changes)
{
  if (!g_atomic_ref_count_dec (&changes->refs))
    return;
  g_clear_pointer (&changes->sources, g_ptr_array_unref);
  g_ptr_array_unref (changes->changes);
  yu_library_unref (changes->library);
  g_free (changes);
}
