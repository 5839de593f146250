/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One cell: what was done to it, what it means, what is wrong with it. */

#include "import-private.h"

#include "base/words.h"
#include "damage.h"
#include "form/reading.h"

#include <string.h>

/**
 * yu_wrong_cell_free:
 * @wrong: (nullable): what is wrong with a cell
 */
void
yu_wrong_cell_free (YuWrongCell *wrong)
{
  if (wrong == NULL)
    return;
  g_free (wrong->found);
  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    g_free (wrong->message[lang]);
  g_free (wrong);
}

static YuWrongCell *
add_wrong (GPtrArray *wrong, const YuWorksheet *sheet, const YuColumnMap *map, guint row,
           guint column)
{
  YuWrongCell *cell = g_new0 (YuWrongCell, 1);

  cell->sheet = sheet;
  cell->row = row;
  cell->column = column;
  cell->field = column < map->columns->len ? yu_column_map_column (map, column)->field : NULL;
  cell->found = g_strdup (yu_worksheet_text (sheet, row, column));
  g_ptr_array_add (wrong, cell);
  return cell;
}

/**
 * yu_wrong_cell_add:
 * @wrong: where to add it
 * @sheet: a sheet
 * @map: what its columns hold
 * @row: where
 * @column: where
 * @phrase: what is wrong, with {what} in it or not
 * @what: fills {what}
 */
void
yu_wrong_cell_add (GPtrArray *wrong, const YuWorksheet *sheet, const YuColumnMap *map, guint row,
                   guint column, const char *phrase, const char *what)
{
  YuWrongCell *cell = add_wrong (wrong, sheet, map, row, column);

  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    cell->message[lang] = yu_words_fill (phrase, lang, "what", what, NULL);
}

/**
 * yu_wrong_cell_place:
 * @wrong: what is wrong with a cell
 * @lang: a language
 *
 * Returns: (transfer full): its address, and what it should hold
 */
char *
yu_wrong_cell_place (const YuWrongCell *wrong, YuLang lang)
{
  g_autofree char *address = yu_cell_address (wrong->row, wrong->column);

  if (wrong->field == NULL)
    return g_steal_pointer (&address);
  return yu_words_fill ("sheet.place", lang, "address", address, "what",
                        wrong->field->header.in[lang], NULL);
}

/**
 * yu_worksheet_trimmed:
 * @sheet: a sheet
 * @row: where
 * @column: where
 *
 * Returns: (transfer full): the text that stands there, without white at its ends
 */
char *
yu_worksheet_trimmed (const YuWorksheet *sheet, guint row, guint column)
{
  return g_strstrip (g_strdup (yu_worksheet_text (sheet, row, column)));
}

/**
 * yu_says:
 * @text: a text
 * @phrase: a phrase
 *
 * Returns: whether the text is the phrase, in either language
 */
gboolean
yu_says (const char *text, const char *phrase)
{
  g_autofree char *small = yu_text_fold (text);

  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    {
      g_autofree char *words = yu_text_fold (yu_words (phrase, lang));

      if (g_str_equal (small, words))
        return TRUE;
    }
  return FALSE;
}

/**
 * yu_cell_reader_init:
 * @reader: to be filled
 * @import: an import
 * @sheet: one of its sheets
 * @map: what the columns hold
 * @today: the day of reading
 */
void
yu_cell_reader_init (YuCellReader *reader, YuImport *import, const YuWorksheet *sheet,
                     const YuColumnMap *map, YuDate today)
{
  *reader = (YuCellReader){ import, sheet, map, today, NULL, NULL };
  reader->readings
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) yu_reading_free);
  reader->figures = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint column = 0; column < map->columns->len; column++)
    {
      guint figures = yu_column_figures (sheet, map->header_row + 1, column);

      g_array_append_val (reader->figures, figures);
    }
}

/**
 * yu_cell_reader_clear:
 * @reader: a reader
 */
void
yu_cell_reader_clear (YuCellReader *reader)
{
  g_hash_table_unref (reader->readings);
  g_array_unref (reader->figures);
}

