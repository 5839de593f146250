/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A rulebook: refused with faults, or read whole and gone through by the checker. */

#include "fuzz.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (YuFaults) faults = yu_faults_new ("fuzz");
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (YuRulebook) book = yu_rulebook_parse (bytes, "fuzz", TRUE, faults);

  g_assert_true ((book != NULL) == (yu_faults_total (faults) == 0));
  if (book != NULL)
    yu_rulebook_check (book, fuzz_library (), faults);
  return 0;
}
