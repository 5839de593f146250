/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "axis.h"

#include <string.h>

#include "form/countries.h"

static void
unref_value (gpointer value)
{
  yu_value_unref (value);
}

YuAxis *
yu_axis_new (const YuFact *fact)
{
  YuAxis *axis = g_new0 (YuAxis, 1);

  axis->fact = fact;
  axis->probes = g_array_new (FALSE, FALSE, sizeof (YuProbe));
  axis->samples = g_ptr_array_new_with_free_func (unref_value);
  axis->levels = g_byte_array_new ();
  axis->stairs = g_array_new (FALSE, FALSE, sizeof (YuStair));
  axis->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return axis;
}

void
yu_axis_free (YuAxis *axis)
{
  g_array_unref (axis->probes);
  g_ptr_array_unref (axis->samples);
  g_byte_array_unref (axis->levels);
  g_array_unref (axis->stairs);
  g_hash_table_unref (axis->names);
  g_free (axis);
}

guint
yu_axis_add (YuAxis *axis, YuProbe probe)
{
  for (guint i = 0; i < axis->probes->len; i++)
    {
      const YuProbe *other = &g_array_index (axis->probes, YuProbe, i);

      if (other->tests == probe.tests && other->entries == probe.entries)
        return i;
    }

  g_array_append_val (axis->probes, probe);
  return axis->probes->len - 1;
}

static YuLevel
list_level (GHashTable *entries, const YuValue *value)
{
  YuLevel best = YU_NOT_MET;

  if (yu_value_is (value, YU_VALUE_TEXT))
    return GPOINTER_TO_UINT (g_hash_table_lookup (entries, yu_value_text (value)));

  if (yu_value_is (value, YU_VALUE_LIST))
    for (gsize i = 0; i < yu_value_length (value); i++)
      best = MAX (best, list_level (entries, yu_value_item (value, i)));

  return best;
}

static YuLevel
probe_level (const YuProbe *probe, const YuValue *value, YuNames names)
{
  if (!probe->tests)
    return list_level (probe->entries, value);

  return yu_tests_match (probe->tests, value, names.look_up, names.data) ? YU_MET : YU_NOT_MET;
}

/* The cell in which every probe says of a sample what it says of the value; G_MAXUINT if there is
 * none. */
static guint
cell_like (const YuAxis *axis, const guint8 *levels)
{
  guint n = axis->probes->len;

  for (guint cell = 0; cell < axis->n_cells; cell++)
    if (n == 0 || memcmp (axis->levels->data + (gsize) cell * n, levels, n) == 0)
      return cell;

  return G_MAXUINT;
}

static void
probe_all (const YuAxis *axis, const YuValue *value, YuNames names, guint8 *levels)
{
  for (guint i = 0; i < axis->probes->len; i++)
    levels[i] = (guint8) probe_level (&g_array_index (axis->probes, YuProbe, i), value, names);
}

/* Gives the cell of a value, a new one if no cell answers alike. G_MAXUINT when there is no room
 * for it. */
static guint
settle (YuAxis *axis, const YuValue *value, YuNames names)
{
  g_autofree guint8 *levels = g_new0 (guint8, axis->probes->len + 1);
  guint cell;

  probe_all (axis, value, names, levels);
  cell = cell_like (axis, levels);
  if (cell != G_MAXUINT || axis->n_cells == YU_MAX_CELLS)
    return cell;

  g_byte_array_append (axis->levels, levels, axis->probes->len);
  g_ptr_array_add (axis->samples, yu_value_ref (value));
  return axis->n_cells++;
}

/* --- numbers and dates: cut at the edges that the tests name --- */

static gboolean
is_date (const YuAxis *axis)
{
  return axis->fact->kind == YU_DOMAIN_DATE;
}

static YuValue *
number_sample (const YuAxis *axis, gint64 number)
{
  return is_date (axis) ? yu_value_new_date ((YuDate) number) : yu_value_new_integer (number);
}

/* The whole number at or below an edge. */
static gboolean
edge_floor (const YuValue *edge, gint64 *whole)
{
  if (yu_value_is (edge, YU_VALUE_DATE))
    {
      *whole = yu_value_date (edge);
      return TRUE;
    }
  if (!yu_value_is (edge, YU_VALUE_NUMBER))
    return FALSE;

  YuNumber number = yu_value_number (edge);
  gint64 power = 1;

  for (guint i = 0; i < number.scale; i++)
    power *= 10;
  *whole = number.coefficient / power - (number.coefficient % power < 0 ? 1 : 0);
  return TRUE;
}

static gint
compare_numbers (gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *) a;
  gint64 y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

static void
domain_of (const YuAxis *axis, gint64 *lo, gint64 *hi)
{
  *lo = is_date (axis) ? yu_date_from_ymd (1900, 1, 1) : axis->fact->lo;
  *hi = is_date (axis) ? yu_date_from_ymd (2200, 12, 31) : axis->fact->hi;
}

