/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "sheet-export.h"

#include "base/words.h"
#include "form/countries.h"
#include "form/reading.h"

typedef struct {
  const YuForm *form;
  YuLang lang;
  YuWorksheet *people, *posts;
  GPtrArray *people_fields, *post_fields;
  guint next_post; /* row */
} Export;

static gboolean
is_about_left_out (const YuSheetField *field)
{
  return g_str_equal (field->id, "result.row") || g_str_equal (field->id, "result.reasons");
}

/* The fields that a sheet of ours has; those of rows that were left out are another sheet's. */
static void
drop_fields (GPtrArray *fields, gboolean (*dropped) (const YuSheetField *field))
{
  for (guint i = fields->len; i > 0; i--)
    if (dropped (g_ptr_array_index (fields, i - 1)))
      g_ptr_array_remove_index (fields, i - 1);
}

static void
put_headers (YuWorksheet *sheet, GPtrArray *fields, YuLang lang)
{
  for (guint i = 0; i < fields->len; i++)
    yu_worksheet_set (sheet, 0, i, YU_CELL_TEXT,
                      ((const YuSheetField *) g_ptr_array_index (fields, i))->header.in[lang]);
}

static void
begin (Export *export, const YuForm *form, YuLang lang,
       gboolean (*dropped) (const YuSheetField *field))
{
  export->form = form;
  export->lang = lang;
  export->people = yu_worksheet_new (yu_words ("sheet.people", lang));
  export->posts = yu_worksheet_new (yu_words ("sheet.posts", lang));
  export->people_fields = yu_sheet_fields_people (form);
  export->post_fields = yu_sheet_fields_posts (form);
  export->next_post = 1;
  drop_fields (export->people_fields, dropped);
  drop_fields (export->post_fields, dropped);
  put_headers (export->people, export->people_fields, lang);
  put_headers (export->posts, export->post_fields, lang);
}

static YuWorkbook *
end (Export *export)
{
  YuWorkbook *workbook = yu_workbook_new ();

  g_ptr_array_add (workbook->sheets, export->people);
  g_ptr_array_add (workbook->sheets, export->posts);
  g_ptr_array_unref (export->people_fields);
  g_ptr_array_unref (export->post_fields);
  return workbook;
}

/* --- how a case stands --- */

static char *
result_text (const YuCaseSummary *summary, const char *id, YuLang lang)
{
  if (g_str_equal (id, "result.category"))
    return yu_case_category_words (summary, lang);
  if (g_str_equal (id, "result.points"))
    return yu_case_points_words (summary);
  if (g_str_equal (id, "result.ground"))
    return yu_case_ground_words (summary, lang);
  if (g_str_equal (id, "result.missing"))
    return yu_case_missing_words (summary, lang);
  if (g_str_equal (id, "result.next"))
    return summary->next != NULL ? yu_date_to_iso (summary->next->on) : g_strdup ("");
  return g_strdup (yu_stage_words (summary->stage, lang));
}

static YuTone
tone_of (YuShown shown)
{
  switch (shown)
    {
    case YU_SHOWN_MET:
      return YU_TONE_GOOD;
    case YU_SHOWN_CLAIMED:
      return YU_TONE_CLAIMED;
    case YU_SHOWN_OPEN:
      return YU_TONE_OPEN;
    case YU_SHOWN_NOT_MET:
    default:
      return YU_TONE_BAD;
    }
}

static void
put_result (Export *export, guint row, guint column, const YuSheetField *field,
            const YuCaseSummary *summary)
{
  g_autofree char *text = result_text (summary, field->id, export->lang);

  yu_worksheet_set (export->people, row, column, YU_CELL_TEXT, text);
  if (g_str_equal (field->id, "result.ground"))
    yu_worksheet_set_tone (export->people, row, column, tone_of (summary->ground_shown));
}

/* --- answers --- */

static char *
answer_text (const YuSheetField *field, const YuValue *value, YuLang lang)
{
  if (field->role == YU_FIELD_MEMBER)
    return yu_value_to_cell (field->member,
                             yu_value_is (value, YU_VALUE_RECORD)
                                 ? yu_value_member (value, field->member->id)
                                 : NULL,
                             lang);
  if (field->question->kind == YU_KIND_RECORD && value != NULL)
    return g_strdup (
        yu_words (yu_value_is (value, YU_VALUE_RECORD) ? "value.yes" : "value.none", lang));
  if (field->question->kind == YU_KIND_ROWS)
    return g_strdup (value != NULL && yu_value_length (value) == 0 ? yu_words ("value.none", lang)
                                                                   : "");
  return yu_value_to_cell (field->question, value, lang);
}

/* A text that could not be read goes out as it is, coloured: it will be told again on the way in.
 */
static void
put_answer (Export *export, guint row, guint column, const YuSheetField *field,
            const YuDossier *dossier)
{
  const YuValue *value = yu_answers_get (yu_dossier_answers (dossier), field->question->id);
  const char *typed
      = field->role == YU_FIELD_QUESTION ? yu_dossier_typed (dossier, field->question->id) : NULL;
  g_autofree char *text
      = typed != NULL ? g_strdup (typed) : answer_text (field, value, export->lang);

  yu_worksheet_set (export->people, row, column, YU_CELL_TEXT, text);
  if (typed != NULL)
    yu_worksheet_set_tone (export->people, row, column, YU_TONE_BAD);
}

