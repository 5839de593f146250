/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What a window shows before it has a dossier: new, quick check, open, recent, samples, and work that was not saved. */

#define YU_TYPE_START_PAGE (yu_start_page_get_type ())
G_DECLARE_FINAL_TYPE (YuStartPage, yu_start_page, YU, START_PAGE, AdwBin)

GtkWidget *yu_start_page_new (void);

G_END_DECLS
