/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* When to file. Days are as good as what holds on them: first the verdict on the five grounds
 * together, then that on category A, then on B; of each what surely holds before what may. Points
 * beyond a category's mark open nothing, so they do not count: else the advice would be to wait for
 * years for a point of experience. The window is the first unbroken run of best days, as far as all
 * documents in hand are good for it; if some have run out before the run begins, it is the whole
 * run and they are to be renewed. */

#include "timeline-private.h"

#include <string.h>

/* Compared from the first to the last. */
typedef struct {
  gint levels[6];
} Standing;

static Standing
standing_of (const YuStretch *stretch)
{
  const YuAssessment *result = stretch->assessment;

  if (!result || !result->applies)
    return (Standing){ { 0 } };
  return (Standing){ { (gint) result->eligible.lo, (gint) result->eligible.hi,
                       (gint) result->category_a.verdict.lo, (gint) result->category_a.verdict.hi,
                       (gint) result->category_b.verdict.lo,
                       (gint) result->category_b.verdict.hi } };
}

static gint
compare_standings (Standing a, Standing b)
{
  for (guint i = 0; i < G_N_ELEMENTS (a.levels); i++)
    if (a.levels[i] != b.levels[i])
      return a.levels[i] > b.levels[i] ? 1 : -1;
  return 0;
}

static const YuStretch *
stretch_at (const YuTimeline *timeline, guint i)
{
  return g_ptr_array_index (timeline->stretches, i);
}

static Standing
best_of (const YuTimeline *timeline)
{
  Standing best = { { 0 } };

  for (guint i = 0; i < timeline->stretches->len; i++)
    {
      Standing standing = standing_of (stretch_at (timeline, i));

      if (compare_standings (standing, best) > 0)
        best = standing;
    }
  return best;
}

/* From stretch number @first on: the next run of days that stand so. FALSE: there is none. */
static gboolean
find_run (const YuTimeline *timeline, Standing standing, guint first, guint *begin, guint *end)
{
  guint i = first;

  while (i < timeline->stretches->len
         && compare_standings (standing_of (stretch_at (timeline, i)), standing) != 0)
    i++;
  *begin = i;
  while (i < timeline->stretches->len
         && compare_standings (standing_of (stretch_at (timeline, i)), standing) == 0)
    i++;
  *end = i;
  return *begin < *end;
}

static gboolean
is_needed (const YuTimeline *timeline, const YuPaperwork *paper, YuDate on)
{
  const YuAssessment *result = yu_timeline_at (timeline, on)->assessment;

  return !paper->when || !result || yu_assessment_test (result, paper->when).hi > YU_NOT_MET;
}

/* Documents that have run out before the window begins are to be renewed; those that run out in it
 * end it. */
static void
hold_against_documents (const YuTimeline *timeline, YuFilingWindow *window)
{
  for (guint i = 0; i < timeline->n_lapses; i++)
    {
      const YuLapse *lapse = &timeline->lapses[i];

      if (!is_needed (timeline, lapse->paper, window->from))
        continue;
      if (lapse->last < window->from)
        g_ptr_array_add (window->renew, (gpointer) lapse);
      else
        window->until = MIN (window->until, lapse->last + 1);
    }
}

static const YuEvent *
event_on (const YuTimeline *timeline, YuDate on)
{
  for (guint i = 0; i < timeline->events->len; i++)
    if (((const YuEvent *) g_ptr_array_index (timeline->events, i))->on == on)
      return g_ptr_array_index (timeline->events, i);
  return NULL;
}

void
yu_timeline_find_window (YuTimeline *timeline)
{
  YuFilingWindow *window = &timeline->window;
  Standing best = best_of (timeline);
  guint begin, end, next;

  window->renew = g_ptr_array_new ();
  if (best.levels[1] == YU_NOT_MET || !find_run (timeline, best, 0, &begin, &end))
    return;

  window->from = stretch_at (timeline, begin)->from;
  window->until = stretch_at (timeline, end - 1)->until;
  hold_against_documents (timeline, window);
  window->end = event_on (timeline, window->until);
  if (find_run (timeline, best, end, &begin, &next))
    window->again = stretch_at (timeline, begin)->from;
}
