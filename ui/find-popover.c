/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>
#include "find-popover.h"
#include "step-state.h"

#define MOST 30

struct _YuFindPopover {
  GtkPopover parent_instance;
  YuSession *session;
  GtkWidget *entry, *stack, *nothing, *results, *list;
};

enum {
  PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (YuFindPopover, yu_find_popover, GTK_TYPE_POPOVER)

/* What a question is called, in every language, folded for comparison. */
static char *
names_of (const YuQuestion *question)
{
  g_autofree char *all
      = g_strdup_printf ("%s\n%s\n%s", question->term ? question->term : "",
                         question->label.in[YU_LANG_EN], question->label.in[YU_LANG_ZH_CN]);

  return yu_text_fold (all);
}

/* Everything it may be remembered by. */
static char *
haystack_of (const YuQuestion *question)
{
  g_autoptr (GString) all = g_string_new (NULL);
  g_autofree char *names = names_of (question);
  g_autofree char *helps = NULL;

  for (guint lang = 0; lang < YU_N_LANGS; lang++)
    if (question->help.in[lang])
      g_string_append_printf (all, "%s\n", question->help.in[lang]);
  helps = yu_text_fold (all->str);
  return g_strconcat (names, "\n", helps, NULL);
}

static gboolean
has_all_words (const char *haystack, char *const *words)
{
  for (; *words; words++)
    if (strstr (haystack, *words) == NULL)
      return FALSE;
  return TRUE;
}

static GtkWidget *
caption (const char *text, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "wrap", TRUE,
                                   "max-width-chars", 40, NULL);

  if (css_class)
    {
      gtk_widget_add_css_class (label, css_class);
      gtk_widget_add_css_class (label, "dim-label");
    }
  return label;
}

/* The step, and in an English window the official term. */
static char *
place_of (const YuQuestion *question, const YuStep *step, YuLang lang)
{
  const char *title = yu_text_get (&step->title, lang);

  if (question->term == NULL || lang == YU_LANG_ZH_CN)
    return g_strdup (title);
  return g_strdup_printf ("%s · %s", title, question->term);
}

static void
add_row (YuFindPopover *self, const YuQuestion *question, const YuStep *step)
{
  YuLang lang = yu_lang_current ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *place = place_of (question, step, lang);
  g_autofree char *name
      = g_strdup_printf (_ ("%1$s, %2$s"), yu_text_get (&question->label, lang), place);
  GtkWidget *row;

  gtk_box_append (GTK_BOX (box), caption (yu_text_get (&question->label, lang), NULL));
  gtk_box_append (GTK_BOX (box), caption (place, "caption"));
  row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", box, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (row), "yu-question", (gpointer) question->id);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
clear_list (YuFindPopover *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->list)))
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
}

/* The questions that are called so, or those that only speak of it. */
static guint
add_found (YuFindPopover *self, char *const *words, gboolean called, guint found)
{
  YuForm *form = yu_document_get_form (yu_session_get_document (self->session));
  GPtrArray *questions = yu_form_questions (form);

  for (guint i = 0; i < questions->len && found < MOST; i++)
    {
      const YuQuestion *question = questions->pdata[i];
      g_autofree char *names = names_of (question);
      g_autofree char *haystack = haystack_of (question);
      const YuStep *step = NULL;

      if (has_all_words (names, words) == called && has_all_words (haystack, words))
        step = yu_step_of_question (form, question->id);
      if (step)
        {
          add_row (self, question, step);
          found++;
        }
    }
  return found;
}

static void
search_cb (YuFindPopover *self)
{
  g_autofree char *typed = yu_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_auto (GStrv) words = g_strsplit_set (typed, " \t", -1);
  guint found;

  clear_list (self);
  found = add_found (self, words, TRUE, 0);
  found = add_found (self, words, FALSE, found);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), found > 0 ? self->results : self->nothing);
  if (found > 0)
    gtk_list_box_select_row (GTK_LIST_BOX (self->list),
                             gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0));
}

static void
picked_cb (YuFindPopover *self, GtkListBoxRow *row)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[PICKED], 0, g_object_get_data (G_OBJECT (row), "yu-question"));
}

/* The entry tells of what was typed a moment late: Enter must not take the list of the words
 * before. */
static void
pick_first_cb (YuFindPopover *self)
{
  GtkListBoxRow *row;

  search_cb (self);
  row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  if (row)
    picked_cb (self, row);
}

/* Opens with what was looked for last, selected: typing replaces it. */
static void
yu_find_popover_map (GtkWidget *widget)
{
  YuFindPopover *self = YU_FIND_POPOVER (widget);

  search_cb (self);
  GTK_WIDGET_CLASS (yu_find_popover_parent_class)->map (widget);
  gtk_widget_grab_focus (self->entry);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

static void
yu_find_popover_dispose (GObject *object)
{
  YuFindPopover *self = YU_FIND_POPOVER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), YU_TYPE_FIND_POPOVER);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (yu_find_popover_parent_class)->dispose (object);
}

static void
yu_find_popover_class_init (YuFindPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yu_find_popover_dispose;
  widget_class->map = yu_find_popover_map;
  signals[PICKED] = g_signal_new ("picked", YU_TYPE_FIND_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/yucai/Yucai/ui/find-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, YuFindPopover, entry);
  gtk_widget_class_bind_template_child (widget_class, YuFindPopover, stack);
  gtk_widget_class_bind_template_child (widget_class, YuFindPopover, nothing);
  gtk_widget_class_bind_template_child (widget_class, YuFindPopover, results);
  gtk_widget_class_bind_template_child (widget_class, YuFindPopover, list);
  gtk_widget_class_bind_template_callback (widget_class, gtk_popover_popdown);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, pick_first_cb);
}

static void
yu_find_popover_init (YuFindPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
yu_find_popover_new (YuSession *session)
{
  YuFindPopover *self = g_object_new (YU_TYPE_FIND_POPOVER, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}
