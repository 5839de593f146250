/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sealed dossiers in the window: asked for when one is opened, set, changed, removed; and locked,
 * which wipes the key and takes the dossier out of the window. Invariant: locking loses nothing:
 * what is not saved is in the recovery file, sealed, and comes back with the passphrase. */

#include "config.h"

#include <glib/gi18n.h>
#include <time.h>
#include "compat.h"
#include "keyring.h"
#include "passphrase-dialog.h"
#include "recent.h"
#include "settings.h"
#include "unlock-page.h"
#include "window-private.h"

#define LOOK_EVERY_S 10

static YuDocument *
document_of (YuWindow *self)
{
  return self->session ? yu_session_get_document (self->session) : NULL;
}

/* Unlocking */

static const char *
words_of (const GError *error)
{
  if (g_error_matches (error, YU_ERROR, YU_ERROR_PASSPHRASE))
    return _ ("It does not open with this passphrase. Mind Caps Lock and the keyboard. If it "
              "surely is the right one, the beginning of the file was damaged: take a backup.");
  return error->message;
}

static void
forget_lock (YuWindow *self)
{
  g_clear_object (&self->locked_file);
  g_clear_pointer (&self->locked_draft, g_free);
  self->unlock = NULL;
  adw_bin_set_child (ADW_BIN (self->unlock_place), NULL);
}

static void
show_document (YuWindow *self, YuDocument *document)
{
  YuApplication *application = YU_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  g_autoptr (YuSession) session
      = yu_session_new (document, yu_application_get_library (application, NULL), yu_date_today ());

  forget_lock (self);
  if (yu_document_get_file (document))
    yu_recent_add (yu_document_get_file (document), NULL);
  yu_window_show_session (self, session, NULL);
  yu_window_watch_idle (self);
}

/* The one that has just opened it */
static void
keep_passphrase (YuWindow *self, YuDocument *document)
{
  YuUnlockPage *page = YU_UNLOCK_PAGE (self->unlock);
  g_autofree char *seal_id = yu_document_dup_seal_id (document);
  g_autoptr (YuSecret) passphrase = yu_unlock_page_dup_secret (page);
  YuKeep wish = yu_unlock_page_wish (page);

  if (wish == YU_KEEP_REMEMBER)
    yu_keyring_remember (seal_id, passphrase);
  else if (wish == YU_KEEP_FORGET)
    yu_keyring_forget (seal_id);
}

static void
opened (YuWindow *self, YuDocument *document, const GError *error)
{
  if (self->unlock == NULL)
    return;
  yu_unlock_page_set_busy (YU_UNLOCK_PAGE (self->unlock), FALSE);
  if (document)
    {
      keep_passphrase (self, document);
      show_document (self, document);
    }
  else
    yu_unlock_page_refuse (YU_UNLOCK_PAGE (self->unlock), words_of (error));
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (YuWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (YuDocument) document = yu_document_load_finish (result, &error);

  opened (self, document, error);
}

static void
recovered_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (YuWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (YuDocument) document = yu_document_recover_sealed_finish (result, &error);

  opened (self, document, error);
}

static void
entered_cb (YuUnlockPage *page, YuWindow *self)
{
  YuApplication *application = YU_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  g_autoptr (YuSecret) passphrase = yu_unlock_page_dup_secret (page);
  g_autoptr (GError) error = NULL;
  YuLibrary *library = yu_application_get_library (application, &error);

  if (passphrase == NULL || library == NULL)
    {
      yu_unlock_page_refuse (page, library ? _ ("A passphrase has at most 1,024 bytes.")
                                           : error->message);
      return;
    }
  yu_unlock_page_set_busy (page, TRUE);
  if (self->locked_draft)
    yu_document_recover_sealed_async (&(YuDraft){ .path = self->locked_draft },
                                      yu_library_form (library), passphrase, recovered_cb,
                                      g_object_ref (self));
  else
    yu_document_unlock_async (self->locked_file, yu_library_form (library), passphrase, NULL,
                              loaded_cb, g_object_ref (self));
}

void
yu_window_ask_passphrase (YuWindow *self, GFile *file, const char *draft)
{
  g_autofree char *title = NULL;

  g_return_if_fail (YU_IS_WINDOW (self) && self->session == NULL);
  g_return_if_fail (file != NULL || draft != NULL);

  title = file ? yu_file_name (file) : g_strdup (_ ("Work That Was Not Saved"));
  g_set_object (&self->locked_file, file);
  g_free (self->locked_draft);
  self->locked_draft = g_strdup (draft);
  self->unlock = yu_unlock_page_new (
      title, draft ? _ ("What was not saved is kept, sealed with the passphrase of its dossier.")
                   : _ ("This dossier is sealed with a passphrase."));
  g_signal_connect (self->unlock, "entered", G_CALLBACK (entered_cb), self);
  adw_bin_set_child (ADW_BIN (self->unlock_place), self->unlock);
  adw_bin_set_child (ADW_BIN (self->start_place), NULL);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "unlock");
  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_view_switcher_title_set_title (ADW_VIEW_SWITCHER_TITLE (self->title), title);
  adw_view_switcher_title_set_subtitle (ADW_VIEW_SWITCHER_TITLE (self->title), _ ("Locked"));
  yu_window_update_actions (self);
  yu_unlock_page_focus (YU_UNLOCK_PAGE (self->unlock));
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (YuUnlockPage) page = data;
  g_autoptr (YuRemembered) remembered = yu_keyring_look_finish (result);

  if (gtk_widget_get_root (GTK_WIDGET (page)))
    yu_unlock_page_offer (page, remembered);
}

