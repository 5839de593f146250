/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The days of a case: the safer one where sources differ, with what each says; what is due next. */

#include "cases/case-summary.h"

#include <string.h>

static YuCaseBasis *basis;

static YuCase *
open_case (const char *members)
{
  g_autofree char *json
      = g_strdup_printf ("{\"format\": \"yucai-dossier\", \"version\": 1, %s}", members);
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (YuFaults) faults = yu_faults_new ("a.yucai");
  g_autoptr (YuDossier) dossier
      = yu_dossier_parse (bytes, "a.yucai", yu_library_form (basis->library), faults);

  g_assert_nonnull (dossier);
  return yu_case_new (basis, dossier);
}

static const YuCaseDate *
find (const YuCase *self, YuCaseDateKind kind)
{
  for (guint i = 0; i < self->dates->len; i++)
    if (((const YuCaseDate *) g_ptr_array_index (self->dates, i))->kind == kind)
      return g_ptr_array_index (self->dates, i);
  return NULL;
}

static void
assert_day (const YuCaseDate *date, const char *iso)
{
  g_autofree char *day = NULL;

  g_assert_nonnull (date);
  day = yu_date_to_iso (date->on);
  g_assert_cmpstr (day, ==, iso);
}

/* 90 or 120 days before, until 30: the later opening, the earlier closing. */
static void
test_renewal (void)
{
  g_autoptr (YuCase) permit = open_case (
      "\"answers\": {}, \"progress\": {\"stage\": \"approved\", \"permit_until\": \"2027-03-01\"}");
  const YuCaseDate *opens = find (permit, YU_CASE_RENEWAL_OPENS),
                   *closes = find (permit, YU_CASE_RENEWAL_CLOSES);

  assert_day (opens, "2026-12-01");
  assert_day (closes, "2027-01-30");
  assert_day (find (permit, YU_CASE_PERMIT), "2027-03-01");
  g_assert_nonnull (strstr (opens->differs[YU_LANG_EN], "1 November 2026"));
  g_assert_null (closes->differs[YU_LANG_EN]);
  g_assert_nonnull (strstr (closes->source[YU_LANG_ZH_CN], "北京"));
}

/* Ten days or ten working days: the earlier; over the end of 2026 working days cannot be counted,
 * and that is said. */
static void
test_change (void)
{
  g_autoptr (YuCase) known = open_case ("\"answers\": {}, \"progress\": {\"log\": [{\"on\": "
                                        "\"2026-11-24\", \"changed\": \"2026-11-20\"}]}");
  g_autoptr (YuCase) unknown = open_case ("\"answers\": {}, \"progress\": {\"log\": [{\"on\": "
                                          "\"2026-12-28\", \"changed\": \"2026-12-28\"}]}");
  g_autoptr (YuCase) late = open_case ("\"answers\": {}, \"progress\": {\"log\": [{\"on\": "
                                       "\"2026-10-01\", \"changed\": \"2026-10-01\"}]}");
  const YuCaseDate *by = find (known, YU_CASE_CHANGE);

  assert_day (by, "2026-11-30");
  g_assert_nonnull (strstr (by->differs[YU_LANG_EN], "4 December 2026"));
  assert_day (find (unknown, YU_CASE_CHANGE), "2027-01-07");
  g_assert_nonnull (
      strstr (find (unknown, YU_CASE_CHANGE)->differs[YU_LANG_EN], "no calendar for 2027"));
  /* Overdue stays due. */
  g_assert_cmpint (yu_case_dates_next (late->dates, basis->on)->kind, ==, YU_CASE_CHANGE);
}

static void
test_documents (void)
{
  static const char answers[] = "\"answers\": {\"passport_expiry\": \"2030-06-15\", "
                                "\"planned_filing_date\": \"2026-12-10\"}";
  g_autofree char *before = g_strconcat (
      answers, ", \"documents\": {\"health\": {\"state\": \"have\", \"issued\": \"2026-09-01\"}}",
      NULL);
  g_autofree char *after = g_strconcat (before, ", \"progress\": {\"stage\": \"filed\"}", NULL);
  g_autoptr (YuCase) gathering = open_case (before), filed = open_case (after);
  guint health = 0;

  assert_day (find (gathering, YU_CASE_FILING), "2026-12-10");
  assert_day (yu_case_dates_next (gathering->dates, basis->on), "2026-12-10");
  for (guint i = 0; i < gathering->dates->len; i++)
    health += g_strcmp0 (((const YuCaseDate *) g_ptr_array_index (gathering->dates, i))->about,
                         "health")
              == 0;
  g_assert_cmpuint (health, ==, 1);
  /* What was filed needs no day of filing and no fresh certificate; the passport still runs out. */
  g_assert_null (find (filed, YU_CASE_FILING));
  g_assert_cmpstr (find (filed, YU_CASE_DOCUMENT)->about, ==, "passport");
}

/* A contract that is handed in runs out with itself: one day, with the source of the document; a
 * copy that is good for less has its own. */
static void
test_contract (void)
{
  static const char answers[]
      = "\"answers\": {\"contract_from\": \"2026-01-01\", \"contract_to\": \"2027-12-31\"}";
  g_autofree char *shorter = g_strconcat (
      answers,
      ", \"documents\": {\"contract\": {\"state\": \"have\", \"valid_until\": \"2027-06-30\"}}",
      NULL);
  g_autoptr (YuCase) same = open_case (answers), earlier = open_case (shorter);

  assert_day (find (same, YU_CASE_CONTRACT), "2027-12-31");
  g_assert_nonnull (find (same, YU_CASE_CONTRACT)->source[YU_LANG_EN]);
  g_assert_null (find (same, YU_CASE_DOCUMENT));
  assert_day (find (earlier, YU_CASE_CONTRACT), "2027-12-31");
  assert_day (find (earlier, YU_CASE_DOCUMENT), "2027-06-30");
}

static void
test_nothing (void)
{
  g_autoptr (YuCase) empty = open_case ("\"answers\": {}");

  g_assert_null (yu_case_dates_next (empty->dates, basis->on + 10000));
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (YuLibrary) library = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  library = yu_library_load_default (&error);
  g_assert_no_error (error);
  basis = yu_case_basis_new (library, yu_date_from_ymd (2026, 11, 24), &error);
  g_assert_no_error (error);

  g_test_add_func ("/case-dates/renewal", test_renewal);
  g_test_add_func ("/case-dates/change", test_change);
  g_test_add_func ("/case-dates/documents", test_documents);
  g_test_add_func ("/case-dates/contract", test_contract);
  g_test_add_func ("/case-dates/nothing", test_nothing);

  status = g_test_run ();
  yu_case_basis_unref (basis);
  return status;
}
