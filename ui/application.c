/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The program. Startup is short on purpose: the rulebooks are read by a thread that starts first
 * and is joined by whoever needs them first, so that the start page appears without them. */

#include "config.h"
#include <glib/gi18n.h>
#include <malloc.h>
#include "application.h"
#include "cases-window.h"
#include "assess/fit.h"
#include "base/paths.h"
#include "compat.h"
#include "dossier/finding-kinds.h"
#include "letter/paper.h"
#include "open-letter.h"
#include "recent.h"
#include "recovery-dialog.h"
#include "settings.h"
#include "termination.h"
#include "window.h"

#define RELOAD_AFTER_MS 400 /* a file that is being copied changes several times */
#define LARGE_BLOCK (128 * 1024)

struct _YuApplication {
  AdwApplication parent_instance;
  GThread *loader; /* until the first library is asked for */
  YuLibrary *library;
  GError *fault; /* why there is none */
  GFileMonitor *monitor;
  guint reload;
  gboolean offered; /* drafts, to somebody who came with a file */
};

G_DEFINE_FINAL_TYPE (YuApplication, yu_application, ADW_TYPE_APPLICATION)

typedef struct {
  YuLibrary *library;
  GError *error;
} Loaded;

/* The shipped rulebooks and those of the user's that can be used; the others are named among the
 * notices. */
static YuLibrary *
load_library (GError **error)
{
  YuLibrary *library = yu_library_load_default (error);

  if (library)
    yu_library_fit (library);
  yu_finding_kinds_shipped (NULL); /* so that nobody waits for them later */
  return library;
}

static gpointer
load_thread (gpointer data)
{
  Loaded *loaded = g_new0 (Loaded, 1);

  loaded->library = load_library (&loaded->error);
  return loaded;
}

static void
join_loader (YuApplication *self)
{
  g_autofree Loaded *loaded = NULL;

  if (self->loader == NULL)
    return;
  loaded = g_thread_join (g_steal_pointer (&self->loader));
  self->library = loaded->library;
  self->fault = loaded->error;
}

YuLibrary *
yu_application_get_library (YuApplication *self, GError **error)
{
  g_return_val_if_fail (YU_IS_APPLICATION (self), NULL);

  join_loader (self);
  if (self->library == NULL && error)
    *error = g_error_copy (self->fault);
  return self->library;
}

/* Rulebooks that changed while the program runs */

static void
reload_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  YuLibrary *library = load_library (&error);

  if (library)
    g_task_return_pointer (task, library, (GDestroyNotify) yu_library_unref);
  else
    g_task_return_error (task, error);
}

static void
reloaded_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  YuApplication *self = YU_APPLICATION (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (YuLibrary) library = g_task_propagate_pointer (G_TASK (result), &error);

  if (library == NULL)
    {
      g_warning ("The rulebooks were not read again: %s", error->message);
      return;
    }
  join_loader (self);
  g_clear_pointer (&self->library, yu_library_unref);
  self->library = g_steal_pointer (&library);
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l; l = l->next)
    if (YU_IS_WINDOW (l->data) && yu_window_get_session (l->data))
      yu_window_take_library (l->data, self->library);
}

static gboolean
reload_cb (gpointer data)
{
  YuApplication *self = data;
  g_autoptr (GTask) task = g_task_new (self, NULL, reloaded_cb, NULL);

  self->reload = 0;
  g_task_set_source_tag (task, reload_cb);
  g_task_run_in_thread (task, reload_thread);
  return G_SOURCE_REMOVE;
}

static void
user_folder_changed_cb (GFileMonitor *monitor, GFile *file, GFile *other, GFileMonitorEvent event,
                        YuApplication *self)
{
  g_clear_handle_id (&self->reload, g_source_remove);
  self->reload = g_timeout_add (RELOAD_AFTER_MS, reload_cb, self);
}

static gpointer
warm_up_thread (gpointer data)
{
  yu_paper_warm_up ();
  return NULL;
}

/* When the first window has been painted: watching a folder looks at the disk, and the first paper
 * would wait for the fonts. */
static gboolean
after_first_frame_cb (gpointer data)
{
  YuApplication *self = data;
  g_autofree char *path = yu_path_user_rulebooks ();
  g_autoptr (GFile) folder = g_file_new_for_path (path);

  self->monitor = g_file_monitor_directory (folder, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor)
    g_signal_connect (self->monitor, "changed", G_CALLBACK (user_folder_changed_cb), self);
  g_thread_unref (g_thread_new ("fonts", warm_up_thread, NULL));
  return G_SOURCE_REMOVE;
}

/* Windows */

static YuWindow *
window_of_file (YuApplication *self, GFile *file)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l; l = l->next)
    {
      GFile *open = YU_IS_WINDOW (l->data) ? yu_window_get_file (l->data) : NULL;

      if (open && g_file_equal (open, file))
        return l->data;
    }
  return NULL;
}

