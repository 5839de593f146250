/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>
#include "cases-window.h"
#include "compat.h"
#include "import-dialog.h"
#include "scenarios-window.h"
#include "verify-dialog.h"
#include "window-private.h"

static void
opened_cb (GFile *file, gpointer data)
{
  GtkWindow *window = data;

  yu_application_open_file (YU_APPLICATION (gtk_window_get_application (window)), file, window);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  YuFileRequest request = { _ ("Open a Dossier"), _ ("_Open"), NULL,
                            _ ("Yucai dossiers and letters"), "*.yucai *.pdf" };

  yu_choose_file (GTK_WINDOW (widget), &request, opened_cb, g_object_ref (widget), g_object_unref);
}

static void
open_folder_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  yu_cases_window_choose (GTK_WINDOW (widget));
}

static void
verify_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  yu_verify_dialog_choose (GTK_WINDOW (widget));
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  yu_import_dialog_choose (GTK_WINDOW (widget));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  yu_window_save (YU_WINDOW (widget), g_str_equal (name, "win.save-as"), NULL);
}

static void
passphrase_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (g_str_equal (name, "win.remove-passphrase"))
    yu_window_remove_passphrase (YU_WINDOW (widget));
  else
    yu_window_set_passphrase (YU_WINDOW (widget));
}

static void
lock_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  yu_window_lock (YU_WINDOW (widget));
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  YuWindow *self = YU_WINDOW (widget);
  YuDocument *document = yu_session_get_document (self->session);

  self->revealing = TRUE;
  if (g_str_equal (name, "win.undo"))
    yu_document_undo (document);
  else
    yu_document_redo (document);
  self->revealing = FALSE;
}

static void
find_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  YuWindow *self = YU_WINDOW (widget);

  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (self->views), "application");
  gtk_widget_set_visible (self->papers_button, FALSE);
  gtk_widget_set_visible (self->find_button, TRUE);
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->find_button));
}

/* After the last step come the papers, and before them the step that was open. */
static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  YuWindow *self = YU_WINDOW (widget);
  int by = g_str_equal (name, "win.next-step") ? 1 : -1;

  if (!yu_window_in_papers (self))
    {
      if (!yu_editor_go (self->editor, by) && by > 0)
        adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (self->views), "papers");
    }
  else if (by < 0)
    {
      adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (self->views), "application");
      yu_editor_focus (self->editor);
    }
}

static void
view_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  YuWindow *self = YU_WINDOW (widget);

  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (self->views),
                                         g_variant_get_string (parameter, NULL));
  if (!yu_window_in_papers (self))
    yu_editor_focus (self->editor);
}

static void
steps_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  YuWindow *self = YU_WINDOW (widget);
  YuColumns *columns = yu_editor_get_columns (self->editor);

  yu_columns_set_steps_shown (columns, !yu_columns_get_steps_shown (columns));
  yu_editor_focus_steps (self->editor);
}

static void
result_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  yu_editor_focus_result (YU_WINDOW (widget)->editor);
}

static void
page_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  YuWindow *self = YU_WINDOW (widget);

  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (self->views), "application");
  yu_editor_show_page (self->editor, g_variant_get_string (parameter, NULL));
  yu_editor_focus (self->editor);
}

static void
scenarios_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  yu_scenarios_window_present (GTK_WINDOW (widget), YU_WINDOW (widget)->session, NULL);
}

static void
jump_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  yu_session_jump (YU_WINDOW (widget)->session, g_variant_get_string (parameter, NULL));
}

static void
paper_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  YuWindow *self = YU_WINDOW (widget);

  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (self->views), "papers");
  if (g_str_equal (name, "win.export"))
    yu_papers_page_export (self->papers);
  else
    yu_papers_page_print (self->papers);
}

static void
toast_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  YuWindow *self = YU_WINDOW (widget);
  AdwToast *toast = adw_toast_new (g_variant_get_string (parameter, NULL));

  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (self->toasts), toast);
  yu_announce (widget, g_variant_get_string (parameter, NULL));
}

static void
say_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  yu_window_toast (YU_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
anonymous_copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  yu_window_save_anonymous_copy (YU_WINDOW (widget));
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  yu_window_delete_applicant (YU_WINDOW (widget));
}

void
yu_window_class_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.open-folder", NULL, open_folder_action);
  gtk_widget_class_install_action (widget_class, "win.verify", NULL, verify_action);
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.seal", NULL, passphrase_action);
  gtk_widget_class_install_action (widget_class, "win.change-passphrase", NULL, passphrase_action);
  gtk_widget_class_install_action (widget_class, "win.remove-passphrase", NULL, passphrase_action);
  gtk_widget_class_install_action (widget_class, "win.lock", NULL, lock_action);
  gtk_widget_class_install_action (widget_class, "win.anonymous-copy", NULL, anonymous_copy_action);
  gtk_widget_class_install_action (widget_class, "win.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "win.next-step", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "win.previous-step", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "win.view", "s", view_action);
  gtk_widget_class_install_action (widget_class, "win.steps", NULL, steps_action);
  gtk_widget_class_install_action (widget_class, "win.result", NULL, result_action);
  gtk_widget_class_install_action (widget_class, "win.page", "s", page_action);
  gtk_widget_class_install_action (widget_class, "win.scenarios", NULL, scenarios_action);
  gtk_widget_class_install_action (widget_class, "win.jump", "s", jump_action);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, paper_action);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, paper_action);
  gtk_widget_class_install_action (widget_class, "win.toast", "s", say_action);
  gtk_widget_class_install_action (widget_class, "win.toast-undo", "s", toast_action);
}

void
yu_window_update_actions (YuWindow *self)
{
  static const char *const of_a_dossier[]
      = { "win.save",      "win.save-as",       "win.anonymous-copy", "win.delete", "win.find",
          "win.next-step", "win.previous-step", "win.view",           "win.steps",  "win.result",
          "win.page",      "win.scenarios",     "win.jump",           "win.export", "win.print" };
  YuDocument *document = self->session ? yu_session_get_document (self->session) : NULL;
  gboolean undo = FALSE, redo = FALSE, saving = FALSE, sealed;

  if (document)
    g_object_get (document, "can-undo", &undo, "can-redo", &redo, "saving", &saving, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (of_a_dossier); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), of_a_dossier[i], document != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", undo);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", redo);
  sealed = document && yu_document_is_sealed (document);
  saving |= self->sealing;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.seal", document && !sealed && !saving);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.change-passphrase", sealed && !saving);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.remove-passphrase", sealed && !saving);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.lock", sealed && !saving);
}
