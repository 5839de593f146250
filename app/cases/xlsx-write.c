/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* XLSX by libxlsxwriter: every cell is text, so no program rounds it, runs it or makes a date of
 * it. The library writes files; they are in memory, and what it keeps aside meanwhile is in the
 * folder that the system keeps for this login alone. */

#define _GNU_SOURCE

#include "base/fault.h"
#include "base/words.h"
#include "cell-guard.h"
#include "workbook.h"

#include <errno.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

/* 1 January 2020: some day, always the same. */
#define CREATED 1577836800

#define WIDEST 40
#define NARROWEST 8

typedef struct {
  lxw_workbook *book;
  lxw_worksheet *lists; /* what may be chosen, column by column; NULL: nothing yet */
  guint n_lists;
  lxw_format *header, *tones[YU_N_TONES];
} Writing;

static const lxw_color_t fills[YU_N_TONES] = { 0, 0xD5F0DD, 0xDCE9FA, 0xFDF1C7, 0xFADBDB };

static void
make_formats (Writing *writing)
{
  writing->header = workbook_add_format (writing->book);
  format_set_bold (writing->header);
  format_set_bottom (writing->header, LXW_BORDER_THIN);
  format_set_text_wrap (writing->header);
  format_set_align (writing->header, LXW_ALIGN_VERTICAL_TOP);
  for (YuTone tone = 0; tone < YU_N_TONES; tone++)
    {
      writing->tones[tone] = workbook_add_format (writing->book);
      format_set_num_format (writing->tones[tone], "@");
      if (tone != YU_TONE_PLAIN)
        format_set_bg_color (writing->tones[tone], fills[tone]);
    }
}

/* What looks like the name of a character, _x0041_, would be read as that character. */
static char *
escape (const char *text)
{
  g_autoptr (GRegex) name = NULL;

  if (strstr (text, "_x") == NULL)
    return g_strdup (text);
  name = g_regex_new ("_(?=x[0-9A-Fa-f]{4}_)", 0, 0, NULL);
  return g_regex_replace_literal (name, text, -1, 0, "_x005F_", 0, NULL);
}

static lxw_error
write_cell (Writing *writing, lxw_worksheet *to, guint row, guint column, const YuSheetCell *cell)
{
  lxw_format *format = row == 0 ? writing->header : writing->tones[cell->tone];
  g_autofree char *guarded = yu_cell_guard (cell->text, TRUE);
  g_autofree char *text = escape (guarded);

  if (*text == '\0')
    return cell->tone != YU_TONE_PLAIN ? worksheet_write_blank (to, row, (lxw_col_t) column, format)
                                       : LXW_NO_ERROR;
  return worksheet_write_string (to, row, (lxw_col_t) column, text, format);
}

/* Chinese characters are twice as wide. */
static guint
width_of (const char *text)
{
  guint width = 0;

  for (; *text != '\0' && *text != '\n'; text = g_utf8_next_char (text))
    width += g_unichar_iswide (g_utf8_get_char (text)) ? 2 : 1;
  return width;
}

static double
column_width (const YuWorksheet *sheet, guint column)
{
  guint width = NARROWEST;

  for (guint row = 0; row < yu_worksheet_rows (sheet); row++)
    width = MAX (width, width_of (yu_worksheet_text (sheet, row, column)) + 2);
  return MIN (width, WIDEST);
}

/* Lists longer than a rule may hold stand on a sheet of their own. */
static void
write_choices (Writing *writing, lxw_worksheet *to, guint column, GStrv choices)
{
  g_autofree char *letters = yu_column_name (writing->n_lists);
  g_autofree char *range
      = g_strdup_printf ("='%s'!$%s$1:$%s$%u", yu_words ("sheet.lists", yu_lang_current ()),
                         letters, letters, g_strv_length (choices));
  lxw_data_validation rule = {
    .validate = LXW_VALIDATION_TYPE_LIST_FORMULA,
    .value_formula = range,
    .error_type = LXW_VALIDATION_ERROR_TYPE_WARNING,
  };

  for (guint row = 0; choices[row] != NULL; row++)
    worksheet_write_string (writing->lists, row, (lxw_col_t) writing->n_lists, choices[row],
                            writing->tones[YU_TONE_PLAIN]);
  worksheet_data_validation_range (to, 1, (lxw_col_t) column, 9999, (lxw_col_t) column, &rule);
  writing->n_lists++;
}

