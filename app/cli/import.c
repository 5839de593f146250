/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* import: a sheet of people → a dossier a row. */

#include "base/save.h"
#include "base/words.h"
#include "cases/case-folder.h"
#include "cases/case-names.h"
#include "cases/import.h"
#include "dossiers.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  char **maps; /* "F=email" */
  char *output, *refused, *encoding, *separator;
  gboolean dry_run, json;
} Wishes;

/* --- what columns hold --- */

/* By its letters, else by its header. */
static int
find_column (const YuColumnMap *map, const char *wanted)
{
  for (guint i = 0; i < map->columns->len; i++)
    {
      g_autofree char *name = yu_column_name (i);

      if (g_ascii_strcasecmp (name, wanted) == 0)
        return (int) i;
    }
  for (guint i = 0; i < map->columns->len; i++)
    if (g_str_equal (yu_column_map_column (map, i)->header, wanted))
      return (int) i;
  return -1;
}

static gboolean
map_column (YuCli *cli, YuImport *import, const char *wish)
{
  const char *sign = strrchr (wish, '=');
  g_autofree char *wanted = sign != NULL ? g_strndup (wish, (gsize) (sign - wish)) : NULL;
  int column = wanted != NULL ? find_column (import->people_map, wanted) : -1;
  const YuSheetField *field
      = sign != NULL ? yu_sheet_field (import->people_fields, sign + 1) : NULL;

  if (sign == NULL || column < 0)
    {
      yu_cli_usage (cli, "--map %s: name a column of the sheet and a question, as in F=email",
                    wish);
      return FALSE;
    }
  if (field == NULL && !g_str_equal (sign + 1, "none"))
    {
      yu_cli_usage (cli, "--map %s: there is no question “%s”; “none” leaves the column out", wish,
                    sign + 1);
      return FALSE;
    }
  yu_column_map_set (import->people_map, (guint) column, field);
  return TRUE;
}

/* Nobody looks at a preview here: what a column only looks like is told and not taken. */
static void
drop_likenesses (YuImport *import)
{
  for (guint i = 0; i < import->people_map->columns->len; i++)
    {
      const YuColumn *column = yu_column_map_column (import->people_map, i);
      g_autofree char *name = yu_column_name (i);

      if (column->match != YU_MATCH_CONTENT)
        continue;
      yu_cli_complain (yu_words_for ("column %s looks like “%s”; --map %s=%s takes it in"), name,
                       yu_text_get (&column->field->header, yu_lang_current ()), name,
                       column->field->id);
      yu_column_map_set (import->people_map, i, NULL);
    }
}

/* --- what is said --- */

static void
say_columns (const YuImport *import, YuLang lang)
{
  for (guint i = 0; i < import->people_map->columns->len; i++)
    {
      const YuColumn *column = yu_column_map_column (import->people_map, i);
      g_autofree char *name = yu_column_name (i);
      const char *holds = column->field != NULL && column->field->role != YU_FIELD_RESULT
                              ? column->field->header.in[lang]
                              : yu_words ("import.not_taken", lang);
      g_autofree char *line = g_strdup_printf ("  %-3s %s → %s\n", name, column->header, holds);

      yu_cli_say (line);
    }
}

static void
say_wrong (const YuWrongCell *wrong, YuLang lang)
{
  g_autofree char *place = yu_wrong_cell_place (wrong, lang);
  g_autofree char *line
      = g_strdup_printf ("%s%s%s%s\n", place, lang == YU_LANG_ZH_CN ? "：" : ": ",
                         *wrong->found != '\0' ? wrong->found : "",
                         *wrong->found != '\0' ? (lang == YU_LANG_ZH_CN ? "。" : ". ") : "");
  g_autofree char *reason = g_strdup_printf ("      %s\n", wrong->message[lang]);

  yu_cli_say (line);
  yu_cli_say (reason);
}

