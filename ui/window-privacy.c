/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A copy that tells nobody who somebody is, and deleting an applicant. What the program cannot
 * reach is said before, not after. */

#include "config.h"

#include <glib/gi18n.h>
#include "base/save.h"
#include "compat.h"
#include "dossier/anonymous.h"
#include "dossier/erase.h"
#include "exports.h"
#include "recent.h"
#include "window-private.h"

/* An anonymous copy */

typedef struct {
  YuWindow *window;
  char *name;
} Copy;

static void
copy_saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Copy *copy = data;
  g_autoptr (YuWindow) window = copy->window;
  g_autofree char *name = copy->name;
  g_autofree char *words = g_strdup_printf (_ ("Anonymous copy saved as %s"), name);
  g_autoptr (GError) error = NULL;

  if (yu_save_finish (result, &error))
    yu_window_toast (window, words);
  else
    yu_tell (GTK_WINDOW (window), _ ("The Copy Was Not Saved"),
             _ ("Choose another place and try again. Your answers are not affected."),
             error->message);
}

static void
copy_place_chosen_cb (GFile *file, gpointer data)
{
  YuWindow *window = data;
  YuDocument *document = yu_session_get_document (window->session);
  YuDate on = yu_session_get_on (window->session);
  g_autoptr (YuDossier) anonymous = yu_dossier_anonymous (yu_document_get_dossier (document),
                                                          yu_document_get_form (document), on);
  g_autoptr (GBytes) bytes = yu_dossier_write (anonymous);
  g_autofree char *path = g_file_get_path (file);
  Copy *copy;

  if (path == NULL)
    {
      yu_tell (GTK_WINDOW (window), _ ("The Copy Was Not Saved"),
               _ ("This place is not a folder of this computer. Choose one that is."), NULL);
      return;
    }
  copy = g_new (Copy, 1);
  *copy = (Copy){ g_object_ref (window), yu_file_name (file) };
  yu_save_async (path, bytes, NULL, copy_saved_cb, copy);
}

static void
copy_answered_cb (const char *response, gpointer data)
{
  g_autoptr (YuWindow) window = data;
  YuFileRequest request = { _ ("Save an Anonymous Copy"), _ ("_Save"), "anonymous.yucai",
                            _ ("Yucai dossiers"), "*.yucai" };

  if (g_str_equal (response, "copy"))
    yu_choose_file (GTK_WINDOW (window), &request, copy_place_chosen_cb, g_object_ref (window),
                    g_object_unref);
}

void
yu_window_save_anonymous_copy (YuWindow *self)
{
  const YuResponse responses[] = { { "copy", _ ("_Save a Copy…"), ADW_RESPONSE_SUGGESTED } };

  yu_ask (GTK_WINDOW (self), _ ("Save an Anonymous Copy?"),
          _ ("To report a mistake with. Names, numbers of documents, addresses and every text are "
             "replaced by invented ones; the birthday moves inside its year; attached files are "
             "left out. "
             "What rules read stays: nationality, pay, dates, degrees. Look through the copy "
             "before you send it."),
          _ ("_Cancel"), responses, G_N_ELEMENTS (responses), copy_answered_cb,
          g_object_ref (self));
}

/* Deleting an applicant */

static void
erased_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GApplication) application = data;
  g_autoptr (GPtrArray) left = yu_erase_finish (result);

  g_application_release (application);
  if (left->len > 0)
    {
      g_autofree char *details = NULL;

      g_ptr_array_add (left, NULL);
      details = g_strjoinv ("\n", (char **) left->pdata);
      yu_tell (gtk_application_get_active_window (GTK_APPLICATION (application)),
               _ ("Not Everything Was Deleted"),
               _ ("These are still there. Delete them yourself, or ask whoever looks after this "
                  "computer."),
               details);
    }
}

static void
erase (GFile *file)
{
  GApplication *application = g_application_get_default ();
  g_autofree char *path = g_file_get_path (file);
  g_auto (GStrv) exports = yu_exports_of (file);

  yu_recent_remove (file);
  yu_exports_forget (file);
  g_application_hold (application);
  yu_erase_async (path, (const char *const *) exports, erased_cb, g_object_ref (application));
}

static void
erase_answered_cb (const char *response, gpointer data)
{
  g_autoptr (YuWindow) self = data;
  YuDocument *document = yu_session_get_document (self->session);
  GFile *file = yu_document_get_file (document);

  if (!g_str_equal (response, "delete"))
    return;
  yu_window_forget_passphrase (self);
  yu_document_discard (document);
  if (file)
    erase (file);
  gtk_window_present (
      GTK_WINDOW (yu_window_new (YU_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))))));
  self->closing = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static char *
what_goes (YuDocument *document)
{
  GFile *file = yu_document_get_file (document);
  g_auto (GStrv) exports = file ? yu_exports_of (file) : NULL;
  g_autoptr (GString) paths = g_string_new (file ? g_file_peek_path (file) : NULL);

  for (gsize i = 0; exports && exports[i]; i++)
    g_string_append_printf (paths, "\n%s", exports[i]);
  return g_strdup (paths->str);
}

void
yu_window_delete_applicant (YuWindow *self)
{
  const YuResponse responses[] = { { "delete", _ ("_Delete"), ADW_RESPONSE_DESTRUCTIVE } };
  YuDocument *document = yu_session_get_document (self->session);
  g_autofree char *title = yu_document_dup_title (document), *files = what_goes (document);
  g_autofree char *heading = g_strdup_printf (_ ("Delete “%s”?"), title);
  g_autofree char *body = g_strdup_printf (
      _ ("The dossier, its attached files, its recovery file and the papers that were exported "
         "from it go for good, and it leaves the list of recent dossiers:\n%s\n\n"
         "What this program cannot reach stays: copies that were moved, sent or printed, backups "
         "and snapshots, and what a drive keeps of deleted files. "
         "Only a dossier that was kept under a passphrase all along leaves nothing readable "
         "there."),
      files);

  yu_ask (GTK_WINDOW (self), heading, body, _ ("_Cancel"), responses, G_N_ELEMENTS (responses),
          erase_answered_cb, g_object_ref (self));
}
