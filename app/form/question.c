/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a value is an answer to a question. A file is held to the exact form of an answer; what a
 * person types is understood more widely (reading.h), and ends in the same form. */

#include "countries.h"
#include "form-private.h"

#include "base/words.h"

static const char *const unknown_kind = "?";

/* The id of an option as the lists write them: `nev.rd`, `a2.1`. Only for ids that a list no longer
 * has. */
static gboolean
looks_like_option_id (const char *id)
{
  if (!g_ascii_islower (*id))
    return FALSE;
  for (const char *p = id; *p != '\0'; p++)
    if (!g_ascii_islower (*p) && !g_ascii_isdigit (*p) && *p != '_' && *p != '.' && *p != '-')
      return FALSE;
  return strlen (id) <= 64;
}

static gboolean
accepts_option (const YuQuestion *question, const YuValue *value)
{
  if (!yu_value_is (value, YU_VALUE_TEXT))
    return FALSE;
  if (yu_question_option (question, yu_value_text (value)) != NULL)
    return TRUE;

  /* Without its list (a form by itself, a rulebook that was refused) nothing is known against an
   * id. */
  gboolean list_unknown = question->options_from != NULL && question->options == NULL;
  return (list_unknown || question->keeps_delisted) && looks_like_option_id (yu_value_text (value));
}

static gboolean
accepts_options (const YuQuestion *question, const YuValue *value)
{
  if (!yu_value_is (value, YU_VALUE_LIST))
    return FALSE;
  for (gsize i = 0; i < yu_value_length (value); i++)
    if (!accepts_option (question, yu_value_item (value, i)))
      return FALSE;
  return TRUE;
}

static gboolean
accepts_text (const YuQuestion *question, const YuValue *value)
{
  if (!yu_value_is (value, YU_VALUE_TEXT))
    return FALSE;

  glong length = g_utf8_strlen (yu_value_text (value), -1);
  return length >= question->min && length <= question->max;
}

gboolean
yu_question_holds (const YuQuestion *question, YuNumber number)
{
  return yu_number_is_whole (number) && yu_number_compare (number, yu_number (question->min)) >= 0
         && yu_number_compare (number, yu_number (question->max)) <= 0;
}

static gboolean
accepts_number (const YuQuestion *question, const YuValue *value)
{
  return yu_value_is (value, YU_VALUE_NUMBER)
         && yu_question_holds (question, yu_value_number (value));
}

static gboolean
accepts_date (const YuQuestion *question, const YuValue *value)
{
  if (!yu_value_is (value, YU_VALUE_TEXT))
    return FALSE;

  YuDate date = yu_date_from_iso (yu_value_text (value));
  return date != 0 && date >= question->date_min && date <= question->date_max;
}

static gboolean
accepts_month (const YuQuestion *question, const YuValue *value)
{
  if (!yu_value_is (value, YU_VALUE_TEXT))
    return FALSE;

  YuMonth month = yu_month_from_iso (yu_value_text (value));
  return month != 0 && yu_month_last_day (month) >= question->date_min
         && yu_month_first_day (month) <= question->date_max;
}

static gboolean
accepts_country (const YuQuestion *question, const YuValue *value)
{
  return yu_value_is (value, YU_VALUE_TEXT)
         && g_strcmp0 (yu_value_text (value), yu_country_normalise (yu_value_text (value))) == 0;
}

/* A member without a value is unknown, or, in `to` of a row, "to this day"; a member the form does
 * not know may be a later version's. Neither is wrong. */
static gboolean
accepts_record (const YuQuestion *question, const YuValue *value)
{
  if (!yu_value_is (value, YU_VALUE_RECORD))
    return FALSE;

  for (gsize i = 0; i < yu_value_length (value); i++)
    {
      const YuQuestion *field = yu_question_field (question, yu_value_name (value, i));
      const YuValue *member = yu_value_item (value, i);

      if (field != NULL && member != NULL && !yu_question_accepts (field, member))
        return FALSE;
    }
  return TRUE;
}

static gboolean
accepts_rows (const YuQuestion *question, const YuValue *value)
{
  if (!yu_value_is (value, YU_VALUE_LIST))
    return FALSE;
  for (gsize i = 0; i < yu_value_length (value); i++)
    if (!accepts_record (question, yu_value_item (value, i)))
      return FALSE;
  return TRUE;
}

static gboolean
accepts_none_or_record (const YuQuestion *question, const YuValue *value)
{
  if (yu_value_is (value, YU_VALUE_TEXT))
    return strcmp (yu_value_text (value), "none") == 0;
  return accepts_record (question, value);
}

