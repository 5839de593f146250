/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "axis.h"
#include "assessment.h"

G_BEGIN_DECLS

/* What grows with the calendar: age, years of related work, years since one works somewhere. Exactly those facts whose answer says
 * since when; a bare number of years stays what it is, since nobody knows on which day of the year it was counted. */

/* FALSE: the answers do not say since when. */
gboolean yu_elapsed        (const YuAxis *axis, const YuAnswers *answers, YuDate on, YuRange *years);
/* Appends the days after one day and before another on which yu_elapsed() changes. */
void     yu_elapsed_turns  (const YuAxis *axis, const YuAnswers *answers, YuDate after, YuDate before, GArray *dates);

G_END_DECLS
