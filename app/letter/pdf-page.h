/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "display-list.h"
#include "pdf-font.h"

G_BEGIN_DECLS

/* The content stream of a page, for a sheet of a height in points; scaled around the sheet's upper middle when scale is not 1. */
GString *yu_pdf_page_content (const YuPage *page, YuPdfFonts *fonts, YuBox sheet, double scale) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
