/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "assess/assessment.h"
#include "cli.h"
#include "dossier/dossier.h"

G_BEGIN_DECLS

/* What the commands on dossiers share. Each says itself what is wrong. */

YuLibrary    *yu_cli_rulebooks (void) G_GNUC_WARN_UNUSED_RESULT;                                /* NULL: shipped data is broken; refused user files are named */
YuModel      *yu_cli_model     (YuCli *cli, YuLibrary *library) G_GNUC_WARN_UNUSED_RESULT;      /* NULL: no edition for the date */
YuDossier    *yu_cli_dossier   (YuCli *cli, const char *path, const YuForm *form) G_GNUC_WARN_UNUSED_RESULT; /* NULL: refused; "-" is standard input */
YuAssessment *yu_cli_assess_dossier    (YuModel *model, const YuDossier *dossier) G_GNUC_WARN_UNUSED_RESULT; /* of the answers that count */

G_END_DECLS
