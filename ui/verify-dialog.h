/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "application.h"

G_BEGIN_DECLS

/* Does a letter follow from its dossier: asks for the file, reads and compares it in a thread, and says what was found. */

#define YU_TYPE_VERIFY_DIALOG (yu_verify_dialog_get_type ())
G_DECLARE_FINAL_TYPE (YuVerifyDialog, yu_verify_dialog, YU, VERIFY_DIALOG, AdwWindow)

void yu_verify_dialog_choose (GtkWindow *parent);                 /* asks which file first; parent belongs to the application */

G_END_DECLS
