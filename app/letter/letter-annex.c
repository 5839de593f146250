/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The annex of the letter: how the national points were counted, the five grounds, what is open, which rules. Local
 * incentive points are named and never counted: their provisions are assumed, and the authority sets them. */

#include "assess/lines.h"
#include "compose.h"

#define FACTOR 176.0
#define FIGURE 50.0
#define VERDICT 178.0
#define EDITION 66.0
#define BOOK 128.0

static const YuPairStyle row_style = { { 9.5, FALSE, { 0, 0, 0 } }, { 8, FALSE, { 0.32, 0.32, 0.32 } }, "\n" };
static const YuPairStyle header_style = { { 9.5, TRUE, { 0, 0, 0 } }, { 8, FALSE, { 0.32, 0.32, 0.32 } }, "  " };
static const YuPairStyle line_style = { { 9.5, FALSE, { 0, 0, 0 } }, { 8, FALSE, { 0.32, 0.32, 0.32 } }, "  " };
static const YuStyle small_style = { 8.5, FALSE, { 0, 0, 0 } };
static const YuStyle figure_style = { 10, FALSE, { 0, 0, 0 } };
static const YuStyle total_style = { 10.5, TRUE, { 0, 0, 0 } };

static YuCell
header_cell (const YuPaper *paper, const char *id, double width, YuAlign align)
{
  return (YuCell){ .copy = yu_paper_words (paper, &header_style, id), .width = width, .align = align };
}

static YuCell
text_cell (const YuText *text, double width)
{
  YuCopy *copy = yu_copy_new ();

  yu_pair_add_text (copy, &row_style, text);
  return (YuCell){ .copy = copy, .width = width };
}

static char *
range_words (YuRange range)
{
  if (range.min == range.max)
    return g_strdup_printf ("%" G_GINT64_FORMAT, range.min);
  return g_strdup_printf ("%" G_GINT64_FORMAT "–%" G_GINT64_FORMAT, range.min, range.max);
}

static YuCell
figure_cell (const char *figure, const YuStyle *style)
{
  YuCopy *copy = yu_copy_new ();

  yu_copy_add (copy, style, NULL, figure);
  return (YuCell){ .copy = copy, .width = FIGURE, .align = YU_ALIGN_RIGHT };
}

static YuCell
number_cell (gint64 number, const YuStyle *style)
{
  g_autofree char *figure = range_words ((YuRange){ number, number });

  return figure_cell (figure, style);
}

/* ------------------------------------------------------------------ points */

static void
collect_facts (const YuReason *reason, GPtrArray *leaves)
{
  for (guint i = 0; i < leaves->len && reason->fact != NULL; i++)
    if (((const YuReason *) g_ptr_array_index (leaves, i))->fact == reason->fact)
      return;
  if (reason->fact != NULL)
    g_ptr_array_add (leaves, (gpointer) reason);
  for (guint i = 0; reason->children != NULL && i < reason->children->len; i++)
    collect_facts (g_ptr_array_index (reason->children, i), leaves);
}

/* What a fact is called: in Chinese by the official term, if it is asked for. A label that is a question ends as one. */
static char *
fact_name (const YuPaper *paper, const char *fact, YuLang lang)
{
  const YuQuestion *question = yu_form_question (paper->form, fact);
  const char *name = yu_fact_label (paper->assessment, fact, lang);

  if (lang == YU_LANG_ZH_CN)
    return g_strconcat (question != NULL && question->term != NULL ? question->term : name, "：", NULL);
  return g_strconcat (name, g_str_has_suffix (name, "?") ? " " : ": ", NULL);
}

static char *
fact_words (const YuPaper *paper, const YuReason *leaf, gboolean named, YuLang lang)
{
  g_autofree char *value = yu_fact_words (paper->assessment, leaf->fact, leaf->value, lang);
  g_autofree char *name = named ? fact_name (paper, leaf->fact, lang) : NULL;

  return named ? g_strconcat (name, value, NULL) : g_steal_pointer (&value);
}

