/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "advice-group.h"
#include "delta.h"
#include "line-layout.h"
#include "long-column.h"
#include "naming.h"
#include "points-bar.h"
#include "question-points.h"
#include "result-panel.h"
#include "result-row.h"
#include "result-words.h"
#include "statements.h"
#include "time-section.h"

#define MISSING_AT_FIRST 5

/* Shown from the assessment and from nothing else. After a key only what differs is set: rows are
 * kept and reused, none is built anew. */

struct _YuResultPanel {
  AdwBin parent_instance;
  YuSession *session;
  YuLang lang;
  gboolean all_missing;
  YuModel *model_shown; /* whose steps and benefits stand in the two lists at the end */
  GPtrArray *next_rows; /* of YuResultRow */
  GPtrArray *opens_rows;

  GtkLabel *headline;
  GtkLabel *verdict;
  GtkLabel *category;
  GtkWidget *points_box;
  GtkWidget *points_button;
  GtkLabel *points;
  YuDelta *delta;
  GtkLabel *points_words;
  YuPointsBar *bar;
  GtkWidget *incentive_box;
  GtkLabel *incentive;
  GtkWidget *incentive_assumed;
  GtkWidget *missing_section;
  GtkLabel *missing_title;
  GtkListBox *missing;
  GtkButton *more;
  GtkWidget *grounds_section;
  GtkListBox *grounds;
  YuAdviceGroup *advice;
  GtkWidget *factors_section;
  GtkListBox *factors;
  YuTimeSection *time;
  GtkWidget *notes_section;
  GtkListBox *notes;
  GtkWidget *after;
  AdwExpanderRow *next;
  AdwExpanderRow *opens;
};

G_DEFINE_FINAL_TYPE (YuResultPanel, yu_result_panel, ADW_TYPE_BIN)

static void
set_label (GtkLabel *label, const char *text)
{
  if (!g_str_equal (gtk_label_get_text (label), text))
    gtk_label_set_text (label, text);
}

/* Head */

static void
show_incentive (YuResultPanel *self, const YuAssessment *assessment)
{
  g_autofree char *words = yu_incentive_sentence (assessment, self->lang);

  set_label (self->incentive, words ? words : "");
  gtk_widget_set_visible (self->incentive_box, words != NULL);
  gtk_widget_set_visible (self->incentive_assumed,
                          assessment->incentive_provenance == YU_PROVENANCE_ASSUMED);
}

static void
show_points (YuResultPanel *self, const YuAssessment *assessment, const YuAssessment *before)
{
  g_autofree char *range = yu_range_text (assessment->national);
  g_autofree char *sentence = yu_points_sentence (assessment, self->lang);
  /* Translators: stands beside a large "78" or "78–83" */
  g_autofree char *beside
      = g_strdup_printf (_ ("of %d national points"), (int) assessment->national_cap);
  g_autofree char *bar = yu_result_bar_words (assessment, self->lang);

  set_label (self->points, range);
  set_label (self->points_words, beside);
  yu_points_bar_set (self->bar, assessment->national, assessment->national_cap, bar);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->points_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  if (before && before->applies)
    yu_delta_show (self->delta, assessment->national.min - before->national.min);
}

static void
show_head (YuResultPanel *self, const YuAssessment *assessment, const YuAssessment *before)
{
  g_autofree char *headline = yu_result_headline (assessment, self->lang);
  g_autofree char *verdict = yu_result_sentence (assessment, self->lang);
  g_autofree char *category = yu_result_category (assessment, self->lang);
  gboolean counted = yu_result_counted (assessment);

  set_label (self->headline, headline);
  set_label (self->verdict, verdict);
  set_label (self->category, category);
  gtk_widget_set_visible (GTK_WIDGET (self->category), counted);
  gtk_widget_set_visible (self->points_box, counted);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), counted);
  if (!counted)
    {
      gtk_widget_set_visible (self->incentive_box, FALSE);
      return;
    }
  show_points (self, assessment, before);
  show_incentive (self, assessment);
}

/* Lists */

static void
show_question (YuResultPanel *self, guint i, const YuQuestion *question, const char *gain)
{
  YuResultRow *row = yu_result_list_row (self->missing, i);

  yu_result_row_set_target (row, question->id);
  yu_result_row_set_text (row, yu_text_get (&question->label, self->lang), gain);
}

static void
name_missing (YuResultPanel *self, const char *title)
{
  if (g_str_equal (gtk_label_get_text (self->missing_title), title))
    return;
  gtk_label_set_text (self->missing_title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->missing), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
}

/* While nothing is known every question could change everything: then the first of the quick check
 * are the ones to begin with. */
