/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "import-private.h"

#include "case-names.h"

#include "base/words.h"

/* A sheet of posts has the case number and at least so many parts of a post. */
#define LEAST_POST_COLUMNS 3

static void
free_row (gpointer data)
{
  YuImportRow *row = data;

  g_free (row->number);
  yu_dossier_unref (row->dossier);
  g_ptr_array_unref (row->wrong);
  g_free (row);
}

static GPtrArray *
wrong_cells (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) yu_wrong_cell_free);
}

/* --- which sheet is what --- */

static gboolean
is_posts_map (const YuImport *import, const YuColumnMap *map)
{
  return yu_column_map_find (map, yu_sheet_field (import->post_fields, "case")) >= 0
         && yu_column_map_matched (map) >= LEAST_POST_COLUMNS;
}

/* The people's sheet is the one with most columns that are known; the posts' is the first other one
 * that is like it. */
static void
choose_sheets (YuImport *import)
{
  for (guint i = 0; i < import->workbook->sheets->len; i++)
    {
      YuWorksheet *sheet = g_ptr_array_index (import->workbook->sheets, i);
      YuColumnMap *map = yu_column_map_new (sheet, import->people_fields);

      if (import->people == NULL
          || yu_column_map_matched (map) > yu_column_map_matched (import->people_map))
        {
          import->people = sheet;
          g_clear_pointer (&import->people_map, yu_column_map_free);
          import->people_map = g_steal_pointer (&map);
        }
      yu_column_map_free (map);
    }
  for (guint i = 0; i < import->workbook->sheets->len && import->posts == NULL; i++)
    {
      YuWorksheet *sheet = g_ptr_array_index (import->workbook->sheets, i);
      g_autoptr (YuColumnMap) map
          = sheet != import->people ? yu_column_map_new (sheet, import->post_fields) : NULL;

      if (map == NULL || !is_posts_map (import, map))
        continue;
      import->posts = sheet;
      import->posts_map = g_steal_pointer (&map);
    }
}

/**
 * yu_import_new:
 * @workbook: (transfer full): sheets
 * @form: what may be asked
 *
 * Returns: (transfer full): what their columns hold, nothing read yet
 */
YuImport *
yu_import_new (YuWorkbook *workbook, YuForm *form)
{
  YuImport *import = g_new0 (YuImport, 1);

  import->workbook = workbook;
  import->form = yu_form_ref (form);
  import->people_fields = yu_sheet_fields_people (form);
  import->post_fields = yu_sheet_fields_posts (form);
  import->adrift = wrong_cells ();
  choose_sheets (import);
  yu_column_map_look (import->people_map, import->people, import->people_fields);
  return import;
}

/**
 * yu_import_free:
 * @import: (nullable): an import
 */
void
yu_import_free (YuImport *import)
{
  if (import == NULL)
    return;
  g_clear_pointer (&import->rows, g_ptr_array_unref);
  g_ptr_array_unref (import->adrift);
  g_clear_pointer (&import->people_map, yu_column_map_free);
  g_clear_pointer (&import->posts_map, yu_column_map_free);
  g_ptr_array_unref (import->people_fields);
  g_ptr_array_unref (import->post_fields);
  yu_workbook_free (import->workbook);
  yu_form_unref (import->form);
  g_free (import);
}

/* --- one row --- */

typedef struct {
  YuCellReader *reader;
  YuImportRow *row;
  YuPosts *posts; /* of this person; NULL: none */
  YuAnswers *answers;
} Person;

static void
answer (Person *person, const YuQuestion *question, const YuValue *value)
{
  YuAnswers *more = yu_answers_with (person->answers, question->id, value);

  yu_answers_unref (person->answers);
  person->answers = more;
}

static void
complain (Person *person, guint column, const char *phrase, const char *what)
{
  const YuCellReader *reader = person->reader;

  yu_wrong_cell_add (person->row->wrong, reader->sheet, reader->map, person->row->row, column,
                     phrase, what);
}

/* In the cell of a record or a list only "none" can be said, and for a record that there is one. */
static void
read_head (Person *person, const YuSheetField *field, guint column, gboolean *exists)
{
  g_autofree char *text = yu_worksheet_trimmed (person->reader->sheet, person->row->row, column);
  gboolean is_rows = field->question->kind == YU_KIND_ROWS;
  g_autoptr (YuValue) none = is_rows ? yu_value_new_list (NULL, 0) : yu_value_new_text ("none");

  if (*text == '\0')
    return;
  if (yu_says (text, "value.none") || yu_says (text, "value.no"))
    answer (person, field->question, none);
  else if (!is_rows && yu_says (text, "value.yes"))
    *exists = TRUE;
  else
    complain (person, column, is_rows ? "sheet.head_rows" : "sheet.head_record",
              field->header.in[YU_LANG_EN]);
}

