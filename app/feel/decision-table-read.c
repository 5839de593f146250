/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading decision tables, whole or not at all. Each step adds its faults and goes on, so that one
 * look finds all of them. */

#include "decision-table-private.h"

#include "base/words.h"
#include "expression.h"

#include <string.h>

static void
order_free (gpointer order)
{
  if (order != NULL)
    g_ptr_array_unref (order);
}

static YuTable *
table_new (YuJson at)
{
  YuTable *self = g_new0 (YuTable, 1);

  self->pointer = at.pointer;
  self->inputs = g_ptr_array_new ();
  self->outputs = g_ptr_array_new ();
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_tests_free);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_value_unref);
  self->orders = g_ptr_array_new_with_free_func (order_free);
  self->ranks = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

static const char *
read_text (YuJson at, const char *what)
{
  const char *text = NULL;

  if (at.node != NULL && JSON_NODE_HOLDS_VALUE (at.node)
      && json_node_get_value_type (at.node) == G_TYPE_STRING)
    text = json_node_get_string (at.node);
  if (text == NULL || *text == '\0')
    {
      yu_json_fault (at, "write it in quotation marks", "%s as a text", yu_words_for (what));
      return NULL;
    }

  return text;
}

static void
read_names (YuJson at, const char *what, gboolean unique, GPtrArray *names)
{
  if (!yu_json_is_array (at))
    return;

  for (guint i = 0; i < yu_json_length (at); i++)
    {
      YuJson item = yu_json_item (at, i);
      const char *name = g_intern_string (read_text (item, what));

      if (unique && name != NULL && g_ptr_array_find (names, name, NULL))
        yu_json_fault (item, "give every output one name of its own", "%s that occurs once",
                       yu_words_for (what));
      g_ptr_array_add (names, (gpointer) (name != NULL ? name : g_intern_static_string ("")));
    }
}

static void
read_policy (YuTable *self, YuJson at)
{
  const char *id = yu_json_text_or (at, "hit_policy", "U");

  self->policy = yu_hit_policy_find (id);
  if (self->policy == NULL)
    {
      yu_json_fault (yu_json_member (at, "hit_policy"), NULL,
                     "one of U, A, F, P, R, O, C, C+, C<, C>, C#");
      self->policy = yu_hit_policy_find ("U");
    }
}

/* Without "outputs" the first rule says what they are. */
static void
read_outputs (YuTable *self, YuJson at, YuJson rules)
{
  YuJson first, then;

  if (yu_json_has (at, "outputs"))
    {
      read_names (yu_json_member (at, "outputs"), "an output’s name", TRUE, self->outputs);
      if (self->outputs->len == 0)
        yu_json_fault (yu_json_member (at, "outputs"), NULL, "at least one output");
      return;
    }
  if (yu_json_length (rules) == 0 || !JSON_NODE_HOLDS_OBJECT (yu_json_item (rules, 0).node))
    return;

  first = yu_json_item (rules, 0);
  if (yu_json_has (first, "points"))
    g_ptr_array_add (self->outputs, (gpointer) g_intern_static_string ("points"));
  if (!yu_json_has (first, "then") || !JSON_NODE_HOLDS_OBJECT (yu_json_member (first, "then").node))
    return;

  then = yu_json_member (first, "then");
  for (guint i = 0; i < yu_json_length (then); i++)
    {
      const char *name = NULL;

      yu_json_entry (then, i, &name);
      if (!g_ptr_array_find (self->outputs, g_intern_string (name), NULL))
        g_ptr_array_add (self->outputs, (gpointer) g_intern_string (name));
    }
}

static void
read_columns (YuTable *self, YuJson at, YuJson rules)
{
  read_names (yu_json_member (at, "inputs"), "an input’s name", FALSE, self->inputs);
  self->n_inputs = self->inputs->len;
  g_ptr_array_add (self->inputs, NULL);

  read_outputs (self, at, rules);
  self->n_outputs = self->outputs->len;
  g_ptr_array_add (self->outputs, NULL);
}

static void
check_output_names (YuTable *self, YuJson at)
{
  for (guint i = 0; i < yu_json_length (at); i++)
    {
      const char *name = NULL, *near;
      YuJson member = yu_json_entry (at, i, &name);
      g_autofree char *remedy = NULL;

      if (g_ptr_array_find (self->outputs, g_intern_string (name), NULL))
        continue;
      near = yu_nearest_word (name, yu_table_outputs (self));
      remedy = near != NULL ? g_strdup_printf (yu_words_for ("did you mean “%s”?"), near)
                            : g_strdup (yu_words_for ("add it to \"outputs\""));
      yu_json_fault (member, remedy, "an output of this table");
    }
}

