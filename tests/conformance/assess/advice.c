/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Advice against brute force: every set of up to three changes, over the values at the rules' edges
 * (written down by hand) and over every day of five years on which anything moves, looked at one by
 * one. What is minimal among those that reach something must be what is advised, no more and no
 * less. The evaluator here knows verdicts only; random sets are held against whole assessments. */

#include <stdlib.h>
#include <string.h>

#include "assess/advice.h"
#include "assess/facts.h"
#include "assess/work.h"
#include "generator.h"

#define MOST_GOALS 32

static YuLibrary *library;
static YuChanges *changes;
static YuAlmanac *almanac;
static Generator *generator;

/* --- what is looked for --- */

static YuLevel
level_now (const YuAssessment *assessment, const YuGoal *goal)
{
  YuLevel a = assessment->category_a.verdict.lo;

  if (goal->kind == YU_GOAL_NATIONAL)
    return assessment->national.min >= goal->points ? YU_MET : YU_NOT_MET;
  if (goal->kind == YU_GOAL_CATEGORY)
    return strcmp (goal->id, "A") == 0 ? a : MAX (a, assessment->category_b.verdict.lo);
  for (guint i = 0; i < assessment->grounds->len; i++)
    {
      const YuStatement *ground = g_ptr_array_index (assessment->grounds, i);

      if (strcmp (ground->id, goal->id) == 0)
        return ground->verdict.lo;
    }
  g_assert_not_reached ();
}

static guint
list_goals (const YuAssessment *now, gint64 target, YuGoal *goals)
{
  static const char *const ids[]
      = { "A", "B", "category_a", "shortage_and_b", "award", "city_need", "recommended" };
  guint n = 0;

  if (target > 0)
    goals[n++] = (YuGoal){ YU_GOAL_NATIONAL, NULL, YU_MET, target };
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    for (YuLevel level = YU_CLAIMED; level <= YU_MET; level++)
      goals[n++] = (YuGoal){ i < 2 ? YU_GOAL_CATEGORY : YU_GOAL_GROUND, ids[i], level, 0 };
  for (guint i = n; i-- > 0;)
    if (level_now (now, &goals[i]) >= goals[i].level)
      memmove (&goals[i], &goals[i + 1], sizeof (YuGoal) * (--n - i));
  return n;
}

/* --- one day --- */

typedef struct {
  YuDate on;
  YuModel *model;
  YuAnswers *answers; /* all, numbers of years grown */
  YuCells *sets;
} Day;

static YuModel *
model_of (YuDate on)
{
  for (guint i = almanac->eras->len; i-- > 0;)
    {
      const YuEra *era = g_ptr_array_index (almanac->eras, i);

      if (era->from <= on)
        return era->model;
    }
  g_assert_not_reached ();
}

static YuCells *
sets_of (const YuModel *model, const YuAnswers *answers, YuDate on)
{
  YuCells *sets = g_new0 (YuCells, model->axes->len);
  g_autoptr (YuAnswers) counted = yu_form_counted (yu_library_form (library), answers);
  g_autoptr (YuArena) arena = yu_arena_new ();

  for (guint i = 0; i < model->axes->len; i++)
    sets[i]
        = yu_fact_read (yu_model_axis (model, i), counted, on, yu_model_names (model), arena).cells;
  return sets;
}

static YuAnswers *
with (YuAnswers *answers /* taken */, const char *question, const YuValue *value)
{
  YuAnswers *next = yu_answers_with (answers, question, value);

  yu_answers_unref (answers);
  return next;
}

static YuAnswers *
years_later (const YuAnswers *answers, gint64 years)
{
  static const char *const questions[]
      = { "work_years", "china_work_years", "chongqing_work_years", "language_teaching_years" };
  YuAnswers *grown = yu_answers_ref (answers);

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    if (yu_answers_get (answers, questions[i]))
      {
        gint64 number = yu_value_integer (yu_answers_get (answers, questions[i])) + years;
        g_autoptr (YuValue) more = yu_value_new_integer (MIN (number, 80));

        grown = with (grown, questions[i], more);
      }
  return grown;
}

static void
free_day (gpointer data)
{
  Day *day = data;

  yu_answers_unref (day->answers);
  g_free (day->sets);
  g_free (day);
}

