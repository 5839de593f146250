/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Settled means that no verdict that a person came for is open: the grounds (and with them the
 * eligibility), category A and, unless A is met, category B; and that the rules speak of this
 * person at all: whose nationality is not known is taken to be one of theirs by the assessment, but
 * is asked here. A claim is the authority's to decide and no answer's, so it is settled. The points
 * may still be a range: to know them to the last one takes every question that any rule reads.
 *
 * The next question is the one whose worst answer leaves least open (minimax, one step ahead). What
 * is open is counted by verdicts, then by the routes into open categories, then by how far the
 * points are from either side of a limit: so there is progress also where no single answer settles
 * a verdict. Looking two steps ahead was rejected: hundreds of times the work for the last question
 * or two. */

#include "next-question.h"

#include "facts.h"
#include "missing.h"

#include <string.h>

#define OPEN_VERDICT 10000
#define OPEN_ROUTE 200

typedef struct {
  const YuModel *model;
  const YuAnswers *answers;
  const char *const *skipped;
  YuArena *arena;
  YuSpread *spread;
  guint64 *influences;
  YuWork *scratch;
} Asker;

/* --- what is open --- */

static gboolean
is_open (YuVerdict verdict)
{
  return yu_verdict_shown (verdict) == YU_SHOWN_OPEN;
}

/* The category's verdict still matters: that of B does not once A is met. */
static gboolean
category_matters (const YuModel *model, guint i, const YuWork *work)
{
  const YuRoot *category = &g_array_index (model->categories, YuRoot, i);

  for (guint other = 0; other < model->categories->len; other++)
    {
      const YuRoot *better = &g_array_index (model->categories, YuRoot, other);

      if (strcmp (better->id, category->id) < 0
          && yu_verdict_shown (work->values[better->node]) == YU_SHOWN_MET)
        return FALSE;
    }
  return is_open (work->values[category->node]);
}

static gboolean
leads_to_open (const YuModel *model, const YuRoute *route, const YuWork *work)
{
  for (guint i = 0; i < model->categories->len; i++)
    if (strcmp (g_array_index (model->categories, YuRoot, i).id, route->category) == 0)
      return category_matters (model, i, work);
  return FALSE;
}

/* How far the sum is from being on one side of every limit that some rule compares it with. */
static gint64
undecided_points (const YuModel *model, guint axis, YuRange range)
{
  gint64 undecided = 0;

  if (axis == G_MAXUINT)
    return 0;
  for (guint i = 0; i < yu_model_axis (model, axis)->stairs->len; i++)
    {
      gint64 limit = g_array_index (yu_model_axis (model, axis)->stairs, YuStair, i).from;

      if (range.min < limit && limit <= range.max)
        undecided += MIN (limit - range.min, range.max - limit + 1);
    }
  return undecided;
}

static gint64
openness (const YuModel *model, const YuWork *work)
{
  gint64 verdicts = 0, routes = 0;

  for (guint i = 0; i < model->applies->len; i++)
    verdicts += is_open (work->values[g_array_index (model->applies, guint, i)]);
  for (guint i = 0; i < model->categories->len; i++)
    verdicts += category_matters (model, i, work);
  for (guint i = 0; i < model->grounds->len; i++)
    verdicts += is_open (work->values[g_array_index (model->grounds, YuRoot, i).node]);
  if (verdicts == 0)
    return 0;
  for (guint i = 0; i < model->routes->len; i++)
    {
      const YuRoot *root = &g_array_index (model->routes, YuRoot, i);

      routes += is_open (work->values[root->node]) && leads_to_open (model, root->subject, work);
    }
  return verdicts * OPEN_VERDICT + routes * OPEN_ROUTE
         + undecided_points (model, model->national_axis, work->national)
         + undecided_points (model, model->points_axis, work->points);
}

