/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "reason-line.h"
#include "verdict-chip.h"

#define INDENT 18
#define DEEPEST 6 /* a narrow window has no room for more */

struct _YuReasonLine {
  GtkListBoxRow parent_instance;
  char *address;
  char *question;

  GtkWidget *box;
  GtkImage *icon;
  GtkLabel *text;
  GtkWidget *source_box;
  GtkLabel *source;
  GtkWidget *copy;
  GtkWidget *answer;
  GtkWidget *provenance;
};

G_DEFINE_FINAL_TYPE (YuReasonLine, yu_reason_line, GTK_TYPE_LIST_BOX_ROW)

enum { ANSWER, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
copy_cb (YuReasonLine *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->address);
  gtk_button_set_icon_name (GTK_BUTTON (self->copy), "object-select-symbolic");
  gtk_widget_set_tooltip_text (self->copy, _ ("Copied"));
}

static void
answer_cb (YuReasonLine *self)
{
  g_signal_emit (self, signals[ANSWER], 0, self->question);
}

static void
yu_reason_line_finalize (GObject *object)
{
  YuReasonLine *self = YU_REASON_LINE (object);

  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->question, g_free);
  G_OBJECT_CLASS (yu_reason_line_parent_class)->finalize (object);
}

static void
yu_reason_line_class_init (YuReasonLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = yu_reason_line_finalize;
  signals[ANSWER] = g_signal_new ("answer", YU_TYPE_REASON_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/yucai/Yucai/ui/reason-line.ui");
  gtk_widget_class_bind_template_child (widget_class, YuReasonLine, box);
  gtk_widget_class_bind_template_child (widget_class, YuReasonLine, icon);
  gtk_widget_class_bind_template_child (widget_class, YuReasonLine, text);
  gtk_widget_class_bind_template_child (widget_class, YuReasonLine, source_box);
  gtk_widget_class_bind_template_child (widget_class, YuReasonLine, source);
  gtk_widget_class_bind_template_child (widget_class, YuReasonLine, copy);
  gtk_widget_class_bind_template_child (widget_class, YuReasonLine, answer);
  gtk_widget_class_bind_template_child (widget_class, YuReasonLine, provenance);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, answer_cb);
}

static void
yu_reason_line_init (YuReasonLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_source (YuReasonLine *self, const YuLine *line)
{
  g_autofree char *copy = NULL;

  if (line->source == NULL)
    return;
  gtk_label_set_text (self->source, line->source);
  gtk_widget_set_visible (self->source_box, TRUE);
  gtk_widget_set_visible (self->provenance,
                          line->provenance == YU_PROVENANCE_ASSUMED); /* the source names its own */
  if (line->address == NULL)
    return;
  self->address = g_strdup (line->address);
  copy = g_strdup_printf (_ ("Copy the address: %s"), line->address);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->copy), GTK_ACCESSIBLE_PROPERTY_LABEL, copy,
                                  -1);
  gtk_widget_set_visible (self->copy, TRUE);
}

/* The verdict stands in words in the row's name: the icon alone would not say it to everybody. */
static void
show_verdict (YuReasonLine *self, const YuLine *line, YuLang lang)
{
  g_autofree char *name = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->icon), line->has_verdict);
  if (line->has_verdict)
    {
      gtk_image_set_from_icon_name (self->icon, yu_verdict_icon (line->shown));
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->icon), yu_shown_words (line->shown, lang));
    }
  name = line->has_verdict
             ? g_strdup_printf (_ ("%1$s: %2$s"), yu_shown_words (line->shown, lang), line->text)
             : g_strdup (line->text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

GtkWidget *
yu_reason_line_new (const YuLine *line, YuLang lang)
{
  YuReasonLine *self = g_object_new (YU_TYPE_REASON_LINE, NULL);
  g_autofree char *answer = g_strdup_printf (_ ("Answer: %s"), line->text);

  gtk_label_set_text (self->text, line->text);
  gtk_widget_set_margin_start (self->box, (int) MIN (line->depth, DEEPEST) * INDENT);
  if (line->depth == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->text), "heading");
  show_verdict (self, line, lang);
  show_source (self, line);
  self->question = g_strdup (line->question);
  gtk_widget_set_visible (self->answer, line->question != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->answer), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  answer, -1);
  return GTK_WIDGET (self);
}
