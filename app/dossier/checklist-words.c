/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "checklist-words.h"

#include "assess/lines.h"
#include "base/words.h"
#include "form/countries.h"
#include "form/reading.h"

#include <string.h>

static const char *const state_ids[]
    = { "not_needed", "open", "needed", "promised", "have", "checked" };

/**
 * yu_item_state_words:
 * @state: a state
 * @lang: the language
 *
 * Returns: the state in a word or two
 */
const char *
yu_item_state_words (YuItemState state, YuLang lang)
{
  g_autofree char *id = g_strconcat ("documents.state.", state_ids[state], NULL);

  return yu_words (id, lang);
}

/* A Chinese sentence ends with its own space. */
static const char *
between_sentences (YuLang lang)
{
  return lang == YU_LANG_ZH_CN ? "" : " ";
}

/* --- why --- */

static void
append (GString *text, const char *between, const char *words)
{
  if (text->len > 0)
    g_string_append (text, between);
  g_string_append (text, words);
}

static char *
question_names (const YuChecklist *checklist, GPtrArray *questions, YuLang lang)
{
  YuForm *form = yu_library_form (yu_model_library (checklist->assessment->model));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < questions->len; i++)
    {
      const YuQuestion *question = yu_form_question (form, g_ptr_array_index (questions, i));

      append (text, yu_words ("documents.between", lang), yu_text_get (&question->label, lang));
    }
  return g_string_free (text, FALSE);
}

typedef struct {
  const YuAssessment *assessment;
  YuLang lang;
  GString *text;
} Facts;

/* A fact with its answer, once; what is not answered says nothing. */
static void
add_fact (const YuCondition *leaf, gpointer data)
{
  Facts *facts = data;
  const YuValue *value = yu_answers_get (facts->assessment->answers, leaf->name);
  g_autofree char *words = NULL;
  g_autofree char *line = NULL;

  if (leaf->kind == YU_CONDITION_CATEGORY || value == NULL)
    return;
  words = yu_fact_words (facts->assessment, leaf->name, value, facts->lang);
  line = yu_words_fill ("documents.fact", facts->lang, "fact",
                        yu_fact_label (facts->assessment, leaf->name, facts->lang), "value", words,
                        NULL);
  if (strstr (facts->text->str, line) == NULL)
    append (facts->text, yu_words ("documents.between", facts->lang), line);
}

static char *
by_answers (const YuChecklist *checklist, const YuChecklistItem *item, YuLang lang)
{
  Facts facts = { checklist->assessment, lang, g_string_new (NULL) };
  g_autofree char *said = NULL;

  yu_condition_foreach_fact (item->paper->when, add_fact, &facts);
  said = g_string_free (facts.text, FALSE);
  if (*said == '\0')
    return g_strdup (yu_words ("documents.why.answers", lang));
  return yu_words_fill ("documents.why.facts", lang, "facts", said, NULL);
}

/**
 * yu_item_why_words:
 * @checklist: the checklist
 * @item: an item of it
 * @lang: the language
 *
 * Returns: (transfer full): why the document is asked for, or not, or which answers would tell
 */
char *
yu_item_why_words (const YuChecklist *checklist, const YuChecklistItem *item, YuLang lang)
{
  YuEvidenceState said = yu_evidence_state (item->evidence);
  g_autofree char *questions = NULL;

  if (said == YU_EVIDENCE_NEEDED || said == YU_EVIDENCE_NOT_NEEDED)
    return g_strdup (
        yu_words (said == YU_EVIDENCE_NEEDED ? "documents.why.office" : "documents.why.office_not",
                  lang));
  if (item->paper->when == NULL)
    return g_strdup (yu_words ("documents.why.always", lang));
  if (item->open->len == 0)
    return by_answers (checklist, item, lang);
  questions = question_names (checklist, item->open, lang);
  return yu_words_fill ("documents.why.open", lang, "questions", questions, NULL);
}

