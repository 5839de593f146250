/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>
#include "cases-pick.h"

G_BEGIN_DECLS

/* What the log of a case says: who did what on which day, by which rulebooks. The first dossier picked is read in a thread. */
void yu_case_log_dialog_present (GtkWindow *parent, YuCasesPick *pick);

G_END_DECLS
