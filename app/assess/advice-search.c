/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every set of up to three changes that reaches something which no lesser set reaches.
 *
 * A set is **less** than another if it is not the other, changes no question that the other does
 * not, none of them further, and needs no later day; waiting counts as a change. Sets are gone
 * through so that all lesser ones come before: by size, then by day, then from the nearest move to
 * the farthest. So a set is minimal for a goal when it reaches it and none found before it is less.
 *
 * What keeps this quick: a set is not looked at when lesser ones reach all that it could; levers
 * that together cannot reach anything new, with each of them at any of its moves at once, are
 * passed over with one pass; and a pass does only what depends on levers. */

#include "advice-private.h"

#include <string.h>

typedef struct {
  const YuStage *stage;
  YuAim aim;
  YuWork *work;  /* the sets of the stage, and what follows from them */
  YuTasks tasks; /* all that levers can change */
  guint *usable; /* levers that have moves */
  guint n_usable;
} Place;

typedef struct {
  const YuStages *stages;
  const YuGoals *goals;
  Place *places; /* by stage */
  GArray *found; /* of YuFound */
  guint n;       /* levers of the sets being gone through */
  guint levers[YU_ADVICE_MOST_CHANGES];
  const YuMove *moves[YU_ADVICE_MOST_CHANGES];
  guint stage;
} Search;

guint
yu_found_size (const YuFound *found)
{
  return found->n + (found->stage > 0 ? 1 : 0);
}

/* --- what a pass has to do --- */

/* Goes from children to parents. The points know all factors and provisions. */
static void
mark_dependent (const YuModel *model, const gboolean *touched, gboolean *nodes, gboolean points)
{
  for (guint i = 0; i < model->nodes->len; i++)
    {
      const YuNode *node = yu_model_node (model, i);

      if (node->kind == YU_NODE_LEAF)
        nodes[i] = touched[node->axis]
                   || (points
                       && (node->axis == model->points_axis || node->axis == model->national_axis));
      for (guint j = node->first; node->kind != YU_NODE_LEAF && j < node->first + node->n; j++)
        nodes[i] |= nodes[yu_model_link (model, j)];
    }
}

/* Goes from parents to children: a node is needed for a goal, for whether the rules apply, or for a
 * provision. */
static void
mark_needed (const Place *place, gboolean *needed)
{
  const YuModel *model = place->aim.model;

  for (guint i = 0; i < place->aim.nodes->len; i++)
    needed[g_array_index (place->aim.nodes, guint, i)] = TRUE;
  for (guint i = 0; i < model->applies->len; i++)
    needed[g_array_index (model->applies, guint, i)] = TRUE;
  for (guint i = 0; i < model->provisions->len; i++)
    needed[g_array_index (model->provisions, YuRoot, i).node] = TRUE;
  for (guint i = model->nodes->len; i-- > 0;)
    for (guint j = 0; needed[i] && j < yu_model_node (model, i)->n; j++)
      needed[yu_model_link (model, yu_model_node (model, i)->first + j)] = TRUE;
}

static gboolean
reads_touched (const YuGrid *grid, const gboolean *touched)
{
  for (guint i = 0; i < grid->axes->len; i++)
    if (touched[g_array_index (grid->axes, guint, i)])
      return TRUE;
  return FALSE;
}

