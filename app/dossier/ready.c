/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From answers to what is typed: no separators in figures, dates as ISO has them, names as in the
 * passport's lines. */

#include "ready.h"

#include <string.h>

#include "form/mrz.h"
#include "form/reading.h"
#include "form/transliteration.h"

typedef struct {
  const YuPortal *portal;
  const YuAssessment *assessment;
  YuMrz *zone; /* of the lines that the dossier keeps; NULL */
  GPtrArray *lines;
} Maker;

static char *
plain_number (const YuValue *value)
{
  return yu_number_to_text (yu_value_number (value));
}

/* The passport's own spelling where its lines are kept; else the table's, to be compared where the
 * table knows several. */
static char *
latin (const Maker *maker, const YuQuestion *question, const YuValue *value, YuReadyState *state)
{
  g_autoptr (YuValue) printed
      = maker->zone != NULL ? yu_mrz_value (maker->zone, question->id) : NULL;
  gboolean sure = TRUE;
  char *capitals;

  if (printed != NULL && !maker->zone->name_may_be_cut)
    return g_strdup (yu_value_text (printed));
  capitals = yu_latin_capitals (yu_value_text (value), &sure);
  if (capitals == NULL)
    *state = YU_READY_SELF;
  else if (!sure)
    *state = YU_READY_COMPARE;
  return capitals;
}

static char *
answer_text (const Maker *maker, const YuPortalField *field, const YuValue *value,
             YuReadyState *state)
{
  switch ((guint) field->form)
    {
    case YU_PORTAL_LATIN:
      return latin (maker, field->question, value, state);
    case YU_PORTAL_NUMBER:
      return plain_number (value);
    case YU_PORTAL_PER_MONTH:
      *state = yu_value_integer (value) % 12 == 0 ? YU_READY_VALUE : YU_READY_COMPARE;
      return g_strdup_printf ("%" G_GINT64_FORMAT, yu_value_integer (value) / 12);
    case YU_PORTAL_CHINESE:
      return yu_value_to_words (field->question, value, YU_LANG_ZH_CN);
    default:
      return g_strdup (yu_value_text (value));
    }
}

/* Only what holds by these answers; the authority decides. */
static char *
category_text (const YuAssessment *assessment)
{
  const YuStatement *categories[] = { &assessment->category_a, &assessment->category_b };

  for (guint i = 0; assessment->applies && i < G_N_ELEMENTS (categories); i++)
    if (categories[i]->id != NULL
        && (categories[i]->shown == YU_SHOWN_MET || categories[i]->shown == YU_SHOWN_CLAIMED))
      return g_strdup (categories[i]->id);
  return NULL;
}

static char *
points_text (const YuAssessment *assessment, const char *id)
{
  for (guint i = 0; i < assessment->factors->len; i++)
    {
      const YuFactorResult *factor = g_ptr_array_index (assessment->factors, i);

      if (g_str_equal (factor->id, id) && factor->points.min == factor->points.max)
        return g_strdup_printf ("%" G_GINT64_FORMAT, factor->points.min);
    }
  return NULL;
}

static YuReadyLine *
add_line (Maker *maker, const YuPortalSection *section, const YuPortalField *field, gint row)
{
  YuReadyLine *line = g_new0 (YuReadyLine, 1);

  line->section = section;
  line->field = field;
  line->row = row;
  g_ptr_array_add (maker->lines, line);
  return line;
}

static void
add_field (Maker *maker, const YuPortalSection *section, const YuPortalField *field,
           const YuValue *value, /* nullable */
           gint row)
{
  YuReadyLine *line = add_line (maker, section, field, row);

  if (field->form == YU_PORTAL_SELF)
    line->state = YU_READY_SELF;
  else if (field->form == YU_PORTAL_CATEGORY)
    line->value = category_text (maker->assessment);
  else if (field->form == YU_PORTAL_POINTS)
    line->value = points_text (maker->assessment, field->factor);
  else if (value != NULL)
    line->value = answer_text (maker, field, value, &line->state);
  else
    line->value = g_strdup (field->open_end);
  if (line->value == NULL && line->state == YU_READY_VALUE)
    line->state = YU_READY_UNANSWERED;
  else if (line->value != NULL && *line->value == '\0')
    {
      line->state = YU_READY_EMPTY;
      g_clear_pointer (&line->value, g_free);
    }
}

/* What is not asked of this person is not typed either; what is typed without an answer is shown as
 * missing. */
static void
add_single (Maker *maker, const YuPortalSection *section)
{
  const YuAnswers *answers = maker->assessment->answers;

  for (guint i = 0; i < section->fields->len; i++)
    {
      const YuPortalField *field = g_ptr_array_index (section->fields, i);

      if (field->question == NULL || yu_question_relevant (field->question, answers))
        add_field (maker, section, field,
                   field->question != NULL ? yu_answers_get (answers, field->question->id) : NULL,
                   -1);
    }
}

static void
add_rows (Maker *maker, const YuPortalSection *section)
{
  const YuValue *rows = yu_answers_get (maker->assessment->answers, section->rows->id);

  for (gsize row = 0; rows != NULL && row < yu_value_length (rows); row++)
    for (guint i = 0; i < section->fields->len; i++)
      {
        const YuPortalField *field = g_ptr_array_index (section->fields, i);
        const YuValue *value = field->question != NULL ? yu_value_member (yu_value_item (rows, row),
                                                                          field->question->id)
                                                       : NULL;

        add_field (maker, section, field, value, (gint) row);
      }
}

/**
 * yu_ready_lines:
 * @portal: the portal's form, made for the form of the assessment's library
 * @dossier: a dossier
 * @assessment: its assessment
 *
 * Returns: (transfer full) (element-type YuReadyLine): every field that this person fills in, in
 * the portal's order; the lines point into @portal
 */
GPtrArray *
yu_ready_lines (YuPortal *portal, const YuDossier *dossier, const YuAssessment *assessment)
{
  const char *zone = yu_dossier_passport_lines (dossier);
  g_autoptr (YuMrz) mrz = zone != NULL ? yu_mrz_read (zone, assessment->on, NULL) : NULL;
  Maker maker = { portal, assessment, mrz,
                  g_ptr_array_new_with_free_func ((GDestroyNotify) yu_ready_line_free) };
  GPtrArray *sections = yu_portal_sections (portal);

  for (guint i = 0; i < sections->len; i++)
    {
      const YuPortalSection *section = g_ptr_array_index (sections, i);

      if (section->rows != NULL)
        add_rows (&maker, section);
      else
        add_single (&maker, section);
    }
  return maker.lines;
}

/**
 * yu_ready_line_free:
 * @line: (nullable): a line
 */
void
yu_ready_line_free (YuReadyLine *line)
{
  if (line == NULL)
    return;
  g_free (line->value);
  g_free (line);
}
