/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "base/save.h"
#include "cases-export.h"
#include "cases/agenda.h"
#include "cases/sheet-export.h"
#include "compat.h"

typedef struct _Export Export;
typedef GBytes *(*Make) (Export *export, const YuCaseBasis *basis, GError **error);

struct _Export {
  GtkWindow *parent;
  YuCasesPick *pick;
  Make make;
  YuLang lang;
  GFile *file;
  GPtrArray *left_out; /* of char *: why dossiers are refused */
  guint posts;         /* that CSV has no place for */
};

static void
free_export (Export *export)
{
  g_object_unref (export->parent);
  yu_cases_pick_unref (export->pick);
  g_clear_object (&export->file);
  g_ptr_array_unref (export->left_out);
  g_free (export);
}

/* The files, in a thread */

static gboolean
is_csv (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file), *small = g_ascii_strdown (name, -1);

  return g_str_has_suffix (small, ".csv");
}

static void
gather (Export *export, const YuCaseBasis *basis, GPtrArray *dossiers, GPtrArray *summaries)
{
  for (guint i = 0; i < export->pick->names->len; i++)
    {
      const char *name = g_ptr_array_index (export->pick->names, i);
      g_autoptr (YuFaults) faults = yu_faults_new (name);
      g_autoptr (YuCase) from = yu_case_load (export->pick->store, name, basis, NULL, faults);

      if (from == NULL)
        {
          g_ptr_array_add (export->left_out, yu_fault_to_text (yu_faults_get (faults, 0)));
          continue;
        }
      g_ptr_array_add (dossiers, yu_dossier_ref (from->dossier));
      g_ptr_array_add (summaries, yu_case_summary_new (name, NULL, from));
    }
}

static GBytes *
make_sheet (Export *export, const YuCaseBasis *basis, GError **error)
{
  g_autoptr (GPtrArray) dossiers
      = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_dossier_unref);
  g_autoptr (GPtrArray) summaries
      = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_case_summary_unref);
  g_autofree YuExportCase *cases = NULL;
  g_autoptr (YuWorkbook) workbook = NULL;

  gather (export, basis, dossiers, summaries);
  cases = g_new (YuExportCase, dossiers->len + 1);
  for (guint i = 0; i < dossiers->len; i++)
    cases[i] = (YuExportCase){ g_ptr_array_index (dossiers, i), g_ptr_array_index (summaries, i) };
  workbook = yu_sheet_export_new (yu_library_form (export->pick->library), cases, dossiers->len,
                                  export->lang);
  if (!is_csv (export->file))
    return yu_workbook_to_xlsx (workbook, error);
  export->posts = yu_sheet_export_posts (workbook);
  return yu_workbook_to_csv (workbook);
}

static GBytes *
make_calendar (Export *export, const YuCaseBasis *basis, GError **error)
{
  g_autoptr (GPtrArray) agenda = yu_agenda_read (export->pick->store, export->pick->names, basis,
                                                 G_MAXUINT32, NULL, export->left_out);

  return yu_agenda_to_calendar (agenda, basis->on, export->lang);
}

static GBytes *
make_template (Export *export, const YuCaseBasis *basis, GError **error)
{
  g_autoptr (YuWorkbook) workbook
      = yu_sheet_export_template (yu_library_form (export->pick->library), export->lang);

  return yu_workbook_to_xlsx (workbook, error);
}

static void
export_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Export *export = data;
  GError *error = NULL;
  g_autoptr (YuCaseBasis) basis
      = yu_case_basis_new (export->pick->library, yu_date_today (), &error);
  g_autoptr (GBytes) bytes = basis != NULL ? export->make (export, basis, &error) : NULL;

  if (bytes != NULL && yu_save (g_file_peek_path (export->file), bytes, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* What a person is told and asked */

static void
tell_left_out (Export *export)
{
  g_autofree char *posts
      = export->posts > 0 ? g_strdup_printf (
            _ ("CSV has one sheet, so %u posts of work histories are left out. XLSX has them."),
            export->posts)
                          : NULL;
  g_autofree char *details = NULL;

  if (posts != NULL)
    g_ptr_array_add (export->left_out, g_steal_pointer (&posts));
  g_ptr_array_add (export->left_out, NULL);
  details = g_strjoinv ("\n", (char **) export->left_out->pdata);
  yu_tell (export->parent, _ ("Not Everything Was Exported"),
           _ ("The file is there, without these:"), details);
}

static void
exported_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  Export *export = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (export->file);
  g_autofree char *words = g_strdup_printf (_ ("Exported as %s"), name);

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    yu_tell (export->parent, _ ("The File Was Not Saved"), _ ("This is what is wrong:"),
             error->message);
  else if (export->left_out->len > 0 || export->posts > 0)
    tell_left_out (export);
  else
    gtk_widget_activate_action (GTK_WIDGET (export->parent), "win.toast", "s", words);
}

static Export *
new_export (GtkWindow *parent, YuCasesPick *pick, Make make)
{
  Export *export = g_new0 (Export, 1);

  export->parent = g_object_ref (parent);
  export->pick = yu_cases_pick_ref (pick);
  export->make = make;
  export->lang = yu_lang_current ();
  export->left_out = g_ptr_array_new_with_free_func (g_free);
  return export;
}

static void
chosen_cb (GFile *file, gpointer data)
{
  const Export *asked = data;
  Export *export;
  g_autoptr (GTask) task = NULL;

  if (g_file_peek_path (file) == NULL)
    {
      yu_tell (asked->parent, _ ("The File Was Not Saved"),
               _ ("This place is not a folder of this computer. Choose one that is."), NULL);
      return;
    }
  export = new_export (asked->parent, asked->pick, asked->make);
  export->file = g_object_ref (file);
  task = g_task_new (NULL, NULL, exported_cb, NULL);
  g_task_set_source_tag (task, chosen_cb);
  g_task_set_task_data (task, export, (GDestroyNotify) free_export);
  g_task_run_in_thread (task, export_thread);
}

static void
ask (GtkWindow *parent, YuCasesPick *pick, Make make, YuFileRequest request)
{
  yu_choose_file (parent, &request, chosen_cb, new_export (parent, pick, make),
                  (GDestroyNotify) free_export);
}

void
yu_cases_export_sheet (GtkWindow *parent, YuCasesPick *pick)
{
  ask (parent, pick, make_sheet,
       (YuFileRequest){ _ ("Export as a Spreadsheet"), _ ("_Export"), _ ("cases.xlsx"),
                        _ ("Spreadsheets"), "*.xlsx *.csv" });
}

void
yu_cases_export_dates (GtkWindow *parent, YuCasesPick *pick)
{
  ask (parent, pick, make_calendar,
       (YuFileRequest){ _ ("Export Dates"), _ ("_Export"), _ ("dates.ics"), _ ("Calendars"),
                        "*.ics" });
}

void
yu_cases_export_template (GtkWindow *parent, YuCasesPick *pick)
{
  ask (parent, pick, make_template,
       (YuFileRequest){ _ ("Save an Empty Template"), _ ("_Save"), _ ("template.xlsx"),
                        _ ("Spreadsheets"), "*.xlsx" });
}
