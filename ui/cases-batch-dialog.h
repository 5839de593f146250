/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>
#include "cases-pick.h"
#include "cases/batch.h"

G_BEGIN_DECLS

/* Papers and packages of many cases: asks which and where, makes them in threads with progress, names what went wrong. Closed or stopped, it
 * leaves what is whole, and goes on from there. */

#define YU_TYPE_CASES_BATCH_DIALOG (yu_cases_batch_dialog_get_type ())
G_DECLARE_FINAL_TYPE (YuCasesBatchDialog, yu_cases_batch_dialog, YU, CASES_BATCH_DIALOG, AdwWindow)

void yu_cases_batch_dialog_present (GtkWindow *parent, YuCasesPick *pick, YuBatchParts parts, gboolean sealed);

G_END_DECLS
