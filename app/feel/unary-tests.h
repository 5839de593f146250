/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/value.h"
#include "base/fault.h"

G_BEGIN_DECLS

/* S-FEEL unary tests (OMG DMN 1.3, chapter 9): "-", `>= 450000`, `[26..45]`, `(1..2]`, `]1..2[`, `"master","doctorate"`, `not("none")`,
 * `true`, `date("2024-01-01")`, names of other inputs and parameters, `>= 6 * average_wage`, arithmetic + - * / on numbers.
 * A test on a list value holds if it holds for one of its items (not(…): for none). Null follows DMN's three-valued logic, explained
 * in unary-tests.c: `-` and `null` match an unknown (NULL) value, so does not("none"), comparisons and negated comparisons do not. */

typedef struct _YuTests YuTests;

typedef enum {
  YU_COMPARE_EQUAL,
  YU_COMPARE_NOT_EQUAL,
  YU_COMPARE_LESS,
  YU_COMPARE_LESS_EQUAL,
  YU_COMPARE_GREATER,
  YU_COMPARE_GREATER_EQUAL,
} YuCompare;

/* One of the tests that are joined by commas, to be put into words. */
typedef struct {
  gboolean  interval;
  YuCompare low_compare;  /* how the value compares with low; the only test unless it is an interval */
  YuCompare high_compare;
  YuValue  *low, *high;   /* owned; NULL: unknown in scope */
} YuTest;

/* The value of another name that a test mentions (input or parameter); NULL if unknown. */
typedef const YuValue *(*YuScope) (const char *name, gpointer data);

YuTests    *yu_tests_parse      (const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT; /* error: what and at which column */
YuTests    *yu_tests_parse_with (const char *text, const char *const *names, GError **error) G_GNUC_WARN_UNUSED_RESULT; /* names in scope, any text, NULL-terminated */
void        yu_tests_free       (YuTests *tests);
const char *yu_tests_text       (const YuTests *tests);                                  /* as written */
gboolean    yu_tests_match      (const YuTests *tests, const YuValue *value, YuScope scope, gpointer data);
gboolean    yu_tests_is_any     (const YuTests *tests);                                  /* "-" */
gboolean    yu_tests_negated    (const YuTests *tests);                                  /* "not(…)" */
gsize       yu_tests_length     (const YuTests *tests);
YuTest      yu_tests_get        (const YuTests *tests, gsize i, YuScope scope, gpointer data) G_GNUC_WARN_UNUSED_RESULT;
void        yu_test_clear       (YuTest *test);
/* The names it mentions, and the values at which its outcome may change (endpoints, listed texts; expressions evaluated in scope). */
const char *const *yu_tests_names (const YuTests *tests);                                /* NULL-terminated */
GPtrArray  *yu_tests_edges      (const YuTests *tests, YuScope scope, gpointer data) G_GNUC_WARN_UNUSED_RESULT; /* of YuValue */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuTests, yu_tests_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (YuTest, yu_test_clear)

G_END_DECLS
