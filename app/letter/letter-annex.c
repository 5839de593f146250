/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The annex of the letter, one page for an ordinary dossier: how the points were counted, the five
 * grounds, what is open, which rules. What is longer flows on; nothing is cut but the list of open
 * questions, which says how many more there are. */

#include "compose.h"

#define VERDICT 140.0
#define LISTED_QUESTIONS 10

static const YuPairStyle held_style
    = { { 9, TRUE, { 0, 0, 0 } }, { 7.5, FALSE, { 0.32, 0.32, 0.32 } }, "  " };

static void
dated_paragraph (const YuPaper *paper, const char *id, YuDate date)
{
  g_autofree char *chinese = yu_date_to_words (date, YU_LANG_ZH_CN);
  g_autofree char *english = yu_date_to_words (date, YU_LANG_EN);
  g_autofree char *in_chinese
      = yu_template_fill (paper->words, id, YU_LANG_ZH_CN, "date", chinese, NULL);
  g_autofree char *in_english
      = yu_template_fill (paper->words, id, YU_LANG_EN, "date", english, NULL);
  YuCopy *copy = yu_copy_new ();

  yu_pair_add (copy, &yu_small_style, NULL, in_chinese, in_english);
  yu_paper_set (paper, copy, YU_ALIGN_JUSTIFY);
}

/* ------------------------------------------------------------------ grounds */

static const char *
verdict_id (YuShown shown)
{
  static const char *const ids[]
      = { "verdict_not_met", "verdict_open", "verdict_claimed", "verdict_met" };

  return ids[shown];
}

static void
ground_row (YuTable *table, const YuPaper *paper, const YuStatement *ground)
{
  YuCell cells[]
      = { { .copy = yu_copy_new (), .width = YU_SHEET_WIDTH - VERDICT }, { .width = VERDICT } };

  yu_pair_add_text (cells[0].copy, &yu_line_style, &ground->ground->label);
  cells[1].copy = yu_paper_words (paper, yu_statement_holds (ground) ? &held_style : &yu_line_style,
                                  verdict_id (ground->shown));
  yu_table_add_row (table, cells, G_N_ELEMENTS (cells), 0);
}

static void
grounds (const YuPaper *paper)
{
  YuTable *table = yu_table_new (paper->sheet, YU_TABLE_RULES);
  YuCell header[] = { { .copy = yu_paper_words (paper, &yu_header_style, "grounds_ground"),
                        .width = YU_SHEET_WIDTH - VERDICT },
                      { .copy = yu_paper_words (paper, &yu_header_style, "grounds_verdict"),
                        .width = VERDICT } };

  yu_table_set_header (table, header, G_N_ELEMENTS (header));
  for (guint i = 0; i < paper->assessment->grounds->len; i++)
    ground_row (table, paper, g_ptr_array_index (paper->assessment->grounds, i));
  yu_table_end (table);
}

/* ------------------------------------------------------------------ open questions */

/* One running text in two languages: here a new line for each would take too much of the page. */
static void
add_running (YuCopy *list, const char *chinese, const char *english)
{
  yu_copy_add (list, &yu_small_style.chinese, NULL, chinese);
  yu_copy_add (list, &yu_small_style.english, NULL, " ");
  yu_copy_add (list, &yu_small_style.english, NULL, english);
}

/* By the official term, as the form prints it. */
static void
add_question (const YuPaper *paper, YuCopy *list, const YuMissing *missing, guint place)
{
  const YuQuestion *question = yu_form_question (paper->form, missing->question);
  g_autofree char *number = g_strdup_printf ("%s%u. ", place > 1 ? "   " : "", place);

  yu_copy_add (list, &yu_small_style.chinese, NULL, number);
  add_running (list, yu_question_term (question), yu_text_get (&question->label, YU_LANG_EN));
}

static void
add_more (const YuPaper *paper, YuCopy *list, guint more)
{
  g_autofree char *number = g_strdup_printf ("%u", more);
  g_autofree char *chinese
      = yu_template_fill (paper->words, "open_more", YU_LANG_ZH_CN, "count", number, NULL);
  g_autofree char *english
      = yu_template_fill (paper->words, "open_more", YU_LANG_EN, "count", number, NULL);

  yu_copy_add (list, &yu_small_style.chinese, NULL, "   ");
  add_running (list, chinese, english);
}

