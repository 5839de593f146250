/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "private.h"

#include "base/json.h"

static void
unref_value (gpointer value)
{
  yu_value_unref (value);
}

static JsonNode *
read_file (const char *name)
{
  g_autofree char *path
      = g_build_filename (g_getenv ("YUCAI_SOURCE_ROOT") ? g_getenv ("YUCAI_SOURCE_ROOT") : ".",
                          "tests", "generator", name, NULL);
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  g_autoptr (GError) error = NULL;
  JsonNode *node = yu_json_read (path, YU_JSON_MAX_RULEBOOK, faults);

  if (node)
    return node;
  yu_faults_to_error (faults, YU_ERROR_CONTENT, &error);
  g_error ("%s", error->message);
}

static void
read_edges (Generator *generator)
{
  g_autoptr (JsonNode) node = read_file ("edges.json");
  JsonObject *object = json_node_get_object (node);
  g_autoptr (GList) names = json_object_get_members (object);

  for (GList *l = names; l; l = l->next)
    {
      JsonArray *array = json_object_get_array_member (object, l->data);
      GPtrArray *values = g_ptr_array_new_with_free_func (unref_value);

      for (guint i = 0; i < json_array_get_length (array); i++)
        g_ptr_array_add (values, yu_value_from_json (json_array_get_element (array, i)));
      g_ptr_array_add (generator->questions, (gpointer) g_intern_string (l->data));
      g_hash_table_insert (generator->edges, (gpointer) g_intern_string (l->data), values);
    }
}

Generator *
generator_new (YuLibrary *library)
{
  Generator *generator = g_new0 (Generator, 1);

  generator->library = yu_library_ref (library);
  generator->people = read_file ("people.json");
  generator->questions = g_ptr_array_new ();
  generator->edges
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  read_edges (generator);
  return generator;
}

void
generator_free (Generator *generator)
{
  yu_library_unref (generator->library);
  json_node_unref (generator->people);
  g_ptr_array_unref (generator->questions);
  g_hash_table_unref (generator->edges);
  g_free (generator);
}

GPtrArray *
generator_questions (Generator *generator)
{
  return generator->questions;
}

GPtrArray *
generator_edges (Generator *generator, const char *question)
{
  return g_hash_table_lookup (generator->edges, question);
}

const YuValue *
generator_any_edge (Generator *generator, GRand *rand, const char *question)
{
  GPtrArray *values = generator_edges (generator, question);

  return g_ptr_array_index (values, g_rand_int_range (rand, 0, (gint) values->len));
}

YuAnswers *
generator_at_edges (Generator *generator, GRand *rand)
{
  YuAnswers *answers = yu_answers_new ();

  for (guint i = 0; i < generator->questions->len; i++)
    {
      const char *question = g_ptr_array_index (generator->questions, i);
      YuAnswers *next
          = yu_answers_with (answers, question, generator_any_edge (generator, rand, question));

      yu_answers_unref (answers);
      answers = next;
    }
  return answers;
}

YuAnswers *
generator_counted (Generator *generator, guint32 seed)
{
  g_autoptr (YuDossier) dossier = generator_applicant (generator, seed);

  return yu_dossier_counted_answers (dossier, yu_library_form (generator->library));
}
