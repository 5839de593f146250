/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Going through every case that a decision table can meet: one value of each class of each of its
 * facts (check-classes.c), and what the table does with them.
 *
 * Collecting policies (R, O and all C) may hit many rows, or none: that is what they are for, and
 * no finding. */

#include "check-private.h"

#include "base/words.h"

#include <string.h>

/* Beyond this many cases a table is not gone through: nobody could read it either, and a hostile
 * file must not stop the program. */
#define MAX_CASES 200000

/* Examples of one kind of finding that are told. */
#define MAX_TOLD 3

typedef struct {
  const YuCheck *check;
  const YuDecision *decision;
  gint64 cap;         /* of the decision and of the factors that use it; 0: none */
  GPtrArray *names;   /* of const char *: the facts of the table, inputs first */
  GPtrArray *classes; /* of GPtrArray of YuValue, one a name */
  GHashTable *pairs;  /* row numbers that were told to overlap */
  gboolean *holds;    /* a row: it held in some case */
  gboolean *counts;   /* a row: it was part of what came out in some case */
  guint gaps, past_cap;
} Table;

/* What a table is about */

static void
add_name (GPtrArray *names, const char *name)
{
  if (!g_ptr_array_find (names, name, NULL))
    g_ptr_array_add (names, (gpointer) name);
}

static GPtrArray *
names_of (const YuCheck *check, const YuTable *table)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; yu_table_inputs (table)[i] != NULL; i++)
    add_name (names, yu_table_inputs (table)[i]);
  for (guint rule = 0; rule < yu_table_n_rules (table); rule++)
    for (guint i = 0; yu_table_inputs (table)[i] != NULL; i++)
      for (const char *const *name = yu_tests_names (yu_table_entry (table, rule, i));
           *name != NULL; name++)
        if (!g_hash_table_contains (check->parameters, *name))
          add_name (names, *name);

  return names;
}

static GPtrArray *
tests_of (const YuTable *table, const char *input)
{
  GPtrArray *tests = g_ptr_array_new ();

  for (guint rule = 0; rule < yu_table_n_rules (table); rule++)
    for (guint i = 0; yu_table_inputs (table)[i] != NULL; i++)
      if (g_str_equal (yu_table_inputs (table)[i], input))
        g_ptr_array_add (tests, yu_table_entry (table, rule, i));
  return tests;
}

/* Edges that stand for other facts are cut at the ends of those facts' domains: enough to see both
 * sides of a comparison between two facts. */
typedef struct {
  const YuCheck *check;
  gboolean high;
  YuValue *end; /* of the fact looked up last */
} Ends;

static const YuValue *
look_up_end (const char *name, gpointer data)
{
  Ends *ends = data;
  const YuValue *parameter = yu_check_parameter (name, (gpointer) ends->check);
  const YuFact *fact
      = parameter == NULL ? yu_vocabulary_fact (ends->check->vocabulary, name) : NULL;

  if (fact == NULL || (fact->kind != YU_DOMAIN_INTEGER && fact->kind != YU_DOMAIN_DATE))
    return parameter;

  yu_value_unref (ends->end);
  ends->end = yu_value_new_integer (ends->high ? fact->hi : fact->lo);
  return ends->end;
}

static GPtrArray *
classes_of (const YuCheck *check, const YuTable *table, const char *name)
{
  const YuFact *fact = yu_vocabulary_fact (check->vocabulary, name);
  g_autoptr (GPtrArray) tests = tests_of (table, name);
  Ends low = { check, FALSE, NULL }, high = { check, TRUE, NULL };
  GPtrArray *classes = yu_check_classes (fact, tests, look_up_end, &low);
  g_autoptr (GPtrArray) further = yu_check_classes (fact, tests, look_up_end, &high);

  for (guint i = 0; i < further->len; i++)
    {
      gboolean known = FALSE;

      for (guint j = 0; j < classes->len && !known; j++)
        known = yu_value_equal (classes->pdata[j], further->pdata[i]);
      if (!known)
        g_ptr_array_add (classes, yu_value_ref (further->pdata[i]));
    }
  yu_value_unref (low.end);
  yu_value_unref (high.end);
  return classes;
}

/* Telling */

