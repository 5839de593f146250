/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A file to attach: the first line is its name, the rest what is in it. It is refused with words,
 * or the copy is the file. */

#include "fuzz.h"

#include "dossier/attachments.h"

#include <glib/gstdio.h>
#include <string.h>

static char *home;

static void
remove_home (void)
{
  g_autofree char *copies = yu_attachments_folder (home);

  yu_attachments_sweep (&(YuPlace){ copies, NULL }, NULL);
  g_rmdir (home);
}

/* Names that cannot stand for a file in this folder are the shell's affair. */
static char *
path_of (const guint8 *data, gsize length)
{
  g_autofree char *name = fuzz_text (data, MIN (length, 200));

  if (*name == '\0' || strchr (name, '/') != NULL || g_str_equal (name, ".")
      || g_str_equal (name, ".."))
    return NULL;
  return g_build_filename (home, name, NULL);
}

static void
take (const char *path, const guint8 *data, gsize size)
{
  g_autofree char *folder = yu_attachments_folder (home);
  const YuPlace copies = { folder, NULL };
  g_autoptr (GError) error = NULL;
  g_auto (YuTaken) taken = { 0 };

  if (!yu_attachments_take (path, &copies, &taken, &error))
    {
      g_assert_nonnull (error);
      return;
    }
  g_autoptr (GBytes) copy = yu_attachments_read (&copies, taken.sha256);
  g_autoptr (GBytes) source = g_bytes_new_static (data, size);

  g_assert_true (g_bytes_equal (copy, source));
  g_assert_true (yu_sha256_is_valid (taken.sha256));
  g_assert_true (g_utf8_validate (taken.name, -1, NULL));
  g_assert_cmpint (taken.size, ==, (gint64) size);
  yu_attachments_sweep (&copies, NULL);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  const guint8 *line = size > 0 ? memchr (data, '\n', size) : NULL;
  g_autofree char *path = NULL;

  if (line == NULL)
    return 0;
  if (home == NULL)
    {
      home = g_dir_make_tmp ("fuzz-XXXXXX", NULL);
      atexit (remove_home);
    }
  path = path_of (data, (gsize) (line - data));
  size -= (gsize) (line + 1 - data);
  if (path == NULL
      || !g_file_set_contents_full (path, (const char *) line + 1, (gssize) size,
                                    G_FILE_SET_CONTENTS_NONE, 0600, NULL))
    return 0;
  take (path, line + 1, size);
  g_unlink (path);
  return 0;
}
