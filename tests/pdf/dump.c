/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything that the checks of the papers compare. */

#include "dump.h"

#include <math.h>

#define SCALE (150.0 / 72.0)

static void
write_bytes (const char *stem, const char *ending, GBytes *bytes)
{
  g_autofree char *path = g_strconcat (stem, ending, NULL);
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  g_file_set_contents (path, data, (gssize) length, &error);
  g_assert_no_error (error);
}

/* Portable pixmaps: compressing as PNG would take longer than everything else. */
static GBytes *
pixels (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface),
      height = cairo_image_surface_get_height (surface);
  GString *out = g_string_sized_new ((gsize) width * (gsize) height * 3 + 32);

  g_string_append_printf (out, "P6 %d %d 255\n", width, height);
  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++)
    {
      const guint32 *row
          = (const guint32 *) (const void *) (cairo_image_surface_get_data (surface)
                                              + y * cairo_image_surface_get_stride (surface));

      for (int x = 0; x < width; x++)
        {
          const char pixel[] = { (char) (row[x] >> 16), (char) (row[x] >> 8), (char) row[x] };

          g_string_append_len (out, pixel, sizeof pixel);
        }
    }
  return g_string_free_to_bytes (out);
}

static void
write_picture (const YuPages *pages, guint page, const char *stem)
{
  g_autofree char *ending = g_strdup_printf ("-%u.ppm", page + 1);
  g_autoptr (GBytes) bytes = NULL;
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;

  yu_pages_get_size (pages, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width * SCALE),
                                        (int) ceil (height * SCALE));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, SCALE, SCALE);
  yu_pages_paint (pages, page, cr);
  cairo_destroy (cr);
  bytes = pixels (surface);
  write_bytes (stem, ending, bytes);
  cairo_surface_destroy (surface);
}

static void
write_text (const YuPages *pages, guint page, const char *stem)
{
  g_autofree char *ending = g_strdup_printf ("-%u.txt", page + 1);
  char *text = yu_pages_text (pages, page);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

  write_bytes (stem, ending, bytes);
}

static void
write_print (const YuPages *pages, const char *stem)
{
  guint n = yu_pages_count (pages);
  g_autofree guint *chosen = g_new (guint, n);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) print = NULL;

  for (guint i = 0; i < n; i++)
    chosen[i] = n - 1 - i;
  print = yu_pages_to_print (pages, chosen, n, 2, TRUE, 0.7, &error);
  g_assert_no_error (error);
  write_bytes (stem, "-print.pdf", print);
}

void
dump_pages (const YuPages *pages, const char *stem, gboolean pictures)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = yu_pages_to_pdf (pages, &error);

  g_assert_no_error (error);
  write_bytes (stem, ".pdf", pdf);
  write_print (pages, stem);
  for (guint i = 0; i < yu_pages_count (pages); i++)
    {
      if (pictures)
        write_picture (pages, i, stem);
      write_text (pages, i, stem);
    }
}
