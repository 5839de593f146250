/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reasons → lines. */

#include "lines.h"

#include "base/words.h"

#define MOST_NESTED 3

YuLine *
yu_writer_line (YuWriter *writer, guint depth, char *text)
{
  YuLine *line = g_new0 (YuLine, 1);

  line->depth = depth;
  line->text = text;
  g_ptr_array_add (writer->lines, line);
  return line;
}

void
yu_line_free (YuLine *line)
{
  g_free (line->text);
  g_free (line->source);
  g_free (line);
}

static void
set_verdict (YuLine *line, YuVerdict verdict)
{
  line->has_verdict = TRUE;
  line->shown = yu_verdict_shown (verdict);
}

/**
 * yu_citation_words:
 * @citation: a citation
 * @lang: a language
 *
 * Returns: (transfer full): title, clause and how sure it is
 */
char *
yu_citation_words (const YuCitation *citation, YuLang lang)
{
  const char *clause = yu_text_get (&citation->clause, lang);

  return yu_words_fill ("explain.source", lang, "title",
                        yu_text_get (&citation->source->title, lang), "clause",
                        clause ? clause : "", "provenance",
                        yu_provenance_words (citation->provenance, lang), NULL);
}

static void
cite (YuLine *line, const YuCitation *citation, YuLang lang)
{
  if (!citation || !citation->source)
    return;
  line->source = yu_citation_words (citation, lang);
  line->address = citation->source->address;
  line->provenance = citation->provenance;
}

void
yu_writer_cited (YuWriter *writer, guint depth, char *text, const YuCitation *citation)
{
  cite (yu_writer_line (writer, depth, text), citation, writer->lang);
}

/* --- leaves --- */

static const char *
question_of (const YuWriter *writer, const char *fact_id)
{
  YuVocabulary *vocabulary = yu_library_vocabulary (yu_model_library (writer->assessment->model));
  const YuFact *fact = yu_vocabulary_fact (vocabulary, fact_id);

  if (!fact || fact->computed)
    return NULL;
  return fact->questions[0] ? fact->questions[0] : fact->id;
}

static const char *
list_label (const YuWriter *writer, const char *id)
{
  GPtrArray *books = yu_model_books (writer->assessment->model);

  for (guint i = 0; i < books->len; i++)
    {
      const YuRulebook *book = g_ptr_array_index (books, i);

      for (guint j = 0; j < book->lists->len; j++)
        {
          const YuList *list = g_ptr_array_index (book->lists, j);

          if (g_str_equal (list->id, id))
            return yu_text_get (&list->label, writer->lang);
        }
    }
  return id;
}

static char *
leaf_text (const YuWriter *writer, const YuReason *reason)
{
  const YuCondition *condition = reason->condition;
  const char *fact = yu_fact_label (writer->assessment, reason->fact, writer->lang);
  g_autofree char *value
      = yu_fact_words (writer->assessment, reason->fact, reason->value, writer->lang);

  if (!condition)
    return yu_words_fill ("explain.fact", writer->lang, "fact", fact, "value", value, NULL);
  if (condition->label.in[writer->lang])
    return yu_words_fill ("explain.fact_for", writer->lang, "condition",
                          yu_text_get (&condition->label, writer->lang), "fact", fact, "value",
                          value, NULL);
  if (condition->tests)
    {
      g_autofree char *asked
          = yu_tests_words (writer->assessment, reason->fact, condition->tests, writer->lang);

      return yu_words_fill ("explain.fact_asked", writer->lang, "fact", fact, "value", value,
                            "test", asked, NULL);
    }
  return yu_words_fill ("explain.entry_asked", writer->lang, "fact", fact, "value", value, "list",
                        list_label (writer, condition->list), NULL);
}

static void
write_leaf (YuWriter *writer, const YuReason *reason, guint depth)
{
  YuLine *line = yu_writer_line (writer, depth, leaf_text (writer, reason));

  if (reason->condition)
    set_verdict (line, reason->verdict);
  if (!reason->value)
    line->question = question_of (writer, reason->fact);
}

/* --- conditions --- */

static const char *
heading_phrase (const YuReason *reason)
{
  if (reason->condition && reason->condition->kind == YU_CONDITION_NOT)
    return "explain.not";
  if (reason->condition && reason->condition->kind == YU_CONDITION_CLAIMED)
    return "explain.judged";
  return reason->any ? "explain.any" : "explain.all";
}

/* What stands above several reasons. One alone needs nothing above it, unless the condition has
 * words of its own or turns the meaning round. */
static const char *
heading_of (const YuWriter *writer, const YuReason *reason)
{
  const YuCondition *condition = reason->condition;
  gboolean speaks
      = condition
        && (condition->kind == YU_CONDITION_NOT || condition->kind == YU_CONDITION_CLAIMED);

  if (condition && condition->label.in[writer->lang])
    return yu_text_get (&condition->label, writer->lang);
  if (reason->children->len == 1 && !speaks)
    return NULL;
  return yu_words (heading_phrase (reason), writer->lang);
}

static void write_reason (YuWriter *writer, const YuReason *reason, guint depth);

static void
write_children (YuWriter *writer, const YuReason *reason, guint depth)
{
  const char *heading = heading_of (writer, reason);

  if (heading)
    set_verdict (yu_writer_line (writer, depth++, g_strdup (heading)), reason->verdict);
  for (guint i = 0; i < reason->children->len; i++)
    write_reason (writer, g_ptr_array_index (reason->children, i), depth);
}

