/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "case-summary.h"

#include "assess/explain.h"
#include "base/seal.h"
#include "base/words.h"

static const char *const category_ids[YU_N_CASE_CATEGORIES] = { "A", "B", "open", "none" };

/* --- from a case --- */

static const char *
text_answer (const YuAssessment *assessment, const char *question)
{
  const YuValue *value = yu_answers_get (assessment->answers, question);

  return yu_value_is (value, YU_VALUE_TEXT) && *yu_value_text (value) != '\0'
             ? yu_value_text (value)
             : NULL;
}

/* As people here write it: the Chinese name, else the passport's. */
static char *
person_of (const YuAssessment *assessment)
{
  const char *chinese = text_answer (assessment, "chinese_name");
  const char *family = text_answer (assessment, "family_name"),
             *given = text_answer (assessment, "given_names");

  if (chinese != NULL)
    return g_strdup (chinese);
  if (family != NULL && given != NULL)
    return g_strconcat (family, " ", given, NULL);
  return g_strdup (family != NULL ? family : given);
}

static char *
employer_of (const YuAssessment *assessment)
{
  const char *chinese = text_answer (assessment, "employer_name_zh");

  return g_strdup (chinese != NULL ? chinese : text_answer (assessment, "employer_name"));
}

static gboolean
holds (YuShown shown)
{
  return shown == YU_SHOWN_MET || shown == YU_SHOWN_CLAIMED;
}

static void
take_category (YuCaseSummary *summary, const YuAssessment *assessment)
{
  YuShown a = assessment->category_a.shown, b = assessment->category_b.shown;

  summary->category = YU_CASE_CATEGORY_NONE;
  if (!assessment->applies)
    return;
  if (holds (a))
    summary->category = YU_CASE_CATEGORY_A;
  else if (a == YU_SHOWN_OPEN)
    summary->category = YU_CASE_CATEGORY_OPEN;
  else if (holds (b))
    summary->category = YU_CASE_CATEGORY_B;
  else if (b == YU_SHOWN_OPEN)
    summary->category = YU_CASE_CATEGORY_OPEN;
  summary->claimed = summary->category == YU_CASE_CATEGORY_A
                         ? a == YU_SHOWN_CLAIMED
                         : summary->category == YU_CASE_CATEGORY_B && b == YU_SHOWN_CLAIMED;
}

/* The first of those grounds that come nearest to being met. */
static void
take_ground (YuCaseSummary *summary, const YuAssessment *assessment)
{
  summary->ground_shown = YU_SHOWN_NOT_MET;
  for (guint i = 0; assessment->applies && i < assessment->grounds->len; i++)
    {
      const YuStatement *ground = g_ptr_array_index (assessment->grounds, i);

      if (ground->shown <= summary->ground_shown)
        continue;
      summary->ground = i + 1;
      summary->ground_shown = ground->shown;
    }
}

static guint
count_documents (const YuChecklist *checklist)
{
  return yu_checklist_count (checklist, YU_ITEM_NEEDED);
}

/* A change that was not reported stays due; any other day goes by, and then another is next. With
 * none, one may come into sight on any day. */
static YuDate
until_of (const YuCase *from, const YuCaseDate *next) /* nullable */
{
  YuDate tomorrow = yu_date_add_days (from->assessment->on, 1);

  if (next == NULL)
    return tomorrow;
  return next->kind == YU_CASE_CHANGE ? from->until
                                      : MIN (from->until, yu_date_add_days (next->on, 1));
}

/**
 * yu_case_summary_blank:
 * @name: (nullable): the dossier's name in its store
 *
 * Returns: (transfer full): a line of which nothing else is known yet
 */
YuCaseSummary *
yu_case_summary_blank (const char *name)
{
  YuCaseSummary *summary = g_atomic_rc_box_new0 (YuCaseSummary);

  summary->name = g_strdup (name);
  return summary;
}

/**
 * yu_case_is_read:
 * @summary: a case in one line
 *
 * Returns: whether the dossier is neither refused nor sealed, so that there is something to tell of
 * it
 */
gboolean
yu_case_is_read (const YuCaseSummary *summary)
{
  return summary->fault == NULL && !summary->sealed;
}

/**
 * yu_case_summary_new:
 * @name: the dossier's name in its store
 * @sha256: the digest of its file
 * @from: the case
 *
 * Returns: (transfer full): the case in one line
 */
YuCaseSummary *
yu_case_summary_new (const char *name, const char *sha256, const YuCase *from)
{
  YuCaseSummary *summary = yu_case_summary_blank (name);

  summary->sha256 = g_strdup (sha256);
  summary->number = g_strdup (yu_dossier_case (from->dossier));
  summary->person = person_of (from->assessment);
  summary->employer = employer_of (from->assessment);
  summary->stage = yu_progress_stage (yu_dossier_progress (from->dossier));
  take_category (summary, from->assessment);
  take_ground (summary, from->assessment);
  summary->national = from->assessment->national;
  summary->answers = from->assessment->missing->len;
  summary->documents = count_documents (from->checklist);
  summary->on = from->assessment->on;
  summary->next = yu_case_date_copy (yu_case_dates_next (from->dates, summary->on));
  summary->until = until_of (from, summary->next);
  return summary;
}

