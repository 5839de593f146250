/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The file of findings, held against what the code looks for: each kind has its words, its reason
 * and its limit, and none is there that nothing finds. */

#include "finding-kinds.h"

#include <string.h>

#include "base/paths.h"
#include "base/placeholders.h"

struct _YuFindingKinds {
  GPtrArray *sources; /* of YuSource */
  GHashTable *kinds;  /* id → YuFindingKind */
};

#define FORM "form" /* instead of placeholders: the form has the words */

static const struct {
  const char *id;
  const char *slots;
  gboolean figure;
} shapes[] = {
  /* check-history.c */
  { "history_gap", "months", FALSE },
  { "history_gap_study", "months degree", FALSE },
  { "history_gap_degree", "months", FALSE },
  { "history_gap_now", "months", FALSE },
  { "history_overlap", "one other months", FALSE },
  { "history_undated", "row", FALSE },
  { "history_young", "row age", TRUE },
  { "history_absent", "years", FALSE },
  { "work_years_more", "typed derived", FALSE },
  { "work_years_less", "typed derived", FALSE },
  { "global_500_without_post", NULL, FALSE },
  { "global_500_not_stated", "row", FALSE },
  /* check-dates.c */
  { "dates_reversed", "earlier earlier_date later later_date", FALSE },
  { "date_in_future", "what date", FALSE },
  { "award_in_future", "year", FALSE },
  { "degree_young", "age", TRUE },
  { "age_over", "age", TRUE },
  { "age_under", "age", TRUE },
  { "years_differ", "what typed since derived", FALSE },
  { "chongqing_longer_than_china", "chongqing china", FALSE },
  { "contract_over", "date", FALSE },
  { "filing_past", "date", FALSE },
  { "renewal_window", NULL, FALSE },
  { "change_window", NULL, FALSE },
  /* check-names.c */
  { "passport_differs", "what zone", FALSE },
  { "passport_zone", NULL, FALSE },
  { "name_not_latin", "name latin", FALSE },
  { "name_missing", NULL, FALSE },
  { "chinese_expected", "what", FALSE },
  { "unread", "what", FALSE },
  /* check-documents.c */
  { "document_authentication", "document", FALSE },
  { "document_translation", "document", FALSE },
  { "document_translation_seal", "document", FALSE },
  { "document_seal", "document", FALSE },
  { "document_ended", "document date", FALSE },
  { "document_undated", "document", FALSE },
  { "document_name", "document name form", FALSE },
  { "document_promise", "document", FALSE },
  { "contract_salary", "contract form", FALSE },
  /* form/checks.c */
  { "birth_future", FORM, FALSE },
  { "credit_code_body", FORM, FALSE },
  { "credit_code_check", FORM, FALSE },
  { "credit_code_length", FORM, FALSE },
  { "credit_code_letter", FORM, FALSE },
  { "email", FORM, FALSE },
  { "hidden", FORM, FALSE },
  { "name_digits", FORM, FALSE },
  { "passport_expired", FORM, FALSE },
  { "passport_expires_soon", FORM, FALSE },
  { "passport_length", FORM, FALSE },
  { "passport_letters", FORM, FALSE },
  { "phone", FORM, FALSE },
  { "rows_future", FORM, FALSE },
  { "rows_reversed", FORM, FALSE },
};

static const char *const severities[YU_N_SEVERITIES + 1] = {
  [YU_SEVERITY_RETURNED] = "returned",
  [YU_SEVERITY_LOOK] = "look",
  [YU_SEVERITY_KNOW] = "know",
};

/**
 * yu_severity_id:
 * @severity: how grave a finding is
 *
 * Returns: (transfer none): as files and JSON have it
 */
const char *
yu_severity_id (YuSeverity severity)
{
  return severities[severity];
}

static void
free_kind (gpointer data)
{
  YuFindingKind *kind = data;

  g_ptr_array_unref (kind->citations);
  g_free (kind);
}

static YuSeverity
read_severity (YuJson at)
{
  gsize before = yu_faults_total (at.faults);
  const char *id = yu_json_text (at, "severity");

  if (yu_faults_total (at.faults) > before)
    return YU_SEVERITY_KNOW;
  for (YuSeverity severity = 0; severity < YU_N_SEVERITIES; severity++)
    if (g_str_equal (severities[severity], id))
      return severity;
  yu_json_fault (yu_json_member (at, "severity"), NULL, "returned, look or know");
  return YU_SEVERITY_KNOW;
}

static GPtrArray *
read_citations (const GPtrArray *sources, YuJson at)
{
  GPtrArray *citations = g_ptr_array_new_with_free_func (g_free);
  YuJson list = yu_json_member (at, "sources");

  for (guint i = 0; list.node != NULL && yu_json_is_array (list) && i < yu_json_length (list); i++)
    {
      YuCitation *citation = g_new (YuCitation, 1);

      *citation = yu_citation_read (sources, yu_json_item (list, i));
      g_ptr_array_add (citations, citation);
    }
  return citations;
}

