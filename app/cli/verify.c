/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* verify: does a letter follow from its dossier. */

#include "letter/verify.h"

#include "base/words.h"
#include "dossiers.h"
#include "letter/letter-file.h"

static void
say_json (const char *path, const YuVerification *verification)
{
  g_autoptr (JsonNode) found = yu_verification_to_json (verification);
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (GList) names = json_object_get_members (json_node_get_object (found));
  JsonObject *object = json_object_new ();
  g_autofree char *line = NULL;

  json_node_take_object (node, object);
  json_object_set_string_member (object, "file", path);
  for (GList *l = names; l != NULL; l = l->next)
    json_object_set_member (object, l->data,
                            json_object_dup_member (json_node_get_object (found), l->data));
  line = yu_json_write_line (node);
  yu_cli_say (line);
  yu_cli_say ("\n");
}

static void
say_words (const YuVerification *verification)
{
  g_autofree char *text = yu_verification_to_text (verification);

  yu_cli_say (text);
}

static YuCliStatus
verify (YuCli *cli, const char *path, GBytes *pdf, YuLibrary *library, const YuDossier *beside,
        gboolean json)
{
  const YuVerifyOptions options = { cli->on, beside, cli->lang };
  g_autoptr (GError) error = NULL;
  g_autoptr (YuVerification) verification = yu_verify_paper (pdf, library, &options, &error);

  if (verification == NULL)
    {
      yu_cli_complain ("%s: %s", yu_cli_file_name (path), error->message);
      return YU_CLI_REFUSED;
    }
  if (json)
    say_json (path, verification);
  else
    say_words (verification);
  return verification->likeness == YU_LIKENESS_EQUAL ? YU_CLI_DONE : YU_CLI_REFUSED;
}

static GBytes *
read_pdf (const char *path)
{
  g_autoptr (YuFaults) faults = yu_faults_new (yu_cli_file_name (path));
  GBytes *pdf = yu_cli_read (path, YU_LETTER_MOST_BYTES, faults);

  yu_cli_complain_faults (faults);
  return pdf;
}

/**
 * yu_cli_verify:
 * @cli: the command line
 * @argc: number of arguments
 * @argv: `verify FILE.pdf`
 *
 * Makes a letter again from the dossier in it, and says whether it is the same.
 *
 * Returns: %YU_CLI_DONE if it is, %YU_CLI_REFUSED if it differs, cannot be confirmed or cannot be
 * read
 */
YuCliStatus
yu_cli_verify (YuCli *cli, int argc, char **argv)
{
  g_autofree char *dossier = NULL;
  gboolean json = FALSE;
  const GOptionEntry own[] = {
    { "dossier", 0, 0, G_OPTION_ARG_FILENAME, &dossier, "A dossier to compare with", "DOSSIER" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, "A JSON object instead of words", NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (YuLibrary) library = NULL;
  g_autoptr (YuDossier) beside = NULL;

  if (!yu_cli_options (cli, &argc, &argv, own))
    return YU_CLI_USAGE;
  if (argc != 2)
    return yu_cli_usage (cli, "one PDF file is expected");
  pdf = read_pdf (argv[1]);
  library = pdf != NULL ? yu_cli_rulebooks () : NULL;
  if (library == NULL)
    return YU_CLI_REFUSED;
  beside = dossier != NULL ? yu_cli_dossier (cli, dossier, yu_library_form (library)) : NULL;
  if (dossier != NULL && beside == NULL)
    return YU_CLI_REFUSED;
  return verify (cli, argv[1], pdf, library, beside, json);
}
