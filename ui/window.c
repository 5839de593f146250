/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>
#include "compat.h"
#include "find-popover.h"
#include "form/reading.h"
#include "notice-bar.h"
#include "reason-dialog.h"
#include "settings.h"
#include "slow-save-bar.h"
#include "start-page.h"
#include "window-private.h"

G_DEFINE_FINAL_TYPE (YuWindow, yu_window, ADW_TYPE_APPLICATION_WINDOW)

#define PAPERS "papers"

gboolean
yu_window_in_papers (YuWindow *self)
{
  return g_strcmp0 (adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (self->views)), PAPERS)
         == 0;
}

/* What the header bar shows depends on the dossier, the view and the room. What is left out when it
 * is narrow is in the main menu. */
static void
update_header (YuWindow *self)
{
  gboolean dossier = self->session != NULL;
  gboolean form = dossier && !yu_window_in_papers (self);
  YuColumnsMode mode
      = dossier ? yu_columns_get_mode (yu_editor_get_columns (self->editor)) : YU_COLUMNS_WIDE;
  gboolean squeezed
      = adw_view_switcher_title_get_title_visible (ADW_VIEW_SWITCHER_TITLE (self->title));

  gtk_widget_set_visible (self->steps_button, form && mode != YU_COLUMNS_WIDE);
  gtk_widget_set_visible (self->undo_button, dossier && mode != YU_COLUMNS_NARROW);
  gtk_widget_set_visible (self->redo_button, dossier && mode != YU_COLUMNS_NARROW);
  gtk_widget_set_visible (self->find_button, form && mode != YU_COLUMNS_NARROW);
  gtk_widget_set_visible (self->papers_button, dossier && squeezed);
  gtk_widget_set_visible (self->saved_label, dossier && mode != YU_COLUMNS_NARROW);
}

static void
show_last_change (YuWindow *self)
{
  YuDate on
      = yu_dossier_answered_on (yu_document_get_dossier (yu_session_get_document (self->session)));
  g_autofree char *date = on ? yu_date_to_words (on, yu_lang_current ()) : NULL;
  g_autofree char *words = on ? g_strdup_printf (_ ("Answers changed last on %s"), date) : NULL;

  if (g_strcmp0 (words, gtk_widget_get_tooltip_text (self->saved_label))
      != 0) /* to set one asks the display where the pointer is */
    gtk_widget_set_tooltip_text (self->saved_label, words);
}

static void
show_saved_state (YuWindow *self)
{
  YuDocument *document = yu_session_get_document (self->session);
  g_autofree char *title = yu_document_dup_title (document);
  gboolean saving;
  const char *words;

  g_object_get (document, "saving", &saving, NULL);
  words = self->sealing                        ? _ ("Working out the key…")
          : saving                             ? _ ("Saving…")
          : yu_document_is_modified (document) ? _ ("Not saved")
          : yu_document_get_file (document)    ? _ ("Saved")
                                               : "";
  gtk_label_set_text (GTK_LABEL (self->saved_label), words);
  show_last_change (self);
  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_view_switcher_title_set_title (ADW_VIEW_SWITCHER_TITLE (self->title), title);
  adw_view_switcher_title_set_subtitle (ADW_VIEW_SWITCHER_TITLE (self->title), words);
  yu_window_update_actions (self);
}

void
yu_window_show_saved_state (YuWindow *self)
{
  if (self->session)
    show_saved_state (self);
}

static void
document_changed_cb (YuDocument *document, const char *question, YuWindow *self)
{
  show_saved_state (self);
  if (self->revealing && question && !yu_window_in_papers (self))
    yu_editor_show_question (self->editor, question);
}

static void
jump_cb (YuWindow *self, const char *question)
{
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (self->views), "application");
  yu_editor_show_question (self->editor, question);
}

static void
explain_cb (YuWindow *self, const char *what)
{
  yu_reason_dialog_present (GTK_WINDOW (self), self->session, what);
}

static void
view_changed_cb (YuWindow *self)
{
  gboolean papers = yu_window_in_papers (self);

  if (self->session == NULL)
    return;
  if (papers && self->papers == NULL)
    {
      self->papers = YU_PAPERS_PAGE (yu_papers_page_new (self->session));
      adw_bin_set_child (ADW_BIN (self->papers_place), GTK_WIDGET (self->papers));
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->papers_button), papers);
  update_header (self);
  yu_window_update_actions (self);
}

static void
papers_toggled_cb (YuWindow *self)
{
  gboolean papers = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->papers_button));

  if (papers != yu_window_in_papers (self))
    adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (self->views),
                                           papers ? PAPERS : "application");
}

/* A window left open overnight: the first key or focus of the new day, before it does anything,
 * makes the result that of the day. */

