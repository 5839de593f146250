/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Advice in words, for the window and the terminal alike. */

#include "advice.h"

#include <string.h>

#include "base/words.h"
#include "form/reading.h"
#include "lines.h"

static const char *
effort_words (YuEffort effort, YuLang lang)
{
  g_autofree char *id = g_strconcat ("effort.", yu_effort_id (effort), NULL);

  return yu_words (id, lang);
}

static char *
number_text (gint64 number)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

static void
append (GString *text, const char *separator, const char *more)
{
  if (text->len)
    g_string_append (text, separator);
  g_string_append (text, more);
}

/* --- the changes --- */

static char *
moved_words (const YuAdvice *advice, const YuAdviceStep *step, YuLang lang)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < step->moved->len; i++)
    {
      const YuMoved *moved = g_ptr_array_index (step->moved, i);
      g_autofree char *from = number_text (yu_value_integer (moved->from));
      g_autofree char *to = number_text (yu_value_integer (moved->to));
      g_autofree char *one = yu_words_fill ("advice.moved", lang, "fact",
                                            yu_fact_label (advice->now, moved->fact, lang), "from",
                                            from, "to", to, NULL);

      append (text, yu_words ("advice.comma", lang), one);
    }
  if (text->len == 0)
    g_string_append (text, yu_words ("advice.new_rules", lang));
  return g_string_free (text, FALSE);
}

/* "HSK level 4", "a patent", "waiting until 14 March 2027 (…)". */
static char *
change_words (const YuAdvice *advice, const YuAdvicePiece *piece, const YuAdviceStep *step,
              YuLang lang)
{
  g_autofree char *value = NULL;

  if (!step->change)
    {
      g_autofree char *date = yu_date_to_words (piece->date, lang);
      g_autofree char *what = moved_words (advice, step, lang);

      return yu_text_fill (yu_text_get (&advice->changes->waiting_does, lang), "date", date, "what",
                           what, NULL);
    }
  if (step->target)
    return g_strdup (yu_text_get (&step->target->does, lang));
  value = step->change->question->kind == YU_KIND_MONEY
              ? yu_money_to_words (yu_value_integer (step->to), lang)
              : yu_value_to_entry (step->change->question, step->to, lang);
  return yu_text_fill (yu_text_get (&step->change->does, lang), "value", value, NULL);
}

/* A sentence begins with a capital. */
static char *
capitalised (char *text /* taken */)
{
  char first[7] = { 0 };
  char *sentence;

  g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (text)), first);
  sentence = g_strconcat (first, *text ? g_utf8_next_char (text) : "", NULL);
  g_free (text);
  return sentence;
}

/**
 * yu_advice_changes:
 * @advice: advice
 * @piece: a piece of it
 * @lang: a language
 *
 * Returns: (transfer full): its changes, "HSK level 4 and a patent", beginning with a capital: a
 * name for the piece
 */
char *
yu_advice_changes (const YuAdvice *advice, const YuAdvicePiece *piece, YuLang lang)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < piece->steps->len; i++)
    {
      g_autofree char *one
          = change_words (advice, piece, g_ptr_array_index (piece->steps, i), lang);
      gboolean last = i > 0 && i + 1 == piece->steps->len;

      append (text, yu_words (last ? "advice.and" : "advice.comma", lang), one);
    }
  return capitalised (g_string_free (text, FALSE));
}

/* The change, and what the answer is now. */
static char *
step_words (const YuAdvice *advice, const YuAdvicePiece *piece, const YuAdviceStep *step,
            YuLang lang)
{
  g_autofree char *change = capitalised (change_words (advice, piece, step, lang));
  g_autofree char *from = NULL;

  if (!step->change)
    return g_steal_pointer (&change);
  if (!step->from)
    return yu_words_fill ("advice.step.open", lang, "change", change, NULL);
  from = yu_value_to_words (step->change->question, step->from, lang);
  return yu_words_fill ("advice.step", lang, "change", change, "from", from, NULL);
}

/* --- what they reach --- */

static guint
ground_number (const YuAdvice *advice, const char *id)
{
  guint i = 0;

  while (i < advice->now->grounds->len
         && strcmp (((const YuStatement *) g_ptr_array_index (advice->now->grounds, i))->id, id)
                != 0)
    i++;
  return i + 1;
}

/* Met is more than claimed, and a category more than those below it, which stand behind it: of one
 * thing only the most is said. */
static gboolean
said_by_another (const YuAdvicePiece *piece, const YuGoal *goal)
{
  gboolean behind = FALSE;

  for (guint i = 0; i < piece->goals->len; i++)
    {
      const YuGoal *other = g_ptr_array_index (piece->goals, i);

      behind |= other == goal;
      if (other == goal || other->kind != goal->kind)
        continue;
      if (g_strcmp0 (other->id, goal->id) == 0
              ? other->level > goal->level
              : goal->kind == YU_GOAL_CATEGORY && !behind && other->level >= goal->level)
        return TRUE;
    }
  return FALSE;
}

