/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of a rulebook that say how things are: benefits, process, lists, parameters; and its
 * examples. */

#include "rulebook-private.h"

/* Benefits, process */

static void
free_benefit (gpointer part)
{
  g_ptr_array_unref (((YuBenefit *) part)->grounds);
  g_free (part);
}

void
yu_rulebook_read_benefit (YuRulebook *book, YuJson at)
{
  YuBenefit *benefit = g_new0 (YuBenefit, 1);

  yu_json_only (at, "id", "label", "detail", "grounds", "source", NULL);
  benefit->id = yu_rulebook_read_id (at, book->benefits);
  benefit->label = yu_json_words (at, "label");
  benefit->detail = yu_json_words_or (at, "detail");
  benefit->grounds = yu_rulebook_read_ids (at, "grounds");
  benefit->citation = yu_rulebook_read_citation (book, at);
  benefit->pointer = at.pointer;
  g_ptr_array_add (book->benefits, benefit);
}

void
yu_rulebook_read_step (YuRulebook *book, YuJson at)
{
  YuProcessStep *step = g_new0 (YuProcessStep, 1);
  static const char *const who[] = { "person", "unit", "any", NULL };

  yu_json_only (at, "id", "who", "label", "detail", "source", NULL);
  step->id = yu_rulebook_read_id (at, book->process);
  step->label = yu_json_words (at, "label");
  step->detail = yu_json_words_or (at, "detail");
  step->who = yu_json_text (at, "who");
  if (yu_json_has (at, "who") && !g_strv_contains (who, step->who))
    yu_json_fault (yu_json_member (at, "who"), NULL, "person, unit or any");
  step->citation = yu_rulebook_read_citation (book, at);
  g_ptr_array_add (book->process, step);
}

/* Lists */

static void
free_list (gpointer part)
{
  g_ptr_array_unref (((YuList *) part)->options);
  g_free (part);
}

static YuProvenance
read_entry_provenance (YuJson at, YuProvenance of_list)
{
  YuProvenance provenance = of_list;

  if (yu_json_has (at, "provenance")
      && !yu_provenance_from_id (yu_json_text (at, "provenance"), &provenance))
    yu_json_fault (yu_json_member (at, "provenance"), NULL,
                   "official, secondary, reported or assumed");
  return provenance;
}

static void
read_entry (YuList *list, YuJson at)
{
  YuOption *option = g_new0 (YuOption, 1);

  yu_json_only (at, "id", "label", "detail", "code", "group", "group_label", "provenance", "from",
                "until", "successor", NULL);
  option->id = yu_rulebook_read_id (at, list->options);
  option->label = yu_json_words (at, "label");
  option->detail = yu_json_words_or (at, "detail");
  option->code = yu_json_text_or (at, "code", NULL);
  option->group = yu_json_text_or (at, "group", NULL);
  option->group_label = yu_json_words_or (at, "group_label");
  option->provenance = read_entry_provenance (at, list->citation.provenance);
  option->from = yu_json_date_or (at, "from", 0);
  option->until = yu_json_date_or (at, "until", 0);
  option->successor = yu_json_text_or (at, "successor", NULL);
  if (option->until != 0 && option->until <= option->from)
    yu_json_fault (yu_json_member (at, "until"), "write the first day it no longer holds",
                   "a day after “from”");
  g_ptr_array_add (list->options, option);
}

static void
check_successors (const YuList *list, YuJson entries)
{
  for (guint i = 0; i < list->options->len; i++)
    {
      const YuOption *option = g_ptr_array_index (list->options, i);

      if (option->successor != NULL && yu_rulebook_find (list->options, option->successor) == NULL)
        yu_json_fault (yu_json_member (yu_json_item (entries, i), "successor"), NULL,
                       "the id of an entry of this list");
    }
}

void
yu_rulebook_read_list (YuRulebook *book, YuJson at)
{
  YuList *list = g_new0 (YuList, 1);
  YuJson entries = yu_json_member (at, "entries");
  gsize before;

  yu_json_only (at, "id", "label", "source", "entries", NULL);
  list->id = yu_rulebook_read_id (at, book->lists);
  list->label = yu_json_words (at, "label");
  list->citation = yu_rulebook_read_citation (book, at);
  list->options = yu_rulebook_new_parts (g_free);
  g_ptr_array_add (book->lists, list);
  if (entries.node == NULL || !yu_json_is_array (entries))
    return;

  before = yu_faults_total (at.faults);
  for (guint i = 0; i < yu_json_length (entries); i++)
    if (yu_json_is_object (yu_json_item (entries, i)))
      read_entry (list, yu_json_item (entries, i));
  if (yu_faults_total (at.faults) == before)
    check_successors (list, entries);
}

