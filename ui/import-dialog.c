/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>
#include "base/save.h"
#include "base/words.h"
#include "cases-window.h"
#include "cases/case-folder.h"
#include "cases/case-names.h"
#include "cases/import.h"
#include "compat.h"
#include "import-dialog.h"
#include "settings.h"

/* More wrong cells than anybody reads in a window; the sheet of those left out has them all. */
#define MOST_SHOWN 100
#define MOST_EXAMPLES 3

static const YuEncoding encodings[]
    = { YU_ENCODING_UTF_8, YU_ENCODING_GB18030, YU_ENCODING_UTF_16LE, YU_ENCODING_UTF_16BE };
static const char separators[] = { ',', ';', '\t', '|' };

typedef enum {
  STEP_OPEN, /* sheets and columns */
  STEP_READ, /* every cell */
  STEP_SAVE, /* the dossiers */
} Step;

struct _YuImportDialog {
  AdwWindow parent_instance;
  YuLibrary *library;
  GFile *sheet;
  GFile *folder; /* where the dossiers are; NULL: not taken in yet */
  YuCsvOptions options;
  YuImport *import; /* a worker's alone while the spinner turns; NULL until opened */
  gboolean filling; /* rows are set, not changed by a person */

  GtkWidget *stack, *working, *spinner, *preview, *result;
  AdwComboRow *encoding_row, *separator_row;
  AdwActionRow *sheet_row;
  GtkWidget *columns, *check_button;
  GtkLabel *headline, *sentence, *more;
  GtkWidget *wrong, *back_button, *take_button, *open_button, *left_out_button;
};

G_DEFINE_FINAL_TYPE (YuImportDialog, yu_import_dialog, ADW_TYPE_WINDOW)

/* The work, in a thread */

typedef struct {
  Step step;
  char *sheet, *folder;
  YuCsvOptions options;
  YuForm *form;
  YuImport *import; /* of the dialog; NULL: to be opened */
  char *last_case;
} Work;

static void
work_free (Work *work)
{
  g_free (work->sheet);
  g_free (work->folder);
  g_free (work->last_case);
  yu_form_unref (work->form);
  g_free (work);
}

static YuImport *
open_sheet (const Work *work, GError **error)
{
  g_autofree char *name = g_path_get_basename (work->sheet);
  g_autoptr (YuFaults) faults = yu_faults_new (name);
  YuWorkbook *workbook = yu_workbook_read (work->sheet, work->options, faults);

  if (workbook != NULL)
    return yu_import_new (workbook, work->form);
  yu_faults_to_error (faults, YU_ERROR_FILE, error);
  return NULL;
}

/* Numbers that are given follow those of this computer and those in the folder. */
static char *
last_number (const Work *work, YuCaseStore *store)
{
  guint year, month, day;
  g_autoptr (GPtrArray) names = yu_case_store_list (store, NULL);

  yu_date_get_ymd (yu_date_today (), &year, &month, &day);
  if (names == NULL)
    return g_strdup (work->last_case);
  g_ptr_array_add (names, g_strdup (work->last_case));
  return yu_case_number_last (names, year);
}

static gboolean
save_rows (const Work *work, GError **error)
{
  g_autoptr (YuCaseStore) store = yu_case_folder_new (work->folder);
  g_autofree char *last = last_number (work, store);

  yu_import_read (work->import, yu_date_today (), last);
  for (guint i = 0; i < work->import->rows->len; i++)
    {
      YuImportRow *row = g_ptr_array_index (work->import->rows, i);

      if (row->dossier != NULL && !yu_import_save (work->import, row, store, error))
        return FALSE;
    }
  return TRUE;
}

