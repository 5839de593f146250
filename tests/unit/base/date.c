/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/date.h"

static YuDate
day (const char *iso)
{
  YuDate date = yu_date_from_iso (iso);

  g_assert_cmpuint (date, !=, 0);
  return date;
}

static void
assert_day (YuDate date, const char *expected)
{
  g_autofree char *iso = date ? yu_date_to_iso (date) : g_strdup ("none");

  g_assert_cmpstr (iso, ==, expected);
}

static void
test_iso (void)
{
  static const char *const good[]
      = { "1583-01-01", "1988-03-14", "2000-02-29", "2024-02-29", "2026-12-31", "9999-12-31" };
  static const char *const bad[] = {
    "",           "1988-3-14",  "1988-03-14 ", " 1988-03-14", "1988/03/14",       "19880314",
    "1988-03",    "1988-00-10", "1988-13-10",  "1988-03-00",  "1988-04-31",       "1900-02-29",
    "2026-02-30", "2023-02-29", "1582-12-31",  "0001-01-01",  "0000-01-01",       "10000-01-01",
    "-988-03-14", "1988-+3-14", "１988-03-14", "1988-03-1a",  "1988-03-14T00:00", "tomorrow",
  };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    assert_day (yu_date_from_iso (good[i]), good[i]);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_cmpuint (yu_date_from_iso (bad[i]), ==, 0);
  g_assert_cmpuint (yu_date_from_iso (NULL), ==, 0);
}

static void
test_order_and_days (void)
{
  g_assert_cmpuint (day ("2024-02-28"), <, day ("2024-02-29"));
  g_assert_cmpuint (day ("2024-03-01") - day ("2024-02-28"), ==, 2);
  g_assert_cmpuint (day ("2100-03-01") - day ("2100-02-28"), ==, 1);
  assert_day (yu_date_add_days (day ("2026-12-31"), 1), "2027-01-01");
  assert_day (yu_date_add_days (day ("2026-01-01"), -1), "2025-12-31");
  assert_day (yu_date_add_days (day ("9999-12-31"), 1), "none");
  assert_day (yu_date_add_days (day ("1583-01-01"), -1), "none");
}

static void
test_weekday (void)
{
  g_assert_cmpuint (yu_date_weekday (day ("2026-11-23")), ==, 0);
  g_assert_cmpuint (yu_date_weekday (day ("2026-11-29")), ==, 6);
  g_assert_cmpuint (yu_date_weekday (day ("2024-02-29")), ==, 3);
}

static void
test_add_months (void)
{
  assert_day (yu_date_add_months (day ("2024-01-31"), 1), "2024-02-29");
  assert_day (yu_date_add_months (day ("2023-01-31"), 1), "2023-02-28");
  assert_day (yu_date_add_months (day ("2024-02-29"), 12), "2025-02-28");
  assert_day (yu_date_add_months (day ("2024-02-29"), 48), "2028-02-29");
  assert_day (yu_date_add_months (day ("2026-11-30"), 3), "2027-02-28");
  assert_day (yu_date_add_months (day ("2026-01-15"), -1), "2025-12-15");
  assert_day (yu_date_add_months (day ("2026-03-31"), -13), "2025-02-28");
  assert_day (yu_date_add_months (day ("9999-12-01"), 1), "none");
  assert_day (yu_date_add_months (0, 1), "none");
}

static void
test_whole_years (void)
{
  static const struct {
    const char *from, *to;
    gint64 years;
  } cases[] = {
    { "1990-05-10", "2026-05-09", 35 },
    { "1990-05-10", "2026-05-10", 36 },
    { "1990-05-10", "1990-05-10", 0 },
    /* 29 February: the birthday of a common year is 1 March */
    { "2000-02-29", "2018-02-28", 17 },
    { "2000-02-29", "2018-03-01", 18 },
    { "2000-02-29", "2020-02-28", 19 },
    { "2000-02-29", "2020-02-29", 20 },
    { "1960-02-29", "2021-02-28", 60 },
    { "1960-02-29", "2021-03-01", 61 },
    { "2000-02-28", "2020-02-29", 20 },
    { "2000-03-01", "2020-02-29", 19 },
    /* backwards */
    { "2026-05-10", "2026-05-09", -1 },
    { "2026-05-10", "2025-05-10", -1 },
    { "2026-05-10", "2025-05-09", -2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s → %s", cases[i].from, cases[i].to);
      g_assert_cmpint (yu_date_whole_years (day (cases[i].from), day (cases[i].to)), ==,
                       cases[i].years);
    }
}

static void
test_months (void)
{
  YuMonth february = yu_month_from_iso ("2024-02");
  g_autofree char *iso = yu_month_to_iso (february);

  g_assert_cmpstr (iso, ==, "2024-02");
  assert_day (yu_month_first_day (february), "2024-02-01");
  assert_day (yu_month_last_day (february), "2024-02-29");
  assert_day (yu_month_last_day (yu_month_from_iso ("2023-02")), "2023-02-28");
  assert_day (yu_month_last_day (yu_month_from_iso ("2023-12")), "2023-12-31");
  g_assert_cmpuint (yu_month_of_date (day ("2024-02-29")), ==, february);
  g_assert_cmpuint (yu_month_from_iso ("2024-01") - yu_month_from_iso ("2023-12"), ==, 1);
}

static void
test_bad_months (void)
{
  static const char *const bad[]
      = { "", "2024-13", "2024-00", "2024-1", "2024-01-01", "24-01", "2024/01", "1582-12" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_cmpuint (yu_month_from_iso (bad[i]), ==, 0);
  g_assert_cmpuint (yu_month_from_iso (NULL), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/date/iso", test_iso);
  g_test_add_func ("/base/date/order-and-days", test_order_and_days);
  g_test_add_func ("/base/date/weekday", test_weekday);
  g_test_add_func ("/base/date/add-months", test_add_months);
  g_test_add_func ("/base/date/whole-years", test_whole_years);
  g_test_add_func ("/base/date/months", test_months);
  g_test_add_func ("/base/date/bad-months", test_bad_months);
  return g_test_run ();
}
