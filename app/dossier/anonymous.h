/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier.h"

G_BEGIN_DECLS

/* A dossier that may be shown to a stranger who is to find a mistake. */

YuDossier *yu_dossier_anonymous (const YuDossier *dossier, const YuForm *form, YuDate on) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
