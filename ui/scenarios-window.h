/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* "What if": the scenarios of a dossier with what each comes to; new ones, other names, one side by side with another, adopted. */

#define YU_TYPE_SCENARIOS_WINDOW (yu_scenarios_window_get_type ())
G_DECLARE_FINAL_TYPE (YuScenariosWindow, yu_scenarios_window, YU, SCENARIOS_WINDOW, AdwWindow)

void yu_scenarios_window_present (GtkWindow *parent, YuSession *session, const char *name /* NULL: the list */);

G_END_DECLS
