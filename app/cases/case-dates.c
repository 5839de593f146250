/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where sources differ, the safer day counts: a window opens on the latest of their days and closes
 * on the earliest, a period ends on the earliest. What each of them says stands beside it. */

#include "case-dates.h"

#include "assess/lines.h"
#include "base/words.h"
#include "form/reading.h"

#include <string.h>

#define CONTRACT_TO "contract_to" /* the question */

static const char *const kind_ids[]
    = { "filing",   "change",  "renewal_opens", "renewal_closes", "permit",
        "document", "promise", "contract",      "result" };

/**
 * yu_case_date_kind_id:
 * @kind: why a day matters
 *
 * Returns: (transfer none): its id
 */
const char *
yu_case_date_kind_id (YuCaseDateKind kind)
{
  return kind_ids[kind];
}

/**
 * yu_case_date_free:
 * @date: (nullable) (transfer full): a day of a case
 */
void
yu_case_date_free (YuCaseDate *date)
{
  if (date == NULL)
    return;
  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    {
      g_free (date->text[lang]);
      g_free (date->differs[lang]);
      g_free (date->source[lang]);
    }
  g_free (date);
}

/**
 * yu_case_date_copy:
 * @date: (nullable): a day of a case
 *
 * Returns: (transfer full) (nullable): the same
 */
YuCaseDate *
yu_case_date_copy (const YuCaseDate *date)
{
  YuCaseDate *copy = date != NULL ? g_memdup2 (date, sizeof *date) : NULL;

  for (YuLang lang = 0; copy != NULL && lang < YU_N_LANGS; lang++)
    {
      copy->text[lang] = g_strdup (date->text[lang]);
      copy->differs[lang] = g_strdup (date->differs[lang]);
      copy->source[lang] = g_strdup (date->source[lang]);
    }
  return copy;
}

static YuCaseDate *
add (GPtrArray *dates, YuDate on, YuCaseDateKind kind,
     const YuText *what) /* nullable: fills {what} */
{
  YuCaseDate *date = g_new0 (YuCaseDate, 1);
  g_autofree char *id = g_strconcat ("date.", kind_ids[kind], NULL);

  date->on = on;
  date->kind = kind;
  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    date->text[lang]
        = yu_words_fill (id, lang, "what", what != NULL ? yu_text_get (what, lang) : "", NULL);
  g_ptr_array_add (dates, date);
  return date;
}

static void
cite (YuCaseDate *date, const YuCitation *citation)
{
  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    {
      g_autofree char *line = yu_citation_words (citation, lang), *before = date->source[lang];

      date->source[lang]
          = before != NULL ? g_strconcat (before, "\n", line, NULL) : g_steal_pointer (&line);
    }
}

/* --- what sources claim --- */

/* The day that a source names, a claim at a time. */
typedef struct {
  YuDate day; /* 0: cannot be told */
  guint year; /* the year without a calendar, if so */
} Named;

static Named
named_before (YuDate permit, const YuClaim *claim)
{
  return (Named){ yu_date_add_days (permit, -(gint) claim->days), 0 };
}

static Named
named_after (YuDate change, const YuClaim *claim, const YuDateRules *rules)
{
  Named named = { 0, 0 };

  if (claim->work_days == 0)
    named.day = yu_date_add_days (change, (gint) claim->days);
  else
    named.day = yu_date_rules_work_day (rules, change, claim->work_days, &named.year);
  return named;
}

static char *
claim_words (const YuClaim *claim, Named named, YuLang lang)
{
  g_autofree char *source = yu_citation_words (&claim->citation, lang);
  g_autofree char *day = named.day != 0 ? yu_date_to_words (named.day, lang) : NULL;
  g_autofree char *year = g_strdup_printf ("%u", named.year);

  if (day == NULL)
    return yu_words_fill ("date.no_calendar", lang, "source", source, "year", year, NULL);
  return yu_words_fill ("date.claim", lang, "source", source, "day", day, NULL);
}

static gboolean
all_agree (const Named *named, guint n)
{
  for (guint i = 1; i < n; i++)
    if (named[i].day != named[0].day)
      return FALSE;
  return TRUE;
}

