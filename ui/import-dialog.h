/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "application.h"

G_BEGIN_DECLS

/* A sheet of people → a dossier a row: asks for the file, shows how it was read and what its columns hold, reads every cell, says which are
 * wrong, and takes in what is right when the officer agrees. */

#define YU_TYPE_IMPORT_DIALOG (yu_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (YuImportDialog, yu_import_dialog, YU, IMPORT_DIALOG, AdwWindow)

void yu_import_dialog_choose (GtkWindow *parent);   /* asks which file first; parent belongs to the application */

G_END_DECLS
