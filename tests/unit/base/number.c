/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/number.h"

#include <string.h>

static YuNumber
number (const char *text)
{
  YuNumber parsed;

  g_assert_true (yu_number_parse (text, strlen (text), &parsed));
  return parsed;
}

static void
assert_text (YuNumber value, const char *expected)
{
  g_autofree char *text = yu_number_to_text (value);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_parse (void)
{
  static const char *const cases[][2] = {
    { "0", "0" },
    { "-0", "0" },
    { "0.00", "0" },
    { "0e99999", "0" },
    { "7", "7" },
    { "-7.50", "-7.5" },
    { "1e3", "1000" },
    { "1.5E+2", "150" },
    { "2500e-4", "0.25" },
    { "0.000000000000000001", "0.000000000000000001" },
    { "1e18", "1000000000000000000" },
    { "10.0500", "10.05" },
    { "-0.05", "-0.05" },
    { "9223372036854775807", "9223372036854775807" },
    { "-9223372036854775807", "-9223372036854775807" },
    { "0.1234567890123456780", "0.123456789012345678" },
    { "100000000000000000000e-2", "1000000000000000000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_text (number (cases[i][0]), cases[i][1]);
}

static void
test_parse_refuses (void)
{
  static const char *const cases[] = {
    "",
    "-",
    "+1",
    ".5",
    "1.",
    "01",
    "-01",
    "1e",
    "1e+",
    "0x1",
    "1 ",
    " 1",
    "1,5",
    "--1",
    "1e1.5",
    "NaN",
    "9223372036854775808",
    "-9223372036854775808",
    "1e19",
    "1e-19",
    "0.0000000000000000001",
    "1e400",
    "1e99999999999999999999",
    "1.0000000000000000001",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      YuNumber parsed;

      g_test_message ("%s", cases[i]);
      g_assert_false (yu_number_parse (cases[i], strlen (cases[i]), &parsed));
    }
}

/* Equal numbers are equal bit for bit, however they were written. */
static void
test_normal_form (void)
{
  YuNumber a = number ("1.50"), b = number ("15e-1"), c = number ("0.15E1");

  g_assert_cmpint (a.coefficient, ==, 15);
  g_assert_cmpint (a.scale, ==, 1);
  g_assert_true (a.coefficient == b.coefficient && a.scale == b.scale);
  g_assert_true (a.coefficient == c.coefficient && a.scale == c.scale);
}

static void
test_compare (void)
{
  static const char *const rising[] = { "-9223372036854775807",
                                        "-1.5",
                                        "-1.49",
                                        "-0.000000000000000001",
                                        "0",
                                        "0.000000000000000001",
                                        "0.1",
                                        "0.11",
                                        "2",
                                        "10",
                                        "9223372036854775807" };

  for (guint i = 0; i < G_N_ELEMENTS (rising); i++)
    for (guint j = 0; j < G_N_ELEMENTS (rising); j++)
      g_assert_cmpint (yu_number_compare (number (rising[i]), number (rising[j])), ==,
                       (i > j) - (i < j));
}

static void
test_arithmetic (void)
{
  YuNumber result;

  g_assert_true (yu_number_add (number ("0.1"), number ("0.2"), &result));
  assert_text (result, "0.3");
  g_assert_true (yu_number_add (number ("9.95"), number ("0.05"), &result));
  assert_text (result, "10");
  g_assert_true (yu_number_add (number ("1.5"), number ("-1.5"), &result));
  assert_text (result, "0");
  g_assert_true (yu_number_multiply (number ("6"), number ("117546"), &result));
  assert_text (result, "705276");
  g_assert_true (yu_number_multiply (number ("-0.25"), number ("0.4"), &result));
  assert_text (result, "-0.1");
  g_assert_true (yu_number_multiply (number ("1e-18"), number ("1e18"), &result));
  assert_text (result, "1");
}

static void
test_arithmetic_overflow (void)
{
  YuNumber result, most = number ("9223372036854775807");

  g_assert_false (yu_number_add (most, number ("1"), &result));
  g_assert_false (yu_number_add (most, number ("0.1"), &result));
  g_assert_false (yu_number_multiply (most, number ("2"), &result));
  g_assert_false (yu_number_multiply (number ("1e-18"), number ("0.1"), &result));
  g_assert_true (yu_number_add (most, yu_number (-1), &result));
}

/* Text → double → number gives the decimal of the text, up to the 15 digits that the strict reader
 * lets through. */
static void
test_doubles_keep_fifteen_digits (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      guint64 digits = ((guint64) g_test_rand_int () << 32 | g_test_rand_int ())
                       % G_GUINT64_CONSTANT (1000000000000000);
      g_autofree char *text
          = g_strdup_printf ("%" G_GUINT64_FORMAT "e-%d", digits, g_test_rand_int_range (0, 18));
      YuNumber exact = number (text), through;

      g_assert_true (yu_number_from_double (g_ascii_strtod (text, NULL), &through));
      g_assert_true (exact.coefficient == through.coefficient && exact.scale == through.scale);
    }
}

static void
test_text_there_and_back (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      YuNumber before = { g_test_rand_int (), 0 },
               step = { 1, (guint8) g_test_rand_int_range (1, 18) }, after;
      g_autofree char *text = NULL;

      g_assert_true (yu_number_multiply (before, step, &before));
      text = yu_number_to_text (before);
      after = number (text);
      g_assert_true (before.coefficient == after.coefficient && before.scale == after.scale);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/number/parse", test_parse);
  g_test_add_func ("/base/number/parse-refuses", test_parse_refuses);
  g_test_add_func ("/base/number/normal-form", test_normal_form);
  g_test_add_func ("/base/number/compare", test_compare);
  g_test_add_func ("/base/number/arithmetic", test_arithmetic);
  g_test_add_func ("/base/number/arithmetic-overflow", test_arithmetic_overflow);
  g_test_add_func ("/base/number/doubles-keep-fifteen-digits", test_doubles_keep_fifteen_digits);
  g_test_add_func ("/base/number/text-there-and-back", test_text_there_and_back);
  return g_test_run ();
}
