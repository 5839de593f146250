/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hit-policy.h"

G_BEGIN_DECLS

/* Private to feel: what a table is made of. Filled by decision-table-read.c, never changed afterwards. */
struct _YuTable
{
  const YuHitPolicy *policy;
  const char *pointer; /* of the table in its file; interned */
  GPtrArray *inputs;   /* of interned const char *, and a NULL at the end */
  GPtrArray *outputs;  /* the same */
  guint n_inputs;
  guint n_outputs;
  guint n_rules;
  GPtrArray *entries; /* of YuTests, rule by rule */
  GPtrArray *rows;    /* of YuValue, a record a rule */
  GPtrArray *orders;  /* of GPtrArray of YuValue, or NULL, an output; empty without output values */
  GArray *ranks;      /* of guint, rule by rule; empty without output values */
  YuValue *otherwise; /* the default; NULL: none */
};

G_END_DECLS