static void
list_tasks (Place *place, YuArena *arena)
{
  const YuModel *model = place->aim.model;
  gboolean *touched = yu_arena_new_array (arena, gboolean, model->axes->len);
  gboolean *dependent = yu_arena_new_array (arena, gboolean, model->nodes->len);
  gboolean *needed = yu_arena_new_array (arena, gboolean, model->nodes->len);

  for (guint i = 0; i < place->n_usable; i++)
    {
      GArray *moves = place->stage->levers[place->usable[i]].moves;

      for (guint j = 0; j < moves->len; j++)
        for (guint k = 0; k < g_array_index (moves, YuMove, j).n; k++)
          touched[g_array_index (moves, YuMove, j).axes[k]] = TRUE;
    }

  place->tasks.grids = yu_arena_new_array (arena, guint, model->grids->len);
  place->tasks.nodes = yu_arena_new_array (arena, guint, model->nodes->len);
  for (guint i = 0; i < model->grids->len; i++)
    if (reads_touched (g_ptr_array_index (model->grids, i), touched))
      place->tasks.grids[place->tasks.n_grids++] = i;
  mark_dependent (model, touched, dependent, TRUE);
  mark_needed (place, needed);
  for (guint i = 0; i < model->nodes->len; i++)
    if (dependent[i] && needed[i])
      place->tasks.nodes[place->tasks.n_nodes++] = i;
}

static void
prepare_place (Search *search, Place *place, const YuStage *stage)
{
  YuArena *arena = search->stages->arena;
  const YuModel *model = stage->era->model;
  guint n_levers = MIN (search->stages->changes->changes->len, YU_MOST_LEVERS);
  YuTasks all = yu_tasks_all (model, arena);

  place->stage = stage;
  place->aim = yu_aim_new (search->goals, model, arena);
  place->work = yu_work_new (model, arena);
  memcpy (place->work->sets, stage->sets, model->axes->len * sizeof (YuCells));
  yu_work_run (place->work, &all);
  place->usable = yu_arena_new_array (arena, guint, n_levers);
  for (guint i = 0; i < n_levers; i++)
    if (stage->levers[i].moves->len > 0)
      place->usable[place->n_usable++] = i;
  list_tasks (place, arena);
}

/* --- moving --- */

static void
enter (const Place *place, const YuMove *move)
{
  for (guint i = 0; i < move->n; i++)
    place->work->sets[move->axes[i]] = move->cells[i];
}

static void
leave (const Place *place, const YuMove *move)
{
  for (guint i = 0; i < move->n; i++)
    place->work->sets[move->axes[i]] = place->stage->sets[move->axes[i]];
}

/* All moves of a lever at once: whatever one of them can reach, this could reach. A fact that some
 * moves leave alone keeps what it is as well. */
static void
enter_all (const Place *place, const YuLever *lever)
{
  GArray *moves = lever->moves;
  const YuMove *first = &g_array_index (moves, YuMove, 0);
  gboolean one_fact = TRUE;

  for (guint i = 0; i < moves->len; i++)
    one_fact &= g_array_index (moves, YuMove, i).n == 1
                && g_array_index (moves, YuMove, i).axes[0] == first->axes[0];
  if (one_fact)
    place->work->sets[first->axes[0]] = 0;
  for (guint i = 0; i < moves->len; i++)
    for (guint j = 0; j < g_array_index (moves, YuMove, i).n; j++)
      place->work->sets[g_array_index (moves, YuMove, i).axes[j]]
          |= g_array_index (moves, YuMove, i).cells[j];
}

static void
leave_all (const Place *place, const YuLever *lever)
{
  for (guint i = 0; i < lever->moves->len; i++)
    leave (place, &g_array_index (lever->moves, YuMove, i));
}

/* --- less --- */

static gboolean
is_less (const YuFound *a, const Search *set)
{
  if (a->stage > set->stage || a->n > set->n)
    return FALSE;
  for (guint i = 0; i < a->n; i++)
    {
      guint j = 0;

      while (j < set->n && set->levers[j] != a->levers[i])
        j++;
      if (j == set->n || set->moves[j]->rank < a->ranks[i])
        return FALSE;
    }
  return TRUE;
}

/* The goals that no set found before and less than this one reaches. */
static guint32
still_wanted (const Search *set)
{
  guint32 wanted = set->goals->n == 32 ? G_MAXUINT32 : (1u << set->goals->n) - 1;

  for (guint i = 0; wanted && i < set->found->len; i++)
    {
      const YuFound *found = &g_array_index (set->found, YuFound, i);

      if (found->goals & wanted && is_less (found, set))
        wanted &= ~found->goals;
    }
  return wanted;
}

