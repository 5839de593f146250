/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "cases-batch-dialog.h"
#include "cases/case-folder.h"
#include "compat.h"
#include "exports.h"
#include "passphrase-dialog.h"

struct _YuCasesBatchDialog {
  AdwWindow parent_instance;
  YuCasesPick *pick;         /* NULL: closed */
  GFile *folder;             /* NULL: not chosen yet */
  YuSecret *passphrase;      /* NULL: the packages open without one */
  YuSecret *opening;         /* of sealed dossiers; NULL: they are left out */
  GCancellable *cancellable; /* of the work that goes on; NULL: none does */
  guint n_kept, n_failed, n_done;

  GtkWidget *stack, *choose, *working, *result;
  GtkWidget *letters, *forms, *checklists, *packages, *passphrase_row, *set_passphrase,
      *remove_passphrase;
  GtkWidget *opening_row, *set_opening, *remove_opening;
  AdwActionRow *folder_row;
  GtkWidget *make_button, *progress, *headline, *sentence, *failures, *open_button, *go_on_button;
  GtkLabel *about;
};

G_DEFINE_FINAL_TYPE (YuCasesBatchDialog, yu_cases_batch_dialog, ADW_TYPE_WINDOW)

static YuBatchParts
parts_of (YuCasesBatchDialog *self)
{
  const struct {
    GtkWidget *button;
    YuBatchParts part;
  } all[] = {
    { self->letters, YU_BATCH_LETTERS },
    { self->forms, YU_BATCH_FORMS },
    { self->checklists, YU_BATCH_CHECKLISTS },
    { self->packages, YU_BATCH_PACKAGES },
  };
  YuBatchParts parts = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (all[i].button)))
      parts |= all[i].part;
  return parts;
}

/* The work, in threads */

typedef struct {
  YuCasesBatchDialog *dialog;
  YuCasesPick *pick;
  YuBatchParts parts;
  char *folder;
  YuSecret *passphrase, *opening;
} Work;

static void
free_work (Work *work)
{
  g_object_unref (work->dialog);
  yu_cases_pick_unref (work->pick);
  g_free (work->folder);
  g_clear_pointer (&work->passphrase, yu_secret_unref);
  g_clear_pointer (&work->opening, yu_secret_unref);
  g_free (work);
}

/* What the window is told of one dossier. */
typedef struct {
  YuCasesBatchDialog *dialog;
  GFile *dossier;
  GPtrArray *papers; /* of GFile: those that are there */
  char *failed;      /* NULL: done */
  gboolean kept;
  guint done, all;
} Step;

static void
free_step (Step *step)
{
  g_object_unref (step->dialog);
  g_object_unref (step->dossier);
  g_ptr_array_unref (step->papers);
  g_free (step->failed);
  g_free (step);
}

static void
add_failure (YuCasesBatchDialog *self, const char *words)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", words,
                                 "title-lines", 0, "title-selectable", TRUE, NULL);

  gtk_list_box_append (GTK_LIST_BOX (self->failures), row);
  gtk_widget_set_visible (self->failures, TRUE);
}

/* Deleting an applicant finds the papers again. */
static gboolean
show_step_cb (gpointer data)
{
  const Step *step = data;
  YuCasesBatchDialog *self = step->dialog;
  g_autofree char *text = g_strdup_printf (_ ("%u of %u"), step->done, step->all);

  for (guint i = 0; i < step->papers->len; i++)
    yu_exports_add (step->dossier, g_ptr_array_index (step->papers, i));
  if (self->pick == NULL)
    return G_SOURCE_REMOVE;
  self->n_done = step->done;
  self->n_kept += step->kept;
  self->n_failed += step->failed != NULL;
  if (step->failed != NULL)
    add_failure (self, step->failed);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress),
                                 (double) step->done / step->all);
  gtk_progress_bar_set_text (GTK_PROGRESS_BAR (self->progress), text);
  return G_SOURCE_REMOVE;
}

static GPtrArray *
papers_there (const Work *work, const char *name)
{
  GPtrArray *papers = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) files = yu_batch_files (name, work->parts);

  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *path = g_build_filename (work->folder, g_ptr_array_index (files, i), NULL);

      if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
        g_ptr_array_add (papers, g_file_new_for_path (path));
    }
  return papers;
}

