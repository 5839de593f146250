/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>
#include "base/secret.h"
#include "letter/paper.h"

G_BEGIN_DECLS

/* Asks where, makes the PDF in a thread, saves it, says so. */
/* dossier: NULL if it was never saved; password: NULL if the PDF opens without one */
void yu_export_pages (GtkWindow *parent, YuPages *pages, GFile *dossier, const char *name, YuSecret *password);

G_END_DECLS
