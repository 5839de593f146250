/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The reader: what RFC 8259 allows goes through, what it forbids and what our limits forbid does
 * not, and the message names the place. */

#include "base/json.h"

#include <string.h>

static gboolean
passes (const char *bytes, gsize length)
{
  g_autoptr (YuFaults) faults = yu_faults_new ("test");
  g_autoptr (JsonNode) node = yu_json_parse (bytes, length, YU_JSON_MAX_DOCUMENT, faults);

  g_assert_cmpuint (yu_faults_count (faults), ==, node ? 0 : 1);
  return node != NULL;
}

typedef struct {
  const char *name;
  const char *text;
} Case;

static const Case good_cases[] = {
  { "scalar-text", "\"a\"" },
  { "scalar-number", "-1" },
  { "scalar-null", "null" },
  { "spaces", " \t\r\n[ 1 , 2 ]\r\n" },
  { "empty-object", "{}" },
  { "empty-list", "[]" },
  { "empty-name", "{\"\":0}" },
  { "nested", "{\"a\":[{\"b\":[[]]}]}" },
  { "same-name-elsewhere", "{\"a\":{\"a\":1},\"b\":{\"a\":2}}" },
  { "same-name-in-siblings", "[{\"a\":1},{\"a\":1}]" },
  { "escapes", "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\"]" },
  { "surrogate-pair", "[\"\\uD83D\\uDE39\\uDBFF\\uDFFF\"]" },
  { "raw-beyond-bmp", "[\"𠮷\"]" },
  { "noncharacter", "[\"\\uFFFF\\uFDD0\"]" },
  { "delete", "[\"\x7f\"]" },
  { "line-separator", "[\"\xe2\x80\xa8\"]" },
  { "right-to-left-letters", "[\"שלום\"]" },
  { "zero", "[0, -0, 0.0, -0.0, 0e1, 0E+99999]" },
  { "exponents", "[1e2, 1E+2, 1e-2, 123e45, 123.456e78]" },
  { "tiny", "[-0.000000000000000000000000000000000000000000000000000000000000000000000000000001]" },
  { "fifteen-digits", "[123456789.123456, 0.123456789012345, 1.50000000000000000000]" },
  { "largest", "[9007199254740991, -9007199254740991]" },
  { "scalar-true", "true" },
  { "scalar-false", " false " },
  { "scalar-empty-text", "\"\"" },
  { "array-of-arrays", "[[],[[]],[{}]]" },
  { "array-of-kinds", "[null, 1, \"1\", {}]" },
  { "array-ends-with-newline", "[0]\n" },
  { "several-nulls", "[1,null,null,null,2]" },
  { "same-value-twice", "{\"a\":\"b\",\"c\":\"b\"}" },
  { "object-with-newlines", "{\n\"a\":\n\"b\"\n}" },
  { "names-that-differ-by-case", "{\"a\":0,\"A\":0}" },
  { "names-that-differ-by-form", "{\"\\u00e9\":0,\"e\\u0301\":0}" },
  { "escaped-name", "{\"a\\nb\\u00e9\":0}" },
  { "negative", "[-123]" },
  { "negative-zero", "[-0]" },
  { "exponent-of-zero", "[0e+1, 0e-1, 0.0E0]" },
  { "exponent-with-zeros", "[1e007]" },
  { "exponent-of-a-fraction", "[0.5e-3, 10.25E3]" },
  { "point-and-zeros", "[1.000, 0.10]" },
  { "escaped-backslash-before-u", "[\"\\\\u0000\"]" },
  { "escaped-quotation-mark", "[\"\\\"\"]" },
  { "escaped-slash-and-slash", "[\"\\/ /\"]" },
  { "escaped-controls", "[\"\\u0001\\u001F\\u007f\\u0080\"]" },
  { "hexadecimal-of-both-cases", "[\"\\uABCD\\uabcd\\u0AbC\"]" },
  { "first-and-last-pair", "[\"\\uD800\\uDC00\\uDBFF\\uDFFF\"]" },
  { "comment-in-a-text", "[\"a/* b */c // d\"]" },
  { "zero-width", "[\"\xe2\x80\x8b\xe2\x80\x8d\xe2\x81\xa0\"]" },
  { "mark-in-a-text", "[\"\xef\xbb\xbf\"]" },
  { "two-bytes-three-four", "[\"\xc2\x80\xe0\xa0\x80\xf0\x90\x80\x80\xf4\x8f\xbf\xbf\"]" },
  { "replacement-character", "[\"\xef\xbf\xbd\"]" },
};

