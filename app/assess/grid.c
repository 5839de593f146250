/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A factor's decision table, decided once for every combination of cells. The only evaluator of hit
 * policies is the one in feel/: this file asks it and keeps the answers. */

#include "model-private.h"

void
yu_grid_free (YuGrid *grid)
{
  g_array_unref (grid->axes);
  g_array_unref (grid->strides);
  g_free (grid->points);
  g_free (grid->rows);
  g_free (grid);
}

YuGrid *
yu_grid_new (YuModel *model, const YuFactor *factor)
{
  const YuTable *table = factor->decision->table;
  const char *const *inputs = yu_table_inputs (table);
  YuGrid *grid = g_new0 (YuGrid, 1);

  grid->factor = factor;
  grid->axes = g_array_new (FALSE, FALSE, sizeof (guint));
  grid->strides = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint input = 0; inputs[input]; input++)
    {
      YuAxis *axis = yu_model_need_axis (model, inputs[input]);

      g_array_append_val (grid->axes, axis->index);
      for (guint rule = 0; rule < yu_table_n_rules (table); rule++)
        {
          YuTests *entry = yu_table_entry (table, rule, input);

          yu_axis_add (axis, (YuProbe){ .tests = entry });
          grid->opaque |= !yu_model_has_figures (model, entry);
        }
    }
  return grid;
}

static gboolean
measure (YuGrid *grid, const YuModel *model)
{
  grid->n_cells = 1;
  for (guint i = 0; i < grid->axes->len; i++)
    {
      const YuAxis *axis = yu_model_axis (model, g_array_index (grid->axes, guint, i));

      g_array_append_val (grid->strides, grid->n_cells);
      grid->n_cells *= axis->n_cells;
      if (grid->n_cells > YU_MAX_GRID)
        return FALSE;
    }
  return TRUE;
}

static YuValue *
sample_inputs (const YuGrid *grid, const YuModel *model, guint place)
{
  const char *const *names = yu_table_inputs (grid->factor->decision->table);
  g_autofree YuValue **members = g_new0 (YuValue *, grid->axes->len + 1);

  for (guint i = 0; i < grid->axes->len; i++)
    {
      const YuAxis *axis = yu_model_axis (model, g_array_index (grid->axes, guint, i));
      guint cell = place / g_array_index (grid->strides, guint, i) % axis->n_cells;

      members[i] = g_ptr_array_index (axis->samples, cell);
    }
  return yu_value_new_record (names, members, grid->axes->len);
}

static gint64
points_of (const YuValue *decided)
{
  const YuValue *points
      = yu_value_is (decided, YU_VALUE_RECORD) ? yu_value_member (decided, "points") : decided;

  return yu_value_is (points, YU_VALUE_NUMBER) ? yu_value_integer (points) : 0;
}

gboolean
yu_grid_fill (YuGrid *grid, const YuModel *model, YuFaults *faults)
{
  YuNames names = yu_model_names (model);

  if (grid->opaque)
    return TRUE;
  if (!measure (grid, model))
    {
      yu_faults_add (faults, "", "more", "split it into several factors",
                     "a table of at most %d cases", YU_MAX_GRID);
      return FALSE;
    }

  grid->points = g_new0 (gint64, grid->n_cells);
  grid->rows = g_new0 (guint, grid->n_cells);
  for (guint place = 0; place < grid->n_cells; place++)
    {
      g_autoptr (YuValue) inputs = sample_inputs (grid, model, place);
      g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));
      g_autoptr (GError) contradiction = NULL;
      g_autoptr (YuValue) decided
          = yu_table_decide (grid->factor->decision->table, inputs, names.look_up, names.data, rows,
                             &contradiction);

      if (contradiction)
        {
          yu_faults_add (faults, "", contradiction->message,
                         "change the rows, the figures or the hit policy",
                         "a table that never contradicts itself");
          return FALSE;
        }
      grid->points[place] = MIN (points_of (decided), grid->factor->cap);
      grid->rows[place] = rows->len ? g_array_index (rows, guint, 0) : G_MAXUINT;
    }
  return TRUE;
}
