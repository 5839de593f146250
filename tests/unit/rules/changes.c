/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading what can be changed: the shipped file arrives, a file with faults is refused whole with
 * every fault named. */

#include "rules/changes.h"

#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

static YuLibrary *library;

static void
test_shipped (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (YuChanges) changes = yu_changes_load_default (library, &error);
  guint n_time = 0;

  g_assert_no_error (error);
  g_assert_cmpint (changes->most_years, ==, 5);
  for (guint i = 0; i < changes->changes->len; i++)
    {
      const YuChange *change = g_ptr_array_index (changes->changes, i);

      g_assert_nonnull (change->question);
      if (change->moves == YU_MOVES_TIME)
        {
          n_time++;
          continue;
        }
      g_assert_nonnull (change->citation.source);
      g_assert_true ((change->targets != NULL) == (change->does.in[YU_LANG_EN] == NULL));
      g_assert_true ((change->targets != NULL) == (change->question->kind == YU_KIND_CHOICE));
      g_assert_cmpint (change->effort, >=, YU_EFFORT_LITTLE);
    }
  g_assert_cmpuint (n_time, ==, 4);
}

#define WORDS "{\"en\": \"words\", \"zh_CN\": \"文字\"}"
#define HOW                                                                                        \
  "\"by\": \"document\", \"effort\": \"some\", \"how\": " WORDS                                    \
  ", \"source\": {\"ref\": \"s\", \"provenance\": \"official\"}"
#define FILE_WITH(changes)                                                                         \
  "{\"format\": \"yucai-changes\", \"version\": 1, \"id\": \"t\", \"edition\": \"2026-11-24\", "   \
  "\"title\": " WORDS ", "                                                                         \
  "\"waiting\": {\"most_years\": 5, \"does\": " WORDS ", \"how\": " WORDS                          \
  "}, \"sources\": [{\"id\": \"s\", \"title\": " WORDS "}], "                                      \
  "\"changes\": [" changes "]}"
#define UP(question)                                                                               \
  "{\"question\": \"" question "\", \"moves\": \"up\", \"does\": " WORDS ", " HOW "}"

static YuFaults *
faults_of (const char *text)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "yucai-changes-XXXXXX", NULL);
  YuFaults *faults = yu_faults_new ("changes.json");
  g_autoptr (YuChanges) changes = NULL;
  int file = g_mkstemp (path);

  g_assert_cmpint (write (file, text, strlen (text)), ==, (gssize) strlen (text));
  close (file);
  changes = yu_changes_load (path, library, faults);
  g_assert_true ((changes == NULL) == (yu_faults_total (faults) > 0));
  unlink (path);
  return faults;
}

static void
test_faults (void)
{
  const struct {
    const char *text, *pointer, *expected;
  } slips[] = {
    { FILE_WITH (UP ("hsk_level")), NULL, NULL },
    { FILE_WITH (UP ("hsk_levl")), "/changes/0/question", "a question of the form" },
    { FILE_WITH (UP ("hsk_level") ", " UP ("hsk_level")), "/changes/1/question",
      "a question that is named once" },
    { FILE_WITH (UP ("birth_date")), "/changes/0/question",
      "a question about a number, a choice, or yes and no" },
    { FILE_WITH ("{\"question\": \"hsk_level\", \"moves\": \"down\"}"), "/changes/0/moves",
      "up or time" },
    { FILE_WITH ("{\"question\": \"education\", \"moves\": \"time\"}"), "/changes/0/question",
      "a question about a number of years" },
    { FILE_WITH ("{\"question\": \"talent_plan\", \"moves\": \"up\", \"to\": [], " HOW "}"),
      "/changes/0/to", "at least one target" },
    { FILE_WITH ("{\"question\": \"talent_plan\", \"moves\": \"up\", \"to\": [{\"value\": "
                 "\"local\", \"does\": " WORDS "}], " HOW "}"),
      "/changes/0/to/0/value", "an answer to the question “talent_plan”" },
    { FILE_WITH ("{\"question\": \"talent_plan\", \"moves\": \"up\", \"from\": [1], \"to\": "
                 "[{\"value\": \"municipal\", \"does\": " WORDS "}], " HOW "}"),
      "/changes/0/from/0", "an answer to the question “talent_plan”" },
    { FILE_WITH (UP ("teaches_mother_tongue") ", " UP ("teaching_certificate")), "/changes",
      "changes of which at most one decides whether “teaching_certificate” is asked" },
    { "{\"format\": \"yucai-form\", \"version\": 1}", "/format", "“yucai-changes”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (slips); i++)
    {
      g_autoptr (YuFaults) faults = faults_of (slips[i].text);

      if (!slips[i].pointer)
        {
          g_assert_cmpuint (yu_faults_total (faults), ==, 0);
          continue;
        }
      g_assert_cmpuint (yu_faults_total (faults), >, 0);
      g_assert_cmpstr (yu_faults_get (faults, 0)->pointer, ==, slips[i].pointer);
      g_assert_cmpstr (yu_faults_get (faults, 0)->expected, ==, slips[i].expected);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  library = yu_library_load_default (&error);
  g_assert_no_error (error);
  g_test_add_func ("/rules/changes/shipped", test_shipped);
  g_test_add_func ("/rules/changes/faults", test_faults);
  status = g_test_run ();
  yu_library_unref (library);
  return status;
}
