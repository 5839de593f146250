/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "case.h"

#include "dossier/lapses.h"

/**
 * yu_case_basis_new:
 * @library: the rulebooks
 * @on: the date that counts
 * @error: no edition for that date, or a broken installation
 *
 * Returns: (transfer full) (nullable): what cases are judged by on that day
 */
YuCaseBasis *
yu_case_basis_new (YuLibrary *library, YuDate on, GError **error)
{
  const YuDateRules *rules = yu_date_rules_shipped (error);
  g_autoptr (YuAlmanac) almanac = rules != NULL ? yu_timeline_almanac (library, on) : NULL;
  const YuEra *first = almanac != NULL ? g_ptr_array_index (almanac->eras, 0) : NULL;
  YuCaseBasis *basis;

  if (first == NULL)
    return NULL;
  if (first->model == NULL)
    {
      g_propagate_error (error, g_error_copy (first->why_not));
      return NULL;
    }
  basis = g_atomic_rc_box_new0 (YuCaseBasis);
  basis->library = yu_library_ref (library);
  basis->on = on;
  basis->model = first->model;
  basis->almanac = g_steal_pointer (&almanac);
  basis->rules = rules;
  return basis;
}

/**
 * yu_case_basis_ref:
 * @basis: what cases are judged by
 *
 * Returns: (transfer full): the same; may be called from any thread
 */
YuCaseBasis *
yu_case_basis_ref (YuCaseBasis *basis)
{
  return g_atomic_rc_box_acquire (basis);
}

static void
clear_basis (gpointer data)
{
  YuCaseBasis *basis = data;

  yu_almanac_unref (basis->almanac);
  yu_library_unref (basis->library);
}

/**
 * yu_case_basis_unref:
 * @basis: (transfer full): what cases are judged by
 */
void
yu_case_basis_unref (YuCaseBasis *basis)
{
  g_atomic_rc_box_release_full (basis, clear_basis);
}

/**
 * yu_case_basis_rules:
 * @basis: what cases are judged by
 *
 * Returns: (transfer full): the rulebooks in force with their editions, as a log has them
 */
YuValue *
yu_case_basis_rules (const YuCaseBasis *basis)
{
  GPtrArray *books = yu_model_books (basis->model);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_value_unref);

  for (guint i = 0; i < books->len; i++)
    {
      const YuRulebook *book = g_ptr_array_index (books, i);
      g_autofree char *edition = yu_date_to_iso (book->edition);
      g_autofree char *text = g_strconcat (book->id, " ", edition, NULL);

      g_ptr_array_add (items, yu_value_new_text (text));
    }
  return yu_value_new_list ((YuValue *const *) items->pdata, items->len);
}

/**
 * yu_case_new:
 * @basis: what cases are judged by
 * @dossier: a dossier
 *
 * Returns: (transfer full): the dossier, assessed, with what to hand in and its days
 */
YuCase *
yu_case_new (const YuCaseBasis *basis, YuDossier *dossier)
{
  YuCase *self = g_new0 (YuCase, 1);
  g_autoptr (YuAnswers) answers
      = yu_dossier_counted_answers (dossier, yu_library_form (basis->library));
  g_autoptr (YuTimeline) timeline = yu_dossier_timeline (dossier, basis->almanac);

  self->dossier = yu_dossier_ref (dossier);
  self->assessment = yu_assess (basis->model, answers);
  self->checklist = yu_checklist_new (self->assessment, dossier);
  self->dates = yu_case_dates (self->checklist, timeline, basis->rules);
  self->until = yu_timeline_at (timeline, basis->on)->until;
  return self;
}

/**
 * yu_case_free:
 * @self: (nullable) (transfer full): a case
 */
void
yu_case_free (YuCase *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->dates);
  yu_checklist_free (self->checklist);
  yu_assessment_unref (self->assessment);
  yu_dossier_unref (self->dossier);
  g_free (self);
}
