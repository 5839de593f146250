/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is invented must be worth testing with: dossiers that a file may hold, all of them
 * different, among which every rule finds somebody it decides about. */

#include "generator.h"

#include "assess/assessment.h"

#define N 500

static YuLibrary *library;

static void
test_same_seed (void)
{
  g_autoptr (Generator) generator = generator_new (library);
  g_autoptr (YuDossier) one = generator_applicant (generator, 7);
  g_autoptr (YuDossier) same = generator_applicant (generator, 7);
  g_autoptr (YuDossier) other = generator_applicant (generator, 8);

  g_assert_true (yu_dossier_equal (one, same));
  g_assert_false (yu_dossier_equal (one, other));
}

static void
test_files (void)
{
  g_autoptr (Generator) generator = generator_new (library);

  for (guint i = 1; i <= N; i++)
    {
      g_autoptr (YuDossier) dossier = generator_applicant (generator, i);
      g_autoptr (GBytes) bytes = yu_dossier_write (dossier);
      g_autoptr (YuFaults) faults = yu_faults_new ("generated");
      g_autoptr (YuDossier) again
          = yu_dossier_parse (bytes, "generated", yu_library_form (library), faults);

      g_assert_nonnull (again);
      g_assert_true (yu_dossier_equal (dossier, again));
    }
}

/* Every question that rules read is answered by somebody and left out by somebody. */
static void
test_answers (void)
{
  g_autoptr (Generator) generator = generator_new (library);
  GPtrArray *questions = generator_questions (generator);
  g_autofree guint *answered = g_new0 (guint, questions->len);

  for (guint i = 1; i <= N; i++)
    {
      g_autoptr (YuDossier) dossier = generator_applicant (generator, i);

      for (guint q = 0; q < questions->len; q++)
        answered[q]
            += yu_answers_get (yu_dossier_answers (dossier), g_ptr_array_index (questions, q)) ? 1
                                                                                               : 0;
    }
  for (guint q = 0; q < questions->len; q++)
    {
      g_test_message ("%s: %u of %u", (char *) g_ptr_array_index (questions, q), answered[q], N);
      g_assert_cmpuint (answered[q], >, N / 20);
      g_assert_cmpuint (answered[q], <, N);
    }
}

static void
count_shown (GPtrArray *statements, guint (*counts)[4])
{
  for (guint i = 0; i < statements->len; i++)
    counts[i][((const YuStatement *) g_ptr_array_index (statements, i))->shown]++;
}

/* Somebody meets every route, ground and provision (or claims it), somebody does not, for somebody
 * it is open. */
static void
test_rules (void)
{
  g_autoptr (Generator) generator = generator_new (library);
  g_autoptr (YuModel) model = yu_model_new (library, yu_date_from_iso (GENERATOR_TODAY), NULL);
  guint routes[32][4] = { 0 }, grounds[32][4] = { 0 }, provisions[32][4] = { 0 };
  guint least[32] = { 0 };
  guint n_routes = 0, n_grounds = 0, n_provisions = 0;

  for (guint i = 1; i <= N; i++)
    {
      g_autoptr (YuAnswers) answers = generator_counted (generator, i);
      g_autoptr (YuAssessment) assessment = yu_assess (model, answers);

      count_shown (assessment->routes, routes);
      count_shown (assessment->grounds, grounds);
      count_shown (assessment->provisions, provisions);
      n_routes = assessment->routes->len;
      n_grounds = assessment->grounds->len;
      n_provisions = assessment->provisions->len;
      for (guint j = 0; j < assessment->factors->len; j++)
        {
          const YuFactorResult *factor = g_ptr_array_index (assessment->factors, j);

          least[j] |= factor->points.min == factor->points.max
                          ? (factor->points.min == factor->cap ? 1 : 2)
                          : 4;
        }
    }
  for (guint i = 0; i < 9; i++)
    g_assert_cmpuint (least[i], ==, 7);
  for (guint i = 0; i < n_routes + n_grounds + n_provisions; i++)
    {
      const guint *shown = i < n_routes               ? routes[i]
                           : i < n_routes + n_grounds ? grounds[i - n_routes]
                                                      : provisions[i - n_routes - n_grounds];

      g_test_message ("%u: met %u, claimed %u, open %u, not met %u", i, shown[YU_SHOWN_MET],
                      shown[YU_SHOWN_CLAIMED], shown[YU_SHOWN_OPEN], shown[YU_SHOWN_NOT_MET]);
      g_assert_cmpuint (shown[YU_SHOWN_MET] + shown[YU_SHOWN_CLAIMED], >, 0);
      g_assert_cmpuint (shown[YU_SHOWN_OPEN], >, 0);
      g_assert_cmpuint (shown[YU_SHOWN_NOT_MET], >, 0);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  library = yu_library_load_default (&error);
  g_assert_no_error (error);
  g_test_add_func ("/generator/same-seed", test_same_seed);
  g_test_add_func ("/generator/files", test_files);
  g_test_add_func ("/generator/answers", test_answers);
  g_test_add_func ("/generator/rules", test_rules);
  status = g_test_run ();
  yu_library_unref (library);
  return status;
}
