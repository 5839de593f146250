/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "letter/typography.h"

#include <string.h>

static gboolean
is_chinese (const char *text, const char *what)
{
  const char *at = strstr (text, what);

  g_assert_nonnull (at);
  return yu_is_chinese (text, at);
}

static void
test_quotes_by_neighbours (void)
{
  g_assert_true (is_chinese ("国际“高精尖缺”人才", "“"));
  g_assert_true (is_chinese ("国际“高精尖缺”人才", "”"));
  g_assert_true (is_chinese ("以下简称“A类”的", "”"));
  g_assert_true (is_chinese ("foreign “高精尖缺” talents", "“"));
  g_assert_false (is_chinese ("foreign “scarce” talents", "“"));
  g_assert_false (is_chinese ("the applicant’s own", "’"));
  g_assert_true (is_chinese ("确认函——草稿", "—"));
  g_assert_true (is_chinese ("查询进度……", "…"));
  g_assert_false (is_chinese ("and so on…", "…"));
}

static void
assert_breakable (const char *text, const char *expected)
{
  g_autoptr (GString) marked = g_string_new (NULL), plain = g_string_new (NULL);

  yu_append_breakable (marked, text);
  g_assert_cmpstr (marked->str, ==, expected);
  yu_append_plain (plain, marked->str, marked->len);
  g_assert_cmpstr (plain->str, ==, text);
}

static void
test_breaks_at_quotes (void)
{
  assert_breakable ("国际“高精尖缺”人才", "国际\u200B“高精尖缺”\u200B人才");
  assert_breakable ("（“甲”）", "（“甲”）");
  assert_breakable ("甲，“乙”。", "甲，\u200B“乙”。");
  assert_breakable ("the “scarce” ones", "the “scarce” ones");
}

static void
test_control_characters (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  yu_append_breakable (text, "a\tb\x07"
                             "c\nd");
  g_assert_cmpstr (text->str, ==, "a b c\nd");
}

static void
test_curled_quotes (void)
{
  g_autofree char *text = yu_curl_quotes ("Chongqing's \"scarce\" (\"A\") talents");

  g_assert_cmpstr (text, ==, "Chongqing’s “scarce” (“A”) talents");
}

static gboolean
may_stretch (const char *text, const char *before)
{
  return yu_may_stretch (text, strstr (text, before));
}

static void
test_where_a_line_may_stretch (void)
{
  const char *dash = "——";

  g_assert_true (may_stretch ("重庆市", "庆"));
  g_assert_true (may_stretch ("by the office", "the"));
  g_assert_false (may_stretch ("office", "fice"));
  g_assert_false (may_stretch ("函，并", "，"));
  g_assert_true (may_stretch ("函，并", "并"));
  g_assert_false (may_stretch ("（试行）", "试"));
  g_assert_false (yu_may_stretch (dash, dash + strlen ("—")));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letter/typography/quotes", test_quotes_by_neighbours);
  g_test_add_func ("/letter/typography/breaks", test_breaks_at_quotes);
  g_test_add_func ("/letter/typography/control", test_control_characters);
  g_test_add_func ("/letter/typography/curled", test_curled_quotes);
  g_test_add_func ("/letter/typography/stretch", test_where_a_line_may_stretch);
  return g_test_run ();
}
