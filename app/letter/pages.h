/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "display-list.h"
#include "paper.h"

G_BEGIN_DECLS

/* Inside of YuPages. */

#define YU_A4_WIDTH 595.276
#define YU_A4_HEIGHT 841.89

struct _YuPages {
  gatomicrefcount references;
  GPtrArray      *pages;       /* of YuPage */
  char           *title;       /* of the document: never a name, never a number */
  GBytes         *attachment;  /* the dossier; NULL: left out */
};

YuPages *yu_pages_new (const char *title, GBytes *attachment) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
