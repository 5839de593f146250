/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace.h"

#include <glib/gstdio.h>

char *
workspace_new (YuLibrary *library, guint n_dossiers)
{
  char *folder = g_dir_make_tmp ("yucai-bench-XXXXXX", NULL);
  g_autoptr (Generator) generator = generator_new (library);

  for (guint i = 1; i <= n_dossiers; i++)
    {
      g_autoptr (YuDossier) dossier = generator_applicant (generator, i);
      g_autoptr (GBytes) bytes = yu_dossier_write (dossier);
      g_autofree char *name = g_strdup_printf ("GEN-%06u.yucai", i),
                      *path = g_build_filename (folder, name, NULL);

      if (!g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL),
                                     (gssize) g_bytes_get_size (bytes), G_FILE_SET_CONTENTS_NONE,
                                     0600, NULL))
        g_error ("%s cannot be written", path);
    }
  return folder;
}

void
workspace_remove (char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
  g_free (folder);
}
