/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* GtkFileChooser writes every file it has chosen into the list of recent files that all programs
 * read. Switching that off (gtk-recent-files-enabled) was rejected: GTK then erases the user's
 * whole list. So our own entries are taken out again, when they arrive: the chooser adds them
 * asynchronously, after it has answered. */

#include <gtk/gtk.h>
#include "recent.h"
#include "settings.h"

#define KEPT 8

static YuRecent *
recent_new (GFile *file, const char *number)
{
  YuRecent *recent = g_new (YuRecent, 1);

  *recent = (YuRecent){ g_object_ref (file), g_strdup (number) };
  return recent;
}

static void
recent_free (gpointer data)
{
  YuRecent *recent = data;

  g_object_unref (recent->file);
  g_free (recent->number);
  g_free (recent);
}

GPtrArray *
yu_recent_list (void)
{
  g_autoptr (GVariant) stored = g_settings_get_value (yu_settings (), "recent");
  GPtrArray *list = g_ptr_array_new_with_free_func (recent_free);
  const char *address, *number;
  GVariantIter iter;

  g_variant_iter_init (&iter, stored);
  while (g_variant_iter_next (&iter, "(&s&s)", &address, &number))
    {
      g_autoptr (GFile) file = g_file_new_for_uri (address);

      g_ptr_array_add (list, recent_new (file, number));
    }
  return list;
}

static void
store (GPtrArray *list)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(ss)"));

  for (guint i = 0; i < list->len && i < KEPT; i++)
    {
      const YuRecent *recent = list->pdata[i];
      g_autofree char *address = g_file_get_uri (recent->file);

      g_variant_builder_add (&builder, "(ss)", address, recent->number);
    }
  g_settings_set_value (yu_settings (), "recent", g_variant_builder_end (&builder));
}

static void
take_out (GPtrArray *list, GFile *file)
{
  for (guint i = list->len; i > 0; i--)
    if (g_file_equal (((const YuRecent *) list->pdata[i - 1])->file, file))
      g_ptr_array_remove_index (list, i - 1);
}

void
yu_recent_add (GFile *file, const char *number)
{
  g_autoptr (GPtrArray) list = yu_recent_list ();

  take_out (list, file);
  g_ptr_array_insert (list, 0, recent_new (file, number ? number : ""));
  store (list);
}

void
yu_recent_remove (GFile *file)
{
  g_autoptr (GPtrArray) list = yu_recent_list ();

  take_out (list, file);
  store (list);
}

char *
yu_recent_title (const YuRecent *recent)
{
  return recent->number[0] ? g_strdup (recent->number) : yu_file_name (recent->file);
}

char *
yu_file_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  if (g_str_has_suffix (name, ".yucai"))
    name[strlen (name) - strlen (".yucai")] = '\0';
  return g_filename_display_name (name);
}

/* Its items are gone through, and not asked for ours one by one: GTK takes that ill as long as
 * there is no list at all. */
static void
shared_list_changed_cb (GtkRecentManager *manager, GHashTable *ours)
{
  GList *items = gtk_recent_manager_get_items (manager);

  for (GList *l = items; l; l = l->next)
    if (g_hash_table_contains (ours, gtk_recent_info_get_uri (l->data)))
      gtk_recent_manager_remove_item (manager, gtk_recent_info_get_uri (l->data), NULL);
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
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
