/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-cases [N]: a folder of N invented dossiers (10,000 unless told) as a list, without the
 * index and with it, searched and sorted. With an argument of 100000, the targets of such a folder.
 */

#include "base/paths.h"
#include "cases/case-folder.h"
#include "cases/case-list.h"
#include "measure.h"
#include "workspace.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

static guint n_dossiers = 10000;

static double
processor_seconds (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
         + (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

/* Until every row is there */
static YuCaseList *
fill (const char *what, double target, YuCaseStore *store, YuLibrary *library)
{
  gint64 start = g_get_monotonic_time ();
  double before = processor_seconds ();
  YuCaseList *list = yu_case_list_new (store, library, yu_date_from_iso (GENERATOR_TODAY));

  while (g_list_model_get_n_items (G_LIST_MODEL (list)) < n_dossiers)
    g_main_context_iteration (NULL, TRUE);
  report (what, (double) (g_get_monotonic_time () - start) / 1e3, target, "ms");
  printf ("%-52s %9.1f ms\n", "  of processors", (processor_seconds () - before) * 1e3);
  return list;
}

static void
search (gpointer data)
{
  GListModel *list = data;
  guint n = g_list_model_get_n_items (list), found = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (YuCaseRow) row = g_list_model_get_item (list, i);

      found += yu_case_row_has_text (row, "kovac");
    }
  g_assert_cmpuint (found, <, n);
}

static gint
compare_rows (gconstpointer a, gconstpointer b, gpointer column)
{
  return yu_case_row_compare (*(YuCaseRow *const *) a, *(YuCaseRow *const *) b,
                              GPOINTER_TO_UINT (column));
}

static void
sort (gpointer data)
{
  GListModel *list = data;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (rows, g_list_model_get_item (list, i));
  g_ptr_array_sort_with_data (rows, compare_rows, GUINT_TO_POINTER (YU_CASE_PERSON));
}

static double
most_memory (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return (double) usage.ru_maxrss / 1024;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *cache = g_dir_make_tmp ("yucai-bench-cache-XXXXXX", NULL);
  YuLibrary *library;
  YuCaseStore *store;
  YuCaseList *list;
  gboolean many;
  char *folder;

  /* The user's own index has nothing to do with this. */
  g_setenv ("XDG_CACHE_HOME", cache, TRUE);
  if (argc > 1)
    n_dossiers = (guint) atoi (argv[1]);
  many = n_dossiers > 10000;
  library = yu_library_load_default (&error);
  if (library == NULL)
    g_error ("%s", error->message);
  folder = workspace_new (library, n_dossiers);
  store = yu_case_folder_new (folder);
  printf ("%u dossiers\n", n_dossiers);
  list = fill ("list, without the index", many ? 100000 : 10000, store, library);
  g_object_unref (list);
  g_usleep (G_USEC_PER_SEC);
  list = fill ("list, with the index", many ? 3000 : 1000, store, library);
  measure ("search", 20, many ? 300000 : 100000, search, list);
  measure ("sort by name", 5, many ? 300000 : 100000, sort, list);
  report ("memory", most_memory (), many ? 3000 : 300, "MiB");
  g_object_unref (list);
  g_object_unref (store);
  workspace_remove (folder);
  yu_library_unref (library);
  return 0;
}
