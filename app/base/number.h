/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The greatest whole number of a file: beyond it, a double no longer holds every one. */
#define YU_NUMBER_MOST_WHOLE G_GINT64_CONSTANT (9007199254740991)

/* Exact decimals: coefficient / 10^scale, normalised (no trailing zeros, so equal numbers are equal bit for bit).
 * Money and points are whole numbers (scale 0); decimals exist for decision tables of others. Never a double. */

typedef struct {
  gint64 coefficient;
  guint8 scale; /* 0..18 */
} YuNumber;

YuNumber yu_number            (gint64 whole);
gboolean yu_number_parse      (const char *text, gsize length, YuNumber *number); /* JSON number syntax, exponent allowed; FALSE if it does not fit */
gint     yu_number_compare    (YuNumber a, YuNumber b);
gboolean yu_number_add        (YuNumber a, YuNumber b, YuNumber *sum);            /* FALSE on overflow */
gboolean yu_number_multiply   (YuNumber a, YuNumber b, YuNumber *product);
gboolean yu_number_is_whole   (YuNumber number);
gboolean yu_number_from_double(double value, YuNumber *number);                   /* shortest decimal that reads back as it; FALSE if it does not fit */
void     yu_double_to_text    (double value, char *text);                         /* buffer of G_ASCII_DTOSTR_BUF_SIZE */
char    *yu_number_to_text    (YuNumber number) G_GNUC_WARN_UNUSED_RESULT;        /* JSON syntax, shortest */

G_END_DECLS
