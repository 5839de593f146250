/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The language of the interface: "en", "zh_CN", or "" for the system's. */

void yu_language_start (void);              /* once, before GTK starts: takes the language of the settings */
void yu_language_use   (const char *tag);   /* from now on; windows that are open must be built anew */

G_END_DECLS