/* All days for five years, but those like the day before. */
static GPtrArray *
list_days (const YuAnswers *answers)
{
  GPtrArray *days = g_ptr_array_new_with_free_func (free_day);
  YuDate end = yu_date_add_months (almanac->from, 60);

  for (YuDate on = almanac->from; on < end; on = yu_date_add_days (on, 1))
    {
      Day *last = days->len ? g_ptr_array_index (days, days->len - 1) : NULL;
      YuModel *model = model_of (on);
      g_autoptr (YuAnswers) later = years_later (answers, yu_date_whole_years (almanac->from, on));
      g_autofree YuCells *sets = sets_of (model, later, on);
      Day *day;

      if (last && last->model == model
          && memcmp (last->sets, sets, sizeof (YuCells) * model->axes->len) == 0)
        continue;
      day = g_new0 (Day, 1);
      *day = (Day){ on, model, g_steal_pointer (&later), g_steal_pointer (&sets) };
      g_ptr_array_add (days, day);
    }
  return days;
}

/* --- one change --- */

typedef struct {
  guint lever; /* place in the data */
  gint64 rank;
  YuValue *value;
  YuCells *sets; /* of the day, with this change alone */
} Move;

static void
clear_move (gpointer data)
{
  Move *move = data;

  yu_value_unref (move->value);
  g_free (move->sets);
}

static void
add_move (GArray *moves, const Day *day, guint lever, const char *question, gint64 rank,
          YuValue *value /* taken */)
{
  g_autoptr (YuAnswers) changed = yu_answers_with (day->answers, question, value);
  Move move = { lever, rank, value, sets_of (day->model, changed, day->on) };

  g_array_append_val (moves, move);
}

static gboolean
starts_from (const YuChange *change, const YuValue *answer)
{
  for (guint i = 0; answer && change->from && i < change->from->len; i++)
    if (strcmp (g_ptr_array_index (change->from, i), yu_value_text (answer)) == 0)
      return TRUE;
  return !answer || !change->from;
}

static void
add_targets (GArray *moves, const Day *day, guint lever, const YuChange *change,
             const YuValue *answer)
{
  for (guint i = change->targets->len; i-- > 0;)
    {
      const YuTarget *target = g_ptr_array_index (change->targets, i);

      if (answer && strcmp (yu_value_text (answer), target->value) == 0)
        return;
      add_move (moves, day, lever, change->question_id, i, yu_value_new_text (target->value));
    }
}

static void
add_moves (GArray *moves, const Day *day, guint lever, const YuChange *change)
{
  const YuValue *answer = yu_answers_get (day->answers, change->question_id);
  GPtrArray *edges = generator_edges (generator, change->question_id);

  if (change->moves == YU_MOVES_TIME || !yu_question_relevant (change->question, day->answers)
      || !starts_from (change, answer))
    return;
  if (change->targets)
    add_targets (moves, day, lever, change, answer);
  else if (change->question->kind == YU_KIND_YES_NO)
    {
      if (!answer || !yu_value_boolean (answer))
        add_move (moves, day, lever, change->question_id, 1, yu_value_new_boolean (TRUE));
    }
  else
    for (guint i = 0; i < edges->len; i++)
      {
        gint64 number = yu_value_integer (g_ptr_array_index (edges, i));

        if (!answer || number > yu_value_integer (answer))
          add_move (moves, day, lever, change->question_id, number, yu_value_new_integer (number));
      }
}

/* --- sets --- */

typedef struct {
  guint n;
  const Move *moves[YU_ADVICE_MOST_CHANGES]; /* by lever */
  guint day;                                 /* 0: today */
} Set;

typedef struct {
  guint n;
  guint levers[YU_ADVICE_MOST_CHANGES];
  gint64 ranks[YU_ADVICE_MOST_CHANGES];
  guint day;
  char *words;
} Minimal;

typedef struct {
  YuAnswers *answers;
  GPtrArray *days;
  GPtrArray *moves; /* of GArray of Move, by day */
  guint n_goals;
  YuGoal goals[MOST_GOALS];
  GArray *minimal[MOST_GOALS]; /* of Minimal */
  YuArena *arena;
  YuWork *work;
  YuTasks tasks;
  GRand *rand;
  guint n_sets, n_checked;
} Case;

static gboolean
less_or_same (const Minimal *a, const Minimal *b)
{
  if (a->day > b->day)
    return FALSE;
  for (guint i = 0; i < a->n; i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; j < b->n; j++)
        found |= a->levers[i] == b->levers[j] && a->ranks[i] <= b->ranks[j];
      if (!found)
        return FALSE;
    }
  return TRUE;
}

