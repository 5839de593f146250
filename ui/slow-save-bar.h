/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier/document.h"
#include <adwaita.h>

G_BEGIN_DECLS

/* What a disk or share that does not answer looks like: a line that says so while a save waits, and offers another place. It takes no key from
 * whoever types, and goes when the save ends. */

#define YU_TYPE_SLOW_SAVE_BAR (yu_slow_save_bar_get_type ())
G_DECLARE_FINAL_TYPE (YuSlowSaveBar, yu_slow_save_bar, YU, SLOW_SAVE_BAR, AdwBin)

GtkWidget *yu_slow_save_bar_new (YuDocument *document);

G_END_DECLS
