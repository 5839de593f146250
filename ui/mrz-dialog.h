/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>
#include "session.h"

G_BEGIN_DECLS

/* The two lines at the foot of the passport's photo page: typed or pasted, they fill the fields in one step. */

#define YU_TYPE_MRZ_DIALOG (yu_mrz_dialog_get_type ())
G_DECLARE_FINAL_TYPE (YuMrzDialog, yu_mrz_dialog, YU, MRZ_DIALOG, AdwWindow)

GtkWidget *yu_mrz_dialog_new (GtkWindow *parent, YuSession *session, const char *lines /* NULL: to be typed */);

G_END_DECLS