static const Case bad_cases[] = {
  { "nothing", "" },
  { "space", " " },
  { "mark", "\xef\xbb\xbf{}" },
  { "utf-16", "\xff\xfe[\0]\0" },
  { "latin-1", "[\"\xe9\"]" },
  { "overlong", "[\"\xc0\xaf\"]" },
  { "raw-surrogate", "[\"\xed\xa0\x80\"]" },
  { "cut-character", "[\"\xe5\x8c\"]" },
  { "two-documents", "{}{}" },
  { "two-lists", "[1][2]" },
  { "trailing-comma", "[1,]" },
  { "trailing-comma-object", "{\"a\":1,}" },
  { "leading-comma", "[,1]" },
  { "double-comma", "[1,,2]" },
  { "no-comma", "[1 2]" },
  { "no-colon", "{\"a\" 1}" },
  { "no-value", "{\"a\":}" },
  { "bare-name", "{a:1}" },
  { "number-name", "{1:1}" },
  { "single-quotes", "['a']" },
  { "comment", "[1/* one */]" },
  { "line-comment", "[1] // one" },
  { "hash-comment", "# one\n[1]" },
  { "assignment", "var x = {};" },
  { "open-list", "[1" },
  { "open-object", "{\"a\":1" },
  { "open-text", "[\"a" },
  { "open-escape", "[\"\\" },
  { "close-only", "]" },
  { "crossed", "[{]}" },
  { "capital", "[True]" },
  { "word-cut", "[tru]" },
  { "word-long", "[nulls]" },
  { "nan", "[NaN]" },
  { "infinity", "[-Infinity]" },
  { "leading-zero", "[01]" },
  { "minus-leading-zero", "[-01]" },
  { "plus", "[+1]" },
  { "minus", "[-]" },
  { "minus-space", "[- 1]" },
  { "point-first", "[.5]" },
  { "point-last", "[2.]" },
  { "point-exponent", "[2.e3]" },
  { "exponent-empty", "[1e]" },
  { "exponent-sign", "[1e+]" },
  { "hexadecimal", "[0x1F]" },
  { "octal", "[0o17]" },
  { "two-points", "[1.2.3]" },
  { "full-width-digit", "[１]" },
  { "bad-escape", "[\"\\a\"]" },
  { "hex-escape", "[\"\\x41\"]" },
  { "short-unicode", "[\"\\u00A\"]" },
  { "unicode-not-hex", "[\"\\u00G0\"]" },
  { "escape-zero", "[\"a\\u0000b\"]" },
  { "escape-zero-name", "{\"a\\u0000b\":1}" },
  { "lone-first-half", "[\"\\uD800\"]" },
  { "lone-second-half", "[\"\\uDC00\"]" },
  { "two-first-halves", "[\"\\uD800\\uD800\"]" },
  { "first-half-then-letter", "[\"\\uD800a\"]" },
  { "raw-tab", "[\"a\tb\"]" },
  { "raw-newline", "[\"a\nb\"]" },
  { "raw-control", "[\"a\x01z\"]" },
  { "form-feed", "[\f]" },
  { "no-break-space", "[\xc2\xa0]" },
  { "override-raw", "[\"a\xe2\x80\xae\"]" },
  { "override-escaped", "[\"a\\u202e\"]" },
  { "embedding", "[\"\\u202A\"]" },
  { "isolate-raw", "[\"\xe2\x81\xa6\"]" },
  { "isolate-in-name", "{\"\\u2069\":1}" },
  { "same-name", "{\"a\":1,\"b\":2,\"a\":1}" },
  { "same-name-escaped", "{\"a\":1,\"\\u0061\":2}" },
  { "same-empty-name", "{\"\":1,\"\":2}" },
  { "above-largest", "[9007199254740992]" },
  { "below-least", "[-9007199254740992]" },
  { "two-to-the-63", "[9223372036854775808]" },
  { "thirty-digits", "[123456789012345678901234567890]" },
  { "overflow", "[1e400]" },
  { "overflow-fraction", "[1.5E+309]" },
  { "huge-exponent", "[1e99999999999999999999]" },
  { "underflow", "[1e-400]" },
  { "sixteen-digits", "[0.1234567890123456]" },
  { "newlines", "\n\r\n" },
  { "mark-alone", "\xef\xbb\xbf" },
  { "mark-of-the-other-order", "\xfe\xff" },
  { "cut-mark", "\xef\xbb" },
  { "utf-32", "\xff\xfe" },
  { "array-comma", "[,]" },
  { "array-comma-after-close", "[1]," },
  { "array-two-closes", "[1]]" },
  { "array-colon", "[1:2]" },
  { "array-inner-without-comma", "[3[4]]" },
  { "array-newlines-unclosed", "[1,\n1\n,1" },
  { "array-of-a-star", "[*]" },
  { "array-closed-as-object", "[1}" },
  { "object-closed-as-array", "{\"a\":1]" },
  { "object-two-commas", "{\"a\":1,,\"b\":2}" },
  { "object-first-comma", "{,\"a\":1}" },
  { "object-only-comma", "{,}" },
  { "object-comma-for-colon", "{\"a\",1}" },
  { "object-two-colons", "{\"a\"::1}" },
  { "object-two-values", "{\"a\":1 2}" },
  { "object-name-alone", "{\"a\"}" },
  { "object-name-null", "{null:1}" },
  { "object-name-array", "{[1]:1}" },
  { "object-name-single-quotes", "{'a':1}" },
  { "object-ends-in-name", "{\"a" },
  { "object-ends-in-colon", "{\"a\":" },
  { "object-ends-in-comma", "{\"a\":1," },
  { "object-then-comment", "{\"a\":1}/**/" },
  { "object-then-slash", "{\"a\":1}/" },
  { "object-then-hash", "{\"a\":1}#" },
  { "object-in-brackets", "({})" },
  { "object-semicolon", "{\"a\":1};" },
  { "backslash-quotes", "{\\\"a\\\":1}" },
  { "word-upper", "[NULL]" },
  { "word-undefined", "[undefined]" },
  { "word-nothing", "[nul" },
  { "words-joined", "[truefalse]" },
  { "word-none", "None" },
  { "minus-word", "[-true]" },
  { "minus-nan", "[-NaN]" },
  { "plus-infinity", "[+Inf]" },
  { "two-minuses", "[--1]" },
  { "minus-point", "[-.5]" },
  { "minus-two-digits", "[-012]" },
  { "two-zeros", "[00]" },
  { "zero-x", "[0x]" },
  { "zero-exponent-empty", "[0e]" },
  { "two-exponents", "[1e2e3]" },
  { "exponent-point", "[1e2.5]" },
  { "exponent-two-signs", "[1e+-2]" },
  { "point-only", "[.]" },
  { "underscore", "[1_000]" },
  { "thousands", "[1 000]" },
  { "number-then-letter", "[1a]" },
  { "number-then-quotation", "[1\"]" },
  { "escape-capital-u", "[\"\\U00e9\"]" },
  { "escape-octal", "[\"\\101\"]" },
  { "escape-emoji", "[\"\\😹\"]" },
  { "escape-raw-newline", "[\"\\\n\"]" },
  { "escape-then-quotation", "[\"\\\"]" },
  { "escape-space", "[\"\\ \"]" },
  { "unicode-empty", "[\"\\u\"]" },
  { "unicode-sign", "[\"\\u+123\"]" },
  { "unicode-space", "[\"\\u 123\"]" },
  { "unicode-braces", "[\"\\u{e9}\"]" },
  { "pair-cut", "[\"\\uD83D\\uDE\"]" },
  { "pair-cut-after-backslash", "[\"\\uD83D\\\"]" },
  { "pair-cut-after-u", "[\"\\uD83D\\u\"]" },
  { "pair-turned", "[\"\\uDE39\\uD83D\"]" },
  { "pair-of-raw-halves", "[\"\xed\xa0\xbd\xed\xb8\xb9\"]" },
  { "beyond-unicode", "[\"\xf4\x90\x80\x80\"]" },
  { "lone-continuation", "[\"\x80\"]" },
  { "overlong-zero", "[\"\xc0\x80\"]" },
  { "five-bytes", "[\"\xf8\x88\x80\x80\x80\"]" },
  { "raw-escape", "[\"\x1b\"]" },
  { "raw-return", "[\"\r\"]" },
  { "text-in-curly-quotes", "[“a”]" },
  { "text-in-backticks", "[`a`]" },
  { "word-joiner-outside", "[\xe2\x81\xa0]" },
  { "vertical-tab", "[\v1]" },
  { "next-line", "[\xc2\x85]" },
  { "ideographic-space", "[\xe3\x80\x80]" },
  { "only-a-name", "a" },
  { "only-a-quotation-mark", "\"" },
  { "only-a-comma", "," },
  { "two-scalars", "1 2" },
  { "two-texts", "\"a\"\"b\"" },
  { "lines-of-documents", "{}\n{}" },
  { "markup", "<.>" },
  { "yaml", "a: 1" },
  { "isolate-escaped", "[\"\\u2066\"]" },
  { "embedding-in-name", "{\"\\u202B\":1}" },
  { "name-twice-in-an-inner-object", "[{\"a\":{\"b\":1,\"b\":1}}]" },
  { "sixteen-digits-and-exponent", "[1234567890123456e1]" },
  { "whole-with-huge-exponent", "[1e309]" },
  { "subnormal", "[5e-324]" },
};

