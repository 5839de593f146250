/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Two versions of one dossier, side by side in words. All answers are compared, also those of
 * questions that are not asked at present: they are in the file. */

#include "differences.h"

#include "base/words.h"
#include "form/reading.h"

static void
free_difference (gpointer data)
{
  YuDifference *difference = data;

  g_free (difference->label);
  g_free (difference->mine);
  g_free (difference->theirs);
  g_free (difference);
}

static void
add (GPtrArray *differences, const char *label, char *mine, /* transfer full */
     char *theirs)                                          /* transfer full */
{
  YuDifference *difference = g_new (YuDifference, 1);

  *difference = (YuDifference){ g_strdup (label), mine, theirs };
  g_ptr_array_add (differences, difference);
}

/* Questions */

static char *
answer_in_words (const YuDossier *dossier, const YuQuestion *question, YuLang lang)
{
  const YuValue *value = yu_answers_get (yu_dossier_answers (dossier), question->id);
  const char *typed = yu_dossier_typed (dossier, question->id);

  if (value != NULL)
    return yu_value_to_words (question, value, lang);
  return typed != NULL ? yu_words_fill ("difference.unread", lang, "text", typed, NULL) : NULL;
}

static void
compare_question (GPtrArray *differences, const YuDossier *mine, const YuDossier *theirs,
                  const YuQuestion *question, YuLang lang)
{
  const char *id = question->id;

  if (yu_value_equal (yu_answers_get (yu_dossier_answers (mine), id),
                      yu_answers_get (yu_dossier_answers (theirs), id))
      && g_strcmp0 (yu_dossier_typed (mine, id), yu_dossier_typed (theirs, id)) == 0)
    return;
  add (differences, yu_text_get (&question->label, lang), answer_in_words (mine, question, lang),
       answer_in_words (theirs, question, lang));
}

/* What belongs to the answers */

static char *
documents_in_words (const YuDossier *dossier, YuLang lang)
{
  gsize n = yu_answers_length (yu_dossier_documents (dossier));
  g_autofree char *count = g_strdup_printf ("%" G_GSIZE_FORMAT, n);

  return n > 0 ? yu_words_fill ("difference.noted", lang, "count", count, NULL) : NULL;
}

static char *
scenarios_in_words (const YuDossier *dossier)
{
  GPtrArray *scenarios = yu_dossier_scenarios (dossier);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; scenarios != NULL && i < scenarios->len; i++)
    g_ptr_array_add (names, (gpointer) yu_scenario_name (g_ptr_array_index (scenarios, i)));
  g_ptr_array_add (names, NULL);

  return names->len > 1 ? g_strjoinv (" · ", (char **) names->pdata) : NULL;
}

static void
compare_rest (GPtrArray *differences, const YuDossier *mine, const YuDossier *theirs, YuLang lang)
{
  if (g_strcmp0 (yu_dossier_case (mine), yu_dossier_case (theirs)) != 0)
    add (differences, yu_words ("difference.case", lang), g_strdup (yu_dossier_case (mine)),
         g_strdup (yu_dossier_case (theirs)));
  if (g_strcmp0 (yu_dossier_passport_lines (mine), yu_dossier_passport_lines (theirs)) != 0)
    add (differences, yu_words ("difference.passport_lines", lang),
         g_strdup (yu_dossier_passport_lines (mine)),
         g_strdup (yu_dossier_passport_lines (theirs)));
  if (!yu_answers_equal (yu_dossier_documents (mine), yu_dossier_documents (theirs)))
    add (differences, yu_words ("difference.documents", lang), documents_in_words (mine, lang),
         documents_in_words (theirs, lang));
  if (!yu_scenarios_equal (yu_dossier_scenarios (mine), yu_dossier_scenarios (theirs)))
    add (differences, yu_words ("difference.scenarios", lang), scenarios_in_words (mine),
         scenarios_in_words (theirs));
  if (!yu_value_equal (yu_dossier_progress (mine), yu_dossier_progress (theirs)))
    add (differences, yu_words ("difference.progress", lang),
         g_strdup (yu_stage_words (yu_progress_stage (yu_dossier_progress (mine)), lang)),
         g_strdup (yu_stage_words (yu_progress_stage (yu_dossier_progress (theirs)), lang)));
}

/**
 * yu_dossier_differences:
 * @mine: a dossier
 * @theirs: another version of it
 * @form: the form
 * @lang: a language
 *
 * Compares question by question, then what else a dossier holds. The day of the last change and
 * members that this version does not know are not compared.
 *
 * Returns: (transfer full) (element-type YuDifference): in the order of the form; empty if nothing
 * differs
 */
GPtrArray *
yu_dossier_differences (const YuDossier *mine, const YuDossier *theirs, const YuForm *form,
                        YuLang lang)
{
  GPtrArray *differences = g_ptr_array_new_with_free_func (free_difference);
  GPtrArray *questions = yu_form_questions (form);

  for (guint i = 0; i < questions->len; i++)
    compare_question (differences, mine, theirs, g_ptr_array_index (questions, i), lang);
  compare_rest (differences, mine, theirs, lang);

  return differences;
}
