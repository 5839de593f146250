/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "letter/fonts.h"
#include "letter/layout.h"

#include <string.h>

static const YuStyle style = { 11, FALSE, { 0, 0, 0 } };
static const char chinese[]
    = "按照重庆市外国“高精尖缺”人才认定工作的有关要求，拟对下列人员予以确认。主管部门（以下简称"
      "“部门”）依据《外国人来华工作分类标准（试行）》"
      "“A类”“B类”的规定，对申请人提交的材料进行审核；审核通过的，出具确认函——未经盖章的文本，不"
      "产生任何效力。查询进度……可拨打12333！";

typedef struct {
  YuTypesetter typesetter;
  YuPage *page;
} Bench;

static Bench
bench_new (void)
{
  return (Bench){ { yu_fonts_lock (), g_array_new (FALSE, FALSE, sizeof (YuUnknown)) },
                  yu_page_new () };
}

static void
bench_clear (Bench *bench)
{
  g_array_unref (bench->typesetter.unknown);
  yu_page_free (bench->page);
  yu_fonts_unlock ();
}

static YuBlock *
set (Bench *bench, const char *text, double width, YuAlign align)
{
  g_autoptr (YuCopy) copy = yu_copy_new ();

  yu_copy_add (copy, &style, "question", text);
  return yu_block_new (&bench->typesetter, copy, (YuMeasure){ width, align, 1.5 });
}

static double
right_edge (const YuPage *page)
{
  double right = 0;

  for (guint i = 0; i < page->marks->len; i++)
    {
      const YuRun *run = &((const YuMark *) g_ptr_array_index (page->marks, i))->run;

      for (guint k = 0; k < run->glyphs->len; k++)
        {
          const YuGlyph *glyph = &g_array_index (run->glyphs, YuGlyph, k);

          right = MAX (right,
                       glyph->x + yu_face_advance (run->face, glyph->glyph) * run->size / 1000);
        }
    }
  return right;
}

/* GB/T 15834, 5.1: closing marks never begin a line, opening marks never end one. */
static void
test_chinese_lines (void)
{
  for (double width = 60; width < 460; width += 7)
    {
      Bench bench = bench_new ();
      g_autoptr (YuBlock) block = set (&bench, chinese, width, YU_ALIGN_LEFT);

      for (guint i = 0; i < yu_block_n_lines (block); i++)
        {
          const char *text, *last;

          g_string_truncate (bench.page->text, 0);
          yu_block_draw (block, i, 1, bench.page, 0, 0);
          text = g_strchomp (bench.page->text->str);
          last = g_utf8_prev_char (text + strlen (text));
          g_assert_null (g_utf8_strchr ("，。；：、！？）》”’…", -1, g_utf8_get_char (text)));
          g_assert_null (g_utf8_strchr ("（《“‘", -1, g_utf8_get_char (last)));
        }
      bench_clear (&bench);
    }
}

static void
test_justified_lines_end_together (void)
{
  Bench bench = bench_new ();
  g_autoptr (YuBlock) block = set (&bench, chinese, 300, YU_ALIGN_JUSTIFY);

  for (guint i = 0; i + 1 < yu_block_n_lines (block); i++)
    {
      g_ptr_array_set_size (bench.page->marks, 0);
      yu_block_draw (block, i, 1, bench.page, 0, 0);
      g_assert_cmpfloat (right_edge (bench.page), >, 298);
      g_assert_cmpfloat (right_edge (bench.page), <, 300.1);
    }
  bench_clear (&bench);
}

static void
test_long_names_stay_inside (void)
{
  g_autofree char *name = g_strnfill (300, 'W');
  Bench bench = bench_new ();
  g_autoptr (YuBlock) block = set (&bench, name, 140, YU_ALIGN_LEFT);

  yu_block_draw (block, 0, G_MAXUINT, bench.page, 0, 0);
  g_assert_cmpuint (yu_block_n_lines (block), >, 20);
  g_assert_cmpfloat (right_edge (bench.page), <=, 140.1);
  g_assert_cmpstr (g_strchomp (bench.page->text->str), ==, name); /* no hyphen came in */
  bench_clear (&bench);
}

