/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Exact decimals. Doubles were rejected: 0.1 + 0.2 must be 0.3 in a decision table, and money and
 * points are whole. Products and aligned sums of two numbers fit 128 bits (9.3e18 * 1e18 < 1.7e38),
 * so nothing is lost on the way. */

#include "number.h"

#include <stdlib.h>
#include <string.h>

#define MAX_SCALE 18

__extension__ typedef __int128 Wide;

static Wide
power_of_ten (guint exponent)
{
  Wide power = 1;

  while (exponent-- > 0)
    power *= 10;
  return power;
}

/* Brings coefficient / 10^scale into normal form; FALSE if that does not fit. */
static gboolean
settle (Wide coefficient, guint scale, YuNumber *number)
{
  while (scale > 0 && coefficient % 10 == 0)
    {
      coefficient /= 10;
      scale--;
    }
  if (scale > MAX_SCALE || coefficient > G_MAXINT64 || coefficient < -G_MAXINT64)
    return FALSE;

  *number = (YuNumber){ (gint64) coefficient, (guint8) scale };
  return TRUE;
}

/**
 * yu_number:
 * @whole: a whole number, not `G_MININT64`
 *
 * Returns: the number
 */
YuNumber
yu_number (gint64 whole)
{
  return (YuNumber){ whole, 0 };
}

/* Reads digits into a coefficient; zeros at either end only move the point, so that 1e18 and
 * 0.000…1 are told apart from numbers with too many digits. */
typedef struct {
  guint64 coefficient;
  gint64 exponent;
  guint zeros; /* read but not yet multiplied in */
} Digits;

static gboolean
take_digit (Digits *digits, guint digit, gboolean fraction)
{
  if (fraction)
    digits->exponent--;
  if (digit == 0)
    {
      digits->zeros++;
      return TRUE;
    }
  for (; digits->coefficient != 0 && digits->zeros > 0; digits->zeros--)
    if (!g_uint64_checked_mul (&digits->coefficient, digits->coefficient, 10))
      return FALSE;
  digits->zeros = 0;
  return g_uint64_checked_mul (&digits->coefficient, digits->coefficient, 10)
         && g_uint64_checked_add (&digits->coefficient, digits->coefficient, digit)
         && digits->coefficient <= G_MAXINT64;
}

static const char *
take_digits (const char *p, const char *end, gboolean fraction, Digits *digits)
{
  const char *start = p;

  for (; p < end && g_ascii_isdigit (*p); p++)
    if (!take_digit (digits, (guint) (*p - '0'), fraction))
      return NULL;
  return p > start ? p : NULL;
}

static const char *
take_exponent (const char *p, const char *end, gint64 *exponent)
{
  gint64 value = 0;
  gboolean negative = p < end && *p == '-';
  const char *start;

  if (p < end && (*p == '-' || *p == '+'))
    p++;
  for (start = p; p < end && g_ascii_isdigit (*p); p++)
    value = MIN (value * 10 + (*p - '0'), 1000000);
  if (p == start)
    return NULL;
  *exponent += negative ? -value : value;
  return p;
}

static gboolean
place_point (const Digits *digits, gboolean negative, YuNumber *number)
{
  Wide coefficient = (Wide) digits->coefficient;
  gint64 exponent = digits->exponent + digits->zeros;

  if (coefficient == 0)
    exponent = 0;
  if (exponent > MAX_SCALE || exponent < -MAX_SCALE)
    return FALSE;
  if (exponent > 0)
    coefficient *= power_of_ten ((guint) exponent);
  if (negative)
    coefficient = -coefficient;
  return settle (coefficient, exponent < 0 ? (guint) -exponent : 0, number);
}

/**
 * yu_number_parse:
 * @text: a number in JSON syntax
 * @length: its length in bytes
 * @number: (out): the number
 *
 * Returns: %FALSE if @text is no JSON number, or has more digits than fit (18 behind the point,
 * 2^63 − 1 in all)
 */
