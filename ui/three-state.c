/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "three-state.h"

struct _YuThreeState {
  AdwBin parent_instance;
  GtkToggleButton *buttons[YU_N_STATES];
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (YuThreeState, yu_three_state, ADW_TYPE_BIN)

enum { PICKED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
toggled_cb (GtkToggleButton *button, YuThreeState *self)
{
  if (!self->showing && gtk_toggle_button_get_active (button))
    g_signal_emit (self, signals[PICKED], 0);
}

static GtkToggleButton *
state_button (YuThreeState *self, const char *question, const char *text)
{
  GtkWidget *button = gtk_toggle_button_new (), *label = gtk_label_new (text);
  /* Translators: names an answer for the screen reader: question, then answer */
  g_autofree char *name = g_strdup_printf (_ ("%1$s: %2$s"), question, text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, 0);
  return GTK_TOGGLE_BUTTON (button);
}

static void
yu_three_state_class_init (YuThreeStateClass *klass)
{
  signals[PICKED] = g_signal_new ("picked", YU_TYPE_THREE_STATE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
}

static void
yu_three_state_init (YuThreeState *self)
{
}

/* name: the question, for the screen reader. */
GtkWidget *
yu_three_state_new (const char *name, const char *yes, const char *no)
{
  YuThreeState *self = g_object_new (YU_TYPE_THREE_STATE, "valign", GTK_ALIGN_CENTER, NULL);
  const char *const texts[YU_N_STATES] = { yes, no, _ ("I don’t know yet") };
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  for (int i = 0; i < YU_N_STATES; i++)
    {
      self->buttons[i] = state_button (self, name, texts[i]);
      gtk_toggle_button_set_group (self->buttons[i], i > 0 ? self->buttons[0] : NULL);
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->buttons[i]));
    }
  gtk_widget_add_css_class (box, "linked");
  gtk_widget_add_css_class (GTK_WIDGET (self), "three-state");
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_bin_set_child (ADW_BIN (self), box);
  yu_three_state_set (self, YU_STATE_UNKNOWN);
  return GTK_WIDGET (self);
}

YuState
yu_three_state_get (YuThreeState *self)
{
  for (int i = 0; i < YU_N_STATES; i++)
    if (gtk_toggle_button_get_active (self->buttons[i]))
      return (YuState) i;
  return YU_STATE_UNKNOWN;
}

void
yu_three_state_set (YuThreeState *self, YuState state)
{
  self->showing = TRUE;
  gtk_toggle_button_set_active (self->buttons[state], TRUE);
  self->showing = FALSE;
}

GtkWidget *
yu_three_state_get_button (YuThreeState *self)
{
  return GTK_WIDGET (self->buttons[yu_three_state_get (self)]);
}
