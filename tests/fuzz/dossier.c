/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A dossier: refused with faults, or read whole, written byte for byte the same ever after, and fit
 * for all that the program does with one. */

#include "fuzz.h"

#include "assess/explain.h"
#include "dossier/check.h"
#include "dossier/checklist.h"
#include "dossier/ready.h"

#define TODAY "2026-11-24"

static YuModel *
model (void)
{
  static YuModel *model;

  if (model == NULL)
    model = yu_model_new (fuzz_library (), yu_date_from_iso (TODAY), NULL);
  return model;
}

static void
written_again (YuDossier *dossier, YuForm *form)
{
  g_autoptr (YuFaults) faults = yu_faults_new ("written");
  g_autoptr (GBytes) bytes = yu_dossier_write (dossier), rewritten = NULL;
  g_autoptr (YuDossier) again = yu_dossier_parse (bytes, "written", form, faults);

  g_assert_nonnull (again);
  g_assert_true (yu_dossier_equal (dossier, again));
  rewritten = yu_dossier_write (again);
  g_assert_true (g_bytes_equal (bytes, rewritten));
}

static void
used (YuDossier *dossier, YuForm *form)
{
  g_autoptr (YuAnswers) answers = yu_dossier_counted_answers (dossier, form);
  g_autoptr (YuAssessment) assessment = yu_assess (model (), answers);
  g_autoptr (YuPortal) portal = yu_portal_shipped (form, NULL);
  g_autoptr (GPtrArray) findings
      = yu_dossier_check (dossier, assessment, yu_finding_kinds_shipped (NULL));
  g_autoptr (GPtrArray) ready = yu_ready_lines (portal, dossier, assessment);
  g_autoptr (YuChecklist) checklist = yu_checklist_new (assessment, dossier);
  g_autofree char *report = yu_assessment_to_text (assessment, YU_LANG_ZH_CN);
  g_autofree char *found = yu_findings_to_text (findings, YU_LANG_EN);
  g_autofree char *typed = yu_ready_to_text (portal, ready, YU_LANG_ZH_CN);

  g_assert_true (g_utf8_validate (report, -1, NULL));
  g_assert_true (g_utf8_validate (found, -1, NULL));
  g_assert_true (g_utf8_validate (typed, -1, NULL));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  YuForm *form = yu_library_form (fuzz_library ());
  g_autoptr (YuFaults) faults = yu_faults_new ("fuzz");
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (YuDossier) dossier = yu_dossier_parse (bytes, "fuzz", form, faults);

  g_assert_true ((dossier != NULL) == (yu_faults_total (faults) == 0));
  if (dossier != NULL)
    {
      written_again (dossier, form);
      used (dossier, form);
    }
  return 0;
}
