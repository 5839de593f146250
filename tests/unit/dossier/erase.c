/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Deleting an applicant: theirs goes, everybody else's stays, and what cannot be removed is named.
 */

#include "base/memo.h"
#include "dossier/erase.h"

#include <glib/gstdio.h>

#define DIGEST "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

typedef struct {
  char *folder;
} Fixture;

static char *
in (Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static char *
make (Fixture *fixture, const char *name)
{
  char *path = in (fixture, name);

  g_assert_true (g_file_set_contents (path, "text", -1, NULL));
  return path;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("yucai-erase-XXXXXX", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)))
    {
      g_autofree char *path = in (fixture, name);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static gboolean
is_there (const char *path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
test_gone (Fixture *fixture, gconstpointer data)
{
  g_autofree char *dossier = make (fixture, "a.yucai"), *letter = make (fixture, "letter.pdf"),
                  *other = make (fixture, "b.yucai");
  g_autofree char *attachments = in (fixture, "a.yucai.d"),
                  *strangers = make (fixture, "notes.txt");
  g_autofree char *attached = g_build_filename (attachments, DIGEST, NULL);
  const char *const exports[] = { letter, NULL };
  g_autoptr (GPtrArray) left = NULL;

  g_assert_cmpint (g_mkdir (attachments, 0700), ==, 0);
  g_assert_true (g_file_set_contents (attached, "scan", -1, NULL));
  left = yu_erase (dossier, exports);
  g_assert_cmpuint (left->len, ==, 0);
  g_assert_false (is_there (dossier));
  g_assert_false (is_there (letter));
  g_assert_false (is_there (attachments));
  g_assert_true (is_there (other));
  g_assert_true (is_there (strangers));
}

/* What the cache keeps of it goes as well, also as far as somebody with a copy could open it. */
static void
test_cache (Fixture *fixture, gconstpointer data)
{
  g_autofree char *dossier = make (fixture, "a.yucai");
  const char *const exports[] = { NULL };
  g_autoptr (GBytes) copy = g_bytes_new_static ("text", 4),
                     said = g_bytes_new_static ("78 points", 9), found = NULL, gone = NULL;
  g_autoptr (YuMemo) memo = yu_memo_open (yu_date_from_ymd (2026, 11, 24));
  g_autoptr (GPtrArray) left = NULL;

  yu_memo_keep (memo, copy, said);
  yu_memo_close (memo);
  memo = yu_memo_open (yu_date_from_ymd (2026, 11, 24));
  found = yu_memo_recall (memo, copy);
  g_assert_nonnull (found);
  left = yu_erase (dossier, exports);
  gone = yu_memo_recall (memo, copy);
  g_assert_null (gone);
}

static void
test_gone_already (Fixture *fixture, gconstpointer data)
{
  g_autofree char *dossier = make (fixture, "a.yucai"), *moved = in (fixture, "moved.pdf");
  const char *const exports[] = { moved, NULL };
  g_autoptr (GPtrArray) left = yu_erase (dossier, exports);

  g_assert_cmpuint (left->len, ==, 0);
}

/* A folder in the place of a paper cannot be unlinked; a file of somebody else keeps the
 * attachments' folder. */
static void
test_left (Fixture *fixture, gconstpointer data)
{
  g_autofree char *dossier = make (fixture, "a.yucai"), *letter = in (fixture, "letter.pdf"),
                  *attachments = in (fixture, "a.yucai.d");
  g_autofree char *strangers = g_build_filename (attachments, "notes.txt", NULL);
  const char *const exports[] = { letter, NULL };
  g_autoptr (GPtrArray) left = NULL;

  g_assert_cmpint (g_mkdir (letter, 0700), ==, 0);
  g_assert_cmpint (g_mkdir (attachments, 0700), ==, 0);
  g_assert_true (g_file_set_contents (strangers, "mine", -1, NULL));
  left = yu_erase (dossier, exports);
  g_assert_cmpuint (left->len, ==, 2);
  g_assert_true (g_str_has_prefix (g_ptr_array_index (left, 0), attachments));
  g_assert_true (g_str_has_prefix (g_ptr_array_index (left, 1), letter));
  g_assert_true (is_there (strangers));
  g_remove (strangers);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/erase/gone", Fixture, NULL, set_up, test_gone, tear_down);
  g_test_add ("/erase/cache", Fixture, NULL, set_up, test_cache, tear_down);
  g_test_add ("/erase/gone-already", Fixture, NULL, set_up, test_gone_already, tear_down);
  g_test_add ("/erase/left", Fixture, NULL, set_up, test_left, tear_down);
  return g_test_run ();
}
