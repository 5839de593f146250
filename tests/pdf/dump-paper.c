/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* dump-paper letter|form|checklist|commitment DOSSIER DATE STEM [without|text]: what dump_pages()
 * writes (text: no pictures), and STEM.code and STEM.json, the dossier's bytes. A paper that is
 * refused is said on standard error: REFUSED or GLYPH, and the message; exit 1. */

#include <stdio.h>

#include "dump.h"
#include "letter/binding.h"

static YuDossier *
read_dossier (const char *path, const YuForm *form)
{
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  g_autoptr (GError) error = NULL;
  YuDossier *dossier = yu_dossier_read (path, form, faults);

  yu_faults_to_error (faults, YU_ERROR_CONTENT, &error);
  g_assert_no_error (error);
  return dossier;
}

static void
write_file (const char *stem, const char *ending, const char *data, gsize length)
{
  g_autofree char *path = g_strconcat (stem, ending, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, data, (gssize) length, &error);
  g_assert_no_error (error);
}

static void
dump_dossier (const YuAssessment *assessment, const YuDossier *dossier, const char *stem)
{
  g_autoptr (GBytes) bytes = yu_dossier_write (dossier);
  g_autofree char *code = yu_binding_code (assessment, dossier, bytes);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  write_file (stem, ".json", data, length);
  write_file (stem, ".code", code, strlen (code));
}

static YuPaperKind
kind_of (const char *name)
{
  static const char *const names[] = { "letter", "form", "checklist", "commitment" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i], name))
      return (YuPaperKind) i;
  g_error ("%s is no paper", name);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (YuLibrary) library = yu_library_load_default (&error);
  g_autoptr (YuModel) model = NULL;
  g_autoptr (YuDossier) dossier = NULL;
  g_autoptr (YuAnswers) answers = NULL;
  g_autoptr (YuAssessment) assessment = NULL;
  g_autoptr (YuPages) pages = NULL;
  YuPaperOptions options = { argc > 5 && g_str_equal (argv[5], "without") };

  g_assert_no_error (error);
  g_assert_cmpint (argc, >=, 5);
  model = yu_model_new (library, yu_date_from_iso (argv[3]), &error);
  g_assert_no_error (error);
  dossier = read_dossier (argv[2], yu_library_form (library));
  answers = yu_dossier_counted_answers (dossier, yu_library_form (library));
  assessment = yu_assess (model, answers);
  pages = yu_paper_compose (kind_of (argv[1]), assessment, dossier, &options, &error);
  if (pages == NULL)
    {
      fprintf (stderr, "%s %s\n",
               g_error_matches (error, YU_ERROR, YU_ERROR_GLYPH) ? "GLYPH" : "REFUSED",
               error->message);
      return 1;
    }
  dump_pages (pages, argv[4], argc <= 5 || !g_str_equal (argv[5], "text"));
  dump_dossier (assessment, dossier, argv[4]);
  return 0;
}
