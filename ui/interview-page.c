/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "assess/next-question.h"
#include "interview-page.h"
#include "naming.h"

/* The next question is looked for when the one before is left, never while somebody types. Going on
 * from an earlier question leads to what matters next now, not through the same row again: what was
 * mended may have changed it. */

struct _YuInterviewPage {
  YuFormPage parent_instance;
  YuSession *session;
  YuAnswerPlace *place;
  const char *current; /* the question shown, interned; NULL: the end was reached */
  GPtrArray *before;   /* of const char *, interned: the way back */
  GHashTable *skipped; /* of the same: left without an answer, not asked again */
  GtkWidget *progress, *question, *end, *again, *back, *next;
};

G_DEFINE_FINAL_TYPE (YuInterviewPage, yu_interview_page, YU_TYPE_FORM_PAGE)

static YuDocument *
document_of (YuInterviewPage *self)
{
  return yu_session_get_document (self->session);
}

static YuAnswers *
answers_of (YuInterviewPage *self)
{
  return yu_dossier_answers (yu_document_get_dossier (document_of (self)));
}

static gboolean
is_answered (YuInterviewPage *self)
{
  return self->current && yu_answers_get (answers_of (self), self->current) != NULL;
}

static YuNextQuestion
look_for_next (YuInterviewPage *self)
{
  const YuAssessment *assessment = yu_session_get_assessment (self->session);
  g_autofree const char **skipped
      = (const char **) g_hash_table_get_keys_as_array (self->skipped, NULL);

  if (assessment == NULL)
    return (YuNextQuestion){ 0 };
  return yu_next_question (assessment->model, assessment->answers, skipped);
}

/* Showing */

static void
show_next_label (YuInterviewPage *self)
{
  gboolean answered = is_answered (self);

  gtk_button_set_label (GTK_BUTTON (self->next),
                        answered ? _ ("Next Question") : _ ("I Don’t Know Yet"));
  (answered ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (self->next,
                                                                       "suggested-action");
}

static void
show_question (YuInterviewPage *self)
{
  YuForm *form = yu_document_get_form (document_of (self));
  g_autoptr (GPtrArray) questions = g_ptr_array_new ();
  YuGroup group = { .questions = questions };

  if (self->current)
    g_ptr_array_add (questions, (gpointer) yu_form_question (form, self->current));
  adw_bin_set_child (ADW_BIN (self->question),
                     self->current ? yu_question_group_new (self->place, &group) : NULL);
  yu_name_lists (self->question, _ ("Only what matters"));
  gtk_widget_set_visible (self->question, self->current != NULL);
  gtk_widget_set_visible (self->next, self->current != NULL);
  gtk_widget_set_visible (self->end, self->current == NULL);
  gtk_widget_set_sensitive (self->back, self->before->len > 0);
  show_next_label (self);
}

static char *
progress_text (const YuNextQuestion *next)
{
  if (next->settled)
    return g_strdup (_ ("Settled: no further answer changes your grounds or your category. What is "
                        "claimed, the authority decides."));
  if (next->question == NULL)
    return g_strdup (_ ("What is still open depends on questions that you have left. Come back "
                        "when you know more."));
  return g_strdup_printf (
      ngettext ("At most %u question until your grounds and your category are settled",
                "At most %u questions until your grounds and your category are settled",
                next->left),
      next->left);
}

static void
find_next (YuInterviewPage *self)
{
  YuNextQuestion next = look_for_next (self);
  g_autofree char *progress = progress_text (&next);

  self->current = g_intern_string (next.question);
  gtk_label_set_text (GTK_LABEL (self->progress), progress);
  gtk_widget_set_visible (self->again, !next.settled);
  show_question (self);
}

static void
grab (YuInterviewPage *self)
{
  GtkWidget *group = adw_bin_get_child (ADW_BIN (self->question));

  if (group)
    yu_question_group_grab (YU_QUESTION_GROUP (group));
  else
    gtk_widget_child_focus (self->end, GTK_DIR_TAB_FORWARD);
}

/* What a person does */

static void
next_cb (YuInterviewPage *self)
{
  yu_document_break (document_of (self));
  if (!is_answered (self))
    g_hash_table_add (self->skipped, (gpointer) self->current);
  g_ptr_array_add (self->before, (gpointer) self->current);
  find_next (self);
  grab (self);
}

static void
back_cb (YuInterviewPage *self)
{
  self->current = g_ptr_array_steal_index (self->before, self->before->len - 1);
  g_hash_table_remove (self->skipped, self->current);
  show_question (self);
  grab (self);
}

static void
again_cb (YuInterviewPage *self)
{
  g_hash_table_remove_all (self->skipped);
  find_next (self);
  grab (self);
}

/* Answers come and go elsewhere too: in the form, by undo. */
static void
yu_interview_page_map (GtkWidget *widget)
{
  YuInterviewPage *self = YU_INTERVIEW_PAGE (widget);

  if (self->current == NULL
      || !yu_question_relevant (yu_form_question (yu_document_get_form (document_of (self)),
                                                  self->current),
                                answers_of (self)))
    find_next (self);
  GTK_WIDGET_CLASS (yu_interview_page_parent_class)->map (widget);
}

/* The class */

static void
yu_interview_page_dispose (GObject *object)
{
  YuInterviewPage *self = YU_INTERVIEW_PAGE (object);

  g_clear_object (&self->session);
  g_clear_object (&self->place);
  g_clear_pointer (&self->before, g_ptr_array_unref);
  g_clear_pointer (&self->skipped, g_hash_table_unref);
  G_OBJECT_CLASS (yu_interview_page_parent_class)->dispose (object);
}

static void
yu_interview_page_class_init (YuInterviewPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yu_interview_page_dispose;
  GTK_WIDGET_CLASS (klass)->map = yu_interview_page_map;
}

static void
yu_interview_page_init (YuInterviewPage *self)
{
  self->before = g_ptr_array_new ();
  self->skipped = g_hash_table_new (NULL, NULL);
}

static GtkWidget *
button (const char *label, const char *action, const char *target)
{
  GtkWidget *widget = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (widget, "pill");
  if (action)
    gtk_actionable_set_action_name (GTK_ACTIONABLE (widget), action);
  if (target)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (widget), "s", target);
  return widget;
}

