/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "letter/paper.h"

/* Writes STEM.pdf, STEM-print.pdf (reversed, two copies, 70 %), and for each page STEM-1.png (150 dpi, as the preview paints it) and STEM-1.txt. */
void dump_pages (const YuPages *pages, const char *stem);
