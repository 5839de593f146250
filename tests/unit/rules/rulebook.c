/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading a rulebook: every part arrives. What is refused is in tests/conformance/rules-check. */

#include "rules/rulebook.h"

#include <string.h>

#define WORDS "\"label\": {\"en\": \"Words\", \"zh_CN\": \"文字\"}"
#define SOURCE                                                                                     \
  "\"source\": {\"ref\": \"std\", \"clause\": \"第一条\", \"provenance\": \"secondary\"}"

static const char whole[]
    = "{\"format\": \"yucai-rulebook\", \"version\": 1, \"id\": \"whole\", \"edition\": "
      "\"2026-01-02\","
      " \"effective\": {\"from\": \"2026-01-01\", \"until\": \"2027-01-01\"}, \"reviewed_until\": "
      "\"2026-11-24\", \"cap\": 10,"
      " \"title\": {\"en\": \"Whole\", \"zh_CN\": \"全部\"}, \"notice\": {\"en\": \"Notice\", "
      "\"zh_CN\": \"提示\"},"
      " \"applies\": {\"fact\": \"age\", \"is\": \">= 18\"}, \"gate\": {\"not\": {\"fact\": "
      "\"district\", \"is\": \"\\\"outside\\\"\"}},"
      " \"sources\": [{\"id\": \"std\", \"title\": {\"en\": \"Standard\", \"zh_CN\": \"标准\"}, "
      "\"address\": \"https://example.org/\", \"seen\": \"2026-01-01\"}],"
      " \"decisions\": [{\"id\": \"d\", " WORDS
      ", \"cap\": 5, \"inputs\": [\"age\"], \"rules\": [{\"if\": [\"-\"], \"points\": 5}], " SOURCE
      "}],"
      " \"factors\": [{\"id\": \"age\", " WORDS ", \"cap\": 5, \"decision\": \"d\", " SOURCE
      "}, {\"id\": \"local\", " WORDS ", \"cap\": 10, " SOURCE "}],"
      " \"categories\": [{\"id\": \"A\", " WORDS
      ", \"gate\": {\"fact\": \"age\", \"is\": \">= 18\"}, " SOURCE "}],"
      " \"routes\": [{\"id\": \"a.1\", \"category\": \"A\", " WORDS
      ", \"when\": {\"fact\": \"age\", \"is\": \">= 18\"}, " SOURCE "}],"
      " \"grounds\": [{\"id\": \"category_a\", " WORDS ", \"when\": {\"category\": \"A\"}, " SOURCE
      "}],"
      " \"provisions\": [{\"id\": \"p\", " WORDS
      ", \"grants\": [{\"when\": {\"fact\": \"age\", \"is\": \"20\"}, \"points\": 5},"
      "                   {\"when\": {\"fact\": \"age\", \"is\": \"30\"}, \"points\": 10}], " SOURCE
      "}],"
      " \"benefits\": [{\"id\": \"b\", " WORDS ", \"grounds\": [\"category_a\"], " SOURCE "}],"
      " \"process\": [{\"id\": \"submit\", \"who\": \"unit\", " WORDS ", " SOURCE "}],"
      " \"documents\": [{\"id\": \"passport\", " WORDS
      ", \"term\": \"护照\", \"validity_months\": 6, \"promise\": {\"category\": \"A\"}, " SOURCE
      "}],"
      " \"lists\": [{\"id\": \"l\", " WORDS ", " SOURCE ", \"entries\": [{\"id\": \"x\", " WORDS
      ", \"code\": \"500101\", \"until\": \"2026-06-01\", \"successor\": \"y\"},"
      "              {\"id\": \"y\", " WORDS ", \"provenance\": \"assumed\"}]}],"
      " \"parameters\": [{\"id\": \"wage\", " WORDS
      ", \"figures\": [{\"from\": \"2026-07-01\", \"value\": 2, \"year\": 2025, " SOURCE "},"
      "                   {\"from\": \"2025-07-01\", \"value\": 1, " SOURCE "}]}],"
      " \"notes\": [{\"id\": \"n\", \"when\": {\"category\": \"A\"}, \"text\": {\"en\": \"Note\", "
      "\"zh_CN\": \"注意\"}, " SOURCE "}],"
      " \"examples\": [{" WORDS
      ", \"on\": \"2026-02-01\", \"answers\": {\"birth_date\": \"1990-01-01\", \"hsk_level\": "
      "null}, \"expect\": {\"eligible\": \"met\"}}]}";

