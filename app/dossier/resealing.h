/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/seal.h"
#include "dossier.h"

G_BEGIN_DECLS

/* A dossier's file with its attached files, under another seal. */
typedef struct {
  const char *path;
  YuSeal     *seal;   /* NULL: not sealed */
} YuSealedPlace;

gboolean yu_reseal (YuSealedPlace from, GBytes *content, const YuDossier *dossier, const char *digest, YuSealedPlace to, GError **error);

G_END_DECLS
