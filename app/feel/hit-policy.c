/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The hit policies of DMN 1.3 (8.2.10) as one table. Every policy sees the rows that hold, at least
 * one, in the order of the table; what happens when none does (8.2.11, default output values) is
 * the same for all and stands in decision-table.c.
 *
 * Aggregations go over the outputs of all rows that hold: equal ones count as often as they occur
 * (DMN 1.1 still said "distinct"). */

#include "hit-policy.h"

#include "base/fault.h"
#include "base/words.h"
#include "expression.h"

static YuValue *
row_of (const YuTable *table, guint row)
{
  return yu_value_ref (yu_table_row (table, row));
}

static YuValue *
resolve_unique (const YuTable *table, const guint *rows, guint n_rows, GError **error)
{
  g_autofree char *names = NULL;

  if (n_rows == 1)
    return row_of (table, rows[0]);

  names = yu_table_name_rows (table, rows, n_rows);
  g_set_error (error, YU_ERROR, YU_ERROR_CONTENT,
               yu_words_for ("under hit policy U one row at most may hold, but %s do"), names);
  return NULL;
}

static YuValue *
resolve_any (const YuTable *table, const guint *rows, guint n_rows, GError **error)
{
  for (guint i = 1; i < n_rows; i++)
    if (!yu_value_equal (yu_table_row (table, rows[0]), yu_table_row (table, rows[i])))
      {
        g_autofree char *names = yu_table_name_rows (table, rows, n_rows);

        g_set_error (
            error, YU_ERROR, YU_ERROR_CONTENT,
            yu_words_for (
                "under hit policy A all rows that hold must have equal outputs, but %s differ"),
            names);
        return NULL;
      }

  return row_of (table, rows[0]);
}

static YuValue *
resolve_first (const YuTable *table, const guint *rows, guint n_rows, GError **error)
{
  return row_of (table, rows[0]);
}

/* Output by output, as DMN says for compound outputs: the first that tells two rows apart decides;
 * then the place in the table. */
static gint
compare_priority (gconstpointer a, gconstpointer b, gpointer data)
{
  const YuTable *table = data;
  guint left = *(const guint *) a, right = *(const guint *) b;

  for (guint i = 0; yu_table_outputs (table)[i] != NULL; i++)
    {
      guint left_rank = yu_table_rank (table, left, i),
            right_rank = yu_table_rank (table, right, i);

      if (left_rank != right_rank)
        return left_rank < right_rank ? -1 : 1;
    }

  return left < right ? -1 : left > right;
}

static YuValue *
resolve_priority (const YuTable *table, const guint *rows, guint n_rows, GError **error)
{
  guint best = rows[0];

  for (guint i = 1; i < n_rows; i++)
    if (compare_priority (&rows[i], &best, (gpointer) table) < 0)
      best = rows[i];

  return row_of (table, best);
}

static YuValue *
resolve_rule_order (const YuTable *table, const guint *rows, guint n_rows, GError **error)
{
  g_autofree YuValue **records = g_new (YuValue *, n_rows);

  for (guint i = 0; i < n_rows; i++)
    records[i] = (YuValue *) yu_table_row (table, rows[i]);

  return yu_value_new_list (records, n_rows);
}

static YuValue *
resolve_output_order (const YuTable *table, const guint *rows, guint n_rows, GError **error)
{
  g_autofree guint *sorted = g_memdup2 (rows, n_rows * sizeof *rows);

  g_qsort_with_data (sorted, (gint) n_rows, sizeof *sorted, compare_priority, (gpointer) table);
  return resolve_rule_order (table, sorted, n_rows, error);
}

static YuValue *
resolve_sum (const YuTable *table, const guint *rows, guint n_rows, GError **error)
{
  YuNumber sum = yu_number (0);

  for (guint i = 0; i < n_rows; i++)
    if (!yu_number_add (sum, yu_value_number (yu_table_output (table, rows[i], 0)), &sum))
      {
        g_set_error_literal (error, YU_ERROR, YU_ERROR_CONTENT,
                             yu_words_for ("the sum of the outputs has too many digits"));
        return NULL;
      }

  return yu_value_new_number (sum);
}

static YuValue *
extreme (const YuTable *table, const guint *rows, guint n_rows, YuCompare better)
{
  const YuValue *best = yu_table_output (table, rows[0], 0);

  for (guint i = 1; i < n_rows; i++)
    {
      const YuValue *output = yu_table_output (table, rows[i], 0);

      if (yu_operand_compare (better, yu_operand_of_value (output), yu_operand_of_value (best))
          == YU_TRI_TRUE)
        best = output;
    }

  return yu_value_ref (best);
}

static YuValue *
resolve_least (const YuTable *table, const guint *rows, guint n_rows, GError **error)
{
  return extreme (table, rows, n_rows, YU_COMPARE_LESS);
}

static YuValue *
resolve_greatest (const YuTable *table, const guint *rows, guint n_rows, GError **error)
{
  return extreme (table, rows, n_rows, YU_COMPARE_GREATER);
}

static YuValue *
resolve_count (const YuTable *table, const guint *rows, guint n_rows, GError **error)
{
  return yu_value_new_integer (n_rows);
}

/* Collect promises no order; the order of the table is one. */
static const YuHitPolicy policies[] = {
  { .id = "U", .outcome = YU_OUTCOME_RECORD, .resolve = resolve_unique },
  { .id = "A", .outcome = YU_OUTCOME_RECORD, .resolve = resolve_any },
  { .id = "F", .outcome = YU_OUTCOME_RECORD, .resolve = resolve_first },
  { .id = "P", .outcome = YU_OUTCOME_RECORD, .resolve = resolve_priority, .ordered = TRUE },
  { .id = "R", .outcome = YU_OUTCOME_LIST, .resolve = resolve_rule_order },
  { .id = "O", .outcome = YU_OUTCOME_LIST, .resolve = resolve_output_order, .ordered = TRUE },
  { .id = "C", .outcome = YU_OUTCOME_LIST, .resolve = resolve_rule_order },
  { .id = "C+", .outcome = YU_OUTCOME_AGGREGATE, .resolve = resolve_sum, .adds = TRUE },
  { .id = "C<", .outcome = YU_OUTCOME_AGGREGATE, .resolve = resolve_least, .compares = TRUE },
  { .id = "C>", .outcome = YU_OUTCOME_AGGREGATE, .resolve = resolve_greatest, .compares = TRUE },
  { .id = "C#", .outcome = YU_OUTCOME_AGGREGATE, .resolve = resolve_count },
};

const YuHitPolicy *
yu_hit_policy_find (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (policies); i++)
    if (g_str_equal (policies[i].id, id))
      return &policies[i];

  return NULL;
}
