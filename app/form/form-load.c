/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a form definition. The whole file is walked and every fault named before it is refused; a
 * form that was loaded has no reference that leads nowhere, no label without Chinese and no
 * question that stands in no step. */

#include "countries.h"
#include "form-private.h"

#define LONGEST_TEXT 400
#define LONGEST_LONG_TEXT 20000

static const char *const checks[]
    = { "credit_code", "passport", "email", "phone", "name", "expiry", NULL };

typedef struct {
  YuForm *form;
  YuJson root;
  GPtrArray *in_file; /* of YuQuestion, in the order of the file; NULL for one that was not taken */
} Loader;

static const char *
item_text (YuJson at)
{
  if (at.node != NULL && JSON_NODE_HOLDS_VALUE (at.node)
      && json_node_get_value_type (at.node) == G_TYPE_STRING)
    return g_intern_string (json_node_get_string (at.node));

  yu_json_fault (at, NULL, "a text");
  return NULL;
}

/* A member that may be absent and else must be an array: zero items if it is not. */
static YuJson
array_or_nothing (YuJson at, const char *name, guint *length)
{
  *length = 0;
  if (!yu_json_has (at, name))
    return (YuJson){ NULL, at.pointer, at.faults };

  YuJson array = yu_json_member (at, name);
  if (yu_json_is_array (array))
    *length = yu_json_length (array);
  return array;
}

static gboolean
is_good_id (const char *id)
{
  if (id == NULL || !(g_ascii_islower (*id) || g_ascii_isdigit (*id)))
    return FALSE;
  for (const char *p = id; *p != '\0'; p++)
    if (!g_ascii_islower (*p) && !g_ascii_isdigit (*p) && *p != '_' && *p != '.')
      return FALSE;
  return TRUE;
}

static const char *
read_id (YuJson at)
{
  gsize before = yu_faults_total (at.faults);
  const char *id = yu_json_text (at, "id");

  if (yu_faults_total (at.faults) == before && !is_good_id (id))
    yu_json_fault (yu_json_member (at, "id"), "use lower case letters, digits, _ and .", "an id");
  return id;
}

static YuKind
read_kind (YuJson at)
{
  gsize before = yu_faults_total (at.faults);
  const char *name = yu_json_text (at, "kind");
  const char *known[YU_KIND_RECORD + 2] = { NULL };

  for (YuKind kind = 0; kind <= YU_KIND_RECORD; kind++)
    {
      known[kind] = yu_kind_id (kind);
      if (g_strcmp0 (name, known[kind]) == 0)
        return kind;
    }

  if (yu_faults_total (at.faults) == before)
    {
      const char *near = yu_nearest_word (name, known);
      g_autofree char *remedy
          = near != NULL ? g_strdup_printf ("did you mean \"%s\"?", near) : NULL;
      yu_json_fault (yu_json_member (at, "kind"), remedy, "a kind of question");
    }
  return YU_KIND_TEXT;
}

/* Returns: the names, one a line, interned; NULL: none */
static const char *
read_also (YuJson at)
{
  guint length;
  YuJson array = array_or_nothing (at, "also", &length);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < length; i++)
    {
      const char *name = item_text (yu_json_item (array, i));

      if (name != NULL)
        g_string_append_printf (names, "%s%s", i > 0 ? "\n" : "", name);
    }
  return length > 0 ? g_intern_string (names->str) : NULL;
}

static GPtrArray *
read_options (YuJson at)
{
  GPtrArray *options = g_ptr_array_new_with_free_func (g_free);
  guint length;
  YuJson array = array_or_nothing (at, "options", &length);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < length; i++)
    {
      YuJson item = yu_json_item (array, i);
      YuOption *option;

      if (!yu_json_is_object (item))
        continue;
      yu_json_only (item, "id", "label", "also", "detail", "group", "group_label", NULL);
      option = g_new0 (YuOption, 1);
      option->id = read_id (item);
      option->label = yu_json_words (item, "label");
      option->also = read_also (item);
      option->detail = yu_json_words_or (item, "detail");
      option->group = yu_json_text_or (item, "group", NULL);
      option->group_label = yu_json_words_or (item, "group_label");
      g_ptr_array_add (options, option);
      if (option->id != NULL && !g_hash_table_add (seen, (gpointer) option->id))
        yu_json_fault (yu_json_member (item, "id"), NULL, "an id that no other option has");
    }
  return options;
}

