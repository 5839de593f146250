/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "kept.h"

#include <string.h>

struct _YuKept {
  gatomicrefcount references;
  JsonObject *members;
  JsonObject *answers; /* of questions that the form does not ask */
};

static YuKept *
ensure (YuKept **kept)
{
  if (*kept == NULL)
    {
      *kept = g_new0 (YuKept, 1);
      g_atomic_ref_count_init (&(*kept)->references);
      (*kept)->members = json_object_new ();
      (*kept)->answers = json_object_new ();
    }
  return *kept;
}

/**
 * yu_kept_ref:
 * @kept: (nullable): what is kept
 *
 * Returns: (transfer full) (nullable): the same
 */
YuKept *
yu_kept_ref (YuKept *kept)
{
  if (kept != NULL)
    g_atomic_ref_count_inc (&kept->references);
  return kept;
}

/**
 * yu_kept_unref:
 * @kept: (nullable) (transfer full): what is kept
 */
void
yu_kept_unref (YuKept *kept)
{
  if (kept == NULL || !g_atomic_ref_count_dec (&kept->references))
    return;
  json_object_unref (kept->members);
  json_object_unref (kept->answers);
  g_free (kept);
}

static gboolean
objects_equal (JsonObject *a, JsonObject *b)
{
  g_autoptr (JsonNode) one = json_node_init_object (json_node_alloc (), a);
  g_autoptr (JsonNode) other = json_node_init_object (json_node_alloc (), b);

  return json_node_equal (one, other);
}

/**
 * yu_kept_equal:
 * @a: (nullable): what one file said
 * @b: (nullable): what another said
 *
 * Returns: whether both say the same
 */
gboolean
yu_kept_equal (const YuKept *a, const YuKept *b)
{
  if (a == b)
    return TRUE;
  return a != NULL && b != NULL && objects_equal (a->members, b->members)
         && objects_equal (a->answers, b->answers);
}

/**
 * yu_kept_read_members:
 * @kept: (inout): what is kept so far
 * @at: an object of the file
 * @known: (array zero-terminated=1): the members that this version reads
 *
 * Keeps the others.
 */
void
yu_kept_read_members (YuKept **kept, YuJson at, const char *const *known)
{
  for (guint i = 0; i < yu_json_length (at); i++)
    {
      const char *name;
      YuJson member = yu_json_entry (at, i, &name);

      if (!g_strv_contains (known, name))
        json_object_set_member (ensure (kept)->members, name, json_node_copy (member.node));
    }
}

/**
 * yu_kept_read_answer:
 * @kept: (inout): what is kept so far
 * @question: the id of a question that the form does not ask
 * @at: its answer
 */
void
yu_kept_read_answer (YuKept **kept, const char *question, YuJson at)
{
  json_object_set_member (ensure (kept)->answers, question, json_node_copy (at.node));
}

static void
copy_members (JsonObject *from, JsonObject *to)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, from);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    json_object_set_member (to, name, json_node_copy (node));
}

/**
 * yu_kept_write_members:
 * @kept: (nullable): what is kept
 * @to: an object that is being written
 */
void
yu_kept_write_members (const YuKept *kept, JsonObject *to)
{
  if (kept != NULL)
    copy_members (kept->members, to);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (a, b);
}

/**
 * yu_kept_write_answers:
 * @kept: (nullable): what is kept
 * @known: the answers to questions of the form
 *
 * By id, so that the text does not depend on the order in which questions were answered, nor on
 * what the form knows.
 *
 * Returns: (transfer full): both together
 */
JsonObject *
yu_kept_write_answers (const YuKept *kept, JsonObject *known)
{
  g_autoptr (JsonObject) all = json_object_new ();
  JsonObject *sorted = json_object_new ();
  GList *names;

  if (kept != NULL)
    copy_members (kept->answers, all);
  copy_members (known, all);

  names = g_list_sort (json_object_get_members (all), compare_names);
  for (GList *l = names; l != NULL; l = l->next)
    json_object_set_member (sorted, l->data,
                            json_node_copy (json_object_get_member (all, l->data)));
  g_list_free (names);

  return sorted;
}
