/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a rule asks of a fact, in words: S-FEEL is for whoever writes rulebooks, not for whom they
 * are about. */

#include "lines.h"

#include "base/words.h"

static char *
compared (YuCompare how, const char *value, YuLang lang)
{
  switch (how)
    {
    case YU_COMPARE_NOT_EQUAL:
      return yu_words_fill ("explain.test.not", lang, "tests", value, NULL);
    case YU_COMPARE_LESS:
      return yu_words_fill ("explain.test.less", lang, "value", value, NULL);
    case YU_COMPARE_LESS_EQUAL:
      return yu_words_fill ("explain.test.less_equal", lang, "value", value, NULL);
    case YU_COMPARE_GREATER:
      return yu_words_fill ("explain.test.greater", lang, "value", value, NULL);
    case YU_COMPARE_GREATER_EQUAL:
      return yu_words_fill ("explain.test.greater_equal", lang, "value", value, NULL);
    case YU_COMPARE_EQUAL:
    default:
      return g_strdup (value);
    }
}

static char *
between (const YuTest *test, const char *low, const char *high, YuLang lang)
{
  gboolean from = test->low_compare == YU_COMPARE_GREATER_EQUAL,
           to = test->high_compare == YU_COMPARE_LESS_EQUAL;
  const char *phrase = from ? (to ? "explain.test.between" : "explain.test.to_under")
                            : (to ? "explain.test.over_to" : "explain.test.inside");

  return yu_words_fill (phrase, lang, "low", low, "high", high, NULL);
}

/* NULL where an endpoint is not known. */
static char *
one_test (const YuAssessment *assessment, const char *fact, const YuTest *test, YuLang lang)
{
  g_autofree char *low = NULL, *high = NULL;

  if (test->low == NULL || (test->interval && test->high == NULL))
    return NULL;
  low = yu_fact_words (assessment, fact, test->low, lang);
  if (!test->interval)
    return compared (test->low_compare, low, lang);
  high = yu_fact_words (assessment, fact, test->high, lang);
  return between (test, low, high, lang);
}

/**
 * yu_tests_words:
 * @assessment: an assessment
 * @fact: the fact that is tested
 * @tests: what is asked of it
 * @lang: a language
 *
 * Returns: (transfer full): "26 to 45", "Doctorate", "not Outside Chongqing"; as written where an
 * endpoint hangs on another name
 */
char *
yu_tests_words (const YuAssessment *assessment, const char *fact, const YuTests *tests, YuLang lang)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (gsize i = 0; i < yu_tests_length (tests); i++)
    {
      g_auto (YuTest) test = yu_tests_get (tests, i, NULL, NULL);
      g_autofree char *one = one_test (assessment, fact, &test, lang);

      if (one == NULL)
        return g_strdup (yu_tests_text (tests));
      if (words->len > 0)
        g_string_append (words, yu_words ("explain.or", lang));
      g_string_append (words, one);
    }
  return yu_tests_negated (tests)
             ? yu_words_fill ("explain.test.not", lang, "tests", words->str, NULL)
             : g_strdup (words->str);
}
