/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Type and language of the papers. Chinese leads, since a Chinese office reads them; English stands
 * beside it smaller and grey, so that the eye can follow either. */

#include "paper-kit.h"

#define GREY                                                                                       \
  {                                                                                                \
    0.32, 0.32, 0.32                                                                               \
  }

const YuPairStyle yu_title_style
    = { { 21, TRUE, { 0, 0, 0 } }, { 11, FALSE, { 0.2, 0.2, 0.2 } }, "\n" };
const YuPairStyle yu_heading_style = { { 11.5, TRUE, { 0, 0, 0 } }, { 9, FALSE, GREY }, "  " };
const YuPairStyle yu_body_style = { { 11, FALSE, { 0, 0, 0 } }, { 9, FALSE, GREY }, "\n" };
const YuPairStyle yu_label_style = { { 9.5, TRUE, { 0, 0, 0 } }, { 7.5, FALSE, GREY }, "\n" };
const YuPairStyle yu_value_style = { { 10, FALSE, { 0, 0, 0 } }, { 8.5, FALSE, GREY }, "  " };
const YuPairStyle yu_remark_style
    = { { 8.5, FALSE, { 0.2, 0.2, 0.2 } }, { 7.5, FALSE, GREY }, "\n" };
const YuPairStyle yu_small_style = { { 8, FALSE, { 0.2, 0.2, 0.2 } }, { 7.5, FALSE, GREY }, "  " };
const YuPairStyle yu_line_style = { { 9, FALSE, { 0, 0, 0 } }, { 7.5, FALSE, GREY }, "  " };
const YuPairStyle yu_header_style = { { 9, TRUE, { 0, 0, 0 } }, { 7.5, FALSE, GREY }, "  " };

/**
 * yu_pair_add:
 * @copy: text to be set
 * @style: how
 * @question: (nullable): whose answer it is
 * @chinese: the Chinese text
 * @english: the English text; when it is the same, it is set once
 *
 * Appends a text in both languages.
 */
void
yu_pair_add (YuCopy *copy, const YuPairStyle *style, const char *question, const char *chinese,
             const char *english)
{
  yu_copy_add (copy, &style->chinese, question, chinese);
  if (g_str_equal (chinese, english) || *english == '\0')
    return;
  if (*style->between == '\n')
    yu_copy_add (copy, &style->english, NULL, style->between);
  else
    yu_copy_add_between (copy, &style->english, style->between);
  yu_copy_add (copy, &style->english, question, english);
}

/**
 * yu_pair_add_text:
 * @copy: text to be set
 * @style: how
 * @text: a text of a data file
 *
 * Appends a text in both languages.
 */
void
yu_pair_add_text (YuCopy *copy, const YuPairStyle *style, const YuText *text)
{
  yu_pair_add (copy, style, NULL, yu_text_get (text, YU_LANG_ZH_CN),
               yu_text_get (text, YU_LANG_EN));
}

/**
 * yu_pair_add_line:
 * @copy: text to be set
 *
 * Begins a new line, unless nothing has been set yet.
 */
void
yu_pair_add_line (YuCopy *copy)
{
  if (!yu_copy_is_empty (copy))
    yu_copy_add (copy, &yu_value_style.chinese, NULL, "\n");
}

/**
 * yu_paper_add_words:
 * @paper: a paper
 * @copy: text to be set
 * @style: how
 * @id: a text of the template
 *
 * Appends a text of the template.
 */
void
yu_paper_add_words (const YuPaper *paper, YuCopy *copy, const YuPairStyle *style, const char *id)
{
  yu_pair_add (copy, style, NULL, yu_template_text (paper->words, id, YU_LANG_ZH_CN),
               yu_template_text (paper->words, id, YU_LANG_EN));
}

/**
 * yu_paper_words:
 * @paper: a paper
 * @style: how
 * @id: a text of the template
 *
 * Returns: (transfer full): that text, to be set
 */
YuCopy *
yu_paper_words (const YuPaper *paper, const YuPairStyle *style, const char *id)
{
  YuCopy *copy = yu_copy_new ();

  yu_paper_add_words (paper, copy, style, id);
  return copy;
}

