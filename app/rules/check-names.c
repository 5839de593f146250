/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Names: every fact, value, list, category, parameter and ground that a book mentions exists. A
 * misspelt name would otherwise be a rule that never holds. */

#include "check-private.h"

#include "base/words.h"
#include "rulebook-private.h"

static void
add_finding (const YuCheck *check, const char *pointer, const char *member, const char *found,
             const char *remedy, const char *expected)
{
  g_autofree char *place = g_strdup_printf ("%s%s", pointer, member);
  g_autofree char *quoted = g_strdup_printf ("\"%s\"", found);

  yu_faults_add (check->faults, place, quoted, remedy, "%s", yu_words_for (expected));
}

static char *
suggest (const char *word, GPtrArray *candidates)
{
  const char *near;

  g_ptr_array_add (candidates, NULL);
  near = yu_nearest_word (word, (const char *const *) candidates->pdata);
  return near != NULL ? g_strdup_printf (yu_words_for ("did you mean “%s”?"), near) : NULL;
}

/* Facts */

static GPtrArray *
names_of_facts (const YuCheck *check)
{
  GPtrArray *facts = yu_vocabulary_facts (check->vocabulary), *names = g_ptr_array_new ();

  for (guint i = 0; i < facts->len; i++)
    g_ptr_array_add (names, (gpointer) ((YuFact *) facts->pdata[i])->id);
  return names;
}

static const YuFact *
find_fact (const YuCheck *check, const char *name, const char *pointer, const char *member)
{
  const YuFact *fact = yu_vocabulary_fact (check->vocabulary, name);

  if (fact == NULL)
    {
      g_autoptr (GPtrArray) names = names_of_facts (check);
      g_autofree char *remedy = suggest (name, names);

      add_finding (check, pointer, member, name, remedy,
                   "a fact: an answer of the form, or a derived one");
    }
  return fact;
}

/* Values */

static char *
name_options (const YuFact *fact)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < fact->options->len; i++)
    {
      if (i == 12)
        {
          g_string_append (text, ", …");
          break;
        }
      g_string_append_printf (text, "%s%s", i == 0 ? "" : ", ",
                              ((YuOption *) fact->options->pdata[i])->id);
    }
  return g_strdup_printf (yu_words_for ("one of %s"), text->str);
}

static void
check_option (const YuCheck *check, const YuFact *fact, const char *option, const char *place)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *expected = NULL, *remedy = NULL;

  for (guint i = 0; fact->options != NULL && i < fact->options->len; i++)
    g_ptr_array_add (names, (gpointer) ((YuOption *) fact->options->pdata[i])->id);
  for (guint i = 0; i < names->len; i++)
    if (g_str_equal (names->pdata[i], option))
      return;
  if (names->len == 0)
    return;

  expected = name_options (fact);
  remedy = suggest (option, names);
  add_finding (check, place, "", option, remedy, expected);
}

static const char *
expected_kind (YuDomainKind kind)
{
  switch (kind)
    {
    case YU_DOMAIN_INTEGER:
      return yu_words_for ("numbers");
    case YU_DOMAIN_BOOLEAN:
      return yu_words_for ("true or false");
    case YU_DOMAIN_DATE:
      return yu_words_for ("dates, date(\"2026-03-14\")");
    case YU_DOMAIN_CHOICE:
    case YU_DOMAIN_SUBSET:
    case YU_DOMAIN_TEXT:
      break;
    }

  return yu_words_for ("texts in quotes");
}

static gboolean
fits_kind (const YuValue *edge, YuDomainKind kind)
{
  switch (kind)
    {
    case YU_DOMAIN_INTEGER:
      return yu_value_is (edge, YU_VALUE_NUMBER);
    case YU_DOMAIN_BOOLEAN:
      return yu_value_is (edge, YU_VALUE_BOOLEAN);
    case YU_DOMAIN_DATE:
      return yu_value_is (edge, YU_VALUE_DATE)
             || (yu_value_is (edge, YU_VALUE_TEXT) && yu_date_from_iso (yu_value_text (edge)) != 0);
    case YU_DOMAIN_CHOICE:
    case YU_DOMAIN_SUBSET:
    case YU_DOMAIN_TEXT:
      break;
    }

  return yu_value_is (edge, YU_VALUE_TEXT);
}