/* The member of a record of outputs, also when it is null, which yu_json_member() takes for absent.
 */
static gboolean
find_output (YuJson at, const char *name, YuJson *member)
{
  for (guint i = 0; i < yu_json_length (at); i++)
    {
      const char *found = NULL;
      YuJson candidate = yu_json_entry (at, i, &found);

      if (g_str_equal (found, name))
        {
          *member = candidate;
          return TRUE;
        }
    }

  return FALSE;
}

/* A record of all outputs in the order of the table. partial: a missing one is null (a default may
 * leave outputs out, a rule not). points: the short form beside or instead of `then`; node NULL if
 * there is none. */
static YuValue *
read_record (YuTable *self, YuJson at, YuJson points, gboolean partial)
{
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_value_unref);

  if (at.node != NULL && !yu_json_is_object (at))
    return NULL;
  if (at.node != NULL)
    check_output_names (self, at);

  for (guint i = 0; i < self->n_outputs; i++)
    {
      const char *name = g_ptr_array_index (self->outputs, i);
      gboolean is_points = points.node != NULL && g_str_equal (name, "points");
      YuJson member = points;

      if (at.node != NULL && find_output (at, name, &member))
        {
          if (is_points)
            yu_json_fault (points, "leave one of them out", "points once, here or in \"then\"");
        }
      else if (!is_points)
        {
          member.node = NULL;
          if (!partial)
            yu_json_fault (at.node != NULL ? at : points, "write null if it has no value",
                           "the output “%s”", name);
        }
      g_ptr_array_add (members, member.node != NULL ? yu_json_value (member) : NULL);
    }

  return yu_value_new_record ((const char *const *) self->outputs->pdata,
                              (YuValue *const *) members->pdata, self->n_outputs);
}

static void
read_entries (YuTable *self, YuJson at)
{
  if (!yu_json_is_array (at))
    return;
  if (yu_json_length (at) != self->n_inputs)
    {
      yu_json_fault (at, "write - where any value will do", "%u entries, one for each input",
                     self->n_inputs);
      return;
    }

  for (guint i = 0; i < self->n_inputs; i++)
    {
      YuJson item = yu_json_item (at, i);
      const char *text = read_text (item, "an input entry");
      g_autoptr (GError) error = NULL;
      YuTests *tests;

      if (text == NULL)
        continue;
      tests = yu_tests_parse_with (text, yu_table_inputs (self), &error);
      if (tests != NULL)
        g_ptr_array_add (self->entries, tests);
      else
        yu_json_problem (item, "an input entry", error->message);
    }
}

static void
read_rule (YuTable *self, YuJson at)
{
  YuJson then = { NULL, at.pointer, at.faults }, points = then;
  YuValue *row = NULL;

  if (!yu_json_is_object (at))
    return;

  yu_json_only (at, "if", "then", "points", "label", "source", NULL);
  read_entries (self, yu_json_member (at, "if"));
  if (yu_json_has (at, "points"))
    points = yu_json_member (at, "points");
  if (yu_json_has (at, "then") || points.node == NULL)
    then = yu_json_member (at, "then");

  if (points.node != NULL
      && !g_ptr_array_find (self->outputs, g_intern_static_string ("points"), NULL))
    yu_json_fault (points, "write “then” with this table’s outputs",
                   "no points: the table has no such output");
  else if (points.node != NULL || then.node != NULL)
    row = read_record (self, then, points, FALSE);
  if (row != NULL)
    g_ptr_array_add (self->rows, row);
}

static void
read_rules (YuTable *self, YuJson rules)
{
  self->n_rules = yu_json_length (rules);
  if (self->n_rules == 0)
    yu_json_fault (rules, NULL, "at least one rule");
  for (guint i = 0; i < self->n_rules; i++)
    read_rule (self, yu_json_item (rules, i));
}

/* Aggregators */

static YuOperandType
output_type (const YuValue *row)
{
  return yu_operand_of_value (yu_value_item (row, 0)).type;
}