/* --- authentication --- */

/**
 * yu_item_way_words:
 * @item: an item
 * @lang: the language
 *
 * Returns: (transfer full) (nullable): how it is authenticated, with what is known of the country;
 * %NULL if nothing is asked
 */
char *
yu_item_way_words (const YuChecklistItem *item, YuLang lang)
{
  GString *text = g_string_new (NULL);
  const char *space = between_sentences (lang);

  if (item->country_open)
    append (text, space, yu_words ("documents.country_open", lang));
  if (item->way != NULL)
    {
      YuText country = yu_country_name (item->country);
      g_autofree char *line
          = yu_words_fill ("documents.way", lang, "country", yu_text_get (&country, lang), "way",
                           yu_text_get (&item->way->label, lang), NULL);

      append (text, space, line);
      if (item->country_entry != NULL && item->country_entry->detail.in[lang] != NULL)
        append (text, space, item->country_entry->detail.in[lang]);
      else if (item->way->detail.in[lang] != NULL)
        append (text, space, item->way->detail.in[lang]);
    }
  if (item->paper->authentication.in[lang] != NULL && (item->way == NULL || !item->way->none))
    append (text, space, item->paper->authentication.in[lang]);
  return g_string_free (text, text->len == 0);
}

/* --- validity --- */

static const char *const validity_ids[]
    = { NULL, "unknown", "good", "too_old", "ended", "too_short", "not_yet" };

/**
 * yu_item_validity_warns:
 * @item: an item
 *
 * Returns: whether its validity is a reason not to file
 */
gboolean
yu_item_validity_warns (const YuChecklistItem *item)
{
  return item->validity != YU_VALIDITY_NONE && item->validity != YU_VALIDITY_GOOD;
}

/**
 * yu_item_validity_short:
 * @item: an item
 * @lang: the language
 *
 * Returns: (nullable): what is wrong with its validity, in a word or two; %NULL if nothing is
 */
const char *
yu_item_validity_short (const YuChecklistItem *item, YuLang lang)
{
  g_autofree char *id = g_strconcat ("documents.warning.", validity_ids[item->validity], NULL);

  return yu_item_validity_warns (item) ? yu_words (id, lang) : NULL;
}

static char *
stated_validity (const YuPaperwork *paper, YuLang lang)
{
  g_autofree char *months = g_strdup_printf ("%" G_GINT64_FORMAT,
                                             MAX (paper->validity_months, paper->remaining_months));

  if (paper->validity_months > 0)
    return yu_words_fill ("documents.validity.months", lang, "months", months, NULL);
  return paper->remaining_months > 0
             ? yu_words_fill ("documents.validity.remaining", lang, "months", months, NULL)
             : NULL;
}

/**
 * yu_item_validity_words:
 * @checklist: the checklist
 * @item: an item of it
 * @lang: the language
 *
 * Returns: (transfer full) (nullable): how old it may be and how it stands on the filing date;
 * %NULL if nothing is stated
 */
char *
yu_item_validity_words (const YuChecklist *checklist, const YuChecklistItem *item, YuLang lang)
{
  g_autofree char *stated = stated_validity (item->paper, lang);
  g_autofree char *filing = yu_date_to_words (checklist->filing, lang);
  g_autofree char *last
      = item->last_day != 0 ? yu_date_to_words (item->last_day, lang) : g_strdup ("");
  g_autofree char *id = NULL;
  g_autofree char *judged = NULL;

  if (item->validity == YU_VALIDITY_NONE)
    return g_steal_pointer (&stated);
  id = g_strconcat ("documents.validity.", validity_ids[item->validity], NULL);
  judged = yu_words_fill (id, lang, "filing", filing, "last", last, NULL);
  if (stated == NULL)
    return g_steal_pointer (&judged);
  return g_strconcat (stated, between_sentences (lang), judged, NULL);
}

