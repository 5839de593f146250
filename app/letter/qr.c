/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* QR codes as rectangles: sharp at any size. Level M mends 15 % of damage, enough for a fold or a
 * stamp's edge. */

#include "qr.h"

#include <qrencode.h>

#define QUIET_ZONE 4 /* modules on each side, as ISO/IEC 18004 asks */

/* One rectangle for each run of dark modules in a row: fewer shapes, and no hairlines between
 * neighbours. */
static void
add_row (GArray *boxes, const guint8 *row, guint width, YuBox place)
{
  for (guint i = 0; i < width;)
    {
      guint end = i;

      while (end < width && (row[end] & 1) != 0)
        end++;
      if (end > i)
        {
          YuBox box = { place.x + i * place.width, place.y, (end - i) * place.width, place.height };

          g_array_append_val (boxes, box);
        }
      i = MAX (end, i + 1);
    }
}

/**
 * yu_qr_draw:
 * @page: where to
 * @text: what the code says
 * @x: left edge
 * @y: top
 * @side: width and height in points, with the quiet zone
 *
 * Draws a QR code of level M.
 */
void
yu_qr_draw (YuPage *page, const char *text, double x, double y, double side)
{
  QRcode *code = QRcode_encodeString8bit (text, 0, QR_ECLEVEL_M);
  GArray *boxes = yu_page_add (page, YU_MARK_BOXES, YU_BLACK)->boxes;
  guint width;
  double module;

  g_assert (code != NULL);
  width = (guint) code->width;
  module = side / (width + 2 * QUIET_ZONE);
  for (guint i = 0; i < width; i++)
    add_row (boxes, code->data + i * width, width,
             (YuBox){ x + QUIET_ZONE * module, y + (QUIET_ZONE + i) * module, module, module });
  QRcode_free (code);
}
