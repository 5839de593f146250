/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "almanac.h"

G_BEGIN_DECLS

/* How the result changes by itself, from the date of assessment for five years: nobody answers anything, only days go by. */

#define YU_TIMELINE_MONTHS 60

/* Days on which everything stays the same. */
typedef struct {
  YuDate        from, until; /* until: the first day of the next */
  const YuEra  *era;
  YuAssessment *assessment;  /* NULL: no rulebooks for these days, see the era */
} YuStretch;

typedef struct {
  YuDate     on, until;      /* until: the first day that is not looked at */
  YuAlmanac *almanac;
  YuAnswers *answers;
  GPtrArray *stretches;      /* of YuStretch, in order, without gaps; at least one */
} YuTimeline;

YuTimeline *yu_timeline_new  (YuAlmanac *almanac, YuAnswers *answers) G_GNUC_WARN_UNUSED_RESULT;
void        yu_timeline_free (YuTimeline *timeline);
/* The almanac that a time line from a date needs. */
YuAlmanac  *yu_timeline_almanac (YuLibrary *library, YuDate on) G_GNUC_WARN_UNUSED_RESULT;
/* The stretch that a date lies in. */
const YuStretch *yu_timeline_at (const YuTimeline *timeline, YuDate on);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuTimeline, yu_timeline_free)

G_END_DECLS