static void
tell_claims (YuCaseDate *date, const GArray *claims, const Named *named)
{
  for (guint i = 0; i < claims->len; i++)
    cite (date, &g_array_index (claims, YuClaim, i).citation);
  if (all_agree (named, claims->len))
    return;
  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    {
      g_autoptr (GString) text = g_string_new (yu_words ("date.differ", lang));

      for (guint i = 0; i < claims->len; i++)
        {
          g_autofree char *words
              = claim_words (&g_array_index (claims, YuClaim, i), named[i], lang);

          g_string_append_printf (text, "%s%s", i > 0 ? yu_words ("date.between", lang) : "",
                                  words);
        }
      date->differs[lang] = g_string_free (g_steal_pointer (&text), FALSE);
    }
}

/* The earliest of the days that can be told, or the latest. */
static YuDate
safest (const Named *named, guint n, gboolean earliest)
{
  YuDate day = 0;

  for (guint i = 0; i < n; i++)
    if (named[i].day != 0 && (day == 0 || (earliest ? named[i].day < day : named[i].day > day)))
      day = named[i].day;
  return day;
}

static void
add_window (GPtrArray *dates, YuDate permit, YuCaseDateKind kind, const GArray *claims)
{
  g_autofree Named *named = g_new (Named, claims->len);

  for (guint i = 0; i < claims->len; i++)
    named[i] = named_before (permit, &g_array_index (claims, YuClaim, i));
  tell_claims (add (dates, safest (named, claims->len, kind == YU_CASE_RENEWAL_CLOSES), kind, NULL),
               claims, named);
}

static void
add_change (GPtrArray *dates, YuDate change, const YuDateRules *rules)
{
  const GArray *claims = yu_date_rules_change (rules);
  g_autofree Named *named = g_new (Named, claims->len);
  YuText day = { 0 };
  g_autofree char *english = yu_date_to_words (change, YU_LANG_EN),
                  *chinese = yu_date_to_words (change, YU_LANG_ZH_CN);
  YuDate by;

  for (guint i = 0; i < claims->len; i++)
    named[i] = named_after (change, &g_array_index (claims, YuClaim, i), rules);
  by = safest (named, claims->len, TRUE);
  day.in[YU_LANG_EN] = english;
  day.in[YU_LANG_ZH_CN] = chinese;
  if (by != 0)
    tell_claims (add (dates, by, YU_CASE_CHANGE, &day), claims, named);
}

/* --- what the dossier says --- */

/* Days stand in the answers as their file has them. */
static YuDate
answered_day (const YuAssessment *assessment, const char *question)
{
  const YuValue *value = yu_answers_get (assessment->answers, question);

  return yu_value_is (value, YU_VALUE_TEXT) ? yu_date_from_iso (yu_value_text (value)) : 0;
}

/* A contract runs out with itself: its last day is told once, with what the document is cited from.
 */
static gboolean
is_end_of (const YuChecklistItem *item, const YuCaseDate *contract) /* nullable */
{
  return contract != NULL && item->last_day == contract->on
         && g_strcmp0 (item->paper->expires, CONTRACT_TO) == 0;
}

static void
add_last_day (GPtrArray *dates, const YuChecklistItem *item, YuCaseDate *contract)
{
  YuCaseDate *date = contract;

  if (!is_end_of (item, contract))
    date = add (dates, item->last_day, YU_CASE_DOCUMENT, &item->paper->label);
  date->about = item->paper->id;
  cite (date, &item->paper->citation);
}

static void
add_document (GPtrArray *dates, const YuChecklistItem *item, YuCaseDate *contract, /* nullable */
              gboolean handed_in)
{
  YuDate promised = yu_evidence_date (item->evidence, "promised_for");

  if (item->state == YU_ITEM_NOT_NEEDED)
    return;
  /* A paper that must not be old on the day of filing has done its work when that is over. */
  if (item->last_day != 0 && !(handed_in && item->paper->validity_months > 0))
    add_last_day (dates, item, contract);
  if (item->state == YU_ITEM_PROMISED && promised != 0)
    add (dates, promised, YU_CASE_PROMISE, &item->paper->label)->about = item->paper->id;
}

