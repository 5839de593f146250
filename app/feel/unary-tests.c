/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* S-FEEL unary tests.
 *
 *   tests    = "-" | "not" "(" list ")" | list
 *   list     = test { "," test }
 *   test     = [ "<" | "<=" | ">" | ">=" | "=" | "!=" ] endpoint | interval
 *   interval = ( "(" | "]" | "[" ) endpoint ".." endpoint ( ")" | "[" | "]" )
 *
 * Truth has three values, as in DMN. `<`, `<=`, `>`, `>=` and intervals on null, or between kinds
 * that cannot be compared, are null; `=` with null on one side is false, on both sides true. A list
 * is true if one test is, null if none is and one is null. A row is satisfied by true alone. So an
 * absent input does not satisfy `"master"`, nor
 * `>= 3`; it satisfies `not("master")`, since null = "master" is false, but not `not(>= 3)`, since
 * nothing is known; and it satisfies `null` and `-`. */

#include "unary-tests.h"

#include "base/words.h"
#include "expression.h"

typedef struct {
  gboolean interval;
  YuCompare
      low_compare; /* how the value compares with `low`; the only test unless it is an interval */
  YuCompare high_compare;
  YuExpression *low;
  YuExpression *high; /* interval */
} Test;

struct _YuTests {
  char *text;
  gboolean any;
  gboolean negated;
  GArray *tests;    /* of Test */
  GPtrArray *names; /* of interned const char *, NULL-terminated */
};

static void
test_clear (gpointer data)
{
  Test *test = data;

  g_clear_pointer (&test->low, yu_expression_free);
  g_clear_pointer (&test->high, yu_expression_free);
}

static YuTests *
tests_new (const char *text)
{
  YuTests *self = g_new0 (YuTests, 1);

  self->text = g_strdup (text);
  self->tests = g_array_new (FALSE, TRUE, sizeof (Test));
  g_array_set_clear_func (self->tests, test_clear);
  self->names = g_ptr_array_new ();
  return self;
}

/**
 * yu_tests_free:
 * @tests: (nullable): compiled tests
 */
void
yu_tests_free (YuTests *tests)
{
  if (tests == NULL)
    return;

  g_free (tests->text);
  g_array_unref (tests->tests);
  g_ptr_array_unref (tests->names);
  g_free (tests);
}

/* Reading */

static gboolean
take_compare (YuScanner *scanner, YuCompare *compare)
{
  static const struct {
    const char *token;
    YuCompare compare;
  } operators[] = {
    /* the longer ones first */
    { "<=", YU_COMPARE_LESS_EQUAL }, { ">=", YU_COMPARE_GREATER_EQUAL },
    { "!=", YU_COMPARE_NOT_EQUAL },  { "<", YU_COMPARE_LESS },
    { ">", YU_COMPARE_GREATER },     { "=", YU_COMPARE_EQUAL },
  };

  yu_scanner_skip_space (scanner);
  if (g_str_has_prefix (scanner->at, "<>") || g_str_has_prefix (scanner->at, "=="))
    return FALSE; /* named as a slip where the endpoint is missed */
  for (gsize i = 0; i < G_N_ELEMENTS (operators); i++)
    if (yu_scanner_take (scanner, operators[i].token))
      {
        *compare = operators[i].compare;
        return TRUE;
      }

  return FALSE;
}

/* After "low ..". */
static gboolean
parse_interval_end (YuScanner *scanner, const char *start, Test *test)
{
  if (!yu_scanner_at_end (scanner))
    test->high = yu_expression_parse (scanner);
  if (scanner->error != NULL)
    return FALSE;

  if (test->high != NULL && yu_scanner_take (scanner, "]"))
    test->high_compare = YU_COMPARE_LESS_EQUAL;
  else if (test->high != NULL && (yu_scanner_take (scanner, ")") || yu_scanner_take (scanner, "[")))
    test->high_compare = YU_COMPARE_LESS;
  else
    {
      yu_scanner_fail (scanner, start,
                       "interval not closed: it is written [26..45], with ) for an end that does "
                       "not belong to it");
      return FALSE;
    }
  return TRUE;
}

/* FALSE without an error: no interval stands here, and nothing was read. */
static gboolean
parse_interval (YuScanner *scanner, Test *test)
{
  const char *start;
  gboolean parenthesis;

  yu_scanner_skip_space (scanner);
  start = scanner->at;
  parenthesis = yu_scanner_take (scanner, "(");
  if (parenthesis || yu_scanner_take (scanner, "]"))
    test->low_compare = YU_COMPARE_GREATER;
  else if (yu_scanner_take (scanner, "["))
    test->low_compare = YU_COMPARE_GREATER_EQUAL;
  else
    return FALSE;

  test->low = yu_expression_parse (scanner);
  if (test->low != NULL && yu_scanner_take (scanner, ".."))
    {
      test->interval = TRUE;
      return parse_interval_end (scanner, start, test);
    }
  if (test->low != NULL && !parenthesis)
    yu_scanner_fail (scanner, start, "interval not closed: it is written [26..45]");
  if (scanner->error == NULL) /* "(2 + 3) * 4" is an endpoint that begins with a parenthesis */
    {
      test_clear (test);
      scanner->at = start;
    }
  return FALSE;
}

