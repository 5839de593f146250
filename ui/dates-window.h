/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>
#include "cases-pick.h"

G_BEGIN_DECLS

/* What is due when in some cases: a month with its days beside the list of all that comes, or of one day. It is read anew when a
 * dossier changes. */

#define YU_TYPE_DATES_WINDOW (yu_dates_window_get_type ())
G_DECLARE_FINAL_TYPE (YuDatesWindow, yu_dates_window, YU, DATES_WINDOW, AdwWindow)

void yu_dates_window_present (GtkWindow *parent, YuCasesPick *pick); /* pick: of a folder */

G_END_DECLS