void
yu_window_begin_day (YuWindow *self, YuDate today)
{
  g_autofree char *date = NULL, *words = NULL;

  if (self->session == NULL || yu_session_get_on (self->session) == today)
    return;
  yu_session_set_on (self->session, today);
  date = yu_date_to_words (today, yu_lang_current ());
  words = g_strdup_printf (_ ("A new day: the result is that of %s"), date);
  yu_window_toast (self, words);
}

static void
follow_day (YuWindow *self)
{
  if (self->follows_day)
    yu_window_begin_day (self, yu_date_today ());
}

static gboolean
key_pressed_cb (YuWindow *self)
{
  follow_day (self);
  return GDK_EVENT_PROPAGATE;
}

static void
watch_day (YuWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (follow_day), NULL);
}

/* A dossier in place of the start page */

static void
add_views (YuWindow *self)
{
  AdwViewStack *views = ADW_VIEW_STACK (self->views);

  self->editor = YU_EDITOR (yu_editor_new (self->session));
  adw_view_stack_add_titled_with_icon (views, GTK_WIDGET (self->editor), "application",
                                       _ ("Application"), "document-edit-symbolic");
  self->papers_place = adw_bin_new ();
  adw_view_stack_add_titled_with_icon (views, self->papers_place, PAPERS, _ ("Papers"),
                                       "x-office-document-symbolic");
  g_object_bind_property (yu_editor_get_columns (self->editor), "steps-shown", self->steps_button,
                          "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_signal_connect_object (yu_editor_get_columns (self->editor), "notify::mode",
                           G_CALLBACK (update_header), self, G_CONNECT_SWAPPED);
}

/* Ctrl+F shows the button, to which the popover points, even where it is left out: afterwards it
 * goes again. */
static void
set_find_popover (YuWindow *self)
{
  GtkWidget *popover = yu_find_popover_new (self->session);

  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->find_button), popover);
  g_signal_connect_object (popover, "picked", G_CALLBACK (yu_session_jump), self->session,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "closed", G_CALLBACK (update_header), self, G_CONNECT_SWAPPED);
}

static void
listen (YuWindow *self)
{
  YuDocument *document = yu_session_get_document (self->session);

  g_signal_connect_object (self->session, "jump", G_CALLBACK (jump_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "explain", G_CALLBACK (explain_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "changed", G_CALLBACK (document_changed_cb), self, 0);
  g_signal_connect_object (document, "notify::saving", G_CALLBACK (show_saved_state), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::modified", G_CALLBACK (show_saved_state), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::title", G_CALLBACK (show_saved_state), self,
                           G_CONNECT_SWAPPED);
}

void
yu_window_show_session (YuWindow *self, YuSession *session, const char *page)
{
  gboolean papers = g_strcmp0 (page, PAPERS) == 0;

  g_return_if_fail (YU_IS_WINDOW (self));
  g_return_if_fail (YU_IS_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->follows_day = yu_session_get_on (session) == yu_date_today ();
  add_views (self);
  listen (self);
  adw_bin_set_child (ADW_BIN (self->saving_place),
                     yu_slow_save_bar_new (yu_session_get_document (session)));
  adw_bin_set_child (ADW_BIN (self->banner_place), yu_notice_bar_new (session));
  set_find_popover (self);
  adw_view_switcher_title_set_view_switcher_enabled (ADW_VIEW_SWITCHER_TITLE (self->title), TRUE);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "dossier");
  adw_bin_set_child (ADW_BIN (self->start_place), NULL);
  yu_editor_show_page (self->editor, papers ? NULL : page);
  if (papers)
    adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (self->views), PAPERS);
  show_saved_state (self);
  view_changed_cb (self);
  yu_editor_focus (self->editor);
}

static void
remove_views (YuWindow *self)
{
  AdwViewStack *views = ADW_VIEW_STACK (self->views);

  adw_view_stack_remove (views, self->papers_place);
  adw_view_stack_remove (views, GTK_WIDGET (self->editor));
  self->papers = NULL;
  self->editor = NULL;
}

/* Quiet while the views change: nothing asks for a session that is going. */
void
yu_window_drop_session (YuWindow *self)
{
  g_autoptr (YuSession) session = g_steal_pointer (&self->session);

  g_return_if_fail (session != NULL);

  g_signal_handlers_disconnect_by_data (session, self);
  g_signal_handlers_disconnect_by_data (yu_session_get_document (session), self);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->find_button), NULL);
  adw_bin_set_child (ADW_BIN (self->saving_place), NULL);
  adw_bin_set_child (ADW_BIN (self->banner_place), NULL);
  remove_views (self);
  adw_view_switcher_title_set_view_switcher_enabled (ADW_VIEW_SWITCHER_TITLE (self->title), FALSE);
  gtk_label_set_text (GTK_LABEL (self->saved_label), "");
  gtk_widget_set_tooltip_text (self->saved_label, NULL);
  update_header (self);
}

