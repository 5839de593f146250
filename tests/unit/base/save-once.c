/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Saves so many bytes once and says how it went: for tests of disks that refuse. */

#include "base/save.h"

#include <locale.h>
#include <stdio.h>

int
main (int argc, char **argv)
{
  g_autofree char *content = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  setlocale (LC_ALL, "");
  if (argc != 3)
    return 2;
  size = (gsize) g_ascii_strtoull (argv[2], NULL, 10);
  content = g_strnfill (size, 'n');
  bytes = g_bytes_new (content, size);
  if (yu_save (argv[1], bytes, &error))
    return 0;
  printf ("%s\n", error->message);
  return 1;
}
