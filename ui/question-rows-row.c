/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "form/reading.h"
#include "post-row.h"
#include "question-kinds.h"
#include "record-dialog.h"
#include "record-place.h"
#include "form/work-spans.h"

/* A list of records with months: the work history. Posts are rows that open; what they cover, and
 * gently where they leave a gap, stands below. An empty list is an answer ("none"), no list is not.
 */

struct _YuQuestionRowsRow {
  YuQuestionRow parent_instance;
  GtkListBox *posts;
  GtkWidget *gaps; /* box of labels with buttons */
  GtkLabel *summary;
  GtkWidget *none;
  GtkWidget *add;
};

G_DEFINE_FINAL_TYPE (YuQuestionRowsRow, yu_question_rows_row, YU_TYPE_QUESTION_ROW)

static YuSession *
session_of (YuQuestionRowsRow *self)
{
  return yu_answer_place_get_session (yu_question_row_get_place (YU_QUESTION_ROW (self)));
}

static const YuQuestion *
question_of (YuQuestionRowsRow *self)
{
  return yu_question_row_get_question (YU_QUESTION_ROW (self));
}

static guint
length_of (YuQuestionRowsRow *self)
{
  const YuValue *value = yu_question_row_get_value (YU_QUESTION_ROW (self));

  return yu_value_is (value, YU_VALUE_LIST) ? (guint) yu_value_length (value) : 0;
}

static void
open_post (YuQuestionRowsRow *self, guint index)
{
  GtkWidget *dialog = yu_record_dialog_new (session_of (self), question_of (self), index);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The post is added with the first thing that is filled in: whoever thinks better of it has changed
 * nothing. */
static void
add_cb (YuQuestionRowsRow *self)
{
  open_post (self, length_of (self));
}

static void
none_cb (YuQuestionRowsRow *self)
{
  g_autoptr (YuValue) none = yu_value_new_list (NULL, 0);

  yu_question_row_answer (YU_QUESTION_ROW (self), none);
}

static void
activated_cb (YuQuestionRowsRow *self, GtkListBoxRow *row)
{
  open_post (self, (guint) gtk_list_box_row_get_index (row));
}

static void
move_cb (YuPostRow *post, int by, YuQuestionRowsRow *self)
{
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (post));

  if (index + by >= 0 && index + by < (int) length_of (self))
    yu_record_list_swap (session_of (self), question_of (self), (guint) index,
                         (guint) (index + by));
}

static void
remove_cb (YuPostRow *post, YuQuestionRowsRow *self)
{
  g_autofree char *text
      = g_strdup_printf (_ ("“%s” removed"),
                         adw_preferences_row_get_title (ADW_PREFERENCES_ROW (post)));

  yu_record_list_remove (session_of (self), question_of (self),
                         (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (post)));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", text);
}

static GtkWidget *
post_row_at (YuQuestionRowsRow *self, guint i)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->posts, (int) i);

  if (row == NULL)
    {
      row = GTK_LIST_BOX_ROW (yu_post_row_new ());
      g_signal_connect_object (row, "move", G_CALLBACK (move_cb), self, 0);
      g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), self, 0);
      gtk_list_box_append (self->posts, GTK_WIDGET (row));
    }
  return GTK_WIDGET (row);
}

static void
show_posts (YuQuestionRowsRow *self, const YuValue *rows)
{
  YuQuestionRow *row = YU_QUESTION_ROW (self);
  guint n = length_of (self);
  GtkListBoxRow *extra;

  for (guint i = 0; i < n; i++)
    {
      YuPost post = { question_of (self),           yu_value_item (rows, i),       i, n,
                      yu_question_row_get_on (row), yu_question_row_get_lang (row) };

      yu_post_row_show (YU_POST_ROW (post_row_at (self, i)), &post);
    }
  while ((extra = gtk_list_box_get_row_at_index (self->posts, (int) n)))
    gtk_list_box_remove (self->posts, GTK_WIDGET (extra));
  gtk_widget_set_visible (GTK_WIDGET (self->posts), n > 0);
}

static void
fill_gap_cb (GtkWidget *button, YuQuestionRowsRow *self)
{
  const char *const names[] = { "from", "to" };
  g_autoptr (YuValue) from = yu_value_new_text (g_object_get_data (G_OBJECT (button), "from"));
  g_autoptr (YuValue) to = yu_value_new_text (g_object_get_data (G_OBJECT (button), "to"));
  YuValue *members[] = { from, to };
  g_autoptr (YuValue) record = yu_value_new_record (names, members, 2);

  yu_record_list_append (session_of (self), question_of (self)->id, record);
  open_post (self, length_of (self) - 1);
}

static char *
gap_words (YuSpan gap, YuLang lang)
{
  g_autofree char *from = yu_month_to_words (gap.from, lang),
                  *to = yu_month_to_words (gap.to, lang);

  if (gap.from == gap.to)
    /* Translators: %s is a month */
    return g_strdup_printf (_ ("%s is not covered. Officers often ask about it; study, family or "
                               "looking for work is an answer."),
                            from);
  /* Translators: two months, "December 2021 – February 2022" */
  return g_strdup_printf (_ ("%1$s – %2$s is not covered. Officers often ask about it; study, "
                             "family or looking for work is an answer."),
                          from, to);
}

