/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "layout.h"

G_BEGIN_DECLS

/* A block as outlines, turned around the point (x, y), in which its middle lies. Angle in radians, clockwise. */
void yu_watermark_draw (const YuBlock *block, GArray *path, double x, double y, double angle); /* of YuPathStep */

G_END_DECLS
