/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Another program or person has saved the file since it was opened here: what differs is shown
 * question by question, and only the person can say whose answers are to stay. Invariant: Escape
 * and Enter lose nothing, and what a reload takes away comes back with undo. */

#include "config.h"

#include <glib/gi18n.h>
#include "compat.h"
#include "dossier/differences.h"
#include "window-private.h"

typedef struct {
  YuWindow *window;
  YuDocument *theirs; /* what the file holds now; NULL: it cannot be read */
} Conflict;

static void
free_conflict (Conflict *conflict)
{
  g_object_unref (conflict->window);
  g_clear_object (&conflict->theirs);
  g_free (conflict);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Conflict, free_conflict)

static YuDocument *
document_of (YuWindow *window)
{
  return yu_session_get_document (window->session);
}

static void
reload (Conflict *conflict)
{
  YuWindow *window = conflict->window;

  yu_document_reload (document_of (window), conflict->theirs);
  yu_window_toast (window, _ ("Reloaded. Undo brings your version back"));
  yu_window_finish_saving (window, FALSE);
}

static void
answered_cb (const char *response, gpointer data)
{
  g_autoptr (Conflict) conflict = data;
  YuWindow *window = conflict->window;

  if (g_str_equal (response, "copy"))
    yu_window_save (window, TRUE, window->saved);
  else if (g_str_equal (response, "replace"))
    yu_window_save_over (window);
  else if (g_str_equal (response, "reload"))
    reload (conflict);
  else
    yu_window_finish_saving (window, FALSE);
}

/* What differs */

static GtkWidget *
difference_row (const YuDifference *difference)
{
  GtkWidget *row = adw_action_row_new ();
  const char *mine = difference->mine ? difference->mine : _ ("nothing");
  const char *theirs = difference->theirs ? difference->theirs : _ ("nothing");
  g_autofree char *sides = g_strdup_printf (_ ("Here: %s\nIn the file: %s"), mine, theirs);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), difference->label);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), sides);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  return row;
}

static GtkWidget *
differences_view (GPtrArray *differences)
{
  /* The edges of a boxed list are drawn around it. */
  GtkWidget *list
      = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, "margin-top", 2,
                      "margin-bottom", 2, "margin-start", 2, "margin-end", 2, NULL);

  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What differs"), -1);
  for (guint i = 0; i < differences->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), difference_row (g_ptr_array_index (differences, i)));
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", list, "hscrollbar-policy",
                       GTK_POLICY_NEVER, "propagate-natural-height", TRUE, "max-content-height",
                       320, NULL);
}

/* Asking */

static char *
words_for (guint differences)
{
  if (differences == 0)
    return g_strdup (_ ("The file was written again after it was opened here, so it was not saved. "
                        "It says the same as this window."));
  return g_strdup_printf (
      ngettext (
          "The file was changed after it was opened here, so it was not saved. %u thing differs.",
          "The file was changed after it was opened here, so it was not saved. %u things differ.",
          differences),
      differences);
}

static void
ask (Conflict *conflict, const char *body, GtkWidget *beside)
{
  const YuResponse responses[] = {
    { "reload", _ ("Re_load"),
      ADW_RESPONSE_DEFAULT }, /* first, to be left out where there is nothing to load */
    { "replace", _ ("_Replace the File"), ADW_RESPONSE_DESTRUCTIVE },
    { "copy", _ ("Keep Mine as a _Copy…"),
      ADW_RESPONSE_DEFAULT }, /* last: what Enter does must lose nothing */
  };
  gsize left_out = conflict->theirs ? 0 : 1;
  g_autofree char *title = yu_document_dup_title (document_of (conflict->window));
  g_autofree char *heading = g_strdup_printf (_ ("“%s” Has Changed on Disk"), title);

  yu_ask_beside (GTK_WINDOW (conflict->window), heading, body, beside, _ ("_Cancel"),
                 responses + left_out, G_N_ELEMENTS (responses) - left_out, answered_cb, conflict);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Conflict *conflict = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *body = NULL;

  conflict->theirs = yu_document_load_finish (result, &error);
  if (conflict->theirs)
    {
      YuDocument *mine = document_of (conflict->window);
      g_autoptr (GPtrArray) differences
          = yu_dossier_differences (yu_document_get_dossier (mine),
                                    yu_document_get_dossier (conflict->theirs),
                                    yu_document_get_form (mine), yu_lang_current ());

      body = words_for (differences->len);
      ask (conflict, body, differences->len > 0 ? differences_view (differences) : NULL);
    }
  else
    {
      body = g_strdup_printf (_ ("The file was changed after it was opened here, so it was not "
                                 "saved. What it holds now cannot be read:\n%s"),
                              error->message);
      ask (conflict, body, NULL);
    }
}

/* Called when a save was refused because of it. */
void
yu_window_resolve_conflict (YuWindow *self)
{
  Conflict *conflict = g_new0 (Conflict, 1);
  YuDocument *document = document_of (self);

  conflict->window = g_object_ref (self);
  yu_document_load_again_async (document, loaded_cb, conflict);
}
