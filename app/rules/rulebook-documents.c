/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of a rulebook that say what to hand in: documents, how a country's are authenticated,
 * what an office takes as a file. Ways of authentication are tried in their order: the first that
 * names the country, or whose list does at the date, counts; one that names none takes all that are
 * left. */

#include "rulebook-private.h"

/* Documents */

static void
free_paperwork (gpointer part)
{
  YuPaperwork *paperwork = part;

  yu_condition_free (paperwork->when);
  yu_condition_free (paperwork->promise);
  g_free (paperwork);
}

static void
read_validity (YuPaperwork *paperwork, YuJson at)
{
  paperwork->validity_months = yu_json_integer_or (at, "validity_months", 0, 1200, 0);
  paperwork->expires = yu_json_text_or (at, "expires", NULL);
  paperwork->remaining_months = yu_json_integer_or (at, "remaining_months", 0, 1200, 0);
  if (paperwork->remaining_months > 0 && paperwork->expires == NULL)
    yu_json_fault (yu_json_member (at, "remaining_months"), "name the question in \"expires\"",
                   "months of a document whose last day is asked for");
}

void
yu_rulebook_read_paperwork (YuRulebook *book, YuJson at)
{
  YuPaperwork *paperwork = g_new0 (YuPaperwork, 1);

  yu_json_only (at, "id", "label", "term", "detail", "issuer", "original", "seal", "authentication",
                "issued_in", "translation", "when", "promise", "validity_months", "expires",
                "remaining_months", "names_person", "states_pay", "source", NULL);
  paperwork->id = yu_rulebook_read_id (at, book->paperwork);
  paperwork->label = yu_json_words (at, "label");
  paperwork->term = yu_json_text (at, "term");
  paperwork->detail = yu_json_words_or (at, "detail");
  paperwork->issuer = yu_json_words_or (at, "issuer");
  paperwork->original = yu_json_words_or (at, "original");
  paperwork->seal = yu_json_words_or (at, "seal");
  paperwork->authentication = yu_json_words_or (at, "authentication");
  paperwork->issued_in = yu_json_text_or (at, "issued_in", NULL);
  paperwork->translation = yu_json_words_or (at, "translation");
  paperwork->when = yu_rulebook_read_condition (at, "when");
  paperwork->promise = yu_rulebook_read_condition (at, "promise");
  read_validity (paperwork, at);
  paperwork->names_person = yu_json_boolean_or (at, "names_person", FALSE);
  paperwork->states_pay = yu_json_boolean_or (at, "states_pay", FALSE);
  paperwork->citation = yu_rulebook_read_citation (book, at);
  paperwork->pointer = at.pointer;
  g_ptr_array_add (book->paperwork, paperwork);
}

/* Ways of authentication */

static void
free_authentication (gpointer part)
{
  g_ptr_array_unref (((YuAuthentication *) part)->countries);
  g_free (part);
}

void
yu_rulebook_read_authentication (YuRulebook *book, YuJson at)
{
  YuAuthentication *way = g_new0 (YuAuthentication, 1);

  yu_json_only (at, "id", "label", "detail", "countries", "list", "none", "source", NULL);
  way->id = yu_rulebook_read_id (at, book->authentications);
  way->label = yu_json_words (at, "label");
  way->detail = yu_json_words_or (at, "detail");
  way->countries = yu_rulebook_read_ids (at, "countries");
  way->list = yu_json_text_or (at, "list", NULL);
  way->none = yu_json_boolean_or (at, "none", FALSE);
  if (way->list != NULL && way->countries->len > 0)
    yu_json_fault (yu_json_member (at, "list"), "make two ways of it",
                   "either countries or a list");
  way->citation = yu_rulebook_read_citation (book, at);
  way->pointer = at.pointer;
  g_ptr_array_add (book->authentications, way);
}

static gboolean
names_country (const YuAuthentication *way, const char *country)
{
  for (guint i = 0; i < way->countries->len; i++)
    if (g_str_equal (way->countries->pdata[i], country))
      return TRUE;
  return FALSE;
}

static const YuOption *
entry_in_force (const YuRulebook *book, const char *list, const char *country, YuDate on)
{
  const YuList *found = yu_rulebook_find (book->lists, list);
  const YuOption *entry = found != NULL ? yu_rulebook_find (found->options, country) : NULL;

  if (entry == NULL || on < entry->from || (entry->until != 0 && on >= entry->until))
    return NULL;
  return entry;
}

/**
 * yu_rulebook_authentication:
 * @book: a rulebook
 * @country: where a document was made out, alpha-3, normalised
 * @on: the day it is handed in
 * @entry: (out): the country's entry of the list that decided; %NULL if none did
 *
 * Returns: (nullable): how the country's documents are authenticated towards China; %NULL if the
 * book does not say
 */
const YuAuthentication *
yu_rulebook_authentication (const YuRulebook *book, const char *country, YuDate on,
                            const YuOption **entry)
{
  *entry = NULL;
  for (guint i = 0; i < book->authentications->len; i++)
    {
      const YuAuthentication *way = g_ptr_array_index (book->authentications, i);

      if (way->list != NULL)
        *entry = entry_in_force (book, way->list, country, on);
      if (*entry != NULL || names_country (way, country)
          || (way->list == NULL && way->countries->len == 0))
        return way;
    }
  return NULL;
}

/* What is taken as a file */

static void
free_file_rule (gpointer part)
{
  YuFileRule *rule = part;

  g_ptr_array_unref (rule->documents);
  g_ptr_array_unref (rule->kinds);
  g_free (rule);
}

void
yu_rulebook_read_file_rule (YuRulebook *book, YuJson at)
{
  YuFileRule *rule = g_new0 (YuFileRule, 1);

  yu_json_only (at, "id", "label", "documents", "kinds", "max_bytes", "source", NULL);
  rule->id = yu_rulebook_read_id (at, book->file_rules);
  rule->label = yu_json_words (at, "label");
  rule->documents = yu_rulebook_read_ids (at, "documents");
  rule->kinds = yu_rulebook_read_ids (at, "kinds");
  rule->max_bytes = yu_json_integer_or (at, "max_bytes", 1, G_GINT64_CONSTANT (1) << 40, 0);
  rule->citation = yu_rulebook_read_citation (book, at);
  rule->pointer = at.pointer;
  g_ptr_array_add (book->file_rules, rule);
}

static gboolean
names_document (const YuFileRule *rule, const char *document)
{
  for (guint i = 0; i < rule->documents->len; i++)
    if (g_str_equal (rule->documents->pdata[i], document))
      return TRUE;
  return FALSE;
}

/**
 * yu_rulebook_file_rule:
 * @book: a rulebook
 * @document: a document's id
 *
 * Returns: (nullable): what is taken as a file of this document: the rule that names it, else the
 * one that names none
 */
const YuFileRule *
yu_rulebook_file_rule (const YuRulebook *book, const char *document)
{
  const YuFileRule *general = NULL;

  for (guint i = 0; i < book->file_rules->len; i++)
    {
      const YuFileRule *rule = g_ptr_array_index (book->file_rules, i);

      if (names_document (rule, document))
        return rule;
      if (rule->documents->len == 0 && general == NULL)
        general = rule;
    }
  return general;
}

void
yu_rulebook_init_documents (YuRulebook *book)
{
  book->paperwork = yu_rulebook_new_parts (free_paperwork);
  book->authentications = yu_rulebook_new_parts (free_authentication);
  book->file_rules = yu_rulebook_new_parts (free_file_rule);
}