/**
 * yu_case_summary_fault:
 * @name: the dossier's name in its store
 * @faults: why it is refused
 *
 * Returns: (transfer full): a line that says what is wrong
 */
YuCaseSummary *
yu_case_summary_fault (const char *name, const YuFaults *faults)
{
  YuCaseSummary *summary = yu_case_summary_blank (name);

  summary->fault = yu_fault_to_text (yu_faults_get (faults, 0));
  return summary;
}

/**
 * yu_case_load:
 * @store: a store
 * @name: of a dossier
 * @basis: what cases are judged by
 * @sha256: (out) (optional) (transfer full): the digest of its file, also of one that is refused;
 * %NULL if it cannot be read
 * @faults: takes why it is refused
 *
 * Returns: (transfer full) (nullable): the case
 */
YuCase *
yu_case_load (YuCaseStore *store, const char *name, const YuCaseBasis *basis, char **sha256,
              YuFaults *faults)
{
  g_autoptr (GBytes) bytes = yu_case_store_load (store, name, faults);
  g_autoptr (YuDossier) dossier = NULL;

  if (sha256 != NULL)
    *sha256 = bytes != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes) : NULL;
  if (bytes != NULL)
    dossier = yu_dossier_parse (bytes, name, yu_library_form (basis->library), faults);
  return dossier != NULL ? yu_case_new (basis, dossier) : NULL;
}

static YuCaseSummary *
summary_sealed (const char *name, GBytes *bytes)
{
  YuCaseSummary *summary = yu_case_summary_blank (name);

  summary->sealed = TRUE;
  summary->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  return summary;
}

/**
 * yu_case_summary_of:
 * @name: the dossier's name in its store
 * @bytes: its file
 * @basis: what cases are judged by
 *
 * Returns: (transfer full): the case in one line, or what is wrong with it, or that it is sealed
 */
YuCaseSummary *
yu_case_summary_of (const char *name, GBytes *bytes, const YuCaseBasis *basis)
{
  g_autoptr (YuFaults) faults = yu_faults_new (name);
  g_autoptr (YuDossier) dossier = NULL;
  g_autoptr (YuCase) found = NULL;
  g_autofree char *sha256 = NULL;

  if (yu_is_sealed (bytes))
    return summary_sealed (name, bytes);
  dossier = yu_dossier_parse (bytes, name, yu_library_form (basis->library), faults);
  if (dossier == NULL)
    return yu_case_summary_fault (name, faults);
  found = yu_case_new (basis, dossier);
  sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  return yu_case_summary_new (name, sha256, found);
}

/**
 * yu_case_summary_load:
 * @store: a store
 * @name: of a dossier
 * @basis: what cases are judged by
 *
 * Returns: (transfer full): the case in one line, or what is wrong with it, or that it is sealed
 */
YuCaseSummary *
yu_case_summary_load (YuCaseStore *store, const char *name, const YuCaseBasis *basis)
{
  g_autoptr (YuFaults) faults = yu_faults_new (name);
  g_autoptr (GBytes) bytes = yu_case_store_load (store, name, faults);

  return bytes != NULL ? yu_case_summary_of (name, bytes, basis)
                       : yu_case_summary_fault (name, faults);
}

/**
 * yu_case_summary_ref:
 * @summary: a case in one line
 *
 * Returns: (transfer full): the same; may be called from any thread
 */
YuCaseSummary *
yu_case_summary_ref (YuCaseSummary *summary)
{
  return g_atomic_rc_box_acquire (summary);
}

static void
clear_summary (gpointer data)
{
  YuCaseSummary *summary = data;

  g_free (summary->name);
  g_free (summary->sha256);
  g_free (summary->fault);
  g_free (summary->number);
  g_free (summary->person);
  g_free (summary->employer);
  yu_case_date_free (summary->next);
  g_clear_pointer (&summary->former, yu_case_summary_unref);
}

/**
 * yu_case_summary_unref:
 * @summary: (transfer full): a case in one line
 */
void
yu_case_summary_unref (YuCaseSummary *summary)
{
  g_atomic_rc_box_release_full (summary, clear_summary);
}

/* --- in words --- */

/**
 * yu_case_category_name:
 * @category: a category
 * @lang: a language
 *
 * Returns: (transfer none): its name
 */
const char *
yu_case_category_name (YuCaseCategory category, YuLang lang)
{
  g_autofree char *id = g_strconcat ("case.category.", category_ids[category], NULL);

  return yu_words (id, lang);
}

/**
 * yu_case_category_words:
 * @summary: a case in one line
 * @lang: a language
 *
 * Returns: (transfer full): the category that the answers come to
 */
