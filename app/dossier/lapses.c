/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "lapses.h"

#include "checklist.h"

/* What the checklist of the first day knows of the last day of each document that is or may be
 * needed. */
static GArray *
lapses_of (const YuChecklist *checklist)
{
  GArray *lapses = g_array_new (FALSE, FALSE, sizeof (YuLapse));

  for (guint i = 0; i < checklist->items->len; i++)
    {
      const YuChecklistItem *item = g_ptr_array_index (checklist->items, i);
      YuLapse lapse = { item->paper, item->last_day };

      if (item->last_day != 0 && item->state != YU_ITEM_NOT_NEEDED)
        g_array_append_val (lapses, lapse);
    }
  return lapses;
}

/**
 * yu_dossier_timeline:
 * @dossier: a dossier
 * @almanac: the rulebooks of the days to look at
 *
 * Returns: (transfer full): how the dossier's result changes by itself, and when its documents run
 * out
 */
YuTimeline *
yu_dossier_timeline (const YuDossier *dossier, YuAlmanac *almanac)
{
  g_autoptr (YuAnswers) answers
      = yu_dossier_counted_answers (dossier, yu_library_form (almanac->library));
  const YuEra *first = g_ptr_array_index (almanac->eras, 0);
  g_autoptr (YuAssessment) assessment = first->model ? yu_assess (first->model, answers) : NULL;
  g_autoptr (YuChecklist) checklist = assessment ? yu_checklist_new (assessment, dossier) : NULL;
  g_autoptr (GArray) lapses
      = checklist ? lapses_of (checklist) : g_array_new (FALSE, FALSE, sizeof (YuLapse));

  return yu_timeline_new (almanac, answers, (const YuLapse *) (gpointer) lapses->data, lapses->len);
}
