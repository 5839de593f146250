/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>
#include "cases-pick.h"

G_BEGIN_DECLS

/* What goes out of a folder in one file. Each asks where, makes and saves it in a thread, says so, and names the dossiers that are left out. */
void yu_cases_export_sheet    (GtkWindow *parent, YuCasesPick *pick);  /* XLSX, or CSV by the ending */
void yu_cases_export_dates    (GtkWindow *parent, YuCasesPick *pick);  /* a calendar file */
void yu_cases_export_template (GtkWindow *parent, YuCasesPick *pick);  /* the empty sheet to be filled in; of no dossier */

G_END_DECLS
