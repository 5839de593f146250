/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "assess/assessment.h"
#include "dossier/dossier.h"

G_BEGIN_DECLS

/* What ties a paper to the dossier and the rules it was made from. */

char *yu_binding_digest (gconstpointer bytes, gsize length) G_GNUC_WARN_UNUSED_RESULT;   /* 22 characters */
char *yu_binding_code   (const YuAssessment *assessment, const YuDossier *dossier, GBytes *bytes) G_GNUC_WARN_UNUSED_RESULT; /* Y1|id|date|d|r */

G_END_DECLS
