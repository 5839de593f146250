/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Immutable values. NULL is "unknown" and every function takes it, so that an absent answer needs
 * no case of its own. A value never changes after it was made: that is what makes sharing between
 * threads and undo cheap. */

#include "value.h"

#include <string.h>

struct _YuValue {
  gatomicrefcount references;
  YuValueType type;
  union {
    gboolean boolean;
    YuNumber number;
    YuDate date;
    char *text;
    struct {
      YuValue **items;
      const char **names; /* interned; NULL for a list */
      gsize n;
    };
  };
};

static YuValue *
value_new (YuValueType type)
{
  YuValue *value = g_new0 (YuValue, 1);

  g_atomic_ref_count_init (&value->references);
  value->type = type;
  return value;
}

/**
 * yu_value_new_boolean:
 * @truth: yes or no
 *
 * Returns: (transfer full): the value
 */
YuValue *
yu_value_new_boolean (gboolean truth)
{
  YuValue *value = value_new (YU_VALUE_BOOLEAN);

  value->boolean = truth != FALSE;
  return value;
}

/**
 * yu_value_new_number:
 * @number: an exact number
 *
 * Returns: (transfer full): the value
 */
YuValue *
yu_value_new_number (YuNumber number)
{
  YuValue *value = value_new (YU_VALUE_NUMBER);

  value->number = number;
  return value;
}

/**
 * yu_value_new_integer:
 * @whole: a whole number
 *
 * Returns: (transfer full): the value
 */
YuValue *
yu_value_new_integer (gint64 whole)
{
  return yu_value_new_number (yu_number (whole));
}

/**
 * yu_value_new_text:
 * @text: UTF-8, copied
 *
 * Returns: (transfer full): the value
 */
YuValue *
yu_value_new_text (const char *text)
{
  YuValue *value = value_new (YU_VALUE_TEXT);

  value->text = g_strdup (text);
  return value;
}

/**
 * yu_value_new_date:
 * @date: a date, not 0
 *
 * Returns: (transfer full): the value
 */
YuValue *
yu_value_new_date (YuDate date)
{
  YuValue *value = value_new (YU_VALUE_DATE);

  value->date = date;
  return value;
}

static YuValue *
new_container (YuValueType type, YuValue *const *items, gsize n)
{
  YuValue *value = value_new (type);

  value->n = n;
  value->items = g_new (YuValue *, n);
  for (gsize i = 0; i < n; i++)
    value->items[i] = yu_value_ref (items[i]);
  return value;
}

/**
 * yu_value_new_list:
 * @items: (array length=n): the items, referenced
 * @n: how many
 *
 * Returns: (transfer full): the value
 */
YuValue *
yu_value_new_list (YuValue *const *items, gsize n)
{
  return new_container (YU_VALUE_LIST, items, n);
}

/**
 * yu_value_new_record:
 * @names: (array length=n): the members' names
 * @members: (array length=n): the members, referenced
 * @n: how many
 *
 * Returns: (transfer full): the value
 */
YuValue *
yu_value_new_record (const char *const *names, YuValue *const *members, gsize n)
{
  YuValue *value = new_container (YU_VALUE_RECORD, members, n);

  value->names = g_new (const char *, n);
  for (gsize i = 0; i < n; i++)
    value->names[i] = g_intern_string (names[i]);
  return value;
}

/**
 * yu_value_ref:
 * @value: (nullable): a value
 *
 * Returns: (transfer full): @value
 */
YuValue *
yu_value_ref (const YuValue *value)
{
  YuValue *counted = (YuValue *) value;

  if (counted)
    g_atomic_ref_count_inc (&counted->references);
  return counted;
}

/**
 * yu_value_unref:
 * @value: (nullable) (transfer full): a value
 */
void
yu_value_unref (YuValue *value)
{
  if (!value || !g_atomic_ref_count_dec (&value->references))
    return;
  if (value->type == YU_VALUE_TEXT)
    g_free (value->text);
  else if (value->type == YU_VALUE_LIST || value->type == YU_VALUE_RECORD)
    {
      for (gsize i = 0; i < value->n; i++)
        yu_value_unref (value->items[i]);
      g_free (value->items);
      g_free (value->names);
    }
  g_free (value);
}

static gboolean
containers_equal (const YuValue *a, const YuValue *b)
{
  if (a->n != b->n)
    return FALSE;
  for (gsize i = 0; i < a->n; i++)
    {
      const YuValue *other = b->items[i];

      /* Interned names: the same name is the same pointer. The order of a record's members carries
       * no meaning. */
      if (a->type == YU_VALUE_RECORD && a->names[i] != b->names[i])
        other = yu_value_member (b, a->names[i]);
      if (!yu_value_equal (a->items[i], other))
        return FALSE;
    }
  return TRUE;
}