/* The window named, if it still shows the start page; else a new one. */
static YuWindow *
free_window (YuApplication *self, GtkWindow *beside)
{
  return YU_IS_WINDOW (beside) && yu_window_is_free (YU_WINDOW (beside)) ? YU_WINDOW (beside)
                                                                         : yu_window_new (self);
}

void
yu_application_show_document (YuApplication *self, YuDocument *document, GtkWindow *beside,
                              const char *page)
{
  YuWindow *window = free_window (self, beside);
  g_autoptr (YuSession) session = yu_session_new (document, self->library, yu_date_today ());

  yu_window_show_session (window, session, page);
  gtk_window_present (GTK_WINDOW (window));
}

void
yu_application_ask_passphrase (YuApplication *self, GFile *file, const char *draft,
                               GtkWindow *beside)
{
  YuWindow *window = free_window (self, beside);

  yu_window_ask_passphrase (window, file, draft);
  yu_window_look_in_keyring (window);
  gtk_window_present (GTK_WINDOW (window));
}

static void
tell_not_opened (GtkWindow *parent, GFile *file, const GError *error)
{
  g_autofree char *name = yu_file_name (file);
  g_autofree char *heading = g_strdup_printf (_ ("“%s” Was Not Opened"), name);

  yu_tell (parent, heading,
           _ ("The file is as it was: nothing has been changed. This is what is wrong with it:"),
           error->message);
}

typedef struct {
  YuApplication *self;
  GtkWindow *beside; /* weak */
  GFile *file;
  gboolean copy;
} Opening;

static void
opening_free (Opening *opening)
{
  g_clear_weak_pointer (&opening->beside);
  g_object_unref (opening->file);
  g_application_release (G_APPLICATION (opening->self));
  g_object_unref (opening->self);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

/* An error needs a window to stand on: when the program was started with a bad file there is none
 * yet. */
static GtkWindow *
window_for_message (YuApplication *self, GtkWindow *beside)
{
  if (beside == NULL)
    beside = gtk_application_get_active_window (GTK_APPLICATION (self));
  if (beside == NULL)
    beside = GTK_WINDOW (yu_window_new (self));
  gtk_window_present (beside);
  return beside;
}

/* The start page offers them itself; who opens a file from elsewhere does not see it. */
static void
offer_drafts (YuApplication *self, GtkWindow *beside)
{
  if (beside || self->offered)
    return;
  self->offered = TRUE;
  yu_recovery_dialog_offer (gtk_application_get_active_window (GTK_APPLICATION (self)));
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (Opening) opening = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (YuDocument) document = yu_document_load_finish (result, &error);

  if (g_error_matches (error, YU_ERROR, YU_ERROR_SEALED))
    {
      yu_application_ask_passphrase (opening->self, opening->file, NULL, opening->beside);
      offer_drafts (opening->self, opening->beside);
    }
  else if (document == NULL)
    tell_not_opened (window_for_message (opening->self, opening->beside), opening->file, error);
  else if (opening->copy)
    {
      g_autoptr (YuDocument) copy
          = yu_document_new (yu_document_get_form (document), yu_document_get_dossier (document));

      yu_application_show_document (opening->self, copy, opening->beside, NULL);
    }
  else
    {
      yu_recent_add (opening->file, yu_dossier_case (yu_document_get_dossier (document)));
      yu_application_show_document (opening->self, document, opening->beside, NULL);
      offer_drafts (opening->self, opening->beside);
    }
}

/* The dossier is the letter's, and has no file of its own until it is saved. */
static void
letter_read_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (Opening) opening = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (YuDocument) document = yu_open_letter_finish (result, &error);

  if (document == NULL)
    tell_not_opened (window_for_message (opening->self, opening->beside), opening->file, error);
  else
    {
      yu_application_show_document (opening->self, document, opening->beside, NULL);
      offer_drafts (opening->self, opening->beside);
    }
}

static void
load (YuApplication *self, GFile *file, GtkWindow *beside, gboolean copy)
{
  g_autoptr (GError) error = NULL;
  YuLibrary *library = yu_application_get_library (self, &error);
  Opening *opening;

  if (library == NULL)
    {
      tell_not_opened (window_for_message (self, beside), file, error);
      return;
    }
  opening = g_new0 (Opening, 1);
  opening->self = g_object_ref (self);
  opening->file = g_object_ref (file);
  opening->copy = copy;
  g_set_weak_pointer (&opening->beside, beside);
  g_application_hold (G_APPLICATION (self));
  if (yu_is_letter (file))
    yu_open_letter_async (file, yu_library_form (library), letter_read_cb, opening);
  else
    yu_document_load_async (file, yu_library_form (library), NULL, loaded_cb, opening);
}

