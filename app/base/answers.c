/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Answers: a sorted array of question and value. A dossier has some eighty answers: copying the
 * array costs less than any tree would, and a lookup is a handful of comparisons. */

#include "value.h"

#include <string.h>

typedef struct {
  const char *question; /* interned */
  YuValue *value;       /* never NULL */
} Entry;

struct _YuAnswers {
  gatomicrefcount references;
  gsize n;
  Entry entries[];
};

static YuAnswers *
answers_sized (gsize n)
{
  YuAnswers *answers = g_malloc (sizeof (YuAnswers) + n * sizeof (Entry));

  g_atomic_ref_count_init (&answers->references);
  answers->n = n;
  return answers;
}

/**
 * yu_answers_new:
 *
 * Returns: (transfer full): no answers
 */
YuAnswers *
yu_answers_new (void)
{
  return answers_sized (0);
}

/**
 * yu_answers_ref:
 * @answers: answers
 *
 * Returns: (transfer full): @answers
 */
YuAnswers *
yu_answers_ref (const YuAnswers *answers)
{
  YuAnswers *counted = (YuAnswers *) answers;

  g_atomic_ref_count_inc (&counted->references);
  return counted;
}

/**
 * yu_answers_unref:
 * @answers: (nullable) (transfer full): answers
 */
void
yu_answers_unref (YuAnswers *answers)
{
  if (!answers || !g_atomic_ref_count_dec (&answers->references))
    return;
  for (gsize i = 0; i < answers->n; i++)
    yu_value_unref (answers->entries[i].value);
  g_free (answers);
}

/* The place of a question, or the place where it would stand. */
static gsize
place_of (const YuAnswers *answers, const char *question, gboolean *found)
{
  gsize low = 0, high = answers->n;

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;
      gint order = strcmp (answers->entries[middle].question, question);

      if (order == 0)
        {
          *found = TRUE;
          return middle;
        }
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }
  *found = FALSE;
  return low;
}

static void
copy_entries (Entry *to, const Entry *from, gsize n)
{
  for (gsize i = 0; i < n; i++)
    to[i] = (Entry){ from[i].question, yu_value_ref (from[i].value) };
}

/**
 * yu_answers_with:
 * @answers: answers
 * @question: id of a question
 * @value: (nullable): its answer; %NULL removes it
 *
 * Returns: (transfer full): other answers with this change; @answers itself if nothing changes
 */
YuAnswers *
yu_answers_with (const YuAnswers *answers, const char *question, const YuValue *value)
{
  gboolean found;
  gsize place = place_of (answers, question, &found);
  gsize after = found ? place + 1 : place;
  gsize added = value ? 1 : 0;
  YuAnswers *changed;

  if (yu_value_equal (found ? answers->entries[place].value : NULL, value))
    return yu_answers_ref (answers);
  changed = answers_sized (place + added + answers->n - after);
  copy_entries (changed->entries, answers->entries, place);
  if (value)
    changed->entries[place] = (Entry){ g_intern_string (question), yu_value_ref (value) };
  copy_entries (changed->entries + place + added, answers->entries + after, answers->n - after);
  return changed;
}

/* Of a question that is not among them, into answers that nobody else has. */
static YuAnswers *
insert (YuAnswers *answers, gsize place, const char *question, const YuValue *value)
{
  YuAnswers *longer = g_realloc (answers, sizeof (YuAnswers) + (answers->n + 1) * sizeof (Entry));
  Entry *at = longer->entries + place;

  memmove (at + 1, at, (longer->n - place) * sizeof (Entry));
  *at = (Entry){ g_intern_string (question), yu_value_ref (value) };
  longer->n++;
  return longer;
}

/**
 * yu_answers_and:
 * @answers: (transfer full): answers
 * @question: id of a question
 * @value: (nullable): its answer; %NULL removes it
 *
 * yu_answers_with() for who gives the old ones up: a dossier that is read answers eighty questions,
 * and nothing need be copied as long as nobody else has them.
 *
 * Returns: (transfer full): answers with this change
 */
YuAnswers *
yu_answers_and (YuAnswers *answers, const char *question, const YuValue *value)
{
  gboolean found;
  gsize place = place_of (answers, question, &found);
  YuAnswers *changed;

  if (value && !found && g_atomic_ref_count_compare (&answers->references, 1))
    return insert (answers, place, question, value);
  changed = yu_answers_with (answers, question, value);
  yu_answers_unref (answers);
  return changed;
}

/**
 * yu_answers_get:
 * @answers: answers
 * @question: id of a question
 *
 * Returns: (transfer none) (nullable): its answer; %NULL if unknown
 */
const YuValue *
yu_answers_get (const YuAnswers *answers, const char *question)
{
  gboolean found;
  gsize place = place_of (answers, question, &found);

  return found ? answers->entries[place].value : NULL;
}

/**
 * yu_answers_equal:
 * @a: answers
 * @b: others
 *
 * Returns: whether both answer the same questions with equal values
 */
gboolean
yu_answers_equal (const YuAnswers *a, const YuAnswers *b)
{
  if (a == b)
    return TRUE;
  if (a->n != b->n)
    return FALSE;
  for (gsize i = 0; i < a->n; i++)
    if (a->entries[i].question != b->entries[i].question
        || !yu_value_equal (a->entries[i].value, b->entries[i].value))
      return FALSE;
  return TRUE;
}

/**
 * yu_answers_length:
 * @answers: answers
 *
 * Returns: how many there are
 */
gsize
yu_answers_length (const YuAnswers *answers)
{
  return answers->n;
}

/**
 * yu_answers_question:
 * @answers: answers
 * @i: an index below yu_answers_length()
 *
 * Returns: the id of the question there, interned; ids are in byte order
 */
const char *
yu_answers_question (const YuAnswers *answers, gsize i)
{
  g_return_val_if_fail (i < answers->n, NULL);
  return answers->entries[i].question;
}

/**
 * yu_answers_value:
 * @answers: answers
 * @i: an index below yu_answers_length()
 *
 * Returns: (transfer none): the answer there
 */
const YuValue *
yu_answers_value (const YuAnswers *answers, gsize i)
{
  g_return_val_if_fail (i < answers->n, NULL);
  return answers->entries[i].value;
}
