/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo and redo: a list of commands, each with the state that must follow; then a random walk
 * beside a model that keeps every state in a plain list. */

#include "dossier/history.h"

typedef enum { EDIT, LATER, BREAK, UNDO, REDO, SAVE } Verb;

typedef struct {
  Verb verb;
  const char *question;
  gint64 number; /* EDIT: the new answer */
  /* afterwards */
  gint64 a, b; /* answers; -1: none */
  gboolean can_undo, can_redo, modified;
} Command;

static gint64
answer_of (YuHistory *history, const char *question)
{
  const YuValue *value
      = yu_answers_get (yu_dossier_answers (yu_history_current (history)), question);

  return value != NULL ? yu_value_integer (value) : -1;
}

static YuDossier *
edited (YuHistory *history, const char *question, gint64 number)
{
  g_autoptr (YuValue) value = number >= 0 ? yu_value_new_integer (number) : NULL;

  return yu_dossier_with_answer (yu_history_current (history), question, value);
}

static void
obey (YuHistory *history, const Command *command, gint64 *now)
{
  g_autoptr (YuDossier) next = NULL;

  switch (command->verb)
    {
    case EDIT:
      next = edited (history, command->question != NULL ? command->question : "a", command->number);
      yu_history_push (history, next, command->question, *now);
      break;
    case LATER:
      *now += 1500000;
      break;
    case BREAK:
      yu_history_break (history);
      break;
    case UNDO:
      yu_history_undo (history);
      break;
    case REDO:
      yu_history_redo (history);
      break;
    case SAVE:
      yu_history_mark_saved (history, yu_history_current (history));
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
test_commands (void)
{
  static const Command commands[] = {
    { UNDO, NULL, 0, -1, -1, FALSE, FALSE, FALSE },
    { EDIT, "a", 1, 1, -1, TRUE, FALSE, TRUE },
    { EDIT, "a", 12, 12, -1, TRUE, FALSE, TRUE }, /* joins */
    { UNDO, NULL, 0, -1, -1, FALSE, TRUE, FALSE },
    { REDO, NULL, 0, 12, -1, TRUE, FALSE, TRUE },
    { EDIT, "a", 13, 13, -1, TRUE, FALSE, TRUE }, /* after a redo: a step of its own */
    { EDIT, "b", 5, 13, 5, TRUE, FALSE, TRUE },   /* another question */
    { EDIT, "b", 5, 13, 5, TRUE, FALSE, TRUE },   /* nothing new */
    { LATER, NULL, 0, 13, 5, TRUE, FALSE, TRUE },
    { EDIT, "b", 6, 13, 6, TRUE, FALSE, TRUE }, /* a second passed */
    { BREAK, NULL, 0, 13, 6, TRUE, FALSE, TRUE },
    { EDIT, "b", 7, 13, 7, TRUE, FALSE, TRUE }, /* the focus left */
    { SAVE, NULL, 0, 13, 7, TRUE, FALSE, FALSE },
    { EDIT, "b", 8, 13, 8, TRUE, FALSE, TRUE }, /* never joins what is saved */
    { UNDO, NULL, 0, 13, 7, TRUE, TRUE, FALSE },
    { UNDO, NULL, 0, 13, 6, TRUE, TRUE, TRUE },
    { UNDO, NULL, 0, 13, 5, TRUE, TRUE, TRUE },
    { UNDO, NULL, 0, 13, -1, TRUE, TRUE, TRUE },
    { UNDO, NULL, 0, 12, -1, TRUE, TRUE, TRUE },
    { UNDO, NULL, 0, -1, -1, FALSE, TRUE, TRUE },
    { EDIT, NULL, 3, 3, -1, TRUE, FALSE, TRUE }, /* what was undone is forgotten */
    { EDIT, NULL, 4, 4, -1, TRUE, FALSE, TRUE }, /* no question: never joins */
    { UNDO, NULL, 0, 3, -1, TRUE, TRUE, TRUE },
    { EDIT, "a", 9, 9, -1, TRUE, FALSE, TRUE },
    { EDIT, "a", 3, 3, -1, TRUE, FALSE, TRUE }, /* typed and erased: that step is gone */
    { UNDO, NULL, 0, -1, -1, FALSE, TRUE, TRUE },
  };
  g_autoptr (YuDossier) empty = yu_dossier_new ();
  g_autoptr (YuHistory) history = yu_history_new (empty);
  gint64 now = 1000000;

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      obey (history, &commands[i], &now);
      g_test_message ("after command %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (answer_of (history, "a"), ==, commands[i].a);
      g_assert_cmpint (answer_of (history, "b"), ==, commands[i].b);
      g_assert_cmpint (yu_history_can_undo (history), ==, commands[i].can_undo);
      g_assert_cmpint (yu_history_can_redo (history), ==, commands[i].can_redo);
      g_assert_cmpint (yu_history_modified (history), ==, commands[i].modified);
    }
}

static void
test_questions (void)
{
  g_autoptr (YuDossier) empty = yu_dossier_new ();
  g_autoptr (YuHistory) history = yu_history_new (empty);
  g_autoptr (YuDossier) one = edited (history, "a", 1);

  g_assert_null (yu_history_undo_question (history));
  g_assert_true (yu_history_push (history, one, "a", 0));
  g_assert_false (yu_history_push (history, one, "a", 0));
  g_assert_cmpstr (yu_history_undo_question (history), ==, "a");
  g_assert_null (yu_history_redo_question (history));
  g_assert_true (yu_history_undo (history));
  g_assert_cmpstr (yu_history_redo_question (history), ==, "a");
  g_assert_false (yu_history_undo (history));
}

static void
test_nothing_saved (void)
{
  g_autoptr (YuDossier) empty = yu_dossier_new ();
  g_autoptr (YuHistory) history = yu_history_new (empty);

  yu_history_mark_saved (history, NULL);
  g_assert_true (yu_history_modified (history));
}

/* Every edit a step of its own: then the history is a list and a place in it. */
static void
test_random_walk (void)
{
  g_autoptr (YuDossier) empty = yu_dossier_new ();
  g_autoptr (YuHistory) history = yu_history_new (empty);
  g_autoptr (GArray) model = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint place = 0;
  gint64 none = -1;

  g_array_append_val (model, none);
  for (guint i = 0; i < 3000; i++)
    {
      guint dice = (guint) g_test_rand_int_range (0, 4);

      if (dice < 2)
        {
          gint64 number = i;
          g_autoptr (YuDossier) next = edited (history, "a", number);

          g_assert_true (yu_history_push (history, next, NULL, 0));
          g_array_set_size (model, place + 1);
          g_array_append_val (model, number);
          if (model->len > 1000)
            g_array_remove_index (model, 0);
          place = model->len - 1;
        }
      else if (dice == 2)
        {
          g_assert_cmpint (yu_history_undo (history), ==, place > 0);
          place -= place > 0;
        }
      else
        {
          g_assert_cmpint (yu_history_redo (history), ==, place + 1 < model->len);
          place += place + 1 < model->len;
        }
      g_assert_cmpint (answer_of (history, "a"), ==, g_array_index (model, gint64, place));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/history/commands", test_commands);
  g_test_add_func ("/history/questions", test_questions);
  g_test_add_func ("/history/nothing-saved", test_nothing_saved);
  g_test_add_func ("/history/random-walk", test_random_walk);

  return g_test_run ();
}