static void
add_own (GPtrArray *dates, const YuChecklist *checklist, const YuDateRules *rules)
{
  const YuValue *progress = yu_dossier_progress (checklist->dossier);
  YuStage stage = yu_progress_stage (progress);
  gboolean handed_in = stage == YU_STAGE_FILED || stage == YU_STAGE_APPROVED;
  YuDate permit = yu_progress_permit (progress), change = yu_progress_change (progress);
  YuDate planned = answered_day (checklist->assessment, "planned_filing_date");
  YuDate contract_to = answered_day (checklist->assessment, CONTRACT_TO);
  YuCaseDate *contract = contract_to != 0 ? add (dates, contract_to, YU_CASE_CONTRACT, NULL) : NULL;

  if (planned != 0 && !handed_in)
    add (dates, planned, YU_CASE_FILING, NULL);
  if (change != 0)
    add_change (dates, change, rules);
  if (permit != 0)
    {
      add_window (dates, permit, YU_CASE_RENEWAL_OPENS, yu_date_rules_opens (rules));
      add_window (dates, permit, YU_CASE_RENEWAL_CLOSES, yu_date_rules_closes (rules));
      add (dates, permit, YU_CASE_PERMIT, NULL);
    }
  for (guint i = 0; i < checklist->items->len; i++)
    add_document (dates, g_ptr_array_index (checklist->items, i), contract, handed_in);
}

/* --- what changes by itself --- */

static void
add_event (GPtrArray *dates, const YuEvent *event)
{
  YuText headline = { 0 };
  g_autofree char *english = yu_event_headline (event, YU_LANG_EN),
                  *chinese = yu_event_headline (event, YU_LANG_ZH_CN);
  YuCaseDate *date;

  headline.in[YU_LANG_EN] = english;
  headline.in[YU_LANG_ZH_CN] = chinese;
  date = add (dates, event->on, YU_CASE_RESULT, &headline);
  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    {
      g_autoptr (GPtrArray) lines = yu_event_lines (event, lang);

      g_ptr_array_add (lines, NULL);
      date->source[lang] = g_strjoinv ("\n", (char **) lines->pdata);
    }
}

static gint
compare_dates (gconstpointer a, gconstpointer b)
{
  const YuCaseDate *one = *(YuCaseDate *const *) a, *other = *(YuCaseDate *const *) b;

  if (one->on != other->on)
    return one->on < other->on ? -1 : 1;
  if (one->kind != other->kind)
    return one->kind < other->kind ? -1 : 1;
  return g_strcmp0 (one->about, other->about);
}

/**
 * yu_case_dates:
 * @checklist: the documents of a case; its assessment says which day it is
 * @timeline: (nullable): how its result changes by itself; %NULL: that is left out
 * @rules: what sources say of dates
 *
 * Returns: (transfer full) (element-type YuCaseDate): all its days, also those that have gone by,
 * in their order
 */
GPtrArray *
yu_case_dates (const YuChecklist *checklist, const YuTimeline *timeline, const YuDateRules *rules)
{
  GPtrArray *dates = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_case_date_free);

  add_own (dates, checklist, rules);
  for (guint i = 0; timeline != NULL && i < timeline->events->len; i++)
    {
      const YuEvent *event = g_ptr_array_index (timeline->events, i);

      if (event->difference != NULL && yu_comparison_differences (event->difference) > 0)
        add_event (dates, event);
    }
  g_ptr_array_sort (dates, compare_dates);
  return dates;
}

/**
 * yu_case_dates_next:
 * @dates: (element-type YuCaseDate): the days of a case
 * @on: a day
 *
 * A change that was not reported stays due, however late it is.
 *
 * Returns: (transfer none) (nullable): what is due next
 */
const YuCaseDate *
yu_case_dates_next (GPtrArray *dates, YuDate on)
{
  for (guint i = 0; i < dates->len; i++)
    {
      const YuCaseDate *date = g_ptr_array_index (dates, i);

      if (date->on >= on || date->kind == YU_CASE_CHANGE)
        return date;
    }
  return NULL;
}

static void
set_texts (JsonObject *object, const char *name, char *const *texts)
{
  JsonObject *both;

  if (texts[YU_LANG_EN] == NULL)
    return;
  both = json_object_new ();
  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    json_object_set_string_member (both, yu_lang_tag (lang), texts[lang]);
  json_object_set_object_member (object, name, both);
}

/**
 * yu_case_date_to_json:
 * @date: a day of a case
 *
 * Returns: (transfer full): the day with all that is known of it
 */
JsonObject *
yu_case_date_to_json (const YuCaseDate *date)
{
  JsonObject *object = json_object_new ();
  g_autofree char *on = yu_date_to_iso (date->on);

  json_object_set_string_member (object, "on", on);
  json_object_set_string_member (object, "kind", kind_ids[date->kind]);
  if (date->about != NULL)
    json_object_set_string_member (object, "document", date->about);
  set_texts (object, "text", date->text);
  set_texts (object, "differs", date->differs);
  set_texts (object, "source", date->source);
  return object;
}
