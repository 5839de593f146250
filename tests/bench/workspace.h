/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "generator.h"

G_BEGIN_DECLS

/* A folder of invented applicants, in the folder for what is temporary. Whoever made it removes it. */

char *workspace_new    (YuLibrary *library, guint n_dossiers) G_GNUC_WARN_UNUSED_RESULT;
void  workspace_remove (char *folder);   /* (transfer full): with all files in it */

G_END_DECLS