static GtkWidget *
buttons (GtkOrientation orientation, GtkWidget *one, GtkWidget *other)
{
  GtkWidget *box = gtk_box_new (orientation, 12);

  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), one);
  gtk_box_append (GTK_BOX (box), other);
  return box;
}

static GtkWidget *
progress_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  return label;
}

static void
add_parts (YuInterviewPage *self)
{
  YuFormPage *page = YU_FORM_PAGE (self);

  self->progress = progress_label ();
  self->question = adw_bin_new ();
  self->back = button (_ ("Back"), NULL, NULL);
  self->next = button ("", NULL, NULL);
  self->again = button (_ ("Ask Again What I Left"), NULL, NULL);
  self->end
      = buttons (GTK_ORIENTATION_VERTICAL, button (_ ("See the Papers"), "win.view", "papers"),
                 button (_ ("The Full Form"), "win.page", "person"));
  gtk_box_prepend (GTK_BOX (self->end), self->again);
  g_signal_connect_swapped (self->back, "clicked", G_CALLBACK (back_cb), self);
  g_signal_connect_swapped (self->next, "clicked", G_CALLBACK (next_cb), self);
  g_signal_connect_swapped (self->again, "clicked", G_CALLBACK (again_cb), self);
  yu_form_page_add (page, self->progress);
  yu_form_page_add (page, self->question);
  yu_form_page_add (page, self->end);
  yu_form_page_add (page, buttons (GTK_ORIENTATION_HORIZONTAL, self->back, self->next));
}

GtkWidget *
yu_interview_page_new (YuSession *session)
{
  YuInterviewPage *self = g_object_new (YU_TYPE_INTERVIEW_PAGE, NULL);

  self->session = g_object_ref (session);
  self->place = YU_ANSWER_PLACE (yu_document_place_new (session));
  yu_form_page_set_heading (
      YU_FORM_PAGE (self), _ ("Only what matters"),
      _ ("One question at a time, the one that settles most first. Leave what you do not know. The "
         "papers need more: the full form goes on with the same answers."));
  add_parts (self);
  g_signal_connect_object (session, "assessed", G_CALLBACK (show_next_label), self,
                           G_CONNECT_SWAPPED);
  find_next (self);
  return GTK_WIDGET (self);
}
