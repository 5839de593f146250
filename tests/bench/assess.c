/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What every key pressed costs: one full dossier assessed with explanations. And what every start costs: rulebooks read and compiled. */

#include "assess/explain.h"
#include "base/paths.h"
#include "dossier/dossier.h"
#include "measure.h"

typedef struct {
  YuLibrary *library;
  YuModel *model;
  YuDossier *dossier;
} Subject;

static void
assess (gpointer data)
{
  Subject *subject = data;

  yu_assessment_unref (yu_assess (subject->model, yu_dossier_answers (subject->dossier)));
}

static void
compile (gpointer data)
{
  Subject *subject = data;

  yu_model_unref (yu_model_new (subject->library, yu_date_from_iso ("2026-11-24"), NULL));
}

static void
load (gpointer data)
{
  yu_library_unref (yu_library_load_default (NULL));
}

static YuDossier *
read_sample (const char *name, const YuForm *form)
{
  g_autofree char *path = yu_path_data ("samples", name, NULL);
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  YuDossier *dossier = yu_dossier_read (path, form, faults);

  if (!dossier)
    g_error ("%s is refused", path);
  return dossier;
}

static void
measure_sample (Subject *subject, const char *name, double target)
{
  g_autofree char *what = g_strdup_printf ("assess %s", name);

  subject->dossier = read_sample (name, yu_library_form (subject->library));
  measure (what, 2000, target, assess, subject);
  yu_dossier_unref (subject->dossier);
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  Subject subject = { 0 };

  subject.library = yu_library_load_default (&error);
  if (subject.library)
    subject.model = yu_model_new (subject.library, yu_date_from_iso ("2026-11-24"), &error);
  if (!subject.model)
    g_error ("%s", error->message);
  measure_sample (&subject, "sample-full.yucai", 50);
  measure_sample (&subject, "sample-78-points.yucai", 50);
  measure ("compile the model", 50, 10000, compile, &subject);
  measure ("load rulebooks and form", 20, 30000, load, NULL);
  yu_model_unref (subject.model);
  yu_library_unref (subject.library);
  return 0;
}
