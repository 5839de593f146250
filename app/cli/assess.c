/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* assess: the result of one or many dossiers, in words or as JSON. A bad input does not stop the others. */

#include "dossiers.h"

#include <string.h>

#include "assess/explain.h"

/* A stream of dossiers may be far larger than one. */
#define MAX_STREAM (256 * 1024 * 1024)

typedef struct {
  YuCli     *cli;
  YuModel   *model;    /* NULL: a rulebook has no edition for the date */
  char      *why_not;
  gboolean   json;
  gboolean   lines;    /* one dossier a line */
  gboolean   several;  /* each result needs a name above it */
  guint      n_done, n_refused;
} Run;

static void
say_json (JsonObject *object)
{
  g_autoptr (JsonNode) node = json_node_alloc ();
  g_autofree char *line = NULL;

  json_node_init_object (node, object);
  line = yu_json_write_line (node);
  yu_cli_say (line);
  yu_cli_say ("\n");
}

/* --- what was refused --- */

static void
set_text (JsonObject *object,
          const char *name,
          const char *text)
{
  if (text)
    json_object_set_string_member (object, name, text);
  else
    json_object_set_null_member (object, name);
}

static JsonObject *
fault_json (const YuFault *fault)
{
  JsonObject *object = json_object_new ();

  set_text (object, "file", fault->file);
  set_text (object, "pointer", fault->pointer);
  set_text (object, "expected", fault->expected);
  set_text (object, "found", fault->found);
  set_text (object, "remedy", fault->remedy);
  return object;
}

/* The first fault is the error; the others stand beside it. */
static void
say_refused (const char     *name,
             const YuFaults *faults)
{
  g_autoptr (JsonObject) object = json_object_new ();
  JsonObject *error = fault_json (yu_faults_get (faults, 0));
  JsonArray *others = json_array_new ();

  for (gsize i = 1; i < yu_faults_count (faults); i++)
    json_array_add_object_element (others, fault_json (yu_faults_get (faults, i)));
  json_object_set_array_member (error, "others", others);
  json_object_set_string_member (object, "dossier", name);
  json_object_set_object_member (object, "error", error);
  say_json (object);
}

static void
refuse (Run            *run,
        const char     *name,
        const YuFaults *faults)
{
  run->n_refused++;
  yu_cli_complain_faults (faults);
  if (run->json)
    say_refused (name, faults);
}

/* Said once for all on standard error; a reader of lines still gets one for each input. */
static void
refuse_date (Run        *run,
             const char *name,
             const char *said)
{
  g_autoptr (YuFaults) faults = yu_faults_new (said);

  yu_faults_add (faults, "", run->why_not, "choose another date with --on", "a date for which every rulebook has an edition");
  run->n_refused++;
  if (run->json)
    say_refused (name, faults);
}

/* --- what was assessed --- */

static void
say_assessment_json (const char         *name,
                     const YuAssessment *assessment)
{
  g_autoptr (JsonNode) node = yu_assessment_to_json (assessment);
  JsonObject *result = json_node_get_object (node);
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (GList) names = json_object_get_members (result);

  json_object_set_string_member (object, "dossier", name);
  for (GList *l = names; l; l = l->next)
    json_object_set_member (object, l->data, json_node_copy (json_object_get_member (result, l->data)));
  say_json (object);
}

static void
say_assessment_words (Run                *run,
                      const char         *name,
                      const YuAssessment *assessment)
{
  g_autofree char *text = yu_assessment_to_text (assessment, run->cli->lang);

  if (run->n_done > 0)
    yu_cli_say ("\n");
  if (run->several)
    {
      yu_cli_say (name);
      yu_cli_say ("\n");
    }
  yu_cli_say (text);
}

/* name: in the result, as it was given; said: in messages. */
static void
assess_bytes (Run        *run,
              GBytes     *bytes,
              const char *name,
              const char *said)
{
  g_autoptr (YuFaults) faults = yu_faults_new (said);
  g_autoptr (YuDossier) dossier = NULL;
  g_autoptr (YuAssessment) assessment = NULL;

  if (!run->model)
    {
      refuse_date (run, name, said);
      return;
    }

  dossier = yu_dossier_parse (bytes, said, yu_library_form (yu_model_library (run->model)), faults);
  if (yu_faults_total (faults) > 0)
    {
      refuse (run, name, faults);
      return;
    }

  assessment = yu_cli_assess_dossier (run->model, dossier);
  if (run->json)
    say_assessment_json (name, assessment);
  else
    say_assessment_words (run, name, assessment);
  run->n_done++;
}

static gboolean
is_blank (const char *line,
          gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (!strchr (" \t\r", line[i]))
      return FALSE;
  return TRUE;
}

static void
assess_lines (Run        *run,
              GBytes     *bytes,
              const char *name)
{
  gsize size, start = 0;
  const char *text = g_bytes_get_data (bytes, &size);
  guint number = 1;

  while (start < size)
    {
      const char *end = memchr (text + start, '\n', size - start);
      gsize length = end ? (gsize) (end - text) - start : size - start;

      if (!is_blank (text + start, length))
        {
          g_autoptr (GBytes) line = g_bytes_new_from_bytes (bytes, start, length);
          g_autofree char *line_name = g_strdup_printf ("%s:%u", name, number);
          g_autofree char *line_said = g_strdup_printf ("%s:%u", yu_cli_file_name (name), number);

          assess_bytes (run, line, line_name, line_said);
        }
      start += length + 1;
      number++;
    }
}

static void
assess_file (Run        *run,
             const char *path)
{
  const char *said = yu_cli_file_name (path);
  g_autoptr (YuFaults) faults = yu_faults_new (said);
  g_autoptr (GBytes) bytes = yu_cli_read (path, run->lines ? MAX_STREAM : YU_JSON_MAX_DOCUMENT, faults);

  if (!bytes)
    refuse (run, path, faults);
  else if (run->lines)
    assess_lines (run, bytes, path);
  else
    assess_bytes (run, bytes, path, said);
}

/**
 * yu_cli_assess:
 * @cli: the command line
 * @argc: number of arguments
 * @argv: `assess DOSSIER…`
 *
 * Assesses dossiers and prints the results in the order of the inputs.
 *
 * Returns: the exit status
 */
YuCliStatus
yu_cli_assess (YuCli *cli,
               int    argc,
               char **argv)
{
  Run run = { .cli = cli };
  const GOptionEntry own[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &run.json, "One JSON object a line instead of words", NULL },
    { "ndjson", 0, 0, G_OPTION_ARG_NONE, &run.lines, "Read one dossier a line and write one JSON object a line", NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (YuLibrary) library = NULL;
  g_autoptr (YuModel) model = NULL;
  g_autoptr (GError) error = NULL;

  if (!yu_cli_options (cli, &argc, &argv, own))
    return YU_CLI_USAGE;
  if (argc < 2)
    return yu_cli_usage (cli, "at least one dossier is expected; - is standard input");

  library = yu_cli_rulebooks ();
  if (!library)
    return YU_CLI_REFUSED;

  model = yu_model_new (library, cli->on, &error);
  if (!model)
    {
      yu_cli_complain ("%s", error->message);
      run.why_not = error->message;
    }

  run.model = model;
  run.json |= run.lines;
  run.several = argc > 2;
  for (int i = 1; i < argc; i++)
    assess_file (&run, argv[i]);
  return run.n_refused > 0 ? YU_CLI_REFUSED : YU_CLI_DONE;
}
