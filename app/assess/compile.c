/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Conditions → nodes. Children are always added before their parents. */

#include "model-private.h"

#include <string.h>

#include "facts.h"

/* --- axes --- */

/* A number of years has two questions; whatever is an answer itself has its own alone. */
static void
put_questions (YuAsked *asked, const YuAxis *axis)
{
  const YuFact *fact = axis->fact;

  if (axis->question && axis->origin.kind != YU_FROM_HISTORY && axis->origin.kind != YU_FROM_MONTH)
    asked->questions[0] = fact->id;
  else
    for (guint i = 0; i < G_N_ELEMENTS (asked->questions) && fact->questions[i]; i++)
      asked->questions[i] = fact->questions[i];
}

static YuAsked *
asked_for (YuModel *model, const YuAxis *axis)
{
  YuAsked wanted = { 0 };
  YuAsked *asked;

  put_questions (&wanted, axis);
  for (guint i = 0; i < model->asked->len; i++)
    {
      asked = g_ptr_array_index (model->asked, i);
      if (g_strcmp0 (asked->questions[0], wanted.questions[0]) == 0)
        return asked;
    }

  asked = g_memdup2 (&wanted, sizeof wanted);
  asked->axes = g_array_new (FALSE, FALSE, sizeof (guint));
  g_ptr_array_add (model->asked, asked);
  return asked;
}

YuAxis *
yu_model_need_axis (YuModel *model, const char *fact_id)
{
  YuAxis *axis = g_hash_table_lookup (model->axis_of, fact_id);
  const YuFact *fact;

  if (axis)
    return axis;

  fact = yu_vocabulary_fact (yu_library_vocabulary (model->library), fact_id);
  g_assert (fact); /* the library refuses books that name other facts */

  axis = yu_axis_new (fact);
  axis->origin = yu_fact_origin (fact);
  axis->question = yu_form_question (yu_library_form (model->library), fact->id);
  axis->index = model->axes->len;
  axis->group = YU_MAX_ASKED;
  g_ptr_array_add (model->axes, axis);
  g_hash_table_insert (model->axis_of, (gpointer) fact->id, axis);
  if (!fact->computed)
    {
      YuAsked *asked = asked_for (model, axis);

      g_array_append_val (asked->axes, axis->index);
      g_ptr_array_find (model->asked, asked, &axis->group);
    }
  return axis;
}

/* --- nodes --- */

static guint
add_node (YuModel *model, YuNode node, const guint *children)
{
  node.first = model->links->len;
  if (node.n)
    g_array_append_vals (model->links, children, node.n);
  g_array_append_val (model->nodes, node);
  return model->nodes->len - 1;
}

gboolean
yu_model_has_figures (const YuModel *model, const YuTests *tests)
{
  const char *const *names = yu_tests_names (tests);

  for (guint i = 0; names[i]; i++)
    if (!g_hash_table_contains (model->figures, names[i]))
      return FALSE;
  return TRUE;
}

static guint
compile_leaf (YuModel *model, const YuCondition *condition)
{
  YuAxis *axis = yu_model_need_axis (model, condition->name);
  YuNode node = { .kind = YU_NODE_LEAF, .axis = axis->index, .condition = condition };
  YuProbe probe = { .tests = condition->tests };

  if (condition->kind == YU_CONDITION_IN_LIST)
    probe = (YuProbe){ .entries = g_hash_table_lookup (model->lists, condition->list) };

  if ((probe.tests && !yu_model_has_figures (model, probe.tests))
      || (!probe.tests && !probe.entries)
      || (axis->fact->computed && model->points_from == YU_NO_NODE))
    node.kind = YU_NODE_UNKNOWABLE;
  else
    node.probe = yu_axis_add (axis, probe);
  return add_node (model, node, NULL);
}

static guint
compile_category (YuModel *model, const YuCondition *condition)
{
  for (guint i = 0; i < model->categories->len; i++)
    {
      const YuRoot *category = &g_array_index (model->categories, YuRoot, i);
      YuNode node = { .kind = YU_NODE_ALL, .n = 1, .condition = condition, .about = category->id };

      if (strcmp (category->id, condition->name) == 0)
        return add_node (model, node, &category->node);
    }
  return add_node (model, (YuNode){ .kind = YU_NODE_UNKNOWABLE, .condition = condition }, NULL);
}

static guint
compile (YuModel *model, const YuCondition *condition)
{
  static const YuNodeKind kinds[] = {
    [YU_CONDITION_ALL] = YU_NODE_ALL,
    [YU_CONDITION_ANY] = YU_NODE_ANY,
    [YU_CONDITION_NOT] = YU_NODE_NOT,
    [YU_CONDITION_CLAIMED] = YU_NODE_CLAIMED,
  };
  g_autoptr (GArray) children = NULL;

  if (condition->kind == YU_CONDITION_TEST || condition->kind == YU_CONDITION_IN_LIST)
    return compile_leaf (model, condition);
  if (condition->kind == YU_CONDITION_CATEGORY)
    return compile_category (model, condition);

  children = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < condition->children->len; i++)
    {
      guint child = compile (model, g_ptr_array_index (condition->children, i));

      g_array_append_val (children, child);
    }
  return add_node (
      model, (YuNode){ .kind = kinds[condition->kind], .n = children->len, .condition = condition },
      (const guint *) (gpointer) children->data);
}

/* A statement: its own condition, what its book or category asks besides, never above claimed when
 * assumed. */
