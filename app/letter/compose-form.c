/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The application form, filled in: every question that is asked, in the order of the form, whether
 * it was answered or not, so that what is missing can be added with a pen. Facts only: neither
 * points nor assumed provisions. */

#include "base/words.h"
#include "compose.h"

#define LABEL 88.0
#define HALF (YU_SHEET_WIDTH / 2 - LABEL)
#define REST (YU_SHEET_WIDTH - LABEL)
#define TICK 26.0
#define CARE 190.0
#define ROW 25.0         /* least height: room for handwriting */
#define LONG_LABEL 36    /* characters of an English label, twice those of a Chinese one */
#define KEPT_GROUP 150.0 /* groups up to this height do not break */
#define SHORT_ANSWER 26  /* characters that go into half a row */

static const YuPairStyle answer_style
    = { { 10, FALSE, { 0, 0, 0 } }, { 8.5, FALSE, { 0.32, 0.32, 0.32 } }, "  " };
static const YuPairStyle cell_style
    = { { 9, FALSE, { 0, 0, 0 } }, { 7.5, FALSE, { 0.32, 0.32, 0.32 } }, "\n" };
static const YuPairStyle care_style
    = { { 8.5, FALSE, { 0, 0, 0 } }, { 7, FALSE, { 0.32, 0.32, 0.32 } }, "\n" };
static const YuPairStyle if_style
    = { { 8, FALSE, { 0.32, 0.32, 0.32 } }, { 7.5, FALSE, { 0.32, 0.32, 0.32 } }, "  " };
static const YuPairStyle group_style
    = { { 9.5, TRUE, { 0, 0, 0 } }, { 8, FALSE, { 0.32, 0.32, 0.32 } }, "  " };
static const YuStyle tick_style = { 12, FALSE, { 0, 0, 0 } };

static YuCell
words_cell (const YuPaper *paper, const char *id, double width)
{
  return (YuCell){ .copy = yu_paper_words (paper, &yu_label_style, id), .width = width };
}

static YuCell
question_cell (const YuQuestion *question, double width)
{
  YuCopy *copy = yu_copy_new ();

  yu_pair_add (copy, &yu_label_style, NULL, yu_question_term (question),
               yu_text_get (&question->label, YU_LANG_EN));
  return (YuCell){ .copy = copy, .width = width };
}

static const YuValue *
answer_to (const YuPaper *paper, const YuQuestion *question)
{
  return yu_answers_get (yu_dossier_answers (paper->dossier), question->id);
}

/* What was typed and could not be read is no answer, but it is what the applicant wrote: it stands
 * there as such. */
static void
add_typed (const YuPaper *paper, YuCopy *copy, const YuPairStyle *style, const YuQuestion *about,
           const char *key)
{
  const char *typed = yu_dossier_typed (paper->dossier, key);
  g_autofree char *quoted = typed != NULL ? g_strconcat ("“", typed, "”", NULL) : NULL;

  if (quoted == NULL)
    return;
  yu_copy_add (copy, &style->chinese, about->id, quoted);
  yu_copy_add_between (copy, &if_style.chinese, "  ");
  yu_paper_add_words (paper, copy, &if_style, "typed");
}

static YuCell
answer_cell (const YuPaper *paper, const YuQuestion *question, double width)
{
  YuCopy *copy = yu_copy_new ();

  if (!yu_paper_add_answer (paper, copy, &answer_style, question->id))
    add_typed (paper, copy, &answer_style, question, question->id);
  return (YuCell){ .copy = copy, .width = width };
}

/* ------------------------------------------------------------------ questions of one value */

/* A label that asks in a sentence needs half of a row. */
static gboolean
is_sentence (const YuQuestion *question)
{
  const char *english = yu_text_get (&question->label, YU_LANG_EN);

  return g_str_has_suffix (english, "?") || g_utf8_strlen (english, -1) > LONG_LABEL
         || g_utf8_strlen (yu_question_term (question), -1) > LONG_LABEL / 2;
}

