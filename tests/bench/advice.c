/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Advice, with the assessment it begins with: over invented applicants, one after the other, so
 * that the median is that of people and the slowest are the hardest among them. */

#include "assess/advice.h"
#include "generator.h"
#include "measure.h"

#define APPLICANTS 1000

typedef struct {
  YuLibrary *library;
  YuAlmanac *almanac;
  YuChanges *changes;
  GPtrArray *applicants; /* of YuAnswers */
  guint next;
  guint most;
} Bench;

static void
advise (gpointer data)
{
  Bench *bench = data;
  YuAnswers *answers
      = g_ptr_array_index (bench->applicants, bench->next++ % bench->applicants->len);

  yu_advice_free (yu_advise (bench->almanac, bench->changes, answers, 0, bench->most));
}

static void
compile (gpointer data)
{
  Bench *bench = data;

  yu_almanac_unref (yu_advice_almanac (bench->changes, yu_date_from_iso (GENERATOR_TODAY)));
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  Bench bench = { .most = YU_ADVICE_MOST_PIECES };
  g_autoptr (Generator) generator = NULL;

  bench.library = yu_library_load_default (&error);
  bench.changes = error ? NULL : yu_changes_load_default (bench.library, &error);
  if (error)
    g_error ("%s", error->message);
  bench.almanac = yu_advice_almanac (bench.changes, yu_date_from_iso (GENERATOR_TODAY));
  bench.applicants = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_answers_unref);
  generator = generator_new (bench.library);
  for (guint i = 1; i <= APPLICANTS; i++)
    {
      g_autoptr (YuDossier) applicant = generator_applicant (generator, i);

      g_ptr_array_add (bench.applicants, yu_answers_ref (yu_dossier_answers (applicant)));
    }

  measure_both ("assess with advice, invented applicants", APPLICANTS, 5000, 20000, advise, &bench);
  bench.most = 0;
  measure_both ("the same, every set of up to three changes", APPLICANTS, 5000, 20000, advise,
                &bench);
  measure ("rulebooks of the years that advice looks at, compiled", 20, 20000, compile, &bench);

  g_ptr_array_unref (bench.applicants);
  yu_almanac_unref (bench.almanac);
  yu_changes_unref (bench.changes);
  yu_library_unref (bench.library);
  return 0;
}
