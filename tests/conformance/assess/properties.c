/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Removes answers and compares what is said then with all completions (brute force over the values
 * at the rules' edges, written down by hand, which know nothing of the model's cells): nothing
 * stated that a completion contradicts, every end of every interval reached, never open where all
 * completions agree, and `missing` names exactly what can change the result. */

#include <string.h>

#include "assess/assessment.h"
#include "generator.h"

#define N_RANDOM 400
#define N_RANDOM_SHORT 40
#define MOST_COMPLETIONS 6000
#define MOST_OUTPUTS 64
#define MOST_REMOVED 3

static YuLibrary *library;
static YuModel *model;
static Generator *generator;
static GPtrArray *questions; /* of const char * */

/* --- outputs: everything that is said of a person, as intervals --- */

typedef struct {
  guint n;
  gint64 lo[MOST_OUTPUTS], hi[MOST_OUTPUTS];
  guint first_ground, first_category, points; /* places of outputs */
} Outputs;

static void
put (Outputs *outputs, gint64 lo, gint64 hi)
{
  g_assert_cmpuint (outputs->n, <, MOST_OUTPUTS);
  outputs->lo[outputs->n] = lo;
  outputs->hi[outputs->n++] = hi;
}

static void
put_statements (Outputs *outputs, GPtrArray *statements, gboolean with_points)
{
  for (guint i = 0; i < statements->len; i++)
    {
      const YuStatement *statement = g_ptr_array_index (statements, i);

      put (outputs, statement->verdict.lo, statement->verdict.hi);
      if (with_points)
        put (outputs, statement->points.min, statement->points.max);
    }
}

static Outputs
outputs_of (const YuAssessment *assessment)
{
  Outputs outputs = { 0 };

  outputs.points = outputs.n;
  put (&outputs, assessment->points.min, assessment->points.max);
  put (&outputs, assessment->national.min, assessment->national.max);
  put (&outputs, assessment->incentive.min, assessment->incentive.max);
  for (guint i = 0; i < assessment->factors->len; i++)
    {
      const YuFactorResult *factor = g_ptr_array_index (assessment->factors, i);

      put (&outputs, factor->points.min, factor->points.max);
    }
  put_statements (&outputs, assessment->provisions, TRUE);
  put_statements (&outputs, assessment->routes, FALSE);
  outputs.first_category = outputs.n;
  put (&outputs, assessment->category_a.verdict.lo, assessment->category_a.verdict.hi);
  put (&outputs, assessment->category_b.verdict.lo, assessment->category_b.verdict.hi);
  outputs.first_ground = outputs.n;
  put_statements (&outputs, assessment->grounds, FALSE);
  put (&outputs, assessment->eligible.lo, assessment->eligible.hi);
  return outputs;
}

static void
join (Outputs *into, const Outputs *one, gboolean first)
{
  if (first)
    {
      *into = *one;
      return;
    }
  for (guint i = 0; i < into->n; i++)
    {
      into->lo[i] = MIN (into->lo[i], one->lo[i]);
      into->hi[i] = MAX (into->hi[i], one->hi[i]);
    }
}

static gboolean
same (const Outputs *a, const Outputs *b, guint i)
{
  return a->lo[i] == b->lo[i] && a->hi[i] == b->hi[i];
}

/* --- dossiers --- */

static YuAnswers *
with (YuAnswers *answers /* taken */, const char *question, const YuValue *value)
{
  YuAnswers *next = yu_answers_with (answers, question, value);

  yu_answers_unref (answers);
  return next;
}

/* A sample with its gaps filled, and with the number of years in place of histories. */
static YuAnswers *
completed_sample (GRand *rand, const char *path)
{
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  g_autoptr (YuDossier) dossier = yu_dossier_read (path, yu_library_form (library), faults);
  YuAnswers *answers;

  g_assert_nonnull (dossier);
  answers = yu_answers_ref (yu_dossier_answers (dossier));
  for (guint i = 0; i < questions->len; i++)
    if (!yu_answers_get (answers, g_ptr_array_index (questions, i)))
      answers = with (answers, g_ptr_array_index (questions, i),
                      generator_any_edge (generator, rand, g_ptr_array_index (questions, i)));
  answers = with (answers, "work_history", NULL);
  answers = with (answers, "china_work_since", NULL);
  return with (answers, "chongqing_work_since", NULL);
}