static guint
compile_statement (YuModel *model, const char *id, const YuCondition *when, const YuCondition *gate,
                   YuProvenance provenance)
{
  guint node = compile (model, when);

  if (gate)
    {
      guint both[] = { compile (model, gate), node };

      node = add_node (model, (YuNode){ .kind = YU_NODE_ALL, .n = 2 }, both);
    }
  if (provenance == YU_PROVENANCE_ASSUMED)
    node = add_node (model, (YuNode){ .kind = YU_NODE_CLAIMED, .n = 1 }, &node);
  /* A node of its own for every statement, so that the name stands nowhere else. */
  return add_node (model, (YuNode){ .kind = YU_NODE_ALL, .n = 1, .about = id }, &node);
}

static void
add_root (GArray *roots, const char *id, gconstpointer subject, guint node)
{
  YuRoot root = { .id = id, .subject = subject, .node = node };

  g_array_append_val (roots, root);
}

/* --- statements --- */

static void
compile_provision (YuModel *model, const YuRulebook *book, const YuProvision *provision)
{
  g_autoptr (GArray) grants = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < provision->grants->len; i++)
    {
      const YuGrant *grant = g_ptr_array_index (provision->grants, i);
      guint node = compile_statement (model, NULL, grant->when, book->gate,
                                      provision->citation.provenance);

      g_array_append_val (grants, node);
    }
  add_root (model->provisions, provision->id, provision,
            add_node (model,
                      (YuNode){ .kind = YU_NODE_ANY, .n = grants->len, .about = provision->id },
                      (const guint *) (gpointer) grants->data));
  model->incentive_provenance = MAX (model->incentive_provenance, provision->citation.provenance);
}

void
yu_compile_provisions (YuModel *model)
{
  model->points_from = YU_NO_NODE;
  for (guint i = 0; i < model->books->len; i++)
    {
      const YuRulebook *book = g_ptr_array_index (model->books, i);

      for (guint j = 0; j < book->provisions->len; j++)
        compile_provision (model, book, g_ptr_array_index (book->provisions, j));
      if (book->provisions->len)
        model->incentive_cap += book->cap;
    }
  model->points_from = model->nodes->len;
}

static guint
compile_any_route (YuModel *model, const char *category)
{
  g_autoptr (GArray) routes = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < model->routes->len; i++)
    {
      const YuRoot *route = &g_array_index (model->routes, YuRoot, i);

      if (strcmp (((const YuRoute *) route->subject)->category, category) == 0)
        g_array_append_val (routes, route->node);
    }
  return add_node (model, (YuNode){ .kind = YU_NODE_ANY, .n = routes->len, .about = category },
                   (const guint *) (gpointer) routes->data);
}

static void
compile_book_category (YuModel *model, const YuRulebook *book, const YuCategory *category)
{
  for (guint i = 0; i < book->routes->len; i++)
    {
      const YuRoute *route = g_ptr_array_index (book->routes, i);

      if (strcmp (route->category, category->id) == 0)
        add_root (model->routes, route->id, route,
                  compile_statement (model, route->id, route->when, category->gate,
                                     route->citation.provenance));
    }
  add_root (model->categories, category->id, category, compile_any_route (model, category->id));
}

static void
compile_grounds (YuModel *model, const YuRulebook *book)
{
  for (guint i = 0; i < book->grounds->len; i++)
    {
      const YuGround *ground = g_ptr_array_index (book->grounds, i);

      add_root (model->grounds, ground->id, ground,
                compile_statement (model, ground->id, ground->when, book->gate,
                                   ground->citation.provenance));
    }
}

static void
compile_eligible (YuModel *model)
{
  g_autoptr (GArray) grounds = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < model->grounds->len; i++)
    g_array_append_val (grounds, g_array_index (model->grounds, YuRoot, i).node);
  model->eligible = add_node (model, (YuNode){ .kind = YU_NODE_ANY, .n = grounds->len },
                              (const guint *) (gpointer) grounds->data);
}

static void
compile_notes (YuModel *model, const YuRulebook *book)
{
  for (guint i = 0; i < book->notes->len; i++)
    {
      const YuNote *note = g_ptr_array_index (book->notes, i);

      add_root (model->notes, note->id, note, compile (model, note->when));
    }
  if (book->applies)
    {
      guint node = compile (model, book->applies);

      g_array_append_val (model->applies, node);
    }
}

void
yu_compile_statements (YuModel *model)
{
  for (guint i = 0; i < model->books->len; i++)
    {
      const YuRulebook *book = g_ptr_array_index (model->books, i);

      for (guint j = 0; j < book->categories->len; j++)
        compile_book_category (model, book, g_ptr_array_index (book->categories, j));
    }
  for (guint i = 0; i < model->books->len; i++)
    compile_grounds (model, g_ptr_array_index (model->books, i));
  compile_eligible (model);
  for (guint i = 0; i < model->books->len; i++)
    compile_notes (model, g_ptr_array_index (model->books, i));
}

void
yu_compile_masks (YuModel *model)
{
  for (guint i = 0; i < model->nodes->len; i++)
    {
      YuNode *node = yu_model_node (model, i);

      if (node->kind != YU_NODE_LEAF)
        continue;
      node->claimed = yu_axis_at_least (yu_model_axis (model, node->axis), node->probe, YU_CLAIMED);
      node->met = yu_axis_at_least (yu_model_axis (model, node->axis), node->probe, YU_MET);
    }
}
