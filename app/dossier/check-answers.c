/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each answer by itself: what the form says under its row (form/checks.h), for the day of filing,
 * and text that could not be read. */

#include "check-private.h"

#include "form/checks.h"

static void
check_finding (YuChecker *checker, const YuQuestion *question)
{
  YuText said;
  const char *id = yu_question_finding (question, yu_checker_answer (checker, question->id),
                                        checker->filing, &said);
  YuFinding *finding = id != NULL ? yu_checker_add (checker, id, question->id) : NULL;

  for (guint lang = 0; finding != NULL && lang < YU_N_LANGS; lang++)
    {
      g_free (finding->text[lang]);
      finding->text[lang] = g_strdup (said.in[lang]);
    }
}

static void
check_typed (YuChecker *checker, const YuQuestion *question)
{
  YuFinding *finding;

  if (yu_dossier_typed (checker->dossier, question->id) == NULL
      || !yu_question_relevant (question, yu_dossier_answers (checker->dossier)))
    return;
  finding = yu_checker_add (checker, "unread", question->id);
  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    yu_finding_fill (finding, lang, "what", yu_text_get (&question->label, lang), NULL);
}

void
yu_checker_look_at_answers (YuChecker *checker)
{
  GPtrArray *questions = yu_form_questions (checker->form);

  for (guint i = 0; i < questions->len; i++)
    {
      check_finding (checker, g_ptr_array_index (questions, i));
      check_typed (checker, g_ptr_array_index (questions, i));
    }
}
