/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  const char *alpha_3;
  const char *alpha_2;  /* "" for a code that has none */
  const char *en;
  const char *zh_CN;
} YuCountryRow;

extern const YuCountryRow yu_country_rows[]; /* ISO 3166-1, made at build time */
extern const gsize        yu_n_country_rows;

extern const YuCountryRow yu_travel_document_rows[]; /* what a passport's zone may name beside countries */
extern const gsize        yu_n_travel_document_rows;

G_END_DECLS
