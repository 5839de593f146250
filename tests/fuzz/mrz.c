/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A passport's two lines: read or refused with words, and what is read fits the questions it fills.
 */

#include "fuzz.h"

#include "form/mrz.h"

/* What the zone fills in is held against itself without a difference. */
static void
filled (const YuMrz *mrz)
{
  g_autoptr (YuAnswers) nothing = yu_answers_new ();
  g_autoptr (YuAnswers) answers = yu_mrz_fill (mrz, nothing);
  g_autoptr (GPtrArray) differing = yu_mrz_compare (mrz, answers);

  g_assert_cmpuint (differing->len, ==, 0);
  for (gsize i = 0; i < yu_answers_length (answers); i++)
    if (yu_value_is (yu_answers_value (answers, i), YU_VALUE_TEXT))
      g_assert_true (g_utf8_validate (yu_value_text (yu_answers_value (answers, i)), -1, NULL));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = fuzz_text (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (YuMrz) mrz = yu_mrz_read (text, yu_date_from_iso ("2026-11-24"), &error);
  YuText problem = yu_mrz_problem (text);

  g_assert_true ((mrz == NULL) == (error != NULL));
  g_assert_true ((mrz == NULL) == (problem.in[YU_LANG_EN] != NULL));
  if (mrz != NULL)
    {
      g_assert_true (mrz->consistent || mrz->disagreements->len > 0);
      filled (mrz);
    }
  return 0;
}
