/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Saving: whole or not at all, nothing left behind, and a message that names the file and the way
 * out. */

#include "base/save.h"

#include "base/fault.h"
#include "base/file-lock.h"
#include "base/text.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct {
  char *folder;
  char *path;
  GBytes *bytes;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("yucai-save-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "a.yucai", NULL);
  fixture->bytes = g_bytes_new_static ("new", 3);
}

static guint
files_in (const char *folder)
{
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (files))
    n++;
  return n;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) files = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (files)))
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_bytes_unref (fixture->bytes);
}

static void
assert_content (const char *path, const char *expected)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, expected);
}

static void
write_old (const char *path)
{
  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
}

static void
assert_fails (const char *path, GBytes *bytes, const char *pattern)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (yu_save (path, bytes, &error));
  g_assert_error (error, YU_ERROR, YU_ERROR_FILE);
  g_test_message ("%s", error->message);
  g_assert_true (g_pattern_match_simple (pattern, error->message));
}

static void
test_new (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  g_assert_true (yu_save (fixture->path, fixture->bytes, &error));
  g_assert_no_error (error);
  assert_content (fixture->path, "new");
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0600);
  g_assert_cmpuint (files_in (fixture->folder), ==, 1);
}

static void
test_over_old (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) none = g_bytes_new_static (NULL, 0);

  write_old (fixture->path);
  g_assert_true (yu_save (fixture->path, fixture->bytes, NULL));
  assert_content (fixture->path, "new");
  g_assert_true (yu_save (fixture->path, none, NULL));
  assert_content (fixture->path, "");
  g_assert_cmpuint (files_in (fixture->folder), ==, 1);
}

static void
test_link_stays (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link.yucai", NULL);

  write_old (fixture->path);
  g_assert_cmpint (symlink ("a.yucai", link), ==, 0);
  g_assert_true (yu_save (link, fixture->bytes, NULL));
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  assert_content (fixture->path, "new");
}

static char *
digest_of (const char *text)
{
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

static void
test_only_if (Fixture *fixture, gconstpointer data)
{
  g_autofree char *old = digest_of ("old");
  g_autoptr (GError) error = NULL;

  /* A file that is gone takes nothing from anybody. */
  g_assert_true (yu_save_if (fixture->path, fixture->bytes, old, NULL));
  g_assert_false (yu_save_if (fixture->path, fixture->bytes, old, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  assert_content (fixture->path, "new");
  write_old (fixture->path);
  g_assert_true (yu_save_if (fixture->path, fixture->bytes, old, NULL));
  assert_content (fixture->path, "new");
  g_assert_cmpuint (files_in (fixture->folder), ==, 1);
}

static void
write_hidden (Fixture *fixture, const char *name, const char *content)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
}

static void
test_sweep (Fixture *fixture, gconstpointer data)
{
  /* Killed twice while it saved a.yucai, once before it wrote anything of each of three others,
   * once over a name of the user's own. */
  write_hidden (fixture, ".a.yucai.lock", "");
  write_hidden (fixture, ".a.yucai.tmp-0123456789abcdef", "ne");
  write_hidden (fixture, ".a.yucai.tmp-fedcba9876543210", "n");
  write_hidden (fixture, ".b.pdf.lock", "");
  write_hidden (fixture, ".CQ-1-package.zip.lock", "");
  write_hidden (fixture, ".summary.xlsx.lock", "");
  write_hidden (fixture, ".letter.lock", "");
  write_hidden (fixture, ".letter.tmp-0123456789abcdef", "ne");
  write_old (fixture->path);
  yu_save_sweep (fixture->folder);
  g_assert_cmpuint (files_in (fixture->folder), ==, 1);
  assert_content (fixture->path, "old");
}

static void
test_sweep_spares_others (Fixture *fixture, gconstpointer data)
{
  write_hidden (fixture, ".lock", "");
  write_hidden (fixture, ".other.lock", "");                       /* another program's */
  write_hidden (fixture, ".x.yucai.lock", "4711");                 /* ours is empty */
  write_hidden (fixture, ".a.yucai.tmp-0123456789abcde", "mine");  /* a digit too few */
  write_hidden (fixture, ".c.yucai.tmp-0123456789abcdef", "mine"); /* without a lock */
  write_hidden (fixture, "a.yucai.tmp-0123456789abcdef", "mine");
  yu_save_sweep (fixture->folder);
  g_assert_cmpuint (files_in (fixture->folder), ==, 6);
}

/* Another program that hangs while it holds the lock: the answer comes, the file stays. */
static void
test_busy (Fixture *fixture, gconstpointer data)
{
  write_old (fixture->path);
  g_auto (YuFileLock) lock = yu_file_lock (fixture->path, 0);
  g_assert_cmpint (lock.state, ==, YU_LOCKED);
  assert_fails (fixture->path, fixture->bytes, "*another program is saving it*");
  assert_content (fixture->path, "old");
  yu_save_sweep (fixture->folder);
  g_assert_cmpuint (files_in (fixture->folder), ==, 2);
}

static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "none", "a.yucai", NULL);
  g_autofree char *pattern
      = g_strdup_printf ("“a.yucai” was not saved: there is no folder %s/none.*", fixture->folder);

  assert_fails (path, fixture->bytes, pattern);
}

