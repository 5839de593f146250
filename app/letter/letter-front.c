/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The first page of the letter: who, where, on what ground, what it opens, and empty places for
 * number, date and seal. It says what the applicant's answers come to and never that anything was
 * decided. */

#include "compose.h"
#include "qr.h"

#define LABEL 84.0
#define HALF (YU_SHEET_WIDTH / 2 - LABEL)
#define REST (YU_SHEET_WIDTH - LABEL)
#define ROW 30.0 /* least height of a row: a page that is read standing at a counter needs air */
#define CODE_SIDE 78.0
#define CODE_WIDTH 94.0
#define BOX_LEAST 94.0
#define BOX_MOST 165.0
#define CAPTION 16.0 /* above the code */

static const YuPairStyle listed_style
    = { { 9, FALSE, { 0, 0, 0 } }, { 7.5, FALSE, { 0.32, 0.32, 0.32 } }, "  " };
static const YuPairStyle caption_style
    = { { 8.5, FALSE, { 0.2, 0.2, 0.2 } }, { 7.5, FALSE, { 0.32, 0.32, 0.32 } }, "  " };
static const YuPairStyle added_style
    = { { 8.5, FALSE, { 0.2, 0.2, 0.2 } }, { 8, FALSE, { 0.32, 0.32, 0.32 } }, "  " };

static YuCell
label_cell (const YuPaper *paper, const char *id)
{
  return (YuCell){ .copy = yu_paper_words (paper, &yu_label_style, id), .width = LABEL };
}

/* The answer to a question, or that there is none. */
static YuCopy *
answer (const YuPaper *paper, const char *question)
{
  YuCopy *copy = yu_copy_new ();

  if (!yu_paper_add_answer (paper, copy, &yu_value_style, question))
    yu_paper_add_words (paper, copy, &added_style, "not_given");
  return copy;
}

static void
pair_row (YuTable *table, const YuPaper *paper, const char *left, const char *right)
{
  YuCell cells[] = {
    label_cell (paper, left),
    { .copy = answer (paper, left), .width = HALF },
    label_cell (paper, right),
    { .copy = answer (paper, right), .width = HALF },
  };

  yu_table_add_row (table, cells, G_N_ELEMENTS (cells), ROW);
}

static void
wide_row (YuTable *table, const YuPaper *paper, const char *label, YuCopy *copy)
{
  YuCell cells[] = { label_cell (paper, label), { .copy = copy, .width = REST } };

  yu_table_add_row (table, cells, G_N_ELEMENTS (cells), ROW);
}

/* ------------------------------------------------------------------ person, employer, post */

static gboolean
is_answered (const YuPaper *paper, const char *question)
{
  const YuValue *value = yu_answers_get (yu_dossier_answers (paper->dossier), question);

  return yu_value_is (value, YU_VALUE_TEXT) && *yu_value_text (value) != '\0';
}

static void
add_expiry (const YuPaper *paper, YuCopy *copy)
{
  const char *iso
      = yu_value_text (yu_answers_get (yu_dossier_answers (paper->dossier), "passport_expiry"));
  YuDate date = yu_date_from_iso (iso);
  g_autofree char *chinese = yu_date_to_words (date, YU_LANG_ZH_CN);
  g_autofree char *english = yu_date_to_words (date, YU_LANG_EN);
  g_autofree char *in_chinese
      = yu_template_fill (paper->words, "passport_expiry", YU_LANG_ZH_CN, "date", chinese, NULL);
  g_autofree char *in_english
      = yu_template_fill (paper->words, "passport_expiry", YU_LANG_EN, "date", english, NULL);

  yu_pair_add_line (copy);
  yu_pair_add (copy, &added_style, NULL, in_chinese, in_english);
}

static void
passport_row (YuTable *table, const YuPaper *paper)
{
  YuCopy *passport = answer (paper, "passport_number");

  if (is_answered (paper, "passport_expiry"))
    add_expiry (paper, passport);
  YuCell cells[] = {
    label_cell (paper, "nationality"),
    { .copy = answer (paper, "nationality"), .width = HALF },
    label_cell (paper, "passport"),
    { .copy = passport, .width = HALF },
  };

  yu_table_add_row (table, cells, G_N_ELEMENTS (cells), ROW);
}

