/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The file of a form: refused with faults, or a form in which every question can be asked. */

#include "fuzz.h"

#include "form/reading.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (YuFaults) faults = yu_faults_new ("fuzz");
  g_autoptr (YuForm) form = yu_form_load (fuzz_file (data, size), faults);
  GPtrArray *questions;

  g_assert_true ((form != NULL) == (yu_faults_total (faults) == 0));
  if (form == NULL)
    return 0;
  questions = yu_form_questions (form);
  for (guint i = 0; i < questions->len; i++)
    {
      g_autoptr (YuReading) reading
          = yu_reading_new (questions->pdata[i], "12", yu_date_from_iso ("2026-11-24"));

      g_assert_true (yu_form_question (form, ((const YuQuestion *) questions->pdata[i])->id)
                     == questions->pdata[i]);
    }
  return 0;
}
