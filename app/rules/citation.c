/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a statement of a data file comes from: its sources, and what a statement says of one of
 * them. */

#include "rulebook-private.h"

#include "base/words.h"

/**
 * yu_source_read:
 * @sources: (element-type YuSource): the sources of the file so far; takes this one
 * @at: an object of "sources"
 */
void
yu_source_read (GPtrArray *sources, YuJson at)
{
  YuSource *source = g_new0 (YuSource, 1);

  yu_json_only (at, "id", "title", "address", "seen", NULL);
  source->id = yu_rulebook_read_id (at, sources);
  g_ptr_array_add (sources, source);
  source->title = yu_json_words (at, "title");
  source->address = yu_json_text_or (at, "address", NULL);
  source->seen = yu_json_date_or (at, "seen", 0);
}

/**
 * yu_sources_read:
 * @root: a document whose member "sources" is read
 *
 * Returns: (transfer full) (element-type YuSource): its sources; those with a fault are among them
 */
GPtrArray *
yu_sources_read (YuJson root)
{
  GPtrArray *sources = g_ptr_array_new_with_free_func (g_free);
  YuJson list = yu_json_member (root, "sources");

  for (guint i = 0; list.node != NULL && yu_json_is_array (list) && i < yu_json_length (list); i++)
    if (yu_json_is_object (yu_json_item (list, i)))
      yu_source_read (sources, yu_json_item (list, i));
  return sources;
}

/* One text is the clause's own Chinese name, for both languages. */
static YuText
read_clause (YuJson at)
{
  YuText clause = { { NULL, NULL } };

  if (!yu_json_has (at, "clause"))
    return clause;
  if (JSON_NODE_HOLDS_OBJECT (yu_json_member (at, "clause").node))
    return yu_json_words (at, "clause");

  clause.in[YU_LANG_EN] = clause.in[YU_LANG_ZH_CN] = yu_json_text (at, "clause");
  return clause;
}

static YuProvenance
read_provenance (YuJson at)
{
  YuProvenance provenance = YU_PROVENANCE_ASSUMED;
  gsize before = yu_faults_total (at.faults);
  const char *id = yu_json_text (at, "provenance");

  if (yu_faults_total (at.faults) == before && !yu_provenance_from_id (id, &provenance))
    yu_json_fault (yu_json_member (at, "provenance"), "write assumed where no source was found",
                   "official, secondary, reported or assumed");
  return provenance;
}

static const char *
nearest_source (const GPtrArray *sources, const char *id)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < sources->len; i++)
    g_ptr_array_add (ids, (gpointer) ((YuSource *) g_ptr_array_index (sources, i))->id);
  g_ptr_array_add (ids, NULL);
  return yu_nearest_word (id, (const char *const *) ids->pdata);
}

/**
 * yu_citation_read:
 * @sources: the sources of the file
 * @at: an object with "ref", "clause" and "provenance"; nothing is read if there is none
 *
 * Returns: the citation; without a source if faults were added
 */
YuCitation
yu_citation_read (const GPtrArray *sources, YuJson at)
{
  YuCitation citation = { NULL };
  const char *id;

  if (at.node == NULL || !yu_json_is_object (at))
    return citation;

  yu_json_only (at, "ref", "clause", "provenance", NULL);
  id = yu_json_text (at, "ref");
  citation.source = yu_rulebook_find (sources, id);
  citation.clause = read_clause (at);
  citation.provenance = read_provenance (at);
  if (citation.source == NULL && yu_json_has (at, "ref"))
    {
      const char *near = nearest_source (sources, id);
      g_autofree char *remedy
          = near != NULL ? g_strdup_printf (yu_words_for ("did you mean “%s”?"), near) : NULL;

      yu_json_fault (yu_json_member (at, "ref"), remedy != NULL ? remedy : "add it to \"sources\"",
                     "the id of one of this file’s sources");
    }
  return citation;
}
