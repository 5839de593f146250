/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pages.h"

G_BEGIN_DECLS

/* Which pages a file holds, in its order; a page may come several times and is stored once. */
typedef struct {
  const guint *pages;
  guint        n;
  double       scale;
  gboolean     attach;   /* put the dossier in, if there is one */
} YuPdfPlan;

GBytes *yu_pdf_write (const YuPages *pages, const YuPdfPlan *plan, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