static GtkWidget *
gap_line (YuQuestionRowsRow *self, YuSpan gap)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9), *label, *button;
  g_autofree char *words = gap_words (gap, yu_question_row_get_lang (YU_QUESTION_ROW (self)));

  label = gtk_label_new (words);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  button = gtk_button_new_with_label (_ ("Fill the Gap…"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), "from", yu_month_to_iso (gap.from), g_free);
  g_object_set_data_full (G_OBJECT (button), "to", yu_month_to_iso (gap.to), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (fill_gap_cb), self, 0);
  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), button);
  gtk_widget_add_css_class (line, "warning");
  return line;
}

static void
show_gaps (YuQuestionRowsRow *self, const GArray *spans)
{
  g_autoptr (GArray) gaps = yu_work_gaps (spans);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->gaps)))
    gtk_box_remove (GTK_BOX (self->gaps), child);
  for (guint i = 0; i < gaps->len; i++)
    gtk_box_append (GTK_BOX (self->gaps), gap_line (self, g_array_index (gaps, YuSpan, i)));
  gtk_widget_set_visible (self->gaps, gaps->len > 0);
}

static char *
summary_of (YuQuestionRowsRow *self, const YuValue *rows, const GArray *spans)
{
  YuQuestionRow *row = YU_QUESTION_ROW (self);
  g_autoptr (GArray) related = yu_work_spans (rows, yu_question_row_get_on (row), "related");
  guint months = yu_work_months (spans), counted = yu_work_months (related);
  g_autofree char *on
      = yu_date_to_words (yu_question_row_get_on (row), yu_question_row_get_lang (row));
  g_autofree char *covered = NULL, *years = NULL;

  if (rows == NULL)
    return g_strdup (_ ("Not answered yet"));
  if (length_of (self) == 0)
    return g_strdup (_ ("None: no work before this application"));
  covered = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u month covered", "%u months covered",
                                          months),
                             months);
  years = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u whole year", "%u whole years",
                                        counted / 12),
                           counted / 12);
  /* Translators: "86 months covered; related: 7 whole years on 24 November 2026" */
  return g_strdup_printf (_ ("%1$s; related: %2$s on %3$s"), covered, years, on);
}

static void
yu_question_rows_row_refresh (YuQuestionRow *row)
{
  YuQuestionRowsRow *self = YU_QUESTION_ROWS_ROW (row);
  const YuValue *rows = yu_question_row_get_value (row);
  g_autoptr (GArray) spans = yu_work_spans (rows, yu_question_row_get_on (row), NULL);
  g_autofree char *summary = summary_of (self, rows, spans);

  show_posts (self, rows);
  show_gaps (self, spans);
  gtk_label_set_text (self->summary, summary);
  gtk_widget_set_visible (self->none, rows == NULL);
}

static void
make_posts (YuQuestionRowsRow *self)
{
  GtkWidget *list = gtk_list_box_new ();

  self->posts = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->posts, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  yu_question_row_get_label (YU_QUESTION_ROW (self)), -1);
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (activated_cb), self);
}

static void
make_buttons (YuQuestionRowsRow *self, GtkBox *box)
{
  const char *label = yu_question_row_get_label (YU_QUESTION_ROW (self));
  g_autofree char *add = g_strdup_printf (_ ("Add to: %s"), label),
                  *none = g_strdup_printf (_ ("None: %s"), label);

  self->none = gtk_button_new_with_label (_ ("None"));
  self->add = gtk_button_new_with_label (_ ("Add…"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->none), GTK_ACCESSIBLE_PROPERTY_LABEL, none,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, add,
                                  -1);
  g_signal_connect_swapped (self->none, "clicked", G_CALLBACK (none_cb), self);
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (add_cb), self);
  gtk_box_append (box, self->none);
  gtk_box_append (box, self->add);
}

static void
yu_question_rows_row_bind (YuQuestionRow *row)
{
  YuQuestionRowsRow *self = YU_QUESTION_ROWS_ROW (row);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *summary = gtk_label_new (NULL);

  make_posts (self);
  make_buttons (self, GTK_BOX (buttons));
  gtk_widget_set_valign (buttons, GTK_ALIGN_CENTER);
  self->summary = GTK_LABEL (summary);
  self->gaps = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_label_set_xalign (self->summary, 0);
  gtk_label_set_wrap (self->summary, TRUE);
  gtk_widget_add_css_class (summary, "dim-label");
  yu_question_row_set_editor (row, buttons, TRUE);
  yu_question_row_add_below (row, GTK_WIDGET (self->posts));
  yu_question_row_add_below (row, self->gaps);
  yu_question_row_add_below (row, summary);
}

static GtkWidget *
yu_question_rows_row_get_control (YuQuestionRow *row)
{
  return YU_QUESTION_ROWS_ROW (row)->add;
}

static void
yu_question_rows_row_class_init (YuQuestionRowsRowClass *klass)
{
  YuQuestionRowClass *row_class = YU_QUESTION_ROW_CLASS (klass);

  row_class->bind = yu_question_rows_row_bind;
  row_class->refresh = yu_question_rows_row_refresh;
  row_class->get_control = yu_question_rows_row_get_control;
}

static void
yu_question_rows_row_init (YuQuestionRowsRow *self)
{
}
