/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What somebody types or pastes: the first byte chooses the question. A value that is understood is
 * an answer that the question takes, and the text shown for it is understood as the same value. */

#include "fuzz.h"

#include "form/reading.h"

static void
reads_back (const YuQuestion *question, const YuValue *value, YuDate today)
{
  g_autofree char *entry = yu_value_to_entry (question, value, YU_LANG_EN);
  g_autofree char *words = yu_value_to_words (question, value, YU_LANG_ZH_CN);
  g_autoptr (YuReading) again = yu_reading_new (question, entry, today);

  g_assert_true (g_utf8_validate (words, -1, NULL));
  g_assert_true (yu_question_accepts (question, value));
  g_assert_true (yu_value_equal (again->value, value));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  GPtrArray *questions = yu_form_questions (yu_library_form (fuzz_library ()));
  YuDate today = yu_date_from_iso ("2026-11-24");
  const YuQuestion *question;
  g_autofree char *typed = NULL, *clean = NULL, *cleaner = NULL;
  g_autoptr (YuReading) reading = NULL;

  if (size == 0)
    return 0;
  question = questions->pdata[data[0] % questions->len];
  typed = fuzz_text (data + 1, size - 1);
  clean = yu_typed_clean (typed, question->kind == YU_KIND_LONG_TEXT);
  cleaner = yu_typed_clean (clean, question->kind == YU_KIND_LONG_TEXT);
  g_assert_true (g_utf8_validate (clean, -1, NULL));
  g_assert_cmpstr (cleaner, ==, clean);
  reading = yu_reading_new (question, typed, today);
  if (reading->state == YU_READING_VALUE)
    reads_back (question, reading->value, today);
  return 0;
}