/* --- brute force --- */

typedef struct {
  guint n;
  const char *question[MOST_REMOVED];
  GPtrArray *values[MOST_REMOVED];
  guint n_completions;
  Outputs *completions;
} Case;

static guint
place_in (const Case *c, guint completion, guint removed)
{
  for (guint i = 0; i < removed; i++)
    completion /= c->values[i]->len;
  return completion % c->values[removed]->len;
}

static guint
stride_of (const Case *c, guint removed)
{
  guint stride = 1;

  for (guint i = 0; i < removed; i++)
    stride *= c->values[i]->len;
  return stride;
}

static void
complete (Case *c, YuAnswers *partial)
{
  c->completions = g_new0 (Outputs, c->n_completions);
  for (guint k = 0; k < c->n_completions; k++)
    {
      g_autoptr (YuAnswers) answers = yu_answers_ref (partial);
      g_autoptr (YuAssessment) assessment = NULL;

      for (guint i = 0; i < c->n; i++)
        {
          YuAnswers *next = yu_answers_with (answers, c->question[i],
                                             g_ptr_array_index (c->values[i], place_in (c, k, i)));

          yu_answers_unref (answers);
          answers = next;
        }
      assessment = yu_assess (model, answers);
      g_assert_cmpuint (assessment->missing->len, ==, 0);
      c->completions[k] = outputs_of (assessment);
    }
}

/* Do two values of a question lead to different outputs (one, or any) while the others stay? */
static gboolean
can_change (const Case *c, guint removed, guint from, guint to)
{
  guint stride = stride_of (c, removed);

  for (guint k = 0; k < c->n_completions; k++)
    {
      guint base = k - place_in (c, k, removed) * stride;

      for (guint i = from; i < to; i++)
        if (!same (&c->completions[k], &c->completions[base], i))
          return TRUE;
    }
  return FALSE;
}

static gboolean
is_open (gint64 lo, gint64 hi)
{
  return yu_verdict_shown ((YuVerdict){ (YuLevel) lo, (YuLevel) hi }) == YU_SHOWN_OPEN;
}

static void
expected_missing (const Case *c, guint removed, const Outputs *joined, YuMissing *expected)
{
  gboolean settled[MOST_OUTPUTS] = { FALSE };

  expected->gain = (YuRange){ G_MAXINT64, G_MININT64 };
  expected->settles = 0;
  for (guint v = 0; v < c->values[removed]->len; v++)
    {
      Outputs given;
      gboolean first = TRUE;

      for (guint k = 0; k < c->n_completions; k++)
        if (place_in (c, k, removed) == v)
          {
            join (&given, &c->completions[k], first);
            first = FALSE;
          }
      expected->gain.min
          = MIN (expected->gain.min, given.lo[given.points] - joined->lo[joined->points]);
      expected->gain.max
          = MAX (expected->gain.max, given.lo[given.points] - joined->lo[joined->points]);
      for (guint i = given.first_category; i < given.n - 1; i++)
        settled[i] |= is_open (joined->lo[i], joined->hi[i]) && !is_open (given.lo[i], given.hi[i]);
    }
  for (guint i = 0; i < MOST_OUTPUTS; i++)
    expected->settles += settled[i] ? 1 : 0;
}

static char *
describe (const Case *c, YuAnswers *partial)
{
  GString *text = g_string_new ("without");

  for (guint i = 0; i < c->n; i++)
    g_string_append_printf (text, " %s", c->question[i]);
  g_string_append (text, " from {");
  for (gsize i = 0; i < yu_answers_length (partial); i++)
    {
      g_autoptr (JsonNode) node = yu_value_to_json (yu_answers_value (partial, i));
      g_autofree char *value = json_to_string (node, FALSE);

      if (generator_edges (generator, yu_answers_question (partial, i)))
        g_string_append_printf (text, "\"%s\": %s, ", yu_answers_question (partial, i), value);
    }
  g_string_append (text, "}");
  return g_string_free (text, FALSE);
}

