/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "letter/template.h"

#include <string.h>

static const YuTemplateText texts[]
    = { { "title", NULL }, { "page", "page pages" }, { NULL, NULL } };
static const YuTemplateShape shape = { "test", texts };

#define HEAD                                                                                       \
  "{\"format\": \"yucai-letter\", \"version\": 1, \"id\": \"test\", \"edition\": \"2026-11-24\", " \
  "\"texts\": {"
#define TITLE "\"title\": {\"en\": \"Title\", \"zh_CN\": \"标题\"}"
#define PAGE "\"page\": {\"en\": \"{page} of {pages}\", \"zh_CN\": \"共{pages}页，第{page}页\"}"

static YuTemplate *
parse (const char *json, YuFaults *faults)
{
  g_autoptr (JsonNode) node = yu_json_parse (json, strlen (json), YU_JSON_MAX_RULEBOOK, faults);

  g_assert_nonnull (node);
  return yu_template_parse (&shape, node, faults);
}

static void
test_filled (void)
{
  g_autoptr (YuFaults) faults = yu_faults_new ("test.json");
  g_autoptr (YuTemplate) template = parse (HEAD TITLE "," PAGE "}}", faults);
  g_autofree char *text = NULL;

  g_assert_nonnull (template);
  text = yu_template_fill (template, "page", YU_LANG_ZH_CN, "page", "2", "pages", "3", NULL);
  g_assert_cmpstr (text, ==, "共3页，第2页");
  g_assert_cmpstr (yu_template_text (template, "title", YU_LANG_EN), ==, "Title");
}

static void
assert_refused (const char *json, const char *pointer)
{
  g_autoptr (YuFaults) faults = yu_faults_new ("test.json");

  g_assert_null (parse (json, faults));
  g_assert_cmpuint (yu_faults_count (faults), ==, 1);
  g_assert_cmpstr (yu_faults_get (faults, 0)->pointer, ==, pointer);
}

static void
test_refused (void)
{
  assert_refused (
      HEAD TITLE
      ", \"page\": {\"en\": \"{page} of {pages} {total}\", \"zh_CN\": \"{page}{pages}\"}}}",
      "/texts/page/en");
  assert_refused (HEAD TITLE
                  ", \"page\": {\"en\": \"{page} of {pages}\", \"zh_CN\": \"第{page}页\"}}}",
                  "/texts/page/zh_CN");
  assert_refused (HEAD TITLE
                  ", \"page\": {\"en\": \"{page} of {pages} {\", \"zh_CN\": \"{page}{pages}\"}}}",
                  "/texts/page/en");
  assert_refused (HEAD "\"title\": {\"en\": \"{name}\", \"zh_CN\": \"标题\"}, " PAGE "}}",
                  "/texts/title/en");
  assert_refused (HEAD TITLE ", \"other\": {\"en\": \"x\", \"zh_CN\": \"某\"}, " PAGE "}}",
                  "/texts/other");
}

static void
test_shipped (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (yu_template_shipped (&yu_letter_shape, &error));
  g_assert_no_error (error);
  g_assert_nonnull (yu_template_shipped (&yu_form_shape, &error));
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letter/template/filled", test_filled);
  g_test_add_func ("/letter/template/refused", test_refused);
  g_test_add_func ("/letter/template/shipped", test_shipped);
  return g_test_run ();
}
