/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A time line in words. */

#include "timeline.h"

#include "base/words.h"
#include "form/reading.h"
#include "lines.h"

static char *
between (YuRange range, YuLang lang)
{
  g_autofree char *min = g_strdup_printf ("%" G_GINT64_FORMAT, range.min);
  g_autofree char *max = g_strdup_printf ("%" G_GINT64_FORMAT, range.max);

  if (range.min == range.max)
    return g_steal_pointer (&min);
  if (range.max == G_MAXINT64)
    return yu_words_fill ("timeline.or_more", lang, "min", min, NULL);
  return yu_words_fill ("explain.between", lang, "min", min, "max", max, NULL);
}

/* --- causes --- */

static char *
fact_words (const YuCause *cause, YuLang lang)
{
  g_autofree char *before = between (cause->before, lang);
  g_autofree char *after = between (cause->after, lang);

  if (g_str_equal (cause->id, "age"))
    return yu_words_fill ("timeline.age", lang, "age", after, NULL);
  return yu_words_fill ("timeline.years", lang, "fact", yu_text_get (cause->label, lang), "before",
                        before, "after", after, NULL);
}

static char *
edition_words (const YuCause *cause, YuLang lang)
{
  const char *title = yu_text_get (cause->label, lang);
  g_autofree char *edition = cause->book ? yu_date_to_iso (cause->book->edition) : NULL;

  if (!cause->book)
    return yu_words_fill ("timeline.no_edition", lang, "title", title, NULL);
  return yu_words_fill ("timeline.edition", lang, "title", title, "edition", edition, NULL);
}

static char *
document_words (const YuCause *cause, YuLang lang)
{
  g_autofree char *last = yu_date_to_words (cause->lapse->last, lang);

  return yu_words_fill ("timeline.document", lang, "document", yu_text_get (cause->label, lang),
                        "date", last, NULL);
}

static char *
figure_words (const YuCause *cause, YuLang lang)
{
  g_autofree char *before = between (cause->before, lang);
  g_autofree char *after = between (cause->after, lang);

  return yu_words_fill ("compare.row", lang, "label", yu_text_get (cause->label, lang), "before",
                        before, "after", after, NULL);
}

static char *
cause_words (const YuCause *cause, YuLang lang)
{
  switch (cause->kind)
    {
    case YU_CAUSE_FACT:
      return fact_words (cause, lang);
    case YU_CAUSE_EDITION:
      return edition_words (cause, lang);
    case YU_CAUSE_REVIEW:
      return yu_words_fill ("timeline.review", lang, "title", yu_text_get (cause->label, lang),
                            NULL);
    case YU_CAUSE_FIGURE:
      return figure_words (cause, lang);
    case YU_CAUSE_ENTRY:
      return yu_words_fill (cause->joins ? "timeline.joins" : "timeline.leaves", lang, "entry",
                            yu_text_get (&cause->entry->label, lang), "list",
                            yu_text_get (cause->label, lang), NULL);
    case YU_CAUSE_DOCUMENT:
      return document_words (cause, lang);
    case YU_CAUSE_LIST:
      return g_strdup (yu_words ("timeline.list", lang));
    default:
      g_assert_not_reached ();
    }
}

/* --- events --- */

/* What is looked at first: whether there is a ground at all, then the category, then the sum. */
static guint
weight_of (const YuCompared *row)
{
  static const guint weights[YU_N_COMPARED] = {
    [YU_COMPARED_ELIGIBLE] = 7, [YU_COMPARED_CATEGORY] = 6, [YU_COMPARED_GROUND] = 5,
    [YU_COMPARED_SUM] = 4,      [YU_COMPARED_FACTOR] = 3,   [YU_COMPARED_ROUTE] = 2,
    [YU_COMPARED_DOCUMENT] = 1,
  };

  return row->differs ? weights[row->kind] : 0;
}

