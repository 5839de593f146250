/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/json.h"
#include "unary-tests.h"

G_BEGIN_DECLS

/* One DMN decision table: all hit policies, several outputs, defaults, output values that order P and O. */

typedef struct _YuTable YuTable;

YuTable     *yu_table_parse    (YuJson at) G_GNUC_WARN_UNUSED_RESULT; /* NULL when faults were added; unknown members (label, source, cap) are the caller's */
void         yu_table_free     (YuTable *table);
const char  *yu_table_hit_policy (const YuTable *table);              /* "U", "C+", … */
const char *const *yu_table_inputs  (const YuTable *table);           /* NULL-terminated */
const char *const *yu_table_outputs (const YuTable *table);
guint        yu_table_n_rules  (const YuTable *table);
YuTests     *yu_table_entry    (const YuTable *table, guint rule, guint input);   /* borrowed */
const YuValue *yu_table_output (const YuTable *table, guint rule, guint output);  /* borrowed */

const YuValue *yu_table_row       (const YuTable *table, guint rule);                /* the record of a row's outputs; borrowed */
const YuValue *yu_table_default   (const YuTable *table);                            /* record, NULL: none; borrowed */
GPtrArray   *yu_table_output_values (const YuTable *table, guint output);            /* of YuValue, highest first; NULL: no order; borrowed */
gboolean     yu_table_aggregates  (const YuTable *table);                            /* C+ C< C> C#: a bare value comes out */

/* Decides. inputs: a record by input name; an absent one is null. Result: for U, A, F, P a record or NULL (no row, no default); for R, O, C
 * a list of records; for C+ C< C> C# the bare value. Error: two rows under U, or different outputs under A: names the rows. */
YuValue     *yu_table_decide   (const YuTable *table, const YuValue *inputs, YuScope scope, gpointer data,
                                GArray *rows_hit /* of guint, or NULL */, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The second half of it: what comes out when exactly these rows hold (ascending). */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuTable, yu_table_free)

G_END_DECLS
