/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>
#include "base/words.h"
#include "compat.h"
#include "form/reading.h"
#include "letter/letter-file.h"
#include "letter/verify.h"
#include "verify-dialog.h"

struct _YuVerifyDialog {
  AdwWindow parent_instance;
  YuLibrary *library;
  GFile *letter;
  YuVerification *found;
  guint request; /* the latest; results of earlier ones come too late */

  GtkWidget *stack, *spinner, *result;
  GtkImage *icon;
  GtkLabel *headline, *sentence, *meaning;
  GtkWidget *facts, *deviations;
  GtkWidget *open_button, *compare_button;
};

G_DEFINE_FINAL_TYPE (YuVerifyDialog, yu_verify_dialog, ADW_TYPE_WINDOW)

/* The work, in a thread */

typedef struct {
  GFile *letter, *dossier; /* dossier: to compare with, or NULL */
  YuLibrary *library;
  YuDate on;
  YuLang lang;
  guint request;
} Work;

static void
work_free (Work *work)
{
  g_object_unref (work->letter);
  g_clear_object (&work->dossier);
  yu_library_unref (work->library);
  g_free (work);
}

static GBytes *
read_file (GFile *file, gsize most, YuFaults *faults)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *address = g_file_get_uri (file);

  if (path != NULL)
    return yu_file_read (path, most, faults);
  yu_faults_add (faults, "", address, "copy it there first", "a file on this computer");
  return NULL;
}

static YuVerification *
verify (const Work *work, GError **error)
{
  g_autoptr (YuFaults) faults = yu_faults_new (NULL);
  g_autoptr (GBytes) pdf = read_file (work->letter, YU_LETTER_MOST_BYTES, faults);
  g_autoptr (GBytes) bytes
      = work->dossier != NULL ? read_file (work->dossier, YU_JSON_MAX_DOCUMENT, faults) : NULL;
  g_autoptr (YuDossier) beside = NULL;
  YuVerifyOptions options = { work->on, NULL, work->lang };

  if (bytes != NULL)
    beside = yu_dossier_parse (bytes, NULL, yu_library_form (work->library), faults);
  if (!yu_faults_to_error (faults, YU_ERROR_FILE, error))
    return NULL;
  options.beside = beside;
  return yu_verify_paper (pdf, work->library, &options, error);
}

static void
verify_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  YuVerification *found = verify (data, &error);

  if (found)
    g_task_return_pointer (task, found, (GDestroyNotify) yu_verification_free);
  else
    g_task_return_error (task, error);
}

/* What was found */

static void
show_likeness (YuVerifyDialog *self, YuLikeness likeness)
{
  static const struct {
    const char *icon, *style;
  } looks[] = {
    [YU_LIKENESS_EQUAL] = { "emblem-ok-symbolic", "success" },
    [YU_LIKENESS_UNCONFIRMED] = { "dialog-question-symbolic", "warning" },
    [YU_LIKENESS_DIFFERS] = { "dialog-warning-symbolic", "error" },
    [YU_LIKENESS_UNREADABLE] = { "dialog-error-symbolic", "error" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->icon), looks[i].style);
  gtk_image_set_from_icon_name (self->icon, looks[likeness].icon);
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), looks[likeness].style);
}

static void
add_fact (YuVerifyDialog *self, const char *title, const char *value)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, "subtitle", value,
                                 "use-markup", FALSE, "subtitle-lines", 0, NULL);

  gtk_list_box_append (GTK_LIST_BOX (self->facts), row);
}

static void
show_facts (YuVerifyDialog *self)
{
  g_autofree char *name = g_file_get_basename (self->letter);
  g_autofree char *shown = g_filename_display_name (name);

  yu_empty_list (self->facts);
  add_fact (self, _ ("File"), shown);
  if (self->found->case_number)
    add_fact (self, _ ("Case"), self->found->case_number);
  if (self->found->on != 0)
    {
      g_autofree char *date = yu_date_to_words (self->found->on, self->found->lang);

      add_fact (self, _ ("Date of Its Rules"), date);
    }
}

static void
add_deviation (YuVerifyDialog *self, const YuDeviation *deviation)
{
  g_autofree char *text = yu_deviation_to_text (deviation, self->found->lang);
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode",
                      PANGO_WRAP_WORD_CHAR, "xalign", 0.0f, "selectable", TRUE, "margin-top", 12,
                      "margin-bottom", 12, "margin-start", 12, "margin-end", 12, NULL);
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", label, "activatable", FALSE,
                                 "focusable", FALSE, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_list_box_append (GTK_LIST_BOX (self->deviations), row);
}

static void
show_found (YuVerifyDialog *self)
{
  g_autofree char *headline = yu_verification_headline (self->found);
  g_autofree char *sentence = yu_verification_sentence (self->found);
  gboolean readable = self->found->likeness != YU_LIKENESS_UNREADABLE;

  show_likeness (self, self->found->likeness);
  gtk_label_set_text (self->headline, headline);
  gtk_label_set_text (self->sentence, sentence);
  show_facts (self);
  yu_empty_list (self->deviations);
  for (guint i = 0; i < self->found->deviations->len; i++)
    add_deviation (self, g_ptr_array_index (self->found->deviations, i));
  gtk_widget_set_visible (self->deviations, self->found->deviations->len > 0);
  gtk_label_set_text (self->meaning, yu_words ("verify.meaning", self->found->lang));
  gtk_widget_set_visible (GTK_WIDGET (self->meaning), readable);
  gtk_widget_set_visible (self->compare_button, readable);
  gtk_widget_set_visible (self->open_button, self->found->dossier != NULL);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->result);
  if (self->found->deviations->len == 0) /* else the focus would scroll past what differs */
    gtk_widget_grab_focus (self->open_button);
  yu_announce (GTK_WIDGET (self), headline);
}

