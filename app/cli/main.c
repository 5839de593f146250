/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* yucai-cli: what needs no more than rules and a dossier. */

#include "program.h"

#include "base/paths.h"

#include <errno.h>
#include <unistd.h>

static const YuCliRunner runners[] = {
  { "assess", yu_cli_assess },
  { "advise", yu_cli_advise },
  { "explain", yu_cli_explain },
  { "compare", yu_cli_compare },
  { "check", yu_cli_check },
  { "ready", yu_cli_ready },
  { "timeline", yu_cli_timeline },
  { "anonymous", yu_cli_anonymous },
  { "seal", yu_cli_seal },
  { "unseal", yu_cli_unseal },
  { "rules", yu_cli_rules },
  { "decide", yu_cli_decide },
  { NULL, NULL },
};

/* Nothing is read or written before: the other program takes the place of this one. */
static YuCliStatus
hand_on (char **argv)
{
  g_autofree char *desk = yu_path_desk ();

  execv (desk, argv);
  yu_cli_complain ("%s: could not be started: %s; is Yucai installed whole?", desk,
                   g_strerror (errno));
  return YU_CLI_REFUSED;
}

int
main (int argc, char **argv)
{
  const YuCliProgram program = { .runners = runners, .others = hand_on };

  return yu_cli_main (&program, argc, argv);
}
