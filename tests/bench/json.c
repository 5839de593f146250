/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading and writing of documents: what stands before every start and every save. */

#include "base/json.h"
#include "base/paths.h"
#include "measure.h"

#include <string.h>

typedef struct {
  char *text;
  gsize length;
  JsonNode *node;
} Document;

static void
parse (gpointer data)
{
  Document *document = data;
  g_autoptr (YuFaults) faults = yu_faults_new ("bench");
  g_autoptr (JsonNode) node
      = yu_json_parse (document->text, document->length, YU_JSON_MAX_DOCUMENT, faults);

  g_assert_nonnull (node);
}

static void
write_text (gpointer data)
{
  Document *document = data;
  g_autofree char *text = yu_json_write (document->node);

  g_assert_nonnull (text);
}

int
main (void)
{
  g_autofree char *path = yu_path_data ("forms", "application.json", NULL);
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  Document document = { 0 };

  if (!g_file_get_contents (path, &document.text, &document.length, NULL))
    g_error ("no %s", path);
  document.node = yu_json_parse (document.text, document.length, YU_JSON_MAX_DOCUMENT, faults);
  g_print ("application.json, %" G_GSIZE_FORMAT " bytes\n", document.length);
  measure ("read (20 MB/s)", 200, (double) document.length / 20, parse, &document);
  measure ("write (20 MB/s)", 200, (double) document.length / 20, write_text, &document);
  json_node_unref (document.node);
  g_free (document.text);
  return 0;
}
