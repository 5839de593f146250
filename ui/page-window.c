/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "page-window.h"

GtkWidget *
yu_page_window_new (GtkWindow *parent, const char *title, GtkWidget *page)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *window
      = g_object_new (ADW_TYPE_WINDOW, "title", title, "transient-for", parent, "modal", TRUE,
                      "destroy-with-parent", TRUE, "width-request", 320, "default-width", 560,
                      "default-height", 640, "content", box, NULL);
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), page);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape,
                                                                                  0),
                                                          gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
  return window;
}
