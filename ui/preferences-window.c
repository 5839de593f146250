/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>
#include "base/paths.h"
#include "compat.h"
#include "preferences-window.h"
#include "settings.h"

static const char *const appearances[] = { "system", "light", "dark" };

static void
appearance_selected_cb (AdwComboRow *row, GParamSpec *pspec, gpointer data)
{
  guint selected = adw_combo_row_get_selected (row);

  if (selected < G_N_ELEMENTS (appearances))
    g_settings_set_string (yu_settings (), "appearance", appearances[selected]);
}

static GtkWidget *
appearance_row (void)
{
  const char *labels[] = { _("Follow the system"), _("Light"), _("Dark"), NULL };
  g_autoptr (GtkStringList) model = gtk_string_list_new (labels);
  g_autofree char *current = g_settings_get_string (yu_settings (), "appearance");
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW, "title", _("Appearance"), "model", model, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (appearances); i++)
    if (g_str_equal (appearances[i], current))
      adw_combo_row_set_selected (ADW_COMBO_ROW (row), i);
  g_signal_connect (row, "notify::selected", G_CALLBACK (appearance_selected_cb), NULL);
  return row;
}

static void
open_folder_cb (GtkButton *button)
{
  g_autofree char *path = yu_path_user_rulebooks ();
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autofree char *address = g_file_get_uri (folder);

  g_mkdir_with_parents (path, 0700);
  yu_show_address (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (button))), address);
}

static GtkWidget *
folder_group (void)
{
  g_autofree char *path = yu_path_user_rulebooks ();
  GtkWidget *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _("Rulebooks of Your Own"),
                                   "description", _("A rulebook put into this folder is taken up at once. That it is in use is shown on the screen and on paper."), NULL);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", _("Folder"), "subtitle", path, "use-markup", FALSE, NULL);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Open"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Open the folder of your rulebooks"), -1);
  g_signal_connect (button, "clicked", G_CALLBACK (open_folder_cb), NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return group;
}

static GtkWidget *
book_row (const YuRulebook *book)
{
  g_autofree char *edition = yu_date_to_iso (book->edition);
  g_autofree char *from = yu_date_to_iso (book->from);
  g_autofree char *subtitle = g_strdup_printf (book->from_user ? _("Edition %s, in force from %s · your own") : _("Edition %s, in force from %s"), edition, from);

  return g_object_new (ADW_TYPE_ACTION_ROW, "title", yu_text_get (&book->title, yu_lang_current ()), "subtitle", subtitle, "use-markup", FALSE, NULL);
}

static GtkWidget *
books_group (YuLibrary *library)
{
  GtkWidget *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _("Rulebooks Loaded"), NULL);
  GPtrArray *books = yu_library_books (library);

  for (guint i = 0; i < books->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), book_row (books->pdata[i]));
  return group;
}

void
yu_preferences_window_present (YuApplication *application, GtkWindow *parent)
{
  GtkWidget *window = g_object_new (ADW_TYPE_PREFERENCES_WINDOW, "transient-for", parent, "modal", TRUE, "destroy-with-parent", TRUE,
                                    "search-enabled", FALSE, "title", _("Preferences"), "default-width", 560, "default-height", 620, NULL);
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *looks = adw_preferences_group_new ();
  YuLibrary *library;

  g_return_if_fail (YU_IS_APPLICATION (application));

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (looks), appearance_row ());
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (looks));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (folder_group ()));
  library = yu_application_get_library (application, NULL);
  if (library)
    adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (books_group (library)));
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), ADW_PREFERENCES_PAGE (page));
  gtk_window_present (GTK_WINDOW (window));
}