/* Not after locking: whoever comes by would open it. */
void
yu_window_look_in_keyring (YuWindow *self)
{
  g_return_if_fail (YU_IS_WINDOW (self) && self->unlock != NULL);

  yu_keyring_look_async (self->locked_draft ? self->locked_draft
                                            : g_file_peek_path (self->locked_file),
                         looked_cb, g_object_ref (self->unlock));
}

gboolean
yu_window_is_free (YuWindow *self)
{
  g_return_val_if_fail (YU_IS_WINDOW (self), FALSE);

  return self->session == NULL && self->unlock == NULL;
}

GFile *
yu_window_get_file (YuWindow *self)
{
  YuDocument *document;

  g_return_val_if_fail (YU_IS_WINDOW (self), NULL);

  document = document_of (self);
  return document ? yu_document_get_file (document) : self->locked_file;
}

void
yu_window_take_lock (YuWindow *self, YuWindow *from)
{
  g_return_if_fail (YU_IS_WINDOW (self) && YU_IS_WINDOW (from));

  if (from->unlock)
    yu_window_ask_passphrase (self, from->locked_file, from->locked_draft);
}

/* Locking */

/* Dialogs and other windows of this one show the dossier too. */
static void
close_beside (YuWindow *self)
{
  g_autoptr (GList) all = gtk_window_list_toplevels ();

  for (GList *l = all; l; l = l->next)
    if (gtk_window_get_transient_for (l->data) == GTK_WINDOW (self))
      gtk_window_close (l->data);
}

static void
hide (YuWindow *self)
{
  YuDocument *document = document_of (self);
  GFile *file = yu_document_get_file (document);
  g_autoptr (GFile) place = file ? g_object_ref (file) : NULL;
  g_autofree char *draft
      = yu_document_is_modified (document) ? yu_document_dup_draft_path (document) : NULL;

  close_beside (self);
  yu_window_drop_session (self);
  yu_window_ask_passphrase (self, place, draft);
}

static void
flushed_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (YuWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (document_of (self) != YU_DOCUMENT (object))
    return;
  if (yu_document_flush_finish (YU_DOCUMENT (object), result, &error))
    hide (self);
  else
    yu_tell (GTK_WINDOW (self), _ ("The Dossier Was Not Locked"),
             _ ("What is not saved yet could not be kept. Save it, then lock it."), error->message);
}

static gboolean
may_lock (YuWindow *self)
{
  YuDocument *document = document_of (self);
  gboolean saving;

  if (document == NULL || !yu_document_is_sealed (document) || self->sealing)
    return FALSE;
  g_object_get (document, "saving", &saving, NULL);
  return !saving;
}

void
yu_window_lock (YuWindow *self)
{
  g_return_if_fail (YU_IS_WINDOW (self));

  if (may_lock (self))
    yu_document_flush (document_of (self), flushed_cb, g_object_ref (self));
}

/* Idle time: of the machine's clock that goes on while it sleeps. */