/* A test that compares a fact with what it can never be is a slip of the pen. */
static void
check_values (const YuCheck *check, const YuFact *fact, const YuTests *tests, const char *place)
{
  g_autoptr (GPtrArray) edges = yu_tests_edges (tests, yu_check_parameter, (gpointer) check);

  for (guint i = 0; i < edges->len; i++)
    if (!fits_kind (edges->pdata[i], fact->kind))
      {
        g_autofree char *expected = g_strdup_printf (yu_words_for ("a test of %s with %s"),
                                                     fact->id, expected_kind (fact->kind));

        add_finding (check, place, "", yu_tests_text (tests), NULL, expected);
        return;
      }
  if (fact->kind == YU_DOMAIN_CHOICE || fact->kind == YU_DOMAIN_SUBSET)
    for (guint i = 0; i < edges->len; i++)
      check_option (check, fact, yu_value_text (edges->pdata[i]), place);
}

/* Names inside a test: parameters; in a table other facts too. */
static void
check_mentioned (const YuCheck *check, const YuTests *tests, gboolean facts_too, const char *place)
{
  const char *const *names = yu_tests_names (tests);

  for (; *names != NULL; names++)
    {
      if (g_hash_table_contains (check->parameters, *names))
        continue;
      if (facts_too && yu_vocabulary_fact (check->vocabulary, *names) != NULL)
        continue;
      add_finding (check, place, "", *names, "a text is written in quotation marks",
                   facts_too ? "a parameter of a loaded rulebook, or a fact"
                             : "a parameter of a loaded rulebook");
    }
}

/* Conditions */

static void
check_test (const YuCheck *check, const YuCondition *leaf)
{
  const YuFact *fact = find_fact (check, leaf->name, leaf->pointer, "/fact");
  g_autofree char *place = g_strdup_printf ("%s/is", leaf->pointer);

  check_mentioned (check, leaf->tests, FALSE, place);
  if (fact != NULL)
    check_values (check, fact, leaf->tests, place);
}

static void
check_leaf (const YuCondition *leaf, gpointer data)
{
  const YuCheck *check = data;

  if (leaf->kind == YU_CONDITION_TEST)
    check_test (check, leaf);
  else if (leaf->kind == YU_CONDITION_IN_LIST)
    {
      find_fact (check, leaf->name, leaf->pointer, "/fact");
      if (yu_check_find (check, G_STRUCT_OFFSET (YuRulebook, lists), leaf->list) == NULL)
        add_finding (check, leaf->pointer, "/in_list", leaf->list, NULL,
                     "a list of a loaded rulebook");
    }
  else if (yu_check_find (check, G_STRUCT_OFFSET (YuRulebook, categories), leaf->name) == NULL)
    add_finding (check, leaf->pointer, "/category", leaf->name, NULL,
                 "a category of a loaded rulebook");
}

/* Tables */

static void
check_column (const YuCheck *check, const YuDecision *decision, guint input)
{
  g_autofree char *place = g_strdup_printf ("%s/inputs/%u", decision->pointer, input);
  const YuFact *fact = find_fact (check, yu_table_inputs (decision->table)[input], place, "");

  for (guint rule = 0; rule < yu_table_n_rules (decision->table); rule++)
    {
      g_autofree char *entry
          = g_strdup_printf ("%s/rules/%u/if/%u", decision->pointer, rule, input);
      const YuTests *tests = yu_table_entry (decision->table, rule, input);

      check_mentioned (check, tests, TRUE, entry);
      if (fact != NULL)
        check_values (check, fact, tests, entry);
    }
}

static void
check_decisions (const YuCheck *check)
{
  for (guint i = 0; i < check->book->decisions->len; i++)
    {
      const YuDecision *decision = g_ptr_array_index (check->book->decisions, i);

      for (guint input = 0; yu_table_inputs (decision->table)[input] != NULL; input++)
        check_column (check, decision, input);
    }
}

/* What points to other parts */

