/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The portal's form is read whole or refused whole, with the place of every fault. */

#include "sample-form.h"

#include "dossier/portal.h"

#include <string.h>

static YuPortal *
parse (const char *text, YuFaults *faults)
{
  g_autoptr (JsonNode) node = yu_json_parse (text, strlen (text), YU_JSON_MAX_RULEBOOK, faults);
  g_autoptr (YuForm) form = sample_form ();

  g_assert_nonnull (node);
  return yu_portal_parse (node, form, faults);
}

static char *
shipped_text (void)
{
  g_autofree char *path
      = g_build_filename (g_getenv ("YUCAI_SOURCE_ROOT"), "data", "forms", "portal.json", NULL);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static void
test_shipped (void)
{
  g_autofree char *text = shipped_text ();
  g_autoptr (YuFaults) faults = yu_faults_new ("portal.json");
  g_autoptr (YuPortal) portal = parse (text, faults);

  g_assert_nonnull (portal);
  g_assert_cmpuint (yu_portal_sections (portal)->len, >, 5);
}

/* One change of the shipped file each. */
static void
test_refusals (void)
{
  static const struct {
    const char *from, *to, *found;
  } changes[] = {
    { "\"yucai-portal\"", "\"yucai-form\"", "/format" },
    { "\"as\": \"latin\"", "\"as\": \"capitals\"", "/sections/1/fields/0/as" },
    { "\"as\": \"latin\"", "\"as\": \"date\"", "/sections/1/fields/0/as" },
    { "\"question\": \"family_name\"", "\"question\": \"surname\"",
      "/sections/1/fields/0/question" },
    { "\"as\": \"category\"", "\"as\": \"category\", \"question\": \"sex\"",
      "/sections/0/fields/1/question" },
    { "\"rows\": \"work_history\"", "\"rows\": \"family_name\"", "/sections/8/rows" },
    { "\"ref\": \"order\"", "\"ref\": \"orders\"", "/sections/0/source/ref" },
    { "\"title\": ", "\"titel\": ", "" },
  };
  g_autofree char *text = shipped_text ();

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (YuFaults) faults = yu_faults_new ("portal.json");
      char *at = strstr (text, changes[i].from);
      g_autofree char *head = NULL, *changed = NULL;
      gboolean named = FALSE;

      g_test_message ("%s", changes[i].to);
      g_assert_nonnull (at);
      head = g_strndup (text, (gsize) (at - text));
      changed = g_strconcat (head, changes[i].to, at + strlen (changes[i].from), NULL);
      g_assert_null (parse (changed, faults));
      for (gsize j = 0; j < yu_faults_count (faults); j++)
        named = named || g_str_equal (yu_faults_get (faults, j)->pointer, changes[i].found);
      g_assert_true (named);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/portal/shipped", test_shipped);
  g_test_add_func ("/portal/refusals", test_refusals);

  return g_test_run ();
}
