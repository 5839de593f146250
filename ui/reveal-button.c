/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "reveal-button.h"

static void
show_state (GtkToggleButton *button, GParamSpec *pspec, const char *label)
{
  gboolean shown = gtk_toggle_button_get_active (button);
  /* Translators: %s is a question, "Passport number" */
  g_autofree char *name = g_strdup_printf (shown ? _ ("Hide: %s") : _ ("Show: %s"), label);

  gtk_button_set_icon_name (GTK_BUTTON (button),
                            shown ? "view-conceal-symbolic" : "view-reveal-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

GtkWidget *
yu_reveal_button_new (const char *label)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_data (button, "notify::active", G_CALLBACK (show_state), g_strdup (label),
                         (GClosureNotify) (void (*) (void)) g_free, 0);
  show_state (GTK_TOGGLE_BUTTON (button), NULL, label);
  return button;
}
