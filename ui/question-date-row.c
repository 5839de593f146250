/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "question-kinds.h"

/* A date: typed in any of the usual forms, or picked from a calendar. */

struct _YuQuestionDateRow {
  YuQuestionTextRow parent_instance;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (YuQuestionDateRow, yu_question_date_row, YU_TYPE_QUESTION_TEXT_ROW)

static void
picked_cb (GtkCalendar *calendar, YuQuestionDateRow *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (calendar);
  g_autofree char *iso = g_date_time_format (day, "%Y-%m-%d");
  g_autoptr (YuValue) value = yu_value_new_text (iso);

  yu_question_row_answer (YU_QUESTION_ROW (self), value);
  yu_question_text_row_check (YU_QUESTION_TEXT_ROW (self));
}

/* Opens on the answer, else on the day of the assessment. */
static void
show_answer (GtkCalendar *calendar, YuQuestionRow *row)
{
  const YuValue *value = yu_question_row_get_value (row);
  YuDate answer = yu_value_is (value, YU_VALUE_TEXT) ? yu_date_from_iso (yu_value_text (value)) : 0;
  g_autoptr (GDateTime) day = NULL;
  guint year, month, number;

  yu_date_get_ymd (answer ? answer : yu_question_row_get_on (row), &year, &month, &number);
  day = g_date_time_new_utc ((int) year, (int) month, (int) number, 0, 0, 0);
  gtk_calendar_select_day (calendar, day);
}

/* GtkCalendar's arrows have no names of their own in GTK 4.8. */
static void
name_arrows (GtkWidget *calendar)
{
  const char *const names[]
      = { _ ("Previous month"), _ ("Next month"), _ ("Previous year"), _ ("Next year") };
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (gtk_widget_get_first_child (calendar)); child;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_BUTTON (child) && n < G_N_ELEMENTS (names))
      gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      names[n++], -1);
}

static void
fill_cb (GtkMenuButton *button, gpointer data)
{
  GtkWidget *popover = gtk_popover_new (), *calendar = gtk_calendar_new ();

  name_arrows (calendar);
  show_answer (GTK_CALENDAR (calendar), YU_QUESTION_ROW (data));
  g_signal_connect_object (calendar, "day-selected", G_CALLBACK (picked_cb), data, 0);
  gtk_popover_set_child (GTK_POPOVER (popover), calendar);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Calendar"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (calendar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  yu_question_row_get_label (YU_QUESTION_ROW (data)), -1);
  gtk_menu_button_set_popover (button, popover);
}

static void
yu_question_date_row_bind (YuQuestionRow *row)
{
  YuQuestionDateRow *self = YU_QUESTION_DATE_ROW (row);
  /* Translators: opens a calendar for a question */
  g_autofree char *name = g_strdup_printf (_ ("Calendar: %s"), yu_question_row_get_label (row));

  YU_QUESTION_ROW_CLASS (yu_question_date_row_parent_class)->bind (row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  yu_question_row_add_suffix (row, self->button);
}

static void
yu_question_date_row_class_init (YuQuestionDateRowClass *klass)
{
  YU_QUESTION_ROW_CLASS (klass)->bind = yu_question_date_row_bind;
}

static void
yu_question_date_row_init (YuQuestionDateRow *self)
{
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "x-office-calendar-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), fill_cb, self, NULL);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "circular");
  gtk_widget_set_tooltip_text (self->button, _ ("Pick a day"));
}