/* The first or last day that counts: a date, or a month for questions of months. */
static YuDate
read_day_bound (YuJson at, const char *name, YuDate otherwise)
{
  const char *text = yu_json_text_or (at, name, NULL);
  YuMonth month;

  if (text == NULL || (month = yu_month_from_iso (text)) == 0)
    return yu_json_date_or (at, name, otherwise);
  return strcmp (name, "min") == 0 ? yu_month_first_day (month) : yu_month_last_day (month);
}

static void
read_bounds (YuQuestion *question, YuJson at)
{
  const gint64 widest = (G_GINT64_CONSTANT (1) << 53) - 1;

  switch ((guint) question->kind)
    {
    case YU_KIND_TEXT:
    case YU_KIND_LONG_TEXT:
      question->min = yu_json_integer_or (at, "min", 0, LONGEST_LONG_TEXT, 0);
      question->max
          = yu_json_integer_or (at, "max", 1, LONGEST_LONG_TEXT,
                                question->kind == YU_KIND_TEXT ? LONGEST_TEXT : LONGEST_LONG_TEXT);
      break;
    case YU_KIND_NUMBER:
    case YU_KIND_MONEY:
      question->min = yu_json_integer (at, "min", -widest, widest);
      question->max = yu_json_integer (at, "max", -widest, widest);
      break;
    case YU_KIND_DATE:
    case YU_KIND_MONTH:
      question->date_min = read_day_bound (at, "min", yu_date_from_ymd (1900, 1, 1));
      question->date_max = read_day_bound (at, "max", yu_date_from_ymd (2100, 12, 31));
      break;
    default:
      if (yu_json_has (at, "min") || yu_json_has (at, "max"))
        yu_json_fault (at, "leave min and max out", "no bounds in a question of kind %s",
                       yu_kind_id (question->kind));
      return;
    }

  if (question->min > question->max || question->date_min > question->date_max)
    yu_json_fault (at, NULL, "min not above max");
}

static void
read_choice (YuQuestion *question, YuJson at)
{
  g_autoptr (GPtrArray) own = read_options (at);
  gboolean chooses = question->kind == YU_KIND_CHOICE || question->kind == YU_KIND_CHOICES;

  question->options_from = yu_json_text_or (at, "options_from", NULL);
  question->keeps_delisted = yu_json_boolean_or (at, "keeps_delisted", FALSE);
  if (question->kind == YU_KIND_COUNTRY)
    question->options_from = g_intern_static_string ("countries");
  else if (!chooses && (own->len > 0 || question->options_from != NULL))
    yu_json_fault (at, "leave options out", "no options in a question of kind %s",
                   yu_kind_id (question->kind));
  else if (chooses && own->len == 0 && question->options_from == NULL)
    yu_json_fault (at, NULL, "options, or options_from with the id of a list");

  if (g_strcmp0 (question->options_from, "countries") == 0)
    question->options = g_ptr_array_ref (yu_countries ());
  else if (question->options_from == NULL && chooses)
    question->options = g_ptr_array_ref (own);
  if (own->len > 0)
    question->own_options = g_ptr_array_ref (own);
}

static void
read_check (YuQuestion *question, YuJson at)
{
  question->check = yu_json_text_or (at, "check", NULL);
  if (question->check != NULL && !g_strv_contains (checks, question->check))
    {
      g_autofree char *known = g_strjoinv (", ", (char **) checks);
      yu_json_fault (yu_json_member (at, "check"), NULL, "one of %s", known);
    }
}

static YuQuestion *read_question (YuJson at, gboolean is_field);

static void
read_fields (YuQuestion *question, YuJson at)
{
  guint length;
  YuJson array = array_or_nothing (at, "fields", &length);
  gboolean has_fields = question->kind == YU_KIND_ROWS || question->kind == YU_KIND_RECORD;

  if (has_fields != (length > 0))
    yu_json_fault (at, NULL, "fields in a question of kind rows or record, and nowhere else");
  if (!has_fields)
    return;

  question->fields = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_question_free);
  for (guint i = 0; i < length; i++)
    {
      YuQuestion *field = read_question (yu_json_item (array, i), TRUE);

      if (field == NULL)
        continue;
      if (field->id != NULL && yu_question_field (question, field->id) != NULL)
        yu_json_fault (yu_json_item (array, i), NULL, "an id that no other field has");
      field->place = i;
      g_ptr_array_add (question->fields, field);
    }
}