/* The Chinese name of a thing above its English one; either may be missing. */
static YuCopy *
both_names (const YuPaper *paper, const char *chinese, const char *english)
{
  YuCopy *copy = yu_copy_new ();

  yu_paper_add_answer (paper, copy, &yu_value_style, chinese);
  if (is_answered (paper, english))
    {
      yu_pair_add_line (copy);
      yu_paper_add_answer (paper, copy, &yu_value_style, english);
    }
  if (yu_copy_is_empty (copy))
    yu_paper_add_words (paper, copy, &added_style, "not_given");
  return copy;
}

static void
employer_row (YuTable *table, const YuPaper *paper)
{
  YuCopy *copy = both_names (paper, "employer_name_zh", "employer_name");

  if (is_answered (paper, "employer_credit_code"))
    {
      yu_pair_add_line (copy);
      yu_paper_add_words (paper, copy, &added_style, "credit_code");
      yu_copy_add (copy, &added_style.chinese, NULL, "  ");
      yu_paper_add_answer (paper, copy, &added_style, "employer_credit_code");
    }
  wide_row (table, paper, "employer", copy);
}

/* ------------------------------------------------------------------ grounds and services */

/* The grounds of one verdict, under a line that says it: met by the answers, or claimed. */
static void
add_grounds (const YuPaper *paper, YuCopy *copy, YuShown shown, const char *heading)
{
  gboolean first = TRUE;

  for (guint i = 0; i < paper->assessment->grounds->len; i++)
    {
      const YuStatement *ground = g_ptr_array_index (paper->assessment->grounds, i);

      if (ground->shown != shown)
        continue;
      if (first)
        {
          yu_pair_add_line (copy);
          yu_paper_add_words (paper, copy, &added_style, heading);
        }
      yu_pair_add_line (copy);
      yu_pair_add_text (copy, &listed_style, &ground->ground->label);
      first = FALSE;
    }
}

static void
ground_row (YuTable *table, const YuPaper *paper)
{
  YuCopy *copy = yu_copy_new ();

  add_grounds (paper, copy, YU_SHOWN_MET, "ground_met");
  add_grounds (paper, copy, YU_SHOWN_CLAIMED, "ground_claimed");
  if (yu_copy_is_empty (copy))
    yu_paper_add_words (paper, copy, &yu_value_style, "ground_open");
  wide_row (table, paper, "ground", copy);
}

static gboolean
names_a_ground (const YuBenefit *benefit, const YuAssessment *assessment)
{
  for (guint i = 0; i < assessment->grounds->len; i++)
    {
      const YuStatement *ground = g_ptr_array_index (assessment->grounds, i);

      if (yu_statement_holds (ground)
          && g_ptr_array_find_with_equal_func (benefit->grounds, ground->id, g_str_equal, NULL))
        return TRUE;
    }
  return benefit->grounds->len == 0;
}

typedef struct {
  YuCopy *copy;
  guint n;
  gboolean reported; /* some come from no official text */
} YuServices;

static void
add_services_of_book (YuServices *services, const YuRulebook *book, const YuAssessment *assessment)
{
  for (guint i = 0; i < book->benefits->len; i++)
    {
      const YuBenefit *benefit = g_ptr_array_index (book->benefits, i);
      g_autofree char *number = g_strdup_printf ("%u. ", services->n + 1);

      if (!names_a_ground (benefit, assessment)
          || benefit->citation.provenance == YU_PROVENANCE_ASSUMED)
        continue;
      yu_pair_add_line (services->copy);
      yu_copy_add (services->copy, &listed_style.chinese, NULL, number);
      yu_pair_add_text (services->copy, &listed_style, &benefit->label);
      services->n++;
      services->reported |= benefit->citation.provenance != YU_PROVENANCE_OFFICIAL;
    }
}

