/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "display-list.h"

G_BEGIN_DECLS

/* Draws a text as a QR code of a side, its quiet zone inside. */
void yu_qr_draw (YuPage *page, const char *text, double x, double y, double side);

G_END_DECLS
