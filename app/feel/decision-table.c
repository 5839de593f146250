/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Decision tables: what they hold, and deciding. Reading is in decision-table-read.c.
 *
 * When no row holds (DMN 1.3, 8.2.11): with a default, the default comes out, as one record, as a
 * list of one, or under an aggregator as its bare value. Without one: null; an empty list for R, O
 * and C; 0 for C#, since the count of nothing is known; null for C+, C< and C>, since FEEL's sum,
 * min and max of an empty list are null. */

#include "decision-table-private.h"

#include "base/words.h"

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
 * Returns: (transfer none) (array zero-terminated=1): the names of its inputs, column by column;
 * one may occur twice
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
 * Returns: (transfer none) (nullable): the record that comes out when no row holds; %NULL if there
 * is no default
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
 * Returns: (transfer none) (nullable) (element-type YuValue): the output's values, highest first;
 * %NULL if it does not order
 */
GPtrArray *
yu_table_output_values (const YuTable *table, guint output)
{
  return table->orders->len == 0 ? NULL : g_ptr_array_index (table->orders, output);
}

guint
yu_table_rank (const YuTable *table, guint rule, guint output)
{
  return table->ranks->len == 0
             ? 0
             : g_array_index (table->ranks, guint, rule * table->n_outputs + output);
}

char *
yu_table_name_rows (const YuTable *table, const guint *rows, guint n_rows)
{
  g_autoptr (GString) numbers = g_string_new (NULL);
  g_autoptr (GString) pointers = g_string_new (NULL);

  for (guint i = 0; i < n_rows; i++)
    {
      const char *separator = i == 0 ? "" : yu_words_for (i + 1 == n_rows ? " and " : ", ");

      g_string_append_printf (numbers, "%s%u", separator, rows[i] + 1);
      g_string_append_printf (pointers, "%s%s/rules/%u", i == 0 ? "" : yu_words_for (", "),
                              table->pointer, rows[i]);
    }

  return g_strdup_printf (yu_words_for ("rows %s (%s)"), numbers->str, pointers->str);
}

/* Deciding */

typedef struct {
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

/* Whether every entry of the row is satisfied; an absent input is null. Allocates nothing. */
static gboolean
row_matches (const YuTable *table, guint rule, const YuValue *inputs, YuScope scope, gpointer data)
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

/* What the hit policy makes of the rows that hold, ascending, from 0; the error names them, counted
 * from 1. */
static YuValue *
resolve (const YuTable *table, const guint *rows, guint n_rows, GError **error)
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
 * Decides by DMN 1.3. Under U, A, F and P one record `{output: value}` or null comes out, under R,
 * O and C a list of them, under C+, C<, C> and C# a bare value.
 *
 * Returns: (transfer full) (nullable): what comes out; %NULL without @error is null
 */
YuValue *
yu_table_decide (const YuTable *table, const YuValue *inputs, YuScope scope, gpointer data,
                 GArray *rows_hit, GError **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < table->n_rules; i++)
    if (row_matches (table, i, inputs, scope, data))
      g_array_append_val (rows, i);

  if (rows_hit != NULL && rows->len > 0)
    g_array_append_vals (rows_hit, rows->data, rows->len);
  return resolve (table, (const guint *) rows->data, rows->len, error);
}
