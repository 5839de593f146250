/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* cases: the dossiers of a folder, a line each. */

#include "dossiers.h"

#include "base/words.h"
#include "cases/case-change.h"
#include "cases/case-columns.h"
#include "cases/case-folder.h"

#define WORKERS 2

typedef enum {
  SHAPE_WORDS,
  SHAPE_JSON,  /* one object */
  SHAPE_LINES, /* an object a line */
} Shape;

/* --- looking into them --- */

typedef struct {
  YuCaseStore *store;
  const YuCaseBasis *basis;
  GPtrArray *names;
  YuCaseSummary **summaries; /* in the order of the names */
} Work;

static void
look (gpointer place, gpointer data)
{
  Work *work = data;
  guint i = GPOINTER_TO_UINT (place) - 1;

  work->summaries[i]
      = yu_case_summary_load (work->store, g_ptr_array_index (work->names, i), work->basis);
}

static GPtrArray *
look_into (YuCaseStore *store, const YuCaseBasis *basis, GPtrArray *names)
{
  GPtrArray *summaries = g_ptr_array_new_full (names->len, (GDestroyNotify) yu_case_summary_unref);
  GThreadPool *pool;

  g_ptr_array_set_size (summaries, (gint) names->len);
  Work work = { store, basis, names, (YuCaseSummary **) summaries->pdata };
  pool = g_thread_pool_new (look, &work, WORKERS, FALSE, NULL);
  for (guint i = 0; i < names->len; i++)
    g_thread_pool_push (pool, GUINT_TO_POINTER (i + 1), NULL);
  g_thread_pool_free (pool, FALSE, TRUE);
  return summaries;
}

static guint
count_bad (GPtrArray *summaries)
{
  guint n = 0;

  for (guint i = 0; i < summaries->len; i++)
    n += ((const YuCaseSummary *) g_ptr_array_index (summaries, i))->fault != NULL;
  return n;
}

/* --- what reads otherwise --- */

static GPtrArray *
changed_of (GPtrArray *before, GPtrArray *after)
{
  GPtrArray *changed = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_case_summary_unref);

  for (guint i = 0; i < after->len; i++)
    {
      const YuCaseSummary *was = g_ptr_array_index (before, i);
      YuCaseSummary *is = g_ptr_array_index (after, i);

      if (!yu_case_is_read (was) || !yu_case_is_read (is) || yu_case_reads_same (was, is))
        continue;
      is->former = yu_case_reading (was);
      g_ptr_array_add (changed, yu_case_summary_ref (is));
    }
  return changed;
}

static void
say_changed (const YuCli *cli, GPtrArray *changed, guint n)
{
  g_autofree char *number = g_strdup_printf ("%u", changed->len), *all = g_strdup_printf ("%u", n);
  g_autofree char *total
      = yu_words_fill ("cases.changed", cli->lang, "number", number, "all", all, NULL);

  for (guint i = 0; i < changed->len; i++)
    {
      const YuCaseSummary *summary = g_ptr_array_index (changed, i);
      g_autofree char *words = yu_case_change_words (summary, cli->lang);

      yu_cli_say (summary->number != NULL ? summary->number : summary->name);
      yu_cli_say ("  ");
      yu_cli_say (words);
      yu_cli_say ("\n");
    }
  yu_cli_say (total);
  yu_cli_say ("\n");
}

/* --- as JSON --- */

typedef JsonObject *(*ToJson) (const YuCaseSummary *summary);

static void
say_object (JsonObject *object, /* transfer full */
            gboolean on_a_line)
{
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), object);
  g_autofree char *text = on_a_line ? yu_json_write_line (node) : yu_json_write (node);

  json_object_unref (object);
  yu_cli_say (text);
  if (on_a_line)
    yu_cli_say ("\n");
}

static void
say_lines (GPtrArray *summaries, ToJson to_json)
{
  for (guint i = 0; i < summaries->len; i++)
    say_object (to_json (g_ptr_array_index (summaries, i)), TRUE);
}

static void
say_json (const YuCli *cli, GPtrArray *summaries, ToJson to_json, guint n_bad)
{
  JsonObject *root = json_object_new ();
  JsonArray *cases = json_array_new ();
  g_autofree char *on = yu_date_to_iso (cli->on);

  for (guint i = 0; i < summaries->len; i++)
    json_array_add_object_element (cases, to_json (g_ptr_array_index (summaries, i)));
  json_object_set_string_member (root, "on", on);
  json_object_set_int_member (root, "refused", n_bad);
  json_object_set_array_member (root, "cases", cases);
  say_object (root, FALSE);
}

/* --- in words --- */

static gchar **
cells_of (const YuCaseSummary *summary, /* NULL: the heading */
          gboolean masked, YuLang lang)
{
  gchar **cells = g_new0 (gchar *, YU_N_CASE_COLUMNS + 1);

  for (YuCaseColumn i = 0; i < YU_N_CASE_COLUMNS; i++)
    cells[i] = summary != NULL ? yu_case_column_words (summary, i, masked, lang)
                               : g_strdup (yu_case_column_title (i, lang));
  return cells;
}

/* In columns of a terminal: Chinese takes two. */
static guint
width_of (const char *text)
{
  guint width = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    width += g_unichar_iszerowidth (g_utf8_get_char (text)) ? 0
             : g_unichar_iswide (g_utf8_get_char (text))    ? 2
                                                            : 1;
  return width;
}

static void
say_row (gchar **cells, const guint *widths)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < YU_N_CASE_COLUMNS; i++)
    {
      g_string_append (line, cells[i]);
      for (guint pad = width_of (cells[i]); i + 1 < YU_N_CASE_COLUMNS && pad < widths[i] + 2; pad++)
        g_string_append_c (line, ' ');
    }
  g_string_append_c (line, '\n');
  yu_cli_say (line->str);
}