static void
read_kind (YuFindingKinds *self, YuJson at, gsize shape)
{
  YuFindingKind *kind = g_new0 (YuFindingKind, 1);
  gboolean in_form = g_strcmp0 (shapes[shape].slots, FORM) == 0;

  kind->id = shapes[shape].id;
  kind->severity = read_severity (at);
  kind->why = yu_json_words (at, "why");
  kind->remedy = yu_json_words (at, "remedy");
  kind->citations = read_citations (self->sources, at);
  if (in_form)
    yu_json_only (at, "id", "severity", "why", "remedy", "sources", NULL);
  else
    yu_json_only (at, "id", "severity", "text", "why", "remedy", "sources",
                  shapes[shape].figure ? "figure" : NULL, NULL);
  if (!in_form)
    kind->text = yu_json_words_with (at, "text", shapes[shape].slots);
  if (shapes[shape].figure)
    kind->figure = yu_json_integer (at, "figure", 1, 1000);
  g_hash_table_insert (self->kinds, (gpointer) kind->id, kind);
}

static void
read_finding (YuFindingKinds *self, YuJson at)
{
  gsize before = yu_faults_total (at.faults), shape = 0;
  const char *id = yu_json_text (at, "id");

  if (yu_faults_total (at.faults) > before)
    return;
  while (shape < G_N_ELEMENTS (shapes) && !g_str_equal (shapes[shape].id, id))
    shape++;
  if (shape == G_N_ELEMENTS (shapes))
    yu_json_fault (yu_json_member (at, "id"), "leave it out",
                   "a finding that the program looks for");
  else if (g_hash_table_contains (self->kinds, id))
    yu_json_fault (yu_json_member (at, "id"), "leave it out", "a finding that occurs once");
  else
    read_kind (self, at, shape);
}

static void
demand_all (YuFindingKinds *self, YuJson list)
{
  for (gsize i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (!g_hash_table_contains (self->kinds, shapes[i].id))
      yu_json_fault (list, "add it", "the finding “%s” among these", shapes[i].id);
}

/**
 * yu_finding_kinds_parse:
 * @node: the document of a file of findings
 * @faults: takes everything that is wrong
 *
 * Returns: (transfer full) (nullable): the kinds; %NULL if there were faults
 */
YuFindingKinds *
yu_finding_kinds_parse (JsonNode *node, YuFaults *faults)
{
  g_autoptr (YuFindingKinds) self = g_new0 (YuFindingKinds, 1);
  gsize before = yu_faults_total (faults);
  YuJson root = yu_json_root (node, faults), list;

  self->kinds = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_kind);
  if (!yu_json_is_object (root))
    return NULL;
  yu_json_only (root, "$schema", "format", "version", "edition", "sources", "findings", NULL);
  if (g_strcmp0 (yu_json_text (root, "format"), "yucai-checks") != 0)
    yu_json_fault (yu_json_member (root, "format"), NULL, "\"yucai-checks\"");
  yu_json_integer (root, "version", 1, 1);
  yu_json_date (root, "edition");
  self->sources = yu_sources_read (root);
  list = yu_json_member (root, "findings");
  if (list.node == NULL || !yu_json_is_array (list))
    return NULL;
  for (guint i = 0; i < yu_json_length (list); i++)
    if (yu_json_is_object (yu_json_item (list, i)))
      read_finding (self, yu_json_item (list, i));
  demand_all (self, list);
  return yu_faults_total (faults) == before ? g_steal_pointer (&self) : NULL;
}

/**
 * yu_finding_kinds_free:
 * @kinds: (nullable): kinds of findings
 */
void
yu_finding_kinds_free (YuFindingKinds *kinds)
{
  if (kinds == NULL)
    return;
  g_clear_pointer (&kinds->sources, g_ptr_array_unref);
  g_hash_table_unref (kinds->kinds);
  g_free (kinds);
}

static YuFindingKinds *
read_shipped (GError **error)
{
  g_autofree char *path = yu_path_data ("forms", "checks.json", NULL);
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  g_autoptr (JsonNode) node = yu_json_read (path, YU_JSON_MAX_RULEBOOK, faults);
  YuFindingKinds *kinds = node != NULL ? yu_finding_kinds_parse (node, faults) : NULL;

  yu_faults_to_error (faults, YU_ERROR_CONTENT, error);
  return kinds;
}

/**
 * yu_finding_kinds_shipped:
 * @error: what is wrong with the installation
 *
 * Reads the file that comes with the program, once; may be called from any thread.
 *
 * Returns: (transfer none) (nullable): the kinds, for ever
 */
const YuFindingKinds *
yu_finding_kinds_shipped (GError **error)
{
  static GMutex lock;
  static YuFindingKinds *shipped;
  const YuFindingKinds *kinds;

  g_mutex_lock (&lock);
  if (shipped == NULL)
    shipped = read_shipped (error);
  kinds = shipped;
  g_mutex_unlock (&lock);
  return kinds;
}

/**
 * yu_finding_kinds_get:
 * @kinds: kinds of findings
 * @id: one that the code knows
 *
 * Returns: (transfer none): the kind
 */
const YuFindingKind *
yu_finding_kinds_get (const YuFindingKinds *kinds, const char *id)
{
  const YuFindingKind *kind = g_hash_table_lookup (kinds->kinds, id);

  g_assert (kind != NULL);
  return kind;
}
