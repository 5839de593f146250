/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>
#include "recovery-dialog.h"
#include "recovery-group.h"

static void
group_shown_cb (GtkWidget *group, GParamSpec *pspec, GtkWindow *dialog)
{
  if (gtk_widget_get_visible (group))
    gtk_window_present (dialog);
  else
    gtk_window_destroy (dialog);
}

static gboolean
later_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  gtk_window_close (GTK_WINDOW (widget));
  return TRUE;
}

void
yu_recovery_dialog_offer (GtkWindow *parent)
{
  GtkWidget *group = g_object_new (YU_TYPE_RECOVERY_GROUP, NULL);
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *later = gtk_button_new_with_mnemonic (_ ("_Later"));
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *dialog
      = g_object_new (ADW_TYPE_WINDOW, "title", _ ("Work That Was Not Saved"), "transient-for",
                      parent, "modal", TRUE, "destroy-with-parent", TRUE, "default-width", 480,
                      "default-height", 320, "content", box, NULL);
  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_return_if_fail (GTK_IS_WINDOW (parent));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  gtk_widget_set_vexpand (page, TRUE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), later);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), page);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                        gtk_callback_action_new (later_cb, NULL, NULL)));
  gtk_widget_add_controller (dialog, keys);
  g_signal_connect_swapped (later, "clicked", G_CALLBACK (gtk_window_close), dialog);
  g_signal_connect (group, "notify::visible", G_CALLBACK (group_shown_cb), dialog);
  yu_recovery_group_look (YU_RECOVERY_GROUP (group));
}
