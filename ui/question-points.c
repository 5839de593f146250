/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "question-points.h"

static gboolean
fact_comes_from (const YuFact *fact, const char *question)
{
  if (fact == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (fact->questions) && fact->questions[i]; i++)
    if (g_str_equal (fact->questions[i], question))
      return TRUE;
  return g_str_equal (fact->id, question);
}

static gboolean
factor_reads (const YuFactor *factor, YuVocabulary *vocabulary, const char *question)
{
  const char *const *inputs
      = factor && factor->decision ? yu_table_inputs (factor->decision->table) : NULL;

  for (; inputs && *inputs; inputs++)
    if (fact_comes_from (yu_vocabulary_fact (vocabulary, *inputs), question))
      return TRUE;
  return FALSE;
}

const char *
yu_question_factor (YuSession *session, const char *question)
{
  const YuAssessment *assessment = yu_session_get_assessment (session);
  YuVocabulary *vocabulary = yu_library_vocabulary (yu_session_get_library (session));

  for (guint i = 0; assessment && i < assessment->factors->len; i++)
    {
      const YuFactorResult *result = g_ptr_array_index (assessment->factors, i);

      if (factor_reads (result->factor, vocabulary, question))
        return g_intern_string (result->id);
    }
  return NULL;
}

char *
yu_range_text (YuRange range)
{
  if (range.min == range.max)
    return g_strdup_printf ("%" G_GINT64_FORMAT, range.min);
  return g_strdup_printf ("%" G_GINT64_FORMAT "–%" G_GINT64_FORMAT, range.min, range.max);
}

/* Names the row of the table, since several questions may count in one row and points must not look
 * as if each gave them again. */
char *
yu_question_points_text (YuSession *session, const char *factor, YuLang lang)
{
  const YuAssessment *assessment = yu_session_get_assessment (session);

  for (guint i = 0; assessment && assessment->applies && i < assessment->factors->len; i++)
    {
      const YuFactorResult *result = g_ptr_array_index (assessment->factors, i);
      g_autofree char *range = NULL;
      g_autofree char *cap = NULL;

      if (result->factor == NULL || !g_str_equal (result->id, factor))
        continue;
      range = yu_range_text (result->points);
      cap = g_strdup_printf ("%" G_GINT64_FORMAT, result->cap);
      /* Translators: %1 is a row of the points table ("Education"), %2 points ("15" or "0–5"), %3
       * the most there are */
      return g_strdup_printf (_ ("%1$s: %2$s of %3$s points"),
                              yu_text_get (&result->factor->label, lang), range, cap);
    }
  return NULL;
}
