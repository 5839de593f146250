/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "option-row.h"

struct _YuOptionRow {
  GtkListBoxRow   parent_instance;
  const YuOption *option;
  gboolean        several;
  char           *folded;   /* all that a search may meet, made when first searched */

  GtkImage       *mark;
  GtkLabel       *label;
  GtkLabel       *detail;
  GtkWidget      *assumed;
};

G_DEFINE_FINAL_TYPE (YuOptionRow, yu_option_row, GTK_TYPE_LIST_BOX_ROW)

static void
yu_option_row_dispose (GObject *object)
{
  g_clear_pointer (&YU_OPTION_ROW (object)->folded, g_free);
  G_OBJECT_CLASS (yu_option_row_parent_class)->dispose (object);
}

static void
yu_option_row_class_init (YuOptionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yu_option_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yucai/Yucai/ui/option-row.ui");
  gtk_widget_class_bind_template_child (widget_class, YuOptionRow, mark);
  gtk_widget_class_bind_template_child (widget_class, YuOptionRow, label);
  gtk_widget_class_bind_template_child (widget_class, YuOptionRow, detail);
  gtk_widget_class_bind_template_child (widget_class, YuOptionRow, assumed);
}

static void
yu_option_row_init (YuOptionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
yu_option_row_new (const YuOption *option, const char *text, gboolean several, YuLang lang)
{
  YuOptionRow *self = g_object_new (YU_TYPE_OPTION_ROW, NULL);
  const char *label = option ? yu_text_get (&option->label, lang) : text;
  const char *detail = option ? option->detail.in[lang] : NULL;

  self->option = option;
  self->several = several;
  gtk_label_set_text (self->label, label);
  gtk_label_set_text (self->detail, detail ? detail : "");
  gtk_widget_set_visible (GTK_WIDGET (self->detail), detail != NULL);
  gtk_widget_set_visible (self->assumed, option && option->provenance == YU_PROVENANCE_ASSUMED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (detail)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, detail, -1);
  return GTK_WIDGET (self);
}

const YuOption *
yu_option_row_get_option (YuOptionRow *self)
{
  return self->option;
}

void
yu_option_row_set_chosen (YuOptionRow *self, gboolean chosen)
{
  if (self->several)
    gtk_image_set_from_icon_name (self->mark, chosen ? "checkbox-checked-symbolic" : "checkbox-symbolic");
  else
    gtk_image_set_from_icon_name (self->mark, chosen ? "radio-checked-symbolic" : "radio-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, chosen, -1);
}

/* Both languages and the id: somebody who knows the Chinese wording finds it in an English window, and "DEU" finds Germany. */
static char *
fold_option (const YuOption *option)
{
  g_autofree char *all = g_strjoin (" ", option->id, option->label.in[YU_LANG_EN], option->label.in[YU_LANG_ZH_CN],
                                    option->group_label.in[YU_LANG_EN] ? option->group_label.in[YU_LANG_EN] : "",
                                    option->group_label.in[YU_LANG_ZH_CN] ? option->group_label.in[YU_LANG_ZH_CN] : "",
                                    option->detail.in[YU_LANG_EN] ? option->detail.in[YU_LANG_EN] : "",
                                    option->detail.in[YU_LANG_ZH_CN] ? option->detail.in[YU_LANG_ZH_CN] : "", NULL);

  return g_utf8_casefold (all, -1);
}

gboolean
yu_option_row_matches (YuOptionRow *self, const char *folded)
{
  if (folded[0] == '\0')
    return TRUE;
  if (self->option == NULL)
    return FALSE;
  if (self->folded == NULL)
    self->folded = fold_option (self->option);
  return strstr (self->folded, folded) != NULL;
}
