/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads back the check code of a letter, ISO/IEC 18004. A camera needs error correction; here the
 * modules are exact rectangles, and one that is not where it belongs is what is looked for. Where
 * the modules of data are in a code of a size, libqrencode knows: any code of that size has them at
 * the same places. */

#include "check-code.h"

#include <math.h>
#include <qrencode.h>
#include <string.h>

#define MOST_VERSION 20 /* 666 bytes: far more than a check code has */
#define NOT_DATA 0x80   /* libqrencode's mark on a module */
#define FORMAT_MASK 0x5412u
#define LEVEL_M 0u

/* Of level M, by version: bytes for correction in a block, and how many blocks. */
static const struct {
  guint8 correction, blocks;
} structure[MOST_VERSION + 1]
    = { { 0, 0 },  { 10, 1 },  { 16, 1 },  { 26, 1 },  { 18, 2 },  { 24, 2 },  { 16, 4 },
        { 18, 4 }, { 22, 4 },  { 22, 5 },  { 26, 5 },  { 30, 5 },  { 22, 8 },  { 22, 9 },
        { 24, 9 }, { 24, 10 }, { 28, 10 }, { 28, 11 }, { 26, 13 }, { 26, 14 }, { 26, 16 } };

typedef struct {
  guint8 *modules; /* 1: dark */
  guint width;
} YuModules;

/* ------------------------------------------------------------------ rectangles → modules */

static gboolean
is_multiple (double length, double unit, guint *times)
{
  double exact = length / unit, whole = round (exact);

  if (!(fabs (exact - whole) < 0.05) || whole < 0 || whole > 200)
    return FALSE;
  *times = (guint) whole;
  return TRUE;
}

static gboolean
draw (YuModules *modules, const YuRectangle *box, YuRectangle all)
{
  guint column, row, run, height;

  if (!is_multiple (box->x - all.x, all.height, &column)
      || !is_multiple (all.y - box->y, all.height, &row)
      || !is_multiple (box->width, all.height, &run)
      || !is_multiple (box->height, all.height, &height) || height != 1 || row >= modules->width
      || column + run > modules->width)
    return FALSE;
  memset (modules->modules + row * modules->width + column, 1, run);
  return TRUE;
}

/* The code's edges are dark at three corners, so its extent is that of the rectangles. all: its
 * left edge, the place of its first row, its whole width, the height of a module. */
static gboolean
measure (const GArray *boxes, YuRectangle *all)
{
  double right;

  if (boxes->len < 21)
    return FALSE;
  *all = g_array_index (boxes, YuRectangle, 0);
  right = all->x;
  for (guint i = 0; i < boxes->len; i++)
    {
      const YuRectangle *box = &g_array_index (boxes, YuRectangle, i);

      all->x = MIN (all->x, box->x);
      all->y = MAX (all->y, box->y);
      right = MAX (right, box->x + box->width);
    }
  all->width = right - all->x;
  return all->height > 0.1;
}

static gboolean
collect (const GArray *boxes, YuModules *modules)
{
  YuRectangle all;

  if (!measure (boxes, &all) || !is_multiple (all.width, all.height, &modules->width)
      || modules->width < 21 || (modules->width - 17) % 4 != 0
      || (modules->width - 17) / 4 > MOST_VERSION)
    return FALSE;
  modules->modules = g_new0 (guint8, modules->width * modules->width);
  for (guint i = 0; i < boxes->len; i++)
    if (!draw (modules, &g_array_index (boxes, YuRectangle, i), all))
      return FALSE;
  return TRUE;
}

/* ------------------------------------------------------------------ modules → bytes */

static guint
module_at (const YuModules *modules, guint row, guint column)
{
  return modules->modules[row * modules->width + column];
}

/* The fifteen bits around the upper left corner, the first of them first. */
static guint
read_format (const YuModules *modules)
{
  static const guint8 places[15][2]
      = { { 8, 0 }, { 8, 1 }, { 8, 2 }, { 8, 3 }, { 8, 4 }, { 8, 5 }, { 8, 7 }, { 8, 8 },
          { 7, 8 }, { 5, 8 }, { 4, 8 }, { 3, 8 }, { 2, 8 }, { 1, 8 }, { 0, 8 } };
  guint format = 0;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    format = format << 1 | module_at (modules, places[i][0], places[i][1]);
  return format ^ FORMAT_MASK;
}

