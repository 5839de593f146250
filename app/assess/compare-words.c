/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A comparison in words and as JSON. */

#include "compare.h"

#include <string.h>

#include "base/words.h"
#include "lines.h"

static const char *const kind_ids[YU_N_COMPARED] = {
  [YU_COMPARED_ANSWER] = "answers",    [YU_COMPARED_SUM] = "sums",
  [YU_COMPARED_FACTOR] = "factors",    [YU_COMPARED_CATEGORY] = "categories",
  [YU_COMPARED_ROUTE] = "routes",      [YU_COMPARED_GROUND] = "grounds",
  [YU_COMPARED_ELIGIBLE] = "eligible", [YU_COMPARED_DOCUMENT] = "documents",
};

static gboolean
is_points (YuComparedKind kind)
{
  return kind == YU_COMPARED_SUM || kind == YU_COMPARED_FACTOR;
}

/**
 * yu_compared_kind_words:
 * @kind: what is compared
 * @lang: a language
 *
 * Returns: (transfer none): the heading of rows of that kind
 */
const char *
yu_compared_kind_words (YuComparedKind kind, YuLang lang)
{
  g_autofree char *phrase = g_strconcat ("compare.", kind_ids[kind], NULL);

  return yu_words (phrase, lang);
}

/**
 * yu_compared_label:
 * @comparison: a comparison
 * @row: one of its rows
 * @lang: a language
 *
 * Returns: (transfer none): what the row is about
 */
const char *
yu_compared_label (const YuComparison *comparison, const YuCompared *row, YuLang lang)
{
  g_autofree char *phrase = NULL;

  if (row->label != NULL)
    return yu_text_get (row->label, lang);
  phrase = g_strconcat ("compare.label.", row->id, NULL);
  return yu_words (phrase, lang);
}

static char *
between (YuRange points, YuLang lang)
{
  g_autofree char *min = g_strdup_printf ("%" G_GINT64_FORMAT, points.min);
  g_autofree char *max = g_strdup_printf ("%" G_GINT64_FORMAT, points.max);

  return points.min == points.max
             ? g_steal_pointer (&min)
             : yu_words_fill ("explain.between", lang, "min", min, "max", max, NULL);
}

/**
 * yu_compared_words:
 * @comparison: a comparison
 * @row: one of its rows
 * @side: which assessment
 * @lang: a language
 *
 * Returns: (transfer full): what the row says on that side
 */
char *
yu_compared_words (const YuComparison *comparison, const YuCompared *row, YuSide side, YuLang lang)
{
  g_autofree char *phrase = NULL;

  if (row->kind == YU_COMPARED_ANSWER)
    return yu_fact_words (comparison->assessment[side], row->id, row->side[side].value, lang);
  if (is_points (row->kind))
    return between (row->side[side].points, lang);
  if (row->kind != YU_COMPARED_DOCUMENT)
    return g_strdup (yu_shown_words (row->side[side].shown, lang));

  phrase = g_strconcat ("compare.document.", yu_shown_id (row->side[side].shown), NULL);
  return g_strdup (yu_words (phrase, lang));
}

/* With a true minus, as wide as the plus. */
static char *
signed_number (gint64 number)
{
  if (number == 0)
    return g_strdup ("0");
  return g_strdup_printf ("%s%" G_GINT64_FORMAT, number > 0 ? "+" : "−", ABS (number));
}

/**
 * yu_compared_rise:
 * @row: a row of a comparison
 * @lang: a language
 *
 * Returns: (transfer full) (nullable): by how much the points rise or fall; %NULL where they are
 * the same, or none
 */
char *
yu_compared_rise (const YuCompared *row, YuLang lang)
{
  g_autofree char *least = NULL, *most = NULL;
  gint64 min, max;

  if (!is_points (row->kind) || !row->differs)
    return NULL;
  min = row->side[YU_AFTER].points.min - row->side[YU_BEFORE].points.min;
  max = row->side[YU_AFTER].points.max - row->side[YU_BEFORE].points.max;
  least = signed_number (MIN (min, max));
  most = signed_number (MAX (min, max));
  return min == max ? g_steal_pointer (&least)
                    : yu_words_fill ("explain.between", lang, "min", least, "max", most, NULL);
}

