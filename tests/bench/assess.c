/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The assessment with its explanations: warm, in process. A full dossier is what the target speaks
 * of; one with three answers missing goes through all their combinations; an empty one is what a
 * person begins with. */

#include "assess/assessment.h"
#include "assess/explain.h"
#include "base/paths.h"
#include "dossier/dossier.h"
#include "measure.h"

typedef struct {
  YuLibrary *library;
  YuModel *model;
  YuAnswers *answers;
} Bench;

static void
assess (gpointer data)
{
  const Bench *bench = data;
  YuAssessment *assessment = yu_assess (bench->model, bench->answers);

  yu_assessment_unref (assessment);
}

static void
load (gpointer data)
{
  yu_library_unref (yu_library_load_default (NULL));
}

static void
compile (gpointer data)
{
  const Bench *bench = data;
  YuModel *model = yu_model_new (bench->library, yu_date_from_ymd (2026, 11, 24), NULL);

  yu_model_unref (model);
}

static void
write_report (gpointer data)
{
  const Bench *bench = data;
  g_autoptr (YuAssessment) assessment = yu_assess (bench->model, bench->answers);
  g_autofree char *text = yu_assessment_to_text (assessment, YU_LANG_EN);

  g_assert_nonnull (text);
}

static YuAnswers *
read_sample (const Bench *bench)
{
  g_autofree char *path = yu_path_data ("samples", "sample-full.yucai", NULL);
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  g_autoptr (YuDossier) dossier = yu_dossier_read (path, yu_library_form (bench->library), faults);

  if (!dossier)
    g_error ("the sample is refused");
  return yu_dossier_counted_answers (dossier, yu_library_form (bench->library));
}

static void
remove_answers (Bench *bench, const char *const *questions)
{
  for (guint i = 0; questions[i]; i++)
    {
      YuAnswers *fewer = yu_answers_with (bench->answers, questions[i], NULL);

      yu_answers_unref (bench->answers);
      bench->answers = fewer;
    }
}

int
main (void)
{
  static const char *const three[] = { "hsk_level", "months_per_year", "talent_plan", NULL };
  static const char *const worst[]
      = { "hsk_level",  "months_per_year", "talent_plan", "annual_salary_cny",
          "work_years", "work_history",    "birth_date",  NULL };
  g_autoptr (GError) error = NULL;
  Bench bench = { 0 };

  bench.library = yu_library_load_default (&error);
  if (!bench.library)
    g_error ("%s", error->message);
  bench.model = yu_model_new (bench.library, yu_date_from_ymd (2026, 11, 24), &error);
  bench.answers = read_sample (&bench);

  measure ("rulebooks and form, loaded", 20, 20000, load, NULL);
  measure ("rulebooks of a date, compiled", 50, 5000, compile, &bench);
  measure ("assess, full dossier, with explanations", 5000, 50, assess, &bench);
  measure ("assess and write the report", 1000, 1000, write_report, &bench);
  remove_answers (&bench, three);
  measure ("assess, three answers missing", 2000, 1000, assess, &bench);
  yu_answers_unref (bench.answers);

  bench.answers = read_sample (&bench);
  remove_answers (&bench, worst + 3);
  measure ("assess, pay, work and age missing", 500, 1000, assess, &bench);
  remove_answers (&bench, worst);
  measure ("assess, six answers missing", 500, 1000, assess, &bench);
  yu_answers_unref (bench.answers);

  bench.answers = yu_answers_new ();
  measure ("assess, empty dossier", 1000, 1000, assess, &bench);
  yu_answers_unref (bench.answers);
  yu_model_unref (bench.model);
  yu_library_unref (bench.library);
  return 0;
}