static void
report (const YuBatchStep *told, gpointer data)
{
  const Work *work = data;
  g_autofree char *path = yu_case_folder_dup_path (YU_CASE_FOLDER (work->pick->store), told->name);
  Step *step = g_new (Step, 1);

  *step = (Step){ g_object_ref (work->dialog),
                  g_file_new_for_path (path),
                  papers_there (work, told->name),
                  g_strdup (told->failed),
                  told->kept,
                  told->done,
                  told->all };
  g_idle_add_full (G_PRIORITY_DEFAULT, show_step_cb, step, (GDestroyNotify) free_step);
}

static void
work_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;
  g_autoptr (YuCaseBasis) basis = yu_case_basis_new (work->pick->library, yu_date_today (), &error);
  g_autoptr (YuCaseStore) store
      = work->opening != NULL
            ? yu_case_folder_opened (YU_CASE_FOLDER (work->pick->store), work->opening)
            : g_object_ref (work->pick->store);
  YuBatch batch = { store,  basis, work->pick->names, work->parts, work->folder, work->passphrase,
                    report, work };

  if (basis != NULL)
    yu_batch_run (&batch, cancellable, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/* How it ended */

static char *
headline_words (YuCasesBatchDialog *self, gboolean stopped)
{
  guint all = self->pick->names->len;

  if (stopped)
    return g_strdup_printf (_ ("Stopped after %u of %u Cases"), self->n_done, all);
  if (self->n_failed > 0)
    return g_strdup_printf (_ ("%u of %u Cases Are Done"), self->n_done - self->n_failed, all);
  return g_strdup_printf (ngettext ("Papers of %u Case Are Made", "Papers of %u Cases Are Made",
                                    all),
                          all);
}

static char *
sentence_words (YuCasesBatchDialog *self, gboolean whole)
{
  if (!whole)
    return g_strdup (_ ("What is there is whole and stays. Mend what is named, and go on."));
  if (self->n_kept > 0)
    return g_strdup_printf (ngettext ("%u was there already, unchanged.",
                                      "%u were there already, unchanged.", self->n_kept),
                            self->n_kept);
  return g_strdup (_ ("A summary of them lies beside, as PDF and as a spreadsheet."));
}

static void
worked_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  YuCasesBatchDialog *self = YU_CASES_BATCH_DIALOG (object);
  gboolean stopped = g_cancellable_is_cancelled (self->cancellable), whole;
  g_autoptr (GError) error = NULL;
  g_autofree char *headline = NULL, *sentence = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  g_clear_object (&self->cancellable);
  if (self->pick == NULL)
    return;
  if (error != NULL && !stopped)
    add_failure (self, error->message);
  whole = !stopped && error == NULL && self->n_failed == 0;
  headline = headline_words (self, stopped || error != NULL);
  sentence = sentence_words (self, whole);
  gtk_label_set_text (GTK_LABEL (self->headline), headline);
  gtk_label_set_text (GTK_LABEL (self->sentence), sentence);
  gtk_widget_set_visible (self->go_on_button, !whole);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->result);
  gtk_widget_grab_focus (whole ? self->open_button : self->go_on_button);
  yu_announce (GTK_WIDGET (self), headline);
}

/* What is there already is kept, so to begin and to go on are the same. */
static void
make_cb (YuCasesBatchDialog *self)
{
  Work *work = g_new (Work, 1);
  g_autoptr (GTask) task = NULL;

  *work = (Work){ g_object_ref (self),
                  yu_cases_pick_ref (self->pick),
                  parts_of (self),
                  g_file_get_path (self->folder),
                  self->passphrase != NULL && gtk_widget_get_visible (self->passphrase_row)
                      ? yu_secret_ref (self->passphrase)
                      : NULL,
                  self->opening != NULL ? yu_secret_ref (self->opening) : NULL };
  self->n_done = self->n_kept = self->n_failed = 0;
  self->cancellable = g_cancellable_new ();
  yu_empty_list (self->failures);
  gtk_widget_set_visible (self->failures, FALSE);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), 0);
  gtk_progress_bar_set_text (GTK_PROGRESS_BAR (self->progress), "");
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->working);
  task = g_task_new (self, self->cancellable, worked_cb, NULL);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_source_tag (task, make_cb);
  g_task_set_task_data (task, work, (GDestroyNotify) free_work);
  g_task_run_in_thread (task, work_thread);
}

