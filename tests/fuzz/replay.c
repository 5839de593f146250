/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* replay FOUND SEEDS: every file of both folders, given to a target of an ordinary build. What
 * fuzzing once found stays found. With YUCAI_SHORT every fifth seed: fuzzing begins with all of
 * them, under the same sanitizers. */

#include "fuzz.h"

#include <string.h>

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
files_of (const char *folder)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (paths, compare_paths);
  return paths;
}

static void
replay (gconstpointer data)
{
  const char *path = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize length;

  g_file_get_contents (path, &bytes, &length, &error);
  g_assert_no_error (error);
  /* A copy without the zero byte behind it: a sanitizer sees who reads past the end. */
  g_autofree guint8 *exact = g_memdup2 (bytes, length);
  LLVMFuzzerTestOneInput (exact, length);
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  guint every = g_getenv ("YUCAI_SHORT") != NULL ? 5 : 1;

  g_test_init (&argc, &argv, NULL);
  for (int i = 1; i < argc; i++)
    {
      GPtrArray *paths = files_of (argv[i]);

      g_ptr_array_add (kept, paths);
      for (guint j = 0; j<paths->len; j += i> 1 ? every : 1)
        {
          g_autofree char *name = g_path_get_basename (paths->pdata[j]);
          g_autofree char *test = g_strdup_printf ("/%u/%s", i, name);

          g_test_add_data_func (test, paths->pdata[j], replay);
        }
    }
  return g_test_run ();
}