/* --- promises --- */

/**
 * yu_item_promise_holds:
 * @item: an item
 *
 * Returns: whether the commitment system lets it come later, or the authority may
 */
gboolean
yu_item_promise_holds (const YuChecklistItem *item)
{
  return item->promise == YU_PROMISE_ALLOWED || item->promise == YU_PROMISE_CLAIMED;
}

/**
 * yu_item_promise_words:
 * @checklist: the checklist
 * @item: an item of it
 * @lang: the language
 *
 * Returns: (transfer full) (nullable): whether it may come later, and what is wrong with a promise;
 * %NULL where no rule lets it and nobody promises it
 */
char *
yu_item_promise_words (const YuChecklist *checklist, const YuChecklistItem *item, YuLang lang)
{
  static const char *const ids[] = { "never", "closed", "open", "claimed", "allowed" };
  g_autofree char *id = g_strconcat ("documents.promise.", ids[item->promise], NULL);
  g_autofree char *questions = question_names (checklist, item->promise_open, lang);

  if (item->promise == YU_PROMISE_NEVER && item->state != YU_ITEM_PROMISED)
    return NULL;
  return yu_words_fill (id, lang, "questions", questions, NULL);
}

/* --- files --- */

/**
 * yu_item_file_words:
 * @item: the document that a file belongs to
 * @attachment: the file
 * @lang: the language
 *
 * Returns: whether offices are known to take such a file
 */
const char *
yu_item_file_words (const YuChecklistItem *item, const YuAttachment *attachment, YuLang lang)
{
  static const char *const ids[]
      = { "file.no_limit", "file.fits", "file.wrong_kind", "file.too_large" };
  const YuFileRule *rule;

  return yu_words (ids[yu_checklist_file_fit (item, attachment, &rule)], lang);
}

/* --- JSON --- */

static JsonArray *
names_json (GPtrArray *names)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < names->len; i++)
    json_array_add_string_element (array, g_ptr_array_index (names, i));
  return array;
}

static JsonNode *
item_json (const YuChecklistItem *item)
{
  static const char *const promises[] = { "never", "closed", "open", "claimed", "allowed" };
  g_autoptr (JsonObject) object = json_object_new ();

  json_object_set_string_member (object, "id", item->paper->id);
  json_object_set_string_member (object, "state", state_ids[item->state]);
  json_object_set_string_member (object, "needed", yu_shown_id (yu_verdict_shown (item->needed)));
  json_object_set_array_member (object, "open", names_json (item->open));
  json_object_set_string_member (object, "promise", promises[item->promise]);
  if (item->way != NULL)
    json_object_set_string_member (object, "authentication", item->way->id);
  if (item->country_open)
    json_object_set_boolean_member (object, "country_open", TRUE);
  if (item->last_day != 0)
    {
      g_autofree char *day = yu_date_to_iso (item->last_day);
      json_object_set_string_member (object, "last_day", day);
    }
  if (item->validity != YU_VALIDITY_NONE)
    json_object_set_string_member (object, "validity", validity_ids[item->validity]);
  return json_node_init_object (json_node_alloc (), object);
}

/**
 * yu_checklist_to_json:
 * @checklist: a checklist
 *
 * Returns: (transfer full): the object of `checklist --json` without "dossier"
 */
JsonNode *
yu_checklist_to_json (const YuChecklist *checklist)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autofree char *on = yu_date_to_iso (checklist->assessment->on),
                  *filing = yu_date_to_iso (checklist->filing);
  JsonArray *items = json_array_new ();

  json_object_set_string_member (object, "on", on);
  json_object_set_string_member (object, "filing", filing);
  for (guint i = 0; i < checklist->items->len; i++)
    json_array_add_element (items, item_json (g_ptr_array_index (checklist->items, i)));
  json_object_set_array_member (object, "documents", items);
  return json_node_init_object (json_node_alloc (), object);
}
