/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/value.h"

G_BEGIN_DECLS

/* A list of posts with months, as one sees it on a line: what is covered, and where it is not. Both ends of a span count. */

typedef struct {
  YuMonth from, to;
} YuSpan;

GArray *yu_work_spans  (const YuValue *rows, YuDate on, const char *only_if) G_GNUC_WARN_UNUSED_RESULT; /* of YuSpan, joined, oldest first; only_if: a yes/no member that must be true, NULL all */
guint   yu_work_months (const GArray *spans);
GArray *yu_work_gaps   (const GArray *spans) G_GNUC_WARN_UNUSED_RESULT; /* of YuSpan between them */

G_END_DECLS
