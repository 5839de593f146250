/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* ready: the answers in the order and the form of the official portal. */

#include "dossiers.h"

#include "dossier/ready.h"

static void
say_json (const char *path, const YuPortal *portal, GPtrArray *lines, YuLang lang)
{
  JsonObject *object = yu_ready_to_json (portal, lines, lang);
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autofree char *text = NULL;

  json_object_set_string_member (object, "dossier", path);
  json_node_take_object (node, object);
  text = yu_json_write_line (node);
  yu_cli_say (text);
  yu_cli_say ("\n");
}

static YuCliStatus
say_ready (YuCli *cli, const char *path, gboolean json)
{
  g_autoptr (YuLibrary) library = yu_cli_rulebooks ();
  g_autoptr (YuModel) model = library != NULL ? yu_cli_model (cli, library) : NULL;
  g_autoptr (YuDossier) dossier
      = model != NULL ? yu_cli_dossier (cli, path, yu_library_form (library)) : NULL;
  g_autoptr (YuAssessment) assessment
      = dossier != NULL ? yu_cli_assess_dossier (model, dossier) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (YuPortal) portal = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *text = NULL;

  if (assessment == NULL)
    return YU_CLI_REFUSED;
  portal = yu_portal_shipped (yu_library_form (library), &error);
  if (portal == NULL)
    {
      yu_cli_complain ("%s", error->message);
      return YU_CLI_REFUSED;
    }
  lines = yu_ready_lines (portal, dossier, assessment);
  if (json)
    {
      say_json (path, portal, lines, cli->lang);
      return YU_CLI_DONE;
    }
  text = yu_ready_to_text (portal, lines, cli->lang);
  yu_cli_say (text);
  return YU_CLI_DONE;
}

/**
 * yu_cli_ready:
 * @cli: the command line
 * @argc: number of arguments
 * @argv: `ready DOSSIER`
 *
 * Prints what is to be typed into the portal.
 *
 * Returns: the exit status
 */
YuCliStatus
yu_cli_ready (YuCli *cli, int argc, char **argv)
{
  gboolean json = FALSE;
  const GOptionEntry own[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, "One JSON object instead of words", NULL },
    G_OPTION_ENTRY_NULL,
  };

  if (!yu_cli_options (cli, &argc, &argv, own))
    return YU_CLI_USAGE;
  if (argc != 2)
    return yu_cli_usage (cli, "one dossier is expected; - is standard input");
  return say_ready (cli, argv[1], json);
}
