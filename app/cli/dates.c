/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* dates: what is due when, over all dossiers of a folder. */

#include "dossiers.h"
#include "folder.h"

#include "base/save.h"
#include "base/words.h"
#include "cases/agenda.h"

static void
say_indented (const char *text) /* nullable */
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = g_strdup_printf ("            %s\n", lines[i]);

      yu_cli_say (line);
    }
}

static void
say_words (GPtrArray *agenda, YuLang lang)
{
  for (guint i = 0; i < agenda->len; i++)
    {
      const YuDue *due = g_ptr_array_index (agenda, i);
      g_autofree char *day = yu_date_to_iso (due->date->on);
      g_autofree char *line
          = g_strdup_printf ("%s  %s: %s\n", day, due->number != NULL ? due->number : due->name,
                             due->date->text[lang]);

      yu_cli_say (line);
      say_indented (due->date->differs[lang]);
      say_indented (due->date->source[lang]);
    }
  if (agenda->len == 0)
    {
      yu_cli_say (yu_words ("cli.dates.none", lang));
      yu_cli_say ("\n");
    }
}

static void
say_json (GPtrArray *agenda)
{
  for (guint i = 0; i < agenda->len; i++)
    {
      const YuDue *due = g_ptr_array_index (agenda, i);
      JsonObject *object = yu_case_date_to_json (due->date);
      g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), object);
      g_autofree char *line = NULL;

      json_object_unref (object);
      json_object_set_string_member (object, "file", due->name);
      if (due->number != NULL)
        json_object_set_string_member (object, "case", due->number);
      line = yu_json_write_line (node);
      yu_cli_say (line);
      yu_cli_say ("\n");
    }
}

static gboolean
save_calendar (GPtrArray *agenda, const YuCli *cli, const char *path)
{
  g_autoptr (GBytes) bytes = yu_agenda_to_calendar (agenda, cli->on, cli->lang);
  g_autoptr (GError) error = NULL;

  if (yu_save (path, bytes, &error))
    return TRUE;
  yu_cli_complain ("%s: %s", path, error->message);
  return FALSE;
}

static YuCliStatus
say (GPtrArray *agenda, const YuCli *cli, gboolean json, const char *output) /* nullable */
{
  if (output != NULL)
    return save_calendar (agenda, cli, output) ? YU_CLI_DONE : YU_CLI_REFUSED;
  if (json)
    say_json (agenda);
  else
    say_words (agenda, cli->lang);
  return YU_CLI_DONE;
}

static YuCliStatus
dates_of (YuCli *cli, const char *path, gint days, /* -1: all */
          gboolean json, const char *output)
{
  g_autoptr (YuLibrary) library = yu_cli_rulebooks ();
  g_autoptr (GError) error = NULL;
  g_autoptr (YuCaseBasis) basis
      = library != NULL ? yu_case_basis_new (library, cli->on, &error) : NULL;
  g_autoptr (YuCaseStore) store = basis != NULL ? yu_cli_folder (cli, path, NULL) : NULL;
  g_autoptr (GPtrArray) names = store != NULL ? yu_case_store_list (store, &error) : NULL;
  g_autoptr (GPtrArray) refused = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) agenda = NULL;
  YuCliStatus status;

  if (error != NULL)
    yu_cli_complain ("%s", error->message);
  if (names == NULL)
    return YU_CLI_REFUSED;
  agenda
      = yu_agenda_read (store, names, basis,
                        days >= 0 ? yu_date_add_days (cli->on, days) : G_MAXUINT32, NULL, refused);
  for (guint i = 0; i < refused->len; i++)
    yu_cli_complain ("%s", (const char *) g_ptr_array_index (refused, i));
  status = say (agenda, cli, json, output);
  return refused->len > 0 ? YU_CLI_REFUSED : status;
}

/**
 * yu_cli_dates:
 * @cli: the command line
 * @argc: number of arguments
 * @argv: `dates FOLDER`
 *
 * Lists the days of all dossiers of a folder, with their sources; or writes them as a calendar.
 *
 * Returns: the exit status
 */
YuCliStatus
yu_cli_dates (YuCli *cli, int argc, char **argv)
{
  g_autofree char *output = NULL;
  gboolean json = FALSE;
  gint days = -1;
  const GOptionEntry own[] = {
    { "days", 0, 0, G_OPTION_ARG_INT, &days, "Only those of the next N days", "N" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, "One JSON object a line instead of words", NULL },
    { "ics", 0, 0, G_OPTION_ARG_FILENAME, &output, "Write them as a calendar instead", "FILE.ics" },
    G_OPTION_ENTRY_NULL,
  };

  if (!yu_cli_options (cli, &argc, &argv, own))
    return YU_CLI_USAGE;
  if (argc != 2)
    return yu_cli_usage (cli, "one folder is expected");
  return dates_of (cli, argv[1], days, json, output);
}
