/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "case-columns.h"

#include "base/words.h"

static const char *const ids[YU_N_CASE_COLUMNS] = { "number",   "person", "employer",
                                                    "category", "points", "ground",
                                                    "missing",  "next",   "stage" };

/**
 * yu_case_column_id:
 * @column: a column
 *
 * Returns: (transfer none): its id, as settings keep it
 */
const char *
yu_case_column_id (YuCaseColumn column)
{
  return ids[column];
}

/**
 * yu_case_column_from_id:
 * @id: an id
 * @column: (out): the column of that id
 *
 * Returns: whether there is one
 */
gboolean
yu_case_column_from_id (const char *id, YuCaseColumn *column)
{
  for (*column = 0; *column < YU_N_CASE_COLUMNS; (*column)++)
    if (g_str_equal (ids[*column], id))
      return TRUE;
  return FALSE;
}

/**
 * yu_case_column_title:
 * @column: a column
 * @lang: a language
 *
 * Returns: (transfer none): what stands above it
 */
const char *
yu_case_column_title (YuCaseColumn column, YuLang lang)
{
  g_autofree char *id = g_strconcat ("cases.column.", ids[column], NULL);

  return yu_words (id, lang);
}

static char *
next_words (const YuCaseSummary *summary, YuLang lang)
{
  g_autofree char *day = summary->next != NULL ? yu_date_to_iso (summary->next->on) : NULL;

  return day != NULL ? g_strconcat (day, " ", summary->next->text[lang], NULL) : g_strdup ("");
}

static char *
refused_words (const YuCaseSummary *summary, YuCaseColumn column)
{
  return g_strdup (column == YU_CASE_NUMBER   ? summary->name
                   : column == YU_CASE_PERSON ? summary->fault
                                              : "");
}

static char *
sealed_words (const YuCaseSummary *summary, YuCaseColumn column, YuLang lang)
{
  return g_strdup (column == YU_CASE_NUMBER   ? summary->name
                   : column == YU_CASE_PERSON ? yu_words ("case.sealed", lang)
                                              : "");
}

/**
 * yu_case_column_words:
 * @summary: a case in one line
 * @column: a column
 * @masked: whether names are hidden
 * @lang: a language
 *
 * Returns: (transfer full): what stands in the column; may be empty
 */
char *
yu_case_column_words (const YuCaseSummary *summary, YuCaseColumn column, gboolean masked,
                      YuLang lang)
{
  if (summary->fault != NULL)
    return refused_words (summary, column);
  if (summary->sealed)
    return sealed_words (summary, column, lang);
  switch (column)
    {
    case YU_CASE_NUMBER:
      return g_strdup (summary->number != NULL ? summary->number : summary->name);
    case YU_CASE_PERSON:
      return summary->person != NULL && masked
                 ? yu_case_masked (summary->person)
                 : g_strdup (summary->person != NULL ? summary->person : "");
    case YU_CASE_EMPLOYER:
      return g_strdup (summary->employer != NULL ? summary->employer : "");
    case YU_CASE_CATEGORY:
      return yu_case_category_words (summary, lang);
    case YU_CASE_POINTS:
      return yu_case_points_words (summary);
    case YU_CASE_GROUND:
      return yu_case_ground_words (summary, lang);
    case YU_CASE_MISSING:
      return yu_case_missing_words (summary, lang);
    case YU_CASE_NEXT:
      return next_words (summary, lang);
    case YU_CASE_STAGE:
    default:
      return g_strdup (yu_stage_words (summary->stage, lang));
    }
}

static int
compare_numbers (gint64 a, gint64 b)
{
  return (a > b) - (a < b);
}

static int
compare_texts (const char *a, /* nullable */
               const char *b) /* nullable */
{
  if (a == NULL || b == NULL)
    return (a == NULL) - (b == NULL);
  return g_utf8_collate (a, b);
}

static gint64
day_of (const YuCaseSummary *summary)
{
  return summary->next != NULL ? summary->next->on : G_MAXINT64;
}

static int
compare_good (const YuCaseSummary *a, const YuCaseSummary *b, YuCaseColumn column)
{
  switch (column)
    {
    case YU_CASE_PERSON:
      return compare_texts (a->person, b->person);
    case YU_CASE_EMPLOYER:
      return compare_texts (a->employer, b->employer);
    case YU_CASE_CATEGORY:
      return compare_numbers (2 * (gint64) a->category + a->claimed,
                              2 * (gint64) b->category + b->claimed);
    case YU_CASE_POINTS:
      return compare_numbers (a->national.min * 1000 + a->national.max,
                              b->national.min * 1000 + b->national.max);
    case YU_CASE_GROUND:
      return compare_numbers (-(gint64) a->ground_shown * 10 + a->ground,
                              -(gint64) b->ground_shown * 10 + b->ground);
    case YU_CASE_MISSING:
      return compare_numbers (a->answers + a->documents, b->answers + b->documents);
    case YU_CASE_NEXT:
      return compare_numbers (day_of (a), day_of (b));
    case YU_CASE_STAGE:
      return compare_numbers (a->stage, b->stage);
    case YU_CASE_NUMBER:
    default:
      return compare_texts (a->number, b->number);
    }
}

/* Those that were read, those that are sealed, those that are refused. */
static int
rank_of (const YuCaseSummary *summary)
{
  return summary->fault != NULL ? 2 : summary->sealed;
}

/**
 * yu_case_column_compare:
 * @a: a case in one line
 * @b: another
 * @column: the column that a list is sorted by
 *
 * Sealed dossiers come last, and after them those refused, by their names; so does what is not
 * known. The same in a column stands by name, so that the order is one.
 *
 * Returns: less than, equal to or greater than 0
 */
int
yu_case_column_compare (const YuCaseSummary *a, const YuCaseSummary *b, YuCaseColumn column)
{
  int order = rank_of (a) - rank_of (b);

  if (order == 0 && yu_case_is_read (a))
    order = compare_good (a, b, column);
  return order != 0 ? order : g_strcmp0 (a->name, b->name);
}

/**
 * yu_case_row_words:
 * @summary: a case in one line
 * @masked: whether names are hidden
 * @lang: a language
 *
 * Returns: (transfer full): everything that stands in its columns, as one text
 */
char *
yu_case_row_words (const YuCaseSummary *summary, gboolean masked, YuLang lang)
{
  GString *text = g_string_new (NULL);

  for (YuCaseColumn column = 0; column < YU_N_CASE_COLUMNS; column++)
    {
      g_autofree char *words = yu_case_column_words (summary, column, masked, lang);

      if (*words != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? yu_words ("date.between", lang) : "",
                                words);
    }
  return g_string_free (text, FALSE);
}
