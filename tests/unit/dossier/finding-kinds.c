/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The file of findings is read whole or refused whole, with the place of every fault. */

#include "dossier/finding-kinds.h"

#include "base/json.h"

#include <string.h>

static char *
shipped_text (void)
{
  g_autofree char *path
      = g_build_filename (g_getenv ("YUCAI_SOURCE_ROOT"), "data", "forms", "checks.json", NULL);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static YuFindingKinds *
parse (const char *text, YuFaults *faults)
{
  g_autoptr (JsonNode) node = yu_json_parse (text, strlen (text), YU_JSON_MAX_RULEBOOK, faults);

  g_assert_nonnull (node);
  return yu_finding_kinds_parse (node, faults);
}

static void
test_shipped (void)
{
  g_autofree char *text = shipped_text ();
  g_autoptr (YuFaults) faults = yu_faults_new ("checks.json");
  g_autoptr (YuFindingKinds) kinds = parse (text, faults);
  const YuFindingKind *kind;

  g_assert_nonnull (kinds);
  kind = yu_finding_kinds_get (kinds, "age_over");
  g_assert_cmpint (kind->figure, ==, 60);
  g_assert_cmpint (kind->severity, ==, YU_SEVERITY_LOOK);
  g_assert_cmpuint (kind->citations->len, ==, 1);
  g_assert_null (yu_finding_kinds_get (kinds, "email")->text.in[YU_LANG_EN]);
}

/* One change of the shipped file each. */
static void
test_refusals (void)
{
  static const struct {
    const char *from, *to, *found;
  } changes[] = {
    { "\"yucai-checks\"", "\"yucai-form\"", "/format" },
    { "\"version\": 1", "\"version\": 2", "/version" },
    { "\"id\": \"history_gap\"", "\"id\": \"history_gaps\"", "/findings/0/id" },
    { "\"id\": \"history_gap_study\"", "\"id\": \"history_gap\"", "/findings/1/id" },
    { "\"severity\": \"returned\"", "\"severity\": \"bad\"", "/findings/0/severity" },
    { "Nothing is said of {months}.", "Nothing is said of {moons}.", "/findings/0/text/en" },
    { "{months}没有填写任何经历。", "没有填写任何经历。", "/findings/0/text/zh_CN" },
    { "\"ref\": \"system-2026\"", "\"ref\": \"system\"", "/findings/0/sources/0/ref" },
    { "\"figure\": 60", "\"figures\": 60", "" },
    { "\"severity\": \"know\"", "\"severity\": \"know\", \"colour\": 1", "/findings/1/colour" },
  };
  g_autofree char *text = shipped_text ();

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (YuFaults) faults = yu_faults_new ("checks.json");
      char *at = strstr (text, changes[i].from);
      g_autofree char *head = NULL, *changed = NULL;
      gboolean named = FALSE;

      g_test_message ("%s", changes[i].to);
      g_assert_nonnull (at);
      head = g_strndup (text, (gsize) (at - text));
      changed = g_strconcat (head, changes[i].to, at + strlen (changes[i].from), NULL);
      g_assert_null (parse (changed, faults));
      for (gsize j = 0; j < yu_faults_count (faults); j++)
        named = named || g_str_has_prefix (yu_faults_get (faults, j)->pointer, changes[i].found);
      g_assert_true (named);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/finding-kinds/shipped", test_shipped);
  g_test_add_func ("/finding-kinds/refusals", test_refusals);

  return g_test_run ();
}
