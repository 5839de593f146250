/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* While the sheet is open, what lies behind it takes neither focus nor clicks: Tab stays inside.
 * The child is there before, so that the sheet has nothing to build when it slides up. */

#include <adwaita.h>
#include "sheet.h"

struct _YuSheet {
  GtkWidget parent_instance;
  GtkWidget *background;
  GtkWidget *whole, *revealer, *title, *close_button, *place;
};

enum {
  PROP_BACKGROUND = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (YuSheet, yu_sheet, GTK_TYPE_WIDGET)

static void
free_background (YuSheet *self, gboolean free)
{
  if (self->background == NULL)
    return;
  gtk_widget_set_can_focus (self->background, free);
  gtk_widget_set_can_target (self->background, free);
}

static void
shade_pressed_cb (YuSheet *self)
{
  yu_sheet_close (self);
}

static void
revealed_cb (YuSheet *self)
{
  if (yu_sheet_is_open (self) || gtk_revealer_get_child_revealed (GTK_REVEALER (self->revealer)))
    return;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  yu_sheet_close (YU_SHEET (widget));
  return TRUE;
}

static void
yu_sheet_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  g_set_weak_pointer (&YU_SHEET (object)->background, g_value_get_object (value));
}

static void
yu_sheet_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, YU_SHEET (object)->background);
}

static void
yu_sheet_dispose (GObject *object)
{
  YuSheet *self = YU_SHEET (object);

  g_clear_weak_pointer (&self->background);
  gtk_widget_dispose_template (GTK_WIDGET (object), YU_TYPE_SHEET);
  G_OBJECT_CLASS (yu_sheet_parent_class)->dispose (object);
}

static void
yu_sheet_class_init (YuSheetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = yu_sheet_set_property;
  object_class->get_property = yu_sheet_get_property;
  object_class->dispose = yu_sheet_dispose;
  properties[PROP_BACKGROUND] = g_param_spec_object ("background", NULL, NULL, GTK_TYPE_WIDGET,
                                                     G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ADW_TYPE_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yucai/Yucai/ui/sheet.ui");
  gtk_widget_class_bind_template_child (widget_class, YuSheet, whole);
  gtk_widget_class_bind_template_child (widget_class, YuSheet, revealer);
  gtk_widget_class_bind_template_child (widget_class, YuSheet, title);
  gtk_widget_class_bind_template_child (widget_class, YuSheet, close_button);
  gtk_widget_class_bind_template_child (widget_class, YuSheet, place);
  gtk_widget_class_bind_template_callback (widget_class, shade_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, revealed_cb);
  gtk_widget_class_bind_template_callback (widget_class, yu_sheet_close);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
yu_sheet_init (YuSheet *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
yu_sheet_set_child (YuSheet *self, const char *title, GtkWidget *child)
{
  g_return_if_fail (YU_IS_SHEET (self));

  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_bin_set_child (ADW_BIN (self->place), child);
}

void
yu_sheet_open (YuSheet *self)
{
  g_return_if_fail (YU_IS_SHEET (self));

  free_background (self, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
  gtk_widget_grab_focus (self->close_button);
}

void
yu_sheet_close (YuSheet *self)
{
  g_return_if_fail (YU_IS_SHEET (self));

  free_background (self, TRUE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
  revealed_cb (self);
}

gboolean
yu_sheet_is_open (YuSheet *self)
{
  g_return_val_if_fail (YU_IS_SHEET (self), FALSE);

  return gtk_revealer_get_reveal_child (GTK_REVEALER (self->revealer));
}
