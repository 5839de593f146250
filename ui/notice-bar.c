/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* libadwaita has a banner since 1.3 only, and ours stands for several notices: one bar each would
 * leave no room for the form. */

#include <glib/gi18n.h>
#include "compat.h"
#include "notice-bar.h"
#include "notices.h"

struct _YuNoticeBar {
  AdwBin parent_instance;
  YuSession *session;
  GPtrArray *notices;
  GtkWidget *revealer, *bar, *icon, *label, *button;
};

G_DEFINE_FINAL_TYPE (YuNoticeBar, yu_notice_bar, ADW_TYPE_BIN)

/* All notices, one after the other, with their details. */
static char *
whole_text (YuNoticeBar *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->notices->len; i++)
    {
      const YuNotice *notice = self->notices->pdata[i];

      g_string_append_printf (text, "%s%s", i > 0 ? "\n\n" : "", notice->text);
      if (notice->details)
        g_string_append_printf (text, "\n\n%s", notice->details);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
clicked_cb (YuNoticeBar *self)
{
  g_autofree char *text = whole_text (self);

  yu_tell (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _ ("About These Results"), NULL,
           text);
}

static void
show_gravity (YuNoticeBar *self, YuGravity gravity)
{
  (gravity == YU_NOTICE_ERROR ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (self->bar,
                                                                                         "error");
  (gravity == YU_NOTICE_WARNING ? gtk_widget_add_css_class
                                : gtk_widget_remove_css_class) (self->bar, "warning");
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), gravity == YU_NOTICE_INFO
                                                            ? "dialog-information-symbolic"
                                                            : "dialog-warning-symbolic");
}

static void
show_notices (YuNoticeBar *self)
{
  g_clear_pointer (&self->notices, g_ptr_array_unref);
  self->notices = yu_notices (self->session);
  if (self->notices->len > 0)
    {
      const YuNotice *first = self->notices->pdata[0];
      g_autofree char *more = g_strdup_printf (_ ("All %u"), self->notices->len);
      g_autofree char *name
          = g_strdup_printf (ngettext ("Read %u notice", "Read all %u notices", self->notices->len),
                             self->notices->len);

      gtk_label_set_text (GTK_LABEL (self->label), first->text);
      gtk_button_set_label (GTK_BUTTON (self->button), self->notices->len > 1 ? more : _ ("More"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      name, -1);
      show_gravity (self, first->gravity);
    }
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), self->notices->len > 0);
}

static void
yu_notice_bar_dispose (GObject *object)
{
  YuNoticeBar *self = YU_NOTICE_BAR (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->notices, g_ptr_array_unref);
  G_OBJECT_CLASS (yu_notice_bar_parent_class)->dispose (object);
}

static void
yu_notice_bar_class_init (YuNoticeBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yu_notice_bar_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/yucai/Yucai/ui/notice-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, YuNoticeBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, YuNoticeBar, bar);
  gtk_widget_class_bind_template_child (widget_class, YuNoticeBar, icon);
  gtk_widget_class_bind_template_child (widget_class, YuNoticeBar, label);
  gtk_widget_class_bind_template_child (widget_class, YuNoticeBar, button);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
yu_notice_bar_init (YuNoticeBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
yu_notice_bar_new (YuSession *session)
{
  YuNoticeBar *self = g_object_new (YU_TYPE_NOTICE_BAR, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "assessed", G_CALLBACK (show_notices), self, G_CONNECT_SWAPPED);
  show_notices (self);
  return GTK_WIDGET (self);
}