static const YuMissing *
find_missing (const YuAssessment *assessment, const char *question)
{
  for (guint i = 0; i < assessment->missing->len; i++)
    {
      const YuMissing *missing = g_ptr_array_index (assessment->missing, i);

      if (strcmp (missing->question, question) == 0)
        return missing;
    }
  return NULL;
}

/* A pair (years, or since when) is asked for as both: the other one stands beside the one that was
 * removed. */
static guint
count_pairs (const YuAssessment *assessment)
{
  const char *others[] = { "work_history", "china_work_since", "chongqing_work_since" };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    n += find_missing (assessment, others[i]) ? 1 : 0;
  return n;
}

static gboolean
lists (GPtrArray *missing, const char *question)
{
  return g_ptr_array_find_with_equal_func (missing, question, g_str_equal, NULL);
}

static void
check_missing (const Case *c, const YuAssessment *assessment, const Outputs *joined,
               const char *what)
{
  guint n_expected = 0;

  for (guint i = 0; i < c->n; i++)
    {
      const YuMissing *missing = find_missing (assessment, c->question[i]);
      YuMissing expected;

      if (can_change (c, i, 0, joined->n) != (missing != NULL))
        g_error ("%s: missing is wrong about %s", what, c->question[i]);
      for (guint g = 0; g < assessment->grounds->len; g++)
        {
          const YuStatement *ground = g_ptr_array_index (assessment->grounds, g);

          if (can_change (c, i, joined->first_ground + g, joined->first_ground + g + 1)
              != lists (ground->missing, c->question[i]))
            g_error ("%s: missing of ground %s is wrong about %s", what, ground->id,
                     c->question[i]);
        }
      if (!missing)
        continue;
      n_expected++;
      expected_missing (c, i, joined, &expected);
      if (expected.gain.min != missing->gain.min || expected.gain.max != missing->gain.max
          || expected.settles != missing->settles)
        g_error ("%s: %s gains %" G_GINT64_FORMAT "–%" G_GINT64_FORMAT
                 " and settles %u, expected %" G_GINT64_FORMAT "–%" G_GINT64_FORMAT " and %u",
                 what, c->question[i], missing->gain.min, missing->gain.max, missing->settles,
                 expected.gain.min, expected.gain.max, expected.settles);
    }
  g_assert_cmpuint (assessment->missing->len - count_pairs (assessment), ==, n_expected);
}

static void
check_order (const YuAssessment *assessment)
{
  for (guint i = 1; i < assessment->missing->len; i++)
    {
      const YuMissing *before = g_ptr_array_index (assessment->missing, i - 1);
      const YuMissing *after = g_ptr_array_index (assessment->missing, i);

      g_assert_cmpuint (before->settles, >=, after->settles);
      if (before->settles == after->settles)
        g_assert_cmpint (before->gain.max, >=, after->gain.max);
    }
}

static void
check_case (Case *c, YuAnswers *full)
{
  g_autoptr (YuAnswers) partial = yu_answers_ref (full);
  g_autoptr (YuAssessment) assessment = NULL;
  g_autofree char *what = NULL;
  Outputs joined, said;

  for (guint i = 0; i < c->n; i++)
    {
      YuAnswers *next = yu_answers_with (partial, c->question[i], NULL);

      yu_answers_unref (partial);
      partial = next;
    }
  what = describe (c, partial);
  assessment = yu_assess (model, partial);
  said = outputs_of (assessment);
  complete (c, partial);
  for (guint k = 0; k < c->n_completions; k++)
    join (&joined, &c->completions[k], k == 0);

  for (guint i = 0; i < said.n; i++)
    if (!same (&said, &joined, i))
      g_error ("%s: output %u is said to be %d..%d and is %d..%d", what, i, (int) said.lo[i],
               (int) said.hi[i], (int) joined.lo[i], (int) joined.hi[i]);
  check_missing (c, assessment, &joined, what);
  check_order (assessment);
  g_free (c->completions);
}

static gboolean
already_removed (const Case *c, const char *question)
{
  for (guint i = 0; i < c->n; i++)
    if (strcmp (c->question[i], question) == 0)
      return TRUE;
  return FALSE;
}

/* Nationality is left alone: that the person is a foreigner is taken for granted as long as nothing
 * else is said. */