static YuQuestion *
read_question (YuJson at, gboolean is_field)
{
  g_autoptr (YuQuestion) question = NULL;

  if (!yu_json_is_object (at))
    return NULL;
  yu_json_only (at, "id", "kind", "label", "term", "also", "help", "why", "example", "min", "max",
                "unit", "check", "masked", "options_from", "keeps_delisted", "options", "fields",
                "relevant", NULL);

  question = g_new0 (YuQuestion, 1);
  question->id = read_id (at);
  question->kind = read_kind (at);
  question->label = yu_json_words (at, "label");
  question->term = yu_json_text_or (at, "term", NULL);
  question->also = read_also (at);
  question->help = yu_json_words_or (at, "help");
  question->why = is_field ? yu_json_words_or (at, "why") : yu_json_words (at, "why");
  question->example = yu_json_words_or (at, "example");
  question->unit = yu_json_words_or (at, "unit");
  question->masked = yu_json_boolean_or (at, "masked", FALSE);
  read_bounds (question, at);
  read_choice (question, at);
  read_check (question, at);
  if (is_field && (question->kind == YU_KIND_ROWS || question->kind == YU_KIND_RECORD))
    yu_json_fault (at, NULL, "fields that have no fields of their own");
  else
    read_fields (question, at);
  if (yu_json_has (at, "relevant"))
    {
      question->relevant = yu_condition_parse (yu_json_member (at, "relevant"));
      question->owns_relevant = TRUE;
    }

  return g_steal_pointer (&question);
}

static void
read_questions (Loader *loader)
{
  guint length;
  YuJson array = array_or_nothing (loader->root, "questions", &length);

  for (guint i = 0; i < length; i++)
    {
      YuJson item = yu_json_item (array, i);
      g_autoptr (YuQuestion) question = read_question (item, FALSE);
      YuQuestion *taken = NULL;

      if (question != NULL && g_hash_table_contains (loader->form->by_id, question->id))
        yu_json_fault (yu_json_member (item, "id"), NULL, "an id that no other question has");
      else if (question != NULL && *question->id != '\0')
        {
          taken = g_steal_pointer (&question);
          g_hash_table_insert (loader->form->by_id, (gpointer) taken->id, taken);
        }
      g_ptr_array_add (loader->in_file, taken);
    }
}

/* A place where the id of a question is expected. */
static YuQuestion *
find_question (Loader *loader, const char *id, YuJson at)
{
  YuQuestion *question = id != NULL ? g_hash_table_lookup (loader->form->by_id, id) : NULL;

  if (question == NULL && id != NULL)
    {
      g_autofree gpointer *ids = g_hash_table_get_keys_as_array (loader->form->by_id, NULL);
      const char *near = yu_nearest_word (id, (const char *const *) ids);
      g_autofree char *remedy
          = near != NULL ? g_strdup_printf ("did you mean \"%s\"?", near) : NULL;
      yu_json_fault (at, remedy, "the id of a question of this form");
    }
  return question;
}

static YuGroup *
read_group (Loader *loader, YuJson at)
{
  YuGroup *group = g_new0 (YuGroup, 1);
  guint length;

  group->questions = g_ptr_array_new ();
  if (!yu_json_is_object (at))
    return group;

  yu_json_only (at, "title", "intro", "questions", NULL);
  group->title = yu_json_words_or (at, "title");
  group->intro = yu_json_words_or (at, "intro");
  YuJson array = array_or_nothing (at, "questions", &length);
  for (guint i = 0; i < length; i++)
    {
      YuJson item = yu_json_item (array, i);
      YuQuestion *question = find_question (loader, item_text (item), item);

      if (question == NULL)
        continue;
      if (g_ptr_array_find (loader->form->questions, question, NULL))
        yu_json_fault (item, NULL, "a question that stands in no other group");
      else
        {
          question->place = loader->form->questions->len;
          g_ptr_array_add (loader->form->questions, question);
          g_ptr_array_add (group->questions, question);
        }
    }
  return group;
}

static void
read_step (Loader *loader, YuJson at)
{
  YuStep *step;
  guint length;

  if (!yu_json_is_object (at))
    return;
  yu_json_only (at, "id", "title", "intro", "groups", NULL);
  step = g_new0 (YuStep, 1);
  step->id = read_id (at);
  step->title = yu_json_words (at, "title");
  step->intro = yu_json_words_or (at, "intro");
  step->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_group_free);
  for (guint i = 0; i < loader->form->steps->len; i++)
    if (g_strcmp0 (((YuStep *) loader->form->steps->pdata[i])->id, step->id) == 0)
      yu_json_fault (at, NULL, "an id that no other step has");

  YuJson array = array_or_nothing (at, "groups", &length);
  for (guint i = 0; i < length; i++)
    g_ptr_array_add (step->groups, read_group (loader, yu_json_item (array, i)));
  g_ptr_array_add (loader->form->steps, step);
}