static void G_GNUC_PRINTF (4, 5) tell (const Table *table, const char *member, const char *found,
                                       const char *expected_format, ...)
{
  g_autofree char *pointer = g_strdup_printf ("%s%s", table->decision->pointer, member);
  g_autofree char *expected = NULL;
  va_list arguments;

  va_start (arguments, expected_format);
  expected = g_strdup_vprintf (yu_words_for (expected_format), arguments);
  va_end (arguments);
  yu_faults_add (table->check->faults, pointer, found, NULL, "%s", expected);
}

/* "age = 17, education = "none"" */
static char *
name_case (const Table *table, const YuValue *facts)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < table->names->len; i++)
    {
      g_autoptr (JsonNode) node = yu_value_to_json (yu_value_item (facts, i));
      g_autofree char *value = yu_json_write_line (node);

      g_string_append_printf (text, "%s%s = %s", i == 0 ? "" : ", ",
                              (char *) table->names->pdata[i], value);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
tell_gap (Table *table, const YuValue *facts)
{
  g_autofree char *name = name_case (table, facts);
  g_autofree char *found = g_strdup_printf (yu_words_for ("none for %s"), name);

  if (++table->gaps <= MAX_TOLD)
    tell (table, "/rules", found, "a row for every case, or a default");
}

static void
tell_pair (Table *table, guint first, guint second, const YuValue *facts, const char *expected)
{
  guint64 pair = (guint64) first << 32 | second;
  g_autofree char *name = NULL, *member = NULL, *found = NULL;

  if (g_hash_table_contains (table->pairs, &pair))
    return;

  g_hash_table_add (table->pairs, g_memdup2 (&pair, sizeof pair));
  name = name_case (table, facts);
  member = g_strdup_printf ("/rules/%u", second);
  found = g_strdup_printf (yu_words_for ("rows %u and %u for %s"), first + 1, second + 1, name);
  tell (table, member, found, "%s", yu_words_for (expected));
}

/* One case */

static void
check_overlap (Table *table, const YuValue *facts, GArray *rows)
{
  const char *policy = yu_table_hit_policy (table->decision->table);

  for (guint i = 1; i < rows->len; i++)
    {
      guint first = g_array_index (rows, guint, 0), second = g_array_index (rows, guint, i);

      if (g_str_equal (policy, "U"))
        tell_pair (table, g_array_index (rows, guint, i - 1), second, facts,
                   "one row at most under hit policy U");
      else if (g_str_equal (policy, "A")
               && !yu_value_equal (yu_table_row (table->decision->table, first),
                                   yu_table_row (table->decision->table, second)))
        tell_pair (table, first, second, facts, "equal outputs under hit policy A");
    }
}

static gboolean
is_record_policy (const YuTable *table)
{
  return strchr ("UAFP", yu_table_hit_policy (table)[0]) != NULL;
}

static void
check_cap (Table *table, const YuValue *facts, const YuValue *result)
{
  const YuValue *points
      = yu_value_is (result, YU_VALUE_RECORD) ? yu_value_item (result, 0) : result;
  g_autofree char *name = NULL, *sum = NULL, *found = NULL;

  if (table->cap == 0 || !yu_value_is (points, YU_VALUE_NUMBER)
      || yu_number_compare (yu_value_number (points), yu_number (table->cap)) <= 0
      || ++table->past_cap > 1)
    return;

  name = name_case (table, facts);
  sum = yu_number_to_text (yu_value_number (points));
  found = g_strdup_printf (yu_words_for ("%s for %s"), sum, name);
  tell (table, "", found, "at most the cap, %lld points", (long long) table->cap);
}

/* Under F, P and A one row stands for all; under the others every row that holds counts. */
static void
mark_counted (Table *table, GArray *rows, const YuValue *result)
{
  const YuTable *of = table->decision->table;
  const char *policy = yu_table_hit_policy (of);
  gboolean single = g_str_equal (policy, "F") || g_str_equal (policy, "P");

  for (guint i = 0; i < rows->len; i++)
    {
      guint row = g_array_index (rows, guint, i);

      table->holds[row] = TRUE;
      if (!single || yu_table_row (of, row) == result)
        table->counts[row] = TRUE;
    }
}

static const YuValue *
look_up_parameter (const char *name, gpointer data)
{
  return yu_check_parameter (name, data);
}

static void
check_case (Table *table, const YuValue *facts)
{
  const YuTable *of = table->decision->table;
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GError) contradiction = NULL;
  g_autoptr (YuValue) result = yu_table_decide (of, facts, look_up_parameter,
                                                (gpointer) table->check, rows, &contradiction);

  if (rows->len == 0 && is_record_policy (of) && yu_table_default (of) == NULL)
    tell_gap (table, facts);
  check_overlap (table, facts, rows);
  mark_counted (table, rows, result);
  check_cap (table, facts, result);
}

