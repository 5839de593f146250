/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>
#include "cases-pick.h"
#include "dossier/progress.h"

G_BEGIN_DECLS

/* Asks for a stage, who says so and what the log is to say, and writes that into every dossier picked, in a thread. What was not written is
 * named. */
void yu_case_stage_dialog_present (GtkWindow *parent, YuCasesPick *pick, YuStage now);

G_END_DECLS
