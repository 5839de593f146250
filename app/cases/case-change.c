/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "case-change.h"

#include "base/words.h"
#include "case-columns.h"

/* What the rules say of a case, in the order in which it is told */
static const YuCaseColumn told[]
    = { YU_CASE_CATEGORY, YU_CASE_POINTS, YU_CASE_GROUND, YU_CASE_MISSING };

static gboolean
reads_same (const YuCaseSummary *a, const YuCaseSummary *b, YuCaseColumn column)
{
  switch ((int) column)
    {
    case YU_CASE_CATEGORY:
      return a->category == b->category && a->claimed == b->claimed;
    case YU_CASE_POINTS:
      return a->national.min == b->national.min && a->national.max == b->national.max;
    case YU_CASE_GROUND:
      return a->ground == b->ground && a->ground_shown == b->ground_shown;
    case YU_CASE_MISSING:
    default:
      return a->answers == b->answers && a->documents == b->documents;
    }
}

/**
 * yu_case_reads_same:
 * @before: a case that was read
 * @after: the same case, read by other rules
 *
 * Returns: whether category, points, ground and what is missing are the same
 */
gboolean
yu_case_reads_same (const YuCaseSummary *before, const YuCaseSummary *after)
{
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    if (!reads_same (before, after, told[i]))
      return FALSE;
  return TRUE;
}

/**
 * yu_case_reading:
 * @summary: a case that was read
 *
 * Returns: (transfer full): what the rules say of it, and when; nothing of who it is about
 */
YuCaseSummary *
yu_case_reading (const YuCaseSummary *summary)
{
  YuCaseSummary *reading = yu_case_summary_blank (NULL);

  reading->on = summary->on;
  reading->until = summary->until;
  reading->category = summary->category;
  reading->claimed = summary->claimed;
  reading->national = summary->national;
  reading->ground = summary->ground;
  reading->ground_shown = summary->ground_shown;
  reading->answers = summary->answers;
  reading->documents = summary->documents;
  return reading;
}

/**
 * yu_case_change_by_days:
 * @after: a case with a former reading
 *
 * Returns: whether it might read otherwise by itself, under the former rules too: a birthday,
 * another year of work
 */
gboolean
yu_case_change_by_days (const YuCaseSummary *after)
{
  return after->on >= after->former->until;
}

static char *
column_words (const YuCaseSummary *summary, YuCaseColumn column, YuLang lang)
{
  char *words = yu_case_column_words (summary, column, FALSE, lang);

  if (*words != '\0')
    return words;
  g_free (words);
  return g_strdup (yu_words ("case.change.nothing", lang));
}

/**
 * yu_case_change_words:
 * @after: a case with a former reading
 * @lang: a language
 *
 * Returns: (transfer full): what reads otherwise, before and after
 */
char *
yu_case_change_words (const YuCaseSummary *after, YuLang lang)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    {
      g_autofree char *was = NULL, *is = NULL, *words = NULL;

      if (reads_same (after->former, after, told[i]))
        continue;
      was = column_words (after->former, told[i], lang);
      is = column_words (after, told[i], lang);
      words = yu_words_fill ("case.change", lang, "what", yu_case_column_title (told[i], lang),
                             "before", was, "after", is, NULL);
      g_string_append_printf (text, "%s%s", text->len > 0 ? yu_words ("date.between", lang) : "",
                              words);
    }
  return g_string_free (text, FALSE);
}

/**
 * yu_case_change_to_json:
 * @after: a case with a former reading
 *
 * Returns: (transfer full): its file and number, and what the rules said and say of it
 */
JsonObject *
yu_case_change_to_json (const YuCaseSummary *after)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "file", after->name);
  if (after->number != NULL)
    json_object_set_string_member (object, "case", after->number);
  else
    json_object_set_null_member (object, "case");
  json_object_set_object_member (object, "before", yu_case_reading_to_json (after->former));
  json_object_set_object_member (object, "after", yu_case_reading_to_json (after));
  return object;
}
