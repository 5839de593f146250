/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading documents, their cursors, and the canonical text. */

#include "base/json.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>
#include <sys/stat.h>

static JsonNode *
parse (const char *text)
{
  g_autoptr (YuFaults) faults = yu_faults_new ("test");
  JsonNode *node = yu_json_parse (text, strlen (text), YU_JSON_MAX_DOCUMENT, faults);

  g_assert_cmpuint (yu_faults_count (faults), ==, 0);
  g_assert_nonnull (node);
  return node;
}

static void
assert_fault (const YuFaults *faults, gsize i, const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_cmpuint (yu_faults_count (faults), >, i);
  text = yu_fault_to_text (yu_faults_get (faults, i));
  g_assert_cmpstr (text, ==, expected);
}

static void
test_readers (void)
{
  g_autoptr (JsonNode) node
      = parse ("{\"text\": \"a\", \"n\": 7, \"whole\": 1e3, \"yes\": true, \"day\": \"2024-02-29\","
               " \"words\": {\"en\": \"Age\", \"zh_CN\": \"年龄\"}, \"nothing\": null}");
  g_autoptr (YuFaults) faults = yu_faults_new ("test");
  YuJson root = yu_json_root (node, faults);
  YuText words = yu_json_words (root, "words");

  g_assert_cmpstr (yu_json_text (root, "text"), ==, "a");
  g_assert_cmpint (yu_json_integer (root, "n", 0, 7), ==, 7);
  g_assert_cmpint (yu_json_integer (root, "whole", 0, 1000), ==, 1000);
  g_assert_true (yu_json_boolean_or (root, "yes", FALSE));
  g_assert_cmpuint (yu_json_date (root, "day"), ==, yu_date_from_iso ("2024-02-29"));
  g_assert_cmpstr (yu_text_get (&words, YU_LANG_ZH_CN), ==, "年龄");
  g_assert_false (yu_json_has (root, "nothing"));
  g_assert_false (yu_json_has (root, "absent"));
  g_assert_cmpstr (yu_json_text_or (root, "nothing", "else"), ==, "else");
  g_assert_cmpint (yu_json_integer_or (root, "absent", 0, 1, 9), ==, 9);
  g_assert_true (yu_json_boolean_or (root, "absent", TRUE));
  g_assert_cmpuint (yu_json_date_or (root, "absent", 3), ==, 3);
  g_assert_null (yu_json_words_or (root, "absent").in[YU_LANG_EN]);
  g_assert_cmpuint (yu_faults_count (faults), ==, 0);
}

static void
test_faults (void)
{
  g_autoptr (JsonNode) node = parse ("{\"rows\": [{\"n\": \"7\", \"day\": \"2026-02-30\", \"yes\": "
                                     "1, \"words\": {\"en\": \"\"}}]}");
  g_autoptr (YuFaults) faults = yu_faults_new ("book.json");
  YuJson row = yu_json_item (yu_json_member (yu_json_root (node, faults), "rows"), 0);

  g_assert_cmpint (yu_json_integer (row, "n", 0, 12), ==, 0);
  assert_fault (faults, 0,
                "book.json: /rows/0/n: expected a whole number from 0 to 12, found \"7\"; "
                "write a number without quotation marks");
  g_assert_cmpuint (yu_json_date (row, "day"), ==, 0);
  assert_fault (
      faults, 1,
      "book.json: /rows/0/day: expected a date that exists, as YYYY-MM-DD in quotation marks, "
      "found \"2026-02-30\"; write it as in \"2026-03-14\"");
  g_assert_false (yu_json_boolean_or (row, "yes", FALSE));
  assert_fault (faults, 2, "book.json: /rows/0/yes: expected true or false, found 1");
  yu_json_words (row, "words");
  assert_fault (faults, 3,
                "book.json: /rows/0/words/en: expected a text that is not empty, found \"\"");
  assert_fault (faults, 4,
                "book.json: /rows/0/words: expected a member \"zh_CN\", found none; add it");
  g_assert_cmpstr (yu_json_text (row, "absent"), ==, "");
  g_assert_cmpuint (yu_faults_count (faults), ==, 6);
}

