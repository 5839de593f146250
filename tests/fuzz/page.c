/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is drawn on a page and the table that says what its codes mean: the input in two parts, with
 * a line "%%" between. They are put into a PDF that is otherwise sound, so that the fuzzer need not
 * learn to write one. */

#include "fuzz.h"

#include "letter/letter-file.h"
#include "reader/pdf-report.h"

#include <string.h>

static const char start[] = "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                            "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                            "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                            "/Resources<</Font<</F1 6 0 R/F2 7 0 R>>>>>>endobj\n";
static const char fonts[]
    = "6 0 obj<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/ToUnicode 5 0 "
      "R/DescendantFonts[<<"
      "/Type/Font/Subtype/CIDFontType2/BaseFont/A/DW 500/W[1[250 600]7 9 400]>>]>>endobj\n"
      "7 0 obj<</Type/Font/Subtype/TrueType/BaseFont/B/FirstChar 32/LastChar 34/Widths[200 300 "
      "400]/ToUnicode 5 0 R>>endobj\n";

static void
add_stream (GByteArray *file, const char *number, const guint8 *data, gsize size)
{
  g_autofree char *head
      = g_strdup_printf ("%s 0 obj<</Length %" G_GSIZE_FORMAT ">>stream\n", number, size);

  g_byte_array_append (file, (const guint8 *) head, (guint) strlen (head));
  if (size > 0)
    g_byte_array_append (file, data, (guint) size);
  g_byte_array_append (file, (const guint8 *) "\nendstream endobj\n", 18);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static const char end[] = "trailer<</Root 1 0 R/Size 8>>\nstartxref\n0\n%%EOF\n";
  const char *split = size > 0 ? g_strstr_len ((const char *) data, (gssize) size, "\n%%\n") : NULL;
  gsize drawn = split != NULL ? (gsize) (split - (const char *) data) : size;
  gsize rest = split != NULL ? drawn + 4 : size;
  g_autoptr (GByteArray) file = g_byte_array_new ();
  g_autoptr (GVariant) report = NULL;

  g_byte_array_append (file, (const guint8 *) start, sizeof start - 1);
  add_stream (file, "4", data, drawn);
  add_stream (file, "5", data + rest, size - rest);
  g_byte_array_append (file, (const guint8 *) fonts, sizeof fonts - 1);
  g_byte_array_append (file, (const guint8 *) end, sizeof end - 1);
  report = g_variant_ref_sink (yu_pdf_report (file->data, file->len));
  g_assert_true (g_variant_is_of_type (report, G_VARIANT_TYPE (YU_LETTER_FILE_REPORT)));
  return 0;
}