static YuRulebook *
parse (const char *text, YuFaults *faults)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return yu_rulebook_parse (bytes, "whole.json", TRUE, faults);
}

static YuRulebook *
read_whole (void)
{
  g_autoptr (YuFaults) faults = yu_faults_new ("whole.json");
  YuRulebook *book = parse (whole, faults);

  if (yu_faults_total (faults) > 0)
    g_error ("%s", yu_fault_to_text (yu_faults_get (faults, 0)));
  return book;
}

static void
test_head (void)
{
  g_autoptr (YuRulebook) book = read_whole ();

  g_assert_cmpstr (book->id, ==, "whole");
  g_assert_cmpstr (book->file, ==, "whole.json");
  g_assert_true (book->from_user);
  g_assert_cmpuint (book->edition, ==, yu_date_from_iso ("2026-01-02"));
  g_assert_cmpuint (book->from, ==, yu_date_from_iso ("2026-01-01"));
  g_assert_cmpuint (book->until, ==, yu_date_from_iso ("2027-01-01"));
  g_assert_cmpuint (book->reviewed_until, ==, yu_date_from_iso ("2026-11-24"));
  g_assert_cmpint (book->cap, ==, 10);
  g_assert_cmpstr (book->notice.in[YU_LANG_ZH_CN], ==, "提示");
  g_assert_nonnull (book->applies);
  g_assert_nonnull (book->gate);
  g_assert_cmpuint (strlen (yu_rulebook_sha256 (book)), ==, 64);
}

static void
test_decisions (void)
{
  g_autoptr (YuRulebook) book = read_whole ();
  const YuFactor *age = book->factors->pdata[0], *local = book->factors->pdata[1];
  const YuProvision *provision = book->provisions->pdata[0];
  const YuCategory *category = book->categories->pdata[0];

  g_assert_true (age->decision == book->decisions->pdata[0]);
  g_assert_null (local->decision);
  g_assert_cmpstr (age->citation.source->id, ==, "std");
  g_assert_cmpint (age->citation.provenance, ==, YU_PROVENANCE_SECONDARY);
  g_assert_cmpstr (age->citation.clause.in[YU_LANG_EN], ==, "第一条");
  g_assert_nonnull (category->gate);
  g_assert_cmpstr (((YuRoute *) book->routes->pdata[0])->category, ==, "A");
  g_assert_cmpint (((YuGround *) book->grounds->pdata[0])->when->kind, ==, YU_CONDITION_CATEGORY);
  g_assert_cmpint (((YuGrant *) provision->grants->pdata[0])->points, ==, 10); /* greatest first */
  g_assert_cmpstr (((YuNote *) book->notes->pdata[0])->text.in[YU_LANG_EN], ==, "Note");
}

