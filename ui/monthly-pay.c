/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "form/reading.h"
#include "monthly-pay.h"

struct _YuMonthlyPay {
  GtkPopover parent_instance;
  const YuQuestion *question;
  YuDate on;
  YuLang lang;

  GtkEditable *monthly;
  GtkSpinButton *months;
  GtkLabel *sum;
  GtkWidget *use;
};

G_DEFINE_FINAL_TYPE (YuMonthlyPay, yu_monthly_pay, GTK_TYPE_POPOVER)

enum { WORKED_OUT, N_SIGNALS };
static guint signals[N_SIGNALS];

/* Reads as the row itself would ("3万", "25,000"); the literal amount counts, since a month's pay
 * may well look small for a year's. */
static gint64
monthly_amount (YuMonthlyPay *self)
{
  g_autoptr (YuReading) reading
      = yu_reading_new (self->question, gtk_editable_get_text (self->monthly), self->on);
  gboolean whole = yu_value_is (reading->value, YU_VALUE_NUMBER)
                   && yu_number_is_whole (yu_value_number (reading->value));

  return whole ? yu_value_integer (reading->value) : 0;
}

/* NULL unless the product is an answer the question accepts. */
static YuValue *
product (YuMonthlyPay *self)
{
  gint64 monthly = monthly_amount (self);
  g_autoptr (YuValue) value = NULL;

  if (monthly <= 0 || monthly > G_MAXINT32)
    return NULL;
  value = yu_value_new_integer (monthly * gtk_spin_button_get_value_as_int (self->months));
  return yu_question_accepts (self->question, value) ? g_steal_pointer (&value) : NULL;
}

static void
changed_cb (YuMonthlyPay *self)
{
  g_autoptr (YuValue) value = product (self);
  g_autofree char *words = value ? yu_value_to_words (self->question, value, self->lang) : NULL;
  /* Translators: %s is a sum of money, "300,000 yuan" */
  g_autofree char *text = words ? g_strdup_printf (_ ("%s a year"), words)
                                : g_strdup (_ ("With a thirteenth month, 13 months are paid."));

  gtk_label_set_text (self->sum, text);
  gtk_widget_set_sensitive (self->use, value != NULL);
}

static void
use_cb (YuMonthlyPay *self)
{
  g_autoptr (YuValue) value = product (self);

  if (value == NULL)
    return;
  g_signal_emit (self, signals[WORKED_OUT], 0, yu_value_integer (value));
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
yu_monthly_pay_class_init (YuMonthlyPayClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[WORKED_OUT] = g_signal_new ("worked-out", YU_TYPE_MONTHLY_PAY, G_SIGNAL_RUN_LAST, 0, NULL,
                                      NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/yucai/Yucai/ui/monthly-pay.ui");
  gtk_widget_class_bind_template_child (widget_class, YuMonthlyPay, monthly);
  gtk_widget_class_bind_template_child (widget_class, YuMonthlyPay, months);
  gtk_widget_class_bind_template_child (widget_class, YuMonthlyPay, sum);
  gtk_widget_class_bind_template_child (widget_class, YuMonthlyPay, use);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, use_cb);
}

static void
yu_monthly_pay_init (YuMonthlyPay *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The question must outlive the popover: the row that opens it keeps its form. */
GtkWidget *
yu_monthly_pay_new (const YuQuestion *question, YuDate on, YuLang lang)
{
  YuMonthlyPay *self = g_object_new (YU_TYPE_MONTHLY_PAY, NULL);

  self->question = question;
  self->on = on;
  self->lang = lang;
  changed_cb (self);
  return GTK_WIDGET (self);
}
