/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Endpoints: literals, names and whole-number or decimal arithmetic, `6 * average_wage`. Arithmetic
 * goes beyond the simple values of S-FEEL (a subset of FEEL's own); anything that has no result
 * (null, a text in a sum, overflow, a division by zero) is null, as in DMN. */

#include "expression.h"

#include <string.h>

/* A bound for hostile files: rules that people write have one operator, seldom three. Evaluation
 * and freeing recurse. */
#define MAX_OPERATORS 64
#define MAX_DEPTH 32

typedef enum {
  OP_LITERAL,
  OP_NAME,
  OP_NEGATE,
  OP_ADD,
  OP_SUBTRACT,
  OP_MULTIPLY,
  OP_DIVIDE,
} Op;

struct _YuExpression {
  Op op;
  YuOperand literal; /* text interned */
  const char *name;  /* interned */
  YuExpression *left;
  YuExpression *right;
};

static YuExpression *
expression_new (Op op, YuExpression *left, YuExpression *right)
{
  YuExpression *self = g_new0 (YuExpression, 1);

  self->op = op;
  self->left = left;
  self->right = right;
  return self;
}

static YuExpression *
literal_new (YuOperand literal)
{
  YuExpression *self = expression_new (OP_LITERAL, NULL, NULL);

  self->literal = literal;
  return self;
}

void
yu_expression_free (YuExpression *expression)
{
  if (expression == NULL)
    return;

  yu_expression_free (expression->left);
  yu_expression_free (expression->right);
  g_free (expression);
}

/* Reading */

static YuExpression *parse_sum (YuScanner *scanner);

static YuExpression *
parse_date (YuScanner *scanner, const char *start)
{
  const char *iso = yu_scanner_take_text (scanner);
  YuDate date = iso != NULL ? yu_date_from_iso (iso) : 0;

  if (date == 0)
    {
      yu_scanner_fail (scanner, start, "a date is written date(\"2024-12-31\")");
      return NULL;
    }

  return literal_new ((YuOperand){ .type = YU_OPERAND_DATE, .date = date });
}

static YuExpression *
parse_date_call (YuScanner *scanner)
{
  const char *start = scanner->at;
  g_autoptr (YuExpression) date = NULL;

  if (yu_scanner_take (scanner, "@"))
    return parse_date (scanner, start);
  if (!yu_scanner_take_word (scanner, "date"))
    return NULL;
  if (!yu_scanner_take (scanner, "("))
    {
      scanner->at = start; /* a name: "date of birth" */
      return NULL;
    }

  date = parse_date (scanner, start);
  if (date != NULL && !yu_scanner_take (scanner, ")"))
    {
      yu_scanner_fail_here (scanner, "the ) of date(…)");
      return NULL;
    }
  return g_steal_pointer (&date);
}

static YuExpression *
parse_word_literal (YuScanner *scanner)
{
  if (yu_scanner_take_word (scanner, "true"))
    return literal_new ((YuOperand){ .type = YU_OPERAND_BOOLEAN, .truth = TRUE });
  if (yu_scanner_take_word (scanner, "false"))
    return literal_new ((YuOperand){ .type = YU_OPERAND_BOOLEAN, .truth = FALSE });
  if (yu_scanner_take_word (scanner, "null"))
    return literal_new ((YuOperand){ .type = YU_OPERAND_NULL });

  return NULL;
}

static YuExpression *
parse_name (YuScanner *scanner)
{
  const char *start, *name;
  YuExpression *self;

  yu_scanner_skip_space (scanner);
  start = scanner->at;
  name = yu_scanner_take_name (scanner);
  if (name == NULL)
    {
      yu_scanner_fail_here (scanner, "a value");
      return NULL;
    }

  yu_scanner_skip_space (scanner);
  if (*scanner->at == '(')
    {
      yu_scanner_fail (
          scanner, start,
          "there is no function “%s”: only date(\"…\") and a leading not(…) are understood", name);
      return NULL;
    }

  self = expression_new (OP_NAME, NULL, NULL);
  self->name = name;
  return self;
}

static YuExpression *
parse_parenthesis (YuScanner *scanner)
{
  g_autoptr (YuExpression) inner = NULL;
  const char *start = scanner->at;

  if (++scanner->depth > MAX_DEPTH)
    {
      yu_scanner_fail (scanner, start, "more than %d parentheses inside each other", MAX_DEPTH);
      return NULL;
    }
  inner = parse_sum (scanner);
  scanner->depth--;
  if (inner != NULL && !yu_scanner_take (scanner, ")"))
    {
      yu_scanner_fail_here (scanner, "a )");
      return NULL;
    }

  return g_steal_pointer (&inner);
}

static gboolean
count_operator (YuScanner *scanner)
{
  if (++scanner->operators <= MAX_OPERATORS)
    return TRUE;

  yu_scanner_fail (scanner, scanner->at, "more than %d operators in one entry", MAX_OPERATORS);
  return FALSE;
}

/* value = number | "text" | date | true | false | null | name | "(" sum ")" | "-" value */
static YuExpression *
parse_value (YuScanner *scanner)
{
  YuExpression *self;
  YuOperand literal = { .type = YU_OPERAND_NUMBER };
  const char *text;

  if (yu_scanner_take (scanner, "-"))
    {
      self = count_operator (scanner) ? parse_value (scanner) : NULL;
      return self != NULL ? expression_new (OP_NEGATE, self, NULL) : NULL;
    }
  if (yu_scanner_take (scanner, "("))
    return parse_parenthesis (scanner);

  if (yu_scanner_take_number (scanner, &literal.number))
    return literal_new (literal);
  text = scanner->error == NULL ? yu_scanner_take_text (scanner) : NULL;
  if (text != NULL)
    return literal_new ((YuOperand){ .type = YU_OPERAND_TEXT, .text = text });

  self = scanner->error == NULL ? parse_word_literal (scanner) : NULL;
  if (self == NULL && scanner->error == NULL)
    self = parse_date_call (scanner);
  if (self == NULL && scanner->error == NULL)
    self = parse_name (scanner);
  return self;
}

/* A chain of one level of operators, left to right. */
static YuExpression *
parse_chain (YuScanner *scanner, const char *operators[2], const Op ops[2],
             YuExpression *(*parse_operand) (YuScanner *scanner))
{
  g_autoptr (YuExpression) left = parse_operand (scanner);

  while (left != NULL)
    {
      YuExpression *right;
      guint which;

      if (yu_scanner_take (scanner, operators[0]))
        which = 0;
      else if (yu_scanner_take (scanner, operators[1]))
        which = 1;
      else
        break;

      right = count_operator (scanner) ? parse_operand (scanner) : NULL;
      if (right == NULL)
        return NULL;
      left = expression_new (ops[which], g_steal_pointer (&left), right);
    }

  return g_steal_pointer (&left);
}

static YuExpression *
parse_product (YuScanner *scanner)
{
  return parse_chain (scanner, (const char *[]){ "*", "/" }, (const Op[]){ OP_MULTIPLY, OP_DIVIDE },
                      parse_value);
}

static YuExpression *
parse_sum (YuScanner *scanner)
{
  return parse_chain (scanner, (const char *[]){ "+", "-" }, (const Op[]){ OP_ADD, OP_SUBTRACT },
                      parse_product);
}

YuExpression *
yu_expression_parse (YuScanner *scanner)
{
  scanner->operators = 0;
  scanner->depth = 0;
  return parse_sum (scanner);
}

/* Evaluating */

YuOperand
yu_operand_of_value (const YuValue *value)
{
  if (value == NULL)
    return (YuOperand){ .type = YU_OPERAND_NULL };

  switch (yu_value_type (value))
    {
    case YU_VALUE_BOOLEAN:
      return (YuOperand){ .type = YU_OPERAND_BOOLEAN, .truth = yu_value_boolean (value) };
    case YU_VALUE_NUMBER:
      return (YuOperand){ .type = YU_OPERAND_NUMBER, .number = yu_value_number (value) };
    case YU_VALUE_TEXT:
      return (YuOperand){ .type = YU_OPERAND_TEXT, .text = yu_value_text (value) };
    case YU_VALUE_DATE:
      return (YuOperand){ .type = YU_OPERAND_DATE, .date = yu_value_date (value) };
    case YU_VALUE_LIST:
    case YU_VALUE_RECORD:
      break;
    }

  return (YuOperand){ .type = YU_OPERAND_OTHER, .other = value };
}

YuValue *
yu_operand_to_value (YuOperand operand)
{
  switch (operand.type)
    {
    case YU_OPERAND_BOOLEAN:
      return yu_value_new_boolean (operand.truth);
    case YU_OPERAND_NUMBER:
      return yu_value_new_number (operand.number);
    case YU_OPERAND_TEXT:
      return yu_value_new_text (operand.text);
    case YU_OPERAND_DATE:
      return yu_value_new_date (operand.date);
    case YU_OPERAND_OTHER:
      return yu_value_ref (operand.other);
    case YU_OPERAND_NULL:
      break;
    }

  return NULL;
}

static gboolean
subtract (YuNumber a, YuNumber b, YuNumber *difference)
{
  YuNumber negative;

  return yu_number_multiply (b, yu_number (-1), &negative)
         && yu_number_add (a, negative, difference);
}

__extension__ typedef unsigned __int128 Wide;

/* The coefficient without its sign and times ten to the exponent, at most 18: below 1e38, so ten
 * times it still fits. */
static Wide
magnitude (YuNumber number, guint exponent)
{
  Wide magnitude = number.coefficient < 0 ? -(Wide) number.coefficient : (Wide) number.coefficient;

  while (exponent-- > 0)
    magnitude *= 10;
  return magnitude;
}

/* Long division of whole numbers, exact where the quotient ends within 18 digits behind the point,
 * else rounded half up at the last digit that fits. */
static gboolean
divide (YuNumber a, YuNumber b, YuNumber *quotient)
{
  const guint64 limit = (G_MAXINT64 - 9) / 10;
  Wide dividend = magnitude (a, b.scale), divisor = magnitude (b, a.scale), rest;
  gint64 digits;
  guint8 scale = 0;

  if (divisor == 0 || dividend / divisor > G_MAXINT64)
    return FALSE;

  digits = (gint64) (dividend / divisor);
  rest = dividend % divisor;
  while (rest != 0 && scale < 18 && (guint64) digits <= limit)
    {
      rest *= 10;
      digits = digits * 10 + (gint64) (rest / divisor);
      rest %= divisor;
      scale++;
    }
  if (rest * 2 >= divisor && digits < G_MAXINT64)
    digits++;

  if ((a.coefficient < 0) != (b.coefficient < 0))
    digits = -digits;
  /* Adding nothing brings it into normal form: rounding may have left zeros at the end. */
  return yu_number_add ((YuNumber){ digits, scale }, yu_number (0), quotient);
}

static YuOperand
calculate (Op op, YuNumber left, YuNumber right)
{
  YuOperand result = { .type = YU_OPERAND_NUMBER };
  gboolean fits = FALSE;

  if (op == OP_ADD)
    fits = yu_number_add (left, right, &result.number);
  else if (op == OP_SUBTRACT)
    fits = subtract (left, right, &result.number);
  else if (op == OP_MULTIPLY)
    fits = yu_number_multiply (left, right, &result.number);
  else if (op == OP_DIVIDE)
    fits = divide (left, right, &result.number);

  return fits ? result : (YuOperand){ .type = YU_OPERAND_NULL };
}

YuOperand
yu_expression_evaluate (const YuExpression *expression, YuScope scope, gpointer data)
{
  YuOperand left, right;

  if (expression->op == OP_LITERAL)
    return expression->literal;
  if (expression->op == OP_NAME)
    return yu_operand_of_value (scope != NULL ? scope (expression->name, data) : NULL);

  left = yu_expression_evaluate (expression->left, scope, data);
  if (left.type != YU_OPERAND_NUMBER)
    return (YuOperand){ .type = YU_OPERAND_NULL };
  if (expression->op == OP_NEGATE)
    return calculate (OP_SUBTRACT, yu_number (0), left.number);

  right = yu_expression_evaluate (expression->right, scope, data);
  if (right.type != YU_OPERAND_NUMBER)
    return (YuOperand){ .type = YU_OPERAND_NULL };
  return calculate (expression->op, left.number, right.number);
}

void
yu_expression_collect_names (const YuExpression *expression, GPtrArray *names)
{
  if (expression == NULL)
    return;

  if (expression->name != NULL && !g_ptr_array_find (names, expression->name, NULL))
    g_ptr_array_add (names, (gpointer) expression->name);
  yu_expression_collect_names (expression->left, names);
  yu_expression_collect_names (expression->right, names);
}

/* Comparing */

/* A date against a text that is an ISO date: inputs of a table are plain JSON, in which a date can
 * only be a text. Any other text is of another kind than a date. */
static void
make_dates_of_texts (YuOperand *left, YuOperand *right)
{
  YuOperand *text = left->type == YU_OPERAND_TEXT ? left : right;
  YuOperand *date = left->type == YU_OPERAND_DATE ? left : right;
  YuDate read;

  if (text->type != YU_OPERAND_TEXT || date->type != YU_OPERAND_DATE)
    return;

  read = yu_date_from_iso (text->text);
  if (read != 0)
    *text = (YuOperand){ .type = YU_OPERAND_DATE, .date = read };
}

static YuTri
equality (YuCompare how, gboolean equal)
{
  return (how == YU_COMPARE_EQUAL) == equal ? YU_TRI_TRUE : YU_TRI_FALSE;
}

static YuTri
ordering (YuCompare how, gint order)
{
  static const gboolean holds[][3] = {
    /* by the sign of the order: less, equal, greater */
    [YU_COMPARE_EQUAL] = { FALSE, TRUE, FALSE },
    [YU_COMPARE_NOT_EQUAL] = { TRUE, FALSE, TRUE },
    [YU_COMPARE_LESS] = { TRUE, FALSE, FALSE },
    [YU_COMPARE_LESS_EQUAL] = { TRUE, TRUE, FALSE },
    [YU_COMPARE_GREATER] = { FALSE, FALSE, TRUE },
    [YU_COMPARE_GREATER_EQUAL] = { FALSE, TRUE, TRUE },
  };

  return holds[how][(order > 0) - (order < 0) + 1] ? YU_TRI_TRUE : YU_TRI_FALSE;
}

/* DMN 1.3, 10.3.2.13: `=` between null and a value is false, every other comparison with null and
 * every comparison between kinds that cannot be compared is null. Texts are ordered by code point,
 * which byte order of UTF-8 is. */
YuTri
yu_operand_compare (YuCompare how, YuOperand left, YuOperand right)
{
  gboolean equality_only = how == YU_COMPARE_EQUAL || how == YU_COMPARE_NOT_EQUAL;

  if (left.type == YU_OPERAND_NULL || right.type == YU_OPERAND_NULL)
    return equality_only ? equality (how, left.type == right.type) : YU_TRI_NULL;

  make_dates_of_texts (&left, &right);
  if (left.type != right.type)
    return YU_TRI_NULL;

  switch (left.type)
    {
    case YU_OPERAND_NUMBER:
      return ordering (how, yu_number_compare (left.number, right.number));
    case YU_OPERAND_TEXT:
      return ordering (how, strcmp (left.text, right.text));
    case YU_OPERAND_DATE:
      return ordering (how, left.date < right.date ? -1 : left.date > right.date);
    case YU_OPERAND_BOOLEAN:
      return equality_only ? equality (how, left.truth == right.truth) : YU_TRI_NULL;
    case YU_OPERAND_OTHER:
      return equality_only ? equality (how, yu_value_equal (left.other, right.other)) : YU_TRI_NULL;
    case YU_OPERAND_NULL:
      break;
    }

  g_assert_not_reached ();
}
