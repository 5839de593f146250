/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How libFuzzer changes a document: as a tree of values, so that what it makes is mostly still JSON
 * and reaches behind the parser. One time in four it changes bytes, as it would by itself. */

#include "fuzz.h"

#include <string.h>

#define MOST_CHANGES 4

size_t LLVMFuzzerMutate (guint8 *data, size_t size, size_t most);
size_t LLVMFuzzerCustomMutator (guint8 *data, size_t size, size_t most, unsigned int seed);

/* Where a value stands: in an object by name, or in an array by index. */
typedef struct {
  JsonObject *object; /* borrowed; NULL: in the array */
  JsonArray *array;
  const char *name;
  guint index;
  JsonNode *node; /* borrowed */
} Place;

static void add_places (GArray *places, JsonNode *node);

static void
add_place (GArray *places, const Place *place)
{
  g_array_append_val (places, *place);
  add_places (places, place->node);
}

static void
add_places (GArray *places, JsonNode *node)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        add_place (places, &(Place){ NULL, array, NULL, i, json_array_get_element (array, i) });
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      g_autoptr (GList) names = json_object_get_members (object);

      for (GList *l = names; l != NULL; l = l->next)
        add_place (places,
                   &(Place){ object, NULL, l->data, 0, json_object_get_member (object, l->data) });
    }
}

static JsonNode *
scalar (GRand *rand)
{
  static const char *const texts[]
      = { "",     "-",     "2026-02-29",    "2026-11", "9999-12-31",
          "{en}", "a/b~c", "not(\"none\")", "[1..2]",  "\xf0\xa0\xae\xb7" };
  static const gint64 numbers[]
      = { 0, 1, -1, 64, 65, 2147483648, 9007199254740991, -9007199254740991 };

  switch (g_rand_int_range (rand, 0, 5))
    {
    case 0:
      return json_node_init_null (json_node_alloc ());
    case 1:
      return json_node_init_boolean (json_node_alloc (), g_rand_boolean (rand));
    case 2:
      return json_node_init_double (json_node_alloc (), 0.1);
    case 3:
      return json_node_init_int (json_node_alloc (),
                                 numbers[g_rand_int_range (rand, 0, G_N_ELEMENTS (numbers))]);
    default:
      return json_node_init_string (json_node_alloc (),
                                    texts[g_rand_int_range (rand, 0, G_N_ELEMENTS (texts))]);
    }
}

/* A text changed by libFuzzer, which knows the dictionary and what was compared. */
static JsonNode *
changed_text (const char *text)
{
  gsize length = strlen (text), most = length + 32;
  g_autofree char *bytes = g_malloc0 (most + 1);
  g_autofree char *valid = NULL;

  memcpy (bytes, text, length);
  length = LLVMFuzzerMutate ((guint8 *) bytes, length, most);
  bytes[length] = '\0';
  valid = g_utf8_make_valid (bytes, -1);
  return json_node_init_string (json_node_alloc (), valid);
}

/* A value from elsewhere in the document, cut off from it. */
static JsonNode *
copied (JsonNode *node)
{
  g_autofree char *text = yu_json_write_line (node);
  g_autoptr (YuFaults) faults = yu_faults_new ("copy");

  return yu_json_parse (text, strlen (text), YU_JSON_MAX_DOCUMENT, faults);
}

static void
put (const Place *place, JsonNode *node)
{
  if (place->object != NULL)
    json_object_set_member (place->object, place->name, node);
  else
    {
      json_array_remove_element (place->array, place->index);
      json_array_add_element (place->array, node);
    }
}

static void
drop (const Place *place)
{
  if (place->object != NULL)
    json_object_remove_member (place->object, place->name);
  else
    json_array_remove_element (place->array, place->index);
}

static void
change (JsonNode *root, GRand *rand)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  const Place *place, *other;
  JsonNode *copy = NULL;

  add_places (places, root);
  if (places->len == 0)
    return;
  place = &g_array_index (places, Place, (guint) g_rand_int_range (rand, 0, (int) places->len));
  other = &g_array_index (places, Place, (guint) g_rand_int_range (rand, 0, (int) places->len));
  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0:
      drop (place);
      return;
    case 1:
      put (place, scalar (rand));
      return;
    case 2:
      copy = copied (other->node);
      if (copy != NULL && place->array != NULL)
        json_array_add_element (place->array, copy);
      else if (copy != NULL)
        json_object_set_member (place->object, other->name != NULL ? other->name : place->name,
                                copy);
      return;
    case 3:
      copy = copied (other->node);
      if (copy != NULL)
        put (place, copy);
      return;
    default:
      if (JSON_NODE_HOLDS_VALUE (place->node)
          && json_node_get_value_type (place->node) == G_TYPE_STRING)
        put (place, changed_text (json_node_get_string (place->node)));
      else if (JSON_NODE_HOLDS_VALUE (place->node) || JSON_NODE_HOLDS_NULL (place->node))
        put (place, scalar (rand));
    }
}

size_t
LLVMFuzzerCustomMutator (guint8 *data, size_t size, size_t most, unsigned int seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (YuFaults) faults = yu_faults_new ("fuzz");
  g_autoptr (JsonNode) root
      = g_rand_int_range (rand, 0, 4) > 0 ? fuzz_json (data, size, faults) : NULL;
  g_autofree char *text = NULL;

  if (root == NULL)
    return LLVMFuzzerMutate (data, size, most);
  for (gint n = g_rand_int_range (rand, 1, MOST_CHANGES + 1); n > 0; n--)
    change (root, rand);
  text = yu_json_write_line (root);
  size = MIN (strlen (text), most);
  memcpy (data, text, size);
  return size;
}
