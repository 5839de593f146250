/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>
#include "base/paths.h"
#include "compat.h"
#include "page-window.h"
#include "preferences-window.h"
#include "settings.h"

static const char *const appearances[] = { "system", "light", "dark" };

static void
appearance_toggled_cb (GtkCheckButton *button, const char *appearance)
{
  if (gtk_check_button_get_active (button))
    g_settings_set_string (yu_settings (), "appearance", appearance);
}

static GtkWidget *
appearance_row (const char *appearance, const char *title, GtkWidget *group)
{
  g_autofree char *current = g_settings_get_string (yu_settings (), "appearance");
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, NULL),
            *button = gtk_check_button_new ();

  gtk_check_button_set_group (GTK_CHECK_BUTTON (button), GTK_CHECK_BUTTON (group));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), g_str_equal (appearance, current));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect (button, "toggled", G_CALLBACK (appearance_toggled_cb), (gpointer) appearance);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button); /* which names it */
  return row;
}

/* All on one page instead of in a drop-down: its items would have no names. */
static GtkWidget *
appearance_group (void)
{
  const char *titles[] = { _ ("Follow the system"), _ ("Light"), _ ("Dark") };
  GtkWidget *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _ ("Appearance"), NULL);
  GtkWidget *first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (appearances); i++)
    {
      GtkWidget *row = appearance_row (appearances[i], titles[i], first);

      first = first ? first : adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row));
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  return group;
}

static GtkWidget *
lock_group (void)
{
  GtkWidget *group
      = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _ ("Sealed Dossiers"), NULL);
  GtkWidget *minutes = gtk_spin_button_new_with_range (0, 240, 1);
  GtkWidget *row
      = g_object_new (ADW_TYPE_ACTION_ROW, "title", _ ("Minutes until a sealed dossier is locked"),
                      "subtitle", _ ("Without a key or the pointer; 0: never"),
                      "activatable-widget", minutes, NULL);

  gtk_widget_set_valign (minutes, GTK_ALIGN_CENTER);
  g_settings_bind (yu_settings (), "lock-after-minutes", minutes, "value", G_SETTINGS_BIND_DEFAULT);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), minutes);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return group;
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
  GtkWidget *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _ ("Rulebooks of Your Own"),
                                   "description",
                                   _ ("A rulebook put into this folder is taken up at once. That "
                                      "it is in use is shown on the screen and on paper."),
                                   NULL);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", _ ("Folder"), "subtitle", path,
                                 "use-markup", FALSE, NULL);
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Open"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Open the folder of your rulebooks"), -1);
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
  g_autofree char *subtitle
      = g_strdup_printf (book->from_user ? _ ("Edition %s, in force from %s · your own")
                                         : _ ("Edition %s, in force from %s"),
                         edition, from);

  return g_object_new (ADW_TYPE_ACTION_ROW, "title", yu_text_get (&book->title, yu_lang_current ()),
                       "subtitle", subtitle, "use-markup", FALSE, NULL);
}

static GtkWidget *
books_group (YuLibrary *library)
{
  GtkWidget *group
      = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _ ("Rulebooks Loaded"), NULL);
  GPtrArray *books = yu_library_books (library);

  for (guint i = 0; i < books->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), book_row (books->pdata[i]));
  return group;
}

void
yu_preferences_window_present (YuApplication *application, GtkWindow *parent)
{
  GtkWidget *page = adw_preferences_page_new ();
  YuLibrary *library;

  g_return_if_fail (YU_IS_APPLICATION (application));

  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (appearance_group ()));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (lock_group ()));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (folder_group ()));
  library = yu_application_get_library (application, NULL);
  if (library)
    adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                              ADW_PREFERENCES_GROUP (books_group (library)));
  gtk_window_present (GTK_WINDOW (yu_page_window_new (parent, _ ("Preferences"), page)));
}
