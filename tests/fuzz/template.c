/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of a paper: refused with faults, or a template that has every text of its paper. */

#include "fuzz.h"

#include "letter/template.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static const YuTemplateShape *const shapes[]
      = { &yu_letter_shape, &yu_form_shape, &yu_checklist_shape, &yu_commitment_shape };

  for (gsize i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      g_autoptr (YuFaults) faults = yu_faults_new ("fuzz");
      g_autoptr (JsonNode) node = fuzz_json (data, size, faults);
      g_autoptr (YuTemplate) template
          = node != NULL ? yu_template_parse (shapes[i], node, faults) : NULL;

      g_assert_true ((template != NULL) == (yu_faults_total (faults) == 0));
      for (const YuTemplateText *text = shapes[i]->texts; template != NULL && text->id != NULL;
           text++)
        g_assert_nonnull (yu_template_text (template, text->id, YU_LANG_ZH_CN));
    }
  return 0;
}