static void
test_range (void)
{
  g_autoptr (JsonNode) node = parse ("{\"a\": 13, \"b\": 1.5, \"c\": [1]}");
  g_autoptr (YuFaults) faults = yu_faults_new ("t");
  YuJson root = yu_json_root (node, faults);

  yu_json_integer (root, "a", 0, 12);
  yu_json_integer_or (root, "b", 0, 12, 4);
  yu_json_integer (root, "c", 0, 12);
  assert_fault (faults, 0, "t: /a: expected a whole number from 0 to 12, found 13");
  assert_fault (faults, 1, "t: /b: expected a whole number from 0 to 12, found 1.5");
  assert_fault (faults, 2, "t: /c: expected a whole number from 0 to 12, found a list");
}

/* One wrong shape is one fault: what is inside of something absent is not complained about again.
 */
static void
test_no_echo (void)
{
  g_autoptr (JsonNode) node = parse ("{\"a\": 1}");
  g_autoptr (YuFaults) faults = yu_faults_new ("t");
  YuJson absent = yu_json_member (yu_json_root (node, faults), "b");

  yu_json_text (absent, "c");
  yu_json_integer (yu_json_member (absent, "d"), "e", 0, 1);
  g_assert_false (yu_json_is_array (absent));
  g_assert_cmpuint (yu_json_length (absent), ==, 0);
  g_assert_cmpuint (yu_faults_count (faults), ==, 1);
}

static void
test_only (void)
{
  g_autoptr (JsonNode) node = parse ("{\"salary\": 1, \"salery\": 2, \"xyz\": 3, \"a/b~c\": 4}");
  g_autoptr (YuFaults) faults = yu_faults_new ("t");

  yu_json_only (yu_json_root (node, faults), "salary", "age", NULL);
  assert_fault (faults, 0,
                "t: /salery: expected a member that this format knows, found \"salery\"; did you "
                "mean \"salary\"?");
  assert_fault (faults, 1,
                "t: /xyz: expected a member that this format knows, found \"xyz\"; remove it");
  assert_fault (
      faults, 2,
      "t: /a~1b~0c: expected a member that this format knows, found \"a/b~c\"; remove it");
}

static void
test_nearest_word (void)
{
  static const char *const words[] = { "birth_date", "education", "age", NULL };

  g_assert_cmpstr (yu_nearest_word ("birthdate", words), ==, "birth_date");
  g_assert_cmpstr (yu_nearest_word ("edukation", words), ==, "education");
  g_assert_cmpstr (yu_nearest_word ("agee", words), ==, "age");
  g_assert_null (yu_nearest_word ("salary", words));
}

static void
test_entries_in_order (void)
{
  g_autoptr (JsonNode) node = parse ("{\"z\": 1, \"a\": 2, \"m\": null}");
  g_autoptr (YuFaults) faults = yu_faults_new ("t");
  YuJson root = yu_json_root (node, faults);
  static const char *const expected[] = { "z", "a", "m" };

  g_assert_cmpuint (yu_json_length (root), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      const char *name;
      YuJson entry = yu_json_entry (root, i, &name);

      g_assert_cmpstr (name, ==, expected[i]);
      g_assert_true (entry.pointer[0] == '/' && g_str_equal (entry.pointer + 1, expected[i]));
    }
}

static void
test_value_out_of_range (void)
{
  g_autoptr (JsonNode) node = parse ("{\"a\": [1, {\"b\": 1e30}], \"c\": 0.1}");
  g_autoptr (YuFaults) faults = yu_faults_new ("t");
  g_autoptr (YuValue) value = yu_json_value (yu_json_root (node, faults));

  g_assert_cmpint (yu_value_number (yu_value_member (value, "c")).scale, ==, 1);
  g_assert_cmpuint (yu_faults_count (faults), ==, 1);
  g_assert_cmpstr (yu_faults_get (faults, 0)->pointer, ==, "/a/1/b");
}

