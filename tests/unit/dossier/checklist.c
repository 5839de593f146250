/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The checklist: what is needed, how it is authenticated, how long it is good for, and what may
 * come later. */

#include "dossier/checklist.h"

#include <string.h>

static YuLibrary *library;
static YuModel *model;

#define ON "2026-11-24"

typedef struct {
  YuDossier *dossier;
  YuChecklist *checklist;
} Case;

/* Answers and documents as a file has them. */
static Case
open_case (const char *answers, const char *documents)
{
  g_autofree char *json = g_strdup_printf (
      "{\"format\": \"yucai-dossier\", \"version\": 1, \"answers\": {%s}, \"documents\": {%s}}",
      answers, documents);
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (YuFaults) faults = yu_faults_new ("a.yucai");
  YuForm *form = yu_library_form (library);
  YuDossier *dossier = yu_dossier_parse (bytes, "a.yucai", form, faults);
  g_autoptr (YuAnswers) counted = NULL;
  g_autoptr (YuAssessment) assessment = NULL;

  for (gsize i = 0; i < yu_faults_count (faults); i++)
    {
      g_autofree char *text = yu_fault_to_text (yu_faults_get (faults, i));
      g_test_message ("%s", text);
    }
  g_assert_nonnull (dossier);
  counted = yu_dossier_counted_answers (dossier, form);
  assessment = yu_assess (model, counted);
  return (Case){ dossier, yu_checklist_new (assessment, dossier) };
}

static void
close_case (Case *self)
{
  yu_checklist_free (self->checklist);
  yu_dossier_unref (self->dossier);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Case, close_case)

static const YuChecklistItem *
item_of (const Case *self, const char *document)
{
  for (guint i = 0; i < self->checklist->items->len; i++)
    {
      const YuChecklistItem *item = g_ptr_array_index (self->checklist->items, i);

      if (g_str_equal (item->paper->id, document))
        return item;
    }
  g_assert_not_reached ();
}

static void
assert_asked (GPtrArray *questions, const char *question)
{
  g_assert_true (g_ptr_array_find_with_equal_func (questions, question, g_str_equal, NULL));
}

static void
test_states (void)
{
  g_auto (Case) empty = open_case ("", "");
  g_auto (Case) some
      = open_case ("\"hsk_level\": 0, \"education\": \"master\", \"application_kind\": \"first\"",
                   "\"passport\": {\"state\": \"have\"}, \"contract\": {\"state\": \"checked\"},"
                   "\"family\": {\"state\": \"needed\"}, \"photo\": {\"state\": \"not_needed\"}");

  g_assert_cmpint (item_of (&empty, "passport")->state, ==, YU_ITEM_NEEDED);
  g_assert_cmpint (item_of (&empty, "hsk_report")->state, ==, YU_ITEM_OPEN);
  assert_asked (item_of (&empty, "hsk_report")->open, "hsk_level");
  g_assert_cmpint (item_of (&some, "passport")->state, ==, YU_ITEM_HAVE);
  g_assert_cmpint (item_of (&some, "contract")->state, ==, YU_ITEM_CHECKED);
  g_assert_cmpint (item_of (&some, "hsk_report")->state, ==, YU_ITEM_NOT_NEEDED);
  g_assert_cmpint (item_of (&some, "degree")->state, ==, YU_ITEM_NEEDED);
  g_assert_cmpint (item_of (&some, "family")->state, ==,
                   YU_ITEM_NEEDED); /* the office asked for it */
  g_assert_cmpint (item_of (&some, "photo")->state, ==,
                   YU_ITEM_NOT_NEEDED); /* the office does without it */
  g_assert_cmpuint (yu_checklist_count (some.checklist, YU_ITEM_HAVE), ==, 1);
}

/* Years of work that follow from a history need a proof just as years that were typed. */
static void
test_derived_facts (void)
{
  g_auto (Case) history = open_case ("\"application_kind\": \"first\", \"work_history\": "
                                     "[{\"employer\": \"A\", \"from\": \"2020-01\", "
                                     "\"to\": null, \"related\": true}]",
                                     "");
  g_auto (Case) none = open_case ("\"application_kind\": \"first\", \"work_history\": []", "");
  g_auto (Case) open = open_case ("\"application_kind\": \"first\"", "");

  g_assert_cmpint (item_of (&history, "work_experience")->state, ==, YU_ITEM_NEEDED);
  g_assert_cmpint (item_of (&none, "work_experience")->state, ==, YU_ITEM_NOT_NEEDED);
  g_assert_cmpint (item_of (&open, "work_experience")->state, ==, YU_ITEM_OPEN);
  g_assert_cmpuint (item_of (&open, "work_experience")->open->len, ==, 1);
}