static void
show_first_questions (YuResultPanel *self)
{
  GPtrArray *questions
      = yu_form_quick_check (yu_document_get_form (yu_session_get_document (self->session)));
  guint shown = MIN (questions->len, MISSING_AT_FIRST);

  name_missing (self, _ ("Good questions to begin with"));
  for (guint i = 0; i < shown; i++)
    show_question (self, i, g_ptr_array_index (questions, i), NULL);
  yu_result_list_end (self->missing, shown);
  gtk_widget_set_visible (GTK_WIDGET (self->more), FALSE);
  gtk_widget_set_visible (self->missing_section, TRUE);
}

static void
show_missing (YuResultPanel *self, const YuAssessment *assessment)
{
  YuForm *form = yu_document_get_form (yu_session_get_document (self->session));
  guint n = assessment->missing->len, shown = self->all_missing ? n : MIN (n, MISSING_AT_FIRST);
  g_autofree char *more
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Show %u More", "Show %u More", n - shown),
                         n - shown);

  name_missing (self, _ ("Missing, most decisive first"));
  for (guint i = 0; i < shown; i++)
    {
      const YuMissing *missing = g_ptr_array_index (assessment->missing, i);
      g_autofree char *gain = yu_result_gain (missing);

      show_question (self, i, yu_form_question (form, missing->question), gain);
    }
  yu_result_list_end (self->missing, shown);
  if (g_strcmp0 (gtk_button_get_label (self->more), more) != 0)
    gtk_button_set_label (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), shown < n);
  gtk_widget_set_visible (self->missing_section, n > 0);
}

static void
show_grounds (YuResultPanel *self, const YuAssessment *assessment)
{
  for (guint i = 0; i < assessment->grounds->len; i++)
    yu_show_ground (yu_result_list_row (self->grounds, i), i,
                    g_ptr_array_index (assessment->grounds, i), self->lang);
  yu_result_list_end (self->grounds, assessment->grounds->len);
}

static void
show_factor (YuResultPanel *self, guint i, const YuFactorResult *factor,
             const YuFactorResult *before)
{
  gboolean local = g_str_equal (factor->id, "local");
  YuResultRow *row = yu_result_list_row (self->factors, i);
  g_autofree char *range = yu_range_text (factor->points);
  /* Translators: points, and the most there are: "14 / 20" */
  g_autofree char *figure = g_strdup_printf (_ ("%1$s / %2$d"), range, (int) factor->cap);

  yu_result_row_set_target (row, factor->id);
  yu_result_row_set_text (row,
                          factor->factor ? yu_text_get (&factor->factor->label, self->lang)
                                         : _ ("Local incentive points"),
                          NULL);
  yu_result_row_set_figure (row, figure);
  yu_result_row_set_assumed (row, local && factor->points.max > 0);
  if (before)
    yu_result_row_show_change (row, factor->points.min - before->points.min);
}

static void
show_factors (YuResultPanel *self, const YuAssessment *assessment, const YuAssessment *before)
{
  gboolean comparable
      = before && before->applies && before->factors->len == assessment->factors->len;

  for (guint i = 0; i < assessment->factors->len; i++)
    show_factor (self, i, g_ptr_array_index (assessment->factors, i),
                 comparable ? g_ptr_array_index (before->factors, i) : NULL);
  yu_result_list_end (self->factors, assessment->factors->len);
}

static void
show_notes (YuResultPanel *self, const YuAssessment *assessment)
{
  for (guint i = 0; i < assessment->notes->len; i++)
    {
      const YuNoteResult *note = g_ptr_array_index (assessment->notes, i);
      YuResultRow *row = yu_result_list_row (self->notes, i);
      g_autofree char *source
          = note->note ? yu_result_source (&note->note->citation, self->lang) : NULL;

      yu_result_row_set_target (row, NULL);
      yu_result_row_set_text (row, note->text[self->lang], source);
    }
  yu_result_list_end (self->notes, assessment->notes->len);
  gtk_widget_set_visible (self->notes_section,
                          assessment->notes->len > 0 && !yu_result_blank (assessment));
}

/* After the form: what comes next, and what the letter opens. Made anew only when the rulebooks
 * change. */