static gboolean
is_masked (guint mask, guint row, guint column)
{
  switch (mask)
    {
    case 0:
      return (row + column) % 2 == 0;
    case 1:
      return row % 2 == 0;
    case 2:
      return column % 3 == 0;
    case 3:
      return (row + column) % 3 == 0;
    case 4:
      return (row / 2 + column / 3) % 2 == 0;
    case 5:
      return row * column % 2 + row * column % 3 == 0;
    case 6:
      return (row * column % 2 + row * column % 3) % 2 == 0;
    default:
      return ((row + column) % 2 + row * column % 3) % 2 == 0;
    }
}

/* Two columns at a time from the right, up and down in turn, past the column of the timing pattern.
 */
static GByteArray *
read_bytes (const YuModules *modules, const guint8 *places, guint mask)
{
  GByteArray *bytes = g_byte_array_new ();
  guint value = 0, bits = 0, width = modules->width;
  gboolean up = TRUE;

  for (int right = (int) width - 1; right > 0; right -= right == 8 ? 3 : 2, up = !up)
    for (guint i = 0; i < 2 * width; i++)
      {
        guint row = up ? width - 1 - i / 2 : i / 2, column = (guint) right - i % 2;
        guint8 byte;

        if ((places[row * width + column] & NOT_DATA) != 0)
          continue;
        value = value << 1
                | (module_at (modules, row, column) ^ (guint) is_masked (mask, row, column));
        byte = (guint8) value;
        if (++bits % 8 == 0)
          g_byte_array_append (bytes, &byte, 1);
      }
  return bytes;
}

/* The bytes of data, taken out of the blocks that they were dealt to. */
static GByteArray *
gather (const GByteArray *dealt, guint version)
{
  guint blocks = structure[version].blocks,
        total = dealt->len - blocks * structure[version].correction;
  guint least = total / blocks, longer = total % blocks, shorter = blocks - longer;
  GByteArray *data = g_byte_array_sized_new (total);

  for (guint block = 0; block < blocks; block++)
    {
      for (guint i = 0; i < least; i++)
        g_byte_array_append (data, dealt->data + i * blocks + block, 1);
      if (block >= shorter)
        g_byte_array_append (data, dealt->data + least * blocks + block - shorter, 1);
    }
  return data;
}

/* ------------------------------------------------------------------ bytes → text */

static guint
take_bits (const GByteArray *data, guint *at, guint n)
{
  guint value = 0;

  for (; n > 0; n--, (*at)++)
    value
        = value << 1 | (*at / 8 < data->len ? (guint) data->data[*at / 8] >> (7 - *at % 8) & 1 : 0);
  return value;
}

/* One segment of bytes, as libqrencode writes a text of eight bits. */
static char *
read_text (const GByteArray *data, guint version)
{
  guint at = 0, mode = take_bits (data, &at, 4),
        length = take_bits (data, &at, version < 10 ? 8 : 16);
  g_autoptr (GString) text = g_string_new (NULL);

  if (mode != 4 || length > data->len)
    return NULL;
  for (guint i = 0; i < length; i++)
    g_string_append_c (text, (char) take_bits (data, &at, 8));
  return g_utf8_validate_len (text->str, text->len, NULL) ? g_strdup (text->str) : NULL;
}

static char *
read_modules (const YuModules *modules)
{
  guint version = (modules->width - 17) / 4, format = read_format (modules);
  QRcode *same = QRcode_encodeString8bit ("Y", (int) version, QR_ECLEVEL_M);
  g_autoptr (GByteArray) dealt = NULL;
  g_autoptr (GByteArray) data = NULL;

  if (same == NULL)
    return NULL;
  if (format >> 13 == LEVEL_M && same->width == (int) modules->width)
    dealt = read_bytes (modules, same->data, format >> 10 & 7);
  QRcode_free (same);
  if (dealt == NULL
      || dealt->len <= (guint) structure[version].blocks * structure[version].correction)
    return NULL;
  data = gather (dealt, version);
  return read_text (data, version);
}

/**
 * yu_check_code_read:
 * @rectangles: (element-type YuRectangle): what one operator fills
 *
 * Returns: (transfer full) (nullable): what the QR code says, %NULL if the rectangles are none of
 * ours
 */
char *
yu_check_code_read (const GArray *rectangles)
{
  YuModules modules = { NULL, 0 };
  char *text = NULL;

  if (collect (rectangles, &modules))
    text = read_modules (&modules);
  g_free (modules.modules);
  return text;
}
