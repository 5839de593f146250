/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "option-row.h"

struct _YuOptionRow {
  GtkListBoxRow parent_instance;
  const YuOption *option;
  gboolean several;
  int place; /* in its list */
  int rank;  /* how well it fits what is sought */

  GtkImage *mark;
  GtkLabel *label;
  GtkLabel *detail;
  GtkWidget *assumed;
};

G_DEFINE_FINAL_TYPE (YuOptionRow, yu_option_row, GTK_TYPE_LIST_BOX_ROW)

static void
yu_option_row_class_init (YuOptionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/yucai/Yucai/ui/option-row.ui");
  gtk_widget_class_bind_template_child (widget_class, YuOptionRow, mark);
  gtk_widget_class_bind_template_child (widget_class, YuOptionRow, label);
  gtk_widget_class_bind_template_child (widget_class, YuOptionRow, detail);
  gtk_widget_class_bind_template_child (widget_class, YuOptionRow, assumed);
}

static void
yu_option_row_init (YuOptionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
yu_option_row_new (const YuOption *option, const char *text, gboolean several, YuLang lang)
{
  YuOptionRow *self = g_object_new (YU_TYPE_OPTION_ROW, NULL);
  const char *label = option ? yu_text_get (&option->label, lang) : text;
  const char *detail = option ? option->detail.in[lang] : NULL;

  self->option = option;
  self->several = several;
  gtk_label_set_text (self->label, label);
  gtk_label_set_text (self->detail, detail ? detail : "");
  gtk_widget_set_visible (GTK_WIDGET (self->detail), detail != NULL);
  gtk_widget_set_visible (self->assumed, option && option->provenance == YU_PROVENANCE_ASSUMED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (detail)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    detail, -1);
  return GTK_WIDGET (self);
}

const YuOption *
yu_option_row_get_option (YuOptionRow *self)
{
  return self->option;
}

void
yu_option_row_set_chosen (YuOptionRow *self, gboolean chosen)
{
  if (self->several)
    gtk_image_set_from_icon_name (self->mark,
                                  chosen ? "checkbox-checked-symbolic" : "checkbox-symbolic");
  else
    gtk_image_set_from_icon_name (self->mark, chosen ? "radio-checked-symbolic" : "radio-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, chosen, -1);
}

/* Where in a text the words stand: 0 at its start, 1 at the start of a word, 2 inside, -1 nowhere.
 */
static int
place_in (const char *text, const char *folded)
{
  g_autofree char *all = yu_text_fold (text ? text : "");
  const char *found = strstr (all, folded);

  if (found == NULL)
    return -1;
  if (found == all)
    return 0;
  for (; found; found = strstr (found + 1, folded))
    if (!g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (found))))
      return 1;
  return 2;
}

static int
best_place (const YuText *text, const char *folded)
{
  int best = -1;

  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    {
      int place = place_in (text->in[lang], folded);

      if (place >= 0 && (best < 0 || place < best))
        best = place;
    }
  return best;
}

/* Both languages, the id and the code: somebody who knows the Chinese wording finds it in an
 * English window, and "DEU" finds Germany. What an option is called comes before what is said about
 * it, where its neighbours may be named. */
static int
rank (const YuOption *option, const char *folded)
{
  int place = best_place (&option->label, folded);

  if (place >= 0)
    return place;
  if (place_in (option->id, folded) >= 0 || place_in (option->code, folded) >= 0)
    return 3;
  return best_place (&option->detail, folded) >= 0 || best_place (&option->group_label, folded) >= 0
             ? 4
             : -1;
}

gboolean
yu_option_row_begins (YuOptionRow *self, const char *folded)
{
  return self->option ? best_place (&self->option->label, folded) == 0
                      : place_in (gtk_label_get_text (self->label), folded) == 0;
}

void
yu_option_row_seek (YuOptionRow *self, const char *folded)
{
  if (folded[0] == '\0')
    self->rank = 0;
  else
    self->rank = self->option ? rank (self->option, folded) : -1;
}

int
yu_option_row_get_rank (YuOptionRow *self)
{
  return self->rank;
}

void
yu_option_row_set_place (YuOptionRow *self, int place)
{
  self->place = place;
}

int
yu_option_row_get_place (YuOptionRow *self)
{
  return self->place;
}
