/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "case-log-dialog.h"
#include "compat.h"
#include "dossier/dossier.h"
#include "form/reading.h"
#include "page-window.h"

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const YuCasesPick *pick = data;
  const char *name = g_ptr_array_index (pick->names, 0);
  g_autoptr (YuFaults) faults = yu_faults_new (name);
  g_autoptr (GBytes) bytes = yu_case_store_load (pick->store, name, faults);
  YuDossier *dossier = bytes != NULL
                           ? yu_dossier_parse (bytes, name, yu_library_form (pick->library), faults)
                           : NULL;
  GError *error = NULL;

  if (dossier != NULL)
    g_task_return_pointer (task, dossier, (GDestroyNotify) yu_dossier_unref);
  else
    {
      yu_faults_to_error (faults, YU_ERROR_FILE, &error);
      g_task_return_error (task, error);
    }
}

static char *
title_of (YuLogEntry entry, YuLang lang)
{
  g_autofree char *day = yu_date_to_words (entry.on, lang);
  YuStage stage;

  if (entry.stage == NULL || !yu_stage_from_id (entry.stage, &stage))
    return g_steal_pointer (&day);
  return g_strdup_printf ("%s · %s", day, yu_stage_words (stage, lang));
}

static void
add_line (GString *lines, const char *text)
{
  g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", text);
}

/* What the log keeps is an id and an edition; a rulebook that this program still has is called by
 * its title. */
static char *
words_of_rulebook (const char *kept, const YuLibrary *library, YuLang lang)
{
  GPtrArray *books = yu_library_books (library);

  for (guint i = 0; i < books->len; i++)
    {
      const YuRulebook *book = g_ptr_array_index (books, i);
      g_autofree char *edition = yu_date_to_iso (book->edition),
                      *name = g_strdup_printf ("%s %s", book->id, edition);

      if (g_str_equal (kept, name))
        return g_strdup_printf (_ ("%s, edition %s"), yu_text_get (&book->title, lang), edition);
    }
  return g_strdup (kept);
}

static char *
subtitle_of (YuLogEntry entry, const YuLibrary *library, YuLang lang)
{
  GString *lines = g_string_new (NULL);

  if (entry.who != NULL)
    add_line (lines, entry.who);
  if (entry.note != NULL)
    add_line (lines, entry.note);
  if (entry.changed != 0)
    {
      g_autofree char *day = yu_date_to_words (entry.changed, lang);
      g_autofree char *changed = g_strdup_printf (_ ("A change on %s is to be reported"), day);

      add_line (lines, changed);
    }
  for (gsize i = 0; entry.rules != NULL && i < yu_value_length (entry.rules); i++)
    {
      g_autofree char *book
          = words_of_rulebook (yu_value_text (yu_value_item (entry.rules, i)), library, lang);

      add_line (lines, book);
    }
  return g_string_free (lines, FALSE);
}

/* The newest is the first. */
static GtkWidget *
entries_of (const YuValue *progress, const YuLibrary *library)
{
  GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, "valign",
                                  GTK_ALIGN_START, NULL);
  YuLang lang = yu_lang_current ();

  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Log"),
                                  -1);
  for (gsize i = yu_progress_length (progress); i-- > 0;)
    {
      YuLogEntry entry = yu_progress_entry (progress, i);
      g_autofree char *title = title_of (entry, lang),
                      *subtitle = subtitle_of (entry, library, lang);

      gtk_list_box_append (GTK_LIST_BOX (list),
                           g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title,
                                         "subtitle", subtitle, "title-lines", 0, "subtitle-lines",
                                         0, NULL));
    }
  return list;
}

static GtkWidget *
page_of (const YuValue *progress, const YuLibrary *library)
{
  GtkWidget *clamp;

  if (yu_progress_length (progress) == 0)
    return g_object_new (
        ADW_TYPE_STATUS_PAGE, "icon-name", "document-open-recent-symbolic", "title",
        _ ("Nothing Yet"), "description",
        _ ("Whenever a stage is set, the log says who did so, when, and by which rulebooks."),
        NULL);
  clamp = g_object_new (ADW_TYPE_CLAMP, "child", entries_of (progress, library), "margin-top", 18,
                        "margin-bottom", 24, "margin-start", 12, "margin-end", 12, NULL);
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "child",
                       clamp, NULL);
}

static void
read_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (YuDossier) dossier = g_task_propagate_pointer (G_TASK (result), &error);
  const YuCasesPick *pick = g_task_get_task_data (G_TASK (result));
  g_autofree char *title = NULL;

  if (dossier == NULL)
    {
      yu_tell (GTK_WINDOW (object), _ ("The Log Was Not Read"), _ ("This is what is wrong:"),
               error->message);
      return;
    }
  title
      = g_strdup_printf (_ ("Log of %s"), yu_dossier_case (dossier) != NULL
                                              ? yu_dossier_case (dossier)
                                              : (const char *) g_ptr_array_index (pick->names, 0));
  gtk_window_present (
      GTK_WINDOW (yu_page_window_new (GTK_WINDOW (object), title,
                                      page_of (yu_dossier_progress (dossier), pick->library))));
}

void
yu_case_log_dialog_present (GtkWindow *parent, YuCasesPick *pick)
{
  g_autoptr (GTask) task = g_task_new (parent, NULL, read_cb, NULL);

  g_task_set_source_tag (task, yu_case_log_dialog_present);
  g_task_set_task_data (task, yu_cases_pick_ref (pick), (GDestroyNotify) yu_cases_pick_unref);
  g_task_run_in_thread (task, read_thread);
}
