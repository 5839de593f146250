/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The language of input entries: what is read, what is refused and where, and what matches. */

#include "feel/unary-tests.h"

#include "base/json.h"

#include <string.h>

/* Values are written as JSON; a text "@2024-01-31" stands for a date value. */
static YuValue *
value_of (const char *text)
{
  g_autoptr (YuFaults) faults = yu_faults_new ("value");
  g_autoptr (JsonNode) node = NULL;

  if (text[0] == '@')
    return yu_value_new_date (yu_date_from_iso (text + 1));
  node = yu_json_parse (text, strlen (text), 1000, faults);
  if (node == NULL)
    g_error ("%s: %s", text, yu_fault_to_text (yu_faults_get (faults, 0)));
  return yu_value_from_json (node);
}

/* The other names that entries mention */
static const YuValue *
scope (const char *name, gpointer data)
{
  return yu_value_member (data, name);
}

typedef struct {
  const char *entry;
  const char *value;
  gboolean matches;
} Match;

static void
check_matches (const Match *matches, gsize n)
{
  g_autoptr (YuValue) names = value_of (
      "{\"average_wage\": 100, \"level\": \"master\", \"levels\": [\"master\", \"doctorate\"], "
      "\"years of service\": 7, \"R&D pay\": 50, \"薪酬\": 30, \"nothing\": null, \"day\": "
      "\"2024-05-01\"}");
  const char *known[] = { "years of service", "R&D pay", "service", NULL };

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (YuTests) tests = yu_tests_parse_with (matches[i].entry, known, &error);
      g_autoptr (YuValue) value = value_of (matches[i].value);

      g_assert_no_error (error);
      if (yu_tests_match (tests, value, scope, names) != matches[i].matches)
        g_error ("%s on %s: expected %s", matches[i].entry, matches[i].value,
                 matches[i].matches ? "a match" : "no match");
      g_assert_cmpstr (yu_tests_text (tests), ==, matches[i].entry);
    }
}

static void
test_numbers (void)
{
  const Match matches[] = {
    { ">= 450000", "450000", TRUE },
    { ">= 450000", "449999", FALSE },
    { "< 18", "17", TRUE },
    { "< 18", "18", FALSE },
    { "<=18", "18", TRUE },
    { ">60", "60", FALSE },
    { "5", "5", TRUE },
    { "5", "5.0", TRUE },
    { "= 5", "5", TRUE },
    { "!= 5", "5", FALSE },
    { "!= 5", "6", TRUE },
    { "-5", "-5", TRUE },
    { "> -5", "-4", TRUE },
    { ".5", "0.5", TRUE },
    { "12.50", "12.5", TRUE },
    { "1,2,3", "2", TRUE },
    { "1, 2 ,3", "4", FALSE },
    { "<2,>8", "9", TRUE },
    { "<2,>8", "5", FALSE },
    { "- 3", "-3", TRUE },
    { "0.1 + 0.2", "0.3", TRUE },
    { "9007199254740991", "9007199254740990", FALSE },
  };

  check_matches (matches, G_N_ELEMENTS (matches));
}

static void
test_intervals (void)
{
  const Match matches[] = {
    { "[18..25]", "18", TRUE },          { "[18..25]", "25", TRUE },
    { "[18..25]", "17", FALSE },         { "[18..25]", "26", FALSE },
    { "(18..25)", "18", FALSE },         { "(18..25)", "25", FALSE },
    { "(18..25)", "19", TRUE },          { "]18..25[", "18", FALSE },
    { "]18..25[", "25", FALSE },         { "]18..25[", "24", TRUE },
    { "(18..25]", "25", TRUE },          { "[18..25)", "18", TRUE },
    { "[18..25[", "25", FALSE },         { "]18..25]", "18", FALSE },
    { "[1.5..2.5]", "2", TRUE },         { "[-3..-1]", "-2", TRUE },
    { "[1..2],[5..6]", "5", TRUE },      { "[1..2],[5..6]", "3", FALSE },
    { "not([1..2],[5..6])", "3", TRUE }, { "[5..1]", "3", FALSE },
    { "[\"a\"..\"f\"]", "\"c\"", TRUE }, { "[\"a\"..\"f\"]", "\"g\"", FALSE },
    { "[ 18 .. 25 ]", "20", TRUE },      { "(1..(2+3)]", "5", TRUE },
  };

  check_matches (matches, G_N_ELEMENTS (matches));
}

