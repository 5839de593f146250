/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "letter/fonts.h"
#include "letter/table.h"

#include <string.h>

static const YuStyle style = { 11, FALSE, { 0, 0, 0 } };
static const YuFurniture furniture = { "W", "NOTICE", "PAGE {page}/{pages}" };

static YuCopy *
copy_of (const char *text)
{
  YuCopy *copy = yu_copy_new ();

  yu_copy_add (copy, &style, NULL, text);
  return copy;
}

static YuSheet *
open_sheet (YuPages *pages)
{
  return yu_sheet_new (pages, yu_fonts_lock (), &furniture);
}

static guint
count (const YuPages *pages, const char *word)
{
  guint n = 0;

  for (guint i = 0; i < yu_pages_count (pages); i++)
    {
      g_autofree char *text = yu_pages_text (pages, i);

      for (const char *p = strstr (text, word); p != NULL; p = strstr (p + 1, word))
        n++;
    }
  return n;
}

/* Every baseline lies between the head and the foot of the page. */
static void
assert_inside (const YuPages *pages)
{
  for (guint i = 0; i < pages->pages->len; i++)
    {
      const YuPage *page = g_ptr_array_index (pages->pages, i);

      for (guint k = 0; k < page->marks->len; k++)
        {
          const YuMark *mark = g_ptr_array_index (page->marks, k);

          for (guint g = 0; mark->kind == YU_MARK_RUN && g < mark->run.glyphs->len; g++)
            {
              g_assert_cmpfloat (g_array_index (mark->run.glyphs, YuGlyph, g).y, <,
                                 YU_A4_HEIGHT - 28);
              g_assert_cmpfloat (g_array_index (mark->run.glyphs, YuGlyph, g).y, >, 28);
            }
        }
    }
}

static void
test_paragraphs (void)
{
  g_autoptr (YuPages) pages = yu_pages_new ("Test", NULL);
  YuSheet *sheet = open_sheet (pages);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (YuCopy) copy = NULL;

  for (guint i = 0; i < 3000; i++)
    g_string_append (text, "word ");
  copy = copy_of (text->str);
  yu_sheet_text (sheet, copy, YU_ALIGN_JUSTIFY, 1.5);
  yu_sheet_finish (sheet);
  yu_sheet_free (sheet);
  yu_fonts_unlock ();

  g_assert_cmpuint (yu_pages_count (pages), >, 3);
  g_assert_cmpuint (count (pages, "word"), ==, 3000);
  g_assert_cmpuint (count (pages, "NOTICE"), ==, yu_pages_count (pages));
  g_assert_cmpuint (count (pages, "PAGE 1/"), ==, 1);
  assert_inside (pages);
}

static void
add_row (YuTable *table, const char *left, const char *right)
{
  YuCell cells[] = { { .copy = copy_of (left), .width = 100 },
                     { .copy = copy_of (right), .width = YU_SHEET_WIDTH - 100 } };

  yu_table_add_row (table, cells, G_N_ELEMENTS (cells), 0);
}

static YuPages *
table_with_tall_row (YuTableStyle table_style, guint words)
{
  YuPages *pages = yu_pages_new ("Test", NULL);
  YuSheet *sheet = open_sheet (pages);
  YuTable *table = yu_table_new (sheet, table_style);
  YuCell header[] = { { .copy = copy_of ("HEADER"), .width = 100 },
                      { .copy = copy_of ("x"), .width = YU_SHEET_WIDTH - 100 } };
  g_autoptr (GString) text = g_string_new (NULL);

  yu_table_set_header (table, header, G_N_ELEMENTS (header));
  for (guint i = 0; i < words; i++)
    g_string_append (text, "tall ");
  for (guint i = 0; i < 40; i++)
    add_row (table, "ROW", i == 20 ? text->str : "cell");
  yu_table_end (table);
  yu_sheet_finish (sheet);
  yu_sheet_free (sheet);
  yu_fonts_unlock ();
  return pages;
}

static void
test_tables (gconstpointer data)
{
  for (guint words = 1; words < 4000; words = words * 3 + 7)
    {
      g_autoptr (YuPages) pages = table_with_tall_row (GPOINTER_TO_UINT (data), words);

      g_assert_cmpuint (count (pages, "tall"), ==, words);
      g_assert_cmpuint (count (pages, "ROW"), ==, 40);
      g_assert_cmpuint (count (pages, "HEADER"), ==, yu_pages_count (pages));
      assert_inside (pages);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letter/sheet/paragraphs", test_paragraphs);
  g_test_add_data_func ("/letter/sheet/tables/rules", GUINT_TO_POINTER (YU_TABLE_RULES),
                        test_tables);
  g_test_add_data_func ("/letter/sheet/tables/grid", GUINT_TO_POINTER (YU_TABLE_GRID), test_tables);
  return g_test_run ();
}
