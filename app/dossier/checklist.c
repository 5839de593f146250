/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "checklist.h"

#include "form/countries.h"

static void
free_item (gpointer data)
{
  YuChecklistItem *item = data;

  g_ptr_array_unref (item->open);
  g_ptr_array_unref (item->promise_open);
  g_free (item);
}

static YuVerdict
test_or (const YuAssessment *assessment, const YuCondition *condition, YuLevel otherwise)
{
  return condition != NULL ? yu_assessment_test (assessment, condition)
                           : (YuVerdict){ otherwise, otherwise };
}

static GPtrArray *
open_questions (const YuAssessment *assessment, const YuCondition *condition)
{
  return condition != NULL ? yu_assessment_open_questions (assessment, condition)
                           : g_ptr_array_new ();
}

/* --- states --- */

static YuItemState
state_by_answers (YuVerdict needed)
{
  if (needed.lo != YU_NOT_MET)
    return YU_ITEM_NEEDED;
  return needed.hi != YU_NOT_MET ? YU_ITEM_OPEN : YU_ITEM_NOT_NEEDED;
}

static YuItemState
state_of (const YuValue *evidence, YuVerdict needed)
{
  switch (yu_evidence_state (evidence))
    {
    case YU_EVIDENCE_NEEDED:
      return YU_ITEM_NEEDED;
    case YU_EVIDENCE_NOT_NEEDED:
      return YU_ITEM_NOT_NEEDED;
    case YU_EVIDENCE_HAVE:
      return YU_ITEM_HAVE;
    case YU_EVIDENCE_CHECKED:
      return YU_ITEM_CHECKED;
    case YU_EVIDENCE_PROMISED:
      return YU_ITEM_PROMISED;
    case YU_EVIDENCE_BY_ANSWERS:
    default:
      return state_by_answers (needed);
    }
}

static YuPromise
promise_of (const YuAssessment *assessment, const YuCondition *promise)
{
  YuVerdict verdict = test_or (assessment, promise, YU_NOT_MET);

  if (promise == NULL)
    return YU_PROMISE_NEVER;
  switch (yu_verdict_shown (verdict))
    {
    case YU_SHOWN_MET:
      return YU_PROMISE_ALLOWED;
    case YU_SHOWN_CLAIMED:
      return YU_PROMISE_CLAIMED;
    case YU_SHOWN_NOT_MET:
      return YU_PROMISE_CLOSED;
    case YU_SHOWN_OPEN:
    default:
      return YU_PROMISE_OPEN;
    }
}

/* --- authentication --- */

static void
find_way (YuChecklistItem *item, const YuAnswers *answers, YuDate filing)
{
  const YuValue *country;

  if (item->paper->issued_in == NULL)
    return;
  country = yu_answers_get (answers, item->paper->issued_in);
  item->country = yu_value_is (country, YU_VALUE_TEXT)
                      ? yu_country_normalise (yu_value_text (country))
                      : NULL;
  item->country_open = item->country == NULL;
  if (item->country != NULL)
    item->way
        = yu_rulebook_authentication (item->book, item->country, filing, &item->country_entry);
}

/* --- validity --- */

static YuDate
earlier_of (YuDate a, YuDate b)
{
  if (a == 0 || b == 0)
    return MAX (a, b);
  return MIN (a, b);
}

static YuDate
expiry_of (const YuChecklistItem *item, const YuAnswers *answers)
{
  YuDate written = yu_evidence_date (item->evidence, "valid_until");
  const YuValue *answer
      = item->paper->expires != NULL ? yu_answers_get (answers, item->paper->expires) : NULL;
  YuDate answered = 0;

  if (yu_value_is (answer, YU_VALUE_DATE))
    answered = yu_value_date (answer);
  else if (yu_value_is (answer, YU_VALUE_TEXT))
    answered = yu_date_from_iso (yu_value_text (answer));
  return earlier_of (written, answered);
}

/* Six months from 31 August end on the last day of February: the day that the calendar has. */
static YuDate
too_old_after (const YuPaperwork *paper, YuDate issued)
{
  return issued != 0 && paper->validity_months > 0
             ? yu_date_add_months (issued, (gint) paper->validity_months)
             : 0;
}

static YuDate
too_short_after (const YuPaperwork *paper, YuDate expiry)
{
  return expiry != 0 ? yu_date_add_months (expiry, -(gint) paper->remaining_months) : 0;
}

static gboolean
day_is_missing (const YuPaperwork *paper, YuDate issued, YuDate expiry)
{
  return (paper->validity_months > 0 && issued == 0 && expiry == 0)
         || (paper->expires != NULL && expiry == 0);
}

/* A passport is judged before it is in hand: its last day is an answer. */
static void
judge_validity (YuChecklistItem *item, const YuAnswers *answers, YuDate filing)
{
  const YuPaperwork *paper = item->paper;
  YuDate issued = yu_evidence_date (item->evidence, "issued");
  YuDate expiry = expiry_of (item, answers);
  YuDate oldest = too_old_after (paper, issued), shortest = too_short_after (paper, expiry);

  item->last_day = earlier_of (oldest, shortest);
  if (item->state == YU_ITEM_NOT_NEEDED || item->state == YU_ITEM_PROMISED)
    item->validity = YU_VALIDITY_NONE;
  else if (issued > filing)
    item->validity = YU_VALIDITY_NOT_YET;
  else if (expiry != 0 && filing > expiry)
    item->validity = YU_VALIDITY_ENDED;
  else if (oldest != 0 && filing > oldest)
    item->validity = YU_VALIDITY_TOO_OLD;
  else if (shortest != 0 && filing > shortest)
    item->validity = YU_VALIDITY_TOO_SHORT;
  else if (item->last_day != 0)
    item->validity = YU_VALIDITY_GOOD;
  else if (day_is_missing (paper, issued, expiry) && yu_checklist_item_is_there (item))
    item->validity = YU_VALIDITY_UNKNOWN;
}