static void
test_texts (void)
{
  const Match matches[] = {
    { "\"master\",\"doctorate\"", "\"doctorate\"", TRUE },
    { "\"master\"", "\"Master\"", FALSE },
    { "not(\"none\")", "\"master\"", TRUE },
    { "not(\"none\")", "\"none\"", FALSE },
    { "not (\"a\", \"b\")", "\"b\"", FALSE },
    { "\"a\\\"b\"", "\"a\\\"b\"", TRUE },
    { "\"\\u4ed8\"", "\"付\"", TRUE },
    { "\"\\U01F600\"", "\"😀\"", TRUE },
    { "\"a, b\"", "\"a, b\"", TRUE },
    { "\"\"", "\"\"", TRUE },
    { "\"\\\\\\n\"", "\"\\\\\\n\"", TRUE },
    { "> \"b\"", "\"c\"", TRUE },
    { "true", "true", TRUE },
    { "true", "false", FALSE },
    { "not(true)", "false", TRUE },
    { "\"-\"", "\"-\"", TRUE },
  };

  check_matches (matches, G_N_ELEMENTS (matches));
}

static void
test_names_and_arithmetic (void)
{
  const Match matches[] = {
    { ">= 6 * average_wage", "600", TRUE },
    { ">= 6 * average_wage", "599", FALSE },
    { "level", "\"master\"", TRUE },
    { "level", "\"bachelor\"", FALSE },
    { "> years of service", "8", TRUE },
    { "> years of service + 1", "8", FALSE },
    { ">= R&D pay * 2", "100", TRUE },
    { "< 薪酬 - 10", "19", TRUE },
    { "< 薪酬 - 10", "20", FALSE },
    { "levels", "\"doctorate\"", TRUE },
    { "not(levels)", "\"bachelor\"", TRUE },
    { "(2 + 3) * 4", "20", TRUE },
    { "[average_wage..2 * average_wage)", "199", TRUE },
    { "[average_wage..2 * average_wage)", "200", FALSE },
    { "average_wage / 3", "33", FALSE },
    { "> average_wage / 3", "34", TRUE },
    { "1 / 4", "0.25", TRUE },
    { "-average_wage", "-100", TRUE },
    { "2 - 3 - 4", "-5", TRUE },
    { "8 / 4 / 2", "1", TRUE },
    { "0.3 / 0.1", "3", TRUE },
    { "1 / 0", "1", FALSE },
    { "level + 1", "1", FALSE },
    { ">= 0.5 / 3", "0.17", TRUE },
    { ">= 0.5 / 3", "0.16", FALSE },
    { "> 5 / 0.3", "16", FALSE },
    { "> 5 / 0.3", "17", TRUE },
    { "0.000001 / 0.000003 * 3", "1", FALSE },
    { "1 / 0.000000000001", "1000000000000", TRUE },
    { "-0.5 / 0.25", "-2", TRUE },
    { "< 0.1 / 0.3", "0.3333", TRUE },
    { "1000000000000000000 / 0.1", "null", TRUE },
    { "< 2 / 3", "0.66666666", TRUE },
    { "> 2 / 3", "0.66666667", TRUE },
    { "-7 / 2", "-3.5", TRUE },
  };

  check_matches (matches, G_N_ELEMENTS (matches));
}

static void
test_dates (void)
{
  const Match matches[] = {
    { "date(\"2024-01-31\")", "@2024-01-31", TRUE },
    { ">= date(\"2024-01-31\")", "@2024-01-30", FALSE },
    { "< date( \"2024-02-01\" )", "\"2024-01-31\"", TRUE },
    { "< @\"2024-02-01\"", "\"2024-01-31\"", TRUE },
    { "[date(\"2024-01-01\")..date(\"2024-12-31\")]", "\"2024-12-31\"", TRUE },
    { "date(\"2024-01-31\")", "\"2024-1-31\"", FALSE }, /* no ISO date: a text, of another kind */
    { "\"2024-01-31\"", "@2024-01-31", TRUE },
    { "\"2024-01-31\"", "\"2024-01-31\"", TRUE },
    { "> day", "@2024-05-02", TRUE },
    { "date(\"2024-01-31\")", "20240131", FALSE },
  };

  check_matches (matches, G_N_ELEMENTS (matches));
}

/* The three truth values: explained in unary-tests.c */
static void
test_null (void)
{
  const Match matches[] = {
    { "-", "null", TRUE },
    { "null", "null", TRUE },
    { "null", "1", FALSE },
    { "not(null)", "null", FALSE },
    { "not(null)", "1", TRUE },
    { "1", "null", FALSE },
    { "\"a\"", "null", FALSE },
    { "true", "null", FALSE },
    { "< 1", "null", FALSE },
    { ">= 1", "null", FALSE },
    { "[1..2]", "null", FALSE },
    { "not(\"a\")", "null", TRUE },
    { "!= \"a\"", "null", TRUE },
    { "not(< 1)", "null", FALSE },
    { "not([1..2])", "null", FALSE },
    { "not(\"a\", < 1)", "null", FALSE },
    { "< 1, null", "null", TRUE },
    { "not(< 1, null)", "null", FALSE },
    { "nothing", "null", TRUE },
    { "> nothing", "5", FALSE },
    { "not(> nothing)", "5", FALSE },
    { "unheard_of", "5", FALSE },
    { "> 2 * nothing", "5", FALSE },
    { "[nothing..3]", "4", FALSE },
    { "not([nothing..3])", "4", TRUE },
  };

  check_matches (matches, G_N_ELEMENTS (matches));
}