static void
check_routes (const YuCheck *check)
{
  for (guint i = 0; i < check->book->routes->len; i++)
    {
      const YuRoute *route = g_ptr_array_index (check->book->routes, i);

      if (yu_check_find (check, G_STRUCT_OFFSET (YuRulebook, categories), route->category) == NULL)
        add_finding (check, route->pointer, "/category", route->category, NULL,
                     "a category of a loaded rulebook");
    }
}

static void
check_benefits (const YuCheck *check)
{
  for (guint i = 0; i < check->book->benefits->len; i++)
    {
      const YuBenefit *benefit = g_ptr_array_index (check->book->benefits, i);

      for (guint j = 0; j < benefit->grounds->len; j++)
        if (yu_check_find (check, G_STRUCT_OFFSET (YuRulebook, grounds), benefit->grounds->pdata[j])
            == NULL)
          {
            g_autofree char *member = g_strdup_printf ("/grounds/%u", j);

            add_finding (check, benefit->pointer, member, benefit->grounds->pdata[j], NULL,
                         "a ground of a loaded rulebook");
          }
    }
}

static void
check_paperwork (const YuCheck *check, const YuPaperwork *paper)
{
  const YuFact *fact = NULL;
  const YuQuestion *question;

  if (paper->issued_in != NULL)
    fact = find_fact (check, paper->issued_in, paper->pointer, "/issued_in");
  if (fact != NULL && g_strcmp0 (fact->list, "countries") != 0)
    add_finding (check, paper->pointer, "/issued_in", paper->issued_in, NULL,
                 "a fact that is a country");
  if (paper->expires == NULL)
    return;
  question = yu_form_question (yu_library_form (check->library), paper->expires);
  if (question == NULL || question->kind != YU_KIND_DATE)
    add_finding (check, paper->pointer, "/expires", paper->expires, NULL,
                 "a question of the form that asks for a date");
}

static void
check_file_rule (const YuCheck *check, const YuFileRule *rule)
{
  for (guint i = 0; i < rule->documents->len; i++)
    if (yu_rulebook_find (check->book->paperwork, rule->documents->pdata[i]) == NULL)
      {
        g_autofree char *member = g_strdup_printf ("/documents/%u", i);

        add_finding (check, rule->pointer, member, rule->documents->pdata[i], NULL,
                     "a document of this rulebook");
      }
}

/* Documents and what is said of them stand in one book. */
static void
check_documents (const YuCheck *check)
{
  const YuRulebook *book = check->book;

  for (guint i = 0; i < book->paperwork->len; i++)
    check_paperwork (check, g_ptr_array_index (book->paperwork, i));
  for (guint i = 0; i < book->file_rules->len; i++)
    check_file_rule (check, g_ptr_array_index (book->file_rules, i));
  for (guint i = 0; i < book->authentications->len; i++)
    {
      const YuAuthentication *way = g_ptr_array_index (book->authentications, i);

      if (way->list != NULL && yu_rulebook_find (book->lists, way->list) == NULL)
        add_finding (check, way->pointer, "/list", way->list, NULL, "a list of this rulebook");
    }
}

static void
check_example (const YuCheck *check, const YuExample *example)
{
  for (gsize i = 0; i < yu_answers_length (example->answers); i++)
    {
      const char *id = yu_answers_question (example->answers, i);
      const YuQuestion *question = yu_form_question (yu_library_form (check->library), id);
      g_autofree char *member = g_strdup_printf ("/answers/%s", id);

      if (question == NULL)
        add_finding (check, example->pointer, member, id, NULL, "a question of the form");
      else if (!yu_question_accepts (question, yu_answers_value (example->answers, i)))
        {
          g_autoptr (JsonNode) node = yu_value_to_json (yu_answers_value (example->answers, i));
          g_autofree char *text = yu_json_write_line (node);

          add_finding (check, example->pointer, member, text, NULL,
                       "an answer that the question takes");
        }
    }
}

void
yu_check_names (const YuCheck *check)
{
  yu_rulebook_foreach_leaf (check->book, check_leaf, (gpointer) check);
  check_decisions (check);
  check_routes (check);
  check_benefits (check);
  check_documents (check);
  for (guint i = 0; i < check->book->examples->len; i++)
    check_example (check, g_ptr_array_index (check->book->examples, i));
}
