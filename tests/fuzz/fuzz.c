/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* memfd_create() */
#include "fuzz.h"

#include "base/paths.h"

#include <sys/mman.h>
#include <unistd.h>

/**
 * fuzz_library:
 *
 * Returns: (transfer none): the shipped rulebooks and form
 */
YuLibrary *
fuzz_library (void)
{
  static YuLibrary *library;

  if (library == NULL)
    {
      g_autofree char *rulebooks = yu_path_data ("rulebooks", NULL);
      g_autofree char *data_folder = g_path_get_dirname (rulebooks);
      g_autoptr (GError) error = NULL;

      library = yu_library_load (data_folder, NULL, &error);
      g_assert_no_error (error);
    }
  return library;
}

/**
 * fuzz_json:
 * @data: any bytes
 * @size: how many
 * @faults: where to say why not
 *
 * Returns: (transfer full) (nullable): the document
 */
JsonNode *
fuzz_json (const guint8 *data, gsize size, YuFaults *faults)
{
  return yu_json_parse (size > 0 ? (const char *) data : "", size, YU_JSON_MAX_DOCUMENT, faults);
}

/**
 * fuzz_text:
 * @data: any bytes
 * @size: how many
 *
 * Returns: (transfer full): them as a C string
 */
char *
fuzz_text (const guint8 *data, gsize size)
{
  return g_strndup ((const char *) data, size);
}

/**
 * fuzz_file:
 * @data: any bytes
 * @size: how many
 *
 * Returns: (transfer none): a path under which they can be read until the next call
 */
const char *
fuzz_file (const guint8 *data, gsize size)
{
  static int file = -1;
  static char path[32];

  if (file < 0)
    {
      file = memfd_create ("fuzz", MFD_CLOEXEC);
      g_snprintf (path, sizeof path, "/proc/self/fd/%d", file);
    }
  g_assert_no_errno (ftruncate (file, 0));
  g_assert_cmpint (pwrite (file, data, size, 0), ==, (gssize) size);
  return path;
}