/* Rulebooks are reviewed together, and then fall due together. */
static char *
causes_headline (const YuEvent *event, YuLang lang)
{
  const YuCause *cause = g_ptr_array_index (event->causes, 0);
  g_autofree char *n = g_strdup_printf ("%u", event->causes->len);

  if (cause->kind == YU_CAUSE_REVIEW && event->causes->len > 1)
    return yu_words_fill ("timeline.reviews", lang, "n", n, NULL);
  return cause_words (cause, lang);
}

/**
 * yu_event_headline:
 * @event: an event
 * @lang: a language
 *
 * Returns: (transfer full): the one change that matters most, else the first cause
 */
char *
yu_event_headline (const YuEvent *event, YuLang lang)
{
  const YuCompared *first = NULL;

  for (guint i = 0; event->difference && i < event->difference->rows->len; i++)
    {
      const YuCompared *row = g_ptr_array_index (event->difference->rows, i);

      if (weight_of (row) > (first ? weight_of (first) : 0))
        first = row;
    }
  return first ? yu_compared_sentence (event->difference, first, lang)
               : causes_headline (event, lang);
}

/* The rule that says so; NULL for sums and documents. */
static const YuCitation *
citation_of (const YuEvent *event, const YuCompared *row)
{
  const YuCitation *after
      = yu_about_citation (yu_assessment_about (event->after->assessment, row->id));

  return after ? after
               : yu_about_citation (yu_assessment_about (event->before->assessment, row->id));
}

static void
add_line (GPtrArray *lines, char *line /* taken */, const YuCitation *citation, YuLang lang)
{
  g_autofree char *source
      = citation && citation->source ? yu_citation_words (citation, lang) : NULL;

  if (source)
    {
      g_ptr_array_add (lines, g_strdup_printf ("%s [%s]", line, source));
      g_free (line);
    }
  else
    g_ptr_array_add (lines, line);
}

/**
 * yu_event_lines:
 * @event: an event
 * @lang: a language
 *
 * Returns: (transfer full) (element-type utf8): why, and everything that changes, each with its
 * source
 */
GPtrArray *
yu_event_lines (const YuEvent *event, YuLang lang)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < event->causes->len; i++)
    {
      const YuCause *cause = g_ptr_array_index (event->causes, i);

      add_line (lines, cause_words (cause, lang), cause->citation, lang);
    }
  if (!event->after->assessment && event->before->assessment)
    g_ptr_array_add (lines, g_strdup (event->after->era->why_not->message));
  for (guint i = 0; event->difference && i < event->difference->rows->len; i++)
    {
      const YuCompared *row = g_ptr_array_index (event->difference->rows, i);

      if (row->differs && row->kind != YU_COMPARED_ANSWER)
        add_line (lines, yu_compared_sentence (event->difference, row, lang),
                  citation_of (event, row), lang);
    }
  return lines;
}

/* --- the filing window --- */

static void
add_filled (GPtrArray *sentences, const char *phrase, YuLang lang, const char *name,
            const char *value)
{
  g_ptr_array_add (sentences, yu_words_fill (phrase, lang, name, value, NULL));
}

static void
add_renewals (GPtrArray *sentences, const YuFilingWindow *window, YuLang lang)
{
  for (guint i = 0; i < window->renew->len; i++)
    {
      const YuLapse *lapse = g_ptr_array_index (window->renew, i);

      add_filled (sentences, "timeline.renew", lang, "document",
                  yu_text_get (&lapse->paper->label, lang));
    }
}

/* "File from … to …", in one of four forms: whether it begins today, whether it ends at all. */
static char *
window_words (const YuTimeline *timeline, YuLang lang)
{
  const YuFilingWindow *window = &timeline->window;
  gboolean now = window->from == timeline->on;
  gboolean ends = window->until < timeline->until;
  g_autofree char *from = yu_date_to_words (window->from, lang);
  g_autofree char *last = yu_date_to_words (window->until - 1, lang);
  const char *phrase = now ? (ends ? "timeline.window.now_to" : "timeline.window.now")
                           : (ends ? "timeline.window.from_to" : "timeline.window.from");

  return yu_words_fill (phrase, lang, "from", from, "to", last, NULL);
}

