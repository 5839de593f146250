/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "facts.h"
#include "spread.h"

G_BEGIN_DECLS

/* Why: the least part of a condition that makes its verdict so. A true "any" names one true child, a false "any" all of them;
 * "all" the reverse; where it is open, what is open. */

typedef struct {
  const YuWork  *work;   /* joined */
  const YuKnown *known;  /* by axis */
  YuArena       *arena;
} YuReasoning;

YuReason *yu_reason_of_node   (const YuReasoning *reasoning, guint node, const char *about) G_GNUC_WARN_UNUSED_RESULT;
YuReason *yu_reason_of_factor (const YuReasoning *reasoning, guint grid) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
