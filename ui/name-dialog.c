/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "name-dialog.h"

typedef struct {
  GtkEditable *entry;
  YuNameFits fits;
  YuNamed named;
  gpointer data;
} Asked;

static void
changed_cb (GtkEditable *entry, AdwMessageDialog *dialog)
{
  Asked *asked = g_object_get_data (G_OBJECT (dialog), "yu-asked");

  adw_message_dialog_set_response_enabled (dialog, "accept",
                                           asked->fits (gtk_editable_get_text (entry),
                                                        asked->data));
}

static void
response_cb (AdwMessageDialog *dialog, const char *response)
{
  Asked *asked = g_object_get_data (G_OBJECT (dialog), "yu-asked");
  g_autofree char *name = g_strdup (gtk_editable_get_text (asked->entry));

  if (g_str_equal (response, "accept"))
    asked->named (name, asked->data);
}

static GtkWidget *
entry_list (const char *name, GtkWidget **entry)
{
  GtkWidget *list = gtk_list_box_new ();

  *entry = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (*entry), _ ("Name"));
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (*entry), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (*entry), name ? name : "");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Name"),
                                  -1);
  gtk_list_box_append (GTK_LIST_BOX (list), *entry);
  return list;
}

void
yu_ask_name (GtkWindow *parent, const char *heading, const char *body, const char *accept,
             const char *name, YuNameFits fits, YuNamed named, gpointer data)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));
  Asked *asked = g_new0 (Asked, 1);
  GtkWidget *entry;

  adw_message_dialog_set_extra_child (dialog, entry_list (name, &entry));
  *asked = (Asked){ GTK_EDITABLE (entry), fits, named, data };
  g_object_set_data_full (G_OBJECT (dialog), "yu-asked", asked, g_free);
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "accept", accept, NULL);
  adw_message_dialog_set_response_appearance (dialog, "accept", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "accept");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect (entry, "changed", G_CALLBACK (changed_cb), dialog);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), NULL);
  changed_cb (GTK_EDITABLE (entry), dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (entry);
}