static void
add_fact (const YuPaper *paper, YuCopy *copy, const YuReason *leaf, gboolean named)
{
  g_autofree char *chinese = fact_words (paper, leaf, named, YU_LANG_ZH_CN);
  g_autofree char *english = fact_words (paper, leaf, named, YU_LANG_EN);

  yu_pair_add_line (copy);
  yu_pair_add (copy, &row_style, leaf->fact, chinese, english);
}

/* A factor that reads one fact is named like it; of one that reads several it is said which counted. */
static gboolean
reads_several (const YuFactorResult *factor)
{
  const YuDecision *decision = factor->factor->decision;
  const char *const *inputs = decision != NULL ? yu_table_inputs (decision->table) : NULL;

  return inputs != NULL && inputs[0] != NULL && inputs[1] != NULL;
}

static YuCell
answers_cell (const YuPaper *paper, const YuFactorResult *factor)
{
  YuCopy *copy = yu_copy_new ();
  g_autoptr (GPtrArray) leaves = g_ptr_array_new ();

  if (factor->why != NULL)
    collect_facts (factor->why, leaves);
  for (guint i = 0; i < leaves->len; i++)
    add_fact (paper, copy, g_ptr_array_index (leaves, i), reads_several (factor));
  return (YuCell){ .copy = copy, .width = YU_SHEET_WIDTH - FACTOR - 2 * FIGURE };
}

static void
factor_row (YuTable *table, const YuPaper *paper, const YuFactorResult *factor)
{
  g_autofree char *points = range_words (factor->points);
  YuCell cells[] = { text_cell (&factor->factor->label, FACTOR), answers_cell (paper, factor),
                     figure_cell (points, &figure_style), number_cell (factor->cap, &figure_style) };

  yu_table_add_row (table, cells, G_N_ELEMENTS (cells), 0);
}

static void
local_row (YuTable *table, const YuPaper *paper, const YuText *label)
{
  YuCell cells[]
      = { text_cell (label, FACTOR),
          { .copy = yu_paper_words (paper, &row_style, "points_local"), .width = YU_SHEET_WIDTH - FACTOR - 2 * FIGURE },
          figure_cell ("—", &figure_style),
          figure_cell ("—", &figure_style) };

  yu_table_add_row (table, cells, G_N_ELEMENTS (cells), 0);
}

/* The table's own row for local points, of whichever book has one; the assessment's result has no factor for it. */
static const YuText *
local_label (const YuPaper *paper)
{
  GPtrArray *books = yu_model_books (paper->assessment->model);

  for (guint i = 0; i < books->len; i++)
    {
      const YuRulebook *book = g_ptr_array_index (books, i);

      for (guint k = 0; k < book->factors->len; k++)
        {
          const YuFactor *factor = g_ptr_array_index (book->factors, k);

          if (g_str_equal (factor->id, "local"))
            return &factor->label;
        }
    }
  return NULL;
}

static void
total_row (YuTable *table, const YuPaper *paper)
{
  static const YuPairStyle style = { { 10, TRUE, { 0, 0, 0 } }, { 8.5, FALSE, { 0.32, 0.32, 0.32 } }, "  " };
  g_autofree char *points = range_words (paper->assessment->national);
  YuCell cells[] = { { .copy = yu_paper_words (paper, &style, "points_total"), .width = YU_SHEET_WIDTH - 2 * FIGURE },
                     figure_cell (points, &total_style),
                     number_cell (paper->assessment->national_cap, &total_style) };

  yu_table_add_row (table, cells, G_N_ELEMENTS (cells), 0);
}

