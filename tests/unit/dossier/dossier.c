/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Dossiers: what is read is what was written, what is not known is kept, what is wrong is named. */

#include "sample-form.h"

#include "dossier/dossier.h"

#include <string.h>

static YuDossier *
parse (YuForm *form, const char *json, YuFaults *faults)
{
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));

  return yu_dossier_parse (bytes, "a.yucai", form, faults);
}

static char *
written (const YuDossier *dossier)
{
  g_autoptr (GBytes) bytes = yu_dossier_write (dossier);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Reads, writes, reads and writes again: equal dossiers, equal bytes. */
static void
check_round_trip (YuForm *form, const char *json)
{
  g_autoptr (YuFaults) faults = yu_faults_new ("a.yucai");
  g_autoptr (YuDossier) first = parse (form, json, faults);

  for (gsize i = 0; i < yu_faults_count (faults); i++)
    {
      g_autofree char *text = yu_fault_to_text (yu_faults_get (faults, i));
      g_test_message ("%s in %s", text, json);
    }
  g_assert_nonnull (first);

  g_autofree char *once = written (first);
  g_autoptr (YuDossier) second = parse (form, once, faults);
  g_assert_nonnull (second);
  g_assert_true (yu_dossier_equal (first, second));
  g_autofree char *twice = written (second);
  g_assert_cmpstr (once, ==, twice);
}

static void
test_least (void)
{
  g_autoptr (YuForm) form = sample_form ();
  g_autoptr (YuFaults) faults = yu_faults_new ("a.yucai");
  g_autoptr (YuDossier) dossier
      = parse (form, "{\"format\": \"yucai-dossier\", \"version\": 1, \"answers\": {}}", faults);
  g_autoptr (YuDossier) empty = yu_dossier_new ();

  g_assert_nonnull (dossier);
  g_assert_true (yu_dossier_equal (dossier, empty));
  g_assert_null (yu_dossier_case (dossier));
  g_assert_cmpuint (yu_dossier_answered_on (dossier), ==, 0);
}

static void
test_all_members (void)
{
  g_autoptr (YuForm) form = sample_form ();
  g_autoptr (YuFaults) faults = yu_faults_new ("a.yucai");
  const char *json = "{\"format\": \"yucai-dossier\", \"zebra\": {\"z\": 1, \"a\": [null, 1.50]}, "
                     "\"version\": 1, \"case\": \"CQ-7\","
                     " \"answered_on\": \"2026-11-24\", \"answers\": {\"nationality\": \"D\", "
                     "\"hsk_level\": null, \"work_history\": "
                     "[{\"from\": \"2019-07\", \"to\": null, \"later\": 1}], "
                     "\"of_a_later_version\": {\"x\": [true, null]}},"
                     " \"typed\": {\"birth_date\": \"31.2.88\"}, \"log\": [], \"annex\": {},"
                     " \"passport_lines\": "
                     "\"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
                     "\\nL898902C36UTO7408122F1204159ZE184226B<<<<<10\"}";
  g_autoptr (YuDossier) dossier = parse (form, json, faults);

  g_assert_nonnull (dossier);
  g_assert_cmpstr (yu_dossier_case (dossier), ==, "CQ-7");
  g_assert_cmpuint (yu_dossier_answered_on (dossier), ==, yu_date_from_ymd (2026, 11, 24));
  g_assert_cmpstr (yu_dossier_typed (dossier, "birth_date"), ==, "31.2.88");
  g_assert_cmpstr (yu_value_text (yu_answers_get (yu_dossier_answers (dossier), "nationality")), ==,
                   "DEU");
  g_assert_null (yu_answers_get (yu_dossier_answers (dossier), "hsk_level"));
  g_assert_null (yu_answers_get (yu_dossier_answers (dossier), "of_a_later_version"));

  g_assert_true (g_str_has_prefix (yu_dossier_passport_lines (dossier), "P<UTO"));

  g_autofree char *text = written (dossier);
  g_assert_nonnull (strstr (text, "of_a_later_version"));
  g_assert_nonnull (strstr (text, "\"to\": null"));
  g_assert_nonnull (strstr (text, "1.5"));
  g_assert_true (strstr (text, "\"zebra\"") < strstr (text, "\"log\""));
  g_assert_true (strstr (text, "\"log\"") < strstr (text, "\"annex\""));
  check_round_trip (form, json);
}

typedef struct {
  const char *json;
  const char *pointer;
} Refusal;

static void
test_refusals (void)
{
  static const Refusal refusals[] = {
    { "", "" },
    { "[]", "" },
    { "{}", "" },
    { "{\"format\": \"yucai-dossier\", \"version\": 1}", "" },
    { "{\"format\": \"other\", \"version\": 1, \"answers\": {}}", "/format" },
    { "{\"format\": \"yucai-dossier\", \"version\": 2, \"answers\": {}}", "/version" },
    { "{\"format\": \"yucai-dossier\", \"version\": \"1\", \"answers\": {}}", "/version" },
    { "{\"format\": \"yucai-dossier\", \"version\": 1, \"answers\": []}", "/answers" },
    { "{\"format\": \"yucai-dossier\", \"version\": 1, \"answers\": {\"hsk_level\": 12}}",
      "/answers/hsk_level" },
    { "{\"format\": \"yucai-dossier\", \"version\": 1, \"answers\": {\"employer_kind\": [\"x\"]}}",
      "/answers/employer_kind/0" },
    { "{\"format\": \"yucai-dossier\", \"version\": 1, \"answers\": {}, \"case\": 7}", "/case" },
    { "{\"format\": \"yucai-dossier\", \"version\": 1, \"answers\": {}, \"answered_on\": "
      "\"today\"}",
      "/answered_on" },
    { "{\"format\": \"yucai-dossier\", \"version\": 1, \"answers\": {}, \"typed\": "
      "{\"birth_date\": 1}}",
      "/typed/birth_date" },
    { "{\"format\": \"yucai-dossier\", \"version\": 1, \"answers\": {}, \"typed\": []}", "/typed" },
    { "{\"format\": \"yucai-dossier\", \"version\": 1, \"answers\": {}, \"passport_lines\": "
      "\"P<UTO\"}",
      "/passport_lines" },
    { "{\"format\": \"yucai-dossier\", \"version\": 1, \"answers\": {}, \"answers\": {}}", "" },
  };
  g_autoptr (YuForm) form = sample_form ();

  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr (YuFaults) faults = yu_faults_new ("a.yucai");
      g_autoptr (YuDossier) dossier = parse (form, refusals[i].json, faults);

      g_test_message ("%s", refusals[i].json);
      g_assert_null (dossier);
      g_assert_cmpuint (yu_faults_count (faults), ==, 1);
      if (*refusals[i].pointer != '\0')
        g_assert_cmpstr (yu_faults_get (faults, 0)->pointer, ==, refusals[i].pointer);
    }
}

