/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One invented person: first the life, whose dates follow each other, then everything that can be
 * drawn by itself. */

#include "private.h"

typedef struct {
  Generator *generator;
  GRand *rand;
  YuAnswers *answers;
  double missing;                       /* how likely an answer is left out */
  YuDate today, birth, degree, working; /* working: since then, all jobs */
  YuMonth in_china;                     /* since then; 0: never worked there */
} Person;

static gboolean
chance (Person *person, double likely)
{
  return g_rand_double (person->rand) < likely;
}

/* Both ends possible. */
static gint
between (Person *person, gint least, gint most)
{
  return g_rand_int_range (person->rand, least, MAX (least, most) + 1);
}

static void
put (Person *person, const char *question, YuValue *value /* taken */)
{
  const YuQuestion *asked
      = yu_form_question (yu_library_form (person->generator->library), question);
  YuAnswers *next;

  if (!asked || !yu_question_accepts (asked, value))
    g_error ("tests/generator: no answer to “%s”", question);
  if (!chance (person, person->missing))
    {
      next = yu_answers_with (person->answers, question, value);
      yu_answers_unref (person->answers);
      person->answers = next;
    }
  yu_value_unref (value);
}

static YuValue *
date_value (YuDate date)
{
  g_autofree char *iso = yu_date_to_iso (date);

  return yu_value_new_text (iso);
}

static YuValue *
month_value (YuMonth month)
{
  g_autofree char *iso = yu_month_to_iso (month);

  return yu_value_new_text (iso);
}

static void
put_papers (Person *person)
{
  g_autofree char *passport = g_strdup_printf ("X%07d", between (person, 1000000, 9999999));
  YuDate issued = yu_date_add_days (person->today, -between (person, 0, 3600));
  YuDate contract = yu_date_add_days (person->today, between (person, -900, 120));

  put (person, "birth_date", date_value (person->birth));
  put (person, "passport_number", yu_value_new_text (passport));
  put (person, "passport_issued", date_value (issued));
  put (person, "passport_expiry",
       date_value (yu_date_add_months (issued, chance (person, 0.8) ? 120 : 60)));
  put (person, "contract_from", date_value (contract));
  put (person, "contract_to",
       date_value (yu_date_add_months (contract, between (person, 1, 5) * 12)));
  put (person, "degree_date", date_value (person->degree));
}

/* --- jobs: one after the other, now and then with a gap or an overlap; the last one runs on --- */

static YuValue *
job (Person *person, YuMonth from, YuMonth to /* 0: runs on */)
{
  const char *names[] = { "employer", "position", "from", "to", "related", "global_500" };
  g_autoptr (YuValue) employer
      = yu_value_new_text (from >= person->in_china && person->in_china ? "示例机械（重庆）有限公司"
                                                                        : "Example Works Ltd.");
  g_autoptr (YuValue) position = yu_value_new_text ("Engineer");
  g_autoptr (YuValue) first = month_value (from);
  g_autoptr (YuValue) last = to ? month_value (to) : NULL;
  g_autoptr (YuValue) related = yu_value_new_boolean (chance (person, 0.9));
  g_autoptr (YuValue) global = yu_value_new_boolean (chance (person, 0.1));
  YuValue *members[] = { employer, position, first, last, related, global };
  gboolean given[] = { TRUE, TRUE, TRUE, to != 0, chance (person, 0.97), chance (person, 0.7) };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (given[i])
      {
        names[n] = names[i];
        members[n++] = members[i];
      }
  return yu_value_new_record (names, members, n);
}

static void
put_history (Person *person)
{
  g_autoptr (GPtrArray) jobs = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_value_unref);
  YuMonth from = yu_month_of_date (person->working);
  YuMonth now = yu_month_of_date (person->today);

  while (from <= now && jobs->len < 8)
    {
      YuMonth to = from + (YuMonth) between (person, 8, 90);
      gboolean last = to >= now || jobs->len == 7;

      g_ptr_array_add (jobs, job (person, from, last ? 0 : to));
      if (last)
        break;
      from = to + (chance (person, 0.85) ? 1 : (YuMonth) between (person, 0, 9));
    }
  put (person, "work_history", yu_value_new_list ((YuValue *const *) jobs->pdata, jobs->len));
}

