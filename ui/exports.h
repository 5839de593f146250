/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Which papers were made of which saved dossier, in the program's own settings: to be found again when an applicant is deleted. */

void   yu_exports_add    (GFile *dossier, GFile *paper);
char **yu_exports_of     (GFile *dossier) G_GNUC_WARN_UNUSED_RESULT; /* paths */
void   yu_exports_forget (GFile *dossier);

G_END_DECLS