static gboolean
is_short (const YuPaper *paper, const YuQuestion *question)
{
  const YuValue *value = answer_to (paper, question);
  g_autofree char *chinese
      = value != NULL ? yu_value_to_words (question, value, YU_LANG_ZH_CN) : NULL;
  g_autofree char *english = value != NULL ? yu_value_to_words (question, value, YU_LANG_EN) : NULL;

  if (question->kind == YU_KIND_LONG_TEXT || question->kind == YU_KIND_CHOICES
      || is_sentence (question))
    return FALSE;
  if (value == NULL && yu_dossier_typed (paper->dossier, question->id) != NULL)
    return FALSE;
  if (value == NULL)
    return question->kind != YU_KIND_TEXT || question->max <= 60;
  return g_utf8_strlen (english, -1) <= SHORT_ANSWER && g_utf8_strlen (chinese, -1) <= SHORT_ANSWER;
}

static void
wide_row (YuTable *table, const YuPaper *paper, const YuQuestion *question)
{
  gboolean takes_half = is_sentence (question) && question->kind != YU_KIND_LONG_TEXT
                        && question->kind != YU_KIND_CHOICES && question->kind != YU_KIND_TEXT;
  double label = takes_half ? YU_SHEET_WIDTH / 2 : LABEL;
  YuCell cells[]
      = { question_cell (question, label), answer_cell (paper, question, YU_SHEET_WIDTH - label) };

  yu_table_add_row (table, cells, G_N_ELEMENTS (cells), ROW);
}

static void
pair_row (YuTable *table, const YuPaper *paper, const YuQuestion *left, const YuQuestion *right)
{
  YuCell cells[] = { question_cell (left, LABEL), answer_cell (paper, left, HALF),
                     question_cell (right, LABEL), answer_cell (paper, right, HALF) };

  yu_table_add_row (table, cells, G_N_ELEMENTS (cells), ROW);
}

/* ------------------------------------------------------------------ rows and records */

static double
field_weight (const YuQuestion *field)
{
  switch (field->kind)
    {
    case YU_KIND_TEXT:
    case YU_KIND_LONG_TEXT:
    case YU_KIND_CHOICES:
      return 1.4;
    case YU_KIND_YES_NO:
      return 0.95;
    case YU_KIND_NUMBER:
    case YU_KIND_MONEY:
    case YU_KIND_DATE:
    case YU_KIND_MONTH:
    case YU_KIND_COUNTRY:
    case YU_KIND_CHOICE:
    case YU_KIND_ROWS:
    case YU_KIND_RECORD:
    default:
      return 1;
    }
}

static double
field_width (const YuQuestion *question, guint i)
{
  double all = 0;

  for (guint k = 0; k < question->fields->len; k++)
    all += field_weight (g_ptr_array_index (question->fields, k));
  return YU_SHEET_WIDTH * field_weight (g_ptr_array_index (question->fields, i)) / all;
}

static void
rows_header (YuTable *table, const YuQuestion *question)
{
  g_autofree YuCell *cells = g_new0 (YuCell, question->fields->len);

  for (guint i = 0; i < question->fields->len; i++)
    cells[i] = question_cell (g_ptr_array_index (question->fields, i), field_width (question, i));
  yu_table_set_header (table, cells, question->fields->len);
}

/* A month left empty in a row that has one is "to this day". */
static gboolean
lasts (const YuValue *row, const YuQuestion *field)
{
  for (gsize i = 0; row != NULL && i < yu_value_length (row); i++)
    if (g_str_equal (yu_value_name (row, i), field->id))
      return field->kind == YU_KIND_MONTH && yu_value_item (row, i) == NULL;
  return FALSE;
}

static YuCopy *
field_words (const YuPaper *paper, const YuQuestion *question, const YuQuestion *field, gsize place)
{
  YuCopy *copy = yu_copy_new ();
  const YuValue *rows = answer_to (paper, question);
  const YuValue *row
      = rows != NULL && place < yu_value_length (rows) ? yu_value_item (rows, place) : NULL;
  const YuValue *value = row != NULL ? yu_value_member (row, field->id) : NULL;
  g_autofree char *key
      = g_strdup_printf ("%s/%" G_GSIZE_FORMAT "/%s", question->id, place, field->id);

  if (value != NULL)
    yu_value_add (copy, &cell_style, field, value, question->id);
  else if (yu_dossier_typed (paper->dossier, key) != NULL)
    add_typed (paper, copy, &cell_style, question, key);
  else if (lasts (row, field))
    yu_pair_add (copy, &cell_style, NULL, yu_words ("value.to_this_day", YU_LANG_ZH_CN),
                 yu_words ("value.to_this_day", YU_LANG_EN));
  return copy;
}

