/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "case-store.h"
#include "case.h"
#include "letter/paper.h"
#include "zip.h"

G_BEGIN_DECLS

/* What one applicant hands over, in one file: the papers, the attached files in the order of the checklist, and a manifest with the
 * digest of each. Named by the case number and what each is. */

#define YU_PACKAGE_MANIFEST "manifest.json"

/* Blocks on the store: for worker threads. */
GPtrArray *yu_package_entries (YuCaseStore *store, const char *name, const YuCase *from, GError **error) G_GNUC_WARN_UNUSED_RESULT; /* of YuZipEntry; the manifest is the first */
gboolean   yu_package_check   (GPtrArray *entries, YuFaults *faults);                     /* is everything there that the manifest names, unchanged, and nothing else */

/* A paper as a file; NULL without an error: none is made in this case (a letter without a ground, a commitment to nothing). */
GBytes    *yu_case_paper      (const YuCase *from, YuPaperKind kind, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
