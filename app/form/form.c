/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The form as a value: what may be asked, in which order. Immutable once it is loaded, so views and
 * worker threads share it.
 *
 * The options of some questions live in rulebooks, which the form cannot know (it stands before
 * them). They are added by making a copy of the form; the copies share their conditions with the
 * loaded form, which they keep alive. */

#include "form-private.h"

static void
free_step (YuStep *step)
{
  g_clear_pointer (&step->groups, g_ptr_array_unref);
  g_free (step);
}

YuForm *
yu_form_blank (void)
{
  YuForm *form = g_new0 (YuForm, 1);

  g_atomic_ref_count_init (&form->references);
  form->by_id
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) yu_question_free);
  form->questions = g_ptr_array_new ();
  form->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) free_step);
  form->quick_check = g_ptr_array_new ();

  return form;
}

void
yu_question_free (YuQuestion *question)
{
  if (question == NULL)
    return;
  g_clear_pointer (&question->options, g_ptr_array_unref);
  g_clear_pointer (&question->own_options, g_ptr_array_unref);
  g_clear_pointer (&question->fields, g_ptr_array_unref);
  if (question->owns_relevant)
    g_clear_pointer (&question->relevant, yu_condition_free);
  g_free (question);
}

void
yu_group_free (YuGroup *group)
{
  g_clear_pointer (&group->questions, g_ptr_array_unref);
  g_free (group);
}

/**
 * yu_form_ref:
 * @form: a form
 *
 * Takes another reference; may be called from any thread.
 */
YuForm *
yu_form_ref (YuForm *form)
{
  g_return_val_if_fail (form != NULL, NULL);

  g_atomic_ref_count_inc (&form->references);
  return form;
}

/**
 * yu_form_unref:
 * @form: (nullable): a form
 *
 * Gives a reference back; the last one frees the form.
 */
void
yu_form_unref (YuForm *form)
{
  if (form == NULL || !g_atomic_ref_count_dec (&form->references))
    return;

  g_ptr_array_unref (form->steps);
  g_ptr_array_unref (form->questions);
  g_ptr_array_unref (form->quick_check);
  g_hash_table_unref (form->by_id);
  g_clear_pointer (&form->origin, yu_form_unref);
  g_free (form);
}

/* The list's entries first, then the answers that every edition of the list needs beside it
 * ("outside", "none"). */
static GPtrArray *
join_options (GPtrArray *listed, GPtrArray *own)
{
  if (own == NULL || own->len == 0)
    return g_ptr_array_ref (listed);

  GPtrArray *all = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < listed->len; i++)
    g_ptr_array_add (all, g_memdup2 (listed->pdata[i], sizeof (YuOption)));
  for (guint i = 0; i < own->len; i++)
    g_ptr_array_add (all, g_memdup2 (own->pdata[i], sizeof (YuOption)));
  return all;
}

static YuQuestion *
copy_question (const YuQuestion *from, const char *list, GPtrArray *options)
{
  YuQuestion *copy = g_memdup2 (from, sizeof *from);

  copy->owns_relevant = FALSE;
  copy->own_options = from->own_options != NULL ? g_ptr_array_ref (from->own_options) : NULL;
  if (g_strcmp0 (from->options_from, list) == 0)
    copy->options = join_options (options, from->own_options);
  else if (from->options != NULL)
    copy->options = g_ptr_array_ref (from->options);

  if (from->fields != NULL)
    {
      copy->fields = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_question_free);
      for (guint i = 0; i < from->fields->len; i++)
        g_ptr_array_add (copy->fields, copy_question (from->fields->pdata[i], list, options));
    }

  return copy;
}

/* The same questions, found again in another form's table. */
static void
copy_order (YuForm *form, GPtrArray *from, GPtrArray *to)
{
  for (guint i = 0; i < from->len; i++)
    {
      const YuQuestion *question = from->pdata[i];
      g_ptr_array_add (to, g_hash_table_lookup (form->by_id, question->id));
    }
}

static YuStep *
copy_step (YuForm *form, const YuStep *from)
{
  YuStep *step = g_memdup2 (from, sizeof *from);

  step->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_group_free);
  for (guint i = 0; i < from->groups->len; i++)
    {
      const YuGroup *old = from->groups->pdata[i];
      YuGroup *group = g_memdup2 (old, sizeof *old);

      group->questions = g_ptr_array_new ();
      copy_order (form, old->questions, group->questions);
      g_ptr_array_add (step->groups, group);
    }

  return step;
}

/**
 * yu_form_with_options:
 * @form: a form
 * @list: the id of a list that questions name in `options_from`
 * @options: (element-type YuOption): its entries of all dates
 *
 * Makes a form in which the options of that list are known. Entries that no longer hold stay among
 * them, since an old dossier may name one; whoever offers them for choosing looks at their dates.
 *
 * Returns: (transfer full): a new form; @options is referenced, not copied
 */
