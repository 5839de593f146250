/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How far a case is: stages, the log that only grows, what the file says and what it refuses. */

#include "sample-form.h"

#include "dossier/dossier.h"

#include <string.h>

#define FILE_WITH(progress)                                                                        \
  "{\"format\": \"yucai-dossier\", \"version\": 1, \"answers\": {}, \"progress\": " progress "}"

static YuDossier *
parse (const char *json, YuFaults *faults)
{
  g_autoptr (YuForm) form = sample_form ();
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));

  return yu_dossier_parse (bytes, "a.yucai", form, faults);
}

static void
test_nothing_said (void)
{
  g_assert_cmpint (yu_progress_stage (NULL), ==, YU_STAGE_ELIGIBILITY);
  g_assert_cmpuint (yu_progress_permit (NULL), ==, 0);
  g_assert_cmpuint (yu_progress_length (NULL), ==, 0);
  g_assert_cmpuint (yu_progress_change (NULL), ==, 0);
}

static void
test_ids (void)
{
  for (YuStage stage = 0; stage < YU_N_STAGES; stage++)
    {
      YuStage back = YU_N_STAGES;

      g_assert_true (yu_stage_from_id (yu_stage_id (stage), &back));
      g_assert_cmpint (back, ==, stage);
      g_assert_cmpstr (yu_stage_words (stage, YU_LANG_EN), !=,
                       yu_stage_words (stage, YU_LANG_ZH_CN));
    }
}

static void
test_log_grows (void)
{
  YuDate monday = yu_date_from_ymd (2026, 11, 23);
  g_autoptr (YuValue) begun
      = yu_progress_with (NULL,
                          (YuLogEntry){ .on = monday, .who = "Li Wei", .stage = "documents" });
  g_autoptr (YuValue) noted = yu_progress_with (begun, (YuLogEntry){ .on = monday + 1,
                                                                     .note = "passport renewed",
                                                                     .changed = monday });
  g_autoptr (YuValue) filed
      = yu_progress_with (noted, (YuLogEntry){ .on = monday + 3, .stage = "filed" });

  g_assert_cmpint (yu_progress_stage (begun), ==, YU_STAGE_DOCUMENTS);
  g_assert_cmpint (yu_progress_stage (noted), ==, YU_STAGE_DOCUMENTS);
  g_assert_cmpint (yu_progress_stage (filed), ==, YU_STAGE_FILED);
  g_assert_cmpuint (yu_progress_length (filed), ==, 3);
  g_assert_cmpstr (yu_progress_entry (filed, 0).who, ==, "Li Wei");
  g_assert_null (yu_progress_entry (filed, 1).who);
  g_assert_cmpstr (yu_progress_entry (filed, 1).note, ==, "passport renewed");
  g_assert_cmpuint (yu_progress_change (begun), ==, 0);
  g_assert_cmpuint (yu_progress_change (noted), ==, monday);
  g_assert_cmpuint (yu_progress_change (filed), ==, 0);
}

static void
test_permit (void)
{
  YuDate until = yu_date_from_ymd (2027, 11, 30);
  g_autoptr (YuValue) known = yu_progress_with_permit (NULL, until);
  g_autoptr (YuValue) gone = yu_progress_with_permit (known, 0);

  g_assert_cmpuint (yu_progress_permit (known), ==, until);
  g_assert_cmpuint (yu_progress_permit (gone), ==, 0);
}

/* What a later version adds stays where it was, also when this one writes. */
static void
test_file (void)
{
  static const char json[] = FILE_WITH (
      "{\"stage\": \"seal\", \"colour\": 3, \"permit_until\": \"2027-11-30\", \"log\": "
      "[{\"on\": \"2026-11-24\", \"stage\": \"seal\", \"mood\": [1], \"rules\": [\"cn-points-2017 "
      "2017-04-01\"]}]}");
  g_autoptr (YuFaults) faults = yu_faults_new ("a.yucai");
  g_autoptr (YuDossier) dossier = parse (json, faults);
  g_assert_nonnull (dossier);
  const YuValue *progress = yu_dossier_progress (dossier);
  g_autoptr (YuValue) more
      = yu_progress_with (progress,
                          (YuLogEntry){ .on = yu_date_from_ymd (2026, 11, 25), .note = "posted" });
  g_autoptr (YuDossier) changed = yu_dossier_with_progress (dossier, more);
  g_autoptr (GBytes) bytes = yu_dossier_write (changed);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr (YuDossier) back = parse (text, faults);

  g_assert_cmpint (yu_progress_stage (progress), ==, YU_STAGE_SEAL);
  g_assert_cmpstr (yu_value_text (yu_value_item (yu_progress_entry (progress, 0).rules, 0)), ==,
                   "cn-points-2017 2017-04-01");
  g_assert_false (yu_dossier_alike (dossier, changed));
  g_assert_true (yu_dossier_equal (changed, back));
  g_assert_nonnull (strstr (text, "\"colour\": 3"));
  g_assert_nonnull (strstr (text, "\"mood\""));
}

static void
test_refusals (void)
{
  static const struct {
    const char *json, *pointer;
  } wrong[] = {
    { FILE_WITH ("[]"), "/progress" },
    { FILE_WITH ("{\"stage\": \"field\"}"), "/progress/stage" },
    { FILE_WITH ("{\"stage\": 3}"), "/progress/stage" },
    { FILE_WITH ("{\"permit_until\": \"2026-02-30\"}"), "/progress/permit_until" },
    { FILE_WITH ("{\"log\": {}}"), "/progress/log" },
    { FILE_WITH ("{\"log\": [{}]}"), "/progress/log/0" },
    { FILE_WITH ("{\"log\": [{\"on\": \"2026-11-24\", \"stage\": \"gone\"}]}"),
      "/progress/log/0/stage" },
    { FILE_WITH ("{\"log\": [{\"on\": \"2026-11-24\", \"rules\": [1]}]}"),
      "/progress/log/0/rules/0" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (YuFaults) faults = yu_faults_new ("a.yucai");

      g_assert_null (parse (wrong[i].json, faults));
      g_assert_cmpstr (yu_faults_get (faults, 0)->pointer, ==, wrong[i].pointer);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/progress/nothing-said", test_nothing_said);
  g_test_add_func ("/progress/ids", test_ids);
  g_test_add_func ("/progress/log-grows", test_log_grows);
  g_test_add_func ("/progress/permit", test_permit);
  g_test_add_func ("/progress/file", test_file);
  g_test_add_func ("/progress/refusals", test_refusals);

  return g_test_run ();
}
