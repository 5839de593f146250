/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "question-group.h"

struct _YuQuestionGroup {
  AdwPreferencesGroup parent_instance;
  YuAnswerPlace *place;
  GPtrArray *rows; /* of YuQuestionRow */
};

G_DEFINE_FINAL_TYPE (YuQuestionGroup, yu_question_group, ADW_TYPE_PREFERENCES_GROUP)

static YuAnswers *
answers_of (YuQuestionGroup *self)
{
  return yu_document_get_answers (
      yu_session_get_document (yu_answer_place_get_session (self->place)));
}

static void
update_relevance (YuQuestionGroup *self)
{
  gboolean any = self->rows->len == 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      YuQuestionRow *row = g_ptr_array_index (self->rows, i);
      gboolean relevant
          = yu_question_relevant (yu_question_row_get_question (row), answers_of (self));

      gtk_widget_set_visible (GTK_WIDGET (row), relevant);
      any = any || relevant;
    }
  gtk_widget_set_visible (GTK_WIDGET (self), any);
}

static void
yu_question_group_dispose (GObject *object)
{
  YuQuestionGroup *self = YU_QUESTION_GROUP (object);

  g_clear_object (&self->place);
  G_OBJECT_CLASS (yu_question_group_parent_class)->dispose (object);
}

static void
yu_question_group_finalize (GObject *object)
{
  g_clear_pointer (&YU_QUESTION_GROUP (object)->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (yu_question_group_parent_class)->finalize (object);
}

static void
yu_question_group_class_init (YuQuestionGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yu_question_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = yu_question_group_finalize;
}

static void
yu_question_group_init (YuQuestionGroup *self)
{
  self->rows = g_ptr_array_new ();
}

/* Titles of a preferences group are markup. */
static void
set_heading (AdwPreferencesGroup *group, const char *title, const char *intro)
{
  g_autofree char *title_markup = title ? g_markup_escape_text (title, -1) : NULL;
  g_autofree char *intro_markup = intro ? g_markup_escape_text (intro, -1) : NULL;

  if (title_markup)
    adw_preferences_group_set_title (group, title_markup);
  if (intro_markup)
    adw_preferences_group_set_description (group, intro_markup);
}

GtkWidget *
yu_question_group_new (YuAnswerPlace *place, const YuGroup *group)
{
  YuQuestionGroup *self = g_object_new (YU_TYPE_QUESTION_GROUP, NULL);
  YuLang lang = yu_lang_current ();

  self->place = g_object_ref (place);
  set_heading (ADW_PREFERENCES_GROUP (self), group->title.in[lang], group->intro.in[lang]);
  for (guint i = 0; i < group->questions->len; i++)
    {
      GtkWidget *row = yu_question_row_new (place, g_ptr_array_index (group->questions, i));

      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
    }
  g_signal_connect_object (place, "changed", G_CALLBACK (update_relevance), self,
                           G_CONNECT_SWAPPED);
  update_relevance (self);
  return GTK_WIDGET (self);
}

YuQuestionRow *
yu_question_group_find (YuQuestionGroup *self, const char *question)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      YuQuestionRow *row = g_ptr_array_index (self->rows, i);

      if (g_str_equal (yu_question_row_get_question (row)->id, question))
        return row;
    }
  return NULL;
}

gboolean
yu_question_group_grab (YuQuestionGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (gtk_widget_get_visible (g_ptr_array_index (self->rows, i))
        && yu_question_row_grab (g_ptr_array_index (self->rows, i)))
      return TRUE;
  return FALSE;
}
