/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "result-words.h"

static gboolean
is_open (YuVerdict verdict)
{
  return yu_verdict_shown (verdict) == YU_SHOWN_OPEN;
}

gboolean
yu_result_blank (const YuAssessment *assessment)
{
  if (!assessment->applies || assessment->national.min > 0
      || assessment->national.max < assessment->national_cap || !is_open (assessment->eligible))
    return FALSE;
  for (guint i = 0; i < assessment->grounds->len; i++)
    if (!is_open (((const YuStatement *) g_ptr_array_index (assessment->grounds, i))->verdict))
      return FALSE;
  return TRUE;
}

gboolean
yu_result_counted (const YuAssessment *assessment)
{
  return assessment->applies && !yu_result_blank (assessment);
}

char *
yu_result_headline (const YuAssessment *assessment, YuLang lang)
{
  return yu_result_blank (assessment) ? g_strdup (_ ("Your result will appear here"))
                                      : yu_verdict_headline (assessment, lang);
}

char *
yu_result_sentence (const YuAssessment *assessment, YuLang lang)
{
  if (yu_result_blank (assessment))
    return g_strdup (_ ("Answer what you can, in any order. After each answer you see here what "
                        "follows from it, and why."));
  return yu_verdict_sentence (assessment, lang);
}

/* What is possible, from the surest: never "C", since below 60 points nobody becomes C by points.
 */
char *
yu_result_category (const YuAssessment *assessment, YuLang lang)
{
  YuShown a = yu_verdict_shown (assessment->category_a.verdict),
          b = yu_verdict_shown (assessment->category_b.verdict);

  if (a == YU_SHOWN_MET)
    return g_strdup (_ ("Work-permit category A"));
  if (a == YU_SHOWN_CLAIMED)
    return g_strdup (_ ("Work-permit category A, if the authority agrees"));
  if (a == YU_SHOWN_OPEN && b == YU_SHOWN_MET)
    return g_strdup (_ ("Work-permit category B; A is still possible"));
  if (a == YU_SHOWN_OPEN)
    return g_strdup (_ ("Work-permit category A is still possible"));
  if (b == YU_SHOWN_MET)
    return g_strdup (_ ("Work-permit category B"));
  if (b == YU_SHOWN_CLAIMED)
    return g_strdup (_ ("Work-permit category B, if the authority agrees"));
  if (b == YU_SHOWN_OPEN)
    return g_strdup (_ ("Work-permit category B is still possible"));
  return g_strdup (_ ("Neither work-permit category A nor B by these answers"));
}

static char *
points_gain (YuRange gain)
{
  if (gain.max <= 0)
    return NULL;
  if (gain.min == gain.max)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "+%d point", "+%d points",
                                         (gulong) gain.max),
                            (int) gain.max);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "up to +%d point", "up to +%d points",
                                       (gulong) gain.max),
                          (int) gain.max);
}

char *
yu_result_gain (const YuMissing *missing)
{
  g_autofree char *points = points_gain (missing->gain);
  g_autofree char *settles = NULL;

  if (missing->settles > 0)
    settles
        = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "can decide %u ground or category",
                                        "can decide %u grounds and categories", missing->settles),
                           missing->settles);
  if (points && settles)
    return g_strdup_printf ("%s · %s", points, settles);
  if (points || settles)
    return g_strdup (points ? points : settles);
  return g_strdup (_ ("can change the result"));
}

char *
yu_result_bar_words (const YuAssessment *assessment, YuLang lang)
{
  g_autofree char *points = yu_points_sentence (assessment, lang);

  /* Translators: %s is a sentence about the points. B and A are work-permit categories */
  return g_strdup_printf (_ ("%s; category B from 60, category A from 85"), points);
}

char *
yu_result_source (const YuCitation *citation, YuLang lang)
{
  const char *title = yu_text_get (&citation->source->title, lang),
             *clause = citation->clause.in[lang];

  if (clause == NULL)
    return g_strdup_printf (lang == YU_LANG_ZH_CN ? "%s（%s）" : "%s (%s)", title,
                            yu_provenance_words (citation->provenance, lang));
  return g_strdup_printf (lang == YU_LANG_ZH_CN ? "%s，%s（%s）" : "%s, %s (%s)", title, clause,
                          yu_provenance_words (citation->provenance, lang));
}

const YuRulebook *
yu_result_book (const YuAssessment *assessment, const char *id)
{
  GPtrArray *books = yu_model_books (assessment->model);

  for (guint i = 0; i < books->len; i++)
    {
      const YuRulebook *book = g_ptr_array_index (books, i);

      if (g_str_equal (book->id, id))
        return book;
    }
  return NULL;
}
