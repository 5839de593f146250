/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>
#include "application.h"
#include "compat.h"
#include "base/save.h"
#include "recent.h"
#include "recovery-group.h"

struct _YuRecoveryGroup {
  AdwPreferencesGroup parent_instance;
  GPtrArray *drafts; /* of YuDraft */
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (YuRecoveryGroup, yu_recovery_group, ADW_TYPE_PREFERENCES_GROUP)

static GtkWindow *
window_of (YuRecoveryGroup *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
take_row_away (YuRecoveryGroup *self, GtkWidget *row)
{
  guint i;

  if (g_ptr_array_find (self->rows, row, &i))
    {
      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_remove_index (self->rows, i);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}

static YuApplication *
application_of (YuRecoveryGroup *self)
{
  GtkWindow *window = window_of (self), *parent = gtk_window_get_transient_for (window);

  return YU_APPLICATION (gtk_window_get_application (parent ? parent : window));
}

static void
recover (YuRecoveryGroup *self, GtkWidget *row)
{
  const YuDraft *draft = g_object_get_data (G_OBJECT (row), "yu-draft");
  GtkWindow *window = window_of (self);
  YuApplication *application = application_of (self);
  g_autoptr (GError) error = NULL;
  YuLibrary *library = yu_application_get_library (application, &error);
  g_autoptr (YuDocument) document
      = library ? yu_document_recover (draft, yu_library_form (library), &error) : NULL;

  if (document == NULL)
    {
      yu_tell (window, _ ("The Draft Was Not Read"),
               _ ("It stays where it is, and nothing in it has been changed."), error->message);
      return;
    }
  yu_application_show_document (application, document, window, NULL);
  if (gtk_widget_get_root (GTK_WIDGET (
          self))) /* else the start page, and the group with it, has given way to the dossier */
    take_row_away (self, row);
}

static void
ask_passphrase (YuRecoveryGroup *self, GtkWidget *row)
{
  const YuDraft *draft = g_object_get_data (G_OBJECT (row), "yu-draft");

  yu_application_ask_passphrase (application_of (self), NULL, draft->path, window_of (self));
  if (gtk_widget_get_root (GTK_WIDGET (self)))
    take_row_away (self, row);
}

static gboolean
is_sealed (GtkWidget *row)
{
  return ((const YuDraft *) g_object_get_data (G_OBJECT (row), "yu-draft"))->seal_id != NULL;
}

static gboolean
recover_later_cb (gpointer data)
{
  g_autoptr (GtkWidget) row = data;
  GtkWidget *group = gtk_widget_get_ancestor (row, YU_TYPE_RECOVERY_GROUP);
  g_autoptr (YuRecoveryGroup) self = group ? g_object_ref (YU_RECOVERY_GROUP (group)) : NULL;

  if (self && is_sealed (row))
    ask_passphrase (self, row);
  else if (self)
    recover (self, row);
  return G_SOURCE_REMOVE;
}

/* Not in the button's own handler: the button goes away with the start page, and a window that
 * loses a button being pressed is not drawn anew. */
static void
recover_cb (GtkWidget *button, YuRecoveryGroup *self)
{
  g_idle_add (recover_later_cb, g_object_ref (g_object_get_data (G_OBJECT (button), "yu-row")));
}

typedef struct {
  YuRecoveryGroup *self;
  GtkWidget *row;
} Discarding;

static void
discard_answered_cb (const char *response, gpointer data)
{
  g_autofree Discarding *discarding = data;
  const YuDraft *draft = g_object_get_data (G_OBJECT (discarding->row), "yu-draft");
  g_autoptr (GError) error = NULL;

  if (g_str_equal (response, "discard"))
    {
      if (yu_draft_discard (draft, &error))
        take_row_away (discarding->self, discarding->row);
      else
        yu_tell (window_of (discarding->self), _ ("The Draft Was Not Discarded"), error->message,
                 NULL);
    }
  g_object_unref (discarding->row);
  g_object_unref (discarding->self);
}

static void
discard_cb (GtkWidget *button, YuRecoveryGroup *self)
{
  const YuResponse responses[] = { { "discard", _ ("_Discard"), ADW_RESPONSE_DESTRUCTIVE } };
  Discarding *discarding = g_new (Discarding, 1);

  *discarding = (Discarding){ g_object_ref (self),
                              g_object_ref (g_object_get_data (G_OBJECT (button), "yu-row")) };
  yu_ask (window_of (self), _ ("Discard This Draft?"),
          _ ("What was not saved in it is lost for good."), _ ("_Cancel"), responses,
          G_N_ELEMENTS (responses), discard_answered_cb, discarding);
}

static void
add_button (YuRecoveryGroup *self, GtkWidget *row, const char *label, const char *title,
            GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);
  g_autofree char *plain
      = g_strdup (gtk_label_get_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button)))));
  g_autofree char *name = g_strdup_printf (_ ("%1$s: %2$s"), plain, title);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "yu-row", row);
  g_signal_connect (button, "clicked", clicked, self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static char *
draft_title (const YuDraft *draft)
{
  if (draft->title)
    return g_strdup (draft->title);
  if (draft->seal_id)
    return g_strdup (_ ("Sealed with a passphrase"));
  if (draft->original)
    return g_path_get_basename (draft->original);
  return g_strdup (_ ("Never saved"));
}

static void
add_draft (YuRecoveryGroup *self, YuDraft *draft)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (draft->saved_at);
  g_autofree char *when = time ? g_date_time_format (time, "%Y-%m-%d %H:%M") : NULL;
  g_autofree char *title = draft_title (draft);
  g_autofree char *subtitle = g_strdup_printf (_ ("As it was on %s"), when ? when : "—");
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, "subtitle", subtitle,
                                 "use-markup", FALSE, NULL);

  g_object_set_data (G_OBJECT (row), "yu-draft", draft);
  add_button (self, row, _ ("_Discard"), title, G_CALLBACK (discard_cb));
  add_button (self, row, _ ("_Recover"), title, G_CALLBACK (recover_cb));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

