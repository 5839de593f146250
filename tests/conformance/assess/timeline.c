/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The time line against the plainest oracle there is: the rulebooks compiled for every single day,
 * and the answers assessed on it. For every sample, and for people made by hand whose days are hard
 * to count. */

#include <glib/gstdio.h>
#include <string.h>

#include "assess/timeline.h"
#include "dossier/dossier.h"

#define N_DAYS 1826 /* five years with one leap day */

typedef struct {
  const char *name;
  const char *answers;
} Person;

#define ENGINEER                                                                                   \
  "\"nationality\": \"VNM\", \"district\": \"yuzhong\", \"education\": \"master\", "               \
  "\"annual_salary_cny\": 350000, "                                                                \
  "\"months_per_year\": 12, \"hsk_level\": 3, \"shortage_post\": \"nev.rd\", "                     \
  "\"skill_certificate\": \"none\", "                                                              \
  "\"talent_plan\": \"none\", \"achievements\": [], \"venture\": \"none\", "                       \
  "\"teaches_mother_tongue\": false, "                                                             \
  "\"award_status\": \"none\", \"city_need\": false, \"recommending_unit\": \"none\", "            \
  "\"special_project\": false"
#define HISTORY(rows) "\"work_history\": [" rows "]"
#define ROW(span, rest) "{\"employer\": \"E\", \"position\": \"P\", " span rest "}"
#define RELATED ", \"related\": true"

static const Person people[] = {
  { "born on 29 February, turning 46 in a common year",
    "\"birth_date\": \"1984-02-29\", " ENGINEER },
  { "born on 29 February, turning 60 in a leap year", "\"birth_date\": \"1968-02-29\", " ENGINEER },
  { "born the day before",
    "\"birth_date\": \"1984-02-28\", \"postdoc_high_level\": true, " ENGINEER },
  { "under age for a while", "\"birth_date\": \"2010-02-28\", " ENGINEER },
  { "over sixty on the first day", "\"birth_date\": \"1965-11-24\", " ENGINEER },
  { "a post that runs on", "\"birth_date\": \"1990-05-05\", " ENGINEER
                           ", " HISTORY (ROW ("\"from\": \"2025-04\", \"to\": null", RELATED)) },
  { "posts that overlap, end later and begin later",
    "\"birth_date\": \"1990-05-05\", " ENGINEER
    ", " HISTORY (ROW ("\"from\": \"2024-01\", \"to\": \"2027-06\"", RELATED) ", " ROW (
        "\"from\": \"2027-03\", \"to\": \"2028-01\"",
        RELATED) ", " ROW ("\"from\": \"2028-05\", \"to\": null", RELATED)) },
  { "a post that does not say whether it is related",
    "\"birth_date\": \"1990-05-05\", " ENGINEER
    ", " HISTORY (ROW ("\"from\": \"2025-11\", \"to\": null",
                       RELATED) ", " ROW ("\"from\": \"2020-02\", \"to\": \"2029-03\"", "")) },
  { "a post without dates", "\"birth_date\": \"1990-05-05\", " ENGINEER ", " HISTORY (
                                ROW ("\"from\": \"2026-01\", \"to\": null",
                                     RELATED) ", " ROW ("\"to\": \"2029-03\"", RELATED)) },
  { "a number of years beside a history",
    "\"birth_date\": \"1990-05-05\", \"work_years\": 1, " ENGINEER
    ", " HISTORY (ROW ("\"from\": \"2020-04\", \"to\": null", RELATED)) },
  { "in China and Chongqing since a month",
    "\"birth_date\": \"1990-05-05\", \"china_work_since\": \"2023-02\", "
    "\"chongqing_work_since\": \"2025-12\", " ENGINEER },
  { "since a month to come",
    "\"birth_date\": \"1990-05-05\", \"china_work_since\": \"2027-02\", " ENGINEER },
  { "a post that joins the list",
    "\"birth_date\": \"1990-05-05\", \"nationality\": \"VNM\", \"district\": \"yuzhong\", "
    "\"education\": \"bachelor\", \"work_years\": 4, \"shortage_post\": \"software\", "
    "\"annual_salary_cny\": 400000" },
  { "the district of before",
    "\"birth_date\": \"1990-05-05\", \"district\": \"yubei\", \"annual_salary_cny\": 500000" },
  { "a passport that ends",
    "\"birth_date\": \"1990-05-05\", \"passport_expiry\": \"2028-02-29\", " ENGINEER },
  { "of a country that joins the apostille",
    "\"birth_date\": \"1990-05-05\", \"nationality\": \"THA\", \"district\": \"yuzhong\"" },
  { "not a foreign national", "\"nationality\": \"CHN\", \"birth_date\": \"1984-02-29\"" },
  { "only a birth date", "\"birth_date\": \"1981-02-28\"" },
};

