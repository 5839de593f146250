/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "form/reading.h"
#include "result-row.h"
#include "reveal-button.h"
#include "review-page.h"
#include "step-state.h"

/* Brought up to date when it is seen: while one types elsewhere, nobody reads it. */

typedef struct {
  const YuStep *step;
  GtkWidget *group;
  GtkListBox *list;
  GPtrArray *questions; /* of const YuQuestion, in the order of the rows */
} Section;

struct _YuReviewPage {
  YuFormPage parent_instance;
  YuSession *session;
  YuForm *form; /* keeps steps and questions alive */
  YuLang lang;
  GArray *sections; /* of Section */
  GtkLabel *summary;
};

G_DEFINE_FINAL_TYPE (YuReviewPage, yu_review_page, YU_TYPE_FORM_PAGE)

typedef enum {
  ANSWERED,
  OPEN,  /* and it can change the result */
  BLANK, /* open, and for the paper only */
  UNREADABLE,
  NOT_ASKED, /* answered, but no longer relevant */
  SKIPPED,   /* neither asked nor answered */
  N_STANDINGS,
} Standing;

static const char *const standing_css[N_STANDINGS]
    = { NULL, "open", NULL, "error", "not-asked", NULL };

static Standing
standing_of (YuReviewPage *self, const YuQuestion *question)
{
  YuDocument *document = yu_session_get_document (self->session);
  YuAnswers *answers = yu_document_get_answers (document);
  gboolean answered = yu_answers_get (answers, question->id) != NULL;
  const char *typed = yu_dossier_typed (yu_document_get_dossier (document), question->id);

  if (!yu_question_relevant (question, answers))
    return answered || typed ? NOT_ASKED : SKIPPED;
  if (typed)
    return UNREADABLE;
  if (answered)
    return ANSWERED;
  return yu_question_decides (self->session, question->id) ? OPEN : BLANK;
}

static char *
answer_of (YuReviewPage *self, const YuQuestion *question, GtkToggleButton *reveal)
{
  const YuValue *value
      = yu_answers_get (yu_document_get_answers (yu_session_get_document (self->session)),
                        question->id);
  g_autofree char *words = value ? yu_value_to_words (question, value, self->lang) : NULL;

  return words && reveal && !gtk_toggle_button_get_active (reveal) ? yu_masked_words (words)
                                                                   : g_steal_pointer (&words);
}

static char *
words_of (YuReviewPage *self, const YuQuestion *question, Standing standing,
          GtkToggleButton *reveal)
{
  YuDocument *document = yu_session_get_document (self->session);
  const char *typed = yu_dossier_typed (yu_document_get_dossier (document), question->id);
  g_autofree char *answer = answer_of (self, question, reveal);

  switch (standing)
    {
    case ANSWERED:
      return g_steal_pointer (&answer);
    case UNREADABLE:
      /* Translators: %s is what the person typed */
      return g_strdup_printf (_ ("“%s” could not be read: kept, not counted"), typed);
    case NOT_ASKED:
      return g_strdup_printf (
          _ ("%s — no longer asked because of other answers: kept, not counted"),
          answer ? answer : typed);
    case OPEN:
      return g_strdup (_ ("Not answered yet"));
    case BLANK:
      return g_strdup (_ ("Left blank"));
    case SKIPPED:
    case N_STANDINGS:
    default:
      return NULL;
    }
}

static void update (YuReviewPage *self);

/* NULL: the question is not masked. */
static GtkToggleButton *
reveal_button (YuReviewPage *self, YuResultRow *row, const YuQuestion *question)
{
  GtkWidget *button = g_object_get_data (G_OBJECT (row), "yu-reveal");

  if (button == NULL && question->masked)
    {
      button = yu_reveal_button_new (yu_text_get (&question->label, self->lang));
      g_object_set_data (G_OBJECT (row), "yu-reveal", button);
      g_signal_connect_object (button, "toggled", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      yu_result_row_add_button (row, button);
    }
  return (GtkToggleButton *) button;
}

static void
show_row (YuReviewPage *self, YuResultRow *row, const YuQuestion *question, Standing standing)
{
  GtkToggleButton *reveal = reveal_button (self, row, question);
  g_autofree char *words = words_of (self, question, standing, reveal);

  if (reveal)
    gtk_widget_set_visible (GTK_WIDGET (reveal), standing == ANSWERED || standing == NOT_ASKED);

  for (guint i = 0; i < N_STANDINGS; i++)
    if (standing_css[i])
      gtk_widget_remove_css_class (GTK_WIDGET (row), standing_css[i]);
  if (standing_css[standing])
    gtk_widget_add_css_class (GTK_WIDGET (row), standing_css[standing]);
  yu_result_row_set_text (row, yu_text_get (&question->label, self->lang), words);
  yu_result_row_set_target (row, standing == NOT_ASKED ? NULL : question->id);
  gtk_widget_set_visible (GTK_WIDGET (row), standing != SKIPPED);
}

static void
show_section (YuReviewPage *self, const Section *section, guint counts[N_STANDINGS])
{
  gboolean any = FALSE;

  for (guint i = 0; i < section->questions->len; i++)
    {
      const YuQuestion *question = g_ptr_array_index (section->questions, i);
      Standing standing = standing_of (self, question);

      show_row (self, yu_result_list_row (section->list, i), question, standing);
      counts[standing]++;
      any = any || standing != SKIPPED;
    }
  gtk_widget_set_visible (section->group, any);
}

static char *
summary_of (const guint counts[N_STANDINGS])
{
  g_autofree char *answered
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u answer", "%u answers", counts[ANSWERED]),
                         counts[ANSWERED]);
  g_autofree char *open
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u open", "%u open", counts[OPEN]),
                         counts[OPEN]);
  g_autofree char *blank
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u blank", "%u blank", counts[BLANK]),
                         counts[BLANK]);
  g_autofree char *bad = NULL;

  if (counts[UNREADABLE] == 0)
    return g_strdup_printf ("%s · %s · %s", answered, open, blank);
  bad = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u not readable", "%u not readable",
                                      counts[UNREADABLE]),
                         counts[UNREADABLE]);
  return g_strdup_printf ("%s · %s · %s · %s", answered, open, blank, bad);
}