static void
verified_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  YuVerifyDialog *self = YU_VERIFY_DIALOG (object);
  Work *work = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  YuVerification *found = g_task_propagate_pointer (G_TASK (result), &error);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (work->request != self->request || self->library == NULL)
    {
      g_clear_pointer (&found, yu_verification_free);
      return;
    }
  gtk_spinner_stop (GTK_SPINNER (self->spinner));
  if (found)
    {
      g_clear_pointer (&self->found, yu_verification_free);
      self->found = found;
      show_found (self);
      return;
    }
  yu_tell (self->found ? GTK_WINDOW (self) : parent, _ ("The File Was Not Read"),
           _ ("This is what is wrong with it:"), error->message);
  if (self->found)
    show_found (self);
  else
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
start (YuVerifyDialog *self, GFile *dossier)
{
  Work *work = g_new0 (Work, 1);
  g_autoptr (GTask) task = g_task_new (self, NULL, verified_cb, NULL);

  work->letter = g_object_ref (self->letter);
  work->dossier = dossier ? g_object_ref (dossier) : NULL;
  work->library = yu_library_ref (self->library);
  work->on = yu_date_today ();
  work->lang = yu_lang_current ();
  work->request = ++self->request;
  gtk_stack_set_visible_child (GTK_STACK (self->stack), gtk_widget_get_parent (self->spinner));
  gtk_spinner_start (GTK_SPINNER (self->spinner));
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);
  g_task_run_in_thread (task, verify_thread);
}

/* What can be done with it */

/* The window with the letter's dossier opens beside; the PDF stays as it is. */
static void
open_cb (YuVerifyDialog *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  YuApplication *application = YU_APPLICATION (gtk_window_get_application (parent));
  g_autoptr (YuDocument) document
      = yu_document_new (yu_library_form (self->library), self->found->dossier);

  g_object_ref (parent);
  gtk_window_destroy (GTK_WINDOW (self));
  yu_application_show_document (application, document, parent, NULL);
  g_object_unref (parent);
}

static void
compare_chosen_cb (GFile *file, gpointer data)
{
  YuVerifyDialog *self = data;

  if (self->library)
    start (self, file);
}

static void
compare_cb (YuVerifyDialog *self)
{
  YuFileRequest request
      = { _ ("Compare with a Dossier"), _ ("_Compare"), NULL, _ ("Yucai dossiers"), "*.yucai" };

  yu_choose_file (GTK_WINDOW (self), &request, compare_chosen_cb, g_object_ref (self),
                  g_object_unref);
}

static void
yu_verify_dialog_dispose (GObject *object)
{
  YuVerifyDialog *self = YU_VERIFY_DIALOG (object);

  g_clear_pointer (&self->library, yu_library_unref);
  g_clear_pointer (&self->found, yu_verification_free);
  g_clear_object (&self->letter);
  G_OBJECT_CLASS (yu_verify_dialog_parent_class)->dispose (object);
}

static void
yu_verify_dialog_class_init (YuVerifyDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yu_verify_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/yucai/Yucai/ui/verify-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, YuVerifyDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, YuVerifyDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, YuVerifyDialog, result);
  gtk_widget_class_bind_template_child (widget_class, YuVerifyDialog, icon);
  gtk_widget_class_bind_template_child (widget_class, YuVerifyDialog, headline);
  gtk_widget_class_bind_template_child (widget_class, YuVerifyDialog, sentence);
  gtk_widget_class_bind_template_child (widget_class, YuVerifyDialog, meaning);
  gtk_widget_class_bind_template_child (widget_class, YuVerifyDialog, facts);
  gtk_widget_class_bind_template_child (widget_class, YuVerifyDialog, deviations);
  gtk_widget_class_bind_template_child (widget_class, YuVerifyDialog, open_button);
  gtk_widget_class_bind_template_child (widget_class, YuVerifyDialog, compare_button);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, compare_cb);
}

static void
yu_verify_dialog_init (YuVerifyDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The dialog belongs to itself: it goes when it is closed. */
static void
present (GtkWindow *parent, GFile *letter)
{
  g_autoptr (GError) error = NULL;
  YuLibrary *library
      = yu_application_get_library (YU_APPLICATION (gtk_window_get_application (parent)), &error);
  YuVerifyDialog *self;

  if (library == NULL)
    {
      yu_tell (parent, _ ("The Rulebooks Cannot Be Read"),
               _ ("Yucai cannot work without them. Install it again."), error->message);
      return;
    }
  self = g_object_new (YU_TYPE_VERIFY_DIALOG, "transient-for", parent, NULL);
  self->library = yu_library_ref (library);
  self->letter = g_object_ref (letter);
  start (self, NULL);
  gtk_window_present (GTK_WINDOW (self));
}

static void
letter_chosen_cb (GFile *file, gpointer data)
{
  present (data, file);
}

void
yu_verify_dialog_choose (GtkWindow *parent)
{
  YuFileRequest request = { _ ("Verify a Letter"), _ ("_Verify"), NULL, _ ("PDF files"), "*.pdf" };

  yu_choose_file (parent, &request, letter_chosen_cb, g_object_ref (parent), g_object_unref);
}
