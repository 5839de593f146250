/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "library.h"

G_BEGIN_DECLS

/* Private to rules: one check of one book among the others. A finding is a fault whose pointer names the place in
 * the book. */

typedef struct {
  const YuRulebook   *book;
  const YuLibrary    *library;
  const YuVocabulary *vocabulary;
  GHashTable         *parameters;  /* name → YuValue: the newest figure of every parameter of every book */
  YuFaults           *faults;
} YuCheck;

void           yu_check_names    (const YuCheck *check);   /* facts, values, lists, categories, parameters, grounds, answers of examples */
void           yu_check_cycles   (const YuCheck *check);   /* a category or the points that depend on themselves */
void           yu_check_tables   (const YuCheck *check);   /* gaps, overlaps, masked rows, unreachable outputs, sums past a cap */
void           yu_check_editions (const YuCheck *check);   /* overlapping editions, missing sources */

const YuValue *yu_check_parameter (const char *name, gpointer check);                             /* a YuScope */
gconstpointer  yu_check_find      (const YuCheck *check, gsize list, const char *id);             /* list: G_STRUCT_OFFSET in YuRulebook; in any book */

/* check-classes.c: a fact's domain cut where these tests can tell its values apart: one value of each class. */
GPtrArray     *yu_check_classes  (const YuFact *fact, GPtrArray *tests, YuScope scope, gpointer data) G_GNUC_WARN_UNUSED_RESULT; /* of YuValue */

G_END_DECLS
