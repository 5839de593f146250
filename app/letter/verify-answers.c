/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Two dossiers, question by question. */

#include "verify-private.h"

#include "form/reading.h"

static char *
words_of (const YuQuestion *question, const YuDossier *dossier, YuLang lang)
{
  const YuValue *value = yu_answers_get (yu_dossier_answers (dossier), question->id);
  const char *typed = yu_dossier_typed (dossier, question->id);

  return value != NULL ? yu_value_to_words (question, value, lang) : g_strdup (typed);
}

/**
 * yu_verify_answers:
 * @self: where to say what differs
 * @printed: the dossier in the letter
 * @expected: the one to compare with
 * @form: the questions
 *
 * Names the questions whose answers differ. Members of the files that are no answers are named
 * together.
 */
void
yu_verify_answers (YuVerification *self, const YuDossier *printed, const YuDossier *expected,
                   const YuForm *form)
{
  GPtrArray *questions = yu_form_questions (form);
  gboolean any = FALSE;

  if (yu_dossier_equal (printed, expected))
    return;
  for (guint i = 0; i < questions->len; i++)
    {
      const YuQuestion *question = g_ptr_array_index (questions, i);
      g_autofree char *is = words_of (question, printed, self->lang);
      g_autofree char *should = words_of (question, expected, self->lang);

      if (yu_value_equal (yu_answers_get (yu_dossier_answers (printed), question->id),
                          yu_answers_get (yu_dossier_answers (expected), question->id))
          && g_strcmp0 (is, should) == 0)
        continue;
      yu_verify_add (self, "verify.answer", 0, yu_text_get (&question->label, self->lang), is,
                     should);
      any = TRUE;
    }
  if (!any)
    yu_verify_add (self, "verify.dossier_rest", 0, NULL, NULL, NULL);
}
