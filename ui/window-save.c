/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Saving, and closing with unsaved work. Invariant: nothing is called saved before the document
 * says so, and whatever goes wrong, the answers stay in the window and in the draft. */

#include <glib/gi18n.h>
#include "compat.h"
#include "recent.h"
#include "window-private.h"

void
yu_window_finish_saving (YuWindow *self, gboolean saved)
{
  YuSaved done = self->saved;

  self->saved = NULL;
  if (done)
    done (self, saved);
}

static void
not_saved_cb (const char *response, gpointer data)
{
  g_autoptr (YuWindow) self = data;

  if (g_str_equal (response, "elsewhere"))
    yu_window_save (self, TRUE, self->saved);
  else
    yu_window_finish_saving (self, FALSE);
}

static void
ask_elsewhere (YuWindow *self, const GError *error)
{
  const YuResponse responses[]
      = { { "elsewhere", _ ("Save _Elsewhere…"), ADW_RESPONSE_SUGGESTED } };
  g_autofree char *title = yu_document_dup_title (yu_session_get_document (self->session));
  g_autofree char *heading = g_strdup_printf (_ ("“%s” Was Not Saved"), title);
  g_autofree char *body
      = g_strdup_printf (_ ("%s\n\nThe file is as it was before. Your answers are still in this "
                            "window, and a draft of them is kept."),
                         error->message);

  yu_ask (GTK_WINDOW (self), heading, body, _ ("_Cancel"), responses, G_N_ELEMENTS (responses),
          not_saved_cb, g_object_ref (self));
}

static void
saved_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (YuWindow) self = data;
  YuDocument *document = YU_DOCUMENT (object);
  g_autoptr (GError) error = NULL;

  g_application_release (G_APPLICATION (g_application_get_default ()));
  if (yu_document_save_finish (document, result, &error))
    {
      /* What a sealed dossier tells, its case number too, the list must not. */
      yu_recent_add (yu_document_get_file (document),
                     yu_document_is_sealed (document)
                         ? NULL
                         : yu_dossier_case (yu_document_get_dossier (document)));
      yu_window_toast (self, _ ("Saved"));
      yu_window_finish_saving (self, TRUE);
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
    return; /* another place was chosen meanwhile: that one says how it went */
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG))
    yu_window_resolve_conflict (self);
  else
    ask_elsewhere (self, error);
}

/* Whatever the file holds now: the person has seen it. */
void
yu_window_save_over (YuWindow *self)
{
  g_application_hold (G_APPLICATION (g_application_get_default ()));
  yu_document_save_over_async (yu_session_get_document (self->session), NULL, NULL, saved_cb,
                               g_object_ref (self));
}

/* Another place is tried whether or not the one before has answered. */
static void
save_to (YuWindow *self, GFile *file)
{
  if (file)
    yu_document_stop_waiting (yu_session_get_document (self->session));
  g_application_hold (G_APPLICATION (g_application_get_default ()));
  yu_document_save_async (yu_session_get_document (self->session), file, NULL, saved_cb,
                          g_object_ref (self));
}

/* Two windows must not hold one file: the later one would overwrite what the earlier one has saved.
 */
static gboolean
open_elsewhere (YuWindow *self, GFile *file)
{
  for (GList *l = gtk_application_get_windows (gtk_window_get_application (GTK_WINDOW (self))); l;
       l = l->next)
    {
      YuWindow *other = YU_IS_WINDOW (l->data) && l->data != self ? l->data : NULL;
      GFile *theirs = other ? yu_window_get_file (other) : NULL;

      if (theirs && g_file_equal (theirs, file))
        return TRUE;
    }
  return FALSE;
}

static void
place_chosen_cb (GFile *file, gpointer data)
{
  YuWindow *self = data;

  if (open_elsewhere (self, file))
    {
      yu_tell (GTK_WINDOW (self), _ ("This File Is Open in Another Window"),
               _ ("Choose another name, or close the other window first."), NULL);
      yu_window_finish_saving (self, FALSE);
    }
  else
    save_to (self, file);
}

static void
choose_place (YuWindow *self)
{
  g_autofree char *title = yu_document_dup_title (yu_session_get_document (self->session));
  g_autofree char *name = g_strdup_printf ("%s.yucai", title);
  YuFileRequest request
      = { _ ("Save the Dossier"), _ ("_Save"), name, _ ("Yucai dossiers"), "*.yucai" };

  yu_choose_file (GTK_WINDOW (self), &request, place_chosen_cb, g_object_ref (self),
                  g_object_unref);
}

void
yu_window_save (YuWindow *self, gboolean elsewhere, YuSaved done)
{
  g_return_if_fail (YU_IS_WINDOW (self) && self->session != NULL);

  self->saved = done;
  if (elsewhere || yu_document_get_file (yu_session_get_document (self->session)) == NULL)
    choose_place (self);
  else
    save_to (self, NULL);
}

static void
close_when_saved (YuWindow *self, gboolean saved)
{
  if (!saved)
    return;
  self->closing = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static void
close_answered_cb (const char *response, gpointer data)
{
  g_autoptr (YuWindow) self = data;

  if (g_str_equal (response, "save"))
    yu_window_save (self, FALSE, close_when_saved);
  else if (g_str_equal (response, "discard"))
    {
      yu_document_stop_waiting (yu_session_get_document (self->session));
      yu_document_discard (yu_session_get_document (self->session));
      close_when_saved (self, TRUE);
    }
}

gboolean
yu_window_may_close (YuWindow *self)
{
  const YuResponse responses[] = {
    { "discard", _ ("_Discard"), ADW_RESPONSE_DESTRUCTIVE },
    { "save", _ ("_Save"), ADW_RESPONSE_SUGGESTED },
  };
  YuDocument *document = yu_session_get_document (self->session);
  g_autofree char *title = NULL;
  g_autofree char *heading = NULL;

  if (!yu_document_is_modified (document))
    return TRUE;
  title = yu_document_dup_title (document);
  heading = g_strdup_printf (_ ("Save Changes to “%s”?"), title);
  yu_ask (GTK_WINDOW (self), heading,
          _ ("What has changed since it was last saved is lost if it is discarded."), _ ("_Cancel"),
          responses, G_N_ELEMENTS (responses), close_answered_cb, g_object_ref (self));
  return FALSE;
}
