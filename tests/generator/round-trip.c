/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is read is what was written: invented dossiers, with members of programs to come in all
 * places, are read and written again without the change of a byte. 2,000 of them; 100,000 with
 * YUCAI_LONG, 200 with YUCAI_SHORT. */

#include "generator.h"

#include "base/save.h"

#include <glib/gstdio.h>
#include <string.h>

#define FEWEST 200
#define FEW 2000
#define MANY 100000
#define SAVED_EVERY 100 /* through the disk: each waits for it */

static YuLibrary *library;

static JsonNode *
made_up (GRand *rand, guint depth)
{
  static const char *const texts[] = { "",
                                       "渝",
                                       "𠮷 \"\\/\n\t",
                                       "a\xe2\x80\xa8"
                                       "b",
                                       "2026-02-30",
                                       "null" };
  JsonNode *node = json_node_alloc ();

  switch (g_rand_int_range (rand, 0, depth < 3 ? 7 : 5))
    {
    case 0:
      return json_node_init_null (node);
    case 1:
      return json_node_init_boolean (node, g_rand_boolean (rand));
    case 2:
      return json_node_init_int (node, g_rand_int_range (rand, -1000000, 1000000)
                                           * G_GINT64_CONSTANT (9007199));
    case 3:
      return json_node_init_double (node, g_rand_int_range (rand, -100000, 100000) / 1000.0);
    case 4:
      return json_node_init_string (node, texts[g_rand_int_range (rand, 0, G_N_ELEMENTS (texts))]);
      case 5: {
        g_autoptr (JsonArray) array = json_array_new ();

        for (gint n = g_rand_int_range (rand, 0, 4); n > 0; n--)
          json_array_add_element (array, made_up (rand, depth + 1));
        return json_node_init_array (node, array);
      }
      default: {
        g_autoptr (JsonObject) object = json_object_new ();

        for (gint n = g_rand_int_range (rand, 0, 4); n > 0; n--)
          {
            g_autofree char *name = g_strdup_printf ("%s%d", n % 2 ? "later" : "以后",
                                                     g_rand_int_range (rand, 0, 100));

            json_object_set_member (object, name, made_up (rand, depth + 1));
          }
        return json_node_init_object (node, object);
      }
    }
}

/* In the dossier, among the answers, and in a document. */
static void
add_members (JsonObject *dossier, GRand *rand)
{
  JsonObject *evidence = json_object_new (), *documents = json_object_new ();

  for (gint n = g_rand_int_range (rand, 0, 4); n > 0; n--)
    {
      g_autofree char *name = g_strdup_printf ("of_a_later_version_%d", n);

      json_object_set_member (dossier, name, made_up (rand, 0));
    }
  if (g_rand_boolean (rand))
    json_object_set_member (json_object_get_object_member (dossier, "answers"),
                            "zz_of_a_later_version", made_up (rand, 1));
  json_object_set_string_member (evidence, "state", "have");
  json_object_set_member (evidence, "of_a_later_version", made_up (rand, 1));
  json_object_set_object_member (documents, "degree", evidence);
  if (g_rand_boolean (rand))
    json_object_set_object_member (dossier, "documents", documents);
  else
    json_object_unref (documents);
}

static GBytes *
generated (Generator *generator, guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (YuDossier) dossier = generator_applicant (generator, seed);
  g_autoptr (JsonNode) node = yu_dossier_to_json (dossier);
  char *text;

  add_members (json_node_get_object (node), rand);
  text = yu_json_write (node);
  return g_bytes_new_take (text, strlen (text));
}

static GBytes *
written_again (GBytes *bytes)
{
  g_autoptr (YuFaults) faults = yu_faults_new ("generated");
  g_autoptr (YuDossier) dossier
      = yu_dossier_parse (bytes, "generated", yu_library_form (library), faults);

  g_assert_nonnull (dossier);
  return yu_dossier_write (dossier);
}

static GBytes *
saved_and_loaded (GBytes *bytes, const char *path)
{
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (YuDossier) dossier = NULL;

  g_assert_true (yu_save (path, bytes, &error));
  g_assert_no_error (error);
  dossier = yu_dossier_read (path, yu_library_form (library), faults);
  g_assert_nonnull (dossier);
  return yu_dossier_write (dossier);
}

/* Every member and value of one is in the other, whatever their order. */
static void
assert_same_content (GBytes *a, GBytes *b)
{
  g_autoptr (YuFaults) faults = yu_faults_new ("generated");
  gsize a_length, b_length;
  const char *a_text = g_bytes_get_data (a, &a_length), *b_text = g_bytes_get_data (b, &b_length);
  g_autoptr (JsonNode) one = yu_json_parse (a_text, a_length, YU_JSON_MAX_DOCUMENT, faults);
  g_autoptr (JsonNode) other = yu_json_parse (b_text, b_length, YU_JSON_MAX_DOCUMENT, faults);

  g_assert_true (json_node_equal (one, other));
}

static void
test_round_trip (void)
{
  guint n = g_getenv ("YUCAI_LONG") != NULL    ? MANY
            : g_getenv ("YUCAI_SHORT") != NULL ? FEWEST
                                               : FEW;
  g_autoptr (Generator) generator = generator_new (library);
  g_autofree char *folder = g_dir_make_tmp ("round-trip-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.yucai", NULL);

  for (guint i = 1; i <= n; i++)
    {
      g_autoptr (GBytes) made = generated (generator, i), first = written_again (made),
                         second = NULL;

      assert_same_content (made, first);
      second = i % SAVED_EVERY == 0 ? saved_and_loaded (first, path) : written_again (first);
      g_assert_true (g_bytes_equal (first, second));
    }
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  library = yu_library_load_default (&error);
  g_assert_no_error (error);
  g_test_add_func ("/generator/round-trip", test_round_trip);
  status = g_test_run ();
  yu_library_unref (library);
  return status;
}
