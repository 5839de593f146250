/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "verdict-chip.h"

struct _YuVerdictChip {
  AdwBin parent_instance;
  GtkImage *icon;
  GtkLabel *word;
  gboolean set;
  YuShown shown;
};

G_DEFINE_FINAL_TYPE (YuVerdictChip, yu_verdict_chip, ADW_TYPE_BIN)

static const struct {
  const char *icon, *css;
} looks[] = {
  [YU_SHOWN_NOT_MET] = { "window-close-symbolic", "not-met" },
  [YU_SHOWN_OPEN] = { "content-loading-symbolic", "open" },
  [YU_SHOWN_CLAIMED] = { "emblem-default-symbolic", "claimed" },
  [YU_SHOWN_MET] = { "object-select-symbolic", "met" },
};

const char *
yu_verdict_icon (YuShown shown)
{
  return looks[shown].icon;
}

static void
yu_verdict_chip_class_init (YuVerdictChipClass *klass)
{
}

static void
yu_verdict_chip_init (YuVerdictChip *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  self->icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                             "pixel-size", 12, NULL);
  self->word = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->icon));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->word));
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self), "chip");
}

GtkWidget *
yu_verdict_chip_new (void)
{
  return g_object_new (YU_TYPE_VERDICT_CHIP, NULL);
}

void
yu_verdict_chip_set (YuVerdictChip *self, YuShown shown, YuLang lang)
{
  if (self->set && self->shown == shown)
    return;
  if (self->set)
    gtk_widget_remove_css_class (GTK_WIDGET (self), looks[self->shown].css);
  self->set = TRUE;
  self->shown = shown;
  gtk_widget_add_css_class (GTK_WIDGET (self), looks[shown].css);
  gtk_image_set_from_icon_name (self->icon, looks[shown].icon);
  gtk_label_set_text (self->word, yu_shown_short (shown, lang));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), yu_shown_words (shown, lang));
}

GtkWidget *
yu_assumed_chip_new (void)
{
  GtkWidget *label = gtk_label_new (_ ("assumed"));

  gtk_widget_set_tooltip_text (
      label,
      _ ("The official text was not found: this is an assumption, and never decides by itself."));
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, "chip");
  gtk_widget_add_css_class (label, "assumed");
  return label;
}
