/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/value.h"

static void
test_equal (void)
{
  g_autoptr (YuValue) two = yu_value_new_integer (2);
  g_autoptr (YuValue) other_two = yu_value_new_integer (2);
  g_autoptr (YuValue) text = yu_value_new_text ("2");

  g_assert_true (yu_value_equal (two, other_two));
  g_assert_false (yu_value_equal (two, text));
  g_assert_false (yu_value_equal (two, NULL));
  g_assert_true (yu_value_equal (NULL, NULL));
}

static void
test_records_ignore_order (void)
{
  g_autoptr (YuValue) one = yu_value_new_integer (1);
  g_autoptr (YuValue) yes = yu_value_new_boolean (TRUE);
  g_autoptr (YuValue) first
      = yu_value_new_record ((const char *const[]){ "a", "b" }, (YuValue *const[]){ one, yes }, 2);
  g_autoptr (YuValue) second
      = yu_value_new_record ((const char *const[]){ "b", "a" }, (YuValue *const[]){ yes, one }, 2);
  g_autoptr (YuValue) list = yu_value_new_list ((YuValue *const[]){ one, yes }, 2);
  g_autoptr (YuValue) turned = yu_value_new_list ((YuValue *const[]){ yes, one }, 2);

  g_assert_true (yu_value_equal (first, second));
  g_assert_false (yu_value_equal (list, turned));
  g_assert_true (yu_value_member (second, "a") == one);
  g_assert_null (yu_value_member (second, "c"));
}

static void
test_unknown (void)
{
  g_assert_false (yu_value_boolean (NULL));
  g_assert_cmpint (yu_value_integer (NULL), ==, 0);
  g_assert_null (yu_value_text (NULL));
  g_assert_cmpuint (yu_value_date (NULL), ==, 0);
  g_assert_cmpuint (yu_value_length (NULL), ==, 0);
  g_assert_null (yu_value_item (NULL, 0));
  g_assert_null (yu_value_member (NULL, "a"));
  g_assert_false (yu_value_list_has (NULL, "a"));
  yu_value_unref (yu_value_ref (NULL));
}

static void
test_list_has (void)
{
  g_autoptr (YuValue) a = yu_value_new_text ("a2.1");
  g_autoptr (YuValue) b = yu_value_new_integer (3);
  g_autoptr (YuValue) list = yu_value_new_list ((YuValue *const[]){ a, NULL, b }, 3);

  g_assert_true (yu_value_list_has (list, "a2.1"));
  g_assert_false (yu_value_list_has (list, "a2.10"));
  g_assert_null (yu_value_item (list, 1));
  g_assert_null (yu_value_item (list, 3));
}

static void
test_json_there_and_back (void)
{
  g_autoptr (YuValue) date = yu_value_new_date (yu_date_from_iso ("1988-03-14"));
  g_autoptr (JsonNode) node = yu_value_to_json (date);
  g_autoptr (YuValue) text = yu_value_from_json (node);
  g_autoptr (JsonNode) decimal = json_from_string ("[0.1, 0.7, 1e-3, 12.50, null, true]", NULL);
  g_autoptr (YuValue) list = yu_value_from_json (decimal);
  YuNumber expected = { 1, 1 };

  g_assert_cmpstr (yu_value_text (text), ==, "1988-03-14");
  g_assert_cmpint (yu_number_compare (yu_value_number (yu_value_item (list, 0)), expected), ==, 0);
  g_assert_cmpint (yu_value_number (yu_value_item (list, 1)).coefficient, ==, 7);
  g_assert_cmpint (yu_value_number (yu_value_item (list, 2)).scale, ==, 3);
  g_assert_cmpint (yu_value_number (yu_value_item (list, 3)).coefficient, ==, 125);
  g_assert_null (yu_value_item (list, 4));
  g_assert_true (yu_value_boolean (yu_value_item (list, 5)));
}

static void
test_answers_stay_as_they_were (void)
{
  g_autoptr (YuAnswers) none = yu_answers_new ();
  g_autoptr (YuValue) five = yu_value_new_integer (5);
  g_autoptr (YuValue) same = yu_value_new_integer (5);
  g_autoptr (YuAnswers) one = yu_answers_with (none, "hsk_level", five);
  g_autoptr (YuAnswers) two = yu_answers_with (one, "education", same);
  g_autoptr (YuAnswers) unchanged = yu_answers_with (two, "education", five);
  g_autoptr (YuAnswers) removed = yu_answers_with (two, "education", NULL);

  g_assert_cmpuint (yu_answers_length (none), ==, 0);
  g_assert_null (yu_answers_get (none, "hsk_level"));
  g_assert_true (yu_answers_get (two, "hsk_level") == five);
  g_assert_cmpstr (yu_answers_question (two, 0), ==, "education");
  g_assert_true (unchanged == two);
  g_assert_true (yu_answers_equal (removed, one));
  g_assert_false (yu_answers_equal (two, one));
}

/* The same as copying, whether others have the answers or not; and what others have stays. */
static void
test_and_is_with (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  YuAnswers *grown = yu_answers_new ();

  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *question = g_strdup_printf ("q%d", g_rand_int_range (rand, 0, 60));
      g_autoptr (YuValue) value = g_rand_int_range (rand, 0, 4) > 0
                                      ? yu_value_new_integer (g_rand_int_range (rand, 0, 3))
                                      : NULL;
      g_autoptr (YuAnswers) expected = yu_answers_with (grown, question, value);
      g_autoptr (YuAnswers) kept = g_rand_boolean (rand) ? yu_answers_ref (grown) : NULL;
      gsize length = yu_answers_length (grown);

      grown = yu_answers_and (grown, question, value);
      g_assert_true (yu_answers_equal (grown, expected));
      g_assert_true (kept == NULL || yu_answers_length (kept) == length);
    }
  yu_answers_unref (grown);
}

static void
test_many_answers_stay_sorted (void)
{
  g_autoptr (YuAnswers) answers = yu_answers_new ();

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *question = g_strdup_printf ("q%03u", (i * 77) % 200);
      g_autoptr (YuValue) value = yu_value_new_integer (i);
      YuAnswers *more = yu_answers_with (answers, question, value);

      yu_answers_unref (answers);
      answers = more;
    }
  g_assert_cmpuint (yu_answers_length (answers), ==, 200);
  for (guint i = 1; i < 200; i++)
    g_assert_cmpstr (yu_answers_question (answers, i - 1), <, yu_answers_question (answers, i));
  g_assert_cmpint (yu_value_integer (yu_answers_get (answers, "q077")), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/value/equal", test_equal);
  g_test_add_func ("/base/value/records-ignore-order", test_records_ignore_order);
  g_test_add_func ("/base/value/unknown", test_unknown);
  g_test_add_func ("/base/value/list-has", test_list_has);
  g_test_add_func ("/base/value/json-there-and-back", test_json_there_and_back);
  g_test_add_func ("/base/answers/stay-as-they-were", test_answers_stay_as_they_were);
  g_test_add_func ("/base/answers/and-is-with", test_and_is_with);
  g_test_add_func ("/base/answers/many-stay-sorted", test_many_answers_stay_sorted);
  return g_test_run ();
}
