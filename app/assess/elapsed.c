/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "elapsed.h"

#include "work-history.h"

static YuDate
date_of (const YuValue *value)
{
  if (yu_value_is (value, YU_VALUE_DATE))
    return yu_value_date (value);
  return yu_value_is (value, YU_VALUE_TEXT) ? yu_date_from_iso (yu_value_text (value)) : 0;
}

static YuDate
first_day_of (const YuValue *value)
{
  YuMonth month
      = yu_value_is (value, YU_VALUE_TEXT) ? yu_month_from_iso (yu_value_text (value)) : 0;

  if (yu_value_is (value, YU_VALUE_DATE))
    month = yu_month_of_date (yu_value_date (value));
  return month ? yu_month_first_day (month) : 0;
}

/* The day from which whole years are counted; 0 if there is none: a history, or no answer. */
static YuDate
counted_from (const YuAxis *axis, const YuAnswers *answers)
{
  if (axis->origin.kind == YU_FROM_BIRTH_DATE)
    return date_of (yu_answers_get (answers, axis->origin.question));
  if (axis->origin.kind != YU_FROM_MONTH || yu_answers_get (answers, axis->fact->id))
    return 0;
  return first_day_of (yu_answers_get (answers, axis->origin.question));
}

static YuWorkHistory *
history_of (const YuAxis *axis, const YuAnswers *answers)
{
  const YuValue *rows;

  if (axis->origin.kind != YU_FROM_HISTORY || yu_answers_get (answers, axis->fact->id))
    return NULL;
  rows = yu_answers_get (answers, axis->origin.question);
  return yu_value_is (rows, YU_VALUE_LIST) ? yu_work_history_new (rows) : NULL;
}

/**
 * yu_elapsed:
 * @axis: a fact
 * @answers: what was answered
 * @on: a date
 * @years: (out): whole years at the date; least and most differ when rows of a history do not say
 * enough
 *
 * Says how many whole years lie behind a fact that grows by itself. A number of years that was
 * typed wins over the history or the month it could be counted from, and does not grow.
 *
 * Returns: %FALSE if the fact does not grow by these answers
 */
gboolean
yu_elapsed (const YuAxis *axis, const YuAnswers *answers, YuDate on, YuRange *years)
{
  YuDate from = counted_from (axis, answers);
  g_autoptr (YuWorkHistory) history = NULL;

  if (from)
    {
      years->min = years->max = yu_date_whole_years (from, on);
      return TRUE;
    }
  history = history_of (axis, answers);
  if (!history)
    return FALSE;
  yu_work_history_years (history, yu_month_of_date (on), &years->min, &years->max);
  return TRUE;
}

/* The first day with so many whole years: for 29 February in a common year that is 1 March. */
static YuDate
anniversary (YuDate from, gint64 years)
{
  YuDate date = yu_date_add_months (from, (gint) (12 * years));

  return date && yu_date_whole_years (from, date) < years ? yu_date_add_days (date, 1) : date;
}

/**
 * yu_elapsed_turns:
 * @axis: a fact
 * @answers: what was answered
 * @after: a date
 * @before: a later date
 * @dates: (element-type YuDate): receives the days, in no order
 *
 * Finds the days after @after and before @before with which another whole year is complete.
 */
void
yu_elapsed_turns (const YuAxis *axis, const YuAnswers *answers, YuDate after, YuDate before,
                  GArray *dates)
{
  YuDate from = counted_from (axis, answers);
  g_autoptr (YuWorkHistory) history = from ? NULL : history_of (axis, answers);

  if (history)
    yu_work_history_turns (history, yu_month_of_date (after),
                           yu_month_of_date (yu_date_add_days (before, -1)), dates);
  if (!from)
    return;
  for (gint64 years = yu_date_whole_years (from, after) + 1;; years++)
    {
      YuDate date = anniversary (from, years);

      if (date == 0 || date >= before)
        return;
      g_array_append_val (dates, date);
    }
}
