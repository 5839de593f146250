/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How the national points were counted, a line for each factor. Beside it stands the answer that it
 * rests on, as short as it can be said: whoever wants the questions has the form. Local incentive
 * points are named and never counted: their provisions are assumed, and the authority sets them. */

#include "assess/lines.h"
#include "compose.h"

#define FACTOR 236.0
#define FIGURE 57.0
#define ANSWERS (YU_SHEET_WIDTH - FACTOR - 2 * FIGURE)

static const YuStyle figure_style = { 9.5, FALSE, { 0, 0, 0 } };
static const YuStyle total_style = { 10, TRUE, { 0, 0, 0 } };

static YuCell
label_cell (const YuText *text)
{
  YuCopy *copy = yu_copy_new ();

  yu_pair_add_text (copy, &yu_line_style, text);
  return (YuCell){ .copy = copy, .width = FACTOR };
}

static char *
range_words (YuRange range)
{
  if (range.min == range.max)
    return g_strdup_printf ("%" G_GINT64_FORMAT, range.min);
  return g_strdup_printf ("%" G_GINT64_FORMAT "–%" G_GINT64_FORMAT, range.min, range.max);
}

static YuCell
figure_cell (YuRange range, const YuStyle *style)
{
  YuCopy *copy = yu_copy_new ();
  g_autofree char *figure = range_words (range);

  yu_copy_add (copy, style, NULL, figure);
  return (YuCell){ .copy = copy, .width = FIGURE, .align = YU_ALIGN_RIGHT };
}

/* ------------------------------------------------------------------ what was stated */

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

/* A factor that reads one fact is named like it; of one that reads several it is said which
 * counted. */
static gboolean
reads_several (const YuFactorResult *factor)
{
  const YuDecision *decision = factor->factor->decision;
  const char *const *inputs = decision != NULL ? yu_table_inputs (decision->table) : NULL;

  return inputs != NULL && inputs[0] != NULL && inputs[1] != NULL;
}

/* "No", "none", 0: an answer that brings nothing where others might. */
static gboolean
is_negative (const YuValue *value)
{
  switch (yu_value_type (value))
    {
    case YU_VALUE_BOOLEAN:
      return !yu_value_boolean (value);
    case YU_VALUE_TEXT:
      return g_str_equal (yu_value_text (value), "none");
    case YU_VALUE_LIST:
      return yu_value_length (value) == 0;
    case YU_VALUE_NUMBER:
      return yu_value_integer (value) == 0;
    case YU_VALUE_DATE:
    case YU_VALUE_RECORD:
    default:
      return FALSE;
    }
}

/* A yes is said by what was affirmed, a choice speaks for itself, a figure needs its name. */
static char *
fact_words (const YuPaper *paper, const YuReason *leaf, gboolean named, YuLang lang)
{
  const YuQuestion *question = yu_form_question (paper->form, leaf->fact);
  g_autofree char *value = yu_fact_words (paper->assessment, leaf->fact, leaf->value, lang);
  g_autofree char *affirmed = g_strconcat ("stated_", leaf->fact, NULL);
  const char *name = yu_fact_label (paper->assessment, leaf->fact, lang);

  if (!named || (question != NULL && question->kind == YU_KIND_CHOICE))
    return g_steal_pointer (&value);
  if (yu_value_is (leaf->value, YU_VALUE_BOOLEAN) && yu_template_has (paper->words, affirmed))
    return g_strdup (yu_template_text (paper->words, affirmed, lang));
  return g_strconcat (name, lang == YU_LANG_ZH_CN ? "：" : ": ", value, NULL);
}

static void
add_fact (const YuPaper *paper, YuCopy *copy, const YuReason *leaf, gboolean named)
{
  g_autofree char *chinese = fact_words (paper, leaf, named, YU_LANG_ZH_CN);
  g_autofree char *english = fact_words (paper, leaf, named, YU_LANG_EN);

  yu_pair_add_line (copy);
  yu_pair_add (copy, &yu_line_style, leaf->fact, chinese, english);
}

/* The answers that decide; that some are open is said once, the section on open questions tells
 * which. */