static void
test_not_a_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *pipe = g_build_filename (fixture->folder, "pipe", NULL);

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  assert_fails (fixture->folder, fixture->bytes, "*a folder has this name*");
  assert_fails (pipe, fixture->bytes, "“pipe” was not saved: this is a device or pipe*");
  assert_fails ("/dev/full", fixture->bytes, "“full” was not saved: this is a device or pipe*");
}

static void
test_long_name (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = g_strnfill (300, 'a');
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  assert_fails (path, fixture->bytes, "*the name is too long*");
}

/* A file larger than the process may write stands for every disk that gives up in the middle. */
static void
test_disk_gives_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *many = g_strnfill (100000, 'x');
  g_autoptr (GBytes) large = g_bytes_new (many, 100000);
  struct rlimit before, small;

  write_old (fixture->path);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  small = (struct rlimit){ .rlim_cur = 5000, .rlim_max = before.rlim_max };
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  assert_fails (fixture->path, large, "“a.yucai” was not saved*");
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  assert_content (fixture->path, "old");
  g_assert_cmpuint (files_in (fixture->folder), ==, 1);
}

static void
test_read_only_folder (Fixture *fixture, gconstpointer data)
{
  if (geteuid () == 0)
    {
      g_test_skip ("root may write in every folder");
      return;
    }
  write_old (fixture->path);
  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
  assert_fails (fixture->path, fixture->bytes, "*you may not write there*");
  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
  assert_content (fixture->path, "old");
}

static void
test_read_only_file (Fixture *fixture, gconstpointer data)
{
  if (geteuid () == 0)
    {
      g_test_skip ("root may write every file");
      return;
    }
  write_old (fixture->path);
  g_assert_cmpint (g_chmod (fixture->path, 0444), ==, 0);
  assert_fails (fixture->path, fixture->bytes, "*you may not write there*");
  assert_content (fixture->path, "old");
}

static void
test_message_in_chinese (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "none", "a.yucai", NULL);

  yu_lang_use (YU_LANG_ZH_CN);
  assert_fails (path, fixture->bytes, "“a.yucai”未保存：文件夹*");
  yu_lang_use (YU_LANG_EN);
}

typedef struct {
  GMainLoop *loop;
  gboolean saved;
  GError *error;
} Outcome;

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Outcome *outcome = data;

  outcome->saved = yu_save_finish (result, &outcome->error);
  g_main_loop_quit (outcome->loop);
}

static void
save_and_wait (const char *path, GBytes *bytes, GCancellable *cancellable, Outcome *outcome)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  *outcome = (Outcome){ .loop = loop };
  yu_save_async (path, bytes, cancellable, saved_cb, outcome);
  g_main_loop_run (loop);
}

static void
test_async (Fixture *fixture, gconstpointer data)
{
  Outcome outcome;

  save_and_wait (fixture->path, fixture->bytes, NULL, &outcome);
  g_assert_no_error (outcome.error);
  g_assert_true (outcome.saved);
  assert_content (fixture->path, "new");
  save_and_wait (fixture->folder, fixture->bytes, NULL, &outcome);
  g_assert_error (outcome.error, YU_ERROR, YU_ERROR_FILE);
  g_assert_false (outcome.saved);
  g_error_free (outcome.error);
}

static void
test_async_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Outcome outcome;

  write_old (fixture->path);
  g_cancellable_cancel (cancellable);
  save_and_wait (fixture->path, fixture->bytes, cancellable, &outcome);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_error_free (outcome.error);
  assert_content (fixture->path, "old");
}

static void
add (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  yu_lang_use (YU_LANG_EN);
  add ("/base/save/new", test_new);
  add ("/base/save/over-old", test_over_old);
  add ("/base/save/link-stays", test_link_stays);
  add ("/base/save/only-if", test_only_if);
  add ("/base/save/sweep", test_sweep);
  add ("/base/save/sweep-spares-others", test_sweep_spares_others);
  add ("/base/save/busy", test_busy);
  add ("/base/save/no-folder", test_no_folder);
  add ("/base/save/not-a-file", test_not_a_file);
  add ("/base/save/long-name", test_long_name);
  add ("/base/save/disk-gives-up", test_disk_gives_up);
  add ("/base/save/read-only-folder", test_read_only_folder);
  add ("/base/save/read-only-file", test_read_only_file);
  add ("/base/save/message-in-chinese", test_message_in_chinese);
  add ("/base/save/async", test_async);
  add ("/base/save/async-cancelled", test_async_cancelled);
  return g_test_run ();
}