/* --- the whole --- */

static YuChecklistItem *
new_item (const YuChecklist *checklist, const YuRulebook *book, const YuPaperwork *paper)
{
  const YuAssessment *assessment = checklist->assessment;
  YuChecklistItem *item = g_new0 (YuChecklistItem, 1);

  item->paper = paper;
  item->book = book;
  item->evidence = yu_dossier_document (checklist->dossier, paper->id);
  item->needed = test_or (assessment, paper->when, YU_MET);
  item->open = open_questions (assessment, paper->when);
  item->state = state_of (item->evidence, item->needed);
  item->promise = promise_of (assessment, paper->promise);
  item->promise_open = open_questions (assessment, paper->promise);
  find_way (item, assessment->answers, checklist->filing);
  judge_validity (item, assessment->answers, checklist->filing);
  return item;
}

static YuDate
planned_filing (const YuDossier *dossier)
{
  const YuValue *planned = yu_answers_get (yu_dossier_answers (dossier), "planned_filing_date");

  if (yu_value_is (planned, YU_VALUE_DATE))
    return yu_value_date (planned);
  return yu_value_is (planned, YU_VALUE_TEXT) ? yu_date_from_iso (yu_value_text (planned)) : 0;
}

/**
 * yu_checklist_new:
 * @assessment: the assessment of the dossier's answers
 * @dossier: the dossier
 *
 * Holds every document of the rulebooks in force against the answers, and against what the dossier
 * says of it. Ages are counted to the planned filing date, or to the date of the assessment if none
 * is planned or the plan lies before it; the way of authentication is that of the same day.
 *
 * Returns: (transfer full): the checklist
 */
YuChecklist *
yu_checklist_new (const YuAssessment *assessment, const YuDossier *dossier)
{
  YuChecklist *checklist = g_new0 (YuChecklist, 1);
  GPtrArray *books = yu_model_books (assessment->model);
  YuDate planned = planned_filing (dossier);

  checklist->assessment = yu_assessment_ref ((YuAssessment *) assessment);
  checklist->dossier = yu_dossier_ref (dossier);
  checklist->filing_is_planned = planned >= assessment->on;
  checklist->filing = checklist->filing_is_planned ? planned : assessment->on;
  checklist->items = g_ptr_array_new_with_free_func (free_item);
  for (guint i = 0; i < books->len; i++)
    {
      const YuRulebook *book = g_ptr_array_index (books, i);

      for (guint j = 0; j < book->paperwork->len; j++)
        g_ptr_array_add (checklist->items,
                         new_item (checklist, book, g_ptr_array_index (book->paperwork, j)));
    }
  return checklist;
}

/**
 * yu_checklist_free:
 * @checklist: (nullable): a checklist
 */
void
yu_checklist_free (YuChecklist *checklist)
{
  if (checklist == NULL)
    return;
  g_ptr_array_unref (checklist->items);
  yu_assessment_unref (checklist->assessment);
  yu_dossier_unref (checklist->dossier);
  g_free (checklist);
}

/**
 * yu_checklist_count:
 * @checklist: a checklist
 * @state: a state
 *
 * Returns: how many documents are in it
 */
guint
yu_checklist_count (const YuChecklist *checklist, YuItemState state)
{
  guint count = 0;

  for (guint i = 0; i < checklist->items->len; i++)
    count += ((YuChecklistItem *) g_ptr_array_index (checklist->items, i))->state == state;
  return count;
}

/**
 * yu_checklist_item_is_there:
 * @item: an item
 *
 * Returns: whether the applicant has the document, checked or not
 */
gboolean
yu_checklist_item_is_there (const YuChecklistItem *item)
{
  return item->state == YU_ITEM_HAVE || item->state == YU_ITEM_CHECKED;
}

/**
 * yu_checklist_file_fit:
 * @item: the document it belongs to
 * @attachment: a file
 * @rule: (out) (nullable): the rule that was asked; %NULL if there is none
 *
 * Returns: whether offices are known to take such a file; kinds and sizes are data, and where no
 * figure was found none is used
 */
YuFileFit
yu_checklist_file_fit (const YuChecklistItem *item, const YuAttachment *attachment,
                       const YuFileRule **rule)
{
  *rule = yu_rulebook_file_rule (item->book, item->paper->id);
  if (*rule == NULL || ((*rule)->kinds->len == 0 && (*rule)->max_bytes == 0))
    return YU_FILE_NO_LIMIT_KNOWN;
  if ((*rule)->kinds->len > 0
      && !g_ptr_array_find_with_equal_func ((*rule)->kinds, attachment->kind, g_str_equal, NULL))
    return YU_FILE_WRONG_KIND;
  if ((*rule)->max_bytes > 0 && attachment->size > (*rule)->max_bytes)
    return YU_FILE_TOO_LARGE;
  return YU_FILE_FITS;
}
