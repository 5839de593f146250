/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "form/checks.h"
#include "step-state.h"

gboolean
yu_question_decides (YuSession *session, const char *question)
{
  const YuAssessment *assessment = yu_session_get_assessment (session);

  for (guint i = 0; assessment && i < assessment->missing->len; i++)
    if (g_str_equal (((const YuMissing *) g_ptr_array_index (assessment->missing, i))->question,
                     question))
      return TRUE;
  return FALSE;
}

static void
count (YuStepState *state, YuSession *session, const YuQuestion *question)
{
  YuDossier *dossier = yu_document_get_dossier (yu_session_get_document (session));
  YuAnswers *answers = yu_dossier_answers (dossier);
  const YuValue *value = yu_answers_get (answers, question->id);
  YuText finding;

  if (!yu_question_relevant (question, answers))
    return;
  state->asked++;
  if (yu_dossier_typed (dossier, question->id))
    state->problems++;
  else if (value == NULL)
    {
      state->open++;
      state->deciding += yu_question_decides (session, question->id);
    }
  else
    {
      state->answered++;
      if (yu_question_finding (question, value, yu_session_get_on (session), &finding))
        state->problems++;
    }
}

YuStepState
yu_step_state (YuSession *session, const YuStep *step)
{
  YuStepState state = { 0 };

  for (guint i = 0; i < step->groups->len; i++)
    {
      const YuGroup *group = step->groups->pdata[i];

      for (guint j = 0; j < group->questions->len; j++)
        count (&state, session, group->questions->pdata[j]);
    }
  return state;
}

YuStepState
yu_quick_check_state (YuSession *session)
{
  YuStepState state = { 0 };
  GPtrArray *questions
      = yu_form_quick_check (yu_document_get_form (yu_session_get_document (session)));

  for (guint i = 0; i < questions->len; i++)
    count (&state, session, questions->pdata[i]);
  return state;
}

YuStepState
yu_check_state (YuSession *session)
{
  GPtrArray *findings = yu_session_get_findings (session);

  return (YuStepState){ .problems = yu_findings_count (findings, YU_SEVERITY_RETURNED),
                        .looks = yu_findings_count (findings, YU_SEVERITY_LOOK) };
}

const YuStep *
yu_step_of_question (const YuForm *form, const char *question)
{
  GPtrArray *steps = yu_form_steps (form);

  for (guint i = 0; i < steps->len; i++)
    {
      const YuStep *step = steps->pdata[i];

      for (guint j = 0; j < step->groups->len; j++)
        {
          GPtrArray *questions = ((const YuGroup *) step->groups->pdata[j])->questions;

          for (guint k = 0; k < questions->len; k++)
            if (g_str_equal (((const YuQuestion *) questions->pdata[k])->id, question))
              return step;
        }
    }
  return NULL;
}
