/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Many dossiers, one command: read, refused or answered, in words or as one JSON object a line, in
 * the order of the inputs. A bad input does not stop the others. */

#include "inputs.h"

#include "lines.h"
#include "passphrase.h"

#include <stdio.h>

typedef struct {
  YuCliCommand *command;
  gboolean several; /* each result needs a name above it */
  guint n_done, n_refused;
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
set_text (JsonObject *object, const char *name, const char *text)
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
say_refused (const char *name, const YuFaults *faults)
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
refuse (Run *run, const char *name, const YuFaults *faults)
{
  run->n_refused++;
  yu_cli_complain_faults (faults);
  if (run->command->json)
    say_refused (name, faults);
}

/* Said once for all on standard error; a reader of lines still gets one for each input. */
static void
refuse_date (Run *run, const char *name, const char *said)
{
  g_autoptr (YuFaults) faults = yu_faults_new (said);

  yu_faults_add (faults, "", run->command->why_not, "choose another date with --on",
                 "a date for which every rulebook has an edition");
  run->n_refused++;
  if (run->command->json)
    say_refused (name, faults);
}

/* --- what was answered --- */

static void
answer_json (Run *run, const char *name, const YuDossier *dossier)
{
  g_autoptr (JsonObject) result = run->command->to_json (dossier, run->command->data);
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (GList) names = json_object_get_members (result);

  json_object_set_string_member (object, "dossier", name);
  for (GList *l = names; l; l = l->next)
    json_object_set_member (object, l->data,
                            json_node_copy (json_object_get_member (result, l->data)));
  say_json (object);
}

static void
answer_words (Run *run, const char *name, const YuDossier *dossier)
{
  g_autofree char *text = run->command->to_words (dossier, run->command->data);

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
answer_bytes (Run *run, GBytes *bytes, const char *name, const char *said)
{
  g_autoptr (YuFaults) faults = yu_faults_new (said);
  g_autoptr (YuDossier) dossier = NULL;

  if (run->command->why_not)
    {
      refuse_date (run, name, said);
      return;
    }

  dossier = yu_dossier_parse (bytes, said, run->command->form, faults);
  if (yu_faults_total (faults) > 0)
    {
      refuse (run, name, faults);
      return;
    }
  if (run->command->json)
    answer_json (run, name, dossier);
  else
    answer_words (run, name, dossier);
  run->n_done++;
}

static gboolean
is_blank (GBytes *line)
{
  gsize length;
  const char *text = g_bytes_get_data (line, &length);

  for (gsize i = 0; i < length; i++)
    if (text[i] != ' ' && text[i] != '\t' && text[i] != '\r')
      return FALSE;
  return TRUE;
}

static void
answer_line (Run *run, GBytes *line, const char *name, guint number)
{
  g_autofree char *line_name = g_strdup_printf ("%s:%u", name, number);
  g_autofree char *line_said = g_strdup_printf ("%s:%u", yu_cli_file_name (name), number);

  answer_bytes (run, line, line_name, line_said);
}

static void
answer_lines (Run *run, const char *path)
{
  g_autoptr (YuFaults) faults = yu_faults_new (yu_cli_file_name (path));
  g_autoptr (YuLines) lines = yu_lines_open (path, faults);
  GBytes *line;

  for (guint number = 1;
       lines && (line = yu_lines_next (lines, YU_JSON_MAX_DOCUMENT, faults)) != NULL; number++)
    {
      if (!is_blank (line))
        answer_line (run, line, path, number);
      g_bytes_unref (line);
      /* Who writes the lines may wait for the answers. */
      fflush (stdout);
    }
  if (yu_faults_total (faults) > 0)
    refuse (run, path, faults);
}

static void
answer_file (Run *run, const char *path)
{
  const char *said = yu_cli_file_name (path);
  g_autoptr (YuFaults) faults = yu_faults_new (said);
  g_autoptr (GBytes) bytes = yu_cli_read_dossier (run->command->cli, path, faults);

  if (bytes)
    answer_bytes (run, bytes, path, said);
  else
    refuse (run, path, faults);
}

/**
 * yu_cli_inputs:
 * @command: what is done with each dossier
 * @n: number of inputs
 * @inputs: (array length=n): files, or `-`
 *
 * Answers dossiers in the order of the inputs.
 *
 * Returns: the exit status
 */
YuCliStatus
yu_cli_inputs (YuCliCommand *command, int n, char **inputs)
{
  Run run = { .command = command, .several = n > 1 };

  command->json |= command->lines;
  for (int i = 0; i < n; i++)
    if (command->lines)
      answer_lines (&run, inputs[i]);
    else
      answer_file (&run, inputs[i]);
  return run.n_refused > 0 ? YU_CLI_REFUSED : YU_CLI_DONE;
}
