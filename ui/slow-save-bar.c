/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "slow-save-bar.h"

#include <glib/gi18n.h>
#include "compat.h"

/* Longer than a disk that wakes up, and than attached files take on a slow share as a rule. */
#define PATIENCE_S 10

struct _YuSlowSaveBar {
  AdwBin parent_instance;
  YuDocument *document;
  guint patience; /* source: runs while a save does */
  GtkWidget *revealer, *label;
};

G_DEFINE_FINAL_TYPE (YuSlowSaveBar, yu_slow_save_bar, ADW_TYPE_BIN)

static char *
words_for (GFile *file)
{
  g_autoptr (GFile) folder = file ? g_file_get_parent (file) : NULL;
  g_autofree char *name = folder ? g_file_get_parse_name (folder) : NULL;

  /* Translators: %s is a folder */
  return name ? g_strdup_printf (_ ("%s does not answer. Saving goes on; your answers are kept in "
                                    "a draft on this computer."),
                                 name)
              : g_strdup (_ ("The disk does not answer. Saving goes on; your answers are kept in a "
                             "draft on this computer."));
}

static gboolean
waited_cb (gpointer data)
{
  YuSlowSaveBar *self = data;
  g_autofree char *words = words_for (yu_document_get_file (self->document));

  self->patience = 0;
  gtk_label_set_text (GTK_LABEL (self->label), words);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
  yu_announce (GTK_WIDGET (self), words);
  return G_SOURCE_REMOVE;
}

static void
saving_cb (YuSlowSaveBar *self)
{
  gboolean saving;

  g_object_get (self->document, "saving", &saving, NULL);
  g_clear_handle_id (&self->patience, g_source_remove);
  if (saving)
    self->patience = g_timeout_add_seconds (PATIENCE_S, waited_cb, self);
  else
    gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
}

static void
yu_slow_save_bar_dispose (GObject *object)
{
  YuSlowSaveBar *self = YU_SLOW_SAVE_BAR (object);

  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (yu_slow_save_bar_parent_class)->dispose (object);
}

static void
yu_slow_save_bar_class_init (YuSlowSaveBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yu_slow_save_bar_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/yucai/Yucai/ui/slow-save-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, YuSlowSaveBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, YuSlowSaveBar, label);
}

static void
yu_slow_save_bar_init (YuSlowSaveBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
yu_slow_save_bar_new (YuDocument *document)
{
  YuSlowSaveBar *self = g_object_new (YU_TYPE_SLOW_SAVE_BAR, NULL);

  self->document = g_object_ref (document);
  g_signal_connect_object (document, "notify::saving", G_CALLBACK (saving_cb), self,
                           G_CONNECT_SWAPPED);
  saving_cb (self);
  return GTK_WIDGET (self);
}
