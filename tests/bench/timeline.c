/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The time line of five years, over invented applicants one after the other. The rulebooks of these
 * years are compiled once for all: that stands beside. */

#include "dossier/lapses.h"
#include "generator.h"
#include "measure.h"

#define APPLICANTS 1000
#define TARGET_US 1000

typedef struct {
  YuLibrary *library;
  YuAlmanac *almanac;
  GPtrArray *applicants; /* of YuDossier */
  guint next;
} Bench;

static void
draw (gpointer data)
{
  Bench *bench = data;

  yu_timeline_free (
      yu_dossier_timeline (g_ptr_array_index (bench->applicants, bench->next++ % APPLICANTS),
                           bench->almanac));
}

static void
compile (gpointer data)
{
  Bench *bench = data;

  yu_almanac_unref (yu_timeline_almanac (bench->library, yu_date_from_iso (GENERATOR_TODAY)));
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Generator) generator = NULL;
  Bench bench = { 0 };

  bench.library = yu_library_load_default (&error);
  if (error)
    g_error ("%s", error->message);
  bench.almanac = yu_timeline_almanac (bench.library, yu_date_from_iso (GENERATOR_TODAY));
  bench.applicants = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_dossier_unref);
  generator = generator_new (bench.library);
  for (guint i = 1; i <= APPLICANTS; i++)
    g_ptr_array_add (bench.applicants, generator_applicant (generator, i));

  measure_both ("time line of five years, invented applicants", APPLICANTS, TARGET_US, 0, draw,
                &bench);
  measure ("rulebooks of these years, compiled", 20, 20000, compile, &bench);

  g_ptr_array_unref (bench.applicants);
  yu_almanac_unref (bench.almanac);
  yu_library_unref (bench.library);
  return 0;
}
