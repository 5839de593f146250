/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The files beside the form: what can be changed, what a check may find, the portal's fields. Each
 * is refused with faults or read whole. */

#include "fuzz.h"

#include "dossier/finding-kinds.h"
#include "dossier/portal.h"
#include "rules/changes.h"

static void
as_changes (const guint8 *data, gsize size)
{
  g_autoptr (YuFaults) faults = yu_faults_new ("changes");
  g_autoptr (YuChanges) changes = yu_changes_load (fuzz_file (data, size), fuzz_library (), faults);

  g_assert_true ((changes != NULL) == (yu_faults_total (faults) == 0));
}

static void
as_checks (JsonNode *node)
{
  g_autoptr (YuFaults) faults = yu_faults_new ("checks");
  g_autoptr (YuFindingKinds) kinds = yu_finding_kinds_parse (node, faults);

  g_assert_true ((kinds != NULL) == (yu_faults_total (faults) == 0));
}

static void
as_portal (JsonNode *node)
{
  g_autoptr (YuFaults) faults = yu_faults_new ("portal");
  g_autoptr (YuPortal) portal = yu_portal_parse (node, yu_library_form (fuzz_library ()), faults);

  g_assert_true ((portal != NULL) == (yu_faults_total (faults) == 0));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (YuFaults) faults = yu_faults_new ("fuzz");
  g_autoptr (JsonNode) node = fuzz_json (data, size, faults);

  as_changes (data, size);
  if (node != NULL)
    {
      as_checks (node);
      as_portal (node);
    }
  return 0;
}