static char *
goal_words (const YuAdvice *advice, const YuGoal *goal, YuLang lang)
{
  const char *verdict
      = yu_shown_short (goal->level == YU_MET ? YU_SHOWN_MET : YU_SHOWN_CLAIMED, lang);
  g_autofree char *points = number_text (goal->points);
  g_autofree char *number = NULL;

  switch (goal->kind)
    {
    case YU_GOAL_CATEGORY:
      return yu_words_fill ("advice.goal.category", lang, "id", goal->id, "verdict", verdict, NULL);
    case YU_GOAL_GROUND:
      number = number_text (ground_number (advice, goal->id));
      return yu_words_fill ("advice.goal.ground", lang, "number", number, "verdict", verdict, NULL);
    case YU_GOAL_NATIONAL:
    default:
      return yu_words_fill ("advice.goal.points", lang, "points", points, NULL);
    }
}

static char *
goals_words (const YuAdvice *advice, const YuAdvicePiece *piece, YuLang lang)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < piece->goals->len; i++)
    {
      const YuGoal *goal = g_ptr_array_index (piece->goals, i);
      g_autofree char *one = NULL;

      if (said_by_another (piece, goal))
        continue;
      one = goal_words (advice, goal, lang);
      append (text, yu_words ("advice.comma", lang), one);
    }
  return g_string_free (text, FALSE);
}

/**
 * yu_advice_sentence:
 * @advice: advice
 * @piece: a piece of it
 * @lang: a language
 *
 * "HSK level 4 brings you to 82 national points; with a patent you reach 87: category A met". By
 * these answers: who shows it says so above.
 *
 * Returns: (transfer full): the piece in one sentence, without a full stop
 */
char *
yu_advice_sentence (const YuAdvice *advice, const YuAdvicePiece *piece, YuLang lang)
{
  GString *steps = g_string_new (NULL);
  gint64 before = advice->now->national.min;
  g_autofree char *goals = goals_words (advice, piece, lang);
  g_autofree char *all = NULL;

  for (guint i = 0; i < piece->steps->len; i++)
    {
      const YuAdviceStep *step = g_ptr_array_index (piece->steps, i);
      g_autofree char *change = change_words (advice, piece, step, lang);
      g_autofree char *points = number_text (step->national);
      const char *phrase = step->national == before ? (i == 0 ? "advice.alone" : "advice.with")
                                                    : (i == 0 ? "advice.brings" : "advice.reach");
      g_autofree char *one = yu_words_fill (phrase, lang, "change", change, "points", points, NULL);

      append (steps, yu_words ("advice.semicolon", lang), one);
      before = step->national;
    }
  all = g_string_free (steps, FALSE);
  return capitalised (yu_words_fill ("advice.leads", lang, "steps", all, "goals", goals, NULL));
}

/* From when it can be true, and until when it holds if nothing else changes. */
static char *
date_words (const YuAdvice *advice, const YuAdvicePiece *piece, YuLang lang)
{
  GString *text = g_string_new (NULL);
  g_autofree char *from = yu_date_to_words (piece->date, lang);
  g_autofree char *last
      = piece->until ? yu_date_to_words (yu_date_add_days (piece->until, -1), lang) : NULL;
  g_autofree char *begins = piece->date == advice->now->on
                                ? g_strdup (yu_words ("advice.soon", lang))
                                : yu_words_fill ("advice.from", lang, "date", from, NULL);
  g_autofree char *ends = last ? yu_words_fill ("advice.until", lang, "date", last, NULL) : NULL;

  g_string_append (text, begins);
  if (ends)
    append (text, yu_words ("advice.comma", lang), ends);
  return g_string_free (text, FALSE);
}

/**
 * yu_advice_marks:
 * @advice: advice
 * @piece: a piece of it
 * @lang: a language
 *
 * Returns: (transfer full): when, with what effort, and whether it leans on what is assumed or on
 * an authority
 */
char *
yu_advice_marks (const YuAdvice *advice, const YuAdvicePiece *piece, YuLang lang)
{
  g_autofree char *date = date_words (advice, piece, lang);
  GString *text = g_string_new (date);

  append (text, yu_words ("advice.dot", lang), effort_words (piece->effort, lang));
  if (piece->assumed)
    append (text, yu_words ("advice.dot", lang), yu_words ("advice.assumed", lang));
  if (piece->authority)
    append (text, yu_words ("advice.dot", lang), yu_words ("advice.authority", lang));
  return g_string_free (text, FALSE);
}

