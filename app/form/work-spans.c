/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "work-spans.h"

static YuMonth
month_member (const YuValue *row, const char *name)
{
  const YuValue *month = yu_value_member (row, name);

  return yu_value_is (month, YU_VALUE_TEXT) ? yu_month_from_iso (yu_value_text (month)) : 0;
}

static gboolean
row_counts (const YuValue *row, const char *only_if)
{
  const YuValue *mark = only_if ? yu_value_member (row, only_if) : NULL;

  return only_if == NULL || (yu_value_is (mark, YU_VALUE_BOOLEAN) && yu_value_boolean (mark));
}

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const YuSpan *left = a, *right = b;

  return left->from < right->from ? -1 : left->from > right->from;
}

/* Spans that touch or overlap become one, so that no month counts twice. */
static GArray *
join (GArray *spans)
{
  GArray *joined = g_array_new (FALSE, FALSE, sizeof (YuSpan));

  g_array_sort (spans, compare_spans);
  for (guint i = 0; i < spans->len; i++)
    {
      YuSpan span = g_array_index (spans, YuSpan, i);
      YuSpan *last = joined->len ? &g_array_index (joined, YuSpan, joined->len - 1) : NULL;

      if (last && span.from <= last->to + 1)
        last->to = MAX (last->to, span.to);
      else
        g_array_append_val (joined, span);
    }
  return joined;
}

/**
 * yu_work_spans:
 * @rows: (nullable): a list of posts with "from" and "to"
 * @on: the day that counts: an open end runs through its month, months after it do not count yet
 * @only_if: (nullable): a yes-or-no member that must be true; %NULL: all rows count
 *
 * Returns: (transfer full) (element-type YuSpan): the months that are covered, joined, oldest first
 */
GArray *
yu_work_spans (const YuValue *rows, YuDate on, const char *only_if)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (YuSpan));
  YuMonth now = yu_month_of_date (on);

  for (gsize i = 0; yu_value_is (rows, YU_VALUE_LIST) && i < yu_value_length (rows); i++)
    {
      const YuValue *row = yu_value_item (rows, i);
      YuSpan span = { month_member (row, "from"), month_member (row, "to") };

      span.to = span.to == 0 ? now : MIN (span.to, now);
      if (span.from != 0 && span.from <= span.to && row_counts (row, only_if))
        g_array_append_val (spans, span);
    }
  return join (spans);
}

/**
 * yu_work_months:
 * @spans: (element-type YuSpan): spans that do not overlap
 *
 * Returns: how many months they cover
 */
guint
yu_work_months (const GArray *spans)
{
  guint months = 0;

  for (guint i = 0; i < spans->len; i++)
    months += g_array_index (spans, YuSpan, i).to - g_array_index (spans, YuSpan, i).from + 1;
  return months;
}

/**
 * yu_work_gaps:
 * @spans: (element-type YuSpan): joined spans, oldest first
 *
 * Returns: (transfer full) (element-type YuSpan): the months between them
 */
GArray *
yu_work_gaps (const GArray *spans)
{
  GArray *gaps = g_array_new (FALSE, FALSE, sizeof (YuSpan));

  for (guint i = 1; i < spans->len; i++)
    {
      YuSpan gap = { g_array_index (spans, YuSpan, i - 1).to + 1,
                     g_array_index (spans, YuSpan, i).from - 1 };

      g_array_append_val (gaps, gap);
    }
  return gaps;
}
