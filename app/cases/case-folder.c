/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "case-folder.h"

#include "base/save.h"
#include "base/sealed-file.h"
#include "dossier/attachments.h"

#include <string.h>

#define SUFFIX ".yucai"

struct _YuCaseFolder {
  GObject       parent;
  char         *path;
  GFileMonitor *monitor; /* NULL: not watched */
};

static void yu_case_folder_store_init (YuCaseStoreInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (YuCaseFolder, yu_case_folder, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (YU_TYPE_CASE_STORE, yu_case_folder_store_init))

/* Hidden files are what saving leaves for a moment. */
static gboolean
is_dossier (const char *name)
{
  return *name != '.' && g_str_has_suffix (name, SUFFIX);
}

static gint
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
yu_case_folder_list (YuCaseStore *store,
                     GError     **error)
{
  YuCaseFolder *self = YU_CASE_FOLDER (store);
  g_autoptr(GDir) dir = g_dir_open (self->path, 0, error);
  GPtrArray *names;
  const char *name;

  if (dir == NULL)
    return NULL;
  names = g_ptr_array_new_with_free_func (g_free);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (is_dossier (name))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

static GBytes *
yu_case_folder_load (YuCaseStore *store,
                     const char  *name,
                     YuFaults    *faults)
{
  g_autofree char *path = yu_case_folder_dup_path (YU_CASE_FOLDER (store), name);

  return yu_file_read (path, YU_SEALED_MAX_DOCUMENT, faults);
}

static gboolean
yu_case_folder_save (YuCaseStore *store,
                     const char  *name,
                     GBytes      *bytes,
                     const char  *expected_sha256,
                     GError     **error)
{
  g_autofree char *path = yu_case_folder_dup_path (YU_CASE_FOLDER (store), name);

  return yu_save_if (path, bytes, expected_sha256, error);
}

static GBytes *
yu_case_folder_attachment (YuCaseStore *store,
                           const char  *name,
                           const char  *sha256)
{
  g_autofree char *path = yu_case_folder_dup_path (YU_CASE_FOLDER (store), name);
  g_autofree char *folder = yu_attachments_folder (path);

  return yu_attachments_read (&(YuPlace) { folder, NULL }, sha256);
}

static void
tell (YuCaseFolder *self,
      GFile        *file) /* nullable */
{
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;

  if (name != NULL && is_dossier (name))
    yu_case_store_changed (YU_CASE_STORE (self), name);
}

static void
changed_cb (YuCaseFolder     *self,
            GFile            *file,
            GFile            *other,
            GFileMonitorEvent event)
{
  /* What is being written says so once more when it is done. */
  if (event == G_FILE_MONITOR_EVENT_CHANGED || event == G_FILE_MONITOR_EVENT_ATTRIBUTE_CHANGED)
    return;
  tell (self, file);
  tell (self, other);
}

static gboolean
yu_case_folder_watch (YuCaseStore *store,
                      GError     **error)
{
  YuCaseFolder *self = YU_CASE_FOLDER (store);
  g_autoptr(GFile) folder = g_file_new_for_path (self->path);

  if (self->monitor == NULL)
    {
      self->monitor = g_file_monitor_directory (folder, G_FILE_MONITOR_WATCH_MOVES, NULL, error);
      if (self->monitor != NULL)
        g_signal_connect_swapped (self->monitor, "changed", G_CALLBACK (changed_cb), self);
    }
  return self->monitor != NULL;
}

static void
yu_case_folder_store_init (YuCaseStoreInterface *iface)
{
  iface->list = yu_case_folder_list;
  iface->load = yu_case_folder_load;
  iface->save = yu_case_folder_save;
  iface->attachment = yu_case_folder_attachment;
  iface->watch = yu_case_folder_watch;
}

static void
yu_case_folder_finalize (GObject *object)
{
  YuCaseFolder *self = YU_CASE_FOLDER (object);

  if (self->monitor != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->monitor, self);
      g_file_monitor_cancel (self->monitor);
    }
  g_clear_object (&self->monitor);
  g_free (self->path);
  G_OBJECT_CLASS (yu_case_folder_parent_class)->finalize (object);
}

static void
yu_case_folder_class_init (YuCaseFolderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = yu_case_folder_finalize;
}

static void
yu_case_folder_init (YuCaseFolder *self)
{
}

/**
 * yu_case_folder_new:
 * @path: a folder
 *
 * Returns: (transfer full): the dossiers in it
 */
YuCaseStore *
yu_case_folder_new (const char *path)
{
  YuCaseFolder *self = g_object_new (YU_TYPE_CASE_FOLDER, NULL);

  self->path = g_strdup (path);
  return YU_CASE_STORE (self);
}

/**
 * yu_case_folder_dup_path:
 * @self: a folder
 * @name: the name of a dossier in it
 *
 * Returns: (transfer full): where its file is
 */
char *
yu_case_folder_dup_path (YuCaseFolder *self,
                         const char   *name)
{
  return g_build_filename (self->path, name, NULL);
}
