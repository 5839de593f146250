/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "facts.h"

#include <string.h>

#include "form/countries.h"

static const struct {
  const char *fact;
  YuOrigin    origin;
} origins[] = {
  { "age", { YU_FROM_BIRTH_DATE, "birth_date" } },
  { "work_years", { YU_FROM_HISTORY, "work_history" } },
  { "china_work_years", { YU_FROM_MONTH, "china_work_since" } },
  { "chongqing_work_years", { YU_FROM_MONTH, "chongqing_work_since" } },
  { "venture.own_ip", { YU_FROM_VENTURE, "own_ip" } },
  { "venture.investment_usd", { YU_FROM_VENTURE, "investment_usd" } },
  { "venture.share_percent", { YU_FROM_VENTURE, "share_percent" } },
  { "venture.stable_years", { YU_FROM_VENTURE, "stable_years" } },
  { "venture.annual_sales_cny", { YU_FROM_VENTURE, "annual_sales_cny" } },
  { "venture.sales_years", { YU_FROM_VENTURE, "sales_years" } },
  { "nationality", { YU_FROM_COUNTRY, "nationality" } },
  { "district", { YU_FROM_DISTRICT, "district" } },
};

YuOrigin
yu_fact_origin (const YuFact *fact)
{
  if (fact->computed)
    return (YuOrigin) { YU_FROM_POINTS, NULL };

  for (guint i = 0; i < G_N_ELEMENTS (origins); i++)
    if (strcmp (origins[i].fact, fact->id) == 0)
      return origins[i].origin;

  return (YuOrigin) { fact->list && strcmp (fact->list, "countries") != 0 ? YU_FROM_LIST : YU_FROM_ANSWER, fact->id };
}

static YuDate
date_of (const YuValue *value)
{
  if (yu_value_is (value, YU_VALUE_DATE))
    return yu_value_date (value);
  return yu_value_is (value, YU_VALUE_TEXT) ? yu_date_from_iso (yu_value_text (value)) : 0;
}

static YuMonth
month_of (const YuValue *value)
{
  if (yu_value_is (value, YU_VALUE_DATE))
    return yu_month_of_date (yu_value_date (value));
  return yu_value_is (value, YU_VALUE_TEXT) ? yu_month_from_iso (yu_value_text (value)) : 0;
}

/* --- years of related work --- */

typedef struct {
  YuMonth  from, to; /* both inclusive */
  gboolean sure;     /* says that it is related work, and when */
} Span;

static gint
compare_spans (gconstpointer a,
               gconstpointer b)
{
  const Span *x = a;
  const Span *y = b;

  return (x->from > y->from) - (x->from < y->from);
}

/* Rows in the future are cut off at the date's month; one still running goes through it. */
static gboolean
read_span (const YuValue *row,
           YuMonth        last,
           Span          *span)
{
  const YuValue *related = yu_value_member (row, "related");

  span->from = month_of (yu_value_member (row, "from"));
  span->to = month_of (yu_value_member (row, "to"));
  if (span->to == 0 || span->to > last)
    span->to = last;
  span->sure = yu_value_is (related, YU_VALUE_BOOLEAN);
  return span->from != 0 && span->from <= span->to && !(span->sure && !yu_value_boolean (related));
}

static gint64
union_of_months (GArray  *spans,
                 gboolean only_sure)
{
  gint64 months = 0;
  YuMonth covered = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      const Span *span = &g_array_index (spans, Span, i);
      YuMonth from = MAX (span->from, covered + 1);

      if (only_sure && !span->sure)
        continue;
      if (span->to >= from)
        months += span->to - from + 1;
      covered = MAX (covered, span->to);
    }
  return months;
}

/* Whole years of the months that the rows of a work history cover: least (rows that surely count) and most (those too that
 * do not say). */
static void
work_years (const YuValue *history,
            YuDate         on,
            gint64        *least,
            gint64        *most)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (Span));
  gboolean undated = FALSE;

  for (gsize i = 0; i < yu_value_length (history); i++)
    {
      const YuValue *row = yu_value_item (history, i);
      const YuValue *related = yu_value_member (row, "related");
      Span span;

      if (read_span (row, yu_month_of_date (on), &span))
        g_array_append_val (spans, span);
      undated |= month_of (yu_value_member (row, "from")) == 0
                 && !(yu_value_is (related, YU_VALUE_BOOLEAN) && !yu_value_boolean (related));
    }

  g_array_sort (spans, compare_spans);
  *least = union_of_months (spans, TRUE) / 12;
  *most = undated ? G_MAXINT64 : union_of_months (spans, FALSE) / 12;
}

/* --- what is known of one fact --- */

static YuKnown
unknown (const YuAxis *axis)
{
  return (YuKnown) { .cells = axis->full };
}

static YuKnown
known (const YuAxis  *axis,
       const YuValue *value,
       YuNames        names)
{
  YuKnown result = { .value = value, .cells = yu_axis_find (axis, value, names) };

  return result.cells ? result : unknown (axis);
}

static YuKnown
known_number (const YuAxis *axis,
              gint64        number,
              YuNames       names,
              YuArena      *arena)
{
  YuValue *value = yu_value_new_integer (CLAMP (number, axis->fact->lo, axis->fact->hi));

  yu_arena_keep (arena, value, (GDestroyNotify) yu_value_unref);
  return known (axis, value, names);
}

