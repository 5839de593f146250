/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/secret.h"
#include "case-store.h"

G_BEGIN_DECLS

/* A folder of dossiers: those directly in it, by the names of their files. */

#define YU_TYPE_CASE_FOLDER (yu_case_folder_get_type ())
G_DECLARE_FINAL_TYPE (YuCaseFolder, yu_case_folder, YU, CASE_FOLDER, GObject)

YuCaseStore *yu_case_folder_new (const char *path) G_GNUC_WARN_UNUSED_RESULT;
YuCaseStore *yu_case_folder_opened (YuCaseFolder *self, YuSecret *passphrase) G_GNUC_WARN_UNUSED_RESULT; /* for reading alone: sealed dossiers that it opens are as if they were not sealed */
char        *yu_case_folder_dup_path (YuCaseFolder *self, const char *name) G_GNUC_WARN_UNUSED_RESULT; /* of a dossier in it */

G_END_DECLS
