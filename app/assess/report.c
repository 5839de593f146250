/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The whole result as text for a terminal. */

#include "lines.h"

#include "base/words.h"
#include "form/reading.h"

static void
say (GString *report, guint depth, const char *text)
{
  for (guint i = 0; i < depth; i++)
    g_string_append (report, "  ");
  g_string_append (report, text);
  g_string_append_c (report, '\n');
}

static void
say_taken (GString *report, guint depth, char *text)
{
  if (text)
    say (report, depth, text);
  g_free (text);
}

static void
say_heading (GString *report, const char *heading)
{
  g_string_append_c (report, '\n');
  say (report, 0, heading);
}

static void
say_lines (GString *report, const YuWriter *writer)
{
  for (guint i = 0; i < writer->lines->len; i++)
    {
      const YuLine *line = g_ptr_array_index (writer->lines, i);

      if (line->has_verdict)
        say_taken (report, line->depth,
                   yu_words_fill ("explain.statement", writer->lang, "label", line->text, "verdict",
                                  yu_shown_words (line->shown, writer->lang), NULL));
      else
        say (report, line->depth, line->text);
    }
  g_ptr_array_set_size (writer->lines, 0);
}

static void
say_head (GString *report, const YuAssessment *assessment, YuLang lang)
{
  g_autofree char *date = yu_date_to_words (assessment->on, lang);

  say_taken (report, 0, yu_words_fill ("report.on", lang, "date", date, NULL));
  g_string_append_c (report, '\n');
  say_taken (report, 0, yu_verdict_sentence (assessment, lang));
  say_taken (report, 0, yu_points_sentence (assessment, lang));
  say_taken (report, 0, yu_incentive_sentence (assessment, lang));
}

static void
say_factors (GString *report, YuWriter *writer)
{
  const YuAssessment *assessment = writer->assessment;

  say_heading (report, yu_words ("report.factors", writer->lang));
  for (guint i = 0; i < assessment->factors->len; i++)
    {
      YuFactorResult factor = *(const YuFactorResult *) g_ptr_array_index (assessment->factors, i);

      factor.why = NULL;
      yu_write_factor (writer, &factor, 1);
    }
  say_lines (report, writer);
}

static void
say_provisions (GString *report, YuWriter *writer)
{
  const YuAssessment *assessment = writer->assessment;
  gboolean assumed = assessment->incentive_provenance == YU_PROVENANCE_ASSUMED;
  g_autofree char *cap = g_strdup_printf ("%" G_GINT64_FORMAT, assessment->incentive_cap);
  g_autofree char *heading
      = yu_words_fill (assumed ? "report.provisions" : "report.provisions_known", writer->lang,
                       "cap", cap, NULL);

  say_heading (report, heading);
  for (guint i = 0; i < assessment->provisions->len; i++)
    yu_write_provision (writer, g_ptr_array_index (assessment->provisions, i), 1, FALSE);
  say_lines (report, writer);
}

static void
say_statements (GString *report, YuWriter *writer, const char *heading, GPtrArray *statements)
{
  say_heading (report, yu_words (heading, writer->lang));
  for (guint i = 0; i < statements->len; i++)
    yu_write_statement (writer, g_ptr_array_index (statements, i), 1, FALSE);
  say_lines (report, writer);
}

static void
say_categories (GString *report, YuWriter *writer)
{
  const YuAssessment *assessment = writer->assessment;
  const YuStatement *categories[] = { &assessment->category_a, &assessment->category_b };

  say_heading (report, yu_words ("report.categories", writer->lang));
  for (guint i = 0; i < G_N_ELEMENTS (categories); i++)
    {
      if (!categories[i]->id)
        continue;
      yu_write_statement (writer, categories[i], 1, FALSE);
      for (guint j = 0; j < assessment->routes->len; j++)
        {
          const YuStatement *route = g_ptr_array_index (assessment->routes, j);

          if (g_str_equal (route->route->category, categories[i]->id))
            yu_write_statement (writer, route, 2, FALSE);
        }
    }
  say_lines (report, writer);
}

static void
say_missing (GString *report, const YuAssessment *assessment, YuLang lang)
{
  YuForm *form = yu_library_form (yu_model_library (assessment->model));

  if (assessment->missing->len == 0)
    return;
  say_heading (report, yu_words ("report.missing", lang));
  for (guint i = 0; i < assessment->missing->len; i++)
    {
      const YuMissing *missing = g_ptr_array_index (assessment->missing, i);
      const YuQuestion *question = yu_form_question (form, missing->question);
      const char *label = question ? yu_text_get (&question->label, lang) : missing->question;
      g_autofree char *min = g_strdup_printf ("%" G_GINT64_FORMAT, missing->gain.min);
      g_autofree char *max = g_strdup_printf ("%" G_GINT64_FORMAT, missing->gain.max);
      const char *phrase
          = missing->gain.min == missing->gain.max ? "report.gain_exact" : "report.gain";

      if (missing->gain.max == 0)
        say (report, 1, label);
      else
        say_taken (report, 1,
                   yu_words_fill (phrase, lang, "question", label, "min", min, "max", max, NULL));
    }
}

static void
say_notes (GString *report, const YuAssessment *assessment, YuLang lang)
{
  if (assessment->notes->len == 0)
    return;
  say_heading (report, yu_words ("report.notes", lang));
  for (guint i = 0; i < assessment->notes->len; i++)
    say (report, 1, ((const YuNoteResult *) g_ptr_array_index (assessment->notes, i))->text[lang]);
}

/* Each book, that it is the user's own, its banner, and that its review lies back. */
static void
say_book (GString *report, const YuAssessment *assessment, const YuRulebook *book, YuLang lang)
{
  g_autofree char *edition = yu_date_to_iso (book->edition);

  say_taken (report, 1,
             yu_words_fill (book->from_user ? "report.rulebook_user" : "report.rulebook", lang,
                            "title", yu_text_get (&book->title, lang), "id", book->id, "edition",
                            edition, NULL));
  if (book->notice.in[lang])
    say (report, 2, book->notice.in[lang]);
  if (book->reviewed_until != 0 && assessment->on > book->reviewed_until)
    {
      g_autofree char *date = yu_date_to_words (book->reviewed_until, lang);

      say_taken (report, 2,
                 yu_words_fill ("report.outdated", lang, "title", yu_text_get (&book->title, lang),
                                "date", date, NULL));
    }
}

static void
say_rulebooks (GString *report, const YuAssessment *assessment, YuLang lang)
{
  GPtrArray *books = yu_model_books (assessment->model);

  say_heading (report, yu_words ("report.rulebooks", lang));
  for (guint i = 0; i < books->len; i++)
    say_book (report, assessment, g_ptr_array_index (books, i), lang);
}

/**
 * yu_assessment_to_text:
 * @assessment: an assessment
 * @lang: a language
 *
 * Returns: (transfer full): the result in words, several lines
 */
char *
yu_assessment_to_text (const YuAssessment *assessment, YuLang lang)
{
  GString *report = g_string_new (NULL);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_line_free);
  YuWriter writer = { .assessment = assessment, .lang = lang, .lines = lines };

  say_head (report, assessment, lang);
  say_factors (report, &writer);
  if (assessment->applies)
    {
      say_provisions (report, &writer);
      say_categories (report, &writer);
      say_statements (report, &writer, "report.grounds", assessment->grounds);
      say_missing (report, assessment, lang);
    }
  say_notes (report, assessment, lang);
  say_rulebooks (report, assessment, lang);
  return g_string_free (report, FALSE);
}
