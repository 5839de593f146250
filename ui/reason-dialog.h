/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>
#include "session.h"

G_BEGIN_DECLS

/* Why: the explanation of a factor, route, ground, provision, "category", "eligible" or "points", line by line with its sources. */

#define YU_TYPE_REASON_DIALOG (yu_reason_dialog_get_type ())
G_DECLARE_FINAL_TYPE (YuReasonDialog, yu_reason_dialog, YU, REASON_DIALOG, AdwWindow)

void yu_reason_dialog_present       (GtkWindow *parent, YuSession *session, const char *what);
void yu_reason_dialog_present_lines (GtkWindow *parent, YuSession *session, const char *title, GPtrArray *lines); /* of YuLine */

G_END_DECLS