static void
points (const YuPaper *paper)
{
  YuTable *table = yu_table_new (paper->sheet, YU_TABLE_RULES);
  YuCell header[] = { header_cell (paper, "points_factor", FACTOR, YU_ALIGN_LEFT),
                      header_cell (paper, "points_answers", YU_SHEET_WIDTH - FACTOR - 2 * FIGURE, YU_ALIGN_LEFT),
                      header_cell (paper, "points_given", FIGURE, YU_ALIGN_RIGHT),
                      header_cell (paper, "points_cap", FIGURE, YU_ALIGN_RIGHT) };
  const YuText *local = local_label (paper);
  YuRange national = paper->assessment->national;

  yu_table_set_header (table, header, G_N_ELEMENTS (header));
  for (guint i = 0; i < paper->assessment->factors->len; i++)
    {
      const YuFactorResult *factor = g_ptr_array_index (paper->assessment->factors, i);

      if (!g_str_equal (factor->id, "local"))
        factor_row (table, paper, factor);
    }
  if (local != NULL)
    local_row (table, paper, local);
  total_row (table, paper);
  yu_table_end (table);
  yu_sheet_space (paper->sheet, 4);
  yu_paper_paragraph (paper, &yu_remark_style, "points_remark", YU_ALIGN_JUSTIFY);
  if (national.min != national.max)
    yu_paper_paragraph (paper, &yu_remark_style, "points_open", YU_ALIGN_JUSTIFY);
}

/* ------------------------------------------------------------------ grounds, open questions */

static const char *
verdict_id (YuShown shown)
{
  static const char *const ids[] = { "verdict_not_met", "verdict_open", "verdict_claimed", "verdict_met" };

  return ids[shown];
}

static void
grounds (const YuPaper *paper)
{
  YuTable *table = yu_table_new (paper->sheet, YU_TABLE_RULES);
  YuCell header[] = { header_cell (paper, "grounds_ground", YU_SHEET_WIDTH - VERDICT, YU_ALIGN_LEFT),
                      header_cell (paper, "grounds_verdict", VERDICT, YU_ALIGN_LEFT) };

  yu_table_set_header (table, header, G_N_ELEMENTS (header));
  for (guint i = 0; i < paper->assessment->grounds->len; i++)
    {
      const YuStatement *ground = g_ptr_array_index (paper->assessment->grounds, i);
      YuCell cells[] = { text_cell (&ground->ground->label, YU_SHEET_WIDTH - VERDICT),
                         { .copy = yu_paper_words (paper, &row_style, verdict_id (ground->shown)), .width = VERDICT } };

      yu_table_add_row (table, cells, G_N_ELEMENTS (cells), 0);
    }
  yu_table_end (table);
}

/* The questions whose answer can change a ground, in the order of the form. */
static gboolean
is_open (const YuPaper *paper, const YuQuestion *question)
{
  for (guint i = 0; i < paper->assessment->grounds->len; i++)
    {
      const YuStatement *ground = g_ptr_array_index (paper->assessment->grounds, i);

      if (g_ptr_array_find_with_equal_func (ground->missing, question->id, g_str_equal, NULL))
        return TRUE;
    }
  for (guint i = 0; i < paper->assessment->missing->len; i++)
    if (g_str_equal (((const YuMissing *) g_ptr_array_index (paper->assessment->missing, i))->question, question->id))
      return TRUE;
  return FALSE;
}

static void
open_questions (const YuPaper *paper)
{
  GPtrArray *questions = yu_form_questions (paper->form);
  YuCopy *list = yu_copy_new ();
  guint n = 0;

  for (guint i = 0; i < questions->len; i++)
    {
      const YuQuestion *question = g_ptr_array_index (questions, i);
      g_autofree char *number = g_strdup_printf ("%u. ", n + 1);

      if (!is_open (paper, question))
        continue;
      yu_pair_add_line (list);
      yu_copy_add (list, &line_style.chinese, NULL, number);
      yu_pair_add_text (list, &line_style, &question->label);
      n++;
    }
  yu_paper_paragraph (paper, &line_style, n > 0 ? "open_some" : "open_none", YU_ALIGN_LEFT);
  if (n > 0)
    yu_paper_set (paper, list, YU_ALIGN_LEFT);
  else
    yu_copy_free (list);
}

/* ------------------------------------------------------------------ rules */

