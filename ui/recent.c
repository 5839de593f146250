/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* GtkFileChooser writes every file it has chosen into the list of recent files that all programs read. Switching that off
 * (gtk-recent-files-enabled) was rejected: GTK then erases the user's whole list. So our own entries are taken out again, when they arrive:
 * the chooser adds them asynchronously, after it has answered. */

#include <gtk/gtk.h>
#include "recent.h"
#include "settings.h"

#define KEPT 8

GPtrArray *
yu_recent_list (void)
{
  g_auto (GStrv) addresses = g_settings_get_strv (yu_settings (), "recent");
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  for (char **address = addresses; *address; address++)
    g_ptr_array_add (files, g_file_new_for_uri (*address));
  return files;
}

static void
store (GPtrArray *files)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) addresses = NULL;

  for (guint i = 0; i < files->len && i < KEPT; i++)
    {
      g_autofree char *address = g_file_get_uri (files->pdata[i]);

      g_strv_builder_add (builder, address);
    }
  addresses = g_strv_builder_end (builder);
  g_settings_set_strv (yu_settings (), "recent", (const char *const *) addresses);
}

static void
take_out (GPtrArray *files, GFile *file)
{
  for (guint i = files->len; i > 0; i--)
    if (g_file_equal (files->pdata[i - 1], file))
      g_ptr_array_remove_index (files, i - 1);
}

void
yu_recent_add (GFile *file)
{
  g_autoptr (GPtrArray) files = yu_recent_list ();

  take_out (files, file);
  g_ptr_array_insert (files, 0, g_object_ref (file));
  store (files);
}

void
yu_recent_remove (GFile *file)
{
  g_autoptr (GPtrArray) files = yu_recent_list ();

  take_out (files, file);
  store (files);
}

char *
yu_recent_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  if (g_str_has_suffix (name, ".yucai"))
    name[strlen (name) - strlen (".yucai")] = '\0';
  return g_filename_display_name (name);
}

static void
shared_list_changed_cb (GtkRecentManager *manager, GHashTable *ours)
{
  GHashTableIter iter;
  gpointer address;

  g_hash_table_iter_init (&iter, ours);
  while (g_hash_table_iter_next (&iter, &address, NULL))
    if (gtk_recent_manager_has_item (manager, address))
      gtk_recent_manager_remove_item (manager, address, NULL);
}

void
yu_recent_keep_private (GFile *file)
{
  static GHashTable *ours; /* addresses, for as long as the program runs */
  GtkRecentManager *manager = gtk_recent_manager_get_default ();

  if (ours == NULL)
    {
      ours = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_signal_connect (manager, "changed", G_CALLBACK (shared_list_changed_cb), ours);
    }
  g_hash_table_add (ours, g_file_get_uri (file));
  shared_list_changed_cb (manager, ours);
}