/* Several faults of one file come together. */
static void
test_every_fault (void)
{
  g_autoptr (YuForm) form = sample_form ();
  g_autoptr (YuFaults) faults = yu_faults_new ("a.yucai");
  g_autoptr (YuDossier) dossier
      = parse (form,
               "{\"format\": \"yucai-dossier\", \"version\": 1, \"answers\": {\"hsk_level\": 12, "
               "\"sex\": 1, \"birth_date\": \"1900-02-29\"}}",
               faults);

  g_assert_null (dossier);
  g_assert_cmpuint (yu_faults_count (faults), ==, 3);
}

static void
test_typed (void)
{
  g_autoptr (YuForm) form = sample_form ();
  g_autoptr (YuDossier) empty = yu_dossier_new ();
  g_autoptr (YuValue) five = yu_value_new_integer (5);
  g_autoptr (YuDossier) answered = yu_dossier_with_answer (empty, "hsk_level", five);
  g_autoptr (YuDossier) typed
      = yu_dossier_with_typed (answered, "hsk_level", "fi\xE2\x80\xAEve\x01\xFF");
  g_autoptr (YuDossier) mended = yu_dossier_with_answer (typed, "hsk_level", five);

  g_assert_cmpstr (yu_dossier_typed (typed, "hsk_level"), ==, "five\xEF\xBF\xBD");
  g_assert_null (yu_answers_get (yu_dossier_answers (typed), "hsk_level"));
  g_assert_null (yu_dossier_typed (mended, "hsk_level"));
  g_assert_true (yu_dossier_equal (mended, answered));
  g_assert_false (yu_dossier_equal (typed, answered));

  g_autofree char *text = written (typed);
  check_round_trip (form, text);
}

/* In a file that says both, the text wins: the question counts as unanswered. */
static void
test_typed_beside_answer (void)
{
  g_autoptr (YuForm) form = sample_form ();
  g_autoptr (YuFaults) faults = yu_faults_new ("a.yucai");
  g_autoptr (YuDossier) dossier
      = parse (form,
               "{\"format\": \"yucai-dossier\", \"version\": 1, \"typed\": {\"hsk_level\": \"x\"}, "
               "\"answers\": {\"hsk_level\": 5}}",
               faults);

  g_assert_null (yu_answers_get (yu_dossier_answers (dossier), "hsk_level"));
  g_assert_cmpstr (yu_dossier_typed (dossier, "hsk_level"), ==, "x");
}

