/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "damage.h"

#include "base/words.h"
#include "form/checks.h"
#include "form/reading.h"

#include <string.h>

/* Spreadsheets keep fifteen figures of a number. */
#define FIGURES_KEPT 15

static gboolean
say (char **said, const char *phrase, const char *name, const char *text)
{
  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    said[lang] = yu_words_fill (phrase, lang, name, text, NULL);
  return TRUE;
}

static gboolean
is_text (const YuQuestion *question)
{
  return question->kind == YU_KIND_TEXT || question->kind == YU_KIND_LONG_TEXT;
}

static gboolean
is_day (const YuQuestion *question)
{
  return question->kind == YU_KIND_DATE || question->kind == YU_KIND_MONTH;
}

/* A number of a passport, an employer or a telephone: figures that are no amount */
static gboolean
is_number_of_something (const YuQuestion *question)
{
  static const char *const checks[] = { "passport", "credit_code", "phone", NULL };

  return question->check != NULL && g_strv_contains (checks, question->check);
}

static gboolean
is_figures (const char *text)
{
  return *text != '\0' && strspn (text, "0123456789") == strlen (text);
}

/* 5.10E+17 */
static gboolean
is_scientific (const char *text)
{
  gsize mantissa = strspn (text, "0123456789.");
  const char *exponent = text + mantissa;

  return mantissa > 0 && g_ascii_isdigit (*text) && g_ascii_toupper (*exponent) == 'E'
         && (exponent[1] == '+' || exponent[1] == '-') && is_figures (exponent + 2);
}

/* Figures beyond the fifteenth that are all zero. A credit code whose check character is right was
 * not cut. */
static gboolean
is_cut (const char *text, const YuQuestion *question)
{
  gsize length = strlen (text);
  char expected;

  if (!is_figures (text) || length <= FIGURES_KEPT
      || strspn (text + FIGURES_KEPT, "0") != length - FIGURES_KEPT)
    return FALSE;
  return g_strcmp0 (question->check, "credit_code") != 0 || !yu_credit_code_check (text, &expected);
}

/* Characters that stand for others which were lost: the replacement character, what UTF-8 makes of
 * it in GBK, question marks alone. */
static gboolean
has_lost_characters (const char *text)
{
  return strstr (text, "\xEF\xBF\xBD") != NULL || strstr (text, "锟斤拷") != NULL
         || (strlen (text) >= 2 && strspn (text, "? ") == strlen (text));
}

/* 34042: which day it is depends on the year that the file counts from, and text from elsewhere
 * does not say. */
static gboolean
say_number_of_day (const char *text, YuDamageContext context, char **said)
{
  guint64 serial = strlen (text) == 5 && is_figures (text) ? g_ascii_strtoull (text, NULL, 10) : 0;
  YuDate from_1900 = yu_date_from_ymd (1899, 12, 30) + (YuDate) serial,
         from_1904 = yu_date_from_ymd (1904, 1, 1) + (YuDate) serial;

  if (serial == 0)
    return FALSE;
  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    {
      g_autofree char *first = yu_date_to_words (context.from_1904 ? from_1904 : from_1900, lang);
      g_autofree char *second = yu_date_to_words (context.from_1904 ? from_1900 : from_1904, lang);

      said[lang]
          = yu_words_fill ("damage.day_number", lang, "first", first, "second", second, NULL);
    }
  return TRUE;
}

static gboolean
say_lost_zeros (const YuSheetCell *cell, YuDamageContext context, char **said)
{
  g_autofree char *expected = g_strdup_printf ("%u", context.figures);

  if (cell->kind == YU_CELL_TEXT || !is_figures (cell->text) || *cell->text == '0'
      || strlen (cell->text) >= context.figures)
    return FALSE;
  return say (said, "damage.lost_zeros", "figures", expected);
}

/* A day where none was asked: 3-4 became 4 March. */
static gboolean
is_made_a_day (const YuSheetCell *cell, const YuQuestion *question)
{
  return cell->kind == YU_CELL_DATE && !is_day (question);
}

/**
 * yu_cell_damage:
 * @cell: a cell that is not empty
 * @question: what it should answer
 * @context: its file and column
 * @said: (out) (array length=YU_N_LANGS): what was done to it, and the remedy, in both languages;
 * to be freed
 *
 * Returns: whether it was damaged
 */
gboolean
yu_cell_damage (const YuSheetCell *cell, const YuQuestion *question, YuDamageContext context,
                char **said)
{
  const char *text = cell->text;

  if (cell->kind == YU_CELL_FORMULA)
    return say (said, "damage.formula", "found", text);
  if (cell->kind == YU_CELL_ERROR || g_str_has_prefix (text, "#N/A")
      || g_str_has_prefix (text, "#REF!") || g_str_has_prefix (text, "#VALUE!")
      || g_str_has_prefix (text, "####"))
    return say (said, "damage.error", "found", text);
  if (is_scientific (text) && cell->kind != YU_CELL_DATE)
    return say (said, "damage.scientific", "found", text);
  if (has_lost_characters (text))
    return say (said, "damage.characters", "found", text);
  if (is_made_a_day (cell, question))
    return say (said, "damage.made_a_day", "found", text);
  if (is_day (question) && cell->kind != YU_CELL_DATE && say_number_of_day (text, context, said))
    return TRUE;
  if (is_text (question) && is_cut (text, question))
    return say (said, "damage.cut", "found", text);
  return is_number_of_something (question) && say_lost_zeros (cell, context, said);
}

/**
 * yu_column_figures:
 * @sheet: a sheet
 * @first_row: below its headers
 * @column: a column
 *
 * Of a column in which at least three cells, and most of those that are figures alone, have the
 * same number of figures, a shorter one has probably lost its zeros.
 *
 * Returns: that number; 0 if there is none
 */
guint
yu_column_figures (const YuWorksheet *sheet, guint first_row, guint column)
{
  guint counts[32] = { 0 }, all = 0, best = 0;

  for (guint row = first_row; row < yu_worksheet_rows (sheet); row++)
    {
      const char *text = yu_worksheet_text (sheet, row, column);
      gsize length = strlen (text);

      if (!is_figures (text) || length >= G_N_ELEMENTS (counts))
        continue;
      all++;
      if (++counts[length] > counts[best])
        best = (guint) length;
    }
  return counts[best] >= 3 && counts[best] * 2 > all ? best : 0;
}
