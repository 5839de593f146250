/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/seal.h"
#include "cli.h"

G_BEGIN_DECLS

/* Passphrases come from a file or from the terminal: others can read arguments and environment. */

YuSecret *yu_cli_ask          (const char *prompt) G_GNUC_WARN_UNUSED_RESULT;                         /* NULL: no terminal, or not wanted; that was said */
YuSecret *yu_cli_secret_of    (const char *file) G_GNUC_WARN_UNUSED_RESULT;                           /* its first line; NULL: that was said */
GBytes   *yu_cli_open_sealed  (YuCli *cli, GBytes *file, const char *name, YuSeal **seal, YuFaults *faults) G_GNUC_WARN_UNUSED_RESULT;
GBytes   *yu_cli_read_dossier (YuCli *cli, const char *path, YuFaults *faults) G_GNUC_WARN_UNUSED_RESULT; /* opened if it is sealed; "-": standard input */

G_END_DECLS
