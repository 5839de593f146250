/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "delta.h"
#include "line-layout.h"
#include "pile-layout.h"
#include "result-row.h"
#include "verdict-chip.h"

struct _YuResultRow {
  AdwActionRow parent_instance;
  const char *target;
  GtkWidget *assumed; /* made when first needed */

  GtkBox *chips; /* one below the other: side by side they would starve the title */
  YuDelta *delta;
  GtkLabel *figure;
  YuVerdictChip *chip;
  GtkWidget *arrow;
};

G_DEFINE_FINAL_TYPE (YuResultRow, yu_result_row, ADW_TYPE_ACTION_ROW)

static void
yu_result_row_class_init (YuResultRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (YU_TYPE_DELTA);
  g_type_ensure (YU_TYPE_VERDICT_CHIP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/yucai/Yucai/ui/result-row.ui");
  gtk_widget_class_bind_template_child (widget_class, YuResultRow, chips);
  gtk_widget_class_bind_template_child (widget_class, YuResultRow, delta);
  gtk_widget_class_bind_template_child (widget_class, YuResultRow, figure);
  gtk_widget_class_bind_template_child (widget_class, YuResultRow, chip);
  gtk_widget_class_bind_template_child (widget_class, YuResultRow, arrow);
}

/* The least width of a wrapped text is found by breaking it wherever it can be broken, and what is
 * left is shaped anew for every line: a note of two sentences took longer than the rest of the
 * frame. Nobody reads a line of fewer letters than these. */
#define LEAST_LETTERS 8

static void
limit_lines (GtkWidget *texts)
{
  for (GtkWidget *text = gtk_widget_get_first_child (texts); text;
       text = gtk_widget_get_next_sibling (text))
    if (GTK_IS_LABEL (text))
      gtk_label_set_width_chars (GTK_LABEL (text), LEAST_LETTERS);
}

/* Both boxes of an AdwActionRow are centred, and so would ask each wrapped text for its width at a
 * height. */
static void
lay_out_quickly (YuResultRow *self)
{
  GtkWidget *header = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self));

  gtk_widget_set_layout_manager (header, g_object_new (YU_TYPE_LINE_LAYOUT, NULL));
  for (GtkWidget *part = gtk_widget_get_first_child (header); part;
       part = gtk_widget_get_next_sibling (part))
    if (gtk_widget_has_css_class (part, "title"))
      {
        gtk_widget_set_layout_manager (part, g_object_new (YU_TYPE_PILE_LAYOUT, NULL));
        limit_lines (part);
      }
}

static void
yu_result_row_init (YuResultRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lay_out_quickly (self);
  gtk_widget_set_direction (GTK_WIDGET (self->figure),
                            GTK_TEXT_DIR_LTR); /* "0–5" stays so in every script */
}

GtkWidget *
yu_result_row_new (void)
{
  return g_object_new (YU_TYPE_RESULT_ROW, NULL);
}

/* A row without a target does nothing when activated, and looks it. */
void
yu_result_row_set_target (YuResultRow *self, const char *target)
{
  target = g_intern_string (target);
  if (self->target == target)
    return;
  self->target = target;
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), target != NULL);
  gtk_widget_set_visible (self->arrow, target != NULL);
}

const char *
yu_result_row_get_target (YuResultRow *self)
{
  return self->target;
}

void
yu_result_row_set_text (YuResultRow *self, const char *title, const char *subtitle)
{
  if (g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), title) != 0)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  subtitle = subtitle ? subtitle : "";
  if (g_strcmp0 (adw_action_row_get_subtitle (ADW_ACTION_ROW (self)), subtitle) != 0)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
}

void
yu_result_row_set_figure (YuResultRow *self, const char *figure)
{
  if (figure && !g_str_equal (gtk_label_get_text (self->figure), figure))
    gtk_label_set_text (self->figure, figure);
  gtk_widget_set_visible (GTK_WIDGET (self->figure), figure != NULL);
}

void
yu_result_row_set_shown (YuResultRow *self, YuShown shown)
{
  YuLang lang = yu_lang_current ();

  yu_verdict_chip_set (self->chip, shown, lang);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  yu_shown_words (shown, lang), -1);
  gtk_widget_set_visible (GTK_WIDGET (self->chip), TRUE);
}

void
yu_result_row_set_assumed (YuResultRow *self, gboolean assumed)
{
  if (assumed && self->assumed == NULL)
    {
      self->assumed = yu_assumed_chip_new ();
      gtk_widget_set_halign (self->assumed, GTK_ALIGN_END);
      gtk_box_append (self->chips, self->assumed);
    }
  if (self->assumed)
    gtk_widget_set_visible (self->assumed, assumed);
}

void
yu_result_row_add_button (YuResultRow *self, GtkWidget *button)
{
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_box_append (self->chips, button);
}

void
yu_result_row_show_change (YuResultRow *self, gint64 change)
{
  yu_delta_show (self->delta, change);
}

YuResultRow *
yu_result_list_row (GtkListBox *list, guint i)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, (int) i);

  if (row == NULL)
    {
      row = GTK_LIST_BOX_ROW (yu_result_row_new ());
      gtk_list_box_append (list, GTK_WIDGET (row));
    }
  gtk_widget_set_visible (GTK_WIDGET (row), TRUE);
  return YU_RESULT_ROW (row);
}

void
yu_result_list_end (GtkListBox *list, guint n)
{
  GtkListBoxRow *row;

  for (guint i = n; (row = gtk_list_box_get_row_at_index (list, (int) i)); i++)
    gtk_widget_set_visible (GTK_WIDGET (row), FALSE);
}
