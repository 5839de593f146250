/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier.h"

G_BEGIN_DECLS

/* Two versions of one dossier, question by question: what somebody has to know before one of them gives way. */

typedef struct {
  char *label;
  char *mine, *theirs; /* in words; NULL: nothing stands there */
} YuDifference;

GPtrArray *yu_dossier_differences (const YuDossier *mine, const YuDossier *theirs, const YuForm *form, YuLang lang) G_GNUC_WARN_UNUSED_RESULT; /* of YuDifference */

G_END_DECLS
