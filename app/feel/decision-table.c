/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Decision tables: reading them whole, and deciding.
 *
 * When no row holds (DMN 1.3, 8.2.11): with a default, the default comes out, as one record, as a list of one, or
 * under an aggregator as its bare value. Without one: null; an empty list for R, O and C; 0 for C#, since the count
 * of nothing is known; null for C+, C< and C>, since FEEL's sum, min and max of an empty list are null. */

#include "decision-table.h"

#include "expression.h"
#include "hit-policy.h"

#include <string.h>

struct _YuTable
{
  const YuHitPolicy *policy;
  const char *pointer; /* of the table in its file; interned */
  GPtrArray *inputs;   /* of interned const char *, and a NULL at the end */
  GPtrArray *outputs;  /* the same */
  guint n_inputs;
  guint n_outputs;
  guint n_rules;
  GPtrArray *entries; /* of YuTests, rule by rule */
  GPtrArray *rows;    /* of YuValue, a record a rule */
  GPtrArray *orders;  /* of GPtrArray of YuValue, or NULL, an output; empty without output values */
  GArray *ranks;      /* of guint, rule by rule; empty without output values */
  YuValue *otherwise; /* the default; NULL: none */
};

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

/**
 * yu_table_free:
 * @table: (nullable): a table
 */
void
yu_table_free (YuTable *table)
{
  if (table == NULL)
    return;

  g_ptr_array_unref (table->inputs);
  g_ptr_array_unref (table->outputs);
  g_ptr_array_unref (table->entries);
  g_ptr_array_unref (table->rows);
  g_ptr_array_unref (table->orders);
  g_array_unref (table->ranks);
  yu_value_unref (table->otherwise);
  g_free (table);
}

/* Reading: each step adds its faults and goes on, so that one look finds all of them. */

static const char *
read_text (YuJson at, const char *what)
{
  const char *text = NULL;

  if (at.node != NULL && JSON_NODE_HOLDS_VALUE (at.node) && json_node_get_value_type (at.node) == G_TYPE_STRING)
    text = json_node_get_string (at.node);
  if (text == NULL || *text == '\0')
    {
      yu_json_fault (at, "write it in quotation marks", "%s as a text", what);
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
        yu_json_fault (item, "give every output one name of its own", "each %s once", what);
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
      yu_json_fault (yu_json_member (at, "hit_policy"), NULL, "one of U, A, F, P, R, O, C, C+, C<, C>, C#");
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
      read_names (yu_json_member (at, "outputs"), "an output's name", TRUE, self->outputs);
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
  read_names (yu_json_member (at, "inputs"), "an input's name", FALSE, self->inputs);
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
      remedy = near != NULL ? g_strdup_printf ("did you mean “%s”?", near) : g_strdup ("add it to \"outputs\"");
      yu_json_fault (member, remedy, "an output of this table");
    }
}

/* The member of a record of outputs, also when it is null, which yu_json_member() takes for absent. */
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

/* A record of all outputs in the order of the table. partial: a missing one is null (a default may leave outputs
 * out, a rule not). points: the short form beside or instead of `then`; node NULL if there is none. */
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
            yu_json_fault (at.node != NULL ? at : points, "write null if it has no value", "the output “%s”", name);
        }
      g_ptr_array_add (members, member.node != NULL ? yu_json_value (member) : NULL);
    }

  return yu_value_new_record ((const char *const *) self->outputs->pdata, (YuValue *const *) members->pdata,
                              self->n_outputs);
}

static void
read_entries (YuTable *self, YuJson at)
{
  if (!yu_json_is_array (at))
    return;
  if (yu_json_length (at) != self->n_inputs)
    {
      yu_json_fault (at, "write - where any value will do", "%u entries, one for each input", self->n_inputs);
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

  if (points.node != NULL && !g_ptr_array_find (self->outputs, g_intern_static_string ("points"), NULL))
    yu_json_fault (points, "write “then” with this table's outputs", "no points: the table has no such output");
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
      && (type != output_type (yu_table_row (self, 0)) || (type != YU_OPERAND_NUMBER && type != YU_OPERAND_TEXT)))
    yu_json_fault (at, NULL, "outputs that are all numbers or all texts, since %s compares them", self->policy->id);
}

