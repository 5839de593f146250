/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"
#include <glib/gi18n.h>
#include "application.h"
#include "case-number.h"
#include "compat.h"
#include "help-window.h"
#include "keys-window.h"
#include "language.h"
#include "preferences-window.h"
#include "settings.h"
#include "window.h"

static GtkWindow *
active_window (YuApplication *self)
{
  return gtk_application_get_active_window (GTK_APPLICATION (self));
}

/* A new dossier has a case number from the start: that, and never a name, is what windows, files
 * and lists call it. */
static void
start_dossier (YuApplication *self, const char *filed_by, const char *page)
{
  g_autoptr (GError) error = NULL;
  YuLibrary *library = yu_application_get_library (self, &error);
  g_autofree char *number = yu_case_number_next ();
  g_autoptr (YuDossier) empty = yu_dossier_new ();
  g_autoptr (YuDossier) numbered = yu_dossier_with_case (empty, number);
  g_autoptr (YuValue) who = filed_by ? yu_value_new_text (filed_by) : NULL;
  g_autoptr (YuDossier) start
      = who ? yu_dossier_with_answer (numbered, "filed_by", who) : yu_dossier_ref (numbered);
  g_autoptr (YuDocument) document = NULL;

  if (library == NULL)
    {
      yu_tell (active_window (self), _ ("The Rulebooks Cannot Be Read"),
               _ ("Yucai cannot work without them. Install it again."), error->message);
      return;
    }
  document = yu_document_new (yu_library_form (library), start);
  yu_application_show_document (self, document, active_window (self), page);
}

static void
new_for_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  start_dossier (data, g_variant_get_string (parameter, NULL), NULL);
}

static void
quick_check_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  start_dossier (data, NULL, "quick-check");
}

static void
interview_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  start_dossier (data, NULL, "interview");
}

/* A start page that is there already is as good as a new one. */
static void
new_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *start = NULL;

  for (GList *l = gtk_application_get_windows (data); l && start == NULL; l = l->next)
    if (YU_IS_WINDOW (l->data) && yu_window_is_free (l->data))
      start = l->data;
  if (start == NULL)
    start = GTK_WINDOW (yu_window_new (data));
  gtk_window_present (start);
}

/* Every window is asked to close; one with unsaved work asks the person, and may stay. */
static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (data));

  for (GList *l = windows; l; l = l->next)
    gtk_window_close (l->data);
}

static void
help_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  yu_help_window_present (data);
}

static void
shortcuts_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  yu_keys_window_present (data, active_window (data));
}

static void
preferences_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  yu_preferences_window_present (data, active_window (data));
}

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  adw_show_about_window (active_window (data), "application-name", _ ("Yucai"), "application-icon",
                         YU_APPLICATION_ID, "version", YU_VERSION, "developer-name",
                         _ ("The Yucai developers"), "license-type", GTK_LICENSE_GPL_3_0,
                         "comments",
                         _ ("Helps to prepare an application. It decides nothing: the authority "
                            "does. It sends nothing: everything stays on this computer."),
                         NULL);
}

static void
language_changed (GSimpleAction *action, GVariant *state, gpointer data)
{
  const char *tag = g_variant_get_string (state, NULL);

  g_simple_action_set_state (action, state);
  g_settings_set_string (yu_settings (), "language", tag);
  yu_language_use (tag);
  yu_application_rebuild_windows (data);
}

static void
set_keys (GtkApplication *application)
{
  static const struct {
    const char *action;
    const char *keys[3];
  } all[] = {
    { "app.new", { "<Control>n" } },
    { "app.quit", { "<Control>q" } },
    { "app.help", { "F1" } },
    { "app.shortcuts", { "<Control>question" } },
    { "app.preferences", { "<Control>comma" } },
    { "win.open", { "<Control>o" } },
    { "win.save", { "<Control>s" } },
    { "win.save-as", { "<Control><Shift>s" } },
    { "win.lock", { "<Control>l" } },
    { "win.undo", { "<Control>z" } },
    { "win.redo", { "<Control><Shift>z", "<Control>y" } },
    { "win.find", { "<Control>f" } },
    { "win.next-step", { "<Alt>Page_Down", "<Control>Page_Down" } },
    { "win.previous-step", { "<Alt>Page_Up", "<Control>Page_Up" } },
    { "win.view::application", { "<Alt>1" } },
    { "win.view::papers", { "<Alt>2" } },
    { "win.steps", { "F9" } },
    { "win.result", { "F6" } },
    { "win.scenarios", { "<Control><Shift>w" } },
    { "win.export", { "<Control>e" } },
    { "win.print", { "<Control>p" } },
    { "window.close", { "<Control>w" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    gtk_application_set_accels_for_action (application, all[i].action,
                                           (const char *const *) all[i].keys);
}

void
yu_application_install_actions (YuApplication *self)
{
  static const GActionEntry entries[] = {
    { .name = "new", .activate = new_action },
    { .name = "new-for", .activate = new_for_action, .parameter_type = "s" },
    { .name = "quick-check", .activate = quick_check_action },
    { .name = "interview", .activate = interview_action },
    { .name = "quit", .activate = quit_action },
    { .name = "help", .activate = help_action },
    { .name = "shortcuts", .activate = shortcuts_action },
    { .name = "preferences", .activate = preferences_action },
    { .name = "about", .activate = about_action },
    { .name = "language", .parameter_type = "s", .state = "''", .change_state = language_changed },
  };
  g_autofree char *tag = g_settings_get_string (yu_settings (), "language");
  GAction *language;

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  language = g_action_map_lookup_action (G_ACTION_MAP (self), "language");
  g_simple_action_set_state (G_SIMPLE_ACTION (language), g_variant_new_string (tag));
  set_keys (GTK_APPLICATION (self));
}
