/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model-private.h"

static void
unref_value (gpointer value)
{
  yu_value_unref (value);
}

static void
free_asked (gpointer data)
{
  YuAsked *asked = data;

  g_array_unref (asked->axes);
  g_free (asked);
}

static const YuValue *
look_up_figure (const char *name, gpointer data)
{
  return g_hash_table_lookup (data, name);
}

YuNames
yu_model_names (const YuModel *model)
{
  return (YuNames){ .look_up = look_up_figure, .data = model->figures };
}

static YuModel *
model_alloc (YuLibrary *library, GPtrArray *books, YuDate on)
{
  YuModel *model = g_new0 (YuModel, 1);

  g_atomic_ref_count_init (&model->refs);
  model->library = yu_library_ref (library);
  model->on = on;
  model->books = g_ptr_array_ref (books);
  model->figures = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, unref_value);
  model->lists
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_hash_table_unref);
  model->axis_of = g_hash_table_new (g_str_hash, g_str_equal);
  model->axes = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_axis_free);
  model->nodes = g_array_new (FALSE, FALSE, sizeof (YuNode));
  model->links = g_array_new (FALSE, FALSE, sizeof (guint));
  model->grids = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_grid_free);
  model->provisions = g_array_new (FALSE, FALSE, sizeof (YuRoot));
  model->routes = g_array_new (FALSE, FALSE, sizeof (YuRoot));
  model->categories = g_array_new (FALSE, FALSE, sizeof (YuRoot));
  model->grounds = g_array_new (FALSE, FALSE, sizeof (YuRoot));
  model->notes = g_array_new (FALSE, FALSE, sizeof (YuRoot));
  model->applies = g_array_new (FALSE, FALSE, sizeof (guint));
  model->asked = g_ptr_array_new_with_free_func (free_asked);
  return model;
}

static void
model_free (YuModel *model)
{
  GArray *arrays[] = { model->nodes,      model->links,   model->provisions, model->routes,
                       model->categories, model->grounds, model->notes,      model->applies };

  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_array_unref (arrays[i]);
  g_ptr_array_unref (model->books);
  g_ptr_array_unref (model->grids);
  g_ptr_array_unref (model->axes);
  g_ptr_array_unref (model->asked);
  g_hash_table_unref (model->axis_of);
  g_hash_table_unref (model->figures);
  g_hash_table_unref (model->lists);
  yu_library_unref (model->library);
  g_free (model);
}

/* --- what is in force at the date --- */

static void
put_figure (YuModel *model, const YuParameter *parameter)
{
  const YuFigure *newest = NULL;
  guint year, month, day;

  for (guint i = 0; i < parameter->figures->len; i++)
    {
      const YuFigure *figure = g_ptr_array_index (parameter->figures, i);

      if (figure->from <= model->on)
        newest = figure;
    }
  if (!newest)
    return;

  yu_date_get_ymd (model->on, &year, &month, &day);
  model->old_figure |= newest->year != 0 && newest->year < (gint64) year - 1;
  g_hash_table_insert (model->figures, (gpointer) parameter->id,
                       yu_value_new_integer (newest->value));
}

static void
put_list (YuModel *model, const YuList *list)
{
  GHashTable *entries = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < list->options->len; i++)
    {
      const YuOption *option = g_ptr_array_index (list->options, i);
      YuLevel level = option->provenance == YU_PROVENANCE_ASSUMED ? YU_CLAIMED : YU_MET;

      if (option->from <= model->on && (option->until == 0 || model->on < option->until))
        g_hash_table_insert (entries, (gpointer) option->id, GUINT_TO_POINTER (level));
    }
  g_hash_table_insert (model->lists, (gpointer) list->id, entries);
}

static void
put_in_force (YuModel *model)
{
  for (guint i = 0; i < model->books->len; i++)
    {
      const YuRulebook *book = g_ptr_array_index (model->books, i);

      for (guint j = 0; j < book->parameters->len; j++)
        put_figure (model, g_ptr_array_index (book->parameters, j));
      for (guint j = 0; j < book->lists->len; j++)
        put_list (model, g_ptr_array_index (book->lists, j));
    }
}

/* --- factors --- */

static void
gather_factors (YuModel *model)
{
  for (guint i = 0; i < model->books->len; i++)
    {
      const YuRulebook *book = g_ptr_array_index (model->books, i);

      for (guint j = 0; j < book->factors->len; j++)
        {
          const YuFactor *factor = g_ptr_array_index (book->factors, j);

          /* The row of the local points has no table: the provisions fill it. */
          if (!factor->decision)
            {
              model->local = factor;
              continue;
            }
          g_ptr_array_add (model->grids, yu_grid_new (model, factor));
          model->national_cap += factor->cap;
        }
    }
}