static void
test_kinds_differ (void)
{
  const Match matches[] = {
    { "5", "\"5\"", FALSE },   { "\"5\"", "5", FALSE },      { "true", "\"true\"", FALSE },
    { "< 5", "\"3\"", FALSE }, { "< true", "false", FALSE }, { "not(5)", "\"5\"", FALSE },
    { "1", "true", FALSE },    { "1", "{\"a\": 1}", FALSE }, { "-", "{\"a\": 1}", TRUE },
  };

  check_matches (matches, G_N_ELEMENTS (matches));
}

static void
test_lists (void)
{
  const Match matches[] = {
    { "\"a\"", "[\"b\", \"a\"]", TRUE },
    { "\"a\"", "[\"b\"]", FALSE },
    { "\"a\"", "[]", FALSE },
    { "not(\"a\")", "[\"b\"]", TRUE },
    { "not(\"a\")", "[\"b\", \"a\"]", FALSE },
    { "not(\"a\")", "[]", TRUE },
    { "-", "[]", TRUE },
    { "> 5", "[1, 9]", TRUE },
    { "levels", "[\"x\", \"master\"]", TRUE },
  };

  check_matches (matches, G_N_ELEMENTS (matches));
}

typedef struct {
  const char *entry;
  const char *says;
  guint column;
} Refusal;

static void
test_refusals (void)
{
  const Refusal refusals[] = {
    { "[26..", "interval not closed", 1 },
    { "[26..45", "interval not closed", 1 },
    { "[26", "interval not closed", 1 },
    { "", "the entry is empty", 1 },
    { "  ", "the entry is empty", 3 },
    { ">=", "a value is missing", 3 },
    { "1,", "a value is missing", 3 },
    { "\"abc", "text not closed", 1 },
    { "\"a\\q\"", "escape", 3 },
    { "\"\\u00\"", "escape", 2 },
    { "450,000", "does not begin with 0", 5 },
    { "not(1", "is missing at the end", 6 },
    { "1 2", "a comma or the end expected", 3 },
    { "> 5 and < 8", "interval such as", 5 },
    { "≥ 5", "write >=", 1 },
    { "“master”", "write \"", 1 },
    { "'master'", "write \"", 1 },
    { "1，2", "write ,", 2 },
    { "== 5", "write =", 1 },
    { "<> 5", "write !=", 1 },
    { "date(\"2024-02-30\")", "a date is written", 1 },
    { "duration(\"P1Y\")", "no function", 1 },
    { "date(2024)", "a date is written", 1 },
    { "(1 + 2", "is missing at the end", 7 },
    { "[1..2}", "interval not closed", 1 },
    { "99999999999999999999", "too many digits", 1 },
    { "付 5", "a comma or the end expected", 3 },
    { "not(-)", "a value expected", 6 },
    { "not(not(1))", "no function", 5 },
    { "-,1", "a value expected", 2 },
    { "\"\\uD800\"", "escape", 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *column = g_strdup_printf ("(column %u)", refusals[i].column);

      g_assert_null (yu_tests_parse (refusals[i].entry, &error));
      g_assert_error (error, YU_ERROR, YU_ERROR_CONTENT);
      if (strstr (error->message, refusals[i].says) == NULL
          || !g_str_has_suffix (error->message, column))
        g_error ("%s: expected “%s” %s, got “%s”", refusals[i].entry, refusals[i].says, column,
                 error->message);
    }
}

static void
test_hostile_sizes (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *deep = g_strnfill (100000, '(');
  g_autofree char *minus = g_strnfill (100001, '-');
  g_autoptr (GString) sum = g_string_new ("1");

  for (guint i = 0; i < 100000; i++)
    g_string_append (sum, "+1");

  g_assert_null (yu_tests_parse (deep, &error));
  g_clear_error (&error);
  g_assert_null (yu_tests_parse (minus, &error));
  g_clear_error (&error);
  g_assert_null (yu_tests_parse (sum->str, &error));
  g_assert_error (error, YU_ERROR, YU_ERROR_CONTENT);
}

static void
test_names (void)
{
  g_autoptr (YuTests) tests
      = yu_tests_parse ("> 6 * average_wage, [floor..average_wage], venture.share", NULL);
  const char *const *names = yu_tests_names (tests);

  g_assert_cmpstr (names[0], ==, "average_wage");
  g_assert_cmpstr (names[1], ==, "floor");
  g_assert_cmpstr (names[2], ==, "venture.share");
  g_assert_null (names[3]);
}

static void
test_edges (void)
{
  g_autoptr (YuValue) names = value_of ("{\"average_wage\": 100, \"nothing\": null}");
  g_autoptr (YuTests) tests
      = yu_tests_parse ("< 18, [26..6 * average_wage], \"none\", > nothing, null", NULL);
  g_autoptr (GPtrArray) edges = yu_tests_edges (tests, scope, names);

  g_assert_cmpuint (edges->len, ==, 4);
  g_assert_cmpint (yu_value_integer (edges->pdata[0]), ==, 18);
  g_assert_cmpint (yu_value_integer (edges->pdata[1]), ==, 26);
  g_assert_cmpint (yu_value_integer (edges->pdata[2]), ==, 600);
  g_assert_cmpstr (yu_value_text (edges->pdata[3]), ==, "none");
}

/* Anything gives tests or an error that names a column inside the text; what was read can be asked.
 */
static void
test_random_texts (void)
{
  static const char *const pieces[] = {
    "[",       "]",
    "(",       ")",
    "..",      ",",
    "<",       "<=",
    ">",       ">=",
    "=",       "!=",
    "-",       "+",
    "*",       "/",
    "not",     "not(",
    "null",    "true",
    "date(",   "date(\"2024-01-01\")",
    "@",       "\"",
    "\"a\"",   "\\",
    "\\u0041", "1",
    "0",       "12.5",
    ".5",      "450000",
    "name",    "average_wage",
    " ",       "付",
    "😀",       "“",
    "≥",       "'",
    "_",       ".",
    "\t",      "and",
  };
  GRand *random = g_rand_new_with_seed (20261124);
  guint read = 0;

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (YuTests) tests = NULL;
      g_autoptr (YuValue) value = yu_value_new_integer (g_rand_int_range (random, -5, 30));

      for (gint n = g_rand_int_range (random, 0, 9); n > 0; n--)
        g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      tests = yu_tests_parse (text->str, &error);
      g_assert_true ((tests == NULL) == (error != NULL));
      if (tests == NULL)
        continue;
      read++;
      yu_tests_match (tests, value, NULL, NULL);
      g_ptr_array_unref (yu_tests_edges (tests, NULL, NULL));
    }

  g_rand_free (random);
  g_assert_cmpuint (read, >, 500); /* the pieces make sense often enough to reach past the parser */
}