static void
test_good (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (YuFaults) faults = yu_faults_new ("test");
  g_autoptr (JsonNode) node = yu_json_parse (c->text, strlen (c->text), 1000, faults);

  g_assert_true (passes (c->text, strlen (c->text)));
  g_assert_nonnull (node);
}

/* What is built is what was written: texts unescaped, E2 characters and runs around them whole,
 * numbers exact, order kept. */
static void
test_content (void)
{
  static const char text[] = "{\"b\": [\"x“y”z\\u201c\\uD83D\\uDE39\\\\\\/\\n\", -7, 1.5e3, -0, "
                             "0.1, true, false, null], \"a\": {\"\": \"\"}}";
  g_autoptr (YuFaults) faults = yu_faults_new ("test");
  g_autoptr (JsonNode) node = yu_json_parse (text, strlen (text), 1000, faults);
  g_autofree char *written = yu_json_write_line (node);

  g_assert_cmpstr (
      written, ==,
      "{\"b\": [\"x“y”z“😹\\\\/\\n\", -7, 1500, 0, 0.1, true, false, null], \"a\": {\"\": \"\"}}");
}

static void
test_bad (gconstpointer data)
{
  const Case *c = data;
  gsize length = g_str_equal (c->name, "utf-16") ? 6 : strlen (c->text);

  g_assert_false (passes (c->text, length));
}