static void
test_counted (void)
{
  g_autoptr (YuForm) form = sample_form ();
  g_autoptr (YuFaults) faults = yu_faults_new ("a.yucai");
  g_autoptr (YuDossier) inside
      = parse (form,
               "{\"format\": \"yucai-dossier\", \"version\": 1, \"answers\": {\"district\": "
               "\"yuzhong\", \"work_region\": \"other\", \"hsk_level\": 3}}",
               faults);
  g_autoptr (YuDossier) open = parse (
      form,
      "{\"format\": \"yucai-dossier\", \"version\": 1, \"answers\": {\"work_region\": \"other\"}}",
      faults);
  g_autoptr (YuAnswers) counted = yu_dossier_counted_answers (inside, form);
  g_autoptr (YuAnswers) all = yu_dossier_counted_answers (open, form);

  g_assert_cmpuint (yu_answers_length (counted), ==, 2);
  g_assert_null (yu_answers_get (counted, "work_region"));
  g_assert_nonnull (yu_answers_get (yu_dossier_answers (inside), "work_region"));
  g_assert_nonnull (yu_answers_get (all, "work_region"));
}

/* Seeded random dossiers */

static const char *const odd_texts[] = {
  "",     "plain", "Nguyễn Thị Ánh",   "𠮷野家",         "O'Brien", "\\u0041\\n\\\\ \\\"",
  "שלום", "محمد",  "पर\\u094D\\u200D", "\\ud842\\udfb7", " ends ",  "💡",
  "İı",
};

static void
add_answer (GString *json, const YuQuestion *question)
{
  const char *text = odd_texts[g_test_rand_int_range (0, G_N_ELEMENTS (odd_texts))];
  const YuOption *option
      = question->options != NULL
            ? question->options->pdata[g_test_rand_int_range (0, (gint32) question->options->len)]
            : NULL;

  switch (question->kind)
    {
    case YU_KIND_TEXT:
    case YU_KIND_LONG_TEXT:
      g_string_append_printf (json, "\"%s\"", text);
      break;
    case YU_KIND_NUMBER:
    case YU_KIND_MONEY:
      g_string_append_printf (json, "%" G_GINT64_FORMAT,
                              question->min
                                  + g_test_rand_int_range (0, (gint32) MIN (question->max
                                                                                - question->min + 1,
                                                                            1000000)));
      break;
    case YU_KIND_DATE:
      g_string_append_printf (json, "\"%04d-%02d-%02d\"", g_test_rand_int_range (2018, 2100),
                              g_test_rand_int_range (1, 13), g_test_rand_int_range (1, 29));
      break;
    case YU_KIND_MONTH:
      g_string_append_printf (json, "\"%04d-%02d\"", g_test_rand_int_range (1990, 2027),
                              g_test_rand_int_range (1, 13));
      break;
    case YU_KIND_COUNTRY:
    case YU_KIND_CHOICE:
      g_string_append_printf (json, "\"%s\"", option->id);
      break;
    case YU_KIND_CHOICES:
      g_string_append_printf (json, g_test_rand_bit () ? "[]" : "[\"%s\"]", option->id);
      break;
    case YU_KIND_YES_NO:
      g_string_append (json, g_test_rand_bit () ? "true" : "false");
      break;
    case YU_KIND_ROWS:
      g_string_append_printf (json,
                              "[{\"employer\": \"%s\", \"from\": \"2019-0%d\", \"to\": null}, {}]",
                              text, g_test_rand_int_range (1, 10));
      break;
    case YU_KIND_RECORD:
      g_string_append (json, g_test_rand_bit () ? "\"none\""
                                                : "{\"own_ip\": true, \"share_percent\": 30}");
      break;
    default:
      g_assert_not_reached ();
    }
}

static char *
random_dossier (YuForm *form)
{
  GString *json = g_string_new ("{\"format\": \"yucai-dossier\", \"version\": 1, \"answers\": "
                                "{\"zz_later\": [1, {\"k\": null}]");
  GPtrArray *questions = yu_form_questions (form);

  for (guint i = 0; i < questions->len; i++)
    {
      const YuQuestion *question = questions->pdata[i];

      if (g_test_rand_bit ())
        continue;
      g_string_append_printf (json, ", \"%s\": ", question->id);
      if (g_test_rand_int_range (0, 10) == 0)
        g_string_append (json, "null");
      else
        add_answer (json, question);
    }
  g_string_append_printf (json, "}, \"typed\": {\"phone\": \"%s\"}",
                          odd_texts[g_test_rand_int_range (0, G_N_ELEMENTS (odd_texts))]);
  if (g_test_rand_bit ())
    g_string_append_printf (
        json, ", \"case\": \"%d\", \"later\": [{\"deep\": [[[{}]]]}], \"näme\": %d.25",
        g_test_rand_int (), g_test_rand_int_range (0, 999));
  g_string_append (json, "}");
  return g_string_free (json, FALSE);
}

