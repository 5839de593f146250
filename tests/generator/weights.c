/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "private.h"

static YuValue *
value_of (GRand *rand, JsonNode *node)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

  if (object && json_object_has_member (object, "from"))
    {
      gint64 step = json_object_get_int_member_with_default (object, "step", 1);
      gint64 from = json_object_get_int_member (object, "from");
      gint64 to = json_object_get_int_member (object, "to");

      return yu_value_new_integer (
          from + step * g_rand_int_range (rand, 0, (gint32) ((to - from) / step + 1)));
    }
  return yu_value_from_json (node);
}

YuValue *
generator_draw (GRand *rand, JsonArray *choices)
{
  guint n = json_array_get_length (choices);
  gint64 total = 0, at;

  for (guint i = 0; i < n; i++)
    total += json_array_get_int_element (json_array_get_array_element (choices, i), 0);
  at = g_rand_int_range (rand, 0, (gint32) total);
  for (guint i = 0; i < n; i++)
    {
      JsonArray *choice = json_array_get_array_element (choices, i);

      at -= json_array_get_int_element (choice, 0);
      if (at < 0)
        return value_of (rand, json_array_get_element (choice, 1));
    }
  g_assert_not_reached ();
}
