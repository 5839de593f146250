/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* The fonts that papers are set in: Noto and Hanazono of the packages this program depends on, nothing else that
 * happens to be installed. So a paper looks the same on every machine, and no font can bring a surprise. */

#define YU_FONT_FAMILIES "Noto Serif, Noto Serif CJK SC"
#define YU_FONT_CHINESE "Noto Serif CJK SC, Noto Serif"

/* Pango's font maps may move between threads but not be used by two at once: whoever lays text out holds this lock. */
PangoContext *yu_fonts_lock   (void);   /* points as units, no hinting, glyphs at exact places */
PangoContext *yu_fonts_all    (void);   /* the same with every script; under the lock */
void          yu_fonts_unlock (void);

G_END_DECLS