/* --- the rules --- */

static char *
level_words (gint64 level, YuLang lang)
{
  static const YuShown shown[] = { [YU_NOT_MET] = YU_SHOWN_NOT_MET,
                                   [YU_CLAIMED] = YU_SHOWN_CLAIMED,
                                   [YU_MET] = YU_SHOWN_MET };

  return g_strdup (yu_shown_short (shown[level], lang));
}

static char *
rule_words (const YuAdviceRule *rule, YuLang lang)
{
  g_autofree char *before
      = rule->points ? number_text (rule->before) : level_words (rule->before, lang);
  g_autofree char *after
      = rule->points ? number_text (rule->after) : level_words (rule->after, lang);
  g_autofree char *phrase = g_strconcat ("advice.rule", rule->points ? ".points" : "",
                                         rule->before == rule->after ? ".same" : "", NULL);

  return yu_words_fill (phrase, lang, "label", yu_text_get (rule->label, lang), "before", before,
                        "after", after, NULL);
}

/* --- all of a piece --- */

static void
write_steps (YuWriter *writer, const YuAdvice *advice, const YuAdvicePiece *piece)
{
  for (guint i = 0; i < piece->steps->len; i++)
    {
      const YuAdviceStep *step = g_ptr_array_index (piece->steps, i);
      const YuText *how = step->change ? &step->change->how : &advice->changes->waiting_how;

      yu_writer_line (writer, 0, step_words (advice, piece, step, writer->lang));
      yu_writer_cited (writer, 1, g_strdup (yu_text_get (how, writer->lang)),
                       step->change ? &step->change->citation : NULL);
    }
}

/**
 * yu_advice_lines:
 * @advice: advice
 * @piece: a piece of it
 * @lang: a language
 *
 * Says what has to change and how, which rules the piece rests on, and what the assessment would
 * then say.
 *
 * Returns: (transfer full) (element-type YuLine): lines in reading order, with their sources
 */
GPtrArray *
yu_advice_lines (const YuAdvice *advice, const YuAdvicePiece *piece, YuLang lang)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_line_free);
  YuWriter writer = { .assessment = piece->then, .lang = lang, .lines = lines };

  write_steps (&writer, advice, piece);
  yu_writer_line (&writer, 0, g_strdup (yu_words ("advice.rules", lang)));
  for (guint i = 0; i < piece->rules->len; i++)
    {
      const YuAdviceRule *rule = g_ptr_array_index (piece->rules, i);

      yu_writer_cited (&writer, 1, rule_words (rule, lang), rule->citation);
    }
  yu_writer_line (&writer, 0, g_strdup (yu_words ("advice.then", lang)));
  yu_writer_line (&writer, 1, yu_points_sentence (piece->then, lang));
  yu_writer_line (&writer, 1, yu_verdict_sentence (piece->then, lang));
  return lines;
}

/* --- on a terminal --- */

static void
write_line (GString *text, const YuLine *line)
{
  g_string_append_printf (text, "%*s%s\n", 3 + 2 * (int) line->depth, "", line->text);
  if (line->source)
    g_string_append_printf (text, "%*s[%s]\n", 5 + 2 * (int) line->depth, "", line->source);
}

static void
write_piece (GString *text, const YuAdvice *advice, const YuAdvicePiece *piece, guint number,
             YuLang lang)
{
  g_autofree char *sentence = yu_advice_sentence (advice, piece, lang);
  g_autofree char *marks = yu_advice_marks (advice, piece, lang);
  g_autoptr (GPtrArray) lines = yu_advice_lines (advice, piece, lang);

  g_string_append_printf (text, "\n%u. %s\n   %s\n", number, sentence, marks);
  for (guint i = 0; i < lines->len; i++)
    write_line (text, g_ptr_array_index (lines, i));
}

/**
 * yu_advice_to_text:
 * @advice: advice
 * @lang: a language
 *
 * Returns: (transfer full): all of it, for a terminal
 */
char *
yu_advice_to_text (const YuAdvice *advice, YuLang lang)
{
  g_autofree char *date = yu_date_to_words (advice->now->on, lang);
  g_autofree char *heading = yu_words_fill ("advice.heading", lang, "date", date, NULL);
  g_autofree char *verdict = yu_verdict_sentence (advice->now, lang);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n%s\n", heading, verdict);
  if (advice->now->applies && advice->pieces->len == 0)
    g_string_append_printf (text, "\n%s\n", yu_words ("advice.none", lang));
  for (guint i = 0; i < advice->pieces->len; i++)
    write_piece (text, advice, g_ptr_array_index (advice->pieces, i), i + 1, lang);
  return g_string_free (text, FALSE);
}
