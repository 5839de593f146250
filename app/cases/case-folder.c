/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "case-folder.h"

#include "base/save.h"
#include "base/sealed-file.h"
#include "dossier/attachments.h"

#include <string.h>

#define SUFFIX ".yucai"

struct _YuCaseFolder {
  GObject parent;
  char *path;
  YuSecret *passphrase;  /* of sealed dossiers; NULL: they are loaded as they are */
  GMutex lock;           /* of the seals: workers load at once */
  GHashTable *seals;     /* name of a sealed dossier that was opened → YuSeal */
  GFileMonitor *monitor; /* NULL: not watched */
};

static void yu_case_folder_store_init (YuCaseStoreInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (YuCaseFolder, yu_case_folder, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (YU_TYPE_CASE_STORE,
                                                      yu_case_folder_store_init))

/* Hidden files are what saving leaves for a moment. */
static gboolean
is_dossier (const char *name)
{
  return *name != '.' && g_str_has_suffix (name, SUFFIX);
}

static gint
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
yu_case_folder_list (YuCaseStore *store, GError **error)
{
  YuCaseFolder *self = YU_CASE_FOLDER (store);
  g_autoptr (GDir) dir = g_dir_open (self->path, 0, error);
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

/* Kept for the files attached, which are sealed with the same key. */
static GBytes *
open_sealed (YuCaseFolder *self, const char *name, GBytes *file, YuFaults *faults)
{
  YuError code;
  g_autoptr (YuSeal) seal = yu_seal_open (file, self->passphrase, faults, &code);

  if (seal == NULL)
    return NULL;
  g_mutex_lock (&self->lock);
  g_hash_table_insert (self->seals, g_strdup (name), yu_seal_ref (seal));
  g_mutex_unlock (&self->lock);
  return yu_sealed_read (seal, file, faults);
}

static GBytes *
yu_case_folder_load (YuCaseStore *store, const char *name, YuFaults *faults)
{
  YuCaseFolder *self = YU_CASE_FOLDER (store);
  g_autofree char *path = yu_case_folder_dup_path (self, name);
  g_autoptr (GBytes) file = yu_file_read (path, YU_SEALED_MAX_DOCUMENT, faults);

  if (file != NULL && self->passphrase != NULL && yu_is_sealed (file))
    return open_sealed (self, name, file, faults);
  return g_steal_pointer (&file);
}

static gboolean
yu_case_folder_save (YuCaseStore *store, const char *name, GBytes *bytes,
                     const char *expected_sha256, GError **error)
{
  g_autofree char *path = yu_case_folder_dup_path (YU_CASE_FOLDER (store), name);

  return yu_save_if (path, bytes, expected_sha256, error);
}

/* NULL: it is not sealed, or was not opened */
static YuSeal *
dup_seal (YuCaseFolder *self, const char *name)
{
  YuSeal *seal;

  g_mutex_lock (&self->lock);
  seal = g_hash_table_lookup (self->seals, name);
  if (seal != NULL)
    yu_seal_ref (seal);
  g_mutex_unlock (&self->lock);
  return seal;
}

static GBytes *
yu_case_folder_attachment (YuCaseStore *store, const char *name, const char *sha256)
{
  YuCaseFolder *self = YU_CASE_FOLDER (store);
  g_autofree char *path = yu_case_folder_dup_path (self, name);
  g_autofree char *folder = yu_attachments_folder (path);
  g_autoptr (YuSeal) seal = dup_seal (self, name);

  return yu_attachments_read (&(YuPlace){ folder, seal }, sha256);
}

static void
tell (YuCaseFolder *self, GFile *file) /* nullable */
{
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;

  if (name != NULL && is_dossier (name))
    yu_case_store_changed (YU_CASE_STORE (self), name);
}

static void
changed_cb (YuCaseFolder *self, GFile *file, GFile *other, GFileMonitorEvent event)
{
  /* What is being written says so once more when it is done. */
  if (event == G_FILE_MONITOR_EVENT_CHANGED || event == G_FILE_MONITOR_EVENT_ATTRIBUTE_CHANGED)
    return;
  tell (self, file);
  tell (self, other);
}

static gboolean
yu_case_folder_watch (YuCaseStore *store, GError **error)
{
  YuCaseFolder *self = YU_CASE_FOLDER (store);
  g_autoptr (GFile) folder = g_file_new_for_path (self->path);

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
  g_clear_pointer (&self->passphrase, yu_secret_unref);
  g_hash_table_unref (self->seals);
  g_mutex_clear (&self->lock);
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
  g_mutex_init (&self->lock);
  self->seals
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) yu_seal_unref);
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
 * yu_case_folder_opened:
 * @self: a folder
 * @passphrase: of the sealed dossiers in it
 *
 * For what is made of many dossiers. What is loaded is not what a sealed file holds, so saving
 * finds that it is another and refuses.
 *
 * Returns: (transfer full): the same dossiers, those opened that are sealed with this passphrase
 */
YuCaseStore *
yu_case_folder_opened (YuCaseFolder *self, YuSecret *passphrase)
{
  YuCaseStore *store = yu_case_folder_new (self->path);

  YU_CASE_FOLDER (store)->passphrase = yu_secret_ref (passphrase);
  return store;
}

/**
 * yu_case_folder_dup_path:
 * @self: a folder
 * @name: the name of a dossier in it
 *
 * Returns: (transfer full): where its file is
 */
char *
yu_case_folder_dup_path (YuCaseFolder *self, const char *name)
{
  return g_build_filename (self->path, name, NULL);
}