static lxw_error
write_sheet (Writing *writing, const YuWorksheet *sheet)
{
  lxw_worksheet *to = workbook_add_worksheet (writing->book, yu_worksheet_name (sheet));
  lxw_error error = LXW_NO_ERROR;

  if (to == NULL)
    return LXW_ERROR_SHEETNAME_ALREADY_USED;
  for (guint column = 0; column < yu_worksheet_columns (sheet); column++)
    worksheet_set_column (to, (lxw_col_t) column, (lxw_col_t) column, column_width (sheet, column),
                          writing->tones[YU_TONE_PLAIN]);
  for (guint row = 0; row < yu_worksheet_rows (sheet); row++)
    for (guint column = 0; column < yu_worksheet_columns (sheet) && error == LXW_NO_ERROR; column++)
      error = write_cell (writing, to, row, column, yu_worksheet_cell (sheet, row, column));
  worksheet_freeze_panes (to, 1, 1);
  return error;
}

static gboolean
has_choices (const YuWorksheet *sheet)
{
  for (guint column = 0; column < yu_worksheet_columns (sheet); column++)
    if (yu_worksheet_choices (sheet, column) != NULL)
      return TRUE;
  return FALSE;
}

static void
write_lists (Writing *writing, const YuWorkbook *workbook)
{
  for (guint i = 0; i < workbook->sheets->len; i++)
    {
      const YuWorksheet *sheet = g_ptr_array_index (workbook->sheets, i);

      if (has_choices (sheet) && writing->lists == NULL)
        writing->lists
            = workbook_add_worksheet (writing->book, yu_words ("sheet.lists", yu_lang_current ()));
      for (guint column = 0; column < yu_worksheet_columns (sheet); column++)
        if (yu_worksheet_choices (sheet, column) != NULL)
          write_choices (writing,
                         workbook_get_worksheet_by_name (writing->book, yu_worksheet_name (sheet)),
                         column, yu_worksheet_choices (sheet, column));
    }
  if (writing->lists != NULL)
    worksheet_hide (writing->lists);
}

static lxw_error
write_book (const YuWorkbook *workbook, const char *path)
{
  g_autofree char *aside = g_strdup (g_get_user_runtime_dir ());
  lxw_workbook_options options = { .tmpdir = aside };
  lxw_doc_properties properties = { .created = CREATED };
  Writing writing = { .book = workbook_new_opt (path, &options) };
  lxw_error error = LXW_NO_ERROR, closed;

  workbook_set_properties (writing.book, &properties);
  make_formats (&writing);
  for (guint i = 0; i < workbook->sheets->len && error == LXW_NO_ERROR; i++)
    error = write_sheet (&writing, g_ptr_array_index (workbook->sheets, i));
  if (error == LXW_NO_ERROR)
    write_lists (&writing, workbook);
  closed = workbook_close (writing.book);
  return error != LXW_NO_ERROR ? error : closed;
}

static GBytes *
read_back (int memory)
{
  GByteArray *all = g_byte_array_new ();
  guint8 block[65536];
  ssize_t n;

  for (off_t at = 0; (n = pread (memory, block, sizeof block, at)) > 0; at += n)
    g_byte_array_append (all, block, (guint) n);
  return g_byte_array_free_to_bytes (all);
}

/**
 * yu_workbook_to_xlsx:
 * @workbook: sheets
 * @error: why not, in the current language
 *
 * Returns: (transfer full) (nullable): all of them as a file
 */
GBytes *
yu_workbook_to_xlsx (const YuWorkbook *workbook, GError **error)
{
  int memory = memfd_create ("sheet", MFD_CLOEXEC);
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", memory);
  GBytes *bytes = NULL;
  lxw_error failure;

  if (memory < 0)
    {
      g_set_error (error, YU_ERROR, YU_ERROR_FILE, yu_words_for ("the sheet could not be made: %s"),
                   g_strerror (errno));
      return NULL;
    }
  failure = write_book (workbook, path);
  if (failure == LXW_NO_ERROR)
    bytes = read_back (memory);
  else
    g_set_error (error, YU_ERROR, YU_ERROR_FILE, yu_words_for ("the sheet could not be made: %s"),
                 lxw_strerror (failure));
  close (memory);
  return bytes;
}