/**
 * yu_paper_set:
 * @paper: a paper
 * @copy: (transfer full): a paragraph
 * @align: how its lines stand
 *
 * Sets a paragraph.
 */
void
yu_paper_set (const YuPaper *paper, YuCopy *copy, YuAlign align)
{
  yu_sheet_text (paper->sheet, copy, align, 1.5);
  yu_copy_free (copy);
}

/**
 * yu_paper_paragraph:
 * @paper: a paper
 * @style: how
 * @id: a text of the template
 * @align: how its lines stand
 *
 * Sets a text of the template as a paragraph.
 */
void
yu_paper_paragraph (const YuPaper *paper, const YuPairStyle *style, const char *id, YuAlign align)
{
  yu_paper_set (paper, yu_paper_words (paper, style, id), align);
}

/**
 * yu_paper_heading:
 * @paper: a paper
 * @id: a text of the template
 *
 * Sets a heading, which stays with what follows.
 */
void
yu_paper_heading (const YuPaper *paper, const char *id)
{
  yu_sheet_need (paper->sheet, 90);
  yu_sheet_space (paper->sheet, 8);
  yu_paper_paragraph (paper, &yu_heading_style, id, YU_ALIGN_LEFT);
  yu_sheet_space (paper->sheet, 2);
}

/**
 * yu_value_add:
 * @copy: text to be set
 * @style: how
 * @question: the question
 * @value: its value
 * @about: (nullable): the question of the form that it belongs to
 *
 * Appends an answer as one reads it, in both languages where they differ.
 */
void
yu_value_add (YuCopy *copy, const YuPairStyle *style, const YuQuestion *question,
              const YuValue *value, const char *about)
{
  g_autofree char *chinese = yu_value_to_words (question, value, YU_LANG_ZH_CN);
  g_autofree char *english = yu_value_to_words (question, value, YU_LANG_EN);

  yu_pair_add (copy, style, about, chinese, english);
}

/**
 * yu_paper_case:
 * @paper: a paper that has a text "case"
 *
 * Sets the case number at the right, if there is one.
 */
void
yu_paper_case (const YuPaper *paper)
{
  const char *number = yu_dossier_case (paper->dossier);
  YuCopy *copy;

  if (number == NULL || *number == '\0')
    return;
  copy = yu_paper_words (paper, &yu_value_style, "case");
  yu_copy_add (copy, &yu_value_style.chinese, "case", "  ");
  yu_copy_add (copy, &yu_value_style.chinese, "case", number);
  yu_sheet_space (paper->sheet, 6);
  yu_paper_set (paper, copy, YU_ALIGN_RIGHT);
}

/**
 * yu_paper_add_answer:
 * @paper: a paper
 * @copy: text to be set
 * @style: how
 * @question: a question of the form
 *
 * Appends the answer to a question, if it was answered and is asked.
 *
 * Returns: whether there was anything to append
 */
gboolean
yu_paper_add_answer (const YuPaper *paper, YuCopy *copy, const YuPairStyle *style,
                     const char *question)
{
  YuAnswers *answers = yu_dossier_answers (paper->dossier);
  const YuQuestion *asked = yu_form_question (paper->form, question);
  const YuValue *value = yu_answers_get (answers, question);

  if (asked == NULL || value == NULL || !yu_question_relevant (asked, answers))
    return FALSE;
  if (yu_value_is (value, YU_VALUE_TEXT) && *yu_value_text (value) == '\0')
    return FALSE;
  yu_value_add (copy, style, asked, value, question);
  return TRUE;
}

/**
 * yu_question_term:
 * @question: a question
 *
 * Returns: (transfer none): the official Chinese term, which a bureau looks for; the Chinese label
 * if there is none
 */
const char *
yu_question_term (const YuQuestion *question)
{
  return question->term != NULL ? question->term : yu_text_get (&question->label, YU_LANG_ZH_CN);
}

/**
 * yu_statement_holds:
 * @statement: a ground, a route
 *
 * Returns: whether it is met, or claimed for the authority to decide
 */
gboolean
yu_statement_holds (const YuStatement *statement)
{
  return statement->shown == YU_SHOWN_MET || statement->shown == YU_SHOWN_CLAIMED;
}