/* All cases: an odometer over the classes. */
static void
check_cases (Table *table)
{
  guint n = table->names->len;
  g_autofree guint *at = g_new0 (guint, n);
  g_autofree YuValue **members = g_new (YuValue *, n);
  guint wheel;

  do
    {
      g_autoptr (YuValue) facts = NULL;

      for (guint i = 0; i < n; i++)
        members[i] = g_ptr_array_index ((GPtrArray *) table->classes->pdata[i], at[i]);
      facts = yu_value_new_record ((const char *const *) table->names->pdata, members, n);
      check_case (table, facts);

      for (wheel = 0; wheel < n && ++at[wheel] == ((GPtrArray *) table->classes->pdata[wheel])->len;
           wheel++)
        at[wheel] = 0;
    }
  while (wheel < n);
}

/* After all cases */

static void
check_rows (const Table *table)
{
  for (guint row = 0; row < yu_table_n_rules (table->decision->table); row++)
    {
      g_autofree char *member = g_strdup_printf ("/rules/%u", row);
      g_autofree char *found = g_strdup_printf (yu_words_for ("row %u"), row + 1);

      if (!table->holds[row])
        tell (table, member, found, "a row that can hold inside the domains of its facts");
      else if (!table->counts[row])
        tell (table, member, found,
              "a row that counts in some case; other rows always go before it");
    }
}

/* An output in the order of output values that no row which counts gives. */
static void
check_outputs (const Table *table)
{
  const YuTable *of = table->decision->table;

  for (guint output = 0; yu_table_outputs (of)[output] != NULL; output++)
    {
      GPtrArray *order = yu_table_output_values (of, output);

      for (guint i = 0; order != NULL && i < order->len; i++)
        {
          gboolean reached = FALSE;

          for (guint row = 0; row < yu_table_n_rules (of) && !reached; row++)
            reached = table->counts[row]
                      && yu_value_equal (yu_table_output (of, row, output), order->pdata[i]);
          if (!reached)
            {
              g_autofree char *member
                  = g_strdup_printf ("/output_values/%s/%u", yu_table_outputs (of)[output], i);

              tell (table, member, "a value that no row gives", "an output that can come out");
            }
        }
    }
}

static gint64
cap_of (const YuRulebook *book, const YuDecision *decision)
{
  gint64 cap = decision->cap;

  for (guint i = 0; i < book->factors->len; i++)
    {
      const YuFactor *factor = g_ptr_array_index (book->factors, i);

      if (factor->decision == decision && (cap == 0 || factor->cap < cap))
        cap = factor->cap;
    }

  return cap;
}

/* The number of cases; stops counting where it is too many. */
static guint64
count_cases (const Table *table)
{
  guint64 cases = 1;

  for (guint i = 0; i < table->classes->len && cases <= MAX_CASES; i++)
    cases *= ((GPtrArray *) table->classes->pdata[i])->len;
  return cases;
}

static void
check_table (const YuCheck *check, const YuDecision *decision)
{
  guint n_rules = yu_table_n_rules (decision->table);
  g_autoptr (GPtrArray) names = names_of (check, decision->table);
  g_autoptr (GPtrArray) classes
      = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) pairs = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autofree gboolean *holds = g_new0 (gboolean, n_rules), *counts = g_new0 (gboolean, n_rules);
  Table table
      = { check, decision, cap_of (check->book, decision), names, classes, pairs, holds, counts,
          0,     0 };

  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (classes, classes_of (check, decision->table, names->pdata[i]));
  if (count_cases (&table) > MAX_CASES)
    {
      tell (&table, "", "more", "at most %d cases to go through; split the table", MAX_CASES);
      return;
    }

  check_cases (&table);
  if (table.gaps > MAX_TOLD)
    tell (&table, "/rules", "none", "a row for %u further cases", table.gaps - MAX_TOLD);
  check_rows (&table);
  check_outputs (&table);
}

void
yu_check_tables (const YuCheck *check)
{
  for (guint i = 0; i < check->book->decisions->len; i++)
    check_table (check, g_ptr_array_index (check->book->decisions, i));
}
