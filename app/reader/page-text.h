/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <qpdf/qpdf-c.h>

G_BEGIN_DECLS

/* What a page says, as it lies there: lines from top to bottom, in each the pieces from left to right. */

typedef struct {
  GPtrArray *lines;   /* of GStrv */
  char      *code;    /* what its QR code says; NULL if it has none */
} YuPageText;

YuPageText *yu_page_text_read (qpdf_data pdf, qpdf_oh page, GBytes *content) G_GNUC_WARN_UNUSED_RESULT;
void        yu_page_text_free (YuPageText *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuPageText, yu_page_text_free)

G_END_DECLS
