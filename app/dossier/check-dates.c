/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates that contradict each other, ages, and what the day of filing makes wrong. */

#include "check-private.h"

#include "form/reading.h"

static const char *
label_of (const YuChecker *checker, const char *question, YuLang lang)
{
  return yu_text_get (&yu_form_question (checker->form, question)->label, lang);
}

/* As it was answered: a month stays a month. */
static char *
words_of (const YuChecker *checker, const char *question, YuLang lang)
{
  return yu_value_to_words (yu_form_question (checker->form, question),
                            yu_checker_answer (checker, question), lang);
}

static void
check_order (YuChecker *checker, const char *earlier, const char *later)
{
  YuDate one = yu_checker_date (checker, earlier), other = yu_checker_date (checker, later);
  YuFinding *finding;

  if (one == 0 || other == 0 || one <= other)
    return;
  finding = yu_checker_add (checker, "dates_reversed", later);
  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    {
      g_autofree char *first = words_of (checker, earlier, lang),
                      *second = words_of (checker, later, lang);

      yu_finding_fill (finding, lang, "earlier", label_of (checker, earlier, lang), "earlier_date",
                       first, "later", label_of (checker, later, lang), "later_date", second, NULL);
    }
}

static void
check_orders (YuChecker *checker)
{
  static const struct {
    const char *earlier, *later;
  } orders[] = {
    { "birth_date", "passport_issued" },
    { "passport_issued", "passport_expiry" },
    { "birth_date", "degree_date" },
    { "birth_date", "china_work_since" },
    { "china_work_since", "chongqing_work_since" },
    { "contract_from", "contract_to" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    check_order (checker, orders[i].earlier, orders[i].later);
}

static void
check_past (YuChecker *checker)
{
  static const char *const past[]
      = { "passport_issued", "degree_date", "china_work_since", "chongqing_work_since" };
  guint year, month, day;
  gint64 award = yu_checker_number (checker, "award_year");

  for (gsize i = 0; i < G_N_ELEMENTS (past); i++)
    {
      YuFinding *finding;

      if (yu_checker_date (checker, past[i]) <= checker->filing)
        continue;
      finding = yu_checker_add (checker, "date_in_future", past[i]);
      for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
        {
          g_autofree char *words = words_of (checker, past[i], lang);

          yu_finding_fill (finding, lang, "what", label_of (checker, past[i], lang), "date", words,
                           NULL);
        }
    }
  yu_date_get_ymd (checker->filing, &year, &month, &day);
  if (award > year)
    yu_finding_number (yu_checker_add (checker, "award_in_future", "award_year"), "year", award);
}

static void
check_ages (YuChecker *checker)
{
  YuDate birth = yu_checker_date (checker, "birth_date"),
         degree = yu_checker_date (checker, "degree_date");
  gint64 age, at_degree;

  if (birth == 0)
    return;
  age = yu_date_whole_years (birth, checker->filing);
  at_degree = degree >= birth ? yu_date_whole_years (birth, degree) : G_MAXINT64;
  if (at_degree < yu_checker_kind (checker, "degree_young")->figure)
    yu_finding_number (yu_checker_add (checker, "degree_young", "degree_date"), "age", at_degree);
  if (age >= 0 && age < yu_checker_kind (checker, "age_under")->figure)
    yu_finding_number (yu_checker_add (checker, "age_under", "birth_date"), "age", age);
  /* Category A knows no limit of age. */
  if (age > yu_checker_kind (checker, "age_over")->figure
      && checker->assessment->category_a.shown != YU_SHOWN_MET)
    yu_finding_number (yu_checker_add (checker, "age_over", "birth_date"), "age", age);
}

/* Years that were typed beside the month since when: the typed ones count, and do not grow. */
static void
check_since (YuChecker *checker, const char *years, const char *since)
{
  gint64 typed = yu_checker_number (checker, years), derived;
  YuDate begin = yu_checker_date (checker, since);
  g_autofree char *stated = NULL, *counted = NULL;
  YuFinding *finding;

  if (typed < 0 || begin == 0)
    return;
  derived = MAX (yu_date_whole_years (begin, checker->filing), 0);
  if (derived == typed)
    return;
  stated = g_strdup_printf ("%" G_GINT64_FORMAT, typed);
  counted = g_strdup_printf ("%" G_GINT64_FORMAT, derived);
  finding = yu_checker_add (checker, "years_differ", years);
  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    {
      g_autofree char *month = words_of (checker, since, lang);

      yu_finding_fill (finding, lang, "what", label_of (checker, years, lang), "typed", stated,
                       "since", month, "derived", counted, NULL);
    }
}

static void
check_places (YuChecker *checker)
{
  gint64 chongqing = yu_checker_number (checker, "chongqing_work_years");
  gint64 china = yu_checker_number (checker, "china_work_years");
  g_autofree char *here = g_strdup_printf ("%" G_GINT64_FORMAT, chongqing);
  g_autofree char *there = g_strdup_printf ("%" G_GINT64_FORMAT, china);
  YuFinding *finding;

  if (china < 0 || chongqing <= china)
    return;
  finding = yu_checker_add (checker, "chongqing_longer_than_china", "chongqing_work_years");
  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    yu_finding_fill (finding, lang, "chongqing", here, "china", there, NULL);
}

static void
check_filing (YuChecker *checker)
{
  YuDate planned = yu_checker_date (checker, "planned_filing_date"),
         contract = yu_checker_date (checker, "contract_to");
  const YuValue *kind = yu_checker_answer (checker, "application_kind");
  const char *is = yu_value_is (kind, YU_VALUE_TEXT) ? yu_value_text (kind) : "";

  if (planned != 0 && planned < checker->assessment->on)
    yu_finding_date (yu_checker_add (checker, "filing_past", "planned_filing_date"), "date",
                     planned);
  if (contract != 0 && contract < checker->filing)
    yu_finding_date (yu_checker_add (checker, "contract_over", "contract_to"), "date", contract);
  if (g_str_equal (is, "renewal"))
    yu_checker_add (checker, "renewal_window", "application_kind");
  if (g_str_equal (is, "change_of_employer"))
    yu_checker_add (checker, "change_window", "application_kind");
}

void
yu_checker_look_at_dates (YuChecker *checker)
{
  check_orders (checker);
  check_past (checker);
  check_ages (checker);
  check_since (checker, "china_work_years", "china_work_since");
  check_since (checker, "chongqing_work_years", "chongqing_work_since");
  check_places (checker);
  check_filing (checker);
}
