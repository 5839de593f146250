/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "case-store.h"
#include "case.h"

G_BEGIN_DECLS

/* A case goes into a stage, and its log says so. */

YuDossier *yu_dossier_with_stage (const YuDossier *dossier, const YuCaseBasis *basis, YuLogEntry entry, YuDate permit_until) G_GNUC_WARN_UNUSED_RESULT; /* permit_until: 0: as it was */
gboolean   yu_case_put_stage     (YuCaseStore *store, const char *name, const YuCaseBasis *basis, YuLogEntry entry, YuDate permit_until, GError **error); /* blocks */

G_END_DECLS
