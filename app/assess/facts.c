/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "facts.h"

#include <string.h>

#include "elapsed.h"
#include "form/countries.h"

static const struct {
  const char *fact;
  YuOrigin origin;
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
    return (YuOrigin){ YU_FROM_POINTS, NULL };

  for (guint i = 0; i < G_N_ELEMENTS (origins); i++)
    if (strcmp (origins[i].fact, fact->id) == 0)
      return origins[i].origin;

  return (YuOrigin){ fact->list && strcmp (fact->list, "countries") != 0 ? YU_FROM_LIST
                                                                         : YU_FROM_ANSWER,
                     fact->id };
}

static YuDate
date_of (const YuValue *value)
{
  if (yu_value_is (value, YU_VALUE_DATE))
    return yu_value_date (value);
  return yu_value_is (value, YU_VALUE_TEXT) ? yu_date_from_iso (yu_value_text (value)) : 0;
}

/* --- what is known of one fact --- */

static YuKnown
unknown (const YuAxis *axis)
{
  return (YuKnown){ .cells = axis->full };
}

static YuKnown
known (const YuAxis *axis, const YuValue *value, YuNames names)
{
  YuKnown result = { .value = value, .cells = yu_axis_find (axis, value, names) };

  return result.cells ? result : unknown (axis);
}

static YuKnown
known_number (const YuAxis *axis, gint64 number, YuNames names, YuArena *arena)
{
  YuValue *value = yu_value_new_integer (CLAMP (number, axis->fact->lo, axis->fact->hi));

  yu_arena_keep (arena, value, (GDestroyNotify) yu_value_unref);
  return known (axis, value, names);
}

static YuKnown
known_between (const YuAxis *axis, gint64 least, gint64 most)
{
  least = CLAMP (least, axis->fact->lo, axis->fact->hi);
  most = CLAMP (most, axis->fact->lo, axis->fact->hi);
  return (YuKnown){ .cells = yu_axis_between (axis, least, most) };
}

/* Age and years of work: known as soon as it is known since when they are counted. */
static YuKnown
read_elapsed (const YuAxis *axis, const YuAnswers *answers, YuDate on, YuNames names,
              YuArena *arena)
{
  YuRange years;

  if (!yu_elapsed (axis, answers, on, &years))
    return unknown (axis);
  return years.min == years.max ? known_number (axis, years.min, names, arena)
                                : known_between (axis, years.min, years.max);
}

static YuKnown
read_venture (const YuAxis *axis, const YuAnswers *answers, YuNames names, YuArena *arena)
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
read_country (const YuAxis *axis, const YuAnswers *answers, YuNames names, YuArena *arena)
{
  const YuValue *answer = yu_answers_get (answers, axis->origin.question);
  const char *code
      = yu_value_is (answer, YU_VALUE_TEXT) ? yu_country_normalise (yu_value_text (answer)) : NULL;
  YuValue *value;

  if (!code)
    return unknown (axis);

  value = yu_value_new_text (code);
  yu_arena_keep (arena, value, (GDestroyNotify) yu_value_unref);
  return known (axis, value, names);
}

static YuKnown
read_entry (const YuAxis *axis, const YuAnswers *answers, YuDate on, YuNames names)
{
  const YuValue *answer = yu_answers_get (answers, axis->origin.question);
  gboolean entry = axis->question && yu_value_is (answer, YU_VALUE_TEXT);
  const YuOption *option
      = entry ? yu_question_option (axis->question, yu_value_text (answer)) : NULL;
  gboolean expired = option && option->until != 0 && option->until <= on;
  YuKnown result = known (axis, answer, names);

  /* A post that left the list decides nothing, whether the list still tells when or knows it no
   * more; a district that was abolished still lies in Chongqing. */
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
yu_fact_read (const YuAxis *axis, const YuAnswers *answers, YuDate on, YuNames names,
              YuArena *arena)
{
  const YuValue *answer = yu_answers_get (answers, axis->fact->id);

  switch (axis->origin.kind)
    {
    case YU_FROM_BIRTH_DATE:
      return read_elapsed (axis, answers, on, names, arena);
    case YU_FROM_HISTORY:
    case YU_FROM_MONTH:
      return answer ? known (axis, answer, names) : read_elapsed (axis, answers, on, names, arena);
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