/* In the order of the assessment, the most decisive first. The form names them all. */
static void
open_questions (const YuPaper *paper)
{
  GPtrArray *missing = paper->assessment->missing;
  guint listed = missing->len <= LISTED_QUESTIONS ? missing->len : LISTED_QUESTIONS;
  YuCopy *list = yu_copy_new ();

  for (guint i = 0; i < listed; i++)
    add_question (paper, list, g_ptr_array_index (missing, i), i + 1);
  if (missing->len == 0)
    yu_paper_add_words (paper, list, &yu_small_style, "open_none");
  else if (missing->len > listed)
    add_more (paper, list, missing->len - listed);
  yu_paper_set (paper, list, YU_ALIGN_LEFT);
}

/* ------------------------------------------------------------------ rules */

/* Which layer of the rules this is, for as long as that is unsettled. */
static void
notices (const YuPaper *paper)
{
  GPtrArray *in_force = yu_model_books (paper->assessment->model);

  for (guint i = 0; i < in_force->len; i++)
    {
      const YuRulebook *book = g_ptr_array_index (in_force, i);
      YuCopy *copy;

      if (book->notice.in[YU_LANG_EN] == NULL)
        continue;
      copy = yu_copy_new ();
      yu_pair_add_text (copy, &yu_small_style, &book->notice);
      yu_paper_set (paper, copy, YU_ALIGN_JUSTIFY);
    }
}

static gboolean
is_past_review (const YuPaper *paper, const YuRulebook *book)
{
  return book->reviewed_until != 0 && book->reviewed_until < paper->assessment->on;
}

/* A book by its Chinese title, and by its id, which says the same in English. */
static void
add_book (const YuPaper *paper, YuCopy *list, const YuRulebook *book)
{
  g_autofree char *edition = yu_date_to_iso (book->edition);
  g_autofree char *id
      = g_strconcat (" ", book->id, " ", edition, is_past_review (paper, book) ? "*" : "", NULL);

  if (!yu_copy_is_empty (list))
    yu_copy_add (list, &yu_small_style.chinese, NULL, "；");
  yu_copy_add (list, &yu_small_style.chinese, NULL, yu_text_get (&book->title, YU_LANG_ZH_CN));
  yu_copy_add (list, &yu_small_style.english, NULL, id);
  if (!book->from_user)
    return;
  yu_copy_add (list, &yu_small_style.chinese, NULL, "，");
  yu_paper_add_words (paper, list, &yu_small_style, "rules_user");
}

static void
books (const YuPaper *paper)
{
  GPtrArray *in_force = yu_model_books (paper->assessment->model);
  YuCopy *list = yu_copy_new ();

  for (guint i = 0; i < in_force->len; i++)
    add_book (paper, list, g_ptr_array_index (in_force, i));
  yu_copy_add (list, &yu_small_style.chinese, NULL, "。");
  yu_paper_set (paper, list, YU_ALIGN_LEFT);
}

/* What is older than its last review is marked, and said once. */
static void
past_review (const YuPaper *paper)
{
  GPtrArray *in_force = yu_model_books (paper->assessment->model);
  YuDate earliest = 0;

  for (guint i = 0; i < in_force->len; i++)
    {
      const YuRulebook *book = g_ptr_array_index (in_force, i);

      if (is_past_review (paper, book) && (earliest == 0 || book->reviewed_until < earliest))
        earliest = book->reviewed_until;
    }
  if (earliest != 0)
    dated_paragraph (paper, "rules_past_review", earliest);
}

/**
 * yu_compose_letter_annex:
 * @paper: a letter being made
 *
 * Begins a page and fills it, and more if needed.
 */
void
yu_compose_letter_annex (const YuPaper *paper)
{
  yu_sheet_new_page (paper->sheet);
  yu_paper_paragraph (paper, &yu_heading_style, "annex", YU_ALIGN_LEFT);
  yu_paper_heading (paper, "points");
  yu_compose_letter_points (paper);
  yu_paper_heading (paper, "grounds");
  grounds (paper);
  yu_paper_heading (paper, "open");
  open_questions (paper);
  yu_paper_heading (paper, "rules");
  notices (paper);
  dated_paragraph (paper, "rules_date", paper->assessment->on);
  books (paper);
  past_review (paper);
}
