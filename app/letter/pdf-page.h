/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "display-list.h"
#include "pdf-font.h"

G_BEGIN_DECLS

/* The content streams of a page, scaled around the sheet's upper middle when scale is not 1. The watermark, the same on
 * every page, has one of its own, so that a file can hold it once. */
GString *yu_pdf_page_watermark (const YuPage *page, YuBox sheet, double scale) G_GNUC_WARN_UNUSED_RESULT;
GString *yu_pdf_page_content   (const YuPage *page, YuPdfFonts *fonts, YuBox sheet, double scale) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