typedef struct {
  const char *name;
  YuTimeline *timeline;
  const YuStretch *stretch; /* the one that was compared last, and */
  char *said;               /* what it says */
} Line;

static YuAnswers *
answers_of (YuLibrary *library, const char *answers)
{
  g_autofree char *text
      = g_strdup_printf ("{\"format\": \"yucai-dossier\", \"version\": 1, \"answers\": {%s}}",
                         answers);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (YuFaults) faults = yu_faults_new ("by hand");
  g_autoptr (YuDossier) dossier
      = yu_dossier_parse (bytes, "by hand", yu_library_form (library), faults);

  if (!dossier)
    g_error ("%s: %s", answers, yu_faults_get (faults, 0)->expected);
  return yu_dossier_counted_answers (dossier, yu_library_form (library));
}

static YuAnswers *
sample (YuLibrary *library, const char *path)
{
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  g_autoptr (YuDossier) dossier = yu_dossier_read (path, yu_library_form (library), faults);

  g_assert_nonnull (dossier);
  return yu_dossier_counted_answers (dossier, yu_library_form (library));
}

static void
free_line (gpointer data)
{
  Line *line = data;

  yu_timeline_free (line->timeline);
  g_free (line->said);
  g_free (line);
}

static void
add_line (GPtrArray *lines, YuAlmanac *almanac, const char *name, YuAnswers *answers /* taken */)
{
  Line *line = g_new0 (Line, 1);

  line->name = g_intern_string (name);
  line->timeline = yu_timeline_new (almanac, answers, NULL, 0);
  g_ptr_array_add (lines, line);
  yu_answers_unref (answers);
}

static void
add_samples (GPtrArray *lines, YuLibrary *library, YuAlmanac *almanac)
{
  g_autofree char *folder
      = g_build_filename (g_getenv ("YUCAI_SOURCE_ROOT"), "data", "samples", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, ".yucai"))
        add_line (lines, almanac, name, sample (library, path));
    }
  g_assert_cmpuint (lines->len, >=, 10);
}

static GPtrArray *
lines_of (YuLibrary *library, YuAlmanac *almanac, gboolean with_samples)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (free_line);

  if (with_samples)
    add_samples (lines, library, almanac);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    add_line (lines, almanac, people[i].name, answers_of (library, people[i].answers));
  return lines;
}

/* --- every day --- */

/* All that is said but notes, as text, so that a difference can be read. */
static char *
said (const YuAssessment *assessment)
{
  g_autoptr (JsonNode) node = yu_assessment_to_json (assessment);
  JsonObject *object = json_node_get_object (node);

  json_object_remove_member (object, "notes");
  json_object_remove_member (object, "on");
  return json_to_string (node, FALSE);
}

static void
assert_day (Line *line, YuModel *model, YuDate day)
{
  const YuStretch *stretch = yu_timeline_at (line->timeline, day);
  g_autoptr (YuAssessment) assessment = NULL;
  g_autofree char *expected = NULL;

  g_assert_cmpuint (stretch->from, <=, day);
  g_assert_cmpuint (stretch->until, >, day);
  g_assert_true ((model == NULL) == (stretch->assessment == NULL));
  if (!model)
    return;

  assessment = yu_assess (model, line->timeline->answers);
  expected = said (assessment);
  if (stretch != line->stretch)
    {
      g_free (line->said);
      line->said = said (stretch->assessment);
      line->stretch = stretch;
    }
  if (strcmp (expected, line->said) != 0)
    {
      g_autofree char *iso = yu_date_to_iso (day);

      g_error ("%s, %s:\nexpected %s\nfound    %s", line->name, iso, expected, line->said);
    }
}

