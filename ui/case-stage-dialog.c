/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "case-stage-dialog.h"
#include "cases/case-stage.h"
#include "compat.h"
#include "settings.h"

/* The dialog */

typedef struct {
  YuCasesPick *pick;
  GtkWindow *parent;
  AdwComboRow *stage;
  GtkEditable *who, *note;
  GtkEditable *permit, *changed; /* of one case alone */
} Asked;

static void
free_asked (gpointer data)
{
  Asked *asked = data;

  yu_cases_pick_unref (asked->pick);
  g_object_unref (asked->parent);
  g_free (asked);
}

/* The work, in a thread */

typedef struct {
  YuCasesPick *pick;
  YuStage stage;
  char *who, *note; /* NULL: not said */
  YuDate today, permit, changed;
  GPtrArray *failed; /* of char * */
} Work;

static void
free_work (Work *work)
{
  yu_cases_pick_unref (work->pick);
  g_free (work->who);
  g_free (work->note);
  g_ptr_array_unref (work->failed);
  g_free (work);
}

static void
put_stage (Work *work, const YuCaseBasis *basis, const char *name)
{
  YuLogEntry entry = { .on = work->today,
                       .who = work->who,
                       .stage = yu_stage_id (work->stage),
                       .note = work->note,
                       .changed = work->changed };
  g_autoptr (GError) error = NULL;

  if (!yu_case_put_stage (work->pick->store, name, basis, entry, work->permit, &error))
    g_ptr_array_add (work->failed, g_strdup (error->message));
}

static void
work_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;
  g_autoptr (YuCaseBasis) basis = yu_case_basis_new (work->pick->library, work->today, &error);

  if (basis == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  for (guint i = 0; i < work->pick->names->len; i++)
    put_stage (work, basis, g_ptr_array_index (work->pick->names, i));
  g_task_return_boolean (task, TRUE);
}

static void
tell_failed (GtkWindow *parent, Work *work)
{
  guint n = work->failed->len;
  g_autofree char *heading
      = g_strdup_printf (ngettext ("%u Dossier Was Not Changed", "%u Dossiers Were Not Changed", n),
                         n);
  g_autofree char *details = NULL;

  g_ptr_array_add (work->failed, NULL);
  details = g_strjoinv ("\n", (char **) work->failed->pdata);
  yu_tell (parent, heading, _ ("The others have their new stage. These are as they were:"),
           details);
}

static void
worked_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  GtkWindow *parent = GTK_WINDOW (object);
  Work *work = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  guint done = work->pick->names->len - work->failed->len;
  g_autofree char *words = g_strdup_printf (ngettext ("%u case: %s", "%u cases: %s", done), done,
                                            yu_stage_words (work->stage, yu_lang_current ()));

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    yu_tell (parent, _ ("No Stage Was Set"), error->message, NULL);
  else if (work->failed->len > 0)
    tell_failed (parent, work);
  else
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.toast", "s", words);
}

/* What is typed */

/* An empty entry is a day that is not known. */
static gboolean
read_day (GtkEditable *entry, YuDate *day)
{
  g_autofree char *text
      = entry != NULL ? g_strstrip (g_strdup (gtk_editable_get_text (entry))) : g_strdup ("");

  *day = *text != '\0' ? yu_date_from_iso (text) : 0;
  return *text == '\0' || *day != 0;
}

static char *
text_in (GtkEditable *entry)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static gboolean
check_day (GtkEditable *entry)
{
  YuDate day;
  gboolean good = read_day (entry, &day);

  if (entry != NULL && good)
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  else if (entry != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  return good;
}

static void
day_changed_cb (GtkEditable *entry, AdwMessageDialog *dialog)
{
  const Asked *asked = g_object_get_data (G_OBJECT (dialog), "yu-asked");
  gboolean permit = check_day (asked->permit), changed = check_day (asked->changed);

  adw_message_dialog_set_response_enabled (dialog, "accept", permit && changed);
}

static void
start (const Asked *asked)
{
  Work *work = g_new0 (Work, 1);
  g_autoptr (GTask) task = g_task_new (asked->parent, NULL, worked_cb, NULL);

  work->pick = yu_cases_pick_ref (asked->pick);
  work->stage = adw_combo_row_get_selected (asked->stage);
  work->who = text_in (asked->who);
  work->note = text_in (asked->note);
  work->today = yu_date_today ();
  work->failed = g_ptr_array_new_with_free_func (g_free);
  read_day (asked->permit, &work->permit);
  read_day (asked->changed, &work->changed);
  g_settings_set_string (yu_settings (), "officer", work->who != NULL ? work->who : "");
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, work, (GDestroyNotify) free_work);
  g_task_run_in_thread (task, work_thread);
}

