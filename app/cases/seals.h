/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "case.h"
#include "letter/paper.h"

G_BEGIN_DECLS

/* The sheet to request seals with: which pages of which paper, and which seal. Every place on it is empty. */
YuPages *yu_seals_compose (const YuCase *from, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
