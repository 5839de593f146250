/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The days on which something happens, each with its causes. Most days on which a year becomes
 * complete change nothing and are left out; what concerns rulebooks and documents is told even
 * where no point hangs on it. */

#include "timeline-private.h"

#include <string.h>

#include "elapsed.h"
#include "facts.h"
#include "model-private.h"

typedef struct {
  const YuTimeline *timeline;
  YuEvent *event;
} Finder;

static YuCause *
add_cause (const Finder *finder, YuCauseKind kind, const char *id, const YuText *label)
{
  YuCause *cause = g_new0 (YuCause, 1);

  cause->kind = kind;
  cause->id = id;
  cause->label = label;
  g_ptr_array_add (finder->event->causes, cause);
  return cause;
}

/* --- facts --- */

static gboolean
moves (const Finder *finder, const YuAxis *axis)
{
  const YuModel *model = finder->event->after->era->model;
  g_autoptr (YuArena) arena = yu_arena_new ();
  YuNames names = yu_model_names (model);

  return yu_fact_read (axis, finder->timeline->answers, finder->event->on - 1, names, arena).cells
         != yu_fact_read (axis, finder->timeline->answers, finder->event->on, names, arena).cells;
}

static void
find_facts (const Finder *finder)
{
  const YuModel *model = finder->event->after->era->model;

  for (guint i = 0; model && i < model->axes->len; i++)
    {
      const YuAxis *axis = yu_model_axis (model, i);
      YuRange before, after;
      YuCause *cause;

      if (!yu_elapsed (axis, finder->timeline->answers, finder->event->on - 1, &before)
          || !yu_elapsed (axis, finder->timeline->answers, finder->event->on, &after)
          || (before.min == after.min && before.max == after.max) || !moves (finder, axis))
        continue;
      cause = add_cause (finder, YU_CAUSE_FACT, axis->fact->id, &axis->fact->label);
      cause->before = before;
      cause->after = after;
    }
}

/* --- rulebooks --- */

static gboolean
has_book (GPtrArray *books, const char *id)
{
  for (guint i = 0; i < books->len; i++)
    if (strcmp (((const YuRulebook *) g_ptr_array_index (books, i))->id, id) == 0)
      return TRUE;
  return FALSE;
}

static GPtrArray *
in_force (const Finder *finder, YuDate on)
{
  GPtrArray *books = yu_library_in_force (finder->timeline->almanac->library, on, NULL, NULL);

  return books ? books : g_ptr_array_new (); /* none without a set: nothing is assessed then */
}

static void
find_editions (const Finder *finder)
{
  g_autoptr (GPtrArray) before = in_force (finder, finder->event->on - 1);
  g_autoptr (GPtrArray) after = in_force (finder, finder->event->on);

  for (guint i = 0; i < after->len; i++)
    {
      const YuRulebook *book = g_ptr_array_index (after, i);

      if (!g_ptr_array_find (before, book, NULL)
          && (before->len > 0 || book->from == finder->event->on))
        add_cause (finder, YU_CAUSE_EDITION, book->id, &book->title)->book = book;
      if (book->reviewed_until != 0 && book->reviewed_until + 1 == finder->event->on)
        add_cause (finder, YU_CAUSE_REVIEW, book->id, &book->title)->book = book;
    }
  for (guint i = 0; i < before->len; i++)
    {
      const YuRulebook *book = g_ptr_array_index (before, i);

      if (!has_book (after, book->id) && book->until == finder->event->on)
        add_cause (finder, YU_CAUSE_EDITION, book->id, &book->title);
    }
}

static void
find_figures_of (const Finder *finder, const YuRulebook *book)
{
  const YuModel *before = finder->event->before->era->model;

  for (guint i = 0; i < book->parameters->len; i++)
    {
      const YuParameter *parameter = g_ptr_array_index (book->parameters, i);
      const YuValue *old = before ? g_hash_table_lookup (before->figures, parameter->id) : NULL;
      const YuValue *new
          = g_hash_table_lookup (finder->event->after->era->model->figures, parameter->id);
      YuCause *cause;

      if (!old || !new || yu_value_equal (old, new))
        continue;
      cause = add_cause (finder, YU_CAUSE_FIGURE, parameter->id, &parameter->label);
      cause->before = (YuRange){ yu_value_integer (old), yu_value_integer (old) };
      cause->after = (YuRange){ yu_value_integer (new), yu_value_integer (new) };
      for (guint j = 0; j < parameter->figures->len; j++)
        if (((const YuFigure *) g_ptr_array_index (parameter->figures, j))->from
            <= finder->event->on)
          cause->citation
              = &((const YuFigure *) g_ptr_array_index (parameter->figures, j))->citation;
    }
}