static void
update (YuReviewPage *self)
{
  guint counts[N_STANDINGS] = { 0 };
  g_autofree char *summary = NULL;

  for (guint i = 0; i < self->sections->len; i++)
    show_section (self, &g_array_index (self->sections, Section, i), counts);
  summary = summary_of (counts);
  gtk_label_set_text (self->summary, summary);
}

static void
assessed_cb (YuReviewPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

static void
yu_review_page_map (GtkWidget *widget)
{
  update (YU_REVIEW_PAGE (widget));
  GTK_WIDGET_CLASS (yu_review_page_parent_class)->map (widget);
}

static void
activated_cb (YuReviewPage *self, GtkListBoxRow *row)
{
  yu_session_jump (self->session, yu_result_row_get_target (YU_RESULT_ROW (row)));
}

static void
section_clear (gpointer data)
{
  g_clear_pointer (&((Section *) data)->questions, g_ptr_array_unref);
}

static void
yu_review_page_finalize (GObject *object)
{
  YuReviewPage *self = YU_REVIEW_PAGE (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->form, yu_form_unref);
  g_clear_pointer (&self->sections, g_array_unref);
  G_OBJECT_CLASS (yu_review_page_parent_class)->finalize (object);
}

static void
yu_review_page_class_init (YuReviewPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = yu_review_page_finalize;
  GTK_WIDGET_CLASS (klass)->map = yu_review_page_map;
}

static void
yu_review_page_init (YuReviewPage *self)
{
  self->lang = yu_lang_current ();
  self->sections = g_array_new (FALSE, TRUE, sizeof (Section));
  g_array_set_clear_func (self->sections, section_clear);
}

static GPtrArray *
questions_of (const YuStep *step)
{
  GPtrArray *questions = g_ptr_array_new ();

  for (guint i = 0; i < step->groups->len; i++)
    g_ptr_array_extend (questions,
                        ((const YuGroup *) g_ptr_array_index (step->groups, i))->questions, NULL,
                        NULL);
  return questions;
}

static void
add_section (YuReviewPage *self, const YuStep *step)
{
  Section section = { .step = step,
                      .group = adw_preferences_group_new (),
                      .list = GTK_LIST_BOX (gtk_list_box_new ()) };
  const char *title = yu_text_get (&step->title, self->lang);
  g_autofree char *markup = g_markup_escape_text (title, -1);

  section.questions = questions_of (step);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (section.group), markup);
  gtk_list_box_set_selection_mode (section.list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (section.list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (section.list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  g_signal_connect_object (section.list, "row-activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (section.group), GTK_WIDGET (section.list));
  yu_form_page_add (YU_FORM_PAGE (self), section.group);
  g_array_append_val (self->sections, section);
}

/* The step of the review itself is asked here, not reviewed. */
static void
add_declaration (YuReviewPage *self, const YuStep *step)
{
  g_autoptr (GObject) place = G_OBJECT (yu_document_place_new (self->session));

  for (guint i = 0; i < step->groups->len; i++)
    yu_form_page_add (YU_FORM_PAGE (self),
                      yu_question_group_new (YU_ANSWER_PLACE (place),
                                             g_ptr_array_index (step->groups, i)));
}

static void
add_summary (YuReviewPage *self)
{
  self->summary = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->summary, 0);
  gtk_label_set_wrap (self->summary, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->summary), "heading");
  yu_form_page_add (YU_FORM_PAGE (self), GTK_WIDGET (self->summary));
}

GtkWidget *
yu_review_page_new (YuSession *session)
{
  YuReviewPage *self = g_object_new (YU_TYPE_REVIEW_PAGE, NULL);
  GPtrArray *steps;
  const YuStep *review = NULL;

  self->session = g_object_ref (session);
  self->form = yu_form_ref (yu_document_get_form (yu_session_get_document (session)));
  add_summary (self);
  steps = yu_form_steps (self->form);
  for (guint i = 0; i < steps->len; i++)
    {
      const YuStep *step = g_ptr_array_index (steps, i);

      if (g_str_equal (step->id, "review"))
        review = step;
      else
        add_section (self, step);
    }
  yu_form_page_set_heading (YU_FORM_PAGE (self),
                            review ? yu_text_get (&review->title, self->lang) : _ ("Review"),
                            review ? review->intro.in[self->lang] : NULL);
  if (review)
    add_declaration (self, review);
  g_signal_connect_object (session, "assessed", G_CALLBACK (assessed_cb), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