static void
assert_written (const char *text, const char *expected)
{
  g_autoptr (JsonNode) node = parse (text);
  g_autofree char *written = yu_json_write (node);

  g_assert_cmpstr (written, ==, expected);
}

static void
test_write (void)
{
  assert_written ("{}", "{}\n");
  assert_written ("[ ]", "[]\n");
  assert_written (
      "{\"b\":[1,{\"a\":null}],\"a\":true}",
      "{\n  \"b\": [\n    1,\n    {\n      \"a\": null\n    }\n  ],\n  \"a\": true\n}\n");
  assert_written ("\"\\u0001\\u001f\\\"\\\\\\/\\b\\n\\t\\r\\u00e9\\uD842\\uDFB7\"",
                  "\"\\u0001\\u001f\\\"\\\\/\\u0008\\n\\t\\ré𠮷\"\n");
}

static void
test_write_numbers (void)
{
  assert_written ("0.1", "0.1\n");
  assert_written ("-12.50", "-12.5\n");
  assert_written ("1e3", "1000\n");
  assert_written ("1.0", "1\n");
  assert_written ("-0.0", "0\n");
  assert_written ("123456789.123456", "123456789.123456\n");
  assert_written ("1e-18", "0.000000000000000001\n");
  assert_written ("9007199254740991", "9007199254740991\n");
  assert_written ("1e300", "1e+300\n");
  assert_written ("5e17", "5e+17\n");
}

static void
test_write_line (void)
{
  g_autoptr (JsonNode) node = parse ("{\"a\": [1, \"x,\\n  y\", []], \"b\": {}}");
  g_autofree char *line = yu_json_write_line (node);

  g_assert_cmpstr (line, ==, "{\"a\": [1, \"x,\\n  y\", []], \"b\": {}}");
}

static void
test_write_drops_overrides (void)
{
  g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), "a\xe2\x80\xae"
                                                                         "b\xe2\x81\xa9");
  g_autofree char *written = yu_json_write (node);

  g_assert_cmpstr (written, ==, "\"ab\"\n");
}

static char *
random_text (void)
{
  static const char *const pieces[] = { "a",    "é",    "重庆", "𠮷", "\"", "\\", "/",   "\n",
                                        "\x01", "\x7f", " ",    "{",  "]",  ":",  "שלום" };
  GString *text = g_string_new (NULL);

  for (gint n = g_test_rand_int_range (0, 6); n > 0; n--)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

static YuNumber
random_number (void)
{
  YuNumber number = yu_number (g_test_rand_int ());
  YuNumber small = { 1, (guint8) g_test_rand_int_range (0, 6) };

  if (small.scale > 0)
    g_assert_true (yu_number_multiply (number, small, &number));
  return number;
}

static YuValue *random_value (guint depth);

static YuValue *
random_container (guint depth, gboolean record)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_value_unref);

  for (gint i = g_test_rand_int_range (0, 5); i > 0; i--)
    {
      g_autofree char *text = random_text ();

      g_ptr_array_add (names, g_strdup_printf ("%d%s", i, text));
      g_ptr_array_add (items, random_value (depth + 1));
    }
  if (record)
    return yu_value_new_record ((const char *const *) names->pdata, (YuValue *const *) items->pdata,
                                items->len);
  return yu_value_new_list ((YuValue *const *) items->pdata, items->len);
}

static YuValue *
random_value (guint depth)
{
  g_autofree char *text = random_text ();

  switch (g_test_rand_int_range (0, depth < 5 ? 6 : 4))
    {
    case 0:
      return NULL;
    case 1:
      return yu_value_new_boolean (g_test_rand_bit ());
    case 2:
      return yu_value_new_number (random_number ());
    case 3:
      return yu_value_new_text (text);
    default:
      return random_container (depth, g_test_rand_bit ());
    }
}