static void
say_how_read (const YuImport *import, YuLang lang)
{
  const YuWorkbook *workbook = import->workbook;
  g_autofree char *how
      = workbook->is_xlsx ? yu_words_fill (workbook->from_1904 ? "import.xlsx_1904" : "import.xlsx",
                                           lang, "sheet", yu_worksheet_name (import->people), NULL)
                          : yu_words_fill ("import.csv", lang, "encoding",
                                           yu_encoding_name (workbook->csv.encoding), "separator",
                                           yu_separator_name (workbook->csv.separator,
                                                              yu_words ("import.tabulator", lang)),
                                           NULL);

  yu_cli_say (how);
  yu_cli_say ("\n");
}

static void
say_rows (const YuImport *import, YuLang lang)
{
  for (guint i = 0; i < import->rows->len; i++)
    {
      const YuImportRow *row = g_ptr_array_index (import->rows, i);

      for (guint j = 0; j < row->wrong->len; j++)
        say_wrong (g_ptr_array_index (row->wrong, j), lang);
    }
  for (guint i = 0; i < import->adrift->len; i++)
    say_wrong (g_ptr_array_index (import->adrift, i), lang);
}

static void
say_sum (const YuImport *import, const Wishes *wishes, YuLang lang)
{
  g_autofree char *good = g_strdup_printf ("%u", yu_import_good (import));
  g_autofree char *left_out = g_strdup_printf ("%u", yu_import_left_out (import));
  g_autofree char *line = yu_words_fill (wishes->dry_run ? "import.would" : "import.done", lang,
                                         "good", good, "left_out", left_out, "folder",
                                         wishes->output != NULL ? wishes->output : "", NULL);

  yu_cli_say (line);
  yu_cli_say ("\n");
}

static void
say_all (const YuImport *import, const Wishes *wishes, YuLang lang)
{
  if (wishes->json)
    {
      g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
      g_autofree char *text = NULL;

      json_node_take_object (node, yu_import_to_json (import));
      text = yu_json_write (node);
      yu_cli_say (text);
      return;
    }
  say_how_read (import, lang);
  say_columns (import, lang);
  say_rows (import, lang);
  say_sum (import, wishes, lang);
}

/* --- what is done --- */

static char *
last_case (YuCaseStore *store, YuDate today)
{
  guint year, month, day;
  g_autoptr (GPtrArray) names = store != NULL ? yu_case_store_list (store, NULL) : NULL;

  yu_date_get_ymd (today, &year, &month, &day);
  return names != NULL ? yu_case_number_last (names, year) : g_strdup ("");
}