YuForm *
yu_form_with_options (YuForm *form, const char *list, GPtrArray *options)
{
  g_return_val_if_fail (form != NULL && list != NULL && options != NULL, NULL);

  YuForm *copy = yu_form_blank ();
  GHashTableIter iter;
  gpointer question;

  copy->origin = yu_form_ref (form->origin != NULL ? form->origin : form);
  copy->id = form->id;
  g_hash_table_iter_init (&iter, form->by_id);
  while (g_hash_table_iter_next (&iter, NULL, &question))
    {
      YuQuestion *twin = copy_question (question, list, options);
      g_hash_table_insert (copy->by_id, (gpointer) twin->id, twin);
    }
  copy_order (copy, form->questions, copy->questions);
  copy_order (copy, form->quick_check, copy->quick_check);
  for (guint i = 0; i < form->steps->len; i++)
    g_ptr_array_add (copy->steps, copy_step (copy, form->steps->pdata[i]));

  return copy;
}

/**
 * yu_form_question:
 * @form: a form
 * @id: an id
 *
 * Returns: (nullable) (transfer none): the question of that id; %NULL if the form asks no such
 * thing
 */
const YuQuestion *
yu_form_question (const YuForm *form, const char *id)
{
  g_return_val_if_fail (form != NULL, NULL);

  return id != NULL ? g_hash_table_lookup (form->by_id, id) : NULL;
}

/**
 * yu_form_questions:
 * @form: a form
 *
 * Returns: (transfer none) (element-type YuQuestion): all questions in the order of the form
 */
GPtrArray *
yu_form_questions (const YuForm *form)
{
  return form->questions;
}

/**
 * yu_form_steps:
 * @form: a form
 *
 * Returns: (transfer none) (element-type YuStep): the pages of the form
 */
GPtrArray *
yu_form_steps (const YuForm *form)
{
  return form->steps;
}

/**
 * yu_form_quick_check:
 * @form: a form
 *
 * Returns: (transfer none) (element-type YuQuestion): the questions that decide most, for one page
 */
GPtrArray *
yu_form_quick_check (const YuForm *form)
{
  return form->quick_check;
}

/**
 * yu_question_relevant:
 * @question: a question
 * @answers: all answers given
 *
 * Returns: %FALSE only if the question's condition is definitely false over @answers; while an
 * answer that decides it is missing, the question is asked
 */
gboolean
yu_question_relevant (const YuQuestion *question, const YuAnswers *answers)
{
  g_return_val_if_fail (question != NULL, FALSE);

  return question->relevant == NULL
         || yu_condition_over_answers (question->relevant, answers).hi != YU_NOT_MET;
}

/**
 * yu_form_counted:
 * @form: the form
 * @answers: all answers given
 *
 * The answers without those of questions that are not relevant, or that the form does not ask.
 * Relevance is looked up once, over all answers, the irrelevant ones included, so the window, which
 * shows and hides questions by the same answers, and the assessment never disagree, and the result
 * does not depend on the order of the form.
 *
 * Returns: (transfer full): the answers that count
 */
YuAnswers *
yu_form_counted (const YuForm *form, const YuAnswers *answers)
{
  YuAnswers *counted = yu_answers_ref (answers);

  for (gsize i = 0; i < yu_answers_length (answers); i++)
    {
      const char *id = yu_answers_question (answers, i);
      const YuQuestion *question = yu_form_question (form, id);

      if (question != NULL && yu_question_relevant (question, answers))
        continue;
      g_autoptr (YuAnswers) before = counted;
      counted = yu_answers_with (before, id, NULL);
    }
  return counted;
}

/**
 * yu_question_option:
 * @question: a question
 * @id: an id
 *
 * Returns: (nullable) (transfer none): the option of that id; %NULL if there is none, or if the
 * list is not known yet
 */
const YuOption *
yu_question_option (const YuQuestion *question, const char *id)
{
  if (question->options == NULL || id == NULL)
    return NULL;

  for (guint i = 0; i < question->options->len; i++)
    {
      const YuOption *option = question->options->pdata[i];
      if (strcmp (option->id, id) == 0)
        return option;
    }
  return NULL;
}

/**
 * yu_question_field:
 * @question: a question
 * @id: an id
 *
 * Returns: (nullable) (transfer none): the field of that id of a question of kind rows or record
 */
const YuQuestion *
yu_question_field (const YuQuestion *question, const char *id)
{
  for (guint i = 0; question->fields != NULL && i < question->fields->len; i++)
    {
      const YuQuestion *field = question->fields->pdata[i];
      if (strcmp (field->id, id) == 0)
        return field;
    }
  return NULL;
}