static gboolean
accepts_yes_no (const YuQuestion *question, const YuValue *value)
{
  return yu_value_is (value, YU_VALUE_BOOLEAN);
}

typedef struct {
  const char *id;
  gboolean (*accepts) (const YuQuestion *question, const YuValue *value);
} Kind;

static const Kind kinds[] = {
  [YU_KIND_TEXT] = { "text", accepts_text },
  [YU_KIND_LONG_TEXT] = { "long_text", accepts_text },
  [YU_KIND_NUMBER] = { "number", accepts_number },
  [YU_KIND_MONEY] = { "money", accepts_number },
  [YU_KIND_DATE] = { "date", accepts_date },
  [YU_KIND_MONTH] = { "month", accepts_month },
  [YU_KIND_COUNTRY] = { "country", accepts_country },
  [YU_KIND_CHOICE] = { "choice", accepts_option },
  [YU_KIND_CHOICES] = { "choices", accepts_options },
  [YU_KIND_YES_NO] = { "yes_no", accepts_yes_no },
  [YU_KIND_ROWS] = { "rows", accepts_rows },
  [YU_KIND_RECORD] = { "record", accepts_none_or_record },
};

/**
 * yu_kind_id:
 * @kind: a kind
 *
 * Returns: the kind's name in a form file; "?" past the last kind
 */
const char *
yu_kind_id (YuKind kind)
{
  return kind < G_N_ELEMENTS (kinds) ? kinds[kind].id : unknown_kind;
}

/**
 * yu_question_accepts:
 * @question: a question
 * @value: (nullable): a value
 *
 * Returns: whether @value is an answer of the question's kind inside its domain. Unknown (%NULL)
 * always is.
 */
gboolean
yu_question_accepts (const YuQuestion *question, const YuValue *value)
{
  g_return_val_if_fail (question != NULL, FALSE);

  return value == NULL || kinds[question->kind].accepts (question, value);
}

/* What the domain is, in words for a fault. */

static char *
list_options (const YuQuestion *question)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; question->options != NULL && i < question->options->len; i++)
    {
      if (i == 12)
        {
          g_string_append (list, ", …");
          break;
        }
      g_string_append_printf (list, "%s\"%s\"", i > 0 ? ", " : "",
                              ((const YuOption *) question->options->pdata[i])->id);
    }
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static char *
describe_dates (const YuQuestion *question, const char *what)
{
  g_autofree char *least = yu_date_to_iso (question->date_min);
  g_autofree char *most = yu_date_to_iso (question->date_max);

  return g_strdup_printf (yu_words_for ("%s from %s to %s"), yu_words_for (what), least, most);
}

static char *
describe_domain (const YuQuestion *question)
{
  g_autofree char *options = list_options (question);

  switch (question->kind)
    {
    case YU_KIND_TEXT:
    case YU_KIND_LONG_TEXT:
      return g_strdup_printf (yu_words_for ("a text of %lld to %lld characters"),
                              (long long) question->min, (long long) question->max);
    case YU_KIND_NUMBER:
    case YU_KIND_MONEY:
      return g_strdup_printf (yu_words_for ("a whole number from %lld to %lld"),
                              (long long) question->min, (long long) question->max);
    case YU_KIND_DATE:
      return describe_dates (question, "a date (\"YYYY-MM-DD\")");
    case YU_KIND_MONTH:
      return describe_dates (question, "a month (\"YYYY-MM\")");
    case YU_KIND_COUNTRY:
      return g_strdup (yu_words_for ("a country code of ISO 3166-1 (three letters) or ICAO 9303"));
    case YU_KIND_CHOICE:
      return g_strdup_printf (yu_words_for ("one of %s"),
                              *options != '\0' ? options : yu_words_for ("the list’s ids"));
    case YU_KIND_CHOICES:
      return g_strdup_printf (yu_words_for ("a list of %s"),
                              *options != '\0' ? options : yu_words_for ("the list’s ids"));
    case YU_KIND_YES_NO:
      return g_strdup (yu_words_for ("true or false"));
    case YU_KIND_ROWS:
      return g_strdup (yu_words_for ("a list of objects"));
    case YU_KIND_RECORD:
      return g_strdup (yu_words_for ("\"none\" or an object"));
    default:
      g_assert_not_reached ();
    }
}

