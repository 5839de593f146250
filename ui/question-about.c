/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "question-about.h"

static void
add_label (GtkBox *box, const char *text, const char *css)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_label_set_width_chars (GTK_LABEL (label), 24);
  if (css)
    gtk_widget_add_css_class (label, css);
  gtk_box_append (box, label);
}

static void
add_paragraph (GtkBox *box, const char *heading, const char *text)
{
  if (text == NULL)
    return;
  add_label (box, heading, "heading");
  add_label (box, text, NULL);
}

static GtkWidget *
clear_button (GCallback clear, gpointer data)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("I don’t know yet"));

  gtk_widget_set_tooltip_text (button, _ ("Clears this answer"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_swapped (button, "clicked", clear, data);
  return button;
}

GtkWidget *
yu_question_about_new (const YuQuestion *question, YuLang lang, gboolean answered, GCallback clear,
                       gpointer data)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkBox *box = GTK_BOX (content);

  gtk_widget_add_css_class (content, "about-question");
  add_label (box, yu_text_get (&question->label, lang), "title-4");
  if (lang != YU_LANG_ZH_CN && question->term)
    add_label (box, question->term, "dim-label");
  if (question->help.in[lang])
    add_label (box, question->help.in[lang], NULL);
  add_paragraph (box, _ ("For example"), question->example.in[lang]);
  add_paragraph (box, _ ("Why we ask"), question->why.in[lang]);
  if (answered)
    gtk_box_append (box, clear_button (clear, data));
  gtk_popover_set_child (GTK_POPOVER (popover), content);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  yu_text_get (&question->label, lang), -1);
  return popover;
}
