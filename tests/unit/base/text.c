/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/fault.h"
#include "base/paths.h"
#include "base/words.h"

#include <gio/gio.h>

static void
test_fill (void)
{
  g_autofree char *filled
      = yu_text_fill ("{a} and {b}, {a}; {c} { }", "a", "one", "b", "{a}", NULL);
  g_autofree char *plain = yu_text_fill ("重庆 {", NULL);

  g_assert_cmpstr (filled, ==, "one and {a}, one; {c} { }");
  g_assert_cmpstr (plain, ==, "重庆 {");
}

static void
test_language_tags (void)
{
  static const char *const chinese[]
      = { "zh_CN", "zh-cn", "zh", "zh_CN.UTF-8", "ZH-Hans", "zh_TW" };
  static const char *const english[] = { "en", "de_DE", "C", "", "zha", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (chinese); i++)
    g_assert_cmpint (yu_lang_from_tag (chinese[i]), ==, YU_LANG_ZH_CN);
  for (guint i = 0; i < G_N_ELEMENTS (english); i++)
    g_assert_cmpint (yu_lang_from_tag (english[i]), ==, YU_LANG_EN);
  g_assert_cmpstr (yu_lang_tag (YU_LANG_ZH_CN), ==, "zh_CN");
  g_assert_cmpstr (yu_lang_tag (YU_LANG_EN), ==, "en");
}

static void
test_language_of_environment (void)
{
  g_unsetenv ("LANGUAGE");
  g_setenv ("LC_ALL", "zh_CN.UTF-8", TRUE);
  g_assert_cmpint (yu_lang_current (), ==, YU_LANG_ZH_CN);
  g_setenv ("LANGUAGE", "en:zh_CN", TRUE);
  g_assert_cmpint (yu_lang_current (), ==, YU_LANG_EN);
  yu_lang_use (YU_LANG_ZH_CN);
  g_assert_cmpint (yu_lang_current (), ==, YU_LANG_ZH_CN);
  yu_lang_use (YU_LANG_EN);
}

static void
test_faults (void)
{
  g_autoptr (YuFaults) faults = yu_faults_new ("a.yucai");
  g_autoptr (GError) error = NULL;

  g_assert_true (yu_faults_to_error (faults, YU_ERROR_CONTENT, NULL));
  yu_faults_add (faults, "/answers/sex", "\"m\"", "did you mean \"male\"?", "one of %s",
                 "\"female\", \"male\", \"x\"");
  yu_faults_add (faults, "", NULL, NULL, "an object");
  g_assert_false (yu_faults_to_error (faults, YU_ERROR_CONTENT, &error));
  g_assert_error (error, YU_ERROR, YU_ERROR_CONTENT);
  g_assert_cmpstr (error->message, ==,
                   "a.yucai: /answers/sex: expected one of \"female\", \"male\", \"x\", found "
                   "\"m\"; did you mean \"male\"?\n"
                   "a.yucai: expected an object");
}

static void
test_faults_in_chinese (void)
{
  g_autoptr (YuFaults) faults = yu_faults_new ("a.yucai");
  g_autofree char *known = NULL, *unknown = NULL;

  yu_lang_use (YU_LANG_ZH_CN);
  yu_faults_add (faults, "/answers/hsk_level", "a list", "remove it",
                 "a whole number from %lld to %lld", 0LL, 9LL);
  yu_faults_add (faults, "", "\"a list\"", NULL, "what nobody translated");
  known = yu_fault_to_text (yu_faults_get (faults, 0));
  unknown = yu_fault_to_text (yu_faults_get (faults, 1));
  yu_lang_use (YU_LANG_EN);
  g_assert_cmpstr (known, ==,
                   "a.yucai: /answers/hsk_level: 应为 0 至 9 之间的整数，实为 列表；请删除");
  g_assert_cmpstr (unknown, ==, "a.yucai: 应为 what nobody translated，实为 \"a list\"");
}

static void
test_no_flood_of_faults (void)
{
  g_autoptr (YuFaults) faults = yu_faults_new ("a");

  for (guint i = 0; i < 1000; i++)
    yu_faults_add (faults, "", NULL, NULL, "%u", i);
  g_assert_cmpuint (yu_faults_count (faults), ==, 100);
}

static void
test_words (void)
{
  g_autofree char *english = yu_words_fill ("save.long_name", YU_LANG_EN, "name", "a.yucai", NULL);

  g_assert_true (g_str_has_prefix (english, "“a.yucai” was not saved"));
  g_assert_true (g_str_has_prefix (yu_words ("save.long_name", YU_LANG_ZH_CN), "“{name}”未保存"));
}

static void
test_missing_words_end_the_program (void)
{
  if (g_test_subprocess ())
    {
      yu_words ("there.is.none", YU_LANG_EN);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*no phrase \"there.is.none\"*");
}

static void
test_fold (void)
{
  g_autofree char *printed = yu_text_fold ("Master’s degree, Übung, 硕士");
  g_autofree char *typed = yu_text_fold ("MASTER'S DEGREE, ÜBUNG, 硕士");
  g_autofree char *nothing = yu_text_fold ("");

  g_assert_cmpstr (printed, ==, typed);
  g_assert_cmpstr (nothing, ==, "");
}

static void
test_paths (void)
{
  g_autofree char *words = yu_path_data ("words", "base.json", NULL);
  g_autofree char *none = yu_path_data ("no", "such", NULL);
  g_autofree char *recovery = yu_path_recovery ();
  g_autofree char *books = yu_path_user_rulebooks ();
  g_autoptr (GFile) file = g_file_new_for_path (recovery);
  g_autoptr (GFileInfo) info = g_file_query_info (file, "unix::mode", 0, NULL, NULL);

  g_assert_true (g_file_test (words, G_FILE_TEST_IS_REGULAR));
  g_assert_true (g_str_has_suffix (none, "/no/such"));
  g_assert_cmphex (g_file_info_get_attribute_uint32 (info, "unix::mode") & 0777, ==, 0700);
  g_assert_true (g_str_has_prefix (books, g_get_user_data_dir ()));
  g_assert_true (g_str_has_suffix (books, "/yucai/rulebooks"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/base/text/fill", test_fill);
  g_test_add_func ("/base/text/fold", test_fold);
  g_test_add_func ("/base/text/language-tags", test_language_tags);
  g_test_add_func ("/base/text/language-of-environment", test_language_of_environment);
  g_test_add_func ("/base/fault/text-and-error", test_faults);
  g_test_add_func ("/base/fault/in-chinese", test_faults_in_chinese);
  g_test_add_func ("/base/fault/no-flood", test_no_flood_of_faults);
  g_test_add_func ("/base/words/both-languages", test_words);
  g_test_add_func ("/base/words/missing-ends-the-program", test_missing_words_end_the_program);
  g_test_add_func ("/base/paths/places", test_paths);
  return g_test_run ();
}
