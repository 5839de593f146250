/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "measure.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);
  return (double) time.tv_sec * 1e6 + (double) time.tv_nsec / 1e3;
}

static gint
compare (gconstpointer a, gconstpointer b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return (left > right) - (left < right);
}

void
report (const char *what, double figure, double target, const char *unit)
{
  printf ("%-52s %9.1f %-3s  ≤ %.0f %s  %s\n", what, figure, unit, target, unit,
          figure <= target ? "ok" : "over");
}

void
measure_both (const char *what, guint times, double target, double target_of_99, Work work,
              gpointer data)
{
  g_autofree double *took = g_new (double, times);
  g_autofree char *name = g_strdup_printf ("%s, median", what);

  for (guint i = 0; i < times / 10 + 1; i++)
    work (data);
  for (guint i = 0; i < times; i++)
    {
      double start = now ();

      work (data);
      took[i] = now () - start;
    }
  qsort (took, times, sizeof (double), compare);
  report (name, took[times / 2], target, "µs");
  if (target_of_99 > 0)
    report ("  99 of 100 within", took[times * 99 / 100], target_of_99, "µs");
  else
    printf ("%-52s %9.1f µs\n", "  99 of 100 within", took[times * 99 / 100]);
}

void
measure (const char *what, guint times, double target, Work work, gpointer data)
{
  measure_both (what, times, target, 0, work, data);
}