/* What is written is read back as the same value, and writing it again gives the same bytes. */
static void
test_round_trip (void)
{
  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr (YuValue) value = random_value (0);
      g_autoptr (JsonNode) node = yu_value_to_json (value);
      g_autofree char *text = yu_json_write (node);
      g_autoptr (JsonNode) again = parse (text);
      g_autoptr (YuValue) read = yu_value_from_json (again);
      g_autofree char *second = yu_json_write (again);

      g_assert_true (yu_value_equal (value, read));
      g_assert_cmpstr (text, ==, second);
    }
}

typedef struct {
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("yucai-json-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) files = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (files)))
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
}

static void
assert_refused (const char *path, const char *expected)
{
  g_autoptr (YuFaults) faults = yu_faults_new ("x");
  g_autoptr (GBytes) bytes = yu_file_read (path, 100, faults);

  g_assert_null (bytes);
  assert_fault (faults, 0, expected);
}

static void
test_read (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "a.json", NULL);
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  g_autoptr (JsonNode) node = NULL;

  g_assert_true (g_file_set_contents (path, "{\"a\": 1}", -1, NULL));
  node = yu_json_read (path, 8, faults);
  g_assert_nonnull (node);
  g_assert_cmpuint (yu_faults_count (faults), ==, 0);
}

static void
test_read_empty (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "a.json", NULL);
  g_autoptr (YuFaults) faults = yu_faults_new ("x");

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  g_assert_null (yu_json_read (path, 100, faults));
  assert_fault (
      faults, 0,
      "x: expected JSON at line 1, column 1, found nothing; the file is empty: get it anew");
}

static void
test_read_no_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *pipe = g_build_filename (fixture->folder, "pipe", NULL);
  g_autofree char *absent = g_build_filename (fixture->folder, "absent", NULL);

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  assert_refused (pipe, "x: expected a file, found a pipe or device; name a file");
  assert_refused ("/dev/zero", "x: expected a file, found a pipe or device; name a file");
  assert_refused (fixture->folder, "x: expected a file, found a folder; name a file");
  assert_refused (absent, "x: expected a file that can be read, found No such file or directory; "
                          "look whether the name is right");
}

static void
test_read_sparse (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "big", NULL);

  g_assert_true (g_file_set_contents (path, "{}", 2, NULL));
  g_assert_cmpint (truncate (path, (off_t) 3 << 30), ==, 0);
  assert_refused (path, "x: expected a file of at most 100 bytes, found more; "
                        "no file of this program is so big: look whether it is the right one");
}

/* A file of the kernel says it is empty and then is not: as one that grows while it is read. */
static void
test_read_growing (Fixture *fixture, gconstpointer data)
{
  assert_refused ("/proc/self/comm",
                  "x: expected a file at rest, found one that changes while it is read; "
                  "wait until the other program is done");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/json/readers", test_readers);
  g_test_add_func ("/base/json/faults", test_faults);
  g_test_add_func ("/base/json/range", test_range);
  g_test_add_func ("/base/json/no-echo", test_no_echo);
  g_test_add_func ("/base/json/only", test_only);
  g_test_add_func ("/base/json/nearest-word", test_nearest_word);
  g_test_add_func ("/base/json/entries-in-order", test_entries_in_order);
  g_test_add_func ("/base/json/value-out-of-range", test_value_out_of_range);
  g_test_add_func ("/base/json/write", test_write);
  g_test_add_func ("/base/json/write-numbers", test_write_numbers);
  g_test_add_func ("/base/json/write-line", test_write_line);
  g_test_add_func ("/base/json/write-drops-overrides", test_write_drops_overrides);
  g_test_add_func ("/base/json/round-trip", test_round_trip);
  g_test_add ("/base/json/read", Fixture, NULL, set_up, test_read, tear_down);
  g_test_add ("/base/json/read-empty", Fixture, NULL, set_up, test_read_empty, tear_down);
  g_test_add ("/base/json/read-no-file", Fixture, NULL, set_up, test_read_no_file, tear_down);
  g_test_add ("/base/json/read-sparse", Fixture, NULL, set_up, test_read_sparse, tear_down);
  g_test_add ("/base/json/read-growing", Fixture, NULL, set_up, test_read_growing, tear_down);
  return g_test_run ();
}