gboolean
yu_number_parse (const char *text, gsize length, YuNumber *number)
{
  const char *p = text, *end = text + length;
  gboolean negative = p < end && *p == '-';
  Digits digits = { 0 };

  if (negative)
    p++;
  if (end - p > 1 && p[0] == '0' && g_ascii_isdigit (p[1]))
    return FALSE;
  p = take_digits (p, end, FALSE, &digits);
  if (p && p < end && *p == '.')
    p = take_digits (p + 1, end, TRUE, &digits);
  if (p && p < end && (*p == 'e' || *p == 'E'))
    p = take_exponent (p + 1, end, &digits.exponent);
  return p == end && place_point (&digits, negative, number);
}

/**
 * yu_number_from_double:
 * @value: a double that stands for a decimal of at most 15 digits
 * @number: (out): that decimal
 *
 * json-glib keeps decimals as doubles. A decimal of at most 15 significant digits survives the way
 * there and back, and the strict reader lets no longer one through: so the shortest text that reads
 * back as @value is what the file says.
 *
 * Returns: %FALSE if it does not fit
 */
gboolean
yu_number_from_double (double value, YuNumber *number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  yu_double_to_text (value, text);
  return yu_number_parse (text, strlen (text), number);
}

/**
 * yu_double_to_text:
 * @value: a finite double
 * @text: (out): a buffer of `G_ASCII_DTOSTR_BUF_SIZE` bytes for the shortest decimal that reads
 * back as @value
 */
void
yu_double_to_text (double value, char *text)
{
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      double again;

      g_ascii_formatd (text, G_ASCII_DTOSTR_BUF_SIZE, formats[i], value);
      again = g_ascii_strtod (text, NULL);
      if (memcmp (&again, &value, sizeof value) == 0)
        return;
    }
}

static void
align (YuNumber a, YuNumber b, Wide *left, Wide *right)
{
  guint scale = MAX (a.scale, b.scale);

  *left = a.coefficient * power_of_ten (scale - a.scale);
  *right = b.coefficient * power_of_ten (scale - b.scale);
}

/**
 * yu_number_compare:
 * @a: a number
 * @b: another
 *
 * Returns: less than, equal to or greater than 0, as @a is to @b
 */
gint
yu_number_compare (YuNumber a, YuNumber b)
{
  Wide left, right;

  if (a.scale == b.scale)
    return (a.coefficient > b.coefficient) - (a.coefficient < b.coefficient);
  align (a, b, &left, &right);
  return (left > right) - (left < right);
}

/**
 * yu_number_add:
 * @a: a number
 * @b: another
 * @sum: (out): the exact sum
 *
 * Returns: %FALSE if the sum does not fit
 */
gboolean
yu_number_add (YuNumber a, YuNumber b, YuNumber *sum)
{
  Wide left, right;

  align (a, b, &left, &right);
  return settle (left + right, MAX (a.scale, b.scale), sum);
}

/**
 * yu_number_multiply:
 * @a: a number
 * @b: another
 * @product: (out): the exact product
 *
 * Returns: %FALSE if the product does not fit
 */
gboolean
yu_number_multiply (YuNumber a, YuNumber b, YuNumber *product)
{
  return settle ((Wide) a.coefficient * b.coefficient, (guint) a.scale + b.scale, product);
}

/**
 * yu_number_is_whole:
 * @number: a number
 *
 * Returns: whether nothing stands behind its decimal point
 */
gboolean
yu_number_is_whole (YuNumber number)
{
  return number.scale == 0;
}

/**
 * yu_number_to_text:
 * @number: a number
 *
 * Returns: (transfer full): its shortest text without exponent; also valid JSON
 */
char *
yu_number_to_text (YuNumber number)
{
  guint64 digits
      = number.coefficient < 0 ? (guint64) -number.coefficient : (guint64) number.coefficient;
  const char *sign = number.coefficient < 0 ? "-" : "";
  guint64 unit = (guint64) power_of_ten (number.scale);

  if (number.scale == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, number.coefficient);
  return g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%0*" G_GUINT64_FORMAT, sign, digits / unit,
                          (int) number.scale, digits % unit);
}
