/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Anonymous copies of the samples and of invented applicants: nothing of what somebody wrote is
 * left, the result is the same. */

#include <string.h>

#include "dossier/anonymous.h"
#include "form/checks.h"
#include "form/mrz.h"
#include "generator.h"
#include "assess/assessment.h"

#define APPLICANTS 300
#define SHORTEST 4 /* bytes: a shorter text may stand in a file by chance */

typedef struct {
  YuLibrary *library;
  YuModel *model;
} World;

static char *
result_of (const World *world, const YuDossier *dossier)
{
  g_autoptr (YuAnswers) counted
      = yu_dossier_counted_answers (dossier, yu_library_form (world->library));
  g_autoptr (YuAssessment) assessment = yu_assess (world->model, counted);
  g_autoptr (JsonNode) node = yu_assessment_to_json (assessment);

  return json_to_string (node, FALSE);
}

static char *
written (const YuDossier *dossier)
{
  g_autoptr (GBytes) bytes = yu_dossier_write (dossier);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  return g_utf8_casefold (text, -1);
}

static void
assert_absent (const char *haystack, const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  if (strlen (text) >= SHORTEST && strstr (haystack, folded) != NULL)
    g_error ("“%s” is still in %s", text, haystack);
}

/* Every free text of an answer, also inside lists. */
static void
assert_texts_absent (const char *haystack, const YuQuestion *question, const YuValue *value)
{
  if (value == NULL)
    return;
  if (question->kind == YU_KIND_TEXT || question->kind == YU_KIND_LONG_TEXT)
    assert_absent (haystack, yu_value_text (value));
  for (gsize i = 0; yu_value_is (value, YU_VALUE_LIST) && question->kind == YU_KIND_ROWS
                    && i < yu_value_length (value);
       i++)
    for (guint k = 0; k < question->fields->len; k++)
      {
        const YuQuestion *field = g_ptr_array_index (question->fields, k);

        assert_texts_absent (haystack, field,
                             yu_value_member (yu_value_item (value, i), field->id));
      }
}

static void
assert_nothing_told (const World *world, const YuDossier *dossier, const YuDossier *copy)
{
  g_autofree char *text = written (copy);
  GPtrArray *questions = yu_form_questions (yu_library_form (world->library));

  for (guint i = 0; i < questions->len; i++)
    {
      const YuQuestion *question = g_ptr_array_index (questions, i);

      assert_texts_absent (text, question,
                           yu_answers_get (yu_dossier_answers (dossier), question->id));
    }
  if (yu_dossier_case (dossier))
    assert_absent (text, yu_dossier_case (dossier));
}

/* What was consistent still is. */
static void
assert_checks_hold (const YuDossier *copy)
{
  const YuValue *code = yu_answers_get (yu_dossier_answers (copy), "employer_credit_code");
  const char *lines = yu_dossier_passport_lines (copy);

  if (code != NULL)
    g_assert_true (yu_credit_code_check (yu_value_text (code), NULL));
  if (lines != NULL)
    {
      g_autoptr (YuMrz) mrz = yu_mrz_read (lines, yu_date_from_iso (GENERATOR_TODAY), NULL);
      g_autoptr (GPtrArray) differing = yu_mrz_compare (mrz, yu_dossier_answers (copy));

      g_assert_true (mrz->consistent);
      g_assert_cmpuint (differing->len, ==, 0);
    }
}

static void
assert_anonymous (const World *world, const YuDossier *dossier)
{
  YuForm *form = yu_library_form (world->library);
  YuDate on = yu_date_from_iso (GENERATOR_TODAY);
  g_autoptr (YuDossier) copy = yu_dossier_anonymous (dossier, form, on);
  g_autoptr (YuFaults) faults = yu_faults_new ("copy");
  g_autoptr (GBytes) bytes = yu_dossier_write (copy);
  g_autoptr (YuDossier) back = yu_dossier_parse (bytes, "copy", form, faults);
  g_autofree char *before = result_of (world, dossier), *after = result_of (world, copy);

  g_assert_nonnull (back);
  g_assert_true (yu_dossier_equal (back, copy));
  g_assert_true (g_str_equal (after, before));
  assert_nothing_told (world, dossier, copy);
  assert_checks_hold (copy);
}