static gboolean
is_answered (const YuAnswers *answers, const char *entry)
{
  for (gsize i = 0; i < yu_answers_length (answers); i++)
    {
      const YuValue *value = yu_answers_value (answers, i);

      if (yu_value_is (value, YU_VALUE_TEXT) && strcmp (yu_value_text (value), entry) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
find_entries_of (const Finder *finder, const YuRulebook *book)
{
  for (guint i = 0; i < book->lists->len; i++)
    {
      const YuList *list = g_ptr_array_index (book->lists, i);

      for (guint j = 0; j < list->options->len; j++)
        {
          const YuOption *option = g_ptr_array_index (list->options, j);
          YuCause *cause;

          if ((option->from != finder->event->on && option->until != finder->event->on)
              || !is_answered (finder->timeline->answers, option->id))
            continue;
          cause = add_cause (finder, YU_CAUSE_ENTRY, list->id, &list->label);
          cause->entry = option;
          cause->joins = option->from == finder->event->on;
          cause->citation = &list->citation;
        }
    }
}

static void
find_changes_of_books (const Finder *finder)
{
  const YuModel *model = finder->event->after->era->model;

  find_editions (finder);
  if (!model || finder->event->before->era == finder->event->after->era)
    return;
  for (guint i = 0; i < model->books->len; i++)
    {
      find_figures_of (finder, g_ptr_array_index (model->books, i));
      find_entries_of (finder, g_ptr_array_index (model->books, i));
    }
}

/* --- documents --- */

static gboolean
is_needed (const YuStretch *stretch, const YuPaperwork *paper)
{
  return !stretch->assessment || !paper->when
         || yu_assessment_test (stretch->assessment, paper->when).hi > YU_NOT_MET;
}

static void
find_documents (const Finder *finder)
{
  for (guint i = 0; i < finder->timeline->n_lapses; i++)
    {
      const YuLapse *lapse = &finder->timeline->lapses[i];
      YuCause *cause;

      if (lapse->last + 1 != finder->event->on || !is_needed (finder->event->before, lapse->paper))
        continue;
      cause = add_cause (finder, YU_CAUSE_DOCUMENT, lapse->paper->id, &lapse->paper->label);
      cause->lapse = lapse;
      cause->citation = &lapse->paper->citation;
    }
}

/* --- events --- */

static void
free_event (gpointer data)
{
  YuEvent *event = data;

  g_ptr_array_unref (event->causes);
  yu_comparison_free (event->difference);
  g_free (event);
}

static void
compare (YuEvent *event)
{
  if (event->before == event->after || !event->before->assessment || !event->after->assessment)
    return;
  event->difference = yu_comparison_new (event->before->assessment, event->after->assessment);
  if (yu_comparison_differences (event->difference) == 0)
    g_clear_pointer (&event->difference, yu_comparison_free);
}

static gboolean
is_worth_telling (const YuEvent *event)
{
  for (guint i = 0; i < event->causes->len; i++)
    if (((const YuCause *) g_ptr_array_index (event->causes, i))->kind != YU_CAUSE_FACT)
      return TRUE;
  return event->difference != NULL;
}

static void
add_event (YuTimeline *timeline, YuDate on)
{
  YuEvent *event = g_new0 (YuEvent, 1);
  Finder finder = { timeline, event };

  event->on = on;
  event->before = yu_timeline_at (timeline, on - 1);
  event->after = yu_timeline_at (timeline, on);
  event->causes = g_ptr_array_new_with_free_func (g_free);
  compare (event);
  find_documents (&finder);
  find_facts (&finder);
  find_changes_of_books (&finder);
  if (event->difference && event->causes->len == 0)
    add_cause (&finder, YU_CAUSE_LIST, NULL, NULL);
  if (is_worth_telling (event))
    g_ptr_array_add (timeline->events, event);
  else
    free_event (event);
}

static gint
compare_dates (gconstpointer a, gconstpointer b)
{
  YuDate x = GPOINTER_TO_UINT (a);
  YuDate y = GPOINTER_TO_UINT (b);

  return (x > y) - (x < y);
}

/* The days on which something may have to be told, in order. */
static GList *
days_of (const YuTimeline *timeline)
{
  g_autoptr (GHashTable) days = g_hash_table_new (NULL, NULL);
  GPtrArray *books = yu_library_books (timeline->almanac->library);

  for (guint i = 1; i < timeline->stretches->len; i++)
    g_hash_table_add (days,
                      GUINT_TO_POINTER (
                          ((const YuStretch *) g_ptr_array_index (timeline->stretches, i))->from));
  for (guint i = 0; i < books->len; i++)
    g_hash_table_add (days,
                      GUINT_TO_POINTER (
                          ((const YuRulebook *) g_ptr_array_index (books, i))->reviewed_until + 1));
  for (guint i = 0; i < timeline->n_lapses; i++)
    g_hash_table_add (days, GUINT_TO_POINTER (timeline->lapses[i].last + 1));
  return g_list_sort (g_hash_table_get_keys (days), compare_dates);
}

void
yu_timeline_find_events (YuTimeline *timeline)
{
  g_autoptr (GList) days = days_of (timeline);

  timeline->events = g_ptr_array_new_with_free_func (free_event);
  for (GList *l = days; l; l = l->next)
    {
      YuDate day = GPOINTER_TO_UINT (l->data);

      if (day > timeline->on && day < timeline->until)
        add_event (timeline, day);
    }
}
