/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "arena.h"

#include <string.h>

#define CHUNK_SIZE (16 * 1024)

typedef struct _Chunk Chunk;
struct _Chunk {
  Chunk *next;
  gsize size;
  gsize used;
  guint64 bytes[];
};

typedef struct _Kept Kept;
struct _Kept {
  Kept *next;
  gpointer thing;
  GDestroyNotify destroy;
};

struct _YuArena {
  Chunk *chunks; /* the one in use first */
  Kept *kept;
};

static void
add_chunk (YuArena *arena, gsize at_least)
{
  gsize size = MAX (at_least, CHUNK_SIZE);
  Chunk *chunk = g_malloc (sizeof (Chunk) + size);

  chunk->next = arena->chunks;
  chunk->size = size;
  chunk->used = 0;
  arena->chunks = chunk;
}

YuArena *
yu_arena_new (void)
{
  YuArena *arena = g_new0 (YuArena, 1);

  add_chunk (arena, CHUNK_SIZE);
  return arena;
}

gpointer
yu_arena_take (YuArena *arena, gsize size)
{
  gsize rounded = (size + 7) & ~(gsize) 7;
  gpointer piece;

  if (arena->chunks->size - arena->chunks->used < rounded)
    add_chunk (arena, rounded);

  piece = (char *) arena->chunks->bytes + arena->chunks->used;
  arena->chunks->used += rounded;
  return memset (piece, 0, size);
}

const char *
yu_arena_text (YuArena *arena, const char *text)
{
  gsize size = strlen (text) + 1;

  return memcpy (yu_arena_take (arena, size), text, size);
}

void
yu_arena_keep (YuArena *arena, gpointer thing, GDestroyNotify destroy)
{
  Kept *kept = yu_arena_new_struct (arena, Kept);

  kept->next = arena->kept;
  kept->thing = thing;
  kept->destroy = destroy;
  arena->kept = kept;
}

void
yu_arena_free (YuArena *arena)
{
  for (Kept *kept = arena->kept; kept; kept = kept->next)
    kept->destroy (kept->thing);

  while (arena->chunks)
    {
      Chunk *next = arena->chunks->next;

      g_free (arena->chunks);
      arena->chunks = next;
    }
  g_free (arena);
}