static GArray *
stair_starts (const YuAxis *axis, YuNames names)
{
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 lo, hi;

  domain_of (axis, &lo, &hi);
  g_array_append_val (starts, lo);
  for (guint i = 0; i < axis->probes->len; i++)
    {
      const YuProbe *probe = &g_array_index (axis->probes, YuProbe, i);
      g_autoptr (GPtrArray) edges
          = probe->tests ? yu_tests_edges (probe->tests, names.look_up, names.data) : NULL;

      for (guint j = 0; edges && j < edges->len; j++)
        {
          gint64 whole;

          if (!edge_floor (g_ptr_array_index (edges, j), &whole))
            continue;
          /* An outcome can change at the edge itself and just above it, nowhere else. */
          for (gint64 start = whole; start <= whole + 1; start++)
            if (start > lo && start <= hi)
              g_array_append_val (starts, start);
        }
    }
  g_array_sort (starts, compare_numbers);
  return starts;
}

static gboolean
cut_numbers (YuAxis *axis, YuNames names)
{
  g_autoptr (GArray) starts = stair_starts (axis, names);

  for (guint i = 0; i < starts->len; i++)
    {
      YuStair stair = { .from = g_array_index (starts, gint64, i) };
      g_autoptr (YuValue) sample = number_sample (axis, stair.from);

      stair.cell = settle (axis, sample, names);
      if (stair.cell == G_MAXUINT)
        return FALSE;
      g_array_append_val (axis->stairs, stair);
      axis->full |= G_GUINT64_CONSTANT (1) << stair.cell;
    }
  return TRUE;
}

/* --- choices --- */

static gboolean
name_cell (YuAxis *axis, const char *id, gboolean possible, YuNames names)
{
  g_autoptr (YuValue) value = yu_value_new_text (id);
  guint cell = settle (axis, value, names);

  if (cell == G_MAXUINT)
    return FALSE;

  g_hash_table_insert (axis->names, g_strdup (id), GUINT_TO_POINTER (cell));
  if (possible)
    axis->full |= G_GUINT64_CONSTANT (1) << cell;
  return TRUE;
}

static GPtrArray *
options_of (const YuAxis *axis)
{
  if (axis->fact->options)
    return axis->fact->options;
  if (axis->question && axis->question->options)
    return axis->question->options;
  return g_strcmp0 (axis->fact->list, "countries") == 0 ? yu_countries () : NULL;
}

static gboolean
in_force (const YuOption *option, YuDate on)
{
  return option->from <= on && (option->until == 0 || on < option->until);
}

/* "none" and "outside" stand beside the entries of a rulebook's list without being entries. */
static gboolean
cut_extra_names (YuAxis *axis, YuNames names)
{
  static const char *const extra[] = { "none", "outside" };

  for (guint i = 0; axis->question && i < G_N_ELEMENTS (extra); i++)
    {
      g_autoptr (YuValue) value = yu_value_new_text (extra[i]);

      if (!g_hash_table_contains (axis->names, extra[i])
          && yu_question_accepts (axis->question, value)
          && !name_cell (axis, extra[i], TRUE, names))
        return FALSE;
    }
  return TRUE;
}

static gboolean
cut_choices (YuAxis *axis, YuDate on, YuNames names)
{
  GPtrArray *options = options_of (axis);

  for (guint i = 0; options && i < options->len; i++)
    {
      const YuOption *option = g_ptr_array_index (options, i);

      if (!name_cell (axis, option->id, in_force (option, on), names))
        return FALSE;
    }
  return cut_extra_names (axis, names);
}

/* --- subsets: every set of options that can be told apart, found by adding one option after the
 * other --- */

static YuValue *
with_item (const YuValue *list, const char *id)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (unref_value);

  for (gsize i = 0; i < yu_value_length (list); i++)
    g_ptr_array_add (items, yu_value_ref (yu_value_item (list, i)));
  g_ptr_array_add (items, yu_value_new_text (id));
  return yu_value_new_list ((YuValue *const *) items->pdata, items->len);
}

static gboolean
cut_subsets (YuAxis *axis, YuNames names)
{
  GPtrArray *options = options_of (axis);
  g_autoptr (YuValue) none = yu_value_new_list (NULL, 0);

  if (settle (axis, none, names) == G_MAXUINT)
    return FALSE;

  for (guint cell = 0; cell < axis->n_cells; cell++)
    for (guint i = 0; options && i < options->len; i++)
      {
        const YuOption *option = g_ptr_array_index (options, i);
        g_autoptr (YuValue) more = with_item (g_ptr_array_index (axis->samples, cell), option->id);

        if (settle (axis, more, names) == G_MAXUINT)
          return FALSE;
      }

  axis->full
      = axis->n_cells == YU_MAX_CELLS ? G_MAXUINT64 : (G_GUINT64_CONSTANT (1) << axis->n_cells) - 1;
  return TRUE;
}

