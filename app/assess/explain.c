/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "lines.h"

#include <string.h>

#include "base/words.h"

static void
write_points (YuWriter *writer)
{
  const YuAssessment *assessment = writer->assessment;
  char *incentive = yu_incentive_sentence (assessment, writer->lang);

  yu_writer_line (writer, 0, yu_points_sentence (assessment, writer->lang));
  if (incentive)
    yu_writer_line (writer, 0, incentive);
  for (guint i = 0; i < assessment->factors->len; i++)
    yu_write_factor (writer, g_ptr_array_index (assessment->factors, i), 1);
}

static void
write_local (YuWriter *writer, const YuFactorResult *local)
{
  yu_write_factor (writer, local, 0);
  for (guint i = 0; i < writer->assessment->provisions->len; i++)
    yu_write_provision (writer, g_ptr_array_index (writer->assessment->provisions, i), 1, TRUE);
}

static void
write_eligible (YuWriter *writer)
{
  yu_writer_line (writer, 0, yu_verdict_sentence (writer->assessment, writer->lang));
  for (guint i = 0; i < writer->assessment->grounds->len; i++)
    yu_write_statement (writer, g_ptr_array_index (writer->assessment->grounds, i), 1, TRUE);
}

static void
write_categories (YuWriter *writer)
{
  if (writer->assessment->category_a.id)
    yu_write_statement (writer, &writer->assessment->category_a, 0, TRUE);
  if (writer->assessment->category_b.id)
    yu_write_statement (writer, &writer->assessment->category_b, 0, TRUE);
}

static gboolean
write_about (YuWriter *writer, const char *what)
{
  YuAbout about = yu_assessment_about (writer->assessment, what);

  if (about.kind == YU_ABOUT_NOTHING)
    return FALSE;
  if (about.kind == YU_ABOUT_PROVISION)
    yu_write_provision (writer, about.statement, 0, TRUE);
  else if (about.kind == YU_ABOUT_FACTOR && strcmp (what, "local") == 0)
    write_local (writer, about.factor);
  else if (about.kind == YU_ABOUT_FACTOR)
    yu_write_factor (writer, about.factor, 0);
  else
    yu_write_statement (writer, about.statement, 0, TRUE);
  return TRUE;
}

static gboolean
write_what (YuWriter *writer, const char *what)
{
  if (strcmp (what, "points") == 0)
    write_points (writer);
  else if (strcmp (what, "eligible") == 0)
    write_eligible (writer);
  else if (strcmp (what, "category") == 0)
    write_categories (writer);
  else
    return write_about (writer, what);
  return TRUE;
}

/* --- what there is --- */

static void
add_ids (GPtrArray *known, GPtrArray *statements)
{
  for (guint i = 0; i < statements->len; i++)
    g_ptr_array_add (known,
                     (gpointer) ((const YuStatement *) g_ptr_array_index (statements, i))->id);
}

static void
refuse (const YuAssessment *assessment, const char *what, YuLang lang, GError **error)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();
  g_autofree char *list = NULL;
  g_autofree char *message = NULL;

  g_ptr_array_add (known, (gpointer) "eligible");
  g_ptr_array_add (known, (gpointer) "category");
  g_ptr_array_add (known, (gpointer) "points");
  for (guint i = 0; i < assessment->factors->len; i++)
    g_ptr_array_add (
        known,
        (gpointer) ((const YuFactorResult *) g_ptr_array_index (assessment->factors, i))->id);
  add_ids (known, assessment->routes);
  add_ids (known, assessment->grounds);
  add_ids (known, assessment->provisions);
  g_ptr_array_add (known, NULL);

  list = g_strjoinv (" ", (char **) known->pdata);
  message = yu_words_fill ("explain.unknown_what", lang, "what", what, "known", list, NULL);
  g_set_error_literal (error, YU_ERROR, YU_ERROR_CONTENT, message);
}

/**
 * yu_explain:
 * @assessment: an assessment
 * @what: a factor, route, ground or provision, "category", "eligible" or "points"
 * @lang: a language
 * @error: return location for an error
 *
 * Says why something is so: the rule with its source, the facts that it rests on, what is missing.
 *
 * Returns: (transfer full) (element-type YuLine): lines in reading order, or %NULL with
 * %YU_ERROR_CONTENT naming what can be explained
 */
GPtrArray *
yu_explain (const YuAssessment *assessment, const char *what, YuLang lang, GError **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_line_free);
  YuWriter writer = { .assessment = assessment, .lang = lang, .lines = lines };

  if (!write_what (&writer, what))
    {
      refuse (assessment, what, lang, error);
      return NULL;
    }
  /* Where the rules do not speak of the person, there is only that to be said. */
  if (!assessment->applies)
    {
      g_ptr_array_set_size (lines, 0);
      yu_writer_line (&writer, 0, yu_verdict_sentence (assessment, lang));
    }
  return g_steal_pointer (&lines);
}