static void
read_steps (Loader *loader)
{
  guint length;
  YuJson array = array_or_nothing (loader->root, "steps", &length);

  for (guint i = 0; i < length; i++)
    read_step (loader, yu_json_item (array, i));
}

static void
read_quick_check (Loader *loader)
{
  guint length;
  YuJson array = array_or_nothing (loader->root, "quick_check", &length);

  for (guint i = 0; i < length; i++)
    {
      YuJson item = yu_json_item (array, i);
      YuQuestion *question = find_question (loader, item_text (item), item);

      if (question != NULL && g_ptr_array_find (loader->form->quick_check, question, NULL))
        yu_json_fault (item, NULL, "each question once");
      else if (question != NULL)
        g_ptr_array_add (loader->form->quick_check, question);
    }
}

/* Relevance may look at answers and at nothing else: no lists, no categories, no question that is
 * not asked. */
typedef struct {
  Loader *loader;
  const YuQuestion *question;
} LeafCheck;

static void
check_leaf (const YuCondition *leaf, gpointer data)
{
  LeafCheck *check = data;
  YuJson at = { NULL, leaf->pointer, check->loader->root.faults };

  if (leaf->kind != YU_CONDITION_TEST)
    yu_faults_add (at.faults, leaf->pointer, NULL, "use {\"fact\": …, \"is\": …}",
                   "a test on an answer");
  else if (leaf->name == check->question->id)
    yu_faults_add (at.faults, leaf->pointer, leaf->name, NULL,
                   "another question than the one it decides about");
  else if (!g_hash_table_contains (check->loader->form->by_id, leaf->name))
    yu_faults_add (at.faults, leaf->pointer, leaf->name, NULL, "the id of a question of this form");
}

static void
check_references (Loader *loader)
{
  for (guint i = 0; i < loader->in_file->len; i++)
    {
      const YuQuestion *question = loader->in_file->pdata[i];
      LeafCheck check = { loader, question };

      if (question == NULL)
        continue;
      if (question->relevant != NULL)
        yu_condition_foreach_fact (question->relevant, check_leaf, &check);
      if (!g_ptr_array_find (loader->form->questions, question, NULL))
        yu_json_fault (yu_json_member (yu_json_item (yu_json_member (loader->root, "questions"), i),
                                       "id"),
                       "name it in a group of a step", "a question that stands in a step");
    }
}

static void
read_root (Loader *loader)
{
  YuJson root = loader->root;

  yu_json_only (root, "format", "version", "id", "edition", "title", "steps", "questions",
                "quick_check", NULL);
  if (!g_str_equal (yu_json_text (root, "format"), "yucai-form") && yu_json_has (root, "format"))
    yu_json_fault (yu_json_member (root, "format"), NULL, "“yucai-form”");
  yu_json_integer (root, "version", 1, 1);
  loader->form->id = yu_json_text (root, "id");
  /* For people who read the file; the program shows neither. */
  yu_json_date (root, "edition");
  yu_json_words (root, "title");
  yu_json_member (root, "steps");
  yu_json_member (root, "questions");
  read_questions (loader);
  read_steps (loader);
  read_quick_check (loader);
  check_references (loader);
}

/**
 * yu_form_load:
 * @path: a form definition, JSON of at most %YU_JSON_MAX_RULEBOOK bytes
 * @faults: takes everything that is wrong with it
 *
 * Loads a form. Options that stand in rulebooks are not known yet: see yu_form_with_options().
 *
 * Returns: (nullable) (transfer full): the form; %NULL if there were faults
 */
YuForm *
yu_form_load (const char *path, YuFaults *faults)
{
  gsize before = yu_faults_total (faults);
  g_autoptr (JsonNode) root = yu_json_read (path, YU_JSON_MAX_RULEBOOK, faults);
  g_autoptr (YuForm) form = NULL;

  if (root == NULL)
    return NULL;

  g_autoptr (GPtrArray) in_file = g_ptr_array_new ();
  form = yu_form_blank ();
  Loader loader = { form, yu_json_root (root, faults), in_file };
  if (yu_json_is_object (loader.root))
    read_root (&loader);

  return yu_faults_total (faults) == before ? g_steal_pointer (&form) : NULL;
}
