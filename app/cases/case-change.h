/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "case-summary.h"

G_BEGIN_DECLS

/* A case under other rules: how it read, and how it reads now. Pure. */

gboolean    yu_case_reads_same      (const YuCaseSummary *before, const YuCaseSummary *after); /* category, points, ground, missing */
YuCaseSummary *yu_case_reading      (const YuCaseSummary *summary) G_GNUC_WARN_UNUSED_RESULT;  /* these alone, for `former` */

/* Of a case with a former reading */
gboolean    yu_case_change_by_days  (const YuCaseSummary *after);                              /* days have gone by that may have changed it too */
char       *yu_case_change_words    (const YuCaseSummary *after, YuLang lang) G_GNUC_WARN_UNUSED_RESULT; /* "Category: B → A; national points: 78 → 86" */
JsonObject *yu_case_change_to_json  (const YuCaseSummary *after) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
