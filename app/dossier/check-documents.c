/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents that are said to be there: what they still lack, and whether they say what the form
 * says. The checklist knows which are needed; a document that is not there yet is no finding. */

#include "check-private.h"

#include <string.h>

#include "checklist.h"
#include "form/reading.h"
#include "form/transliteration.h"

/* The step that shows the documents asks this. */
#define PLACE "application_kind"

static YuFinding *
add (YuChecker *checker, const char *id, const YuChecklistItem *item)
{
  YuFinding *finding = yu_checker_add (checker, id, PLACE);

  finding->document = item->paper;
  return finding;
}

static void
add_plain (YuChecker *checker, const char *id, const YuChecklistItem *item)
{
  YuFinding *finding = add (checker, id, item);

  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    yu_finding_fill (finding, lang, "document", yu_text_get (&item->paper->label, lang), NULL);
}

/* Authentication, translation, seals: what the book asks for, and nobody has ticked. */
static void
check_ticks (YuChecker *checker, const YuChecklistItem *item)
{
  gboolean translation = item->paper->translation.in[YU_LANG_EN] != NULL;
  gboolean translated = yu_evidence_ticked (item->evidence, "translated");

  if (item->way != NULL && !item->way->none
      && !yu_evidence_ticked (item->evidence, "authenticated"))
    add_plain (checker, "document_authentication", item);
  if (translation && !translated)
    add_plain (checker, "document_translation", item);
  if (translation && translated && !yu_evidence_ticked (item->evidence, "translation_sealed"))
    add_plain (checker, "document_translation_seal", item);
  if (item->paper->seal.in[YU_LANG_EN] != NULL && !yu_evidence_ticked (item->evidence, "sealed"))
    add_plain (checker, "document_seal", item);
}

/* Where the last day is an answer, the answer's own finding speaks, and one that is missing is no
 * finding. */
static void
check_validity (YuChecker *checker, const YuChecklistItem *item)
{
  YuFinding *finding;

  if (item->paper->expires != NULL
      && (item->validity == YU_VALIDITY_UNKNOWN
          || yu_checker_answer (checker, item->paper->expires) != NULL))
    return;
  if (item->validity == YU_VALIDITY_UNKNOWN)
    add_plain (checker, "document_undated", item);
  if (item->validity != YU_VALIDITY_TOO_OLD && item->validity != YU_VALIDITY_ENDED
      && item->validity != YU_VALIDITY_TOO_SHORT)
    return;
  finding = add (checker, "document_ended", item);
  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    {
      g_autofree char *day = yu_date_to_words (item->last_day, lang);

      yu_finding_fill (finding, lang, "document", yu_text_get (&item->paper->label, lang), "date",
                       day, NULL);
    }
}

/* Names */

static int
compare_words (const void *a, const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The parts of a name, in no order of their own: documents put the family name first or last. */
static char *
name_key (const char *name)
{
  g_autofree char *capitals = yu_latin_capitals (name, NULL);
  g_auto (GStrv) parts = capitals != NULL ? g_strsplit (capitals, " ", -1) : NULL;

  if (parts == NULL)
    return NULL;
  qsort (parts, g_strv_length (parts), sizeof *parts, compare_words);
  return g_strjoinv ("", parts);
}

static const char *
text_of (const YuChecker *checker, const char *question)
{
  const YuValue *value = yu_checker_answer (checker, question);

  return yu_value_is (value, YU_VALUE_TEXT) ? yu_value_text (value) : "";
}

static gboolean
is_name_of (const YuChecker *checker, const char *name, const char *whole)
{
  g_autofree char *one = name_key (name), *other = name_key (whole);

  return (one != NULL && other != NULL && strcmp (one, other) == 0)
         || strcmp (name, text_of (checker, "chinese_name")) == 0
         || strcmp (name, text_of (checker, "name_in_own_script")) == 0;
}

static void
check_name (YuChecker *checker, const YuChecklistItem *item)
{
  const char *name = yu_evidence_text (item->evidence, "name");
  g_autofree char *whole = g_strdup_printf ("%s %s", text_of (checker, "family_name"),
                                            text_of (checker, "given_names"));
  YuFinding *finding;

  if (name == NULL || *g_strstrip (whole) == '\0' || is_name_of (checker, name, whole))
    return;
  finding = add (checker, "document_name", item);
  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    yu_finding_fill (finding, lang, "document", yu_text_get (&item->paper->label, lang), "name",
                     name, "form", whole, NULL);
}

/* Pay */

static void
check_salary (YuChecker *checker, const YuChecklistItem *item)
{
  gint64 paid = yu_evidence_amount (item->evidence, "salary"),
         stated = yu_checker_number (checker, "annual_salary_cny");
  YuFinding *finding;

  if (paid < 0 || stated < 0 || paid == stated)
    return;
  finding = add (checker, "contract_salary", item);
  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    {
      g_autofree char *contract = yu_money_to_words (paid, lang),
                      *form = yu_money_to_words (stated, lang);

      yu_finding_fill (finding, lang, "contract", contract, "form", form, NULL);
    }
}

void
yu_checker_look_at_documents (YuChecker *checker)
{
  g_autoptr (YuChecklist) list = yu_checklist_new (checker->assessment, checker->dossier);

  for (guint i = 0; i < list->items->len; i++)
    {
      const YuChecklistItem *item = g_ptr_array_index (list->items, i);

      if (item->state == YU_ITEM_PROMISED
          && (item->promise == YU_PROMISE_NEVER || item->promise == YU_PROMISE_CLOSED))
        add_plain (checker, "document_promise", item);
      if (item->evidence == NULL)
        continue;
      check_name (checker, item);
      check_salary (checker, item);
      if (!yu_checklist_item_is_there (item))
        continue;
      check_ticks (checker, item);
      check_validity (checker, item);
    }
}