static void
empty_expander (AdwExpanderRow *expander, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_expander_row_remove (expander, g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
}

static YuResultRow *
add_to_expander (AdwExpanderRow *expander, GPtrArray *rows)
{
  GtkWidget *row = yu_result_row_new ();

  adw_expander_row_add_row (expander, row);
  g_ptr_array_add (rows, row);
  return YU_RESULT_ROW (row);
}

static char *
detail_with_source (const YuText *detail, const YuCitation *citation, YuLang lang)
{
  g_autofree char *source = yu_result_source (citation, lang);

  return detail->in[lang] ? g_strdup_printf ("%s\n%s", detail->in[lang], source)
                          : g_strdup (source);
}

static void
fill_after (YuResultPanel *self, const YuAssessment *assessment)
{
  const YuRulebook *book = yu_result_book (assessment, "chongqing-talent-2022");

  empty_expander (self->next, self->next_rows);
  empty_expander (self->opens, self->opens_rows);
  gtk_widget_set_visible (self->after, book != NULL);
  for (guint i = 0; book && i < book->process->len; i++)
    {
      const YuProcessStep *step = g_ptr_array_index (book->process, i);
      g_autofree char *detail = detail_with_source (&step->detail, &step->citation, self->lang);

      yu_result_row_set_text (add_to_expander (self->next, self->next_rows),
                              yu_text_get (&step->label, self->lang), detail);
    }
  for (guint i = 0; book && i < book->benefits->len; i++)
    {
      const YuBenefit *benefit = g_ptr_array_index (book->benefits, i);
      g_autofree char *detail
          = detail_with_source (&benefit->detail, &benefit->citation, self->lang);

      yu_result_row_set_text (add_to_expander (self->opens, self->opens_rows),
                              yu_text_get (&benefit->label, self->lang), detail);
    }
}

/* Steps of the other filer are out of sight; while it is not said who files, all are there. */
static gboolean
step_concerns (const YuProcessStep *step, const YuAssessment *assessment)
{
  const YuValue *filer = yu_answers_get (assessment->answers, "filed_by");

  if (g_str_equal (step->who, "any") || !yu_value_is (filer, YU_VALUE_TEXT))
    return TRUE;
  return g_str_equal (step->who, yu_value_text (filer));
}

/* The best verdict among the grounds that open a benefit; none named: any ground does. */
static YuShown
benefit_shown (const YuBenefit *benefit, const YuAssessment *assessment)
{
  YuVerdict best = { YU_NOT_MET, YU_NOT_MET };

  if (benefit->grounds->len == 0)
    return yu_verdict_shown (assessment->eligible);
  for (guint i = 0; i < assessment->grounds->len; i++)
    {
      const YuStatement *ground = g_ptr_array_index (assessment->grounds, i);

      for (guint j = 0; j < benefit->grounds->len; j++)
        if (g_str_equal (g_ptr_array_index (benefit->grounds, j), ground->id))
          {
            best.lo = MAX (best.lo, ground->verdict.lo);
            best.hi = MAX (best.hi, ground->verdict.hi);
          }
    }
  return yu_verdict_shown (best);
}

static void
show_after (YuResultPanel *self, const YuAssessment *assessment)
{
  const YuRulebook *book = yu_result_book (assessment, "chongqing-talent-2022");

  if (self->model_shown != assessment->model)
    {
      g_clear_pointer (&self->model_shown, yu_model_unref);
      self->model_shown = yu_model_ref (assessment->model);
      fill_after (self, assessment);
    }
  for (guint i = 0; book && i < self->next_rows->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->next_rows, i),
                            step_concerns (g_ptr_array_index (book->process, i), assessment));
  for (guint i = 0; book && i < self->opens_rows->len; i++)
    yu_result_row_set_shown (g_ptr_array_index (self->opens_rows, i),
                             benefit_shown (g_ptr_array_index (book->benefits, i), assessment));
}

/* The whole */

static void
show_error (YuResultPanel *self)
{
  const GError *error = yu_session_get_error (self->session);

  set_label (self->headline, _ ("No result"));
  set_label (self->verdict, error ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->category), FALSE);
  gtk_widget_set_visible (self->points_box, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), FALSE);
  gtk_widget_set_visible (self->incentive_box, FALSE);
  gtk_widget_set_visible (self->missing_section, FALSE);
  gtk_widget_set_visible (self->grounds_section, FALSE);
  gtk_widget_set_visible (self->factors_section, FALSE);
  gtk_widget_set_visible (self->notes_section, FALSE);
  gtk_widget_set_visible (self->after, FALSE);
}

static void
update (YuResultPanel *self)
{
  const YuAssessment *assessment = yu_session_get_assessment (self->session);
  const YuAssessment *before = yu_session_get_previous (self->session);
  gboolean counted;

  if (assessment == NULL)
    {
      show_error (self);
      return;
    }
  counted = yu_result_counted (assessment);
  gtk_widget_set_visible (self->grounds_section, counted);
  gtk_widget_set_visible (self->factors_section, counted);
  show_head (self, assessment, before);
  show_notes (self, assessment);
  if (yu_result_blank (assessment))
    show_first_questions (self);
  else
    show_missing (self, assessment);
  show_after (self, assessment);
  gtk_widget_set_visible (self->after, assessment->applies && self->next_rows->len > 0);
  if (!counted)
    return;
  show_grounds (self, assessment);
  show_factors (self, assessment, before);
}