static void
rules_date (const YuPaper *paper)
{
  g_autofree char *chinese = yu_date_to_words (paper->assessment->on, YU_LANG_ZH_CN);
  g_autofree char *english = yu_date_to_words (paper->assessment->on, YU_LANG_EN);
  g_autofree char *in_chinese = yu_template_fill (paper->words, "rules_date", YU_LANG_ZH_CN, "date", chinese, NULL);
  g_autofree char *in_english = yu_template_fill (paper->words, "rules_date", YU_LANG_EN, "date", english, NULL);
  YuCopy *copy = yu_copy_new ();

  yu_pair_add (copy, &line_style, NULL, in_chinese, in_english);
  yu_paper_set (paper, copy, YU_ALIGN_LEFT);
  yu_sheet_space (paper->sheet, 3);
}

static void
book_row (YuTable *table, const YuPaper *paper, const YuRulebook *book)
{
  g_autofree char *edition = yu_date_to_iso (book->edition);
  YuCell cells[] = { text_cell (&book->title, YU_SHEET_WIDTH - BOOK - EDITION),
                     { .copy = yu_copy_new (), .width = BOOK },
                     { .copy = yu_copy_new (), .width = EDITION, .align = YU_ALIGN_RIGHT } };

  if (book->from_user)
    {
      yu_pair_add_line (cells[0].copy);
      yu_paper_add_words (paper, cells[0].copy, &header_style, "rules_user");
    }
  yu_copy_add (cells[1].copy, &small_style, NULL, book->id);
  yu_copy_add (cells[2].copy, &small_style, NULL, edition);
  yu_table_add_row (table, cells, G_N_ELEMENTS (cells), 0);
}

static void
books (const YuPaper *paper)
{
  GPtrArray *in_force = yu_model_books (paper->assessment->model);
  YuTable *table = yu_table_new (paper->sheet, YU_TABLE_RULES);
  YuCell header[] = { header_cell (paper, "rules_book", YU_SHEET_WIDTH - BOOK - EDITION, YU_ALIGN_LEFT),
                      header_cell (paper, "rules_id", BOOK, YU_ALIGN_LEFT),
                      header_cell (paper, "rules_edition", EDITION, YU_ALIGN_RIGHT) };

  yu_table_set_header (table, header, G_N_ELEMENTS (header));
  for (guint i = 0; i < in_force->len; i++)
    book_row (table, paper, g_ptr_array_index (in_force, i));
  yu_table_end (table);
}

static void
notice (const YuPaper *paper, const char *chinese, const char *english)
{
  YuCopy *copy = yu_copy_new ();

  yu_pair_add (copy, &yu_remark_style, NULL, chinese, english);
  yu_sheet_space (paper->sheet, 4);
  yu_paper_set (paper, copy, YU_ALIGN_JUSTIFY);
}

static void
past_review (const YuPaper *paper, const YuRulebook *book)
{
  g_autofree char *text[YU_N_LANGS] = { NULL };

  for (guint lang = 0; lang < YU_N_LANGS; lang++)
    {
      g_autofree char *date = yu_date_to_words (book->reviewed_until, lang);

      text[lang] = yu_template_fill (paper->words, "rules_past_review", lang, "book", yu_text_get (&book->title, lang),
                                     "date", date, NULL);
    }
  notice (paper, text[YU_LANG_ZH_CN], text[YU_LANG_EN]);
}

/* Which layer of the rules this is, for as long as that is unsettled, and what is older than its last review. */
static void
notices (const YuPaper *paper)
{
  GPtrArray *in_force = yu_model_books (paper->assessment->model);

  for (guint i = 0; i < in_force->len; i++)
    {
      const YuRulebook *book = g_ptr_array_index (in_force, i);

      if (book->notice.in[YU_LANG_EN] != NULL)
        notice (paper, book->notice.in[YU_LANG_ZH_CN], book->notice.in[YU_LANG_EN]);
      if (book->reviewed_until != 0 && book->reviewed_until < paper->assessment->on)
        past_review (paper, book);
    }
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
  points (paper);
  yu_paper_heading (paper, "grounds");
  grounds (paper);
  yu_paper_heading (paper, "open");
  open_questions (paper);
  yu_paper_heading (paper, "rules");
  notices (paper);
  yu_sheet_space (paper->sheet, 4);
  rules_date (paper);
  books (paper);
}
