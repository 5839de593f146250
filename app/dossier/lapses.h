/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "assess/timeline.h"
#include "dossier.h"

G_BEGIN_DECLS

/* The time line of a dossier: its answers that count, and the days on which its documents run out. */
YuTimeline *yu_dossier_timeline (const YuDossier *dossier, YuAlmanac *almanac) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