static void
points_clicked_cb (YuResultPanel *self)
{
  yu_session_explain (self->session, "points");
}

static void
more_cb (YuResultPanel *self)
{
  self->all_missing = TRUE;
  update (self);
}

static void
missing_activated_cb (YuResultPanel *self, GtkListBoxRow *row)
{
  yu_session_jump (self->session, yu_result_row_get_target (YU_RESULT_ROW (row)));
}

static void
explain_activated_cb (YuResultPanel *self, GtkListBoxRow *row)
{
  yu_session_explain (self->session, yu_result_row_get_target (YU_RESULT_ROW (row)));
}

static void
yu_result_panel_dispose (GObject *object)
{
  YuResultPanel *self = YU_RESULT_PANEL (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->model_shown, yu_model_unref);
  g_clear_pointer (&self->next_rows, g_ptr_array_unref);
  g_clear_pointer (&self->opens_rows, g_ptr_array_unref);
  G_OBJECT_CLASS (yu_result_panel_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, YuResultPanel, headline);
  gtk_widget_class_bind_template_child (widget_class, YuResultPanel, verdict);
  gtk_widget_class_bind_template_child (widget_class, YuResultPanel, category);
  gtk_widget_class_bind_template_child (widget_class, YuResultPanel, points_box);
  gtk_widget_class_bind_template_child (widget_class, YuResultPanel, points_button);
  gtk_widget_class_bind_template_child (widget_class, YuResultPanel, points);
  gtk_widget_class_bind_template_child (widget_class, YuResultPanel, delta);
  gtk_widget_class_bind_template_child (widget_class, YuResultPanel, points_words);
  gtk_widget_class_bind_template_child (widget_class, YuResultPanel, bar);
  gtk_widget_class_bind_template_child (widget_class, YuResultPanel, incentive_box);
  gtk_widget_class_bind_template_child (widget_class, YuResultPanel, incentive);
  gtk_widget_class_bind_template_child (widget_class, YuResultPanel, incentive_assumed);
  gtk_widget_class_bind_template_child (widget_class, YuResultPanel, missing_section);
  gtk_widget_class_bind_template_child (widget_class, YuResultPanel, missing_title);
  gtk_widget_class_bind_template_child (widget_class, YuResultPanel, missing);
  gtk_widget_class_bind_template_child (widget_class, YuResultPanel, more);
  gtk_widget_class_bind_template_child (widget_class, YuResultPanel, grounds_section);
  gtk_widget_class_bind_template_child (widget_class, YuResultPanel, grounds);
  gtk_widget_class_bind_template_child (widget_class, YuResultPanel, advice);
  gtk_widget_class_bind_template_child (widget_class, YuResultPanel, factors_section);
  gtk_widget_class_bind_template_child (widget_class, YuResultPanel, factors);
  gtk_widget_class_bind_template_child (widget_class, YuResultPanel, time);
  gtk_widget_class_bind_template_child (widget_class, YuResultPanel, notes_section);
  gtk_widget_class_bind_template_child (widget_class, YuResultPanel, notes);
  gtk_widget_class_bind_template_child (widget_class, YuResultPanel, after);
  gtk_widget_class_bind_template_child (widget_class, YuResultPanel, next);
  gtk_widget_class_bind_template_child (widget_class, YuResultPanel, opens);
}

static void
yu_result_panel_class_init (YuResultPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yu_result_panel_dispose;
  g_type_ensure (YU_TYPE_ADVICE_GROUP);
  g_type_ensure (YU_TYPE_DELTA);
  g_type_ensure (YU_TYPE_LINE_LAYOUT);
  g_type_ensure (YU_TYPE_LONG_COLUMN);
  g_type_ensure (YU_TYPE_POINTS_BAR);
  g_type_ensure (YU_TYPE_TIME_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/yucai/Yucai/ui/result-panel.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, points_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
  gtk_widget_class_bind_template_callback (widget_class, missing_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, explain_activated_cb);
}

static void
yu_result_panel_init (YuResultPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  yu_name_expander (self->next);
  yu_name_expander (self->opens);
  self->lang = yu_lang_current ();
  self->next_rows = g_ptr_array_new ();
  self->opens_rows = g_ptr_array_new ();
  gtk_widget_set_direction (GTK_WIDGET (self->points),
                            GTK_TEXT_DIR_LTR); /* "78–83" stays so in every script */
}

GtkWidget *
yu_result_panel_new (YuSession *session)
{
  YuResultPanel *self = g_object_new (YU_TYPE_RESULT_PANEL, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "assessed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  yu_advice_group_set_session (self->advice, session);
  update (self);
  yu_time_section_set_session (self->time, session);
  return GTK_WIDGET (self);
}
