/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "delta.h"
#include "question-points.h"
#include "result-bar.h"
#include "result-words.h"
#include "verdict-chip.h"

struct _YuResultBar {
  AdwBin parent_instance;
  YuSession *session;

  GtkWidget *button;
  YuVerdictChip *chip;
  GtkLabel *points;
  YuDelta *delta;
};

G_DEFINE_FINAL_TYPE (YuResultBar, yu_result_bar, ADW_TYPE_BIN)

enum { ACTIVATE, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
clicked_cb (YuResultBar *self)
{
  g_signal_emit (self, signals[ACTIVATE], 0);
}

static void
update (YuResultBar *self)
{
  const YuAssessment *assessment = yu_session_get_assessment (self->session);
  const YuAssessment *before = yu_session_get_previous (self->session);
  gboolean counted = assessment && yu_result_counted (assessment);
  YuLang lang = yu_lang_current ();
  g_autofree char *headline
      = assessment ? yu_result_headline (assessment, lang) : g_strdup (_ ("No result"));
  g_autofree char *verdict
      = assessment ? yu_result_sentence (assessment, lang) : g_strdup (headline);
  g_autofree char *sentence = counted ? yu_points_sentence (assessment, lang) : g_strdup (verdict);
  g_autofree char *range = counted ? yu_range_text (assessment->national) : NULL;
  /* Translators: %s is "78" or "78–83" */
  g_autofree char *points
      = counted ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s point", "%s points",
                                                (gulong) assessment->national.max),
                                   range)
                : g_strdup (headline);
  g_autofree char *name
      = counted ? g_strdup_printf ("%s %s", verdict, sentence) : g_strdup (verdict);

  gtk_widget_set_visible (GTK_WIDGET (self->chip), counted);
  if (counted)
    yu_verdict_chip_set (self->chip, yu_verdict_shown (assessment->eligible), lang);
  if (!g_str_equal (gtk_label_get_text (self->points), points))
    gtk_label_set_text (self->points, points);
  if (counted && before && before->applies)
    yu_delta_show (self->delta, assessment->national.min - before->national.min);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static void
yu_result_bar_dispose (GObject *object)
{
  g_clear_object (&YU_RESULT_BAR (object)->session);
  G_OBJECT_CLASS (yu_result_bar_parent_class)->dispose (object);
}

static void
yu_result_bar_class_init (YuResultBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yu_result_bar_dispose;
  signals[ACTIVATE] = g_signal_new ("activate", YU_TYPE_RESULT_BAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (YU_TYPE_DELTA);
  g_type_ensure (YU_TYPE_VERDICT_CHIP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/yucai/Yucai/ui/result-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, YuResultBar, button);
  gtk_widget_class_bind_template_child (widget_class, YuResultBar, chip);
  gtk_widget_class_bind_template_child (widget_class, YuResultBar, points);
  gtk_widget_class_bind_template_child (widget_class, YuResultBar, delta);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
yu_result_bar_init (YuResultBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
yu_result_bar_new (YuSession *session)
{
  YuResultBar *self = g_object_new (YU_TYPE_RESULT_BAR, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "assessed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