static void
test_random_round_trips (void)
{
  g_autoptr (YuForm) form = sample_form ();

  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *json = random_dossier (form);
      check_round_trip (form, json);
    }
}

/* One byte changed anywhere: an answer, never a crash; and what is still accepted still comes back.
 */
static void
test_damaged (void)
{
  g_autoptr (YuForm) form = sample_form ();

  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *json = random_dossier (form);
      g_autoptr (YuFaults) faults = yu_faults_new ("a.yucai");
      gsize place = (gsize) g_test_rand_int_range (0, (gint32) strlen (json));

      json[place] = (char) g_test_rand_int_range (1, 256);
      g_autoptr (YuDossier) dossier = parse (form, json, faults);
      g_assert_true ((dossier == NULL) == (yu_faults_count (faults) > 0));
      if (dossier != NULL)
        check_round_trip (form, json);
    }
}

/* Every shipped sample is read and comes back. */
static void
test_samples (void)
{
  g_autofree char *folder
      = g_build_filename (g_getenv ("YUCAI_SOURCE_ROOT"), "data", "samples", NULL);
  g_autoptr (YuForm) form = sample_form_plain ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *json = NULL;

      if (!g_str_has_suffix (name, ".yucai"))
        continue;
      n++;
      g_assert_true (g_file_get_contents (path, &json, NULL, NULL));
      check_round_trip (form, json);
    }
  g_assert_cmpuint (n, >=, 5);
}

/* Beyond a hundred faults none is kept, but a file with them is refused all the same, and how many
 * there were is known. */
static void
test_many_faults (void)
{
  g_autoptr (YuForm) form = sample_form ();
  g_autoptr (YuFaults) faults = yu_faults_new ("a.yucai");
  g_autoptr (GString) json = g_string_new (
      "{\"format\": \"yucai-dossier\", \"version\": 1, \"answers\": {\"work_history\": [1");

  for (guint i = 1; i < 150; i++)
    g_string_append (json, ", 1");
  g_string_append (json, "]}}");
  g_assert_null (parse (form, json->str, faults));
  g_assert_cmpuint (yu_faults_count (faults), ==, 100);
  g_assert_cmpuint (yu_faults_total (faults), ==, 150);

  /* The same collection again: it holds no more than before, and the second file is refused too. */
  g_assert_null (
      parse (form,
             "{\"format\": \"yucai-dossier\", \"version\": 1, \"answers\": {\"hsk_level\": 12}}",
             faults));
  g_assert_cmpuint (yu_faults_total (faults), ==, 151);
}

static void
test_answered_on (void)
{
  g_autoptr (YuForm) form = sample_form ();
  g_autoptr (YuFaults) faults = yu_faults_new ("a.yucai");
  g_autoptr (YuDossier) empty = yu_dossier_new ();
  g_autoptr (YuDossier) dated = yu_dossier_with_answered_on (empty, yu_date_from_ymd (2026, 2, 28));
  g_autofree char *text = written (dated);
  g_autoptr (YuDossier) back = parse (form, text, faults);
  g_autoptr (YuDossier) undated = yu_dossier_with_answered_on (dated, 0);

  g_assert_cmpuint (yu_dossier_answered_on (empty), ==, 0);
  g_assert_nonnull (strstr (text, "\"answered_on\": \"2026-02-28\""));
  g_assert_true (yu_dossier_equal (back, dated));
  g_assert_false (yu_dossier_equal (dated, empty));
  g_assert_true (yu_dossier_alike (dated, empty));
  g_assert_true (yu_dossier_equal (undated, empty));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dossier/many-faults", test_many_faults);
  g_test_add_func ("/dossier/answered-on", test_answered_on);
  g_test_add_func ("/dossier/least", test_least);
  g_test_add_func ("/dossier/all-members", test_all_members);
  g_test_add_func ("/dossier/refusals", test_refusals);
  g_test_add_func ("/dossier/every-fault", test_every_fault);
  g_test_add_func ("/dossier/typed", test_typed);
  g_test_add_func ("/dossier/typed-beside-answer", test_typed_beside_answer);
  g_test_add_func ("/dossier/counted", test_counted);
  g_test_add_func ("/dossier/samples", test_samples);
  g_test_add_func ("/dossier/random-round-trips", test_random_round_trips);
  g_test_add_func ("/dossier/damaged", test_damaged);

  return g_test_run ();
}
