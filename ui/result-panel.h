/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>
#include "session.h"

G_BEGIN_DECLS

/* The result, always in view: verdict, points, what is missing, grounds, factors, what comes next and what the letter opens. */

#define YU_TYPE_RESULT_PANEL (yu_result_panel_get_type ())
G_DECLARE_FINAL_TYPE (YuResultPanel, yu_result_panel, YU, RESULT_PANEL, AdwBin)

GtkWidget *yu_result_panel_new (YuSession *session);

G_END_DECLS