void
yu_application_open_file (YuApplication *self, GFile *file, GtkWindow *beside)
{
  YuWindow *window;

  g_return_if_fail (YU_IS_APPLICATION (self));
  g_return_if_fail (G_IS_FILE (file));

  window = window_of_file (self, file);
  if (window)
    gtk_window_present (GTK_WINDOW (window));
  else
    load (self, file, beside, FALSE);
}

void
yu_application_open_copy (YuApplication *self, GFile *file, GtkWindow *beside)
{
  g_return_if_fail (YU_IS_APPLICATION (self));
  g_return_if_fail (G_IS_FILE (file));

  load (self, file, beside, TRUE);
}

void
yu_application_rebuild_windows (YuApplication *self)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  for (GList *l = windows; l; l = l->next)
    if (YU_IS_WINDOW (l->data))
      {
        YuWindow *old = l->data, *new = yu_window_new (self);
        g_autofree char *page = yu_window_dup_page (old);
        int width, height;

        gtk_window_get_default_size (GTK_WINDOW (old), &width, &height);
        gtk_window_set_default_size (GTK_WINDOW (new), width, height);
        if (yu_window_get_session (old))
          yu_window_show_session (new, yu_window_get_session (old), page);
        yu_window_take_lock (new, old);
        gtk_window_present (GTK_WINDOW (new));
        gtk_window_destroy (GTK_WINDOW (old));
      }
    else
      gtk_window_destroy (l->data);
}

/* GApplication */

static void
appearance_changed_cb (GSettings *settings, const char *key, gpointer data)
{
  g_autofree char *appearance = g_settings_get_string (settings, "appearance");
  AdwColorScheme scheme = g_str_equal (appearance, "dark")    ? ADW_COLOR_SCHEME_FORCE_DARK
                          : g_str_equal (appearance, "light") ? ADW_COLOR_SCHEME_FORCE_LIGHT
                                                              : ADW_COLOR_SCHEME_DEFAULT;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
}

static void
yu_application_startup (GApplication *application)
{
  YuApplication *self = YU_APPLICATION (application);

  self->loader = g_thread_new ("rulebooks", load_thread, NULL);
  G_APPLICATION_CLASS (yu_application_parent_class)->startup (application);
  g_set_application_name (_ ("Yucai"));
  gtk_window_set_default_icon_name (YU_APPLICATION_ID);
  yu_application_install_actions (self);
  yu_termination_watch (GTK_APPLICATION (self));
  g_signal_connect_object (yu_settings (), "changed::appearance",
                           G_CALLBACK (appearance_changed_cb), self, 0);
  appearance_changed_cb (yu_settings (), "appearance", NULL);
  g_idle_add_full (G_PRIORITY_LOW, after_first_frame_cb, self, NULL);
}

static void
yu_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (yu_window_new (YU_APPLICATION (application)));
  gtk_window_present (window);
}

static void
kind_known_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GFile *file = G_FILE (source);
  g_autoptr (YuApplication) self = data;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (file, result, NULL);

  if (info != NULL && g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    yu_cases_window_present (self, file);
  else
    yu_application_open_file (self, file, NULL);
  g_application_release (G_APPLICATION (self));
}

/* A folder opens as cases. Which it is, the disk says when it can. */
static void
yu_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      g_application_hold (application);
      g_file_query_info_async (files[i], G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE,
                               G_PRIORITY_DEFAULT, NULL, kind_known_cb, g_object_ref (application));
    }
}

static void
yu_application_dispose (GObject *object)
{
  YuApplication *self = YU_APPLICATION (object);

  join_loader (self);
  g_clear_handle_id (&self->reload, g_source_remove);
  g_clear_object (&self->monitor);
  g_clear_pointer (&self->library, yu_library_unref);
  g_clear_error (&self->fault);
  G_OBJECT_CLASS (yu_application_parent_class)->dispose (object);
}

static void
yu_application_class_init (YuApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yu_application_dispose;
  application_class->startup = yu_application_startup;
  application_class->activate = yu_application_activate;
  application_class->open = yu_application_open;
}

static void
yu_application_init (YuApplication *self)
{
  /* Surfaces and fonts are large and short-lived. By itself glibc learns from them to keep such
   * memory: ten MiB after the first letter. */
  mallopt (M_MMAP_THRESHOLD, LARGE_BLOCK);
}

YuApplication *
yu_application_new (void)
{
  YuApplication *self = g_object_new (YU_TYPE_APPLICATION, "application-id", YU_APPLICATION_ID,
                                      "flags", G_APPLICATION_HANDLES_OPEN, "resource-base-path",
                                      "/io/github/yucai/Yucai", NULL);

  /* Translators: what stands after the program's name where "yucai --help" says how to call it */
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[DOSSIER.yucai…]"));
  g_application_set_option_context_summary (
      G_APPLICATION (self), _ ("Fills in the application of a Chongqing foreign talent, shows "
                               "eligibility and points, and prints the form and a draft letter."));
  return self;
}