static void
put_years (Person *person)
{
  gint64 years = MAX (yu_date_whole_years (person->working, person->today), 0);

  if (chance (person, 0.6))
    put_history (person);
  if (chance (person, 0.4))
    put (person, "work_years", yu_value_new_integer (MAX (years - between (person, 0, 1), 0)));
}

/* Since when, or how many years, or both; somebody who never was there says 0. */
static void
put_since (Person *person, const char *years, const char *since, YuMonth month)
{
  if (month && chance (person, 0.6))
    put (person, since, month_value (month));
  if (month == 0 || chance (person, 0.4))
    put (person, years,
         yu_value_new_integer (
             month ? MAX (yu_date_whole_years (yu_month_first_day (month), person->today), 0) : 0));
}

static void
live (Person *person)
{
  gint age = chance (person, 0.9) ? between (person, 22, 58) : between (person, 17, 70);
  gint from_degree, months;

  person->birth = yu_date_add_days (person->today, -age * 365 - between (person, 0, 370));
  from_degree = between (person, 20 * 12, 30 * 12);
  person->degree = MIN (yu_date_add_months (person->birth, from_degree), person->today);
  person->working
      = MIN (yu_date_add_months (person->degree, between (person, 0, 24)), person->today);
  months = (gint) (yu_month_of_date (person->today) - yu_month_of_date (person->working));
  person->in_china = chance (person, 0.6) ? yu_month_of_date (person->today)
                                                - (YuMonth) between (person, 0, MIN (months, 120))
                                          : 0;
}

/* --- what needs nothing else --- */

static void
put_drawn (Person *person)
{
  JsonObject *people = json_node_get_object (person->generator->people);
  g_autoptr (GList) questions = json_object_get_members (people);

  for (GList *l = questions; l; l = l->next)
    put (person, l->data,
         generator_draw (person->rand, json_object_get_array_member (people, l->data)));
}

/* What does not concern them is left blank by nearly all. */
static void
drop_irrelevant (Person *person)
{
  const YuForm *form = yu_library_form (person->generator->library);
  g_autoptr (YuAnswers) all = yu_answers_ref (person->answers);

  for (gsize i = 0; i < yu_answers_length (all); i++)
    {
      const char *id = yu_answers_question (all, i);
      YuAnswers *fewer;

      if (yu_question_relevant (yu_form_question (form, id), all) || chance (person, 0.05))
        continue;
      fewer = yu_answers_with (person->answers, id, NULL);
      yu_answers_unref (person->answers);
      person->answers = fewer;
    }
}

/* Some answer everything, most leave something out, some have hardly begun. */
static double
carelessness (GRand *rand)
{
  const double steps[] = { 0, 0.03, 0.03, 0.1, 0.1, 0.25, 0.6 };

  return steps[g_rand_int_range (rand, 0, G_N_ELEMENTS (steps))];
}

YuDossier *
generator_applicant (Generator *generator, guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autofree char *id = g_strdup_printf ("GEN-%u", seed);
  Person person = { .generator = generator, .rand = rand, .answers = yu_answers_new () };
  g_autoptr (YuDossier) empty = yu_dossier_new ();
  g_autoptr (YuDossier) named = yu_dossier_with_case (empty, id);
  g_autoptr (YuDossier) dated = NULL;
  YuDossier *dossier;
  YuMonth chongqing;

  person.missing = carelessness (rand);
  person.today = yu_date_from_iso (GENERATOR_TODAY);
  live (&person);
  put_papers (&person);
  put_years (&person);
  chongqing
      = person.in_china && chance (&person, 0.7)
            ? person.in_china
                  + (YuMonth) between (&person, 0,
                                       (gint) (yu_month_of_date (person.today) - person.in_china))
            : 0;
  put_since (&person, "china_work_years", "china_work_since", person.in_china);
  put_since (&person, "chongqing_work_years", "chongqing_work_since", chongqing);
  put_drawn (&person);
  drop_irrelevant (&person);

  dated = yu_dossier_with_answered_on (named, person.today);
  dossier = yu_dossier_with_answers (dated, person.answers);
  yu_answers_unref (person.answers);
  return dossier;
}
