/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Names: of statements, and of facts with their values. */

#include "lines.h"

#include <string.h>

#include "base/words.h"
#include "form/reading.h"

static const YuStatement *
find_statement (GPtrArray *list, const char *id)
{
  for (guint i = 0; i < list->len; i++)
    {
      const YuStatement *statement = g_ptr_array_index (list, i);

      if (strcmp (statement->id, id) == 0)
        return statement;
    }
  return NULL;
}

static YuAbout
find_among_statements (const YuAssessment *assessment, const char *id)
{
  const struct {
    GPtrArray *list;
    YuAboutKind kind;
  } places[] = {
    { assessment->routes, YU_ABOUT_ROUTE },
    { assessment->grounds, YU_ABOUT_GROUND },
    { assessment->provisions, YU_ABOUT_PROVISION },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      const YuStatement *statement = find_statement (places[i].list, id);

      if (statement)
        return (YuAbout){ places[i].kind, statement, NULL };
    }
  return (YuAbout){ YU_ABOUT_NOTHING, NULL, NULL };
}

YuAbout
yu_assessment_about (const YuAssessment *assessment, const char *id)
{
  for (guint i = 0; i < assessment->factors->len; i++)
    {
      const YuFactorResult *factor = g_ptr_array_index (assessment->factors, i);

      if (strcmp (factor->id, id) == 0)
        return (YuAbout){ YU_ABOUT_FACTOR, NULL, factor };
    }
  if (g_strcmp0 (assessment->category_a.id, id) == 0)
    return (YuAbout){ YU_ABOUT_CATEGORY, &assessment->category_a, NULL };
  if (g_strcmp0 (assessment->category_b.id, id) == 0)
    return (YuAbout){ YU_ABOUT_CATEGORY, &assessment->category_b, NULL };

  return find_among_statements (assessment, id);
}

const YuText *
yu_about_label (YuAbout about)
{
  switch (about.kind)
    {
    case YU_ABOUT_FACTOR:
      return about.factor->factor ? &about.factor->factor->label : NULL;
    case YU_ABOUT_ROUTE:
      return &about.statement->route->label;
    case YU_ABOUT_GROUND:
      return &about.statement->ground->label;
    case YU_ABOUT_PROVISION:
      return &about.statement->provision->label;
    case YU_ABOUT_CATEGORY:
      return &about.statement->category->label;
    case YU_ABOUT_NOTHING:
    default:
      return NULL;
    }
}

const YuCitation *
yu_about_citation (YuAbout about)
{
  switch (about.kind)
    {
    case YU_ABOUT_FACTOR:
      return about.factor->factor ? &about.factor->factor->citation : NULL;
    case YU_ABOUT_ROUTE:
      return &about.statement->route->citation;
    case YU_ABOUT_GROUND:
      return &about.statement->ground->citation;
    case YU_ABOUT_PROVISION:
      return &about.statement->provision->citation;
    case YU_ABOUT_CATEGORY:
      return &about.statement->category->citation;
    case YU_ABOUT_NOTHING:
    default:
      return NULL;
    }
}

const char *
yu_fact_label (const YuAssessment *assessment, const char *id, YuLang lang)
{
  YuVocabulary *vocabulary = yu_library_vocabulary (yu_model_library (assessment->model));
  const YuFact *fact = yu_vocabulary_fact (vocabulary, id);

  return fact ? yu_text_get (&fact->label, lang) : id;
}

/* Facts that no question of the same name asks: whole numbers and yes or no. */
static char *
plain_words (const YuValue *value, YuLang lang)
{
  if (yu_value_is (value, YU_VALUE_BOOLEAN))
    return g_strdup (yu_words (yu_value_boolean (value) ? "explain.yes" : "explain.no", lang));
  if (yu_value_is (value, YU_VALUE_NUMBER))
    return yu_number_to_text (yu_value_number (value));
  return g_strdup (yu_value_is (value, YU_VALUE_TEXT) ? yu_value_text (value) : "");
}

/* Points that depend on open answers: from least to most. */
static char *
open_points (const YuAssessment *assessment, const char *fact, YuLang lang)
{
  YuRange range = strcmp (fact, "national_points") == 0 ? assessment->national : assessment->points;
  g_autofree char *min = g_strdup_printf ("%" G_GINT64_FORMAT, range.min);
  g_autofree char *max = g_strdup_printf ("%" G_GINT64_FORMAT, range.max);

  return yu_words_fill ("explain.between", lang, "min", min, "max", max, NULL);
}

char *
yu_fact_words (const YuAssessment *assessment, const char *fact, const YuValue *value, YuLang lang)
{
  YuForm *form = yu_library_form (yu_model_library (assessment->model));
  const YuQuestion *question = yu_form_question (form, fact);

  if (!value && (strcmp (fact, "national_points") == 0 || strcmp (fact, "points") == 0))
    return open_points (assessment, fact, lang);
  if (!value)
    return g_strdup (yu_words ("explain.unknown", lang));
  if (yu_value_is (value, YU_VALUE_LIST) && yu_value_length (value) == 0)
    return g_strdup (yu_words ("explain.nothing", lang));
  return question && yu_question_accepts (question, value)
             ? yu_value_to_words (question, value, lang)
             : plain_words (value, lang);
}
