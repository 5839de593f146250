/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cases/case-store.h"
#include "cli.h"

G_BEGIN_DECLS

/* A folder of dossiers for the commands that read many: one passphrase opens all that are sealed with it. */

YuCaseStore *yu_cli_folder (YuCli *cli, const char *path, GPtrArray *names) G_GNUC_WARN_UNUSED_RESULT; /* names: NULL: all in it; NULL: the passphrase's file cannot be read, which was said */

G_END_DECLS