/**
 * yu_window_sentences:
 * @timeline: a time line
 * @lang: a language
 *
 * Says when to file: never that it will be granted.
 *
 * Returns: (transfer full) (element-type utf8): sentences, the most important first
 */
GPtrArray *
yu_window_sentences (const YuTimeline *timeline, YuLang lang)
{
  const YuFilingWindow *window = &timeline->window;
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);

  if (window->from == 0)
    {
      g_ptr_array_add (sentences, g_strdup (yu_words ("timeline.window.none", lang)));
      return sentences;
    }

  g_ptr_array_add (sentences, window_words (timeline, lang));
  if (window->end)
    {
      g_autofree char *headline = yu_event_headline (window->end, lang);

      add_filled (sentences, "timeline.window.end", lang, "change", headline);
    }
  add_renewals (sentences, window, lang);
  if (window->again)
    {
      g_autofree char *again = yu_date_to_words (window->again, lang);

      add_filled (sentences, "timeline.window.again", lang, "date", again);
    }
  return sentences;
}

/**
 * yu_fixed_words:
 * @fixed: a number of years that was typed
 * @lang: a language
 *
 * Returns: (transfer full): why it does not move, and what to answer so that it does
 */
char *
yu_fixed_words (const YuFixed *fixed, YuLang lang)
{
  const char *question = yu_text_get (&fixed->question->label, lang);

  if (!fixed->instead)
    return yu_words_fill ("timeline.fixed", lang, "question", question, NULL);
  return yu_words_fill ("timeline.fixed_instead", lang, "question", question, "instead",
                        yu_text_get (&fixed->instead->label, lang), NULL);
}

/* --- for a terminal --- */

static void
say (GString *text, guint depth, const char *line)
{
  g_string_append_printf (text, "%*s%s\n", (int) depth * 2, "", line);
}

static void
say_event (GString *text, const YuEvent *event, YuLang lang)
{
  g_autofree char *date = yu_date_to_words (event->on, lang);
  g_autofree char *headline = yu_event_headline (event, lang);
  g_autofree char *line
      = yu_words_fill ("timeline.event", lang, "date", date, "change", headline, NULL);
  g_autoptr (GPtrArray) lines = yu_event_lines (event, lang);

  say (text, 1, line);
  for (guint i = 0; i < lines->len; i++)
    say (text, 2, g_ptr_array_index (lines, i));
}

/**
 * yu_timeline_to_text:
 * @timeline: a time line
 * @lang: a language
 *
 * Returns: (transfer full): the time line in words, several lines
 */
char *
yu_timeline_to_text (const YuTimeline *timeline, YuLang lang)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GPtrArray) sentences = yu_window_sentences (timeline, lang);
  g_autofree char *from = yu_date_to_words (timeline->on, lang);
  g_autofree char *to = yu_date_to_words (timeline->until - 1, lang);
  g_autofree char *heading = yu_words_fill ("timeline.heading", lang, "from", from, "to", to, NULL);

  say (text, 0, heading);
  for (guint i = 0; i < sentences->len; i++)
    say (text, 1, g_ptr_array_index (sentences, i));

  g_string_append_printf (text, "\n%s\n",
                          yu_words (timeline->events->len > 0 ? "timeline.events"
                                                              : "timeline.no_events",
                                    lang));
  for (guint i = 0; i < timeline->events->len; i++)
    say_event (text, g_ptr_array_index (timeline->events, i), lang);

  if (timeline->fixed->len > 0)
    g_string_append_printf (text, "\n%s\n", yu_words ("timeline.fixed_heading", lang));
  for (guint i = 0; i < timeline->fixed->len; i++)
    {
      g_autofree char *words = yu_fixed_words (g_ptr_array_index (timeline->fixed, i), lang);

      say (text, 1, words);
    }
  return g_string_free (text, FALSE);
}