static void
stop_cb (YuCasesBatchDialog *self)
{
  g_cancellable_cancel (self->cancellable);
  gtk_progress_bar_set_text (GTK_PROGRESS_BAR (self->progress), _ ("Finishing the last ones…"));
}

static void
open_cb (YuCasesBatchDialog *self)
{
  g_autofree char *address = g_file_get_uri (self->folder);

  yu_show_address (GTK_WINDOW (self), address);
}

/* What is asked */

static void
update (YuCasesBatchDialog *self)
{
  YuBatchParts parts = parts_of (self);

  gtk_widget_set_visible (self->passphrase_row, (parts & YU_BATCH_PACKAGES) != 0);
  gtk_widget_set_sensitive (self->make_button, parts != 0 && self->folder != NULL);
}

static void
chosen_cb (GFile *folder, gpointer data)
{
  YuCasesBatchDialog *self = data;

  if (self->pick == NULL)
    return;
  if (g_file_peek_path (folder) == NULL)
    {
      yu_tell (GTK_WINDOW (self), _ ("Not This Folder"),
               _ ("This place is not a folder of this computer. Choose one that is."), NULL);
      return;
    }
  g_set_object (&self->folder, folder);
  adw_action_row_set_subtitle (self->folder_row, g_file_peek_path (folder));
  update (self);
}

static void
choose_cb (YuCasesBatchDialog *self)
{
  yu_choose_folder (GTK_WINDOW (self), _ ("Folder for the Papers"), chosen_cb, g_object_ref (self),
                    g_object_unref);
}

static void
show_passphrases (YuCasesBatchDialog *self)
{
  gboolean set = self->passphrase != NULL, opens = self->opening != NULL;

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->passphrase_row),
                               set ? _ ("Set: without it no package opens")
                                   : _ ("None: anybody can open a package"));
  gtk_widget_set_visible (self->set_passphrase, !set);
  gtk_widget_set_visible (self->remove_passphrase, set);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->opening_row),
                               opens ? _ ("Set: those sealed with it are opened")
                                     : _ ("None: sealed dossiers are named and left out"));
  gtk_widget_set_visible (self->set_opening, !opens);
  gtk_widget_set_visible (self->remove_opening, opens);
}

static void
passphrase_chosen_cb (YuSecret *passphrase, gpointer data)
{
  YuCasesBatchDialog *self = data;

  if (self->pick == NULL)
    return;
  g_clear_pointer (&self->passphrase, yu_secret_unref);
  self->passphrase = yu_secret_ref (passphrase);
  show_passphrases (self);
}

static void
set_passphrase_cb (YuCasesBatchDialog *self)
{
  yu_ask_new_passphrase (GTK_WINDOW (self), _ ("Passphrase of the Packages"),
                         _ ("All packages of this run are sealed with it. Who gets one needs it "
                            "too: tell it another way than you send the package."),
                         _ ("_Set"), passphrase_chosen_cb, g_object_ref (self), g_object_unref);
}

static void
remove_passphrase_cb (YuCasesBatchDialog *self)
{
  g_clear_pointer (&self->passphrase, yu_secret_unref);
  show_passphrases (self);
}

static void
opening_chosen_cb (YuSecret *passphrase, gpointer data)
{
  YuCasesBatchDialog *self = data;

  if (self->pick == NULL)
    return;
  g_clear_pointer (&self->opening, yu_secret_unref);
  self->opening = yu_secret_ref (passphrase);
  show_passphrases (self);
}

static void
set_opening_cb (YuCasesBatchDialog *self)
{
  yu_ask_passphrase (
      GTK_WINDOW (self), _ ("Passphrase of Sealed Dossiers"),
      _ ("It opens all of them that are sealed with it. The papers made are not sealed."),
      _ ("_Set"), opening_chosen_cb, g_object_ref (self), g_object_unref);
}

