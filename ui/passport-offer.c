/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "form/mrz.h"
#include "mrz-dialog.h"
#include "passport-offer.h"

/* The clipboard is looked at once, when the step is first seen; what is not two passport lines is
 * forgotten at once. */

struct _YuPassportOffer {
  AdwBin parent_instance;
  YuSession *session;
  char *lines; /* from the clipboard */
  gboolean asked;

  GtkWidget *type;
  GtkWidget *found;
};

G_DEFINE_FINAL_TYPE (YuPassportOffer, yu_passport_offer, ADW_TYPE_BIN)

static void
open_dialog (YuPassportOffer *self, const char *lines)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_window_present (GTK_WINDOW (
      yu_mrz_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->session, lines)));
}

static void
type_cb (YuPassportOffer *self)
{
  open_dialog (self, NULL);
}

static void
dismiss_cb (YuPassportOffer *self)
{
  g_clear_pointer (&self->lines, g_free);
  gtk_widget_set_visible (self->found, FALSE);
}

static void
look_cb (YuPassportOffer *self)
{
  open_dialog (self, self->lines);
  dismiss_cb (self);
}

static void
clipboard_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (YuPassportOffer) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text == NULL || !yu_mrz_looks_like (text) || self->session == NULL)
    return;
  self->lines = g_steal_pointer (&text);
  gtk_widget_set_visible (self->found, TRUE);
}

static void
yu_passport_offer_map (GtkWidget *widget)
{
  YuPassportOffer *self = YU_PASSPORT_OFFER (widget);

  GTK_WIDGET_CLASS (yu_passport_offer_parent_class)->map (widget);
  if (self->asked)
    return;
  self->asked = TRUE;
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, clipboard_read_cb,
                                 g_object_ref (self));
}

static void
yu_passport_offer_dispose (GObject *object)
{
  YuPassportOffer *self = YU_PASSPORT_OFFER (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->lines, g_free);
  G_OBJECT_CLASS (yu_passport_offer_parent_class)->dispose (object);
}

static void
yu_passport_offer_class_init (YuPassportOfferClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yu_passport_offer_dispose;
  widget_class->map = yu_passport_offer_map;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/yucai/Yucai/ui/passport-offer.ui");
  gtk_widget_class_bind_template_child (widget_class, YuPassportOffer, type);
  gtk_widget_class_bind_template_child (widget_class, YuPassportOffer, found);
  gtk_widget_class_bind_template_callback (widget_class, type_cb);
  gtk_widget_class_bind_template_callback (widget_class, look_cb);
  gtk_widget_class_bind_template_callback (widget_class, dismiss_cb);
}

static void
yu_passport_offer_init (YuPassportOffer *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
yu_passport_offer_new (YuSession *session)
{
  YuPassportOffer *self = g_object_new (YU_TYPE_PASSPORT_OFFER, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}
