/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>
#include "cases-filter.h"

G_BEGIN_DECLS

/* What a person wants to see of the cases: category, ground, stage, employer, dates that press. */

#define YU_TYPE_CASES_FILTER_POPOVER (yu_cases_filter_popover_get_type ())
G_DECLARE_FINAL_TYPE (YuCasesFilterPopover, yu_cases_filter_popover, YU, CASES_FILTER_POPOVER, GtkPopover)

void yu_cases_filter_popover_use   (YuCasesFilterPopover *self, YuCasesFilter *filter, GListModel *cases); /* cases: of YuCaseRow, for the employers among them */
void yu_cases_filter_popover_clear (YuCasesFilterPopover *self);

G_END_DECLS
