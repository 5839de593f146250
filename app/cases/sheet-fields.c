/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "sheet-fields.h"

#include "base/words.h"
#include "form/reading.h"

static YuText
both (const char *phrase)
{
  return (YuText){ { yu_words (phrase, YU_LANG_EN), yu_words (phrase, YU_LANG_ZH_CN) } };
}

static void
add (GPtrArray *fields, YuFieldRole role, const YuQuestion *question, const YuQuestion *member,
     const char *id, YuText header)
{
  YuSheetField *field = g_new (YuSheetField, 1);

  *field = (YuSheetField){ role, question, member, g_intern_string (id), header };
  g_ptr_array_add (fields, field);
}

/* "Own venture in China: Own IP" */
static YuText
member_header (const YuQuestion *question, const YuQuestion *member)
{
  YuText header;

  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    {
      g_autofree char *text
          = g_strconcat (question->label.in[lang], lang == YU_LANG_ZH_CN ? "：" : ": ",
                         member->label.in[lang], NULL);

      header.in[lang] = g_intern_string (text);
    }
  return header;
}

static void
add_members (GPtrArray *fields, YuFieldRole role, const YuQuestion *question)
{
  for (guint i = 0; i < question->fields->len; i++)
    {
      const YuQuestion *member = g_ptr_array_index (question->fields, i);
      g_autofree char *id = g_strdup_printf ("%s.%s", question->id, member->id);

      add (fields, role, question, member, id,
           role == YU_FIELD_POST ? member->label : member_header (question, member));
    }
}

static void
add_results (GPtrArray *fields)
{
  static const char *const results[]
      = { "category", "points", "ground", "missing", "next", "stage" };

  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    {
      g_autofree char *id = g_strdup_printf ("result.%s", results[i]);
      g_autofree char *phrase = g_strdup_printf ("cases.column.%s", results[i]);

      add (fields, YU_FIELD_RESULT, NULL, NULL, id, both (phrase));
    }
}

static void
add_refusal (GPtrArray *fields)
{
  add (fields, YU_FIELD_RESULT, NULL, NULL, "result.row", both ("sheet.row"));
  add (fields, YU_FIELD_RESULT, NULL, NULL, "result.reasons", both ("sheet.reasons"));
}

/**
 * yu_sheet_fields_people:
 * @form: what may be asked
 *
 * Returns: (transfer full) (element-type YuSheetField): the columns of a sheet with a row a person
 */
GPtrArray *
yu_sheet_fields_people (const YuForm *form)
{
  GPtrArray *fields = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *questions = yu_form_questions (form);

  add (fields, YU_FIELD_CASE, NULL, NULL, "case", both ("cases.column.number"));
  add_results (fields);
  add_refusal (fields);
  for (guint i = 0; i < questions->len; i++)
    {
      const YuQuestion *question = g_ptr_array_index (questions, i);

      add (fields, YU_FIELD_QUESTION, question, NULL, question->id, question->label);
      if (question->kind == YU_KIND_RECORD)
        add_members (fields, YU_FIELD_MEMBER, question);
    }
  return fields;
}

/**
 * yu_sheet_fields_posts:
 * @form: what may be asked
 *
 * Returns: (transfer full) (element-type YuSheetField): the columns of a sheet with a row a post
 */
GPtrArray *
yu_sheet_fields_posts (const YuForm *form)
{
  GPtrArray *fields = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *questions = yu_form_questions (form);

  add (fields, YU_FIELD_CASE, NULL, NULL, "case", both ("cases.column.number"));
  add_refusal (fields);
  for (guint i = 0; i < questions->len; i++)
    if (((const YuQuestion *) g_ptr_array_index (questions, i))->kind == YU_KIND_ROWS)
      add_members (fields, YU_FIELD_POST, g_ptr_array_index (questions, i));
  return fields;
}

/**
 * yu_sheet_field:
 * @fields: (element-type YuSheetField): columns
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the one of this id
 */
const YuSheetField *
yu_sheet_field (GPtrArray *fields, const char *id)
{
  for (guint i = 0; i < fields->len; i++)
    if (g_str_equal (((const YuSheetField *) g_ptr_array_index (fields, i))->id, id))
      return g_ptr_array_index (fields, i);
  return NULL;
}

static gboolean
reads_back (const YuQuestion *question, const char *text, const YuValue *value)
{
  g_autoptr (YuReading) reading = yu_reading_new (question, text, 0);

  return reading->state == YU_READING_VALUE && yu_value_equal (reading->value, value);
}

/* "60" alone would be asked back: is it 600,000? As a product it is not. */
static char *
plain_text (const YuValue *value)
{
  g_autofree char *number = NULL;

  if (yu_value_is (value, YU_VALUE_TEXT))
    return g_strdup (yu_value_text (value));
  if (yu_value_is (value, YU_VALUE_NUMBER))
    {
      number = yu_number_to_text (yu_value_number (value));
      return g_strconcat (number, " × 1", NULL);
    }
  return NULL;
}

/**
 * yu_value_to_cell:
 * @question: a question, not one of rows or a record
 * @value: (nullable): an answer that it accepts
 * @lang: a language
 *
 * Days and months are written in ISO form, which sorts.
 *
 * Returns: (transfer full): the text for a cell; empty if the value is unknown
 */
char *
yu_value_to_cell (const YuQuestion *question, const YuValue *value, YuLang lang)
{
  g_autofree char *entry = NULL, *plain = NULL;

  if (value == NULL)
    return g_strdup ("");
  if (question->kind == YU_KIND_DATE || question->kind == YU_KIND_MONTH)
    return g_strdup (yu_value_text (value));
  /* A name that somebody does not have: an empty cell would say that nobody knows. */
  if (yu_value_is (value, YU_VALUE_TEXT) && *yu_value_text (value) == '\0')
    return g_strdup (yu_words ("sheet.no_text", lang));
  entry = yu_value_to_entry (question, value, lang);
  if (reads_back (question, entry, value))
    return g_steal_pointer (&entry);
  plain = plain_text (value);
  return plain != NULL && reads_back (question, plain, value) ? g_steal_pointer (&plain)
                                                              : g_steal_pointer (&entry);
}