/**
 * yu_value_equal:
 * @a: (nullable): a value
 * @b: (nullable): another
 *
 * Records are equal whatever the order of their members, lists only in the same order.
 *
 * Returns: whether both say the same; unknown equals only unknown
 */
gboolean
yu_value_equal (const YuValue *a, const YuValue *b)
{
  if (a == b)
    return TRUE;
  if (!a || !b || a->type != b->type)
    return FALSE;
  switch (a->type)
    {
    case YU_VALUE_BOOLEAN:
      return a->boolean == b->boolean;
    case YU_VALUE_NUMBER:
      return yu_number_compare (a->number, b->number) == 0;
    case YU_VALUE_TEXT:
      return strcmp (a->text, b->text) == 0;
    case YU_VALUE_DATE:
      return a->date == b->date;
    case YU_VALUE_LIST:
    case YU_VALUE_RECORD:
      return containers_equal (a, b);
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * yu_value_type:
 * @value: a value, not %NULL
 *
 * Returns: its type
 */
YuValueType
yu_value_type (const YuValue *value)
{
  g_return_val_if_fail (value, YU_VALUE_BOOLEAN);
  return value->type;
}

/**
 * yu_value_is:
 * @value: (nullable): a value
 * @type: a type
 *
 * Returns: whether @value is known and of @type
 */
gboolean
yu_value_is (const YuValue *value, YuValueType type)
{
  return value && value->type == type;
}

/**
 * yu_value_boolean:
 * @value: (nullable): a yes or no
 *
 * Returns: its truth; %FALSE if unknown
 */
gboolean
yu_value_boolean (const YuValue *value)
{
  return yu_value_is (value, YU_VALUE_BOOLEAN) && value->boolean;
}

/**
 * yu_value_number:
 * @value: (nullable): a number
 *
 * Returns: the number; 0 if unknown
 */
YuNumber
yu_value_number (const YuValue *value)
{
  return yu_value_is (value, YU_VALUE_NUMBER) ? value->number : yu_number (0);
}

/**
 * yu_value_integer:
 * @value: (nullable): a whole number
 *
 * Returns: the number; 0 if unknown or not whole
 */
gint64
yu_value_integer (const YuValue *value)
{
  YuNumber number = yu_value_number (value);

  return yu_number_is_whole (number) ? number.coefficient : 0;
}

/**
 * yu_value_text:
 * @value: (nullable): a text
 *
 * Returns: (nullable): the text; %NULL if unknown
 */
const char *
yu_value_text (const YuValue *value)
{
  return yu_value_is (value, YU_VALUE_TEXT) ? value->text : NULL;
}

/**
 * yu_value_date:
 * @value: (nullable): a date
 *
 * Returns: the date; 0 if unknown
 */
YuDate
yu_value_date (const YuValue *value)
{
  return yu_value_is (value, YU_VALUE_DATE) ? value->date : 0;
}

static gboolean
is_container (const YuValue *value)
{
  return yu_value_is (value, YU_VALUE_LIST) || yu_value_is (value, YU_VALUE_RECORD);
}

/**
 * yu_value_length:
 * @value: (nullable): a list or record
 *
 * Returns: how many items or members it has; 0 if unknown
 */
gsize
yu_value_length (const YuValue *value)
{
  return is_container (value) ? value->n : 0;
}

/**
 * yu_value_item:
 * @value: (nullable): a list or record
 * @i: a place
 *
 * Returns: (transfer none) (nullable): what stands there; %NULL past the end
 */
const YuValue *
yu_value_item (const YuValue *value, gsize i)
{
  return i < yu_value_length (value) ? value->items[i] : NULL;
}

/**
 * yu_value_name:
 * @value: (nullable): a record
 * @i: a place
 *
 * Returns: (nullable): the name of the member there, interned
 */
const char *
yu_value_name (const YuValue *value, gsize i)
{
  return yu_value_is (value, YU_VALUE_RECORD) && i < value->n ? value->names[i] : NULL;
}

/**
 * yu_value_member:
 * @value: (nullable): a record
 * @name: a member's name
 *
 * Returns: (transfer none) (nullable): the member; %NULL if absent
 */
const YuValue *
yu_value_member (const YuValue *value, const char *name)
{
  if (!yu_value_is (value, YU_VALUE_RECORD))
    return NULL;
  for (gsize i = 0; i < value->n; i++)
    if (value->names[i] == name || strcmp (value->names[i], name) == 0)
      return value->items[i];
  return NULL;
}

/**
 * yu_value_list_has:
 * @value: (nullable): a list
 * @text: a text
 *
 * Returns: whether one of its items is @text
 */
gboolean
yu_value_list_has (const YuValue *value, const char *text)
{
  if (!yu_value_is (value, YU_VALUE_LIST))
    return FALSE;
  for (gsize i = 0; i < value->n; i++)
    if (g_strcmp0 (yu_value_text (value->items[i]), text) == 0)
      return TRUE;
  return FALSE;
}

static YuValue *
value_from_scalar (JsonNode *node)
{
  YuNumber number;

  switch (json_node_get_value_type (node))
    {
    case G_TYPE_BOOLEAN:
      return yu_value_new_boolean (json_node_get_boolean (node));
    case G_TYPE_INT64:
      return yu_value_new_integer (json_node_get_int (node));
    case G_TYPE_DOUBLE:
      return yu_number_from_double (json_node_get_double (node), &number)
                 ? yu_value_new_number (number)
                 : NULL;
    default:
      return yu_value_new_text (json_node_get_string (node));
    }
}

static YuValue *
value_from_array (JsonArray *array)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_value_unref);

  for (guint i = 0; i < json_array_get_length (array); i++)
    g_ptr_array_add (items, yu_value_from_json (json_array_get_element (array, i)));
  return yu_value_new_list ((YuValue *const *) items->pdata, items->len);
}

