/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Asking what matters most against asking in the order of the form: every relevant question that
 * some rule reads, until the same result is settled. The answers are those of a whole dossier, put
 * in one by one; who has none says "I don't know yet". */

#include <glib/gstdio.h>
#include <string.h>

#include "assess/next-question.h"
#include "generator.h"

#define APPLICANTS 500
#define SHORT_APPLICANTS 50
#define LONG_APPLICANTS 5000
#define MOST_PER_CENT 60
#define FEWEST_FOR_A_SHARE 500 /* made-up people: fewer say more of who they happen to be */

typedef struct {
  YuModel *model;
  YuForm *form;
  YuAnswers *all;   /* what there is to answer */
  YuAnswers *given; /* so far, all; those that count are a part */
  guint asked;
} Interview;

static YuAnswers *
counted (const Interview *interview)
{
  return yu_form_counted (interview->form, interview->given);
}

static void
answer (Interview *interview, const char *question)
{
  g_autoptr (YuAnswers) before = interview->given;

  interview->asked++;
  interview->given = yu_answers_with (before, question, yu_answers_get (interview->all, question));
}

static gboolean
is_settled (const Interview *interview)
{
  g_autoptr (YuAnswers) answers = counted (interview);

  return yu_next_question (interview->model, answers, NULL).settled;
}

/* Of whom nothing is known, everything that rules read is missing. */
static gboolean
some_rule_reads (const YuAssessment *of_nobody, const char *question)
{
  for (guint i = 0; i < of_nobody->missing->len; i++)
    if (strcmp (((const YuMissing *) g_ptr_array_index (of_nobody->missing, i))->question, question)
        == 0)
      return TRUE;
  return strcmp (question, "nationality")
         == 0; /* it says whether the rules speak of somebody at all */
}

static void
ask_in_order (Interview *interview)
{
  GPtrArray *questions = yu_form_questions (interview->form);
  g_autoptr (YuAnswers) nothing = yu_answers_new ();
  g_autoptr (YuAssessment) of_nobody = yu_assess (interview->model, nothing);

  for (guint i = 0; i < questions->len && !is_settled (interview); i++)
    {
      const YuQuestion *question = g_ptr_array_index (questions, i);

      if (some_rule_reads (of_nobody, question->id)
          && yu_question_relevant (question, interview->given))
        answer (interview, question->id);
    }
}

static void
ask_what_matters (Interview *interview)
{
  g_autoptr (GPtrArray) skipped = g_ptr_array_new ();

  g_ptr_array_add (skipped, NULL);
  while (TRUE)
    {
      g_autoptr (YuAnswers) answers = counted (interview);
      YuNextQuestion next
          = yu_next_question (interview->model, answers, (const char *const *) skipped->pdata);

      if (next.question == NULL)
        break;
      g_assert_cmpuint (next.left, >=, 1);
      g_assert_null (yu_answers_get (interview->given, next.question));
      answer (interview, next.question);
      if (yu_answers_get (interview->given, next.question) == NULL)
        g_ptr_array_insert (skipped, 0, (gpointer) next.question);
    }
}

static void
assert_same_verdict (const YuStatement *settled, const YuStatement *whole)
{
  if (settled->shown != YU_SHOWN_OPEN && settled->shown != YU_SHOWN_CLAIMED)
    g_assert_cmpint (settled->shown, ==, whole->shown);
  if (settled->shown == YU_SHOWN_CLAIMED)
    g_assert_true (whole->shown == YU_SHOWN_CLAIMED || whole->shown == YU_SHOWN_MET);
}

/* What was settled by some answers is what all of them give. Whether it was settled, if all of them
 * settle it. */