static gboolean
cut_booleans (YuAxis *axis, YuNames names)
{
  for (gboolean truth = FALSE; truth <= TRUE; truth++)
    {
      g_autoptr (YuValue) value = yu_value_new_boolean (truth);

      axis->full |= G_GUINT64_CONSTANT (1) << settle (axis, value, names);
    }
  return TRUE;
}

/* Free text: what rules name, and everything else. */
static gboolean
cut_texts (YuAxis *axis, YuNames names)
{
  if (!name_cell (axis, "", TRUE, names))
    return FALSE;

  for (guint i = 0; i < axis->probes->len; i++)
    {
      const YuProbe *probe = &g_array_index (axis->probes, YuProbe, i);
      g_autoptr (GPtrArray) edges
          = probe->tests ? yu_tests_edges (probe->tests, names.look_up, names.data) : NULL;

      for (guint j = 0; edges && j < edges->len; j++)
        {
          const YuValue *edge = g_ptr_array_index (edges, j);

          if (yu_value_is (edge, YU_VALUE_TEXT)
              && !name_cell (axis, yu_value_text (edge), TRUE, names))
            return FALSE;
        }
    }
  return TRUE;
}

gboolean
yu_axis_cut (YuAxis *axis, YuDate on, YuNames names)
{
  switch (axis->fact->kind)
    {
    case YU_DOMAIN_INTEGER:
    case YU_DOMAIN_DATE:
      return cut_numbers (axis, names);
    case YU_DOMAIN_BOOLEAN:
      return cut_booleans (axis, names);
    case YU_DOMAIN_CHOICE:
      return cut_choices (axis, on, names);
    case YU_DOMAIN_SUBSET:
      return cut_subsets (axis, names);
    case YU_DOMAIN_TEXT:
      return cut_texts (axis, names);
    default:
      g_assert_not_reached ();
    }
}

YuCells
yu_axis_at_least (const YuAxis *axis, guint probe, YuLevel level)
{
  YuCells cells = 0;

  for (guint cell = 0; cell < axis->n_cells; cell++)
    if (axis->levels->data[cell * axis->probes->len + probe] >= level)
      cells |= G_GUINT64_CONSTANT (1) << cell;

  return cells;
}

/* The last stair that begins at or below a number. */
static guint
stair_of (const YuAxis *axis, gint64 number)
{
  guint low = 0;
  guint high = axis->stairs->len;

  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (axis->stairs, YuStair, middle).from <= number)
        low = middle;
      else
        high = middle;
    }
  return low;
}

YuCells
yu_axis_between (const YuAxis *axis, gint64 lo, gint64 hi)
{
  YuCells cells = 0;
  guint last = stair_of (axis, hi);

  for (guint i = stair_of (axis, lo); i <= last; i++)
    cells |= G_GUINT64_CONSTANT (1) << g_array_index (axis->stairs, YuStair, i).cell;

  return cells;
}

/* Values for which no table is kept (sets of options, texts not listed) are probed once more. */
static YuCells
find_by_probing (const YuAxis *axis, const YuValue *value, YuNames names)
{
  guint8 levels[YU_MAX_PROBES];
  guint cell;

  probe_all (axis, value, names, levels);
  cell = cell_like (axis, levels);
  return cell == G_MAXUINT ? 0 : G_GUINT64_CONSTANT (1) << cell;
}

static YuCells
find_number (const YuAxis *axis, gint64 number)
{
  gint64 lo, hi;

  domain_of (axis, &lo, &hi);
  number = CLAMP (number, lo, hi);
  return yu_axis_between (axis, number, number);
}

YuCells
yu_axis_find (const YuAxis *axis, const YuValue *value, YuNames names)
{
  gpointer cell;

  switch (axis->fact->kind)
    {
    case YU_DOMAIN_INTEGER:
      return yu_value_is (value, YU_VALUE_NUMBER) ? find_number (axis, yu_value_integer (value))
                                                  : 0;
    case YU_DOMAIN_DATE:
      return yu_value_is (value, YU_VALUE_DATE) ? find_number (axis, yu_value_date (value)) : 0;
    case YU_DOMAIN_BOOLEAN:
      return yu_value_is (value, YU_VALUE_BOOLEAN) ? find_by_probing (axis, value, names) : 0;
    case YU_DOMAIN_CHOICE:
    case YU_DOMAIN_TEXT:
      if (!yu_value_is (value, YU_VALUE_TEXT))
        return 0;
      if (g_hash_table_lookup_extended (axis->names, yu_value_text (value), NULL, &cell))
        return G_GUINT64_CONSTANT (1) << GPOINTER_TO_UINT (cell);
      return find_by_probing (axis, value, names);
    case YU_DOMAIN_SUBSET:
      return yu_value_is (value, YU_VALUE_LIST) ? find_by_probing (axis, value, names) : 0;
    default:
      g_assert_not_reached ();
    }
}