static gboolean
parse_test (YuScanner *scanner, YuTests *self)
{
  Test test = { .low_compare = YU_COMPARE_EQUAL };

  if (!take_compare (scanner, &test.low_compare) && !parse_interval (scanner, &test))
    test.low_compare = YU_COMPARE_EQUAL;
  if (scanner->error == NULL && !test.interval)
    test.low = yu_expression_parse (scanner);

  if (scanner->error != NULL)
    {
      test_clear (&test);
      return FALSE;
    }
  g_array_append_val (self->tests, test);
  yu_expression_collect_names (test.low, self->names);
  yu_expression_collect_names (test.high, self->names);
  return TRUE;
}

static void
parse_list (YuScanner *scanner, YuTests *self)
{
  while (parse_test (scanner, self) && yu_scanner_take (scanner, ","))
    ;
}

static gboolean
take_not (YuScanner *scanner)
{
  const char *start = scanner->at;

  if (yu_scanner_take_word (scanner, "not") && yu_scanner_take (scanner, "("))
    return TRUE;

  scanner->at = start;
  return FALSE;
}

static void
parse_tests (YuScanner *scanner, YuTests *self)
{
  if (yu_scanner_at_end (scanner))
    {
      yu_scanner_fail (scanner, scanner->at, "the entry is empty: write - for “any value”");
      return;
    }
  if (yu_scanner_take (scanner, "-") && yu_scanner_at_end (scanner))
    {
      self->any = TRUE;
      return;
    }
  scanner->at = scanner->text;

  self->negated = take_not (scanner);
  parse_list (scanner, self);
  if (self->negated && scanner->error == NULL && !yu_scanner_take (scanner, ")"))
    yu_scanner_fail_here (scanner, "a comma or the ) of not(…)");
  if (scanner->error == NULL && !yu_scanner_at_end (scanner))
    yu_scanner_fail_here (scanner, "a comma or the end");
}

/**
 * yu_tests_parse_with:
 * @text: an input entry
 * @names: (nullable): names that are in scope for sure, NULL-terminated
 * @error: what is wrong, and at which column
 *
 * Compiles unary tests. Names in @names may be any text; other names are words of letters, digits,
 * underscores and inner full stops.
 *
 * Returns: (transfer full) (nullable): the tests, or %NULL with %YU_ERROR_CONTENT
 */
YuTests *
yu_tests_parse_with (const char *text, const char *const *names, GError **error)
{
  g_autoptr (YuTests) self = NULL;
  YuScanner scanner = { .text = text, .at = text, .known = names };

  g_return_val_if_fail (text != NULL, NULL);

  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error_literal (error, YU_ERROR, YU_ERROR_CONTENT, "the entry is not UTF-8");
      return NULL;
    }

  self = tests_new (text);
  parse_tests (&scanner, self);
  if (scanner.error != NULL)
    {
      g_set_error (error, YU_ERROR, YU_ERROR_CONTENT, yu_words_for ("%s (column %u)"),
                   scanner.error, yu_scanner_column (&scanner, scanner.error_at));
      g_free (scanner.error);
      return NULL;
    }

  g_ptr_array_add (self->names, NULL);
  return g_steal_pointer (&self);
}

/**
 * yu_tests_parse:
 * @text: an input entry
 * @error: what is wrong, and at which column
 *
 * Compiles unary tests where the names in scope are not known.
 *
 * Returns: (transfer full) (nullable): the tests, or %NULL with %YU_ERROR_CONTENT
 */
YuTests *
yu_tests_parse (const char *text, GError **error)
{
  return yu_tests_parse_with (text, NULL, error);
}

/* Matching */

/* DMN's `in`: an endpoint that names a list is met by each of its items. */
static YuTri
equals_or_is_in (YuOperand value, YuOperand endpoint)
{
  YuTri result = YU_TRI_FALSE;

  if (endpoint.type != YU_OPERAND_OTHER || !yu_value_is (endpoint.other, YU_VALUE_LIST))
    return yu_operand_compare (YU_COMPARE_EQUAL, value, endpoint);

  for (gsize i = 0; i < yu_value_length (endpoint.other); i++)
    result = MAX (result,
                  yu_operand_compare (YU_COMPARE_EQUAL, value,
                                      yu_operand_of_value (yu_value_item (endpoint.other, i))));
  return result;
}

static YuTri
test_one (const Test *test, YuOperand value, YuScope scope, gpointer data)
{
  YuOperand low = yu_expression_evaluate (test->low, scope, data);
  YuTri above, below;

  if (!test->interval && test->low_compare == YU_COMPARE_EQUAL)
    return equals_or_is_in (value, low);

  above = yu_operand_compare (test->low_compare, value, low);
  if (!test->interval)
    return above;
  below = yu_operand_compare (test->high_compare, value,
                              yu_expression_evaluate (test->high, scope, data));
  return MIN (above, below);
}