/* Parameters */

static void
free_parameter (gpointer part)
{
  g_ptr_array_unref (((YuParameter *) part)->figures);
  g_free (part);
}

static gint
compare_figures (gconstpointer a, gconstpointer b)
{
  const YuFigure *left = *(const YuFigure *const *) a, *right = *(const YuFigure *const *) b;

  return left->from < right->from ? -1 : left->from > right->from;
}

static void
read_figure (YuRulebook *book, YuParameter *parameter, YuJson at)
{
  YuFigure *figure = g_new0 (YuFigure, 1);

  yu_json_only (at, "from", "value", "year", "source", NULL);
  figure->from = yu_json_date (at, "from");
  figure->value = yu_json_integer (at, "value", -1000000000000, 1000000000000);
  figure->year = yu_json_integer_or (at, "year", 1900, 9999, 0);
  figure->citation = yu_rulebook_read_citation (book, at);
  for (guint i = 0; i < parameter->figures->len; i++)
    if (compare_figures (&parameter->figures->pdata[i], &figure) == 0)
      yu_json_fault (yu_json_member (at, "from"), NULL, "one figure for a day");
  g_ptr_array_add (parameter->figures, figure);
}

void
yu_rulebook_read_parameter (YuRulebook *book, YuJson at)
{
  YuParameter *parameter = g_new0 (YuParameter, 1);
  YuJson figures = yu_json_member (at, "figures");

  yu_json_only (at, "id", "label", "figures", NULL);
  parameter->id = yu_rulebook_read_id (at, book->parameters);
  parameter->label = yu_json_words (at, "label");
  parameter->figures = yu_rulebook_new_parts (g_free);
  g_ptr_array_add (book->parameters, parameter);
  if (figures.node == NULL || !yu_json_is_array (figures))
    return;

  if (yu_json_length (figures) == 0)
    yu_json_fault (figures, NULL, "at least one figure");
  for (guint i = 0; i < yu_json_length (figures); i++)
    if (yu_json_is_object (yu_json_item (figures, i)))
      read_figure (book, parameter, yu_json_item (figures, i));
  g_ptr_array_sort (parameter->figures, compare_figures);
}

/* Examples */

static void
free_example (gpointer part)
{
  YuExample *example = part;

  yu_answers_unref (example->answers);
  g_clear_pointer (&example->expect, json_node_unref);
  g_free (example);
}

/* Whether they are answers that the form takes is checked with the form (check-names.c). */
static YuAnswers *
read_answers (YuJson at)
{
  YuAnswers *answers = yu_answers_new ();

  if (at.node == NULL || !yu_json_is_object (at))
    return answers;

  for (guint i = 0; i < yu_json_length (at); i++)
    {
      const char *question = NULL;
      YuJson member = yu_json_entry (at, i, &question);
      g_autoptr (YuValue) value = yu_json_value (member);
      YuAnswers *next = yu_answers_with (answers, question, value);

      yu_answers_unref (answers);
      answers = next;
    }
  return answers;
}

void
yu_rulebook_read_example (YuRulebook *book, YuJson at)
{
  YuExample *example = g_new0 (YuExample, 1);
  YuJson expect = yu_json_member (at, "expect");

  yu_json_only (at, "label", "on", "answers", "expect", NULL);
  example->label = yu_json_words (at, "label");
  example->on = yu_json_date (at, "on");
  example->answers = read_answers (yu_json_member (at, "answers"));
  example->pointer = at.pointer;
  if (expect.node != NULL && yu_json_is_object (expect))
    example->expect = json_node_copy (expect.node);
  g_ptr_array_add (book->examples, example);
}

void
yu_rulebook_init_facts (YuRulebook *book)
{
  book->benefits = yu_rulebook_new_parts (free_benefit);
  book->process = yu_rulebook_new_parts (g_free);
  book->lists = yu_rulebook_new_parts (free_list);
  book->parameters = yu_rulebook_new_parts (free_parameter);
  book->examples = yu_rulebook_new_parts (free_example);
}
