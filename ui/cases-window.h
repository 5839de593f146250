/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "application.h"

G_BEGIN_DECLS

/* A folder of dossiers: who qualifies, what each lacks, which date presses. */

#define YU_TYPE_CASES_WINDOW (yu_cases_window_get_type ())
G_DECLARE_FINAL_TYPE (YuCasesWindow, yu_cases_window, YU, CASES_WINDOW, AdwWindow)

void yu_cases_window_present (YuApplication *application, GFile *folder);
void yu_cases_window_choose  (GtkWindow *parent);                          /* asks for the folder first */

G_END_DECLS
