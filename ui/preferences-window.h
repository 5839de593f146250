/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "application.h"

G_BEGIN_DECLS

/* Appearance, and which rulebooks are loaded. The language is in the main menu. */
void yu_preferences_window_present (YuApplication *application, GtkWindow *parent);

G_END_DECLS