static void
put_person (Export *export, guint row, const YuExportCase *from)
{
  for (guint column = 0; column < export->people_fields->len; column++)
    {
      const YuSheetField *field = g_ptr_array_index (export->people_fields, column);

      if (field->role == YU_FIELD_CASE)
        yu_worksheet_set (export->people, row, column, YU_CELL_TEXT,
                          yu_dossier_case (from->dossier) ? yu_dossier_case (from->dossier) : "");
      else if (field->role != YU_FIELD_RESULT)
        put_answer (export, row, column, field, from->dossier);
      else if (from->summary != NULL)
        put_result (export, row, column, field, from->summary);
    }
}

/* --- posts --- */

static gboolean
has_member (const YuValue *record, const char *name)
{
  for (gsize i = 0; i < yu_value_length (record); i++)
    if (g_str_equal (yu_value_name (record, i), name))
      return TRUE;
  return FALSE;
}

static char *
post_text (const YuSheetField *field, const YuValue *post, YuLang lang)
{
  const YuValue *value = yu_value_member (post, field->member->id);

  if (value == NULL && field->member->kind == YU_KIND_MONTH && has_member (post, field->member->id))
    return g_strdup (yu_words ("value.to_this_day", lang));
  return yu_value_to_cell (field->member, value, lang);
}

static void
put_post (Export *export, const YuDossier *dossier, const YuValue *post)
{
  for (guint column = 0; column < export->post_fields->len; column++)
    {
      const YuSheetField *field = g_ptr_array_index (export->post_fields, column);
      g_autofree char *text
          = field->role == YU_FIELD_POST
                ? post_text (field, post, export->lang)
                : g_strdup (yu_dossier_case (dossier) ? yu_dossier_case (dossier) : "");

      yu_worksheet_set (export->posts, export->next_post, column, YU_CELL_TEXT, text);
    }
  export->next_post++;
}

static void
put_posts (Export *export, const YuDossier *dossier)
{
  GPtrArray *questions = yu_form_questions (export->form);

  for (guint i = 0; i < questions->len; i++)
    {
      const YuQuestion *question = g_ptr_array_index (questions, i);
      const YuValue *posts = question->kind == YU_KIND_ROWS
                                 ? yu_answers_get (yu_dossier_answers (dossier), question->id)
                                 : NULL;

      for (gsize n = 0; posts != NULL && n < yu_value_length (posts); n++)
        put_post (export, dossier, yu_value_item (posts, n));
    }
}

/**
 * yu_sheet_export_new:
 * @form: what may be asked
 * @cases: (array length=n): dossiers, with how they stand
 * @n: how many
 * @lang: the language of headers and of what was chosen
 *
 * Returns: (transfer full): a sheet of people and one of their posts
 */
YuWorkbook *
yu_sheet_export_new (const YuForm *form, const YuExportCase *cases, gsize n, YuLang lang)
{
  Export export;

  begin (&export, form, lang, is_about_left_out);
  for (gsize i = 0; i < n; i++)
    {
      put_person (&export, (guint) i + 1, &cases[i]);
      put_posts (&export, cases[i].dossier);
    }
  return end (&export);
}

/**
 * yu_sheet_export_posts:
 * @workbook: an exported workbook
 *
 * Returns: how many posts are on its second sheet
 */
guint
yu_sheet_export_posts (const YuWorkbook *workbook)
{
  return yu_worksheet_rows (g_ptr_array_index (workbook->sheets, 1)) - 1;
}

/* --- the empty sheet --- */

static GStrv
labels_of (GPtrArray *options, YuLang lang)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();

  for (guint i = 0; i < options->len; i++)
    g_strv_builder_add (labels,
                        ((const YuOption *) g_ptr_array_index (options, i))->label.in[lang]);
  return g_strv_builder_end (labels);
}

static GStrv
yes_no (YuLang lang)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  g_strv_builder_add (words, yu_words ("value.yes", lang));
  g_strv_builder_add (words, yu_words ("value.no", lang));
  return g_strv_builder_end (words);
}

/* NULL: free text, or several may be chosen, which a list that drops down cannot do. */
static GStrv
choices_of (const YuQuestion *question, YuLang lang)
{
  if (question->kind == YU_KIND_YES_NO)
    return yes_no (lang);
  if (question->kind == YU_KIND_COUNTRY)
    return labels_of (yu_countries (), lang);
  return question->kind == YU_KIND_CHOICE && question->options != NULL
             ? labels_of (question->options, lang)
             : NULL;
}

static void
put_choices (YuWorksheet *sheet, GPtrArray *fields, YuLang lang)
{
  for (guint column = 0; column < fields->len; column++)
    {
      const YuSheetField *field = g_ptr_array_index (fields, column);
      GStrv choices
          = field->question != NULL
                ? choices_of (field->member != NULL ? field->member : field->question, lang)
                : NULL;

      if (choices != NULL)
        yu_worksheet_set_choices (sheet, column, choices);
    }
}

static gboolean
is_result (const YuSheetField *field)
{
  return field->role == YU_FIELD_RESULT;
}

/**
 * yu_sheet_export_template:
 * @form: what may be asked
 * @lang: a language
 *
 * Returns: (transfer full): the empty sheets, with lists to choose from
 */
YuWorkbook *
yu_sheet_export_template (const YuForm *form, YuLang lang)
{
  Export export;

  begin (&export, form, lang, is_result);
  put_choices (export.people, export.people_fields, lang);
  put_choices (export.posts, export.post_fields, lang);
  return end (&export);
}
