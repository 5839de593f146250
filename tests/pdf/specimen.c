/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A torture page: names in many scripts, Chinese line breaking, tables over several pages. */

#include "specimen.h"

#include "letter/fonts.h"
#include "letter/qr.h"
#include "letter/table.h"

static const char *const lines[] = {
  "Latin: José Ñúñez, Łukasz Żółć, Nguyễn Thị Hồng Ánh, Đặng Ế Ữ ằẵặ, Şişli İğdır ı, ẞ, Þór, "
  "office affluent fi fl",
  "NFD: Jose\xcc\x81 Nguye\xcc\x82\xcc\x83n T\xcc\x82\xcc\xa3 q\xcc\x83",
  "中文：重庆市国际“高精尖缺”人才确认函 张伟 欧阳娜娜 龘靐齉 喆堃翀昇镕珺㛃䶮 "
  "𬭩𠮷𪚥𰻞",
  "Cyrillic: Александр Щербаков Ґжицький; Greek Αλέξανδρος Ὀδυσσεύς",
  "Arabic: محمد عبد الرحمن بن سلمان ٢٠٢٤ ; Hebrew: יוסף כהן",
  "Urdu: محمد علی جناح، پاکستان",
  "Thai: สมชาย ใจดี น้ำ ก่อนที่ ผู้ใหญ่",
  "Hindi: श्री राजेन्द्र प्रसाद क्षत्रिय; Bengali: রবীন্দ্রনাথ ঠাকুর",
  "Tamil: சுப்பிரமணியம்; Khmer: ស៊ីសុវត្ថិ; Lao: ສົມພອນ; Myanmar: အောင်ဆန်း",
  "Korean: 김철수 박영희; Japanese: 山田太郎 ひらがな カタカナ 葛\xf3\xa0\x84\x80城",
  "Georgian: გიორგი; Armenian: Հակոբ; Ethiopic: ኃይለ ሥላሴ; Mongolian: Бат-Эрдэнэ",
  "Symbols ✓ № ￥ € ₫ ₹ ½",
};

static const YuStyle text_style = { 11, FALSE, { 0, 0, 0 } };
static const YuStyle bold_style = { 11, TRUE, { 0, 0, 0 } };
static const YuStyle small_style = { 9, FALSE, { 0.3, 0.3, 0.3 } };

static YuCopy *
copy_of (const YuStyle *style, const char *text)
{
  YuCopy *copy = yu_copy_new ();

  yu_copy_add (copy, style, NULL, text);
  return copy;
}

static void
paragraph (YuSheet *sheet, const YuStyle *style, const char *text, YuAlign align)
{
  g_autoptr (YuCopy) copy = copy_of (style, text);

  yu_sheet_text (sheet, copy, align, 1.6);
  yu_sheet_space (sheet, 6);
}

static void
table (YuSheet *sheet, YuTableStyle style)
{
  YuTable *rows = yu_table_new (sheet, style);
  YuCell header[]
      = { { copy_of (&bold_style, "起止年月 Period"), 100, YU_ALIGN_LEFT },
          { copy_of (&bold_style, "单位 Employer"), YU_SHEET_WIDTH - 200, YU_ALIGN_LEFT },
          { copy_of (&bold_style, "分 Points"), 100, YU_ALIGN_RIGHT } };

  yu_table_set_header (rows, header, G_N_ELEMENTS (header));
  for (guint i = 0; i < 24; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);
      g_autoptr (GString) name = g_string_new ("重庆某某科技有限公司");

      for (guint k = 0; k < (i == 12 ? 200 : i % 5 * 4); k++)
        g_string_append (name, " Donaudampfschifffahrts");
      YuCell cells[] = { { copy_of (&text_style, "2019年3月至2021年12月"), 100, YU_ALIGN_LEFT },
                         { copy_of (&small_style, name->str), YU_SHEET_WIDTH - 200, YU_ALIGN_LEFT },
                         { copy_of (&text_style, number), 100, YU_ALIGN_RIGHT } };

      yu_table_add_row (rows, cells, G_N_ELEMENTS (cells), 0);
    }
  yu_table_end (rows);
}

YuPages *
specimen_new (void)
{
  YuPages *pages = yu_pages_new ("Specimen 样张", NULL);
  const YuFurniture furniture
      = { "草稿 DRAFT", "草稿 DRAFT · 样张，无任何效力。\nA specimen without any effect.",
          "第 {page} 页，共 {pages} 页 · Page {page} of {pages}" };
  PangoContext *context = yu_fonts_lock ();
  g_autoptr (YuSheet) sheet = yu_sheet_new (pages, context, &furniture);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    paragraph (sheet, &text_style, lines[i], YU_ALIGN_LEFT);
  yu_qr_draw (sheet->page, "Y1|specimen|2026-11-24|AAAAAAAAAAAAAAAAAAAAAA|BBBBBBBBBBBBBBBBBBBBBB",
              430, sheet->y - 4, 90);
  yu_sheet_space (sheet, 90);
  paragraph (sheet, &text_style,
             "按照重庆市外国“高精尖缺”人才认定工作的有关要求，拟对下列人员予以确认。重庆市人力资源"
             "和社会保障局、科学技术局"
             "（以下简称“主管部门”）依据《外国人来华工作分类标准（试行）》“A类”“B类”的规定，对申请"
             "人提交的材料进行审核；"
             "审核通过的，出具确认函——未经主管部门盖章的文本，不产生任何效力。申请人可以通过 12333 "
             "平台（Human Resources and"
             " Social Security）查询进度……",
             YU_ALIGN_JUSTIFY);
  paragraph (sheet, &text_style,
             "Under Chongqing’s rules for identifying foreign “high-quality and scarce” talents "
             "(“高精尖缺”人才), it is"
             " proposed to confirm the following person. The authority decides; nothing on this "
             "page anticipates it.",
             YU_ALIGN_JUSTIFY);
  table (sheet, YU_TABLE_RULES);
  yu_sheet_space (sheet, 20);
  table (sheet, YU_TABLE_GRID);
  yu_sheet_finish (sheet);
  if (sheet->typesetter.unknown->len > 0)
    g_error ("U+%04X: no font has this character",
             g_array_index (sheet->typesetter.unknown, YuUnknown, 0).character);
  yu_fonts_unlock ();
  return pages;
}