static void
check_removing (GRand *rand, YuAnswers *full, guint n)
{
  Case c = { .n_completions = 1 };

  while (c.n < n)
    {
      const char *question
          = g_ptr_array_index (questions, g_rand_int_range (rand, 0, (gint) questions->len));
      GPtrArray *values = generator_edges (generator, question);

      if (already_removed (&c, question) || strcmp (question, "nationality") == 0
          || c.n_completions * values->len > MOST_COMPLETIONS)
        continue;
      c.question[c.n] = question;
      c.values[c.n++] = values;
      c.n_completions *= values->len;
    }
  check_case (&c, full);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261124);
  guint n_random = g_getenv ("YUCAI_SHORT") != NULL ? N_RANDOM_SHORT : N_RANDOM;

  for (guint i = 0; i < n_random; i++)
    {
      g_autoptr (YuAnswers) full = generator_at_edges (generator, rand);

      for (guint n = 1; n <= MOST_REMOVED; n++)
        check_removing (rand, full, n);
    }
}

static void
test_samples (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (78);
  g_autofree char *folder
      = g_build_filename (g_getenv ("YUCAI_SOURCE_ROOT"), "data", "samples", NULL);
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (files)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_str_has_suffix (name, ".yucai"))
        continue;
      g_autoptr (YuAnswers) full = completed_sample (rand, path);

      for (guint i = 0; i < questions->len; i++)
        {
          GPtrArray *values = generator_edges (generator, g_ptr_array_index (questions, i));
          Case c = { 1, { g_ptr_array_index (questions, i) }, { values }, values->len, NULL };

          if (strcmp (c.question[0], "nationality") != 0)
            check_case (&c, full);
        }
      for (guint i = 0; i < 6; i++)
        check_removing (rand, full, 2 + i % 2);
    }
}

/* With many answers missing nothing stated may be contradicted, though an interval may be wider
 * than the truth. */
static void
test_many_missing (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (25);

  for (guint i = 0; i < 150; i++)
    {
      g_autoptr (YuAnswers) full = generator_at_edges (generator, rand);
      g_autoptr (YuAnswers) partial = yu_answers_ref (full);
      g_autoptr (YuAssessment) assessment = NULL;
      Outputs said;

      for (guint j = 0; j < questions->len; j++)
        if (g_rand_int_range (rand, 0, 40) < (gint) i % 40
            && strcmp (g_ptr_array_index (questions, j), "nationality") != 0)
          partial = with (g_steal_pointer (&partial), g_ptr_array_index (questions, j), NULL);
      assessment = yu_assess (model, partial);
      said = outputs_of (assessment);

      for (guint k = 0; k < 40; k++)
        {
          g_autoptr (YuAnswers) completion = yu_answers_ref (partial);
          g_autoptr (YuAssessment) complete_one = NULL;
          Outputs is;

          for (guint j = 0; j < questions->len; j++)
            if (!yu_answers_get (completion, g_ptr_array_index (questions, j)))
              completion
                  = with (g_steal_pointer (&completion), g_ptr_array_index (questions, j),
                          generator_any_edge (generator, rand, g_ptr_array_index (questions, j)));
          complete_one = yu_assess (model, completion);
          is = outputs_of (complete_one);
          for (guint o = 0; o < is.n; o++)
            {
              g_assert_cmpint (said.lo[o], <=, is.lo[o]);
              g_assert_cmpint (said.hi[o], >=, is.hi[o]);
            }
        }
    }
}

/* --- partly known: rows that do not say whether they are related, a venture with members left out
 * --- */

static YuValue *
row_of (const char *from, const char *to, gint related /* -1: does not say */)
{
  const char *names[] = { "from", "to", "related" };
  g_autoptr (YuValue) first = yu_value_new_text (from);
  g_autoptr (YuValue) last = yu_value_new_text (to);
  g_autoptr (YuValue) is = yu_value_new_boolean (related > 0);
  YuValue *members[] = { first, last, is };

  return yu_value_new_record (names, members, related < 0 ? 2 : 3);
}

/* One row of three years that counts, two rows of which nothing is said, or what is said of them.
 */