static void
test_raw_zero_byte (void)
{
  g_assert_false (passes ("[\"a\0b\"]", 7));
  g_assert_false (passes ("{}\0", 3));
}

static char *
nested (guint depth)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append (text, i % 2 ? "[" : "{\"a\":");
  g_string_append (text, "1");
  for (guint i = depth; i-- > 0;)
    g_string_append (text, i % 2 ? "]" : "}");
  return g_string_free (text, FALSE);
}

static void
test_depth (void)
{
  g_autofree char *most = nested (64);
  g_autofree char *more = nested (65);
  g_autofree char *brackets = g_strnfill (100000, '[');

  g_assert_true (passes (most, strlen (most)));
  g_assert_false (passes (more, strlen (more)));
  g_assert_false (passes (brackets, 100000));
}

static void
test_size (void)
{
  g_autoptr (YuFaults) faults = yu_faults_new ("test");
  g_autoptr (JsonNode) node = yu_json_parse ("[1,2]", 5, 5, faults);

  g_assert_nonnull (node);
  g_assert_null (yu_json_parse ("[1, 2]", 6, 5, faults));
}

static char *
members (guint n)
{
  GString *text = g_string_new ("{");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s\"m%u\":0", i ? "," : "", i);
  g_string_append (text, "}");
  return g_string_free (text, FALSE);
}

static void
test_members_and_values (void)
{
  g_autofree char *most = members (YU_JSON_MAX_MEMBERS);
  g_autofree char *more = members (YU_JSON_MAX_MEMBERS + 1);
  g_autoptr (GString) values = g_string_new ("[0");

  for (guint i = 0; i < YU_JSON_MAX_VALUES; i++)
    g_string_append (values, ",0");
  g_string_append (values, "]");
  g_assert_true (passes (most, strlen (most)));
  g_assert_false (passes (more, strlen (more)));
  g_assert_false (passes (values->str, values->len));
}

