/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where things are. A program in the build tree knows it by its own place, not by the environment,
 * so that it can be started by hand, by a test or by a debugger alike. */

#include "paths.h"

#include "config.h"

#include <gio/gio.h>

static gboolean
look_at_own_place (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  return program && g_str_has_prefix (program, YU_BUILD_ROOT "/");
}

static gboolean
runs_from_build_tree (void)
{
  static gsize answer = 0; /* 1 no, 2 yes */

  if (g_once_init_enter (&answer))
    g_once_init_leave (&answer, look_at_own_place () ? 2 : 1);
  return answer == 2;
}

/**
 * yu_path_data:
 * @first: the first part of a path below the data folder
 * @...: further parts, then %NULL
 *
 * Looks in `YUCAI_DATADIR` first; in the build tree then in the source's data and in what the build
 * made of it, else in the installed data.
 *
 * Returns: (transfer full): the path in the first folder that has it, or in the last if none has
 */
char *
yu_path_data (const char *first, ...)
{
  const char *roots[] = { g_getenv ("YUCAI_DATADIR"), NULL, NULL };
  g_autofree char *below = NULL;
  char *path = NULL;
  va_list parts;

  va_start (parts, first);
  below = g_build_filename_valist (first, &parts);
  va_end (parts);
  roots[1] = runs_from_build_tree () ? YU_BUILD_DATADIR : YU_PKGDATADIR;
  roots[2] = runs_from_build_tree () ? YU_BUILD_GENERATED_DATADIR : NULL;
  for (guint i = 0; i < G_N_ELEMENTS (roots); i++)
    {
      if (!roots[i] || !*roots[i])
        continue;
      g_free (path);
      path = g_build_filename (roots[i], below, NULL);
      if (g_file_test (path, G_FILE_TEST_EXISTS))
        break;
    }
  return path;
}

/**
 * yu_path_user_rulebooks:
 *
 * Returns: (transfer full): the folder of the user's own rulebooks; it need not exist
 */
char *
yu_path_user_rulebooks (void)
{
  return g_build_filename (g_get_user_data_dir (), "yucai", "rulebooks", NULL);
}

/**
 * yu_path_recovery:
 *
 * Returns: (transfer full): the folder of unsaved work, made for this user alone if it did not
 * exist
 */
char *
yu_path_recovery (void)
{
  char *path = g_build_filename (g_get_user_state_dir (), "yucai", "recovery", NULL);

  g_mkdir_with_parents (path, 0700);
  return path;
}

/**
 * yu_path_memo:
 *
 * Returns: (transfer full): the file of what was worked out of documents, in a folder made for this
 * user alone if it did not exist
 */
char *
yu_path_memo (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "yucai", NULL);

  g_mkdir_with_parents (folder, 0700);
  return g_build_filename (folder, "memo.sqlite", NULL);
}

/**
 * yu_path_locale:
 *
 * Returns: the folder of the translations
 */
const char *
yu_path_locale (void)
{
  return runs_from_build_tree () ? YU_BUILD_LOCALEDIR : YU_LOCALEDIR;
}

/**
 * yu_path_pdf_reader:
 *
 * Returns: (transfer full): the program that reads PDF files
 */
char *
yu_path_pdf_reader (void)
{
  return g_build_filename (runs_from_build_tree () ? YU_BUILD_ROOT "/app/reader" : YU_LIBEXECDIR,
                           "yucai-pdf-reader", NULL);
}

/**
 * yu_path_desk:
 *
 * Returns: (transfer full): the program that lays out papers and packs them for the command line
 */
char *
yu_path_desk (void)
{
  return g_build_filename (runs_from_build_tree () ? YU_BUILD_ROOT "/app/cli" : YU_LIBEXECDIR,
                           "yucai-desk", NULL);
}