static void
test_applicants (gconstpointer data)
{
  const World *world = data;
  g_autoptr (Generator) generator = generator_new (world->library);

  for (guint32 seed = 0; seed < APPLICANTS; seed++)
    {
      g_autoptr (YuDossier) dossier = generator_applicant (generator, seed);

      assert_anonymous (world, dossier);
    }
}

static YuDossier *
sample (const World *world, const char *name)
{
  g_autofree char *path
      = g_build_filename (g_getenv ("YUCAI_SOURCE_ROOT"), "data", "samples", name, NULL);
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  YuDossier *dossier = yu_dossier_read (path, yu_library_form (world->library), faults);

  g_assert_nonnull (dossier);
  return dossier;
}

static void
test_samples (gconstpointer data)
{
  const World *world = data;
  g_autofree char *folder
      = g_build_filename (g_getenv ("YUCAI_SOURCE_ROOT"), "data", "samples", NULL);
  g_autoptr (GDir) samples = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (samples)))
    if (g_str_has_suffix (name, ".yucai"))
      {
        g_autoptr (YuDossier) dossier = sample (world, name);

        assert_anonymous (world, dossier);
      }
}

/* All that belongs to the answers: passport lines, a text that was not understood, documents with
 * files, scenarios, unknown members. */
static void
test_belongings (gconstpointer data)
{
  const World *world = data;
  static const char text[]
      = "{\"format\": \"yucai-dossier\", \"version\": 1, \"case\": \"KANARI-7\","
        " \"answers\": {\"family_name\": \"ERIKSSON\", \"given_names\": \"ANNA MARIA\", "
        "\"passport_number\": \"L898902C3\","
        "   \"birth_date\": \"1974-08-12\", \"nationality\": \"UTO\", \"sex\": \"female\", "
        "\"passport_expiry\": \"2032-04-15\"},"
        " \"typed\": {\"contract_from\": \"12 Kanari 1988 渝\"},"
        " \"passport_lines\": "
        "\"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\\nL898902C36UTO7408122F3204153<<<<<<<<<<<<<"
        "<04\","
        " \"documents\": {\"degree\": {\"state\": \"have\", \"issued\": \"2010-07-01\", \"name\": "
        "\"Eriksson, Anna\","
        "   \"attachments\": [{\"sha256\": "
        "\"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\", \"name\": "
        "\"kanari.pdf\", \"kind\": \"application/pdf\", \"size\": 1}]}},"
        " \"scenarios\": [{\"name\": \"with Kanari\", \"answers\": {\"employer_name\": \"Kanari "
        "Ltd.\", \"hsk_level\": 5}}],"
        " \"of_later\": \"Kanari\"}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (YuFaults) faults = yu_faults_new ("a.yucai");
  g_autoptr (YuDossier) dossier
      = yu_dossier_parse (bytes, "a.yucai", yu_library_form (world->library), faults);
  g_autoptr (YuDossier) copy = NULL;
  g_autofree char *found = NULL;

  g_assert_nonnull (dossier);
  copy = yu_dossier_anonymous (dossier, yu_library_form (world->library),
                               yu_date_from_iso (GENERATOR_TODAY));
  found = written (copy);
  g_assert_null (strstr (found, "kanari"));
  g_assert_null (strstr (found, "eriksson"));
  g_assert_null (strstr (found, "898902"));
  g_assert_null (strstr (found, "attachments"));
  g_assert_cmpstr (yu_dossier_typed (copy, "contract_from"), ==, "99 Xxxxxx 9999 字");
  g_assert_cmpuint (yu_dossier_scenarios (copy)->len, ==, 1);
  g_assert_cmpuint (yu_evidence_date (yu_dossier_document (copy, "degree"), "issued"), ==,
                    yu_date_from_iso ("2010-07-01"));
  g_assert_nonnull (yu_dossier_passport_lines (copy));
  assert_anonymous (world, dossier);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  World world;
  int status;

  g_test_init (&argc, &argv, NULL);
  world.library = yu_library_load_default (&error);
  g_assert_no_error (error);
  world.model = yu_model_new (world.library, yu_date_from_iso (GENERATOR_TODAY), &error);
  g_assert_no_error (error);
  g_test_add_data_func ("/anonymous/samples", &world, test_samples);
  g_test_add_data_func ("/anonymous/applicants", &world, test_applicants);
  g_test_add_data_func ("/anonymous/belongings", &world, test_belongings);
  status = g_test_run ();
  yu_model_unref (world.model);
  yu_library_unref (world.library);
  return status;
}
