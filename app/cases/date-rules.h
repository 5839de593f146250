/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/citation.h"

G_BEGIN_DECLS

/* What sources say about dates of a case, as data (data/forms/dates.json): windows, periods, and which days are worked. Where they
 * differ, each stands as a claim of its own. */

typedef struct {
  gint64     days;         /* calendar days, or */
  gint64     work_days;    /* 0: calendar days */
  YuCitation citation;
} YuClaim;

typedef struct _YuDateRules YuDateRules;

YuDateRules       *yu_date_rules_parse   (JsonNode *node, YuFaults *faults) G_GNUC_WARN_UNUSED_RESULT; /* whole or not at all */
void               yu_date_rules_free    (YuDateRules *rules);
const YuDateRules *yu_date_rules_shipped (GError **error);                         /* for ever; NULL: the installation is broken */

/* Of YuClaim, at least one each; borrowed. */
const GArray      *yu_date_rules_opens   (const YuDateRules *rules);               /* days before the permit ends: renewal from then on */
const GArray      *yu_date_rules_closes  (const YuDateRules *rules);               /* and not later than then */
const GArray      *yu_date_rules_change  (const YuDateRules *rules);               /* days after a change: reported by then */

typedef enum {
  YU_DAY_UNKNOWN,  /* no notice is known for its year */
  YU_DAY_WORKED,
  YU_DAY_OFF,
} YuDayKind;

YuDayKind          yu_date_rules_day     (const YuDateRules *rules, YuDate day);

/* The n-th working day after a day; 0 if that cannot be told, and *year is the first year that no notice is known for. */
YuDate             yu_date_rules_work_day (const YuDateRules *rules, YuDate from, gint64 n, guint *year);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuDateRules, yu_date_rules_free)

G_END_DECLS
