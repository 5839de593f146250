/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* yucai-desk: papers and cases, for yucai-cli. */

#include "program.h"

static const YuCliRunner runners[] = {
  { "letter", yu_cli_letter },       { "form", yu_cli_form },
  { "checklist", yu_cli_checklist }, { "commitment", yu_cli_commitment },
  { "cases", yu_cli_cases },         { "dates", yu_cli_dates },
  { "batch", yu_cli_batch },         { "package", yu_cli_package },
  { "stage", yu_cli_stage },         { "verify", yu_cli_verify },
  { "import", yu_cli_import },       { "export", yu_cli_export },
  { "template", yu_cli_template },   { NULL, NULL },
};

static YuCliStatus
send_back (char **argv)
{
  yu_cli_complain ("%s: this command is for yucai-cli", argv[1]);
  return YU_CLI_USAGE;
}

int
main (int argc, char **argv)
{
  const YuCliProgram program = { .runners = runners, .others = send_back };

  return yu_cli_main (&program, argc, argv);
}