/* What is compared with what, for whoever puts it into words. */
static void
test_looked_into (void)
{
  g_autoptr (YuTests) tests = yu_tests_parse ("not(< 18, ]60..65], limit)", NULL);
  g_auto (YuTest) first = yu_tests_get (tests, 0, NULL, NULL),
                  second = yu_tests_get (tests, 1, NULL, NULL),
                  third = yu_tests_get (tests, 2, NULL, NULL);

  g_assert_true (yu_tests_negated (tests));
  g_assert_cmpuint (yu_tests_length (tests), ==, 3);
  g_assert_false (first.interval);
  g_assert_cmpint (first.low_compare, ==, YU_COMPARE_LESS);
  g_assert_cmpint (yu_value_integer (first.low), ==, 18);
  g_assert_true (second.interval);
  g_assert_cmpint (second.low_compare, ==, YU_COMPARE_GREATER);
  g_assert_cmpint (second.high_compare, ==, YU_COMPARE_LESS_EQUAL);
  g_assert_cmpint (yu_value_integer (second.high), ==, 65);
  g_assert_null (third.low); /* a name of which nothing is known here */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/feel/unary-tests/numbers", test_numbers);
  g_test_add_func ("/feel/unary-tests/intervals", test_intervals);
  g_test_add_func ("/feel/unary-tests/texts", test_texts);
  g_test_add_func ("/feel/unary-tests/names-and-arithmetic", test_names_and_arithmetic);
  g_test_add_func ("/feel/unary-tests/dates", test_dates);
  g_test_add_func ("/feel/unary-tests/null", test_null);
  g_test_add_func ("/feel/unary-tests/kinds-differ", test_kinds_differ);
  g_test_add_func ("/feel/unary-tests/lists", test_lists);
  g_test_add_func ("/feel/unary-tests/refusals", test_refusals);
  g_test_add_func ("/feel/unary-tests/hostile-sizes", test_hostile_sizes);
  g_test_add_func ("/feel/unary-tests/names", test_names);
  g_test_add_func ("/feel/unary-tests/edges", test_edges);
  g_test_add_func ("/feel/unary-tests/looked-into", test_looked_into);
  g_test_add_func ("/feel/unary-tests/random-texts", test_random_texts);
  return g_test_run ();
}