static void
work_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;

  if (work->step == STEP_OPEN)
    work->import = open_sheet (work, &error);
  else if (work->step == STEP_READ)
    yu_import_read (work->import, yu_date_today (), work->last_case);
  else
    save_rows (work, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void start (YuImportDialog *self, Step step, GFile *folder);

/* What its columns hold */

/* Results go out and never come in: they are no choice. The first one is that a column is not taken
 * in. */
static GPtrArray *
choices_of (YuImportDialog *self)
{
  GPtrArray *choices = g_ptr_array_new ();

  g_ptr_array_add (choices, NULL);
  for (guint i = 0; i < self->import->people_fields->len; i++)
    {
      const YuSheetField *field = g_ptr_array_index (self->import->people_fields, i);

      if (field->role != YU_FIELD_RESULT)
        g_ptr_array_add (choices, (gpointer) field);
    }
  return choices;
}

static GtkStringList *
labels_of (GPtrArray *choices)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, _ ("Not Taken In"));
  for (guint i = 1; i < choices->len; i++)
    gtk_string_list_append (
        labels, yu_text_get (&((const YuSheetField *) g_ptr_array_index (choices, i))->header,
                             yu_lang_current ()));
  return labels;
}

static void
column_chosen_cb (AdwComboRow *row, GParamSpec *pspec, YuImportDialog *self)
{
  g_autoptr (GPtrArray) choices = choices_of (self);
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "column"));

  yu_column_map_set (self->import->people_map, column,
                     g_ptr_array_index (choices, adw_combo_row_get_selected (row)));
}

/* The first values under a header, and how sure it is what they are. */
static char *
examples_of (YuImportDialog *self, guint column)
{
  GString *examples = g_string_new (NULL);
  guint n = 0;

  if (yu_column_map_column (self->import->people_map, column)->match == YU_MATCH_CONTENT)
    g_string_append (examples, _ ("Looks like it: please check. "));
  for (guint row = self->import->people_map->header_row + 1;
       n < MOST_EXAMPLES && row < yu_worksheet_rows (self->import->people); row++)
    {
      const char *text = yu_worksheet_text (self->import->people, row, column);

      if (*text != '\0')
        g_string_append_printf (examples, "%s%s", n++ > 0 ? " · " : "", text);
    }
  return g_string_free (examples, FALSE);
}

static void
add_column (YuImportDialog *self, guint column, GPtrArray *choices, GtkStringList *labels)
{
  const YuColumn *known = yu_column_map_column (self->import->people_map, column);
  g_autofree char *name = yu_column_name (column), *examples = examples_of (self, column);
  g_autofree char *title = g_strdup_printf ("%s  %s", name, known->header);
  guint place = 0;
  AdwComboRow *row;

  if (known->field == NULL || !g_ptr_array_find (choices, known->field, &place))
    place = 0;
  row = g_object_new (ADW_TYPE_COMBO_ROW, "use-markup", FALSE, "title", title, "subtitle", examples,
                      "subtitle-lines", 1, "model", labels, "selected", place, NULL);
  g_object_set_data (G_OBJECT (row), "column", GUINT_TO_POINTER (column));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (column_chosen_cb), self, 0);
  gtk_list_box_append (GTK_LIST_BOX (self->columns), GTK_WIDGET (row));
}

static void
show_how_read (YuImportDialog *self)
{
  const YuWorkbook *workbook = self->import->workbook;

  self->filling = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->encoding_row), !workbook->is_xlsx);
  gtk_widget_set_visible (GTK_WIDGET (self->separator_row), !workbook->is_xlsx);
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    if (encodings[i] == workbook->csv.encoding)
      adw_combo_row_set_selected (self->encoding_row, i);
  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    if (separators[i] == workbook->csv.separator)
      adw_combo_row_set_selected (self->separator_row, i);
  self->filling = FALSE;
}

static void
show_sheet (YuImportDialog *self)
{
  g_autofree char *base = g_file_get_basename (self->sheet), *name = g_filename_display_name (base);
  guint rows = yu_worksheet_rows (self->import->people);
  g_autofree char *size = g_strdup_printf (ngettext ("%u row", "%u rows", rows), rows);
  g_autofree char *said
      = g_strdup_printf ("%s%s%s%s", size, self->import->workbook->from_1904 ? " · " : "",
                         self->import->workbook->from_1904 ? _ ("its days count from 1904") : "",
                         self->import->posts != NULL ? _ (" · posts on a sheet of their own") : "");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->sheet_row), name);
  adw_action_row_set_subtitle (self->sheet_row, said);
}

