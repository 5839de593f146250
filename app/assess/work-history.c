/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows become spans of months that do not overlap. Both months of a row count; a row still running
 * has no end, so that it goes through whatever month is asked for. */

#include "work-history.h"

#define NO_END G_MAXUINT32

typedef struct {
  YuMonth from, to;
} Span;

struct _YuWorkHistory {
  GArray *sure;     /* of Span, merged: rows that say they are related work */
  GArray *possible; /* those and the rows that do not say */
  gboolean undated; /* a row that may count does not say since when */
};

static YuMonth
month_of (const YuValue *value)
{
  if (yu_value_is (value, YU_VALUE_DATE))
    return yu_month_of_date (yu_value_date (value));
  return yu_value_is (value, YU_VALUE_TEXT) ? yu_month_from_iso (yu_value_text (value)) : 0;
}

static gint
compare_spans (gconstpointer a, gconstpointer b)
{
  const Span *x = a;
  const Span *y = b;

  return (x->from > y->from) - (x->from < y->from);
}

static void
merge (GArray *spans)
{
  guint n = 0;

  g_array_sort (spans, compare_spans);
  for (guint i = 0; i < spans->len; i++)
    {
      Span span = g_array_index (spans, Span, i);
      Span *last = n ? &g_array_index (spans, Span, n - 1) : NULL;

      if (last && (last->to == NO_END || span.from <= last->to + 1))
        last->to = MAX (last->to, span.to);
      else
        g_array_index (spans, Span, n++) = span;
    }
  g_array_set_size (spans, n);
}

static void
add_row (YuWorkHistory *history, const YuValue *row)
{
  const YuValue *related = yu_value_member (row, "related");
  gboolean sure = yu_value_is (related, YU_VALUE_BOOLEAN);
  Span span = { month_of (yu_value_member (row, "from")), month_of (yu_value_member (row, "to")) };

  if (sure && !yu_value_boolean (related))
    return;
  if (span.to == 0)
    span.to = NO_END;
  history->undated |= span.from == 0;
  if (span.from == 0 || span.from > span.to)
    return;
  g_array_append_val (history->possible, span);
  if (sure)
    g_array_append_val (history->sure, span);
}

/**
 * yu_work_history_new:
 * @rows: the answer, a list of records
 *
 * Returns: (transfer full): the months it covers
 */
YuWorkHistory *
yu_work_history_new (const YuValue *rows)
{
  YuWorkHistory *history = g_new0 (YuWorkHistory, 1);

  history->sure = g_array_new (FALSE, FALSE, sizeof (Span));
  history->possible = g_array_new (FALSE, FALSE, sizeof (Span));
  for (gsize i = 0; i < yu_value_length (rows); i++)
    add_row (history, yu_value_item (rows, i));
  merge (history->sure);
  merge (history->possible);
  return history;
}

/**
 * yu_work_history_free:
 * @history: a history
 */
void
yu_work_history_free (YuWorkHistory *history)
{
  g_array_unref (history->sure);
  g_array_unref (history->possible);
  g_free (history);
}

static gint64
months_through (GArray *spans, YuMonth through)
{
  gint64 months = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      const Span *span = &g_array_index (spans, Span, i);

      if (span->from <= through)
        months += (gint64) MIN (span->to, through) - span->from + 1;
    }
  return months;
}

/**
 * yu_work_history_years:
 * @history: a history
 * @through: the last month that counts
 * @least: (out): whole years that the rows surely cover
 * @most: (out): whole years that they may cover; %G_MAXINT64 if a row does not say since when
 *
 * Months that overlap count once.
 */
void
yu_work_history_years (const YuWorkHistory *history, YuMonth through, gint64 *least, gint64 *most)
{
  *least = months_through (history->sure, through) / 12;
  *most = history->undated ? G_MAXINT64 : months_through (history->possible, through) / 12;
}

static void
add_turns (GArray *spans, YuMonth after, YuMonth through, GArray *dates)
{
  gint64 covered = 0; /* months before this span */

  for (guint i = 0; i < spans->len; i++)
    {
      const Span *span = &g_array_index (spans, Span, i);
      YuMonth last = MIN (span->to, through);

      for (gint64 month = span->from + 11 - covered % 12; month <= last; month += 12)
        if (month > after)
          {
            YuDate date = yu_month_first_day ((YuMonth) month);

            g_array_append_val (dates, date);
          }
      covered += (gint64) span->to - span->from + 1;
    }
}

/**
 * yu_work_history_turns:
 * @history: a history
 * @after: a month
 * @through: a later month
 * @dates: (element-type YuDate): receives first days of months
 *
 * Finds the months after @after and up to @through with which another whole year is complete. A
 * month counts from its first day on.
 */
void
yu_work_history_turns (const YuWorkHistory *history, YuMonth after, YuMonth through, GArray *dates)
{
  add_turns (history->sure, after, through, dates);
  add_turns (history->possible, after, through, dates);
}