/* --- going through the sets --- */

static void
look_at (Search *search)
{
  const Place *place = &search->places[search->stage];
  guint32 wanted = still_wanted (search);
  YuFound found = { .n = search->n, .stage = search->stage };

  if (wanted == 0)
    return;
  yu_work_run (place->work, &place->tasks);
  found.goals = yu_aim_reached (&place->aim, wanted, place->work, FALSE);
  if (found.goals == 0)
    return;
  for (guint i = 0; i < search->n; i++)
    {
      found.levers[i] = search->levers[i];
      found.ranks[i] = search->moves[i]->rank;
    }
  g_array_append_val (search->found, found);
}

static void
choose_moves (Search *search, guint depth)
{
  const Place *place = &search->places[search->stage];
  GArray *moves;

  if (depth == search->n)
    {
      look_at (search);
      return;
    }
  moves = place->stage->levers[search->levers[depth]].moves;
  for (guint i = 0; i < moves->len; i++)
    {
      search->moves[depth] = &g_array_index (moves, YuMove, i);
      enter (place, search->moves[depth]);
      choose_moves (search, depth + 1);
      leave (place, search->moves[depth]);
    }
}

/* With every lever at its nearest move: the goals that are reached by less whatever the moves are.
 */
static guint32
could_reach (Search *search)
{
  const Place *place = &search->places[search->stage];
  guint32 wanted, could;

  for (guint i = 0; i < search->n; i++)
    search->moves[i] = &g_array_index (place->stage->levers[search->levers[i]].moves, YuMove, 0);
  wanted = still_wanted (search);
  if (wanted == 0)
    return 0;

  for (guint i = 0; i < search->n; i++)
    enter_all (place, &place->stage->levers[search->levers[i]]);
  yu_work_run (place->work, &place->tasks);
  could = yu_aim_reached (&place->aim, wanted, place->work, TRUE);
  for (guint i = 0; i < search->n; i++)
    leave_all (place, &place->stage->levers[search->levers[i]]);
  return could;
}

static void
choose_levers (Search *search, guint n, guint depth, guint first)
{
  const Place *place = &search->places[search->stage];

  if (depth == n)
    {
      search->n = n;
      if (could_reach (search))
        choose_moves (search, 0);
      return;
    }
  for (guint i = first; i < place->n_usable; i++)
    {
      search->levers[depth] = place->usable[i];
      choose_levers (search, n, depth + 1, i + 1);
    }
}

static void
go_through_size (Search *search, guint size)
{
  for (search->stage = 0; search->stage < search->stages->stages->len; search->stage++)
    choose_levers (search, search->stage == 0 ? size : size - 1, 0, 0);
}

/**
 * yu_advice_search:
 * @stages: the days looked at, and what can be changed on them
 * @goals: what is not reached yet
 * @most: when so many sets are found, larger ones are not looked for; 0: look for all
 *
 * Returns: (transfer full) (element-type YuFound): all minimal sets up to the size looked at
 */
GArray *
yu_advice_search (const YuStages *stages, const YuGoals *goals, guint most)
{
  Search search
      = { .stages = stages, .goals = goals, .found = g_array_new (FALSE, FALSE, sizeof (YuFound)) };

  if (goals->n == 0 || stages->stages->len == 0)
    return search.found;
  search.places = yu_arena_new_array (stages->arena, Place, stages->stages->len);
  for (guint i = 0; i < stages->stages->len; i++)
    prepare_place (&search, &search.places[i], g_ptr_array_index (stages->stages, i));
  for (guint size = 1; size <= YU_ADVICE_MOST_CHANGES; size++)
    {
      if (most > 0 && search.found->len >= most)
        break;
      go_through_size (&search, size);
    }
  return search.found;
}
