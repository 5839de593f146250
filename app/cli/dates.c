/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* dates: what is due when, over all dossiers of a folder. */

#include "dossiers.h"

#include "base/save.h"
#include "base/words.h"
#include "cases/calendar.h"
#include "cases/case-folder.h"
#include "cases/case-summary.h"

typedef struct {
  const char *name;
  const char *number;  /* NULL: none */
  YuCaseDate *date;
} Due;

typedef struct {
  GPtrArray *names, *cases; /* of YuCase; keeps what the others point to */
  GArray    *due;           /* of Due, by day */
  gboolean   refused;
} Found;

static gint
compare_due (gconstpointer a,
             gconstpointer b)
{
  const Due *one = a, *other = b;

  if (one->date->on != other->date->on)
    return one->date->on < other->date->on ? -1 : 1;
  return g_strcmp0 (one->name, other->name);
}

static void
add_case (Found      *found,
          const char *name,
          YuCase     *from,
          YuDate      on,
          YuDate      until)
{
  g_ptr_array_add (found->cases, from);
  for (guint i = 0; i < from->dates->len; i++)
    {
      YuCaseDate *date = g_ptr_array_index (from->dates, i);
      Due due = { name, yu_dossier_case (from->dossier), date };

      if ((date->on >= on || date->kind == YU_CASE_CHANGE) && date->on <= until)
        g_array_append_val (found->due, due);
    }
}

static void
find (Found             *found,
      YuCaseStore       *store,
      const YuCaseBasis *basis,
      YuDate             until)
{
  for (guint i = 0; i < found->names->len; i++)
    {
      const char *name = g_ptr_array_index (found->names, i);
      g_autoptr (YuFaults) faults = yu_faults_new (name);
      YuCase *from = yu_case_load (store, name, basis, NULL, faults);

      yu_cli_complain_faults (faults);
      found->refused |= from == NULL;
      if (from != NULL)
        add_case (found, name, from, basis->on, until);
    }
  g_array_sort (found->due, compare_due);
}

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
say_words (const Found *found,
           YuLang       lang)
{
  for (guint i = 0; i < found->due->len; i++)
    {
      const Due *due = &g_array_index (found->due, Due, i);
      g_autofree char *day = yu_date_to_iso (due->date->on);
      g_autofree char *line = g_strdup_printf ("%s  %s: %s\n", day, due->number != NULL ? due->number : due->name, due->date->text[lang]);

      yu_cli_say (line);
      say_indented (due->date->differs[lang]);
      say_indented (due->date->source[lang]);
    }
  if (found->due->len == 0)
    {
      yu_cli_say (yu_words ("cli.dates.none", lang));
      yu_cli_say ("\n");
    }
}

static void
say_json (const Found *found)
{
  for (guint i = 0; i < found->due->len; i++)
    {
      const Due *due = &g_array_index (found->due, Due, i);
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
save_calendar (const Found *found,
               const YuCli *cli,
               const char  *path)
{
  g_autoptr (YuCalendar) calendar = yu_calendar_new (cli->on, cli->lang);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < found->due->len; i++)
    {
      const Due *due = &g_array_index (found->due, Due, i);

      yu_calendar_add (calendar, due->name, due->number, due->date);
    }
  bytes = yu_calendar_write (calendar);
  if (yu_save (path, bytes, &error))
    return TRUE;
  yu_cli_complain ("%s: %s", path, error->message);
  return FALSE;
}

static YuCliStatus
dates_of (YuCli      *cli,
          const char *path,
          gint        days, /* -1: all */
          gboolean    json,
          const char *output)
{
  g_autoptr (YuLibrary) library = yu_cli_rulebooks ();
  g_autoptr (GError) error = NULL;
  g_autoptr (YuCaseBasis) basis = library != NULL ? yu_case_basis_new (library, cli->on, &error) : NULL;
  g_autoptr (YuCaseStore) store = yu_case_folder_new (path);
  g_autoptr (GPtrArray) names = basis != NULL ? yu_case_store_list (store, &error) : NULL;
  g_autoptr (GPtrArray) cases = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_case_free);
  g_autoptr (GArray) due = g_array_new (FALSE, FALSE, sizeof (Due));
  Found found = { names, cases, due, FALSE };

  if (error != NULL)
    yu_cli_complain ("%s", error->message);
  if (names == NULL)
    return YU_CLI_REFUSED;
  find (&found, store, basis, days >= 0 ? yu_date_add_days (cli->on, days) : G_MAXUINT32);
  if (output != NULL && !save_calendar (&found, cli, output))
    return YU_CLI_REFUSED;
  if (output == NULL && json)
    say_json (&found);
  else if (output == NULL)
    say_words (&found, cli->lang);
  return found.refused ? YU_CLI_REFUSED : YU_CLI_DONE;
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
yu_cli_dates (YuCli *cli,
              int    argc,
              char **argv)
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
