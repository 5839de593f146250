/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "case-summary.h"

G_BEGIN_DECLS

/* Many cases at a glance, as files. The same cases give the same bytes. */
GBytes *yu_summaries_to_pdf  (YuCaseSummary *const *summaries, gsize n, YuDate on, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *yu_summaries_to_xlsx (YuCaseSummary *const *summaries, gsize n, GError **error) G_GNUC_WARN_UNUSED_RESULT; /* in the current language */

G_END_DECLS