static gboolean
cut_axes (YuModel *model, YuMisfit *misfit)
{
  for (guint i = 0; i < model->axes->len; i++)
    {
      YuAxis *axis = yu_model_axis (model, i);

      misfit->axis = axis;
      if (axis->probes->len > YU_MAX_PROBES)
        yu_faults_add (misfit->faults, "", "more", "ask less of it",
                       "rules that ask at most %d things of “%s”", YU_MAX_PROBES, axis->fact->id);
      else if (!yu_axis_cut (axis, model->on, yu_model_names (model)))
        yu_faults_add (misfit->faults, "", "more", "name fewer limits",
                       "rules that tell at most %d classes of values of “%s” apart", YU_MAX_CELLS,
                       axis->fact->id);
      if (yu_faults_total (misfit->faults) > 0)
        return FALSE;
    }
  misfit->axis = NULL;
  return TRUE;
}

static gboolean
fill_grids (YuModel *model, YuMisfit *misfit)
{
  for (guint i = 0; i < model->grids->len; i++)
    {
      YuGrid *grid = g_ptr_array_index (model->grids, i);

      misfit->factor = grid->factor;
      if (!yu_grid_fill (grid, model, misfit->faults))
        return FALSE;
    }
  return TRUE;
}

static guint
computed_axis (YuModel *model, const char *fact)
{
  const YuAxis *axis = g_hash_table_lookup (model->axis_of, fact);

  return axis ? axis->index : G_MAXUINT;
}

static gboolean
few_enough (const YuModel *model, YuMisfit *misfit)
{
  if (model->asked->len < YU_MAX_ASKED)
    return TRUE;
  yu_faults_add (misfit->faults, "", "more", "read fewer facts",
                 "rules that read at most %d questions", YU_MAX_ASKED - 1);
  return FALSE;
}

YuModel *
yu_model_try (YuLibrary *library, GPtrArray *books, YuDate on, const YuRulebook **book,
              YuFaults **faults)
{
  g_autoptr (YuModel) model = model_alloc (library, books, on);
  g_autoptr (YuFaults) found = yu_faults_new ("");
  YuMisfit misfit = { .faults = found };

  put_in_force (model);
  gather_factors (model);
  yu_compile_provisions (model);
  yu_compile_statements (model);
  if (!few_enough (model, &misfit) || !cut_axes (model, &misfit) || !fill_grids (model, &misfit))
    {
      *book = yu_model_blame (model, &misfit, faults);
      return NULL;
    }

  yu_compile_masks (model);
  model->national_axis = computed_axis (model, "national_points");
  model->points_axis = computed_axis (model, "points");
  return g_steal_pointer (&model);
}

YuModel *
yu_model_about (YuLibrary *library, YuDate on, const YuRulebook *about, GError **error)
{
  g_autoptr (GPtrArray) books = yu_library_in_force (library, on, about, error);
  g_autoptr (YuFaults) faults = NULL;
  const YuRulebook *book;
  YuModel *model;

  if (!books)
    return NULL;

  model = yu_model_try (library, books, on, &book, &faults);
  if (faults)
    yu_faults_to_error (faults, YU_ERROR_CONTENT, error);
  return model;
}

/**
 * yu_model_new:
 * @library: the loaded rulebooks
 * @on: the date asked for
 * @error: return location for an error
 *
 * Compiles the rulebooks that count at a date. Costs some milliseconds; one model serves any number
 * of assessments, in any thread.
 *
 * Returns: (transfer full): the model, or %NULL: with %YU_ERROR_NO_EDITION naming the rulebook that
 * has no edition for the date and its first one, or with %YU_ERROR_CONTENT naming the book that
 * asks too much, which yu_library_fit() finds beforehand
 */
YuModel *
yu_model_new (YuLibrary *library, YuDate on, GError **error)
{
  g_return_val_if_fail (library != NULL, NULL);
  g_return_val_if_fail (on != 0, NULL);

  return yu_model_about (library, on, NULL, error);
}

/**
 * yu_model_ref:
 * @model: a model
 *
 * Returns: (transfer full): the same model, which lives one reference longer
 */
YuModel *
yu_model_ref (YuModel *model)
{
  g_atomic_ref_count_inc (&model->refs);
  return model;
}

/**
 * yu_model_unref:
 * @model: (transfer full): a model
 *
 * Gives a reference back.
 */
void
yu_model_unref (YuModel *model)
{
  if (g_atomic_ref_count_dec (&model->refs))
    model_free (model);
}

/**
 * yu_model_on:
 * @model: a model
 *
 * Returns: the date it was made for
 */
YuDate
yu_model_on (const YuModel *model)
{
  return model->on;
}

/**
 * yu_model_books:
 * @model: a model
 *
 * Returns: (transfer none) (element-type YuRulebook): the editions that count at the date, by id
 */
GPtrArray *
yu_model_books (const YuModel *model)
{
  return model->books;
}

/**
 * yu_model_library:
 * @model: a model
 *
 * Returns: (transfer none): the library it was made from
 */
YuLibrary *
yu_model_library (const YuModel *model)
{
  return model->library;
}