/* An address, the posts of a work history: on the one line that a difference has. */
static char *
on_one_line (char *words) /* transfer full */
{
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);

  g_free (words);
  return g_strjoinv (" · ", lines);
}

/**
 * yu_compared_sentence:
 * @comparison: a comparison
 * @row: one of its rows
 * @lang: a language
 *
 * Returns: (transfer full): what the row is about, and what it says on both sides
 */
char *
yu_compared_sentence (const YuComparison *comparison, const YuCompared *row, YuLang lang)
{
  const char *label = yu_compared_label (comparison, row, lang);
  g_autofree char *before = on_one_line (yu_compared_words (comparison, row, YU_BEFORE, lang));
  g_autofree char *after = on_one_line (yu_compared_words (comparison, row, YU_AFTER, lang));
  g_autofree char *rise = yu_compared_rise (row, lang);

  return yu_words_fill (rise != NULL ? "compare.row_rise" : "compare.row", lang, "label", label,
                        "before", before, "after", after, "rise", rise != NULL ? rise : "", NULL);
}

/**
 * yu_comparison_to_text:
 * @comparison: a comparison
 * @lang: a language
 *
 * Returns: (transfer full): what differs, a heading a kind and a line a difference
 */
char *
yu_comparison_to_text (const YuComparison *comparison, YuLang lang)
{
  GString *text = g_string_new (NULL);
  const YuCompared *last = NULL;

  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const YuCompared *row = g_ptr_array_index (comparison->rows, i);
      g_autofree char *line = row->differs ? yu_compared_sentence (comparison, row, lang) : NULL;

      if (line == NULL)
        continue;
      if (last == NULL || last->kind != row->kind)
        g_string_append_printf (text, "%s\n", yu_compared_kind_words (row->kind, lang));
      g_string_append_printf (text, "  %s\n", line);
      last = row;
    }
  if (yu_comparison_differences (comparison) == 0)
    g_string_append_printf (text, "%s\n", yu_words ("compare.same", lang));
  return g_string_free (text, FALSE);
}

static JsonNode *
side_json (const YuCompared *row, YuSide side)
{
  g_autoptr (JsonObject) points = NULL;

  if (row->kind == YU_COMPARED_ANSWER)
    return row->side[side].value != NULL ? yu_value_to_json (row->side[side].value)
                                         : json_node_new (JSON_NODE_NULL);
  if (!is_points (row->kind))
    return json_node_init_string (json_node_alloc (), yu_shown_id (row->side[side].shown));

  points = json_object_new ();
  json_object_set_int_member (points, "min", row->side[side].points.min);
  json_object_set_int_member (points, "max", row->side[side].points.max);
  return json_node_init_object (json_node_alloc (), points);
}

/**
 * yu_comparison_to_json:
 * @comparison: a comparison
 *
 * Returns: (transfer full): a member a kind, with what differs: id, before, after
 */
JsonObject *
yu_comparison_to_json (const YuComparison *comparison)
{
  JsonObject *object = json_object_new ();

  for (guint kind = 0; kind < YU_N_COMPARED; kind++)
    json_object_set_array_member (object, kind_ids[kind], json_array_new ());
  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const YuCompared *row = g_ptr_array_index (comparison->rows, i);
      JsonObject *difference;

      if (!row->differs)
        continue;
      difference = json_object_new ();
      json_object_set_string_member (difference, "id", row->id);
      json_object_set_member (difference, "before", side_json (row, YU_BEFORE));
      json_object_set_member (difference, "after", side_json (row, YU_AFTER));
      json_array_add_object_element (json_object_get_array_member (object, kind_ids[row->kind]),
                                     difference);
    }
  return object;
}
