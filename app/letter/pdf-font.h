/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "face.h"
#include "pdf-object.h"

G_BEGIN_DECLS

/* The fonts of one file: composite fonts whose codes are given out as glyphs are shown, and whose Unicode maps know
 * what every code stands for. */

typedef struct _YuPdfFont YuPdfFont;
typedef struct _YuPdfFonts YuPdfFonts;

YuPdfFonts *yu_pdf_fonts_new    (YuPdf *pdf) G_GNUC_WARN_UNUSED_RESULT;
void        yu_pdf_fonts_free   (YuPdfFonts *fonts);
YuPdfFont  *yu_pdf_fonts_get    (YuPdfFonts *fonts, const YuFace *face);
gboolean    yu_pdf_fonts_finish (YuPdfFonts *fonts, HPDF_Dict resources, GError **error); /* writes them, once all pages are made */
const char *yu_pdf_font_name    (const YuPdfFont *font);                                  /* "F1" */
/* A code for a glyph. FALSE in exact when its Unicode map says something else than text. */
guint       yu_pdf_font_code    (YuPdfFont *font, hb_codepoint_t glyph, const char *text, gsize length, gboolean *exact);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuPdfFonts, yu_pdf_fonts_free)

G_END_DECLS