static YuValue *
value_from_object (JsonObject *object)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_value_unref);
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      g_ptr_array_add (names, (gpointer) name);
      g_ptr_array_add (members, yu_value_from_json (member));
    }
  return yu_value_new_record ((const char *const *) names->pdata, (YuValue *const *) members->pdata,
                              members->len);
}

/**
 * yu_value_from_json:
 * @node: (nullable): a node from the strict reader
 *
 * Texts stay texts, also those that look like dates: only the form knows which are. A decimal is
 * kept exactly (see yu_number_from_double()); one beyond the range of #YuNumber becomes unknown, so
 * a reader that must say so asks yu_json_value() instead.
 *
 * Returns: (transfer full) (nullable): the value; %NULL for null
 */
YuValue *
yu_value_from_json (JsonNode *node)
{
  if (!node)
    return NULL;
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      return value_from_object (json_node_get_object (node));
    case JSON_NODE_ARRAY:
      return value_from_array (json_node_get_array (node));
    case JSON_NODE_VALUE:
      return value_from_scalar (node);
    case JSON_NODE_NULL:
    default:
      return NULL;
    }
}

static JsonNode *
number_to_json (YuNumber number)
{
  JsonNode *node = json_node_new (JSON_NODE_VALUE);
  g_autofree char *text = yu_number_to_text (number);

  if (yu_number_is_whole (number) && ABS (number.coefficient) <= YU_NUMBER_MOST_WHOLE)
    json_node_set_int (node, number.coefficient);
  else
    json_node_set_double (node, g_ascii_strtod (text, NULL));
  return node;
}

static JsonNode *
list_to_json (const YuValue *value)
{
  JsonArray *array = json_array_sized_new ((guint) value->n);
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  for (gsize i = 0; i < value->n; i++)
    json_array_add_element (array, yu_value_to_json (value->items[i]));
  json_node_take_array (node, array);
  return node;
}

static JsonNode *
record_to_json (const YuValue *value)
{
  JsonObject *object = json_object_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  for (gsize i = 0; i < value->n; i++)
    json_object_set_member (object, value->names[i], yu_value_to_json (value->items[i]));
  json_node_take_object (node, object);
  return node;
}

static JsonNode *
text_to_json (const char *text)
{
  JsonNode *node = json_node_new (JSON_NODE_VALUE);

  json_node_set_string (node, text);
  return node;
}

/**
 * yu_value_to_json:
 * @value: (nullable): a value
 *
 * Returns: (transfer full): its node: a date as ISO text, unknown as null
 */
JsonNode *
yu_value_to_json (const YuValue *value)
{
  g_autofree char *iso = NULL;
  JsonNode *node;

  if (!value)
    return json_node_new (JSON_NODE_NULL);
  switch (value->type)
    {
    case YU_VALUE_BOOLEAN:
      node = json_node_new (JSON_NODE_VALUE);
      json_node_set_boolean (node, value->boolean);
      return node;
    case YU_VALUE_NUMBER:
      return number_to_json (value->number);
    case YU_VALUE_TEXT:
      return text_to_json (value->text);
    case YU_VALUE_DATE:
      iso = yu_date_to_iso (value->date);
      return text_to_json (iso);
    case YU_VALUE_LIST:
      return list_to_json (value);
    case YU_VALUE_RECORD:
      return record_to_json (value);
    default:
      g_return_val_if_reached (json_node_new (JSON_NODE_NULL));
    }
}
