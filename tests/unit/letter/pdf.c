/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "letter/binding.h"
#include "letter/fonts.h"
#include "letter/pdf-object.h"
#include "letter/qr.h"
#include "letter/sheet.h"
#include "letter/subset.h"

#include <string.h>

static const YuFurniture furniture = { "草稿 DRAFT", "草稿", "{page}/{pages}" };

static YuPages *
make_pages (const char *text)
{
  static const YuStyle style = { 11, FALSE, { 0, 0, 0 } };
  YuPages *pages = yu_pages_new ("Test", NULL);
  YuSheet *sheet = yu_sheet_new (pages, yu_fonts_lock (), &furniture);
  g_autoptr (YuCopy) copy = yu_copy_new ();

  yu_copy_add (copy, &style, NULL, text);
  yu_sheet_text (sheet, copy, YU_ALIGN_LEFT, 1.5);
  yu_qr_draw (sheet->page, "Y1|test", 200, 200, 80);
  yu_sheet_finish (sheet);
  yu_sheet_free (sheet);
  yu_fonts_unlock ();
  return pages;
}

static void
test_numbers (void)
{
  static const struct {
    double number;
    const char *text;
  } cases[] = {
    { 0, "0 " },         { -0.00001, "0 " },    { 1, "1 " },
    { -1.5, "-1.5 " },   { 0.0625, "0.0625 " }, { 595.276, "595.276 " },
    { 12.00004, "12 " }, { -0.25, "-0.25 " },   { 0.0101, "0.0101 " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      yu_pdf_append_number (text, cases[i].number);
      g_assert_cmpstr (text->str, ==, cases[i].text);
    }
}

static void
test_utf16 (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  yu_pdf_append_utf16 (text, "A函𠮷", strlen ("A函𠮷"));
  g_assert_cmpstr (text->str, ==,
                   "0041"
                   "51FD"
                   "D842DFB7");
}

static void
test_subset_depends_on_glyphs_alone (void)
{
  g_autoptr (YuPages) pages = make_pages ("函");
  const YuPage *page = g_ptr_array_index (pages->pages, 0);
  g_autoptr (GArray) glyphs = g_array_new (FALSE, FALSE, sizeof (guint32));
  const YuFace *face = NULL;

  for (guint i = 0; i < page->marks->len && face == NULL; i++)
    {
      const YuMark *mark = g_ptr_array_index (page->marks, i);

      if (mark->kind == YU_MARK_RUN && strcmp (mark->run.text, "函") == 0)
        {
          face = mark->run.face;
          g_array_append_val (glyphs, g_array_index (mark->run.glyphs, YuGlyph, 0).glyph);
        }
    }
  g_assert_nonnull (face);
  g_autoptr (YuSubset) one = yu_subset_of (face, glyphs);
  for (guint32 glyph = 1000; glyph < 1040; glyph++)
    { /* pushes the first out of what is kept */
      g_autoptr (GArray) other = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_autoptr (YuSubset) subset = NULL;

      g_array_append_val (other, glyph);
      subset = yu_subset_of (face, other);
      g_assert_nonnull (subset);
    }
  g_autoptr (YuSubset) two = yu_subset_of (face, glyphs);
  g_assert_true (one != two);
  g_assert_cmpstr (one->tag, ==, two->tag);
}

static gpointer
write_in_thread (gpointer data)
{
  g_autoptr (YuPages) pages = make_pages (data);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = yu_pages_to_pdf (pages, &error);

  g_assert_no_error (error);
  return bytes;
}

static void
test_threads (void)
{
  static const char text[] = "重庆市 Đặng ผู้ใหญ่ محمد 𪚥";
  g_autoptr (GBytes) expected = write_in_thread ((gpointer) text);
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("paper", write_in_thread, (gpointer) text);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (GBytes) bytes = g_thread_join (threads[i]);

      g_assert_true (g_bytes_equal (bytes, expected));
    }
}

static void
test_copies_are_stored_once (void)
{
  g_autoptr (YuPages) pages = make_pages ("重庆市国际“高精尖缺”人才确认函");
  g_autoptr (GError) error = NULL;
  guint first = 0;
  g_autoptr (GBytes) one = yu_pages_to_print (pages, &first, 1, 1, TRUE, 1.0, &error);
  g_autoptr (GBytes) hundred = yu_pages_to_print (pages, &first, 1, 100, TRUE, 1.0, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (hundred), <, g_bytes_get_size (one) + 100 * 150);
}

static void
test_digest (void)
{
  /* The first 16 bytes of SHA-256 of "abc" (FIPS 180-2, B.1), as base64url. */
  g_autofree char *digest = yu_binding_digest ("abc", 3);

  g_assert_cmpstr (digest, ==, "ungWv48Bz-pBQUDeXa4iIw");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letter/pdf/numbers", test_numbers);
  g_test_add_func ("/letter/pdf/utf16", test_utf16);
  g_test_add_func ("/letter/pdf/subset", test_subset_depends_on_glyphs_alone);
  g_test_add_func ("/letter/pdf/threads", test_threads);
  g_test_add_func ("/letter/pdf/copies", test_copies_are_stored_once);
  g_test_add_func ("/letter/pdf/digest", test_digest);
  return g_test_run ();
}
