/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The commitment letter (承诺书): exactly the documents that are promised for later, each with the
 * day by which it is to be handed in. The official wording was not found; this is the applicant's
 * own draft and says so. */

#include "compose.h"

#include "base/words.h"
#include "dossier/checklist-words.h"

#define LABEL 96.0
#define NUMBER 34.0
#define UNTIL 150.0
#define ROW 28.0

static const YuPairStyle name_style
    = { { 10.5, FALSE, { 0, 0, 0 } }, { 8.5, FALSE, { 0.32, 0.32, 0.32 } }, "\n" };
static const YuPairStyle condition_style
    = { { 8.5, FALSE, { 0.2, 0.2, 0.2 } }, { 7.5, FALSE, { 0.32, 0.32, 0.32 } }, "\n" };

/* ------------------------------------------------------------------ refusal */

static char *
refused_lines (const YuChecklist *checklist, YuLang lang)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < checklist->items->len; i++)
    {
      const YuChecklistItem *item = g_ptr_array_index (checklist->items, i);

      if (item->state != YU_ITEM_PROMISED || yu_item_promise_holds (item))
        continue;
      g_autofree char *reason = yu_item_promise_words (checklist, item, lang);
      g_autofree char *line
          = yu_words_fill ("commitment.line", lang, "document",
                           yu_text_get (&item->paper->label, lang), "reason", reason, NULL);
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
    }
  return g_string_free (text, FALSE);
}

/**
 * yu_commitment_may_be_made:
 * @assessment: the assessment of the dossier's answers
 * @dossier: a dossier
 * @error: why not: nothing is promised, or what is promised may not come later, or that is not
 * settled
 *
 * Returns: whether there is a commitment to be put down
 */
gboolean
yu_commitment_may_be_made (const YuAssessment *assessment, const YuDossier *dossier, GError **error)
{
  YuLang lang = yu_lang_current ();
  g_autoptr (YuChecklist) checklist = yu_checklist_new (assessment, dossier);
  g_autofree char *lines = refused_lines (checklist, lang);
  g_autofree char *text = NULL;

  if (yu_checklist_count (checklist, YU_ITEM_PROMISED) == 0)
    text = g_strdup (yu_words ("commitment.none", lang));
  else if (*lines != '\0')
    text = yu_words_fill ("commitment.refused", lang, "lines", lines, NULL);
  if (text != NULL)
    g_set_error_literal (error, YU_ERROR, YU_ERROR_REFUSED, text);
  return text == NULL;
}

/* ------------------------------------------------------------------ person */

static void
answer_row (YuTable *table, const YuPaper *paper, const char *label, const char *const *questions)
{
  YuCopy *copy = yu_copy_new ();
  YuCell cells[] = { { .copy = yu_paper_words (paper, &yu_label_style, label), .width = LABEL },
                     { .copy = copy, .width = YU_SHEET_WIDTH - LABEL } };

  for (; *questions != NULL; questions++)
    {
      if (yu_answers_get (yu_dossier_answers (paper->dossier), *questions) == NULL)
        continue;
      if (!yu_copy_is_empty (copy))
        yu_copy_add (copy, &yu_value_style.chinese, NULL, "  ");
      yu_paper_add_answer (paper, copy, &yu_value_style, *questions);
    }
  if (yu_copy_is_empty (copy))
    yu_paper_add_words (paper, copy, &yu_small_style, "not_given");
  yu_table_add_row (table, cells, G_N_ELEMENTS (cells), ROW);
}

static void
person (const YuPaper *paper)
{
  static const char *const name[] = { "chinese_name", "family_name", "given_names", NULL };
  static const char *const nationality[] = { "nationality", NULL };
  static const char *const passport[] = { "passport_number", NULL };
  static const char *const employer[] = { "employer_name_zh", "employer_name", NULL };
  YuTable *table = yu_table_new (paper->sheet, YU_TABLE_GRID);

  answer_row (table, paper, "name", name);
  answer_row (table, paper, "nationality", nationality);
  answer_row (table, paper, "passport", passport);
  answer_row (table, paper, "employer", employer);
  yu_table_end (table);
}

/* ------------------------------------------------------------------ what is promised */

static YuCell
until_cell (const YuPaper *paper, const YuChecklistItem *item)
{
  YuDate until = yu_evidence_date (item->evidence, "promised_for");
  g_autofree char *chinese = until != 0 ? yu_date_to_words (until, YU_LANG_ZH_CN) : NULL;
  g_autofree char *english = until != 0 ? yu_date_to_words (until, YU_LANG_EN) : NULL;
  g_autofree char *in_chinese
      = until != 0 ? yu_template_fill (paper->words, "until", YU_LANG_ZH_CN, "date", chinese, NULL)
                   : NULL;
  g_autofree char *in_english
      = until != 0 ? yu_template_fill (paper->words, "until", YU_LANG_EN, "date", english, NULL)
                   : NULL;
  YuCopy *copy = yu_copy_new ();

  if (until != 0)
    yu_pair_add (copy, &name_style, NULL, in_chinese, in_english);
  else
    yu_paper_add_words (paper, copy, &name_style, "until_open");
  return (YuCell){ .copy = copy, .width = UNTIL };
}