static void
assert_every_day (YuLibrary *library, YuDate on, gboolean with_samples)
{
  g_autoptr (YuAlmanac) almanac = yu_timeline_almanac (library, on);
  g_autoptr (GPtrArray) lines = lines_of (library, almanac, with_samples);
  YuDate step = g_getenv ("YUCAI_SHORT") != NULL ? 7 : 1;

  g_assert_cmpuint (almanac->until - almanac->from, ==, N_DAYS);
  for (YuDate day = almanac->from; day < almanac->until; day += step)
    {
      g_autoptr (YuModel) model = yu_model_new (library, day, NULL);

      for (guint i = 0; i < lines->len; i++)
        assert_day (g_ptr_array_index (lines, i), model, day);
    }
}

static YuLibrary *
load (const char *const *files)
{
  g_autofree char *data = g_build_filename (g_getenv ("YUCAI_SOURCE_ROOT"), "data", NULL);
  g_autoptr (GError) error = NULL;
  YuLibrary *library = yu_library_load_files (data, NULL, files, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (yu_library_refused (library)->len, ==, 0);
  return library;
}

static void
test_shipped (void)
{
  g_autoptr (YuLibrary) library = load (NULL);

  assert_every_day (library, yu_date_from_ymd (2026, 11, 24), TRUE);
}

/* A rulebook that begins on a later day: before that nothing can be assessed, which is no error but
 * something to be told. */
static void
test_no_edition (void)
{
  g_autoptr (YuLibrary) library = load (NULL);
  g_autoptr (YuAlmanac) almanac = yu_timeline_almanac (library, yu_date_from_ymd (2023, 6, 1));
  g_autoptr (YuAnswers) answers = answers_of (library, people[0].answers);
  g_autoptr (YuTimeline) timeline = yu_timeline_new (almanac, answers, NULL, 0);
  gboolean told = FALSE;

  g_assert_null (yu_timeline_at (timeline, yu_date_from_ymd (2023, 12, 31))->assessment);
  g_assert_nonnull (yu_timeline_at (timeline, yu_date_from_ymd (2023, 12, 31))->era->why_not);
  g_assert_nonnull (yu_timeline_at (timeline, yu_date_from_ymd (2024, 1, 1))->assessment);
  for (guint i = 0; i < timeline->events->len; i++)
    {
      const YuEvent *event = g_ptr_array_index (timeline->events, i);

      told |= event->on == yu_date_from_ymd (2024, 1, 1)
              && ((YuCause *) event->causes->pdata[0])->kind == YU_CAUSE_EDITION;
    }
  g_assert_true (told);
}

/* The points table of another year: one limit of age is other than today. */
static char *
write_points_table (void)
{
  g_autofree char *shipped = g_build_filename (g_getenv ("YUCAI_SOURCE_ROOT"), "data", "rulebooks",
                                               "cn-points-2017.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GString) changed = NULL;
  char *path = g_build_filename (g_get_tmp_dir (), "points-2029.json", NULL);

  g_assert_true (g_file_get_contents (shipped, &text, NULL, NULL));
  changed = g_string_new (text);
  g_assert_cmpuint (g_string_replace (changed, "\"edition\": \"2017-04-01\"",
                                      "\"edition\": \"2029-01-01\"", 0),
                    ==, 1);
  g_assert_cmpuint (g_string_replace (changed, "\"from\": \"2017-04-01\"",
                                      "\"from\": \"2029-01-01\"", 0),
                    ==, 1);
  g_assert_cmpuint (g_string_replace (changed, "[26..45]", "[26..43]", 0), >=, 1);
  g_assert_cmpuint (g_string_replace (changed, "[46..55]", "[44..55]", 0), >=, 1);
  g_assert_true (g_file_set_contents (path, changed->str, -1, NULL));
  return path;
}

static void
test_changing_books (void)
{
  const char *names[] = { "average-wages-2027.json", "shortage-2028.json", "closing.json" };
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (YuLibrary) library = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_ptr_array_add (files, g_test_build_filename (G_TEST_DIST, "conformance", "assess",
                                                   "changing-books", names[i], NULL));
  g_ptr_array_add (files, write_points_table ());
  g_ptr_array_add (files, NULL);
  library = load ((const char *const *) files->pdata);
  assert_every_day (library, yu_date_from_ymd (2026, 11, 24), FALSE);
  g_remove (g_ptr_array_index (files, G_N_ELEMENTS (names)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/every-day/shipped", test_shipped);
  g_test_add_func ("/timeline/no-edition", test_no_edition);
  g_test_add_func ("/timeline/every-day/changing-books", test_changing_books);
  return g_test_run ();
}