/* The groups of questions that can still change a verdict that is open and matters. */
static guint64
groups_that_matter (const Asker *asker)
{
  const YuModel *model = asker->model;
  const YuWork *work = asker->spread->work;
  guint64 groups = 0;

  for (guint i = 0; i < model->categories->len; i++)
    if (category_matters (model, i, work))
      groups |= asker->influences[g_array_index (model->categories, YuRoot, i).node];
  for (guint i = 0; i < model->grounds->len; i++)
    {
      guint node = g_array_index (model->grounds, YuRoot, i).node;

      if (is_open (work->values[node]))
        groups |= asker->influences[node];
    }
  return groups;
}

/* --- which question --- */

static gboolean
can_be_asked (const Asker *asker, const YuQuestion *question)
{
  return yu_answers_get (asker->answers, question->id) == NULL
         && yu_question_relevant (question, asker->answers)
         && (asker->skipped == NULL || !g_strv_contains (asker->skipped, question->id));
}

/* Of the questions that give the same facts the first that can be asked: a number of years stands
 * in for a history that leaves it open. */
static const YuQuestion *
question_of (const Asker *asker, guint group)
{
  const YuAsked *asked = g_ptr_array_index (asker->model->asked, group);

  for (guint i = 0; i < G_N_ELEMENTS (asked->questions) && asked->questions[i] != NULL; i++)
    {
      const YuQuestion *question
          = yu_form_question (yu_library_form (asker->model->library), asked->questions[i]);

      if (question != NULL && can_be_asked (asker, question))
        return question;
    }
  return NULL;
}

typedef struct {
  const YuQuestion *question;
  gint64 best;  /* what its best answer leaves open */
  gint64 worst; /* and its worst */
  double mean;  /* over its classes of answers */
} Candidate;

/* What is open by one pass that knows no more than the answers: what a class of answers leaves open
 * is found by such a pass too. */
static gint64
openness_without (Asker *asker)
{
  memcpy (asker->scratch->sets, asker->spread->work->sets,
          asker->model->axes->len * sizeof (YuCells));
  yu_work_run (asker->scratch, &asker->spread->tasks);
  return openness (asker->model, asker->scratch);
}

static void
weigh (Asker *asker, const YuOpen *open, Candidate *candidate)
{
  gint64 together = 0;

  candidate->best = G_MAXINT64;
  for (guint class_ = 0; class_ < open->n_classes; class_++)
    {
      gint64 left;

      memcpy (asker->scratch->sets, asker->spread->work->sets,
              asker->model->axes->len * sizeof (YuCells));
      yu_open_enter (open, class_, asker->scratch);
      yu_work_run (asker->scratch, &asker->spread->tasks);
      left = openness (asker->model, asker->scratch);
      candidate->best = MIN (candidate->best, left);
      candidate->worst = MAX (candidate->worst, left);
      together += left;
    }
  candidate->mean = (double) together / open->n_classes;
}

static gboolean
is_better (const Candidate *candidate, const Candidate *than)
{
  if (than->question == NULL || candidate->worst != than->worst)
    return than->question == NULL || candidate->worst < than->worst;
  if (candidate->mean < than->mean || candidate->mean > than->mean)
    return candidate->mean < than->mean;
  return candidate->question->place < than->question->place;
}

static gboolean
is_in (const YuOpen *open, guint64 groups)
{
  return (groups & (G_GUINT64_CONSTANT (1) << open->asked)) != 0;
}

/* Somebody was asked what matters, and does not know. */
static gboolean
something_stays_open (const Asker *asker, guint64 groups)
{
  for (guint i = 0; i < asker->spread->n_open; i++)
    if (is_in (&asker->spread->open[i], groups)
        && question_of (asker, asker->spread->open[i].asked) == NULL)
      return TRUE;
  return FALSE;
}

/* The best question of some groups. One of which no answer leaves less open is asked only if all
 * answers together may still settle the result: where something that matters stays open it would be
 * asked in vain. With many questions open a verdict may look open that is not (spread.h), and no
 * question that can be asked settles it: then too none is left. */