/* Other programs write a day as the first moment of it. */
static void
drop_midnight (const YuQuestion *question, char *text)
{
  static const char *const midnights[]
      = { " 00:00:00", "T00:00:00", " 0:00:00", " 00:00", " 0:00" };

  for (gsize i = 0; question->kind == YU_KIND_DATE && i < G_N_ELEMENTS (midnights); i++)
    if (g_str_has_suffix (text, midnights[i]))
      text[strlen (text) - strlen (midnights[i])] = '\0';
}

/* A name that somebody does not have is an answer too: the empty text. */
static YuValue *
read_no_text (const YuQuestion *question, const char *text)
{
  g_autoptr (YuValue) none = yu_value_new_text ("");
  gboolean is_text = question->kind == YU_KIND_TEXT || question->kind == YU_KIND_LONG_TEXT;

  return is_text && yu_says (text, "sheet.no_text") && yu_question_accepts (question, none)
             ? g_steal_pointer (&none)
             : NULL;
}

static const YuReading *
read_text (YuCellReader *reader, const YuQuestion *question, const char *text)
{
  g_autofree char *key = g_strdup_printf ("%p\n%s", (const void *) question, text);
  YuReading *reading = g_hash_table_lookup (reader->readings, key);

  if (reading == NULL)
    {
      reading = yu_reading_new (question, text, reader->today);
      g_hash_table_insert (reader->readings, g_steal_pointer (&key), reading);
    }
  return reading;
}

/* "Which date do you mean? 3 April 1988 or 4 March 1988" */
static char *
message_with_offers (const YuReading *reading, YuLang lang)
{
  GString *message = g_string_new (reading->message.in[lang]);

  for (guint i = 0; i < reading->offers->len; i++)
    {
      const YuOffer *offer = g_ptr_array_index (reading->offers, i);

      g_string_append (message,
                       i == 0 ? (lang == YU_LANG_EN ? " " : "") : yu_words ("sheet.or", lang));
      g_string_append (message, offer->label.in[lang]);
    }
  return g_string_free (message, FALSE);
}

static void
add_misread (YuCellReader *reader, const YuReading *reading, guint row, guint column,
             GPtrArray *wrong)
{
  YuWrongCell *cell = add_wrong (wrong, reader->sheet, reader->map, row, column);

  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    cell->message[lang] = message_with_offers (reading, lang);
}

static gboolean
add_damaged (YuCellReader *reader, const YuQuestion *question, guint row, guint column,
             GPtrArray *wrong)
{
  const YuDamageContext context
      = { reader->import->workbook->from_1904, g_array_index (reader->figures, guint, column) };
  char *said[YU_N_LANGS];
  YuWrongCell *cell;

  if (!yu_cell_damage (yu_worksheet_cell (reader->sheet, row, column), question, context, said))
    return FALSE;
  cell = add_wrong (wrong, reader->sheet, reader->map, row, column);
  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    cell->message[lang] = said[lang];
  return TRUE;
}

/**
 * yu_cell_reader_value:
 * @reader: a reader
 * @question: what the cell answers
 * @row: where
 * @column: where
 * @wrong: where to say what is wrong with it
 *
 * Returns: (transfer full) (nullable): its value
 */
YuValue *
yu_cell_reader_value (YuCellReader *reader, const YuQuestion *question, guint row, guint column,
                      GPtrArray *wrong)
{
  g_autofree char *text = yu_worksheet_trimmed (reader->sheet, row, column);
  const YuReading *reading;
  YuValue *none;

  if (yu_worksheet_cell (reader->sheet, row, column)->kind == YU_CELL_EMPTY
      || add_damaged (reader, question, row, column, wrong))
    return NULL;
  none = read_no_text (question, text);
  if (none != NULL)
    return none;
  drop_midnight (question, text);
  reading = read_text (reader, question, text);
  if (reading->state == YU_READING_VALUE)
    return yu_value_ref (reading->value);
  if (reading->state != YU_READING_EMPTY)
    add_misread (reader, reading, row, column, wrong);
  return NULL;
}