static const char *
remedy_for (const YuQuestion *question, JsonNode *node)
{
  gboolean is_text
      = JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;

  if ((question->kind == YU_KIND_NUMBER || question->kind == YU_KIND_MONEY) && is_text)
    return "write the number without quotation marks, or leave the answer out if it is not known";
  if (question->kind == YU_KIND_YES_NO && is_text)
    return "write true or false without quotation marks, or leave the answer out if it is not "
           "known";
  return "correct it, or leave the answer out if it is not known";
}

static YuValue *
refuse (const YuQuestion *question, YuJson at)
{
  g_autofree char *domain = describe_domain (question);

  yu_json_fault (at, remedy_for (question, at.node), "%s", domain);
  return NULL;
}

/* The members one by one, so that a fault names the member and not the whole record. Null members
 * stay: in a row, `to: null` says "to this day" and an absent `to` says nothing. */
static YuValue *
read_record (const YuQuestion *question, YuJson at)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_value_unref);
  guint length;

  if (!JSON_NODE_HOLDS_OBJECT (at.node))
    {
      yu_json_fault (at, "write the fields of one entry between braces", "an object");
      return NULL;
    }

  length = yu_json_length (at);
  for (guint i = 0; i < length; i++)
    {
      const char *name;
      YuJson member = yu_json_entry (at, i, &name);
      const YuQuestion *field = yu_question_field (question, name);

      g_ptr_array_add (names, (gpointer) name);
      if (field != NULL && !JSON_NODE_HOLDS_NULL (member.node))
        g_ptr_array_add (members, yu_question_read (field, member));
      else
        g_ptr_array_add (members, yu_value_from_json (member.node));
    }
  return yu_value_new_record ((const char *const *) names->pdata, (YuValue *const *) members->pdata,
                              length);
}

typedef YuValue *(*ReadItem) (const YuQuestion *question, YuJson at);

static YuValue *
read_option (const YuQuestion *question, YuJson at)
{
  g_autoptr (YuValue) value = yu_value_from_json (at.node);

  if (!accepts_option (question, value))
    {
      g_autofree char *options = list_options (question);
      yu_json_fault (at, "choose from the list, or leave it out", "one of %s", options);
      return NULL;
    }
  return g_steal_pointer (&value);
}

static YuValue *
read_list (const YuQuestion *question, YuJson at, ReadItem read_item)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_value_unref);

  if (!JSON_NODE_HOLDS_ARRAY (at.node))
    return refuse (question, at);

  for (guint i = 0; i < yu_json_length (at); i++)
    {
      YuValue *item = read_item (question, yu_json_item (at, i));
      if (item != NULL)
        g_ptr_array_add (items, item);
    }
  return yu_value_new_list ((YuValue *const *) items->pdata, items->len);
}

/* D in a file is Germany, as in the passport. Lower case and two letters are for typing, not for
 * files. */
static YuValue *
read_country (const YuQuestion *question, YuJson at)
{
  g_autoptr (YuValue) value = yu_value_from_json (at.node);
  const char *code = yu_value_is (value, YU_VALUE_TEXT) ? yu_value_text (value) : "";
  const char *known = yu_country_normalise (code);
  gboolean exact = known != NULL && strlen (code) != 2;

  for (const char *p = code; *p != '\0'; p++)
    exact = exact && g_ascii_isupper (*p);
  return exact ? yu_value_new_text (known) : refuse (question, at);
}

/**
 * yu_question_read:
 * @question: a question
 * @at: its answer in a file
 *
 * Holds the value of a file against the question's kind and domain. Country codes are normalised;
 * dates and months stay the ISO texts they are; `null` is unknown.
 *
 * Returns: (nullable) (transfer full): the answer; %NULL if it is unknown, or if faults (each with
 * its JSON pointer) were added
 */
YuValue *
yu_question_read (const YuQuestion *question, YuJson at)
{
  g_return_val_if_fail (question != NULL, NULL);

  if (at.node == NULL || JSON_NODE_HOLDS_NULL (at.node))
    return NULL;
  if (question->kind == YU_KIND_ROWS)
    return read_list (question, at, read_record);
  if (question->kind == YU_KIND_CHOICES)
    return read_list (question, at, read_option);
  if (question->kind == YU_KIND_COUNTRY)
    return read_country (question, at);
  if (question->kind == YU_KIND_RECORD && JSON_NODE_HOLDS_OBJECT (at.node))
    return read_record (question, at);

  g_autoptr (YuValue) value = yu_value_from_json (at.node);
  return yu_question_accepts (question, value) && value != NULL ? g_steal_pointer (&value)
                                                                : refuse (question, at);
}