static void
check_output_type (YuTable *self, const YuValue *row, YuJson at)
{
  YuOperandType type = output_type (row);

  if (self->policy->adds && type != YU_OPERAND_NUMBER)
    yu_json_fault (at, NULL, "a number as output, since C+ adds them");
  if (self->policy->compares
      && (type != output_type (yu_table_row (self, 0))
          || (type != YU_OPERAND_NUMBER && type != YU_OPERAND_TEXT)))
    yu_json_fault (at, NULL, "outputs that are all numbers or all texts, since %s compares them",
                   self->policy->id);
}

static void
check_aggregation (YuTable *self, YuJson at, YuJson rules)
{
  if (self->policy->outcome != YU_OUTCOME_AGGREGATE)
    return;
  if (self->n_outputs > 1)
    {
      yu_json_fault (rules, "use hit policy C, or one output",
                     "a single output under hit policy %s", self->policy->id);
      return;
    }

  for (guint i = 0; i < self->n_rules; i++)
    check_output_type (self, yu_table_row (self, i), yu_json_item (rules, i));
  if (self->otherwise != NULL && yu_value_item (self->otherwise, 0) != NULL)
    check_output_type (self, self->otherwise, yu_json_member (at, "default"));
}

/* Priorities */

static GPtrArray *
read_order (YuJson at)
{
  GPtrArray *order = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_value_unref);

  if (yu_json_is_array (at))
    for (guint i = 0; i < yu_json_length (at); i++)
      g_ptr_array_add (order, yu_json_value (yu_json_item (at, i)));
  return order;
}

static gboolean
find_rank (GPtrArray *order, const YuValue *output, guint *rank)
{
  for (guint i = 0; i < order->len; i++)
    if (yu_value_equal (order->pdata[i], output))
      {
        *rank = i;
        return TRUE;
      }

  return FALSE;
}

static void
rank_rows (YuTable *self, guint output, YuJson rules)
{
  GPtrArray *order = g_ptr_array_index (self->orders, output);
  const char *name = g_ptr_array_index (self->outputs, output);

  for (guint i = 0; i < self->n_rules; i++)
    if (!find_rank (order, yu_table_output (self, i, output),
                    &g_array_index (self->ranks, guint, i * self->n_outputs + output)))
      yu_json_fault (yu_json_item (rules, i), "add it to output_values, or correct it",
                     "an output “%s” that is among its output_values", name);
}

static void
read_output_values (YuTable *self, YuJson at, YuJson rules)
{
  YuJson orders = yu_json_member (at, "output_values");

  if (!yu_json_is_object (orders))
    return;
  check_output_names (self, orders);
  g_array_set_size (self->ranks, self->n_rules * self->n_outputs);
  memset (self->ranks->data, 0, self->ranks->len * sizeof (guint));

  for (guint i = 0; i < self->n_outputs; i++)
    {
      YuJson order;
      gboolean ordered = find_output (orders, g_ptr_array_index (self->outputs, i), &order);

      g_ptr_array_add (self->orders, ordered ? read_order (order) : NULL);
      if (ordered)
        rank_rows (self, i, rules);
    }
}

/**
 * yu_table_parse:
 * @at: the object of a table; members that do not belong to the table itself (`id`, `label`, `cap`,
 * `source`) are left to the caller
 *
 * Reads a table with all its entries. Every fault is added to @at's faults.
 *
 * Returns: (transfer full) (nullable): the table, or %NULL when faults were added
 */
YuTable *
yu_table_parse (YuJson at)
{
  g_autoptr (YuTable) self = table_new (at);
  gsize before = yu_faults_total (at.faults);
  YuJson rules;

  if (!yu_json_is_object (at))
    return NULL;

  read_policy (self, at);
  rules = yu_json_member (at, "rules");
  if (!yu_json_is_array (rules))
    return NULL;

  read_columns (self, at, rules);
  if (yu_json_has (at, "default"))
    self->otherwise = read_record (self, yu_json_member (at, "default"),
                                   (YuJson){ NULL, at.pointer, at.faults }, TRUE);
  read_rules (self, rules);

  if (yu_faults_total (at.faults) == before)
    check_aggregation (self, at, rules);
  if (yu_faults_total (at.faults) == before && yu_json_has (at, "output_values"))
    read_output_values (self, at, rules);

  return yu_faults_total (at.faults) == before ? g_steal_pointer (&self) : NULL;
}