static void
rows_row (YuTable *table, const YuPaper *paper, const YuQuestion *question, gsize place)
{
  g_autofree YuCell *cells = g_new0 (YuCell, question->fields->len);

  for (guint i = 0; i < question->fields->len; i++)
    cells[i] = (YuCell){ .copy = field_words (paper, question,
                                              g_ptr_array_index (question->fields, i), place),
                         .width = field_width (question, i) };
  yu_table_add_row (table, cells, question->fields->len, ROW);
}

static void
rows (const YuPaper *paper, const YuQuestion *question)
{
  const YuValue *value = answer_to (paper, question);
  gsize n = value != NULL ? yu_value_length (value) : 0;
  YuTable *table = yu_table_new (paper->sheet, YU_TABLE_GRID);

  if (value != NULL && n == 0)
    {
      YuCell cells[] = { question_cell (question, LABEL), words_cell (paper, "no_rows", REST) };

      yu_table_add_row (table, cells, G_N_ELEMENTS (cells), ROW);
      yu_table_end (table);
      return;
    }
  rows_header (table, question);
  for (gsize i = 0; i < MAX (n, 3); i++)
    if (i < n || n == 0)
      rows_row (table, paper, question, i);
  yu_table_end (table);
}

static void
record_row (YuTable *table, const YuPaper *paper, const YuQuestion *question, guint i)
{
  const YuQuestion *fields[]
      = { g_ptr_array_index (question->fields, i),
          i + 1 < question->fields->len ? g_ptr_array_index (question->fields, i + 1) : NULL };
  YuCell cells[4];
  guint n = 0;

  for (guint k = 0; k < G_N_ELEMENTS (fields) && fields[k] != NULL; k++)
    {
      const YuValue *value = yu_value_member (answer_to (paper, question), fields[k]->id);
      g_autofree char *key = g_strconcat (question->id, "/", fields[k]->id, NULL);

      cells[n++] = question_cell (fields[k], LABEL);
      cells[n++] = (YuCell){ .copy = yu_copy_new (), .width = fields[1] != NULL ? HALF : REST };
      if (value != NULL)
        yu_value_add (cells[n - 1].copy, &answer_style, fields[k], value, question->id);
      else
        add_typed (paper, cells[n - 1].copy, &answer_style, question, key);
    }
  yu_table_add_row (table, cells, n, ROW);
}

static void
record (const YuPaper *paper, const YuQuestion *question)
{
  const YuValue *value = answer_to (paper, question);
  YuTable *table = yu_table_new (paper->sheet, YU_TABLE_GRID);

  if (yu_value_is (value, YU_VALUE_RECORD))
    for (guint i = 0; i < question->fields->len; i += 2)
      record_row (table, paper, question, i);
  else
    wide_row (table, paper, question);
  yu_table_end (table);
}

/* ------------------------------------------------------------------ groups and steps */

static gboolean
stands_alone (const YuQuestion *question)
{
  return question->kind == YU_KIND_ROWS || question->kind == YU_KIND_RECORD;
}

static GPtrArray *
asked_questions (const YuPaper *paper, const YuGroup *group)
{
  GPtrArray *asked = g_ptr_array_new ();

  for (guint i = 0; i < group->questions->len; i++)
    {
      const YuQuestion *question = g_ptr_array_index (group->questions, i);

      /* The declaration is made with a signature. */
      if (yu_question_relevant (question, yu_dossier_answers (paper->dossier))
          && !g_str_equal (question->id, "declaration"))
        g_ptr_array_add (asked, (gpointer) question);
    }
  return asked;
}

/* A table for questions from @first up to the next that stands alone; two short ones share a row.
 */
static guint
plain_questions (const YuPaper *paper, GPtrArray *asked, guint first)
{
  YuTable *table = yu_table_new (paper->sheet, YU_TABLE_GRID);
  guint i = first;

  while (i < asked->len && !stands_alone (g_ptr_array_index (asked, i)))
    {
      const YuQuestion *question = g_ptr_array_index (asked, i);
      const YuQuestion *next = i + 1 < asked->len ? g_ptr_array_index (asked, i + 1) : NULL;

      if (next != NULL && !stands_alone (next) && is_short (paper, question)
          && is_short (paper, next))
        {
          pair_row (table, paper, question, next);
          i += 2;
        }
      else
        {
          wide_row (table, paper, question);
          i++;
        }
    }
  yu_table_end (table);
  return i;
}

