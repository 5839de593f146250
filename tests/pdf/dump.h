/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "letter/paper.h"

/* Writes STEM.pdf, STEM-print.pdf (reversed, two copies, 70 %), and for each page STEM-1.txt and, if pictures are wanted,
 * STEM-1.ppm (150 dpi, as the preview paints it). */
void dump_pages (const YuPages *pages, const char *stem, gboolean pictures);
