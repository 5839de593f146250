/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Civil dates. GDate does the calendar; this file only keeps dates small, comparable with < and
 * free of invalid states. No time zone ever enters: a birthday is a day on the calendar, not an
 * instant. */

#include "date.h"

#include <string.h>

#define FIRST_YEAR 1583 /* the first whole year of the calendar we count by */
#define LAST_YEAR 9999

/* -1 unless exactly n digits stand there */
static gint
digits (const char *text, guint n)
{
  gint value = 0;

  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      value = value * 10 + (text[i] - '0');
    }
  return value;
}

/**
 * yu_date_from_ymd:
 * @year: 1583–9999
 * @month: 1–12
 * @day: from 1
 *
 * Returns: the date, or 0 if there is no such day
 */
YuDate
yu_date_from_ymd (guint year, guint month, guint day)
{
  GDate date;

  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 31)
    return 0;
  if (!g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return 0;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return g_date_get_julian (&date);
}

/**
 * yu_date_from_iso:
 * @iso: (nullable): YYYY-MM-DD
 *
 * Returns: the date, or 0 if @iso is anything else or no such day exists
 */
YuDate
yu_date_from_iso (const char *iso)
{
  gint year, month, day;

  if (!iso || strlen (iso) != 10 || iso[4] != '-' || iso[7] != '-')
    return 0;
  year = digits (iso, 4);
  month = digits (iso + 5, 2);
  day = digits (iso + 8, 2);
  if (year < 0 || month < 0 || day < 0)
    return 0;
  return yu_date_from_ymd ((guint) year, (guint) month, (guint) day);
}

/**
 * yu_date_get_ymd:
 * @date: a date, not 0
 * @year: (out): its year
 * @month: (out): its month, 1–12
 * @day: (out): its day of the month
 */
void
yu_date_get_ymd (YuDate date, guint *year, guint *month, guint *day)
{
  GDate calendar;

  g_return_if_fail (date != 0);
  g_date_clear (&calendar, 1);
  g_date_set_julian (&calendar, date);
  *year = g_date_get_year (&calendar);
  *month = (guint) g_date_get_month (&calendar);
  *day = g_date_get_day (&calendar);
}

/**
 * yu_date_weekday:
 * @date: a date, not 0
 *
 * Returns: 0 for Monday to 6 for Sunday; the first Julian day, 1 January of the year 1, was a
 * Monday
 */
guint
yu_date_weekday (YuDate date)
{
  return (date - 1) % 7;
}

/**
 * yu_date_to_iso:
 * @date: a date, not 0
 *
 * Returns: (transfer full): YYYY-MM-DD
 */
char *
yu_date_to_iso (YuDate date)
{
  guint year, month, day;

  g_return_val_if_fail (date != 0, g_strdup (""));
  yu_date_get_ymd (date, &year, &month, &day);
  return g_strdup_printf ("%04u-%02u-%02u", year, month, day);
}

/**
 * yu_date_today:
 *
 * The only clock of the core. Programs ask it once and hand the date on; the assessment never does.
 *
 * Returns: today by the local calendar
 */
YuDate
yu_date_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return yu_date_from_ymd ((guint) g_date_time_get_year (now), (guint) g_date_time_get_month (now),
                           (guint) g_date_time_get_day_of_month (now));
}

/**
 * yu_date_add_months:
 * @date: a date
 * @months: how many, may be negative
 *
 * Returns: the same day of the other month, or that month's last day if it is shorter; 0 outside
 * 1583–9999
 */
YuDate
yu_date_add_months (YuDate date, gint months)
{
  guint year, month, day;
  gint64 count;
  guint days;

  if (date == 0)
    return 0;
  yu_date_get_ymd (date, &year, &month, &day);
  count = (gint64) year * 12 + month - 1 + months;
  if (count < FIRST_YEAR * 12 || count >= (LAST_YEAR + 1) * 12)
    return 0;
  year = (guint) (count / 12);
  month = (guint) (count % 12) + 1;
  days = g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
  return yu_date_from_ymd (year, month, MIN (day, days));
}

/**
 * yu_date_add_days:
 * @date: a date
 * @days: how many, may be negative
 *
 * Returns: the date so many days later; 0 outside 1583–9999
 */
YuDate
yu_date_add_days (YuDate date, gint days)
{
  gint64 other = (gint64) date + days;

  if (date == 0 || other < yu_date_from_ymd (FIRST_YEAR, 1, 1)
      || other > yu_date_from_ymd (LAST_YEAR, 12, 31))
    return 0;
  return (YuDate) other;
}

/**
 * yu_date_whole_years:
 * @from: a date, a birthday perhaps
 * @to: another
 *
 * A year is complete when day and month come round; for 29 February in a common year that is 1
 * March.
 *
 * Returns: the elapsed whole years, rounded down: negative if @to is before @from
 */
gint64
yu_date_whole_years (YuDate from, YuDate to)
{
  guint from_year, from_month, from_day, to_year, to_month, to_day;
  gboolean early;

  yu_date_get_ymd (from, &from_year, &from_month, &from_day);
  yu_date_get_ymd (to, &to_year, &to_month, &to_day);
  early = to_month < from_month || (to_month == from_month && to_day < from_day);
  return (gint64) to_year - from_year - (early ? 1 : 0);
}

/**
 * yu_month_from_iso:
 * @iso: (nullable): YYYY-MM
 *
 * Returns: the month, or 0 if @iso is anything else
 */
YuMonth
yu_month_from_iso (const char *iso)
{
  gint year, month;

  if (!iso || strlen (iso) != 7 || iso[4] != '-')
    return 0;
  year = digits (iso, 4);
  month = digits (iso + 5, 2);
  if (year < FIRST_YEAR || month < 1 || month > 12)
    return 0;
  return (YuMonth) (year * 12 + month - 1);
}

/**
 * yu_month_to_iso:
 * @month: a month, not 0
 *
 * Returns: (transfer full): YYYY-MM
 */
char *
yu_month_to_iso (YuMonth month)
{
  return g_strdup_printf ("%04u-%02u", month / 12, month % 12 + 1);
}

/**
 * yu_month_of_date:
 * @date: a date, not 0
 *
 * Returns: the month it lies in
 */
YuMonth
yu_month_of_date (YuDate date)
{
  guint year, month, day;

  yu_date_get_ymd (date, &year, &month, &day);
  return year * 12 + month - 1;
}

/**
 * yu_month_first_day:
 * @month: a month, not 0
 *
 * Returns: its first day
 */
YuDate
yu_month_first_day (YuMonth month)
{
  return yu_date_from_ymd (month / 12, month % 12 + 1, 1);
}

/**
 * yu_month_last_day:
 * @month: a month, not 0
 *
 * Returns: its last day
 */
YuDate
yu_month_last_day (YuMonth month)
{
  guint days = g_date_get_days_in_month ((GDateMonth) (month % 12 + 1), (GDateYear) (month / 12));

  return yu_date_from_ymd (month / 12, month % 12 + 1, days);
}
