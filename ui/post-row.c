/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "form/reading.h"
#include "post-row.h"

struct _YuPostRow {
  AdwActionRow parent_instance;

  GtkWidget *up;
  GtkWidget *down;
  GtkWidget *remove;
};

G_DEFINE_FINAL_TYPE (YuPostRow, yu_post_row, ADW_TYPE_ACTION_ROW)

enum { MOVE, REMOVE, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
up_cb (YuPostRow *self)
{
  g_signal_emit (self, signals[MOVE], 0, -1);
}

static void
down_cb (YuPostRow *self)
{
  g_signal_emit (self, signals[MOVE], 0, 1);
}

static void
remove_cb (YuPostRow *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
yu_post_row_class_init (YuPostRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[MOVE] = g_signal_new ("move", YU_TYPE_POST_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_INT);
  signals[REMOVE] = g_signal_new ("remove", YU_TYPE_POST_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/yucai/Yucai/ui/post-row.ui");
  gtk_widget_class_bind_template_child (widget_class, YuPostRow, up);
  gtk_widget_class_bind_template_child (widget_class, YuPostRow, down);
  gtk_widget_class_bind_template_child (widget_class, YuPostRow, remove);
  gtk_widget_class_bind_template_callback (widget_class, up_cb);
  gtk_widget_class_bind_template_callback (widget_class, down_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
yu_post_row_init (YuPostRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
yu_post_row_new (void)
{
  return g_object_new (YU_TYPE_POST_ROW, NULL);
}

static void
append (GString *text, const char *separator, const char *more)
{
  if (more == NULL || more[0] == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, separator);
  g_string_append (text, more);
}

/* "Senior engineer, Example Machinery": the texts of the record, the last asked first. */
static char *
title_of (const YuPost *post)
{
  g_autoptr (GString) title = g_string_new (NULL);
  static const char *const names[] = { "position", "employer" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const YuValue *text = yu_value_member (post->record, names[i]);

      if (yu_value_is (text, YU_VALUE_TEXT))
        append (title, post->lang == YU_LANG_ZH_CN ? "，" : ", ", yu_value_text (text));
    }
  return g_strdup (title->len ? title->str : _ ("Not described yet"));
}

static char *
month_words (const YuPost *post, const char *name)
{
  const YuValue *month = yu_value_member (post->record, name);

  return yu_value_is (month, YU_VALUE_TEXT)
             ? yu_month_to_words (yu_month_from_iso (yu_value_text (month)), post->lang)
             : NULL;
}

static char *
time_of (const YuPost *post)
{
  g_autofree char *from = month_words (post, "from"), *to = month_words (post, "to");

  if (from == NULL)
    return g_strdup (_ ("Months not given yet"));
  /* Translators: a span of months, "March 2022 – now" */
  return g_strdup_printf (_ ("%1$s – %2$s"), from, to ? to : _ ("now"));
}

static char *
subtitle_of (const YuPost *post)
{
  g_autofree char *time = time_of (post);
  g_autoptr (GString) text = g_string_new (time);
  const YuValue *related = yu_value_member (post->record, "related");
  const YuValue *global_500 = yu_value_member (post->record, "global_500");

  if (!yu_value_is (related, YU_VALUE_BOOLEAN))
    append (text, " · ", _ ("related? not answered yet"));
  else
    append (text, " · ", yu_value_boolean (related) ? _ ("related") : _ ("not related"));
  if (yu_value_is (global_500, YU_VALUE_BOOLEAN) && yu_value_boolean (global_500))
    append (text, " · ", _ ("Global 500"));
  return g_strdup (text->str);
}

static void
name_button (GtkWidget *button, const char *format, const char *title)
{
  g_autofree char *name = yu_text_fill (format, "post", title, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
yu_post_row_show (YuPostRow *self, const YuPost *post)
{
  g_autofree char *title = title_of (post), *subtitle = subtitle_of (post);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_widget_set_visible (self->up, post->n > 1);
  gtk_widget_set_visible (self->down, post->n > 1);
  gtk_widget_set_sensitive (self->up, post->index > 0);
  gtk_widget_set_sensitive (self->down, post->index + 1 < post->n);
  /* Translators: {post} is a post of the work history; keep it as it is */
  name_button (self->up, _ ("Move up: {post}"), title);
  name_button (self->down, _ ("Move down: {post}"), title);
  name_button (self->remove, _ ("Remove: {post}"), title);
}
