/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The door of the check. Only answers that count are looked at, for the day of filing. */

#include "check-private.h"

#include <string.h>

#include "form/reading.h"

/* What the parts share */

const YuValue *
yu_checker_answer (const YuChecker *checker, const char *question)
{
  return yu_answers_get (checker->answers, question);
}

YuDate
yu_checker_date (const YuChecker *checker, const char *question)
{
  const YuValue *value = yu_checker_answer (checker, question);
  const char *iso = yu_value_is (value, YU_VALUE_TEXT) ? yu_value_text (value) : "";
  YuMonth month = yu_month_from_iso (iso);

  return month != 0 ? yu_month_first_day (month) : yu_date_from_iso (iso);
}

gint64
yu_checker_number (const YuChecker *checker, const char *question)
{
  const YuValue *value = yu_checker_answer (checker, question);

  return yu_value_is (value, YU_VALUE_NUMBER) ? yu_value_integer (value) : -1;
}

gboolean
yu_checker_says (const YuChecker *checker, const char *question, gboolean truth)
{
  const YuValue *value = yu_checker_answer (checker, question);

  return yu_value_is (value, YU_VALUE_BOOLEAN) && yu_value_boolean (value) == truth;
}

const YuFindingKind *
yu_checker_kind (const YuChecker *checker, const char *id)
{
  return yu_finding_kinds_get (checker->kinds, id);
}

YuFinding *
yu_checker_add (YuChecker *checker, const char *id, const char *question)
{
  YuFinding *finding = g_new0 (YuFinding, 1);

  finding->kind = yu_checker_kind (checker, id);
  finding->question = yu_form_question (checker->form, question);
  g_assert (finding->question != NULL);
  finding->row = -1;
  for (guint lang = 0; lang < YU_N_LANGS; lang++)
    finding->text[lang] = g_strdup (finding->kind->text.in[lang]);
  g_ptr_array_add (checker->findings, finding);
  return finding;
}

void
yu_finding_fill (YuFinding *finding, YuLang lang, ...)
{
  const char *pattern = yu_text_get (&finding->kind->text, lang), *first;
  va_list pairs;

  va_start (pairs, lang);
  first = va_arg (pairs, const char *);
  g_free (finding->text[lang]);
  finding->text[lang] = yu_text_fill_valist (pattern, first, pairs);
  va_end (pairs);
}

void
yu_finding_number (YuFinding *finding, const char *name, gint64 number)
{
  g_autofree char *figures = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    yu_finding_fill (finding, lang, name, figures, NULL);
}

void
yu_finding_date (YuFinding *finding, const char *name, YuDate date)
{
  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    {
      g_autofree char *words = yu_date_to_words (date, lang);

      yu_finding_fill (finding, lang, name, words, NULL);
    }
}

/* The door */

/**
 * yu_finding_free:
 * @finding: (nullable): a finding
 */
void
yu_finding_free (YuFinding *finding)
{
  if (finding == NULL)
    return;
  for (guint lang = 0; lang < YU_N_LANGS; lang++)
    g_free (finding->text[lang]);
  g_free (finding);
}

static gint
compare_findings (gconstpointer a, gconstpointer b)
{
  const YuFinding *one = *(const YuFinding *const *) a, *other = *(const YuFinding *const *) b;

  if (one->kind->severity != other->kind->severity)
    return one->kind->severity < other->kind->severity ? -1 : 1;
  if (one->question->place != other->question->place)
    return one->question->place < other->question->place ? -1 : 1;
  if (one->row != other->row)
    return one->row < other->row ? -1 : 1;
  return strcmp (one->kind->id, other->kind->id);
}

/**
 * yu_check_filing_date:
 * @assessment: an assessment
 *
 * Returns: the planned day of filing; the day of the assessment if none is planned, or it has gone
 * by
 */
YuDate
yu_check_filing_date (const YuAssessment *assessment)
{
  const YuValue *planned = yu_answers_get (assessment->answers, "planned_filing_date");
  YuDate day
      = yu_value_is (planned, YU_VALUE_TEXT) ? yu_date_from_iso (yu_value_text (planned)) : 0;

  return MAX (day, assessment->on);
}

/**
 * yu_dossier_check:
 * @dossier: a dossier
 * @assessment: its assessment
 * @kinds: what may be found
 *
 * Looks for what gets applications returned. A missing answer is no finding: nothing is guessed.
 *
 * Returns: (transfer full) (element-type YuFinding): what was found, the gravest first, then in the
 * order of the form
 */
GPtrArray *
yu_dossier_check (const YuDossier *dossier, const YuAssessment *assessment,
                  const YuFindingKinds *kinds)
{
  const YuForm *form = yu_library_form (yu_model_library (assessment->model));
  g_autoptr (YuAnswers) counted = yu_dossier_counted_answers (dossier, form);
  YuChecker checker = {
    .dossier = dossier,
    .assessment = assessment,
    .kinds = kinds,
    .answers = counted,
    .form = form,
    .filing = yu_check_filing_date (assessment),
    .findings = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_finding_free),
  };

  yu_checker_look_at_answers (&checker);
  yu_checker_look_at_names (&checker);
  yu_checker_look_at_dates (&checker);
  yu_checker_look_at_history (&checker);
  yu_checker_look_at_documents (&checker);
  g_ptr_array_sort (checker.findings, compare_findings);
  return checker.findings;
}

/**
 * yu_findings_count:
 * @findings: (element-type YuFinding): findings
 * @severity: how grave
 *
 * Returns: how many are of that gravity
 */
guint
yu_findings_count (GPtrArray *findings, YuSeverity severity)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    n += ((const YuFinding *) g_ptr_array_index (findings, i))->kind->severity == severity;
  return n;
}
