/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "naming.h"
#include "question-row.h"
#include "record-dialog.h"
#include "record-place.h"

struct _YuRecordDialog {
  AdwWindow parent_instance;
  YuForm *form; /* keeps the question alive */
  YuSession *session;
  const YuQuestion *question;
  guint index;

  AdwPreferencesGroup *group;
  GtkWidget *done;
};

G_DEFINE_FINAL_TYPE (YuRecordDialog, yu_record_dialog, ADW_TYPE_WINDOW)

static gboolean
yu_record_dialog_close_request (GtkWindow *window)
{
  YuRecordDialog *self = YU_RECORD_DIALOG (window);

  yu_record_list_drop_empty (self->session, self->question, self->index);
  return GTK_WINDOW_CLASS (yu_record_dialog_parent_class)->close_request (window);
}

static void
yu_record_dialog_dispose (GObject *object)
{
  g_clear_object (&YU_RECORD_DIALOG (object)->session);
  g_clear_pointer (&YU_RECORD_DIALOG (object)->form, yu_form_unref);
  G_OBJECT_CLASS (yu_record_dialog_parent_class)->dispose (object);
}

static void
yu_record_dialog_class_init (YuRecordDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yu_record_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = yu_record_dialog_close_request;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/yucai/Yucai/ui/record-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, YuRecordDialog, group);
  gtk_widget_class_bind_template_child (widget_class, YuRecordDialog, done);
}

static void
yu_record_dialog_init (YuRecordDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
yu_record_dialog_new (YuSession *session, const YuQuestion *question, guint index)
{
  YuRecordDialog *self = g_object_new (YU_TYPE_RECORD_DIALOG, NULL);
  g_autoptr (GObject) place = G_OBJECT (yu_record_place_new (session, question->id, (int) index));
  GtkWidget *first = NULL;

  self->form = yu_form_ref (yu_document_get_form (yu_session_get_document (session)));
  self->session = g_object_ref (session);
  self->question = question;
  self->index = index;
  gtk_window_set_title (GTK_WINDOW (self), yu_text_get (&question->label, yu_lang_current ()));
  yu_name_lists (GTK_WIDGET (self->group), yu_text_get (&question->label, yu_lang_current ()));
  for (guint i = 0; i < question->fields->len; i++)
    {
      GtkWidget *row
          = yu_question_row_new (YU_ANSWER_PLACE (place), g_ptr_array_index (question->fields, i));

      first = first ? first : row;
      adw_preferences_group_add (self->group, row);
    }
  if (first)
    yu_question_row_grab (YU_QUESTION_ROW (first));
  return GTK_WIDGET (self);
}
