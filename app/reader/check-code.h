/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  double x, y, width, height; /* PDF's own directions: y upwards */
} YuRectangle;

/* What a QR code of level M says that was drawn as rectangles, a row of dark modules each; NULL if these are none. */
char *yu_check_code_read (const GArray *rectangles) G_GNUC_WARN_UNUSED_RESULT; /* of YuRectangle */

G_END_DECLS
