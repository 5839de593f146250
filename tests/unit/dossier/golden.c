/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Dossiers as released versions wrote them, with every member that the version knew and some that
 * none does: they open for ever, are written as they are, and come to the same result. tests/golden
 * has one for each version whose files differ; none of them is ever changed. */

#include "assess/assessment.h"
#include "dossier/dossier.h"

#include <string.h>

#define ON "2026-11-24"

static YuLibrary *library;

static GBytes *
content_of (const char *path)
{
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  GBytes *bytes = yu_file_read (path, YU_JSON_MAX_DOCUMENT, faults);

  g_assert_nonnull (bytes);
  return bytes;
}

static char *
expected_beside (const char *path)
{
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (".yucai"));

  return g_strconcat (stem, ".expected.json", NULL);
}

static void
assert_result (YuDossier *dossier, const char *expected_path)
{
  g_autoptr (YuFaults) faults = yu_faults_new (expected_path);
  g_autoptr (JsonNode) expected = yu_json_read (expected_path, YU_JSON_MAX_DOCUMENT, faults);
  g_autoptr (YuModel) model = yu_model_new (library, yu_date_from_iso (ON), NULL);
  g_autoptr (YuAnswers) answers = yu_dossier_counted_answers (dossier, yu_library_form (library));
  g_autoptr (YuAssessment) assessment = yu_assess (model, answers);
  g_autoptr (JsonNode) result = yu_assessment_to_json (assessment);
  g_autoptr (GList) names = NULL;

  g_assert_nonnull (expected);
  names = json_object_get_members (json_node_get_object (expected));
  for (GList *l = names; l != NULL; l = l->next)
    {
      g_autofree char *was
          = yu_json_write (json_object_get_member (json_node_get_object (expected), l->data));
      g_autofree char *is
          = yu_json_write (json_object_get_member (json_node_get_object (result), l->data));

      g_assert_cmpstr (is, ==, was);
    }
}

static void
test_golden (gconstpointer data)
{
  const char *path = data;
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  g_autoptr (GBytes) bytes = content_of (path), written = NULL;
  g_autoptr (YuDossier) dossier = yu_dossier_parse (bytes, path, yu_library_form (library), faults);
  g_autofree char *expected = expected_beside (path);

  g_assert_cmpuint (yu_faults_total (faults), ==, 0);
  written = yu_dossier_write (dossier);
  g_assert_cmpmem (g_bytes_get_data (written, NULL), g_bytes_get_size (written),
                   g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  assert_result (dossier, expected);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder
      = g_build_filename (g_getenv ("YUCAI_SOURCE_ROOT"), "tests", "golden", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  int status;

  g_test_init (&argc, &argv, NULL);
  library = yu_library_load_default (&error);
  g_assert_no_error (error);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".yucai"))
      {
        g_autofree char *test = g_strconcat ("/golden/", name, NULL);

        g_test_add_data_func_full (test, g_build_filename (folder, name, NULL), test_golden,
                                   g_free);
      }
  status = g_test_run ();
  yu_library_unref (library);
  return status;
}