static YuNextQuestion
best_of (Asker *asker, guint64 groups)
{
  gboolean in_vain = something_stays_open (asker, groups);
  gint64 now = openness_without (asker);
  YuNextQuestion next = { 0 };
  Candidate best = { 0 };

  for (guint i = 0; i < asker->spread->n_open; i++)
    {
      const YuOpen *open = &asker->spread->open[i];
      Candidate candidate = { 0 };

      if (!is_in (open, groups) || (candidate.question = question_of (asker, open->asked)) == NULL)
        continue;
      weigh (asker, open, &candidate);
      if (in_vain && candidate.best >= now)
        continue;
      next.left++;
      if (is_better (&candidate, &best))
        best = candidate;
    }
  next.question = best.question != NULL ? best.question->id : NULL;
  return next;
}

static guint64
groups_read_by (const YuModel *model, guint index)
{
  const YuNode *node = yu_model_node (model, index);
  guint64 groups = 0;

  if (node->kind == YU_NODE_LEAF)
    return G_GUINT64_CONSTANT (1) << yu_model_axis (model, node->axis)->group;
  for (guint i = 0; i < node->n; i++)
    groups |= groups_read_by (model, yu_model_link (model, node->first + i));
  return groups;
}

/* What tells whether the rules speak of this person. It is no open question of the spread, which
 * presupposes that they do. */
static const YuQuestion *
whether_it_applies (const Asker *asker)
{
  const YuModel *model = asker->model;
  guint64 groups = 0;

  for (guint i = 0; i < model->applies->len; i++)
    {
      guint node = g_array_index (model->applies, guint, i);

      if (is_open (asker->spread->work->values[node]))
        groups |= groups_read_by (model, node);
    }
  for (guint group = 0; group < model->asked->len; group++)
    {
      const YuQuestion *question
          = groups & (G_GUINT64_CONSTANT (1) << group) ? question_of (asker, group) : NULL;

      if (question != NULL)
        return question;
    }
  return NULL;
}

static YuNextQuestion
choose (Asker *asker)
{
  const YuQuestion *first = whether_it_applies (asker);
  YuNextQuestion next;

  if (openness (asker->model, asker->spread->work) == 0)
    return (YuNextQuestion){ .settled = TRUE };
  next = best_of (asker, groups_that_matter (asker));
  return first != NULL ? (YuNextQuestion){ first->id, FALSE, next.left + 1 } : next;
}

/**
 * yu_next_question:
 * @model: the rulebooks of the date asked for
 * @answers: the answers that count (those of relevant questions)
 * @skipped: (nullable) (array zero-terminated=1): questions that have been asked and have no answer
 * yet
 *
 * Which question to ask next, and how many at most until the result is settled: it is so many
 * whichever answers are given, unless one of them makes further questions relevant, or one is
 * skipped that others can stand in for.
 *
 * Returns: the question, or that none is left
 */
YuNextQuestion
yu_next_question (YuModel *model, YuAnswers *answers, const char *const *skipped)
{
  Asker asker
      = { .model = model, .answers = answers, .skipped = skipped, .arena = yu_arena_new () };
  YuWork *work = yu_work_new (model, asker.arena);
  YuNextQuestion next = { .settled = TRUE };

  for (guint i = 0; i < model->axes->len; i++)
    work->sets[i] = yu_fact_read (yu_model_axis (model, i), answers, yu_model_on (model),
                                  yu_model_names (model), asker.arena)
                        .cells;
  asker.spread = yu_spread_new (work, asker.arena);
  asker.influences = yu_influences (asker.spread, asker.arena);
  asker.scratch = yu_work_new (model, asker.arena);
  yu_work_copy_result (asker.scratch, asker.spread->work);
  if (asker.spread->applies)
    next = choose (&asker);
  yu_arena_free (asker.arena);
  return next;
}