/* Another statement inside this one: named, and explained in its place. */
static void
write_about (YuWriter *writer, const YuReason *reason, guint depth)
{
  YuAbout about = yu_assessment_about (writer->assessment, reason->about);

  if (!about.statement || writer->nesting >= MOST_NESTED)
    return;
  writer->nesting++;
  yu_write_statement (writer, about.statement, depth, TRUE);
  writer->nesting--;
}

static void
write_reason (YuWriter *writer, const YuReason *reason, guint depth)
{
  if (reason->fact)
    write_leaf (writer, reason, depth);
  else if (reason->children)
    write_children (writer, reason, depth);
  else if (reason->about)
    write_about (writer, reason, depth);
}

/* --- statements --- */

static char *
statement_text (const YuWriter *writer, const YuStatement *statement)
{
  YuAbout about = yu_assessment_about (writer->assessment, statement->id);
  const YuText *label = yu_about_label (about);

  if (about.kind != YU_ABOUT_ROUTE)
    return g_strdup (yu_text_get (label, writer->lang));
  return yu_words_fill ("explain.numbered", writer->lang, "id", statement->id, "label",
                        yu_text_get (label, writer->lang), NULL);
}

void
yu_write_statement (YuWriter *writer, const YuStatement *statement, guint depth,
                    gboolean with_reason)
{
  YuLine *line = yu_writer_line (writer, depth, statement_text (writer, statement));

  set_verdict (line, statement->verdict);
  cite (line, yu_about_citation (yu_assessment_about (writer->assessment, statement->id)),
        writer->lang);
  if (with_reason && statement->why->children)
    write_children (writer, statement->why, depth + 1);
  else if (with_reason && statement->why->fact)
    write_leaf (writer, statement->why, depth + 1);
}

static char *
points_text (const YuWriter *writer, const char *exact, const char *range, const char *label,
             YuRange points, gint64 cap)
{
  g_autofree char *min = g_strdup_printf ("%" G_GINT64_FORMAT, points.min);
  g_autofree char *max = g_strdup_printf ("%" G_GINT64_FORMAT, points.max);
  g_autofree char *most = g_strdup_printf ("%" G_GINT64_FORMAT, cap);

  return yu_words_fill (points.min == points.max ? exact : range, writer->lang, "label", label,
                        "min", min, "max", max, "cap", most, NULL);
}

void
yu_write_provision (YuWriter *writer, const YuStatement *provision, guint depth,
                    gboolean with_reason)
{
  const char *label = yu_text_get (&provision->provision->label, writer->lang);
  YuLine *line = yu_writer_line (writer, depth,
                                 points_text (writer, "explain.grant.exact", "explain.grant.range",
                                              label, provision->points, 0));

  set_verdict (line, provision->verdict);
  cite (line, &provision->provision->citation, writer->lang);
  if (with_reason)
    write_reason (writer, provision->why, depth + 1);
}

/* --- factors --- */

/* "Age: 26 to 45": what the row asks of each input. */
static char *
row_tests (const YuWriter *writer, const YuReason *reason)
{
  const YuTable *table = reason->decision->table;
  const char *const *inputs = yu_table_inputs (table);
  GString *tests = g_string_new (NULL);

  for (guint i = 0; inputs[i]; i++)
    {
      YuTests *entry = yu_table_entry (table, reason->row, i);
      g_autofree char *asked = NULL, *one = NULL;

      if (yu_tests_is_any (entry))
        continue;
      asked = yu_tests_words (writer->assessment, inputs[i], entry, writer->lang);
      one = yu_words_fill ("explain.tested", writer->lang, "fact",
                           yu_fact_label (writer->assessment, inputs[i], writer->lang), "test",
                           asked, NULL);
      if (tests->len)
        g_string_append (tests, yu_words ("explain.and", writer->lang));
      g_string_append (tests, one);
    }
  return g_string_free (tests, FALSE);
}

static void
write_row (YuWriter *writer, const YuReason *reason, guint depth)
{
  YuLine *line;

  if (reason->row != G_MAXUINT)
    {
      g_autofree char *number = g_strdup_printf ("%u", reason->row + 1);
      g_autofree char *tests = row_tests (writer, reason);
      const char *phrase = *tests ? "explain.row" : "explain.row_left";

      line = yu_writer_line (writer, depth,
                             yu_words_fill (phrase, writer->lang, "row", number, "tests", tests,
                                            NULL));
    }
  else
    line = yu_writer_line (writer, depth,
                           g_strdup (yu_words (yu_verdict_shown (reason->verdict) == YU_SHOWN_OPEN
                                                   ? "explain.rows"
                                                   : "explain.default",
                                               writer->lang)));
  cite (line, &reason->decision->citation, writer->lang);
}

void
yu_write_factor (YuWriter *writer, const YuFactorResult *factor, guint depth)
{
  const char *label
      = factor->factor ? yu_text_get (&factor->factor->label, writer->lang) : factor->id;
  YuLine *line
      = yu_writer_line (writer, depth,
                        points_text (writer, "explain.points.exact", "explain.points.range", label,
                                     factor->points, factor->cap));

  if (factor->factor)
    cite (line, &factor->factor->citation, writer->lang);
  if (!factor->why)
    return;
  write_row (writer, factor->why, depth + 1);
  for (guint i = 0; factor->why->children && i < factor->why->children->len; i++)
    write_leaf (writer, g_ptr_array_index (factor->why->children, i), depth + 1);
}
