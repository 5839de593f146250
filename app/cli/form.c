/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* form: the application form, filled in, as a PDF. */

#include "papers.h"

/**
 * yu_cli_form:
 * @cli: the command line
 * @argc: number of arguments
 * @argv: `form DOSSIER -o FILE.pdf`
 *
 * Makes the application form, filled in.
 *
 * Returns: the exit status
 */
YuCliStatus
yu_cli_form (YuCli *cli, int argc, char **argv)
{
  return yu_cli_paper (cli, argc, argv, YU_PAPER_FORM);
}