/* The pages of steps belong to a form: with another form they are built anew, at the same place. */
static void
rebuild_editor (YuWindow *self)
{
  g_autofree char *page = g_strdup (yu_editor_get_page (self->editor));
  gboolean papers = yu_window_in_papers (self);
  AdwViewStack *views = ADW_VIEW_STACK (self->views);
  YuSession *session = g_steal_pointer (&self->session); /* quiet while the views change */

  remove_views (self);
  self->session = session;
  add_views (self);
  set_find_popover (self);
  yu_editor_show_page (self->editor, page);
  if (papers)
    adw_view_stack_set_visible_child_name (views, PAPERS);
  view_changed_cb (self);
}

void
yu_window_take_library (YuWindow *self, YuLibrary *library)
{
  g_autoptr (YuLibrary) old = NULL; /* its form's questions are on the pages until these are gone */

  g_return_if_fail (YU_IS_WINDOW (self) && self->session != NULL);
  g_return_if_fail (library != NULL);

  old = yu_library_ref (yu_session_get_library (self->session));
  yu_session_set_library (self->session, library);
  rebuild_editor (self);
  yu_window_toast (self, _ ("Rulebooks read again"));
}

/* GtkWidget, GObject */

static gboolean
yu_window_close_request (GtkWindow *window)
{
  YuWindow *self = YU_WINDOW (window);
  GSettings *settings = yu_settings ();
  int width, height;

  if (self->session && !self->closing && !yu_window_may_close (self))
    return TRUE;
  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_int (settings, "window-width", width);
  g_settings_set_int (settings, "window-height", height);
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (window));
  return GTK_WINDOW_CLASS (yu_window_parent_class)->close_request (window);
}

static void
yu_window_dispose (GObject *object)
{
  YuWindow *self = YU_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), YU_TYPE_WINDOW);
  g_clear_object (&self->session);
  g_clear_object (&self->locked_file);
  g_clear_pointer (&self->locked_draft, g_free);
  g_clear_handle_id (&self->idle, g_source_remove);
  self->unlock = NULL;
  G_OBJECT_CLASS (yu_window_parent_class)->dispose (object);
}

static void
yu_window_class_init (YuWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yu_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = yu_window_close_request;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yucai/Yucai/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, YuWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, YuWindow, header);
  gtk_widget_class_bind_template_child (widget_class, YuWindow, title);
  gtk_widget_class_bind_template_child (widget_class, YuWindow, steps_button);
  gtk_widget_class_bind_template_child (widget_class, YuWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, YuWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, YuWindow, find_button);
  gtk_widget_class_bind_template_child (widget_class, YuWindow, papers_button);
  gtk_widget_class_bind_template_child (widget_class, YuWindow, saved_label);
  gtk_widget_class_bind_template_child (widget_class, YuWindow, saving_place);
  gtk_widget_class_bind_template_child (widget_class, YuWindow, banner_place);
  gtk_widget_class_bind_template_child (widget_class, YuWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, YuWindow, start_place);
  gtk_widget_class_bind_template_child (widget_class, YuWindow, unlock_place);
  gtk_widget_class_bind_template_child (widget_class, YuWindow, views);
  yu_window_class_install_actions (widget_class);
}

static void
yu_window_init (YuWindow *self)
{
  GSettings *settings = yu_settings ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  gtk_window_set_title (GTK_WINDOW (self), _ ("Yucai"));
  adw_bin_set_child (ADW_BIN (self->start_place), yu_start_page_new ());
  g_signal_connect_swapped (self->views, "notify::visible-child-name", G_CALLBACK (view_changed_cb),
                            self);
  g_signal_connect_swapped (self->title, "notify::title-visible", G_CALLBACK (update_header), self);
  g_signal_connect_swapped (self->papers_button, "toggled", G_CALLBACK (papers_toggled_cb), self);
  watch_day (self);
  yu_window_watch_activity (self);
  yu_window_update_actions (self);
}

YuWindow *
yu_window_new (YuApplication *application)
{
  return g_object_new (YU_TYPE_WINDOW, "application", application, NULL);
}

YuSession *
yu_window_get_session (YuWindow *self)
{
  g_return_val_if_fail (YU_IS_WINDOW (self), NULL);

  return self->session;
}

char *
yu_window_dup_page (YuWindow *self)
{
  g_return_val_if_fail (YU_IS_WINDOW (self), NULL);

  if (self->session == NULL)
    return NULL;
  return g_strdup (yu_window_in_papers (self) ? PAPERS : yu_editor_get_page (self->editor));
}

void
yu_window_toast (YuWindow *self, const char *text)
{
  AdwToast *toast;

  g_return_if_fail (YU_IS_WINDOW (self));

  toast = adw_toast_new (text);
  adw_toast_set_timeout (toast, 3);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (self->toasts), toast);
  yu_announce (GTK_WIDGET (self), text);
}