static void
services_row (YuTable *table, const YuPaper *paper)
{
  GPtrArray *books = yu_model_books (paper->assessment->model);
  YuServices services = { yu_copy_new (), 0, FALSE };
  gboolean settled = paper->assessment->eligible.lo >= YU_CLAIMED;

  for (guint i = 0; i < books->len; i++)
    add_services_of_book (&services, g_ptr_array_index (books, i), paper->assessment);
  if (!settled)
    {
      yu_pair_add_line (services.copy);
      yu_paper_add_words (paper, services.copy, &added_style, "services_open");
    }
  if (services.reported)
    {
      yu_pair_add_line (services.copy);
      yu_paper_add_words (paper, services.copy, &added_style, "services_reported");
    }
  wide_row (table, paper, "services", services.copy);
}

/* ------------------------------------------------------------------ the page */

static void
name_rows (YuTable *table, const YuPaper *paper)
{
  pair_row (table, paper, "family_name", "given_names");
  if (is_answered (paper, "chinese_name") || is_answered (paper, "name_in_own_script"))
    pair_row (table, paper, "chinese_name", "name_in_own_script");
}

/* Empty places, with what belongs there above them. Nothing here ever draws a seal. */
static void
boxes (const YuPaper *paper, double height)
{
  double width = (YU_SHEET_WIDTH - CODE_WIDTH) / 4;
  YuTable *table = yu_table_new (paper->sheet, YU_TABLE_GRID);
  YuCell cells[] = {
    { yu_paper_words (paper, &caption_style, "code"), CODE_WIDTH, YU_ALIGN_CENTER, TRUE },
    { yu_paper_words (paper, &caption_style, "box_number"), width, YU_ALIGN_CENTER, TRUE },
    { yu_paper_words (paper, &caption_style, "box_date"), width, YU_ALIGN_CENTER, TRUE },
    { yu_paper_words (paper, &caption_style, "box_seal"), 2 * width, YU_ALIGN_CENTER, TRUE },
  };
  double top;

  yu_table_add_row (table, cells, G_N_ELEMENTS (cells), height);
  top = paper->sheet->y - height + CAPTION;
  yu_qr_draw (paper->sheet->page, paper->code, YU_SHEET_LEFT + (CODE_WIDTH - CODE_SIDE) / 2,
              top + (height - CAPTION - CODE_SIDE) / 2, CODE_SIDE);
  yu_table_end (table);
}

/* The foot of the page: what the table above leaves goes into the boxes, and what they do not need
 * above them, so that the page is filled whatever it says. */
static void
foot (const YuPaper *paper)
{
  YuCopy *closing = yu_paper_words (paper, &yu_remark_style, "closing");
  double lines = 25, room;

  yu_sheet_need (paper->sheet, BOX_LEAST + lines + 8);
  room = yu_sheet_room (paper->sheet) - lines;
  yu_sheet_space (paper->sheet, CLAMP (room - BOX_MOST - 3, 5, 36));
  yu_paper_set (paper, closing, YU_ALIGN_LEFT);
  yu_sheet_space (paper->sheet, 3);
  boxes (paper, CLAMP (yu_sheet_room (paper->sheet), BOX_LEAST, BOX_MOST));
}

/**
 * yu_compose_letter_front:
 * @paper: a letter being made
 *
 * Fills the first page. Long names may carry it over to another.
 */
void
yu_compose_letter_front (const YuPaper *paper)
{
  YuTable *table;

  yu_paper_paragraph (paper, &yu_title_style, "title", YU_ALIGN_CENTER);
  yu_sheet_space (paper->sheet, 9);
  yu_paper_paragraph (paper, &yu_body_style, "addressee", YU_ALIGN_LEFT);
  yu_sheet_space (paper->sheet, 4);
  yu_paper_paragraph (paper, &yu_body_style, "opening", YU_ALIGN_JUSTIFY);
  yu_sheet_space (paper->sheet, 8);

  table = yu_table_new (paper->sheet, YU_TABLE_GRID);
  name_rows (table, paper);
  passport_row (table, paper);
  employer_row (table, paper);
  wide_row (table, paper, "post", both_names (paper, "position_zh", "position"));
  ground_row (table, paper);
  services_row (table, paper);
  yu_table_end (table);

  foot (paper);
}