static void
check_aggregation (YuTable *self, YuJson at, YuJson rules)
{
  if (self->policy->outcome != YU_OUTCOME_AGGREGATE)
    return;
  if (self->n_outputs > 1)
    {
      yu_json_fault (rules, "use hit policy C, or one output", "a single output under hit policy %s",
                     self->policy->id);
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
 * @at: the object of a table; members that do not belong to the table itself (`id`, `label`, `cap`, `source`) are
 * left to the caller
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
    self->otherwise
        = read_record (self, yu_json_member (at, "default"), (YuJson){ NULL, at.pointer, at.faults }, TRUE);
  read_rules (self, rules);

  if (yu_faults_total (at.faults) == before)
    check_aggregation (self, at, rules);
  if (yu_faults_total (at.faults) == before && yu_json_has (at, "output_values"))
    read_output_values (self, at, rules);

  return yu_faults_total (at.faults) == before ? g_steal_pointer (&self) : NULL;
}

/* Looking into */

/**
 * yu_table_hit_policy:
 * @table: a table
 *
 * Returns: (transfer none): its policy as DMN writes it, `"U"`, `"C+"`, …
 */
const char *
yu_table_hit_policy (const YuTable *table)
{
  return table->policy->id;
}

/**
 * yu_table_aggregates:
 * @table: a table
 *
 * Returns: whether a bare value comes out: C+, C<, C>, C#
 */
gboolean
yu_table_aggregates (const YuTable *table)
{
  return table->policy->outcome == YU_OUTCOME_AGGREGATE;
}

/**
 * yu_table_inputs:
 * @table: a table
 *
 * Returns: (transfer none) (array zero-terminated=1): the names of its inputs, column by column; one may occur twice
 */
const char *const *
yu_table_inputs (const YuTable *table)
{
  return (const char *const *) table->inputs->pdata;
}

/**
 * yu_table_outputs:
 * @table: a table
 *
 * Returns: (transfer none) (array zero-terminated=1): the names of its outputs, each once
 */
const char *const *
yu_table_outputs (const YuTable *table)
{
  return (const char *const *) table->outputs->pdata;
}

/**
 * yu_table_n_rules:
 * @table: a table
 *
 * Returns: the number of rows, at least 1
 */
guint
yu_table_n_rules (const YuTable *table)
{
  return table->n_rules;
}

/**
 * yu_table_entry:
 * @table: a table
 * @rule: a row, from 0
 * @input: a column, from 0
 *
 * Returns: (transfer none): the input entry
 */
YuTests *
yu_table_entry (const YuTable *table, guint rule, guint input)
{
  return g_ptr_array_index (table->entries, rule * table->n_inputs + input);
}

/**
 * yu_table_row:
 * @table: a table
 * @rule: a row, from 0
 *
 * Returns: (transfer none): the record of the row's outputs
 */
const YuValue *
yu_table_row (const YuTable *table, guint rule)
{
  return g_ptr_array_index (table->rows, rule);
}

/**
 * yu_table_output:
 * @table: a table
 * @rule: a row, from 0
 * @output: an output, from 0
 *
 * Returns: (transfer none) (nullable): the output entry; %NULL is null
 */
const YuValue *
yu_table_output (const YuTable *table, guint rule, guint output)
{
  return yu_value_item (yu_table_row (table, rule), output);
}

/**
 * yu_table_default:
 * @table: a table
 *
 * Returns: (transfer none) (nullable): the record that comes out when no row holds; %NULL if there is no default
 */
const YuValue *
yu_table_default (const YuTable *table)
{
  return table->otherwise;
}

/**
 * yu_table_output_values:
 * @table: a table
 * @output: an output, from 0
 *
 * Returns: (transfer none) (nullable) (element-type YuValue): the output's values, highest first; %NULL if it does
 * not order
 */
GPtrArray *
yu_table_output_values (const YuTable *table, guint output)
{
  return table->orders->len == 0 ? NULL : g_ptr_array_index (table->orders, output);
}

guint
yu_table_rank (const YuTable *table, guint rule, guint output)
{
  return table->ranks->len == 0 ? 0 : g_array_index (table->ranks, guint, rule * table->n_outputs + output);
}

char *
yu_table_name_rows (const YuTable *table, const guint *rows, guint n_rows)
{
  g_autoptr (GString) numbers = g_string_new ("rows ");
  g_autoptr (GString) pointers = g_string_new (NULL);

  for (guint i = 0; i < n_rows; i++)
    {
      const char *separator = i == 0 ? "" : i + 1 == n_rows ? " and " : ", ";

      g_string_append_printf (numbers, "%s%u", separator, rows[i] + 1);
      g_string_append_printf (pointers, "%s%s/rules/%u", i == 0 ? "" : ", ", table->pointer, rows[i]);
    }

  g_string_append_printf (numbers, " (%s)", pointers->str);
  return g_string_free (g_steal_pointer (&numbers), FALSE);
}

/* Deciding */

typedef struct
{
  const YuValue *inputs;
  YuScope scope;
  gpointer data;
} Surroundings;

/* Names in an entry are other inputs first, then whatever the caller knows. */
static const YuValue *
look_up (const char *name, gpointer data)
{
  const Surroundings *around = data;
  const YuValue *value = around->inputs != NULL ? yu_value_member (around->inputs, name) : NULL;

  if (value != NULL || around->scope == NULL)
    return value;
  return around->scope (name, around->data);
}

/**
 * yu_table_row_matches:
 * @table: a table
 * @rule: a row, from 0
 * @inputs: (nullable): a record by input name; an absent one is null
 * @scope: (nullable): gives the values of names that are no inputs
 * @data: for @scope
 *
 * Allocates nothing.
 *
 * Returns: whether every entry of the row is satisfied
 */
gboolean
yu_table_row_matches (const YuTable *table, guint rule, const YuValue *inputs, YuScope scope, gpointer data)
{
  Surroundings around = { inputs, scope, data };

  for (guint i = 0; i < table->n_inputs; i++)
    {
      const char *name = g_ptr_array_index (table->inputs, i);
      const YuValue *value = inputs != NULL ? yu_value_member (inputs, name) : NULL;

      if (!yu_tests_match (yu_table_entry (table, rule, i), value, look_up, &around))
        return FALSE;
    }

  return TRUE;
}

static YuValue *
resolve_nothing (const YuTable *table)
{
  YuValue *otherwise = table->otherwise;

  switch (table->policy->outcome)
    {
    case YU_OUTCOME_RECORD:
      return yu_value_ref (otherwise);
    case YU_OUTCOME_LIST:
      return yu_value_new_list (&otherwise, otherwise != NULL ? 1 : 0);
    case YU_OUTCOME_AGGREGATE:
      break;
    }

  if (otherwise != NULL)
    return yu_value_ref (yu_value_item (otherwise, 0));
  return g_str_equal (table->policy->id, "C#") ? yu_value_new_integer (0) : NULL;
}

/**
 * yu_table_resolve:
 * @table: a table
 * @rows: the rows that hold, ascending, from 0
 * @n_rows: how many
 * @error: the table contradicts itself: it names the rows, counted from 1, and their pointers
 *
 * What the hit policy makes of a set of rows.
 *
 * Returns: (transfer full) (nullable): the result of yu_table_decide()
 */
YuValue *
yu_table_resolve (const YuTable *table, const guint *rows, guint n_rows, GError **error)
{
  if (n_rows == 0)
    return resolve_nothing (table);

  return table->policy->resolve (table, rows, n_rows, error);
}

/**
 * yu_table_decide:
 * @table: a table
 * @inputs: (nullable): a record by input name; an absent one is null
 * @scope: (nullable): gives the values of names that are no inputs
 * @data: for @scope
 * @rows_hit: (nullable) (element-type guint): the rows that hold are added to it
 * @error: two rows under U, or different outputs under A: it names the rows
 *
 * Decides by DMN 1.3. Under U, A, F and P one record `{output: value}` or null comes out, under R, O and C a list
 * of them, under C+, C<, C> and C# a bare value.
 *
 * Returns: (transfer full) (nullable): what comes out; %NULL without @error is null
 */
YuValue *
yu_table_decide (const YuTable *table,
                 const YuValue *inputs,
                 YuScope scope,
                 gpointer data,
                 GArray *rows_hit,
                 GError **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < table->n_rules; i++)
    if (yu_table_row_matches (table, i, inputs, scope, data))
      g_array_append_val (rows, i);

  if (rows_hit != NULL && rows->len > 0)
    g_array_append_vals (rows_hit, rows->data, rows->len);
  return yu_table_resolve (table, (const guint *) rows->data, rows->len, error);
}
