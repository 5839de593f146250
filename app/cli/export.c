/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* export: dossiers → a sheet; template: the empty sheet. */

#include "base/save.h"
#include "base/words.h"
#include "cases/case-folder.h"
#include "cases/sheet-export.h"
#include "dossiers.h"

typedef struct {
  YuCli *cli;
  YuForm *form;
  YuCaseBasis *basis;
  GPtrArray *dossiers, *summaries;
  gboolean refused;
} Gathering;

static gboolean
is_csv (const char *path)
{
  g_autofree char *small = g_ascii_strdown (path, -1);

  return g_str_has_suffix (small, ".csv");
}

static gboolean
is_xlsx (const char *path)
{
  g_autofree char *small = g_ascii_strdown (path, -1);

  return g_str_has_suffix (small, ".xlsx");
}

static YuCliStatus
save (const YuWorkbook *workbook, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes
      = is_csv (path) ? yu_workbook_to_csv (workbook) : yu_workbook_to_xlsx (workbook, &error);

  if (bytes != NULL && yu_save (path, bytes, &error))
    return YU_CLI_DONE;
  yu_cli_complain ("%s: %s", path, error->message);
  return YU_CLI_REFUSED;
}

static void
gather_file (Gathering *gathering, const char *path)
{
  g_autoptr (YuDossier) dossier = yu_cli_dossier (gathering->cli, path, gathering->form);
  g_autoptr (YuCase) looked_into = NULL;
  g_autofree char *name = g_path_get_basename (path);

  if (dossier == NULL)
    {
      gathering->refused = TRUE;
      return;
    }
  looked_into = yu_case_new (gathering->basis, dossier);
  g_ptr_array_add (gathering->summaries, yu_case_summary_new (name, NULL, looked_into));
  g_ptr_array_add (gathering->dossiers, g_steal_pointer (&dossier));
}

static void
gather_folder (Gathering *gathering, const char *folder)
{
  g_autoptr (YuCaseStore) store = yu_case_folder_new (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) names = yu_case_store_list (store, &error);

  if (names == NULL)
    {
      yu_cli_complain ("%s", error->message);
      gathering->refused = TRUE;
      return;
    }
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);

      gather_file (gathering, path);
    }
}

static YuWorkbook *
make_sheets (const Gathering *gathering, YuLang lang)
{
  g_autofree YuExportCase *cases = g_new0 (YuExportCase, gathering->dossiers->len + 1);

  for (guint i = 0; i < gathering->dossiers->len; i++)
    cases[i] = (YuExportCase){ g_ptr_array_index (gathering->dossiers, i),
                               g_ptr_array_index (gathering->summaries, i) };
  return yu_sheet_export_new (gathering->form, cases, gathering->dossiers->len, lang);
}

static void
warn_of_posts (const YuWorkbook *workbook, const char *path)
{
  guint posts = yu_sheet_export_posts (workbook);

  if (is_csv (path) && posts > 0)
    yu_cli_complain (
        yu_words_for (
            "%s: CSV has one sheet, so %u posts of work histories are left out; XLSX has them"),
        path, posts);
}

static YuCliStatus
export_all (YuCli *cli, int n, char **inputs, const char *path)
{
  g_autoptr (YuLibrary) library = yu_cli_rulebooks ();
  g_autoptr (GError) error = NULL;
  g_autoptr (YuCaseBasis) basis
      = library != NULL ? yu_case_basis_new (library, cli->on, &error) : NULL;
  g_autoptr (GPtrArray) dossiers
      = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_dossier_unref);
  g_autoptr (GPtrArray) summaries
      = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_case_summary_unref);
  Gathering gathering
      = { .cli = cli, .basis = basis, .dossiers = dossiers, .summaries = summaries };
  g_autoptr (YuWorkbook) workbook = NULL;
  YuCliStatus status;

  if (basis == NULL)
    {
      if (error != NULL)
        yu_cli_complain ("%s", error->message);
      return YU_CLI_REFUSED;
    }
  gathering.form = yu_library_form (library);
  for (int i = 0; i < n; i++)
    if (g_file_test (inputs[i], G_FILE_TEST_IS_DIR))
      gather_folder (&gathering, inputs[i]);
    else
      gather_file (&gathering, inputs[i]);
  workbook = make_sheets (&gathering, cli->lang);
  status = save (workbook, path);
  warn_of_posts (workbook, path);
  return gathering.refused ? YU_CLI_REFUSED : status;
}

static gboolean
read_output (YuCli *cli, int *argc, char ***argv, char **output)
{
  const GOptionEntry own[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, output, "The file to write", "FILE" },
    G_OPTION_ENTRY_NULL,
  };

  return yu_cli_options (cli, argc, argv, own);
}

/**
 * yu_cli_export:
 * @cli: the command line
 * @argc: number of arguments
 * @argv: `export FOLDER|DOSSIER… -o FILE`
 *
 * Writes dossiers into a sheet.
 *
 * Returns: the exit status
 */
YuCliStatus
yu_cli_export (YuCli *cli, int argc, char **argv)
{
  g_autofree char *output = NULL;

  if (!read_output (cli, &argc, &argv, &output))
    return YU_CLI_USAGE;
  if (argc < 2)
    return yu_cli_usage (cli, "a folder or dossiers are expected");
  if (output == NULL || (!is_csv (output) && !is_xlsx (output)))
    return yu_cli_usage (
        cli,
        "say where the sheet goes, and in which format by its ending: -o FILE.xlsx or -o FILE.csv");
  return export_all (cli, argc - 1, argv + 1, output);
}

/**
 * yu_cli_template:
 * @cli: the command line
 * @argc: number of arguments
 * @argv: `template -o FILE.xlsx`
 *
 * Writes an empty sheet to be filled in.
 *
 * Returns: the exit status
 */
YuCliStatus
yu_cli_template (YuCli *cli, int argc, char **argv)
{
  g_autofree char *output = NULL;
  g_autoptr (YuLibrary) library = NULL;
  g_autoptr (YuWorkbook) workbook = NULL;

  if (!read_output (cli, &argc, &argv, &output))
    return YU_CLI_USAGE;
  if (argc != 1)
    return yu_cli_usage (cli, "no argument is expected");
  if (output == NULL || !is_xlsx (output))
    return yu_cli_usage (cli, "say where the sheet goes: -o FILE.xlsx");
  library = yu_cli_rulebooks ();
  if (library == NULL)
    return YU_CLI_REFUSED;
  workbook = yu_sheet_export_template (yu_library_form (library), cli->lang);
  return save (workbook, output);
}