static void
test_facts (void)
{
  g_autoptr (YuRulebook) book = read_whole ();
  const YuList *list = book->lists->pdata[0];
  const YuOption *x = list->options->pdata[0], *y = list->options->pdata[1];
  const YuParameter *parameter = book->parameters->pdata[0];
  const YuPaperwork *passport = book->paperwork->pdata[0];
  const YuExample *example = book->examples->pdata[0];

  g_assert_cmpstr (x->successor, ==, "y");
  g_assert_cmpstr (x->code, ==, "500101");
  g_assert_null (y->code);
  g_assert_cmpuint (x->until, ==, yu_date_from_iso ("2026-06-01"));
  g_assert_cmpint (x->provenance, ==, YU_PROVENANCE_SECONDARY); /* of the list */
  g_assert_cmpint (y->provenance, ==, YU_PROVENANCE_ASSUMED);
  g_assert_cmpint (((YuFigure *) parameter->figures->pdata[0])->value, ==, 1); /* oldest first */
  g_assert_cmpstr (passport->term, ==, "护照");
  g_assert_null (passport->when);
  g_assert_nonnull (passport->promise);
  g_assert_cmpstr (((YuProcessStep *) book->process->pdata[0])->who, ==, "unit");
  g_assert_cmpstr (((YuBenefit *) book->benefits->pdata[0])->grounds->pdata[0], ==, "category_a");
  g_assert_cmpuint (yu_answers_length (example->answers), ==, 1); /* null is no answer */
  g_assert_true (JSON_NODE_HOLDS_OBJECT (example->expect));
}

/* Every byte cut off, and every byte replaced: a book, or faults; never both, never neither. */
static void
test_damaged_texts (void)
{
  gsize length = strlen (whole);

  for (gsize i = 0; i < length; i += 7)
    {
      g_autofree char *cut = g_strndup (whole, i), *changed = g_strdup (whole);
      g_autoptr (YuFaults) cut_faults = yu_faults_new ("cut.json"),
                           changed_faults = yu_faults_new ("changed.json");
      g_autoptr (YuRulebook) cut_book = parse (cut, cut_faults);
      g_autoptr (YuRulebook) changed_book = NULL;

      changed[i] = changed[i] == '"' ? '1' : '"';
      changed_book = parse (changed, changed_faults);
      g_assert_null (cut_book);
      g_assert_cmpuint (yu_faults_total (cut_faults), >, 0);
      g_assert_true ((changed_book == NULL) == (yu_faults_total (changed_faults) > 0));
    }
}

/* Every value of the book replaced by one of another kind, one at a time. */
static void
replace_values (JsonNode *node, JsonNode *root)
{
  GList *names;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;

  names = json_object_get_members (json_node_get_object (node));
  for (GList *name = names; name != NULL; name = name->next)
    {
      JsonObject *object = json_node_get_object (node);
      g_autofree char *key
          = g_strdup (name->data); /* setting a member frees the object's own copy of its name */
      JsonNode *kept = json_node_ref (json_object_get_member (object, key));
      const char *const others[] = { "null", "[]", "[7]", "{}", "\"text\"", "-1", "[{}]" };

      for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
        {
          g_autofree char *text = NULL;
          g_autoptr (YuFaults) faults = yu_faults_new ("changed.json");
          g_autoptr (YuRulebook) book = NULL;

          json_object_set_member (object, key, json_from_string (others[i], NULL));
          text = json_to_string (root, FALSE);
          book = parse (text, faults);
          g_assert_true ((book == NULL) == (yu_faults_total (faults) > 0));
        }
      json_object_set_member (object, key, kept);
      replace_values (kept, root);
      if (JSON_NODE_HOLDS_ARRAY (kept) && json_array_get_length (json_node_get_array (kept)) > 0)
        replace_values (json_array_get_element (json_node_get_array (kept), 0), root);
    }
  g_list_free (names);
}

static void
test_replaced_values (void)
{
  g_autoptr (JsonNode) root = json_from_string (whole, NULL);

  replace_values (root, root);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/rulebook/head", test_head);
  g_test_add_func ("/rules/rulebook/decisions", test_decisions);
  g_test_add_func ("/rules/rulebook/facts", test_facts);
  g_test_add_func ("/rules/rulebook/damaged-texts", test_damaged_texts);
  g_test_add_func ("/rules/rulebook/replaced-values", test_replaced_values);
  return g_test_run ();
}