static gint64
now_s (void)
{
  struct timespec time;

  return clock_gettime (CLOCK_BOOTTIME, &time) == 0 ? time.tv_sec
                                                    : g_get_monotonic_time () / G_USEC_PER_SEC;
}

void
yu_window_lock_if_idle (YuWindow *self, gint64 idle_s)
{
  int minutes = g_settings_get_int (yu_settings (), "lock-after-minutes");

  if (minutes > 0 && idle_s >= minutes * 60)
    yu_window_lock (self);
}

static gboolean
look_cb (gpointer data)
{
  YuWindow *self = data;
  YuDocument *document = document_of (self);

  if (document == NULL || !yu_document_is_sealed (document))
    {
      self->idle = 0;
      return G_SOURCE_REMOVE;
    }
  yu_window_lock_if_idle (self, now_s () - self->active_s);
  return G_SOURCE_CONTINUE;
}

void
yu_window_watch_idle (YuWindow *self)
{
  self->active_s = now_s ();
  if (self->idle == 0)
    self->idle = g_timeout_add_seconds (LOOK_EVERY_S, look_cb, self);
}

static gboolean
event_cb (YuWindow *self)
{
  if (self->idle)
    self->active_s = now_s ();
  return GDK_EVENT_PROPAGATE;
}

void
yu_window_watch_activity (YuWindow *self)
{
  GtkEventController *events = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (events, "event", G_CALLBACK (event_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), events);
}

/* The passphrase */

/* One that opens nothing any more has no place in the keyring. */
void
yu_window_forget_passphrase (YuWindow *self)
{
  g_autofree char *seal_id = NULL;

  g_return_if_fail (YU_IS_WINDOW (self) && self->session != NULL);

  seal_id = yu_document_dup_seal_id (document_of (self));
  if (seal_id)
    yu_keyring_forget (seal_id);
}

static void
set_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (YuWindow) self = data;
  g_autoptr (GError) error = NULL;

  self->sealing = FALSE;
  if (yu_document_set_passphrase_finish (YU_DOCUMENT (object), result, &error))
    {
      yu_window_watch_idle (self);
      yu_window_save (self, FALSE, NULL);
    }
  else
    yu_tell (GTK_WINDOW (self), _ ("The Passphrase Was Not Set"), error->message, NULL);
  yu_window_show_saved_state (self);
}

static void
chosen_cb (YuSecret *passphrase, gpointer data)
{
  YuWindow *self = data;

  if (document_of (self) == NULL)
    return;
  yu_window_forget_passphrase (self);
  self->sealing = TRUE;
  yu_window_show_saved_state (self);
  yu_document_set_passphrase_async (document_of (self), passphrase, YU_SEAL_USUAL_COST, set_cb,
                                    g_object_ref (self));
}

void
yu_window_set_passphrase (YuWindow *self)
{
  gboolean sealed;

  g_return_if_fail (YU_IS_WINDOW (self) && self->session != NULL);

  sealed = yu_document_is_sealed (document_of (self));
  yu_ask_new_passphrase (
      GTK_WINDOW (self), sealed ? _ ("Change the Passphrase") : _ ("Save with a Passphrase"),
      _ ("There is no second way in: who forgets the passphrase loses the dossier."), _ ("_Save"),
      chosen_cb, g_object_ref (self), g_object_unref);
}

static void
remove_answered_cb (const char *response, gpointer data)
{
  g_autoptr (YuWindow) self = data;

  if (!g_str_equal (response, "remove") || document_of (self) == NULL)
    return;
  yu_window_forget_passphrase (self);
  yu_document_remove_passphrase (document_of (self));
  yu_window_save (self, FALSE, NULL);
}

void
yu_window_remove_passphrase (YuWindow *self)
{
  const YuResponse responses[] = { { "remove", _ ("_Remove"), ADW_RESPONSE_DESTRUCTIVE } };

  g_return_if_fail (YU_IS_WINDOW (self) && self->session != NULL);

  yu_ask (GTK_WINDOW (self), _ ("Remove the Passphrase?"),
          _ ("Whoever can read the file can then read the dossier and its attached files."),
          _ ("_Cancel"), responses, G_N_ELEMENTS (responses), remove_answered_cb,
          g_object_ref (self));
}
