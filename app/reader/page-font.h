/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <qpdf/qpdf-c.h>

G_BEGIN_DECLS

/* What is needed of a font to read a page: the text that a code stands for, and how far it moves the pen. */

typedef struct _YuPageFont YuPageFont;

YuPageFont *yu_page_font_new     (qpdf_data pdf, qpdf_oh dictionary) G_GNUC_WARN_UNUSED_RESULT;
void        yu_page_font_free    (YuPageFont *font);
guint       yu_page_font_step    (const YuPageFont *font);             /* bytes of a code */
const char *yu_page_font_text    (const YuPageFont *font, guint code); /* U+FFFD if the file does not say */
double      yu_page_font_advance (const YuPageFont *font, guint code); /* thousandths of the size */

/* All of a stream, decoded; NULL if it cannot be. */
GBytes     *yu_page_stream       (qpdf_data pdf, qpdf_oh stream) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
