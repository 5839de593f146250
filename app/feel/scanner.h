/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/number.h"

G_BEGIN_DECLS

/* Private to feel: the characters of one input entry, read from left to right. The first error stays. */

typedef struct {
  const char        *text;
  const char        *at;
  const char *const *known;    /* names that are in scope for sure, NULL-terminated, or NULL: any text may be a name */
  guint              operators; /* seen so far in the current expression */
  guint              depth;     /* of open parentheses */
  char              *error;     /* what, without the column */
  const char        *error_at;
} YuScanner;

void        yu_scanner_fail       (YuScanner *self, const char *at, const char *format, ...) G_GNUC_PRINTF (3, 4);
void        yu_scanner_fail_here  (YuScanner *self, const char *expected);
void        yu_scanner_skip_space (YuScanner *self);
gboolean    yu_scanner_at_end     (YuScanner *self);
gboolean    yu_scanner_take       (YuScanner *self, const char *token);   /* skips space, then the token if it is there */
gboolean    yu_scanner_take_word  (YuScanner *self, const char *word);    /* the same, but only as a whole word */
const char *yu_scanner_take_name  (YuScanner *self);                      /* interned; NULL if no name stands here */
gboolean    yu_scanner_take_number(YuScanner *self, YuNumber *number);    /* FALSE: no number here, or an error */
const char *yu_scanner_take_text  (YuScanner *self);                      /* a "quoted" text, unescaped and interned; NULL: none, or an error */
guint       yu_scanner_column     (const YuScanner *self, const char *at); /* in characters, from 1 */

G_END_DECLS