static YuValue *
history_of (gint first, gint second)
{
  g_autoptr (YuValue) sure = row_of ("2015-01", "2017-12", 1);
  g_autoptr (YuValue) one = row_of ("2018-01", "2018-12", first);
  g_autoptr (YuValue) two = row_of ("2016-06", "2026-11", second);
  YuValue *rows[] = { sure, one, two };

  return yu_value_new_list (rows, G_N_ELEMENTS (rows));
}

static YuAnswers *
with_history (YuAnswers *answers /* taken */, YuValue *history /* taken */)
{
  answers = with (with (answers, "work_years", NULL), "work_history", history);
  yu_value_unref (history);
  return answers;
}

static void
test_partly_known (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (YuAnswers) answers
          = with_history (generator_at_edges (generator, rand), history_of (-1, -1));
      g_autoptr (YuAssessment) assessment = yu_assess (model, answers);
      Outputs said = outputs_of (assessment);
      Outputs joined;
      gboolean changes = FALSE;

      for (gint k = 0; k < 4; k++)
        {
          g_autoptr (YuAnswers) completion
              = with_history (yu_answers_ref (answers), history_of (k & 1, k >> 1));
          g_autoptr (YuAssessment) complete_one = yu_assess (model, completion);
          Outputs is = outputs_of (complete_one);

          for (guint o = 0; k > 0 && o < is.n; o++)
            changes |= !same (&is, &joined, o);
          join (&joined, &is, k == 0);
        }
      for (guint o = 0; o < said.n; o++)
        g_assert_true (same (&said, &joined, o));
      g_assert_true ((find_missing (assessment, "work_history") != NULL) == changes);
      g_assert_null (find_missing (assessment, "work_years"));
    }
}

/* --- reasons: as little as makes the verdict so --- */

static void
check_reason (const YuReason *reason)
{
  gboolean holds = reason->verdict.lo >= YU_CLAIMED;

  if (!reason->children)
    {
      g_assert_true (reason->fact != NULL || reason->about != NULL);
      g_assert_true (reason->fact == NULL || reason->value != NULL);
      return;
    }
  for (guint i = 0; i < reason->children->len; i++)
    {
      const YuReason *child = g_ptr_array_index (reason->children, i);
      gboolean turned = reason->condition && reason->condition->kind == YU_CONDITION_NOT;

      if (reason->any && holds)
        g_assert_cmpuint (reason->children->len, ==, 1);
      if (!reason->decision && !turned)
        g_assert_true ((child->verdict.lo >= YU_CLAIMED) == holds);
      check_reason (child);
    }
  if (!reason->any && !holds && !reason->decision)
    g_assert_cmpuint (reason->children->len, ==, 1);
}

static void
check_reasons (GPtrArray *statements)
{
  for (guint i = 0; i < statements->len; i++)
    {
      const YuStatement *statement = g_ptr_array_index (statements, i);

      g_assert_cmpint (statement->why->verdict.lo, ==, statement->verdict.lo);
      check_reason (statement->why);
    }
}

static void
test_reasons (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);

  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (YuAnswers) answers = generator_at_edges (generator, rand);
      g_autoptr (YuAssessment) assessment = yu_assess (model, answers);

      check_reasons (assessment->routes);
      check_reasons (assessment->grounds);
      check_reasons (assessment->provisions);
      for (guint j = 0; j < assessment->factors->len; j++)
        {
          const YuFactorResult *factor = g_ptr_array_index (assessment->factors, j);

          if (factor->why)
            g_assert_cmpuint (factor->why->row, !=, G_MAXUINT);
        }
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
  generator = generator_new (library);
  questions = generator_questions (generator);
  model = yu_model_new (library, yu_date_from_ymd (2026, 11, 24), &error);
  g_assert_no_error (error);

  g_test_add_func ("/assess/properties/samples", test_samples);
  g_test_add_func ("/assess/properties/random", test_random);
  g_test_add_func ("/assess/properties/many-missing", test_many_missing);
  g_test_add_func ("/assess/properties/partly-known", test_partly_known);
  g_test_add_func ("/assess/properties/reasons", test_reasons);
  status = g_test_run ();

  yu_model_unref (model);
  generator_free (generator);
  yu_library_unref (library);
  return status;
}
