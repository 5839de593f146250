/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a line of `assess --ndjson` costs of a processor, from bytes to bytes, for dossiers of 2 kB;
 * and how much of it is reading. */

#include "assess/assessment.h"
#include "base/json.h"
#include "generator.h"
#include "measure.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#define LINES 1000
#define ROUNDS 5
#define LEAST 1900
#define MOST 2100

/* Microseconds of all lines; the whole is also what is made and given back. */
typedef struct {
  double reading, assessing, writing, whole;
} Times;

typedef struct {
  YuForm *form;
  YuModel *model;
  GPtrArray *lines; /* of GBytes */
  Times best;
} Bench;

static GBytes *
line_of (YuDossier *dossier)
{
  g_autoptr (GBytes) bytes = yu_dossier_write (dossier);
  g_autoptr (YuFaults) faults = yu_faults_new ("invented");
  g_autoptr (JsonNode) node
      = yu_json_parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                       YU_JSON_MAX_DOCUMENT, faults);
  char *line = yu_json_write_line (node);

  return g_bytes_new_take (line, strlen (line));
}

static void
invent_lines (Bench *bench, YuLibrary *library)
{
  g_autoptr (Generator) generator = generator_new (library);

  bench->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  for (guint seed = 1; bench->lines->len < LINES; seed++)
    {
      g_autoptr (YuDossier) dossier = generator_applicant (generator, seed);
      g_autoptr (GBytes) line = line_of (dossier);

      if (g_bytes_get_size (line) >= LEAST && g_bytes_get_size (line) <= MOST)
        g_ptr_array_add (bench->lines, g_steal_pointer (&line));
    }
}

/* Microseconds that this program has worked: what else the machine does is no part of it. */
static double
worked (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e6 + (double) time.tv_nsec / 1e3;
}

static void
answer (const Bench *bench, GBytes *line, Times *times)
{
  double start = worked (), read, assessed;
  g_autoptr (YuFaults) faults = yu_faults_new ("invented");
  g_autoptr (YuDossier) dossier = yu_dossier_parse (line, "invented", bench->form, faults);
  g_autoptr (YuAnswers) answers = NULL;
  g_autoptr (YuAssessment) assessment = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;

  read = worked ();
  answers = yu_dossier_counted_answers (dossier, bench->form);
  assessment = yu_assess (bench->model, answers);
  assessed = worked ();
  node = yu_assessment_to_json (assessment);
  text = yu_json_write_line (node);
  times->reading += read - start;
  times->assessing += assessed - read;
  times->writing += worked () - assessed;
}

static void
run_round (Bench *bench)
{
  Times times = { 0 };
  double start = worked ();

  for (guint i = 0; i < LINES; i++)
    answer (bench, g_ptr_array_index (bench->lines, i), &times);
  times.whole = worked () - start;
  if (bench->best.whole == 0 || times.whole < bench->best.whole)
    bench->best = times;
}

static void
print_part (const char *what, double part, const Times *times)
{
  printf ("%-52s %9.1f µs   %.0f %%\n", what, part / LINES, 100 * part / times->whole);
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (YuLibrary) library = yu_library_load_default (&error);
  Bench bench = { 0 };

  if (library == NULL)
    g_error ("%s", error->message);
  bench.form = yu_library_form (library);
  bench.model = yu_model_new (library, yu_date_from_iso (GENERATOR_TODAY), &error);
  invent_lines (&bench, library);
  for (guint i = 0; i < ROUNDS; i++)
    run_round (&bench);
  report ("a line of 2 kB, answered (4,000 a second and core)", bench.best.whole / LINES, 250,
          "µs");
  print_part ("  of it read", bench.best.reading, &bench.best);
  print_part ("  of it assessed", bench.best.assessing, &bench.best);
  print_part ("  of it written", bench.best.writing, &bench.best);
  g_ptr_array_unref (bench.lines);
  yu_model_unref (bench.model);
  return 0;
}
