/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "form.h"

G_BEGIN_DECLS

/* Countries by ISO 3166-1 alpha-3 and ICAO 9303 codes, named in both languages (tables made from iso-codes at build time). */

const char *yu_country_normalise (const char *code);            /* D → DEU, GBD → GBR, RKS → XKX, lower case forgiven; NULL if unknown. Interned */
YuText      yu_country_name      (const char *code);
GPtrArray  *yu_countries         (void);                        /* of const YuOption (form.h), sorted by English name; borrowed */

G_END_DECLS
