/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "exports.h"
#include "settings.h"

#define KEPT 500 /* of all dossiers together, the newest */

typedef gboolean (*Wanted) (const char *dossier, const char *paper, gpointer data);

static void
store_with (const char *dossier, const char *paper, Wanted stays, gpointer data)
{
  g_autoptr (GVariant) stored = g_settings_get_value (yu_settings (), "exports");
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(ss)"));
  const char *of, *each;
  GVariantIter iter;
  guint n = 0;

  if (paper)
    g_variant_builder_add (&builder, "(ss)", dossier, paper);
  g_variant_iter_init (&iter, stored);
  while (g_variant_iter_next (&iter, "(&s&s)", &of, &each) && n < KEPT)
    if (stays (of, each, data))
      {
        g_variant_builder_add (&builder, "(ss)", of, each);
        n++;
      }
  g_settings_set_value (yu_settings (), "exports", g_variant_builder_end (&builder));
}

static gboolean
is_another_paper (const char *dossier, const char *paper, gpointer data)
{
  return !g_str_equal (paper, data);
}

static gboolean
is_of_another_dossier (const char *dossier, const char *paper, gpointer data)
{
  return !g_str_equal (dossier, data);
}

/* What is written over an older paper is a paper of this dossier alone from now on. */
void
yu_exports_add (GFile *dossier, GFile *paper)
{
  g_autofree char *of = g_file_get_uri (dossier), *made = g_file_get_uri (paper);

  store_with (of, made, is_another_paper, made);
}

void
yu_exports_forget (GFile *dossier)
{
  g_autofree char *of = g_file_get_uri (dossier);

  store_with (of, NULL, is_of_another_dossier, of);
}

char **
yu_exports_of (GFile *dossier)
{
  g_autoptr (GVariant) stored = g_settings_get_value (yu_settings (), "exports");
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  g_autofree char *wanted = g_file_get_uri (dossier);
  const char *of, *paper;
  GVariantIter iter;

  g_variant_iter_init (&iter, stored);
  while (g_variant_iter_next (&iter, "(&s&s)", &of, &paper))
    {
      g_autofree char *path
          = g_str_equal (of, wanted) ? g_filename_from_uri (paper, NULL, NULL) : NULL;

      if (path)
        g_strv_builder_add (paths, path);
    }
  return g_strv_builder_end (paths);
}
