/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "naming.h"
#include "quick-check-page.h"

struct _YuQuickCheckPage {
  YuFormPage parent_instance;
};

G_DEFINE_FINAL_TYPE (YuQuickCheckPage, yu_quick_check_page, YU_TYPE_FORM_PAGE)

static void
yu_quick_check_page_class_init (YuQuickCheckPageClass *klass)
{
}

static void
yu_quick_check_page_init (YuQuickCheckPage *self)
{
}

static GtkWidget *
full_form_button (void)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("Continue with the Full _Form"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.next-step");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "suggested-action");
  return button;
}

GtkWidget *
yu_quick_check_page_new (YuSession *session)
{
  YuFormPage *page = g_object_new (YU_TYPE_QUICK_CHECK_PAGE, NULL);
  g_autoptr (GObject) place = G_OBJECT (yu_document_place_new (session));
  YuGroup group = { .questions = yu_form_quick_check (
                        yu_document_get_form (yu_session_get_document (session))) };
  GtkWidget *questions = yu_question_group_new (YU_ANSWER_PLACE (place), &group);

  yu_form_page_set_heading (page, _ ("Quick check"),
                            _ ("The questions that decide most. Leave open what you do not know: "
                               "the result says what is certain and what is possible."));
  yu_name_lists (questions, _ ("Quick check"));
  yu_form_page_add (page, questions);
  yu_form_page_add (page, full_form_button ());
  return GTK_WIDGET (page);
}