static void
promise_row (YuTable *table, const YuPaper *paper, const YuChecklistItem *item, guint number)
{
  g_autofree char *figure = g_strdup_printf ("%u", number);
  YuCell cells[] = { { .copy = yu_copy_new (), .width = NUMBER, .align = YU_ALIGN_CENTER },
                     { .copy = yu_copy_new (), .width = YU_SHEET_WIDTH - NUMBER - UNTIL },
                     until_cell (paper, item) };

  yu_copy_add (cells[0].copy, &name_style.chinese, NULL, figure);
  yu_pair_add (cells[1].copy, &name_style, NULL, item->paper->term,
               yu_text_get (&item->paper->label, YU_LANG_EN));
  if (item->promise == YU_PROMISE_CLAIMED)
    {
      yu_pair_add_line (cells[1].copy);
      yu_paper_add_words (paper, cells[1].copy, &condition_style, "if_agreed");
    }
  yu_table_add_row (table, cells, G_N_ELEMENTS (cells), ROW);
}

static void
promises (const YuPaper *paper)
{
  g_autoptr (YuChecklist) checklist = yu_checklist_new (paper->assessment, paper->dossier);
  YuTable *table = yu_table_new (paper->sheet, YU_TABLE_GRID);
  YuCell header[]
      = { { .copy = yu_paper_words (paper, &yu_label_style, "number"), .width = NUMBER },
          { .copy = yu_paper_words (paper, &yu_label_style, "document"),
            .width = YU_SHEET_WIDTH - NUMBER - UNTIL },
          { .copy = yu_paper_words (paper, &yu_label_style, "handed_in"), .width = UNTIL } };
  guint number = 0;

  yu_table_set_header (table, header, G_N_ELEMENTS (header));
  for (guint i = 0; i < checklist->items->len; i++)
    {
      const YuChecklistItem *item = g_ptr_array_index (checklist->items, i);

      if (item->state == YU_ITEM_PROMISED)
        promise_row (table, paper, item, ++number);
    }
  yu_table_end (table);
}

/* ------------------------------------------------------------------ undertaking, signatures */

static void
undertaking (const YuPaper *paper)
{
  static const char *const ids[] = { "true", "in_time", "otherwise" };

  yu_paper_paragraph (paper, &yu_body_style, "undertaking", YU_ALIGN_LEFT);
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      yu_sheet_space (paper->sheet, 3);
      yu_paper_paragraph (paper, &yu_body_style, ids[i], YU_ALIGN_JUSTIFY);
    }
}

static void
signatures (const YuPaper *paper)
{
  static const char *const labels[] = { "signature", "seal" };
  YuTable *table;

  yu_sheet_need (paper->sheet, 150);
  yu_sheet_space (paper->sheet, 12);
  table = yu_table_new (paper->sheet, YU_TABLE_GRID);
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      YuCell cells[]
          = { { .copy = yu_paper_words (paper, &yu_label_style, labels[i]), .width = LABEL },
              { .copy = yu_copy_new (), .width = YU_SHEET_WIDTH - 2 * LABEL - 90 },
              { .copy = yu_paper_words (paper, &yu_label_style, "date"), .width = LABEL },
              { .copy = yu_copy_new (), .width = 90 } };

      yu_table_add_row (table, cells, G_N_ELEMENTS (cells), 52);
    }
  yu_table_end (table);
}

static void
basis (const YuPaper *paper)
{
  g_autofree char *chinese = yu_date_to_words (paper->assessment->on, YU_LANG_ZH_CN);
  g_autofree char *english = yu_date_to_words (paper->assessment->on, YU_LANG_EN);
  g_autofree char *in_chinese
      = yu_template_fill (paper->words, "basis", YU_LANG_ZH_CN, "date", chinese, NULL);
  g_autofree char *in_english
      = yu_template_fill (paper->words, "basis", YU_LANG_EN, "date", english, NULL);
  YuCopy *copy = yu_copy_new ();

  yu_pair_add (copy, &yu_remark_style, NULL, in_chinese, in_english);
  yu_sheet_space (paper->sheet, 8);
  yu_paper_set (paper, copy, YU_ALIGN_LEFT);
}

/**
 * yu_compose_commitment:
 * @paper: a commitment letter being made; yu_commitment_may_be_made() said that it may
 *
 * Fills a page, more if many documents are promised.
 */
void
yu_compose_commitment (const YuPaper *paper)
{
  yu_paper_paragraph (paper, &yu_title_style, "title", YU_ALIGN_CENTER);
  yu_paper_case (paper);
  yu_sheet_space (paper->sheet, 8);
  yu_paper_paragraph (paper, &yu_body_style, "addressee", YU_ALIGN_LEFT);
  yu_sheet_space (paper->sheet, 4);
  yu_paper_paragraph (paper, &yu_body_style, "opening", YU_ALIGN_JUSTIFY);
  yu_sheet_space (paper->sheet, 6);
  person (paper);
  yu_sheet_space (paper->sheet, 10);
  promises (paper);
  yu_sheet_space (paper->sheet, 10);
  undertaking (paper);
  signatures (paper);
  basis (paper);
}