static YuKnown
known_between (const YuAxis *axis,
               gint64        least,
               gint64        most)
{
  least = CLAMP (least, axis->fact->lo, axis->fact->hi);
  most = CLAMP (most, axis->fact->lo, axis->fact->hi);
  return (YuKnown) { .cells = yu_axis_between (axis, least, most) };
}

static YuKnown
read_age (const YuAxis    *axis,
          const YuAnswers *answers,
          YuDate           on,
          YuNames          names,
          YuArena         *arena)
{
  YuDate birth = date_of (yu_answers_get (answers, "birth_date"));

  return birth ? known_number (axis, yu_date_whole_years (birth, on), names, arena) : unknown (axis);
}

static YuKnown
read_history (const YuAxis    *axis,
              const YuAnswers *answers,
              YuDate           on,
              YuNames          names,
              YuArena         *arena)
{
  const YuValue *history = yu_answers_get (answers, axis->origin.question);
  gint64 least, most;

  if (!yu_value_is (history, YU_VALUE_LIST))
    return unknown (axis);

  work_years (history, on, &least, &most);
  return least == most ? known_number (axis, least, names, arena) : known_between (axis, least, most);
}

static YuKnown
read_since (const YuAxis    *axis,
            const YuAnswers *answers,
            YuDate           on,
            YuNames          names,
            YuArena         *arena)
{
  YuMonth since = month_of (yu_answers_get (answers, axis->origin.question));

  if (since == 0)
    return unknown (axis);
  return known_number (axis, yu_date_whole_years (yu_month_first_day (since), on), names, arena);
}

static YuKnown
read_venture (const YuAxis    *axis,
              const YuAnswers *answers,
              YuNames          names,
              YuArena         *arena)
{
  const YuValue *venture = yu_answers_get (answers, "venture");
  YuValue *nothing;

  if (yu_value_is (venture, YU_VALUE_RECORD))
    return known (axis, yu_value_member (venture, axis->origin.question), names);
  if (!venture)
    return unknown (axis);
  if (axis->fact->kind == YU_DOMAIN_INTEGER)
    return known_number (axis, 0, names, arena);

  nothing = yu_value_new_boolean (FALSE);
  yu_arena_keep (arena, nothing, (GDestroyNotify) yu_value_unref);
  return known (axis, nothing, names);
}

static YuKnown
read_country (const YuAxis    *axis,
              const YuAnswers *answers,
              YuNames          names,
              YuArena         *arena)
{
  const YuValue *answer = yu_answers_get (answers, axis->origin.question);
  const char *code = yu_value_is (answer, YU_VALUE_TEXT) ? yu_country_normalise (yu_value_text (answer)) : NULL;
  YuValue *value;

  if (!code)
    return unknown (axis);

  value = yu_value_new_text (code);
  yu_arena_keep (arena, value, (GDestroyNotify) yu_value_unref);
  return known (axis, value, names);
}

static YuKnown
read_entry (const YuAxis    *axis,
            const YuAnswers *answers,
            YuDate           on,
            YuNames          names)
{
  const YuValue *answer = yu_answers_get (answers, axis->origin.question);
  gboolean entry = axis->question && yu_value_is (answer, YU_VALUE_TEXT);
  const YuOption *option = entry ? yu_question_option (axis->question, yu_value_text (answer)) : NULL;
  gboolean expired = option && option->until != 0 && option->until <= on;
  YuKnown result = known (axis, answer, names);

  /* A post that left the list decides nothing, whether the list still tells when or knows it no more; a district that was
   * abolished still lies in Chongqing. */
  if (axis->origin.kind == YU_FROM_LIST && entry && (!option || expired || option->from > on))
    {
      result = unknown (axis);
      result.delisted = !option || expired;
    }
  result.expired = expired ? option : NULL;
  return result;
}

/**
 * yu_fact_read:
 * @axis: the fact's axis
 * @answers: what was answered
 * @on: the date asked for
 * @names: the figures that tests mention
 * @arena: owns values that are derived here
 *
 * Says what the answers tell of a fact at a date. A number of years that was typed wins over one
 * derived from a history or a month.
 *
 * Returns: the value if there is one, and the cells that remain possible
 */
YuKnown
yu_fact_read (const YuAxis    *axis,
              const YuAnswers *answers,
              YuDate           on,
              YuNames          names,
              YuArena         *arena)
{
  const YuValue *answer = yu_answers_get (answers, axis->fact->id);

  switch (axis->origin.kind)
    {
    case YU_FROM_BIRTH_DATE:
      return read_age (axis, answers, on, names, arena);
    case YU_FROM_HISTORY:
      return answer ? known (axis, answer, names) : read_history (axis, answers, on, names, arena);
    case YU_FROM_MONTH:
      return answer ? known (axis, answer, names) : read_since (axis, answers, on, names, arena);
    case YU_FROM_VENTURE:
      return read_venture (axis, answers, names, arena);
    case YU_FROM_COUNTRY:
      return read_country (axis, answers, names, arena);
    case YU_FROM_LIST:
    case YU_FROM_DISTRICT:
      return read_entry (axis, answers, on, names);
    case YU_FROM_POINTS:
      return unknown (axis);
    case YU_FROM_ANSWER:
      if (axis->fact->kind == YU_DOMAIN_DATE && date_of (answer))
        {
          YuValue *date = yu_value_new_date (date_of (answer));

          yu_arena_keep (arena, date, (GDestroyNotify) yu_value_unref);
          return known (axis, date, names);
        }
      return answer ? known (axis, answer, names) : unknown (axis);
    default:
      g_assert_not_reached ();
    }
}