static YuValue *
read_members (Person *person, const YuQuestion *record)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_value_unref);
  GPtrArray *fields = person->reader->import->people_fields;

  for (guint i = 0; i < fields->len; i++)
    {
      const YuSheetField *field = g_ptr_array_index (fields, i);
      int column = field->role == YU_FIELD_MEMBER && field->question == record
                       ? yu_column_map_find (person->reader->map, field)
                       : -1;
      YuValue *value = column >= 0
                           ? yu_cell_reader_value (person->reader, field->member, person->row->row,
                                                   (guint) column, person->row->wrong)
                           : NULL;

      if (value == NULL)
        continue;
      g_ptr_array_add (names, (gpointer) field->member->id);
      g_ptr_array_add (values, value);
    }
  return yu_value_new_record ((const char *const *) names->pdata, (YuValue *const *) values->pdata,
                              names->len);
}

static void
read_record (Person *person, const YuSheetField *field, int column)
{
  gboolean exists = FALSE;
  g_autoptr (YuValue) record = read_members (person, field->question);

  if (column >= 0)
    read_head (person, field, (guint) column, &exists);
  if (yu_value_length (record) == 0 && !exists)
    return;
  if (yu_answers_get (person->answers, field->question->id) != NULL)
    complain (person, (guint) column, "sheet.none_and_more", "");
  answer (person, field->question, record);
}

static void
read_rows (Person *person, const YuSheetField *field, int column)
{
  gboolean exists = FALSE;

  if (column >= 0)
    read_head (person, field, (guint) column, &exists);
  if (person->posts == NULL)
    return;
  if (yu_answers_get (person->answers, field->question->id) != NULL)
    complain (person, (guint) column, "sheet.none_and_more", "");
  answer (person, field->question, person->posts->list);
}

static void
read_field (Person *person, const YuSheetField *field)
{
  int column = yu_column_map_find (person->reader->map, field);

  if (field->role != YU_FIELD_QUESTION)
    return;
  if (field->question->kind == YU_KIND_RECORD)
    read_record (person, field, column);
  else if (field->question->kind == YU_KIND_ROWS)
    read_rows (person, field, column);
  else if (column >= 0)
    {
      g_autoptr (YuValue) value
          = yu_cell_reader_value (person->reader, field->question, person->row->row, (guint) column,
                                  person->row->wrong);

      if (value != NULL)
        answer (person, field->question, value);
    }
}

static void
move_wrong (GPtrArray *from, GPtrArray *to)
{
  while (from->len > 0)
    g_ptr_array_add (to, g_ptr_array_steal_index (from, 0));
}

static void
read_answers (Person *person)
{
  GPtrArray *fields = person->reader->import->people_fields;
  g_autoptr (YuDossier) blank = yu_dossier_new ();
  g_autoptr (YuDossier) numbered = NULL, answered = NULL;

  for (guint i = 0; i < fields->len; i++)
    read_field (person, g_ptr_array_index (fields, i));
  if (person->posts != NULL)
    move_wrong (person->posts->wrong, person->row->wrong);
  if (person->row->wrong->len > 0)
    return;
  numbered = yu_dossier_with_case (blank, person->row->number);
  answered = yu_dossier_with_answers (numbered, person->answers);
  person->row->dossier = yu_dossier_with_answered_on (answered, person->reader->today);
}

/* --- case numbers --- */

typedef struct {
  GHashTable *rows; /* folded number → row + 1 */
  char *last;
  guint year;
} Numbers;

/* Folders of some systems do not tell capitals from small letters. */
static void
claim_number (Person *person, Numbers *numbers, int column)
{
  g_autofree char *folded = g_utf8_casefold (person->row->number, -1);
  g_autofree char *file = yu_case_file_name (person->row->number);
  g_autofree char *other
      = g_strdup_printf ("%u", GPOINTER_TO_UINT (g_hash_table_lookup (numbers->rows, folded)));

  if (file == NULL)
    complain (person, (guint) column, "sheet.case_name", "");
  else if (!g_str_equal (other, "0"))
    complain (person, (guint) column, "sheet.case_twice", other);
  else
    g_hash_table_insert (numbers->rows, g_steal_pointer (&folded),
                         GUINT_TO_POINTER (person->row->row + 1));
}

static void
number_person (Person *person, Numbers *numbers, int column)
{
  person->row->number
      = column >= 0 ? yu_worksheet_trimmed (person->reader->sheet, person->row->row, (guint) column)
                    : g_strdup ("");
  if (*person->row->number != '\0')
    {
      claim_number (person, numbers, column);
      return;
    }
  g_free (person->row->number);
  person->row->number = yu_case_number_after (numbers->last, numbers->year);
  g_free (numbers->last);
  numbers->last = g_strdup (person->row->number);
}

/* Numbers that are given must not be those that stand further down. */
static char *
last_number (YuImport *import, const char *last_case, guint year, int column)
{
  g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (numbers, g_strdup (last_case));
  for (guint row = import->people_map->header_row + 1;
       column >= 0 && row < yu_worksheet_rows (import->people); row++)
    g_ptr_array_add (numbers, yu_worksheet_trimmed (import->people, row, (guint) column));
  return yu_case_number_last (numbers, year);
}

