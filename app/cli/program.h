/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cli.h"

G_BEGIN_DECLS

/* The command line is two programs. `yucai-cli` is the one that people call; it assesses, and links no more than that needs, for
 * half of its time would go into linking what lays out papers and packs them. For those it hands the call to `yucai-desk`. */

typedef struct {
  const char *name;
  YuCliRun    run;
} YuCliRunner;

typedef struct {
  const YuCliRunner *runners;                    /* what it runs itself; the last has no name */
  YuCliStatus      (*others) (char **argv);      /* who runs the other commands */
} YuCliProgram;

int yu_cli_main (const YuCliProgram *program, int argc, char **argv);

G_END_DECLS
