/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* letter: the draft confirmation letter, as a PDF. */

#include "papers.h"

/**
 * yu_cli_letter:
 * @cli: the command line
 * @argc: number of arguments
 * @argv: `letter DOSSIER -o FILE.pdf`
 *
 * Makes the draft confirmation letter.
 *
 * Returns: the exit status
 */
YuCliStatus
yu_cli_letter (YuCli *cli, int argc, char **argv)
{
  return yu_cli_paper (cli, argc, argv, YU_PAPER_LETTER);
}
