/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What rules may name. Every question is a fact of the same id; a record's fields are facts of
 * their own
 * ("venture.own_ip"); beside them stand the few that are derived. How they are derived is in
 * app/assess; here is what they are called, which values they can have, and what to ask for them.
 */

#include "vocabulary.h"

#include "base/words.h"

/* Bounds of what is computed: wide enough for every rulebook, narrow enough to be gone through. */
#define MAX_AGE 130
#define MAX_POINTS 1000

struct _YuVocabulary {
  YuForm *form;
  GPtrArray *facts; /* of YuFact */
  GHashTable *by_id;
};

/* Facts that more answers than their own feed, and what to ask first: what takes one number or one
 * choice. */
static const struct {
  const char *fact;
  const char *first;
  const char *second;
} feeds[] = {
  { "work_years", "work_years", "work_history" },
  { "china_work_years", "china_work_years", "china_work_since" },
  { "chongqing_work_years", "chongqing_work_years", "chongqing_work_since" },
  { "work_region", "district", "work_region" },
};

static YuFact *
add_fact (YuVocabulary *self, const char *id, YuText label, YuDomainKind kind, const char *question)
{
  YuFact *fact = g_new0 (YuFact, 1);

  fact->id = id;
  fact->label = label;
  fact->kind = kind;
  fact->questions[0] = question;
  g_ptr_array_add (self->facts, fact);
  g_hash_table_insert (self->by_id, (gpointer) fact->id, fact);
  return fact;
}

static YuDomainKind
domain_of (YuKind kind)
{
  switch (kind)
    {
    case YU_KIND_NUMBER:
    case YU_KIND_MONEY:
      return YU_DOMAIN_INTEGER;
    case YU_KIND_DATE:
      return YU_DOMAIN_DATE;
    case YU_KIND_COUNTRY:
    case YU_KIND_CHOICE:
      return YU_DOMAIN_CHOICE;
    case YU_KIND_CHOICES:
      return YU_DOMAIN_SUBSET;
    case YU_KIND_YES_NO:
      return YU_DOMAIN_BOOLEAN;
    case YU_KIND_TEXT:
    case YU_KIND_LONG_TEXT:
    case YU_KIND_MONTH:
    case YU_KIND_ROWS:
    case YU_KIND_RECORD:
      break;
    }

  return YU_DOMAIN_TEXT;
}

static YuFact *
add_question (YuVocabulary *self, const char *id, const YuQuestion *question, const char *ask)
{
  YuDomainKind kind = domain_of (question->kind);
  YuFact *fact = add_fact (self, id, question->label, kind, ask);

  fact->lo = kind == YU_DOMAIN_DATE ? question->date_min : question->min;
  fact->hi = kind == YU_DOMAIN_DATE ? question->date_max : question->max;
  fact->list = question->options_from;
  fact->options = question->options;
  return fact;
}

static void
add_record_fields (YuVocabulary *self, const YuQuestion *record)
{
  for (guint i = 0; i < record->fields->len; i++)
    {
      const YuQuestion *field = g_ptr_array_index (record->fields, i);
      g_autofree char *id = g_strdup_printf ("%s.%s", record->id, field->id);

      add_question (self, g_intern_string (id), field, record->id);
    }
}

static YuText
words_of (const char *phrase)
{
  return (YuText){ { yu_words (phrase, YU_LANG_EN), yu_words (phrase, YU_LANG_ZH_CN) } };
}

static void
add_computed (YuVocabulary *self)
{
  YuFact *fact;

  if (yu_form_question (self->form, "birth_date") != NULL)
    {
      fact = add_fact (self, "age", words_of ("fact.age"), YU_DOMAIN_INTEGER, "birth_date");
      fact->hi = MAX_AGE;
    }

  fact = add_fact (self, "national_points", words_of ("fact.national_points"), YU_DOMAIN_INTEGER,
                   NULL);
  fact->hi = MAX_POINTS;
  fact->computed = TRUE;
  fact = add_fact (self, "points", words_of ("fact.points"), YU_DOMAIN_INTEGER, NULL);
  fact->hi = MAX_POINTS;
  fact->computed = TRUE;
}

static void
name_feeds (YuVocabulary *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (feeds); i++)
    {
      YuFact *fact = g_hash_table_lookup (self->by_id, feeds[i].fact);

      if (fact == NULL)
        continue;
      fact->questions[0] = feeds[i].first;
      fact->questions[1] = feeds[i].second;
    }
}

/**
 * yu_vocabulary_new:
 * @form: a form with all option lists
 *
 * Names all facts of a form. Their options are those of @form, which is kept.
 *
 * Returns: (transfer full): the vocabulary
 */
YuVocabulary *
yu_vocabulary_new (YuForm *form)
{
  YuVocabulary *self = g_new0 (YuVocabulary, 1);
  GPtrArray *questions = yu_form_questions (form);

  self->form = yu_form_ref (form);
  self->facts = g_ptr_array_new_with_free_func (g_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < questions->len; i++)
    {
      const YuQuestion *question = g_ptr_array_index (questions, i);

      add_question (self, question->id, question, question->id);
      if (question->kind == YU_KIND_RECORD)
        add_record_fields (self, question);
    }
  add_computed (self);
  name_feeds (self);
  return self;
}

/**
 * yu_vocabulary_free:
 * @vocabulary: (nullable): a vocabulary
 */
void
yu_vocabulary_free (YuVocabulary *vocabulary)
{
  if (vocabulary == NULL)
    return;

  g_hash_table_unref (vocabulary->by_id);
  g_ptr_array_unref (vocabulary->facts);
  yu_form_unref (vocabulary->form);
  g_free (vocabulary);
}

/**
 * yu_vocabulary_fact:
 * @vocabulary: a vocabulary
 * @id: a name in a rule
 *
 * Returns: (transfer none) (nullable): the fact, or %NULL if there is none
 */
const YuFact *
yu_vocabulary_fact (const YuVocabulary *vocabulary, const char *id)
{
  return g_hash_table_lookup (vocabulary->by_id, id);
}

/**
 * yu_vocabulary_facts:
 * @vocabulary: a vocabulary
 *
 * Returns: (transfer none) (element-type YuFact): all facts: the questions in form order, each
 * record followed by its fields, then the derived ones
 */
GPtrArray *
yu_vocabulary_facts (const YuVocabulary *vocabulary)
{
  return vocabulary->facts;
}