static void
show_preview (YuImportDialog *self)
{
  g_autoptr (GPtrArray) choices = choices_of (self);
  g_autoptr (GtkStringList) labels = labels_of (choices);

  show_sheet (self);
  show_how_read (self);
  yu_empty_list (self->columns);
  for (guint i = 0; i < yu_worksheet_columns (self->import->people); i++)
    add_column (self, i, choices, labels);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->preview);
  gtk_widget_grab_focus (self->check_button);
}

static void
how_read_cb (YuImportDialog *self)
{
  if (self->filling || self->import == NULL)
    return;
  self->options = (YuCsvOptions){ encodings[adw_combo_row_get_selected (self->encoding_row)],
                                  separators[adw_combo_row_get_selected (self->separator_row)] };
  start (self, STEP_OPEN, NULL);
}

/* What was found in the cells */

static void
add_wrong (YuImportDialog *self, const YuWrongCell *wrong)
{
  YuLang lang = yu_lang_current ();
  g_autofree char *place = yu_wrong_cell_place (wrong, lang);
  g_autofree char *title
      = *wrong->found != '\0' ? g_strdup_printf ("%s: %s", place, wrong->found) : g_strdup (place);
  GtkWidget *row
      = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle",
                      wrong->message[lang], "title-lines", 0, "subtitle-lines", 0, NULL);

  gtk_list_box_append (GTK_LIST_BOX (self->wrong), row);
}

static guint
show_wrong (YuImportDialog *self)
{
  guint n = 0;

  yu_empty_list (self->wrong);
  for (guint i = 0; i < self->import->rows->len; i++)
    {
      const YuImportRow *row = g_ptr_array_index (self->import->rows, i);

      for (guint j = 0; j < row->wrong->len; j++)
        if (n++ < MOST_SHOWN)
          add_wrong (self, g_ptr_array_index (row->wrong, j));
    }
  for (guint i = 0; i < self->import->adrift->len; i++)
    if (n++ < MOST_SHOWN)
      add_wrong (self, g_ptr_array_index (self->import->adrift, i));
  return n;
}

static void
show_result (YuImportDialog *self, gboolean saved)
{
  guint good = yu_import_good (self->import), left_out = yu_import_left_out (self->import),
        wrong = show_wrong (self);
  g_autofree char *headline = g_strdup_printf (saved ? ngettext ("%u Dossier Is Taken In",
                                                                 "%u Dossiers Are Taken In", good)
                                                     : ngettext ("%u Person Can Be Taken In",
                                                                 "%u People Can Be Taken In", good),
                                               good);
  g_autofree char *sentence
      = g_strdup_printf (ngettext ("%u row has a wrong cell and is left out.",
                                   "%u rows have a wrong cell and are left out.", left_out),
                         left_out);
  g_autofree char *more = g_strdup_printf (_ ("… and %u more, all in the sheet of those left out"),
                                           wrong - MIN (wrong, MOST_SHOWN));

  gtk_label_set_text (self->headline, headline);
  gtk_label_set_text (self->sentence, left_out > 0 ? sentence
                                      : saved      ? _ ("Nothing was left out.")
                                                   : _ ("Nothing is taken in until you agree."));
  gtk_label_set_text (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), wrong > MOST_SHOWN);
  gtk_widget_set_visible (self->wrong, wrong > 0);
  gtk_widget_set_visible (self->left_out_button, wrong > 0);
  gtk_widget_set_visible (self->take_button, !saved && good > 0);
  gtk_widget_set_visible (self->open_button, saved && good > 0);
  gtk_widget_set_visible (self->back_button, !saved);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->result);
  gtk_widget_grab_focus (good == 0 ? self->left_out_button
                         : saved   ? self->open_button
                                   : self->take_button);
  yu_announce (GTK_WIDGET (self), headline);
}

