/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>
#include "compat.h"
#include "unlock-page.h"

struct _YuUnlockPage {
  AdwBin parent_instance;
  GtkWidget *status, *entry, *message, *remember, *button, *working;
  YuSecret *remembered; /* NULL: the keyring has none */
};

G_DEFINE_FINAL_TYPE (YuUnlockPage, yu_unlock_page, ADW_TYPE_BIN)

enum {
  ENTERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_filled (YuUnlockPage *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0';
}

static void
show_message (YuUnlockPage *self, const char *words)
{
  gtk_label_set_text (GTK_LABEL (self->message), words ? words : "");
  gtk_widget_set_visible (self->message, words != NULL);
  if (words)
    gtk_widget_add_css_class (self->entry, "error");
  else
    gtk_widget_remove_css_class (self->entry, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               words ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words ? words : "", -1);
}

static void
changed_cb (YuUnlockPage *self)
{
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL) /* an entry that goes empties itself */
    return;
  show_message (self, NULL);
  gtk_widget_set_sensitive (self->button, is_filled (self));
}

static void
enter_cb (YuUnlockPage *self)
{
  if (is_filled (self))
    g_signal_emit (self, signals[ENTERED], 0);
}

YuSecret *
yu_unlock_page_dup_secret (YuUnlockPage *self)
{
  const char *text;

  g_return_val_if_fail (YU_IS_UNLOCK_PAGE (self), NULL);

  text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  return yu_secret_new (text, strlen (text));
}

void
yu_unlock_page_set_busy (YuUnlockPage *self, gboolean busy)
{
  g_return_if_fail (YU_IS_UNLOCK_PAGE (self));

  gtk_editable_set_editable (GTK_EDITABLE (self->entry), !busy);
  gtk_widget_set_visible (self->button, !busy);
  gtk_widget_set_visible (self->working, busy);
}

void
yu_unlock_page_refuse (YuUnlockPage *self, const char *words)
{
  g_return_if_fail (YU_IS_UNLOCK_PAGE (self));

  show_message (self, words);
  yu_announce (GTK_WIDGET (self), words);
  yu_unlock_page_focus (self);
}

void
yu_unlock_page_focus (YuUnlockPage *self)
{
  g_return_if_fail (YU_IS_UNLOCK_PAGE (self));

  gtk_widget_grab_focus (self->entry);
}

void
yu_unlock_page_offer (YuUnlockPage *self, const YuRemembered *remembered)
{
  g_return_if_fail (YU_IS_UNLOCK_PAGE (self) && self->remembered == NULL);

  gtk_widget_set_visible (self->remember, remembered->there);
  if (remembered->secret == NULL || is_filled (self))
    return;
  self->remembered = yu_secret_ref (remembered->secret);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->remember), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), yu_secret_text (self->remembered));
}

YuKeep
yu_unlock_page_wish (YuUnlockPage *self)
{
  g_autoptr (YuSecret) typed = NULL;

  g_return_val_if_fail (YU_IS_UNLOCK_PAGE (self), YU_KEEP_AS_IS);

  typed = yu_unlock_page_dup_secret (self);
  if (!gtk_check_button_get_active (GTK_CHECK_BUTTON (self->remember)))
    return self->remembered ? YU_KEEP_FORGET : YU_KEEP_AS_IS;
  return self->remembered && yu_secret_equal (self->remembered, typed) ? YU_KEEP_AS_IS
                                                                       : YU_KEEP_REMEMBER;
}

static void
yu_unlock_page_finalize (GObject *object)
{
  yu_secret_unref (YU_UNLOCK_PAGE (object)->remembered);
  G_OBJECT_CLASS (yu_unlock_page_parent_class)->finalize (object);
}

static void
yu_unlock_page_class_init (YuUnlockPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = yu_unlock_page_finalize;
  signals[ENTERED] = g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/yucai/Yucai/ui/unlock-page.ui");
  gtk_widget_class_bind_template_child (widget_class, YuUnlockPage, status);
  gtk_widget_class_bind_template_child (widget_class, YuUnlockPage, entry);
  gtk_widget_class_bind_template_child (widget_class, YuUnlockPage, message);
  gtk_widget_class_bind_template_child (widget_class, YuUnlockPage, remember);
  gtk_widget_class_bind_template_child (widget_class, YuUnlockPage, button);
  gtk_widget_class_bind_template_child (widget_class, YuUnlockPage, working);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, enter_cb);
}

static void
yu_unlock_page_init (YuUnlockPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  yu_hide_text (GTK_ENTRY (self->entry));
}

GtkWidget *
yu_unlock_page_new (const char *title, const char *about)
{
  YuUnlockPage *self = g_object_new (YU_TYPE_UNLOCK_PAGE, NULL);

  adw_status_page_set_title (ADW_STATUS_PAGE (self->status), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->status), about);
  return GTK_WIDGET (self);
}
