/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The strict reader: one fault, or a document that is written and read again without a change. */

#include "fuzz.h"

#include <string.h>

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (YuFaults) faults = yu_faults_new ("fuzz");
  g_autoptr (JsonNode) node = fuzz_json (data, size, faults);

  g_assert_cmpuint (yu_faults_total (faults), ==, node != NULL ? 0 : 1);
  if (node != NULL)
    {
      g_autofree char *written = yu_json_write (node);
      g_autoptr (JsonNode) again = yu_json_parse (written, strlen (written), G_MAXINT, faults);
      g_autofree char *rewritten = NULL;

      g_assert_nonnull (again);
      rewritten = yu_json_write (again);
      g_assert_cmpstr (rewritten, ==, written);
    }
  return 0;
}