static char *
words_of (const Case *c, const Set *set)
{
  g_autofree char *date = yu_date_to_iso (((Day *) g_ptr_array_index (c->days, set->day))->on);
  GString *words = g_string_new (date);

  for (guint i = 0; i < set->n; i++)
    {
      const YuChange *change = g_ptr_array_index (changes->changes, set->moves[i]->lever);
      g_autoptr (JsonNode) node = yu_value_to_json (set->moves[i]->value);
      g_autofree char *value = json_to_string (node, FALSE);

      g_string_append_printf (words, " %s=%s", change->question_id, value);
    }
  return g_string_free (words, FALSE);
}

static void
clear_minimal (gpointer data)
{
  g_free (((Minimal *) data)->words);
}

static void
keep_if_minimal (Case *c, guint goal, const Set *set)
{
  GArray *list = c->minimal[goal];
  Minimal one = { .n = set->n, .day = set->day };

  for (guint i = 0; i < set->n; i++)
    {
      one.levers[i] = set->moves[i]->lever;
      one.ranks[i] = set->moves[i]->rank;
    }
  for (guint i = 0; i < list->len; i++)
    if (less_or_same (&g_array_index (list, Minimal, i), &one))
      return;
  for (guint i = list->len; i-- > 0;)
    if (less_or_same (&one, &g_array_index (list, Minimal, i)))
      g_array_remove_index (list, i);
  one.words = words_of (c, set);
  g_array_append_val (list, one);
}

/* --- the verdict-only evaluator --- */

static guint
root_node (GArray *roots, const char *id)
{
  for (guint i = 0; i < roots->len; i++)
    if (strcmp (g_array_index (roots, YuRoot, i).id, id) == 0)
      return g_array_index (roots, YuRoot, i).node;
  g_assert_not_reached ();
}

static gboolean
reached (const Case *c, const YuModel *model, const YuGoal *goal)
{
  YuLevel level;

  if (goal->kind == YU_GOAL_NATIONAL)
    return c->work->national.min >= goal->points;
  if (goal->kind == YU_GOAL_GROUND)
    return c->work->values[root_node (model->grounds, goal->id)].lo >= goal->level;
  level = c->work->values[root_node (model->categories, "A")].lo;
  if (strcmp (goal->id, "B") == 0)
    level = MAX (level, c->work->values[root_node (model->categories, "B")].lo);
  return level >= goal->level;
}

static void
evaluate (Case *c, const Set *set)
{
  const Day *day = g_ptr_array_index (c->days, set->day);
  guint n_axes = day->model->axes->len;

  if (!c->work || c->work->model != day->model)
    {
      c->work = yu_work_new (day->model, c->arena);
      c->tasks = yu_tasks_all (day->model, c->arena);
    }
  memcpy (c->work->sets, day->sets, sizeof (YuCells) * n_axes);
  for (guint i = 0; i < set->n; i++)
    for (guint j = 0; j < n_axes; j++)
      if (set->moves[i]->sets[j] != day->sets[j])
        c->work->sets[j] = set->moves[i]->sets[j];
  yu_work_run (c->work, &c->tasks);
}

static YuAnswers *
answers_of (const Case *c, const Set *set)
{
  YuAnswers *answers = yu_answers_ref (((Day *) g_ptr_array_index (c->days, set->day))->answers);

  for (guint i = 0; i < set->n; i++)
    answers = with (
        answers,
        ((YuChange *) g_ptr_array_index (changes->changes, set->moves[i]->lever))->question_id,
        set->moves[i]->value);
  return answers;
}

/* The same, said by an assessment of the changed answers. */
static void
check_against_assessment (Case *c, const Set *set)
{
  const Day *day = g_ptr_array_index (c->days, set->day);
  g_autoptr (YuAnswers) answers = answers_of (c, set);
  g_autoptr (YuAnswers) counted = yu_form_counted (yu_library_form (library), answers);
  g_autoptr (YuAssessment) assessment = yu_assess_on (day->model, counted, day->on);

  for (guint i = 0; i < c->n_goals; i++)
    if (reached (c, day->model, &c->goals[i])
        != (level_now (assessment, &c->goals[i]) >= c->goals[i].level))
      {
        g_autofree char *words = words_of (c, set);

        g_error ("%s: the assessment says otherwise about %s", words, c->goals[i].id);
      }
  c->n_checked++;
}

static void
look_at (Case *c, const Set *set)
{
  const Day *day = g_ptr_array_index (c->days, set->day);

  c->n_sets++;
  evaluate (c, set);
  for (guint i = 0; i < c->n_goals; i++)
    if (reached (c, day->model, &c->goals[i]))
      keep_if_minimal (c, i, set);
  if (g_rand_int_range (c->rand, 0, 1000) == 0)
    check_against_assessment (c, set);
}

