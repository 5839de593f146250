/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "monthly-pay.h"
#include "question-kinds.h"

/* Money in whole yuan; the yearly salary can be worked out from pay a month. */

struct _YuQuestionMoneyRow {
  YuQuestionTextRow parent_instance;
};

G_DEFINE_FINAL_TYPE (YuQuestionMoneyRow, yu_question_money_row, YU_TYPE_QUESTION_TEXT_ROW)

static void
worked_out_cb (YuQuestionMoneyRow *self, gint64 yuan)
{
  g_autoptr (YuValue) value = yu_value_new_integer (yuan);

  yu_question_row_answer (YU_QUESTION_ROW (self), value);
  yu_question_text_row_check (YU_QUESTION_TEXT_ROW (self));
}

static void
fill_cb (GtkMenuButton *button, gpointer data)
{
  YuQuestionRow *row = YU_QUESTION_ROW (data);
  GtkWidget *pay
      = yu_monthly_pay_new (yu_question_row_get_question (row), yu_question_row_get_on (row),
                            yu_question_row_get_lang (row));

  g_signal_connect_object (pay, "worked-out", G_CALLBACK (worked_out_cb), row, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, pay);
}

static GtkWidget *
monthly_button (YuQuestionRow *row)
{
  GtkWidget *button = gtk_menu_button_new ();
  /* Translators: names the button that opens a small calculator for a question about yearly pay */
  g_autofree char *name
      = g_strdup_printf (_ ("From pay a month: %s"), yu_question_row_get_label (row));

  gtk_menu_button_set_icon_name (
      GTK_MENU_BUTTON (button),
      "accessories-calculator-symbolic"); /* words here would be read as the unit */
  gtk_widget_set_tooltip_text (button, _ ("Work out from monthly pay"));
  gtk_widget_set_margin_start (button, 12);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), fill_cb, row, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  return button;
}

static void
yu_question_money_row_bind (YuQuestionRow *row)
{
  YU_QUESTION_ROW_CLASS (yu_question_money_row_parent_class)->bind (row);
  if (g_str_equal (yu_question_row_get_question (row)->id, "annual_salary_cny"))
    yu_question_row_add_suffix (row, monthly_button (row));
}

static void
yu_question_money_row_class_init (YuQuestionMoneyRowClass *klass)
{
  YU_QUESTION_ROW_CLASS (klass)->bind = yu_question_money_row_bind;
}

static void
yu_question_money_row_init (YuQuestionMoneyRow *self)
{
}
