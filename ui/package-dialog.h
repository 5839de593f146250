/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Is a package whole and unchanged: asks for the file, and for its passphrase if it has one, and says what was found. */

#define YU_TYPE_PACKAGE_DIALOG (yu_package_dialog_get_type ())
G_DECLARE_FINAL_TYPE (YuPackageDialog, yu_package_dialog, YU, PACKAGE_DIALOG, AdwWindow)

void yu_package_dialog_choose (GtkWindow *parent);

G_END_DECLS
