/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Working days by the yearly notices, a year without one, and files that are refused. */

#include "cases/date-rules.h"

#include <string.h>

static YuDate
work_day (const char *from, gint64 n, guint *year)
{
  g_autoptr (GError) error = NULL;
  const YuDateRules *rules = yu_date_rules_shipped (&error);

  g_assert_no_error (error);
  return yu_date_rules_work_day (rules, yu_date_from_iso (from), n, year);
}

static void
test_work_days (void)
{
  static const struct {
    const char *from;
    gint64 n;
    const char *day;
  } cases[] = {
    { "2026-11-20", 1, "2026-11-23" },                                     /* Friday → Monday */
    { "2026-11-24", 10, "2026-12-08" }, { "2026-09-30", 1, "2026-10-08" }, /* National Day */
    { "2026-10-08", 2, "2026-10-10" }, /* a Saturday that is worked */
    { "2026-02-13", 1, "2026-02-14" },  { "2026-02-14", 1, "2026-02-24" }, /* Spring Festival */
    { "2025-12-31", 1, "2026-01-04" }, /* over the end of a year; a Sunday that is worked */
    { "2025-10-10", 1, "2025-10-11" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint year = 0;
      g_autofree char *day = yu_date_to_iso (work_day (cases[i].from, cases[i].n, &year));

      g_assert_cmpstr (day, ==, cases[i].day);
    }
}

static guint
worked_in (guint year)
{
  YuDate day = yu_date_from_ymd (year, 1, 1) - 1, last = yu_date_from_ymd (year, 12, 31);
  guint n = 0, missing;
  g_autofree char *iso = NULL;

  for (;;)
    {
      g_autofree char *from = yu_date_to_iso (day);

      day = work_day (from, 1, &missing);
      if (day == 0 || day > last)
        return n;
      n++;
    }
}

static void
test_whole_years (void)
{
  g_assert_cmpuint (worked_in (2026), ==, 248);
}

static void
test_no_calendar (void)
{
  guint year = 0;

  g_assert_cmpuint (work_day ("2026-12-28", 10, &year), ==, 0);
  g_assert_cmpuint (year, ==, 2027);
  g_assert_cmpuint (work_day ("2024-03-01", 1, &year), ==, 0);
  g_assert_cmpuint (year, ==, 2024);
}

/* What a calendar shows of a day. */
static void
test_days (void)
{
  static const struct {
    const char *day;
    YuDayKind kind;
  } cases[] = {
    { "2026-11-24", YU_DAY_WORKED },  { "2026-11-28", YU_DAY_OFF },
    { "2026-10-10", YU_DAY_WORKED },  { "2026-10-01", YU_DAY_OFF },
    { "2027-01-04", YU_DAY_UNKNOWN },
  };
  g_autoptr (GError) error = NULL;
  const YuDateRules *rules = yu_date_rules_shipped (&error);

  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (yu_date_rules_day (rules, yu_date_from_iso (cases[i].day)), ==, cases[i].kind);
}

#define HEAD                                                                                       \
  "{\"format\": \"yucai-dates\", \"version\": 1, \"edition\": \"2026-11-24\", \"sources\": "       \
  "[{\"id\": \"s\", \"title\": {\"en\": \"S\", \"zh_CN\": \"源\"}}], "
#define SOURCE "\"source\": {\"ref\": \"s\", \"provenance\": \"official\"}"
#define WINDOWS                                                                                    \
  "\"renewal_opens\": [{\"days\": 90, " SOURCE "}], \"renewal_closes\": [{\"days\": 30, " SOURCE   \
  "}], "

static void
test_refusals (void)
{
  static const struct {
    const char *json, *pointer;
  } wrong[] = {
    { HEAD WINDOWS "\"change\": [], \"calendars\": []}", "/change" },
    { HEAD WINDOWS "\"change\": [{\"days\": -1, " SOURCE "}], \"calendars\": []}",
      "/change/0/days" },
    { HEAD WINDOWS
      "\"change\": [{\"work_days\": 10, " SOURCE
      "}], \"calendars\": [{\"year\": 2026, \"off\": [[\"2027-01-01\", \"2027-01-02\"]], "
      "\"worked\": [], " SOURCE "}]}",
      "/calendars/0/off/0/0" },
    { HEAD WINDOWS
      "\"change\": [{\"work_days\": 10, " SOURCE
      "}], \"calendars\": [{\"year\": 2026, \"off\": [], \"worked\": [\"2026-02-30\"], " SOURCE
      "}]}",
      "/calendars/0/worked/0" },
    { HEAD WINDOWS "\"change\": [{\"days\": 10, \"source\": {\"ref\": \"t\", \"provenance\": "
                   "\"official\"}}], \"calendars\": []}",
      "/change/0/source/ref" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (YuFaults) faults = yu_faults_new ("dates.json");
      g_autoptr (JsonNode) node
          = yu_json_parse (wrong[i].json, strlen (wrong[i].json), YU_JSON_MAX_DOCUMENT, faults);

      g_assert_nonnull (node);
      g_assert_null (yu_date_rules_parse (node, faults));
      g_assert_cmpstr (yu_faults_get (faults, 0)->pointer, ==, wrong[i].pointer);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date-rules/work-days", test_work_days);
  g_test_add_func ("/date-rules/whole-years", test_whole_years);
  g_test_add_func ("/date-rules/no-calendar", test_no_calendar);
  g_test_add_func ("/date-rules/days", test_days);
  g_test_add_func ("/date-rules/refusals", test_refusals);

  return g_test_run ();
}
