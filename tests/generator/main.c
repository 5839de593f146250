/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* generate-dossiers N [FIRST]: invented applicants FIRST, FIRST + 1, … as dossiers, one a line. */

#include "generator.h"

#include <stdio.h>

static void
print_line (const YuDossier *dossier)
{
  g_autoptr (JsonNode) node = yu_dossier_to_json (dossier);
  g_autofree char *text = json_to_string (node, FALSE);

  puts (text);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (YuLibrary) library = NULL;
  g_autoptr (Generator) generator = NULL;
  guint64 n, first = 1;

  if (argc < 2 || argc > 3 || !g_ascii_string_to_unsigned (argv[1], 10, 1, 1000000, &n, NULL)
      || (argc == 3 && !g_ascii_string_to_unsigned (argv[2], 10, 0, 1000000000, &first, NULL)))
    {
      fputs ("usage: generate-dossiers N [FIRST]\n", stderr);
      return 2;
    }
  library = yu_library_load_default (&error);
  if (!library)
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }
  generator = generator_new (library);
  for (guint64 i = 0; i < n; i++)
    {
      g_autoptr (YuDossier) dossier = generator_applicant (generator, (guint32) (first + i));

      print_line (dossier);
    }
  return 0;
}
