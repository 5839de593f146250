/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "arena.h"
#include "axis.h"

G_BEGIN_DECLS

/* From answers and a date to what is known of every fact. */

typedef struct {
  const YuValue  *value;    /* NULL: not known as one value */
  YuCells         cells;    /* what it may be */
  const YuOption *expired;  /* the answer is an entry that is no longer in force */
  gboolean        delisted; /* the answer is no entry of the list in force, so it decides nothing */
} YuKnown;

YuOrigin yu_fact_origin (const YuFact *fact);
YuKnown  yu_fact_read   (const YuAxis *axis, const YuAnswers *answers, YuDate on, YuNames names, YuArena *arena);

G_END_DECLS
