/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cli.h"
#include "letter/paper.h"

G_BEGIN_DECLS

/* What the commands that make a paper share: arguments, composing, saving. Nothing is written on an error. */
YuCliStatus yu_cli_paper (YuCli *cli, int argc, char **argv, YuPaperKind kind);

G_END_DECLS