static YuCell
answers_cell (const YuPaper *paper, const YuFactorResult *factor)
{
  YuCopy *copy = yu_copy_new ();
  g_autoptr (GPtrArray) leaves = g_ptr_array_new ();
  gboolean several = reads_several (factor), open = factor->points.min != factor->points.max;

  if (factor->why != NULL)
    collect_facts (factor->why, leaves);
  for (guint i = 0; i < leaves->len; i++)
    {
      const YuReason *leaf = g_ptr_array_index (leaves, i);

      if (leaf->value != NULL && !(several && is_negative (leaf->value)))
        add_fact (paper, copy, leaf, several);
    }
  if (open || yu_copy_is_empty (copy))
    {
      yu_pair_add_line (copy);
      yu_paper_add_words (paper, copy, &yu_line_style,
                          open ? "points_unanswered" : "points_nothing");
    }
  return (YuCell){ .copy = copy, .width = ANSWERS };
}

/* ------------------------------------------------------------------ the table */

static void
factor_row (YuTable *table, const YuPaper *paper, const YuFactorResult *factor)
{
  YuCell cells[] = { label_cell (&factor->factor->label), answers_cell (paper, factor),
                     figure_cell (factor->points, &figure_style),
                     figure_cell ((YuRange){ factor->cap, factor->cap }, &figure_style) };

  yu_table_add_row (table, cells, G_N_ELEMENTS (cells), 0);
}

/* The table's own row for local points, of whichever book has one; the assessment's result has no
 * factor for it. */
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
local_row (YuTable *table, const YuPaper *paper)
{
  const YuText *label = local_label (paper);

  if (label == NULL)
    return;
  YuCell cells[] = { label_cell (label),
                     { .copy = yu_paper_words (paper, &yu_line_style, "points_local"),
                       .width = ANSWERS + 2 * FIGURE } };

  yu_table_add_row (table, cells, G_N_ELEMENTS (cells), 0);
}

static void
total_row (YuTable *table, const YuPaper *paper)
{
  gint64 cap = paper->assessment->national_cap;
  YuCell cells[] = { { .copy = yu_paper_words (paper, &yu_header_style, "points_total"),
                       .width = FACTOR + ANSWERS },
                     figure_cell (paper->assessment->national, &total_style),
                     figure_cell ((YuRange){ cap, cap }, &total_style) };

  yu_table_add_row (table, cells, G_N_ELEMENTS (cells), 0);
}

static YuCell
header_cell (const YuPaper *paper, const char *id, double width, YuAlign align)
{
  return (YuCell){ .copy = yu_paper_words (paper, &yu_header_style, id),
                   .width = width,
                   .align = align };
}

/**
 * yu_compose_letter_points:
 * @paper: a letter being made
 *
 * Sets the table of national points with what has to be said of it.
 */
void
yu_compose_letter_points (const YuPaper *paper)
{
  YuTable *table = yu_table_new (paper->sheet, YU_TABLE_RULES);
  YuCell header[] = { header_cell (paper, "points_factor", FACTOR, YU_ALIGN_LEFT),
                      header_cell (paper, "points_answers", ANSWERS, YU_ALIGN_LEFT),
                      header_cell (paper, "points_given", FIGURE, YU_ALIGN_RIGHT),
                      header_cell (paper, "points_cap", FIGURE, YU_ALIGN_RIGHT) };
  YuRange national = paper->assessment->national;

  yu_table_set_header (table, header, G_N_ELEMENTS (header));
  for (guint i = 0; i < paper->assessment->factors->len; i++)
    {
      const YuFactorResult *factor = g_ptr_array_index (paper->assessment->factors, i);

      if (!g_str_equal (factor->id, "local"))
        factor_row (table, paper, factor);
    }
  local_row (table, paper);
  total_row (table, paper);
  yu_table_end (table);
  yu_sheet_space (paper->sheet, 3);
  yu_paper_paragraph (paper, &yu_small_style,
                      national.min == national.max ? "points_remark" : "points_remark_open",
                      YU_ALIGN_JUSTIFY);
}
