/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "letter/qr.h"
#include "reader/check-code.h"

#define SHEET 842.0
#define LONGEST 600 /* bytes: beyond the longest check code */

/* What the letter draws, in the file's own directions. */
static GArray *
drawn (const char *text)
{
  YuPage *page = yu_page_new ();
  GArray *boxes, *rectangles = g_array_new (FALSE, FALSE, sizeof (YuRectangle));

  yu_qr_draw (page, text, 100, 200, 78);
  boxes = ((const YuMark *) g_ptr_array_index (page->marks, 0))->boxes;
  for (guint i = 0; i < boxes->len; i++)
    {
      const YuBox *box = &g_array_index (boxes, YuBox, i);
      YuRectangle rectangle = { box->x, SHEET - box->y - box->height, box->width, box->height };

      g_array_append_val (rectangles, rectangle);
    }
  yu_page_free (page);
  return rectangles;
}

/* Every length, and so every size of a code and every mask that libqrencode chooses. */
static void
test_reads_back (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint length = 1; length <= LONGEST; length++)
    {
      g_autoptr (GArray) rectangles = NULL;
      g_autofree char *read = NULL;

      g_string_append_c (text, (char) ('!' + g_random_int_range (0, 90)));
      rectangles = drawn (text->str);
      read = yu_check_code_read (rectangles);
      g_assert_cmpstr (read, ==, text->str);
    }
}

static void
test_chinese (void)
{
  g_autoptr (GArray) rectangles = drawn ("Y1|渝-2026-𠮷|2026-11-24|d|r");
  g_autofree char *read = yu_check_code_read (rectangles);

  g_assert_cmpstr (read, ==, "Y1|渝-2026-𠮷|2026-11-24|d|r");
}

/* A row of modules that is not where it belongs makes it no code: nothing is mended as a camera
 * would. */
static void
test_moved (void)
{
  static const char text[]
      = "Y1|CQ-2026-0010|2026-11-24|2NIKrW0ZfMtczlC65bcI_g|E_2GvuRg8vbQBzL22nASuQ";

  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (GArray) rectangles = drawn (text);
      YuRectangle *one = &g_array_index (rectangles, YuRectangle,
                                         (guint) g_random_int_range (0, (int) rectangles->len));
      g_autofree char *read = NULL;

      one->x += one->height / 2;
      read = yu_check_code_read (rectangles);
      g_assert_null (read);
    }
}

static void
test_no_code (void)
{
  g_autoptr (GArray) rectangles = g_array_new (FALSE, FALSE, sizeof (YuRectangle));

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *read = yu_check_code_read (rectangles);
      YuRectangle box
          = { g_random_double_range (-1e9, 1e9), g_random_double (), g_random_double_range (-5, 5),
              i % 2 == 0 ? 1 : g_random_double_range (-5, 1e6) };

      g_assert_null (read);
      g_array_append_val (rectangles, box);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/check-code/reads-back", test_reads_back);
  g_test_add_func ("/check-code/chinese", test_chinese);
  g_test_add_func ("/check-code/moved", test_moved);
  g_test_add_func ("/check-code/no-code", test_no_code);
  return g_test_run ();
}