static YuTri
test_all (const YuTests *tests, const YuValue *value, YuScope scope, gpointer data)
{
  YuOperand operand = yu_operand_of_value (value);
  YuTri result = YU_TRI_FALSE;

  for (guint i = 0; i < tests->tests->len && result != YU_TRI_TRUE; i++)
    result = MAX (result, test_one (&g_array_index (tests->tests, Test, i), operand, scope, data));
  return result;
}

/**
 * yu_tests_match:
 * @tests: compiled tests
 * @value: (nullable): the input; %NULL is null
 * @scope: (nullable): gives the values of other names
 * @data: for @scope
 *
 * Whether @value satisfies @tests. A list satisfies them if one of its items does (`not(…)`: if
 * none does). Allocates nothing.
 *
 * Returns: whether the outcome is true, rather than false or null
 */
gboolean
yu_tests_match (const YuTests *tests, const YuValue *value, YuScope scope, gpointer data)
{
  YuTri result = YU_TRI_FALSE;

  if (tests->any)
    return TRUE;

  if (!yu_value_is (value, YU_VALUE_LIST))
    result = test_all (tests, value, scope, data);
  else
    for (gsize i = 0; i < yu_value_length (value); i++)
      result = MAX (result, test_all (tests, yu_value_item (value, i), scope, data));

  return tests->negated ? result == YU_TRI_FALSE : result == YU_TRI_TRUE;
}

/* Looking into */

/**
 * yu_tests_text:
 * @tests: compiled tests
 *
 * Returns: (transfer none): the entry as it was written
 */
const char *
yu_tests_text (const YuTests *tests)
{
  return tests->text;
}

/**
 * yu_tests_is_any:
 * @tests: compiled tests
 *
 * Returns: whether the entry is `-`
 */
gboolean
yu_tests_is_any (const YuTests *tests)
{
  return tests->any;
}

/**
 * yu_tests_negated:
 * @tests: compiled tests
 *
 * Returns: whether the entry is `not(…)`
 */
gboolean
yu_tests_negated (const YuTests *tests)
{
  return tests->negated;
}

/**
 * yu_tests_length:
 * @tests: compiled tests
 *
 * Returns: how many tests are joined by commas; 0 for `-`
 */
gsize
yu_tests_length (const YuTests *tests)
{
  return tests->tests->len;
}

/**
 * yu_tests_get:
 * @tests: compiled tests
 * @i: less than yu_tests_length()
 * @scope: (nullable): gives the values of other names
 * @data: for @scope
 *
 * Returns: (transfer full): what the test compares with what
 */
YuTest
yu_tests_get (const YuTests *tests, gsize i, YuScope scope, gpointer data)
{
  const Test *test = &g_array_index (tests->tests, Test, i);
  YuTest got = { test->interval, test->low_compare, test->high_compare, NULL, NULL };

  got.low = yu_operand_to_value (yu_expression_evaluate (test->low, scope, data));
  if (test->interval)
    got.high = yu_operand_to_value (yu_expression_evaluate (test->high, scope, data));
  return got;
}

/**
 * yu_test_clear:
 * @test: what yu_tests_get() gave
 */
void
yu_test_clear (YuTest *test)
{
  g_clear_pointer (&test->low, yu_value_unref);
  g_clear_pointer (&test->high, yu_value_unref);
}

/**
 * yu_tests_names:
 * @tests: compiled tests
 *
 * Returns: (transfer none) (array zero-terminated=1): the names that endpoints mention, each once,
 * interned
 */
const char *const *
yu_tests_names (const YuTests *tests)
{
  return (const char *const *) tests->names->pdata;
}

static void
add_edge (GPtrArray *edges, YuOperand operand)
{
  if (operand.type == YU_OPERAND_OTHER && yu_value_is (operand.other, YU_VALUE_LIST))
    for (gsize i = 0; i < yu_value_length (operand.other); i++)
      add_edge (edges, yu_operand_of_value (yu_value_item (operand.other, i)));
  else if (operand.type != YU_OPERAND_NULL && operand.type != YU_OPERAND_OTHER)
    g_ptr_array_add (edges, yu_operand_to_value (operand));
}

/**
 * yu_tests_edges:
 * @tests: compiled tests
 * @scope: (nullable): gives the values of other names
 * @data: for @scope
 *
 * The values at which the outcome may change: between two neighbours of them every value of an
 * ordered domain has the same outcome. Numbers need not be whole. Endpoints that are null in @scope
 * give none.
 *
 * Returns: (transfer full) (element-type YuValue): the edges, in the order of the text, repeated as
 * often as written
 */
GPtrArray *
yu_tests_edges (const YuTests *tests, YuScope scope, gpointer data)
{
  GPtrArray *edges = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_value_unref);

  for (guint i = 0; i < tests->tests->len; i++)
    {
      const Test *test = &g_array_index (tests->tests, Test, i);

      add_edge (edges, yu_expression_evaluate (test->low, scope, data));
      if (test->interval)
        add_edge (edges, yu_expression_evaluate (test->high, scope, data));
    }

  return edges;
}