/* Whatever the last byte is, a text cut short is refused, and nothing behind its end is looked at.
 */
static void
test_cut_anywhere (void)
{
  static const char text[]
      = "{\"a\": [1.5e3, \"\\u00e9\\uD83D\\uDE39 é\", true, null], \"b\": {\"c\": -7}}";

  for (gsize length = 0; length < strlen (text); length++)
    {
      g_autofree char *cut = g_memdup2 (text, length);

      g_assert_false (passes (cut ? cut : "", length));
    }
  g_assert_true (passes (text, strlen (text)));
}

static void
test_message (void)
{
  static const char text[] = "{\n  \"answers\": {\n    \"work/years\": [1, 0x1]\n  }\n}";
  g_autoptr (YuFaults) faults = yu_faults_new ("a.yucai");
  const YuFault *fault;
  g_autofree char *message = NULL;

  g_assert_null (yu_json_parse (text, strlen (text), 1000, faults));
  fault = yu_faults_get (faults, 0);
  message = yu_fault_to_text (fault);
  g_assert_cmpstr (fault->pointer, ==, "/answers/work~1years/1");
  g_assert_cmpstr (
      message, ==,
      "a.yucai: /answers/work~1years/1: expected a comma or ] at line 3, column 24, found “x”");
}

static void
test_message_of_same_name (void)
{
  static const char text[] = "{\"answers\": {\"hsk_level\": 1, \"hsk_level\": 2}}";
  g_autoptr (YuFaults) faults = yu_faults_new ("a.yucai");

  g_assert_null (yu_json_parse (text, strlen (text), 1000, faults));
  g_assert_cmpstr (yu_faults_get (faults, 0)->pointer, ==, "/answers/hsk_level");
}

/* Bytes changed at random: either it is refused, or there is a document that survives writing and
 * reading. */
static void
test_random_damage (void)
{
  static const char text[] = "{\"a\": [1.5e3, \"\\u00e9\\uD83D\\uDE39 é\", true, null], \"b\": "
                             "{\"c\": -7, \"d\": \"x\"}}";

  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *damaged = g_strdup (text);
      g_autoptr (YuFaults) faults = yu_faults_new ("test");
      g_autoptr (JsonNode) node = NULL;

      for (gint n = g_test_rand_int_range (1, 4); n > 0; n--)
        damaged[g_test_rand_int_range (0, (gint32) strlen (text))]
            = (char) g_test_rand_int_range (1, 256);
      node = yu_json_parse (damaged, strlen (text), 1000, faults);
      g_assert_cmpuint (yu_faults_count (faults), ==, node ? 0 : 1);
      if (node)
        {
          g_autofree char *written = yu_json_write (node);
          g_autoptr (JsonNode) again = yu_json_parse (written, strlen (written), 1000, faults);
          g_autoptr (YuValue) before = yu_value_from_json (node);
          g_autoptr (YuValue) after = yu_value_from_json (again);

          g_assert_nonnull (again);
          g_assert_true (yu_value_equal (before, after));
        }
    }
}

static void
add_cases (const char *group, const Case *cases, gsize n, GTestDataFunc test)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("/base/json-parse/%s/%s", group, cases[i].name);

      g_test_add_data_func (path, &cases[i], test);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_cases ("good", good_cases, G_N_ELEMENTS (good_cases), test_good);
  add_cases ("bad", bad_cases, G_N_ELEMENTS (bad_cases), test_bad);
  g_test_add_func ("/base/json-parse/content", test_content);
  g_test_add_func ("/base/json-parse/raw-zero-byte", test_raw_zero_byte);
  g_test_add_func ("/base/json-parse/depth", test_depth);
  g_test_add_func ("/base/json-parse/size", test_size);
  g_test_add_func ("/base/json-parse/members-and-values", test_members_and_values);
  g_test_add_func ("/base/json-parse/cut-anywhere", test_cut_anywhere);
  g_test_add_func ("/base/json-parse/message", test_message);
  g_test_add_func ("/base/json-parse/message-of-same-name", test_message_of_same_name);
  g_test_add_func ("/base/json-parse/random-damage", test_random_damage);
  return g_test_run ();
}
