/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>
#include "cases/case-list.h"

G_BEGIN_DECLS

/* A line above the cases for as long as some read otherwise than under the former rules; it opens what each said and says, by case
 * numbers alone, until somebody has looked at it. */

#define YU_TYPE_CASES_CHANGES (yu_cases_changes_get_type ())
G_DECLARE_FINAL_TYPE (YuCasesChanges, yu_cases_changes, YU, CASES_CHANGES, AdwBin)

void yu_cases_changes_set_list (YuCasesChanges *self, YuCaseList *list);

G_END_DECLS
