/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>
#include "assess/explain.h"

G_BEGIN_DECLS

/* A verdict as a short word with an icon: never by colour alone. It stays on one line; the full words are its tooltip. */

#define YU_TYPE_VERDICT_CHIP (yu_verdict_chip_get_type ())
G_DECLARE_FINAL_TYPE (YuVerdictChip, yu_verdict_chip, YU, VERDICT_CHIP, AdwBin)

GtkWidget  *yu_verdict_chip_new      (void);
void        yu_verdict_chip_set      (YuVerdictChip *self, YuShown shown, YuLang lang);
const char *yu_verdict_icon          (YuShown shown);
GtkWidget  *yu_assumed_chip_new      (void);           /* the word "assumed" */

G_END_DECLS
