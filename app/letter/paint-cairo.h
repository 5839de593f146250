/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "display-list.h"

G_BEGIN_DECLS

void yu_paint_page (const YuPage *page, cairo_t *cr);

G_END_DECLS
