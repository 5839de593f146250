/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers of years that were typed. They stay what they are on the time line, and whoever reads it
 * is told which. */

#include "timeline-private.h"

#include "model-private.h"

/* The question or field whose number a fact is; NULL: the fact is no number of years that was
 * typed. */
static const YuQuestion *
typed_years (const YuAxis *axis, const YuForm *form, const YuAnswers *answers)
{
  const YuQuestion *question = axis->question;
  const YuValue *value = yu_answers_get (answers, axis->fact->id);

  if (axis->origin.kind == YU_FROM_VENTURE)
    {
      question = yu_question_field (yu_form_question (form, "venture"), axis->origin.question);
      value = yu_answers_get (answers, "venture");
      value = yu_value_is (value, YU_VALUE_RECORD) ? yu_value_member (value, axis->origin.question)
                                                   : NULL;
    }
  if (!question || !question->unit.in[YU_LANG_EN] || !yu_value_is (value, YU_VALUE_NUMBER))
    return NULL;
  return g_str_equal (question->unit.in[YU_LANG_EN], "years") ? question : NULL;
}

static gint
compare_places (gconstpointer a, gconstpointer b)
{
  const YuFixed *x = *(const YuFixed *const *) a;
  const YuFixed *y = *(const YuFixed *const *) b;

  return (x->question->place > y->question->place) - (x->question->place < y->question->place);
}

void
yu_timeline_find_fixed (YuTimeline *timeline)
{
  const YuEra *era = g_ptr_array_index (timeline->almanac->eras, 0);
  const YuForm *form = yu_library_form (timeline->almanac->library);

  timeline->fixed = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; era->model && i < era->model->axes->len; i++)
    {
      const YuAxis *axis = yu_model_axis (era->model, i);
      const YuQuestion *question = typed_years (axis, form, timeline->answers);
      gboolean datable = axis->origin.kind == YU_FROM_HISTORY || axis->origin.kind == YU_FROM_MONTH;
      YuFixed *fixed;

      if (!question)
        continue;
      fixed = g_new0 (YuFixed, 1);
      fixed->question = question;
      fixed->instead = datable ? yu_form_question (form, axis->origin.question) : NULL;
      g_ptr_array_add (timeline->fixed, fixed);
    }
  g_ptr_array_sort (timeline->fixed, compare_places);
}
