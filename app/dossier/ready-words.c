/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is ready to type, as text and JSON. */

#include "ready.h"

#include <string.h>

#include "assess/explain.h"
#include "base/words.h"

static const char *
state_id (YuReadyState state)
{
  static const char *const ids[] = {
    [YU_READY_VALUE] = "value", [YU_READY_COMPARE] = "compare",
    [YU_READY_EMPTY] = "empty", [YU_READY_UNANSWERED] = "unanswered",
    [YU_READY_SELF] = "self",
  };

  return ids[state];
}

/**
 * yu_ready_words:
 * @state: what can be said of a field, not %YU_READY_VALUE
 * @lang: a language
 *
 * Returns: (transfer none): what stands beside the value, or instead of it
 */
const char *
yu_ready_words (YuReadyState state, YuLang lang)
{
  g_autofree char *phrase = g_strconcat ("ready.", state_id (state), NULL);

  return yu_words (phrase, lang);
}

/**
 * yu_ready_row_text:
 * @lines: (element-type YuReadyLine): all lines
 * @section: a section that is a list
 * @row: the place of one of its rows
 *
 * Returns: (transfer full): the values of that row on one line, as a table takes them
 */
char *
yu_ready_row_text (GPtrArray *lines, const YuPortalSection *section, gint row)
{
  GString *text = g_string_new (NULL);
  gboolean first = TRUE;

  for (guint i = 0; i < lines->len; i++)
    {
      const YuReadyLine *line = g_ptr_array_index (lines, i);
      g_autofree char *value = NULL;

      if (line->section != section || line->row != row)
        continue;
      value = g_strdup (line->value != NULL ? line->value : "");
      g_strdelimit (value, "\t\n", ' ');
      g_string_append_printf (text, "%s%s", first ? "" : "\t", value);
      first = FALSE;
    }
  return g_string_free (text, FALSE);
}

static void
append_value (GString *text, const YuReadyLine *line, YuLang lang)
{
  g_auto (GStrv) values = g_strsplit (line->value != NULL ? line->value : "", "\n", -1);
  g_autofree char *value = g_strjoinv (" / ", values);
  g_autofree char *shown = line->value != NULL
                               ? g_steal_pointer (&value)
                               : g_strdup_printf ("[%s]", yu_ready_words (line->state, lang));
  g_autofree char *said
      = yu_words_fill ("ready.line", lang, "label", yu_text_get (&line->field->label, lang), "term",
                       line->field->term, "value", shown, NULL);

  g_string_append_printf (text, "  %s", said);
  if (line->state == YU_READY_COMPARE)
    g_string_append_printf (text, " [%s]", yu_ready_words (line->state, lang));
  g_string_append_c (text, '\n');
}

static void
append_heading (GString *text, const YuReadyLine *line, YuLang lang)
{
  const char *title = yu_text_get (&line->section->title, lang);
  const YuCitation *citation = &line->section->citation;
  g_autofree char *row = g_strdup_printf ("%d", line->row + 1);
  g_autofree char *numbered
      = line->row >= 0 ? yu_words_fill ("ready.row", lang, "section", title, "row", row, NULL)
                       : NULL;

  g_string_append_printf (text, "\n%s (%s · %s)\n", numbered != NULL ? numbered : title,
                          yu_text_get (&citation->source->title, lang),
                          yu_provenance_words (citation->provenance, lang));
}

/**
 * yu_ready_to_text:
 * @portal: the portal's form
 * @lines: (element-type YuReadyLine): its lines
 * @lang: a language
 *
 * Returns: (transfer full): how sure the list is, then every field, under the headings of the
 * portal
 */
char *
yu_ready_to_text (const YuPortal *portal, GPtrArray *lines, YuLang lang)
{
  YuText title = yu_portal_title (portal), notice = yu_portal_notice (portal);
  GString *text = g_string_new (yu_text_get (&title, lang));

  g_string_append_printf (text, "\n%s\n", yu_text_get (&notice, lang));
  for (guint i = 0; i < lines->len; i++)
    {
      const YuReadyLine *line = g_ptr_array_index (lines, i),
                        *last = i > 0 ? g_ptr_array_index (lines, i - 1) : NULL;

      if (last == NULL || last->section != line->section || last->row != line->row)
        append_heading (text, line, lang);
      append_value (text, line, lang);
    }
  return g_string_free (text, FALSE);
}

static JsonObject *
line_json (const YuReadyLine *line, YuLang lang)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "section", line->section->id);
  if (line->row >= 0)
    json_object_set_int_member (object, "row", line->row);
  else
    json_object_set_null_member (object, "row");
  json_object_set_string_member (object, "field", line->field->id);
  json_object_set_string_member (object, "label", yu_text_get (&line->field->label, lang));
  json_object_set_string_member (object, "term", line->field->term);
  json_object_set_string_member (object, "state", state_id (line->state));
  if (line->value != NULL)
    json_object_set_string_member (object, "value", line->value);
  else
    json_object_set_null_member (object, "value");
  json_object_set_string_member (object, "provenance",
                                 yu_provenance_id (line->section->citation.provenance));
  return object;
}

/**
 * yu_ready_to_json:
 * @portal: the portal's form
 * @lines: (element-type YuReadyLine): its lines
 * @lang: the language of its words
 *
 * Returns: (transfer full): an object with the notice and the fields
 */
JsonObject *
yu_ready_to_json (const YuPortal *portal, GPtrArray *lines, YuLang lang)
{
  JsonObject *object = json_object_new ();
  JsonArray *fields = json_array_new ();
  YuText notice = yu_portal_notice (portal);

  json_object_set_string_member (object, "notice", yu_text_get (&notice, lang));
  for (guint i = 0; i < lines->len; i++)
    json_array_add_object_element (fields, line_json (g_ptr_array_index (lines, i), lang));
  json_object_set_array_member (object, "fields", fields);
  return object;
}