/* Lines of tall scripts get the room they need. */
static void
test_lines_do_not_overlap (void)
{
  Bench bench = bench_new ();
  g_autoptr (YuBlock) plain = set (&bench, "Latin", 300, YU_ALIGN_LEFT);
  g_autoptr (YuBlock) tall
      = set (&bench, "Z\u0301\u0301\u0301\u0301\u0301\u0301", 300, YU_ALIGN_LEFT);

  g_assert_cmpfloat_with_epsilon (yu_block_height (plain, 0, 1), 16.5, 0.01);
  g_assert_cmpfloat (yu_block_height (tall, 0, 1), >, 16.6);
  bench_clear (&bench);
}

static void
test_unknown_characters (void)
{
  Bench bench = bench_new ();
  g_autoptr (YuBlock) known
      = set (&bench, "Đặng 𪚥𬭩 ผู้ใหญ่ محمد ☑ №", 300, YU_ALIGN_LEFT);
  g_autoptr (YuBlock) unknown = NULL;

  g_assert_cmpuint (bench.typesetter.unknown->len, ==, 0);
  unknown = set (&bench, "Zoë \U0001FAE0 \U000ABCDE \U0001FAE0", 300, YU_ALIGN_LEFT);
  g_assert_cmpuint (bench.typesetter.unknown->len, ==, 2);
  g_assert_cmphex (g_array_index (bench.typesetter.unknown, YuUnknown, 0).character, ==, 0x1FAE0);
  g_assert_cmpstr (g_array_index (bench.typesetter.unknown, YuUnknown, 0).question, ==, "question");
  bench_clear (&bench);
}

/* A real bold has a file of its own. */
static void
test_bold_is_real (void)
{
  static const YuStyle bold = { 11, TRUE, { 0, 0, 0 } };
  Bench bench = bench_new ();
  g_autoptr (YuCopy) copy = yu_copy_new ();
  g_autoptr (YuBlock) block = NULL;

  yu_copy_add (copy, &bold, NULL, "函Letter");
  block = yu_block_new (&bench.typesetter, copy, (YuMeasure){ 300, YU_ALIGN_LEFT, 1.5 });
  yu_block_draw (block, 0, 1, bench.page, 0, 0);
  for (guint i = 0; i < bench.page->marks->len; i++)
    g_assert_true (g_str_has_suffix (
        ((const YuMark *) g_ptr_array_index (bench.page->marks, i))->run.face->name, "-Bold"));
  bench_clear (&bench);
}

/* A pair of languages keeps one line if it can, else each begins its own. */
static void
test_pairs (void)
{
  Bench bench = bench_new ();
  g_autoptr (YuCopy) copy = yu_copy_new ();
  g_autoptr (YuBlock) wide = NULL;
  g_autoptr (YuBlock) narrow = NULL;

  yu_copy_add (copy, &style, NULL, "工作年限");
  yu_copy_add_between (copy, &style, "  ");
  yu_copy_add (copy, &style, NULL, "Years of work");
  wide = yu_block_new (&bench.typesetter, copy, (YuMeasure){ 300, YU_ALIGN_LEFT, 1.5 });
  narrow = yu_block_new (&bench.typesetter, copy, (YuMeasure){ 90, YU_ALIGN_LEFT, 1.5 });
  yu_block_draw (wide, 0, G_MAXUINT, bench.page, 0, 0);
  g_assert_cmpstr (bench.page->text->str, ==, "工作年限  Years of work\n");
  g_string_truncate (bench.page->text, 0);
  yu_block_draw (narrow, 0, G_MAXUINT, bench.page, 0, 0);
  g_assert_cmpstr (bench.page->text->str, ==, "工作年限\nYears of work\n");
  g_assert_cmpuint (yu_block_n_lines (narrow), ==, 2);
  bench_clear (&bench);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letter/layout/chinese-lines", test_chinese_lines);
  g_test_add_func ("/letter/layout/justified", test_justified_lines_end_together);
  g_test_add_func ("/letter/layout/long-names", test_long_names_stay_inside);
  g_test_add_func ("/letter/layout/overlap", test_lines_do_not_overlap);
  g_test_add_func ("/letter/layout/unknown", test_unknown_characters);
  g_test_add_func ("/letter/layout/bold", test_bold_is_real);
  g_test_add_func ("/letter/layout/pairs", test_pairs);
  return g_test_run ();
}
