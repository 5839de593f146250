/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "delta.h"

#define SECONDS 5

/* The revealer fades only where animations are wanted; without them the figure appears and goes. */

struct _YuDelta {
  AdwBin parent_instance;
  GtkRevealer *revealer;
  GtkLabel *label;
  guint timer;
};

G_DEFINE_FINAL_TYPE (YuDelta, yu_delta, ADW_TYPE_BIN)

static gboolean
over_cb (gpointer data)
{
  YuDelta *self = data;

  self->timer = 0;
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  return G_SOURCE_REMOVE;
}

static void
yu_delta_dispose (GObject *object)
{
  g_clear_handle_id (&YU_DELTA (object)->timer, g_source_remove);
  G_OBJECT_CLASS (yu_delta_parent_class)->dispose (object);
}

static void
yu_delta_class_init (YuDeltaClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yu_delta_dispose;
}

static void
yu_delta_init (YuDelta *self)
{
  self->revealer = GTK_REVEALER (gtk_revealer_new ());
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_revealer_set_transition_type (self->revealer, GTK_REVEALER_TRANSITION_TYPE_CROSSFADE);
  gtk_revealer_set_child (self->revealer, GTK_WIDGET (self->label));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->revealer));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "delta");
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "numeric");
}

void
yu_delta_show (YuDelta *self, gint64 change)
{
  g_autofree char *text = NULL;

  if (change == 0)
    return;
  /* A true minus sign: a hyphen is easily overlooked. */
  text = g_strdup_printf ("%s%" G_GINT64_FORMAT, change > 0 ? "+" : "−", ABS (change));
  gtk_label_set_text (self->label, text);
  gtk_widget_remove_css_class (GTK_WIDGET (self->label), change > 0 ? "error" : "success");
  gtk_widget_add_css_class (GTK_WIDGET (self->label), change > 0 ? "success" : "error");
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add_seconds (SECONDS, over_cb, self);
}