static void
say_words (const YuCli *cli, GPtrArray *summaries, gboolean masked)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autofree char *all = g_strdup_printf ("%u", summaries->len),
                  *bad = g_strdup_printf ("%u", count_bad (summaries));
  g_autofree char *total = yu_words_fill ("cases.total", cli->lang, "all", all, "bad", bad, NULL);
  guint widths[YU_N_CASE_COLUMNS] = { 0 };

  g_ptr_array_add (rows, cells_of (NULL, FALSE, cli->lang));
  for (guint i = 0; i < summaries->len; i++)
    if (((const YuCaseSummary *) g_ptr_array_index (summaries, i))->fault == NULL)
      g_ptr_array_add (rows, cells_of (g_ptr_array_index (summaries, i), masked, cli->lang));
  for (guint row = 0; row < rows->len; row++)
    for (guint i = 0; i < YU_N_CASE_COLUMNS; i++)
      widths[i] = MAX (widths[i], width_of (((gchar **) g_ptr_array_index (rows, row))[i]));
  for (guint row = 0; row < rows->len; row++)
    say_row (g_ptr_array_index (rows, row), widths);
  yu_cli_say (total);
  yu_cli_say ("\n");
}

/* --- the command --- */

typedef struct {
  Shape shape;
  gboolean masked;
  char *former; /* folder of rulebooks to compare with; NULL: the list itself is asked for */
} Wanted;

static void
complain (GPtrArray *summaries)
{
  for (guint i = 0; i < summaries->len; i++)
    if (((const YuCaseSummary *) g_ptr_array_index (summaries, i))->fault != NULL)
      yu_cli_complain ("%s", ((const YuCaseSummary *) g_ptr_array_index (summaries, i))->fault);
}

static void
say_list (const YuCli *cli, const Wanted *wanted, GPtrArray *summaries)
{
  if (wanted->shape == SHAPE_LINES)
    say_lines (summaries, yu_case_summary_to_json);
  else if (wanted->shape == SHAPE_JSON)
    say_json (cli, summaries, yu_case_summary_to_json, count_bad (summaries));
  else
    say_words (cli, summaries, wanted->masked);
}

static void
say_changes (const YuCli *cli, const Wanted *wanted, YuCaseStore *store, GPtrArray *names,
             GPtrArray *summaries, GError **error)
{
  g_autoptr (YuLibrary) library = yu_library_load_books (wanted->former, error);
  g_autoptr (YuCaseBasis) basis
      = library != NULL ? yu_case_basis_new (library, cli->on, error) : NULL;
  g_autoptr (GPtrArray) before = NULL, changed = NULL;

  if (basis == NULL)
    return;
  before = look_into (store, basis, names);
  changed = changed_of (before, summaries);
  if (wanted->shape == SHAPE_LINES)
    say_lines (changed, yu_case_change_to_json);
  else if (wanted->shape == SHAPE_JSON)
    say_json (cli, changed, yu_case_change_to_json, count_bad (summaries));
  else
    say_changed (cli, changed, summaries->len);
}

static YuCliStatus
list_folder (YuCli *cli, const char *path, const Wanted *wanted)
{
  g_autoptr (YuLibrary) library = yu_cli_rulebooks ();
  g_autoptr (GError) error = NULL;
  g_autoptr (YuCaseBasis) basis
      = library != NULL ? yu_case_basis_new (library, cli->on, &error) : NULL;
  g_autoptr (YuCaseStore) store = yu_case_folder_new (path);
  g_autoptr (GPtrArray) names = basis != NULL ? yu_case_store_list (store, &error) : NULL;
  g_autoptr (GPtrArray) summaries = names != NULL ? look_into (store, basis, names) : NULL;

  if (summaries != NULL)
    complain (summaries);
  if (summaries != NULL && wanted->former == NULL)
    say_list (cli, wanted, summaries);
  else if (summaries != NULL)
    say_changes (cli, wanted, store, names, summaries, &error);
  if (error != NULL)
    yu_cli_complain ("%s", error->message);
  return summaries == NULL || error != NULL || count_bad (summaries) > 0 ? YU_CLI_REFUSED
                                                                         : YU_CLI_DONE;
}

/**
 * yu_cli_cases:
 * @cli: the command line
 * @argc: number of arguments
 * @argv: `cases FOLDER`
 *
 * Lists the dossiers of a folder by the names of their files, or those that read otherwise than by
 * other rulebooks. One that is refused is named, and the others are listed all the same.
 *
 * Returns: the exit status
 */
YuCliStatus
yu_cli_cases (YuCli *cli, int argc, char **argv)
{
  gboolean json = FALSE, lines = FALSE;
  Wanted wanted = { 0 };
  YuCliStatus status;
  const GOptionEntry own[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, "One JSON object instead of words", NULL },
    { "ndjson", 0, 0, G_OPTION_ARG_NONE, &lines, "One JSON object a line instead of words", NULL },
    { "masked", 0, 0, G_OPTION_ARG_NONE, &wanted.masked,
      "Names by their first letter alone, in words", NULL },
    { "former-rules", 0, 0, G_OPTION_ARG_FILENAME, &wanted.former,
      "What reads otherwise than by these rulebooks", "FOLDER" },
    G_OPTION_ENTRY_NULL,
  };

  if (!yu_cli_options (cli, &argc, &argv, own))
    return YU_CLI_USAGE;
  wanted.shape = lines ? SHAPE_LINES : json ? SHAPE_JSON : SHAPE_WORDS;
  status = argc == 2 ? list_folder (cli, argv[1], &wanted)
                     : yu_cli_usage (cli, "one folder is expected");
  g_free (wanted.former);
  return status;
}
