/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* commitment: the draft of the commitment letter, as a PDF. */

#include "papers.h"

/**
 * yu_cli_commitment:
 * @cli: the command line
 * @argc: number of arguments
 * @argv: `commitment DOSSIER -o FILE.pdf`
 *
 * Makes the commitment letter for what is promised for later; refused with the reason when nothing
 * is, or may be.
 *
 * Returns: the exit status
 */
YuCliStatus
yu_cli_commitment (YuCli *cli, int argc, char **argv)
{
  return yu_cli_paper (cli, argc, argv, YU_PAPER_COMMITMENT);
}
