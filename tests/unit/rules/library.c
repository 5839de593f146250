/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which book counts when, what becomes of a bad file, and what the form learns from the books. */

#include "rules/library.h"

#include <glib/gstdio.h>

#define LABEL "\"label\": {\"en\": \"Label\", \"zh_CN\": \"标签\"}"

/* A data folder of a test: a form with one choice from the list "posts", and books to be written.
 */
typedef struct {
  char *data;
  char *user;
} Folders;

static void
write_file (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
write_book (const char *folder, const char *name, const char *id, const char *edition,
            const char *effective, const char *more)
{
  g_autofree char *text
      = g_strdup_printf ("{\"format\": \"yucai-rulebook\", \"version\": 1, \"id\": \"%s\", "
                         "\"edition\": \"%s\", \"effective\": %s,"
                         " \"title\": {\"en\": \"%s\", \"zh_CN\": \"%s\"},"
                         " \"sources\": [{\"id\": \"s\", \"title\": {\"en\": \"S\", \"zh_CN\": "
                         "\"源\"}, \"address\": \"https://example.org/\"}]%s}",
                         id, edition, effective, name, name, more);

  write_file (folder, name, text);
}

static void
set_up (Folders *folders, gconstpointer data)
{
  folders->data = g_dir_make_tmp ("yucai-data-XXXXXX", NULL);
  folders->user = g_dir_make_tmp ("yucai-user-XXXXXX", NULL);
  write_file (folders->data, "forms/application.json",
              "{\"format\": \"yucai-form\", \"version\": 1, \"id\": \"application\", \"edition\": "
              "\"2026-01-01\","
              " \"title\": {\"en\": \"Form\", \"zh_CN\": \"表\"},"
              " \"steps\": [{\"id\": \"one\", \"title\": {\"en\": \"One\", \"zh_CN\": \"一\"}, "
              "\"groups\": [{\"questions\": [\"post\"]}]}],"
              " \"questions\": [{\"id\": \"post\", \"kind\": \"choice\", " LABEL
              ", \"term\": \"岗位\","
              "   \"why\": {\"en\": \"Why\", \"zh_CN\": \"为何\"}, \"options_from\": \"posts\", "
              "\"options\": [{\"id\": \"none\", " LABEL "}]}],"
              " \"quick_check\": [\"post\"]}");
  write_book (folders->data, "rulebooks/base-2020.json", "base", "2020-01-01",
              "{\"from\": \"2020-01-01\"}",
              ", \"lists\": [{\"id\": \"posts\", " LABEL
              ", \"source\": {\"ref\": \"s\", \"provenance\": \"official\"},"
              "   \"entries\": [{\"id\": \"old\", " LABEL "}, {\"id\": \"both\", " LABEL "}]}]");
  write_book (folders->data, "rulebooks/base-2022.json", "base", "2022-01-01",
              "{\"from\": \"2022-01-01\"}",
              ", \"lists\": [{\"id\": \"posts\", " LABEL
              ", \"source\": {\"ref\": \"s\", \"provenance\": \"official\"},"
              "   \"entries\": [{\"id\": \"both\", " LABEL "}, {\"id\": \"new\", " LABEL "}]}]");
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_assert_cmpint (g_unlink (child), ==, 0);
    }
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

static void
tear_down (Folders *folders, gconstpointer data)
{
  remove_folder (folders->data);
  remove_folder (folders->user);
  g_free (folders->data);
  g_free (folders->user);
}

static YuLibrary *
load (const Folders *folders)
{
  g_autoptr (GError) error = NULL;
  YuLibrary *library = yu_library_load (folders->data, folders->user, &error);

  g_assert_no_error (error);
  return library;
}

/* The titles of the books that count, which are their file names here, with blanks between them. */
static char *
titles (YuLibrary *library, const char *date, const YuRulebook *about)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) books
      = yu_library_in_force (library, yu_date_from_iso (date), about, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < books->len; i++)
    g_string_append_printf (text, "%s%s", i == 0 ? "" : " ",
                            ((const YuRulebook *) books->pdata[i])->title.in[YU_LANG_EN]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_titles (YuLibrary *library, const char *date, const YuRulebook *about, const char *expected)
{
  g_autofree char *found = titles (library, date, about);

  g_assert_cmpstr (found, ==, expected);
}

static const YuRulebook *
book_titled (YuLibrary *library, const char *title)
{
  for (guint i = 0; i < yu_library_books (library)->len; i++)
    {
      const YuRulebook *book = yu_library_books (library)->pdata[i];

      if (g_str_equal (book->title.in[YU_LANG_EN], title))
        return book;
    }
  g_assert_not_reached ();
}

static void
test_editions (Folders *folders, gconstpointer data)
{
  g_autoptr (YuLibrary) library = load (folders);

  assert_titles (library, "2020-01-01", NULL, "rulebooks/base-2020.json");
  assert_titles (library, "2021-12-31", NULL, "rulebooks/base-2020.json");
  assert_titles (library, "2022-01-01", NULL, "rulebooks/base-2022.json");
  assert_titles (library, "2099-01-01", NULL, "rulebooks/base-2022.json");
}

static void
test_no_edition (Folders *folders, gconstpointer data)
{
  g_autoptr (YuLibrary) library = load (folders);
  g_autoptr (GError) error = NULL;

  g_assert_null (yu_library_in_force (library, yu_date_from_iso ("2019-12-31"), NULL, &error));
  g_assert_error (error, YU_ERROR, YU_ERROR_NO_EDITION);
  g_assert_nonnull (g_strstr_len (error->message, -1, "base"));
  g_assert_nonnull (g_strstr_len (error->message, -1, "2020-01-01"));
}

/* Until the day a range ends an edition counts, also one that began later; then the one before it
 * does again. */
static void
test_ranges (Folders *folders, gconstpointer data)
{
  g_autoptr (YuLibrary) library = NULL;

  write_book (folders->user, "trial.json", "base", "2023-01-01",
              "{\"from\": \"2023-01-01\", \"until\": \"2024-01-01\"}", "");
  library = load (folders);
  assert_titles (library, "2022-12-31", NULL, "rulebooks/base-2022.json");
  assert_titles (library, "2023-12-31", NULL, "trial.json");
  assert_titles (library, "2024-01-01", NULL, "rulebooks/base-2022.json");
}

/* Of the same first day and edition the user's goes first; a greater edition goes before that. */
static void
test_the_users_own (Folders *folders, gconstpointer data)
{
  g_autoptr (YuLibrary) library = NULL;

  write_book (folders->user, "mine.json", "base", "2022-01-01", "{\"from\": \"2022-01-01\"}", "");
  library = load (folders);
  g_assert_cmpuint (yu_library_refused (library)->len, ==, 0);
  assert_titles (library, "2022-06-01", NULL, "mine.json");

  yu_library_unref (g_steal_pointer (&library));
  write_book (folders->data, "rulebooks/newer.json", "base", "2022-02-02",
              "{\"from\": \"2022-01-01\"}", "");
  library = load (folders);
  assert_titles (library, "2022-06-01", NULL, "rulebooks/newer.json");
}

/* A book that only the user has may begin later or be over; a shipped one needs an edition, whoever
 * else has one. */
static void
test_not_in_force (Folders *folders, gconstpointer data)
{
  g_autoptr (YuLibrary) library = NULL;
  g_autoptr (GError) error = NULL;

  write_book (folders->user, "term.json", "term", "2023-01-01",
              "{\"from\": \"2023-01-01\", \"until\": \"2024-01-01\"}", "");
  write_book (folders->data, "rulebooks/late.json", "late", "2022-05-01",
              "{\"from\": \"2022-05-01\"}", "");
  write_book (folders->user, "later.json", "late", "2024-01-01", "{\"from\": \"2024-01-01\"}", "");
  library = load (folders);
  g_assert_cmpuint (yu_library_refused (library)->len, ==, 0);
  assert_titles (library, "2022-12-31", NULL, "rulebooks/base-2022.json rulebooks/late.json");
  assert_titles (library, "2023-01-01", NULL,
                 "rulebooks/base-2022.json rulebooks/late.json term.json");
  assert_titles (library, "2024-01-01", NULL, "rulebooks/base-2022.json later.json");
  g_assert_null (yu_library_in_force (library, yu_date_from_iso ("2022-04-30"), NULL, &error));
  g_assert_error (error, YU_ERROR, YU_ERROR_NO_EDITION);
}

/* An edition by itself: before others of its id; a shipped one beside shipped ones alone. */
static void
test_one_edition (Folders *folders, gconstpointer data)
{
  g_autoptr (YuLibrary) library = NULL;
  g_autoptr (GError) error = NULL;

  write_book (folders->user, "mine.json", "base", "2023-01-01", "{\"from\": \"2023-01-01\"}", "");
  write_book (folders->user, "own.json", "own", "2020-01-01", "{\"from\": \"2020-01-01\"}", "");
  library = load (folders);
  assert_titles (library, "2023-06-01", NULL, "mine.json own.json");
  assert_titles (library, "2023-06-01", book_titled (library, "rulebooks/base-2020.json"),
                 "rulebooks/base-2020.json");
  assert_titles (library, "2023-06-01", book_titled (library, "own.json"), "mine.json own.json");
  g_assert_null (yu_library_in_force (library, yu_date_from_iso ("2022-06-01"),
                                      book_titled (library, "mine.json"), &error));
  g_assert_error (error, YU_ERROR, YU_ERROR_NO_EDITION);
}

/* A bad file of the user's is named with its faults, and the others go on. */
static void
test_refused (Folders *folders, gconstpointer data)
{
  g_autoptr (YuLibrary) library = NULL;
  const YuRefused *bad, *unsound;

  write_book (folders->user, "good.json", "good", "2022-01-01", "{\"from\": \"2022-01-01\"}", "");
  write_file (folders->user, "bad.json", "{\"format\": ");
  write_file (folders->user, "not-a-book.txt", "hello");
  write_book (folders->user, "unsound.json", "unsound", "2022-01-01", "{\"from\": \"2022-01-01\"}",
              ", \"gate\": {\"fact\": \"pots\", \"is\": \"-\"}");
  library = load (folders);

  g_assert_cmpuint (yu_library_refused (library)->len, ==, 2);
  bad = yu_library_refused (library)->pdata[0];
  unsound = yu_library_refused (library)->pdata[1];
  g_assert_true (g_str_has_suffix (bad->file, "bad.json"));
  g_assert_cmpuint (yu_faults_total (bad->faults), ==, 1);
  g_assert_true (g_str_has_suffix (unsound->file, "unsound.json"));
  g_assert_cmpstr (yu_faults_get (unsound->faults, 0)->pointer, ==, "/gate/fact");
  g_assert_cmpuint (yu_library_books (library)->len, ==, 3);
}

/* What only made sense beside a refused book is refused too. */
static void
test_refused_with_its_like (Folders *folders, gconstpointer data)
{
  g_autoptr (YuLibrary) library = NULL;

  write_book (folders->user, "a.json", "a", "2022-01-01", "{\"from\": \"2022-01-01\"}",
              ", \"gate\": {\"fact\": \"post\", \"in_list\": \"mine\"}");
  write_book (
      folders->user, "b.json", "b", "2022-01-01", "{\"from\": \"2022-01-01\"}",
      ", \"gate\": {\"fact\": \"pots\", \"is\": \"-\"}, \"lists\": [{\"id\": \"mine\", " LABEL
      ", \"source\": {\"ref\": \"s\", \"provenance\": \"official\"}, \"entries\": []}]");
  library = load (folders);
  g_assert_cmpuint (yu_library_refused (library)->len, ==, 2);
}

static void
test_broken_shipped_data (Folders *folders, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  write_file (folders->data, "rulebooks/broken.json", "{}");
  g_assert_null (yu_library_load (folders->data, NULL, &error));
  g_assert_error (error, YU_ERROR, YU_ERROR_CONTENT);
  g_assert_nonnull (g_strstr_len (error->message, -1, "broken.json"));
}

/* An old dossier may name an entry that the new edition dropped: it stays, with the day it ended.
 */
static void
test_options_of_all_editions (Folders *folders, gconstpointer data)
{
  g_autoptr (YuLibrary) library = load (folders);
  const YuQuestion *question = yu_form_question (yu_library_form (library), "post");
  const YuOption *dropped = yu_question_option (question, "old"),
                 *kept = yu_question_option (question, "both");

  g_assert_nonnull (yu_question_option (question, "none"));
  g_assert_nonnull (yu_question_option (question, "new"));
  g_assert_cmpuint (dropped->until, ==, yu_date_from_iso ("2022-01-01"));
  g_assert_cmpuint (kept->until, ==, 0);
  g_assert_cmpuint (question->options->len, ==, 4);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/rules/library/" name, Folders, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("editions", test_editions);
  ADD ("no-edition", test_no_edition);
  ADD ("ranges", test_ranges);
  ADD ("the-users-own", test_the_users_own);
  ADD ("not-in-force", test_not_in_force);
  ADD ("one-edition", test_one_edition);
  ADD ("refused", test_refused);
  ADD ("refused-with-its-like", test_refused_with_its_like);
  ADD ("broken-shipped-data", test_broken_shipped_data);
  ADD ("options-of-all-editions", test_options_of_all_editions);
  return g_test_run ();
}