static void
go_through (Case *c, Set *set, guint first, guint most)
{
  GArray *moves = g_ptr_array_index (c->moves, set->day);

  look_at (c, set);
  for (guint i = first; set->n < most && i < moves->len; i++)
    {
      const Move *move = &g_array_index (moves, Move, i);

      if (set->n > 0 && set->moves[set->n - 1]->lever == move->lever)
        continue;
      set->moves[set->n++] = move;
      go_through (c, set, i + 1, most);
      set->n--;
    }
}

/* --- what is advised --- */

static gboolean
same_goal (const YuGoal *a, const YuGoal *b)
{
  return a->kind == b->kind && a->level == b->level && a->points == b->points
         && g_strcmp0 (a->id, b->id) == 0;
}

static char *
advised_words (const YuAdvicePiece *piece)
{
  g_autofree char *date = yu_date_to_iso (piece->date);
  GString *words = g_string_new (date);

  for (guint i = 0; i < piece->steps->len; i++)
    {
      const YuAdviceStep *step = g_ptr_array_index (piece->steps, i);
      g_autoptr (JsonNode) node = step->change ? yu_value_to_json (step->to) : NULL;
      g_autofree char *value = node ? json_to_string (node, FALSE) : NULL;

      if (value)
        g_string_append_printf (words, " %s=%s", step->change->question_id, value);
    }
  return g_string_free (words, FALSE);
}

static gint
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
compare_goal (const Case *c, guint goal, const YuAdvice *advice, guint dossier)
{
  g_autoptr (GPtrArray) expected = g_ptr_array_new ();
  g_autoptr (GPtrArray) advised = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < c->minimal[goal]->len; i++)
    g_ptr_array_add (expected, g_array_index (c->minimal[goal], Minimal, i).words);
  for (guint i = 0; i < advice->pieces->len; i++)
    {
      const YuAdvicePiece *piece = g_ptr_array_index (advice->pieces, i);

      for (guint j = 0; j < piece->goals->len; j++)
        if (same_goal (g_ptr_array_index (piece->goals, j), &c->goals[goal]))
          g_ptr_array_add (advised, advised_words (piece));
    }
  g_ptr_array_sort (expected, compare_words);
  g_ptr_array_sort (advised, compare_words);
  for (guint i = 0; i < MAX (expected->len, advised->len); i++)
    {
      const char *is = i < advised->len ? g_ptr_array_index (advised, i) : "nothing";
      const char *should = i < expected->len ? g_ptr_array_index (expected, i) : "nothing";

      if (strcmp (is, should) != 0)
        g_error ("applicant %u, %s at level %d: advised is “%s”, expected “%s”", dossier,
                 c->goals[goal].id ? c->goals[goal].id : "points", (int) c->goals[goal].level, is,
                 should);
    }
}

/* --- each piece --- */

static gboolean
reaches_all (const YuAdvicePiece *piece, const YuAssessment *assessment)
{
  for (guint i = 0; i < piece->goals->len; i++)
    {
      const YuGoal *goal = g_ptr_array_index (piece->goals, i);

      if (level_now (assessment, goal) < goal->level)
        return FALSE;
    }
  return TRUE;
}

/* It says what an assessment of the changed answers says on its day, and holds until the day it
 * says. */
static void
check_piece (const YuAdvice *advice, const YuAdvicePiece *piece)
{
  g_autoptr (YuAnswers) answers = yu_advice_apply (piece, advice->answers);
  g_autoptr (YuAnswers) counted = yu_form_counted (yu_library_form (library), answers);
  YuDate end = yu_date_add_months (almanac->from, 60);
  const YuAdviceStep *last = g_ptr_array_index (piece->steps, piece->steps->len - 1);

  g_assert_true (yu_answers_equal (piece->then->answers, counted));
  g_assert_cmpuint (piece->then->on, ==, piece->date);
  g_assert_cmpint (last->national, ==, piece->then->national.min);
  g_assert_cmpuint (piece->rules->len, >, 0);
  g_assert_true (reaches_all (piece, piece->then));
  for (YuDate on = piece->date; on < (piece->until ? piece->until : end); on += 61)
    {
      g_autoptr (YuAssessment) assessment = yu_assess_on (model_of (on), counted, on);

      g_assert_true (reaches_all (piece, assessment));
    }
  if (piece->until)
    {
      g_autoptr (YuAssessment) before
          = yu_assess_on (model_of (piece->until - 1), counted, piece->until - 1);
      g_autoptr (YuAssessment) after
          = yu_assess_on (model_of (piece->until), counted, piece->until);

      g_assert_true (reaches_all (piece, before));
      g_assert_false (reaches_all (piece, after));
    }
}