/* About as much as a short group takes with its heading: it stays whole; a long one begins with
 * some rows. */
static double
height_of_group (const GPtrArray *asked)
{
  double height = 24;

  for (guint i = 0; i < asked->len; i++)
    {
      const YuQuestion *question = g_ptr_array_index (asked, i);

      height += question->kind == YU_KIND_ROWS      ? 130
                : question->kind == YU_KIND_RECORD  ? 100
                : question->kind == YU_KIND_CHOICES ? 90
                                                    : ROW;
    }
  return MIN (height, KEPT_GROUP);
}

static void
small_heading (const YuPaper *paper, const YuText *title, double height)
{
  YuCopy *copy = yu_copy_new ();

  yu_sheet_need (paper->sheet, height);
  yu_sheet_space (paper->sheet, 6);
  yu_pair_add_text (copy, &group_style, title);
  yu_paper_set (paper, copy, YU_ALIGN_LEFT);
  yu_sheet_space (paper->sheet, 2);
}

static void
group (const YuPaper *paper, const YuGroup *self)
{
  g_autoptr (GPtrArray) asked = asked_questions (paper, self);

  if (asked->len == 0)
    return;
  if (self->title.in[YU_LANG_EN] != NULL)
    small_heading (paper, &self->title, height_of_group (asked));
  for (guint i = 0; i < asked->len;)
    {
      const YuQuestion *question = g_ptr_array_index (asked, i);

      if (question->kind == YU_KIND_ROWS)
        rows (paper, question);
      else if (question->kind == YU_KIND_RECORD)
        record (paper, question);
      if (stands_alone (question))
        {
          yu_sheet_space (paper->sheet, 6);
          i++;
        }
      else
        {
          i = plain_questions (paper, asked, i);
        }
    }
}

/* What has to be there for the heading of a step to be followed by something; 0 if it asks nothing.
 */
static double
height_of_beginning (const YuPaper *paper, const YuStep *step)
{
  for (guint i = 0; i < step->groups->len; i++)
    {
      g_autoptr (GPtrArray) asked = asked_questions (paper, g_ptr_array_index (step->groups, i));

      if (asked->len > 0)
        return 34 + height_of_group (asked);
    }
  return 0;
}

static void
step (const YuPaper *paper, const YuStep *self)
{
  double height = height_of_beginning (paper, self);
  YuCopy *copy;

  if (height <= 0)
    return;
  yu_sheet_need (paper->sheet, height);
  yu_sheet_space (paper->sheet, 14);
  copy = yu_copy_new ();
  if (g_str_equal (self->id, "provisions"))
    yu_paper_add_words (paper, copy, &yu_heading_style, "provisions");
  else
    yu_pair_add_text (copy, &yu_heading_style, &self->title);
  yu_paper_set (paper, copy, YU_ALIGN_LEFT);
  for (guint i = 0; i < self->groups->len; i++)
    group (paper, g_ptr_array_index (self->groups, i));
}

/* ------------------------------------------------------------------ grounds, documents */

static YuCell
tick_cell (gboolean ticked)
{
  YuCopy *copy = yu_copy_new ();

  yu_copy_add (copy, &tick_style, NULL, ticked ? "☑" : "☐");
  return (YuCell){ .copy = copy, .width = TICK, .align = YU_ALIGN_CENTER };
}

static void
grounds (const YuPaper *paper)
{
  YuTable *table;

  yu_sheet_need (paper->sheet, 60 + ROW * paper->assessment->grounds->len);
  yu_paper_heading (paper, "grounds");
  yu_paper_paragraph (paper, &yu_remark_style, "grounds_intro", YU_ALIGN_LEFT);
  yu_sheet_space (paper->sheet, 3);
  table = yu_table_new (paper->sheet, YU_TABLE_GRID);
  for (guint i = 0; i < paper->assessment->grounds->len; i++)
    {
      const YuStatement *ground = g_ptr_array_index (paper->assessment->grounds, i);
      YuCell cells[] = { tick_cell (yu_statement_holds (ground)),
                         { .copy = yu_copy_new (), .width = YU_SHEET_WIDTH - TICK } };

      yu_pair_add_text (cells[1].copy, &answer_style, &ground->ground->label);
      yu_table_add_row (table, cells, G_N_ELEMENTS (cells), 0);
    }
  yu_table_end (table);
}

