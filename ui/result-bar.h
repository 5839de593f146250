/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>
#include "session.h"

G_BEGIN_DECLS

/* The result in one line for narrow windows: verdict and points. Signal "activate" (): show the whole. */

#define YU_TYPE_RESULT_BAR (yu_result_bar_get_type ())
G_DECLARE_FINAL_TYPE (YuResultBar, yu_result_bar, YU, RESULT_BAR, AdwBin)

GtkWidget *yu_result_bar_new (YuSession *session);

G_END_DECLS