static gboolean
save_rows (YuImport *import, YuCaseStore *store)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < import->rows->len; i++)
    {
      YuImportRow *row = g_ptr_array_index (import->rows, i);

      if (row->dossier != NULL && !yu_import_save (import, row, store, &error))
        {
          yu_cli_complain ("%s", error->message);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
save_refused (const YuImport *import, const char *path, YuLang lang)
{
  g_autoptr (YuWorkbook) refused = yu_import_to_refused (import, lang);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = refused != NULL ? yu_workbook_to_xlsx (refused, &error) : NULL;

  if (refused == NULL || (bytes != NULL && yu_save (path, bytes, &error)))
    return TRUE;
  yu_cli_complain ("%s: %s", path, error->message);
  return FALSE;
}

static YuImport *
open_sheet (YuCli *cli, const char *path, const Wishes *wishes, YuLibrary *library)
{
  YuCsvOptions options
      = { .encoding = wishes->encoding != NULL ? yu_encoding_from_name (wishes->encoding)
                                               : YU_ENCODING_UNKNOWN,
          .separator = wishes->separator != NULL ? *wishes->separator : '\0' };
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  g_autoptr (YuWorkbook) workbook = yu_workbook_read (path, options, faults);

  yu_cli_complain_faults (faults);
  return workbook != NULL ? yu_import_new (g_steal_pointer (&workbook), yu_library_form (library))
                          : NULL;
}

static YuCliStatus
take_in (YuCli *cli, YuImport *import, const Wishes *wishes)
{
  g_autoptr (YuCaseStore) store
      = wishes->output != NULL ? yu_case_folder_new (wishes->output) : NULL;
  g_autofree char *last = last_case (store, cli->on);
  gboolean saved = TRUE;

  yu_import_read (import, cli->on, last);
  if (!wishes->dry_run)
    {
      if (g_mkdir_with_parents (wishes->output, 0700) != 0)
        yu_cli_complain (yu_words_for ("%s: the folder cannot be made"), wishes->output);
      saved = save_rows (import, store);
    }
  say_all (import, wishes, cli->lang);
  if (wishes->refused != NULL)
    saved &= save_refused (import, wishes->refused, cli->lang);
  return saved && yu_import_left_out (import) == 0 && import->adrift->len == 0 ? YU_CLI_DONE
                                                                               : YU_CLI_REFUSED;
}

static YuCliStatus
run (YuCli *cli, const char *path, const Wishes *wishes)
{
  g_autoptr (YuLibrary) library = yu_cli_rulebooks ();
  g_autoptr (YuImport) import = library != NULL ? open_sheet (cli, path, wishes, library) : NULL;

  if (import == NULL)
    return YU_CLI_REFUSED;
  for (guint i = 0; wishes->maps != NULL && wishes->maps[i] != NULL; i++)
    if (!map_column (cli, import, wishes->maps[i]))
      return YU_CLI_USAGE;
  drop_likenesses (import);
  if (yu_column_map_matched (import->people_map) > 0)
    return take_in (cli, import, wishes);
  yu_cli_complain (
      yu_words_for (
          "%s: no column is known by its header; --map COLUMN=QUESTION says what one holds"),
      path);
  return YU_CLI_REFUSED;
}

static void
forget (Wishes *wishes)
{
  g_strfreev (wishes->maps);
  g_free (wishes->output);
  g_free (wishes->refused);
  g_free (wishes->encoding);
  g_free (wishes->separator);
}

static YuCliStatus
check_and_run (YuCli *cli, int argc, char **argv, const Wishes *wishes)
{
  if (argc != 2)
    return yu_cli_usage (cli, "one sheet is expected");
  if (wishes->output == NULL && !wishes->dry_run)
    return yu_cli_usage (cli, "say where the dossiers go: -o FOLDER");
  if (wishes->encoding != NULL && yu_encoding_from_name (wishes->encoding) == YU_ENCODING_UNKNOWN)
    return yu_cli_usage (
        cli, "--encoding: “%s” is not known; write UTF-8, GB18030, UTF-16LE or UTF-16BE",
        wishes->encoding);
  if (wishes->separator != NULL
      && (strlen (wishes->separator) != 1 || strchr (",;|\t", *wishes->separator) == NULL))
    return yu_cli_usage (cli, "--separator: one of , ; | or a tabulator is expected");
  return run (cli, argv[1], wishes);
}

/**
 * yu_cli_import:
 * @cli: the command line
 * @argc: number of arguments
 * @argv: `import SHEET -o FOLDER`
 *
 * Makes a dossier of each row of a sheet; rows with a wrong cell are left out.
 *
 * Returns: the exit status
 */
YuCliStatus
yu_cli_import (YuCli *cli, int argc, char **argv)
{
  Wishes wishes = { 0 };
  YuCliStatus status = YU_CLI_USAGE;
  const GOptionEntry own[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &wishes.output, "The folder that the dossiers go to",
      "FOLDER" },
    { "map", 0, 0, G_OPTION_ARG_STRING_ARRAY, &wishes.maps, "What a column holds",
      "COLUMN=QUESTION" },
    { "encoding", 0, 0, G_OPTION_ARG_STRING, &wishes.encoding,
      "How a CSV file is encoded; told by its content if absent", "NAME" },
    { "separator", 0, 0, G_OPTION_ARG_STRING, &wishes.separator,
      "What stands between the cells of a CSV file", "SIGN" },
    { "refused", 0, 0, G_OPTION_ARG_FILENAME, &wishes.refused,
      "Write the rows that were left out here, with the reasons", "FILE.xlsx" },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &wishes.dry_run, "Only say what would be taken in",
      NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &wishes.json, "Say it as JSON", NULL },
    G_OPTION_ENTRY_NULL,
  };

  if (yu_cli_options (cli, &argc, &argv, own))
    status = check_and_run (cli, argc, argv, &wishes);
  forget (&wishes);
  return status;
}
