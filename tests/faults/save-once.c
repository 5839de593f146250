/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Saves and says how it went: for tests in which the disk, or somebody, stops it.
 *
 *   save-once PATH SIZE           so many bytes, once
 *   save-once --count PATH TIMES  adds one to the number in the file, so many times, never over
 * what another one wrote save-once --sweep FOLDER      as the program does when it starts */

#include "base/save.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static int
say (const GError *error)
{
  printf ("%s\n", error->message);
  return 1;
}

static int
save_once (const char *path, gsize size)
{
  g_autofree char *content = g_strnfill (size, 'n');
  g_autoptr (GBytes) bytes = g_bytes_new (content, size);
  g_autoptr (GError) error = NULL;

  /* A test that counts system calls begins to count here. */
  access ("/saving-begins-here", F_OK);
  return yu_save (path, bytes, &error) ? 0 : say (error);
}

static gboolean
add_one (const char *path, GError **error)
{
  g_autofree char *text = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, error))
    return FALSE;

  g_autofree char *read = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, (gssize) length);
  g_autofree char *next
      = g_strdup_printf ("%" G_GINT64_FORMAT, g_ascii_strtoll (text, NULL, 10) + 1);
  g_autoptr (GBytes) bytes = g_bytes_new (next, strlen (next));
  return yu_save_if (path, bytes, read, error);
}

static int
count (const char *path, guint64 times)
{
  while (times > 0)
    {
      g_autoptr (GError) error = NULL;

      if (add_one (path, &error))
        times--;
      else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG))
        return say (error);
    }
  return 0;
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  if (argc == 3 && g_str_equal (argv[1], "--sweep"))
    {
      yu_save_sweep (argv[2]);
      return 0;
    }
  if (argc == 4 && g_str_equal (argv[1], "--count"))
    return count (argv[2], g_ascii_strtoull (argv[3], NULL, 10));
  return argc == 3 ? save_once (argv[1], (gsize) g_ascii_strtoull (argv[2], NULL, 10)) : 2;
}
