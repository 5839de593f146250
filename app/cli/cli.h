/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/date.h"
#include "base/json.h"
#include "base/text.h"
#include "rules/library.h"

G_BEGIN_DECLS

/* What the commands of yucai-cli share. A command is one file and one line of the table in main.c. */

typedef enum {
  YU_CLI_DONE = 0,
  YU_CLI_REFUSED = 1,   /* some input was refused, or a check failed */
  YU_CLI_USAGE = 2,
} YuCliStatus;

typedef struct {
  const char *command;  /* "assess", for messages and help */
  const char *usage;    /* "DOSSIER…" */
  YuLang      lang;     /* --lang, else of the environment */
  YuDate      on;       /* --on, else today */
  char       *passphrase_file; /* --passphrase-file; NULL: the terminal is asked */
  gboolean    sealed;   /* a dossier that was read was sealed */
} YuCli;

/* argv[0] is the command itself. */
typedef YuCliStatus (*YuCliRun) (YuCli *cli, int argc, char **argv);

YuCliStatus yu_cli_assess  (YuCli *cli, int argc, char **argv);
YuCliStatus yu_cli_check   (YuCli *cli, int argc, char **argv);
YuCliStatus yu_cli_compare (YuCli *cli, int argc, char **argv);
YuCliStatus yu_cli_advise  (YuCli *cli, int argc, char **argv);
YuCliStatus yu_cli_explain (YuCli *cli, int argc, char **argv);
YuCliStatus yu_cli_timeline (YuCli *cli, int argc, char **argv);
YuCliStatus yu_cli_letter  (YuCli *cli, int argc, char **argv);
YuCliStatus yu_cli_form    (YuCli *cli, int argc, char **argv);
YuCliStatus yu_cli_checklist (YuCli *cli, int argc, char **argv);
YuCliStatus yu_cli_commitment (YuCli *cli, int argc, char **argv);
YuCliStatus yu_cli_anonymous (YuCli *cli, int argc, char **argv);
YuCliStatus yu_cli_cases   (YuCli *cli, int argc, char **argv);
YuCliStatus yu_cli_dates   (YuCli *cli, int argc, char **argv);
YuCliStatus yu_cli_batch   (YuCli *cli, int argc, char **argv);
YuCliStatus yu_cli_package (YuCli *cli, int argc, char **argv);
YuCliStatus yu_cli_stage   (YuCli *cli, int argc, char **argv);
YuCliStatus yu_cli_verify  (YuCli *cli, int argc, char **argv);
YuCliStatus yu_cli_ready   (YuCli *cli, int argc, char **argv);
YuCliStatus yu_cli_seal    (YuCli *cli, int argc, char **argv);
YuCliStatus yu_cli_unseal  (YuCli *cli, int argc, char **argv);
YuCliStatus yu_cli_rules   (YuCli *cli, int argc, char **argv);
YuCliStatus yu_cli_import  (YuCli *cli, int argc, char **argv);
YuCliStatus yu_cli_export  (YuCli *cli, int argc, char **argv);
YuCliStatus yu_cli_template (YuCli *cli, int argc, char **argv);
YuCliStatus yu_cli_decide  (YuCli *cli, int argc, char **argv);

/* Reads the command's own options beside --on and --lang; what is left in argv are its arguments. FALSE: wrong
 * usage, and that was said. */
gboolean    yu_cli_options         (YuCli *cli, int *argc, char ***argv, const GOptionEntry *own);
YuCliStatus yu_cli_usage           (YuCli *cli, const char *format, ...) G_GNUC_PRINTF (2, 3); /* says it and the usage; YU_CLI_USAGE */

/* Standard output in UTF-8 whatever the locale; standard error with the program's name. */
void        yu_cli_say             (const char *text);
void        yu_cli_complain        (const char *format, ...) G_GNUC_PRINTF (1, 2);
void        yu_cli_complain_faults (const YuFaults *faults);

/* The shipped rulebooks with the user's, or with these files instead. A refused file is the caller's to name; NULL:
 * shipped data is broken, and that was said. */
YuLibrary  *yu_cli_library         (const char *const *files) G_GNUC_WARN_UNUSED_RESULT;
const char *yu_cli_file_name       (const char *path);                    /* "-" reads "standard input" in messages */
GBytes     *yu_cli_read            (const char *path, gsize max_size, YuFaults *faults) G_GNUC_WARN_UNUSED_RESULT; /* "-": standard input */

G_END_DECLS