char *
yu_case_category_words (const YuCaseSummary *summary, YuLang lang)
{
  const char *name = yu_case_category_name (summary->category, lang);

  if (!summary->claimed)
    return g_strdup (name);
  return yu_words_fill ("case.claimed", lang, "what", name, NULL);
}

/**
 * yu_case_ground_words:
 * @summary: a case in one line
 * @lang: a language
 *
 * Returns: (transfer full): the best ground, and how it stands
 */
char *
yu_case_ground_words (const YuCaseSummary *summary, YuLang lang)
{
  g_autofree char *number = g_strdup_printf ("%u", summary->ground);

  if (summary->ground == 0)
    return g_strdup (yu_words ("case.ground.none", lang));
  return yu_words_fill ("case.ground", lang, "number", number, "shown",
                        yu_shown_short (summary->ground_shown, lang), NULL);
}

/**
 * yu_case_points_words:
 * @summary: a case in one line
 *
 * Returns: (transfer full): its national points, from the least to the most
 */
char *
yu_case_points_words (const YuCaseSummary *summary)
{
  if (summary->national.min == summary->national.max)
    return g_strdup_printf ("%" G_GINT64_FORMAT, summary->national.min);
  return g_strdup_printf ("%" G_GINT64_FORMAT "–%" G_GINT64_FORMAT, summary->national.min,
                          summary->national.max);
}

/**
 * yu_case_missing_words:
 * @summary: a case in one line
 * @lang: a language
 *
 * Returns: (transfer full): how many answers and documents are missing; empty if none are
 */
char *
yu_case_missing_words (const YuCaseSummary *summary, YuLang lang)
{
  g_autofree char *answers = g_strdup_printf ("%u", summary->answers),
                  *documents = g_strdup_printf ("%u", summary->documents);
  const char *id = summary->answers == 0     ? "case.missing.documents"
                   : summary->documents == 0 ? "case.missing.answers"
                                             : "case.missing.both";

  if (summary->answers == 0 && summary->documents == 0)
    return g_strdup ("");
  return yu_words_fill (id, lang, "answers", answers, "documents", documents, NULL);
}

/**
 * yu_case_masked:
 * @person: a name
 *
 * Returns: (transfer full): enough of it to tell two people at one's own desk apart
 */
char *
yu_case_masked (const char *person)
{
  g_autofree char *first = g_utf8_substring (person, 0, MIN (1, g_utf8_strlen (person, -1)));

  return g_strconcat (first, "•••", NULL);
}

/* --- as JSON --- */

static void
set_text (JsonObject *object, const char *name, const char *text) /* nullable */
{
  if (text != NULL)
    json_object_set_string_member (object, name, text);
  else
    json_object_set_null_member (object, name);
}

static void
set_reading (JsonObject *object, const YuCaseSummary *summary)
{
  JsonObject *national = json_object_new (), *missing = json_object_new ();

  set_text (object, "category", category_ids[summary->category]);
  json_object_set_boolean_member (object, "category_claimed", summary->claimed);
  json_object_set_int_member (national, "min", summary->national.min);
  json_object_set_int_member (national, "max", summary->national.max);
  json_object_set_object_member (object, "national", national);
  if (summary->ground != 0)
    json_object_set_int_member (object, "ground", summary->ground);
  else
    json_object_set_null_member (object, "ground");
  set_text (object, "ground_verdict", yu_shown_id (summary->ground_shown));
  json_object_set_int_member (missing, "answers", summary->answers);
  json_object_set_int_member (missing, "documents", summary->documents);
  json_object_set_object_member (object, "missing", missing);
}

/**
 * yu_case_reading_to_json:
 * @summary: a case that was read
 *
 * Returns: (transfer full): what the rules say of it, as an object
 */
JsonObject *
yu_case_reading_to_json (const YuCaseSummary *summary)
{
  JsonObject *object = json_object_new ();

  set_reading (object, summary);
  return object;
}

static void
set_good (JsonObject *object, const YuCaseSummary *summary)
{
  set_text (object, "case", summary->number);
  set_text (object, "name", summary->person);
  set_text (object, "employer", summary->employer);
  set_text (object, "stage", yu_stage_id (summary->stage));
  set_reading (object, summary);
  if (summary->next != NULL)
    json_object_set_object_member (object, "next", yu_case_date_to_json (summary->next));
  else
    json_object_set_null_member (object, "next");
}

/**
 * yu_case_summary_to_json:
 * @summary: a case in one line
 *
 * Returns: (transfer full): the same as an object, `error` in it if the dossier is refused,
 * `sealed` if it is
 */
JsonObject *
yu_case_summary_to_json (const YuCaseSummary *summary)
{
  JsonObject *object = json_object_new ();

  set_text (object, "file", summary->name);
  if (summary->fault != NULL)
    set_text (object, "error", summary->fault);
  else if (summary->sealed)
    json_object_set_boolean_member (object, "sealed", TRUE);
  else
    set_good (object, summary);
  return object;
}
