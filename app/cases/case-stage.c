/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "case-stage.h"

/**
 * yu_dossier_with_stage:
 * @dossier: a dossier
 * @basis: what cases are judged by
 * @entry: what the log is to say; its rulebooks are those of @basis
 * @permit_until: the last day of the work permit; 0: as it was
 *
 * Returns: (transfer full): the dossier with one more entry in its log
 */
YuDossier *
yu_dossier_with_stage (const YuDossier *dossier, const YuCaseBasis *basis, YuLogEntry entry,
                       YuDate permit_until)
{
  const YuValue *before = yu_dossier_progress (dossier);
  g_autoptr (YuValue) rules = yu_case_basis_rules (basis);
  g_autoptr (YuValue) known
      = permit_until != 0 ? yu_progress_with_permit (before, permit_until) : NULL;
  g_autoptr (YuValue) progress = NULL;

  entry.rules = rules;
  progress = yu_progress_with (known != NULL ? known : before, entry);
  return yu_dossier_with_progress (dossier, progress);
}

/**
 * yu_case_put_stage:
 * @store: where the dossier is kept
 * @name: its name there
 * @basis: what cases are judged by
 * @entry: what its log is to say
 * @permit_until: the last day of the work permit; 0: as it was
 * @error: the dossier is refused, or was changed by somebody else at that moment
 *
 * Returns: whether it was saved, over what was read alone
 */
gboolean
yu_case_put_stage (YuCaseStore *store, const char *name, const YuCaseBasis *basis, YuLogEntry entry,
                   YuDate permit_until, GError **error)
{
  g_autoptr (YuFaults) faults = yu_faults_new (name);
  g_autoptr (GBytes) before = yu_case_store_load (store, name, faults);
  g_autoptr (YuDossier) dossier
      = before != NULL ? yu_dossier_parse (before, name, yu_library_form (basis->library), faults)
                       : NULL;
  g_autoptr (YuDossier) changed = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autofree char *digest = NULL;

  if (dossier == NULL)
    {
      yu_faults_to_error (faults, YU_ERROR_FILE, error);
      return FALSE;
    }
  changed = yu_dossier_with_stage (dossier, basis, entry, permit_until);
  after = yu_dossier_write (changed);
  digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, before);
  return yu_case_store_save (store, name, after, digest, error);
}
