/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A package that comes in: refused with faults, or plain files within bounds that are written and
 * read again the same. */

#include "fuzz.h"

#include "cases/package.h"

static void
written_again (GPtrArray *entries)
{
  g_autoptr (YuFaults) faults = yu_faults_new ("written");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) archive = yu_zip_write (entries, NULL, &error);
  g_autoptr (GPtrArray) again = NULL;

  g_assert_no_error (error);
  again = yu_zip_read (archive, NULL, faults);
  g_assert_nonnull (again);
  g_assert_cmpuint (again->len, ==, entries->len);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (YuFaults) faults = yu_faults_new ("fuzz");
  g_autoptr (GBytes) archive = g_bytes_new_static (data, size);
  g_autoptr (GPtrArray) entries = yu_zip_read (archive, NULL, faults);

  yu_zip_is_encrypted (archive);
  g_assert_true ((entries != NULL) == (yu_faults_total (faults) == 0));
  if (entries == NULL)
    return 0;
  for (guint i = 0; i < entries->len; i++)
    g_assert_true (yu_zip_name_is_plain (((const YuZipEntry *) entries->pdata[i])->name));
  g_assert_true (yu_package_check (entries, faults) == (yu_faults_total (faults) == 0));
  written_again (entries);
  return 0;
}
