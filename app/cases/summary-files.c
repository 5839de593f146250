/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "summary-files.h"

#include "base/words.h"
#include "case-columns.h"
#include "workbook.h"

#include "letter/listing.h"

/* --- on paper --- */

static void
add_case (YuListing *listing, const YuCaseSummary *summary)
{
  for (YuCaseColumn column = 0; column < YU_N_CASE_COLUMNS; column++)
    {
      g_autofree char *chinese = yu_case_column_words (summary, column, FALSE, YU_LANG_ZH_CN);
      g_autofree char *english = yu_case_column_words (summary, column, FALSE, YU_LANG_EN);

      if (column != YU_CASE_EMPLOYER)
        yu_listing_add_cell (listing, chinese, english);
    }
}

static void
add_totals (YuListing *listing, YuCaseSummary *const *summaries, gsize n_summaries, YuDate day)
{
  guint n[YU_N_CASE_CATEGORIES] = { 0 }, bad = 0;
  char *digits[YU_N_CASE_CATEGORIES + 2];
  g_autofree char *on = yu_date_to_iso (day);

  for (gsize i = 0; i < n_summaries; i++)
    if (summaries[i]->fault != NULL)
      bad++;
    else
      n[summaries[i]->category]++;
  for (guint i = 0; i < YU_N_CASE_CATEGORIES; i++)
    digits[i] = g_strdup_printf ("%u", n[i]);
  digits[4] = g_strdup_printf ("%u", bad);
  digits[5] = g_strdup_printf ("%" G_GSIZE_FORMAT, n_summaries);
  g_autofree char *chinese = yu_words_fill ("cases.totals", YU_LANG_ZH_CN, "date", on, "all",
                                            digits[5], "a", digits[0], "b", digits[1], "open",
                                            digits[2], "none", digits[3], "bad", digits[4], NULL);
  g_autofree char *english = yu_words_fill ("cases.totals", YU_LANG_EN, "date", on, "all",
                                            digits[5], "a", digits[0], "b", digits[1], "open",
                                            digits[2], "none", digits[3], "bad", digits[4], NULL);

  yu_listing_add_line (listing, chinese, english);
  for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
    g_free (digits[i]);
}

/**
 * yu_summaries_to_pdf:
 * @summaries: (array length=n): cases
 * @n: how many
 * @on: the date that counts
 * @error: a character that no font has, a broken installation
 *
 * Returns: (transfer full) (nullable): a sheet of all cases with totals, in both languages
 */
GBytes *
yu_summaries_to_pdf (YuCaseSummary *const *summaries, gsize n, YuDate on, GError **error)
{
  g_autoptr (YuListing) listing = yu_listing_new (&yu_summary_listing);
  g_autoptr (YuPages) pages = NULL;

  add_totals (listing, summaries, n, on);
  for (gsize i = 0; i < n; i++)
    add_case (listing, summaries[i]);
  pages = yu_listing_compose (listing, error);
  return pages != NULL ? yu_pages_to_pdf (pages, error) : NULL;
}

/* --- as a spreadsheet --- */

static YuTone
tone_of (const YuCaseSummary *summary)
{
  static const YuTone tones[] = { [YU_SHOWN_NOT_MET] = YU_TONE_BAD,
                                  [YU_SHOWN_OPEN] = YU_TONE_OPEN,
                                  [YU_SHOWN_CLAIMED] = YU_TONE_CLAIMED,
                                  [YU_SHOWN_MET] = YU_TONE_GOOD };

  return summary->fault != NULL ? YU_TONE_BAD : tones[summary->ground_shown];
}

static void
set_row (YuWorksheet *sheet, guint row, const YuCaseSummary *summary) /* NULL: the heading */
{
  YuLang lang = yu_lang_current ();

  for (YuCaseColumn column = 0; column < YU_N_CASE_COLUMNS; column++)
    {
      g_autofree char *words = summary != NULL ? yu_case_column_words (summary, column, FALSE, lang)
                                               : g_strdup (yu_case_column_title (column, lang));

      yu_worksheet_set (sheet, row, column, YU_CELL_TEXT, words);
    }
  if (summary != NULL)
    yu_worksheet_set_tone (sheet, row, YU_CASE_GROUND, tone_of (summary));
}

/**
 * yu_summaries_to_xlsx:
 * @summaries: (array length=n): cases
 * @n: how many
 * @error: more than a sheet holds
 *
 * Returns: (transfer full) (nullable): the same as a spreadsheet, in the current language
 */
GBytes *
yu_summaries_to_xlsx (YuCaseSummary *const *summaries, gsize n, GError **error)
{
  g_autoptr (YuWorkbook) workbook = yu_workbook_new ();
  YuWorksheet *sheet = yu_worksheet_new (yu_words ("cases.sheet", yu_lang_current ()));

  g_ptr_array_add (workbook->sheets, sheet);
  set_row (sheet, 0, NULL);
  for (gsize i = 0; i < n; i++)
    set_row (sheet, (guint) i + 1, summaries[i]);
  return yu_workbook_to_xlsx (workbook, error);
}
