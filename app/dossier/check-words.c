/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Findings in words and as JSON. */

#include "check.h"

#include "assess/explain.h"
#include "base/words.h"

/**
 * yu_severity_words:
 * @severity: how grave
 * @lang: a language
 *
 * Returns: (transfer none): the heading of such findings
 */
const char *
yu_severity_words (YuSeverity severity, YuLang lang)
{
  g_autofree char *phrase = g_strconcat ("check.severity.", yu_severity_id (severity), NULL);

  return yu_words (phrase, lang);
}

/**
 * yu_finding_place:
 * @finding: a finding
 * @lang: a language
 *
 * Returns: (transfer full): where it is: the question, and the post in a list
 */
char *
yu_finding_place (const YuFinding *finding, YuLang lang)
{
  const char *label = yu_text_get (finding->document != NULL ? &finding->document->label
                                                             : &finding->question->label,
                                   lang);
  g_autofree char *row = g_strdup_printf ("%d", finding->row + 1);

  return finding->row < 0
             ? g_strdup (label)
             : yu_words_fill ("check.place_row", lang, "question", label, "row", row, NULL);
}

/**
 * yu_finding_sources:
 * @finding: a finding
 * @lang: a language
 *
 * Returns: (transfer full): the sources of its reason, a line each; empty if the reason is plain by
 * itself
 */
char *
yu_finding_sources (const YuFinding *finding, YuLang lang)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < finding->kind->citations->len; i++)
    {
      const YuCitation *citation = g_ptr_array_index (finding->kind->citations, i);
      const char *title = yu_text_get (&citation->source->title, lang),
                 *clause = citation->clause.in[lang];
      const char *provenance = yu_provenance_words (citation->provenance, lang);
      g_autofree char *line = clause == NULL
                                  ? g_strdup_printf ("%s · %s", title, provenance)
                                  : yu_words_fill ("explain.source", lang, "title", title, "clause",
                                                   clause, "provenance", provenance, NULL);

      g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", line);
    }
  return g_string_free (lines, FALSE);
}

static void
append_labelled (GString *text, const char *phrase, const char *said, YuLang lang)
{
  g_auto (GStrv) lines = g_strsplit (said, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = yu_words_fill (phrase, lang, "text", lines[i], NULL);

      if (*lines[i] != '\0')
        g_string_append_printf (text, "    %s\n", line);
    }
}

static void
append_finding (GString *text, const YuFinding *finding, YuLang lang)
{
  g_autofree char *place = yu_finding_place (finding, lang),
                  *sources = yu_finding_sources (finding, lang);
  g_autofree char *line
      = yu_words_fill ("check.line", lang, "place", place, "text", finding->text[lang], NULL);

  g_string_append_printf (text, "  %s\n", line);
  append_labelled (text, "check.why", yu_text_get (&finding->kind->why, lang), lang);
  append_labelled (text, "check.remedy", yu_text_get (&finding->kind->remedy, lang), lang);
  append_labelled (text, "check.source", sources, lang);
}

/**
 * yu_findings_to_text:
 * @findings: (element-type YuFinding): findings, the gravest first
 * @lang: a language
 *
 * Returns: (transfer full): all of them, under a heading for each gravity
 */
char *
yu_findings_to_text (GPtrArray *findings, YuLang lang)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const YuFinding *finding = g_ptr_array_index (findings, i),
                      *last = i > 0 ? g_ptr_array_index (findings, i - 1) : NULL;

      if (last == NULL || last->kind->severity != finding->kind->severity)
        g_string_append_printf (text, "%s\n", yu_severity_words (finding->kind->severity, lang));
      append_finding (text, finding, lang);
    }
  if (findings->len == 0)
    g_string_append_printf (text, "%s\n", yu_words ("check.nothing", lang));
  return g_string_free (text, FALSE);
}

static void
set_text (JsonObject *object, const char *name, const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, name, text);
  else
    json_object_set_null_member (object, name);
}

static JsonArray *
sources_json (const YuFinding *finding, YuLang lang)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < finding->kind->citations->len; i++)
    {
      const YuCitation *citation = g_ptr_array_index (finding->kind->citations, i);
      JsonObject *object = json_object_new ();

      set_text (object, "title", yu_text_get (&citation->source->title, lang));
      set_text (object, "clause", citation->clause.in[lang]);
      set_text (object, "address", citation->source->address);
      set_text (object, "provenance", yu_provenance_id (citation->provenance));
      json_array_add_object_element (array, object);
    }
  return array;
}

/**
 * yu_findings_to_json:
 * @findings: (element-type YuFinding): findings
 * @lang: the language of their words
 *
 * Returns: (transfer full): an object a finding
 */
JsonArray *
yu_findings_to_json (GPtrArray *findings, YuLang lang)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < findings->len; i++)
    {
      const YuFinding *finding = g_ptr_array_index (findings, i);
      JsonObject *object = json_object_new ();

      set_text (object, "id", finding->kind->id);
      set_text (object, "severity", yu_severity_id (finding->kind->severity));
      set_text (object, "question", finding->document == NULL ? finding->question->id : NULL);
      set_text (object, "document", finding->document != NULL ? finding->document->id : NULL);
      if (finding->row >= 0)
        json_object_set_int_member (object, "row", finding->row);
      else
        json_object_set_null_member (object, "row");
      set_text (object, "text", finding->text[lang]);
      set_text (object, "why", yu_text_get (&finding->kind->why, lang));
      set_text (object, "remedy", yu_text_get (&finding->kind->remedy, lang));
      json_object_set_array_member (object, "sources", sources_json (finding, lang));
      json_array_add_object_element (array, object);
    }
  return array;
}