static void
read_row (YuCellReader *reader, guint row, Numbers *numbers, int case_column, GHashTable *posts)
{
  YuImportRow *result = g_new0 (YuImportRow, 1);
  Person person = { .reader = reader, .row = result, .answers = yu_answers_new () };

  result->row = row;
  result->wrong = wrong_cells ();
  number_person (&person, numbers, case_column);
  person.posts = g_hash_table_lookup (posts, result->number);
  if (person.posts != NULL)
    person.posts->taken = TRUE;
  read_answers (&person);
  yu_answers_unref (person.answers);
  g_ptr_array_add (reader->import->rows, result);
}

static void
tell_adrift (YuImport *import, GHashTable *posts)
{
  GHashTableIter iter;
  gpointer number, value;
  int column
      = import->posts_map != NULL
            ? yu_column_map_find (import->posts_map, yu_sheet_field (import->post_fields, "case"))
            : 0;

  g_hash_table_iter_init (&iter, posts);
  while (g_hash_table_iter_next (&iter, &number, &value))
    if (!((YuPosts *) value)->taken)
      yu_wrong_cell_add (import->adrift, import->posts, import->posts_map,
                         ((YuPosts *) value)->first_row, (guint) column, "sheet.adrift", number);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  return (int) (*(YuWrongCell *const *) a)->row - (int) (*(YuWrongCell *const *) b)->row;
}

/**
 * yu_import_read:
 * @import: an import
 * @today: the day of reading; the dossiers are dated with it
 * @last_case: the last case number that was given; may be empty
 *
 * Reads every cell. Blocks for a second or so for thousands of rows; may be called in any thread,
 * and again after columns were changed.
 */
void
yu_import_read (YuImport *import, YuDate today, const char *last_case)
{
  g_autoptr (GHashTable) posts = yu_import_read_posts (import, today);
  g_autoptr (GHashTable) claimed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  int case_column
      = yu_column_map_find (import->people_map, yu_sheet_field (import->people_fields, "case"));
  Numbers numbers = { .rows = claimed };
  YuCellReader reader;
  guint month, day;

  yu_date_get_ymd (today, &numbers.year, &month, &day);
  numbers.last = last_number (import, last_case, numbers.year, case_column);
  g_clear_pointer (&import->rows, g_ptr_array_unref);
  import->rows = g_ptr_array_new_with_free_func (free_row);
  g_ptr_array_set_size (import->adrift, 0);
  yu_cell_reader_init (&reader, import, import->people, import->people_map, today);
  for (guint row = import->people_map->header_row + 1; row < yu_worksheet_rows (import->people);
       row++)
    if (!yu_worksheet_row_is_empty (import->people, row))
      read_row (&reader, row, &numbers, case_column, posts);
  tell_adrift (import, posts);
  g_ptr_array_sort (import->adrift, compare_rows);
  yu_cell_reader_clear (&reader);
  g_free (numbers.last);
}

/**
 * yu_import_good:
 * @import: an import that was read
 *
 * Returns: how many rows can be taken in
 */
guint
yu_import_good (const YuImport *import)
{
  return import->rows->len - yu_import_left_out (import);
}

/**
 * yu_import_left_out:
 * @import: an import that was read
 *
 * Returns: how many rows cannot
 */
guint
yu_import_left_out (const YuImport *import)
{
  guint n = 0;

  for (guint i = 0; i < import->rows->len; i++)
    n += ((const YuImportRow *) g_ptr_array_index (import->rows, i))->dossier == NULL;
  return n;
}

/* --- saving --- */

/* The same sheet read twice, or a second time after the power failed: what is there already is what
 * would be written. */
static gboolean
is_there_already (YuCaseStore *store, const char *name, GBytes *bytes)
{
  g_autoptr (YuFaults) faults = yu_faults_new (name);
  g_autoptr (GBytes) there = yu_case_store_load (store, name, faults);

  return there != NULL && g_bytes_equal (there, bytes);
}

static void
leave_out (YuImport *import, YuImportRow *row, const char *name)
{
  int column
      = yu_column_map_find (import->people_map, yu_sheet_field (import->people_fields, "case"));

  g_clear_pointer (&row->dossier, yu_dossier_unref);
  yu_wrong_cell_add (row->wrong, import->people, import->people_map, row->row,
                     (guint) MAX (column, 0), "sheet.exists", name);
}

/**
 * yu_import_save:
 * @import: an import that was read
 * @row: one of its rows that can be taken in; left out if its dossier cannot be saved because
 * another is there
 * @store: where to
 * @error: what else is wrong, in the current language
 *
 * Returns: whether it is saved, or left out
 */
gboolean
yu_import_save (YuImport *import, YuImportRow *row, YuCaseStore *store, GError **error)
{
  g_autofree char *name = yu_case_file_name (row->number);
  g_autoptr (GBytes) bytes = yu_dossier_write (row->dossier);
  g_autoptr (GError) failure = NULL;

  /* No file has this digest: so only one that is not there yet is written. */
  if (yu_case_store_save (store, name, bytes, "", &failure))
    return TRUE;
  if (!g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (!is_there_already (store, name, bytes))
    leave_out (import, row, name);
  return TRUE;
}