/* A number is never given twice on this computer. */
static void
remember_numbers (YuImportDialog *self)
{
  g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);
  guint year, month, day;
  g_autofree char *last = NULL;

  yu_date_get_ymd (yu_date_today (), &year, &month, &day);
  g_ptr_array_add (numbers, g_settings_get_string (yu_settings (), "last-case"));
  for (guint i = 0; i < self->import->rows->len; i++)
    g_ptr_array_add (
        numbers,
        g_strdup (((const YuImportRow *) g_ptr_array_index (self->import->rows, i))->number));
  last = yu_case_number_last (numbers, year);
  if (*last != '\0')
    g_settings_set_string (yu_settings (), "last-case", last);
}

static void
step_done (YuImportDialog *self, Work *work)
{
  if (work->step == STEP_OPEN)
    {
      g_clear_pointer (&self->import, yu_import_free);
      self->import = work->import;
      show_preview (self);
      return;
    }
  if (work->step == STEP_SAVE)
    remember_numbers (self);
  show_result (self, work->step == STEP_SAVE);
}

static void
step_failed (YuImportDialog *self, const GError *error)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  yu_tell (self->import != NULL ? GTK_WINDOW (self) : parent, _ ("The Sheet Was Not Taken In"),
           _ ("This is what is wrong with it:"), error->message);
  if (self->import != NULL)
    show_preview (self);
  else
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
worked_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  YuImportDialog *self = YU_IMPORT_DIALOG (object);
  Work *work = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &error);

  gtk_spinner_stop (GTK_SPINNER (self->spinner));
  if (self->library == NULL) /* closed meanwhile */
    {
      if (work->step == STEP_OPEN)
        yu_import_free (work->import);
      g_clear_pointer (&self->import, yu_import_free);
    }
  else if (done)
    step_done (self, work);
  else
    step_failed (self, error);
}

static void
start (YuImportDialog *self, Step step, GFile *folder)
{
  Work *work = g_new0 (Work, 1);
  g_autoptr (GTask) task = g_task_new (self, NULL, worked_cb, NULL);

  work->step = step;
  work->sheet = g_file_get_path (self->sheet);
  work->folder = folder != NULL ? g_file_get_path (folder) : NULL;
  work->options = self->options;
  work->form = yu_form_ref (yu_library_form (self->library));
  work->import = step != STEP_OPEN ? self->import : NULL;
  work->last_case = g_settings_get_string (yu_settings (), "last-case");
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->working);
  gtk_spinner_start (GTK_SPINNER (self->spinner));
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);
  g_task_run_in_thread (task, work_thread);
}

/* What can be done */

static void
check_cb (YuImportDialog *self)
{
  start (self, STEP_READ, NULL);
}

static void
back_cb (YuImportDialog *self)
{
  show_preview (self);
}

static void
folder_chosen_cb (GFile *file, gpointer data)
{
  YuImportDialog *self = data;

  if (self->library == NULL || g_file_peek_path (file) == NULL)
    return;
  g_set_object (&self->folder, file);
  start (self, STEP_SAVE, file);
}

static void
take_cb (YuImportDialog *self)
{
  yu_choose_folder (GTK_WINDOW (self), _ ("Folder for the Dossiers"), folder_chosen_cb,
                    g_object_ref (self), g_object_unref);
}

static void
open_cb (YuImportDialog *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  yu_cases_window_present (YU_APPLICATION (gtk_window_get_application (parent)), self->folder);
  gtk_window_close (GTK_WINDOW (self));
}

static void
left_out_saved_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (YuImportDialog) self = data;
  g_autoptr (GError) error = NULL;

  if (!yu_save_finish (result, &error))
    yu_tell (GTK_WINDOW (self), _ ("The Sheet Was Not Saved"), _ ("This is what is wrong:"),
             error->message);
}

static void
left_out_chosen_cb (GFile *file, gpointer data)
{
  YuImportDialog *self = data;
  g_autoptr (YuWorkbook) left_out
      = self->import != NULL ? yu_import_to_refused (self->import, yu_lang_current ()) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = left_out != NULL ? yu_workbook_to_xlsx (left_out, &error) : NULL;

  if (bytes != NULL)
    yu_save_async (g_file_peek_path (file), bytes, NULL, left_out_saved_cb, g_object_ref (self));
  else if (error != NULL)
    yu_tell (GTK_WINDOW (self), _ ("The Sheet Was Not Saved"), _ ("This is what is wrong:"),
             error->message);
}