static void
care_line (YuCopy *copy, const YuText *text)
{
  if (text->in[YU_LANG_EN] == NULL)
    return;
  yu_pair_add_line (copy);
  yu_pair_add_text (copy, &care_style, text);
}

static YuCell
care_cell (const YuChecklistItem *item)
{
  YuCopy *copy = yu_copy_new ();

  if (item->way != NULL)
    care_line (copy, &item->way->label);
  if (item->way == NULL || !item->way->none)
    care_line (copy, &item->paper->authentication);
  care_line (copy, &item->paper->translation);
  return (YuCell){ .copy = copy, .width = CARE };
}

static void
document_row (YuTable *table, const YuPaper *paper, const YuChecklistItem *item)
{
  YuCell cells[] = { tick_cell (yu_checklist_item_is_there (item)),
                     { .copy = yu_copy_new (), .width = YU_SHEET_WIDTH - TICK - CARE },
                     care_cell (item) };

  yu_pair_add (cells[1].copy, &cell_style, NULL, item->paper->term,
               yu_text_get (&item->paper->label, YU_LANG_EN));
  if (item->state == YU_ITEM_OPEN || item->state == YU_ITEM_PROMISED)
    {
      yu_copy_add (cells[1].copy, &cell_style.english, NULL, "\n");
      yu_paper_add_words (paper, cells[1].copy, &if_style,
                          item->state == YU_ITEM_OPEN ? "documents_if" : "documents_promised");
    }
  yu_table_add_row (table, cells, G_N_ELEMENTS (cells), 0);
}

static void
documents (const YuPaper *paper)
{
  g_autoptr (YuChecklist) checklist = yu_checklist_new (paper->assessment, paper->dossier);
  YuTable *table = yu_table_new (paper->sheet, YU_TABLE_GRID);
  YuCell header[] = { { .copy = yu_copy_new (), .width = TICK },
                      words_cell (paper, "documents_item", YU_SHEET_WIDTH - TICK - CARE),
                      words_cell (paper, "documents_care", CARE) };

  yu_sheet_need (paper->sheet, 180);
  yu_paper_heading (paper, "documents");
  yu_paper_paragraph (paper, &yu_remark_style, "documents_intro", YU_ALIGN_LEFT);
  yu_sheet_space (paper->sheet, 3);
  yu_table_set_header (table, header, G_N_ELEMENTS (header));
  for (guint i = 0; i < checklist->items->len; i++)
    {
      const YuChecklistItem *item = g_ptr_array_index (checklist->items, i);

      if (item->state != YU_ITEM_NOT_NEEDED)
        document_row (table, paper, item);
    }
  yu_table_end (table);
}

/* ------------------------------------------------------------------ declaration, signature,
 * opinion */

static void
signatures (const YuPaper *paper)
{
  YuTable *table;
  YuCell signature[] = { words_cell (paper, "signature", LABEL),
                         { .copy = yu_copy_new (), .width = HALF },
                         words_cell (paper, "signature_date", LABEL),
                         { .copy = yu_copy_new (), .width = HALF } };
  YuCell opinion[]
      = { words_cell (paper, "opinion", LABEL),
          { yu_paper_words (paper, &yu_remark_style, "opinion_seal"), REST, YU_ALIGN_LEFT, TRUE } };

  yu_sheet_need (paper->sheet, 256);
  yu_paper_heading (paper, "declaration");
  yu_paper_paragraph (paper, &yu_body_style, "declaration_text", YU_ALIGN_JUSTIFY);
  yu_sheet_space (paper->sheet, 8);
  table = yu_table_new (paper->sheet, YU_TABLE_GRID);
  yu_table_add_row (table, signature, G_N_ELEMENTS (signature), 44);
  yu_table_add_row (table, opinion, G_N_ELEMENTS (opinion), 112);
  yu_table_end (table);
}

/**
 * yu_compose_form:
 * @paper: a form being made
 *
 * Fills as many pages as it takes.
 */
void
yu_compose_form (const YuPaper *paper)
{
  GPtrArray *steps = yu_form_steps (paper->form);

  yu_paper_paragraph (paper, &yu_title_style, "title", YU_ALIGN_CENTER);
  yu_paper_case (paper);
  for (guint i = 0; i < steps->len; i++)
    step (paper, g_ptr_array_index (steps, i));
  grounds (paper);
  documents (paper);
  signatures (paper);
}
