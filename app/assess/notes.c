/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "notes.h"

#include <string.h>

#include "base/words.h"

static YuNoteResult *
add_note (GPtrArray *notes, const char *id, YuArena *arena)
{
  YuNoteResult *note = yu_arena_new_struct (arena, YuNoteResult);

  note->id = id;
  g_ptr_array_add (notes, note);
  return note;
}

static gboolean
has_note (GPtrArray *notes, const char *id)
{
  for (guint i = 0; i < notes->len; i++)
    if (strcmp (((const YuNoteResult *) g_ptr_array_index (notes, i))->id, id) == 0)
      return TRUE;
  return FALSE;
}

/* A note of a rulebook takes the place of the program's own of the same name. */
static void
add_own (GPtrArray *notes, const char *id, YuArena *arena)
{
  g_autofree char *phrase = g_strconcat ("note.", id, NULL);
  YuNoteResult *note;

  if (has_note (notes, id))
    return;
  note = add_note (notes, id, arena);
  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    note->text[lang] = yu_words (phrase, lang);
}

static const YuOption *
successor_of (const YuAxis *axis, const YuOption *option)
{
  return option->successor ? yu_question_option (axis->question, option->successor) : NULL;
}

static void
add_abolished (GPtrArray *notes, const YuAxis *axis, const YuOption *option, YuArena *arena)
{
  const YuOption *successor = successor_of (axis, option);
  YuNoteResult *note = add_note (notes, "district_abolished", arena);

  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    {
      g_autofree char *text
          = successor ? yu_words_fill ("note.district_abolished.successor", lang, "district",
                                       yu_text_get (&option->label, lang), "successor",
                                       yu_text_get (&successor->label, lang), NULL)
                      : yu_words_fill ("note.district_abolished", lang, "district",
                                       yu_text_get (&option->label, lang), NULL);

      note->text[lang] = yu_arena_text (arena, text);
    }
}

static void
add_expired (GPtrArray *notes, const YuModel *model, const YuKnown *known, YuArena *arena)
{
  for (guint i = 0; i < model->axes->len; i++)
    {
      const YuAxis *axis = yu_model_axis (model, i);

      if (known[i].delisted)
        add_own (notes, "post_delisted", arena);
      else if (known[i].expired)
        add_abolished (notes, axis, known[i].expired, arena);
    }
}

GPtrArray *
yu_notes_list (const YuWork *work, const YuKnown *known, gboolean applies, YuArena *arena)
{
  const YuModel *model = work->model;
  GPtrArray *notes = g_ptr_array_new ();

  for (guint i = 0; i < model->notes->len; i++)
    {
      const YuRoot *root = &g_array_index (model->notes, YuRoot, i);
      const YuNote *note = root->subject;
      YuNoteResult *result;

      if (work->values[root->node].lo < YU_CLAIMED)
        continue;
      result = add_note (notes, note->id, arena);
      result->note = note;
      for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
        result->text[lang] = note->text.in[lang];
    }

  if (!applies)
    add_own (notes, "foreign_nationals_only", arena);
  add_expired (notes, model, known, arena);
  if (model->old_figure)
    add_own (notes, "average_wage_old", arena);
  return notes;
}
