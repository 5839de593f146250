/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An anonymous copy is built anew from what this version knows, never by taking away: what nobody
 * thought of is not in it. */

#include "anonymous.h"

#include "fakes.h"

#define BIRTHDAY "birth_date"

static YuValue *
anonymous_answer (YuFakes *fakes, const YuQuestion *question, const YuValue *value, YuDate on)
{
  YuDate birth
      = g_str_equal (question->id, BIRTHDAY) ? yu_date_from_iso (yu_value_text (value)) : 0;
  g_autofree char *day = birth != 0 ? yu_date_to_iso (yu_fakes_birthday (birth, on)) : NULL;

  return day != NULL ? yu_value_new_text (day) : yu_fakes_answer (fakes, question, value);
}

static void
take (YuDossier **dossier, YuDossier *next) /* transfer full */
{
  yu_dossier_unref (*dossier);
  *dossier = next;
}

static void
copy_answers (YuDossier **copy, const YuDossier *dossier, const YuForm *form, YuFakes *fakes,
              YuDate on)
{
  GPtrArray *questions = yu_form_questions (form);

  for (guint i = 0; i < questions->len; i++)
    {
      const YuQuestion *question = g_ptr_array_index (questions, i);
      const YuValue *value = yu_answers_get (yu_dossier_answers (dossier), question->id);
      const char *typed = yu_dossier_typed (dossier, question->id);
      g_autoptr (YuValue) answer
          = value != NULL ? anonymous_answer (fakes, question, value, on) : NULL;
      g_autofree char *shape = typed != NULL ? yu_fakes_shape (typed) : NULL;

      if (answer != NULL)
        take (copy, yu_dossier_with_answer (*copy, question->id, answer));
      if (shape != NULL)
        take (copy, yu_dossier_with_typed (*copy, question->id, shape));
    }
}

static void
put (YuValue **evidence, const char *member, const YuValue *value)
{
  YuValue *next = yu_evidence_with (*evidence, member, value);

  yu_value_unref (*evidence);
  *evidence = next;
}

/* What is known of a document, without its files: those are pictures of passports. */
static YuValue *
anonymous_evidence (YuFakes *fakes, const YuValue *evidence)
{
  static const char *const kept[]
      = { "state",  "issued",        "valid_until", "promised_for",       "checked_on",
          "salary", "authenticated", "translated",  "translation_sealed", "sealed" };
  static const char *const written[] = { "name", "checked_by", "checked_how" };
  YuValue *copy = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (kept); i++)
    if (yu_value_member (evidence, kept[i]) != NULL)
      put (&copy, kept[i], yu_value_member (evidence, kept[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (written); i++)
    {
      const char *text = yu_evidence_text (evidence, written[i]);
      g_autoptr (YuValue) fake
          = text != NULL ? yu_value_new_text (yu_fakes_text (fakes, NULL, text)) : NULL;

      if (fake != NULL)
        put (&copy, written[i], fake);
    }
  return copy;
}

static void
copy_documents (YuDossier **copy, const YuDossier *dossier, YuFakes *fakes)
{
  YuAnswers *documents = yu_dossier_documents (dossier);

  for (gsize i = 0; i < yu_answers_length (documents); i++)
    {
      g_autoptr (YuValue) evidence = anonymous_evidence (fakes, yu_answers_value (documents, i));

      if (evidence != NULL)
        take (copy, yu_dossier_with_document (*copy, yu_answers_question (documents, i), evidence));
    }
}

static YuScenario *
anonymous_scenario (YuFakes *fakes, const YuScenario *scenario, const YuForm *form, guint number,
                    YuDate on)
{
  g_autofree char *name = g_strdup_printf ("scenario %u", number);
  YuScenario *copy = yu_scenario_new (name);

  for (gsize i = 0; i < yu_scenario_length (scenario); i++)
    {
      const YuQuestion *question = yu_form_question (form, yu_scenario_question (scenario, i));
      const YuValue *value = yu_scenario_value (scenario, i);
      g_autoptr (YuValue) answer = question != NULL && value != NULL
                                       ? anonymous_answer (fakes, question, value, on)
                                       : NULL;
      YuScenario *next;

      if (question == NULL)
        continue;
      next = yu_scenario_with (copy, question->id, answer);
      yu_scenario_unref (copy);
      copy = next;
    }
  return copy;
}

static void
copy_scenarios (YuDossier **copy, const YuDossier *dossier, const YuForm *form, YuFakes *fakes,
                YuDate on)
{
  GPtrArray *scenarios = yu_dossier_scenarios (dossier);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_scenario_unref);

  for (guint i = 0; scenarios != NULL && i < scenarios->len; i++)
    g_ptr_array_add (list,
                     anonymous_scenario (fakes, g_ptr_array_index (scenarios, i), form, i + 1, on));
  if (list->len > 0)
    take (copy, yu_dossier_with_scenarios (*copy, list));
}

/**
 * yu_dossier_anonymous:
 * @dossier: a dossier
 * @form: the form
 * @on: the day of the assessment
 *
 * Makes a copy for a report of a mistake: every free text, number of a document and address is
 * replaced, alike where it was alike, with check digits that fit; the birthday is moved inside its
 * year so that the age on @on stays. What rules read stays, so the result on that day is the same.
 * Attached files, the log, the case number and what this version does not know are left out.
 *
 * Returns: (transfer full): the copy
 */
YuDossier *
yu_dossier_anonymous (const YuDossier *dossier, const YuForm *form, YuDate on)
{
  g_autoptr (YuFakes) fakes = yu_fakes_new ();
  const char *lines = yu_dossier_passport_lines (dossier);
  g_autofree char *fake_lines = NULL;
  YuDossier *copy = yu_dossier_new ();

  copy_answers (&copy, dossier, form, fakes, on);
  copy_documents (&copy, dossier, fakes);
  copy_scenarios (&copy, dossier, form, fakes, on);
  fake_lines = lines != NULL ? yu_fakes_passport_lines (fakes, lines, on) : NULL;
  if (fake_lines != NULL)
    take (&copy, yu_dossier_with_passport_lines (copy, fake_lines));
  if (yu_dossier_answered_on (dossier) != 0)
    take (&copy, yu_dossier_with_answered_on (copy, yu_dossier_answered_on (dossier)));
  return copy;
}