static void
left_out_cb (YuImportDialog *self)
{
  YuFileRequest request
      = { _ ("Save Those Left Out"), _ ("_Save"), "left-out.xlsx", _ ("Spreadsheets"), "*.xlsx" };

  yu_choose_file (GTK_WINDOW (self), &request, left_out_chosen_cb, g_object_ref (self),
                  g_object_unref);
}

/* The import may be a worker's still: then it goes when the worker is done. */
static void
yu_import_dialog_dispose (GObject *object)
{
  YuImportDialog *self = YU_IMPORT_DIALOG (object);

  g_clear_pointer (&self->library, yu_library_unref);
  g_clear_object (&self->sheet);
  g_clear_object (&self->folder);
  G_OBJECT_CLASS (yu_import_dialog_parent_class)->dispose (object);
}

static void
yu_import_dialog_finalize (GObject *object)
{
  g_clear_pointer (&YU_IMPORT_DIALOG (object)->import, yu_import_free);
  G_OBJECT_CLASS (yu_import_dialog_parent_class)->finalize (object);
}

static void
yu_import_dialog_class_init (YuImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yu_import_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = yu_import_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/yucai/Yucai/ui/import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, YuImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, YuImportDialog, working);
  gtk_widget_class_bind_template_child (widget_class, YuImportDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, YuImportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, YuImportDialog, result);
  gtk_widget_class_bind_template_child (widget_class, YuImportDialog, sheet_row);
  gtk_widget_class_bind_template_child (widget_class, YuImportDialog, encoding_row);
  gtk_widget_class_bind_template_child (widget_class, YuImportDialog, separator_row);
  gtk_widget_class_bind_template_child (widget_class, YuImportDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, YuImportDialog, check_button);
  gtk_widget_class_bind_template_child (widget_class, YuImportDialog, headline);
  gtk_widget_class_bind_template_child (widget_class, YuImportDialog, sentence);
  gtk_widget_class_bind_template_child (widget_class, YuImportDialog, more);
  gtk_widget_class_bind_template_child (widget_class, YuImportDialog, wrong);
  gtk_widget_class_bind_template_child (widget_class, YuImportDialog, back_button);
  gtk_widget_class_bind_template_child (widget_class, YuImportDialog, take_button);
  gtk_widget_class_bind_template_child (widget_class, YuImportDialog, open_button);
  gtk_widget_class_bind_template_child (widget_class, YuImportDialog, left_out_button);
  gtk_widget_class_bind_template_callback (widget_class, how_read_cb);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_out_cb);
}

static void
yu_import_dialog_init (YuImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
sheet_chosen_cb (GFile *file, gpointer data)
{
  GtkWindow *parent = data;
  g_autoptr (GError) error = NULL;
  YuLibrary *library
      = yu_application_get_library (YU_APPLICATION (gtk_window_get_application (parent)), &error);
  YuImportDialog *self;

  if (library == NULL)
    {
      yu_tell (parent, _ ("The Rulebooks Cannot Be Read"),
               _ ("Yucai cannot work without them. Install it again."), error->message);
      return;
    }
  if (g_file_peek_path (file) == NULL)
    return;
  self = g_object_new (YU_TYPE_IMPORT_DIALOG, "transient-for", parent, NULL);
  self->library = yu_library_ref (library);
  self->sheet = g_object_ref (file);
  start (self, STEP_OPEN, NULL);
  gtk_window_present (GTK_WINDOW (self));
}

void
yu_import_dialog_choose (GtkWindow *parent)
{
  YuFileRequest request
      = { _ ("Import a Sheet"), _ ("_Import"), NULL, _ ("Spreadsheets"), "*.xlsx *.csv *.txt" };

  yu_choose_file (parent, &request, sheet_chosen_cb, g_object_ref (parent), g_object_unref);
}
