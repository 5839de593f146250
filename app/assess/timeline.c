/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Few days of five years can change anything: those on which books, figures or lists change (the
 * almanac knows them), and those on which a fact turns: another year of age or work, an entry that
 * was answered comes or goes. Only on these is looked at the facts, and only where one of them
 * moves to another cell of its axis is assessed anew: within a cell no rule can tell the
 * difference. */

#include "timeline-private.h"

#include <string.h>

#include "elapsed.h"
#include "facts.h"
#include "model-private.h"

/* --- the days on which facts turn --- */

static void
add_entry (const YuAxis *axis, const YuAnswers *answers, GArray *dates)
{
  const YuValue *answer = yu_answers_get (answers, axis->origin.question);
  const YuOption *option = axis->question && yu_value_is (answer, YU_VALUE_TEXT)
                               ? yu_question_option (axis->question, yu_value_text (answer))
                               : NULL;

  if (option)
    {
      g_array_append_val (dates, option->from);
      g_array_append_val (dates, option->until);
    }
}

static gint
compare_dates (gconstpointer a, gconstpointer b)
{
  const YuDate *x = a;
  const YuDate *y = b;

  return (*x > *y) - (*x < *y);
}

/* In order; one may stand there twice, or outside the era. */
static GArray *
turns_of (const YuEra *era, const YuAnswers *answers)
{
  GArray *dates = g_array_new (FALSE, FALSE, sizeof (YuDate));

  for (guint i = 0; i < era->model->axes->len; i++)
    {
      const YuAxis *axis = yu_model_axis (era->model, i);

      if (axis->origin.kind == YU_FROM_LIST || axis->origin.kind == YU_FROM_DISTRICT)
        add_entry (axis, answers, dates);
      else
        yu_elapsed_turns (axis, answers, era->from, era->until, dates);
    }
  g_array_sort (dates, compare_dates);
  return dates;
}

/* --- stretches --- */

static void
free_stretch (gpointer data)
{
  YuStretch *stretch = data;

  g_clear_pointer (&stretch->assessment, yu_assessment_unref);
  g_free (stretch);
}

static void
read_cells (const YuModel *model, const YuAnswers *answers, YuDate on, YuCells *cells)
{
  g_autoptr (YuArena) arena = yu_arena_new ();

  for (guint i = 0; i < model->axes->len; i++)
    cells[i]
        = yu_fact_read (yu_model_axis (model, i), answers, on, yu_model_names (model), arena).cells;
}

static void
add_stretch (YuTimeline *timeline, const YuEra *era, YuDate from)
{
  YuStretch *stretch = g_new0 (YuStretch, 1);

  if (timeline->stretches->len > 0)
    ((YuStretch *) g_ptr_array_index (timeline->stretches, timeline->stretches->len - 1))->until
        = from;
  stretch->from = from;
  stretch->until = timeline->until;
  stretch->era = era;
  stretch->assessment = era->model ? yu_assess_on (era->model, timeline->answers, from) : NULL;
  g_ptr_array_add (timeline->stretches, stretch);
}

static void
add_era (YuTimeline *timeline, const YuEra *era)
{
  g_autoptr (GArray) turns = NULL;
  g_autofree YuCells *cells = NULL, *next = NULL;
  gsize size;

  add_stretch (timeline, era, era->from);
  if (!era->model)
    return;

  turns = turns_of (era, timeline->answers);
  size = era->model->axes->len * sizeof (YuCells);
  cells = g_malloc (size);
  next = g_malloc (size);
  read_cells (era->model, timeline->answers, era->from, cells);
  for (guint i = 0; i < turns->len; i++)
    {
      YuDate date = g_array_index (turns, YuDate, i);

      if (date <= era->from || date >= era->until
          || (i > 0 && date == g_array_index (turns, YuDate, i - 1)))
        continue;
      read_cells (era->model, timeline->answers, date, next);
      if (memcmp (cells, next, size) == 0)
        continue;
      add_stretch (timeline, era, date);
      memcpy (cells, next, size);
    }
}

/**
 * yu_timeline_almanac:
 * @library: the loaded rulebooks
 * @on: the date of assessment
 *
 * Returns: (transfer full): the rulebooks of the five years from @on
 */
YuAlmanac *
yu_timeline_almanac (YuLibrary *library, YuDate on)
{
  return yu_almanac_new (library, on, yu_date_add_months (on, YU_TIMELINE_MONTHS));
}

/**
 * yu_timeline_new:
 * @almanac: the rulebooks of the days to look at
 * @answers: the answers that count (those of relevant questions)
 * @lapses: (array length=n_lapses) (nullable): documents with the last day each can be handed in;
 * copied
 * @n_lapses: how many
 *
 * Finds out how the result changes by itself. Exact: on every day of a stretch yu_assess() gives
 * what its assessment says, notes aside. Pure, in any thread.
 *
 * Returns: (transfer full): the time line
 */
YuTimeline *
yu_timeline_new (YuAlmanac *almanac, YuAnswers *answers, const YuLapse *lapses, guint n_lapses)
{
  YuTimeline *timeline = g_new0 (YuTimeline, 1);

  timeline->on = almanac->from;
  timeline->until = almanac->until;
  timeline->almanac = yu_almanac_ref (almanac);
  timeline->answers = yu_answers_ref (answers);
  timeline->lapses = g_memdup2 (lapses, n_lapses * sizeof (YuLapse));
  timeline->n_lapses = n_lapses;
  timeline->stretches = g_ptr_array_new_with_free_func (free_stretch);
  for (guint i = 0; i < almanac->eras->len; i++)
    add_era (timeline, g_ptr_array_index (almanac->eras, i));
  yu_timeline_find_events (timeline);
  yu_timeline_find_window (timeline);
  yu_timeline_find_fixed (timeline);
  return timeline;
}

/**
 * yu_timeline_free:
 * @timeline: a time line
 */
void
yu_timeline_free (YuTimeline *timeline)
{
  g_ptr_array_unref (timeline->fixed);
  g_ptr_array_unref (timeline->window.renew);
  g_ptr_array_unref (timeline->events);
  g_ptr_array_unref (timeline->stretches);
  g_free (timeline->lapses);
  yu_answers_unref (timeline->answers);
  yu_almanac_unref (timeline->almanac);
  g_free (timeline);
}

/**
 * yu_timeline_at:
 * @timeline: a time line
 * @on: one of its days
 *
 * Returns: (transfer none): what holds on that day
 */
const YuStretch *
yu_timeline_at (const YuTimeline *timeline, YuDate on)
{
  for (guint i = timeline->stretches->len; i-- > 1;)
    {
      const YuStretch *stretch = g_ptr_array_index (timeline->stretches, i);

      if (stretch->from <= on)
        return stretch;
    }
  return g_ptr_array_index (timeline->stretches, 0);
}