/* What a killed save left beside the dossiers of late goes now; the drafts' own folder is swept
 * with them. */
static void
look_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GPtrArray *recent = data; /* of YuRecent */

  for (guint i = 0; i < recent->len; i++)
    {
      g_autoptr (GFile) folder = g_file_get_parent (((const YuRecent *) recent->pdata[i])->file);

      if (folder && g_file_peek_path (folder))
        yu_save_sweep (g_file_peek_path (folder));
    }
  g_task_return_pointer (task, yu_drafts_list (), (GDestroyNotify) g_ptr_array_unref);
}

static void
looked_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  YuRecoveryGroup *self = YU_RECOVERY_GROUP (object);
  g_autoptr (GPtrArray) drafts = g_task_propagate_pointer (G_TASK (result), NULL);

  if (self->drafts)
    return;
  self->drafts = g_steal_pointer (&drafts);
  for (guint i = 0; i < self->drafts->len; i++)
    add_draft (self, self->drafts->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}

void
yu_recovery_group_look (YuRecoveryGroup *self)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (YU_IS_RECOVERY_GROUP (self));

  task = g_task_new (self, NULL, looked_cb, NULL);
  g_task_set_source_tag (task, yu_recovery_group_look);
  g_task_set_task_data (task, yu_recent_list (), (GDestroyNotify) g_ptr_array_unref);
  g_task_run_in_thread (task, look_thread);
}

static void
yu_recovery_group_finalize (GObject *object)
{
  YuRecoveryGroup *self = YU_RECOVERY_GROUP (object);

  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->drafts, g_ptr_array_unref);
  G_OBJECT_CLASS (yu_recovery_group_parent_class)->finalize (object);
}

static void
yu_recovery_group_class_init (YuRecoveryGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = yu_recovery_group_finalize;
}

static void
yu_recovery_group_init (YuRecoveryGroup *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Work That Was Not Saved"));
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (self),
      _ ("The program ended before this was saved. It is kept until you decide."));
}