static void
response_cb (AdwMessageDialog *dialog, const char *response)
{
  if (g_str_equal (response, "accept"))
    start (g_object_get_data (G_OBJECT (dialog), "yu-asked"));
}

/* What is asked */

static AdwComboRow *
add_stage_row (GtkListBox *list, YuStage now)
{
  g_autoptr (GtkStringList) stages = gtk_string_list_new (NULL);
  GtkWidget *row;

  for (YuStage stage = 0; stage < YU_N_STAGES; stage++)
    gtk_string_list_append (stages, yu_stage_words (stage, yu_lang_current ()));
  row = g_object_new (ADW_TYPE_COMBO_ROW, "title", _ ("Stage"), "model", stages, "selected", now,
                      NULL);
  gtk_list_box_append (list, row);
  return ADW_COMBO_ROW (row);
}

static GtkEditable *
add_entry_row (GtkListBox *list, const char *title, const char *text)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ENTRY_ROW, "title", title, "activates-default", TRUE,
                                 "text", text, NULL);

  gtk_list_box_append (list, row);
  return GTK_EDITABLE (row);
}

/* The name given last, else that of who is logged in. */
static char *
officer (void)
{
  g_autofree char *kept = g_settings_get_string (yu_settings (), "officer");

  if (*kept != '\0' || g_str_equal (g_get_real_name (), "Unknown"))
    return g_steal_pointer (&kept);
  return g_strdup (g_get_real_name ());
}

static GtkWidget *
rows (Asked *asked, YuStage now)
{
  GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);
  g_autofree char *who = officer ();

  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What the log is to say"), -1);
  asked->stage = add_stage_row (GTK_LIST_BOX (list), now);
  asked->who = add_entry_row (GTK_LIST_BOX (list), _ ("Who Says So"), who);
  asked->note = add_entry_row (GTK_LIST_BOX (list), _ ("Note"), "");
  if (asked->pick->names->len > 1)
    return list;
  asked->permit = add_entry_row (GTK_LIST_BOX (list), _ ("Work Permit Until, as 2027-03-14"), "");
  asked->changed
      = add_entry_row (GTK_LIST_BOX (list), _ ("Day of a Change to Report, as 2026-03-14"), "");
  return list;
}

static void
watch_day (GtkEditable *entry, AdwMessageDialog *dialog)
{
  if (entry != NULL)
    g_signal_connect (entry, "changed", G_CALLBACK (day_changed_cb), dialog);
}

void
yu_case_stage_dialog_present (GtkWindow *parent, YuCasesPick *pick, YuStage now)
{
  guint n = pick->names->len;
  g_autofree char *heading
      = g_strdup_printf (ngettext ("Set the Stage of %u Case", "Set the Stage of %u Cases", n), n);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, NULL));
  Asked *asked = g_new0 (Asked, 1);

  asked->pick = yu_cases_pick_ref (pick);
  asked->parent = g_object_ref (parent);
  g_object_set_data_full (G_OBJECT (dialog), "yu-asked", asked, free_asked);
  adw_message_dialog_set_body (
      dialog, _ ("The log of each dossier keeps who said so, when, and by which rulebooks."));
  adw_message_dialog_set_extra_child (dialog, rows (asked, now));
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "accept", _ ("_Set Stage"),
                                    NULL);
  adw_message_dialog_set_response_appearance (dialog, "accept", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "accept");
  adw_message_dialog_set_close_response (dialog, "cancel");
  watch_day (asked->permit, dialog);
  watch_day (asked->changed, dialog);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (GTK_WIDGET (asked->stage));
}
