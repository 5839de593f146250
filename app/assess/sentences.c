/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The result in one sentence each: what holds by these answers, and who decides. Never "you are
 * category A". */

#include "explain.h"

#include "base/words.h"

/**
 * yu_shown_words:
 * @shown: a verdict as shown
 * @lang: a language
 *
 * Returns: (transfer none): "met", "not settled yet" …
 */
const char *
yu_shown_words (YuShown shown, YuLang lang)
{
  g_autofree char *phrase = g_strconcat ("shown.", yu_shown_id (shown), NULL);

  return yu_words (phrase, lang);
}

/**
 * yu_shown_short:
 * @shown: a verdict as shown
 * @lang: a language
 *
 * For the marks in lists. Whoever shows it gives yu_shown_words() too, as tooltip and description.
 *
 * Returns: (transfer none): "met", "claimed", "open", "not met"
 */
const char *
yu_shown_short (YuShown shown, YuLang lang)
{
  g_autofree char *phrase = g_strconcat ("chip.", yu_shown_id (shown), NULL);

  return yu_words (phrase, lang);
}

/**
 * yu_provenance_words:
 * @provenance: how sure a statement is
 * @lang: a language
 *
 * Returns: (transfer none): "official text", "assumed: official text not found" …
 */
const char *
yu_provenance_words (YuProvenance provenance, YuLang lang)
{
  g_autofree char *phrase = g_strconcat ("provenance.", yu_provenance_id (provenance), NULL);

  return yu_words (phrase, lang);
}

/* The first ground that alone is as good as the whole; 0 if only several together are. */
static guint
deciding_ground (const YuAssessment *assessment, YuShown shown)
{
  for (guint i = 0; i < assessment->grounds->len; i++)
    if (((const YuStatement *) g_ptr_array_index (assessment->grounds, i))->shown == shown)
      return i + 1;
  return 0;
}

/* The words for a verdict in one of two lengths, "headline" and "verdict". */
static char *
verdict_in (const char *length, const YuAssessment *assessment, YuLang lang)
{
  YuShown shown = yu_verdict_shown (assessment->eligible);
  gboolean holds = shown == YU_SHOWN_MET || shown == YU_SHOWN_CLAIMED;
  guint number = holds ? deciding_ground (assessment, shown) : 0;
  g_autofree char *phrase
      = g_strconcat (length, ".", yu_shown_id (shown), holds && number == 0 ? "_any" : "", NULL);
  const YuStatement *ground;
  g_autofree char *digits = NULL;

  if (number == 0)
    return g_strdup (yu_words (phrase, lang));

  ground = g_ptr_array_index (assessment->grounds, number - 1);
  digits = g_strdup_printf ("%u", number);
  return yu_words_fill (phrase, lang, "number", digits, "ground",
                        yu_text_get (&ground->ground->label, lang), NULL);
}

/**
 * yu_verdict_sentence:
 * @assessment: an assessment
 * @lang: a language
 *
 * Returns: (transfer full): what these answers come to, and that the authority decides
 */
char *
yu_verdict_sentence (const YuAssessment *assessment, YuLang lang)
{
  if (!assessment->applies)
    return g_strdup (yu_words ("note.foreign_nationals_only", lang));
  return verdict_in ("verdict", assessment, lang);
}

/**
 * yu_verdict_headline:
 * @assessment: an assessment
 * @lang: a language
 *
 * A few words to be taken in at a glance. They do not say who decides: yu_verdict_sentence() stands
 * beneath them.
 *
 * Returns: (transfer full): "Ground 5, if the authority agrees", "Not settled yet" …
 */
char *
yu_verdict_headline (const YuAssessment *assessment, YuLang lang)
{
  if (!assessment->applies)
    return g_strdup (yu_words ("headline.none", lang));
  return verdict_in ("headline", assessment, lang);
}

static char *
fill_points (const char *phrase, YuRange points, gint64 cap, YuLang lang)
{
  g_autofree char *id = g_strconcat (phrase, points.min == points.max ? ".exact" : ".range", NULL);
  g_autofree char *min = g_strdup_printf ("%" G_GINT64_FORMAT, points.min);
  g_autofree char *max = g_strdup_printf ("%" G_GINT64_FORMAT, points.max);
  g_autofree char *most = g_strdup_printf ("%" G_GINT64_FORMAT, cap);

  return yu_words_fill (id, lang, "min", min, "max", max, "cap", most, NULL);
}

/**
 * yu_points_sentence:
 * @assessment: an assessment
 * @lang: a language
 *
 * Returns: (transfer full): the national points, the headline: "78 to 83 of 110 national points"
 */
char *
yu_points_sentence (const YuAssessment *assessment, YuLang lang)
{
  return fill_points ("points", assessment->national, assessment->national_cap, lang);
}

/**
 * yu_incentive_sentence:
 * @assessment: an assessment
 * @lang: a language
 *
 * The second sentence beside the national points. It says when the provisions are assumed.
 *
 * Returns: (transfer full) (nullable): the sum with local incentive points; %NULL when there are
 * none
 */
char *
yu_incentive_sentence (const YuAssessment *assessment, YuLang lang)
{
  gboolean assumed = assessment->incentive_provenance == YU_PROVENANCE_ASSUMED;

  if (assessment->incentive.max == 0)
    return NULL;
  return fill_points (assumed ? "incentive.assumed" : "incentive", assessment->points,
                      assessment->cap, lang);
}
