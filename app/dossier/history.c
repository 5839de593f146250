/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo and redo. A dossier is a value, so a history is a row of dossiers and a place in it; nothing
 * is ever computed backwards. Typing in one question joins into one step until a second passes,
 * another question is edited, or the step is broken off (the focus left, the file was saved). */

#include "history.h"

#define LONGEST 1000
#define JOIN_US G_USEC_PER_SEC

typedef struct {
  YuDossier *dossier;
  const char *question; /* what changed from the state before; interned, NULL: several */
} State;

struct _YuHistory {
  GArray *states; /* of State, never empty */
  guint place;
  YuDossier *saved; /* (nullable): nothing of this was ever saved */
  gint64 last_us;   /* time of the last edit */
  gboolean open;    /* the step at `place` may still take an edit in */
};

static void
clear_state (gpointer data)
{
  State *state = data;

  yu_dossier_unref (state->dossier);
}

static State *
state_at (const YuHistory *history, guint place)
{
  return &g_array_index (history->states, State, place);
}

/**
 * yu_history_new:
 * @start: the first state; counts as saved
 *
 * Returns: (transfer full): a history in which nothing can be undone
 */
YuHistory *
yu_history_new (YuDossier *start)
{
  YuHistory *history = g_new0 (YuHistory, 1);
  State first = { yu_dossier_ref (start), NULL };

  history->states = g_array_new (FALSE, FALSE, sizeof (State));
  g_array_set_clear_func (history->states, clear_state);
  g_array_append_val (history->states, first);
  history->saved = yu_dossier_ref (start);

  return history;
}

/**
 * yu_history_free:
 * @history: (nullable): a history
 */
void
yu_history_free (YuHistory *history)
{
  if (history == NULL)
    return;
  g_array_unref (history->states);
  g_clear_pointer (&history->saved, yu_dossier_unref);
  g_free (history);
}

/**
 * yu_history_current:
 * @history: a history
 *
 * Returns: (transfer none): the dossier as it stands
 */
YuDossier *
yu_history_current (const YuHistory *history)
{
  return state_at (history, history->place)->dossier;
}

static gboolean
joins (const YuHistory *history, const char *question, gint64 now_us)
{
  return history->open && question != NULL && history->place > 0
         && state_at (history, history->place)->question == question
         && now_us - history->last_us <= JOIN_US;
}

/* The edits of a step may end where they began (typed and erased): then there is nothing to undo.
 */
static void
replace_current (YuHistory *history, YuDossier *next)
{
  State *current = state_at (history, history->place);

  if (yu_dossier_alike (next, state_at (history, history->place - 1)->dossier))
    {
      g_array_set_size (history->states, history->place);
      history->place--;
      history->open = FALSE;
      return;
    }
  yu_dossier_unref (current->dossier);
  current->dossier = yu_dossier_ref (next);
}

static void
append (YuHistory *history, YuDossier *next, const char *question)
{
  State state = { yu_dossier_ref (next), question };

  g_array_set_size (history->states, history->place + 1);
  g_array_append_val (history->states, state);
  if (history->states->len > LONGEST)
    g_array_remove_index (history->states, 0);
  history->place = history->states->len - 1;
  history->open = TRUE;
}

/**
 * yu_history_push:
 * @history: a history
 * @next: the dossier after an edit
 * @question: (nullable): the question that was edited; %NULL: a step of its own
 * @now_us: monotonic time in microseconds
 *
 * Whatever was undone before is forgotten.
 *
 * Returns: %FALSE if @next says what the current dossier says: then nothing happened
 */
gboolean
yu_history_push (YuHistory *history, YuDossier *next, const char *question, gint64 now_us)
{
  const char *id = g_intern_string (question);

  g_return_val_if_fail (history != NULL && next != NULL, FALSE);

  if (yu_dossier_alike (next, yu_history_current (history)))
    return FALSE;

  if (joins (history, id, now_us))
    replace_current (history, next);
  else
    append (history, next, id);
  history->last_us = now_us;
  return TRUE;
}

/**
 * yu_history_undo:
 * @history: a history
 *
 * Returns: %FALSE if there is nothing to undo
 */
gboolean
yu_history_undo (YuHistory *history)
{
  if (history->place == 0)
    return FALSE;
  history->place--;
  history->open = FALSE;
  return TRUE;
}

/**
 * yu_history_redo:
 * @history: a history
 *
 * Returns: %FALSE if there is nothing to redo
 */
gboolean
yu_history_redo (YuHistory *history)
{
  if (!yu_history_can_redo (history))
    return FALSE;
  history->place++;
  history->open = FALSE;
  return TRUE;
}

/**
 * yu_history_can_undo:
 * @history: a history
 */
gboolean
yu_history_can_undo (const YuHistory *history)
{
  return history->place > 0;
}

/**
 * yu_history_can_redo:
 * @history: a history
 */
gboolean
yu_history_can_redo (const YuHistory *history)
{
  return history->place + 1 < history->states->len;
}

/**
 * yu_history_undo_question:
 * @history: a history
 *
 * Returns: (nullable): the question that an undo would change; %NULL if several, or if there is
 * nothing to undo
 */
const char *
yu_history_undo_question (const YuHistory *history)
{
  return yu_history_can_undo (history) ? state_at (history, history->place)->question : NULL;
}

/**
 * yu_history_redo_question:
 * @history: a history
 *
 * Returns: (nullable): the question that a redo would change; %NULL if several, or if there is
 * nothing to redo
 */
const char *
yu_history_redo_question (const YuHistory *history)
{
  return yu_history_can_redo (history) ? state_at (history, history->place + 1)->question : NULL;
}

/**
 * yu_history_break:
 * @history: a history
 *
 * The next edit starts a step of its own.
 */
void
yu_history_break (YuHistory *history)
{
  history->open = FALSE;
}

/**
 * yu_history_foreach:
 * @history: a history
 * @each: (scope call): called with every dossier that undo or redo can bring back, and with the one
 * saved last
 * @data: for @each
 */
void
yu_history_foreach (const YuHistory *history,
                    void (*each) (const YuDossier *dossier, gpointer data), gpointer data)
{
  for (guint i = 0; i < history->states->len; i++)
    each (state_at (history, i)->dossier, data);
  if (history->saved != NULL)
    each (history->saved, data);
}

/**
 * yu_history_mark_saved:
 * @history: a history
 * @saved: (nullable): the dossier that is on the disk, which need not be the current one any more;
 * %NULL: none is
 */
void
yu_history_mark_saved (YuHistory *history, YuDossier *saved)
{
  YuDossier *old = history->saved;

  history->saved = saved != NULL ? yu_dossier_ref (saved) : NULL;
  g_clear_pointer (&old, yu_dossier_unref);
  history->open = FALSE;
}

/**
 * yu_history_modified:
 * @history: a history
 *
 * Returns: whether the current dossier differs from the saved one; an edit that was undone is no
 * difference
 */
gboolean
yu_history_modified (const YuHistory *history)
{
  return !yu_dossier_alike (yu_history_current (history), history->saved);
}