static void
remove_opening_cb (YuCasesBatchDialog *self)
{
  g_clear_pointer (&self->opening, yu_secret_unref);
  show_passphrases (self);
}

static void
yu_cases_batch_dialog_dispose (GObject *object)
{
  YuCasesBatchDialog *self = YU_CASES_BATCH_DIALOG (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->pick, yu_cases_pick_unref);
  g_clear_pointer (&self->passphrase, yu_secret_unref);
  g_clear_pointer (&self->opening, yu_secret_unref);
  g_clear_object (&self->folder);
  G_OBJECT_CLASS (yu_cases_batch_dialog_parent_class)->dispose (object);
}

static void
yu_cases_batch_dialog_class_init (YuCasesBatchDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yu_cases_batch_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/yucai/Yucai/ui/cases-batch-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, YuCasesBatchDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, YuCasesBatchDialog, choose);
  gtk_widget_class_bind_template_child (widget_class, YuCasesBatchDialog, working);
  gtk_widget_class_bind_template_child (widget_class, YuCasesBatchDialog, result);
  gtk_widget_class_bind_template_child (widget_class, YuCasesBatchDialog, about);
  gtk_widget_class_bind_template_child (widget_class, YuCasesBatchDialog, letters);
  gtk_widget_class_bind_template_child (widget_class, YuCasesBatchDialog, forms);
  gtk_widget_class_bind_template_child (widget_class, YuCasesBatchDialog, checklists);
  gtk_widget_class_bind_template_child (widget_class, YuCasesBatchDialog, packages);
  gtk_widget_class_bind_template_child (widget_class, YuCasesBatchDialog, passphrase_row);
  gtk_widget_class_bind_template_child (widget_class, YuCasesBatchDialog, set_passphrase);
  gtk_widget_class_bind_template_child (widget_class, YuCasesBatchDialog, remove_passphrase);
  gtk_widget_class_bind_template_child (widget_class, YuCasesBatchDialog, opening_row);
  gtk_widget_class_bind_template_child (widget_class, YuCasesBatchDialog, set_opening);
  gtk_widget_class_bind_template_child (widget_class, YuCasesBatchDialog, remove_opening);
  gtk_widget_class_bind_template_child (widget_class, YuCasesBatchDialog, folder_row);
  gtk_widget_class_bind_template_child (widget_class, YuCasesBatchDialog, make_button);
  gtk_widget_class_bind_template_child (widget_class, YuCasesBatchDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, YuCasesBatchDialog, headline);
  gtk_widget_class_bind_template_child (widget_class, YuCasesBatchDialog, sentence);
  gtk_widget_class_bind_template_child (widget_class, YuCasesBatchDialog, failures);
  gtk_widget_class_bind_template_child (widget_class, YuCasesBatchDialog, open_button);
  gtk_widget_class_bind_template_child (widget_class, YuCasesBatchDialog, go_on_button);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, set_passphrase_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_passphrase_cb);
  gtk_widget_class_bind_template_callback (widget_class, set_opening_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_opening_cb);
  gtk_widget_class_bind_template_callback (widget_class, make_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
}

static void
yu_cases_batch_dialog_init (YuCasesBatchDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
yu_cases_batch_dialog_present (GtkWindow *parent, YuCasesPick *pick, YuBatchParts parts,
                               gboolean sealed)
{
  YuCasesBatchDialog *self
      = g_object_new (YU_TYPE_CASES_BATCH_DIALOG, "transient-for", parent, NULL);
  guint n = pick->names->len;
  g_autofree char *about
      = g_strdup_printf (ngettext ("Of %u case. A summary of it is made in any case.",
                                   "Of %u cases. A summary of all is made in any case.", n),
                         n);

  self->pick = yu_cases_pick_ref (pick);
  gtk_label_set_text (self->about, about);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->letters), (parts & YU_BATCH_LETTERS) != 0);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->packages), (parts & YU_BATCH_PACKAGES) != 0);
  gtk_widget_set_visible (self->opening_row, sealed);
  show_passphrases (self);
  update (self);
  gtk_window_present (GTK_WINDOW (self));
}
