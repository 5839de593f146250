/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a PDF: a report of its type, whatever they are. */

#include "fuzz.h"

#include "letter/letter-file.h"
#include "reader/pdf-report.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GVariant) report = g_variant_ref_sink (yu_pdf_report (data, size));

  g_assert_true (g_variant_is_of_type (report, G_VARIANT_TYPE (YU_LETTER_FILE_REPORT)));
  return 0;
}