static void
test_authentication (void)
{
  static const struct {
    const char *country, *filing, *way;
  } ways[] = {
    { "DEU", ON, "apostille" },
    { "CHN", ON, "china" },
    { "HKG", ON, "hongkong_macao" },
    { "MAC", ON, "hongkong_macao" },
    { "TWN", ON, "taiwan" },
    { "IND", ON, "legalisation_excluded" },
    { "XKX", ON, "legalisation_excluded" },
    { "THA", "2027-02-27", "legalisation_excluded" },
    { "THA", "2027-02-28", "apostille" },
    { "VNM", ON, "apostille" },
    { "EGY", ON, "legalisation" },
    { "D", ON, "apostille" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *answers
          = g_strdup_printf ("\"education\": \"master\", \"degree_country\": \"%s\", "
                             "\"planned_filing_date\": \"%s\"",
                             ways[i].country, ways[i].filing);
      g_auto (Case) self = open_case (answers, "");
      const YuChecklistItem *degree = item_of (&self, "degree");

      g_test_message ("%s on %s", ways[i].country, ways[i].filing);
      g_assert_nonnull (degree->way);
      g_assert_cmpstr (degree->way->id, ==, ways[i].way);
      g_assert_cmpint (degree->country_entry != NULL, ==, degree->way->list != NULL);
      g_assert_false (degree->country_open);
    }
}

static void
test_country_not_known (void)
{
  g_auto (Case) self = open_case ("\"education\": \"master\"", "");

  g_assert_true (item_of (&self, "degree")->country_open);
  g_assert_null (item_of (&self, "degree")->way);
  g_assert_null (item_of (&self, "passport")->way);
  g_assert_false (item_of (&self, "passport")->country_open);
}

static YuValidity
validity (const char *answers, const char *documents, const char *document)
{
  g_auto (Case) self = open_case (answers, documents);

  return item_of (&self, document)->validity;
}

static void
test_validity (void)
{
  const char *planned = "\"application_kind\": \"first\", \"planned_filing_date\": \"2027-01-31\"";

  g_assert_cmpint (validity (planned,
                             "\"health\": {\"state\": \"have\", \"issued\": \"2026-07-31\"}",
                             "health"),
                   ==, YU_VALIDITY_GOOD);
  g_assert_cmpint (validity (planned,
                             "\"health\": {\"state\": \"have\", \"issued\": \"2026-07-30\"}",
                             "health"),
                   ==, YU_VALIDITY_TOO_OLD);
  g_assert_cmpint (validity (planned,
                             "\"health\": {\"state\": \"have\", \"issued\": \"2027-02-01\"}",
                             "health"),
                   ==, YU_VALIDITY_NOT_YET);
  g_assert_cmpint (validity (planned,
                             "\"health\": {\"state\": \"have\", \"valid_until\": \"2027-01-30\"}",
                             "health"),
                   ==, YU_VALIDITY_ENDED);
  g_assert_cmpint (validity (planned, "\"health\": {\"state\": \"have\"}", "health"), ==,
                   YU_VALIDITY_UNKNOWN);
  g_assert_cmpint (validity (planned, "", "health"), ==, YU_VALIDITY_NONE);
  g_assert_cmpint (validity (planned, "\"permit_form\": {\"state\": \"have\"}", "permit_form"), ==,
                   YU_VALIDITY_NONE);
  /* Without a plan, or with one that is over, the date of the assessment counts. */
  g_assert_cmpint (validity ("", "\"health\": {\"state\": \"have\", \"issued\": \"2026-05-24\"}",
                             "health"),
                   ==, YU_VALIDITY_GOOD);
  g_assert_cmpint (validity ("\"planned_filing_date\": \"2026-01-01\"",
                             "\"health\": {\"state\": \"have\", \"issued\": \"2026-05-23\"}",
                             "health"),
                   ==, YU_VALIDITY_TOO_OLD);
}

static void
test_passport (void)
{
  g_assert_cmpint (validity ("\"passport_expiry\": \"2027-05-24\"", "", "passport"), ==,
                   YU_VALIDITY_GOOD);
  g_assert_cmpint (validity ("\"passport_expiry\": \"2027-05-23\"", "", "passport"), ==,
                   YU_VALIDITY_TOO_SHORT);
  g_assert_cmpint (validity ("\"passport_expiry\": \"2026-11-23\"", "", "passport"), ==,
                   YU_VALIDITY_ENDED);
  g_assert_cmpint (validity ("", "\"passport\": {\"state\": \"have\"}", "passport"), ==,
                   YU_VALIDITY_UNKNOWN);
}

/* A contract is good until its own last day; without one in hand its end is an answer all the same.
 */
static void
test_contract (void)
{
  g_assert_cmpint (validity ("\"contract_to\": \"2026-11-24\"", "", "contract"), ==,
                   YU_VALIDITY_GOOD);
  g_assert_cmpint (validity ("\"contract_to\": \"2026-11-23\"", "", "contract"), ==,
                   YU_VALIDITY_ENDED);
  g_assert_cmpint (validity ("", "\"contract\": {\"state\": \"have\"}", "contract"), ==,
                   YU_VALIDITY_UNKNOWN);
  g_assert_cmpint (validity ("",
                             "\"contract\": {\"state\": \"have\", \"valid_until\": \"2026-11-23\"}",
                             "contract"),
                   ==, YU_VALIDITY_ENDED);
}

/* Category A by a talent plan, and nobody under 18 is: the office decides whether a degree may come
 * later. */
static void
test_promises (void)
{
  g_auto (Case) a
      = open_case ("\"nationality\": \"DEU\", \"birth_date\": \"1985-01-01\", \"talent_plan\": "
                   "\"subprovincial_or_above\","
                   "\"education\": \"doctorate\", \"in_china_now\": true, \"achievements\": []",
                   "");
  g_auto (Case) b = open_case (
      "\"nationality\": \"DEU\", \"birth_date\": \"2012-01-01\", \"in_china_now\": false", "");
  g_auto (Case) open = open_case ("", "");

  g_assert_cmpint (item_of (&a, "no_crime")->promise, ==, YU_PROMISE_ALLOWED);
  g_assert_cmpint (item_of (&a, "degree")->promise, ==, YU_PROMISE_CLAIMED);
  g_assert_cmpint (item_of (&a, "health")->promise, ==,
                   YU_PROMISE_CLOSED); /* in China the examination comes first */
  g_assert_cmpint (item_of (&a, "passport")->promise, ==, YU_PROMISE_NEVER);
  g_assert_cmpint (item_of (&b, "no_crime")->promise, ==, YU_PROMISE_CLOSED);
  g_assert_cmpint (item_of (&b, "health")->promise, ==, YU_PROMISE_ALLOWED);
  g_assert_cmpint (item_of (&open, "no_crime")->promise, ==, YU_PROMISE_OPEN);
  g_assert_cmpuint (item_of (&open, "no_crime")->promise_open->len, >, 0);
}

static void
test_files (void)
{
  g_auto (Case) self = open_case ("", "");
  const YuAttachment pdf = { "", "a.pdf", "application/pdf", 1 << 20 },
                     jpeg = { "", "a.jpg", "image/jpeg", 1 };
  const YuFileRule *rule;

  g_assert_cmpint (yu_checklist_file_fit (item_of (&self, "degree"), &pdf, &rule), ==,
                   YU_FILE_FITS);
  g_assert_cmpint (yu_checklist_file_fit (item_of (&self, "degree"), &jpeg, &rule), ==,
                   YU_FILE_WRONG_KIND);
  g_assert_cmpstr (rule->id, ==, "system");
  g_assert_cmpint (yu_checklist_file_fit (item_of (&self, "photo"), &jpeg, &rule), ==,
                   YU_FILE_NO_LIMIT_KNOWN);
  g_assert_cmpstr (rule->id, ==, "photo");
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  library = yu_library_load_default (&error);
  g_assert_no_error (error);
  model = yu_model_new (library, yu_date_from_iso (ON), &error);
  g_assert_no_error (error);

  g_test_add_func ("/checklist/states", test_states);
  g_test_add_func ("/checklist/derived-facts", test_derived_facts);
  g_test_add_func ("/checklist/authentication", test_authentication);
  g_test_add_func ("/checklist/country-not-known", test_country_not_known);
  g_test_add_func ("/checklist/validity", test_validity);
  g_test_add_func ("/checklist/passport", test_passport);
  g_test_add_func ("/checklist/contract", test_contract);
  g_test_add_func ("/checklist/promises", test_promises);
  g_test_add_func ("/checklist/files", test_files);
  status = g_test_run ();
  yu_model_unref (model);
  yu_library_unref (library);
  return status;
}