/* Of what is met nothing is claimed, so nothing assumed or judged can stand behind it. */
static void
check_marks (const YuAdvicePiece *piece)
{
  gboolean certain = TRUE;

  for (guint i = 0; i < piece->goals->len; i++)
    certain &= ((const YuGoal *) g_ptr_array_index (piece->goals, i))->level == YU_MET;
  if (certain)
    g_assert_true (!piece->assumed && !piece->authority);
}

static void
check_pieces (const YuAdvice *all, gint64 target)
{
  g_autoptr (YuAdvice) ten
      = yu_advise (almanac, changes, all->answers, target, YU_ADVICE_MOST_PIECES);

  g_assert_cmpuint (ten->pieces->len, ==, MIN (all->pieces->len, YU_ADVICE_MOST_PIECES));
  for (guint i = 0; i < ten->pieces->len; i++)
    {
      g_autofree char *one = advised_words (g_ptr_array_index (ten->pieces, i));
      g_autofree char *same = advised_words (g_ptr_array_index (all->pieces, i));

      g_assert_cmpstr (one, ==, same);
      check_piece (ten, g_ptr_array_index (ten->pieces, i));
      check_marks (g_ptr_array_index (ten->pieces, i));
    }
}

/* --- one applicant --- */

static void
prepare (Case *c)
{
  c->days = list_days (c->answers);
  c->moves = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  c->arena = yu_arena_new ();
  for (guint i = 0; i < c->days->len; i++)
    {
      GArray *moves = g_array_new (FALSE, FALSE, sizeof (Move));

      g_array_set_clear_func (moves, clear_move);
      for (guint j = 0; j < changes->changes->len; j++)
        add_moves (moves, g_ptr_array_index (c->days, i), j,
                   g_ptr_array_index (changes->changes, j));
      g_ptr_array_add (c->moves, moves);
    }
  for (guint i = 0; i < c->n_goals; i++)
    {
      c->minimal[i] = g_array_new (FALSE, FALSE, sizeof (Minimal));
      g_array_set_clear_func (c->minimal[i], clear_minimal);
    }
}

static void
clear (Case *c)
{
  for (guint i = 0; i < c->n_goals; i++)
    g_array_unref (c->minimal[i]);
  g_ptr_array_unref (c->moves);
  g_ptr_array_unref (c->days);
  yu_arena_free (c->arena);
}

static void
check_applicant (guint dossier, GRand *rand)
{
  g_autoptr (YuDossier) applicant = generator_applicant (generator, dossier);
  gint64 target = dossier % 3 == 0 ? g_rand_int_range (rand, 50, 105) : 0;
  g_autoptr (YuAdvice) advice
      = yu_advise (almanac, changes, yu_dossier_answers (applicant), target, 0);
  Case c = { .answers = yu_dossier_answers (applicant), .rand = rand };

  if (!advice->now->applies)
    {
      g_assert_cmpuint (advice->pieces->len, ==, 0);
      return;
    }
  c.n_goals = list_goals (advice->now, target, c.goals);
  prepare (&c);
  for (guint day = 0; day < c.days->len; day++)
    {
      Set set = { .day = day };

      go_through (&c, &set, 0, day == 0 ? YU_ADVICE_MOST_CHANGES : YU_ADVICE_MOST_CHANGES - 1);
    }
  for (guint i = 0; i < c.n_goals; i++)
    compare_goal (&c, i, advice, dossier);
  if (dossier % 10 == 0)
    check_pieces (advice, target);
  g_test_message ("applicant %u: %u days, %u sets, %u pieces, %u assessed", dossier, c.days->len,
                  c.n_sets, advice->pieces->len, c.n_checked);
  clear (&c);
}

static void
test_brute_force (void)
{
  guint n = g_getenv ("YUCAI_LONG") ? 2000 : g_getenv ("YUCAI_SHORT") ? 20 : 200;
  g_autoptr (GRand) rand = g_rand_new_with_seed (85);

  for (guint i = 1; i <= n; i++)
    check_applicant (i, rand);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  library = yu_library_load_default (&error);
  g_assert_no_error (error);
  changes = yu_changes_load_default (library, &error);
  g_assert_no_error (error);
  almanac = yu_advice_almanac (changes, yu_date_from_iso (GENERATOR_TODAY));
  generator = generator_new (library);
  g_test_add_func ("/assess/advice/brute-force", test_brute_force);
  status = g_test_run ();
  generator_free (generator);
  yu_almanac_unref (almanac);
  yu_changes_unref (changes);
  yu_library_unref (library);
  return status;
}