static gboolean
assert_right (const Interview *interview)
{
  g_autoptr (YuAnswers) few = counted (interview);
  g_autoptr (YuAnswers) all = yu_form_counted (interview->form, interview->all);
  g_autoptr (YuAssessment) settled = yu_assess (interview->model, few);
  g_autoptr (YuAssessment) whole = yu_assess (interview->model, all);
  gboolean settled_by_few = yu_next_question (interview->model, few, NULL).settled;
  gboolean settled_by_all = yu_next_question (interview->model, all, NULL).settled;

  for (guint i = 0; i < whole->grounds->len; i++)
    assert_same_verdict (g_ptr_array_index (settled->grounds, i),
                         g_ptr_array_index (whole->grounds, i));
  assert_same_verdict (&settled->category_a, &whole->category_a);
  assert_same_verdict (&settled->category_b, &whole->category_b);
  g_assert_true (settled_by_all || !settled_by_few);
  return settled_by_few == settled_by_all;
}

typedef struct {
  guint people, in_order, what_matters;
  guint short_of; /* where asking what matters stopped before it was settled */
} Sums;

static guint
interview (YuModel *model, YuAnswers *all, void (*ask) (Interview *interview), gboolean *reached)
{
  Interview one = { model, yu_library_form (yu_model_library (model)), all, yu_answers_new (), 0 };

  ask (&one);
  *reached = assert_right (&one);
  yu_answers_unref (one.given);
  return one.asked;
}

static void
add (Sums *sums, YuModel *model, YuAnswers *answers)
{
  gboolean reached;

  sums->people++;
  sums->in_order += interview (model, answers, ask_in_order, &reached);
  g_assert_true (reached);
  sums->what_matters += interview (model, answers, ask_what_matters, &reached);
  sums->short_of += !reached;
}

static void
assert_few (const Sums *sums)
{
  guint per_cent = (100 * sums->what_matters + sums->in_order - 1) / sums->in_order;

  g_test_message (
      "%u people: %.1f questions each instead of %.1f, %u per cent; stopped short of %u",
      sums->people, (double) sums->what_matters / sums->people,
      (double) sums->in_order / sums->people, per_cent, sums->short_of);
  g_assert_cmpuint (per_cent, <=, MOST_PER_CENT);
}

static YuLibrary *
library (void)
{
  static YuLibrary *loaded;
  g_autoptr (GError) error = NULL;

  if (loaded == NULL)
    loaded = yu_library_load_default (&error);
  g_assert_no_error (error);
  return loaded;
}

static YuModel *
model_of_today (void)
{
  g_autoptr (GError) error = NULL;
  YuModel *model = yu_model_new (library (), yu_date_from_iso (GENERATOR_TODAY), &error);

  g_assert_no_error (error);
  return model;
}

static void
test_samples (void)
{
  g_autofree char *folder
      = g_build_filename (g_getenv ("YUCAI_SOURCE_ROOT"), "data", "samples", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (YuModel) model = model_of_today ();
  const char *name;
  Sums sums = { 0 };

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (YuFaults) faults = yu_faults_new (path);

      if (!g_str_has_suffix (name, ".yucai"))
        continue;
      g_autoptr (YuDossier) dossier = yu_dossier_read (path, yu_library_form (library ()), faults);
      g_assert_nonnull (dossier);
      add (&sums, model, yu_dossier_answers (dossier));
    }
  g_assert_cmpuint (sums.people, >=, 10);
  g_assert_cmpuint (sums.short_of, ==, 0);
  assert_few (&sums);
}

static void
test_applicants (void)
{
  g_autoptr (Generator) generator = generator_new (library ());
  g_autoptr (YuModel) model = model_of_today ();
  guint n = g_getenv ("YUCAI_LONG")    ? LONG_APPLICANTS
            : g_getenv ("YUCAI_SHORT") ? SHORT_APPLICANTS
                                       : APPLICANTS;
  Sums sums = { 0 };

  for (guint seed = 1; seed <= n; seed++)
    {
      g_autoptr (YuDossier) applicant = generator_applicant (generator, seed);

      add (&sums, model, yu_dossier_answers (applicant));
    }
  g_assert_cmpuint (sums.short_of, ==, 0);
  if (n >= FEWEST_FOR_A_SHARE)
    assert_few (&sums);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/next-question/samples", test_samples);
  g_test_add_func ("/next-question/applicants", test_applicants);
  return g_test_run ();
}
